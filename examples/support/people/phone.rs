//! How people write a phone number.

use super::random::Rng;
use super::words::Locale;

/// Fills a template of digits.
pub(crate) fn fill(template: &str, rng: &mut Rng) -> String {
    let digit = |n: u32| char::from_digit(n, 10).unwrap_or('0');
    template
        .chars()
        .map(|c| match c {
            '#' => digit(rng.below(10)),
            '+' => digit(2 + rng.below(8)),
            '%' => digit([2, 3, 4, 6, 7, 8, 9][rng.index(7)]),
            '@' => char::from(b"ABCDEFGHJKLMNPRSTUVWXYZ"[rng.index(23)]),
            other => other,
        })
        .collect()
}

/// The national number in groups, the first of which is the area or operator.
fn grouped(national: &str, area: usize, separator: &str) -> String {
    let (first, rest) = national.split_at(area.min(national.len()));
    let mut out = String::from(first);
    let chunk = if rest.len() % 3 == 0 { 3 } else { 4 };
    let mut at = 0;
    while at < rest.len() {
        let end = if rest.len() - at <= chunk + 1 {
            rest.len()
        } else {
            at + chunk
        };
        out.push_str(separator);
        out.push_str(&rest[at..end]);
        at = end;
    }
    out
}

/// One of the many ways to write the number down.
pub(crate) fn write(
    national: &str,
    locale: &Locale,
    extension: Option<u32>,
    rng: &mut Rng,
) -> String {
    let code = locale.calling_code;
    let trunk = locale.trunk;
    let area = if locale.country[0] == "US" || national.len() > 9 {
        3
    } else {
        2
    };
    let separator = *rng.pick(&[" ", " ", " ", "-", ".", "/", "\u{a0}"]);
    let mut cell = match rng.below(100) {
        0..14 => format!("+{code} {}", grouped(national, area, " ")),
        14..30 => format!("+{code}{national}"),
        30..36 => format!("+{code}-{}", grouped(national, area, "-")),
        36..42 => format!("00{code}{separator}{}", grouped(national, area, separator)),
        42..48 => format!("{code}{national}"),
        48..52 if !trunk.is_empty() && trunk != "1" => {
            format!("+{code} ({trunk}) {}", grouped(national, area, " "))
        }
        52..58 => {
            let (first, rest) = national.split_at(area);
            let trunk = if trunk == "1" { "" } else { trunk };
            format!("({trunk}{first}) {}", grouped(rest, rest.len() / 2, "-"))
        }
        58..76 => format!("{trunk}{national}"),
        _ => format!("{trunk}{}", grouped(national, area, separator)),
    };
    if trunk == "1" && cell.starts_with('1') && rng.percent(70) {
        cell.remove(0);
        if cell.starts_with(separator) {
            cell.drain(..separator.len());
        }
    }
    if let Some(extension) = extension {
        let word = *rng.pick(&[" ext ", " x", " ext. ", "#", " Durchwahl "]);
        cell.push_str(word);
        cell.push_str(&extension.to_string());
    }
    match rng.below(100) {
        0..3 => format!(
            "{}{cell}",
            rng.pick(&["Tel. ", "mobile: ", "Phone: ", "M: ", "tel:"])
        ),
        3..5 => format!("{cell} {}", rng.pick(&["(home)", "(work)", "(mobile)"])),
        5..6 => format!("'{cell}"),
        6..7 if cell.bytes().all(|b| b.is_ascii_digit()) => format!("{cell}.0"),
        7..8 => format!(" {cell} "),
        8..9 => format!("\u{200e}{cell}"),
        _ => cell,
    }
}

/// What stands in a phone column and is no phone.
pub(crate) fn nonsense(rng: &mut Rng) -> String {
    (*rng.pick(&[
        "n/a",
        "-",
        "none",
        "0000000000",
        "1234567890",
        "unknown",
        "4.47946E+11",
        "see notes",
    ]))
    .to_owned()
}
