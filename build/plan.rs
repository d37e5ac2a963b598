//! Country calling codes: a national significant number to its region and type.

use crate::automaton::Machine;
use crate::metadata::{
    Country, FIXED_LINE, FIXED_LINE_OR_MOBILE, MOBILE, length_set, lengths, types,
};
use crate::regex::{Inst, Program, parse};

/// Tags of one entry's patterns: leading digits, general description, then the types.
const TAGS: usize = 12;
const LEADING: usize = 0;
const GENERAL: usize = 1;
const FIRST_TYPE: usize = 2;

struct Entry {
    /// The region's number in the library's table.
    region: u16,
    has_leading_digits: bool,
    lengths: u32,
    /// Type and lengths, in upstream's order.
    types: Vec<(u16, u32)>,
    same_fixed_and_mobile: bool,
}

/// Upstream's `getRegionCodeForNumber` and `getNumberType` in one run.
pub(crate) struct PlanMachine {
    program: Program,
    entries: Vec<Entry>,
    /// Where each digit instruction goes on: digit instructions and matches.
    next: Vec<Vec<u32>>,
}

impl PlanMachine {
    /// The machine of a country calling code, and its start. `region` numbers the first entry, the others follow.
    pub(crate) fn new(country: &Country, region: u16) -> (Self, Vec<u32>) {
        let mut program = Program::default();
        let mut entries = Vec::new();
        let mut starts = Vec::new();
        for (i, entry) in country.entries.iter().enumerate() {
            let tag = i * TAGS;
            if let Some(leading) = entry.leading_digits() {
                starts.push(program.add_prefix(&parse(leading.as_str()), tag + LEADING));
            }
            let general = entry.descriptors().general().national_number();
            starts.push(program.add(&parse(general.as_str()), tag + GENERAL));
            let mut kinds = Vec::new();
            for (k, (kind, descriptor)) in types(entry).into_iter().enumerate() {
                let set = descriptor.map_or(0, |d| length_set(d.possible_length()));
                kinds.push((kind, set));
                if let Some(descriptor) = descriptor {
                    starts.push(program.add(
                        &parse(descriptor.national_number().as_str()),
                        tag + FIRST_TYPE + k,
                    ));
                }
            }
            let pattern = |kind: u16| {
                types(entry)
                    .into_iter()
                    .find(|(k, _)| *k == kind)
                    .and_then(|(_, d)| d)
                    .map(|d| d.national_number().as_str())
            };
            entries.push(Entry {
                region: region + u16::try_from(i).expect("few regions"),
                has_leading_digits: entry.leading_digits().is_some(),
                lengths: lengths(entry).0,
                types: kinds,
                same_fixed_and_mobile: pattern(FIXED_LINE).is_some()
                    && pattern(FIXED_LINE) == pattern(MOBILE),
            });
        }
        let next = program
            .insts
            .iter()
            .map(|inst| match inst {
                Inst::Digit { next, .. } => reach(&program, [*next]),
                _ => Vec::new(),
            })
            .collect();
        let start = reach(&program, starts);
        (
            Self {
                program,
                entries,
                next,
            },
            start,
        )
    }

    fn kind(entry: &Entry, matched: &[bool], length: u8) -> u16 {
        let fits = |set: u32| set >> length & 1 == 1;
        if !matched[GENERAL] || !fits(entry.lengths) {
            return 0;
        }
        let hits: Vec<u16> = (entry.types.iter().enumerate())
            .filter(|(k, (_, set))| matched[FIRST_TYPE + k] && fits(*set))
            .map(|(_, (kind, _))| *kind)
            .collect();
        match *hits {
            [] => 0,
            [FIXED_LINE] if entry.same_fixed_and_mobile => FIXED_LINE_OR_MOBILE,
            [FIXED_LINE, MOBILE] => FIXED_LINE_OR_MOBILE,
            [first, ..] => first,
        }
    }
}

impl Machine for PlanMachine {
    type State = Vec<u32>;

    fn outcome(&mut self, state: &Vec<u32>, depth: u8) -> u16 {
        let mut matched = vec![false; self.entries.len() * TAGS];
        for pc in state {
            if let Inst::Match(tag) = self.program.insts[*pc as usize] {
                matched[tag] = true;
            }
        }
        let alone = self.entries.len() == 1;
        for (entry, matched) in self.entries.iter().zip(matched.chunks(TAGS)) {
            let kind = Self::kind(entry, matched, depth);
            let here = if entry.has_leading_digits {
                matched[LEADING]
            } else {
                kind != 0
            };
            if alone || here {
                return entry.region << 4 | kind;
            }
        }
        0
    }

    fn step(&self, state: &Vec<u32>, digit: usize, _depth: u8) -> Vec<u32> {
        advance(&self.program, &self.next, state, digit)
    }

    fn is_settled(&self, state: &Vec<u32>) -> bool {
        state.is_empty()
    }
}

/// The instructions that a digit leads to, in order.
fn advance(program: &Program, next: &[Vec<u32>], state: &[u32], digit: usize) -> Vec<u32> {
    let mut stepped = Vec::new();
    for pc in state {
        if let Inst::Digit { set, .. } = program.insts[*pc as usize]
            && set >> digit & 1 == 1
        {
            stepped.extend_from_slice(&next[*pc as usize]);
        }
    }
    stepped.sort_unstable();
    stepped.dedup();
    stepped
}

/// Whether a whole number matches one pattern: 1, else 0.
pub(crate) struct WholeMachine {
    program: Program,
    next: Vec<Vec<u32>>,
}

impl WholeMachine {
    pub(crate) fn new(pattern: &str) -> (Self, Vec<u32>) {
        let mut program = Program::default();
        let start = program.add(&parse(pattern), 0);
        let next = program
            .insts
            .iter()
            .map(|inst| match inst {
                Inst::Digit { next, .. } => reach(&program, [*next]),
                _ => Vec::new(),
            })
            .collect();
        let start = reach(&program, [start]);
        (Self { program, next }, start)
    }
}

impl Machine for WholeMachine {
    type State = Vec<u32>;

    fn outcome(&mut self, state: &Vec<u32>, _depth: u8) -> u16 {
        state
            .iter()
            .any(|pc| matches!(self.program.insts[*pc as usize], Inst::Match(_)))
            .into()
    }

    fn step(&self, state: &Vec<u32>, digit: usize, _depth: u8) -> Vec<u32> {
        advance(&self.program, &self.next, state, digit)
    }

    fn is_settled(&self, state: &Vec<u32>) -> bool {
        state.is_empty()
    }
}

/// The digit instructions and matches that these lead to without a digit.
fn reach(program: &Program, from: impl IntoIterator<Item = usize>) -> Vec<u32> {
    let mut threads = Vec::new();
    for pc in from {
        program.close(pc, &Vec::new(), 0, false, &mut threads);
    }
    let mut pcs: Vec<u32> = threads
        .iter()
        .map(|thread| u32::try_from(thread.pc).expect("a small program"))
        .collect();
    pcs.sort_unstable();
    pcs.dedup();
    pcs
}
