//! Viber's REST bot API.

use super::draft::{Draft, share};
use super::error::PayloadError;
use super::json::Cursor;
use crate::channel::{Channel, Event, Inbound, SharedContact};

pub(super) fn read(root: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let event = match root.text(&["event"])? {
        Some("message") => Event::Message,
        Some("delivered" | "seen" | "failed") => Event::Status,
        _ => Event::Other,
    };
    let mut draft = Draft::new(event, root.time_in_ms(&["timestamp"])?, scope);
    for steps in [&["sender"][..], &["user"][..]] {
        let person = root.at(steps)?;
        draft.identity(Channel::Viber, &person, &["id"])?;
        draft.name(&person, &["name"])?;
    }
    draft.identity(Channel::Viber, root, &["user_id"])?;
    let contact = root.at(&["message", "contact"])?;
    if !contact.is_missing() {
        let mut shared = SharedContact::new();
        if let Some(name) = contact.text(&["name"])? {
            shared = shared.with_name(name);
        }
        shared = share(shared, Channel::Phone, &contact, &["phone_number"], scope)?;
        draft.event(Event::ContactsShared(vec![shared]));
    }
    Ok(draft.finish())
}
