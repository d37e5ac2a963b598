//! vCards as messaging services share them (RFC 6350): the name, phones with `waid`, e-mail addresses.

use crate::channel::{Channel, Event, Identity, Inbound, SharedContact};

/// Every card of a text, each as a contact that was shared.
pub(super) fn read(text: &str, scope: Option<&str>, out: &mut Vec<Inbound>) {
    let lines = unfold(text);
    let mut shared = Vec::new();
    let mut open: Option<SharedContact> = None;
    for line in &lines {
        if is_line(line, "BEGIN:VCARD") {
            shared.extend(open.replace(SharedContact::new()));
        } else if is_line(line, "END:VCARD") {
            shared.extend(open.take());
        } else if let Some(contact) = open.take() {
            open = Some(take(contact, line, scope));
        }
    }
    shared.extend(open);
    if !shared.is_empty() {
        out.push(Inbound::new(Event::ContactsShared(shared)));
    }
}

/// The first card of a text.
pub(super) fn contact(text: &str, scope: Option<&str>) -> SharedContact {
    let mut contact = SharedContact::new();
    for line in unfold(text)
        .iter()
        .filter(|line| !is_line(line, "BEGIN:VCARD"))
    {
        if is_line(line, "END:VCARD") {
            break;
        }
        contact = take(contact, line, scope);
    }
    contact
}

fn is_line(line: &str, expected: &str) -> bool {
    line.trim().eq_ignore_ascii_case(expected)
}

/// Lines without their folding: a line that begins with a blank goes on the one before it (section 3.2).
fn unfold(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Takes over what a line says.
fn take(contact: SharedContact, line: &str, scope: Option<&str>) -> SharedContact {
    let Some((head, value)) = split(line) else {
        return contact;
    };
    let mut parameters = head.split(';');
    let name = parameters.next().unwrap_or_default();
    // A group may stand in front: `item1.TEL`.
    let name = name.rsplit('.').next().unwrap_or_default();
    let parse = |channel, id: &str| match (Identity::parse(channel, id).ok(), scope) {
        (Some(identity), Some(scope)) => Some(identity.scoped(scope)),
        (identity, _) => identity,
    };
    if name.eq_ignore_ascii_case("FN") {
        return contact.with_name(&unescape(value));
    }
    let mut found = Vec::new();
    if name.eq_ignore_ascii_case("TEL") {
        let number = value.strip_prefix("tel:").unwrap_or(value);
        found.push(parse(Channel::Phone, number));
        let waid = parameters
            .filter_map(|parameter| parameter.split_once('='))
            .find(|(name, _)| name.eq_ignore_ascii_case("waid"));
        found.extend(waid.map(|(_, id)| parse(Channel::WhatsApp, id.trim_matches('"'))));
    } else if name.eq_ignore_ascii_case("EMAIL") {
        found.push(parse(Channel::Email, value));
    }
    found
        .into_iter()
        .flatten()
        .fold(contact, SharedContact::with)
}

/// The name with its parameters, and the value: they are parted by the first colon that is not in quotes.
fn split(line: &str) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let colon = line.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b':' && !is_quoted
    })?;
    Some((line.get(..colon)?, line.get(colon + 1..)?))
}

/// Section 3.4: `\,`, `\;`, `\\`, `\n`.
fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, false) => text.push(c),
            (_, true) => match chars.next() {
                Some('n' | 'N') => text.push(' '),
                Some(c) => text.push(c),
                None => text.push('\\'),
            },
        }
    }
    text
}
