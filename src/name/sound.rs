//! A phonetic code for names, in one integer.

/// How a word sounds, roughly: its first sound and its consonants, in classes, at most eight.
///
/// Two words with the same code *may* sound alike; the code is for blocking and for the weakest level of agreement,
/// never for a match by itself. The rules are those that Double Metaphone and Cologne phonetics share for European
/// names (Ph = F, silent GH, SCH = SH, DT = T, soft C before E and I), read over the ASCII transliteration, so that
/// a name has the same code in every script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sound(u32);

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

impl Sound {
    /// The code of a word in lower-case ASCII; `None` if it has no sound.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        let mut code = 0;
        let mut last = SILENT;
        let mut rest = word;
        let mut sounds = 0;
        while let Some((first, consumed)) = next(word, rest) {
            rest = rest.get(consumed..).unwrap_or_default();
            for sound in first {
                if sound == SILENT || sound == last || (sound == VOWEL && code != 0) {
                    // A vowel between two equal consonants keeps both.
                    if sound == VOWEL {
                        last = SILENT;
                    }
                    continue;
                }
                if sounds == 8 {
                    return Some(Self(code));
                }
                code = code << 4 | sound;
                sounds += 1;
                last = sound;
            }
        }
        (code != 0).then_some(Self(code))
    }

    /// The code as an integer; equal codes are equal integers.
    pub fn as_u32(self) -> u32 {
        self.0
    }
}

fn is_vowel(b: Option<u8>) -> bool {
    matches!(b, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// The sounds of the next letters, at most two, and how many letters they take.
fn next(word: &[u8], rest: &[u8]) -> Option<([u32; 2], usize)> {
    let at = |i: usize| rest.get(i).copied();
    let first = at(0)?;
    let start = rest.len() == word.len();
    let soft = matches!(at(1), Some(b'e' | b'i' | b'y'));
    let one = |sound, consumed| Some(([sound, SILENT], consumed));
    match (first, at(1)) {
        (b'k' | b'g' | b'p', Some(b'n')) | (b'w', Some(b'r')) | (b'p', Some(b's')) if start => {
            one(SILENT, 1)
        }
        (b'x', _) if start => one(S, 1),
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => one(VOWEL, 1),
        (b'p', Some(b'h' | b'f')) => one(F, 2),
        (b'b' | b'p', _) => one(P, 1),
        (b'f' | b'v', _) => one(F, 1),
        (b'w', follows) => one(
            if is_vowel(follows) || start {
                F
            } else {
                SILENT
            },
            1,
        ),
        (b's' | b't', Some(b'c')) if at(2) == Some(b'h') => one(S, 3),
        (b't', Some(b's')) if at(2) == Some(b'c') && at(3) == Some(b'h') => one(S, 4),
        (b't', Some(b's' | b'z')) | (b's', Some(b'h' | b'z' | b'c'))
            if first != b's' || soft_cluster(rest) =>
        {
            one(S, 2)
        }
        (b'c', Some(b'z')) => one(S, 2),
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
        (b'j', _) => one(J, 1),
        (b'k' | b'q', _) => one(K, 1),
        (b'x', _) => Some(([K, S], 1)),
        (b's' | b'z', _) => one(S, 1),
        (b'l', _) => one(L, 1),
        (b'm', _) => one(M, 1),
        (b'n', _) => one(N, 1),
        (b'r', _) => one(R, 1),
        (b'h', _) => one(if start { H } else { SILENT }, 1),
        _ => one(SILENT, 1),
    }
}

/// SH and SZ always, SC only before E and I.
fn soft_cluster(rest: &[u8]) -> bool {
    match rest.get(1) {
        Some(b'c') => matches!(rest.get(2), Some(b'e' | b'i')),
        _ => true,
    }
}
