//! Strict parsing: laws, and agreement with rlibphonenumber.

use contactfold::{PhoneFormat, PhoneNumber, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};

pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    // The first two characters name the region, if they are one.
    let code = text.get(..2).unwrap_or_default().to_ascii_uppercase();
    let text = text.get(2..).unwrap_or(&text);
    let region = Region::new(&code).ok();
    let ours = PhoneNumber::parse_with_extension(text, region);
    if let Ok(parsed) = ours {
        let number = parsed.number();
        if number.is_valid() {
            for format in [
                PhoneFormat::E164,
                PhoneFormat::International,
                PhoneFormat::Rfc3966,
            ] {
                assert_eq!(
                    PhoneNumber::parse(&number.format(format).to_string(), None),
                    Ok(number)
                );
            }
        }
        assert_eq!(
            number.to_string().len(),
            number.format(PhoneFormat::WaId).to_string().len() + 1
        );
    }
    // Where the two are known to differ: what counts as the end of a number among controls and rare signs, letters
    // that only case folding makes Latin, and a second number's start, of which upstream's Java takes the first and
    // its C++ the last.
    let is_usual = |c: char| match c {
        ' '..='~' | '\u{A0}' | '\u{2010}'..='\u{2015}' | '\u{FF0B}' => true,
        '\u{130}' | '\u{131}' | '\u{17F}' | '\u{212A}' => false,
        c => c.is_alphabetic() || c.is_numeric() && c.to_digit(36).is_none() && !c.is_ascii(),
    };
    let is_comparable =
        text.chars().all(is_usual) && text.matches(['/', '\\']).count() <= 1 && text.len() <= 250;
    // The other library panics on a scheme behind the context (2.2.15).
    let panics = text
        .split_once(";phone-context=")
        .is_some_and(|(_, behind)| behind.contains("tel:"));
    if !is_comparable || panics {
        return;
    }
    let theirs = PHONE_NUMBER_UTIL.parse(text, rlibphonenumber::Region::from_code(&code).ok());
    let valid = ours
        .ok()
        .map(|parsed| parsed.number())
        .filter(PhoneNumber::is_valid)
        .map(|number| number.to_string());
    let their_valid = theirs
        .ok()
        .filter(rlibphonenumber::PhoneNumber::is_valid)
        .map(|number| number.format_as(PhoneNumberFormat::E164).into_owned());
    // Its metadata is newer than ours: then the two differ over the E.164 form as well.
    let drifts = |number: &String| {
        let ours = PhoneNumber::parse(number, None).is_ok_and(|number| number.is_valid());
        let theirs = PHONE_NUMBER_UTIL
            .parse(number, None)
            .is_ok_and(|number| number.is_valid());
        ours != theirs
    };
    if !valid.iter().chain(&their_valid).any(drifts) {
        assert_eq!(valid, their_valid);
    }
}
