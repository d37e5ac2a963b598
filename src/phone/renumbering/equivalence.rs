//! From any spelling of a number to its canonical one, and to the others.

use super::rule::{Confidence, Forms, OldForm, Rewrite, SpellingRule};
use super::table::{TRUNK, argentina, rules_of};
use crate::phone::parse::{self, Digits};
use crate::phone::plan;
use crate::phone::{PhoneError, PhoneErrorKind, PhoneNumber, Possibility};

/// The number that a spelling stands for in the present numbering plan. It is valid.
///
/// See [`PhoneNumber::canonical`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canonical {
    number: PhoneNumber,
    confidence: Confidence,
    rule: Option<&'static SpellingRule>,
}

impl Canonical {
    /// The number.
    pub fn number(&self) -> PhoneNumber {
        self.number
    }

    /// How sure it is. [`Confidence::Exact`]: the spelling was the number's already.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The rule that changed the digits, or that says why they stay; none where there was nothing to decide.
    pub fn rule(&self) -> Option<&'static SpellingRule> {
        self.rule
    }

    /// Whether another spelling is of the same number.
    pub(crate) fn equivalence(&self, other: &PhoneNumber) -> Option<Equivalence> {
        let to_number = self.number.equivalence(other)?;
        Some(if self.confidence < to_number.confidence {
            Equivalence {
                confidence: self.confidence,
                rule: self.rule,
            }
        } else {
            to_number
        })
    }
}

/// Another spelling of a number. It may be no valid number: such is the fate of old ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equivalent {
    number: PhoneNumber,
    confidence: Confidence,
    rule: &'static SpellingRule,
}

impl Equivalent {
    /// The spelling.
    pub fn number(&self) -> PhoneNumber {
        self.number
    }

    /// How sure it is that the number goes, or went, by that spelling.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The rule between the two.
    pub fn rule(&self) -> &'static SpellingRule {
        self.rule
    }
}

/// How sure it is that two spellings are one number, and by which rule. See [`PhoneNumber::equivalence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equivalence {
    confidence: Confidence,
    rule: Option<&'static SpellingRule>,
}

impl Equivalence {
    /// How sure it is.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The rule between the two; none if they are the same digits.
    pub fn rule(&self) -> Option<&'static SpellingRule> {
        self.rule
    }
}

/// The other spellings of a number, the surest first. See [`PhoneNumber::equivalents`].
#[derive(Clone, Debug, Default)]
pub struct Equivalents {
    found: [Option<Equivalent>; Self::MOST],
    next: usize,
}

impl Equivalents {
    /// More than any number has.
    const MOST: usize = 6;

    /// Takes a spelling over, in its place by confidence.
    fn push(&mut self, equivalent: Equivalent) {
        let place = self
            .found
            .iter()
            .position(|known| known.is_none_or(|known| known.confidence < equivalent.confidence));
        if let Some(behind) = place.and_then(|place| self.found.get_mut(place..)) {
            behind.rotate_right(1);
            if let Some(first) = behind.first_mut() {
                *first = Some(equivalent);
            }
        }
    }
}

impl Iterator for Equivalents {
    type Item = Equivalent;

    fn next(&mut self) -> Option<Equivalent> {
        let next = self.found.get(self.next).copied().flatten()?;
        self.next += 1;
        Some(next)
    }
}

/// A number's digits behind its country calling code.
struct National {
    digits: [u8; Self::MOST],
    length: usize,
}

impl National {
    const MOST: usize = 18;

