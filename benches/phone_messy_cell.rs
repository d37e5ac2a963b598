//! Cells as people fill them: ours are read leniently, the peers' strictly, since they know no other way.

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn phone_messy_cell(c: &mut Criterion) {
    let inputs = support::messy(&support::numbers(1000, &[], 4), 4);
    let mut group = c.benchmark_group("phone_messy_cell");
    group.throughput(Throughput::Elements(inputs.len() as u64));
    group.bench_function("contactfold", |b| b.iter(|| support::all_cells(&inputs)));
    support::peers(&mut group, &inputs);
    group.finish();
}

criterion_group!(benches, phone_messy_cell);
criterion_main!(benches);
