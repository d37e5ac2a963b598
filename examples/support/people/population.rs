//! Who there is: singles, households and offices, and how many records each person has.

use super::damage::{for_mail, nickname};
use super::phone::fill;
use super::random::Rng;
use super::words::{LOCALES, Locale};

/// What a random stream is for; part of its key.
mod stream {
    pub(crate) const SHAPE: u64 = 0x1_0000;
    pub(crate) const GROUP: u64 = 0x2_0000;
    pub(crate) const MEMBER: u64 = 0x3_0000;
    pub(crate) const RECORD: u64 = 0x4_0000;
    pub(crate) const ORDER: u64 = 0x5_0000;
    pub(crate) const NEW_HOME: u64 = 0x6_0000;
}

/// One row of the file to be.
#[derive(Clone, Copy, Debug)]
struct Entry {
    group: u32,
    person: u32,
    member: u8,
    version: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Single,
    Household,
    Office,
}

/// An address and the phone that rings there.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) street: String,
    pub(crate) city: &'static str,
    pub(crate) postcode: String,
    pub(crate) landline: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Employer {
    pub(crate) name: String,
    pub(crate) legal_form: usize,
    pub(crate) domain: String,
    pub(crate) place: Place,
    pub(crate) extension: u32,
}

/// A person as they are, before anybody writes them down.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) locale: &'static Locale,
    pub(crate) number: u32,
    pub(crate) given: String,
    pub(crate) middle: Option<String>,
    pub(crate) family: String,
    pub(crate) generation: Option<&'static str>,
    /// Year, month, day.
    pub(crate) birthday: (u32, u32, u32),
    pub(crate) mobile: String,
    pub(crate) mail: String,
    pub(crate) shared_mail: Option<String>,
    pub(crate) home: Place,
    pub(crate) employer: Option<Employer>,
}

/// Word lists taken apart once.
struct Words {
    locale: &'static Locale,
    women: Vec<String>,
    men: Vec<String>,
    families: Vec<String>,
    stems: Vec<&'static str>,
    endings: Vec<&'static str>,
    streets: Vec<&'static str>,
    trades: Vec<&'static str>,
}

impl Words {
    fn new(locale: &'static Locale) -> Self {
        let words = |list: &str| {
            let split: Vec<&str> = if list.contains('|') {
                list.split('|').collect()
            } else {
                list.split_whitespace().collect()
            };
            split
                .iter()
                .map(|word| word.replace('_', " "))
                .collect::<Vec<_>>()
        };
        Self {
            locale,
            women: words(locale.women),
            men: words(locale.men),
            families: words(locale.families),
            stems: locale.stems.split_whitespace().collect(),
            endings: locale.endings.split_whitespace().collect(),
            streets: locale.streets.split('|').collect(),
            trades: locale.trades.split_whitespace().collect(),
        }
    }

    /// The family name of a rank: a listed one, then compounds of two, three and more parts.
    fn family(&self, rank: u32) -> String {
        let Some(rare) = (rank as usize).checked_sub(self.families.len()) else {
            return self.families[rank as usize].clone();
        };
        // A stride that shares no factor with the list lengths mixes stems, so that neighbours in rank differ.
        let (stems, endings) = (self.stems.len(), self.endings.len());
        let stem = self.stems[rare % stems];
        let ending = self.endings[(rare / stems + rare) % endings];
        let mut name = String::from(stem);
        let mut further = rare / (stems * endings);
        while further > 0 {
            name.push_str(&self.stems[further % stems].to_lowercase().replace('\'', ""));
            further /= stems;
        }
        name.push_str(ending);
        name
    }

