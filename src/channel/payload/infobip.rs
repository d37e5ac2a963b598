//! Infobip: several messages a payload.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::Cursor;
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(
    root: &Cursor<'_>,
    scope: Option<&str>,
    out: &mut Vec<Inbound>,
) -> Result<(), PayloadError> {
    for result in root.list(&["results"])? {
        let mut draft = Draft::new(Event::Message, result.time(&["receivedAt"])?, scope);
        let channel = match result.text(&["integrationType"])? {
            Some("WHATSAPP") => Some(Channel::WhatsApp),
            Some("VIBER" | "VIBER_BM" | "VIBER_BOT") => Some(Channel::Viber),
            Some("FACEBOOK_MESSENGER" | "MESSENGER") => Some(Channel::Messenger),
            Some("INSTAGRAM_DM" | "INSTAGRAM") => Some(Channel::Instagram),
            // Text messages come without a type.
            None | Some("SMS" | "MMS" | "RCS") => Some(Channel::Phone),
            Some(_) => None,
        };
        if let Some(channel) = channel {
            draft.identity(channel, &result, &["from"])?;
        }
        draft.name(&result, &["contact", "name"])?;
        out.push(draft.finish());
    }
    Ok(())
}
