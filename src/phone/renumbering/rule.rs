//! A rule between two spellings of a number, and what it does to the digits.

use std::fmt;

use crate::phone::parse::Digits;
use crate::phone::{NumberType, PhoneNumber};

/// How sure it is that two spellings are one number, from a hint to certainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Confidence {
    /// A suggestion for a person to confirm: the other spelling is, or may be, a number of its own.
    Weak,
    /// Evidence beside other evidence: most such spellings are one number, some are two.
    Medium,
    /// As good as equal: the one spelling is the other in the country's present numbering plan.
    Strong,
    /// The same digits.
    Exact,
}

impl Confidence {
    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Medium => "medium",
            Self::Strong => "strong",
            Self::Exact => "exact",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Why two spellings are one number: a renumbering of a country, or the habit of a messaging service.
///
/// ```
/// use contactfold::PhoneNumber;
///
/// let canonical = PhoneNumber::from_wa_id("22997123456")?;
/// let rule = canonical.rule().expect("the number had eight digits");
/// assert_eq!(rule.id(), "BJ-2024");
/// assert_eq!(rule.since(), Some("2024-11-30"));
/// # Ok::<(), contactfold::PhoneError>(())
/// ```
pub struct SpellingRule {
    pub(super) id: &'static str,
    /// The country calling codes of the old and of the new form.
    pub(super) codes: (u16, u16),
    pub(super) since: Option<&'static str>,
    pub(super) until: Option<&'static str>,
    /// How sure it is that an old form that is met is the new number.
    pub(super) met: Confidence,
    /// How sure it is that a new number ever went by the old form.
    pub(super) offered: Confidence,
    pub(super) old: OldForm,
    pub(super) line: Line,
    pub(super) forms: Forms,
    pub(super) summary: &'static str,
    pub(super) source: &'static str,
}

impl SpellingRule {
    /// A stable code, such as `CI-2021`. The rows of one renumbering share it.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// What the rule says, in a sentence.
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// When the new form came into use, as an ISO 8601 date or as much of it as is known.
    pub fn since(&self) -> Option<&'static str> {
        self.since
    }

    /// When the old form was switched off, or the change complete.
    pub fn until(&self) -> Option<&'static str> {
        self.until
    }

    /// Where the rule is told.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// How sure the rule is of two spellings that were both met, if one of them is an id of `WhatsApp`: there a line that
    /// could be fixed or mobile is a mobile one.
    pub(crate) fn on_whatsapp(&self, confidence: Confidence) -> Confidence {
        match self.forms {
            Forms::Both(_) => confidence.max(Confidence::Strong),
            _ => confidence,
        }
    }
}

impl PartialEq for SpellingRule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for SpellingRule {}

impl fmt::Debug for SpellingRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SpellingRule({})", self.id)
    }
}

/// What became of the old forms.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OldForm {
    /// The numbering plan has them no more. What looks like one and is valid is a number of its own.
    Gone,
    /// The numbering plan has them still, or has them for somebody else.
    InPlan,
}

/// What line the new number is: a rule for mobile numbers never makes up a landline.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Any,
    Fixed,
    Mobile,
}

impl Line {
    pub(super) fn admits(self, number: &PhoneNumber) -> bool {
        let kind = number.number_type();
        match self {
            Self::Any => kind != NumberType::Unknown,
            Self::Fixed => {
                matches!(kind, NumberType::FixedLine | NumberType::FixedLineOrMobile)
            }
            Self::Mobile => matches!(kind, NumberType::Mobile | NumberType::FixedLineOrMobile),
        }
    }
}

