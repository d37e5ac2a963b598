//! What an address that is valid as it stands may have been meant to be. Suggestions only, and never equality.

use super::address::EmailAddress;
use super::cell::Repair;
use super::domains;
use super::error::EmailErrorKind as Kind;
use super::provider::Provider;

/// What a [`Suggestion`] rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SuggestionKind {
    /// The domain is one slip of the keyboard away from a well-known one.
    Typo,
    /// Letters of another script look like Latin ones (UTS 39).
    Confusable,
    /// The provider reserves the other spelling for the same user.
    SameOwner,
}

impl SuggestionKind {
    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Typo => "typo",
            Self::Confusable => "confusable",
            Self::SameOwner => "same_owner",
        }
    }
}

/// Another address that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    address: EmailAddress,
    kind: SuggestionKind,
}

impl Suggestion {
    /// The address that may have been meant.
    pub fn address(&self) -> &EmailAddress {
        &self.address
    }

    /// What the suggestion rests on.
    pub fn kind(&self) -> SuggestionKind {
        self.kind
    }
}

impl EmailAddress {
    /// Other addresses that may have been meant, for a person to confirm.
    ///
    /// A domain that is a mail domain itself is never taken for a slip.
    ///
    /// ```
    /// use contactfold::email::{EmailAddress, SuggestionKind};
    ///
    /// let suggestions = EmailAddress::parse("ana@gmial.com")?.suggestions();
    /// assert_eq!(suggestions[0].address().as_str(), "ana@gmail.com");
    /// assert_eq!(suggestions[0].kind(), SuggestionKind::Typo);
    ///
    /// assert!(EmailAddress::parse("ana@hey.com")?.suggestions().is_empty());
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    pub fn suggestions(&self) -> Vec<Suggestion> {
        let mut suggestions: Vec<Suggestion> = slip(self)
            .map(|slip| Suggestion {
                address: slip.address,
                kind: if slip.kind == Kind::Confusable {
                    SuggestionKind::Confusable
                } else {
                    SuggestionKind::Typo
                },
            })
            .into_iter()
            .collect();
        suggestions.extend(same_owner(self).map(|address| Suggestion {
            address,
            kind: SuggestionKind::SameOwner,
        }));
        suggestions
    }
}

/// A likely slip, and how a cell tells of it.
pub(super) struct Slip {
    pub(super) address: EmailAddress,
    pub(super) kind: Kind,
    pub(super) repair: Repair,
}

/// What an address is likely to be a slip of.
pub(super) fn slip(address: &EmailAddress) -> Option<Slip> {
    if let Some(address) = in_latin(address) {
        return Some(Slip {
            address,
            kind: Kind::Confusable,
            repair: Repair::Confusables,
        });
    }
    let (domain, repair) = corrected(address.domain())?;
    let address = EmailAddress::parse(&format!("{}@{domain}", address.local_part())).ok()?;
    Some(Slip {
        address,
        kind: Kind::LikelyTypo,
        repair,
    })
}

/// The same mailbox under another name, as its provider has it.
fn same_owner(address: &EmailAddress) -> Option<EmailAddress> {
    let (local, domain) = (address.local_part(), address.domain());
    let other = match Provider::of_domain(domain) {
        // A user of Proton holds the same name on all of its domains (proton.me/support/addresses-and-aliases).
        Some(Provider::Proton) => format!("{local}@{PROTON_HOME}"),
        Some(_) => return None,
        // The user of `x@user.domain` may have underscores, which a domain cannot, and writes hyphens for them
        // (fastmail.com/blog/two-address-resolving-additions).
        None => {
            let (user, parent) = domain
                .split_once('.')
                .filter(|(user, _)| user.contains('-'))?;
            Provider::of_domain(parent).filter(|&provider| provider == Provider::Fastmail)?;
            format!("{}@{parent}", user.replace('-', "_"))
        }
    };
    EmailAddress::parse(&other)
        .ok()
        .filter(|other| other != address)
}

