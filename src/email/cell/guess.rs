//! Guesses at what was meant where a word is no address. They are suggestions, and never values.

use super::reading::{ReadOptions, Repair};
use crate::email::address::EmailAddress;
use crate::email::suggest;
use crate::email::word_lists::meaning;

/// The address that a word would be without slips of the keyboard, and which slips they are.
pub(super) fn slips(word: &str, options: &ReadOptions) -> Option<(EmailAddress, Vec<Repair>)> {
    let (local, domain) = split(word)?;
    let mut repairs = Vec::new();
    if word.len() != local.len() + 1 + domain.len() {
        repairs.push(Repair::DoubledAt);
    }
    let local_fixed = without_stray_dots(local.trim_matches(['"', '“', '”']));
    let domain_fixed = without_stray_dots(&domain.replace([',', ';', ':'], "."));
    if domain.contains([',', ';', ':']) {
        repairs.push(Repair::SignForDot);
    }
    if local_fixed != local.trim_matches('"') || domain.contains("..") || domain.starts_with('.') {
        repairs.push(Repair::StrayDot);
    }
    let domain_fixed = match suggest::completed(&domain_fixed) {
        Some(completed) => {
            repairs.push(Repair::TopLevelTypo);
            completed
        }
        None => domain_fixed,
    };
    let address =
        EmailAddress::parse_with(&format!("{local_fixed}@{domain_fixed}"), options.parsing())
            .ok()?;
    (!repairs.is_empty()).then_some((address, repairs))
}

/// The two sides of the only run of `@` in a word.
fn split(word: &str) -> Option<(&str, &str)> {
    let (local, rest) = word.split_once('@')?;
    let domain = rest.trim_start_matches('@');
    (!local.is_empty() && !domain.is_empty() && !domain.contains('@')).then_some((local, domain))
}

fn without_stray_dots(text: &str) -> String {
    let mut fixed = String::with_capacity(text.len());
    for atom in text.split('.').filter(|atom| !atom.is_empty()) {
        if !fixed.is_empty() {
            fixed.push('.');
        }
        fixed.push_str(atom);
    }
    fixed
}

/// `none@none`, `noemail@`: nothing on one side or the same on both.
pub(super) fn both_sides_say_nothing(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let (local, domain) = (local.to_lowercase(), domain.to_lowercase());
    let meaning = meaning(&local);
    meaning.placeholder || local == domain && meaning.twin
}

/// The address that a text says in words: `john at example dot com`, `john [at] example.com`.
pub(super) fn out_of_words(text: &str, options: &ReadOptions) -> Option<EmailAddress> {
    const LONGEST: usize = 320;
    if text.len() > LONGEST {
        return None;
    }
    let mut address = String::with_capacity(text.len());
    let mut signs = 0;
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        if let Some((sign, len)) = sign_in_brackets(rest).or_else(|| sign_in_words(rest)) {
            let end = address.trim_end().len();
            address.truncate(end);
            address.push(sign);
            signs += 1;
            rest = rest.get(len..).unwrap_or_default().trim_start();
        } else {
            address.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    if signs == 0 {
        return None;
    }
    EmailAddress::parse_with(address.trim_end_matches(['.', ',', ';']), options.parsing()).ok()
}

/// `[at]`, `(dot)`, ` {at} `: the sign that a bracketed word stands for, and how long it is with white space before.
fn sign_in_brackets(text: &str) -> Option<(char, usize)> {
    let bracket = text.trim_start();
    let open = bracket.chars().next()?;
    let close = match open {
        '[' => ']',
        '(' => ')',
        '{' => '}',
        '<' => '>',
        '*' | '_' | '-' | '|' => open,
        _ => return None,
    };
    let inside = bracket.get(1..)?;
    let end = inside.find(close).filter(|&end| end <= 8)?;
    let word = inside.get(..end)?.trim();
    let sign = if word.eq_ignore_ascii_case("a") {
        '@'
    } else {
        sign(word)?
    };
    Some((sign, text.len() - bracket.len() + end + 2))
}

/// ` at `, ` dot `: the sign that a word between white space stands for, and how long it is with that.
fn sign_in_words(text: &str) -> Option<(char, usize)> {
    let word = text.trim_start();
    if word.len() == text.len() {
        return None;
    }
    let len = word.find(char::is_whitespace)?;
    let sign = sign(word.get(..len)?)?;
    Some((sign, text.len() - word.len() + len))
}

fn sign(word: &str) -> Option<char> {
    const AT: [&str; 6] = ["at", "@", "arroba", "arobase", "chiocciola", "ät"];
    const DOT: [&str; 8] = [
        "dot", ".", "punkt", "punto", "ponto", "point", "d0t", "period",
    ];
    let lower = word.to_lowercase();
    if AT.contains(&lower.as_str()) {
        Some('@')
    } else if DOT.contains(&lower.as_str()) {
        Some('.')
    } else {
        None
    }
}
