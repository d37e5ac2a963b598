//! Reads the phones and e-mails of a file, and says what became of each.
//!
//! ```text
//! cargo run --release --example normalize -- examples/data/contacts.csv --jsonl
//! ```

mod support;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{BufWriter, StdoutLock, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use contactfold::email::{self, EmailAddress, Tier};
use contactfold::phone::{self, BareDigits, PhoneNumber};
use contactfold::{Field, Outcome, Region};
use lexopt::prelude::*;
use support::{Columns, Failure, Loudness, Mapping, Progress, Table};

const HELP: &str = "\
Usage: normalize [OPTIONS] FILE

Reads a CSV, TSV or ;-separated file and writes what its phones and e-mails mean.

  --jsonl                 one JSON object a row; otherwise CSV: the file's columns and what was read
  --region XX             the region of numbers without a country code (ISO 3166-1 alpha-2)
  --region-column COLUMN  the column that says it for each row
  --assume-international  digits without + begin with their country code
  --strict                each cell is one value by the standard; nothing is repaired
  --id COLUMN             the column that names the row (default: id, rec_id, contact id, record id)
  --map COLUMN=FIELD      what a column holds: phone, email, country, ... or ignore
  --ignore COLUMN         the same as --map COLUMN=ignore
  --quiet                 nothing but errors and skipped rows on standard error
";

struct Options {
    file: PathBuf,
    mapping: Mapping,
    region: Option<Region>,
    region_column: Option<String>,
    bare_digits: BareDigits,
    strictness: Strictness,
    form: Form,
    loudness: Loudness,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Strictness {
    Lenient,
    Strict,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Jsonl,
}

fn options() -> Result<Option<Options>, Failure> {
    let mut options = Options {
        file: PathBuf::new(),
        mapping: Mapping::default(),
        region: None,
        region_column: None,
        bare_digits: BareDigits::RequirePlus,
        strictness: Strictness::Lenient,
        form: Form::Csv,
        loudness: Loudness::Normal,
    };
    let mut file = None;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("jsonl") => options.form = Form::Jsonl,
            Long("region") => options.region = Some(support::region(&parser.value()?)?),
            Long("region-column") => options.region_column = Some(parser.value()?.string()?),
            Long("assume-international") => options.bare_digits = BareDigits::AssumeInternational,
            Long("strict") => options.strictness = Strictness::Strict,
            Long("id") => options.mapping.id(parser.value()?.string()?),
            Long("map") => options.mapping.map(&parser.value()?.string()?)?,
            Long("ignore") => options.mapping.ignore(parser.value()?.string()?),
            Long("quiet") | Short('q') => options.loudness = Loudness::Quiet,
            Long("help") | Short('h') => return Ok(None),
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    options.file = file.ok_or_else(|| Failure::new("a FILE is needed; --help tells more"))?;
    Ok(Some(options))
}

/// What a value turned out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Ok,
    Absent,
    Error,
    Suggested,
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Absent => "absent",
            Self::Error => "error",
            Self::Suggested => "suggested",
        }
    }

    fn of<T, E>(outcome: &Outcome<T, E>) -> (Self, Option<&T>, Option<&E>) {
        match outcome {
            Outcome::Value(value) => (Self::Ok, Some(value), None),
            Outcome::Suggested { value, error } => (Self::Suggested, Some(value), Some(error)),
            Outcome::Error(error) => (Self::Error, None, Some(error)),
            _ => (Self::Absent, None, None),
        }
    }
}

/// One phone of a row.
struct Phone {
    status: Status,
    number: Option<PhoneNumber>,
    extension: Option<String>,
    label: Option<String>,
    kind: Option<&'static str>,
    trace: Vec<&'static str>,
}