const PROTON_HOME: &str = "proton.me";

/// Well-known second-level names that are long enough for a slip to be told from another name, and the top-level
/// domain that each is mostly used with.
const WELL_KNOWN: [(&str, &str); 16] = [
    ("bellsouth", "net"),
    ("bigpond", "com"),
    ("btinternet", "com"),
    ("comcast", "net"),
    ("gmail", "com"),
    ("googlemail", "com"),
    ("hotmail", "com"),
    ("icloud", "com"),
    ("laposte", "net"),
    ("outlook", "com"),
    ("protonmail", "com"),
    ("rediffmail", "com"),
    ("rocketmail", "com"),
    ("sbcglobal", "net"),
    ("verizon", "net"),
    ("yahoo", "com"),
];

/// Top-level domains that do not exist, and what they are slips of. Sorted.
const NO_TOP_LEVELS: [(&str, &str); 42] = [
    ("c0m", "com"),
    ("c9m", "com"),
    ("ccom", "com"),
    ("cim", "com"),
    ("ckm", "com"),
    ("clm", "com"),
    ("cm0", "com"),
    ("cmo", "com"),
    ("co0m", "com"),
    ("coim", "com"),
    ("cok", "com"),
    ("colm", "com"),
    ("comm", "com"),
    ("comn", "com"),
    ("con", "com"),
    ("conm", "com"),
    ("coom", "com"),
    ("cpm", "com"),
    ("cpom", "com"),
    ("cvom", "com"),
    ("cxom", "com"),
    ("dcom", "com"),
    ("dom", "com"),
    ("eud", "edu"),
    ("fom", "com"),
    ("ent", "net"),
    ("met", "net"),
    ("ndt", "net"),
    ("ner", "net"),
    ("nett", "net"),
    ("ney", "net"),
    ("nte", "net"),
    ("nwt", "net"),
    ("ocm", "com"),
    ("ogr", "org"),
    ("oom", "com"),
    ("orgg", "org"),
    ("orh", "org"),
    ("ort", "org"),
    ("rog", "org"),
    ("vom", "com"),
    ("xom", "com"),
];

/// Domains in use by others that lie one slip away from a well-known one.
const REAL: [&str; 1] = ["gail.com"];

/// The domain that another is a slip of.
fn corrected(domain: &str) -> Option<(String, Repair)> {
    if domains::lookup(domain).is_some() || REAL.contains(&domain) {
        return None;
    }
    let (name, top) = domain.split_once('.')?;
    let last = top.rsplit('.').next()?;
    let fixed_last = match last {
        "com" | "net" | "org" => None,
        _ => NO_TOP_LEVELS
            .iter()
            .find(|(typed, _)| *typed == last)
            .map(|&(_, meant)| meant),
    };
    let mut known = WELL_KNOWN
        .iter()
        .filter(|(known, _)| is_one_slip(name, known) || *known == name)
        .peekable();
    if fixed_last.is_none() && known.peek().is_none() {
        return None;
    }
    let fixed_top = match fixed_last {
        Some(fixed) => format!("{}{fixed}", top.get(..top.len() - last.len())?),
        None => top.to_owned(),
    };
    let candidate = known.find_map(|&(known, usual)| {
        let fixed = format!("{known}.{fixed_top}");
        if domains::lookup(&fixed).is_some() {
            return Some(fixed);
        }
        // `gmail.co`, `yahoo.om`, and Gmail under any other top-level domain.
        let cut_short = matches!(fixed_top.as_str(), "co" | "cm" | "om" | "ocm" | "ne" | "nt");
        (cut_short || known == "gmail").then(|| format!("{known}.{usual}"))
    });
    match (candidate, fixed_last) {
        (Some(fixed), _) if fixed.starts_with(name) => Some((fixed, Repair::TopLevelTypo)),
        (Some(fixed), _) => Some((fixed, Repair::DomainTypo)),
        (None, Some(_)) => Some((format!("{name}.{fixed_top}"), Repair::TopLevelTypo)),
        (None, None) => None,
    }
}