    fn place(&self, rng: &mut Rng) -> Place {
        let (city, postcode, landline) = *rng.pick(self.locale.cities);
        let street =
            self.streets[rng.zipf(u32::try_from(self.streets.len()).unwrap_or(1), 8) as usize];
        let street = if rng.percent(45) {
            self.named_street(street, rng)
        } else {
            street.to_owned()
        };
        let number = 1 + rng.zipf(240, 20);
        let form = rng.pick(self.locale.street_forms);
        Place {
            street: form
                .replace("{s}", &street)
                .replace("{n}", &number.to_string()),
            city,
            postcode: fill(postcode, rng),
            landline: fill(landline, rng),
        }
    }

    /// A street of the same kind that is named after somebody.
    fn named_street(&self, like: &str, rng: &mut Rng) -> String {
        let name = self.family(rng.zipf(1200, 60));
        let words: Vec<&str> = like.split(' ').collect();
        match (self.locale.country[0], words.as_slice()) {
            ("DE", _) => format!("{name}straße"),
            ("NL", _) => format!("{}straat", name.replace(' ', "")),
            ("GB" | "US" | "AU" | "TR", [.., last]) => format!("{name} {last}"),
            (_, [first, ..]) => format!("{first} {name}"),
            (_, []) => name,
        }
    }
}

/// Everybody of whom the file will hold a record, and in which row.
pub(crate) struct Population {
    seed: u64,
    entries: Vec<Entry>,
    words: Vec<Words>,
    /// How many family names a country has: grows with the population (Heaps' law).
    family_names: u32,
}

impl Population {
    /// Plans a file of so many rows.
    pub(crate) fn new(rows: u32, seed: u64) -> Self {
        let mut entries = Vec::with_capacity(rows as usize);
        let (mut group, mut person) = (0, 0);
        'full: loop {
            let mut rng = Rng::keyed(seed, [stream::SHAPE, u64::from(group), 0]);
            for member in 0..members(kind(seed, group), &mut rng) {
                let versions = match rng.below(100) {
                    0..56 => 1,
                    56..80 => 2,
                    80..92 => 3,
                    92..97 => 4,
                    _ => 5 + u8::try_from(rng.below(3)).unwrap_or(0),
                };
                for version in 0..versions {
                    if entries.len() == rows as usize {
                        break 'full;
                    }
                    entries.push(Entry {
                        group,
                        person,
                        member,
                        version,
                    });
                }
                person += 1;
            }
            group += 1;
        }
        let mut order = Rng::keyed(seed, [stream::ORDER, 0, 0]);
        for last in (1..entries.len()).rev() {
            let other = order.index(last + 1);
            entries.swap(last, other);
        }
        Self {
            seed,
            entries,
            words: LOCALES.iter().map(Words::new).collect(),
            family_names: 400 + 40 * rows.isqrt(),
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.entries.len()
    }

    /// The person of a row as they were when it was written, which of their records it is, and the row's own dice.
    pub(crate) fn at(&self, row: usize) -> (Person, u8, Rng) {
        let entry = self.entries[row];
        let mut person = self.person(entry);
        self.live(&mut person, entry);
        let key = [
            stream::RECORD,
            u64::from(entry.group),
            u64::from(entry.member) << 8 | u64::from(entry.version),
        ];
        (person, entry.version, Rng::keyed(self.seed, key))
    }

