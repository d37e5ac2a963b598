//! Meta's Cloud API: webhooks of the fields `messages`, `smb_message_echoes`, `user_id_update`.

use super::draft::{Draft, identity, share};
use super::error::PayloadError;
use super::json::{Cursor, Steps};
use super::vcard;
use crate::channel::{Channel, Event, Identity, IdentityChange, Inbound, SharedContact};

const WHATSAPP: Channel = Channel::WhatsApp;

/// The whole payload, in its envelope.
pub(super) fn read(
    root: &Cursor<'_>,
    scope: Option<&str>,
    out: &mut Vec<Inbound>,
) -> Result<(), PayloadError> {
    for entry in root.list(&["entry"])? {
        for change in entry.list(&["changes"])? {
            let value = change.at(&["value"])?;
            read_value(&value, scope, out)?;
        }
    }
    Ok(())
}

/// The same, or what is in the envelope by itself.
pub(super) fn read_bare(
    root: &Cursor<'_>,
    scope: Option<&str>,
    out: &mut Vec<Inbound>,
) -> Result<(), PayloadError> {
    if root.at(&["entry"])?.is_missing() {
        read_value(root, scope, out)
    } else {
        read(root, scope, out)
    }
}

fn read_value(
    value: &Cursor<'_>,
    scope: Option<&str>,
    out: &mut Vec<Inbound>,
) -> Result<(), PayloadError> {
    let contacts: Vec<Cursor<'_>> = value.list(&["contacts"])?.collect();
    for message in value.list(&["messages"])? {
        out.push(read_message(&message, &contacts, scope)?);
    }
    for echo in value.list(&["message_echoes"])? {
        let steps: [Steps; 3] = [&["to"], &["to_user_id"], &["to_parent_user_id"]];
        out.push(read_event(Event::Echo, &echo, &steps, &contacts, scope)?.finish());
    }
    for status in value.list(&["statuses"])? {
        let to_group = status.text(&["recipient_type"])? == Some("group");
        let recipient: Steps = if to_group {
            &["recipient_participant_id"]
        } else {
            &["recipient_id"]
        };
        let steps: [Steps; 3] = [
            recipient,
            &["recipient_user_id"],
            &["recipient_parent_user_id"],
        ];
        out.push(read_event(Event::Status, &status, &steps, &contacts, scope)?.finish());
    }
    let update = value.at(&["user_id_update"])?;
    if !update.is_missing() {
        for update in value.list(&["user_id_update"])? {
            out.push(read_update(&update, scope)?);
        }
    } else if has_previous(value)? {
        out.push(read_update(value, scope)?);
    }
    Ok(())
}

/// Whether the value itself is a change of the user id.
fn has_previous(value: &Cursor<'_>) -> Result<bool, PayloadError> {
    // In other webhooks `user_id` is a text.
    if value.text(&["user_id"]).is_ok() {
        return Ok(false);
    }
    Ok(!value.at(&["user_id", "current"])?.is_missing())
}

/// An event with the person's identities, and what `contacts` says of the one who has one of them.
fn read_event<'s>(
    event: Event,
    item: &Cursor<'_>,
    identities: &[Steps],
    contacts: &[Cursor<'_>],
    scope: Option<&'s str>,
) -> Result<Draft<'s>, PayloadError> {
    let mut draft = Draft::new(event, item.time(&["timestamp"])?, scope);
    for steps in identities {
        draft.identity(WHATSAPP, item, steps)?;
    }
    for contact in contacts {
        let mut own = Vec::new();
        for steps in CONTACT {
            own.extend(identity(WHATSAPP, contact, steps, scope)?.and_then(Result::ok));
        }
        let is_the_only_one = contacts.len() == 1 && draft.identities().is_empty();
        if is_the_only_one
            || own
                .iter()
                .any(|identity| draft.identities().contains(identity))
        {
            for steps in CONTACT {
                draft.identity(WHATSAPP, contact, steps)?;
            }
            draft.name(contact, &["profile", "name"])?;
            draft.username(contact, &["profile", "username"])?;
            break;
        }
    }
    Ok(draft)
}

/// Where a contact's identities are.
const CONTACT: [Steps; 3] = [&["wa_id"], &["user_id"], &["parent_user_id"]];

