//! How often strangers come to each level: measured on pairs of records that nothing brought together.

use crate::linkage::compare::{Comparer, bearers, slot_of};
use crate::linkage::level::{Comparison, Level};
use crate::linkage::table::Table;
use crate::linkage::weight::MatchWeight;
use crate::parallel;

/// The records that are drawn, and with how many others each is compared.
const RECORDS: usize = 2000;
const OTHERS: usize = 25;

/// How often each level was seen among pairs of strangers, by slot.
pub(super) struct Counts {
    pub(super) levels: Vec<[u64; Level::COUNT]>,
}

/// Compares records that nothing brought together. The draw depends on what the records say, not on their order.
pub(super) fn strangers(comparer: &Comparer, records: &[u32]) -> Counts {
    let pairs = drawn(comparer.table(), records);
    let found = parallel::flat_map(&pairs, |&(a, b), found: &mut Vec<(usize, Level)>| {
        // What looks like a match is none of strangers.
        if comparer.score(a, b).weight < MatchWeight::ZERO {
            comparer.compare(a, b, &mut |observed| {
                found.push((observed.slot, observed.level));
            });
        }
    });
    let mut levels = vec![[0; Level::COUNT]; comparer.weights().slots()];
    for (slot, level) in found {
        if let Some(counts) = levels.get_mut(slot) {
            counts[level as usize] += 1;
        }
    }
    Counts { levels }
}

/// Pairs of neighbours in an order that has nothing to do with likeness.
fn drawn(table: &Table, records: &[u32]) -> Vec<(u32, u32)> {
    let mut hashed: Vec<(u64, u32)> = records
        .iter()
        .map(|&record| (scatter(table.fingerprint(record)), record))
        .collect();
    hashed.sort_unstable();
    hashed.truncate(RECORDS);
    let mut pairs = Vec::new();
    for (index, &(_, a)) in hashed.iter().enumerate() {
        pairs.extend(
            hashed
                .iter()
                .skip(index + 1)
                .take(OTHERS)
                .map(|&(_, b)| (a, b)),
        );
    }
    pairs
}

/// Scatters numbers that may be near each other.
pub(super) fn scatter(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

/// How often two records that are drawn at random have one value, by slot, exactly.
pub(super) fn equal_by_chance(table: &Table, slots: usize) -> Vec<f64> {
    let records = f64::from(table.records());
    let mut equal = vec![0.0; slots];
    for (column, counts) in bearers(table).into_iter().enumerate() {
        let pairs: u64 = counts
            .into_iter()
            .map(|count| u64::from(count) * u64::from(count.saturating_sub(1)))
            .sum();
        if let Some(share) = equal.get_mut(slot_of(column)) {
            #[allow(clippy::cast_precision_loss)]
            let pairs = pairs as f64;
            *share = f64::max(*share, pairs / (records * (records - 1.0)).max(1.0));
        }
    }
    equal
}

/// Whether a comparison's levels mean something in any data, and not in these alone.
pub(super) fn is_known(comparison: Comparison) -> bool {
    !matches!(comparison, Comparison::Attribute | Comparison::Source)
}
