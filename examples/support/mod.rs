//! What the programs share: arguments, files, progress.

mod columns;
mod failure;
mod progress;
mod scan;
mod table;

pub(crate) use columns::{Columns, Mapping};
pub(crate) use failure::{Failure, exit};
pub(crate) use progress::{Loudness, Progress};
pub(crate) use table::Table;

/// The most refused rows that are listed one by one.
const LISTED: usize = 200;

/// Reads a file, and says on standard error which rows were skipped.
pub(crate) fn open(path: &std::path::Path, progress: &Progress) -> Result<Table, Failure> {
    let table = Table::read(path)?;
    for (line, refusal) in table.refused().iter().take(LISTED) {
        progress.say(&format!(
            "{}: line {line}: {refusal}; skipped",
            table.name()
        ));
    }
    if let Some(more) = table
        .refused()
        .len()
        .checked_sub(LISTED)
        .filter(|&more| more > 0)
    {
        progress.say(&format!("{}: {more} more rows skipped", table.name()));
    }
    Ok(table)
}

/// The text for a terminal: in one line, and nothing in it that would steer the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Reads `--region XX`.
pub(crate) fn region(code: &std::ffi::OsStr) -> Result<contactfold::Region, Failure> {
    let code = code.to_string_lossy();
    code.parse()
        .map_err(|error| Failure::new(format!("--region: {error}")))
}

/// Writes a text to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}
