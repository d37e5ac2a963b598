//! `+digits` of all regions, mixed.

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn phone_e164(c: &mut Criterion) {
    let inputs = support::e164(&support::numbers(1000, &[], 1));
    let mut group = c.benchmark_group("phone_e164");
    group.throughput(Throughput::Elements(inputs.len() as u64));
    group.bench_function("contactfold", |b| b.iter(|| support::all(&inputs)));
    support::memcpy(&mut group, &inputs);
    support::peers(&mut group, &inputs);
    group.finish();
}

criterion_group!(benches, phone_e164);
criterion_main!(benches);