impl Phone {
    fn strict(cell: &str, region: Option<Region>) -> Self {
        let (status, parsed, kind) = match PhoneNumber::parse_with_extension(cell, region) {
            _ if cell.trim().is_empty() => (Status::Absent, None, None),
            Ok(parsed) => (Status::Ok, Some(parsed), None),
            Err(error) => (Status::Error, None, Some(error.kind().as_str())),
        };
        let extension = parsed.and_then(|parsed| parsed.extension());
        Self {
            status,
            number: parsed.map(|parsed| parsed.number()),
            extension: extension.map(|extension| extension.as_str().to_owned()),
            label: None,
            kind,
            trace: Vec::new(),
        }
    }

    fn lenient(reading: &phone::Reading<'_>) -> Self {
        let (status, number, error) = Status::of(reading.outcome());
        Self {
            status,
            number: number.copied(),
            extension: reading
                .extension()
                .map(|extension| extension.as_str().to_owned()),
            label: reading.label().map(str::to_owned),
            kind: error.map(|error| error.kind().as_str()),
            trace: reading
                .trace()
                .iter()
                .map(|repair| repair.as_str())
                .collect(),
        }
    }

    fn is_valid(&self) -> bool {
        self.number.is_some_and(|number| number.is_valid())
    }

    fn json(&self, out: &mut String) {
        let number = self.number.as_ref();
        // 001 is the world in UN M.49, as libphonenumber uses it for numbers of no country.
        let region =
            number
                .filter(|number| number.is_valid())
                .map(|number| match number.region() {
                    Some(region) => region.as_str().to_owned(),
                    None => "001".to_owned(),
                });
        let _ = write!(
            out,
            r#"{{"status":"{}","e164":{},"valid":{},"region":{},"type":{},"extension":{},"label":{},"kind":{},"trace":{}}}"#,
            self.status.as_str(),
            text(number.map(ToString::to_string).as_deref()),
            self.is_valid(),
            text(region.as_deref()),
            text(number.map(|number| number.number_type().as_str())),
            text(self.extension.as_deref()),
            text(self.label.as_deref()),
            text(self.kind),
            list(&self.trace),
        );
    }
}

/// One e-mail of a row.
struct Email {
    status: Status,
    address: Option<EmailAddress>,
    kind: Option<&'static str>,
    trace: Vec<&'static str>,
}

impl Email {
    fn strict(cell: &str) -> Self {
        let (status, address, kind) = match EmailAddress::parse(cell) {
            _ if cell.trim().is_empty() => (Status::Absent, None, None),
            Ok(address) => (Status::Ok, Some(address), None),
            Err(error) => (Status::Error, None, Some(error.kind().as_str())),
        };
        Self {
            status,
            address,
            kind,
            trace: Vec::new(),
        }
    }

    fn lenient(reading: &email::Reading) -> Self {
        let (status, address, error) = Status::of(reading.outcome());
        Self {
            status,
            address: address.cloned(),
            kind: error.map(|error| error.kind().as_str()),
            trace: reading
                .trace()
                .iter()
                .map(|repair| repair.as_str())
                .collect(),
        }
    }

    fn json(&self, out: &mut String) {
        let key = |tier| {
            self.address
                .as_ref()
                .map(|address| address.key(tier).as_str().to_owned())
        };
        let flags: Vec<&str> = self
            .address
            .iter()
            .flat_map(|address| address.flags().iter())
            .collect();
        let _ = write!(
            out,
            r#"{{"status":"{}","address":{},"key":{},"mailbox_key":{},"flags":{},"kind":{},"trace":{}}}"#,
            self.status.as_str(),
            text(self.address.as_ref().map(EmailAddress::as_str)),
            text(key(Tier::Folded).as_deref()),
            text(key(Tier::Mailbox).as_deref()),
            list(&flags),
            text(self.kind),
            list(&self.trace),
        );
    }
}

/// The cells of the columns that hold that field, the empty ones too.
fn cells_of<'c>(
    columns: &Columns,
    field: &Field,
    cells: &'c [Cow<'_, str>],
) -> impl Iterator<Item = &'c str> {
    let wanted = |(column, _): &(usize, &Cow<'_, str>)| columns.field(*column) == Some(field);
    cells
        .iter()
        .enumerate()
        .filter(wanted)
        .map(|(_, cell)| cell.as_ref())
}

