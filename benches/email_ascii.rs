//! Storage form and key of plain ASCII addresses.

mod email_mix;

use criterion::{Criterion, criterion_group, criterion_main};

fn email_ascii(criterion: &mut Criterion) {
    email_mix::compare(criterion, "email_ascii", email_mix::Mix::Ascii);
}

criterion_group!(benches, email_ascii);
criterion_main!(benches);
