//! Reading a cell.

use std::borrow::Cow;

use super::clean::{clean, note};
use super::encoded_word;
use super::found::Found;
use super::guess;
use super::item::{Item, Part, items};
use super::join;
use super::reading::{ReadOptions, Reading, Repair};
use super::word;
use crate::cell::Outcome;
use crate::email::error::{EmailError, EmailErrorKind as Kind};

/// More than this is no cell for addresses.
const CELL_AT_MOST: usize = 64 * 1024;

/// Reads the addresses of a cell as people fill it; never empty, since a cell without any is one reading that says so.
///
/// It takes wrappers, labels and display names off, and finds every address of a list. What it did is in the
/// [trace](Reading::trace) of each reading. Where it had to guess, the outcome is
/// [`Suggested`](Outcome::Suggested), and never a value.
///
/// ```
/// use contactfold::Outcome;
/// use contactfold::email::{self, EmailErrorKind, ReadOptions};
///
/// let options = ReadOptions::new();
/// let readings = email::read("=?UTF-8?Q?Jos=C3=A9?= <Jose@X.com>; bob@y.com", &options);
/// assert_eq!(readings[0].outcome().value().map(|a| a.as_str()), Some("Jose@x.com"));
/// assert_eq!(readings[0].display_name(), Some("José"));
/// assert_eq!(readings[1].outcome().value().map(|a| a.as_str()), Some("bob@y.com"));
///
/// let readings = email::read("john at example dot com", &options);
/// assert!(matches!(
///     readings[0].outcome(),
///     Outcome::Suggested { value, error }
///         if value.as_str() == "john@example.com" && error.kind() == EmailErrorKind::Obfuscated
/// ));
///
/// assert_eq!(email::read("n/a", &options)[0].outcome(), &Outcome::Absent);
/// ```
pub fn read(cell: &str, options: &ReadOptions) -> Vec<Reading> {
    let options = *options;
    let trimmed = cell.trim();
    let mut trace = Vec::new();
    if trimmed.len() != cell.len() {
        trace.push(Repair::Whitespace);
    }
    if trimmed.is_empty() {
        return vec![Reading::new(Outcome::Absent)];
    }
    if trimmed.len() > CELL_AT_MOST {
        return vec![Reading::new(Outcome::Error(EmailError::new(Kind::TooLong)))];
    }
    if let Some(address) = word::as_it_stands(trimmed, options) {
        return vec![Found::new(address).reading(options, trace, false)];
    }

    let text = clean(trimmed, &mut trace);
    let mut text = Cow::Borrowed(text.trim());
    if !text.contains('@')
        && let Some(decoded) = encoded_word::decode(&text)
    {
        note(&mut trace, Repair::EncodedWords);
        text = Cow::Owned(decoded);
    }
    if word::says_nothing(&text) {
        return vec![Reading::new(Outcome::Absent)];
    }
    let text = match word::without_outer_quotes(&text) {
        Some(inside) => {
            note(&mut trace, Repair::Quotes);
            inside
        }
        None => &*text,
    };

    let mut reader = Reader {
        options,
        found: Vec::new(),
        carried: None,
        skipped: false,
        group: text.trim_end().ends_with(';'),
    };
    let items = join::join(items(text));
    for segment in items.split_inclusive(|item| matches!(item.part, Part::Break(_))) {
        reader.segment(segment, text);
    }
    reader.finish(text, &trace)
}

/// What was found so far.
struct Reader {
    options: ReadOptions,
    found: Vec<Found>,
    /// Words of the last segment that had no address, and the sign that ended it.
    carried: Option<(String, char)>,
    /// A segment said that there is nothing.
    skipped: bool,
    /// The cell ends as a group does (RFC 5322 §3.4).
    group: bool,
}

