//! A phonetic code for names, in one integer.

use std::num::NonZeroU32;

/// How a word sounds, roughly: its first sound and its consonants, in classes, at most eight.
///
/// Two words with the same code *may* sound alike; the code is for blocking and for the weakest level of agreement,
/// never for a match by itself. The rules are those that Double Metaphone and Cologne phonetics share for European
/// names (Ph = F, silent GH, SCH = SH, DT = T, soft C before E and I), read over the ASCII transliteration, so that
/// a name has the same code in every script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sound(NonZeroU32);

const P: u32 = 1;
const F: u32 = 2;
const K: u32 = 3;
const T: u32 = 4;
const S: u32 = 5;
const L: u32 = 6;
const M: u32 = 7;
const N: u32 = 8;
const R: u32 = 9;
const J: u32 = 10;
const H: u32 = 11;
const VOWEL: u32 = 12;
const SILENT: u32 = 0;
/// The sound depends on the letters around.
const DEPENDS: u32 = 13;

impl Sound {
    /// The code of a word in lower-case ASCII; `None` if it has no sound.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        let mut code = Code::default();
        let mut at = 0;
        while let Some(&letter) = word.get(at).filter(|_| code.sounds < 8) {
            let sound = ALONE[usize::from(letter)];
            if sound == DEPENDS {
                let (sounds, letters) = in_place(letter, word, at);
                for sound in sounds {
                    code.push(sound);
                }
                at += letters;
            } else {
                code.push(sound);
                at += 1;
            }
        }
        NonZeroU32::new(code.sum).map(Self)
    }

    /// The code as an integer; equal codes are equal integers.
    pub fn as_u32(self) -> u32 {
        self.0.get()
    }
}

/// A code while it is being made, four bits a sound.
#[derive(Default)]
struct Code {
    sum: u32,
    sounds: u32,
    last: u32,
}

impl Code {
    fn push(&mut self, sound: u32) {
        if sound == VOWEL && self.sum != 0 {
            // A vowel between two equal consonants keeps both.
            self.last = SILENT;
        } else if sound != SILENT && sound != self.last && self.sounds < 8 {
            self.sum = self.sum << 4 | sound;
            self.sounds += 1;
            self.last = sound;
        }
    }
}

/// The sound of each letter that sounds the same wherever it stands.
static ALONE: [u32; 256] = {
    let mut sounds = [SILENT; 256];
    let letters = b"abcdefghijklmnopqrstuvwxyz";
    let classes = [
        VOWEL, P, DEPENDS, DEPENDS, VOWEL, F, DEPENDS, DEPENDS, VOWEL, J, DEPENDS, L, M, N, VOWEL,
        DEPENDS, K, R, DEPENDS, DEPENDS, VOWEL, F, DEPENDS, DEPENDS, VOWEL, S,
    ];
    let mut index = 0;
    while index < letters.len() {
        sounds[letters[index] as usize] = classes[index];
        index += 1;
    }
    sounds
};

fn is_vowel(b: Option<u8>) -> bool {
    matches!(b, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// The sounds of a letter that depends on those around it, at most two, and how many letters they take.
fn in_place(letter: u8, word: &[u8], place: usize) -> ([u32; 2], usize) {
    let at = |i: usize| word.get(place + i).copied();
    let start = place == 0;
    let soft = matches!(at(1), Some(b'e' | b'i' | b'y'));
    let one = |sound, letters| ([sound, SILENT], letters);
    match (letter, at(1)) {
        (b'k' | b'g' | b'p', Some(b'n')) | (b'w', Some(b'r')) | (b'p', Some(b's')) if start => {
            one(SILENT, 1)
        }
        (b'x', _) if start => one(S, 1),
        (b'p', Some(b'h' | b'f')) => one(F, 2),
        (b'p', _) => one(P, 1),
        (b'w', follows) if start || is_vowel(follows) => one(F, 1),
        (b's' | b't', Some(b'c')) if at(2) == Some(b'h') => one(S, 3),
        (b't', Some(b's')) if at(2) == Some(b'c') && at(3) == Some(b'h') => one(S, 4),
        (b't', Some(b's' | b'z')) | (b's', Some(b'h' | b'z')) | (b'c', Some(b'z')) => one(S, 2),
        (b's', Some(b'c')) if matches!(at(2), Some(b'e' | b'i')) => one(S, 2),
        (b'c', Some(b'h')) => {
            let hard = matches!(at(2), Some(b'r' | b'l' | b'n') | None)
                || (at(2) == Some(b'a') && at(3) == Some(b'e'));
            one(if hard { K } else { S }, 2)
        }
        (b'c', Some(b'k' | b'q')) => one(K, 2),
        (b'c', _) => one(if soft { S } else { K }, 1),
        (b'd', Some(b'g')) if at(2) == Some(b'e') => one(J, 2),
        (b'd', Some(b'j')) => one(J, 2),
        (b'd' | b't', _) => one(T, 1),
        (b'g', Some(b'h')) => {
            let silent = !start && !is_vowel(at(2));
            one(if silent { SILENT } else { K }, 2)
        }
        (b'g', _) => one(if soft { J } else { K }, 1),
        (b'k', _) => one(K, 1),
        (b'x', _) => ([K, S], 1),
        (b's', _) => one(S, 1),
        (b'h', _) if start => one(H, 1),
        _ => one(SILENT, 1),
    }
}
