//! From headings to fields.

use crate::contact::Field;

use super::columns::Profile;
use super::export::export;
use super::heading::{Heading, is_digits};
use super::words;

/// What a heading says before the columns beside it are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Name,
    Given,
    Additional,
    Family,
    Prefix,
    Suffix,
    Nickname,
    Organization,
    Phone,
    Email,
    Address,
    HouseNumber,
    Street,
    Unit,
    Locality,
    State,
    PostalCode,
    Country,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Source,
    UpdatedAt,
    Identifier(&'static str),
    /// `Tussenvoegsel`: the particle before a Dutch family name.
    Particle,
    /// `County`: the state where no other column is.
    County,
    /// `by`, `bm`, `bd`: parts of a date of birth if all three stand there.
    YearIfBirth,
    MonthIfBirth,
    DayIfBirth,
    /// Chatwoot's `identifier`, which another system gave.
    External,
    /// `Nom`: the family name beside `Prénom`, the whole name alone.
    NameOrFamily,
    /// `Nombre`: the given name beside `Apellidos`, the whole name alone.
    NameOrGiven,
    /// `Apelido`: the family name in Portugal, a nickname in Brazil.
    FamilyOrNickname,
    /// `Title`: of the person where it stands before the given name, otherwise of the job.
    TitleBeforeName,
}

impl Meaning {
    /// Part of a postal address.
    fn is_place(self) -> bool {
        matches!(
            self,
            Self::Address
                | Self::HouseNumber
                | Self::Street
                | Self::Unit
                | Self::Locality
                | Self::State
                | Self::County
                | Self::PostalCode
                | Self::Country
        )
    }

    /// Part of a name.
    fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Family | Self::Additional)
    }

    /// Of a person whom the words before may name: `Contact First Name`, but not `Lead Source`.
    fn is_personal(self) -> bool {
        !matches!(self, Self::Source | Self::TitleBeforeName | Self::External)
    }
}

/// Tells what the columns under these headings hold.
pub fn detect(headings: &[&str]) -> Profile {
    let folded: Vec<Heading> = headings
        .iter()
        .map(|heading| Heading::new(heading))
        .collect();
    let export = export(&folded);
    let id = words::ID
        .iter()
        .find_map(|known| folded.iter().position(|heading| heading.is(known)));
    let mut meanings: Vec<Option<Meaning>> = folded
        .iter()
        .enumerate()
        .map(|(column, heading)| {
            if Some(column) == id {
                None
            } else {
                heading.meaning()
            }
        })
        .collect();
    add_variants(&mut meanings, &folded, id);
    let fields = (0..meanings.len())
        .map(|column| settle(&meanings, &folded, column))
        .collect();
    let mut around: Vec<String> = Vec::new();
    let addresses = folded
        .iter()
        .zip(&meanings)
        .map(|(heading, meaning)| {
            let whose = meaning
                .filter(|meaning| meaning.is_place())
                .map_or_else(String::new, |_| heading.whose_place());
            if whose.is_empty() {
                return 0;
            }
            let known = around.iter().position(|known| *known == whose);
            let index = known.unwrap_or_else(|| {
                around.push(whose);
                around.len() - 1
            });
            u8::try_from(index + 1).unwrap_or(u8::MAX)
        })
        .collect();
    let unknown = (0..folded.len())
        .map(|column| {
            Some(column) != id
                && meanings.get(column).is_some_and(Option::is_none)
                && folded
                    .get(column)
                    .is_some_and(|heading| !heading.is_no_evidence())
        })
        .collect();
    Profile {
        fields,
        addresses,
        unknown,
        id,
        export,
    }
}

/// Columns that are another making of a field, `phone_clean`, count where nothing else holds the field.
fn add_variants(meanings: &mut [Option<Meaning>], headings: &[Heading], id: Option<usize>) {
    let own = meanings.to_vec();
    for (column, (meaning, heading)) in meanings.iter_mut().zip(headings).enumerate() {
        if meaning.is_none() && Some(column) != id {
            *meaning = heading
                .variant()
                .filter(|variant| !own.contains(&Some(*variant)));
        }
    }
}

