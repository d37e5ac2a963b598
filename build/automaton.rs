//! Minimal acyclic automata over digits: equal rows are kept once, and a row whose outcome hangs only on how many
//! digits are left becomes a class, so that a run stops there.

use std::collections::HashMap;
use std::hash::Hash;

/// How many lengths of rest a class tells apart: 0 to 17 digits, the longest national number.
pub(crate) const SPAN: usize = 18;

/// A row, or a class (top bit).
pub(crate) type Node = u32;

const CLASS: u32 = 1 << 31;

/// Rows and classes of one table.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<([Node; 10], u16)>,
    row_index: HashMap<([Node; 10], u16), Node>,
    classes: Vec<[u16; SPAN]>,
    class_index: HashMap<[u16; SPAN], Node>,
}

/// What an automaton is made from, one digit at a time.
pub(crate) trait Machine {
    type State: Clone + Eq + Hash;

    /// The outcome, if the number ends here.
    fn outcome(&mut self, state: &Self::State, depth: u8) -> u16;

    /// The state after a digit; `depth` counts it.
    fn step(&self, state: &Self::State, digit: usize, depth: u8) -> Self::State;

    /// Whether no further digit changes anything.
    fn is_settled(&self, state: &Self::State) -> bool;
}

impl Table {
    /// Adds a machine, and returns its root. Deeper than `limit` digits nothing is told apart.
    pub(crate) fn add<M: Machine>(&mut self, machine: &mut M, start: M::State, limit: u8) -> Node {
        let mut known = HashMap::new();
        self.build(machine, start, 0, limit, &mut known)
    }

    fn build<M: Machine>(
        &mut self,
        machine: &mut M,
        state: M::State,
        depth: u8,
        limit: u8,
        known: &mut HashMap<(M::State, u8), Node>,
    ) -> Node {
        let key = (state, depth);
        if let Some(node) = known.get(&key) {
            return *node;
        }
        let state = &key.0;
        let outcome = machine.outcome(state, depth);
        let node = if depth == limit || machine.is_settled(state) {
            self.class([outcome; SPAN])
        } else {
            let mut children = [0; 10];
            for (digit, child) in children.iter_mut().enumerate() {
                let next = machine.step(state, digit, depth + 1);
                *child = self.build(machine, next, depth + 1, limit, known);
            }
            self.row(children, outcome)
        };
        known.insert(key, node);
        node
    }

    fn row(&mut self, children: [Node; 10], outcome: u16) -> Node {
        if children[0] & CLASS != 0 && children.iter().all(|child| *child == children[0]) {
            let below = self.classes[(children[0] & !CLASS) as usize];
            let mut class = [outcome; SPAN];
            class[1..].copy_from_slice(&below[..SPAN - 1]);
            return self.class(class);
        }
        *self
            .row_index
            .entry((children, outcome))
            .or_insert_with(|| {
                self.rows.push((children, outcome));
                u32::try_from(self.rows.len() - 1).expect("few rows")
            })
    }

    fn class(&mut self, class: [u16; SPAN]) -> Node {
        *self.class_index.entry(class).or_insert_with(|| {
            self.classes.push(class);
            u32::try_from(self.classes.len() - 1).expect("few classes") | CLASS
        })
    }

    /// The node behind a digit.
    pub(crate) fn advance(&mut self, node: Node, digit: usize) -> Node {
        if node & CLASS == 0 {
            return self.rows[node as usize].0[digit];
        }
        let mut class = self.classes[(node & !CLASS) as usize];
        class.copy_within(1.., 0);
        self.class(class)
    }

    /// The digits that lead from a root to an outcome other than `nothing`.
    pub(crate) fn first_digits(&self, root: Node, nothing: u16) -> u16 {
        let settled = |node: Node| {
            node & CLASS != 0 && self.classes[(node & !CLASS) as usize] == [nothing; SPAN]
        };
        if root & CLASS != 0 {
            return if settled(root) { 0 } else { 0x3FF };
        }
        let children = &self.rows[root as usize].0;
        (0..10)
            .filter(|digit| !settled(children[*digit]))
            .fold(0, |set, digit| set | 1 << digit)
    }

    /// A node as the library's tables have it: classes come after the rows.
    pub(crate) fn number(&self, node: Node) -> u16 {
        let number = if node & CLASS == 0 {
            node as usize
        } else {
            self.rows.len() + (node & !CLASS) as usize
        };
        u16::try_from(number).expect("an automaton of less than 65,536 nodes")
    }

    pub(crate) fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The rows' next nodes, the rows' outcomes, and the classes, each as little-endian u16.
    pub(crate) fn bytes(&self) -> [Vec<u8>; 3] {
        let next = self
            .rows
            .iter()
            .flat_map(|(children, _)| children)
            .flat_map(|node| self.number(*node).to_le_bytes());
        let ends = self
            .rows
            .iter()
            .flat_map(|(_, outcome)| outcome.to_le_bytes());
        let classes = self
            .classes
            .iter()
            .flatten()
            .flat_map(|outcome| outcome.to_le_bytes());
        [next.collect(), ends.collect(), classes.collect()]
    }
}
