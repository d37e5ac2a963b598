//! Comparing two records: one level a field, and what each level says.

use super::cluster::Edge;
use super::column::Column;
use super::explain::{Explanation, ExplanationRow, Factor, Relation};
use super::level::{Comparison, Level};
use super::model::Model;
use super::resemble;
use super::table::Table;
use super::weight::MatchWeight;
use super::weights::{Evidence, Others, Weights, named_slot};
use crate::address::{self, AddressLevel};
use crate::birthday::{self, Birthday, BirthdayLevel};
use crate::name::{self, NameLevel};
use crate::organization::{self, OrganizationLevel};
use crate::phone::{self, PhoneNumber};

/// Compares the records of a table by a model.
#[derive(Debug)]
pub(crate) struct Comparer {
    table: Table,
    weights: Weights,
    rarity: Rarity,
}

/// How often a stranger has each value of a column, as a logarithm, by the column and the value's number.
pub(crate) type Rarity = Vec<Vec<MatchWeight>>;

/// The columns whose values are told apart by how rare they are.
pub(crate) mod column {
    pub(crate) const GIVEN: usize = 0;
    pub(crate) const FAMILY: usize = 1;
    pub(crate) const PHONES: usize = 2;
    pub(crate) const EMAILS: usize = 3;
    pub(crate) const MAILBOXES: usize = 4;
    pub(crate) const ORGANIZATIONS: usize = 5;
    pub(crate) const ORGANIZATION_WORDS: usize = 6;
    pub(crate) const STREETS: usize = 7;
    pub(crate) const UNITS: usize = 8;
    pub(crate) const LOCALITIES: usize = 9;
    pub(crate) const POSTAL_CODES: usize = 10;
    pub(crate) const BIRTHDAYS: usize = 11;
    pub(crate) const SOURCES: usize = 12;
    /// Given and family name together.
    pub(crate) const FULL: usize = 13;
    /// The first of the named columns.
    pub(crate) const NAMED: usize = 14;
}