impl Reader {
    /// Reads the pieces between two signs that part addresses.
    fn segment(&mut self, items: &[Item<'_>], text: &str) {
        let (items, sign) = match items.split_last() {
            Some((last, rest)) => match last.part {
                Part::Break(sign) => (rest, Some(sign)),
                _ => (items, None),
            },
            None => return,
        };
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return;
        };
        let raw = text.get(first.start..last.end).unwrap_or_default();
        let before = self.found.len();
        let words = self.addresses(items);
        let found_here = self.found.get(before..).unwrap_or_default();
        if found_here
            .iter()
            .all(|found| found.address.is_err() || found.doubt.is_some())
            && let Some(address) = guess::out_of_words(raw, self.options)
        {
            self.found.truncate(before);
            let mut found = Found::new(address);
            found.doubt = Some(EmailError::new(Kind::Obfuscated));
            found.trace.push(Repair::WordsForSigns);
            self.found.push(found);
        } else if found_here.is_empty() {
            if word::says_nothing(raw) {
                self.skipped = true;
            } else if words.is_empty() {
                // Marks and labels alone say nothing.
            } else if word::means_an_address(raw) {
                self.found.push(Found::error(Kind::MissingAt));
            } else {
                let mut carried = self
                    .carried
                    .take()
                    .map(|(before, _)| before + ", ")
                    .unwrap_or_default();
                carried.push_str(&words);
                self.carried = Some((carried, sign.unwrap_or(',')));
                return;
            }
        }
        self.settle_carried(before);
    }

    /// Gives the words of an earlier segment to the address that follows them.
    fn settle_carried(&mut self, index: usize) {
        let Some(found) = self.found.get_mut(index) else {
            return;
        };
        let Some((carried, sign)) = self.carried.take() else {
            return;
        };
        match &found.name {
            // `Smith, Ana <ana@x.com>`: the comma stands within the name.
            Some(name) if found.angle && sign == ',' => {
                let name = format!("{carried}, {name}");
                found.set_name(&name);
            }
            Some(_) => {}
            None => found.set_name(&carried),
        }
        if !(found.angle && sign == ',') {
            note(&mut found.trace, Repair::Punctuation);
        }
    }

    /// Finds the addresses of a segment, and returns the words that belong to none.
    fn addresses(&mut self, items: &[Item<'_>]) -> String {
        let last_angle = items
            .iter()
            .rposition(|item| matches!(item.part, Part::Angle(_)) && item.has_at());
        let first = self.found.len();
        let mut words = String::new();
        // Whether a sign stands between the words and what follows them.
        let mut parted = true;
        let mut link = false;
        let mut repairs = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let in_name = last_angle.is_some_and(|angle| index < angle);
            let mut found = match &item.part {
                Part::Word(text, joined)
                    if text.contains('@') && !in_name || link && text.contains("%40") =>
                {
                    word::read_all(text, *joined, link, self.options)
                        .into_iter()
                        .map(Found::of)
                        .collect()
                }
                Part::Word(text, _) if word::is_conjunction(text) && self.found.len() > first => {
                    parted = true;
                    continue;
                }
                Part::Word(text, _) => {
                    push_word(&mut words, text);
                    parted = false;
                    continue;
                }
                Part::Quoted(text) if text.contains('@') && !in_name => {
                    parted = true;
                    repairs.push(Repair::Quotes);
                    word::read_all(text.trim(), None, link, self.options)
                        .into_iter()
                        .map(Found::of)
                        .collect()
                }
                Part::Quoted(text) => {
                    push_word(&mut words, text);
                    parted = true;
                    continue;
                }
                Part::Angle(text) => {
                    let text = text.trim();
                    if !text.contains('@') && guess::out_of_words(text, self.options).is_none() {
                        push_word(&mut words, text);
                        continue;
                    }
                    let mut found = self.in_angle(text);
                    for found in &mut found {
                        found.angle = true;
                        found.trace.insert(0, Repair::Brackets);
                    }
                    parted = true;
                    found
                }
                Part::Comment(text) => {
                    if !self.take_comment(first, text) {
                        repairs.push(Repair::Comment);
                    }
                    parted = true;
                    continue;
                }
                Part::Label(label) => {
                    link = label.eq_ignore_ascii_case("mailto");
                    repairs.push(match label {
                        _ if link => Repair::UriScheme,
                        _ if self.group => Repair::Group,
                        _ => Repair::Label,
                    });
                    parted = true;
                    continue;
                }
                Part::Mark | Part::Break(_) => {
                    parted = true;
                    repairs.push(Repair::Punctuation);
                    continue;
                }
            };
            if let Some(found) = found.first_mut() {
                found.take_what_stood_before(&repairs, &words, parted);
            }
            repairs.clear();
            words.clear();
            // What follows an address without a sign between may belong to it.
            parted = item_is_closed(&item.part);
            self.found.append(&mut found);
        }
        self.take_last_words(first, items, &words);
        words
    }

