//! A heading, without what makes no difference.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::is_invisible;

/// A heading in lower-case words without accents; digits are words of their own.
pub(super) struct Heading {
    pub(super) words: Vec<String>,
}

impl Heading {
    pub(super) fn new(heading: &str) -> Self {
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

    pub(super) fn is(&self, heading: &str) -> bool {
        self.words.iter().map(String::as_str).eq(heading.split(' '))
    }

    pub(super) fn ends_with(&self, word: &str) -> bool {
        self.words.last().is_some_and(|last| last == word)
    }
}

pub(super) fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
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
