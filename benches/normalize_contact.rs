//! A whole contact, from what was typed to what it means; and each of its fields alone.

use std::hint::black_box;

use contactfold::{Field, Normalizer, RawContact, Region};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

#[path = "support/contacts.rs"]
mod contacts;
#[path = "../examples/support/people/mod.rs"]
mod people;

fn normalize(criterion: &mut Criterion) {
    let normalizer = Normalizer::new().default_region(Region::new("GB").expect("a region"));
    let contacts = contacts::generated(2000);
    let mut group = criterion.benchmark_group("normalize_contact");
    group.throughput(Throughput::Elements(contacts.len() as u64));
    group.bench_function("contactfold", |bencher| {
        bencher.iter(|| {
            for contact in &contacts {
                black_box(normalizer.normalize(contact));
            }
        });
    });
    group.finish();

    let full = [
        ("name", Field::Name, "Dr. Ana María García López"),
        (
            "organization",
            Field::Organization,
            "Acme Trading GmbH & Co. KG",
        ),
        ("phone", Field::Phone, "+44 (0)20 7946 0958"),
        ("email", Field::Email, "Ana.Garcia@Example.com"),
        (
            "address",
            Field::Address,
            "221B Baker Street, London NW1 6XE",
        ),
    ];
    let mut group = criterion.benchmark_group("normalize_field");
    for (name, field, value) in &full {
        let raw = RawContact::new().with(field.clone(), *value);
        group.bench_function(*name, |bencher| {
            bencher.iter(|| normalizer.normalize(black_box(&raw)));
        });
    }
    let raw = full
        .iter()
        .fold(RawContact::new(), |raw, (_, field, value)| {
            raw.with(field.clone(), *value)
        });
    group.bench_function("all", |bencher| {
        bencher.iter(|| normalizer.normalize(black_box(&raw)));
    });
    group.finish();
}

criterion_group!(benches, normalize);
criterion_main!(benches);
