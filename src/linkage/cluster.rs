//! Groups from weighted pairs: best first, and only as far as a group holds together.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::weight::MatchWeight;

type Map<K, V> = HashMap<K, V, RandomState>;

/// A pair of records and what their comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) weight: MatchWeight,
    /// Whether something other than the names agrees.
    pub(crate) is_corroborated: bool,
}

/// What a pair says about the group that it would be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bond {
    /// The two would be joined on their own.
    Supports,
    /// They say too little of each other to tell.
    Silent,
    /// What they say differs.
    Conflicts,
    /// They must not be together, whatever else speaks for it.
    Vetoes,
}

/// A group of at least two records, and the pairs that joined it, in the order in which they did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) members: Vec<u32>,
    pub(crate) links: Vec<Edge>,
}

/// What came of clustering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clustering {
    pub(crate) groups: Vec<Group>,
    /// The pairs that were not joined, because the groups they would have united do not hold together.
    pub(crate) refused: Vec<Edge>,
}

/// Two groups with more pairs between them than this are not joined: no person has that many records.
const CROSS_PAIRS: usize = 4096;

/// Joins `records` records along `edges`, which come best first and hold no pair twice. Two groups are joined only
/// if the pairs between them hold together by what `bond` says of those that no edge stands for.
pub(crate) fn best_first(
    records: usize,
    edges: &[Edge],
    bond: impl FnMut(u32, u32) -> Bond,
) -> Clustering {
    let mut forest = Forest::new(records);
    let known = edges
        .iter()
        .map(|edge| (pair_key(edge.a, edge.b), Bond::Supports))
        .collect();
    let mut bonds = Bonds { known, bond };
    let mut links = Vec::new();
    let mut refused = Vec::new();
    // Two groups that were kept apart are judged again only once one of them has grown.
    let mut apart: Map<u64, (u32, u32)> = Map::default();
    for &edge in edges {
        let (a, b) = (forest.root(edge.a), forest.root(edge.b));
        if a == b {
            continue;
        }
        let (a, b) = (a.min(b), a.max(b));
        let sizes = (forest.size(a), forest.size(b));
        if sizes == (1, 1)
            || apart.get(&pair_key(a, b)) != Some(&sizes)
                && bonds.hold(&forest.members(a), &forest.members(b))
        {
            forest.join(a, b);
            links.push(edge);
        } else {
            apart.insert(pair_key(a, b), sizes);
            refused.push(edge);
        }
    }
    Clustering {
        groups: forest.groups(links),
        refused,
    }
}

fn pair_key(a: u32, b: u32) -> u64 {
    (u64::from(a.min(b)) << 32) | u64::from(a.max(b))
}

/// What is known of pairs; each is asked for once.
struct Bonds<F> {
    known: Map<u64, Bond>,
    bond: F,
}

impl<F: FnMut(u32, u32) -> Bond> Bonds<F> {
    /// Whether two groups hold together: no pair between them vetoes it, at least a quarter supports it, and fewer
    /// conflict than support.
    fn hold(&mut self, left: &[u32], right: &[u32]) -> bool {
        let pairs = left.len().saturating_mul(right.len());
        if pairs > CROSS_PAIRS {
            return false;
        }
        let (mut supports, mut conflicts) = (0, 0);
        for &a in left {
            for &b in right {
                match *self
                    .known
                    .entry(pair_key(a, b))
                    .or_insert_with(|| (self.bond)(a, b))
                {
                    Bond::Supports => supports += 1,
                    Bond::Silent => {}
                    Bond::Conflicts => conflicts += 1,
                    Bond::Vetoes => return false,
                }
            }
        }
        4 * supports >= pairs && conflicts < supports
    }
}

/// Disjoint sets whose members can be listed.
struct Forest {
    parent: Vec<u32>,
    /// The next member of the same set, round in a circle.
    next: Vec<u32>,
    size: Vec<u32>,
}

impl Forest {
    fn new(records: usize) -> Self {
        let each: Vec<u32> = (0..).take(records).collect();
        Self {
            parent: each.clone(),
            next: each,
            size: vec![1; records],
        }
    }

    fn root(&mut self, mut node: u32) -> u32 {
        while self.parent[node as usize] != node {
            let grandparent = self.parent[self.parent[node as usize] as usize];
            self.parent[node as usize] = grandparent;
            node = grandparent;
        }
        node
    }

    fn size(&self, root: u32) -> u32 {
        self.size[root as usize]
    }

