//! From raw contacts to suggestions, for ten and for a hundred thousand of them.

use std::hint::black_box;

use contactfold::{Contact, Deduplicator, Normalizer, RawContact};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

#[path = "support/contacts.rs"]
mod contacts;
#[path = "../examples/support/people/mod.rs"]
mod people;

fn suggestions(raw: &[RawContact<'_>]) -> usize {
    let normalizer = Normalizer::new();
    let contacts: Vec<Contact> = raw
        .iter()
        .map(|raw| normalizer.normalize(raw).into_contact())
        .collect();
    let report = Deduplicator::new()
        .run(&contacts)
        .expect("few enough contacts");
    report.suggestions().len()
}

fn dedupe(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("dedupe_end_to_end");
    group.sample_size(10);
    for rows in [10_000, 100_000] {
        let raw = contacts::generated(rows);
        group.throughput(Throughput::Elements(rows.into()));
        group.bench_with_input(
            BenchmarkId::new("contactfold", rows),
            &raw,
            |bencher, raw| {
                bencher.iter(|| black_box(suggestions(raw)));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, dedupe);
criterion_main!(benches);