    fn person(&self, entry: Entry) -> Person {
        let kind = kind(self.seed, entry.group);
        let mut group = Rng::keyed(self.seed, [stream::GROUP, u64::from(entry.group), 0]);
        let words = &self.words[group.index(self.words.len())];
        let shared_family = group.zipf(self.family_names, 32);
        let shared_place = words.place(&mut group);
        let shared_mail = group.percent(18);
        let generations = group.percent(4);

        let (mut woman, mut given, mut rng) = match kind {
            Kind::Household => self.child(words, entry.group, entry.member, generations),
            _ => one_of(words, self.dice(entry.group, entry.member)),
        };
        let own_family = rng.zipf(self.family_names, 32);
        let mut birth_year = 1935 + rng.below(72);
        let mut generation = None;
        if kind == Kind::Household && generations && entry.member < 2 {
            // Father and son of one name, a generation apart.
            woman = false;
            given = self.first_of_line(words, entry.group);
            birth_year = 1940 + rng.below(25) + 27 * u32::from(entry.member);
            generation = Some(if entry.member == 0 { "Sr" } else { "Jr" });
        }
        let family_rank = match kind {
            // One in eight of a household has a name of their own.
            Kind::Household if entry.member != 1 || !rng.percent(12) || generations => {
                shared_family
            }
            _ => own_family,
        };
        let family = feminine(words.family(family_rank), words.locale, woman);
        let home = if kind == Kind::Household {
            shared_place.clone()
        } else {
            words.place(&mut rng)
        };
        let employer = match kind {
            Kind::Office => Some(employer(
                words,
                shared_family,
                shared_place,
                entry.member,
                &mut group,
            )),
            _ if rng.percent(35) => {
                let (rank, place) = (rng.zipf(self.family_names, 60), words.place(&mut rng));
                Some(employer(words, rank, place, 0, &mut rng))
            }
            _ => None,
        };
        let middle = rng.percent(22).then(|| self::given(words, woman, &mut rng));
        let birthday = (birth_year, 1 + rng.below(12), 1 + rng.below(28));
        let mobile = fill(
            words.locale.mobiles[rng.index(words.locale.mobiles.len())],
            &mut rng,
        );
        let mail = private_mail(
            words.locale,
            &given,
            &family,
            entry.person,
            family_rank,
            &mut rng,
        );
        let shared_mail = (kind == Kind::Household && shared_mail).then(|| {
            let name = for_mail(&words.family(shared_family), true);
            format!(
                "{}{name}{}@{}",
                ["familie", "family", "the", ""][entry.group as usize % 4],
                entry.group % 1000,
                words.locale.mail[0]
            )
        });
        Person {
            locale: words.locale,
            number: entry.person,
            given,
            middle,
            family,
            generation,
            birthday,
            mobile,
            mail,
            shared_mail,
            home,
            employer,
        }
    }

    /// What has changed in a life between one record and a later one.
    fn live(&self, person: &mut Person, entry: Entry) {
        let mut rng = Rng::keyed(
            self.seed,
            [
                stream::NEW_HOME,
                u64::from(entry.group),
                u64::from(entry.member),
            ],
        );
        let words = self
            .words
            .iter()
            .find(|words| std::ptr::eq(words.locale, person.locale));
        let (moves, marries, number) = (rng.percent(18), rng.percent(8), rng.percent(10));
        let Some(words) = words.filter(|_| entry.version > 0) else {
            return;
        };
        if moves {
            person.home = words.place(&mut rng);
        }
        if marries && person.generation.is_none() {
            let new = words.family(rng.zipf(self.family_names, 32));
            person.family = if rng.percent(30) {
                format!("{}-{new}", person.family)
            } else {
                new
            };
        }
        if number {
            person.mobile = fill(
                words.locale.mobiles[rng.index(words.locale.mobiles.len())],
                &mut rng,
            );
        }
    }

    /// A member of a household: no two of them have the same given name, unless they are father and son.
    fn child(
        &self,
        words: &Words,
        group: u32,
        member: u8,
        generations: bool,
    ) -> (bool, String, Rng) {
        let mut taken = Vec::new();
        if generations {
            taken.push(self.first_of_line(words, group));
        }
        for earlier in 0..member {
            let (_, given, _) = other_than(&taken, words, self.dice(group, earlier));
            taken.push(given);
        }
        other_than(&taken, words, self.dice(group, member))
    }

    fn first_of_line(&self, words: &Words, group: u32) -> String {
        given(words, false, &mut self.dice(group, 0))
    }

    fn dice(&self, group: u32, member: u8) -> Rng {
        Rng::keyed(
            self.seed,
            [stream::MEMBER, u64::from(group), u64::from(member)],
        )
    }
}

