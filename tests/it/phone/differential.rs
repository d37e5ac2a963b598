//! Generated texts of all regions, against rlibphonenumber. Its metadata is newer: where only that differs, the country
//! calling code is listed with the reason.

use contactfold::{PhoneFormat, PhoneNumber, Region};
use phonenumber::metadata::DATABASE;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};

use crate::table;

/// A small generator of numbers (`SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ z >> 31) >> 33).expect("31 bits") % bound
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// An example of some region with some digits changed, written in some way; and the region to read it in.
fn generate(
    random: &mut Random,
    examples: &[(u16, String, String)],
    regions: &[String],
) -> (String, String) {
    let (code, id, example) = &examples[random.below(examples.len())];
    let mut digits = example.clone().into_bytes();
    for _ in 0..random.below(4) {
        let at = random.below(digits.len());
        match random.below(8) {
            0 => drop(digits.remove(at)),
            1 => digits.insert(at, b'0'),
            _ => digits[at] = b'0' + u8::try_from(random.below(10)).expect("a digit"),
        }
        if digits.is_empty() {
            digits.push(b'7');
        }
    }
    let national: String =
        digits
            .iter()
            .enumerate()
            .fold(String::new(), |mut text, (place, digit)| {
                if place > 0 && random.below(4) == 0 {
                    text.push_str(random.pick(&[
                        " ", "-", ".", " (", ") ", "/", "\u{a0}", "\u{2013}", "*", "x", "  ",
                    ]));
                }
                text.push(char::from(*digit));
                text
            });
    let body = match random.below(8) {
        0..3 => format!("+{code}{national}"),
        3 => format!("00{code}{national}"),
        4 => format!("{code} {national}"),
        5 => format!("0{national}"),
        6 => format!("tel:{national};phone-context=+{code}"),
        _ => national,
    };
    let tail = random.pick(&[
        "",
        "",
        "",
        "",
        " ext. 12",
        "x7",
        ";ext=123",
        " #45",
        ",,678",
        " home",
        "-12#",
        " доб 3",
        "\u{200f}",
        " w",
        "~9",
        ";isub=1",
    ]);
    let head = random.pick(&[
        "", "", "", "", "(", "Tel: ", "++", "\u{ff0b}", "'", "011", "8",
    ]);
    let region = match random.below(4) {
        0 => String::new(),
        1 => regions[random.below(regions.len())].clone(),
        _ => id.clone(),
    };
    (format!("{head}{body}{tail}"), region)
}

#[test]
fn generated_texts() {
    let drift: Vec<[String; 2]> = table::rows(include_str!("../data/phone_metadata_drift.tsv"));
    let drift: Vec<u16> = drift
        .iter()
        .map(|[code, _]| code.parse().expect("a country calling code"))
        .collect();
    let mut examples = Vec::new();
    for code in 1..1000_u16 {
        for entry in DATABASE.by_code(&code).unwrap_or_default() {
            let all = entry.descriptors();
            let types = [
                all.fixed_line(),
                all.mobile(),
                all.toll_free(),
                all.premium_rate(),
                all.shared_cost(),
                all.voip(),
                all.uan(),
                all.pager(),
                all.personal_number(),
                all.voicemail(),
            ];
            for example in types
                .into_iter()
                .flatten()
                .filter_map(|descriptor| descriptor.example())
            {
                examples.push((code, entry.id().replace("001", ""), example.to_owned()));
            }
        }
    }
    let mut regions: Vec<String> = examples.iter().map(|(_, id, _)| id.clone()).collect();
    regions.dedup();
    let mut random = Random(20);
    let mut agreed = 0;
    let mut misses = Vec::new();
    for _ in 0..60_000 {
        let (text, code) = generate(&mut random, &examples, &regions);
        let ours = ours(&text, &code);
        let theirs = theirs(&text, &code);
        if ours == theirs {
            agreed += 1;
        } else if !drift.iter().any(|code| {
            [&ours, &theirs]
                .into_iter()
                .flatten()
                .any(|told| told[0].starts_with(&format!("+{code}")))
        }) {
            misses.push(format!(
                "{text:?} {code}\n  ours   {ours:?}\n  theirs {theirs:?}"
            ));
        }
    }
    println!("{agreed} texts agreed");
    misses.sort();
    misses.truncate(200);
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(agreed > 50_000);
}

/// Number, extension, validity, region, type and formats.
fn ours(text: &str, code: &str) -> Option<[String; 8]> {
    let parsed = PhoneNumber::parse_with_extension(text, Region::new(code).ok()).ok()?;
    let number = parsed.number();
    Some([
        number.to_string(),
        parsed
            .extension()
            .map(|extension| extension.to_string())
            .unwrap_or_default(),
        number.is_valid().to_string(),
        number
            .region()
            .map(|region| region.to_string())
            .unwrap_or_default(),
        number
            .number_type()
            .as_str()
            .replace('_', "")
            .to_lowercase(),
        parsed.format(PhoneFormat::International).to_string(),
        parsed.format(PhoneFormat::National).to_string(),
        parsed.format(PhoneFormat::Rfc3966).to_string(),
    ])
}

fn theirs(text: &str, code: &str) -> Option<[String; 8]> {
    let number = PHONE_NUMBER_UTIL
        .parse(text, rlibphonenumber::Region::from_code(code).ok())
        .ok()?;
    let region = number
        .get_region_code()
        .map(|region| region.as_region_str().to_string())
        .unwrap_or_default();
    Some([
        number.format_as(PhoneNumberFormat::E164).into_owned(),
        number.extension.clone().unwrap_or_default(),
        number.is_valid().to_string(),
        region.replace("001", ""),
        format!("{:?}", number.get_type()).to_lowercase(),
        number
            .format_as(PhoneNumberFormat::International)
            .into_owned(),
        number.format_as(PhoneNumberFormat::National).into_owned(),
        number.format_as(PhoneNumberFormat::RFC3966).into_owned(),
    ])
}
