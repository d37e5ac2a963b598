//! What one address of a cell is so far, and the reading that comes of it.

use super::clean::note;
use super::reading::{ReadOptions, Reading, Repair};
use super::word;
use crate::cell::Outcome;
use crate::email::address::EmailAddress;
use crate::email::error::{EmailError, EmailErrorKind as Kind};
use crate::email::flags;
use crate::email::suggest;

/// An address of a cell, or what stands for one.
pub(super) struct Found {
    pub(super) address: Result<EmailAddress, EmailError>,
    /// Why the address is only a guess, if it is one.
    pub(super) doubt: Option<EmailError>,
    pub(super) name: Option<String>,
    pub(super) trace: Vec<Repair>,
    /// It stood in angle brackets.
    pub(super) angle: bool,
}

impl Found {
    pub(super) fn new(address: EmailAddress) -> Self {
        Self {
            address: Ok(address),
            doubt: None,
            name: None,
            trace: Vec::new(),
            angle: false,
        }
    }

    pub(super) fn error(kind: Kind) -> Self {
        Self {
            address: Err(EmailError::new(kind)),
            doubt: None,
            name: None,
            trace: Vec::new(),
            angle: false,
        }
    }

    pub(super) fn of(read: word::Read) -> Self {
        Self {
            address: read.address,
            doubt: read.doubt,
            name: None,
            trace: read.trace,
            angle: false,
        }
    }

    /// Words stand beside the address that may belong to it.
    pub(super) fn surround(&mut self) {
        self.doubt
            .get_or_insert(EmailError::new(Kind::SurroundingText));
        note(&mut self.trace, Repair::SurroundingText);
    }

    /// Takes the repairs and words that stood before the address, and whether a sign parts them from it.
    pub(super) fn take_what_stood_before(&mut self, repairs: &[Repair], words: &str, parted: bool) {
        for &repair in repairs {
            note(&mut self.trace, repair);
        }
        if !words.is_empty() {
            self.set_name(words);
            if !parted {
                self.surround();
            }
        }
    }

    pub(super) fn set_name(&mut self, name: &str) {
        let Some((name, repairs)) = word::display_name(name) else {
            return;
        };
        let repeats = self
            .address
            .as_ref()
            .is_ok_and(|address| address.as_str().eq_ignore_ascii_case(&name));
        note(&mut self.trace, Repair::DisplayName);
        for repair in repairs {
            note(&mut self.trace, repair);
        }
        if !repeats {
            self.name = Some(name);
        }
    }

    pub(super) fn reading(
        self,
        options: ReadOptions,
        mut trace: Vec<Repair>,
        split: bool,
    ) -> Reading {
        for &repair in &self.trace {
            note(&mut trace, repair);
        }
        if split {
            note(&mut trace, Repair::Split);
        }
        let mut typed = None;
        let outcome = match self.address {
            Err(error) => Outcome::Error(error),
            Ok(address) if flags::fills_the_field(&address) => {
                typed = Some(address);
                Outcome::Error(EmailError::new(Kind::Placeholder))
            }
            Ok(address) => match (
                suggest::slip(&address).filter(|_| options.guesses()),
                self.doubt,
            ) {
                (Some(slip), doubt) => {
                    note(&mut trace, slip.repair);
                    if doubt.is_none() {
                        typed = Some(address);
                    }
                    let error = doubt.unwrap_or(EmailError::new(slip.kind));
                    Outcome::Suggested {
                        value: slip.address,
                        error,
                    }
                }
                (None, Some(error)) if options.guesses() => Outcome::Suggested {
                    value: address,
                    error,
                },
                (None, Some(error)) => Outcome::Error(error),
                (None, None) => Outcome::Value(address),
            },
        };
        if !options.guesses() {
            trace.retain(|repair| !repair.is_guess());
        }
        let name = self.name.map(String::into_boxed_str);
        Reading::new(outcome)
            .with_typed(typed)
            .with_display_name(name)
            .with_trace(trace)
    }
}
