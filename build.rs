//! Turns the metadata of the crate `phonenumber` into the tables of `src/phone/plan.rs`.

#[path = "build/automaton.rs"]
mod automaton;
#[path = "build/format.rs"]
mod format;
#[path = "build/metadata.rs"]
mod metadata;
#[path = "build/plan.rs"]
mod plan;
#[path = "build/prefix.rs"]
mod prefix;
#[path = "build/regex.rs"]
mod regex;
#[path = "build/version.rs"]
mod version;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use automaton::{Node, Table};
use format::{FormatMachine, Layout, Style};
use metadata::{Country, countries, lengths, prefix_for_parsing};
use phonenumber::Metadata;
use plan::{PlanMachine, WholeMachine};
use prefix::{PrefixMachine, Strip};
use regex_syntax::hir::{Class, HirKind};

/// The longest national number, and so the deepest that a plan can go.
const MAX_NATIONAL: u8 = 17;
/// Deeper than any prefix or general description.
const UNLIMITED: u8 = 60;

/// The outcome 0 of each kind is "nothing", so the tables begin with it.
struct Tables {
    plan: Table,
    prefix: Table,
    format: Table,
    strips: Vec<Strip>,
    layouts: Vec<Layout>,
}

/// The nodes at which an entry's automata begin.
struct Entry {
    code: [u8; 2],
    country: usize,
    lengths: (u32, u32),
    general: Node,
    idd: Node,
    strip: Node,
    national: Node,
    international: Node,
    extension_prefix: String,
}

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));

    let mut tables = Tables {
        plan: Table::default(),
        prefix: Table::default(),
        format: Table::default(),
        strips: vec![Strip {
            end: 0,
            literal: String::new(),
            keep: (0, 0),
        }],
        layouts: vec![Layout {
            template: String::new(),
            groups: Vec::new(),
        }],
    };
    let countries = countries();
    let mut entries = Vec::new();
    let mut roots = Vec::new();
    for (i, country) in countries.iter().enumerate() {
        // Region 0 is "none".
        let first = u16::try_from(entries.len() + 1).expect("few regions");
        let (mut machine, start) = PlanMachine::new(country, first);
        roots.push((tables.plan.add(&mut machine, start, MAX_NATIONAL), first));
        entries.extend(country.entries.iter().map(|entry| tables.entry(entry, i)));
    }

    let starts = tables.starts(&countries, &roots);
    let mut code = String::new();
    tables.write(&out, &mut code);
    let starts: Vec<u8> = starts
        .into_iter()
        .flat_map(|node| tables.plan.number(node).to_le_bytes())
        .collect();
    fs::write(out.join("plan.starts"), starts).expect("OUT_DIR can be written to");
    write_countries(&mut code, &countries, &roots, &entries, &tables);
    write_entries(&mut code, &entries, &tables);
    write_digits(&mut code);
    let version = version::metadata_version(&out);
    writeln!(
        code,
        "pub(crate) const METADATA_VERSION: &str = {version:?};"
    )
    .expect("written to a string");
    fs::write(out.join("plan.rs"), code).expect("OUT_DIR can be written to");
}

impl Tables {
    fn entry(&mut self, entry: &Metadata, country: usize) -> Entry {
        let general = entry.descriptors().general().national_number();
        let (mut machine, start) = WholeMachine::new(general.as_str());
        let general = self.prefix.add(&mut machine, start, UNLIMITED);

        // A pattern that nothing matches, for the entries without one.
        let idd = entry
            .international_prefix()
            .map_or("[0&&1]", |pattern| pattern.as_str());
        let (mut machine, start) = PrefixMachine::idd(idd);
        let idd = self.prefix.add(&mut machine, start, UNLIMITED);

        let pattern = prefix_for_parsing(entry)
            .filter(|pattern| !pattern.is_empty())
            .unwrap_or("[0&&1]");
        let rule = entry.national_prefix_transform_rule();
        let (mut machine, start) = PrefixMachine::national(pattern, rule, &mut self.strips);
        let strip = self.prefix.add(&mut machine, start, UNLIMITED);

        let national_prefix = entry.national_prefix().unwrap_or_default();
        let mut format = |formats: &[_], style| {
            let (mut machine, start) =
                FormatMachine::new(formats, national_prefix, style, &mut self.layouts);
            self.format.add(&mut machine, start, MAX_NATIONAL)
        };
        let national = format(entry.formats(), Style::National);
        let formats = match entry.international_formats() {
            [] => entry.formats(),
            formats => formats,
        };
        let international = format(formats, Style::International);

        let id = entry.id().as_bytes();
        Entry {
            code: if let &[first, second] = id {
                [first, second]
            } else {
                [0, 0]
            },
            country,
            lengths: lengths(entry),
            general,
            idd,
            strip,
            national,
            international,
            extension_prefix: entry
                .preferred_extension_prefix()
                .unwrap_or(" ext. ")
                .to_owned(),
        }
    }

    /// The nodes of the plan behind every four digits of an E.164 number, country calling code included.
    fn starts(&mut self, countries: &[Country], roots: &[(Node, u16)]) -> Vec<Node> {
        (0..10_000_usize)
            .map(|digits| {
                let digits = format!("{digits:04}");
                let found = countries
                    .iter()
                    .zip(roots)
                    .find_map(|(country, (root, _))| {
                        Some((*root, digits.strip_prefix(&country.code.to_string())?))
                    });
                let Some((root, rest)) = found else { return 0 };
                rest.bytes().fold(root, |node, byte| {
                    self.plan.advance(node, usize::from(byte - b'0'))
                })
            })
            .collect()
    }

