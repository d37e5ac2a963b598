//! Duplicates: from contacts to suggestions of what to merge, each with its reasons.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

use foldhash::fast::RandomState;

use crate::contact::Contact;
use crate::linkage::block;
use crate::linkage::cluster::{self, Bond, Edge, Group, Groups};
use crate::linkage::compare::{Comparer, Score};
use crate::linkage::table::Table;
use crate::linkage::{BlockingRuleReport, Explanation, MatchWeight, Model, rules, train};
use crate::parallel;

/// The most contacts that are compared in one run.
const MOST_CONTACTS: usize = 1 << 25;

/// The pairs that are compared between two reports of progress.
const PAIRS_A_STEP: usize = 1 << 16;

/// Evidence below this is disagreement, and not only a lack of agreement.
const CONFLICT: MatchWeight = MatchWeight::from_units(-3 * 1024);

/// Finds duplicates among contacts.
///
/// ```
/// use contactfold::{Deduplicator, Decision, Field, Normalizer, RawContact, Region};
///
/// let normalizer = Normalizer::new().default_region(Region::new("MY")?);
/// let rows = [
///     ("Ana Pereira", "012-345 6789", "ana@x.com"),
///     ("Bo Larsen", "012-999 8888", "bo@y.org"),
///     ("ana pereira", "+60123456789", "Ana@X.com"),
/// ];
/// let contacts: Vec<_> = rows
///     .iter()
///     .map(|(name, phone, email)| {
///         RawContact::new().with(Field::Name, *name).with(Field::Phone, *phone).with(Field::Email, *email)
///     })
///     .map(|raw| normalizer.normalize(&raw).into_contact())
///     .collect();
///
/// let report = Deduplicator::new().run(&contacts)?;
/// let suggestion = &report.suggestions()[0];
/// assert_eq!(suggestion.members(), [0, 2]);
/// assert_eq!(suggestion.decision(), Decision::Match);
/// assert_eq!(suggestion.explanation().weight(), suggestion.weight());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Deduplicator {
    match_threshold: MatchWeight,
    review_threshold: MatchWeight,
    block_cap: usize,
    threads: Option<NonZeroUsize>,
}

impl Default for Deduplicator {
    fn default() -> Self {
        Self {
            match_threshold: MatchWeight::from_bits(8.0),
            review_threshold: MatchWeight::ZERO,
            block_cap: 100,
            threads: None,
        }
    }
}

impl Deduplicator {
    /// A deduplicator with the shipped model and its thresholds.
    pub fn new() -> Self {
        Self::default()
    }

    /// From which weight on a pair is a [`Decision::Match`], if more than the names agrees. By default 8 bits, odds of 256 to 1: the model is itself an estimate.
    #[must_use]
    pub fn match_threshold(mut self, weight: MatchWeight) -> Self {
        self.match_threshold = weight;
        self
    }

    /// From which weight on a pair is suggested at all. By default 0 bits: as likely as not.
    #[must_use]
    pub fn review_threshold(mut self, weight: MatchWeight) -> Self {
        self.review_threshold = weight;
        self
    }

    /// The most records that one key may propose to be compared with each other; by default 100. What is skipped for
    /// it is in the report.
    #[must_use]
    pub fn block_cap(mut self, records: usize) -> Self {
        self.block_cap = records;
        self
    }

