//! Finds the records of one person in a file, or across two, and says why.
//!
//! ```text
//! cargo run --release --example dedupe -- examples/data/contacts.csv
//! ```

#[path = "support/merged.rs"]
mod merged;
#[path = "support/reading.rs"]
mod reading;
mod support;

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use contactfold::phone::BareDigits;
use contactfold::{Contact, Deduplicator, Normalizer, Region, Report, Tracing};
use lexopt::prelude::*;
use reading::Tallies;
use support::{Columns, Failure, Loudness, Mapping, Progress, Table};

const HELP: &str = "\
Usage: dedupe [OPTIONS] FILE...

Reads CSV, TSV or ;-separated files and lists the records that seem to be of one person, best first.

  --region XX             the region of numbers without a country code (ISO 3166-1 alpha-2)
  --assume-international  digits without + begin with their country code
  --id COLUMN             the column that names the record (default: id, rec_id, contact id, record id)
  --map COLUMN=FIELD      what a column holds: name, given, family, additional, prefix, suffix, nickname,
                          organization, phone, email, address, house_number, street, unit, locality, state,
                          postal_code, country, birthday, birth_year, birth_month, birth_day, identifier:NS,
                          verified_identifier:NS, attribute:NAME, source, updated_at, ignore
  --ignore COLUMN         the same as --map COLUMN=ignore
  --link                  two files: only pairs across them
  --clusters OUT.csv      the id and the cluster of each record
  --pairs OUT.csv         every pair that is likely enough, with its weight and why
  --merged OUT.csv        one record for each person
  --threads N             how many threads to work on
  --quiet                 nothing but errors and skipped rows on standard error
";

const MOST_THREADS: usize = 1024;

struct Options {
    files: Vec<PathBuf>,
    mapping: Mapping,
    region: Option<Region>,
    bare_digits: BareDigits,
    scope: Scope,
    clusters: Option<PathBuf>,
    pairs: Option<PathBuf>,
    merged: Option<PathBuf>,
    threads: Option<NonZeroUsize>,
    loudness: Loudness,
}

/// Between which records duplicates are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    All,
    AcrossTwoFiles,
}

fn options() -> Result<Option<Options>, Failure> {
    let mut options = Options {
        files: Vec::new(),
        mapping: Mapping::default(),
        region: None,
        bare_digits: BareDigits::RequirePlus,
        scope: Scope::All,
        clusters: None,
        pairs: None,
        merged: None,
        threads: None,
        loudness: Loudness::Normal,
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("region") => options.region = Some(support::region(&parser.value()?)?),
            Long("assume-international") => options.bare_digits = BareDigits::AssumeInternational,
            Long("id") => options.mapping.id(parser.value()?.string()?),
            Long("map") => options.mapping.map(&parser.value()?.string()?)?,
            Long("ignore") => options.mapping.ignore(parser.value()?.string()?),
            Long("link") => options.scope = Scope::AcrossTwoFiles,
            Long("clusters") => options.clusters = Some(parser.value()?.into()),
            Long("pairs") => options.pairs = Some(parser.value()?.into()),
            Long("merged") => options.merged = Some(parser.value()?.into()),
            Long("threads") => {
                let threads: NonZeroUsize = parser.value()?.parse()?;
                if threads.get() > MOST_THREADS {
                    return Err(Failure::new(format!("--threads is at most {MOST_THREADS}")));
                }
                options.threads = Some(threads);
            }
            Long("quiet") | Short('q') => options.loudness = Loudness::Quiet,
            Long("help") | Short('h') => return Ok(None),
            Value(path) => options.files.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    match (options.scope, options.files.len()) {
        (_, 0) => Err(Failure::new("a FILE is needed; --help tells more")),
        (Scope::AcrossTwoFiles, files) if files != 2 => Err(Failure::new("--link needs two files")),
        _ => Ok(Some(options)),
    }
}

/// The files, and everything that was read from them. A record's position counts through all files.
struct Records<'a> {
    tables: &'a [Table],
    columns: &'a [Columns],
    contacts: &'a [Contact],
}

