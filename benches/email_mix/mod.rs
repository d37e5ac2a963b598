//! Addresses as address books have them, and what every bench of them measures.
#![allow(dead_code)]

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::hint::black_box;
use std::str::FromStr;

use contactfold::email::{Canonicalizer, Confidence, KeyOptions, Tier};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use unicase::UniCase;

/// How many addresses a bench reads.
const COUNT: usize = 200_000;

/// Which addresses a bench reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mix {
    /// 90 % plain ASCII, 5 % Gmail with dots and sub-addresses, 3 % internationalised, 2 % no addresses.
    Realistic,
    /// Plain ASCII alone.
    Ascii,
    /// Internationalised local parts and domains alone.
    Unicode,
}

const GIVEN: &[&str] = &[
    "anna", "ben", "carla", "david", "elif", "farah", "george", "hannah", "ivan", "julia", "kofi",
    "lin", "maria", "noah", "olga", "pedro", "quentin", "rosa", "siti", "tomasz", "uma", "viktor",
    "wei", "xenia", "yusuf", "zoe",
];
const FAMILY: &[&str] = &[
    "abbas", "brown", "costa", "dubois", "eriksson", "fischer", "garcia", "hussein", "ito",
    "jensen", "kim", "lopez", "mueller", "nguyen", "okafor", "petrov", "quinn", "rossi", "smith",
    "tan", "ueda", "vasquez", "wong", "young", "zhang",
];
const DOMAINS: &[&str] = &[
    "gmail.com",
    "gmail.com",
    "gmail.com",
    "yahoo.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
    "aol.com",
    "web.de",
    "orange.fr",
    "acme-tools.com",
    "northwind.co.uk",
    "contoso.com",
    "example.org",
    "uni-heidelberg.de",
    "mail.fabrikam.com",
    "tailspin.io",
    "lakeside-clinic.com.au",
    "city.gov.sg",
];
const EAI: &[&str] = &[
    "josé.garcía@example.com",
    "jörg@müller-söhne.de",
    "用户@例子.公司",
    "анна@почта.рф",
    "zoë@exämple.org",
    "иван@mail.ru",
    "rené@société.fr",
    "øyvind@fjord.no",
    "þóra@example.is",
    "山田@example.jp",
    "müller@xn--mller-kva.de",
    "dvořák@škola.cz",
];
const INVALID: &[&str] = &[
    "no address",
    "john@",
    "@example.com",
    "john..smith@example.com",
    "john smith@example.com",
    "john@example",
    "n/a",
    "john@example..com",
    "john@@example.com",
    "john@ex_ample.com",
];

/// More than fit into the caches, as in a large address book; the same ones every time.
pub(crate) fn addresses(mix: Mix) -> Vec<String> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below
    };
    (0..COUNT)
        .map(|_| {
            let share = match mix {
                Mix::Realistic => random(100),
                Mix::Ascii => 0,
                Mix::Unicode => 95,
            };
            let (given, family) = (GIVEN[random(GIVEN.len())], FAMILY[random(FAMILY.len())]);
            match share {
                0..90 => {
                    let local = match random(6) {
                        0 => format!("{given}.{family}"),
                        1 => format!("{given}{}", random(1000)),
                        2 => format!("{}{family}", &given[..1]),
                        3 => format!("{given}_{family}{}", random(100)),
                        4 => format!(
                            "{}{}.{}{}",
                            given[..1].to_uppercase(),
                            &given[1..],
                            family[..1].to_uppercase(),
                            &family[1..]
                        ),
                        _ => given.to_owned(),
                    };
                    let domain = DOMAINS[random(DOMAINS.len())];
                    if random(10) == 0 {
                        format!("{local}@{}", domain.to_uppercase())
                    } else {
                        format!("{local}@{domain}")
                    }
                }
                90..95 => format!(
                    "{given}.{family}+{}@{}",
                    random(100),
                    ["gmail.com", "googlemail.com", "GMail.com"][random(3)]
                ),
                95..98 => format!("{}{}", ["", "a", "b."][random(3)], EAI[random(EAI.len())]),
                _ => INVALID[random(INVALID.len())].to_owned(),
            }
        })
        .collect()
}

/// Runs `each` over all addresses as one iteration.
fn over(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    addresses: &[String],
    mut each: impl FnMut(&str),
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for address in addresses {
                each(black_box(address));
            }
        });
    });
}

/// Storage form and key by this crate, the least that any could do, and what the peers do of it.
pub(crate) fn compare(criterion: &mut Criterion, name: &str, mix: Mix) {
    let addresses = addresses(mix);
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20);
    group.throughput(Throughput::Elements(addresses.len() as u64));

    let options = KeyOptions::new().provider_rules(Confidence::Secondary);
    let mut canonicalizer = Canonicalizer::new(Tier::Mailbox).key_options(options);
    over(&mut group, "contactfold", &addresses, |address| {
        let _ = black_box(
            canonicalizer
                .read(address)
                .map(|canonical| (canonical.as_str().len(), canonical.key().len())),
        );
    });
    over(&mut group, "contactfold_value", &addresses, |address| {
        let _ = black_box(contactfold::EmailAddress::parse(address));
    });
    let mut buffer = String::new();
    over(&mut group, "memcpy_lowercase", &addresses, |address| {
        buffer.clear();
        buffer.push_str(address);
        buffer.make_ascii_lowercase();
        black_box(&buffer);
    });
    over(&mut group, "email_address", &addresses, |address| {
        let _ = black_box(email_address::EmailAddress::from_str(address));
    });
    over(&mut group, "lettre", &addresses, |address| {
        let _ = black_box(lettre::Address::from_str(address));
    });
    over(&mut group, "fast_chemail", &addresses, |address| {
        black_box(fast_chemail::is_valid_email(address));
    });
    let config = structured_email_address::Config::builder()
        .provider_aware()
        .lowercase_all()
        .build();
    over(
        &mut group,
        "structured-email-address",
        &addresses,
        |address| {
            let parsed = structured_email_address::EmailAddress::parse_with(address, &config);
            let _ = black_box(parsed.map(|address| address.canonical()));
        },
    );
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    over(&mut group, "unicase", &addresses, |address| {
        black_box(hasher.hash_one(UniCase::new(address)));
    });
    group.finish();
}
