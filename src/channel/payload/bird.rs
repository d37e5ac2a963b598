//! Bird's channels: `whatsapp.inbound`, `sms.inbound` and the like.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::Cursor;
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let payload = root.at(&["payload"])?;
    let mut draft = Draft::new(Event::Message, payload.time(&["createdAt"])?, scope);
    let contact = payload.at(&["sender", "contact"])?;
    let is_whatsapp = root
        .text(&["event"])?
        .is_some_and(|event| event.starts_with("whatsapp."));
    let channel = match contact.text(&["identifierKey"])? {
        Some("phonenumber") if is_whatsapp => Some(Channel::WhatsApp),
        Some("phonenumber") => Some(Channel::Phone),
        Some("emailaddress") => Some(Channel::Email),
        Some("whatsappbsuid") => Some(Channel::WhatsApp),
        Some("facebook" | "messengerid") => Some(Channel::Messenger),
        Some("instagram" | "instagramid") => Some(Channel::Instagram),
        _ => None,
    };
    if let Some(channel) = channel {
        draft.identity(channel, &contact, &["identifierValue"])?;
    }
    draft.name(&contact, &["annotations", "name"])?;
    let extra = payload.at(&["meta", "extraInformation"])?;
    draft.identity(Channel::WhatsApp, &extra, &["whatsappbsuid"])?;
    draft.username(&extra, &["whatsappusername"])?;
    Ok(draft.finish())
}
