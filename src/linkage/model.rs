//! The model: how often each comparison level is seen among pairs of each kind.
//!
//! Fellegi and Sunter's model weighs a level by its frequency among matches (*m*) and among other pairs (*u*). On
//! contacts the other pairs are of three kinds, not one: strangers, people of one household and people of one
//! office. The latter share numbers, addresses and surnames *because* they are different people, so agreement on
//! those is counted once, as the relation that it is, and not as so many facts in favour of a match.

use super::weight::MatchWeight;

/// What two records are compared on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Comparison {
    /// The given names.
    GivenName,
    /// The family names.
    FamilyName,
    /// The phone numbers.
    Phone,
    /// The e-mail addresses.
    Email,
    /// The organisations.
    Organization,
    /// The streets, with house number.
    Street,
    /// The localities.
    Locality,
    /// The postal codes.
    PostalCode,
    /// The dates of birth.
    Birthday,
    /// The identifiers of one namespace.
    Identifier,
    /// The attributes of one name.
    Attribute,
}

/// How well two records agree in one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// One of the two has no value: no evidence.
    Missing,
    /// The values mean the same.
    Equal,
    /// The values are spellings of one thing: another script, another alias of one mailbox.
    Equivalent,
    /// One given name is a nickname of the other.
    Nickname,
    /// One is an initial of the other.
    Initial,
    /// Given and family name have changed places.
    Swapped,
    /// One has all of the other, and more.
    Subset,
    /// The values differ by what may be a slip.
    Similar,
    /// The values sound alike.
    Phonetic,
    /// Part of the values agrees: the local part of an address, two parts of a date.
    Partial,
    /// The values differ.
    Different,
    /// The values exclude each other: senior and junior.
    Conflict,
}

impl Comparison {
    /// Every comparison, in the order in which an explanation gives them.
    pub(crate) const ALL: [Self; 11] = [
        Self::GivenName,
        Self::FamilyName,
        Self::Phone,
        Self::Email,
        Self::Organization,
        Self::Street,
        Self::Locality,
        Self::PostalCode,
        Self::Birthday,
        Self::Identifier,
        Self::Attribute,
    ];

    /// Whether agreement in it can tell people of one name apart.
    pub(crate) fn corroborates(self) -> bool {
        !matches!(self, Self::GivenName | Self::FamilyName | Self::Locality)
    }

    /// The comparison in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GivenName => "given name",
            Self::FamilyName => "family name",
            Self::Phone => "phone",
            Self::Email => "e-mail",
            Self::Organization => "organization",
            Self::Street => "street",
            Self::Locality => "locality",
            Self::PostalCode => "postal code",
            Self::Birthday => "birthday",
            Self::Identifier => "identifier",
            Self::Attribute => "attribute",
        }
    }
}

impl Level {
    /// The number of levels.
    const COUNT: usize = Self::Conflict as usize + 1;

    /// The level in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Equal => "equal",
            Self::Equivalent => "equivalent",
            Self::Nickname => "nickname",
            Self::Initial => "initial",
            Self::Swapped => "swapped",
            Self::Subset => "subset",
            Self::Similar => "similar",
            Self::Phonetic => "sounds alike",
            Self::Partial => "partly equal",
            Self::Different => "different",
            Self::Conflict => "in conflict",
        }
    }
}

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

/// How often a level is seen among pairs of one person, of one household, of one office, and of strangers.
///
/// Where the last is zero, strangers agree by accident only, whatever the number of records.
struct Frequencies {
    comparison: Comparison,
    level: Level,
    same: f64,
    household: f64,
    office: f64,
    strangers: f64,
}

/// How many records a value's shipped frequency counts for beside those of the data at hand.
const PSEUDO_COUNT: f64 = 200.0;

/// The records below which the data at hand are too few to say how rare a match is.
const LEAST_RECORDS: u32 = 1000;

/// A record's other records, relatives and colleagues in the same data, on average.
const DUPLICATES: f64 = 0.5;
const RELATIVES: f64 = 0.5;
const COLLEAGUES: f64 = 0.5;

/// The strangers with whom a record shares a given phone number, address or identifier by accident, on average:
/// numbers change hands, and fingers slip.
const ACCIDENTS: f64 = 0.01;

/// Of the names beyond two that stand beside one phone number, address or identifier, the share that are of people
/// who have nothing to do with each other.
const SHARED: f64 = 0.3;

