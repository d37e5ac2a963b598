//! Match weights: how much evidence says, in bits.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// How much evidence says for (above zero) or against (below) two records being one person, in bits: the binary
/// logarithm of a likelihood ratio (Fellegi and Sunter, 1969).
///
/// It is held in fixed point, in units of 1/1024 bit, so that sums are exact and do not depend on their order, the
/// platform or the number of threads. Sums saturate.
///
/// ```
/// use contactfold::linkage::MatchWeight;
///
/// let weight = MatchWeight::from_ratio(0.9, 0.9 / 1024.0);
/// assert_eq!(weight.bits(), 10.0);
/// assert_eq!((weight + weight - weight).to_string(), "+10.00");
/// assert!(weight.probability() > 0.999);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MatchWeight(i32);

impl MatchWeight {
    /// No evidence either way.
    pub const ZERO: Self = Self(0);

    /// Units in a bit.
    const UNITS: f64 = 1024.0;

    /// A weight of so many 1024ths of a bit.
    pub(crate) const fn from_units(units: i32) -> Self {
        Self(units)
    }

    /// The weight of evidence that is seen with probability `m` among matches and `u` among others.
    ///
    /// Probabilities that are not above zero count as the smallest that can be told apart.
    pub fn from_ratio(m: f64, u: f64) -> Self {
        // `max` also takes the place of a NaN.
        Self::from_bits(libm::log2(
            m.max(f64::MIN_POSITIVE) / u.max(f64::MIN_POSITIVE),
        ))
    }

    /// The weight nearest to a number of bits.
    pub fn from_bits(bits: f64) -> Self {
        // A cast from float saturates, and takes NaN to zero.
        #[allow(clippy::cast_possible_truncation)]
        Self(libm::round(bits * Self::UNITS) as i32)
    }

    /// The weight in bits.
    pub fn bits(self) -> f64 {
        f64::from(self.0) / Self::UNITS
    }

    /// The weight of strangers being explained away by either of two other explanations: log2(1 + 2^a + 2^b).
    pub(crate) fn either(a: Self, b: Self) -> Self {
        Self::from_bits(libm::log2(
            1.0 + libm::exp2(a.bits()) + libm::exp2(b.bits()),
        ))
    }

    /// The probability of a match if this is all the evidence there is, the prior included.
    pub fn probability(self) -> f64 {
        1.0 / (1.0 + libm::exp2(-self.bits()))
    }
}

impl Add for MatchWeight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for MatchWeight {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for MatchWeight {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for MatchWeight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::ZERO, Add::add)
    }
}

/// Signed bits, to two places.
impl fmt::Display for MatchWeight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:+.2}", self.bits())
    }
}
