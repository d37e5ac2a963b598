//! From a run's digits to a number: as it stands, repaired without loss, or guessed.

use super::lex::Run;
use super::reading::{ReadOptions, Repair, Repairs};
use crate::phone::parse::{self, Digits};
use crate::phone::plan::{self, Entry};
use crate::phone::renumbering::argentina_15;
use crate::phone::{PhoneError, PhoneErrorKind, PhoneNumber, Possibility};
use crate::{Outcome, Region};

pub(super) type Resolved = (Outcome<PhoneNumber, PhoneError>, Repairs);

/// A valid number of these digits.
fn valid(plus: bool, digits: &[u8], region: Option<Region>) -> Option<PhoneNumber> {
    parse::number(plus, digits, region).ok().filter(is_number)
}

/// Whether a number is one to be read: the plan has it, or its regulator keeps it for fiction, for which some plans
/// have no place.
pub(super) fn is_number(number: &PhoneNumber) -> bool {
    number.is_valid() || number.is_fictitious()
}

/// What digits behind an optional plus sign come to.
pub(super) fn resolve(run: &Run, options: ReadOptions) -> Resolved {
    resolve_digits(run.plus, &run.digits, run.bracketed_zero, options)
}

pub(super) fn resolve_digits(
    plus: bool,
    digits: &Digits,
    bracketed_zero: Option<usize>,
    options: ReadOptions,
) -> Resolved {
    let all = digits.as_slice();
    let strict = parse::number(plus, all, options.region());
    if let Ok(number) = strict
        && is_number(&number)
    {
        let outcome = if is_placeholder(plus, all, &number) {
            Outcome::Suggested {
                value: number,
                error: PhoneErrorKind::Placeholder.into(),
            }
        } else {
            Outcome::Value(number)
        };
        return (outcome, Repairs::default());
    }
    let without_zero = bracketed_zero.map(|zero| {
        Digits::of(
            all.iter()
                .enumerate()
                .filter(|(place, _)| *place != zero)
                .map(|(_, digit)| *digit),
        )
    });
    if is_repeated(all) || is_sequence(all) {
        return (
            Outcome::Error(PhoneErrorKind::Placeholder.into()),
            Repairs::default(),
        );
    }
    let repaired = repair(plus, all, options).or_else(|| {
        let (number, repairs) = without_zero.as_ref().and_then(|digits| {
            let digits = digits.as_slice();
            valid(plus, digits, options.region())
                .map(|number| (number, Repairs::default()))
                .or_else(|| repair(plus, digits, options))
        })?;
        Some((number, repairs.with(Repair::TrunkPrefixDropped)))
    });
    if let Some((number, repairs)) = repaired {
        return (Outcome::Value(number), repairs);
    }
    let error = PhoneError::new(why(plus, all, strict, options));
    match guess(plus, all, options) {
        Some((value, repair, kind)) => {
            let error = kind.map_or(error, PhoneError::new);
            (Outcome::Suggested { value, error }, Repairs::of(repair))
        }
        None => (Outcome::Error(error), Repairs::default()),
    }
}

/// The same digits, differently written.
fn repair(plus: bool, digits: &[u8], options: ReadOptions) -> Option<(PhoneNumber, Repairs)> {
    if let [0, 0, rest @ ..] = digits {
        let rest = if plus { trim_zeros(rest) } else { rest };
        if let Some(number) = valid(true, rest, None) {
            return Some((number, Repairs::of(Repair::InternationalPrefix)));
        }
    }
    if let Some(number) = mobile_of_argentina(plus, digits) {
        return Some((number, Repairs::of(Repair::TrunkPrefixDropped)));
    }
    if plus {
        return None;
    }
    if let Some(number) = options
        .region()
        .and_then(plan::entry_of)
        .and_then(|entry| whole(entry, digits))
    {
        return Some((number, Repairs::of(Repair::PrefixKept)));
    }
    if options.assumes_international()
        && let Some(number) = valid(true, digits, None)
    {
        return Some((number, Repairs::of(Repair::CountryCodeAssumed)));
    }
    None
}

fn trim_zeros(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    digits.get(zeros..).unwrap_or_default()
}

/// The digits as a whole national significant number, though they begin like a prefix.
fn whole(entry: &Entry, digits: &[u8]) -> Option<PhoneNumber> {
    let country = entry.country()?;
    (digits.len() <= 17)
        .then(|| PhoneNumber::from_parts(entry.country, country, digits))
        .filter(PhoneNumber::is_valid)
}

/// Argentina's mobile prefix 15 behind the area code of a number that has the mobile 9 already: it says the same twice
/// (+54 9 11 15 2345 6789 is +54 9 11 2345 6789).
fn mobile_of_argentina(plus: bool, digits: &[u8]) -> Option<PhoneNumber> {
    let national = digits.strip_prefix(&[5, 4]).filter(|_| plus)?;
    match national {
        [9, 0, rest @ ..] => {
            argentina_15(Digits::of(std::iter::once(9).chain(rest.iter().copied())).as_slice())
        }
        _ => argentina_15(national),
    }
}

