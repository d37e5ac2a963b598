//! The domain of an address: labels, internationalised labels, address literals.

use std::fmt::Write as _;
use std::net::Ipv6Addr;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_normalization::char::is_combining_mark;

use super::error::EmailErrorKind as Kind;
use super::letters::is_settled;
use super::parse::Dotless;

/// Why a domain is none, and at which of its bytes if that can be said.
type Wrong = (Kind, Option<usize>);

/// Appends the storage form of a domain.
pub(super) fn append(domain: &str, dotless: Dotless, out: &mut String) -> Result<(), Wrong> {
    if domain.is_empty() {
        return Err((Kind::EmptyDomain, Some(0)));
    }
    if domain.starts_with('[') {
        return append_literal(domain, out).ok_or((Kind::InvalidAddressLiteral, Some(0)));
    }
    let domain = without_root(domain);
    let start = out.len();
    if has_settled_labels(domain) {
        return append_settled(domain, dotless, out);
    }
    if domain.is_ascii() {
        check_labels(domain)?;
        append_idn(domain, out)?;
        return check_top_level(out.get(start..).unwrap_or_default(), dotless);
    }
    check_characters(domain)?;
    append_idn(domain, out)?;
    // The labels are others than those that were typed, so a place in them is none in the text.
    let labels = out.get(start..).unwrap_or_default();
    check_labels(labels)
        .and_then(|()| check_top_level(labels, dotless))
        .map_err(|(kind, _)| (kind, None))
}

/// The domain without the dot that stands for the root (RFC 1034 §3.1), in any of the forms that UTS 46 maps to one.
fn without_root(domain: &str) -> &str {
    domain
        .strip_suffix(['.', '。', '．', '｡'])
        .filter(|rest| !rest.is_empty())
        .unwrap_or(domain)
}

/// Whether a domain is of labels of ASCII and letters that UTS 46 leaves alone, without hyphens beside each other, so
/// that they need only to be encoded.
fn has_settled_labels(domain: &str) -> bool {
    let mut before = '.';
    for c in domain.chars() {
        let allowed = match c {
            '.' | '-' => !matches!(before, '.' | '-'),
            _ if c.is_ascii() => c.is_ascii_alphanumeric(),
            _ => is_settled(c),
        };
        if !allowed {
            return false;
        }
        before = c;
    }
    !matches!(before, '.' | '-')
}

/// Appends a domain that [has settled labels](has_settled_labels).
fn append_settled(domain: &str, dotless: Dotless, out: &mut String) -> Result<(), Wrong> {
    let whole = out.len();
    let mut offset = 0;
    for label in domain.split('.') {
        if offset > 0 {
            out.push('.');
        }
        let start = out.len();
        if label.is_ascii() {
            out.push_str(label);
        } else {
            let lower = label.to_ascii_lowercase();
            let encoded = idna::punycode::encode_str(&lower).ok_or((Kind::InvalidIdn, None))?;
            out.push_str("xn--");
            out.push_str(&encoded);
        }
        if out.len() - start > 63 {
            let position = domain.is_ascii().then_some(offset);
            return Err((Kind::LabelTooLong, position));
        }
        offset += label.len() + 1;
    }
    if let Some(labels) = out.get_mut(whole..) {
        labels.make_ascii_lowercase();
    }
    match domain.rsplit('.').next() {
        // It is letters, or encoded; what else a top-level domain cannot have is the hyphen.
        Some(top) if !top.is_ascii() && domain.len() > top.len() => {
            if top.contains('-') {
                Err((Kind::InvalidIdn, None))
            } else {
                Ok(())
            }
        }
        _ => check_top_level(out.get(whole..).unwrap_or_default(), dotless)
            .map_err(|(kind, offset)| (kind, offset.filter(|_| domain.is_ascii()))),
    }
}

