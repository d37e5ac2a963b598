//! The one pass over a plain ASCII address, eight bytes at a time.
//!
//! A plain address is a dot-atom, `@`, and at least two labels of letters, digits and hyphens, in 8 to 64 bytes.
//! It is most of all addresses; everything else goes the careful way in `parse`.

use super::mailbox::{ANY, DOT, Signs};

/// What one pass tells of a plain address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) at: usize,
    /// Where in the domain the one begins that it is below, if that one has a dot.
    pub(super) parent: Option<usize>,
    pub(super) signs: Signs,
    pub(super) local_has_capitals: bool,
    pub(super) domain_has_capitals: bool,
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// In the high bit of each byte, whether it is at least `low`; every byte of `word` is below 128.
const fn at_least(word: u64, low: u8) -> u64 {
    word.wrapping_add(ONES * (0x80 - low as u64))
}

/// In the high bit of each byte, whether it is `byte`; every byte of `word` is below 128.
const fn equal(word: u64, byte: u8) -> u64 {
    HIGH.wrapping_sub(word ^ (ONES * byte as u64))
}

/// In the high bit of each byte, whether it is a letter; every byte of `word` is below 128.
const fn letter(word: u64) -> u64 {
    let lower = word | (ONES * 0x20);
    at_least(lower, b'a') & !at_least(lower, b'z' + 1)
}

/// In the high bit of each byte, whether it is a capital letter; every byte of `word` is below 128.
const fn capital(word: u64) -> u64 {
    // The bit that tells lower case, moved to the high one.
    letter(word) & !(word << 2)
}

/// The high bits of the eight bytes, gathered into one byte.
const fn gather(word: u64) -> u64 {
    (word & HIGH).wrapping_mul(0x0002_0408_1020_4081) >> 56
}

/// Whether a byte may stand in a dot-atom: `atext` of RFC 5322 §3.2.3, in ASCII.
pub(super) const fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'/'
                | b'='
                | b'?'
                | b'^'
                | b'_'
                | b'`'
                | b'{'
                | b'|'
                | b'}'
                | b'~'
        )
}

/// What the bytes of an address are, a bit a byte.
#[derive(Default)]
struct Masks {
    dot: u64,
    /// Neither letter nor digit.
    sign: u64,
    capital: u64,
    /// All bytes in one word: a high bit tells that not all is ASCII, and then the masks mean nothing.
    seen: u64,
}

impl Masks {
    /// `bytes` are 8 to 64.
    ///
    /// The words overlap where they have to, and then say the same twice: to read as many words of each address, since
    /// most fit into four, takes no guess at how many it has.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut masks = Self::default();
        let last = bytes.len().checked_sub(8)?;
        masks.push(bytes, 0)?;
        masks.push(bytes, last.min(8))?;
        masks.push(bytes, last.saturating_sub(8))?;
        masks.push(bytes, last)?;
        if last > 24 {
            for start in [16, 24, last.saturating_sub(24), last.saturating_sub(16)] {
                masks.push(bytes, start)?;
            }
        }
        Some(masks)
    }

    /// Adds the eight bytes from `start` on.
    fn push(&mut self, bytes: &[u8], start: usize) -> Option<()> {
        let word = u64::from_le_bytes(*bytes.get(start..)?.first_chunk::<8>()?);
        let digit = at_least(word, b'0') & !at_least(word, b'9' + 1);
        self.dot |= gather(equal(word, b'.')) << start;
        self.sign |= gather(!(letter(word) | digit)) << start;
        self.capital |= gather(capital(word)) << start;
        self.seen |= word;
        Some(())
    }
}