    #[inline]
    fn of(number: &PhoneNumber) -> Self {
        let length = usize::from(number.national_length()).min(Self::MOST);
        let mut digits = [0; Self::MOST];
        let mut rest = number.national_number();
        for digit in digits.iter_mut().take(length).rev() {
            *digit = u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        Self { digits, length }
    }

    #[inline]
    fn as_slice(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }
}

/// A number of a country calling code and the digits behind it.
fn number_of(code: u16, national: &Digits) -> Option<PhoneNumber> {
    let digits = [code / 100, code / 10 % 10, code % 10];
    let first = digits.iter().position(|digit| *digit > 0)?;
    let mut start = Digits::of(
        digits
            .iter()
            .skip(first)
            .filter_map(|digit| u8::try_from(*digit).ok()),
    );
    // A code of one or two digits is found by any that follow it.
    while start.len() < 3 {
        start.push(0);
    }
    let (index, country) = plan::country_of(start.as_slice())?;
    (2..=17)
        .contains(&national.len())
        .then(|| PhoneNumber::from_parts(index, country, national.as_slice()))
}

impl SpellingRule {
    /// The new form, if the rule admits it.
    fn forth(&self, rewrite: &Rewrite, national: &[u8]) -> Option<PhoneNumber> {
        number_of(self.codes.1, &rewrite.forth(national))
            .filter(|number| number.is_valid() && self.line.admits(number))
    }

    fn back(&self, rewrite: &Rewrite, national: &[u8]) -> Option<PhoneNumber> {
        number_of(self.codes.0, &rewrite.back(national))
    }

    /// What an old form stands for, if this is the rule for it.
    fn renew(&'static self, number: &PhoneNumber, national: &[u8]) -> Option<Canonical> {
        if self.codes.0 != number.country_code() || self.old == OldForm::Gone && number.is_valid() {
            return None;
        }
        let canonical = |number| Canonical {
            number,
            confidence: self.met,
            rule: Some(self),
        };
        match &self.forms {
            Forms::Replaced(rewrites) | Forms::ReadAs(rewrites) => rewrites
                .iter()
                .filter(|rewrite| rewrite.old.matches(national))
                .find_map(|rewrite| self.forth(rewrite, national))
                .map(canonical),
            Forms::Stays(patterns) => patterns
                .iter()
                .any(|pattern| pattern.old.matches(national))
                .then_some(*number)
                .filter(|number| number.is_valid() && self.line.admits(number))
                .map(canonical),
            Forms::Special(read) => read(national).map(canonical),
            Forms::Both(_) => None,
        }
    }

    /// Hands the spellings of a canonical number by this rule to `found`.
    fn respell(
        &'static self,
        number: &PhoneNumber,
        national: &[u8],
        found: &mut impl FnMut(Equivalent),
    ) {
        let (Forms::Replaced(rewrites) | Forms::Both(rewrites)) = &self.forms else {
            return;
        };
        let code = number.country_code();
        let mut give = |number, confidence| {
            found(Equivalent {
                number,
                confidence,
                rule: self,
            });
        };
        for rewrite in *rewrites {
            if code == self.codes.1
                && rewrite.new.matches(national)
                && self.line.admits(number)
                && let Some(old) = self.back(rewrite, national)
            {
                match (&self.forms, self.old) {
                    // Neither is the old one, so both must be there.
                    (Forms::Both(_), _) if !old.is_valid() => {}
                    (_, OldForm::Gone) if old.is_valid() => give(old, Confidence::Weak),
                    _ => give(old, self.offered),
                }
            }
            // A valid number that the rule leaves alone.
            if code == self.codes.0
                && rewrite.old.matches(national)
                && let Some(new) = self.forth(rewrite, national)
            {
                match &self.forms {
                    Forms::Both(_) => give(new, self.met),
                    _ => give(new, Confidence::Weak),
                }
            }
        }
    }

