//! Expectation maximisation: pairs are shared out among the kinds that they may be of, and the frequencies are
//! counted anew, until nothing changes.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::frequency::{self, is_known, scatter};
use super::observed::{ONE, Observed, Posterior, posterior};
use crate::linkage::compare::{self, Comparer, Rarity, column};
use crate::linkage::level::{Comparison, Level};
use crate::linkage::model::{Frequencies, Levels, Model, Rates};
use crate::linkage::table::Table;
use crate::linkage::weights::{Others, Weights, named_slot};

/// The pairs that an estimation looks at.
const MOST_PAIRS: usize = 200_000;

const ROUNDS: usize = 12;

/// The least probability of a pair that is counted for a kind.
const LIKELY: u64 = ONE / 5;

/// How many matches the shipped frequencies count for beside those that are found.
const KNOWN: f64 = 30.0;
const UNKNOWN: f64 = 6.0;

/// How many pairs of strangers the shipped frequencies count for.
const KNOWN_STRANGERS: f64 = 1000.0;
const UNKNOWN_STRANGERS: f64 = 20.0;

/// How many records the shipped rates count for.
const RECORDS: f64 = 10.0;

/// What was estimated.
pub(crate) struct Fit {
    pub(crate) model: Model,
    /// How often strangers have each value, if the data are few enough to tell by every pair.
    pub(crate) rarity: Option<Rarity>,
}

/// Estimates a model from the candidate `pairs` among `records`, beginning with the one that `comparer` has.
pub(crate) fn fit(
    comparer: &Comparer,
    start: &Model,
    records: &[u32],
    pairs: &[(u32, u32)],
) -> Fit {
    let table = comparer.table();
    let mut model = with_named_columns(start, table);
    let slots = comparer.weights().slots();
    let strangers = frequency::strangers(comparer, records);
    let equal = frequency::equal_by_chance(table, slots);
    set_strangers(&mut model, table, &strangers.levels, &equal);
    let prior = model.clone();

    let step = pairs.len().div_ceil(MOST_PAIRS).max(1);
    let sample: Vec<(u32, u32)> = if step == 1 {
        pairs.to_vec()
    } else {
        let drawn = |&&(a, b): &&(u32, u32)| {
            let both = table.fingerprint(a).wrapping_add(table.fingerprint(b));
            scatter(both).is_multiple_of(step as u64)
        };
        pairs.iter().filter(drawn).copied().collect()
    };
    let mut observed = Observed::new(comparer, &sample);
    let mut rarity = None;
    for _ in 0..ROUNDS {
        let weights = Weights::new(&model, table);
        let counts = Counts::new(table, &weights, &observed);
        if step == 1 {
            let found = counts.rarity(table, &weights);
            observed.set_rarity(&found);
            rarity = Some(found);
        }
        counts.estimate(&mut model, &prior, table, records.len(), step);
    }
    Fit { model, rarity }
}

/// A model that has levels of its own for each named column.
fn with_named_columns(model: &Model, table: &Table) -> Model {
    let mut model = model.clone();
    for column in &table.named {
        let known = model.levels(column.comparison, Some(&column.name));
        if let Some(levels) = known.filter(|levels| levels.name.is_none()).cloned() {
            model.comparisons.push(Levels {
                name: Some(column.name.clone()),
                ..levels
            });
        }
    }
    model
}

/// The slot of a comparison of the model in a table.
fn slot(levels: &Levels, table: &Table) -> Option<usize> {
    match (&levels.name, levels.comparison) {
        (None, Comparison::Identifier | Comparison::Attribute) => None,
        (None, comparison) => Some(comparison as usize),
        (Some(name), comparison) => table
            .named
            .iter()
            .position(|column| column.comparison == comparison && column.name == *name)
            .map(named_slot),
    }
}