fn read_message(
    message: &Cursor<'_>,
    contacts: &[Cursor<'_>],
    scope: Option<&str>,
) -> Result<Inbound, PayloadError> {
    let steps: [Steps; 3] = [&["from"], &["from_user_id"], &["from_parent_user_id"]];
    match message.text(&["type"])? {
        Some("system") => read_system(message, &steps, contacts, scope),
        Some("contacts") => {
            let mut draft = read_event(Event::Message, message, &steps, contacts, scope)?;
            let mut shared = Vec::new();
            for contact in message.list(&["contacts"])? {
                shared.push(read_shared(&contact, scope)?);
            }
            draft.event(Event::ContactsShared(shared));
            Ok(draft.finish())
        }
        _ => Ok(read_event(Event::Message, message, &steps, contacts, scope)?.finish()),
    }
}

/// A message of the system itself: the person has another number, or another user id.
fn read_system(
    message: &Cursor<'_>,
    steps: &[Steps],
    contacts: &[Cursor<'_>],
    scope: Option<&str>,
) -> Result<Inbound, PayloadError> {
    let system = message.at(&["system"])?;
    let kind = system.text(&["type"])?.unwrap_or_default();
    let (wanted, is_old): (&[Steps], fn(&Identity) -> bool) = match kind {
        "user_changed_number" | "customer_changed_number" => (
            // The older name first.
            &[
                &["new_wa_id"],
                &["wa_id"],
                &["user_id"],
                &["parent_user_id"],
            ],
            |identity| matches!(identity, Identity::WhatsApp(_)),
        ),
        "user_changed_user_id" => (&[&["user_id"], &["parent_user_id"]], |identity| {
            matches!(identity, Identity::WhatsAppUser(_))
        }),
        _ => return Ok(read_event(Event::Other, message, steps, contacts, scope)?.finish()),
    };
    let mut new: Vec<Identity> = Vec::new();
    for steps in wanted {
        if let Some(Ok(identity)) = identity(WHATSAPP, &system, steps, scope)?
            && !new.contains(&identity)
        {
            new.push(identity);
        }
    }
    // What the message is from is the old identity; what `contacts` has may be the new one.
    let mut draft = read_event(Event::Other, message, steps, &[], scope)?;
    let mut old = draft
        .identities()
        .iter()
        .find(|identity| is_old(identity) && !new.contains(identity))
        .cloned();
    if old.is_none()
        && let Some(body) = system.text(&["body"])?
    {
        old = body
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .filter_map(|word| Identity::parse(WHATSAPP, word.trim_end_matches('.')).ok())
            .map(|identity| match scope {
                Some(scope) => identity.scoped(scope),
                None => identity,
            })
            .find(|identity| is_old(identity) && !new.contains(identity));
    }
    for contact in contacts {
        draft.name(contact, &["profile", "name"])?;
    }
    draft.event(Event::IdentityChanged(IdentityChange::new(old, new)));
    Ok(draft.finish())
}

/// A change of the user id, as its own webhook tells it.
fn read_update(update: &Cursor<'_>, scope: Option<&str>) -> Result<Inbound, PayloadError> {
    let at = update.time(&["timestamp"])?;
    let mut draft = Draft::new(Event::Other, at, scope);
    draft.identity(WHATSAPP, update, &["wa_id"])?;
    let mut old = Vec::new();
    let mut new = Vec::new();
    let previous: [Steps; 2] = [&["user_id", "previous"], &["parent_user_id", "previous"]];
    let current: [Steps; 2] = [&["user_id", "current"], &["parent_user_id", "current"]];
    for (all, steps) in [(&mut old, previous), (&mut new, current)] {
        for steps in steps {
            all.extend(identity(WHATSAPP, update, steps, scope)?.and_then(Result::ok));
        }
    }
    draft.event(Event::IdentityChanged(IdentityChange::new(
        old.into_iter().next(),
        new,
    )));
    Ok(draft.finish())
}

fn read_shared(contact: &Cursor<'_>, scope: Option<&str>) -> Result<SharedContact, PayloadError> {
    let mut shared = match contact.text(&["vcard"])? {
        Some(card) => vcard::contact(card, scope),
        None => SharedContact::new(),
    };
    if let Some(name) = contact.text(&["name", "formatted_name"])? {
        shared = shared.with_name(name);
    }
    for phone in contact.list(&["phones"])? {
        shared = share(shared, Channel::Phone, &phone, &["phone"], scope)?;
        shared = share(shared, WHATSAPP, &phone, &["wa_id"], scope)?;
        shared = share(shared, WHATSAPP, &phone, &["user_id"], scope)?;
    }
    for email in contact.list(&["emails"])? {
        shared = share(shared, Channel::Email, &email, &["email"], scope)?;
    }
    Ok(shared)
}
