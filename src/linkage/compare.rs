//! Comparing two records: one level a field, and what each level says.

use super::cluster::Edge;
use super::column::Column;
use super::explain::{Explanation, ExplanationRow, Factor, Relation};
use super::model::{Comparison, Evidence, Level, Model};
use super::table::Table;
use super::weight::MatchWeight;
use crate::address::{self, AddressLevel};
use crate::birthday::{self, Birthday, BirthdayLevel};
use crate::name::{self, NameLevel};
use crate::organization::{self, OrganizationLevel};
use crate::phone::{self, PhoneNumber};

/// Compares the records of a table by a model.
#[derive(Debug)]
pub(crate) struct Comparer {
    table: Table,
    model: Model,
    rarity: Rarity,
}

/// What it says of two records that they have a value in common, by the value's number.
#[derive(Debug)]
struct Rarity {
    given: Vec<Evidence>,
    family: Vec<Evidence>,
    phones: Vec<Evidence>,
    emails: Vec<Evidence>,
    mailboxes: Vec<Evidence>,
    organizations: Vec<Evidence>,
    streets: Vec<Evidence>,
    localities: Vec<Evidence>,
    postal_codes: Vec<Evidence>,
    birthdays: Vec<Evidence>,
    named: Vec<Vec<Evidence>>,
}

/// The weight of a pair, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    /// The weight of a match against every other explanation.
    pub(crate) weight: MatchWeight,
    /// What the comparisons alone say, the prior aside.
    pub(crate) evidence: MatchWeight,
    /// Whether something other than the names agrees, and no more than being of one town.
    pub(crate) is_corroborated: bool,
    /// Whether something says that they are two, whatever else says that they are one.
    pub(crate) is_vetoed: bool,
}

impl Score {
    /// The pair that has this score.
    pub(crate) fn edge(self, a: u32, b: u32) -> Edge {
        Edge {
            a,
            b,
            weight: self.weight,
            is_corroborated: self.is_corroborated,
        }
    }
}

impl Comparer {
    pub(crate) fn new(table: Table) -> Self {
        let model = Model::shipped(table.records() as usize);
        let rarity = Rarity::new(&table, &model);
        Self {
            table,
            model,
            rarity,
        }
    }

    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    /// How much says that two records are of one person.
    pub(crate) fn score(&self, a: u32, b: u32) -> Score {
        let mut evidence = Evidence::default();
        let (mut is_vetoed, mut is_corroborated) = (false, false);
        self.compare(a, b, &mut |comparison, _, level, says| {
            evidence = evidence + says;
            is_corroborated |= says.same > MatchWeight::ZERO && comparison.corroborates();
            is_vetoed |= level == Level::Conflict;
        });
        let (weight, _) = (evidence + self.model.prior()).weigh();
        Score {
            weight,
            evidence: evidence.same,
            is_corroborated,
            is_vetoed,
        }
    }

    /// The rows whose sum is the weight of a pair.
    pub(crate) fn explain(&self, a: u32, b: u32) -> Explanation {
        let mut evidence = self.model.prior();
        let mut rows = vec![ExplanationRow::new(Factor::Prior, None, evidence.same)];
        self.compare(a, b, &mut |comparison, column, level, says| {
            evidence = evidence + says;
            let name = column
                .and_then(|index| self.table.named.get(index))
                .map(|column| column.name.clone());
            rows.push(ExplanationRow::new(
                Factor::Compared(comparison, level),
                name,
                says.same,
            ));
        });
        let (_, lost) = evidence.weigh();
        if lost != MatchWeight::ZERO {
            let relation = if evidence.household >= evidence.office {
                Relation::Household
            } else {
                Relation::Office
            };
            rows.push(ExplanationRow::new(Factor::Related(relation), None, lost));
        }
        Explanation::new(rows)
    }

