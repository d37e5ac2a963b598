//! Gupshup: `message`, `message-event`, `user-event`.

use super::draft::Draft;
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Inbound};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let (event, identities): (Event, [Steps; 3]) = match root.text(&["type"])? {
        Some("message-event") => (
            Event::Status,
            [
                &["payload", "destination"],
                &["payload", "phone"],
                &["payload", "phone"],
            ],
        ),
        Some("user-event") => (
            Event::Other,
            [
                &["payload", "phone"],
                &["payload", "source"],
                &["payload", "sender", "phone"],
            ],
        ),
        _ => (
            Event::Message,
            [
                &["payload", "source"],
                &["payload", "sender", "phone"],
                &["payload", "phone"],
            ],
        ),
    };
    let mut draft = Draft::new(event, root.time_in_ms(&["timestamp"])?, scope);
    for steps in identities {
        draft.identity(Channel::WhatsApp, root, steps)?;
    }
    draft.name(root, &["payload", "sender", "name"])?;
    Ok(draft.finish())
}