/// A number that a person must confirm: what was guessed, and why the digits are none as they stand.
fn guess(
    plus: bool,
    digits: &[u8],
    options: ReadOptions,
) -> Option<(PhoneNumber, Repair, Option<PhoneErrorKind>)> {
    let region = options.region();
    if plus
        && digits.first() == Some(&0)
        && let Some(number) = valid(true, trim_zeros(digits), None)
    {
        return Some((number, Repair::LeadingZeroDropped, None));
    }
    if let Some(number) = without_repeated_code(plus, digits, region) {
        return Some((
            number,
            Repair::CountryCodeDropped,
            Some(PhoneErrorKind::RepeatedCountryCode),
        ));
    }
    if plus {
        if let Some(number) = without_trunk_zero(digits) {
            return Some((
                number,
                Repair::TrunkPrefixDropped,
                Some(PhoneErrorKind::TrunkPrefix),
            ));
        }
        if let Some(number) = region.and_then(|region| valid(false, digits, Some(region))) {
            return Some((number, Repair::PlusDropped, None));
        }
        // Russia and Kazakhstan dial 8 before a national number, which is often left behind a plus sign.
        if let ([8, rest @ ..], 11) = (digits, digits.len())
            && let Some(number) = valid(
                true,
                Digits::of(std::iter::once(7).chain(rest.iter().copied())).as_slice(),
                None,
            )
        {
            return Some((
                number,
                Repair::TrunkPrefixReplaced,
                Some(PhoneErrorKind::TrunkPrefix),
            ));
        }
        return None;
    }
    // With no region at all the country calling code is not guessed but asked for.
    let number = region.and_then(|_| valid(true, digits, None))?;
    Some((
        number,
        Repair::CountryCodeAssumed,
        Some(PhoneErrorKind::MissingCountryCode),
    ))
}

/// `+44 44 20 7946 0958`, and with the region GB also `44 44 20 …`.
fn without_repeated_code(plus: bool, digits: &[u8], region: Option<Region>) -> Option<PhoneNumber> {
    let (_, country) = plan::country_of(digits)?;
    if !plus
        && region
            .and_then(plan::entry_of)
            .and_then(Entry::country)
            .is_none_or(|own| own.code != country.code)
    {
        return None;
    }
    let rest = digits.get(usize::from(country.length)..)?;
    if !parse::starts_with_code(rest, country) {
        return None;
    }
    valid(true, rest, None)
}

/// `+1 0 202 555 0143`: a zero behind the country calling code, where upstream strips none.
fn without_trunk_zero(digits: &[u8]) -> Option<PhoneNumber> {
    let (_, country) = plan::country_of(digits)?;
    let (code, rest) = digits.split_at_checked(country.length.into())?;
    let rest = rest.strip_prefix(&[0])?;
    valid(
        true,
        Digits::of(code.iter().chain(rest).copied()).as_slice(),
        None,
    )
}

/// Why digits that are no valid number are none.
fn why(
    plus: bool,
    digits: &[u8],
    strict: Result<PhoneNumber, PhoneError>,
    options: ReadOptions,
) -> PhoneErrorKind {
    // Group and channel identifiers of messaging services have 18 digits and more.
    if !plus && digits.len() >= 18 {
        return PhoneErrorKind::TooLong;
    }
    if !plus && (3..=6).contains(&digits.len()) && digits.first() != Some(&0) {
        return PhoneErrorKind::ShortCode;
    }
    let number = match strict {
        Err(error)
            if error.kind() == PhoneErrorKind::MissingCountryCode
                && options.assumes_international() =>
        {
            match parse::number(true, digits, None) {
                Ok(number) => number,
                Err(_) => return error.kind(),
            }
        }
        Err(error) => return error.kind(),
        Ok(number) => number,
    };
    if is_repeated(number.national_digits().as_slice()) {
        return PhoneErrorKind::Placeholder;
    }
    match number.possibility() {
        Possibility::Possible => PhoneErrorKind::NotInPlan,
        Possibility::LocalOnly => PhoneErrorKind::LocalOnly,
        Possibility::TooShort => PhoneErrorKind::TooShort,
        Possibility::TooLong => PhoneErrorKind::TooLong,
        Possibility::InvalidLength => PhoneErrorKind::InvalidLength,
    }
}

/// Whether valid digits still stand for no number: one digit all over, or a sequence typed as it is.
pub(super) fn is_placeholder(plus: bool, digits: &[u8], number: &PhoneNumber) -> bool {
    match digits {
        [.., last, end] if last == end => is_repeated(number.national_digits().as_slice()),
        // With a trunk zero in front a sequence is a number like any other: 012-345 6789 is a Malaysian mobile.
        [0, ..] => false,
        _ => !plus && is_sequence(digits),
    }
}

/// Six digits or more, all the same.
fn is_repeated(digits: &[u8]) -> bool {
    digits.len() >= 6 && digits.windows(2).all(|pair| pair[0] == pair[1])
}

/// 123456789 and the like: each digit is the one before it plus one, 0 following 9; or minus one.
fn is_sequence(digits: &[u8]) -> bool {
    digits.len() >= 8
        && (digits.windows(2).all(|pair| pair[1] == (pair[0] + 1) % 10)
            || digits.windows(2).all(|pair| pair[0] == (pair[1] + 1) % 10))
}