    /// Hands every comparison that has a value on both sides to `found`, with its level and what that says; the
    /// number is that of the named column.
    fn compare(
        &self,
        a: u32,
        b: u32,
        found: &mut impl FnMut(Comparison, Option<usize>, Level, Evidence),
    ) {
        self.compare_names(a, b, found);
        let mut one = |comparison, outcome: Option<(Level, Evidence)>| {
            if let Some((level, evidence)) = outcome {
                found(comparison, None, level, evidence);
            }
        };
        one(Comparison::Phone, self.compare_phones(a, b));
        one(Comparison::Email, self.compare_emails(a, b));
        one(Comparison::Organization, self.compare_organizations(a, b));
        one(Comparison::Street, self.compare_streets(a, b));
        let table = &self.table;
        one(
            Comparison::Locality,
            self.best(
                Comparison::Locality,
                &table.localities,
                &self.rarity.localities,
                a,
                b,
                |a, b| similar_text(a, b),
            ),
        );
        one(
            Comparison::PostalCode,
            self.best(
                Comparison::PostalCode,
                &table.postal_codes,
                &self.rarity.postal_codes,
                a,
                b,
                |a, b| similar_text(a, b),
            ),
        );
        one(
            Comparison::Birthday,
            self.best(
                Comparison::Birthday,
                &table.birthdays,
                &self.rarity.birthdays,
                a,
                b,
                |&a, &b| birthday_level(a, b),
            ),
        );
        for (index, (column, rarity)) in table.named.iter().zip(&self.rarity.named).enumerate() {
            let outcome = self.best(column.comparison, &column.values, rarity, a, b, |a, b| {
                similar_text(a, b)
            });
            if let Some((level, evidence)) = outcome {
                found(column.comparison, Some(index), level, evidence);
            }
        }
    }

    /// The best of all pairs of values that two records have in a column: equal by their numbers, or else as `level`
    /// finds. `None` if one has no value.
    fn best<V>(
        &self,
        comparison: Comparison,
        column: &Column<V>,
        rarity: &[Evidence],
        a: u32,
        b: u32,
        level: fn(&V, &V) -> Level,
    ) -> Option<(Level, Evidence)> {
        let mut best: Option<(Level, Evidence)> = None;
        for &left in column.row(a) {
            for &right in column.row(b) {
                let outcome = if left == right {
                    (
                        Level::Equal,
                        rarity.get(left as usize).copied().unwrap_or_default(),
                    )
                } else {
                    let level = level(column.value(left)?, column.value(right)?);
                    (level, self.model.evidence(comparison, level))
                };
                // All of it decides, so that the order of the values does not.
                let rank = |(level, evidence): (Level, Evidence)| (evidence.net(), evidence, level);
                if outcome.0 != Level::Missing && best.is_none_or(|best| rank(outcome) > rank(best))
                {
                    best = Some(outcome);
                }
            }
        }
        best
    }

    fn compare_names(
        &self,
        a: u32,
        b: u32,
        found: &mut impl FnMut(Comparison, Option<usize>, Level, Evidence),
    ) {
        let table = &self.table;
        let (&[left], &[right]) = (table.names.row(a), table.names.row(b)) else {
            return;
        };
        let (Some(left), Some(right)) = (table.names.value(left), table.names.value(right)) else {
            return;
        };
        let compared = name::compare(left, right);
        let whole = match compared.level() {
            NameLevel::Swapped => Some(Level::Swapped),
            NameLevel::GenerationConflict => Some(Level::Conflict),
            _ => None,
        };
        let parts = [
            (
                Comparison::GivenName,
                compared.given(),
                &table.given,
                &self.rarity.given,
            ),
            (
                Comparison::FamilyName,
                compared.family(),
                &table.family,
                &self.rarity.family,
            ),
        ];
        for (comparison, part, column, rarity) in parts {
            let level = match whole {
                Some(Level::Conflict) if comparison == Comparison::FamilyName => name_level(part),
                Some(level) => level,
                None => name_level(part),
            };
            if level == Level::Missing {
                continue;
            }
            let evidence = match (level, column.row(a), column.row(b)) {
                (Level::Equal, &[left], &[right]) if left == right => {
                    rarity.get(left as usize).copied().unwrap_or_default()
                }
                _ => self.model.evidence(comparison, level),
            };
            found(comparison, None, level, evidence);
        }
    }

