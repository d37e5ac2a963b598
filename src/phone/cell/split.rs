//! A run of digits that may hold several numbers.

use super::lex::Run;
use super::reading::{ReadOptions, Reading, Repair};
use super::resolve::{Resolved, resolve_digits};
use super::segment::Sink;
use crate::Outcome;
use crate::phone::Extension;
use crate::phone::parse::Digits;

/// Two numbers with only a blank between them have at least so many digits.
const TWO_NUMBERS: usize = 14;

/// Finds the numbers of a run.
pub(super) struct Splitter<'a, 'c> {
    pub(super) run: &'a Run<'c>,
    pub(super) options: ReadOptions,
    pub(super) label: Option<&'c str>,
}

impl<'c> Splitter<'_, 'c> {
    /// Hands over the reading of the run as one number, or where that is none and its parts are, theirs.
    pub(super) fn push(&self, reading: Reading<'c>, is_settled: bool, sink: &mut Sink<'c>) {
        let run = self.run;
        let blank = if run.digits.len() >= TWO_NUMBERS {
            run.blank
        } else {
            0
        };
        let points = run.wide | run.tight;
        let places = points | blank;
        let is_value = matches!(reading.outcome(), Outcome::Value(_));
        if places != 0 && !is_settled {
            // Two numbers that each begin with a national prefix are two, even where one long number would be valid.
            let splits = [run.wide, points];
            let split = if is_value {
                splits.into_iter().find(|mask| {
                    *mask != 0
                        && self.parts(*mask).all(|part| part.first() == Some(&0))
                        && self.are_numbers(*mask)
                })
            } else {
                let single = (0..u64::BITS).map(|bit| places & 1 << bit);
                splits
                    .into_iter()
                    .chain(single)
                    .find(|mask| *mask != 0 && self.are_numbers(*mask))
                    .or_else(|| self.long_parts())
            };
            if let Some(mask) = split {
                self.push_parts(mask, &reading, sink);
                return;
            }
        }
        sink.push(reading.with_label(self.label));
    }

    /// The digits between the points of a mask.
    fn parts(&self, mask: u64) -> impl Iterator<Item = &[u8]> {
        let digits = self.run.digits.as_slice();
        let mut start = 0;
        (1..=digits.len()).filter_map(move |end| {
            let is_end = end == digits.len() || end < 64 && mask >> end & 1 == 1;
            is_end.then(|| {
                digits
                    .get(std::mem::replace(&mut start, end)..end)
                    .unwrap_or_default()
            })
        })
    }

    fn resolve_part(&self, place: usize, part: &[u8]) -> Resolved {
        let plus = self.run.plus && place == 0;
        resolve_digits(plus, &Digits::of(part.iter().copied()), None, self.options)
    }

    fn are_numbers(&self, mask: u64) -> bool {
        let is_number =
            |(place, part)| matches!(self.resolve_part(place, part).0, Outcome::Value(_));
        self.parts(mask).enumerate().all(is_number)
    }

    /// The wide points, if what is between them is long enough for numbers and some of it is one.
    fn long_parts(&self) -> Option<u64> {
        let mask = self.run.wide;
        let is_number =
            |(place, part)| matches!(self.resolve_part(place, part).0, Outcome::Value(_));
        (mask != 0
            && self.parts(mask).all(|part| part.len() >= 6)
            && self.parts(mask).enumerate().any(is_number))
        .then_some(mask)
    }

    fn push_parts(&self, mask: u64, whole: &Reading<'c>, sink: &mut Sink<'c>) {
        let last = self.parts(mask).count().saturating_sub(1);
        let base = self.run.repairs.with(Repair::CellSplit);
        for (place, part) in self.parts(mask).enumerate() {
            let (outcome, repairs) = self.resolve_part(place, part);
            let extension: Option<Extension> = whole.extension().filter(|_| place == last);
            let reading = Reading::new(outcome, repairs.and(base)).with_extension(extension);
            sink.push(if place == 0 {
                reading.with_label(self.label)
            } else {
                reading
            });
        }
    }
}
