//! Numbers as they are dialled within their region, all regions mixed.

mod support;

use criterion::{Criterion, criterion_group, criterion_main};

fn phone_national(c: &mut Criterion) {
    support::compare(
        c,
        "phone_national",
        &support::national(&support::numbers(1000, &[], 3)),
    );
}

criterion_group!(benches, phone_national);
criterion_main!(benches);