    /// How many threads to work on; by default as many as there are cores. The result does not depend on it. Without
    /// the feature `rayon` there is one.
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = Some(threads);
        self
    }

    /// Finds the duplicates among `contacts`. Results speak in positions of that slice.
    ///
    /// # Errors
    ///
    /// [`DedupeErrorKind::TooManyContacts`] past 33,554,432 contacts.
    pub fn run(&self, contacts: &[Contact]) -> Result<Report, DedupeError> {
        self.run_with_progress(contacts, |_| ControlFlow::Continue(()))
    }

    /// Like [`run`](Self::run), and says how far it is; a callback that breaks cancels the run.
    ///
    /// # Errors
    ///
    /// [`DedupeErrorKind::TooManyContacts`] past 33,554,432 contacts, [`DedupeErrorKind::Cancelled`] if the callback
    /// breaks.
    pub fn run_with_progress(
        &self,
        contacts: &[Contact],
        progress: impl FnMut(Progress) -> ControlFlow<()> + Send,
    ) -> Result<Report, DedupeError> {
        parallel::on_threads(self.threads, || {
            self.find(contacts, &[], Sources::One, progress)
        })
    }

    /// Finds the pairs of one person across two sources; neither is searched for duplicates of its own. Results speak
    /// in positions of `left` followed by `right`.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub fn link(&self, left: &[Contact], right: &[Contact]) -> Result<Report, DedupeError> {
        self.link_with_progress(left, right, |_| ControlFlow::Continue(()))
    }

    /// Like [`link`](Self::link), and says how far it is; a callback that breaks cancels the run.
    ///
    /// # Errors
    ///
    /// As [`run_with_progress`](Self::run_with_progress).
    pub fn link_with_progress(
        &self,
        left: &[Contact],
        right: &[Contact],
        progress: impl FnMut(Progress) -> ControlFlow<()> + Send,
    ) -> Result<Report, DedupeError> {
        parallel::on_threads(self.threads, || {
            self.find(left, right, Sources::Two, progress)
        })
    }

    fn find(
        &self,
        left: &[Contact],
        right: &[Contact],
        sources: Sources,
        mut progress: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Report, DedupeError> {
        if left.len().saturating_add(right.len()) > MOST_CONTACTS {
            return Err(DedupeErrorKind::TooManyContacts.into());
        }
        let mut step =
            |stage, done: usize, total: usize| match progress(Progress { stage, done, total }) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(()) => Err(DedupeError::from(DedupeErrorKind::Cancelled)),
            };

        step(Stage::Tabulate, 0, 1)?;
        let mut comparer = Comparer::new(Table::new(left.iter().chain(right)), &Model::shipped());
        let table = comparer.table();
        // Past the limit on contacts there is none that does not fit.
        let border = u32::try_from(left.len()).unwrap_or(u32::MAX);
        let across = |a: u32, b: u32| sources == Sources::One || (a < border) != (b < border);
        let copies = Copies::new(table, |record| sources == Sources::Two && record >= border);

        step(Stage::Block, 0, 1)?;
        let mut candidates = block::candidates(
            table,
            &copies.originals,
            rules::RULES,
            rules::second_key,
            self.block_cap,
        );
        candidates.pairs.retain(|&(a, b)| across(a, b));
        let fit = train::fit(
            &comparer,
            &Model::shipped(),
            &copies.originals,
            &candidates.pairs,
        );
        comparer.set_model(&fit.model, fit.rarity);
        let table = comparer.table();

        let total = candidates.pairs.len();
        let mut edges = Vec::new();
        for (index, pairs) in candidates.pairs.chunks(PAIRS_A_STEP).enumerate() {
            step(Stage::Compare, index * PAIRS_A_STEP, total)?;
            edges.append(&mut parallel::flat_map(pairs, |&(a, b), edges| {
                let score = comparer.score(a, b);
                if score.weight >= self.review_threshold && !score.is_vetoed {
                    edges.push(score.edge(a, b));
                }
            }));
        }
        // Pairs of equal weight are taken in an order that the order of the input does not change.
        edges.sort_by_cached_key(|edge| {
            let (a, b) = (table.fingerprint(edge.a), table.fingerprint(edge.b));
            (Reverse(edge.weight), a.min(b), a.max(b), edge.a, edge.b)
        });

        step(Stage::Cluster, 0, 1)?;
        let clustering = cluster::best_first(table.records() as usize, &edges, |a, b| {
            self.bond(comparer.score(a, b))
        });
        let mut groups = Groups::new(clustering.groups);
        for &(original, copy) in &copies.pairs {
            let link = match sources {
                Sources::One => Some(comparer.score(original, original).edge(original, copy)),
                Sources::Two => groups
                    .best_link(original)
                    .map(|link| link.with(original, copy)),
            };
            if let Some(link) = link.filter(|link| link.weight >= self.review_threshold) {
                groups.attach(original, copy, link);
                edges.push(link);
            }
        }
        let suggestions = self.suggestions(&comparer, groups.as_slice());
        let pairs = edges.iter().map(|edge| self.scored(edge)).collect();
        Ok(Report {
            suggestions,
            pairs,
            blocking: candidates.report,
            comparer,
        })
    }

    /// What a pair that no edge stands for says about the group it would be in.
    fn bond(&self, score: Score) -> Bond {
        if score.is_vetoed {
            Bond::Vetoes
        } else if score.weight >= self.review_threshold {
            Bond::Supports
        } else if score.evidence < CONFLICT {
            Bond::Conflicts
        } else {
            Bond::Silent
        }
    }

    /// A name alone, even with a town, is never a match: rare names run in families.
    fn decide(&self, edge: &Edge) -> Decision {
        if edge.weight >= self.match_threshold && edge.is_corroborated {
            Decision::Match
        } else if edge.weight >= self.review_threshold {
            Decision::Review
        } else {
            Decision::NonMatch
        }
    }

    /// What to do with a group: no more than with the least of its links.
    fn decide_all(&self, links: &[Edge]) -> Decision {
        let least = links.iter().map(|link| self.decide(link)).min();
        least.unwrap_or(Decision::NonMatch)
    }

    fn scored(&self, edge: &Edge) -> ScoredPair {
        ScoredPair {
            a: edge.a.min(edge.b),
            b: edge.a.max(edge.b),
            weight: edge.weight,
            decision: self.decide(edge),
        }
    }

    /// The suggestions that the groups make, best first.
    fn suggestions(&self, comparer: &Comparer, groups: &[Group]) -> Vec<MergeSuggestion> {
        let mut suggestions: Vec<(u64, MergeSuggestion)> =
            parallel::flat_map(groups, |group, suggestions| {
                let Some(weakest) = group.links.iter().min_by_key(|link| link.weight) else {
                    return;
                };
                let mut members: Vec<usize> = group
                    .members
                    .iter()
                    .map(|&member| member as usize)
                    .collect();
                members.sort_unstable();
                let fingerprint = |&member: &u32| comparer.table().fingerprint(member);
                let least = group
                    .members
                    .iter()
                    .map(fingerprint)
                    .min()
                    .unwrap_or_default();
                let suggestion = MergeSuggestion {
                    members,
                    decision: self.decide_all(&group.links),
                    weakest_link: self.scored(weakest),
                    explanation: comparer.explain(weakest.a, weakest.b),
                };
                suggestions.push((least, suggestion));
            });
        suggestions.sort_by(|(one, a), (other, b)| {
            b.weight()
                .cmp(&a.weight())
                .then(one.cmp(other))
                .then_with(|| a.members.cmp(&b.members))
        });
        suggestions
            .into_iter()
            .map(|(_, suggestion)| suggestion)
            .collect()
    }
}

