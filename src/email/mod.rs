//! E-mail addresses: a storage form to keep and send to, keys to match by, and the reading of what people typed.
//!
//! [`EmailAddress::parse`] is strict: one address and nothing beside it. [`read`] takes a cell as people fill it and
//! finds the addresses in it. [`EmailAddress::key`] gives what makes two addresses equal, in three [`Tier`]s.

mod address;
mod canonical;
mod cell;
mod comment;
mod domain;
mod domain_lists;
mod domains;
mod error;
mod flags;
mod key;
mod letters;
mod mailbox;
mod parse;
mod plain;
mod provider;
mod suggest;
mod table;
mod word_lists;

pub use address::EmailAddress;
pub use canonical::{Canonical, Canonicalizer};
pub use cell::{ReadOptions, Reading, Repair, Suggestions, read};
pub use error::{EmailError, EmailErrorKind};
pub use flags::{EmailFlags, FlagLists};
pub use key::{EmailKey, KEY_VERSION, KeyOptions, KeyStep, Tier};
pub use parse::{Dotless, Obsolete, ParseOptions};
pub use provider::{Confidence, Effect, Provider, Rule};
pub use suggest::{Suggestion, SuggestionKind};
