//! `SplitMix64` (Steele, Lea and Flood, 2014): small, quick, and the same everywhere.

#[derive(Clone, Debug)]
pub(crate) struct Rng(u64);

impl Rng {
    /// The generator of one thing, which the key names: independent of the order in which things are asked for.
    pub(crate) fn keyed(seed: u64, key: [u64; 3]) -> Self {
        let mut rng = Self(seed);
        for part in key {
            rng.0 ^= part.wrapping_mul(0xD6E8_FEB8_6659_FD93);
            rng.0 = rng.next();
        }
        rng
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, and 0 if `n` is 0.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        let product = (self.next() >> 32) * u64::from(n);
        u32::try_from(product >> 32).unwrap_or(0)
    }

    /// A position in something of that length.
    pub(crate) fn index(&mut self, len: usize) -> usize {
        self.below(u32::try_from(len).unwrap_or(u32::MAX)) as usize
    }

    /// True in so many cases of a hundred.
    pub(crate) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.index(items.len())]
    }

    /// A rank below `ranks` after Zipf–Mandelbrot: the chance falls with 1 / (rank + `flat`), in steps of octaves.
    pub(crate) fn zipf(&mut self, ranks: u32, flat: u32) -> u32 {
        let flat = flat.max(1);
        let octaves = ((ranks + flat) / flat).ilog2() + 1;
        loop {
            let octave = self.below(octaves);
            let start = flat << octave;
            let rank = start + self.below(start) - flat;
            if rank < ranks {
                return rank;
            }
        }
    }
}