    /// Gives a comment to the last address since `first`, if there is one: as a name, unless it is a label.
    fn take_comment(&mut self, first: usize, comment: &str) -> bool {
        let Some(found) = self.found.get_mut(first..).and_then(<[Found]>::last_mut) else {
            return false;
        };
        note(&mut found.trace, Repair::Comment);
        if found.name.is_none() && !word::is_label(comment) {
            found.set_name(comment);
        }
        true
    }

    /// Gives the words at the end of a segment to the last address since `first`, if there is one.
    fn take_last_words(&mut self, first: usize, items: &[Item<'_>], words: &str) {
        let Some(found) = self.found.get_mut(first..).and_then(<[Found]>::last_mut) else {
            return;
        };
        if words.is_empty() {
            return;
        }
        if !found.angle && directly_follows(items) {
            found.surround();
        }
        if found.name.is_none() {
            found.set_name(words);
        }
    }

    /// What stands in angle brackets: an address, or a list of them.
    fn in_angle(&self, text: &str) -> Vec<Found> {
        let (text, link) = match text.get(..7) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
                (text.get(7..).unwrap_or_default(), true)
            }
            _ => (text, false),
        };
        let mut found: Vec<Found> = Vec::new();
        for part in text
            .split([',', ';'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            match word::read_all(part, None, link, self.options) {
                read if read.iter().any(|read| read.address.is_ok()) => {
                    found.extend(read.into_iter().map(Found::of));
                }
                read => match guess::out_of_words(part, self.options) {
                    Some(address) => {
                        let mut guessed = Found::new(address);
                        guessed.doubt = Some(EmailError::new(Kind::Obfuscated));
                        guessed.trace.push(Repair::WordsForSigns);
                        found.push(guessed);
                    }
                    None => found.extend(read.into_iter().map(Found::of)),
                },
            }
        }
        if found.iter().any(|found| found.address.is_err()) {
            // The separators may have been part of the one address.
            if let Some(whole) = word::read_all(text, None, link, self.options)
                .into_iter()
                .find(|r| r.address.is_ok())
            {
                found = vec![Found::of(whole)];
            }
        }
        if link {
            for found in &mut found {
                found.trace.insert(0, Repair::UriScheme);
            }
        }
        found
    }

    fn finish(mut self, text: &str, trace: &[Repair]) -> Vec<Reading> {
        if let Some((carried, _)) = self.carried.take() {
            match self.found.last_mut() {
                Some(found) if found.name.is_none() => found.set_name(&carried),
                Some(_) => {}
                None => self
                    .found
                    .push(Found::error(if word::means_an_address(text) {
                        Kind::MissingAt
                    } else {
                        Kind::NoAddress
                    })),
            }
        }
        if self.found.is_empty() {
            return vec![Reading::new(if self.skipped {
                Outcome::Absent
            } else {
                Outcome::Error(EmailError::new(Kind::NoAddress))
            })];
        }
        let split = self.found.len() > 1;
        let options = self.options;
        self.found
            .into_iter()
            .map(|found| found.reading(options, trace.to_vec(), split))
            .collect()
    }
}

fn push_word(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

/// Whether nothing that follows can belong to the address.
fn item_is_closed(part: &Part<'_>) -> bool {
    !matches!(part, Part::Word(..))
}

/// Whether the words at the end of a segment come right after an address.
fn directly_follows(items: &[Item<'_>]) -> bool {
    let after = items
        .iter()
        .rposition(Item::has_at)
        .map_or(0, |index| index + 1);
    items.get(after).is_some_and(|item| item.word().is_some())
}