/// A JSON string, or null.
fn text(text: Option<&str>) -> String {
    serde_json::json!(text).to_string()
}

fn list(words: &[&str]) -> String {
    serde_json::json!(words).to_string()
}

/// What a row's phones and e-mails are.
struct Row {
    phones: Vec<Phone>,
    emails: Vec<Email>,
}

impl Row {
    fn read(
        options: &Options,
        columns: &Columns,
        region_column: Option<usize>,
        cells: &[Cow<'_, str>],
    ) -> Self {
        let mut region = options.region;
        let country = cells_of(columns, &Field::Country, cells).find(|cell| !cell.is_empty());
        let own = region_column
            .and_then(|column| cells.get(column))
            .map(Cow::as_ref);
        if let Some(cell) = own.or(country) {
            region = Region::new(cell.trim()).ok().or(region);
        }
        let phone_options = phone::ReadOptions::new()
            .default_region(region)
            .assume_international(options.bare_digits);
        let email_options = email::ReadOptions::new();
        let (mut phones, mut emails) = (Vec::new(), Vec::new());
        for cell in cells_of(columns, &Field::Phone, cells) {
            match options.strictness {
                Strictness::Strict => phones.push(Phone::strict(cell, region)),
                Strictness::Lenient => {
                    phones.extend(
                        phone::read(cell, &phone_options).map(|reading| Phone::lenient(&reading)),
                    );
                }
            }
        }
        for cell in cells_of(columns, &Field::Email, cells) {
            match options.strictness {
                Strictness::Strict => emails.push(Email::strict(cell)),
                Strictness::Lenient => {
                    emails.extend(email::read(cell, &email_options).iter().map(Email::lenient));
                }
            }
        }
        Self { phones, emails }
    }

    fn json(&self, number: usize, id: &str, out: &mut String) {
        let _ = write!(
            out,
            r#"{{"row":{number},"id":{},"phones":["#,
            text(Some(id))
        );
        for (index, phone) in self.phones.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            phone.json(out);
        }
        out.push_str(r#"],"emails":["#);
        for (index, email) in self.emails.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            email.json(out);
        }
        out.push_str("]}\n");
    }

    /// The columns that are added to the file's own; several values of a column are joined as Google's exports do.
    fn added(&self) -> [String; 5] {
        let join = |values: Vec<String>| values.join(" ::: ");
        let read = |status: Status| status == Status::Ok;
        let addresses = || {
            self.emails
                .iter()
                .filter(|email| read(email.status))
                .filter_map(|email| email.address.as_ref())
        };
        let numbers = self
            .phones
            .iter()
            .filter(|phone| read(phone.status))
            .filter_map(|phone| phone.number);
        let statuses = |all: Vec<Status>| {
            join(
                all.iter()
                    .map(|status| status.as_str().to_owned())
                    .collect(),
            )
        };
        [
            join(numbers.map(|number| number.to_string()).collect()),
            statuses(self.phones.iter().map(|phone| phone.status).collect()),
            join(
                addresses()
                    .map(|address| address.as_str().to_owned())
                    .collect(),
            ),
            join(
                addresses()
                    .map(|address| address.key(Tier::Folded).as_str().to_owned())
                    .collect(),
            ),
            statuses(self.emails.iter().map(|email| email.status).collect()),
        ]
    }
}

const ADDED: [&str; 5] = [
    "phone_e164",
    "phone_status",
    "email_address",
    "email_key",
    "email_status",
];

/// How many values were read, repaired and refused.
#[derive(Default)]
struct Tally {
    read: usize,
    repaired: usize,
    suggested: usize,
    refused: usize,
}

