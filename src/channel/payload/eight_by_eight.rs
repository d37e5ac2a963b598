//! 8x8's Chat Apps: `inbound_message_received`, `outbound_message_status_changed`.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let payload = root.at(&["payload"])?;
    let event = match root.text(&["eventType"])? {
        Some("outbound_message_status_changed") => Event::Status,
        _ => Event::Message,
    };
    let mut draft = Draft::new(event, payload.time(&["timestamp"])?, scope);
    let names: [Steps; 2] = [&["recipient", "channel"], &["user", "channel"]];
    let mut channel = Some(Channel::WhatsApp);
    for steps in names {
        channel = match payload.text(steps)? {
            Some("whatsapp") | None => channel,
            Some("viber") => Some(Channel::Viber),
            Some("facebook" | "messenger") => Some(Channel::Messenger),
            Some("instagram") => Some(Channel::Instagram),
            Some("sms" | "rcs") => Some(Channel::Phone),
            Some(_) => None,
        };
    }
    let number = match channel {
        Some(Channel::WhatsApp) => Channel::WhatsApp,
        _ => Channel::Phone,
    };
    draft.identity(number, &payload, &["user", "msisdn"])?;
    if let Some(channel) = channel {
        // Older payloads repeat the number there.
        draft.identity(channel, &payload, &["user", "channelUserId"])?;
    }
    draft.name(&payload, &["user", "name"])?;
    Ok(draft.finish())
}