    fn write(&self, out: &Path, code: &mut String) {
        for (name, table) in [
            ("plan", &self.plan),
            ("prefix", &self.prefix),
            ("format", &self.format),
        ] {
            for (part, bytes) in ["next", "ends", "classes"].iter().zip(table.bytes()) {
                fs::write(out.join(format!("{name}.{part}")), bytes)
                    .expect("OUT_DIR can be written to");
            }
            let file =
                |part| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.{part}\"))");
            let upper = name.to_uppercase();
            let rows = table.row_count();
            writeln!(
                code,
                "pub(super) static {upper}: Automaton = Automaton {{ rows: {rows}, next: {}, ends: {}, classes: {} }};",
                file("next"),
                file("ends"),
                file("classes")
            )
            .expect("written to a string");
        }
        writeln!(
            code,
            "pub(super) static STRIPS: [Strip; {}] = [",
            self.strips.len()
        )
        .expect("written to a string");
        for Strip { end, literal, keep } in &self.strips {
            let digits: Vec<u8> = literal.bytes().map(|b| b - b'0').collect();
            writeln!(
                code,
                "Strip {{ end: {end}, literal: &{digits:?}, keep: ({}, {}) }},",
                keep.0, keep.1
            )
            .expect("written to a string");
        }
        writeln!(
            code,
            "];\npub(super) static LAYOUTS: [Layout; {}] = [",
            self.layouts.len()
        )
        .expect("written to a string");
        for Layout { template, groups } in &self.layouts {
            writeln!(
                code,
                "Layout {{ template: {template:?}, groups: &{groups:?} }},"
            )
            .expect("written to a string");
        }
        code.push_str("];\n");
    }
}

fn write_countries(
    code: &mut String,
    countries: &[Country],
    roots: &[(Node, u16)],
    entries: &[Entry],
    tables: &Tables,
) {
    writeln!(
        code,
        "pub(super) static COUNTRIES: [Country; {}] = [",
        countries.len()
    )
    .expect("written to a string");
    for (country, (root, main)) in countries.iter().zip(roots) {
        writeln!(
            code,
            "Country {{ code: {}, length: {}, plan: {}, main: {main}, strip_first: {:#x} }},",
            country.code,
            country.code.to_string().len(),
            tables.plan.number(*root),
            tables
                .prefix
                .first_digits(entries[usize::from(*main) - 1].strip, 0),
        )
        .expect("written to a string");
    }
    // The country calling code that three digits begin with; no code begins with another.
    let by_digits: Vec<u8> = (0..1000)
        .map(|digits| {
            let prefixes = [digits, digits / 10, digits / 100];
            let starts = |country: &Country| {
                prefixes.iter().zip([3, 2, 1]).any(|(prefix, length)| {
                    *prefix == country.code && country.code.to_string().len() == length
                })
            };
            let found = countries.iter().position(starts);
            found.map_or(u8::MAX, |i| {
                u8::try_from(i).expect("few country calling codes")
            })
        })
        .collect();
    writeln!(
        code,
        "];\npub(super) static COUNTRY_BY_DIGITS: [u8; 1000] = {by_digits:?};"
    )
    .expect("written to a string");
}

fn write_entries(code: &mut String, entries: &[Entry], tables: &Tables) {
    writeln!(
        code,
        "pub(super) static ENTRIES: [Entry; {}] = [",
        entries.len()
    )
    .expect("written to a string");
    for entry in entries {
        let number = |node| tables.prefix.number(node);
        writeln!(
            code,
            "Entry {{ country: {}, lengths: {:#x}, local_lengths: {:#x}, general: {}, idd: {}, \
             idd_first: {:#x}, strip: {}, strip_first: {:#x}, national: {}, international: {}, \
             extension_prefix: {:?} }},",
            entry.country,
            entry.lengths.0,
            entry.lengths.1,
            number(entry.general),
            number(entry.idd),
            tables.prefix.first_digits(entry.idd, 0),
            number(entry.strip),
            tables.prefix.first_digits(entry.strip, 0),
            tables.format.number(entry.national),
            tables.format.number(entry.international),
            entry.extension_prefix,
        )
        .expect("written to a string");
    }
    let codes: Vec<[u8; 2]> = std::iter::once([0, 0])
        .chain(entries.iter().map(|entry| entry.code))
        .collect();
    writeln!(
        code,
        "];\npub(super) static REGIONS: [[u8; 2]; {}] = {codes:?};",
        codes.len()
    )
    .expect("written to a string");
    // 1 + the entry of a region, at the place of its two letters.
    let mut by_code = [0_u8; 26 * 26];
    for (i, entry) in entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.code != [0, 0])
    {
        let [first, second] = entry.code.map(|letter| usize::from(letter - b'A'));
        by_code[first * 26 + second] = u8::try_from(i + 1).expect("few regions");
    }
    writeln!(
        code,
        "pub(super) static ENTRY_BY_CODE: [u8; 676] = {by_code:?};"
    )
    .expect("written to a string");
}

/// The zeros of Unicode's decimal digits; each run of ten counts up from one.
fn write_digits(code: &mut String) {
    let hir = regex_syntax::parse(r"\p{Nd}").expect("a Unicode property");
    let HirKind::Class(Class::Unicode(class)) = hir.kind() else {
        panic!("a class of characters")
    };
    let zeros: Vec<u32> = class
        .iter()
        .flat_map(|range| (u32::from(range.start())..=u32::from(range.end())).step_by(10))
        .collect();
    // Debug formatting in hexadecimal, which needs no separators.
    writeln!(
        code,
        "pub(super) static DIGIT_ZEROS: [u32; {}] = {zeros:#X?};",
        zeros.len()
    )
    .expect("written to a string");
}
