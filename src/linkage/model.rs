//! The model: how often each comparison level is seen among pairs of each kind.
//!
//! Fellegi and Sunter's model weighs a level by its frequency among matches (*m*) and among other pairs (*u*). On
//! contacts the other pairs are of three kinds, not one: strangers, people of one household and people of one
//! office. The latter share numbers, addresses and surnames *because* they are different people, so agreement on
//! those is counted once, as the relation that it is, and not as so many facts in favour of a match.

use std::sync::Arc;

use super::level::{Comparison, Level};
use super::shipped;

/// How often a level is seen among pairs of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Frequencies {
    pub(crate) same: f64,
    pub(crate) household: f64,
    pub(crate) office: f64,
    pub(crate) strangers: f64,
}

/// The levels of one comparison.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Levels {
    pub(crate) comparison: Comparison,
    /// The namespace of the identifier or the name of the attribute; none stands for every other one.
    pub(crate) name: Option<Arc<str>>,
    /// By level; what is never seen has frequencies of zero.
    pub(crate) frequencies: [Frequencies; Level::COUNT],
}

/// How many other records a record has, on average, of each kind of relation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rates {
    pub(crate) same: f64,
    pub(crate) household: f64,
    pub(crate) office: f64,
}

/// The frequencies that weights are made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub(crate) rates: Rates,
    pub(crate) comparisons: Vec<Levels>,
}

impl Default for Model {
    fn default() -> Self {
        Self::shipped()
    }
}

impl Model {
    /// The contact model that the crate ships.
    pub fn shipped() -> Self {
        let mut comparisons: Vec<Levels> = Comparison::ALL
            .map(|comparison| Levels {
                comparison,
                name: None,
                frequencies: [Frequencies::default(); Level::COUNT],
            })
            .into();
        for row in shipped::ROWS {
            let [same, household, office, strangers] = row.frequencies;
            comparisons[row.comparison as usize].frequencies[row.level as usize] = Frequencies {
                same,
                household,
                office,
                strangers,
            };
        }
        Self {
            rates: Rates {
                same: 0.5,
                household: 0.5,
                office: 0.5,
            },
            comparisons,
        }
    }

    /// The levels of a comparison, of the name if it is known.
    pub(crate) fn levels(&self, comparison: Comparison, name: Option<&str>) -> Option<&Levels> {
        let of = |levels: &&Levels| levels.comparison == comparison;
        self.comparisons
            .iter()
            .filter(of)
            .find(|levels| levels.name.as_deref() == name)
            .or_else(|| {
                self.comparisons
                    .iter()
                    .filter(of)
                    .find(|levels| levels.name.is_none())
            })
    }
}
