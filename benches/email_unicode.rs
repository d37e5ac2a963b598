//! Storage form and key of internationalised addresses.

mod email_mix;

use criterion::{Criterion, criterion_group, criterion_main};

fn email_unicode(criterion: &mut Criterion) {
    email_mix::compare(criterion, "email_unicode", email_mix::Mix::Unicode);
}

criterion_group!(benches, email_unicode);
criterion_main!(benches);
