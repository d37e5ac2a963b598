//! From one string to the parts of a name.

use super::lexicon::{self, Kinds, Plain};
use super::order::NameOrder;
use super::person::{Span, Spans, span};
use super::{spelling, surnames};
use crate::text;

/// Most words of a full name that are read.
const MAX_WORDS: usize = 32;

impl Spans {
    /// The same parts of a text that starts later.
    pub(super) fn shifted(mut self, offset: usize) -> Self {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        for part in [
            &mut self.full,
            &mut self.prefix,
            &mut self.given,
            &mut self.additional,
            &mut self.family,
            &mut self.suffix,
            &mut self.nickname,
        ] {
            *part = part.shifted(offset);
        }
        self
    }
}

/// A word of a full name, and what it is known to be.
#[derive(Clone, Copy, Default)]
struct Word {
    span: Span,
    kinds: Kinds,
}

impl Word {
    fn of(self, full: &str) -> &str {
        self.span.of(full)
    }
}

/// The words of a name that are not yet taken.
struct Words {
    words: [Word; MAX_WORDS],
    len: usize,
}

impl Words {
    /// The words of a stretch, without the decoration around them.
    fn of(text: &str, within: Span) -> Self {
        let mut words = Self {
            words: [Word::default(); MAX_WORDS],
            len: 0,
        };
        let offset = within.start as usize;
        let stretch = within.of(text);
        let mut at = 0;
        while let Some((start, end)) = next_word(stretch, at) {
            at = end;
            let word = stretch.get(start..end).unwrap_or_default();
            let bare = word.trim_start_matches(|c: char| !text::is_word_char(c));
            let start = end - bare.len();
            // A dot belongs to the word that it shortens.
            let bare = bare.trim_end_matches(|c: char| !(text::is_word_char(c) || c == '.'));
            let mut from = 0;
            for to in glued_at(bare).chain([bare.len()]) {
                words.push(bare, from, to, offset + start);
                from = to;
            }
        }
        words
    }

    fn push(&mut self, word: &str, from: usize, to: usize, offset: usize) {
        let piece = word.get(from..to).unwrap_or_default();
        let Some(slot) = self
            .words
            .get_mut(self.len)
            .filter(|_| piece.chars().any(char::is_alphabetic))
        else {
            return;
        };
        let kinds = lexicon::kinds(piece);
        let to = match piece.strip_suffix('.') {
            Some(bare) if to < word.len() && !kinds.is_title(piece) => from + bare.len(),
            _ => to,
        };
        *slot = Word {
            span: span(offset + from, offset + to),
            kinds,
        };
        self.len += 1;
    }

    /// Leaves out a stretch. Of a word that is only partly in it ("Robert(Bob)"), what is before it stays, or else
    /// what is behind.
    fn remove(&mut self, full: &str, stretch: Span) {
        let mut kept = 0;
        for index in 0..self.len {
            let Word { span, kinds } = self.words[index];
            let before = span_of_word(full, span.start, span.end.min(stretch.start));
            let behind = span_of_word(full, span.start.max(stretch.end), span.end);
            if let Some(left) = before.or(behind) {
                let kinds = if left == span {
                    kinds
                } else {
                    lexicon::kinds(left.of(full))
                };
                self.words[kept] = Word { span: left, kinds };
                kept += 1;
            }
        }
        self.len = kept;
    }

    fn all(&self) -> &[Word] {
        self.words.get(..self.len).unwrap_or_default()
    }
}

/// A stretch without the signs round it, if it has a letter.
fn span_of_word(full: &str, start: u32, end: u32) -> Option<Span> {
    let text = full.get(start as usize..end as usize)?;
    let bare = text.trim_start_matches(|c: char| !text::is_word_char(c));
    let start = end as usize - bare.len();
    let bare = bare.trim_end_matches(|c: char| !(text::is_word_char(c) || c == '.'));
    let has_letter = bare.chars().any(char::is_alphabetic);
    has_letter.then(|| span(start, start + bare.len()))
}

