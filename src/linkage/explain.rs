//! Explanations: the rows that a weight is the sum of.

use std::fmt;
use std::sync::Arc;

use super::level::{Comparison, Level};
use super::weight::MatchWeight;

/// Why a pair of records has the weight that it has: the rows are the calculation, and their sum is the weight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    rows: Vec<ExplanationRow>,
}

impl Explanation {
    pub(crate) fn new(rows: Vec<ExplanationRow>) -> Self {
        Self { rows }
    }

    /// The rows, the prior first. Comparisons that a value is missing for have none: they say nothing.
    pub fn rows(&self) -> &[ExplanationRow] {
        &self.rows
    }

    /// The sum of the rows.
    pub fn weight(&self) -> MatchWeight {
        self.rows.iter().map(ExplanationRow::weight).sum()
    }
}

/// The rows in one line, the prior last: `phone equal +12.30; given name different -4.90; prior -9.97`.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prior, evidence): (Vec<_>, Vec<_>) = self
            .rows
            .iter()
            .partition(|row| row.factor == Factor::Prior);
        for (index, row) in evidence.into_iter().chain(prior).enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{row}")?;
        }
        Ok(())
    }
}

/// One summand of a weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplanationRow {
    factor: Factor,
    name: Option<Arc<str>>,
    weight: MatchWeight,
}

impl ExplanationRow {
    pub(crate) fn new(factor: Factor, name: Option<Arc<str>>, weight: MatchWeight) -> Self {
        Self {
            factor,
            name,
            weight,
        }
    }

    /// What the row is about.
    pub fn factor(&self) -> Factor {
        self.factor
    }

    /// The namespace of the identifier or the name of the attribute that was compared.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What it says.
    pub fn weight(&self) -> MatchWeight {
        self.weight
    }
}

impl fmt::Display for ExplanationRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.factor {
            Factor::Prior => write!(f, "prior")?,
            Factor::Compared(comparison, level) => {
                write!(f, "{}", comparison.as_str())?;
                if let Some(name) = &self.name {
                    write!(f, " {name}")?;
                }
                write!(f, " {}", level.as_str())?;
            }
            Factor::Related(relation) => write!(f, "may be of one {}", relation.as_str())?,
        }
        write!(f, " {}", self.weight)
    }
}

/// What a row of an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Factor {
    /// How likely any pair is to be one person, before anything is known of it.
    Prior,
    /// A comparison, and the level that it came to.
    Compared(Comparison, Level),
    /// What agrees may agree because two people live or work together.
    Related(Relation),
}

/// What two people may have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// They live together.
    Household,
    /// They work together.
    Office,
}

impl Relation {
    /// The relation in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Household => "household",
            Self::Office => "office",
        }
    }
}
