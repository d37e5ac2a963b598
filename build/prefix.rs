//! What stands before a number: international prefixes, and national prefixes with their transform rules.

use crate::automaton::Machine;
use crate::regex::{Inst, NONE, Program, Slots, Thread, parse};

/// What a match of a national prefix does with the number.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Strip {
    /// How many digits the match took.
    pub(crate) end: u8,
    /// The digits put in their place.
    pub(crate) literal: String,
    /// The digits of the match that are kept behind those.
    pub(crate) keep: (u8, u8),
}

/// The match of a prefix pattern at the start of a number, as backtracking engines prefer it.
pub(crate) struct PrefixMachine<'a> {
    program: Program,
    /// Group and digits before it, of a rule such as `9$1`.
    rule: Option<(usize, &'a str)>,
    groups: usize,
    strips: Option<&'a mut Vec<Strip>>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct State {
    threads: Vec<Thread>,
    best: Option<(u8, Slots)>,
}

impl<'a> PrefixMachine<'a> {
    /// A machine that gives the length of an international prefix, 0 for none.
    pub(crate) fn idd(pattern: &str) -> (Self, State) {
        Self::new(pattern, None, None)
    }

    /// A machine that gives a number in `strips`, 0 for no change.
    pub(crate) fn national(
        pattern: &str,
        rule: Option<&'a str>,
        strips: &'a mut Vec<Strip>,
    ) -> (Self, State) {
        let rule = rule.filter(|rule| !rule.is_empty()).map(|rule| {
            let (literal, group) = rule.split_once('$').expect("a transform rule has a group");
            let group: usize = group
                .parse()
                .expect("a transform rule ends in its only group");
            (group, literal)
        });
        Self::new(pattern, rule, Some(strips))
    }

    fn new(
        pattern: &str,
        rule: Option<(usize, &'a str)>,
        strips: Option<&'a mut Vec<Strip>>,
    ) -> (Self, State) {
        let mut program = Program::default();
        let pattern = parse(pattern);
        let groups = pattern.properties().explicit_captures_len();
        let start = program.add(&pattern, 0);
        let mut threads = Vec::new();
        program.close(start, &Vec::new(), 0, false, &mut threads);
        let machine = Self {
            program,
            rule,
            groups,
            strips,
        };
        let state = machine.settle(threads, None, 0);
        (machine, state)
    }

    /// Cuts what is less preferred than a match, and remembers the match.
    fn settle(&self, mut threads: Vec<Thread>, best: Option<(u8, Slots)>, position: u8) -> State {
        let hit = threads
            .iter()
            .position(|thread| matches!(self.program.insts[thread.pc], Inst::Match(_)));
        let best = match hit {
            Some(hit) => {
                let slots = threads[hit].slots.clone();
                threads.truncate(hit);
                Some((position, slots))
            }
            None => best,
        };
        State { threads, best }
    }

    fn strip(&self, end: u8, slots: &Slots) -> Strip {
        let group = |n: usize| match (slots.get(2 * (n - 1)), slots.get(2 * n - 1)) {
            (Some(&start), Some(&end)) if start != NONE && end != NONE => Some((start, end)),
            _ => None,
        };
        match self.rule {
            Some((n, literal)) if group(self.groups).is_some() => Strip {
                end,
                literal: literal.to_owned(),
                keep: group(n).unwrap_or((0, 0)),
            },
            _ => Strip {
                end,
                literal: String::new(),
                keep: (0, 0),
            },
        }
    }
}

impl Machine for PrefixMachine<'_> {
    type State = State;

    fn outcome(&mut self, state: &State, depth: u8) -> u16 {
        let here = self
            .program
            .matched_at_end(&state.threads, depth)
            .map(|(_, slots)| (depth, slots));
        let Some((end, slots)) = here.or_else(|| state.best.clone()) else {
            return 0;
        };
        let strip = self.strip(end, &slots);
        let Some(strips) = self.strips.as_deref_mut() else {
            return u16::from(end);
        };
        let at = strips
            .iter()
            .position(|known| *known == strip)
            .unwrap_or_else(|| {
                strips.push(strip);
                strips.len() - 1
            });
        u16::try_from(at).expect("few strips")
    }

    fn step(&self, state: &State, digit: usize, depth: u8) -> State {
        let threads = self.program.step(&state.threads, digit, depth);
        self.settle(threads, state.best.clone(), depth)
    }

    fn is_settled(&self, state: &State) -> bool {
        state.threads.is_empty()
    }
}
