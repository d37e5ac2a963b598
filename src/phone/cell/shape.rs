//! Cells that are something else than a phone number, and numbers in a spreadsheet's dress.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::phone::chars::digit_value;
use crate::phone::parse::Digits;

/// A date such as `1962-09-06`, `12/21/2008` or `6.9.62`, with or without a time behind it.
pub(super) fn is_date(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_ascii_digit());
    let Some(separator) = text
        .bytes()
        .find(|b| !b.is_ascii_digit())
        .filter(|b| matches!(b, b'-' | b'.' | b'/'))
        .map(char::from)
    else {
        return false;
    };
    let (date, time) = match text.split_once([' ', 'T']) {
        Some((date, time)) => (date.trim_end_matches(','), Some(time)),
        None => (text, None),
    };
    if time.is_some_and(|time| !is_time(time)) {
        return false;
    }
    let mut fields = date.split(separator);
    let (Some(a), Some(b), Some(c), None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return false;
    };
    let value = |field: &str| {
        field
            .parse::<u16>()
            .ok()
            .filter(|_| field.bytes().all(|b| b.is_ascii_digit()))
    };
    let (Some(first), Some(second), Some(third)) = (value(a), value(b), value(c)) else {
        return false;
    };
    let is_day = |day: u16, text: &str| (1..=31).contains(&day) && text.len() <= 2;
    let is_month = |month: u16, text: &str| (1..=12).contains(&month) && text.len() <= 2;
    let is_year = |year: u16, text: &str| (1900..2100).contains(&year) || text.len() == 2;
    (1900..2100).contains(&first) && is_month(second, b) && is_day(third, c)
        || is_year(third, c)
            && (is_day(first, a) && is_month(second, b) || is_month(first, a) && is_day(second, b))
}

/// Whether one of the fields of a date has four digits: what else looks like a date may well be a number.
pub(super) fn has_full_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|field| field.len() == 4)
}

fn is_time(text: &str) -> bool {
    let time = text
        .trim_end_matches(['Z', 'z'])
        .trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let mut fields = time.split(':');
    let number = |field: &str| field.get(..2).unwrap_or(field).parse::<u8>().ok();
    fields.next().and_then(number).is_some_and(|hour| hour < 24)
        && fields
            .next()
            .and_then(number)
            .is_some_and(|minute| minute < 60)
}

/// A whole IPv4 address in dotted form (RFC 1123, section 2.1), with or without a port, or an IPv6 address.
pub(super) fn is_ip_address(text: &str) -> bool {
    let first = text.split(':').next().unwrap_or_default();
    let colons = || text.bytes().filter(|b| *b == b':').count();
    first.parse::<Ipv4Addr>().is_ok() || colons() >= 2 && text.parse::<Ipv6Addr>().is_ok()
}

/// A spreadsheet's number in scientific notation.
pub(super) struct Scientific {
    /// The digits in full; what was lost is zero.
    pub(super) digits: Digits,
    /// How many were lost.
    pub(super) lost: usize,
    pub(super) known: usize,
}

/// Reads `4.47946095812E+11`, or with a comma.
pub(super) fn scientific(text: &str) -> Option<Scientific> {
    if text.len() > 40 || !text.starts_with(|c: char| c.is_ascii_digit() || c == '+') {
        return None;
    }
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let exponent: usize = exponent
        .strip_prefix('+')
        .unwrap_or(exponent)
        .parse()
        .ok()
        .filter(|e| (5..=20).contains(e))?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let whole = whole.trim_start_matches('+');
    if whole.len() != 1
        || !whole
            .bytes()
            .chain(fraction.bytes())
            .all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let known = 1 + fraction.len();
    let lost = (exponent + 1).checked_sub(known)?;
    let digits = whole
        .bytes()
        .chain(fraction.bytes())
        .map(|b| b & 0xF)
        .chain(std::iter::repeat_n(0, lost));
    // 0.4E+10 has a digit less than it seems to.
    (whole != "0")
        .then(|| Scientific {
            digits: Digits::of(digits),
            lost,
            known,
        })
        .or_else(|| {
            Some(Scientific {
                digits: Digits::default(),
                lost: lost.max(1),
                known: 0,
            })
        })
}

/// The number without the `.0` that a spreadsheet adds: digits in one piece before it, an optional plus sign.
pub(super) fn without_decimals(text: &str) -> Option<&str> {
    let (number, decimals) = text.rsplit_once('.')?;
    let digits = number.strip_prefix('+').unwrap_or(number);
    let is_whole = digits.len() >= 6 && digits.bytes().all(|b| b.is_ascii_digit());
    let is_zero = matches!(decimals, "0" | "00");
    (is_whole && is_zero).then_some(number)
}

/// What stands before and behind the `@` of an address.
pub(super) enum Address<'c> {
    /// A messaging service's address of a phone: its digits.
    Phone(&'c str),
    /// A group, a broadcast list, a channel, an opaque user.
    Opaque,
    /// An e-mail address.
    Email,
}

/// Tells addresses apart by their domain.
pub(super) fn address(text: &str) -> Option<Address<'_>> {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')')
    });
    let (local, domain) = text.rsplit_once('@')?;
    let is = |known: &[&str]| known.iter().any(|name| domain.eq_ignore_ascii_case(name));
    if is(&["lid", "g.us", "broadcast", "newsletter", "bot"]) {
        return Some(Address::Opaque);
    }
    let scheme = local.split_once(':').filter(|(scheme, _)| {
        ["sip", "sips", "whatsapp", "tel", "im", "xmpp"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    });
    if is(&["s.whatsapp.net", "c.us"]) || scheme.is_some_and(|(_, user)| user.starts_with('+')) {
        let user = scheme.map_or(local, |(_, user)| user);
        // A device follows a colon, an agent a stop or an underscore.
        let digits = user.split([':', '.', '_']).next().unwrap_or_default();
        let digits = digits.strip_prefix('+').unwrap_or(digits);
        let is_number = !digits.is_empty() && digits.chars().all(|c| digit_value(c).is_some());
        return Some(if is_number {
            Address::Phone(digits)
        } else {
            Address::Opaque
        });
    }
    Some(Address::Email)
}

/// A business-scoped user id, such as `US.13491208655302741918`: two capitals, a stop, letters and digits.
pub(super) fn is_user_id(text: &str) -> bool {
    match text.split_once('.') {
        Some((country, id)) => {
            country.len() == 2
                && country.bytes().all(|b| b.is_ascii_uppercase())
                && (8..=128).contains(&id.len())
                && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
                && id.bytes().filter(|b| *b == b'.').count() <= 1
        }
        None => false,
    }
}

/// The digits of a click-to-chat link, `wa.me/442071838750`: a whole international number.
pub(super) fn click_to_chat(text: &str) -> Option<&str> {
    let (_, rest) = text
        .split_once("wa.me/")
        .or_else(|| text.split_once("api.whatsapp.com/send?phone="))?;
    let digits = rest.trim_start_matches('+');
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let (digits, behind) = digits.split_at(end);
    (!digits.is_empty() && (behind.is_empty() || behind.starts_with(['/', '?', '&'])))
        .then_some(digits)
}

/// An address on the web.
pub(super) fn is_url(text: &str) -> bool {
    text.contains("://")
        || text
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("www."))
}

/// Digits in groups of three, as a spreadsheet shows a whole number: `12,025,550,143`.
pub(super) fn has_thousands(text: &str) -> bool {
    let mut groups = text.split(',');
    let is_group = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && is_group(first))
        && groups.clone().count() >= 2
        && groups.all(|group| group.len() == 3 && is_group(group))
}
