//! Storage form and key of a realistic mix.

mod email_mix;

use criterion::{Criterion, criterion_group, criterion_main};

fn email_key(criterion: &mut Criterion) {
    email_mix::compare(criterion, "email_key", email_mix::Mix::Realistic);
}

criterion_group!(benches, email_key);
criterion_main!(benches);
