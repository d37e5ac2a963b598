//! Why a payload cannot be read.

use std::fmt;

/// Why a payload cannot be read: what is wrong, and where. It never holds what stands there.
///
/// ```
/// use contactfold::channel::{PayloadErrorKind, PayloadReader, Provider};
///
/// let error = PayloadReader::new().read(Provider::Gupshup, br#"{"payload": {"source": []}}"#).unwrap_err();
/// assert_eq!(error.kind(), PayloadErrorKind::WrongType);
/// assert_eq!(error.path(), "payload.source");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct PayloadError {
    kind: PayloadErrorKind,
    path: Box<str>,
    detail: &'static str,
}

impl PayloadError {
    pub(super) fn new(kind: PayloadErrorKind) -> Self {
        Self::at(kind, String::new(), "")
    }

    pub(super) fn at(kind: PayloadErrorKind, path: String, detail: &'static str) -> Self {
        Self {
            kind,
            path: path.into(),
            detail,
        }
    }

    /// What is wrong.
    pub fn kind(&self) -> PayloadErrorKind {
        self.kind
    }

    /// Where, by the names and numbers that lead there, such as `entry[0].changes`; or, where the text is no JSON, by line
    /// and column. Empty if it is wrong as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}", self.kind)?;
        if !self.detail.is_empty() {
            write!(f, ": {} is expected", self.detail)?;
        }
        Ok(())
    }
}

/// What is wrong with a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PayloadErrorKind {
    /// More bytes than the reader takes.
    TooLarge,
    /// More levels than the reader takes.
    TooDeep,
    /// More values than the reader takes.
    TooMany,
    /// The text is not UTF-8.
    NotUtf8,
    /// The text is no JSON.
    NotJson,
    /// A value is of another type than the provider documents.
    WrongType,
}

impl PayloadErrorKind {
    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::TooDeep => "too_deep",
            Self::TooMany => "too_many",
            Self::NotUtf8 => "not_utf8",
            Self::NotJson => "not_json",
            Self::WrongType => "wrong_type",
        }
    }
}

impl fmt::Display for PayloadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::TooLarge => "the payload is too large",
            Self::TooDeep => "the payload is nested too deeply",
            Self::TooMany => "the payload has too many values",
            Self::NotUtf8 => "the payload is not UTF-8",
            Self::NotJson => "the payload is not JSON",
            Self::WrongType => "the value is of the wrong type",
        })
    }
}
