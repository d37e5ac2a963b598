//! Inputs of the phone benches, the same in every run, and the same work done by each library.

#![allow(dead_code, reason = "each bench uses its part")]

use std::fmt::Write as _;

use contactfold::phone::{self, ReadOptions};
use contactfold::{NumberType, PhoneFormat, PhoneNumber, Region};
use criterion::{Criterion, SamplingMode, Throughput};
use phonenumber::metadata::DATABASE;
use rlibphonenumber::PHONE_NUMBER_UTIL;

/// A text, and the region that it is read in.
pub(crate) struct Input {
    pub(crate) text: String,
    pub(crate) region: Option<Region>,
}

/// A small generator of numbers (`SplitMix64`), so that the inputs need no file and never change.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ z >> 31) >> 33).expect("31 bits") % bound
    }
}

/// Valid numbers near the metadata's examples of these regions, or of all, every region and type equally often.
pub(crate) fn numbers(count: usize, regions: &[&str], seed: u64) -> Vec<PhoneNumber> {
    let mut examples = Vec::new();
    for code in 1..1000_u16 {
        for entry in DATABASE.by_code(&code).unwrap_or_default() {
            if !regions.is_empty() && !regions.contains(&entry.id()) {
                continue;
            }
            let all = entry.descriptors();
            let types = [
                all.fixed_line(),
                all.mobile(),
                all.toll_free(),
                all.premium_rate(),
                all.shared_cost(),
                all.voip(),
            ];
            examples.extend(
                types
                    .into_iter()
                    .flatten()
                    .filter_map(|d| Some((code, d.example()?))),
            );
        }
    }
    let mut random = Random::new(seed);
    let mut found = Vec::new();
    while found.len() < count {
        let (code, example) = examples[random.below(examples.len())];
        let mut digits = example.as_bytes().to_vec();
        for digit in digits.iter_mut().rev().take(4) {
            *digit = b'0' + u8::try_from(random.below(10)).expect("a digit");
        }
        let text = format!("+{code}{}", String::from_utf8(digits).expect("digits"));
        found.extend(
            PhoneNumber::parse(&text, None)
                .ok()
                .filter(PhoneNumber::is_valid),
        );
    }
    found
}

pub(crate) fn e164(numbers: &[PhoneNumber]) -> Vec<Input> {
    numbers
        .iter()
        .map(|number| Input {
            text: number.to_string(),
            region: None,
        })
        .collect()
}

/// As they are dialled within their regions.
pub(crate) fn national(numbers: &[PhoneNumber]) -> Vec<Input> {
    let inputs = numbers.iter().filter_map(|number| {
        let text = number.format(PhoneFormat::National).to_string();
        let region = number.region()?;
        let again = PhoneNumber::parse(&text, Some(region)).ok()?;
        (again == *number).then_some(Input {
            text,
            region: Some(region),
        })
    });
    inputs.collect()
}

/// As people write them: blanks, labels, extensions, other scripts, international prefixes.
pub(crate) fn messy(numbers: &[PhoneNumber], seed: u64) -> Vec<Input> {
    let mut random = Random::new(seed);
    let inputs = numbers.iter().map(|number| {
        let international = number.format(PhoneFormat::International).to_string();
        let region = number.region();
        let national = number.format(PhoneFormat::National).to_string();
        let local = |text: String| Input { text, region };
        let anywhere = |text: String| Input { text, region: None };
        match random.below(14) {
            0 => anywhere(international),
            1 => anywhere(format!("Tel: {international}")),
            2 => anywhere(format!("{international} ext. {}", random.below(1000))),
            3 => anywhere(international.replace(' ', "\u{A0}")),
            4 => anywhere(international.replace(' ', "-")),
            5 => anywhere(format!("\u{200E}{international}")),
            6 => anywhere(international.chars().map(fullwidth).collect()),
            7 => anywhere(international.replace(' ', "\u{2013}")),
            8 => anywhere(number.format(PhoneFormat::Rfc3966).to_string()),
            9 => anywhere(format!("({international})")),
            10 => anywhere(format!("  {international}\t\n")),
            11 => local(format!("mobile: {national}")),
            12 => local(format!("{national} x{}", random.below(100))),
            _ => local(national),
        }
    });
    inputs.collect()
}

fn fullwidth(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width digit"),
        '+' => '\u{FF0B}',
        _ => c,
    }
}

