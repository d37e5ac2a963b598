//! Messaging ids to canonical numbers: those that a renumbering concerns, and all regions mixed.

mod support;

use contactfold::{PhoneFormat, PhoneNumber};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn wa_id(c: &mut Criterion) {
    let renumbered = support::numbers(1000, &["BR", "MX", "AR", "CI", "BJ", "VN", "GA"], 1);
    // Every spelling that the numbers are known by.
    let renumbered = renumbered.into_iter().flat_map(|number| {
        std::iter::once(number).chain(number.equivalents().map(|other| other.number()))
    });
    let mixed = support::numbers(1000, &[], 2);
    let mut group = c.benchmark_group("wa_id");
    for (name, ids) in [("renumbered", ids(renumbered)), ("mixed", ids(mixed))] {
        group.throughput(Throughput::Elements(ids.len() as u64));
        group.bench_function(name, |b| {
            b.iter(|| {
                ids.iter()
                    .filter(|id| PhoneNumber::from_wa_id(id).is_ok())
                    .count()
            });
        });
    }
    group.finish();
}

fn ids(numbers: impl IntoIterator<Item = PhoneNumber>) -> Vec<String> {
    numbers
        .into_iter()
        .map(|number| number.format(PhoneFormat::WaId).to_string())
        .collect()
}

criterion_group!(benches, wa_id);
criterion_main!(benches);
