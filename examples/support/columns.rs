//! What each column is taken for: by its heading, or as the caller says.

use std::borrow::Cow;

use contactfold::profile::{self, Profile};
use contactfold::{Field, RawContact};

use super::failure::Failure;
use super::table::Table;

/// The flags that map columns, the same for every program.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mapping {
    /// `--map COLUMN=FIELD`; no field is `ignore`.
    maps: Vec<(String, Option<Field>)>,
    id: Option<String>,
}

impl Mapping {
    pub(crate) fn map(&mut self, argument: &str) -> Result<(), Failure> {
        let Some((column, field)) = argument.rsplit_once('=') else {
            return Err(Failure::new("--map needs COLUMN=FIELD"));
        };
        let field = match field {
            "ignore" => None,
            word => Some(
                word.parse()
                    .map_err(|error| Failure::new(format!("--map: {error}, or ignore")))?,
            ),
        };
        self.maps.push((column.to_owned(), field));
        Ok(())
    }

    pub(crate) fn ignore(&mut self, column: String) {
        self.maps.push((column, None));
    }

    pub(crate) fn id(&mut self, column: String) {
        self.id = Some(column);
    }

    /// The columns of each file. A column that a flag names must be in one of them.
    pub(crate) fn columns(&self, tables: &[Table]) -> Result<Vec<Columns>, Failure> {
        let named = self.maps.iter().map(|(column, _)| column).chain(&self.id);
        for column in named {
            if !tables.iter().any(|table| find(table, column).is_some()) {
                return Err(unknown(column));
            }
        }
        Ok(tables.iter().map(|table| self.columns_of(table)).collect())
    }

    /// The column that a flag names.
    #[allow(dead_code, reason = "each program uses its part of what is shared")]
    pub(crate) fn column(table: &Table, name: &str) -> Result<usize, Failure> {
        find(table, name).ok_or_else(|| unknown(name))
    }

    fn columns_of(&self, table: &Table) -> Columns {
        let headings: Vec<&str> = table.header().iter().map(String::as_str).collect();
        let mut profile = profile::detect(&headings);
        if let Some(column) = self.id.as_deref().and_then(|column| find(table, column)) {
            profile = profile.with_id(column);
        }
        for (name, field) in &self.maps {
            for (column, heading) in headings.iter().enumerate() {
                if same(heading, name) {
                    profile = profile.with_field(column, field.clone());
                }
            }
        }
        Columns { profile }
    }
}

fn same(heading: &str, name: &str) -> bool {
    heading.to_lowercase() == name.trim().to_lowercase()
}

/// The column of that heading: exactly, or but for capitals.
fn find(table: &Table, name: &str) -> Option<usize> {
    let header = table.header();
    header
        .iter()
        .position(|heading| heading == name)
        .or_else(|| header.iter().position(|heading| same(heading, name)))
}

fn unknown(column: &str) -> Failure {
    Failure::new(format!("there is no column {column:?}"))
}

/// What the columns of one file are taken for.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    profile: Profile,
}

impl Columns {
    #[allow(dead_code, reason = "each program uses its part of what is shared")]
    pub(crate) fn id(&self) -> Option<usize> {
        self.profile.id()
    }

    /// The row as a contact.
    #[allow(dead_code, reason = "each program uses its part of what is shared")]
    pub(crate) fn contact<'c>(&self, cells: &'c [Cow<'_, str>]) -> RawContact<'c> {
        self.profile.contact(cells.iter().map(Cow::as_ref))
    }

    pub(crate) fn field(&self, column: usize) -> Option<&Field> {
        self.profile.field(column)
    }

    /// The row's identifier: its cell, or its number.
    pub(crate) fn row_id<'c>(
        &self,
        table: &Table,
        row: usize,
        cells: &'c [Cow<'_, str>],
    ) -> Cow<'c, str> {
        match self.profile.id().and_then(|id| cells.get(id)) {
            Some(cell) if !cell.is_empty() => Cow::Borrowed(cell.as_ref()),
            _ => Cow::Owned(table.number(row).to_string()),
        }
    }

    /// What was taken for what, in a few lines.
    pub(crate) fn describe(&self, table: &Table) -> String {
        let named =
            |column: usize| super::printable(table.header().get(column).map_or("", String::as_str));
        let taken: Vec<String> = (0..self.profile.fields().len())
            .filter_map(|column| Some(format!("{} = {}", named(column), self.field(column)?)))
            .collect();
        let other: Vec<String> = (0..self.profile.fields().len())
            .filter(|&column| self.field(column).is_none() && self.profile.id() != Some(column))
            .map(named)
            .collect();
        let export = self
            .profile
            .export()
            .map_or_else(String::new, |export| format!(" ({})", export.as_str()));
        let list = |words: Vec<String>| {
            if words.is_empty() {
                "none".to_owned()
            } else {
                words.join(", ")
            }
        };
        format!(
            "{}{export}\n  taken:        {}\n  id:           {}\n  no evidence:  {}",
            table.name(),
            list(taken),
            self.profile
                .id()
                .map_or_else(|| "the row number".to_owned(), named),
            list(other),
        )
    }
}
