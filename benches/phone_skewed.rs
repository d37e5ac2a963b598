//! `+digits` of eleven countries.

mod support;

use criterion::{Criterion, criterion_group, criterion_main};

fn phone_skewed(c: &mut Criterion) {
    let regions = [
        "US", "GB", "DE", "FR", "IN", "CA", "BR", "AU", "NL", "MX", "ES",
    ];
    support::compare(
        c,
        "phone_skewed",
        &support::e164(&support::numbers(1000, &regions, 2)),
    );
}

criterion_group!(benches, phone_skewed);
criterion_main!(benches);