impl<'a> Records<'a> {
    /// The file of a record, its columns, and its row there.
    fn locate(&self, position: usize) -> (usize, usize) {
        let mut row = position;
        for (file, table) in self.tables.iter().enumerate() {
            if row < table.rows() {
                return (file, row);
            }
            row -= table.rows();
        }
        (0, 0)
    }

    fn cells(&self, position: usize, cells: &mut Vec<Cow<'a, str>>) {
        let (file, row) = self.locate(position);
        self.tables[file].cells(row, cells);
    }

    fn id(&self, position: usize, cells: &mut Vec<Cow<'a, str>>) -> String {
        let (file, row) = self.locate(position);
        self.tables[file].cells(row, cells);
        let id = self.columns[file].row_id(&self.tables[file], row, cells);
        if self.tables.len() > 1 && self.columns[file].id().is_none() {
            format!("{}:{id}", file + 1)
        } else {
            id.into_owned()
        }
    }

    /// The heading of the id column; `id` where rows go by their number.
    fn id_heading(&self) -> &str {
        let own = self
            .tables
            .iter()
            .zip(self.columns)
            .find_map(|(table, columns)| table.header().get(columns.id()?));
        own.map_or("id", String::as_str)
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let mut progress = Progress::new(options.loudness);
    progress.stage("reading", 0);
    let tables = options
        .files
        .iter()
        .map(|path| support::open(path, &progress))
        .collect::<Result<Vec<_>, _>>()?;
    let columns = options.mapping.columns(&tables)?;
    if options.loudness == Loudness::Normal {
        for (table, columns) in tables.iter().zip(&columns) {
            progress.say(&columns.describe(table));
        }
    }
    // Nobody reads the traces of a whole file.
    let mut normalizer = Normalizer::new()
        .bare_digits(options.bare_digits)
        .tracing(Tracing::Off);
    if let Some(region) = options.region {
        normalizer = normalizer.default_region(region);
    }
    let threads = options
        .threads
        .or_else(|| thread::available_parallelism().ok())
        .unwrap_or(NonZeroUsize::MIN);
    let (contacts, tallies) = reading::contacts(&tables, &columns, &normalizer, threads, &progress);
    let report = find(options, &tables, &contacts, &progress)?;
    let records = Records {
        tables: &tables,
        columns: &columns,
        contacts: &contacts,
    };
    progress.stage("writing", 0);
    if let Some(path) = &options.clusters {
        write_clusters(path, &records, &report)?;
    }
    if let Some(path) = &options.pairs {
        write_pairs(path, &records, &report)?;
    }
    if let Some(path) = &options.merged {
        let read = merged::Reading {
            region: options.region,
            bare_digits: options.bare_digits,
        };
        merged::write(create(path)?, &records, &report, read)?;
    }
    let listed = list(&records, &report);
    progress.end();
    if options.loudness == Loudness::Normal {
        summarize(&records, &report, tallies, progress.seconds());
    }
    listed
}

fn find(
    options: &Options,
    tables: &[Table],
    contacts: &[Contact],
    progress: &Progress,
) -> Result<Report, Failure> {
    let mut deduplicator = Deduplicator::new();
    if let Some(threads) = options.threads {
        deduplicator = deduplicator.threads(threads);
    }
    let mut stage = None;
    let watch = |now: contactfold::Progress| {
        if stage != Some(now.stage()) {
            stage = Some(now.stage());
            progress.stage(now.stage().as_str(), now.total());
        }
        progress.at(now.done());
        ControlFlow::Continue(())
    };
    let report = match options.scope {
        Scope::All => deduplicator.run_with_progress(contacts, watch),
        Scope::AcrossTwoFiles => {
            let (left, right) = contacts.split_at(tables.first().map_or(0, Table::rows));
            deduplicator.link_with_progress(left, right, watch)
        }
    };
    report.map_err(Failure::new)
}

fn create(path: &Path) -> Result<csv::Writer<File>, Failure> {
    let file =
        File::create(path).map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    Ok(csv::WriterBuilder::new()
        .buffer_capacity(1 << 16)
        .from_writer(file))
}

fn write_clusters(path: &Path, records: &Records<'_>, report: &Report) -> Result<(), Failure> {
    let mut out = create(path)?;
    out.write_record([records.id_heading(), "cluster_id"])?;
    let mut cells = Vec::new();
    for (position, first) in report.clusters().into_iter().enumerate() {
        out.write_record([records.id(position, &mut cells), (first + 1).to_string()])?;
    }
    Ok(out.flush()?)
}

fn write_pairs(path: &Path, records: &Records<'_>, report: &Report) -> Result<(), Failure> {
    let mut out = create(path)?;
    out.write_record([
        "id_a",
        "id_b",
        "weight_bits",
        "probability",
        "decision",
        "explanation",
    ])?;
    let mut cells = Vec::new();
    for pair in report.pairs() {
        let [a, b] = pair.members();
        let why = report
            .explain(a, b)
            .map_or_else(String::new, |explanation| explanation.to_string());
        out.write_record([
            records.id(a, &mut cells),
            records.id(b, &mut cells),
            format!("{:.4}", pair.weight().bits()),
            format!("{:.9}", pair.weight().probability()),
            pair.decision().as_str().to_owned(),
            why,
        ])?;
    }
    Ok(out.flush()?)
}

/// The suggestions, best first, for people to read.
fn list(records: &Records<'_>, report: &Report) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    if report.suggestions().is_empty() {
        writeln!(out, "No two records seem to be of one person.")?;
    }
    let mut cells = Vec::new();
    for (index, suggestion) in report.suggestions().iter().enumerate() {
        writeln!(
            out,
            "{}. {}: {} records, {} bits, probability {:.6}",
            index + 1,
            suggestion.decision().as_str(),
            suggestion.members().len(),
            suggestion.weight(),
            suggestion.probability(),
        )?;
        for &member in suggestion.members() {
            let id = support::printable(&records.id(member, &mut cells));
            writeln!(out, "   {id:>8}  {}", describe(&records.contacts[member]))?;
        }
        let [a, b] = suggestion.weakest_link().members();
        if suggestion.members().len() > 2 {
            let (a, b) = (records.id(a, &mut cells), records.id(b, &mut cells));
            writeln!(
                out,
                "   weakest link {a} and {b}: {}",
                suggestion.explanation()
            )?;
        } else {
            writeln!(out, "   because {}", suggestion.explanation())?;
        }
    }
    Ok(out.flush()?)
}

