//! The numbering plan's patterns as small programs over digits.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// One instruction; `next` is an index into the program.
pub(crate) enum Inst {
    /// Takes one digit out of a set (bit n for digit n).
    Digit { set: u16, next: usize },
    /// Goes on at each of these, the first preferred.
    Split(Vec<usize>),
    /// Notes the position in a slot: group n begins in slot 2n, and ends in slot 2n + 1.
    Save { slot: usize, next: usize },
    /// Goes on only where the number ends.
    End { next: usize },
    /// The pattern with this tag matches.
    Match(usize),
}

/// Several patterns compiled side by side.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) insts: Vec<Inst>,
}

/// Where the groups of a match begin and end, from slot 2 on; `NONE` where one took no part.
pub(crate) type Slots = Vec<u8>;

/// A slot that nothing was noted in.
pub(crate) const NONE: u8 = u8::MAX;

/// One way that a match may go on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Thread {
    pub(crate) pc: usize,
    pub(crate) slots: Slots,
}

/// Parses a pattern of the metadata: digits only, blanks are layout.
pub(crate) fn parse(pattern: &str) -> Hir {
    ParserBuilder::new()
        .unicode(false)
        .utf8(false)
        .ignore_whitespace(true)
        .build()
        .parse(pattern)
        .unwrap_or_else(|error| panic!("pattern {pattern:?}: {error}"))
}

impl Program {
    /// Adds a pattern, and returns where it starts. It ends in `Match(tag)`.
    pub(crate) fn add(&mut self, pattern: &Hir, tag: usize) -> usize {
        let accept = self.push(Inst::Match(tag));
        self.compile(pattern, accept)
    }

    /// Adds a pattern that may be followed by any digits.
    pub(crate) fn add_prefix(&mut self, pattern: &Hir, tag: usize) -> usize {
        let accept = self.push(Inst::Match(tag));
        let split = self.push(Inst::Split(Vec::new()));
        let any = self.push(Inst::Digit {
            set: 0x3FF,
            next: split,
        });
        self.insts[split] = Inst::Split(vec![any, accept]);
        self.compile(pattern, split)
    }

    fn push(&mut self, inst: Inst) -> usize {
        self.insts.push(inst);
        self.insts.len() - 1
    }

    fn compile(&mut self, hir: &Hir, next: usize) -> usize {
        match hir.kind() {
            HirKind::Empty => next,
            HirKind::Literal(literal) => literal.0.iter().rev().fold(next, |next, byte| {
                self.push(Inst::Digit {
                    set: digit_bit(*byte),
                    next,
                })
            }),
            HirKind::Class(Class::Bytes(class)) => {
                let set = class
                    .iter()
                    .flat_map(|range| range.start()..=range.end())
                    .fold(0, |set, b| set | digit_bit(b));
                self.push(Inst::Digit { set, next })
            }
            HirKind::Class(Class::Unicode(class)) => {
                let set = class
                    .iter()
                    .flat_map(|range| range.start()..=range.end())
                    .fold(0, |set, c| {
                        set | digit_bit(u8::try_from(c).expect("an ASCII digit"))
                    });
                self.push(Inst::Digit { set, next })
            }
            HirKind::Look(Look::End) => self.push(Inst::End { next }),
            HirKind::Look(look) => panic!("assertion {look:?} in the metadata"),
            HirKind::Repetition(repetition) => {
                let max = repetition
                    .max
                    .expect("the metadata's repetitions are bounded");
                let mut entry = next;
                for _ in repetition.min..max {
                    let once = self.compile(&repetition.sub, entry);
                    let ways = if repetition.greedy {
                        vec![once, next]
                    } else {
                        vec![next, once]
                    };
                    entry = self.push(Inst::Split(ways));
                }
                for _ in 0..repetition.min {
                    entry = self.compile(&repetition.sub, entry);
                }
                entry
            }
            HirKind::Capture(capture) => {
                let slot = 2 * (capture.index as usize - 1);
                let close = self.push(Inst::Save {
                    slot: slot + 1,
                    next,
                });
                let inside = self.compile(&capture.sub, close);
                self.push(Inst::Save { slot, next: inside })
            }
            HirKind::Concat(parts) => parts
                .iter()
                .rev()
                .fold(next, |next, part| self.compile(part, next)),
            HirKind::Alternation(ways) => {
                let ways = ways.iter().map(|way| self.compile(way, next)).collect();
                self.push(Inst::Split(ways))
            }
        }
    }

    /// Everything reachable from `pc` without taking a digit, the preferred first: instructions that take a digit,
    /// wait for the end, or match. With `at_end` the end is here.
    pub(crate) fn close(
        &self,
        pc: usize,
        slots: &Slots,
        position: u8,
        at_end: bool,
        into: &mut Vec<Thread>,
    ) {
        if into.iter().any(|thread| thread.pc == pc) {
            return;
        }
        match &self.insts[pc] {
            Inst::End { next } if at_end => self.close(*next, slots, position, at_end, into),
            Inst::Digit { .. } | Inst::Match(_) | Inst::End { .. } => into.push(Thread {
                pc,
                slots: slots.clone(),
            }),
            Inst::Split(ways) => {
                for way in ways {
                    self.close(*way, slots, position, at_end, into);
                }
            }
            Inst::Save { slot, next } => {
                let mut slots = slots.clone();
                if slots.len() <= *slot {
                    slots.resize(slot + 1, NONE);
                }
                slots[*slot] = position;
                self.close(*next, &slots, position, at_end, into);
            }
        }
    }

    /// The threads that are left after a digit, at the position behind it.
    pub(crate) fn step(&self, threads: &[Thread], digit: usize, position: u8) -> Vec<Thread> {
        let mut stepped = Vec::new();
        for thread in threads {
            if let Inst::Digit { set, next } = self.insts[thread.pc]
                && set >> digit & 1 == 1
            {
                self.close(next, &thread.slots, position, false, &mut stepped);
            }
        }
        stepped
    }

    /// The preferred match, if the number ends here.
    pub(crate) fn matched_at_end(
        &self,
        threads: &[Thread],
        position: u8,
    ) -> Option<(usize, Slots)> {
        let mut closed = Vec::new();
        for thread in threads {
            self.close(thread.pc, &thread.slots, position, true, &mut closed);
        }
        closed
            .into_iter()
            .find_map(|thread| match self.insts[thread.pc] {
                Inst::Match(tag) => Some((tag, thread.slots)),
                _ => None,
            })
    }
}

fn digit_bit(byte: u8) -> u16 {
    assert!(
        byte.is_ascii_digit(),
        "the metadata's patterns are over ASCII digits"
    );
    1 << (byte - b'0')
}
