//! The careful reading of one address, step by step, into storage form.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::comment;
use super::domain;
use super::error::{EmailError, EmailErrorKind as Kind};
use super::letters::is_settled;
use super::plain::is_atext;
use crate::text;

/// Longer than any address that is valid once its domain is in A-labels: 64 octets of local part, and 63 labels of
/// U-labels, each four bytes a character.
const TYPED_AT_MOST: usize = 2048;
const LOCAL_AT_MOST: usize = 64;
const ADDRESS_AT_MOST: usize = 254;

/// What a strict reading accepts beyond the plain rule.
///
/// ```
/// use contactfold::email::{EmailAddress, Obsolete, ParseOptions};
///
/// let options = ParseOptions::new().obsolete(Obsolete::Accept);
/// let address = EmailAddress::parse_with("ana . smith (home) @ x.com", &options)?;
/// assert_eq!(address.as_str(), "ana.smith@x.com");
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParseOptions {
    obsolete: Obsolete,
    dotless: Dotless,
}

/// Whether comments, folding white space and obsolete forms are accepted (RFC 5322 §3.2.2, §4.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Obsolete {
    /// They are errors, each with its own kind.
    #[default]
    Refuse,
    /// They are read, and left out of the storage form.
    Accept,
}

/// Whether a domain may have only one label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dotless {
    /// `ana@localhost` is an error: mail is sent to fully qualified domain names (RFC 5321 §2.3.5).
    #[default]
    Refuse,
    /// `ana@localhost` is an address, as on a closed network.
    Accept,
}

impl ParseOptions {
    /// The strict rule: no comments or obsolete forms, and a fully qualified domain.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets whether comments, folding white space and obsolete forms are accepted.
    #[must_use]
    pub fn obsolete(mut self, obsolete: Obsolete) -> Self {
        self.obsolete = obsolete;
        self
    }

    /// Sets whether a domain may have only one label.
    #[must_use]
    pub fn dotless(mut self, dotless: Dotless) -> Self {
        self.dotless = dotless;
        self
    }
}

/// Appends the storage form of `address` to `out`, and says where its `@` is, from where `out` ended.
pub(super) fn storage_form(
    address: &str,
    options: ParseOptions,
    out: &mut String,
) -> Result<usize, EmailError> {
    let start = out.len();
    let result = append_storage_form(address, options, out);
    if result.is_err() {
        out.truncate(start);
    }
    result
}

fn append_storage_form(
    address: &str,
    options: ParseOptions,
    out: &mut String,
) -> Result<usize, EmailError> {
    if address.is_empty() {
        return Err(EmailError::new(Kind::Empty));
    }
    if address.len() > TYPED_AT_MOST {
        return Err(EmailError::new(Kind::TooLong));
    }
    let bare;
    let address = match options.obsolete {
        Obsolete::Refuse => address,
        Obsolete::Accept => {
            bare = comment::without_comments(address)?;
            &bare
        }
    };
    let start = out.len();
    let at = append_of_any_length(address, options.dotless, out)?;
    if at > LOCAL_AT_MOST {
        return Err(EmailError::at(Kind::LocalPartTooLong, LOCAL_AT_MOST));
    }
    if out.len() - start > ADDRESS_AT_MOST {
        return Err(EmailError::new(Kind::TooLong));
    }
    Ok(at)
}

/// Appends what the storage form would be without limits of length, which a key need not keep.
pub(super) fn append_of_any_length(
    address: &str,
    dotless: Dotless,
    out: &mut String,
) -> Result<usize, EmailError> {
    let start = out.len();
    let (local, domain) = split(address)?;
    if local.starts_with('"') {
        append_quoted(local, out)?;
    } else {
        append_dot_atom(local, out)?;
    }
    let at = out.len() - start;
    out.push('@');
    domain::append(domain, dotless, out).map_err(|(kind, offset)| match offset {
        Some(offset) => EmailError::at(kind, local.len() + 1 + offset),
        None => EmailError::new(kind),
    })?;
    Ok(at)
}

/// The local part and the domain, on either side of the only `@` outside quotes.
fn split(address: &str) -> Result<(&str, &str), EmailError> {
    let at = match address.strip_prefix('"') {
        Some(content) => {
            let end = 1 + closing_quote(content.bytes())
                .ok_or(EmailError::at(Kind::InvalidQuotedString, 0))?;
            match address.as_bytes().get(end + 1) {
                Some(b'@') => end + 1,
                Some(b'.') => return Err(EmailError::at(Kind::ObsoleteForm, end + 1)),
                Some(b'(') => return Err(EmailError::at(Kind::Comment, end + 1)),
                Some(b' ' | b'\t' | b'\r' | b'\n') => {
                    return Err(EmailError::at(Kind::Whitespace, end + 1));
                }
                Some(_) => return Err(EmailError::at(Kind::InvalidQuotedString, end + 1)),
                None => return Err(EmailError::at(Kind::MissingAt, address.len())),
            }
        }
        None => memchr::memchr(b'@', address.as_bytes())
            .ok_or_else(|| EmailError::at(Kind::MissingAt, address.len()))?,
    };
    let local = address.get(..at).unwrap_or_default();
    let domain = address.get(at + 1..).unwrap_or_default();
    if local.is_empty() {
        // `<@a.org,@b.org:ana@x.com>` begins with the hosts to pass (RFC 5322 §4.4, obs-route).
        let kind = match domain.find(':').zip(domain.rfind('@')) {
            Some((colon, second)) if colon < second => Kind::ObsoleteForm,
            _ => Kind::EmptyLocalPart,
        };
        return Err(EmailError::at(kind, 0));
    }
    if let Some(second) = memchr::memchr(b'@', domain.as_bytes()) {
        return Err(EmailError::at(Kind::ExtraAt, at + 1 + second));
    }
    Ok((local, domain))
}