/// Whether a name is one slip away from a well-known one: a letter too many, too few, another, or two exchanged, with
/// the first in its place unless it is one of those exchanged; or the same letters with the inner ones in disorder.
fn is_one_slip(name: &str, known: &str) -> bool {
    let (typed, meant) = (name.as_bytes(), known.as_bytes());
    if typed.len().abs_diff(meant.len()) > 1 {
        return false;
    }
    if typed.first() != meant.first() {
        return match (typed, meant) {
            ([a, b, rest @ ..], [c, d, other @ ..]) => a == d && b == c && rest == other,
            _ => false,
        };
    }
    // One slip leaves all but two letters before and after it, which tells most names apart without a distance.
    let before = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let after = typed
        .iter()
        .rev()
        .zip(meant.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    before + after + 2 >= typed.len().max(meant.len()) && strsim::osa_distance(name, known) == 1
        || after > 0 && same_letters(typed, meant)
}

fn same_letters(typed: &[u8], meant: &[u8]) -> bool {
    let sum = |letters: &[u8]| letters.iter().map(|&b| u32::from(b)).sum::<u32>();
    if typed.len() != meant.len() || sum(typed) != sum(meant) {
        return false;
    }
    let mut letters = [typed.to_vec(), meant.to_vec()];
    for letters in &mut letters {
        letters.sort_unstable();
    }
    letters[0] == letters[1]
}

/// The domain that a name without its top-level domain, or without the dot before it, belongs to.
pub(super) fn completed(domain: &str) -> Option<String> {
    if domain.contains('.') {
        return None;
    }
    let lower = domain.to_ascii_lowercase();
    WELL_KNOWN.iter().find_map(|&(known, usual)| {
        let rest = lower.strip_prefix(known)?;
        (rest.is_empty() || rest == usual).then(|| format!("{known}.{usual}"))
    })
}

/// The address with letters of other scripts turned into the Latin ones they look like, if it mixes them with Latin
/// ones and is plain ASCII then.
fn in_latin(address: &EmailAddress) -> Option<EmailAddress> {
    let (local, domain) = (address.local_part(), address.domain());
    if local.is_ascii() && !domain.contains("xn--") {
        return None;
    }
    let new_local = if local.is_ascii() {
        local.to_owned()
    } else {
        mixed_in_latin(local)?
    };
    let labels: Vec<String> = address
        .domain_unicode()
        .split('.')
        .map(|label| mixed_in_latin(label).unwrap_or_else(|| label.to_owned()))
        .collect();
    let meant = EmailAddress::parse(&format!("{new_local}@{}", labels.join("."))).ok()?;
    (meant != *address).then_some(meant)
}

/// The text in ASCII, if it mixes scripts and all that is not ASCII has a look-alike.
fn mixed_in_latin(text: &str) -> Option<String> {
    let latin = text.chars().map(look_alike).collect::<Option<String>>()?;
    let mixes = text.chars().any(|c| c.is_ascii_alphabetic()) || text.chars().all(is_full_width);
    (mixes && !text.is_ascii()).then_some(latin)
}

fn is_full_width(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}' | '.')
}

/// The ASCII character that looks the same: Cyrillic and Greek letters (UTS 39, confusables), full-width forms,
/// typographic apostrophes and hyphens.
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0)?,
        'а' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ι' => 'i',
        'ј' | 'ϳ' => 'j',
        'ӏ' => 'l',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' => 'w',
        'х' => 'x',
        'у' => 'y',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        '’' | '‘' | 'ʼ' | '′' => '\'',
        '‐' | '‑' | '–' => '-',
        c if c.is_ascii() => c,
        _ => return None,
    })
}