/// How many sources the contacts of a run come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sources {
    /// One, in which any two records may be duplicates.
    One,
    /// Two, and only pairs across them are looked for.
    Two,
}

/// Records that say exactly what another one says. They are not compared with anything else: what is true of the
/// original is true of them.
struct Copies {
    originals: Vec<u32>,
    /// Each copy, behind its original.
    pairs: Vec<(u32, u32)>,
}

impl Copies {
    /// Tells originals and copies apart, within each of the sources that `source` tells apart.
    fn new(table: &Table, source: impl Fn(u32) -> bool) -> Self {
        let mut copies = Self {
            originals: Vec::new(),
            pairs: Vec::new(),
        };
        let mut known: HashMap<(u64, bool), Vec<u32>, RandomState> = HashMap::default();
        for record in 0..table.records() {
            let alike = known
                .entry((table.row_hash(record), source(record)))
                .or_default();
            if let Some(&original) = alike.iter().find(|&&original| table.same(original, record)) {
                copies.pairs.push((original, record));
            } else {
                alike.push(record);
                copies.originals.push(record);
            }
        }
        copies
    }
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    stage: Stage,
    done: usize,
    total: usize,
}

impl Progress {
    /// What is being done.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// How much of the stage is done.
    pub fn done(&self) -> usize {
        self.done
    }

    /// How much the stage has to do, in the same unit.
    pub fn total(&self) -> usize {
        self.total
    }
}

/// A stage of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// The contacts are put in columns.
    Tabulate,
    /// Pairs that may be one person are looked for.
    Block,
    /// Pairs are compared; the unit is a pair.
    Compare,
    /// Records are joined to groups.
    Cluster,
}

impl Stage {
    /// The stage in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tabulate => "reading columns",
            Self::Block => "finding candidates",
            Self::Compare => "comparing pairs",
            Self::Cluster => "grouping",
        }
    }
}

