//! How one record of a person is written down.

use super::damage::{for_mail, nickname, plain, restyle, typo};
use super::phone;
use super::population::{Person, Place, Population};
use super::random::Rng;

/// The columns of the file. `true_id` is the truth: whose record it is.
pub(crate) const COLUMNS: [&str; 12] = [
    "rec_id",
    "true_id",
    "first_name",
    "last_name",
    "email",
    "phone",
    "org",
    "street",
    "city",
    "postcode",
    "country",
    "birthday",
];

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) rec_id: String,
    pub(crate) true_id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) org: String,
    pub(crate) street: String,
    pub(crate) city: String,
    pub(crate) postcode: String,
    pub(crate) country: String,
    pub(crate) birthday: String,
}

impl Record {
    /// The record of a row.
    pub(crate) fn of(population: &Population, row: usize) -> Self {
        let (person, version, mut rng) = population.at(row);
        let mut record = Self {
            rec_id: row.to_string(),
            true_id: person.number.to_string(),
            last_name: person.family.clone(),
            country: country(&person, &mut rng),
            ..Self::default()
        };
        record.name(&person, &mut rng);
        record.reach(&person, &mut rng);
        record.place(&person, &mut rng);
        if rng.percent(40) {
            record.birthday = birthday(person.birthday, &mut rng);
        }
        // The first record is the tidiest.
        let harms = if version == 0 {
            u32::from(rng.percent(8))
        } else {
            rng.below(3)
        };
        for _ in 0..harms {
            record.harm(&mut rng);
        }
        record.style(&mut rng);
        record
    }

    /// The cells, in the order of [`COLUMNS`].
    pub(crate) fn cells(&self) -> [&str; 12] {
        [
            &self.rec_id,
            &self.true_id,
            &self.first_name,
            &self.last_name,
            &self.email,
            &self.phone,
            &self.org,
            &self.street,
            &self.city,
            &self.postcode,
            &self.country,
            &self.birthday,
        ]
    }

    fn name(&mut self, person: &Person, rng: &mut Rng) {
        self.first_name = match rng.below(100) {
            0..12 => {
                nickname(&person.given, rng).map_or_else(|| person.given.clone(), str::to_owned)
            }
            12..16 => person.given.chars().take(1).chain(['.']).collect(),
            16..24 => match &person.middle {
                Some(middle) => format!(
                    "{} {}.",
                    person.given,
                    middle.chars().take(1).collect::<String>()
                ),
                None => person.given.clone(),
            },
            24..27 => match &person.middle {
                Some(middle) => format!("{} {middle}", person.given),
                None => person.given.clone(),
            },
            _ => person.given.clone(),
        };
        if let Some(generation) = person.generation.filter(|_| rng.percent(60)) {
            self.last_name = format!("{} {generation}", person.family);
        }
        if rng.percent(2) {
            std::mem::swap(&mut self.first_name, &mut self.last_name);
        }
    }

    /// E-mail and phone: one's own, the household's, the office's, or none.
    fn reach(&mut self, person: &Person, rng: &mut Rng) {
        let dice = rng.below(100);
        self.email = match (&person.shared_mail, &person.employer) {
            _ if dice < 26 => String::new(),
            (Some(shared), _) if dice < 50 => shared.clone(),
            (_, Some(employer)) if dice < 31 => {
                format!(
                    "{}@{}",
                    rng.pick(&["info", "office", "sales"]),
                    employer.domain
                )
            }
            (_, Some(employer)) if dice < 52 => {
                format!(
                    "{}.{}@{}",
                    for_mail(&person.given, true),
                    for_mail(&person.family, true),
                    employer.domain
                )
            }
            _ => person.mail.clone(),
        };
        if rng.percent(3) {
            self.email = self.email.replacen('@', "+news@", 1);
        }
        let locale = person.locale;
        self.phone = match rng.below(100) {
            0..22 => String::new(),
            22..23 => phone::nonsense(rng),
            23..40 => phone::write(&person.home.landline, locale, None, rng),
            40..58 => match &person.employer {
                Some(employer) => {
                    let extension = rng.percent(30).then_some(employer.extension);
                    phone::write(&employer.place.landline, locale, extension, rng)
                }
                None => phone::write(&person.mobile, locale, None, rng),
            },
            58..61 => {
                let mobile = phone::write(&person.mobile, locale, None, rng);
                let landline = phone::write(&person.home.landline, locale, None, rng);
                format!("{mobile} {} {landline}", rng.pick(&["/", ";", ":::"]))
            }
            _ => phone::write(&person.mobile, locale, None, rng),
        };
        if self.email.is_empty() && self.phone.is_empty() && rng.percent(70) {
            self.phone = phone::write(&person.mobile, locale, None, rng);
        }
    }