/// Where words are run together with a dot between: "Mr.John", "ana.garcia", but neither "J.R." nor "Ph.D.".
fn glued_at(word: &str) -> impl Iterator<Item = usize> {
    let is_one = match word.bytes().position(|b| b == b'.') {
        // A dot at the end joins nothing.
        None => true,
        Some(at) if at + 1 == word.len() => true,
        Some(_) => {
            let kinds = lexicon::kinds(word);
            kinds.is_title(word) || kinds.is(Kinds::SUFFIX)
        }
    };
    let inside = if is_one { "" } else { word };
    inside
        .match_indices('.')
        .map(|(at, _)| at + 1)
        .filter(|&at| {
            let (before, after) = word.split_at(at);
            let mut back = before.trim_end_matches('.').chars().rev();
            let mut ahead = after.chars();
            let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
            is_letter(back.next())
                && is_letter(back.next())
                && is_letter(ahead.next())
                && is_letter(ahead.next())
        })
}

fn next_word(stretch: &str, at: usize) -> Option<(usize, usize)> {
    let rest = stretch.get(at..)?;
    let start = at + rest.find(|c: char| !is_blank(c))?;
    let rest = stretch.get(start..)?;
    let end = rest.find(is_blank).map_or(stretch.len(), |len| start + len);
    Some((start, end))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '_'
}

/// From the first of some words to the last.
fn over(words: &[Word]) -> Span {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => Span {
            start: first.span.start,
            end: last.span.end,
        },
        _ => Span::default(),
    }
}

/// Where the parts of a full name are.
pub(super) fn parse(full: &str, order: NameOrder) -> Spans {
    let mut spans = Spans {
        full: trimmed(full),
        ..Spans::default()
    };
    let within = take_nickname(full, &mut spans);
    let mut segments = [Span::default(); MAX_SEGMENTS];
    let segments = split_at_commas(full, within, &mut segments);
    // "Smith, John, Jr.": what follows the second comma, or is a suffix, belongs at the end.
    let mut kept = segments.len();
    while kept > 1 && (kept > 2 || is_all_suffix(full, segments[kept - 1])) {
        kept -= 1;
    }
    if let (Some(first), Some(last)) = (segments.get(kept), segments.last()) {
        let suffix = Span {
            start: first.start,
            end: last.end,
        };
        spans.suffix = trimmed(suffix.of(full)).shifted(suffix.start);
    }
    match segments.get(..kept) {
        Some([family, given]) => comma_form(full, *family, *given, &mut spans),
        Some([only]) => one_segment(full, *only, order, &mut spans),
        _ => {}
    }
    spans
}

/// Most stretches between commas.
const MAX_SEGMENTS: usize = 4;

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、' | ';')
}

fn trimmed(full: &str) -> Span {
    let start = full.len() - full.trim_start().len();
    span(start, start + full.trim().len())
}

/// The stretches between commas that have a letter; the last takes what is left.
fn split_at_commas<'s>(
    full: &str,
    within: Span,
    segments: &'s mut [Span; MAX_SEGMENTS],
) -> &'s [Span] {
    let mut len = 0;
    let mut start = within.start as usize;
    let end = within.end as usize;
    while start < end {
        let rest = full.get(start..end).unwrap_or_default();
        let comma = rest.find(is_comma).filter(|_| len + 1 < MAX_SEGMENTS);
        let stop = comma.map_or(end, |at| start + at);
        let segment = full.get(start..stop).unwrap_or_default();
        if segment.chars().any(char::is_alphabetic) {
            segments[len] = span(start, stop);
            len += 1;
        }
        start = match full.get(stop..).and_then(|rest| rest.chars().next()) {
            Some(comma) => stop + comma.len_utf8(),
            None => end,
        };
    }
    segments.get(..len).unwrap_or_default()
}

/// Whether a stretch after a comma is suffixes only; degrees that could be names are so there.
fn is_all_suffix(full: &str, segment: Span) -> bool {
    let words = Words::of(full, segment);
    words.len > 0
        && words
            .all()
            .iter()
            .all(|word| word.kinds.ends_name() || word.kinds.is(Kinds::DEGREE))
}

