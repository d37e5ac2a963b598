//! Regions, by their ISO 3166-1 alpha-2 codes.

use std::fmt;
use std::str::FromStr;

/// A country or territory, named by its ISO 3166-1 alpha-2 code.
///
/// Besides the officially assigned codes it knows the three that the world's numbering plans use:
/// `AC` (Ascension Island), `TA` (Tristan da Cunha) and `XK` (Kosovo).
///
/// ```
/// use contactfold::Region;
///
/// let malaysia: Region = "my".parse()?;
/// assert_eq!(malaysia.as_str(), "MY");
/// # Ok::<(), contactfold::RegionError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region([u8; 2]);

/// Every code there is, in order.
const CODES: &str = "ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGP\
GQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMA\
MCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQA\
RERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVA\
VCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/// For each first letter, a bit for each second one.
const KNOWN: [u32; 26] = {
    let codes = CODES.as_bytes();
    let mut known = [0; 26];
    let mut at = 0;
    while at < codes.len() {
        known[(codes[at] - b'A') as usize] |= 1 << (codes[at + 1] - b'A');
        at += 2;
    }
    known
};

impl Region {
    /// Reads a code, in capitals or not.
    ///
    /// # Errors
    ///
    /// [`RegionError`] if the text is not the alpha-2 code of a region.
    pub fn new(code: &str) -> Result<Self, RegionError> {
        let &[first, second] = code.as_bytes() else {
            return Err(RegionError(()));
        };
        let code @ [first, second] = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        let letter = |byte: u8| byte.checked_sub(b'A').filter(|&letter| letter < 26);
        let known = letter(first).and_then(|first| KNOWN.get(usize::from(first)));
        match (known, letter(second)) {
            (Some(known), Some(second)) if known >> second & 1 == 1 => Ok(Self(code)),
            _ => Err(RegionError(())),
        }
    }

    /// The code of a table made at build time.
    pub(crate) const fn from_table(code: [u8; 2]) -> Self {
        Self(code)
    }

    /// The code, two capital letters.
    pub fn as_str(&self) -> &str {
        // Two ASCII letters are always UTF-8.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Region {
    type Err = RegionError;

    fn from_str(code: &str) -> Result<Self, RegionError> {
        Self::new(code)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not the ISO 3166-1 alpha-2 code of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the ISO 3166-1 alpha-2 code of a region (two letters, such as GB)")]
pub struct RegionError(());