    /// Whether an old form by this rule is one of the number's spellings, which others are found by.
    fn is_spelling(&self) -> bool {
        matches!(self.forms, Forms::Replaced(_))
    }
}

impl PhoneNumber {
    /// Reads the id that `WhatsApp` gives a phone: the digits of an E.164 number without `+`, as they were when the
    /// account was made.
    ///
    /// A `+` is allowed, nothing else is. For addresses such as `…@s.whatsapp.net` and `whatsapp:+…` there is
    /// [`channel::Identity`](crate::channel::Identity).
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    /// use contactfold::phone::Confidence;
    ///
    /// let canonical = PhoneNumber::from_wa_id("554188887777")?;
    /// assert_eq!(canonical.number().to_string(), "+5541988887777");
    /// assert_eq!(canonical.confidence(), Confidence::Strong);
    /// assert_eq!(canonical.rule().map(|rule| rule.id()), Some("BR-9"));
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`NotANumber`](PhoneErrorKind::NotANumber): there is something else than digits, or nothing,
    /// - [`ShortCode`](PhoneErrorKind::ShortCode): three to six digits,
    /// - [`MessagingId`](PhoneErrorKind::MessagingId): 18 digits and more, which are a group,
    /// - otherwise why the digits are no valid number, and no renumbering makes one of them.
    pub fn from_wa_id(wa_id: &str) -> Result<Canonical, PhoneError> {
        let text = wa_id.strip_prefix('+').unwrap_or(wa_id);
        let mut digits = Digits::default();
        for byte in text.bytes() {
            if !byte.is_ascii_digit() {
                return Err(PhoneErrorKind::NotANumber.into());
            }
            digits.push(byte & 0xF);
        }
        match digits.as_slice() {
            [] => return Err(PhoneErrorKind::NotANumber.into()),
            [1..=9, rest @ ..] if (2..=5).contains(&rest.len()) => {
                return Err(PhoneErrorKind::ShortCode.into());
            }
            digits if digits.len() >= 18 => return Err(PhoneErrorKind::MessagingId.into()),
            _ => {}
        }
        let number = parse::scanned(true, &digits, None)?;
        let mut canonical = number
            .canonical()
            .ok_or_else(|| PhoneError::from(not_valid(&number)))?;
        let code = number
            .country_code()
            .checked_ilog10()
            .map_or(0, |log| log + 1);
        let national = National::of(&number);
        let stripped = digits.len() != code as usize + national.length
            || !digits.as_slice().ends_with(national.as_slice());
        if stripped && canonical.confidence == Confidence::Exact {
            canonical.confidence = Confidence::Strong;
            canonical.rule = argentina()
                .filter(|_| number.country_code() == 54)
                .or(Some(&TRUNK));
        }
        Ok(canonical)
    }

    /// The number that this spelling stands for in the present numbering plan; none if it is not valid, and no
    /// renumbering makes a valid number of it.
    ///
    /// Of a canonical number the canonical number is itself. Where the old form still is a number of somebody else, the
    /// confidence is [`Confidence::Weak`]: a suggestion.
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+52 1 55 1234 5678", None)?;
    /// assert!(!old.is_valid());
    /// let canonical = old.canonical().expect("a Mexican mobile number as it was until 2019");
    /// assert_eq!(canonical.number(), PhoneNumber::parse("+52 55 1234 5678", None)?);
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn canonical(&self) -> Option<Canonical> {
        let national = National::of(self);
        rules_of(self.country_code())
            .find_map(|rule| rule.renew(self, national.as_slice()))
            .or_else(|| {
                self.is_valid().then_some(Canonical {
                    number: *self,
                    confidence: Confidence::Exact,
                    rule: None,
                })
            })
    }

    /// The other spellings under which the number may be known, the surest first.
    ///
    /// What is another spelling of a number has that number among its own. Dialling prefixes that are no part of any
    /// number, such as Mexico's 044, make no spelling: they have a [`canonical`](Self::canonical) number and no
    /// equivalents.
    ///
    /// ```
    /// use contactfold::{PhoneFormat, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+55 41 98888-7777", None)?;
    /// let ids: Vec<_> = number.equivalents().map(|other| other.number().format(PhoneFormat::WaId).to_string()).collect();
    /// assert_eq!(ids, ["554188887777"]);
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn equivalents(&self) -> Equivalents {
        let mut all = Equivalents::default();
        let Some(canonical) = self.canonical() else {
            return all;
        };
        let number = canonical.number;
        if let Some(rule) = canonical.rule
            && number != *self
        {
            if !rule.is_spelling() {
                return all;
            }
            all.push(Equivalent {
                number,
                confidence: canonical.confidence,
                rule,
            });
        }
        let national = National::of(&number);
        for rule in rules_of(number.country_code()) {
            rule.respell(&number, national.as_slice(), &mut |other| {
                if other.number != *self {
                    all.push(other);
                }
            });
        }
        all
    }

