//! The `From` field of an e-mail: a mailbox, or several (RFC 5322, section 3.6.2), with encoded words (RFC 2047).

use crate::Outcome;
use crate::channel::{Channel, Event, IdentityErrorKind, Inbound, UnreadIdentity};
use crate::email::{self, ReadOptions, Suggestions};

pub(super) fn read(header: &str, out: &mut Vec<Inbound>) {
    let name = header
        .get(..5)
        .filter(|name| name.eq_ignore_ascii_case("from:"));
    let header = name
        .and_then(|name| header.get(name.len()..))
        .unwrap_or(header);
    // Nothing is guessed: a machine wrote the address.
    let options = ReadOptions::new().suggestions(Suggestions::Omit);
    for reading in email::read(header, &options) {
        let mut inbound = Inbound::new(Event::Message);
        if let Some(name) = reading.display_name() {
            inbound = inbound.with_profile_name(name);
        }
        match reading.outcome() {
            Outcome::Value(address) => inbound.push(address.clone().into()),
            Outcome::Absent => continue,
            _ => inbound.push_unread(UnreadIdentity {
                path: "From".into(),
                channel: Channel::Email,
                kind: IdentityErrorKind::Malformed,
            }),
        }
        out.push(inbound);
    }
}
