//! The parts of a name, and how they are laid out.

use super::order::NameOrder;
use super::parse;
use super::person::{PersonName, Span, Spans, span};
use super::surnames::is_surname_first_script;

/// The parts of a name, before it is made.
///
/// ```
/// use contactfold::name::PersonName;
///
/// let name = PersonName::builder().given("Ana").family("García").build();
/// assert_eq!(name.full(), "Ana García");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameParts<'a> {
    full: &'a str,
    prefix: &'a str,
    given: &'a str,
    additional: &'a str,
    family: &'a str,
    suffix: &'a str,
    nickname: &'a str,
    order: NameOrder,
}

impl<'a> NameParts<'a> {
    /// The full name as it is shown (vCard `FN`). It is read only if there is neither a given nor a family name.
    #[must_use]
    pub fn full(mut self, full: &'a str) -> Self {
        self.full = full;
        self
    }

    /// Titles before the name.
    #[must_use]
    pub fn prefix(mut self, prefix: &'a str) -> Self {
        self.prefix = prefix;
        self
    }

    /// The given name. Alone, with several words, it is read as a full name: sign-up forms and chat profiles put it
    /// there.
    #[must_use]
    pub fn given(mut self, given: &'a str) -> Self {
        self.given = given;
        self
    }

    /// Middle names.
    #[must_use]
    pub fn additional(mut self, additional: &'a str) -> Self {
        self.additional = additional;
        self
    }

    /// The family name.
    #[must_use]
    pub fn family(mut self, family: &'a str) -> Self {
        self.family = family;
        self
    }

    /// Suffixes after the name.
    #[must_use]
    pub fn suffix(mut self, suffix: &'a str) -> Self {
        self.suffix = suffix;
        self
    }

    /// The nickname.
    #[must_use]
    pub fn nickname(mut self, nickname: &'a str) -> Self {
        self.nickname = nickname;
        self
    }

    /// The order in which a full name is read.
    #[must_use]
    pub fn order(mut self, order: NameOrder) -> Self {
        self.order = order;
        self
    }

    /// Makes the name.
    pub fn build(self) -> PersonName {
        if self.says_full_only() {
            return PersonName::parse_ordered(self.full, self.order);
        }
        let (typed, spans) = self.lay_out();
        let name = PersonName::from_spans(&typed, spans);
        let has_tokens = name.tokens().next().is_some() || name.nickname_tokens().next().is_some();
        if has_tokens || self.full.trim().is_empty() {
            return name;
        }
        // Parts that say nothing do not stand in the way of a full name.
        Self {
            full: self.full,
            order: self.order,
            ..Self::default()
        }
        .build()
    }

    fn says_full_only(self) -> bool {
        (Self {
            full: "",
            order: NameOrder::default(),
            ..self
        }) == Self::default()
    }

    /// Makes the name of parts that were told apart before. A full name alone is read, as ever.
    #[cfg(feature = "serde")]
    pub(crate) fn build_typed(self) -> PersonName {
        if self.says_full_only() {
            return self.build();
        }
        let mut typed = String::new();
        let spans = Spans {
            full: push(&mut typed, self.full),
            prefix: push(&mut typed, self.prefix),
            given: push(&mut typed, self.given),
            additional: push(&mut typed, self.additional),
            family: push(&mut typed, self.family),
            suffix: push(&mut typed, self.suffix),
            nickname: push(&mut typed, self.nickname),
        };
        PersonName::from_spans(&typed, spans)
    }

    /// The typed text, and where each part is in it.
    fn lay_out(self) -> (String, Spans) {
        let parts = [
            self.prefix,
            self.given,
            self.additional,
            self.family,
            self.suffix,
        ]
        .map(str::trim);
        let [prefix, given, additional, family, suffix] = parts;
        let mut typed = String::with_capacity(
            parts.iter().map(|part| part.len() + 1).sum::<usize>() + self.nickname.len(),
        );
        let mut spans = Spans::default();
        let whole = if !self.full.trim().is_empty() && given.is_empty() && family.is_empty() {
            self.full
        } else if family.is_empty() && additional.is_empty() {
            given
        } else {
            ""
        };
        if whole.is_empty() {
            spans.prefix = push(&mut typed, prefix);
            let native = is_surname_first_script(given) && is_surname_first_script(family);
            if native {
                spans.family = push(&mut typed, family);
                spans.given = push_unspaced(&mut typed, given);
                spans.additional = push(&mut typed, additional);
            } else {
                spans.given = push(&mut typed, given);
                spans.additional = push(&mut typed, additional);
                spans.family = push(&mut typed, family);
            }
            spans.suffix = push(&mut typed, suffix);
            spans.full = span(0, typed.len());
            if !self.full.trim().is_empty() {
                spans.full = push(&mut typed, self.full.trim());
            }
        } else {
            typed.push_str(prefix);
            let offset = separate(&mut typed);
            typed.push_str(whole);
            spans = parse::parse(whole, self.order).shifted(offset);
            if !prefix.is_empty() {
                spans.prefix = span(0, prefix.len());
                spans.full.start = 0;
            }
            if !suffix.is_empty() {
                spans.suffix = push(&mut typed, suffix);
                spans.full.end = spans.suffix.end;
            }
            if !given.is_empty() && !self.full.trim().is_empty() {
                spans.full = push(&mut typed, self.full.trim());
            }
        }
        if !self.nickname.trim().is_empty() {
            spans.nickname = push(&mut typed, self.nickname.trim());
        }
        (typed, spans)
    }
}

fn separate(typed: &mut String) -> usize {
    if !typed.is_empty() {
        typed.push(' ');
    }
    typed.len()
}

fn push(typed: &mut String, part: &str) -> Span {
    if part.is_empty() {
        return Span::default();
    }
    let start = separate(typed);
    typed.push_str(part);
    span(start, typed.len())
}

fn push_unspaced(typed: &mut String, part: &str) -> Span {
    let start = typed.len();
    typed.push_str(part);
    span(start, typed.len())
}