    fn place(&mut self, person: &Person, rng: &mut Rng) {
        let employer = person.employer.as_ref().filter(|_| rng.percent(70));
        if let Some(employer) = employer {
            let form = if rng.percent(80) {
                person.locale.legal_forms[employer.legal_form]
            } else {
                ""
            };
            self.org.clone_from(&employer.name);
            if !form.is_empty() {
                self.org.push(' ');
                self.org.push_str(form);
            }
        }
        let at_work = employer.filter(|_| rng.percent(30));
        let Place {
            street,
            city,
            postcode,
            ..
        } = at_work.map_or(&person.home, |employer| &employer.place);
        if rng.percent(72) {
            self.street = abbreviate(street, rng);
        }
        if rng.percent(85) {
            (*city).clone_into(&mut self.city);
        }
        if rng.percent(75) {
            self.postcode = if rng.percent(6) {
                postcode.replace([' ', '-'], "")
            } else {
                postcode.clone()
            };
        }
    }

    /// One mistake somewhere.
    fn harm(&mut self, rng: &mut Rng) {
        let cell = match rng.below(12) {
            0..3 => &mut self.first_name,
            3..6 => &mut self.last_name,
            6 => &mut self.email,
            7 => &mut self.phone,
            8 => &mut self.org,
            9 => &mut self.street,
            10 => &mut self.city,
            _ => {
                match rng.below(4) {
                    0 => self.first_name.clear(),
                    1 => self.street.clear(),
                    2 => self.email.clear(),
                    _ => self.postcode.clear(),
                }
                return;
            }
        };
        *cell = typo(cell, rng);
    }

    fn style(&mut self, rng: &mut Rng) {
        if rng.percent(12) {
            self.first_name = restyle(&self.first_name, rng);
            self.last_name = restyle(&self.last_name, rng);
        }
        match rng.below(20) {
            0 => self.email = self.email.to_uppercase(),
            1 => {
                self.email = self
                    .email
                    .split('@')
                    .map(capitalised)
                    .collect::<Vec<_>>()
                    .join("@");
            }
            _ => {}
        }
        match rng.below(25) {
            0 => self.city = self.city.to_uppercase(),
            1 => self.street = plain(&self.street, true),
            2 => self.org = self.org.to_uppercase(),
            3 => self.last_name.push(' '),
            _ => {}
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Mostly the code; now and then the country's name in one of its spellings, or nothing.
fn country(person: &Person, rng: &mut Rng) -> String {
    match rng.below(20) {
        0 => String::new(),
        1..3 => (*rng.pick(person.locale.country)).to_owned(),
        _ => person.locale.country[0].to_owned(),
    }
}

fn birthday((year, month, day): (u32, u32, u32), rng: &mut Rng) -> String {
    match rng.below(10) {
        0 => format!("{day:02}.{month:02}.{year}"),
        1 => format!("{day:02}/{month:02}/{year}"),
        2 => format!("{year}{month:02}{day:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// Street words in their short forms, now and then.
fn abbreviate(street: &str, rng: &mut Rng) -> String {
    const SHORT: [(&str, &str); 14] = [
        ("Street", "St"),
        ("Road", "Rd"),
        ("Avenue", "Ave"),
        ("Lane", "Ln"),
        ("straße", "str."),
        ("avenue", "av."),
        ("boulevard", "bd"),
        ("Calle", "C/"),
        ("Avenida", "Av."),
        ("Rua", "R."),
        ("Via", "V."),
        ("Caddesi", "Cad."),
        ("Jalan", "Jln"),
        ("ul. ", ""),
    ];
    if rng.percent(80) {
        return street.to_owned();
    }
    SHORT
        .iter()
        .find(|(long, _)| street.contains(long))
        .map_or_else(
            || street.to_owned(),
            |(long, short)| street.replacen(long, short, 1),
        )
}
