//! An update of Telegram's Bot API.

use super::draft::{Draft, identity, share};
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Inbound, SharedContact};

/// Where an update has what it is about.
const MESSAGES: [Steps; 4] = [
    &["message"],
    &["edited_message"],
    &["business_message"],
    &["callback_query"],
];

pub(super) fn read(root: &Cursor<'_>) -> Result<Option<Inbound>, PayloadError> {
    for steps in MESSAGES {
        let message = root.at(steps)?;
        if !message.is_missing() {
            return read_message(&message).map(Some);
        }
    }
    Ok(None)
}

fn read_message(message: &Cursor<'_>) -> Result<Inbound, PayloadError> {
    let mut draft = Draft::new(Event::Message, message.time(&["date"])?, None);
    let from = message.at(&["from"])?;
    draft.identity(Channel::Telegram, &from, &["id"])?;
    if let Some(name) = full_name(&from)? {
        draft.set_name(&name);
    }
    draft.username(&from, &["username"])?;
    let contact = message.at(&["contact"])?;
    if contact.is_missing() {
        return Ok(draft.finish());
    }
    let shared = identity(Channel::Telegram, &contact, &["user_id"], None)?;
    let is_own = matches!(shared, Some(Ok(identity)) if draft.identities().contains(&identity));
    if is_own {
        draft.identity(Channel::Phone, &contact, &["phone_number"])?;
    }
    let mut shared = SharedContact::new();
    if let Some(name) = full_name(&contact)? {
        shared = shared.with_name(&name);
    }
    shared = share(shared, Channel::Phone, &contact, &["phone_number"], None)?;
    shared = share(shared, Channel::Telegram, &contact, &["user_id"], None)?;
    draft.event(Event::ContactsShared(vec![shared]));
    Ok(draft.finish())
}

fn full_name(person: &Cursor<'_>) -> Result<Option<String>, PayloadError> {
    let first = person.text(&["first_name"])?;
    let last = person.text(&["last_name"])?;
    let parts: Vec<&str> = [first, last].into_iter().flatten().collect();
    Ok((!parts.is_empty()).then(|| parts.join(" ")))
}
