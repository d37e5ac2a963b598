//! How a program ends that could not do its work: one line, and exit code 2.

use std::fmt;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

#[derive(Debug)]
pub(crate) enum Failure {
    Said(String),
    /// The reader of our output has seen enough, as `head` does: no failure.
    Closed,
}

impl Failure {
    pub(crate) fn new(reason: impl fmt::Display) -> Self {
        Self::Said(reason.to_string().replace(['\n', '\r'], " "))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::new(error)
        }
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            _ => Self::new("the output could not be written as CSV"),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(error)
    }
}

/// Ends the program.
pub(crate) fn exit(program: &str, result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Said(reason)) => {
            eprintln!("{program}: {reason}");
            ExitCode::from(2)
        }
    }
}