/// Takes over how often strangers come to each level.
fn set_strangers(model: &mut Model, table: &Table, counts: &[[u64; Level::COUNT]], equal: &[f64]) {
    for levels in &mut model.comparisons {
        let Some(slot) = slot(levels, table) else {
            continue;
        };
        let (Some(counts), Some(&by_chance)) = (counts.get(slot), equal.get(slot)) else {
            continue;
        };
        #[allow(clippy::cast_precision_loss)]
        let all = counts.iter().sum::<u64>() as f64;
        let shipped = if is_known(levels.comparison) {
            KNOWN_STRANGERS
        } else {
            UNKNOWN_STRANGERS
        };
        for (frequencies, &count) in levels.frequencies.iter_mut().zip(counts) {
            if *frequencies == Frequencies::default() {
                continue;
            }
            #[allow(clippy::cast_precision_loss)]
            let seen = count as f64;
            // Levels that are met by accident only stay so.
            if frequencies.strangers > 0.0 {
                let before = frequencies.strangers;
                frequencies.strangers = (seen + shipped * before) / (all + shipped);
                // A relation explains no level less than chance does.
                frequencies.household = frequencies
                    .household
                    .max(frequencies.strangers.min(before * 8.0));
                frequencies.office = frequencies
                    .office
                    .max(frequencies.strangers.min(before * 8.0));
            }
        }
        if !is_known(levels.comparison) {
            let row = &mut levels.frequencies[Level::Equal as usize];
            row.strangers = by_chance.max(1e-6);
            row.household = row.household.max(by_chance);
            row.office = row.office.max(by_chance);
            if levels.comparison == Comparison::Source {
                for level in [Level::Equal, Level::Different] {
                    let row = &mut levels.frequencies[level as usize];
                    let share = if level == Level::Equal {
                        by_chance
                    } else {
                        1.0 - by_chance
                    };
                    *row = Frequencies {
                        same: share,
                        household: share,
                        office: share,
                        strangers: share,
                    };
                }
            }
        }
    }
}

/// What one round found, in units of [`ONE`].
struct Counts {
    /// The levels of the matches, by slot.
    same: Vec<[u64; Level::COUNT]>,
    total: Posterior,
    /// How many pairs of people who know each other have each value.
    related: HashMap<(usize, u32), u64, FixedState>,
}

impl Counts {
    fn new(table: &Table, weights: &Weights, observed: &Observed) -> Self {
        let mut counts = Self {
            same: vec![[0; Level::COUNT]; weights.slots()],
            total: Posterior::default(),
            related: HashMap::default(),
        };
        for pair in observed.pairs() {
            let share = posterior(weights, pair).where_likely(LIKELY);
            counts.total.same += share.same;
            counts.total.household += share.household;
            counts.total.office += share.office;
            let related = share.same + share.household + share.office;
            for observation in pair {
                if let Some(levels) = counts.same.get_mut(observation.slot) {
                    levels[observation.level as usize] += share.same;
                }
                if let Some(value) = observation.value.filter(|_| related > 0) {
                    *counts.related.entry(value).or_default() += related;
                    if let (column::FULL, id) = value
                        && let Some(&(given, _)) = table.full.value(id)
                    {
                        let given = (column::GIVEN, given);
                        *counts.related.entry(given).or_default() += related;
                    }
                }
            }
        }
        counts
    }

    /// How often a stranger has each value: those who have it, without the ones that are known to belong together.
    fn rarity(&self, table: &Table, weights: &Weights) -> Rarity {
        let bearers = compare::bearers(table);
        let others = (0..)
            .zip(&bearers)
            .map(|(column, counts)| {
                (0_u32..)
                    .zip(counts)
                    .map(|(id, &bearers)| {
                        let all = f64::from(bearers);
                        let related = self.related.get(&(column, id)).copied().unwrap_or_default();
                        let known = 2.0 * pairs(related) / all.max(1.0);
                        Others::Strangers((all - 1.0 - known).max(0.0))
                    })
                    .collect()
            })
            .collect();
        compare::rarity(table, weights, &bearers, others)
    }

    /// Takes over what was counted, the shipped frequencies beside it.
    fn estimate(
        &self,
        model: &mut Model,
        prior: &Model,
        table: &Table,
        records: usize,
        step: usize,
    ) {
        #[allow(clippy::cast_precision_loss)]
        let (records, step) = (records as f64, step as f64);
        let rate = |found: u64, shipped: f64| {
            (2.0 * pairs(found) * step + RECORDS * shipped) / (records + RECORDS)
        };
        model.rates = Rates {
            same: rate(self.total.same, prior.rates.same),
            household: rate(self.total.household, prior.rates.household),
            office: rate(self.total.office, prior.rates.office),
        };
        for (levels, shipped) in model.comparisons.iter_mut().zip(&prior.comparisons) {
            let Some(counts) = slot(levels, table).and_then(|slot| self.same.get(slot)) else {
                continue;
            };
            let strength = if is_known(levels.comparison) {
                KNOWN
            } else {
                UNKNOWN
            };
            let all = pairs(counts.iter().sum());
            for ((frequencies, before), &count) in levels
                .frequencies
                .iter_mut()
                .zip(&shipped.frequencies)
                .zip(counts)
            {
                if *before != Frequencies::default() {
                    frequencies.same = (pairs(count) + strength * before.same) / (all + strength);
                }
            }
        }
    }
}

/// A number of pairs.
#[allow(clippy::cast_precision_loss)]
fn pairs(units: u64) -> f64 {
    units as f64 / ONE as f64
}