impl Tally {
    fn add(&mut self, status: Status, trace: &[&str]) {
        match status {
            Status::Ok => self.read += 1,
            Status::Suggested => self.suggested += 1,
            Status::Error => self.refused += 1,
            Status::Absent => {}
        }
        self.repaired += usize::from(status == Status::Ok && !trace.is_empty());
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            read,
            repaired,
            suggested,
            refused,
        } = self;
        write!(
            f,
            "{read} read, {repaired} of them repaired, {suggested} only suggested, {refused} refused"
        )
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let mut progress = Progress::new(options.loudness);
    progress.stage("reading", 0);
    let tables = [support::open(&options.file, &progress)?];
    let columns = options.mapping.columns(&tables)?;
    let ([table], [columns]) = (&tables, columns.as_slice()) else {
        return Ok(());
    };
    let region_column = match &options.region_column {
        Some(name) => Some(Mapping::column(table, name)?),
        None => None,
    };
    if options.loudness == Loudness::Normal {
        progress.say(&columns.describe(table));
    }
    progress.stage("normalising", table.rows());
    let (phones, emails) = write(options, table, columns, region_column, &progress)?;
    progress.end();
    if options.loudness == Loudness::Normal {
        eprintln!("{} rows, {} skipped", table.rows(), table.refused().len());
        eprintln!("phones:  {phones}");
        eprintln!("e-mails: {emails}");
        eprintln!("{:.2} s", progress.seconds());
    }
    Ok(())
}

enum Output {
    Csv(Box<csv::Writer<StdoutLock<'static>>>),
    Jsonl(BufWriter<StdoutLock<'static>>),
}

impl Output {
    fn new(form: Form) -> Self {
        let out = std::io::stdout().lock();
        match form {
            Form::Csv => Self::Csv(Box::new(
                csv::WriterBuilder::new()
                    .buffer_capacity(1 << 16)
                    .from_writer(out),
            )),
            Form::Jsonl => Self::Jsonl(BufWriter::with_capacity(1 << 16, out)),
        }
    }

    fn header<'h>(&mut self, headings: impl Iterator<Item = &'h str>) -> Result<(), Failure> {
        match self {
            Self::Csv(out) => Ok(out.write_record(headings)?),
            Self::Jsonl(_) => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        match self {
            Self::Csv(out) => Ok(out.flush()?),
            Self::Jsonl(out) => Ok(out.flush()?),
        }
    }
}

fn write(
    options: &Options,
    table: &Table,
    columns: &Columns,
    region_column: Option<usize>,
    progress: &Progress,
) -> Result<(Tally, Tally), Failure> {
    let mut out = Output::new(options.form);
    out.header(table.header().iter().map(String::as_str).chain(ADDED))?;
    let (mut phones, mut emails) = (Tally::default(), Tally::default());
    let (mut cells, mut line) = (Vec::new(), String::new());
    for row in 0..table.rows() {
        table.cells(row, &mut cells);
        let read = Row::read(options, columns, region_column, &cells);
        read.phones
            .iter()
            .for_each(|phone| phones.add(phone.status, &phone.trace));
        read.emails
            .iter()
            .for_each(|email| emails.add(email.status, &email.trace));
        match &mut out {
            Output::Jsonl(out) => {
                line.clear();
                read.json(
                    table.number(row),
                    &columns.row_id(table, row, &cells),
                    &mut line,
                );
                out.write_all(line.as_bytes())?;
            }
            Output::Csv(out) => {
                let added = read.added();
                out.write_record(
                    cells
                        .iter()
                        .map(Cow::as_ref)
                        .chain(added.iter().map(String::as_str)),
                )?;
            }
        }
        if row % 1024 == 0 {
            progress.at(row);
        }
    }
    out.flush()?;
    Ok((phones, emails))
}

fn main() -> ExitCode {
    let result = options().and_then(|options| match options {
        Some(options) => run(&options),
        None => support::print(HELP),
    });
    support::exit("normalize", result)
}
