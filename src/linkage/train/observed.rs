//! What the comparisons of many pairs came to, once, for every round of an estimation.

use crate::linkage::compare::{Comparer, Observation};
use crate::linkage::level::Level;
use crate::linkage::weight::MatchWeight;
use crate::linkage::weights::{Evidence, Weights};
use crate::parallel;

/// Probabilities are summed in whole units, so that the order of the pairs does not matter.
pub(super) const ONE: u64 = 1 << 20;

/// The observations of pairs, one after the other.
pub(super) struct Observed {
    observations: Vec<Observation>,
    /// Where each pair's observations end.
    ends: Vec<usize>,
}

/// How likely a pair is of one person, of one household and of one office, in units of [`ONE`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posterior {
    pub(super) same: u64,
    pub(super) household: u64,
    pub(super) office: u64,
}

impl Posterior {
    /// Only what is likely. Of the countless pairs that are of one person with little probability most are no
    /// candidates; those that are would say of all what only made them candidates.
    pub(super) fn where_likely(self, least: u64) -> Self {
        let likely = |share: u64| if share < least { 0 } else { share };
        Self {
            same: likely(self.same),
            household: likely(self.household),
            office: likely(self.office),
        }
    }
}

impl Observed {
    pub(super) fn new(comparer: &Comparer, pairs: &[(u32, u32)]) -> Self {
        let all = parallel::flat_map(pairs, |&(a, b), found: &mut Vec<Option<Observation>>| {
            comparer.compare(a, b, &mut |observed| found.push(Some(observed)));
            found.push(None);
        });
        let mut observed = Self {
            observations: Vec::with_capacity(all.len().saturating_sub(pairs.len())),
            ends: Vec::with_capacity(pairs.len()),
        };
        for observation in all {
            match observation {
                Some(observation) => observed.observations.push(observation),
                None => observed.ends.push(observed.observations.len()),
            }
        }
        observed
    }

    /// The observations of each pair.
    pub(super) fn pairs(&self) -> impl Iterator<Item = &[Observation]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, &end)| self.observations.get(start..end).unwrap_or_default())
    }

    /// Puts new rarities in the place of those that the pairs were compared by.
    pub(super) fn set_rarity(&mut self, rarity: &[Vec<MatchWeight>]) {
        for observed in &mut self.observations {
            if let Some((column, id)) = observed.value
                && observed.level == Level::Equal
                && let Some(&strangers) = rarity.get(column).and_then(|of| of.get(id as usize))
            {
                observed.strangers = strangers;
            }
        }
    }
}

/// How likely a pair is of each kind, by what was observed of it.
pub(super) fn posterior(weights: &Weights, pair: &[Observation]) -> Posterior {
    let evidence = pair
        .iter()
        .fold(weights.prior(), |sum: Evidence, observed| {
            sum + weights.evidence(observed.slot, observed.level, observed.strangers)
        });
    let is_vetoed = pair
        .iter()
        .any(|observed| observed.level == Level::Conflict);
    // Past 2^200 there is no doubt left, and nothing overflows.
    let odds = |weight: MatchWeight| libm::exp2(weight.bits().clamp(-200.0, 200.0));
    let same = if is_vetoed { 0.0 } else { odds(evidence.same) };
    let (household, office) = (odds(evidence.household), odds(evidence.office));
    let all = 1.0 + same + household + office;
    Posterior {
        same: units(same / all),
        household: units(household / all),
        office: units(office / all),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn units(probability: f64) -> u64 {
    // A cast from float saturates, and a probability is between 0 and 1.
    #[allow(clippy::cast_precision_loss)]
    let one = ONE as f64;
    libm::round(probability * one) as u64
}
