//! Resemblance that is more than chance and less than a slip: what is left of a value that was typed badly.

use crate::birthday::Birthday;
use crate::name::bounded_distance;

/// Two words or names of at least this similarity (Jaro) resemble each other.
const NAMES: f64 = 0.78;

/// Whether two folded names resemble each other.
pub(super) fn names(a: &str, b: &str) -> bool {
    let letters = a.chars().count().min(b.chars().count());
    letters >= 2 && strsim::jaro(a, b) >= NAMES
}

/// Whether two e-mail keys resemble each other, before the @ and after it.
pub(super) fn emails(a: &str, b: &str) -> bool {
    match (a.rsplit_once('@'), b.rsplit_once('@')) {
        (Some((local, domain)), Some((other, elsewhere))) => {
            few_slips(local, other) && few_slips(domain, elsewhere)
        }
        _ => false,
    }
}

/// Whether at most every third letter differs.
fn few_slips(a: &str, b: &str) -> bool {
    let letters = a.len().max(b.len());
    a == b || bounded_distance(a, b, letters / 3).is_some()
}

/// Whether two dates are near each other in every part: a few days, a month, a year or ten years apart.
pub(super) fn birthdays(a: Birthday, b: Birthday) -> bool {
    let months = |date: Birthday| Some(i32::from(date.year()?) * 12 + i32::from(date.month()?));
    let (Some(one), Some(other), Some(day), Some(other_day)) =
        (months(a), months(b), a.day(), b.day())
    else {
        return false;
    };
    let apart = (one - other).abs();
    let near = |whole: i32| (apart - whole).abs() <= 1;
    let days = day.abs_diff(other_day);
    (near(0) || near(12) || near(120)) && (days <= 3 || days >= 28)
}

/// Whether two streets have a word in common.
pub(super) fn streets(a: &str, b: &str) -> bool {
    a.split(' ')
        .filter(|word| word.len() > 2)
        .any(|word| b.split(' ').any(|other| other == word))
}