const fn row(
    comparison: Comparison,
    level: Level,
    [same, household, office, strangers]: [f64; 4],
) -> Frequencies {
    Frequencies {
        comparison,
        level,
        same,
        household,
        office,
        strangers,
    }
}

/// The shipped contact model.
#[rustfmt::skip]
const SHIPPED: &[Frequencies] = {
    use Comparison as C;
    use Level as L;
    &[
        //                                     same  household office strangers
        row(C::GivenName, L::Equal,         [0.72,   0.006,  0.006,  0.006]),
        row(C::GivenName, L::Equivalent,    [0.02,   0.0005, 0.0005, 0.0005]),
        row(C::GivenName, L::Nickname,      [0.06,   0.003,  0.003,  0.003]),
        row(C::GivenName, L::Initial,       [0.06,   0.05,   0.04,   0.04]),
        row(C::GivenName, L::Swapped,       [0.01,   0.0001, 0.0001, 0.00001]),
        row(C::GivenName, L::Subset,        [0.03,   0.002,  0.002,  0.002]),
        row(C::GivenName, L::Similar,       [0.08,   0.010,  0.006,  0.006]),
        row(C::GivenName, L::Partial,       [0.01,   0.002,  0.002,  0.002]),
        row(C::GivenName, L::Phonetic,      [0.01,   0.005,  0.004,  0.004]),
        row(C::GivenName, L::Different,     [0.03,   0.93,   0.94,   0.94]),
        row(C::GivenName, L::Conflict,      [0.0005, 0.02,   0.0005, 0.0005]),

        row(C::FamilyName, L::Equal,        [0.80,   0.80,   0.003,  0.003]),
        row(C::FamilyName, L::Equivalent,   [0.02,   0.01,   0.0003, 0.0003]),
        row(C::FamilyName, L::Initial,      [0.02,   0.02,   0.03,   0.03]),
        row(C::FamilyName, L::Swapped,      [0.01,   0.0001, 0.00001, 0.00001]),
        row(C::FamilyName, L::Subset,       [0.03,   0.03,   0.001,  0.001]),
        row(C::FamilyName, L::Similar,      [0.07,   0.06,   0.003,  0.003]),
        row(C::FamilyName, L::Partial,      [0.01,   0.02,   0.001,  0.001]),
        row(C::FamilyName, L::Phonetic,     [0.01,   0.01,   0.002,  0.002]),
        row(C::FamilyName, L::Different,    [0.06,   0.10,   0.96,   0.96]),

        row(C::Phone, L::Equal,             [0.65,   0.45,   0.45,   0.0]),
        row(C::Phone, L::Equivalent,        [0.03,   0.01,   0.01,   0.0]),
        row(C::Phone, L::Similar,           [0.05,   0.005,  0.02,   0.00002]),
        row(C::Phone, L::Different,         [0.27,   0.53,   0.52,   1.0]),

        row(C::Email, L::Equal,             [0.60,   0.10,   0.10,   0.0]),
        row(C::Email, L::Equivalent,        [0.06,   0.002,  0.002,  0.0]),
        row(C::Email, L::Similar,           [0.07,   0.002,  0.002,  0.00002]),
        row(C::Email, L::Partial,           [0.05,   0.005,  0.01,   0.0003]),
        row(C::Email, L::Different,         [0.22,   0.89,   0.88,   1.0]),

        row(C::Organization, L::Equal,      [0.65,   0.03,   0.90,   0.002]),
        row(C::Organization, L::Equivalent, [0.08,   0.002,  0.03,   0.0005]),
        row(C::Organization, L::Similar,    [0.07,   0.002,  0.03,   0.002]),
        row(C::Organization, L::Subset,     [0.03,   0.002,  0.02,   0.001]),
        row(C::Organization, L::Partial,    [0.01,   0.002,  0.03,   0.001]),
        row(C::Organization, L::Different,  [0.20,   0.966,  0.04,   0.99]),

        row(C::Street, L::Equal,            [0.65,   0.85,   0.80,   0.0005]),
        row(C::Street, L::Similar,          [0.10,   0.08,   0.06,   0.0005]),
        row(C::Street, L::Partial,          [0.05,   0.02,   0.02,   0.01]),
        row(C::Street, L::Subset,           [0.05,   0.05,   0.05,   0.001]),
        row(C::Street, L::Different,        [0.20,   0.05,   0.12,   0.99]),

        row(C::Locality, L::Equal,          [0.75,   0.92,   0.88,   0.01]),
        row(C::Locality, L::Similar,        [0.08,   0.04,   0.04,   0.004]),
        row(C::Locality, L::Different,      [0.17,   0.04,   0.08,   0.985]),

        row(C::PostalCode, L::Equal,        [0.75,   0.93,   0.88,   0.002]),
        row(C::PostalCode, L::Similar,      [0.08,   0.03,   0.03,   0.01]),
        row(C::PostalCode, L::Different,    [0.17,   0.04,   0.09,   0.988]),

        row(C::Birthday, L::Equal,          [0.90,   0.003,  0.0002, 0.0001]),
        row(C::Birthday, L::Swapped,        [0.01,   0.0001, 0.0001, 0.0001]),
        row(C::Birthday, L::Partial,        [0.06,   0.05,   0.04,   0.04]),
        row(C::Birthday, L::Different,      [0.03,   0.95,   0.96,   0.96]),

        row(C::Identifier, L::Equal,        [0.94,   0.001,  0.001,  0.0]),
        row(C::Identifier, L::Similar,      [0.05,   0.0002, 0.0002, 0.0002]),
        row(C::Identifier, L::Different,    [0.01,   0.999,  0.999,  1.0]),

        row(C::Attribute, L::Equal,         [0.65,   0.10,   0.10,   0.05]),
        row(C::Attribute, L::Similar,       [0.05,   0.01,   0.01,   0.01]),
        row(C::Attribute, L::Different,     [0.30,   0.89,   0.89,   0.94]),
    ]
};

