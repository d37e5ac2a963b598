//! Twilio's webhook of incoming messages: a form (`application/x-www-form-urlencoded`).

use super::draft::Draft;
use super::error::{PayloadError, PayloadErrorKind};
use crate::channel::{Channel, Event, Inbound};

/// More fields than any such form has.
const MOST_FIELDS: usize = 1000;

pub(super) fn read(
    form: &[u8],
    scope: Option<&str>,
    out: &mut Vec<Inbound>,
) -> Result<(), PayloadError> {
    let mut draft = Draft::new(Event::Message, None, scope);
    // A status is told of the number that the message went to.
    let mut is_status = false;
    let (mut from, mut to) = (None, None);
    for (index, (name, value)) in form_urlencoded::parse(form).enumerate() {
        if index == MOST_FIELDS {
            return Err(PayloadError::new(PayloadErrorKind::TooMany));
        }
        match &*name {
            "From" => from = Some(value),
            "To" => to = Some(value),
            "WaId" => draft.typed(Channel::WhatsApp, &value, "WaId"),
            "ExternalUserId" | "UserId" => draft.typed(Channel::WhatsApp, &value, "ExternalUserId"),
            "ProfileName" => draft.set_name(&value),
            "MessageStatus" => is_status = true,
            _ => {}
        }
    }
    let (address, place) = if is_status {
        draft.event(Event::Status);
        (to, "To")
    } else {
        (from, "From")
    };
    if let Some(address) = address {
        let (channel, id) = match address.split_once(':') {
            Some(("whatsapp", id)) => (Channel::WhatsApp, id),
            Some(("messenger", id)) => (Channel::Messenger, id),
            _ => (Channel::Phone, &*address),
        };
        draft.typed(channel, id, place);
    }
    out.push(draft.finish());
    Ok(())
}