/// What one comparison of a pair came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Observation {
    pub(crate) slot: usize,
    pub(crate) level: Level,
    /// How often strangers come to it, as a logarithm.
    pub(crate) strangers: MatchWeight,
    /// The column and the number of the value that both have.
    pub(crate) value: Option<(usize, u32)>,
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
    pub(crate) fn new(table: Table, model: &Model) -> Self {
        let weights = Weights::new(model, &table);
        let rarity = rarities(&table, &weights);
        Self {
            table,
            weights,
            rarity,
        }
    }

    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn weights(&self) -> &Weights {
        &self.weights
    }

    /// Compares by another model, and by other rarities.
    pub(crate) fn set_model(&mut self, model: &Model, rarity: Option<Rarity>) {
        self.weights = Weights::new(model, &self.table);
        self.rarity = rarity.unwrap_or_else(|| rarities(&self.table, &self.weights));
    }

    /// How much says that two records are of one person.
    pub(crate) fn score(&self, a: u32, b: u32) -> Score {
        let mut evidence = Evidence::default();
        let (mut is_vetoed, mut is_corroborated) = (false, false);
        self.compare(a, b, &mut |observed| {
            let says = self.evidence(observed);
            evidence = evidence + says;
            is_corroborated |= says.same > MatchWeight::ZERO
                && self
                    .weights
                    .comparison(observed.slot)
                    .is_some_and(Comparison::corroborates);
            is_vetoed |= observed.level == Level::Conflict;
        });
        let (weight, _) = (evidence + self.weights.prior()).weigh();
        Score {
            weight,
            evidence: evidence.same,
            is_corroborated,
            is_vetoed,
        }
    }

    fn evidence(&self, observed: Observation) -> Evidence {
        self.weights
            .evidence(observed.slot, observed.level, observed.strangers)
    }

    /// The rows whose sum is the weight of a pair.
    pub(crate) fn explain(&self, a: u32, b: u32) -> Explanation {
        let mut evidence = self.weights.prior();
        let mut rows = vec![ExplanationRow::new(Factor::Prior, None, evidence.same)];
        self.compare(a, b, &mut |observed| {
            let says = self.evidence(observed);
            evidence = evidence + says;
            let Some(comparison) = self.weights.comparison(observed.slot) else {
                return;
            };
            let name = observed
                .slot
                .checked_sub(named_slot(0))
                .and_then(|index| self.table.named.get(index))
                .map(|column| column.name.clone());
            rows.push(ExplanationRow::new(
                Factor::Compared(comparison, observed.level),
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

    /// Hands every comparison that has a value on both sides to `found`.
    pub(crate) fn compare(&self, a: u32, b: u32, found: &mut impl FnMut(Observation)) {
        self.compare_names(a, b, found);
        let table = &self.table;
        let mut one = |observed: Option<Observation>| observed.into_iter().for_each(&mut *found);
        one(self.compare_phones(a, b));
        one(self.compare_emails(a, b));
        one(self.compare_organizations(a, b));
        self.compare_addresses(a, b, &mut one);
        one(self.best(
            Comparison::Locality as usize,
            column::LOCALITIES,
            &table.localities,
            (a, b),
            |a, b| similar_text(a, b),
        ));
        one(self.best(
            Comparison::PostalCode as usize,
            column::POSTAL_CODES,
            &table.postal_codes,
            (a, b),
            |a, b| similar_text(a, b),
        ));
        one(self.best(
            Comparison::Birthday as usize,
            column::BIRTHDAYS,
            &table.birthdays,
            (a, b),
            |&a, &b| birthday_level(a, b),
        ));
        one(self.best(
            Comparison::Source as usize,
            column::SOURCES,
            &table.sources,
            (a, b),
            |_, _| Level::Different,
        ));
        for (index, named) in table.named.iter().enumerate() {
            one(self.best(
                named_slot(index),
                column::NAMED + index,
                &named.values,
                (a, b),
                |a, b| similar_text(a, b),
            ));
        }
    }

    /// What it says that both have a value of a column.
    fn equal(&self, slot: usize, column: usize, id: u32) -> Observation {
        let strangers = self
            .rarity
            .get(column)
            .and_then(|values| values.get(id as usize));
        Observation {
            slot,
            level: Level::Equal,
            strangers: strangers.copied().unwrap_or_default(),
            value: Some((column, id)),
        }
    }

    /// A level of two values that differ.
    fn differing(&self, slot: usize, level: Level) -> Observation {
        Observation {
            slot,
            level,
            strangers: self.weights.strangers(slot, level),
            value: None,
        }
    }

    /// That two values are close says no more than that two are equal to either would.
    fn close(&self, slot: usize, level: Level, column: usize, ids: [u32; 2]) -> Observation {
        let mut observed = self.differing(slot, level);
        if level == Level::Different {
            return observed;
        }
        for id in ids {
            let most = self.evidence(self.equal(slot, column, id)).same;
            let excess = self.evidence(observed).same - most;
            observed.strangers = observed.strangers + excess.max(MatchWeight::ZERO);
        }
        observed
    }

    /// The best of all pairs of values that two records have in a column: equal by their numbers, or else as `level`
    /// finds. `None` if one has no value.
    fn best<V>(
        &self,
        slot: usize,
        column: usize,
        values: &Column<V>,
        (a, b): (u32, u32),
        level: fn(&V, &V) -> Level,
    ) -> Option<Observation> {
        let mut best: Option<(Observation, Evidence)> = None;
        for &left in values.row(a) {
            for &right in values.row(b) {
                let observed = if left == right {
                    self.equal(slot, column, left)
                } else {
                    let level = level(values.value(left)?, values.value(right)?);
                    self.close(slot, level, column, [left, right])
                };
                // All of it decides, so that the order of the values does not.
                let evidence = self.evidence(observed);
                let rank = |evidence: Evidence, level| (evidence.net(), evidence, level);
                if observed.level != Level::Missing
                    && best.is_none_or(|(known, says)| {
                        rank(evidence, observed.level) > rank(says, known.level)
                    })
                {
                    best = Some((observed, evidence));
                }
            }
        }
        best.map(|(observed, _)| observed)
    }

    fn compare_names(&self, a: u32, b: u32, found: &mut impl FnMut(Observation)) {
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
                column::GIVEN,
            ),
            (
                Comparison::FamilyName,
                compared.family(),
                &table.family,
                column::FAMILY,
            ),
        ];
        for (comparison, part, values, column) in parts {
            let mut level = match whole {
                Some(Level::Conflict) if comparison == Comparison::FamilyName => name_level(part),
                Some(level) => level,
                None => name_level(part),
            };
            let slot = comparison as usize;
            let (&[left], &[right]) = (values.row(a), values.row(b)) else {
                if level != Level::Missing {
                    found(self.differing(slot, level));
                }
                continue;
            };
            if level == Level::Different
                && let (Some(left), Some(right)) = (values.value(left), values.value(right))
                && resemble::names(left, right)
            {
                level = Level::Resembling;
            }
            match level {
                Level::Missing => {}
                Level::Equal if left == right => {
                    let full = table.full.row(a);
                    found(match (comparison, full) {
                        (Comparison::GivenName, &[id]) if full == table.full.row(b) => {
                            self.equal(slot, column::FULL, id)
                        }
                        _ => self.equal(slot, column, left),
                    });
                }
                _ if left == right => found(self.differing(slot, level)),
                _ => found(self.close(slot, level, column, [left, right])),
            }
        }
    }

    fn compare_phones(&self, a: u32, b: u32) -> Option<Observation> {
        self.best(
            Comparison::Phone as usize,
            column::PHONES,
            &self.table.phones,
            (a, b),
            phone_level,
        )
    }

    fn compare_emails(&self, a: u32, b: u32) -> Option<Observation> {
        let table = &self.table;
        let slot = Comparison::Email as usize;
        let addresses = self.best(slot, column::EMAILS, &table.emails, (a, b), |a, b| {
            email_level(a, b)
        });
        if addresses.is_none_or(|observed| observed.level == Level::Equal) {
            return addresses;
        }
        let mailboxes = self.best(slot, column::MAILBOXES, &table.mailboxes, (a, b), |_, _| {
            Level::Different
        });
        match mailboxes.and_then(|observed| observed.value) {
            Some((column, id)) => Some(self.close(slot, Level::Equivalent, column, [id, id])),
            None => addresses,
        }
    }

    fn compare_organizations(&self, a: u32, b: u32) -> Option<Observation> {
        let table = &self.table;
        let slot = Comparison::Organization as usize;
        let mut best = self.best(
            slot,
            column::ORGANIZATIONS,
            &table.organizations,
            (a, b),
            |a, b| match organization::compare(a, b) {
                OrganizationLevel::Equal => Level::Equal,
                OrganizationLevel::Missing => Level::Missing,
                OrganizationLevel::Conflict => Level::Different,
                OrganizationLevel::Close => Level::Similar,
                OrganizationLevel::Subset => Level::Subset,
                OrganizationLevel::FormDiffers | OrganizationLevel::Initialism => Level::Partial,
                _ => Level::Equivalent,
            },
        )?;
        if matches!(best.level, Level::Different | Level::Subset)
            && let Some(word) = self.rarest_common_word(a, b)
        {
            if best.level == Level::Different && self.share_most_words(a, b) {
                best = self.differing(slot, Level::Resembling);
            }
            if best.level != Level::Different {
                best.strangers = word;
            }
        }
        Some(best)
    }

    /// How often a stranger has the rarest of the words that two organisations share.
    fn rarest_common_word(&self, a: u32, b: u32) -> Option<MatchWeight> {
        let words = &self.table.organization_words;
        let rarity = self.rarity.get(column::ORGANIZATION_WORDS)?;
        let right = words.row(b);
        words
            .row(a)
            .iter()
            .filter(|id| right.binary_search(id).is_ok())
            .filter_map(|&id| rarity.get(id as usize))
            .min()
            .copied()
    }

    /// Whether the words that two organisations share say more than those that the shorter has alone.
    fn share_most_words(&self, a: u32, b: u32) -> bool {
        let words = &self.table.organization_words;
        let Some(rarity) = self.rarity.get(column::ORGANIZATION_WORDS) else {
            return false;
        };
        let (left, right) = (words.row(a), words.row(b));
        let information = |ids: &[u32], of: &dyn Fn(u32) -> bool| -> MatchWeight {
            ids.iter()
                .filter(|&&id| of(id))
                .filter_map(|&id| rarity.get(id as usize))
                .map(|&frequency| -frequency)
                .sum()
        };
        let shared = information(left, &|id| right.binary_search(&id).is_ok());
        let own = information(left, &|_| true).min(information(right, &|_| true));
        shared + shared > own
    }

    fn compare_addresses(&self, a: u32, b: u32, found: &mut impl FnMut(Option<Observation>)) {
        let table = &self.table;
        let (Some(left), Some(right)) = (
            table.addresses.values_of(a).next(),
            table.addresses.values_of(b).next(),
        ) else {
            return;
        };
        let compared = address::compare(left, right);
        let mut level = street_level(compared.street(), compared.house_number());
        if level == Level::Different
            && compared.house_number() == AddressLevel::Equal
            && resemble::streets(left.street_key(), right.street_key())
        {
            level = Level::Resembling;
        }
        let slot = Comparison::Street as usize;
        found(match (level, table.streets.row(a), table.streets.row(b)) {
            (Level::Missing, ..) => None,
            (Level::Equal, &[left], &[right]) if left == right => {
                Some(self.equal(slot, column::STREETS, left))
            }
            _ => Some(self.differing(slot, level)),
        });
        let slot = Comparison::Unit as usize;
        found(
            match (compared.unit(), table.units.row(a), table.units.row(b)) {
                (AddressLevel::Missing, ..) => None,
                (AddressLevel::Equal, &[id], _) => Some(self.equal(slot, column::UNITS, id)),
                (AddressLevel::Close | AddressLevel::Subset, ..) => {
                    Some(self.differing(slot, Level::Similar))
                }
                _ => Some(self.differing(slot, Level::Different)),
            },
        );
    }
}

/// How many others have each value of each column, by the column.
pub(crate) fn bearers(table: &Table) -> Vec<Vec<u32>> {
    let names = |column: &Column<Box<str>>| table.bearing_names(column);
    let mut bearers = vec![
        table.given.bearers(),
        table.family.bearers(),
        table.bearing_names(&table.phones),
        names(&table.emails),
        names(&table.mailboxes),
        table.organizations.bearers(),
        table.organization_words.bearers(),
        table.streets.bearers(),
        table.units.bearers(),
        table.localities.bearers(),
        table.postal_codes.bearers(),
        table.birthdays.bearers(),
        table.sources.bearers(),
        table.full.bearers(),
    ];
    bearers.extend(table.named.iter().map(|column| match column.comparison {
        Comparison::Identifier => names(&column.values),
        _ => column.values.bearers(),
    }));
    bearers
}

/// The slot that a column is compared in.
pub(crate) fn slot_of(column: usize) -> usize {
    use Comparison as C;
    const PLAIN: [Comparison; column::NAMED] = [
        C::GivenName,
        C::FamilyName,
        C::Phone,
        C::Email,
        C::Email,
        C::Organization,
        C::Organization,
        C::Street,
        C::Unit,
        C::Locality,
        C::PostalCode,
        C::Birthday,
        C::Source,
        C::GivenName,
    ];
    match PLAIN.get(column) {
        Some(&comparison) => comparison as usize,
        None => named_slot(column - column::NAMED),
    }
}

fn rarities(table: &Table, weights: &Weights) -> Rarity {
    let bearers = bearers(table);
    let others = bearers
        .iter()
        .map(|counts| counts.iter().map(|&count| Others::Bearers(count)).collect())
        .collect();
    rarity(table, weights, &bearers, others)
}

/// How many bearers of a family name its given names' frequency among all counts for, beside those of the family.
const FAMILY: f64 = 20.0;

/// How often a stranger has each value, by how many others have it.
pub(crate) fn rarity(
    table: &Table,
    weights: &Weights,
    bearers: &[Vec<u32>],
    others: Vec<Vec<Others>>,
) -> Rarity {
    let full = others.get(column::FULL).cloned().unwrap_or_default();
    let mut rarity: Rarity = others
        .into_iter()
        .enumerate()
        .map(|(column, others)| {
            let slot = slot_of(column);
            others
                .into_iter()
                .map(|others| weights.strangers_with(slot, others))
                .collect()
        })
        .collect();
    // Strangers of one family name are of one country more often than not, and share its given names.
    let count = |column: usize, id: u32| bearers.get(column).and_then(|of| of.get(id as usize));
    let given_family: Vec<MatchWeight> = (0_u32..)
        .zip(full)
        .map(|(id, others)| {
            let Some(&(given, family)) = table.full.value(id) else {
                return MatchWeight::ZERO;
            };
            let alone = rarity
                .get(column::GIVEN)
                .and_then(|of| of.get(given as usize))
                .copied()
                .unwrap_or_default();
            let of_family = f64::from(count(column::FAMILY, family).copied().unwrap_or(1));
            let expected = FAMILY * libm::exp2(alone.bits());
            let share = (others.strangers() + expected) / (of_family - 1.0 + FAMILY);
            alone.max(MatchWeight::from_ratio(
                share.min(weights.same_equal(0)),
                1.0,
            ))
        })
        .collect();
    if let Some(column) = rarity.get_mut(column::FULL) {
        *column = given_family;
    }
    rarity
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
        _ if resemble::birthdays(a, b) => Level::Resembling,
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
        _ if resemble::emails(a, b) => Level::Resembling,
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