/// A contact in one line.
fn describe(contact: &Contact) -> String {
    let mut words = vec![contact.name().full().to_owned()];
    words.extend(
        contact
            .emails()
            .iter()
            .map(|email| email.as_str().to_owned()),
    );
    words.extend(
        contact
            .phones()
            .iter()
            .map(|phone| phone.number().to_string()),
    );
    words.extend(
        contact
            .organization()
            .map(|organization| organization.name().to_owned()),
    );
    let address = contact.address();
    let place = [
        address.street(),
        address.house_number(),
        address.postal_code(),
        address.locality(),
    ];
    words.push(
        place
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    );
    words.extend(contact.birthday().map(ToString::to_string));
    words.retain(|word| !word.is_empty());
    support::printable(&words.join(" | "))
}

fn summarize(records: &Records<'_>, report: &Report, tallies: Tallies, seconds: f64) {
    let skipped: usize = records
        .tables
        .iter()
        .map(|table| table.refused().len())
        .sum();
    let suggested: usize = report
        .suggestions()
        .iter()
        .map(|suggestion| suggestion.members().len())
        .sum();
    eprintln!(
        "rows:        {} read, {skipped} skipped",
        records.contacts.len()
    );
    eprintln!("phones:      {}", tallies.phones);
    eprintln!("e-mails:     {}", tallies.emails);
    for rule in report.blocking().iter().filter(|rule| rule.oversized() > 0) {
        eprintln!(
            "candidates:  {}: {} values that too many records share, {} pairs not compared",
            rule.rule(),
            rule.oversized(),
            rule.skipped(),
        );
    }
    eprintln!(
        "suggestions: {} of {suggested} records",
        report.suggestions().len()
    );
    eprintln!("time:        {seconds:.2} s");
}

fn main() -> ExitCode {
    let result = options().and_then(|options| match options {
        Some(options) => run(&options),
        None => support::print(HELP),
    });
    support::exit("dedupe", result)
}