/// What stands in phone columns and is no number.
pub(crate) fn garbage(count: usize, seed: u64) -> Vec<Input> {
    let mut random = Random::new(seed);
    let mut digits = |count: usize| -> String {
        (0..count)
            .map(|_| char::from(b'0' + u8::try_from(random.below(10)).expect("a digit")))
            .collect()
    };
    let mut inputs = Vec::new();
    while inputs.len() < count {
        let text = match inputs.len() % 12 {
            0 => "n/a".to_owned(),
            1 => format!("{}@example.com", digits(4)),
            2 => format!("20{}-0{}-1{}", digits(2), 1 + digits(1).len(), digits(1)),
            3 => format!("10.1{}.2.1{}", digits(1), digits(2)),
            4 => digits(24),
            5 => format!("+0{}", digits(9)),
            6 => format!("ring me at {}", digits(2)),
            7 => format!("{}-{}", digits(3), digits(2)),
            8 => format!("DE{}", digits(20)),
            9 => format!("https://example.com/{}", digits(6)),
            10 => format!("+999{}", digits(8)),
            _ => "Ana García".to_owned(),
        };
        inputs.push(Input {
            text,
            region: Region::new(["US", "GB", "DE", "BR"][inputs.len() % 4]).ok(),
        });
    }
    inputs
}

/// Times the same work over the same inputs: parse, validity, region, type.
pub(crate) fn compare(c: &mut Criterion, name: &str, inputs: &[Input]) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(inputs.len() as u64));
    group.bench_function("contactfold", |b| b.iter(|| all(inputs)));
    peers(&mut group, inputs);
    group.finish();
}

/// The other libraries' functions of a group.
pub(crate) fn peers(
    group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>,
    inputs: &[Input],
) {
    group.bench_function("rlibphonenumber", |b| {
        let inputs: Vec<_> = inputs
            .iter()
            .map(|i| {
                (
                    &*i.text,
                    i.region
                        .and_then(|r| rlibphonenumber::Region::from_code(r.as_str()).ok()),
                )
            })
            .collect();
        b.iter(|| {
            inputs
                .iter()
                .map(|(text, region)| rlib(text, *region))
                .fold(0, usize::wrapping_add)
        });
    });
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    group.bench_function("phonenumber", |b| {
        let inputs: Vec<_> = inputs
            .iter()
            .map(|i| (&*i.text, i.region.and_then(|r| r.as_str().parse().ok())))
            .collect();
        b.iter(|| {
            inputs
                .iter()
                .map(|(text, region)| phonenumber(text, *region))
                .fold(0, usize::wrapping_add)
        });
    });
}

/// This crate, strictly.
pub(crate) fn all(inputs: &[Input]) -> usize {
    inputs.iter().map(ours).fold(0, usize::wrapping_add)
}

/// This crate, leniently.
pub(crate) fn all_cells(inputs: &[Input]) -> usize {
    inputs.iter().map(our_cells).fold(0, usize::wrapping_add)
}

fn our_cells(input: &Input) -> usize {
    let options = ReadOptions::new().default_region(input.region);
    let numbers =
        phone::read(&input.text, &options).filter_map(|reading| reading.outcome().value().copied());
    numbers
        .map(|number| {
            number.region().map_or(0, |region| region.as_str().len())
                + usize::from(number.number_type() == NumberType::Mobile)
        })
        .sum()
}

fn ours(input: &Input) -> usize {
    match PhoneNumber::parse(&input.text, input.region) {
        Ok(number) if number.is_valid() => {
            number.region().map_or(0, |region| region.as_str().len())
                + usize::from(number.number_type() == NumberType::Mobile)
        }
        _ => 0,
    }
}

fn rlib(text: &str, region: Option<rlibphonenumber::Region>) -> usize {
    match PHONE_NUMBER_UTIL.parse(text, region) {
        Ok(number) if number.is_valid() => {
            number.get_region_code().map_or(0, |_| 2)
                + usize::from(number.get_type() == rlibphonenumber::PhoneNumberType::Mobile)
        }
        _ => 0,
    }
}

fn phonenumber(text: &str, region: Option<phonenumber::country::Id>) -> usize {
    match phonenumber::parse(region, text) {
        Ok(number) if number.is_valid() => {
            let kind = number.number_type(&DATABASE);
            number.country().id().map_or(0, |_| 2) + usize::from(kind == phonenumber::Type::Mobile)
        }
        _ => 0,
    }
}

/// Copies every text into one buffer: what the machine needs to look at the bytes at all.
pub(crate) fn memcpy(
    group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>,
    inputs: &[Input],
) {
    let mut buffer = String::with_capacity(inputs.iter().map(|input| input.text.len()).sum());
    group.bench_function("memcpy", |b| {
        b.iter(|| {
            buffer.clear();
            for input in inputs {
                let _ = buffer.write_str(&input.text);
            }
            std::hint::black_box(buffer.len())
        });
    });
}