    fn members(&self, root: u32) -> Vec<u32> {
        let mut members = vec![root];
        let mut node = self.next[root as usize];
        while node != root {
            members.push(node);
            node = self.next[node as usize];
        }
        members
    }

    fn join(&mut self, a: u32, b: u32) {
        let (small, large) = if self.size(a) < self.size(b) {
            (a, b)
        } else {
            (b, a)
        };
        self.parent[small as usize] = large;
        self.size[large as usize] += self.size[small as usize];
        self.next.swap(small as usize, large as usize);
    }

    /// The sets of more than one, each with the links inside it, in order of their lowest members.
    fn groups(mut self, links: Vec<Edge>) -> Vec<Group> {
        let mut by_root: Map<u32, Group> = Map::default();
        for link in links {
            let root = self.root(link.a);
            by_root
                .entry(root)
                .or_insert_with(|| {
                    let mut members = self.members(root);
                    members.sort_unstable();
                    Group {
                        members,
                        links: Vec::new(),
                    }
                })
                .links
                .push(link);
        }
        let mut groups: Vec<Group> = by_root.into_values().collect();
        groups.sort_unstable_by_key(|group| group.members[0]);
        groups
    }
}

/// Groups, to which copies of their members can be attached.
pub(crate) struct Groups {
    groups: Vec<Group>,
    /// The group of each record that is in one.
    of: Map<u32, usize>,
}

impl Groups {
    pub(crate) fn new(groups: Vec<Group>) -> Self {
        let members = |(index, group): (usize, &Group)| {
            group
                .members
                .iter()
                .map(move |&member| (member, index))
                .collect::<Vec<_>>()
        };
        let of = groups.iter().enumerate().flat_map(members).collect();
        Self { groups, of }
    }

    /// The best of the links that a record has in its group.
    pub(crate) fn best_link(&self, record: u32) -> Option<Edge> {
        let group = self.groups.get(*self.of.get(&record)?)?;
        group
            .links
            .iter()
            .filter(|link| link.a == record || link.b == record)
            .max_by_key(|link| link.weight)
            .copied()
    }

    /// Puts a copy of a record into its group, or into a new one with it.
    pub(crate) fn attach(&mut self, original: u32, copy: u32, link: Edge) {
        let index = *self.of.entry(original).or_insert_with(|| {
            self.groups.push(Group {
                members: vec![original],
                links: Vec::new(),
            });
            self.groups.len() - 1
        });
        if let Some(group) = self.groups.get_mut(index) {
            group.members.push(copy);
            group.links.push(link);
        }
    }

    pub(crate) fn as_slice(&self) -> &[Group] {
        &self.groups
    }
}

impl Edge {
    /// The same link from `copy` in the place of `original`.
    pub(crate) fn with(self, original: u32, copy: u32) -> Self {
        let other = if self.a == original { self.b } else { self.a };
        Self {
            a: copy,
            b: other,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(a: u32, b: u32, bits: f64) -> Edge {
        Edge {
            a,
            b,
            weight: MatchWeight::from_bits(bits),
            is_corroborated: true,
        }
    }

    fn members(clustering: &Clustering) -> Vec<Vec<u32>> {
        clustering
            .groups
            .iter()
            .map(|group| group.members.clone())
            .collect()
    }

    #[test]
    fn a_chain_of_silent_pairs_is_cut_where_it_no_longer_holds_together() {
        let edges: Vec<Edge> = (0..20).map(|i| edge(i, i + 1, 5.0)).collect();
        let clustering = best_first(21, &edges, |_, _| Bond::Silent);
        let largest = members(&clustering).iter().map(Vec::len).max();
        assert!(
            largest.is_some_and(|size| (3..=5).contains(&size)),
            "largest: {largest:?}"
        );
    }

    #[test]
    fn a_triangle_closes_over_a_silent_pair_but_not_over_a_veto() {
        let edges = [edge(0, 1, 9.0), edge(1, 2, 5.0)];
        assert_eq!(
            members(&best_first(3, &edges, |_, _| Bond::Silent)),
            [[0, 1, 2]]
        );
        let vetoed = best_first(3, &edges, |_, _| Bond::Vetoes);
        assert_eq!(members(&vetoed), [[0, 1]]);
        assert_eq!(vetoed.refused, [edges[1]]);
    }

    #[test]
    fn the_better_pair_joins_first() {
        let edges = [edge(1, 2, 9.0), edge(0, 1, 5.0)];
        assert_eq!(
            members(&best_first(3, &edges, |_, _| Bond::Conflicts)),
            [[1, 2]]
        );
    }
}