fn kind(seed: u64, group: u32) -> Kind {
    match Rng::keyed(seed, [stream::SHAPE, u64::from(group), 1]).below(100) {
        0..62 => Kind::Single,
        62..92 => Kind::Household,
        _ => Kind::Office,
    }
}

fn members(kind: Kind, rng: &mut Rng) -> u8 {
    let (least, span) = match kind {
        Kind::Single => (1, 1),
        Kind::Household => (2, 4),
        Kind::Office => (3, 12),
    };
    least + u8::try_from(rng.below(span)).unwrap_or(0)
}

fn given(words: &Words, woman: bool, rng: &mut Rng) -> String {
    let names = if woman { &words.women } else { &words.men };
    let mut one = || names[rng.zipf(u32::try_from(names.len()).unwrap_or(1), 6) as usize].clone();
    let (first, second) = (one(), one());
    if first != second && !first.contains(' ') && !second.contains(' ') && rng.percent(6) {
        let joint = if matches!(words.locale.country[0], "FR" | "DE" | "PL") {
            '-'
        } else {
            ' '
        };
        format!("{first}{joint}{second}")
    } else {
        first
    }
}

/// Somebody, and the dice for the rest of their life.
fn one_of(words: &Words, dice: Rng) -> (bool, String, Rng) {
    other_than(&[], words, dice)
}

fn other_than(taken: &[String], words: &Words, mut dice: Rng) -> (bool, String, Rng) {
    let woman = dice.percent(50);
    let mut name = given(words, woman, &mut dice);
    // A household is small beside the list of names.
    for _ in 0..20 {
        if !taken.contains(&name) {
            break;
        }
        name = given(words, woman, &mut dice);
    }
    (woman, name, dice)
}

/// Polish adjectival names have a feminine form.
fn feminine(family: String, locale: &Locale, woman: bool) -> String {
    match family.strip_suffix('i') {
        Some(stem)
            if woman
                && locale.country[0] == "PL"
                && (stem.ends_with("sk") || stem.ends_with("ck")) =>
        {
            format!("{stem}a")
        }
        _ => family,
    }
}

fn employer(words: &Words, family_rank: u32, place: Place, member: u8, rng: &mut Rng) -> Employer {
    let family = words.family(family_rank);
    let trade = *rng.pick(&words.trades);
    let name = match rng.below(3) {
        0 => format!("{trade} {family}"),
        1 => format!("{family} & {} {trade}", words.family(rng.zipf(400, 32))),
        _ => format!("{family} {trade}"),
    };
    let domain = format!(
        "{}-{}{}",
        for_mail(&family, true),
        for_mail(trade, true),
        words.locale.top_level
    );
    let legal_form = rng.index(words.locale.legal_forms.len());
    Employer {
        name,
        legal_form,
        domain,
        place,
        extension: 10 + u32::from(member),
    }
}

/// An address that is this person's alone: a common name needs a number.
fn private_mail(
    locale: &Locale,
    given: &str,
    family: &str,
    person: u32,
    family_rank: u32,
    rng: &mut Rng,
) -> String {
    let first = match nickname(given, rng).filter(|_| rng.percent(15)) {
        Some(short) => for_mail(short, true),
        None => for_mail(given, true),
    };
    let last = for_mail(family, rng.percent(60));
    let initial = first.get(..1).unwrap_or("x");
    let mut local = match rng.below(8) {
        0..3 => format!("{first}.{last}"),
        3 => format!("{first}{last}"),
        4 => format!("{initial}.{last}"),
        5 => format!("{first}_{last}"),
        6 => format!("{last}.{first}"),
        _ => format!("{initial}{last}"),
    };
    if family_rank < 2000 || rng.percent(50) {
        let digits = if rng.percent(50) { 1000 } else { 10_000 };
        local.push_str(&(person % digits).to_string());
    }
    format!("{local}@{}", rng.pick(locale.mail))
}
