//! The cells of a name, and what reading them changed.

use crate::contact::Field;
use crate::name::{NameOrder, NameParts, PersonName};

use super::reading::Cells;
use super::trace::Step;

/// The fields that are parts of a name, in the order of the enum; the whole name comes first.
pub(super) const PARTS: [Field; 7] = [
    Field::Name,
    Field::Given,
    Field::Additional,
    Field::Family,
    Field::Prefix,
    Field::Suffix,
    Field::Nickname,
];

/// The name that the cells make.
pub(super) fn build(cells: &Cells<'_>, order: NameOrder) -> PersonName {
    NameParts::default()
        .full(cells.text(&Field::Name))
        .given(cells.text(&Field::Given))
        .additional(cells.text(&Field::Additional))
        .family(cells.text(&Field::Family))
        .prefix(cells.text(&Field::Prefix))
        .suffix(cells.text(&Field::Suffix))
        .nickname(cells.text(&Field::Nickname))
        .order(order)
        .build()
}

/// The field that a name was read from as a whole, if it was: the whole name, or a given name that stands alone.
fn source(cells: &Cells<'_>) -> &'static Field {
    let has = |field| !cells.text(field).is_empty();
    if has(&Field::Name) && !has(&Field::Given) && !has(&Field::Family) || !PARTS.iter().any(has) {
        return &Field::Name;
    }
    [&Field::Given, &Field::Family, &Field::Nickname]
        .into_iter()
        .find(|field| has(field))
        .unwrap_or(&Field::Name)
}

/// What differs between the cells and the name that was read from them.
pub(super) fn trace(cells: &Cells<'_>, name: &PersonName, mut row: impl FnMut(&Field, Step)) {
    let parts = [
        (&Field::Given, name.given()),
        (&Field::Additional, name.additional()),
        (&Field::Family, name.family()),
        (&Field::Prefix, name.prefix()),
        (&Field::Suffix, name.suffix()),
        (&Field::Nickname, name.nickname()),
    ];
    let source = source(cells);
    let whole = cells.text(source);
    let is_same = |(field, part): &(&Field, &str)| cells.text(field) == *part;
    let is_whole = *source == Field::Name || *source == Field::Given && !is_same(&parts[0]);
    if is_whole {
        if name.given() != whole {
            row(source, Step::NameSplit);
        }
        // A part with a cell of its own is none that was found in the whole name.
        let found = |field: &Field, part: &str| cells.text(field).is_empty() && !part.is_empty();
        let at = |part: &str| (!part.is_empty()).then(|| whole.find(part)).flatten();
        if let (Some(family), Some(given)) = (at(name.family()), at(name.given()))
            && family < given
        {
            row(source, Step::SurnameFirst);
        }
        for (field, part, step) in [
            (&Field::Prefix, name.prefix(), Step::TitleSplit),
            (&Field::Suffix, name.suffix(), Step::SuffixSplit),
            (&Field::Nickname, name.nickname(), Step::NicknameSplit),
        ] {
            if found(field, part) {
                row(source, step);
            }
        }
        if is_decorated(whole, &parts.map(|(_, part)| part)) {
            row(source, Step::DecorationDropped);
        }
    }
    // A cell beside the whole name that reads otherwise than it was typed.
    for (field, part) in &parts {
        let typed = cells.text(field);
        let told = is_whole && *field == source;
        if !told && !typed.is_empty() && typed != *part {
            row(field, Step::NameSplit);
        }
    }
    let full = cells.text(&Field::Name);
    if !full.is_empty() && full != name.full() {
        row(&Field::Name, Step::Joined);
    }
}

/// Whether the whole name has signs that are in none of its parts; commas, brackets and quotes only part them.
fn is_decorated(whole: &str, parts: &[&str]) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || ",.()'\"".contains(c);
    let signs = |text: &str| text.chars().filter(|c| !is_plain(*c)).count();
    signs(whole) > parts.iter().map(|part| signs(part)).sum()
}
