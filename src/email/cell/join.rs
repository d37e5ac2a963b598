//! Words that belong together although white space or a sign parts them.

use std::borrow::Cow;

use super::item::{Item, Part};
use super::reading::Repair;
use super::word::is_top_level_word;

/// Joins words around a detached `@`, and over a comma that stands for a dot.
pub(super) fn join(items: Vec<Item<'_>>) -> Vec<Item<'_>> {
    let mut joined: Vec<Item<'_>> = Vec::with_capacity(items.len());
    let mut rest = items.into_iter().peekable();
    while let Some(item) = rest.next() {
        // `a @ b.com`, `a@ b.com`: the sign needs a word on either side.
        if item
            .word()
            .is_some_and(|word| word.ends_with('@') && word.matches('@').count() == 1)
            && rest
                .peek()
                .and_then(Item::word)
                .is_some_and(|next| !next.contains('@'))
            && (item.word() != Some("@") || ends_in_plain_word(&joined))
            && let Some(next) = rest.next()
        {
            let item = glue(&item, "", &next, Repair::SpaceAroundAt);
            push_after_local(&mut joined, item);
        } else if item
            .word()
            .is_some_and(|word| word.starts_with('@') && word.len() > 1)
            && ends_in_plain_word(&joined)
        {
            push_after_local(&mut joined, item);
        } else if let Part::Break(',' | ';') = item.part
            && let Some(before) = joined.last()
            && let Some(after) = rest.peek()
            && before.end == item.start
            && after.start == item.end
            && stands_for_dot(before, after)
            && let Some(after) = rest.next()
            && let Some(before) = joined.pop()
        {
            joined.push(glue(&before, ".", &after, Repair::SignForDot));
        } else if joined
            .last()
            .is_some_and(|before| lacks_top_level(before, &item))
            && let Some(before) = joined.pop()
        {
            joined.push(glue(&before, ".", &item, Repair::SignForDot));
        } else {
            joined.push(item);
        }
    }
    joined
}

/// Puts what begins with `@` onto the word before it.
fn push_after_local<'a>(joined: &mut Vec<Item<'a>>, item: Item<'a>) {
    if item.word().is_some_and(|word| word.starts_with('@'))
        && ends_in_plain_word(joined)
        && let Some(local) = joined.pop()
    {
        joined.push(glue(&local, "", &item, Repair::SpaceAroundAt));
    } else {
        joined.push(item);
    }
}

fn ends_in_plain_word(items: &[Item<'_>]) -> bool {
    items
        .last()
        .and_then(Item::word)
        .is_some_and(|word| !word.contains('@'))
}

fn glue<'a>(first: &Item<'a>, between: &str, second: &Item<'a>, repair: Repair) -> Item<'a> {
    let text = format!(
        "{}{between}{}",
        first.word().unwrap_or_default(),
        second.word().unwrap_or_default()
    );
    let earlier = [&first.part, &second.part]
        .into_iter()
        .find_map(|part| match part {
            Part::Word(_, Some(earlier)) if earlier.is_guess() => Some(*earlier),
            _ => None,
        });
    Item {
        part: Part::Word(Cow::Owned(text), Some(earlier.unwrap_or(repair))),
        start: first.start,
        end: second.end,
    }
}

/// `john@example,com`, `john,smith@x.com`: a sign right between two words of which one is no address by itself.
fn stands_for_dot(before: &Item<'_>, after: &Item<'_>) -> bool {
    let (Some(before), Some(after)) = (before.word(), after.word()) else {
        return false;
    };
    match (before.rsplit_once('@'), after.contains('@')) {
        (Some((_, domain)), false) => {
            let last = domain.rsplit_once('.').map(|(_, last)| last);
            let complete = last.is_some_and(|last| last.len() == 2 || is_top_level_word(last));
            !domain.is_empty()
                && !complete
                && after
                    .split('.')
                    .all(|label| label.len() == 2 || is_top_level_word(label))
        }
        (None, true) => !before.contains('.') && !after.starts_with('@'),
        _ => false,
    }
}

/// `john@example com`: white space where the domain has no dot yet.
fn lacks_top_level(before: &Item<'_>, after: &Item<'_>) -> bool {
    before
        .word()
        .and_then(|word| word.rsplit_once('@'))
        .is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.is_empty() && !domain.contains(['.', '['])
        })
        && after.word().is_some_and(is_top_level_word)
}