/// What a run found.
#[derive(Debug)]
pub struct Report {
    suggestions: Vec<MergeSuggestion>,
    pairs: Vec<ScoredPair>,
    blocking: Vec<BlockingRuleReport>,
    comparer: Comparer,
}

impl Report {
    /// What could be merged, best first. No record is in two suggestions.
    pub fn suggestions(&self) -> &[MergeSuggestion] {
        &self.suggestions
    }

    /// The pairs at or above the review threshold, those included that no suggestion unites. Of records that say
    /// exactly the same, the first stands for all, and is paired with each of them.
    pub fn pairs(&self) -> &[ScoredPair] {
        &self.pairs
    }

    /// Where the candidate pairs came from, and what was skipped.
    pub fn blocking(&self) -> &[BlockingRuleReport] {
        &self.blocking
    }

    /// Why any two records have the weight that they have, whether they were suggested or not. `None` if there is no
    /// such position.
    pub fn explain(&self, a: usize, b: usize) -> Option<Explanation> {
        let record = |position: usize| {
            u32::try_from(position)
                .ok()
                .filter(|&record| record < self.comparer.table().records())
        };
        Some(self.comparer.explain(record(a)?, record(b)?))
    }

    /// Which group each record is in, by the lowest position in it: a record that is in no suggestion is alone.
    pub fn clusters(&self) -> Vec<usize> {
        let mut clusters: Vec<usize> = (0..self.comparer.table().records() as usize).collect();
        for suggestion in &self.suggestions {
            for &member in suggestion.members.iter().skip(1) {
                if let (Some(cluster), Some(&first)) =
                    (clusters.get_mut(member), suggestion.members.first())
                {
                    *cluster = first;
                }
            }
        }
        clusters
    }
}

/// Records that seem to be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeSuggestion {
    members: Vec<usize>,
    decision: Decision,
    weakest_link: ScoredPair,
    explanation: Explanation,
}

impl MergeSuggestion {
    /// The positions of the records, in order; at least two.
    pub fn members(&self) -> &[usize] {
        &self.members
    }

    /// The pair that holds the group together least. The group is as likely to be one person as that pair is.
    pub fn weakest_link(&self) -> ScoredPair {
        self.weakest_link
    }

    /// The weight of the weakest link.
    pub fn weight(&self) -> MatchWeight {
        self.weakest_link.weight
    }

    /// The probability that goes with the weight.
    pub fn probability(&self) -> f64 {
        self.weight().probability()
    }

    /// What to do: no more than with the least sure of the pairs that make the group.
    pub fn decision(&self) -> Decision {
        self.decision
    }

    /// The rows whose sum is the weight.
    pub fn explanation(&self) -> &Explanation {
        &self.explanation
    }
}

/// A pair of records with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoredPair {
    a: u32,
    b: u32,
    weight: MatchWeight,
    decision: Decision,
}

impl ScoredPair {
    /// The positions of the two records, the lower one first.
    pub fn members(&self) -> [usize; 2] {
        [self.a as usize, self.b as usize]
    }

    /// How much says that they are of one person.
    pub fn weight(&self) -> MatchWeight {
        self.weight
    }

    /// What to do.
    pub fn decision(&self) -> Decision {
        self.decision
    }
}

/// What to do with a pair or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Decision {
    /// Leave them apart.
    NonMatch,
    /// A person should look.
    Review,
    /// Safe to merge unattended.
    Match,
}

impl Decision {
    /// The decision in a word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NonMatch => "non-match",
            Self::Review => "review",
            Self::Match => "match",
        }
    }
}

/// Why a run came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct DedupeError {
    kind: DedupeErrorKind,
}

impl DedupeError {
    /// What happened.
    pub fn kind(&self) -> DedupeErrorKind {
        self.kind
    }
}

impl From<DedupeErrorKind> for DedupeError {
    fn from(kind: DedupeErrorKind) -> Self {
        Self { kind }
    }
}

/// What kept a run from coming to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DedupeErrorKind {
    /// There are more contacts than one run compares.
    #[error("more than {MOST_CONTACTS} contacts")]
    TooManyContacts,
    /// The progress callback asked to stop.
    #[error("cancelled")]
    Cancelled,
}