/// Where the quoted string whose content starts here ends.
pub(super) fn closing_quote(content: impl IntoIterator<Item = u8>) -> Option<usize> {
    let mut escaped = false;
    content.into_iter().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

/// Appends an unquoted local part in normal form C.
fn append_dot_atom(local: &str, out: &mut String) -> Result<(), EmailError> {
    if is_settled_dot_atom(local) {
        out.push_str(local);
        return Ok(());
    }
    let start = out.len();
    append_nfc(local, out);
    // Composition can only make characters from what was typed, so a bad character is looked for after it: `=` and
    // U+0338 are `≠`, and U+037E is `;`. Its place is then only known where composition changed nothing.
    let composed = out.get(start..).unwrap_or_default();
    check_dot_atom(composed).map_err(|(kind, offset)| {
        if composed == local {
            EmailError::at(kind, offset)
        } else {
            EmailError::new(kind)
        }
    })
}

/// Whether `text` is a dot-atom of ASCII and letters that nothing changes.
fn is_settled_dot_atom(text: &str) -> bool {
    let mut after_dot = true;
    for c in text.chars() {
        let allowed = if c.is_ascii() {
            u8::try_from(c).is_ok_and(is_atext) || c == '.' && !after_dot
        } else {
            is_settled(c)
        };
        if !allowed {
            return false;
        }
        after_dot = c == '.';
    }
    !after_dot
}

fn append_nfc(text: &str, out: &mut String) {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        out.push_str(text);
    } else {
        out.extend(text.nfc());
    }
}

/// Whether `text`, in normal form C, is a local part without quotes; if not, why, and at which byte.
fn check_dot_atom(text: &str) -> Result<(), (Kind, usize)> {
    let mut after_dot = true;
    for (offset, c) in text.char_indices() {
        match c {
            '.' if after_dot => return Err((Kind::MisplacedDot, offset)),
            '.' => {}
            ' ' | '\t' | '\r' | '\n' => return Err((Kind::Whitespace, offset)),
            '(' | ')' => return Err((Kind::Comment, offset)),
            '\0'..='\x7F' => {
                if !u8::try_from(c).is_ok_and(is_atext) {
                    return Err((Kind::InvalidLocalCharacter, offset));
                }
            }
            _ => {
                if c.is_whitespace() {
                    return Err((Kind::Whitespace, offset));
                }
                if !may_stand_in_local(c, offset == 0) {
                    return Err((Kind::InvalidLocalCharacter, offset));
                }
            }
        }
        after_dot = c == '.';
    }
    if after_dot {
        return Err((Kind::MisplacedDot, text.len().saturating_sub(1)));
    }
    Ok(())
}

/// Whether a character beyond ASCII may stand in a local part (RFC 6531 §3.3, less what cannot be seen or typed).
///
/// Controls, separators and invisible characters are refused, for two addresses that look the same would be two;
/// joiners and variation selectors are not, since words of several scripts need them. A mark needs a character
/// before it. U+FFFD says that the text was damaged before it came here.
fn may_stand_in_local(c: char, first: bool) -> bool {
    match c {
        '\u{FFFD}' => false,
        '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' => !first,
        _ => !(c.is_whitespace() || text::is_invisible(c) || first && is_combining_mark(c)),
    }
}

/// Appends a quoted local part: without its quotes if it needs none, else with as few escapes as it needs.
fn append_quoted(local: &str, out: &mut String) -> Result<(), EmailError> {
    let quoted = local.get(1..local.len() - 1).unwrap_or_default();
    let mut content = String::with_capacity(quoted.len());
    let mut escaped = false;
    for (offset, c) in quoted.char_indices() {
        if c == '\\' && !escaped {
            escaped = true;
            continue;
        }
        // RFC 5321 §4.1.2, qtextSMTP and quoted-pairSMTP: printable ASCII and the space; no tab, no line break.
        if !matches!(c, ' '..='~') && (c.is_ascii() || !may_stand_in_local(c, content.is_empty())) {
            return Err(EmailError::at(Kind::InvalidLocalCharacter, 1 + offset));
        }
        escaped = false;
        content.push(c);
    }
    let mut composed = String::with_capacity(content.len());
    append_nfc(&content, &mut composed);
    // Composition may have brought in a character that is refused by itself.
    if composed
        .chars()
        .enumerate()
        .any(|(i, c)| !c.is_ascii() && !may_stand_in_local(c, i == 0))
    {
        return Err(EmailError::new(Kind::InvalidLocalCharacter));
    }
    if check_dot_atom(&composed).is_ok() {
        out.push_str(&composed);
        return Ok(());
    }
    out.push('"');
    for c in composed.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    Ok(())
}
