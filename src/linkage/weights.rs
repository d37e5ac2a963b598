//! What each level says: a model's frequencies as logarithms, for the data at hand.

use super::level::{Comparison, Level};
use super::model::{Frequencies, Levels, Model};
use super::table::Table;
use super::weight::MatchWeight;

/// What a level says for each kind of pair, against the pair being of two strangers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Evidence {
    pub(crate) same: MatchWeight,
    pub(crate) household: MatchWeight,
    pub(crate) office: MatchWeight,
}

impl Evidence {
    /// What it says for one person against the likeliest alternative.
    pub(crate) fn net(self) -> MatchWeight {
        self.same - self.household.max(self.office).max(MatchWeight::ZERO)
    }

    /// The weight of a match against all other explanations, and what the relations take away of it.
    pub(crate) fn weigh(self) -> (MatchWeight, MatchWeight) {
        let relation = MatchWeight::either(self.household, self.office);
        (self.same - relation, -relation)
    }
}

impl std::ops::Add for Evidence {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            same: self.same + other.same,
            household: self.household + other.household,
            office: self.office + other.office,
        }
    }
}

/// How many records a value's expected frequency counts for beside those of the data at hand.
const PSEUDO_COUNT: f64 = 200.0;

/// The records below which the data at hand are too few to say how rare a match is.
const LEAST_RECORDS: u32 = 1000;

/// The strangers with whom a record shares a given phone number, address or identifier by accident, on average:
/// numbers change hands, and fingers slip.
const ACCIDENTS: f64 = 0.01;

/// Of the names beyond two that stand beside one phone number, address or identifier, the share that are of people
/// who have nothing to do with each other.
const SHARED: f64 = 0.3;

/// The logarithms of a level's frequencies.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    same: MatchWeight,
    household: MatchWeight,
    office: MatchWeight,
    strangers: MatchWeight,
}

/// The levels of one column.
#[derive(Clone, Debug)]
struct Slot {
    comparison: Comparison,
    rows: [Row; Level::COUNT],
    /// How often strangers have equal values; zero where they do by accident only.
    strangers_equal: f64,
    same_equal: f64,
}

/// The weights of every level of every column.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    slots: Vec<Slot>,
    prior: Evidence,
    records: f64,
}

/// The slot of a named column.
pub(crate) fn named_slot(column: usize) -> usize {
    Comparison::ALL.len() + column
}

impl Weights {
    /// The weights of a model for the records and the columns of a table.
    pub(crate) fn new(model: &Model, table: &Table) -> Self {
        let records = f64::from(table.records().max(LEAST_RECORDS));
        let plain = Comparison::ALL
            .into_iter()
            .map(|comparison| (comparison, None));
        let named = table
            .named
            .iter()
            .map(|column| (column.comparison, Some(&*column.name)));
        let slots = plain
            .chain(named)
            .map(|(comparison, name)| {
                Slot::new(comparison, model.levels(comparison, name), records)
            })
            .collect();
        let rates = model.rates;
        Self {
            slots,
            prior: Evidence {
                same: MatchWeight::from_ratio(rates.same, records),
                household: MatchWeight::from_ratio(rates.household, records),
                office: MatchWeight::from_ratio(rates.office, records),
            },
            records,
        }
    }

    /// What is to be expected of a pair before anything is known of it.
    pub(crate) fn prior(&self) -> Evidence {
        self.prior
    }

    /// The number of slots.
    pub(crate) fn slots(&self) -> usize {
        self.slots.len()
    }

    /// What is compared in a slot.
    pub(crate) fn comparison(&self, slot: usize) -> Option<Comparison> {
        self.slots.get(slot).map(|slot| slot.comparison)
    }

    /// How often two records of one person have equal values.
    pub(crate) fn same_equal(&self, slot: usize) -> f64 {
        self.slots.get(slot).map_or(1.0, |slot| slot.same_equal)
    }

    /// The logarithm of how often strangers come to a level, whatever the values.
    pub(crate) fn strangers(&self, slot: usize, level: Level) -> MatchWeight {
        self.slots
            .get(slot)
            .map(|slot| slot.rows[level as usize].strangers)
            .unwrap_or_default()
    }

    /// The logarithm of how often a stranger has a value that so many `others` have, as far as is known of them.
    pub(crate) fn strangers_with(&self, slot: usize, others: Others) -> MatchWeight {
        let Some(slot) = self.slots.get(slot) else {
            return MatchWeight::ZERO;
        };
        let by_accident = slot.strangers_equal == 0.0;
        let others = match others {
            Others::Strangers(others) => others,
            Others::Bearers(bearers) => {
                let others = f64::from(bearers.saturating_sub(2));
                if by_accident { SHARED * others } else { others }
            }
        };
        let frequency = if by_accident {
            (ACCIDENTS + others) / self.records
        } else {
            (others + PSEUDO_COUNT * slot.strangers_equal) / (self.records + PSEUDO_COUNT)
        };
        // Agreement on what everybody has does not speak against a match.
        MatchWeight::from_ratio(frequency.min(slot.same_equal), 1.0)
    }

    /// What a level says, given how often strangers come to it.
    pub(crate) fn evidence(&self, slot: usize, level: Level, strangers: MatchWeight) -> Evidence {
        let Some(slot) = self.slots.get(slot) else {
            return Evidence::default();
        };
        let row = slot.rows[level as usize];
        Evidence {
            same: row.same - strangers,
            household: row.household - strangers,
            office: row.office - strangers,
        }
    }
}

/// How many others have a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Others {
    /// So many have it in all: two who are compared, and who knows how many of them are one.
    Bearers(u32),
    /// So many strangers have it.
    Strangers(f64),
}

impl Others {
    /// The strangers, as far as is known.
    pub(crate) fn strangers(self) -> f64 {
        match self {
            Self::Bearers(bearers) => f64::from(bearers.saturating_sub(2)),
            Self::Strangers(strangers) => strangers,
        }
    }
}

impl Slot {
    fn new(comparison: Comparison, levels: Option<&Levels>, records: f64) -> Self {
        let frequencies = levels.map(|levels| levels.frequencies).unwrap_or_default();
        let mut rows = [Row::default(); Level::COUNT];
        for (level, row) in Level::ALL.into_iter().zip(&mut rows) {
            if let Some(frequencies) = frequencies.get(level as usize)
                && *frequencies != Frequencies::default()
            {
                *row = Row::new(level, *frequencies, ACCIDENTS / records);
            }
        }
        let equal = frequencies[Level::Equal as usize];
        Self {
            comparison,
            rows,
            strangers_equal: equal.strangers,
            same_equal: equal.same,
        }
    }
}

impl Row {
    fn new(level: Level, frequencies: Frequencies, least: f64) -> Self {
        let mut strangers = frequencies.strangers.max(least);
        let (mut household, mut office) = (frequencies.household, frequencies.office);
        if level == Level::Equal {
            // Agreement never speaks more for a relation than for a match: one that is added never lowers a weight.
            household = household.min(frequencies.same);
            office = office.min(frequencies.same);
            strangers = strangers.min(frequencies.same);
        }
        let log = |frequency| MatchWeight::from_ratio(frequency, 1.0);
        Self {
            same: log(frequencies.same),
            household: log(household),
            office: log(office),
            strangers: log(strangers),
        }
    }
}
