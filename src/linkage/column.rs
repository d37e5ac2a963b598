//! A column of values, each distinct value held once and known by its number.

use std::hash::Hash;

use foldhash::fast::RandomState;
use indexmap::IndexSet;

/// Any number of values a record. Two of them are equal if their numbers are.
#[derive(Debug)]
pub(crate) struct Column<V> {
    values: IndexSet<V, RandomState>,
    /// Where each record's numbers begin in `ids`, the record at hand included.
    starts: Vec<u32>,
    ids: Vec<u32>,
}

impl<V> Default for Column<V> {
    fn default() -> Self {
        Self::after(0)
    }
}

impl<V> Column<V> {
    /// A column in which the first `records` records have no value.
    pub(crate) fn after(records: u32) -> Self {
        Self {
            values: IndexSet::default(),
            starts: vec![0; records as usize + 1],
            ids: Vec::new(),
        }
    }

    /// Goes on to the next record.
    pub(crate) fn next_record(&mut self) {
        // Equal records have equal rows, whatever the order of their values.
        let start = self.start();
        if let Some(row) = self.ids.get_mut(start..) {
            row.sort_unstable();
        }
        self.starts.push(number(self.ids.len()));
    }

    /// The numbers of a record's values.
    pub(crate) fn row(&self, record: u32) -> &[u32] {
        let record = record as usize;
        match self.starts.get(record..record.saturating_add(2)) {
            Some(&[start, end]) => self
                .ids
                .get(start as usize..end as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }

    /// The numbers of the values of the record at hand so far.
    pub(crate) fn pending(&self) -> &[u32] {
        self.ids.get(self.start()..).unwrap_or_default()
    }

    /// The value of a number.
    pub(crate) fn value(&self, id: u32) -> Option<&V> {
        self.values.get_index(id as usize)
    }

    /// The values of a record.
    pub(crate) fn values_of(&self, record: u32) -> impl Iterator<Item = &V> {
        self.row(record).iter().filter_map(|&id| self.value(id))
    }

    /// How many distinct values there are.
    pub(crate) fn distinct(&self) -> usize {
        self.values.len()
    }

    /// How many records have each value, by the value's number.
    pub(crate) fn bearers(&self) -> Vec<u32> {
        let mut bearers = vec![0; self.distinct()];
        for &id in &self.ids {
            if let Some(count) = bearers.get_mut(id as usize) {
                *count += 1;
            }
        }
        bearers
    }

    /// Whether two records have the same values.
    pub(crate) fn same(&self, a: u32, b: u32) -> bool {
        self.row(a) == self.row(b)
    }

    fn start(&self) -> usize {
        self.starts.last().copied().unwrap_or_default() as usize
    }

    fn push_id(&mut self, id: usize) {
        let (id, start) = (number(id), self.start());
        if !self.ids.get(start..).unwrap_or_default().contains(&id) {
            self.ids.push(id);
        }
    }
}

impl<V: Hash + Eq + Clone> Column<V> {
    /// Adds a value to the record at hand, unless it has that value already.
    pub(crate) fn push(&mut self, value: &V) {
        let id = match self.values.get_index_of(value) {
            Some(id) => id,
            None => self.values.insert_full(value.clone()).0,
        };
        self.push_id(id);
    }
}

impl Column<Box<str>> {
    /// Adds a text to the record at hand, unless it is empty or the record has it already.
    pub(crate) fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let id = match self.values.get_index_of(text) {
            Some(id) => id,
            None => self.values.insert_full(text.into()).0,
        };
        self.push_id(id);
    }
}

/// The limits on records and on values of a record keep every count below 2^32.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