/// A nickname in quotes or brackets, and the stretch around it: the name before, or after if nothing is before.
fn take_nickname(full: &str, spans: &mut Spans) -> Span {
    let whole = trimmed(full);
    let Some((at, opening, closing)) = full
        .char_indices()
        .find_map(|(at, c)| Some((at, c, closing_mark(c)?)))
    else {
        return whole;
    };
    let inner_start = at + opening.len_utf8();
    let rest = full.get(inner_start..).unwrap_or_default();
    let Some(len) = rest.find(closing) else {
        return whole;
    };
    let inner = rest.get(..len).unwrap_or_default();
    let after = inner_start + len + closing.len_utf8();
    let has_letters = |text: Option<&str>| text.is_some_and(|t| t.chars().any(char::is_alphabetic));
    let before = has_letters(full.get(..at));
    let behind = has_letters(full.get(after..));
    if !(before || behind) || !has_letters(Some(inner)) {
        return whole;
    }
    let start = inner_start + (inner.len() - inner.trim_start().len());
    spans.nickname = span(start, start + inner.trim().len());
    match (before, behind) {
        (true, false) => span(whole.start as usize, at),
        (false, true) => span(after, whole.end as usize),
        // In the middle: the words around it are still one stretch.
        _ => whole,
    }
}

/// What closes the nickname that a sign opens.
fn closing_mark(opening: char) -> Option<char> {
    Some(match opening {
        '(' => ')',
        '"' => '"',
        '[' => ']',
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '「' => '」',
        '（' => '）',
        _ => return None,
    })
}

/// Family name, given name.
fn comma_form(full: &str, family: Span, given: Span, spans: &mut Spans) {
    let words = Words::of(full, family);
    spans.family = over(words.all());
    let words = Words::of(full, given);
    let words = without_titles(full, words.all(), spans);
    let (words, suffix) = split_suffix(words);
    if spans.suffix.is_empty() {
        spans.suffix = over(suffix);
    }
    // "Berg, Anna van der": the particles belong to the family name, and stay where they were typed.
    let mut kept = words.len();
    while kept > 1
        && words
            .get(kept - 1)
            .is_some_and(|word| word.kinds.is(Kinds::STARTS_FAMILY))
    {
        kept -= 1;
    }
    let words = words.get(..kept).unwrap_or_default();
    if let Some((first, rest)) = words.split_first() {
        spans.given = first.span;
        spans.additional = over(rest);
    }
}

fn one_segment(full: &str, segment: Span, order: NameOrder, spans: &mut Spans) {
    let mut words = Words::of(full, segment);
    if !spans.nickname.is_empty() {
        words.remove(full, spans.nickname);
    }
    let words = without_titles(full, words.all(), spans);
    let (words, suffix) = split_suffix(words);
    if spans.suffix.is_empty() {
        spans.suffix = over(suffix);
    }
    let surname_first = match order {
        NameOrder::SurnameFirst => true,
        NameOrder::GivenFirst => false,
        NameOrder::Detect => is_surname_first(full, words),
    };
    match words {
        [] => {}
        [only] => single_word(full, only.span, spans),
        // "von Smith": a particle in lower case cannot be a given name.
        [first, ..]
            if first.kinds.is(Kinds::PARTICLE)
                && first.of(full).starts_with(char::is_lowercase) =>
        {
            spans.family = over(words);
        }
        [first, rest @ ..] if surname_first => surname_first_words(*first, rest, spans),
        [first, rest @ ..] => given_first_words(full, *first, rest, spans),
    }
}

/// Whether the words of a name are plainly in surname-first order: all Han, kana or Hangul, or a first word that is a
/// frequent surname of such a language while the last is none.
fn is_surname_first(full: &str, words: &[Word]) -> bool {
    let [first, .., last] = words else {
        return false;
    };
    if words
        .iter()
        .all(|word| surnames::is_surname_first_script(word.of(full)))
    {
        return true;
    }
    if first.of(full).ends_with('.') {
        return false;
    }
    let tells = |language| first.kinds.is(language) && !last.kinds.is(language);
    let syllables = || words.len() > 2 || words.iter().any(|word| word.of(full).contains('-'));
    tells(Kinds::VIETNAMESE)
        || tells(Kinds::CHINESE)
        || tells(Kinds::HUNGARIAN)
        || (tells(Kinds::KOREAN) && syllables())
}

