//! One record for each person, in the columns of the files.

use std::borrow::Cow;
use std::fs::File;

use contactfold::merge::{Choice, MergePlan, Part};
use contactfold::phone::{self, BareDigits};
use contactfold::{Field, Outcome, Region, Report, email};

use crate::Records;
use crate::support::Failure;

/// How cells were read.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    pub(crate) region: Option<Region>,
    pub(crate) bare_digits: BareDigits,
}

/// What joins several values in one cell, as in Google's exports.
const AND: &str = " ::: ";

/// Writes a row for each cluster: the primary record's cells, better ones of other members where the plan takes
/// them, phones and e-mails of all members in their canonical form. Other columns come from the first member that
/// has something there, the primary one first.
pub(crate) fn write(
    mut out: csv::Writer<File>,
    records: &Records<'_>,
    report: &Report,
    reading: Reading,
) -> Result<(), Failure> {
    let layout = Layout::new(records);
    out.write_record(
        layout
            .headings
            .iter()
            .map(String::as_str)
            .chain(["cluster_id", "merged_ids"]),
    )?;
    let mut members: Vec<Vec<usize>> = Vec::new();
    let mut group_of = vec![usize::MAX; records.contacts.len()];
    for (position, first) in report.clusters().into_iter().enumerate() {
        if group_of[first] == usize::MAX {
            group_of[first] = members.len();
            members.push(Vec::new());
        }
        members[group_of[first]].push(position);
    }
    let mut scratch = Vec::new();
    for members in &members {
        let mut row = Golden::new(records, &layout, members, reading).row();
        let ids: Vec<String> = members
            .iter()
            .map(|&member| records.id(member, &mut scratch))
            .collect();
        row.push((members[0] + 1).to_string());
        row.push(ids.join(AND));
        out.write_record(&row)?;
    }
    Ok(out.flush()?)
}

/// The columns of the output: those of the first file, then those that only further files have.
struct Layout {
    headings: Vec<String>,
    fields: Vec<Option<Field>>,
    is_id: Vec<bool>,
    /// For each file, which of its columns an output column is.
    sources: Vec<Vec<Option<usize>>>,
}

impl Layout {
    fn new(records: &Records<'_>) -> Self {
        let mut layout = Self {
            headings: Vec::new(),
            fields: Vec::new(),
            is_id: Vec::new(),
            sources: Vec::new(),
        };
        for (table, columns) in records.tables.iter().zip(records.columns) {
            let mut source = vec![None; layout.headings.len()];
            for (column, heading) in table.header().iter().enumerate() {
                // The id columns of all files are one, whatever they are called.
                let is_id = columns.id() == Some(column);
                let known = (0..source.len()).find(|&at| {
                    source[at].is_none()
                        && (layout.headings[at] == *heading || is_id && layout.is_id[at])
                });
                if let Some(at) = known {
                    source[at] = Some(column);
                } else {
                    layout.headings.push(heading.clone());
                    layout.fields.push(columns.field(column).cloned());
                    layout.is_id.push(is_id);
                    source.push(Some(column));
                }
            }
            layout.sources.push(source);
        }
        let width = layout.headings.len();
        layout
            .sources
            .iter_mut()
            .for_each(|source| source.resize(width, None));
        layout
    }
}

/// The golden record of a cluster.
struct Golden<'a> {
    records: &'a Records<'a>,
    layout: &'a Layout,
    reading: Reading,
    plan: Option<MergePlan>,
    /// The members' cells in output columns, the primary member first.
    members: Vec<(usize, Vec<Cow<'a, str>>)>,
}

impl<'a> Golden<'a> {
    fn new(
        records: &'a Records<'a>,
        layout: &'a Layout,
        members: &[usize],
        reading: Reading,
    ) -> Self {
        let plan = MergePlan::new(records.contacts, members).ok();
        let primary = plan.as_ref().map_or(members[0], MergePlan::primary);
        let order = std::iter::once(primary)
            .chain(members.iter().copied().filter(|&member| member != primary));
        let mut cells = Vec::new();
        let members = order
            .map(|member| {
                records.cells(member, &mut cells);
                let source = &layout.sources[records.locate(member).0];
                let row = source
                    .iter()
                    .map(|column| {
                        column
                            .and_then(|column| cells.get(column).cloned())
                            .unwrap_or_default()
                    })
                    .collect();
                (member, row)
            })
            .collect();
        Self {
            records,
            layout,
            reading,
            plan,
            members,
        }
    }

    fn row(&self) -> Vec<String> {
        let mut row: Vec<String> = (0..self.layout.headings.len())
            .map(|column| self.cell(column))
            .collect();
        self.unite(&mut row, &Field::Phone);
        self.unite(&mut row, &Field::Email);
        row
    }

    fn cell(&self, column: usize) -> String {
        let field = self.layout.fields[column].as_ref();
        match field {
            Some(Field::Phone | Field::Email) => {
                let cell = self
                    .members
                    .first()
                    .map_or("", |(_, cells)| cells[column].as_ref());
                return self.canonical(field, cell);
            }
            Some(Field::Identifier(_) | Field::VerifiedIdentifier(_)) => {
                return self.distinct(column);
            }
            _ => {}
        }
        if let Some(member) = self.chosen(field) {
            return self.of(member, column).to_owned();
        }
        let mut cells = self.members.iter().map(|(_, cells)| cells[column].as_ref());
        cells
            .find(|cell| !cell.trim().is_empty())
            .unwrap_or_default()
            .to_owned()
    }