    fn compare_phones(&self, a: u32, b: u32) -> Option<(Level, Evidence)> {
        self.best(
            Comparison::Phone,
            &self.table.phones,
            &self.rarity.phones,
            a,
            b,
            phone_level,
        )
    }

    fn compare_emails(&self, a: u32, b: u32) -> Option<(Level, Evidence)> {
        let table = &self.table;
        let addresses = self.best(
            Comparison::Email,
            &table.emails,
            &self.rarity.emails,
            a,
            b,
            |a, b| email_level(a, b),
        );
        if matches!(addresses, None | Some((Level::Equal, _))) {
            return addresses;
        }
        let mailboxes = self.best(
            Comparison::Email,
            &table.mailboxes,
            &self.rarity.mailboxes,
            a,
            b,
            |_, _| Level::Different,
        );
        match mailboxes {
            Some((Level::Equal, evidence)) => {
                let most = self.model.evidence(Comparison::Email, Level::Equivalent);
                Some((
                    Level::Equivalent,
                    if evidence.same < most.same {
                        evidence
                    } else {
                        most
                    },
                ))
            }
            _ => addresses,
        }
    }

    fn compare_organizations(&self, a: u32, b: u32) -> Option<(Level, Evidence)> {
        let table = &self.table;
        self.best(
            Comparison::Organization,
            &table.organizations,
            &self.rarity.organizations,
            a,
            b,
            |a, b| match organization::compare(a, b) {
                OrganizationLevel::Equal => Level::Equal,
                OrganizationLevel::Missing => Level::Missing,
                OrganizationLevel::Conflict => Level::Different,
                OrganizationLevel::Close => Level::Similar,
                OrganizationLevel::Subset => Level::Subset,
                OrganizationLevel::FormDiffers | OrganizationLevel::Initialism => Level::Partial,
                _ => Level::Equivalent,
            },
        )
    }

    fn compare_streets(&self, a: u32, b: u32) -> Option<(Level, Evidence)> {
        let table = &self.table;
        let (left, right) = (
            table.addresses.values_of(a).next()?,
            table.addresses.values_of(b).next()?,
        );
        let compared = address::compare(left, right);
        let level = street_level(compared.street(), compared.house_number());
        match (level, table.streets.row(a), table.streets.row(b)) {
            (Level::Missing, ..) => None,
            (Level::Equal, &[left], &[right]) if left == right => Some((
                level,
                self.rarity
                    .streets
                    .get(left as usize)
                    .copied()
                    .unwrap_or_default(),
            )),
            _ => Some((level, self.model.evidence(Comparison::Street, level))),
        }
    }
}

impl Rarity {
    fn new(table: &Table, model: &Model) -> Self {
        use Comparison as C;
        let names = |column: &Column<Box<str>>| table.bearing_names(column);
        Self {
            given: rarity(model, C::GivenName, table.given.bearers()),
            family: rarity(model, C::FamilyName, table.family.bearers()),
            phones: rarity(model, C::Phone, table.bearing_names(&table.phones)),
            emails: rarity(model, C::Email, names(&table.emails)),
            mailboxes: rarity(model, C::Email, names(&table.mailboxes)),
            organizations: rarity(model, C::Organization, table.organizations.bearers()),
            streets: rarity(model, C::Street, table.streets.bearers()),
            localities: rarity(model, C::Locality, table.localities.bearers()),
            postal_codes: rarity(model, C::PostalCode, table.postal_codes.bearers()),
            birthdays: rarity(model, C::Birthday, table.birthdays.bearers()),
            named: table
                .named
                .iter()
                .map(|column| {
                    let bearers = match column.comparison {
                        C::Identifier => names(&column.values),
                        _ => column.values.bearers(),
                    };
                    rarity(model, column.comparison, bearers)
                })
                .collect(),
        }
    }
}