/// Which spellings a rule is about.
pub(super) enum Forms {
    /// The old form gave way to the new one.
    Replaced(&'static [Rewrite]),
    /// The number goes by both, and neither is the old one.
    Both(&'static [Rewrite]),
    /// A way of writing the number that nobody is looked up by.
    ReadAs(&'static [Rewrite]),
    /// What looks like an old form and is none.
    Stays(&'static [Rewrite]),
    /// A way of writing the number that takes the numbering plan to read.
    Special(fn(&[u8]) -> Option<PhoneNumber>),
}

/// Digits that stand in the place of others.
pub(super) struct Rewrite {
    pub(super) old: Pattern,
    pub(super) new: Pattern,
    /// How many digits stay in front.
    at: usize,
    cut: Pattern,
    put: Pattern,
}

/// Which digits may stand at each place of a national significant number: bit n for digit n.
#[derive(Clone, Copy)]
pub(super) struct Pattern {
    places: [u16; Self::MOST],
    length: usize,
}

/// The rule from an old form to a new one. In `old`, `d` is any digit, `[0-3]` one of some, and the digits in braces,
/// which may be none, give way to `put`.
pub(super) const fn rewrite(old: &str, put: &str) -> Rewrite {
    let text = old.as_bytes();
    let put_pattern = Pattern::of(put.as_bytes(), 0, put.len());
    let (mut open, mut close) = (0, 0);
    while text[open] != b'{' {
        open += 1;
    }
    while text[close] != b'}' {
        close += 1;
    }
    let front = Pattern::of(text, 0, open);
    let cut = Pattern::of(text, open + 1, close);
    let rest = Pattern::of(text, close + 1, text.len());
    Rewrite {
        old: front.then(cut).then(rest),
        new: front.then(put_pattern).then(rest),
        at: front.length,
        cut,
        put: put_pattern,
    }
}

impl Pattern {
    const MOST: usize = 16;

    /// The pattern of a part of a text.
    const fn of(text: &[u8], from: usize, to: usize) -> Self {
        let mut pattern = Self {
            places: [0; Self::MOST],
            length: 0,
        };
        let mut at = from;
        while at < to {
            let mut place = 0;
            match text[at] {
                b'd' => place = 0b11_1111_1111,
                b'[' => {
                    at += 1;
                    while text[at] != b']' {
                        let first = text[at] - b'0';
                        if text[at + 1] == b'-' {
                            at += 2;
                        }
                        let mut digit = first;
                        while digit <= text[at] - b'0' {
                            place |= 1 << digit;
                            digit += 1;
                        }
                        at += 1;
                    }
                }
                digit => place = 1 << (digit - b'0'),
            }
            pattern.places[pattern.length] = place;
            pattern.length += 1;
            at += 1;
        }
        pattern
    }

    const fn then(mut self, other: Self) -> Self {
        let mut at = 0;
        while at < other.length {
            self.places[self.length] = other.places[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// Whether these are all the digits of such a number.
    #[inline]
    pub(super) fn matches(&self, digits: &[u8]) -> bool {
        digits.len() == self.length
            && digits
                .iter()
                .zip(&self.places)
                .all(|(digit, place)| place >> digit & 1 == 1)
    }

    /// The digits of a pattern without any choice.
    fn literal(&self) -> impl Iterator<Item = u8> {
        self.places
            .iter()
            .take(self.length)
            .map(|place| u8::try_from(place.trailing_zeros()).unwrap_or(0))
    }
}

impl Rewrite {
    /// The new form of an old one.
    pub(super) fn forth(&self, digits: &[u8]) -> Digits {
        self.replace(digits, &self.cut, &self.put)
    }

    /// The old form of a new one.
    pub(super) fn back(&self, digits: &[u8]) -> Digits {
        self.replace(digits, &self.put, &self.cut)
    }

    fn replace(&self, digits: &[u8], from: &Pattern, to: &Pattern) -> Digits {
        let front = digits.get(..self.at).unwrap_or_default();
        let rest = digits.get(self.at + from.length..).unwrap_or_default();
        Digits::of(
            front
                .iter()
                .copied()
                .chain(to.literal())
                .chain(rest.iter().copied()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rewrite_goes_forth_and_back() {
        let rule = rewrite("d[13-5]{044}d", "9");
        let old = [7, 4, 0, 4, 4, 2];
        let new = [7, 4, 9, 2];
        assert!(rule.old.matches(&old) && !rule.old.matches(&new));
        assert!(rule.new.matches(&new) && !rule.new.matches(&old));
        assert_eq!(rule.forth(&old).as_slice(), new);
        assert_eq!(rule.back(&new).as_slice(), old);
        for (first, matches) in [
            (0, false),
            (1, true),
            (2, false),
            (3, true),
            (5, true),
            (6, false),
        ] {
            assert_eq!(
                rule.old.matches(&[7, first, 0, 4, 4, 2]),
                matches,
                "{first}"
            );
        }
    }
}