    /// Whether two spellings are one number, and how sure that is. It is the same both ways.
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    /// use contactfold::phone::Confidence;
    ///
    /// let [mobile, without_9] = ["+54 9 11 2345-6789", "+54 11 2345-6789"].map(|text| PhoneNumber::parse(text, None));
    /// let equivalence = mobile?.equivalence(&without_9?).expect("two spellings of one number");
    /// assert_eq!(equivalence.confidence(), Confidence::Medium);
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn equivalence(&self, other: &Self) -> Option<Equivalence> {
        if self == other {
            return Some(Equivalence {
                confidence: Confidence::Exact,
                rule: None,
            });
        }
        let (a, b) = (self.canonical()?, other.canonical()?);
        let mut equivalence = Equivalence {
            confidence: Confidence::Exact,
            rule: None,
        };
        let mut by = |confidence: Confidence, rule| {
            if confidence < equivalence.confidence {
                equivalence = Equivalence { confidence, rule };
            }
        };
        by(a.confidence, a.rule);
        by(b.confidence, b.rule);
        if a.number != b.number {
            let between = a
                .number
                .equivalents()
                .find(|known| known.number == b.number)?;
            by(between.confidence, Some(between.rule));
        }
        Some(equivalence)
    }

    /// The number to know this one by: one and the same for all spellings that are equivalent with at least the given
    /// confidence. A number without other spellings is its own. A suggestion makes no key: [`Confidence::Weak`] is taken
    /// as [`Confidence::Medium`].
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    /// use contactfold::phone::Confidence;
    ///
    /// let number = PhoneNumber::parse("+54 11 2345-6789", None)?;
    /// assert_eq!(number.match_key(Confidence::Strong), number);
    /// assert_eq!(number.match_key(Confidence::Medium).to_string(), "+5491123456789");
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    #[must_use]
    pub fn match_key(&self, at_least: Confidence) -> Self {
        let mut key = *self;
        if rules_of(self.country_code()).next().is_none() {
            return key;
        }
        let at_least = at_least.max(Confidence::Medium);
        if let Some(canonical) = self.canonical()
            && canonical.confidence >= at_least
        {
            key = canonical.number;
        }
        if at_least < Confidence::Strong {
            let national = National::of(&key);
            let both = rules_of(key.country_code())
                .filter(|rule| matches!(rule.forms, Forms::Both(_)) && rule.met >= at_least)
                .find_map(|rule| match &rule.forms {
                    Forms::Both(rewrites) if key.is_valid() => rewrites
                        .iter()
                        .filter(|rewrite| rewrite.old.matches(national.as_slice()))
                        .find_map(|rewrite| rule.forth(rewrite, national.as_slice())),
                    _ => None,
                });
            key = both.unwrap_or(key);
        }
        key
    }
}

/// Why a number that was parsed is none.
fn not_valid(number: &PhoneNumber) -> PhoneErrorKind {
    match number.possibility() {
        Possibility::Possible => PhoneErrorKind::NotInPlan,
        Possibility::LocalOnly => PhoneErrorKind::LocalOnly,
        Possibility::TooShort => PhoneErrorKind::TooShort,
        Possibility::TooLong => PhoneErrorKind::TooLong,
        Possibility::InvalidLength => PhoneErrorKind::InvalidLength,
    }
}