/// What it says to have each value of a column in common, by how many bear it.
fn rarity(model: &Model, comparison: Comparison, bearers: Vec<u32>) -> Vec<Evidence> {
    bearers
        .into_iter()
        .map(|bearers| model.equal(comparison, bearers))
        .collect()
}

fn name_level(level: NameLevel) -> Level {
    match level {
        NameLevel::Equal | NameLevel::EqualFolded => Level::Equal,
        NameLevel::Transliterated => Level::Equivalent,
        NameLevel::Swapped => Level::Swapped,
        NameLevel::Subset | NameLevel::Mononym => Level::Subset,
        NameLevel::Nickname | NameLevel::Abbreviated => Level::Nickname,
        NameLevel::Close => Level::Similar,
        NameLevel::Partial => Level::Partial,
        NameLevel::Phonetic => Level::Phonetic,
        NameLevel::Initial => Level::Initial,
        NameLevel::Missing => Level::Missing,
        NameLevel::Conflict => Level::Different,
        NameLevel::GenerationConflict => Level::Conflict,
    }
}

fn street_level(street: AddressLevel, house_number: AddressLevel) -> Level {
    use AddressLevel as A;
    match (street, house_number) {
        (A::Missing, _) => Level::Missing,
        (A::Conflict, _) => Level::Different,
        (A::Equal, A::Equal) => Level::Equal,
        (_, A::Conflict) => Level::Partial,
        (A::Close, _) => Level::Similar,
        _ => Level::Subset,
    }
}

fn birthday_level(a: Birthday, b: Birthday) -> Level {
    match birthday::compare(&a, &b) {
        BirthdayLevel::Equal => Level::Equal,
        BirthdayLevel::Swapped => Level::Swapped,
        BirthdayLevel::OnePartOff => Level::Partial,
        BirthdayLevel::Compatible => Level::Subset,
        _ => Level::Different,
    }
}

/// Two numbers: spellings of one, though neither is the old one; or, of one country, one digit is another, or two
/// neighbours have changed places.
fn phone_level(a: &PhoneNumber, b: &PhoneNumber) -> Level {
    let medium = phone::Confidence::Medium;
    if a.match_key(medium) == b.match_key(medium) {
        return Level::Equivalent;
    }
    if a.country_code() != b.country_code() || a.leading_zeros() != b.leading_zeros() {
        return Level::Different;
    }
    let (mut a, mut b) = (a.national_number(), b.national_number());
    while a % 10 == b % 10 && a != b {
        (a, b) = (a / 10, b / 10);
    }
    let substituted = a / 10 == b / 10;
    let swapped = a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
    if substituted || swapped {
        Level::Similar
    } else {
        Level::Different
    }
}

/// Two addresses, by their keys: a few slips in all, or the same local part elsewhere. A slip is in the letters: it is
/// by its digits that a provider tells people of one name apart.
fn email_level(a: &str, b: &str) -> Level {
    let slips = (a.len().min(b.len()) / 6).clamp(1, 3);
    if digits(a).eq(digits(b)) && name::bounded_distance(a, b, slips).is_some() {
        return Level::Similar;
    }
    match (a.rsplit_once('@'), b.rsplit_once('@')) {
        (Some((left, _)), Some((right, _))) if left == right => Level::Partial,
        _ => Level::Different,
    }
}

fn digits(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(u8::is_ascii_digit)
}

/// Two texts: a slip for every four letters, and none in fewer than four; in numbers, one slip.
fn similar_text(a: &str, b: &str) -> Level {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let numeric = a.bytes().chain(b.bytes()).any(|byte| byte.is_ascii_digit());
    let slips = if numeric { 1 } else { long.div_ceil(4).min(3) };
    let close = short > 3 && name::bounded_distance(a, b, slips).is_some();
    if close {
        Level::Similar
    } else {
        Level::Different
    }
}
