//! What the columns of a contact export hold, told by their headings.
//!
//! Exports of Google Contacts, Outlook, `HubSpot`, Pipedrive, Chatwoot, respond.io and Salesforce are recognised, and
//! plain headings in English, German, French, Spanish, Portuguese, Italian, Dutch, Malay, Turkish and Polish. Case,
//! accents, spaces, underscores, hyphens and `camelCase` make no difference.
//!
//! ```
//! use contactfold::{Field, profile};
//!
//! let profile = profile::detect(&["Record ID", "First Name", "E-mail 1 - Value", "Work Fax", "Shoe size"]);
//! assert_eq!(profile.id(), Some(0));
//! assert_eq!(profile.field(1), Some(&Field::Given));
//! assert_eq!(profile.field(2), Some(&Field::Email));
//! assert_eq!(profile.field(3), None);
//! assert_eq!(profile.field(4), None);
//! ```

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::Field;
use crate::text::is_invisible;

mod words;

/// The columns of a file, each with the field it holds.
///
/// Columns that hold labels, types, fax numbers, owners or anything that is not known hold no field: they are no
/// evidence of who somebody is. Neither is the record's own number, nor the answer of an earlier matching
/// (`true_id`, `cluster_id`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    fields: Vec<Option<Field>>,
    id: Option<usize>,
    export: Option<Export>,
}

impl Profile {
    /// The field of each column, in the order of the headings.
    pub fn fields(&self) -> &[Option<Field>] {
        &self.fields
    }

    /// The field of one column, if it holds any.
    pub fn field(&self, column: usize) -> Option<&Field> {
        self.fields.get(column)?.as_ref()
    }

    /// The column of the record's own number: `id`, `rec_id`, `contact id`, `record id`.
    pub fn id(&self) -> Option<usize> {
        self.id
    }

    /// The program that wrote the file, if its headings give it away.
    pub fn export(&self) -> Option<Export> {
        self.export
    }
}

/// A program whose export is known by its headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Export {
    /// Google Contacts, with numbered columns (`Phone 1 - Value`), before 2024 or since.
    Google,
    /// Microsoft Outlook.
    Outlook,
    /// `HubSpot`.
    HubSpot,
    /// Pipedrive.
    Pipedrive,
    /// Chatwoot.
    Chatwoot,
    /// respond.io.
    RespondIo,
    /// Salesforce.
    Salesforce,
}

impl Export {
    /// A short stable name, such as `google`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::HubSpot => "hubspot",
            Self::Pipedrive => "pipedrive",
            Self::Chatwoot => "chatwoot",
            Self::RespondIo => "respond.io",
            Self::Salesforce => "salesforce",
        }
    }
}

/// What a heading says before the columns beside it are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
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
    Source,
    UpdatedAt,
    Identifier(&'static str),
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
                | Self::PostalCode
                | Self::Country
        )
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
        .find_map(|known| folded.iter().position(|heading| heading.joined() == *known));
    let meanings: Vec<Option<Meaning>> = folded
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
    let fields = (0..meanings.len())
        .map(|column| settle(&meanings, &folded, column))
        .collect();
    Profile { fields, id, export }
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
        Meaning::Family | Meaning::FamilyOrNickname => Field::Family,
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
        Meaning::State => Field::State,
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

/// A heading in lower-case words without accents; digits are words of their own.
struct Heading {
    words: Vec<String>,
}

impl Heading {
    fn new(heading: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut word = String::new();
        let mut before = Class::Break;
        for c in heading
            .nfkd()
            .filter(|&c| !is_combining_mark(c) && !is_invisible(c))
        {
            let class = Class::of(c);
            let apart = match (before, class) {
                (Class::Lower, Class::Upper)
                | (Class::Digit, Class::Lower | Class::Upper)
                | (Class::Lower | Class::Upper, Class::Digit) => true,
                _ => class == Class::Break,
            };
            // `Assistant's` is one word.
            if matches!(c, '\'' | '’') {
                continue;
            }
            if apart && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if class != Class::Break {
                word.extend(c.to_lowercase().map(|c| if c == 'ı' { 'i' } else { c }));
            }
            before = class;
        }
        if !word.is_empty() {
            words.push(word);
        }
        for word in &mut words {
            if word.contains(['ß', 'ł', 'ø']) {
                *word = word.replace('ß', "ss").replace('ł', "l").replace('ø', "o");
            }
        }
        join_e_mail(&mut words);
        Self { words }
    }

    fn joined(&self) -> String {
        self.words.join(" ")
    }

    fn is(&self, heading: &str) -> bool {
        self.words.iter().map(String::as_str).eq(heading.split(' '))
    }

    fn ends_with(&self, word: &str) -> bool {
        self.words.last().is_some_and(|last| last == word)
    }

    fn meaning(&self) -> Option<Meaning> {
        if let Some(meaning) = look_up(&self.words) {
            return Some(meaning);
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

    /// `Home Street 2` is a line of the same address.
    fn is_second_line(&self) -> bool {
        matches!(self.words.as_slice(), [.., line, number] if (line == "street" || line == "line") && number == "2")
    }
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

fn look_up(heading: &[impl AsRef<str>]) -> Option<Meaning> {
    if heading.is_empty() {
        return None;
    }
    let words = || heading.iter().map(AsRef::as_ref);
    words::HEADINGS
        .iter()
        .find(|(known, _)| known.split('|').any(|known| known.split(' ').eq(words())))
        .map(|(_, meaning)| *meaning)
}

/// `E-mail`, `e posta` and `e-mel` are one word.
fn join_e_mail(words: &mut Vec<String>) {
    const AFTER: [&str; 8] = [
        "mail",
        "mailadresse",
        "mailadres",
        "mailaddress",
        "posta",
        "mel",
        "mails",
        "mailanschrift",
    ];
    while let Some(at) = words
        .windows(2)
        .position(|pair| matches!(pair, [e, mail] if e == "e" && AFTER.contains(&mail.as_str())))
    {
        let mail = words.remove(at + 1);
        if let Some(e) = words.get_mut(at) {
            e.push_str(&mail);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Lower,
    Upper,
    Digit,
    Break,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_numeric() => Self::Digit,
            _ if c.is_uppercase() => Self::Upper,
            _ if c.is_alphabetic() => Self::Lower,
            _ => Self::Break,
        }
    }
}

/// The program whose headings these are.
fn export(headings: &[Heading]) -> Option<Export> {
    let has = |heading: &str| headings.iter().any(|other| other.is(heading));
    let numbered = |first: &str, last: &str| {
        headings.iter().any(|heading| {
            matches!(heading.words.as_slice(), [a, n, z] if a == first && is_digits(n) && z == last)
        })
    };
    if numbered("phone", "value") || numbered("email", "value") {
        return Some(Export::Google);
    }
    if headings.iter().any(|heading| {
        heading.words.first().is_some_and(|word| word == "person") && heading.words.len() > 1
    }) {
        return Some(Export::Pipedrive);
    }
    if has("email address")
        && (has("business phone") || has("home phone") || has("email 2 address"))
    {
        return Some(Export::Outlook);
    }
    if (has("record id") || has("record id contact")) && has("email") {
        return Some(Export::HubSpot);
    }
    if has("mailing street")
        || has("account name")
        || (has("last name") && has("mobile phone") && has("other phone"))
    {
        return Some(Export::Salesforce);
    }
    if has("contact id") && (has("first name") || has("phone number")) {
        return Some(Export::RespondIo);
    }
    if has("identifier") && has("phone number") {
        return Some(Export::Chatwoot);
    }
    None
}
