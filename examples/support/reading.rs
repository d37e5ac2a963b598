//! From rows to contacts, on several threads; and what was read on the way.

use std::num::NonZeroUsize;
use std::ops::AddAssign;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use contactfold::{Contact, IssueKind, Normalized, Normalizer};

use crate::support::{Columns, Progress, Table};

/// What became of the values of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) read: usize,
    pub(crate) refused: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.read += other.read;
        self.refused += other.refused;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} read, {} refused", self.read, self.refused)
    }
}

/// What became of phones and e-mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tallies {
    pub(crate) phones: Tally,
    pub(crate) emails: Tally,
}

impl AddAssign for Tallies {
    fn add_assign(&mut self, other: Self) {
        self.phones += other.phones;
        self.emails += other.emails;
    }
}

impl Tallies {
    fn of(normalized: &Normalized) -> Self {
        let mut tallies = Self::default();
        tallies.phones.read = normalized.contact().phones().len();
        tallies.emails.read = normalized.contact().emails().len();
        for issue in normalized.issues() {
            match issue.kind() {
                IssueKind::Phone(_) => tallies.phones.refused += 1,
                IssueKind::Email(_) => tallies.emails.refused += 1,
                _ => {}
            }
        }
        tallies
    }
}

/// Rows that a thread takes at a time.
const CHUNK: usize = 2048;

/// The contacts of all rows of all files, in order.
pub(crate) fn contacts(
    tables: &[Table],
    columns: &[Columns],
    normalizer: &Normalizer,
    threads: NonZeroUsize,
    progress: &Progress,
) -> (Vec<Contact>, Tallies) {
    let rows: usize = tables.iter().map(Table::rows).sum();
    progress.stage("normalising", rows);
    let (mut all, mut tallies) = (Vec::with_capacity(rows), Tallies::default());
    for (table, columns) in tables.iter().zip(columns) {
        let before = all.len();
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            loop {
                let chunk = next.fetch_add(1, Ordering::Relaxed);
                let rows = chunk * CHUNK..((chunk + 1) * CHUNK).min(table.rows());
                if rows.is_empty() {
                    return done;
                }
                progress.at(before + rows.end);
                done.push((chunk, read_rows(table, columns, normalizer, rows)));
            }
        };
        let mut chunks: Vec<_> = thread::scope(|scope| {
            let others: Vec<_> = (1..threads.get()).map(|_| scope.spawn(work)).collect();
            let mut chunks = work();
            for other in others {
                match other.join() {
                    Ok(done) => chunks.extend(done),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            chunks
        });
        chunks.sort_unstable_by_key(|(chunk, _)| *chunk);
        for (_, (contacts, tally)) in chunks {
            all.extend(contacts);
            tallies += tally;
        }
    }
    (all, tallies)
}

fn read_rows(
    table: &Table,
    columns: &Columns,
    normalizer: &Normalizer,
    rows: std::ops::Range<usize>,
) -> (Vec<Contact>, Tallies) {
    let (mut contacts, mut tallies) = (Vec::with_capacity(rows.len()), Tallies::default());
    let mut cells = Vec::new();
    for row in rows {
        table.cells(row, &mut cells);
        let read = normalizer.normalize(&columns.contact(&cells));
        tallies += Tallies::of(&read);
        contacts.push(read.into_contact());
    }
    (contacts, tallies)
}
