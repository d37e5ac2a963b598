//! Agreement across scripts: romanisations vary, and some scripts do not write vowels.

/// Whether two romanised words are one under the variation of romanisations: i, y and j; iy, ii and i; ou, oy and u; kh and
/// h; c, k and q; w and v; ph and f; doubled letters.
pub(super) fn are_alike(a: &str, b: &str) -> bool {
    Loose::new(a).eq(Loose::new(b))
}

/// How many consonants two words share, if they have the same ones: doubled letters count once, w and y may be vowels, and
/// a final h is silent.
pub(super) fn shared_consonants(a: &str, b: &str) -> Option<usize> {
    let same = consonants(a).eq(consonants(b));
    same.then(|| consonants(a).count())
}

struct Loose<'a> {
    rest: &'a [u8],
    last: u8,
    start: bool,
}

impl<'a> Loose<'a> {
    fn new(word: &'a str) -> Self {
        Self {
            rest: word.as_bytes(),
            last: 0,
            start: true,
        }
    }
}

impl Iterator for Loose<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        loop {
            let (&first, mut after) = self.rest.split_first()?;
            let second = after.first().copied();
            let (letter, both) = match (first, second) {
                (b'p', Some(b'h')) => (b'f', true),
                (b'k', Some(b'h')) => (b'h', true),
                (b'c', Some(b'k')) => (b'k', true),
                (b'k', Some(b's')) => (b'x', true),
                (b'o', Some(b'u' | b'y')) => (b'u', true),
                // A letter that stands for a sound of its own, in a class of its own.
                (b'c', Some(b'h')) => (b'C', true),
                (b's', Some(b'h')) => (b'S', true),
                (b'z', Some(b'h')) => (b'Z', true),
                (b't', Some(b's' | b'z')) => (b'T', true),
                (b'c' | b'q', _) => (b'k', false),
                (b'w', _) => (b'v', false),
                (b'y' | b'j', Some(b'e')) if self.start => (b'e', true),
                (b'y' | b'j', _) => (b'i', false),
                _ => (first, false),
            };
            if both {
                after = after.get(1..).unwrap_or_default();
            }
            self.rest = after;
            self.start = false;
            if letter != self.last {
                self.last = letter;
                return Some(letter);
            }
        }
    }
}

fn consonants(word: &str) -> impl Iterator<Item = u8> {
    let mut last = 0;
    word.trim_end_matches(['h', 'a', 'e'])
        .bytes()
        .filter(|b| !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y'))
        .map(|b| if matches!(b, b'c' | b'q') { b'k' } else { b })
        .filter(move |&b| {
            let new = b != last;
            last = b;
            new
        })
}
