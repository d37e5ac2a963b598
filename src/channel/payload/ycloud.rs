//! `YCloud`: `whatsapp.inbound_message.received` and `whatsapp.message.updated`.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let inbound = root.at(&["whatsappInboundMessage"])?;
    let outbound = root.at(&["whatsappMessage"])?;
    let (event, message, identities): (_, _, [Steps; 3]) = if inbound.is_missing() {
        let to: [Steps; 3] = [&["to"], &["toUserId"], &["toParentUserId"]];
        (Event::Status, outbound, to)
    } else {
        let from: [Steps; 3] = [&["from"], &["fromUserId"], &["fromParentUserId"]];
        (Event::Message, inbound, from)
    };
    let at = match message.time(&["sendTime"])? {
        Some(at) => Some(at),
        None => root.time(&["createTime"])?,
    };
    let mut draft = Draft::new(event, at, scope);
    for steps in identities {
        draft.identity(Channel::WhatsApp, &message, steps)?;
    }
    draft.name(&message, &["customerProfile", "name"])?;
    draft.username(&message, &["customerProfile", "username"])?;
    Ok(draft.finish())
}
