//! Vonage's Messages API: inbound messages and statuses.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let is_status = !root.at(&["status"])?.is_missing();
    let event = if is_status {
        Event::Status
    } else {
        Event::Message
    };
    let mut draft = Draft::new(event, root.time(&["timestamp"])?, scope);
    let person: Steps = if is_status { &["to"] } else { &["from"] };
    let channel = match root.text(&["channel"])? {
        Some("whatsapp") => Some(Channel::WhatsApp),
        Some("messenger") => Some(Channel::Messenger),
        Some("instagram") => Some(Channel::Instagram),
        Some("viber_service") => Some(Channel::Viber),
        Some("sms" | "mms" | "rcs") => Some(Channel::Phone),
        // Digits of a channel that is not known are not taken for a number.
        _ => None,
    };
    if let Some(channel) = channel {
        draft.identity(channel, root, person)?;
    }
    let recipient: [Steps; 3] = [
        &["whatsapp", "recipient", "wa_id"],
        &["whatsapp", "recipient", "user_id"],
        &["whatsapp", "recipient", "parent_user_id"],
    ];
    let sender: [Steps; 3] = [
        &["whatsapp", "sender", "wa_id"],
        &["whatsapp", "sender", "user_id"],
        &["whatsapp", "sender", "parent_user_id"],
    ];
    for steps in if is_status { recipient } else { sender } {
        draft.identity(Channel::WhatsApp, root, steps)?;
    }
    draft.name(root, &["profile", "name"])?;
    draft.username(root, &["profile", "username"])?;
    Ok(draft.finish())
}
