//! Writes a CSV file of contacts that do not exist, with the truth of who is who.
//!
//! ```text
//! cargo run --release --example generate -- --rows 100000 --seed 7 --out contacts.csv
//! ```
//!
//! The same rows and seed give the same bytes on every platform.

#[path = "support/people/mod.rs"]
mod people;

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use lexopt::prelude::*;
use people::{COLUMNS, Population, Record};

const HELP: &str = "\
Usage: generate [--rows N] [--seed S] [--out FILE]

  --rows N    how many rows, up to 10000000 (default 1000)
  --seed S    which file of that many rows (default 1)
  --out FILE  where to write it (default: standard output)
";

const MOST_ROWS: u32 = 10_000_000;

struct Options {
    rows: u32,
    seed: u64,
    out: Option<std::path::PathBuf>,
}

fn options() -> Result<Option<Options>, lexopt::Error> {
    let mut options = Options {
        rows: 1000,
        seed: 1,
        out: None,
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("rows") => {
                options.rows = parser.value()?.parse()?;
                if options.rows > MOST_ROWS {
                    return Err(format!("--rows is at most {MOST_ROWS}").into());
                }
            }
            Long("seed") => options.seed = parser.value()?.parse()?,
            Long("out") => options.out = Some(parser.value()?.into()),
            Short('h') | Long("help") => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(options))
}

fn generate(options: &Options) -> csv::Result<()> {
    let sink: Box<dyn Write> = match &options.out {
        Some(path) => Box::new(File::create(path)?),
        None => Box::new(io::stdout().lock()),
    };
    let mut out = csv::WriterBuilder::new()
        .buffer_capacity(1 << 16)
        .from_writer(sink);
    out.write_record(COLUMNS)?;
    let population = Population::new(options.rows, options.seed);
    for row in 0..population.rows() {
        out.write_record(Record::of(&population, row).cells())?;
    }
    out.flush()?;
    Ok(())
}

/// The reader of a pipe has seen enough.
fn has_closed(error: &csv::Error) -> bool {
    matches!(error.kind(), csv::ErrorKind::Io(error) if error.kind() == ErrorKind::BrokenPipe)
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("generate: {error}");
            return ExitCode::from(2);
        }
    };
    match generate(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if has_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::from(2)
        }
    }
}