/// The field of a column, given what the others hold.
fn settle(meanings: &[Option<Meaning>], headings: &[Heading], column: usize) -> Option<Field> {
    let has = |meaning: Meaning| meanings.contains(&Some(meaning));
    let heading = headings.get(column)?;
    let meaning = (*meanings.get(column)?)?;
    let field = match meaning {
        // German and Dutch sheets head the family name with `Name` beside `Vorname`, `Voornaam`.
        Meaning::Name
            if heading.is("name")
                && !has(Meaning::Family)
                && headings
                    .iter()
                    .any(|other| other.is("vorname") || other.is("voornaam")) =>
        {
            Field::Family
        }
        Meaning::NameOrFamily if has(Meaning::Given) && !has(Meaning::Family) => Field::Family,
        Meaning::NameOrGiven
            if (has(Meaning::Family) || has(Meaning::FamilyOrNickname)) && !has(Meaning::Given) =>
        {
            Field::Given
        }
        // Beside no family name `Ad` is more often an advertisement than a Turkish given name.
        Meaning::NameOrGiven if heading.is("ad") => return None,
        Meaning::Name | Meaning::NameOrFamily | Meaning::NameOrGiven => Field::Name,
        Meaning::FamilyOrNickname if has(Meaning::Family) => Field::Nickname,
        Meaning::Family | Meaning::FamilyOrNickname | Meaning::Particle => Field::Family,
        Meaning::TitleBeforeName => match meanings.get(column + 1)? {
            Some(Meaning::Given) => Field::Prefix,
            _ => return None,
        },
        Meaning::Given => Field::Given,
        Meaning::Additional => Field::Additional,
        Meaning::Prefix => Field::Prefix,
        Meaning::Suffix => Field::Suffix,
        Meaning::Nickname => Field::Nickname,
        Meaning::Organization => Field::Organization,
        Meaning::Phone => Field::Phone,
        Meaning::Email => Field::Email,
        Meaning::County if has(Meaning::State) => return None,
        Meaning::YearIfBirth | Meaning::MonthIfBirth | Meaning::DayIfBirth
            if !(has(Meaning::YearIfBirth)
                && has(Meaning::MonthIfBirth)
                && has(Meaning::DayIfBirth)) =>
        {
            return None;
        }
        Meaning::BirthYear | Meaning::YearIfBirth => Field::BirthYear,
        Meaning::BirthMonth | Meaning::MonthIfBirth => Field::BirthMonth,
        Meaning::BirthDay | Meaning::DayIfBirth => Field::BirthDay,
        // The same address twice would be read as two: its parts say more.
        Meaning::Address if heading.ends_with("formatted") && has(Meaning::Street) => return None,
        Meaning::Address
            if !has(Meaning::Street) && (has(Meaning::Locality) || has(Meaning::PostalCode)) =>
        {
            Field::Street
        }
        Meaning::Address => Field::Address,
        Meaning::HouseNumber => Field::HouseNumber,
        Meaning::Street => Field::Street,
        Meaning::Unit => Field::Unit,
        Meaning::Locality => Field::Locality,
        Meaning::State | Meaning::County => Field::State,
        Meaning::PostalCode => Field::PostalCode,
        Meaning::Country => Field::Country,
        Meaning::Birthday => Field::Birthday,
        Meaning::Source => Field::Source,
        Meaning::UpdatedAt => Field::UpdatedAt,
        Meaning::Identifier(namespace) => Field::Identifier(namespace.into()),
        Meaning::External => Field::Identifier("external".into()),
    };
    Some(field)
}

impl Heading {
    fn meaning(&self) -> Option<Meaning> {
        if let Some(meaning) = look_up(&self.words) {
            return Some(meaning);
        }
        // `fname_c2`: one more component of the same name.
        if let [name @ .., c, number] = self.words.as_slice()
            && c == "c"
            && is_digits(number)
        {
            return look_up(name).filter(|meaning| meaning.is_name());
        }
        // `Work Phone 2`, `E-mail 1 - Value`: whose it is, and which of several, stands around the word.
        if let Some(reach @ (Meaning::Phone | Meaning::Email)) =
            self.without(words::REACH, is_digits)
        {
            return Some(reach);
        }
        // Of several addresses only the first is taken: parts of two would make a third that is nobody's.
        if self.words.iter().any(|word| is_digits(word) && word != "1") && !self.is_second_line() {
            return None;
        }
        let is_first = |word: &str| word == "1";
        self.without(words::PLACE, is_first)
            .filter(|meaning| meaning.is_place())
            .or_else(|| {
                self.without(words::WHO, is_first)
                    .filter(|meaning| meaning.is_personal())
            })
    }

    /// What the heading means without the words around it.
    fn without(&self, around: &[&str], number: fn(&str) -> bool) -> Option<Meaning> {
        let kept: Vec<&str> = self
            .words
            .iter()
            .map(String::as_str)
            .filter(|word| !around.contains(word) && !number(word))
            .collect();
        look_up(&kept)
    }

    /// What the heading means written out, without how the column was made: `frst_nm_clean`.
    fn variant(&self) -> Option<Meaning> {
        let mut words: Vec<&str> = self
            .words
            .iter()
            .map(|word| {
                let known = words::ABBREVIATIONS.iter().find(|(short, _)| short == word);
                known.map_or(word.as_str(), |(_, long)| *long)
            })
            .collect();
        let found = |words: &[&str]| {
            look_up(words).filter(|meaning| meaning.is_personal() && *meaning != Meaning::County)
        };
        loop {
            if let Some(meaning) = found(&words) {
                return Some(meaning);
            }
            match words.as_slice() {
                [_, .., last] if words::MADE.contains(last) => words.pop(),
                _ => break,
            };
        }
        let kept: Vec<&str> = words
            .into_iter()
            .filter(|word| !words::WHO.contains(word))
            .collect();
        found(&kept)
    }

    /// The words that say which of several addresses it is: `Home`, `Business`.
    fn whose_place(&self) -> String {
        let whose = self.words.iter().map(String::as_str);
        let whose: Vec<&str> = whose.filter(|word| words::PLACE.contains(word)).collect();
        whose.join(" ")
    }

    /// Whether the words say that nothing in the column says who somebody is.
    fn is_no_evidence(&self) -> bool {
        self.words.is_empty()
            || self
                .words
                .iter()
                .any(|word| words::NO_EVIDENCE.contains(&word.as_str()))
    }

    /// `Home Street 2` is a line of the same address.
    fn is_second_line(&self) -> bool {
        matches!(self.words.as_slice(), [.., line, number] if (line == "street" || line == "line") && number == "2")
    }
}

fn look_up(heading: &[impl AsRef<str>]) -> Option<Meaning> {
    if heading.is_empty() {
        return None;
    }
    let words = || heading.iter().map(AsRef::as_ref);
    words::HEADINGS
        .iter()
        .find(|(_, languages)| {
            languages
                .iter()
                .flat_map(|(_, known)| known.split('|'))
                .any(|known| known.split(' ').eq(words()))
        })
        .map(|(meaning, _)| *meaning)
}