/// Appends a domain as A-labels: UTS 46, not transitional, with STD3 rules and the hyphen and length checks.
fn append_idn(domain: &str, out: &mut String) -> Result<(), Wrong> {
    let ascii = Uts46::new()
        .to_ascii(
            domain.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::Check,
            DnsLength::Verify,
        )
        .map_err(|_| (Kind::InvalidIdn, None))?;
    out.push_str(&ascii);
    Ok(())
}

/// Says which ASCII character or white space cannot be in a domain, before UTS 46 only says that something is wrong.
fn check_characters(domain: &str) -> Result<(), Wrong> {
    for (offset, c) in domain.char_indices() {
        let kind = match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => continue,
            '(' | ')' => Kind::Comment,
            c if c.is_whitespace() => Kind::Whitespace,
            c if c.is_ascii() => Kind::InvalidDomainCharacter,
            _ => continue,
        };
        return Err((kind, Some(offset)));
    }
    Ok(())
}

/// RFC 5321 §4.1.2, `Domain`: labels of letters, digits and inner hyphens, of 1 to 63 octets (RFC 1035 §2.3.4).
fn check_labels(domain: &str) -> Result<(), Wrong> {
    check_characters(domain)?;
    let mut start = 0;
    for label in domain.split('.') {
        if label.is_empty() {
            return Err((Kind::EmptyLabel, Some(start)));
        }
        if label.starts_with('-') {
            return Err((Kind::MisplacedHyphen, Some(start)));
        }
        if label.ends_with('-') {
            return Err((Kind::MisplacedHyphen, Some(start + label.len() - 1)));
        }
        if label.len() > 63 {
            return Err((Kind::LabelTooLong, Some(start)));
        }
        let bytes = label.as_bytes();
        if bytes.get(2..4) == Some(b"--")
            && !bytes
                .get(..2)
                .is_some_and(|p| p.eq_ignore_ascii_case(b"xn"))
        {
            return Err((Kind::MisplacedHyphen, Some(start + 2)));
        }
        start += label.len() + 1;
    }
    Ok(())
}

fn check_top_level(domain: &str, dotless: Dotless) -> Result<(), Wrong> {
    let top = match domain.rsplit_once('.') {
        Some((_, top)) => top,
        None if dotless == Dotless::Accept => domain,
        None => return Err((Kind::NotFullyQualified, Some(0))),
    };
    if top.bytes().all(|b| b.is_ascii_digit()) {
        return Err((Kind::NumericTopLevel, Some(domain.len() - top.len())));
    }
    // RFC 6912 §3: a top-level U-label is made of letters, and of the marks that belong to them.
    if let Some(encoded) = top.strip_prefix("xn--") {
        let top = idna::punycode::decode_to_string(encoded).unwrap_or_default();
        if !top.chars().all(|c| {
            c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}')
        }) {
            return Err((Kind::InvalidIdn, None));
        }
    }
    Ok(())
}

/// Appends an address literal (RFC 5321 §4.1.3) in the spelling of RFC 5952, in lower case.
fn append_literal(literal: &str, out: &mut String) -> Option<()> {
    let address = literal.strip_prefix('[')?.strip_suffix(']')?;
    match address.get(..5) {
        Some(tag) if tag.eq_ignore_ascii_case("ipv6:") => {
            let address: Ipv6Addr = address.get(5..)?.parse().ok()?;
            write!(out, "[ipv6:{address}]").ok()
        }
        _ => {
            let octets = ipv4(address)?;
            write!(
                out,
                "[{}.{}.{}.{}]",
                octets[0], octets[1], octets[2], octets[3]
            )
            .ok()
        }
    }
}

/// Four numbers of one to three digits (RFC 5321 §4.1.3, `Snum`), which may have leading zeros and are decimal.
fn ipv4(address: &str) -> Option<[u8; 4]> {
    let mut octets = [0; 4];
    let mut numbers = address.split('.');
    for octet in &mut octets {
        let number = numbers.next()?;
        if number.is_empty() || number.len() > 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *octet = number.parse().ok()?;
    }
    numbers.next().is_none().then_some(octets)
}
