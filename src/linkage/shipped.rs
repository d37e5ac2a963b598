//! The shipped contact model: how often each level is seen among pairs of one person, of one household, of one
//! office, and of strangers. Where the last is zero, strangers agree by accident only, whatever the number of records.

use super::level::{Comparison, Level};

/// A level of a comparison, and its frequency in each kind of pair.
pub(super) struct Row {
    pub(super) comparison: Comparison,
    pub(super) level: Level,
    pub(super) frequencies: [f64; 4],
}

const fn row(comparison: Comparison, level: Level, frequencies: [f64; 4]) -> Row {
    Row {
        comparison,
        level,
        frequencies,
    }
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = {
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
        row(C::GivenName, L::Resembling,    [0.02,   0.020,  0.015,  0.015]),
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
        row(C::FamilyName, L::Resembling,   [0.02,   0.02,   0.010,  0.010]),
        row(C::FamilyName, L::Different,    [0.06,   0.10,   0.96,   0.96]),

        row(C::Phone, L::Equal,             [0.65,   0.45,   0.45,   0.0]),
        row(C::Phone, L::Equivalent,        [0.03,   0.01,   0.01,   0.0]),
        row(C::Phone, L::Similar,           [0.05,   0.005,  0.02,   0.00002]),
        row(C::Phone, L::Different,         [0.27,   0.53,   0.52,   1.0]),

        row(C::Email, L::Equal,             [0.60,   0.10,   0.10,   0.0]),
        row(C::Email, L::Equivalent,        [0.06,   0.002,  0.002,  0.0]),
        row(C::Email, L::Similar,           [0.07,   0.002,  0.002,  0.00002]),
        row(C::Email, L::Resembling,        [0.03,   0.004,  0.004,  0.001]),
        row(C::Email, L::Partial,           [0.05,   0.005,  0.01,   0.0003]),
        row(C::Email, L::Different,         [0.22,   0.89,   0.88,   1.0]),

        row(C::Organization, L::Equal,      [0.65,   0.03,   0.90,   0.002]),
        row(C::Organization, L::Equivalent, [0.08,   0.002,  0.03,   0.0005]),
        row(C::Organization, L::Similar,    [0.07,   0.002,  0.03,   0.002]),
        row(C::Organization, L::Subset,     [0.03,   0.002,  0.02,   0.001]),
        row(C::Organization, L::Resembling, [0.03,   0.005,  0.02,   0.005]),
        row(C::Organization, L::Partial,    [0.01,   0.002,  0.03,   0.001]),
        row(C::Organization, L::Different,  [0.20,   0.966,  0.04,   0.99]),

        row(C::Street, L::Equal,            [0.65,   0.85,   0.80,   0.0005]),
        row(C::Street, L::Similar,          [0.10,   0.08,   0.06,   0.0005]),
        row(C::Street, L::Partial,          [0.05,   0.02,   0.02,   0.01]),
        row(C::Street, L::Subset,           [0.05,   0.05,   0.05,   0.001]),
        row(C::Street, L::Resembling,       [0.03,   0.02,   0.02,   0.002]),
        row(C::Street, L::Different,        [0.20,   0.05,   0.12,   0.99]),

        row(C::Unit, L::Equal,              [0.70,   0.80,   0.40,   0.002]),
        row(C::Unit, L::Similar,            [0.10,   0.08,   0.04,   0.002]),
        row(C::Unit, L::Different,          [0.20,   0.12,   0.56,   0.996]),

        row(C::Locality, L::Equal,          [0.75,   0.92,   0.88,   0.01]),
        row(C::Locality, L::Similar,        [0.08,   0.04,   0.04,   0.004]),
        row(C::Locality, L::Different,      [0.17,   0.04,   0.08,   0.985]),

        row(C::PostalCode, L::Equal,        [0.75,   0.93,   0.88,   0.002]),
        row(C::PostalCode, L::Similar,      [0.08,   0.03,   0.03,   0.01]),
        row(C::PostalCode, L::Different,    [0.17,   0.04,   0.09,   0.988]),

        row(C::Birthday, L::Equal,          [0.90,   0.003,  0.0002, 0.0001]),
        row(C::Birthday, L::Swapped,        [0.01,   0.0001, 0.0001, 0.0001]),
        row(C::Birthday, L::Partial,        [0.06,   0.05,   0.04,   0.04]),
        row(C::Birthday, L::Resembling,     [0.01,   0.01,   0.008,  0.008]),
        row(C::Birthday, L::Different,      [0.03,   0.95,   0.96,   0.96]),

        row(C::Source, L::Equal,            [0.5,    0.5,    0.5,    0.5]),
        row(C::Source, L::Different,        [0.5,    0.5,    0.5,    0.5]),

        row(C::Identifier, L::Equal,        [0.94,   0.001,  0.001,  0.0]),
        row(C::Identifier, L::Similar,      [0.05,   0.0002, 0.0002, 0.0002]),
        row(C::Identifier, L::Different,    [0.01,   0.999,  0.999,  1.0]),

        row(C::Attribute, L::Equal,         [0.65,   0.10,   0.10,   0.05]),
        row(C::Attribute, L::Similar,       [0.05,   0.01,   0.01,   0.01]),
        row(C::Attribute, L::Different,     [0.30,   0.89,   0.89,   0.94]),
    ]
};