    fn of(&self, member: usize, column: usize) -> &str {
        let found = self
            .members
            .iter()
            .find(|(position, _)| *position == member);
        found.map_or("", |(_, cells)| cells[column].as_ref())
    }

    /// The member whose part the plan takes.
    fn chosen(&self, field: Option<&Field>) -> Option<usize> {
        let part = match field? {
            Field::Name
            | Field::Given
            | Field::Additional
            | Field::Family
            | Field::Prefix
            | Field::Suffix
            | Field::Nickname => Part::Name,
            Field::Organization => Part::Organization,
            Field::Address
            | Field::HouseNumber
            | Field::Street
            | Field::Unit
            | Field::Locality
            | Field::State
            | Field::PostalCode
            | Field::Country => Part::Address,
            Field::Birthday | Field::BirthYear | Field::BirthMonth | Field::BirthDay => {
                Part::Birthday
            }
            Field::Source => Part::Source,
            _ => return None,
        };
        self.plan
            .as_ref()?
            .choices()
            .iter()
            .find(|choice| choice.part() == part)
            .map(Choice::from)
    }

    /// Every member's value, each once.
    fn distinct(&self, column: usize) -> String {
        let mut values: Vec<&str> = Vec::new();
        for (_, cells) in &self.members {
            let value = cells[column].trim();
            if !value.is_empty() && !values.contains(&value) {
                values.push(value);
            }
        }
        values.join(AND)
    }

    /// The cell with each of its values in canonical form; as it was typed if none of it could be read.
    fn canonical(&self, field: Option<&Field>, cell: &str) -> String {
        let values: Vec<String> = match field {
            Some(Field::Phone) => {
                let own = self
                    .country()
                    .and_then(|country| Region::new(country.trim()).ok());
                let options = phone::ReadOptions::new()
                    .default_region(own.or(self.reading.region))
                    .assume_international(self.reading.bare_digits);
                phone::read(cell, &options)
                    .filter_map(|reading| match reading.outcome() {
                        Outcome::Value(number) => Some(with_extension(
                            &number.to_string(),
                            reading.extension().as_ref().map(phone::Extension::as_str),
                        )),
                        _ => None,
                    })
                    .collect()
            }
            _ => email::read(cell, &email::ReadOptions::new())
                .iter()
                .filter_map(|reading| {
                    let address = reading.outcome().value().or(reading.typed())?;
                    Some(address.as_str().to_owned())
                })
                .collect(),
        };
        if values.is_empty() {
            cell.to_owned()
        } else {
            values.join(AND)
        }
    }

    /// The primary member's country, which says what its national numbers are.
    fn country(&self) -> Option<&str> {
        let columns = self.layout.fields.iter().enumerate();
        let mut countries = columns.filter(|(_, field)| **field == Some(Field::Country));
        let (_, cells) = self.members.first()?;
        countries.find_map(|(column, _)| {
            Some(cells[column].as_ref()).filter(|cell| !cell.trim().is_empty())
        })
    }

    /// Adds what only other members have: to the empty columns of the field, the rest to the last of them.
    fn unite(&self, row: &mut [String], field: &Field) {
        let Some((primary, _)) = self.members.first() else {
            return;
        };
        let mut columns: Vec<usize> = (0..row.len())
            .filter(|&column| self.layout.fields[column].as_ref() == Some(field))
            .collect();
        let Some(&last) = columns.last() else {
            return;
        };
        columns.retain(|&column| row[column].trim().is_empty());
        let mut empty = columns.into_iter();
        for value in self.others(*primary, field) {
            if let Some(column) = empty.next() {
                row[column] = value;
            } else {
                row[last].push_str(AND);
                row[last].push_str(&value);
            }
        }
    }

    /// The values of the golden record that the primary member does not have.
    fn others(&self, primary: usize, field: &Field) -> Vec<String> {
        let (Some(plan), primary) = (&self.plan, &self.records.contacts[primary]) else {
            return Vec::new();
        };
        if *field == Field::Phone {
            let known = |number| {
                primary
                    .phones()
                    .iter()
                    .any(|phone| phone.number() == number)
            };
            let new = plan
                .golden()
                .phones()
                .iter()
                .filter(|phone| !known(phone.number()));
            new.map(|phone| {
                with_extension(
                    &phone.number().to_string(),
                    phone.extension().map(phone::Extension::as_str),
                )
            })
            .collect()
        } else {
            let new = plan
                .golden()
                .emails()
                .iter()
                .filter(|email| !primary.emails().contains(email));
            new.map(|email| email.as_str().to_owned()).collect()
        }
    }
}

fn with_extension(number: &str, extension: Option<&str>) -> String {
    extension.map_or_else(
        || number.to_owned(),
        |extension| format!("{number} ext. {extension}"),
    )
}