/// A single word is a given name, unless its script puts both names into one word.
fn single_word(full: &str, word: Span, spans: &mut Spans) {
    let mut word = word;
    if let Some(len) = surnames::address_at_end(word.of(full)) {
        let middle = word.start as usize + len;
        spans.suffix = span(middle, word.end as usize);
        word.end = spans.suffix.start;
    }
    match surnames::unspaced_surname(word.of(full)) {
        Some(len) => {
            let middle = word.start as usize + len;
            spans.family = span(word.start as usize, middle);
            spans.given = span(middle, word.end as usize);
        }
        None => spans.given = word,
    }
}

fn surname_first_words(first: Word, rest: &[Word], spans: &mut Spans) {
    spans.family = first.span;
    match rest {
        // Vietnamese: surname, middle names, given name.
        [middle @ .., last] if first.kinds.is(Kinds::VIETNAMESE) => {
            spans.additional = over(middle);
            spans.given = last.span;
        }
        _ => spans.given = over(rest),
    }
}

fn given_first_words(full: &str, first: Word, rest: &[Word], spans: &mut Spans) {
    // "Abdul Rahman" is one name.
    let joined = rest.len() > 1 && spelling::joins_given(Plain::new(first.of(full)).as_str());
    let (given, rest) = rest.split_at(usize::from(joined));
    spans.given = Span {
        end: given.last().unwrap_or(&first).span.end,
        ..first.span
    };
    let (additional, family) = rest.split_at(family_start(rest));
    spans.additional = over(additional);
    spans.family = over(family);
}

/// Where in the words after the first the family name starts: at the first particle, at the first of two surnames, or
/// at the last word.
fn family_start(words: &[Word]) -> usize {
    let Some((_, before_last)) = words.split_last() else {
        return 0;
    };
    let starts = |word: &Word| word.kinds.is(Kinds::STARTS_FAMILY);
    match (before_last.iter().position(starts), before_last.last()) {
        // "García y López": the conjunction stands inside.
        (Some(at), _)
            if before_last
                .get(at)
                .is_some_and(|word| word.kinds.is(Kinds::CONJUNCTION)) =>
        {
            at.saturating_sub(1)
        }
        (Some(at), _) => at,
        (None, Some(word)) if word.kinds.is(Kinds::IBERIAN) => before_last.len() - 1,
        _ => before_last.len(),
    }
}

/// Takes the titles at the start, unless nothing else is there.
fn without_titles<'w>(full: &str, words: &'w [Word], spans: &mut Spans) -> &'w [Word] {
    let mut rest = words;
    while let [first, after @ ..] = rest {
        let after = match after {
            [second, behind @ ..] if is_double_title(full, *first, *second) => behind,
            _ if first.kinds.is_title(first.of(full)) => after,
            _ => break,
        };
        if after.is_empty() {
            break;
        }
        rest = after;
    }
    let titles = words.get(..words.len() - rest.len()).unwrap_or_default();
    if !titles.is_empty() {
        spans.prefix = over(titles);
    }
    rest
}

/// Whether two words are a title that neither is by itself, or of which the first is a surname as well.
fn is_double_title(full: &str, first: Word, second: Word) -> bool {
    first.kinds.is(Kinds::DOUBLE_TITLE)
        && matches!(
            (
                Plain::new(first.of(full)).as_str(),
                Plain::new(second.of(full)).as_str()
            ),
            ("tan", "sri") | ("toh", "puan") | ("dato" | "datin", "sri" | "seri")
        )
}

/// Splits the suffixes off the end. A generation needs a given name and a surname before it.
fn split_suffix(words: &[Word]) -> (&[Word], &[Word]) {
    let mut kept = words.len();
    while let Some(last) = kept.checked_sub(1).and_then(|at| words.get(at)) {
        let is_suffix = match last.kinds.generation() {
            Some(_) => kept > 2,
            None => kept > 1 && last.kinds.is(Kinds::SUFFIX),
        };
        if !is_suffix {
            break;
        }
        kept -= 1;
    }
    words.split_at(kept)
}
