//! What reading an address allocates.

use std::hint::black_box;

use allocation_counter::{AllocationInfo, measure};
use contactfold::EmailAddress;
use contactfold::email::{Canonicalizer, Confidence, KeyOptions, Tier};

const ADDRESSES: [&str; 8] = [
    "ana@x.com",
    "a@b.co",
    "Ana.Smith@X.COM",
    "first.last+tag@googlemail.com",
    "a_b-c+d@Proton.me",
    "x@ana.fastmail.com",
    "someone.with.a.very.long.name@a-department.of-some-company.example.com",
    "sales@mail.example.co.uk",
];

fn allocated(work: impl FnOnce()) -> (u64, u64) {
    let AllocationInfo {
        count_total,
        bytes_total,
        ..
    } = measure(work);
    (count_total, bytes_total)
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocated(|| drop(black_box(Box::new(7_u64)))), (1, 8));
    assert_eq!(allocated(|| ()), (0, 0));
}

#[test]
fn an_ascii_address_allocates_its_value_and_nothing_else() {
    for address in ADDRESSES {
        let len = u64::try_from(address.len()).expect("short");
        let work = || drop(black_box(EmailAddress::parse(black_box(address))));
        assert_eq!(allocated(work), (1, len), "{address}");
    }
}

#[test]
fn comparing_ascii_addresses_allocates_nothing() {
    for address in ADDRESSES {
        let one = EmailAddress::parse(address).expect(address);
        let two = EmailAddress::parse(&address.to_uppercase()).expect(address);
        assert_eq!(
            allocated(|| assert!(black_box(&one) == black_box(&two))),
            (0, 0)
        );
    }
}

#[test]
fn nothing_is_allocated_where_the_callers_buffers_have_room() {
    let options = KeyOptions::new().provider_rules(Confidence::Secondary);
    for tier in [Tier::Exact, Tier::Folded, Tier::Mailbox] {
        let mut canonicalizer = Canonicalizer::new(tier).key_options(options.clone());
        let (mut storage, mut keys) = (String::with_capacity(2000), String::with_capacity(2000));
        for address in ADDRESSES {
            let work = || {
                let read = canonicalizer.read_into(address, &mut storage, &mut keys);
                assert!(read.is_ok());
            };
            assert_eq!(allocated(work), (0, 0), "{address}");

            // Its own buffers have room from the second time on.
            let _ = canonicalizer.read(address);
            let work = || assert!(canonicalizer.read(black_box(address)).is_ok());
            assert_eq!(allocated(work), (0, 0), "{address}");

            let value = EmailAddress::parse(address).expect(address);
            let work = || value.key_into(tier, &options, &mut keys);
            assert_eq!(allocated(work), (0, 0), "{address}");
        }
        assert_eq!(
            storage.len(),
            ADDRESSES.iter().map(|a| a.len()).sum::<usize>()
        );
        assert!(keys.len() > storage.len());
    }
}
