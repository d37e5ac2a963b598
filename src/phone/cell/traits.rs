//! What kinds of bytes a text has, so that a reader asks only the questions that could be answered yes.

use crate::phone::chars::digit_value;

/// What bytes a text has, gathered in one pass.
#[derive(Clone, Copy)]
pub(super) struct Traits(u16);

impl Traits {
    pub(super) const DIGIT: u16 = 1;
    pub(super) const LETTER: u16 = 2;
    pub(super) const OTHER_SCRIPT: u16 = 4;
    pub(super) const AT: u16 = 8;
    pub(super) const EQUALS: u16 = 16;
    pub(super) const BREAK: u16 = 32;
    pub(super) const DOT: u16 = 64;
    pub(super) const COMMA: u16 = 128;
    pub(super) const COLON: u16 = 256;

    const TABLE: [u16; 256] = {
        let mut table = [0; 256];
        let mut byte = 0_u8;
        loop {
            table[byte as usize] = match byte {
                b'0'..=b'9' => Self::DIGIT,
                b'a'..=b'z' | b'A'..=b'Z' => Self::LETTER,
                0x80.. => Self::OTHER_SCRIPT,
                b'@' => Self::AT,
                b'=' => Self::EQUALS,
                b'\n' | b'\r' | b';' | b'|' | b'&' => Self::BREAK,
                b':' => Self::COLON,
                b',' => Self::BREAK | Self::COMMA,
                b'.' => Self::DOT,
                _ => 0,
            };
            if byte == u8::MAX {
                break table;
            }
            byte += 1;
        }
    };

    pub(super) fn of(text: &str) -> Self {
        Self(
            text.bytes()
                .fold(0, |all, byte| all | Self::TABLE[usize::from(byte)]),
        )
    }

    /// Whether the text has a digit of any script.
    pub(super) fn has_digits(self, text: &str) -> bool {
        self.has(Self::DIGIT)
            || self.has(Self::OTHER_SCRIPT) && text.chars().any(|c| digit_value(c).is_some())
    }

    pub(super) fn has_address(self) -> bool {
        self.has(Self::AT)
    }

    pub(super) fn may_break(self, text: &str) -> bool {
        self.has(Self::BREAK) || self.has(Self::COLON) && text.contains(":::")
    }

    pub(super) fn has(self, trait_: u16) -> bool {
        self.0 & trait_ != 0
    }

    pub(super) fn has_letters(self) -> bool {
        self.has(Self::LETTER | Self::OTHER_SCRIPT)
    }
}
