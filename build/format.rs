//! Formats: which of a region's formats a national number takes, and where its groups lie.

use phonenumber::metadata::Format;

use crate::automaton::Machine;
use crate::regex::{NONE, Program, Slots, Thread, parse};

/// A format's text with `$n` for its groups, and where in the number these lie.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Layout {
    pub(crate) template: String,
    pub(crate) groups: Vec<(u8, u8)>,
}

/// Upstream's `chooseFormattingPatternForNumber`: the first format whose leading digits and pattern match.
pub(crate) struct FormatMachine<'a> {
    leading: Program,
    pattern: Program,
    templates: Vec<String>,
    layouts: &'a mut Vec<Layout>,
}

/// One format that is still possible.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Candidate {
    format: usize,
    /// `None` once the leading digits have matched.
    leading: Option<Vec<Thread>>,
    threads: Vec<Thread>,
}

/// Whether the national prefix is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    National,
    International,
}

impl<'a> FormatMachine<'a> {
    pub(crate) fn new(
        formats: &[Format],
        national_prefix: &str,
        style: Style,
        layouts: &'a mut Vec<Layout>,
    ) -> (Self, Vec<Candidate>) {
        let mut machine = Self {
            leading: Program::default(),
            pattern: Program::default(),
            templates: formats
                .iter()
                .map(|format| template(format, national_prefix, style))
                .collect(),
            layouts,
        };
        let mut start = Vec::new();
        for (i, format) in formats.iter().enumerate() {
            let leading = format.leading_digits().last().map(|leading| {
                let start = machine.leading.add_prefix(&parse(leading.as_str()), i);
                let mut threads = Vec::new();
                machine
                    .leading
                    .close(start, &Vec::new(), 0, false, &mut threads);
                threads
            });
            let begin = machine.pattern.add(&parse(format.pattern().as_str()), i);
            let mut threads = Vec::new();
            machine
                .pattern
                .close(begin, &Vec::new(), 0, false, &mut threads);
            start.push(Candidate {
                format: i,
                leading,
                threads,
            });
        }
        (machine, start)
    }

    fn layout(&mut self, format: usize, slots: &Slots) -> u16 {
        let groups = slots.chunks(2).map(|group| {
            if group.contains(&NONE) {
                (0, 0)
            } else {
                (group[0], group[1])
            }
        });
        let layout = Layout {
            template: self.templates[format].clone(),
            groups: groups.collect(),
        };
        let at = self
            .layouts
            .iter()
            .position(|known| *known == layout)
            .unwrap_or_else(|| {
                self.layouts.push(layout);
                self.layouts.len() - 1
            });
        u16::try_from(at).expect("few layouts")
    }
}

impl Machine for FormatMachine<'_> {
    type State = Vec<Candidate>;

    fn outcome(&mut self, state: &Vec<Candidate>, depth: u8) -> u16 {
        let hit = state
            .iter()
            .filter(|candidate| candidate.leading.is_none())
            .find_map(|candidate| {
                Some((
                    candidate.format,
                    self.pattern.matched_at_end(&candidate.threads, depth)?.1,
                ))
            });
        hit.map_or(0, |(format, slots)| self.layout(format, &slots))
    }

    fn step(&self, state: &Vec<Candidate>, digit: usize, depth: u8) -> Vec<Candidate> {
        let mut stepped = Vec::new();
        for candidate in state {
            let leading = match &candidate.leading {
                None => None,
                Some(threads) => {
                    // Positions in the leading digits tell nothing, and would keep equal states apart.
                    let threads = self.leading.step(threads, digit, 0);
                    if threads.is_empty() {
                        continue;
                    }
                    if self.leading.matched_at_end(&threads, 0).is_some() {
                        None
                    } else {
                        Some(threads)
                    }
                }
            };
            let threads = self.pattern.step(&candidate.threads, digit, depth);
            if !threads.is_empty() {
                stepped.push(Candidate {
                    format: candidate.format,
                    leading,
                    threads,
                });
            }
        }
        stepped
    }

    fn is_settled(&self, state: &Vec<Candidate>) -> bool {
        state.is_empty()
    }
}

/// The format's text; in national style the national prefix is written round its first group as its rule says.
fn template(format: &Format, national_prefix: &str, style: Style) -> String {
    let text = format.format();
    let rule = format
        .national_prefix()
        .filter(|rule| style == Style::National && !rule.is_empty());
    let (Some(rule), Some(at)) = (rule, text.find('$')) else {
        return text.to_owned();
    };
    let first = &text[at..at + 2];
    let rule = rule.replace("$NP", national_prefix).replace("$FG", first);
    format!("{}{rule}{}", &text[..at], &text[at + 2..])
}
