//! Letters that nothing changes: neither composition, nor folding, nor UTS 46.

/// Whether a character is a small or caseless letter, composed, written from left to right, that stays itself under
/// normal form C, under canonical caseless folding and under UTS 46, whatever other such letters or ASCII stand
/// beside it.
///
/// They are most of what is not ASCII in addresses, and need no table then. Only a test decides what may stand here.
pub(super) fn is_settled(c: char) -> bool {
    match c {
        // Latin-1 without the division sign, some of Latin Extended-A, Greek, Cyrillic, Thai, kana, ideographs, Hangul.
        'à'..='ö'
        | 'ø'..='ÿ'
        | 'ź'
        | 'ż'
        | 'ž'
        | 'ά'..='ρ'
        | 'σ'..='ώ'
        | 'а'..='џ'
        | 'ก'..='ะ'
        | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ'
        | '一'..='鿿'
        | '가'..='힣' => true,
        // Latin Extended-A alternates between capitals and small letters; ĳ, ŀ and ŉ are compatibility letters.
        'ā'..='ķ' => u32::from(c) % 2 == 1 && c != 'ĳ',
        'ĺ'..='ň' => u32::from(c) % 2 == 0 && c != 'ŀ',
        'ŋ'..='ŷ' => u32::from(c) % 2 == 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
    use unicase::UniCase;
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

    use super::is_settled;
    use crate::text::is_invisible;

    #[test]
    fn settled_letters_are_changed_by_nothing() {
        let mut count = 0;
        for c in (0x80..=0x10_FFFF)
            .filter_map(char::from_u32)
            .filter(|&c| is_settled(c))
        {
            count += 1;
            assert!(
                c.is_alphanumeric() && !c.is_uppercase() && !is_invisible(c),
                "{c}"
            );
            assert_eq!(canonical_combining_class(c), 0, "{c}");
            assert_eq!(is_nfc_quick(std::iter::once(c)), IsNormalized::Yes, "{c}");
            let folded = UniCase::unicode(c.nfd().collect::<String>()).to_folded_case();
            assert!(folded.nfc().eq(std::iter::once(c)), "{c}");
            // The label is encoded as it stands, between ASCII letters and beside itself.
            let label = format!("a{c}{c}b");
            let ascii = Uts46::new().to_ascii(
                label.as_bytes(),
                AsciiDenyList::STD3,
                Hyphens::Check,
                DnsLength::Verify,
            );
            let encoded = format!("xn--{}", idna::punycode::encode_str(&label).expect("short"));
            assert_eq!(ascii.expect("valid"), encoded, "{c}");
        }
        assert!(count > 30_000, "{count}");
    }
}