/// The weights of every level, for a number of records.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    levels: [[Evidence; Level::COUNT]; Comparison::ALL.len()],
    prior: Evidence,
    records: f64,
}

impl Model {
    /// The shipped contact model, for data of a number of records.
    pub(crate) fn shipped(records: usize) -> Self {
        // Past 2^32 records, one more or less makes no difference to a weight.
        let records = f64::from(
            u32::try_from(records)
                .unwrap_or(u32::MAX)
                .max(LEAST_RECORDS),
        );
        let mut levels = [[Evidence::default(); Level::COUNT]; Comparison::ALL.len()];
        for row in SHIPPED {
            levels[row.comparison as usize][row.level as usize] =
                row.evidence(row.strangers.max(ACCIDENTS / records));
        }
        let prior = Evidence {
            same: MatchWeight::from_ratio(DUPLICATES, records),
            household: MatchWeight::from_ratio(RELATIVES, records),
            office: MatchWeight::from_ratio(COLLEAGUES, records),
        };
        Self {
            levels,
            prior,
            records,
        }
    }

    /// What is to be expected of a pair before anything is known of it.
    pub(crate) fn prior(&self) -> Evidence {
        self.prior
    }

    /// What a level says, whatever the values.
    pub(crate) fn evidence(&self, comparison: Comparison, level: Level) -> Evidence {
        self.levels[comparison as usize][level as usize]
    }

    /// What it says that two records have the same value, which so many `bearers` have: a rare one says more.
    pub(crate) fn equal(&self, comparison: Comparison, bearers: u32) -> Evidence {
        let Some(row) = SHIPPED
            .iter()
            .find(|row| row.comparison == comparison && row.level == Level::Equal)
        else {
            return Evidence::default();
        };
        let others = f64::from(bearers.saturating_sub(2));
        row.evidence(if row.strangers == 0.0 {
            (ACCIDENTS + SHARED * others) / self.records
        } else {
            (others + PSEUDO_COUNT * row.strangers) / (self.records + PSEUDO_COUNT)
        })
    }
}

impl Frequencies {
    fn evidence(&self, strangers: f64) -> Evidence {
        // Agreement never speaks more for a relation than for a match: one that is added never lowers a weight.
        let bound = |relation: f64| {
            if self.level == Level::Equal {
                relation.min(self.same)
            } else {
                relation
            }
        };
        // Nor does agreement on what everybody has speak against one.
        let strangers = if self.level == Level::Equal {
            strangers.min(self.same)
        } else {
            strangers
        };
        Evidence {
            same: MatchWeight::from_ratio(self.same, strangers),
            household: MatchWeight::from_ratio(bound(self.household), strangers),
            office: MatchWeight::from_ratio(bound(self.office), strangers),
        }
    }
}