/// Reads a plain address; `None` says that it is none, valid or not.
pub(super) fn scan(address: &str) -> Option<Plain> {
    let bytes = address.as_bytes();
    let len = bytes.len();
    if !(8..=64).contains(&len) {
        return None;
    }
    let masks = Masks::of(bytes)?;
    if masks.seen & HIGH != 0 {
        return None;
    }

    let (dots, signs) = (masks.dot, masks.sign);
    let mut other = signs & !dots;
    let at = loop {
        // Without a bit left there was no `@`.
        let index = other.trailing_zeros() as usize;
        let byte = *bytes.get(index)?;
        other &= other - 1;
        if byte == b'@' {
            break index;
        }
        if !is_atext(byte) {
            return None;
        }
    };
    if at == 0 || at + 1 == len {
        return None;
    }
    // What is left stands in the domain, and can only be hyphens.
    let hyphen = other;
    while other != 0 {
        if bytes.get(other.trailing_zeros() as usize) != Some(&b'-') {
            return None;
        }
        other &= other - 1;
    }
    let at_bit = 1u64 << at;
    let domain = !(at_bit | (at_bit - 1));
    let last = 1u64 << (len - 1);

    let before = (dots | at_bit) << 1 | 1;
    let wrong = dots & before
        | (dots << 1) & at_bit
        | (dots | hyphen) & last
        | hyphen & before
        | (hyphen << 1) & (dots | hyphen);
    // A top-level domain that ends in a digit may be a number.
    let domain_dots = dots & domain;
    if wrong != 0 || domain_dots == 0 || bytes.last()?.is_ascii_digit() {
        return None;
    }
    let first = domain_dots.trailing_zeros() as usize;
    let local = at_bit - 1;
    Some(Plain {
        at,
        parent: (domain_dots & (domain_dots - 1) != 0).then_some(first - at),
        signs: Signs {
            places: signs & local,
            kinds: (u8::from(dots & local != 0) * DOT)
                | (u8::from(signs & !dots & local != 0) * (ANY & !DOT)),
        },
        local_has_capitals: masks.capital & local != 0,
        domain_has_capitals: masks.capital & domain != 0,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop, proptest};

    use super::{HIGH, at_least, equal, gather, scan};
    use crate::email::mailbox::Signs;
    use crate::email::parse::{ParseOptions, storage_form};

    /// Nearly plain addresses: plain pieces, and signs that make the difference.
    fn nearly_plain() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "a",
            "b7",
            "Zed",
            ".",
            "-",
            "@",
            "+",
            "_",
            "x.com",
            "example",
            "xn--",
            "--",
            "9",
            "123",
            "!",
            "\"",
            " ",
            ",",
            "\u{7F}",
            "é",
            "\0",
            "[",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ]);
        prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_plain_address_is_what_the_careful_way_makes_of_it(address in nearly_plain()) {
            let mut careful = String::new();
            let at = storage_form(&address, ParseOptions::new(), &mut careful);
            if let Some(plain) = scan(&address) {
                assert_eq!(at, Ok(plain.at));
                let (local, domain) = address.split_at(plain.at);
                assert_eq!(careful, format!("{local}{}", domain.to_ascii_lowercase()));
                let parent = domain.split_once('.').map(|(_, parent)| parent).filter(|parent| parent.contains('.'));
                assert_eq!(plain.parent.and_then(|index| address.get(plain.at + 1 + index..)), parent);
                let signs = Signs::of(local);
                assert_eq!(signs.kinds & !plain.signs.kinds, 0);
                assert_eq!(signs.places & !plain.signs.places, 0);
                assert!(plain.signs.places >> plain.at == 0);
                assert_eq!(plain.local_has_capitals, local.bytes().any(|b| b.is_ascii_uppercase()));
                assert_eq!(plain.domain_has_capitals, domain.bytes().any(|b| b.is_ascii_uppercase()));
            }
        }

        #[test]
        fn short_plain_addresses_take_the_plain_way(
            local in "[a-zA-Z0-9_+]{3,10}(\\.[a-z0-9-]{1,8})?",
            domain in "[a-zA-Z0-9]{1,10}(-[a-z0-9]{1,5})?(\\.[a-z]{1,8})?\\.[a-zA-Z]{2,4}",
        ) {
            assert!(scan(&format!("{local}@{domain}")).is_some());
        }

        #[test]
        fn bytes_of_any_kind_agree_too(bytes in prop::collection::vec(any::<u8>(), 0..70), at in 0usize..70) {
            let mut text: String = bytes.into_iter().map(char::from).collect();
            if let Some((index, _)) = text.char_indices().nth(at) {
                text.insert_str(index, "@x.com");
            }
            let mut careful = String::new();
            if scan(&text).is_some() {
                assert!(storage_form(&text, ParseOptions::new(), &mut careful).is_ok());
            }
        }
    }

    #[test]
    fn word_operations_agree_with_their_bytewise_meaning() {
        for byte in 0..128u8 {
            let word = u64::from_le_bytes([byte, 0, 127, byte, 64, b'a', b'z', byte]);
            for other in 0..128u8 {
                for (index, each) in word.to_le_bytes().into_iter().enumerate() {
                    let bit = 0x80 << (8 * index);
                    assert_eq!(at_least(word, other) & bit != 0, each >= other);
                    assert_eq!(equal(word, other) & bit != 0, each == other);
                }
            }
        }
        for mask in 0..=255u8 {
            let high = (0..8)
                .filter(|i| mask >> i & 1 == 1)
                .fold(0u64, |word, i| word | 0x80 << (8 * i));
            assert_eq!(high & HIGH, high);
            assert_eq!(gather(high), u64::from(mask));
        }
    }
}
