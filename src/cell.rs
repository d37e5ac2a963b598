//! What the lenient reading of a cell can come to, the same for phones and e-mail addresses.

/// What one value of a cell turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome<T, E> {
    /// A value, read without loss: the same digits or letters, however they were written.
    Value(T),
    /// A value that a person must confirm, because something was guessed.
    /// It is never a key, and never stored by itself.
    Suggested {
        /// The guess.
        value: T,
        /// Why the cell as it stands is no value.
        error: E,
    },
    /// The cell says that there is nothing: it is empty, `n/a`, `-`.
    Absent,
    /// Something is there, and it is no value.
    Error(E),
}

impl<T, E> Outcome<T, E> {
    /// The value, if it was read without loss.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Why there is no value, if something is there that is none.
    pub fn error(&self) -> Option<&E> {
        match self {
            Self::Error(error) | Self::Suggested { error, .. } => Some(error),
            _ => None,
        }
    }
}
