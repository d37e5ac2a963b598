//! Candidate pairs: records that share a key, whichever of many cheap ones.
//!
//! A key that n records share is worth log2(N/n) bits among N records, and a pair is a duplicate with prior odds of about
//! 1 : 2N. So in a block of n the odds are 1 : 2n, however large N is, and its pairs have to agree in log2(2n) bits more
//! to be as likely as not. Of what they could agree in, most has a rule of its own that proposes them anyway. A rule is
//! therefore limited to blocks that what is left can make up for; the limit does not grow with the data, and so the
//! pairs of a record do not either.

use super::table::Table;
use crate::parallel::{self, sort_unique};

/// Emits every key of a record.
pub(crate) type Keys = fn(&Table, u32, &mut dyn FnMut(u64));

/// A blocking rule: the keys under which a record is looked up.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// What the records of one block have in common, in the words of a report.
    pub(crate) name: &'static str,
    /// The keys, as hashes; keys of two rules are never compared.
    pub(crate) keys: Keys,
    /// The most records of a block that are compared with each other for having the key in common.
    pub(crate) limit: usize,
}

/// What one blocking rule did in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockingRuleReport {
    rule: &'static str,
    blocks: usize,
    pairs: usize,
    oversized: usize,
    skipped: u64,
}

impl BlockingRuleReport {
    /// What the records of a block have in common, such as `phone`.
    pub fn rule(&self) -> &str {
        self.rule
    }

    /// How many blocks of at least two records there were.
    pub fn blocks(&self) -> usize {
        self.blocks
    }

    /// How many distinct pairs the rule proposed.
    pub fn pairs(&self) -> usize {
        self.pairs
    }

    /// How many blocks were over the rule's limit or the cap, and were split by a second key.
    pub fn oversized(&self) -> usize {
        self.oversized
    }

    /// How many pairs of oversized blocks shared no second key, or shared one with too many others, and were not
    /// proposed by this rule.
    pub fn skipped(&self) -> u64 {
        self.skipped
    }
}

/// Pairs that may be one person, and where they come from.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    /// Each pair once, the lower record first, in order.
    pub(crate) pairs: Vec<(u32, u32)>,
    pub(crate) report: Vec<BlockingRuleReport>,
}

/// Proposes every pair of the `records` that share a key of some rule, from blocks of at most `cap` records and within
/// the rule's limit. A block over either is split by each of the `second` keys that its records have.
pub(crate) fn candidates(
    table: &Table,
    records: &[u32],
    rules: &[Rule],
    second: Keys,
    cap: usize,
) -> Candidates {
    let mut candidates = Candidates::default();
    for rule in rules {
        let most = cap.min(rule.limit);
        let mut report = BlockingRuleReport {
            rule: rule.name,
            blocks: 0,
            pairs: 0,
            oversized: 0,
            skipped: 0,
        };
        let mut pairs = Vec::new();
        for block in blocks(&keyed(table, records, rule.keys)) {
            report.blocks += 1;
            if block.len() <= most {
                propose(block, &mut pairs);
                continue;
            }
            report.oversized += 1;
            let members: Vec<u32> = block.iter().map(|&(_, record)| record).collect();
            let mut split = Vec::new();
            for part in blocks(&keyed(table, &members, second)).filter(|part| part.len() <= most) {
                propose(part, &mut split);
            }
            sort_unique(&mut split);
            report.skipped += pairs_in(block.len()) - split.len() as u64;
            pairs.append(&mut split);
        }
        sort_unique(&mut pairs);
        report.pairs = pairs.len();
        candidates.report.push(report);
        candidates.pairs.append(&mut pairs);
    }
    sort_unique(&mut candidates.pairs);
    candidates
}

/// Each of the keys of each record, with the record, in order and without repetition.
fn keyed(table: &Table, records: &[u32], keys: Keys) -> Vec<(u64, u32)> {
    let mut keyed = parallel::flat_map(records, |&record, all| {
        keys(table, record, &mut |key| all.push((key, record)));
    });
    sort_unique(&mut keyed);
    keyed
}

/// The runs of at least two records with one key.
fn blocks(keyed: &[(u64, u32)]) -> impl Iterator<Item = &[(u64, u32)]> {
    keyed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|block| block.len() > 1)
}

/// Every pair of a block, the lower record first.
fn propose(block: &[(u64, u32)], pairs: &mut Vec<(u32, u32)>) {
    for (i, &(_, a)) in block.iter().enumerate() {
        pairs.extend(block.iter().skip(i + 1).map(|&(_, b)| (a, b)));
    }
}

/// How many pairs a number of records makes.
fn pairs_in(records: usize) -> u64 {
    let records = records as u64;
    records * records.saturating_sub(1) / 2
}
