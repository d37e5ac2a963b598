//! Comparing names: ours on made values, and what the peers do on the same strings.
//!
//! A level needs more than a distance; the peers are here for scale. They compare the folded full names.

use std::hint::black_box;

use contactfold::name::{self, PersonName};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Pairs as candidate generation yields them: most share a part, some are the same, few are close.
const PAIRS: [(&str, &str); 24] = [
    ("John Smith", "John Smith"),
    ("John Smith", "Jane Smith"),
    ("John Smith", "Jon Smith"),
    ("Robert Johnson", "Bob Johnson"),
    ("Catherine Miller", "Katherine Miller"),
    ("Maria Garcia", "Maria Fernandez"),
    ("Maria Garcia", "Marta Garcia"),
    ("José García López", "Jose Garcia"),
    ("Jürgen Müller", "Juergen Mueller"),
    ("Anna Schmidt", "Peter Schmidt"),
    ("Thomas Weber", "Tomas Weber"),
    ("Michael Brown", "David Brown"),
    ("Jennifer Davis", "Jessica Davis"),
    ("Ahmad bin Abdullah", "Ahmad Abdullah"),
    ("Wei Ling Tan", "Tan Wei Ling"),
    ("Priya Sharma", "Priyanka Sharma"),
    ("Nguyễn Văn Minh", "Nguyen Van Minh"),
    ("Иванов Сергей", "Сергей Иванов"),
    ("J. Smith", "John Smith"),
    ("Ludwig van Beethoven", "Ludwig Beethoven"),
    ("Jean-Luc Picard", "Jean Luc Picard"),
    ("Elizabeth Taylor", "Elisabeth Tailor"),
    ("Christopher Robin", "Christian Robinson"),
    ("Olivia Wilson", "Emma Thompson"),
];

fn compare(c: &mut Criterion) {
    let names: Vec<_> = PAIRS
        .iter()
        .map(|(a, b)| (PersonName::parse(a), PersonName::parse(b)))
        .collect();
    let folded: Vec<(String, String)> = names
        .iter()
        .map(|(a, b)| {
            let full = |name: &PersonName| name.tokens().collect::<Vec<_>>().join(" ");
            (full(a), full(b))
        })
        .collect();
    let mut group = c.benchmark_group("name_compare");
    group.throughput(Throughput::Elements(PAIRS.len() as u64));
    group.bench_function("contactfold", |bencher| {
        bencher.iter(|| {
            for (a, b) in &names {
                black_box(name::compare(black_box(a), black_box(b)));
            }
        });
    });
    group.bench_function("strsim", |bencher| {
        bencher.iter(|| {
            for (a, b) in &folded {
                black_box(strsim::osa_distance(black_box(a), black_box(b)));
            }
        });
    });
    group.bench_function("strsim_jaro_winkler", |bencher| {
        bencher.iter(|| {
            for (a, b) in &folded {
                black_box(strsim::jaro_winkler(black_box(a), black_box(b)));
            }
        });
    });
    group.bench_function("rapidfuzz", |bencher| {
        bencher.iter(|| {
            for (a, b) in &folded {
                let (a, b) = (black_box(a).chars(), black_box(b).chars());
                black_box(rapidfuzz::distance::osa::distance(a, b));
            }
        });
    });
    group.finish();
}

fn make(c: &mut Criterion) {
    let mut group = c.benchmark_group("name_make");
    group.throughput(Throughput::Elements(PAIRS.len() as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            for (a, _) in &PAIRS {
                black_box(PersonName::parse(black_box(a)));
            }
        });
    });
    group.bench_function("ascii_parts", |bencher| {
        bencher.iter(|| {
            for _ in 0..PAIRS.len() {
                let name = PersonName::builder()
                    .given(black_box("Catherine"))
                    .family(black_box("Miller"));
                black_box(name.build());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, compare, make);
criterion_main!(benches);
