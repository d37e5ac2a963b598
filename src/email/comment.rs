//! Comments, folding white space and obsolete forms (RFC 5322 §3.2.2, §4.4), taken out of an address.

use super::error::{EmailError, EmailErrorKind as Kind};
use super::parse::closing_quote;
use super::plain::is_atext;

/// The address without its comments and the white space between its words, and its words as one quoted string if one
/// of them was quoted.
pub(super) fn without_comments(address: &str) -> Result<String, EmailError> {
    let mut words = Words::default();
    let mut domain: Option<String> = None;
    let mut rest = address;
    while let Some(c) = rest.chars().next() {
        let position = address.len() - rest.len();
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '(' => skip_comment(tail).ok_or_else(|| EmailError::at(Kind::Comment, position))?,
            ' ' | '\t' | '\r' | '\n' => {
                match &mut domain {
                    Some(domain) if !domain.is_empty() => domain.push(' '),
                    Some(_) => {}
                    None => words.gap(),
                }
                tail
            }
            '"' if domain.is_none() => {
                let end = closing_quote(tail.bytes())
                    .ok_or_else(|| EmailError::at(Kind::InvalidQuotedString, position))?;
                words.quoted(tail.get(..end).unwrap_or_default(), position)?;
                tail.get(end + 1..).unwrap_or_default()
            }
            '@' if domain.is_none() => {
                domain = Some(String::new());
                tail
            }
            _ => {
                match &mut domain {
                    Some(domain) => push_domain(domain, c, position)?,
                    None => words.push(c, position)?,
                }
                tail
            }
        };
    }
    let mut whole = words.local;
    if words.has_quotes {
        whole = format!("\"{whole}\"");
    }
    if let Some(domain) = domain {
        whole.push('@');
        whole.push_str(domain.trim_end());
    }
    Ok(whole)
}

/// What follows a comment, which may hold others; `inside` starts after its opening parenthesis.
fn skip_comment(inside: &str) -> Option<&str> {
    let mut depth = 1usize;
    let mut escaped = false;
    for (offset, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return inside.get(offset + 1..);
        }
    }
    None
}

/// White space may stand beside a dot of the domain, not within a label (obs-domain).
fn push_domain(domain: &mut String, c: char, position: usize) -> Result<(), EmailError> {
    if domain.ends_with(' ') {
        let end = domain.trim_end().len();
        domain.truncate(end);
        if c != '.' && !domain.ends_with('.') {
            return Err(EmailError::at(Kind::Whitespace, position));
        }
    }
    domain.push(c);
    Ok(())
}

/// The words of a local part (obs-local-part), as the content of a quoted string once one of them is quoted.
#[derive(Default)]
struct Words {
    local: String,
    has_quotes: bool,
    last: Last,
    /// White space stands after what is there.
    gap: bool,
}

/// What the local part ends in so far.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Atom,
    Quoted,
    Dot,
}

impl Words {
    fn gap(&mut self) {
        self.gap = true;
    }

    fn push(&mut self, c: char, position: usize) -> Result<(), EmailError> {
        let fails = |kind| Err(EmailError::at(kind, position));
        if c == '.' {
            if matches!(self.last, Last::Nothing | Last::Dot) {
                return fails(Kind::MisplacedDot);
            }
            self.last = Last::Dot;
        } else {
            if c.is_ascii() && !u8::try_from(c).is_ok_and(is_atext) {
                return fails(Kind::InvalidLocalCharacter);
            }
            match self.last {
                // White space may stand beside a dot, not within a word.
                Last::Atom if self.gap => return fails(Kind::Whitespace),
                Last::Quoted => return fails(Kind::InvalidQuotedString),
                Last::Nothing | Last::Atom | Last::Dot => self.last = Last::Atom,
            }
        }
        self.gap = false;
        self.local.push(c);
        Ok(())
    }

    fn quoted(&mut self, content: &str, position: usize) -> Result<(), EmailError> {
        if matches!(self.last, Last::Atom | Last::Quoted) {
            return Err(EmailError::at(Kind::InvalidQuotedString, position));
        }
        self.has_quotes = true;
        self.last = Last::Quoted;
        self.gap = false;
        self.local.push_str(content);
        Ok(())
    }
}
