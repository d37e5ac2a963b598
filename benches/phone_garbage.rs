//! What stands in phone columns and is no number.

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn phone_garbage(c: &mut Criterion) {
    let inputs = support::garbage(1000, 5);
    let mut group = c.benchmark_group("phone_garbage");
    group.throughput(Throughput::Elements(inputs.len() as u64));
    group.bench_function("contactfold", |b| b.iter(|| support::all_cells(&inputs)));
    support::peers(&mut group, &inputs);
    group.finish();
}

criterion_group!(benches, phone_garbage);
criterion_main!(benches);
