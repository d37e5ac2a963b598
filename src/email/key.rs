//! Match keys: what makes two addresses equal, in three tiers.

use std::fmt;

use unicase::UniCase;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfd_quick};

use super::address::{Case, EmailAddress};
use super::error::{EmailError, EmailErrorKind as Kind};
use super::letters::is_settled;
use super::mailbox::{Hint, Plan, Stored};
use super::parse::{self, Dotless};
use super::provider::{Confidence, Provider, Rule};

/// The version of the rules that make keys: the provider table, and the Unicode versions of folding and UTS 46.
///
/// A key that was stored under another version is made again from the address.
pub const KEY_VERSION: u32 = 1;

/// How much has to agree for two addresses to have the same key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tier {
    /// The storage form, letter by letter. For sending.
    Exact,
    /// The local part by Unicode's canonical caseless matching, the domain by its A-labels. For identity: the key
    /// of `Eq`, `Ord` and `Hash`.
    #[default]
    Folded,
    /// `Folded`, and the rules by which the address's provider delivers several spellings to one mailbox. For
    /// finding duplicates.
    Mailbox,
}

impl Tier {
    /// Every tier there is.
    pub const ALL: &'static [Self] = &[Self::Exact, Self::Folded, Self::Mailbox];

    /// A stable code in snake case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Folded => "folded",
            Self::Mailbox => "mailbox",
        }
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The key of an address in one tier.
///
/// ```
/// use contactfold::email::{EmailAddress, KeyOptions, Confidence, Tier};
///
/// let address = EmailAddress::parse("Ana.Smith+News@GoogleMail.com")?;
/// assert_eq!(address.key(Tier::Exact).as_str(), "Ana.Smith+News@googlemail.com");
/// assert_eq!(address.key(Tier::Folded).as_str(), "ana.smith+news@googlemail.com");
///
/// let options = KeyOptions::new().provider_rules(Confidence::Secondary);
/// assert_eq!(address.key_with(Tier::Mailbox, &options).as_str(), "anasmith@gmail.com");
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailKey {
    text: Box<str>,
    tier: Tier,
    version: u32,
}

impl EmailKey {
    /// The key, `local@domain`. It may be longer than an address can be, since folding can make a text longer.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The key's tier.
    pub fn tier(&self) -> Tier {
        self.tier
    }

    /// The [`KEY_VERSION`] of the rules that made it; to be stored with it.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whether today's rules made it. A key of another version compares with none of today's, and is made again from
    /// the address.
    pub fn is_current(&self) -> bool {
        self.version == KEY_VERSION
    }

    /// A key as it was stored: its text, its tier, and its version.
    ///
    /// ```
    /// use contactfold::email::{EmailAddress, EmailKey, KEY_VERSION, Tier};
    ///
    /// let key = EmailAddress::parse("Ana@X.com")?.key(Tier::Folded);
    /// let stored = (key.to_string(), key.tier(), key.version());
    /// assert_eq!(EmailKey::from_stored(&stored.0, stored.1, stored.2)?, key);
    ///
    /// let old = EmailKey::from_stored(&stored.0, stored.1, KEY_VERSION - 1)?;
    /// assert!(!old.is_current() && old != key);
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The kinds of [`EmailAddress::parse`] but for lengths, and [`NotAKey`](Kind::NotAKey) for an address that is not
    /// its own key. A key of another version is not looked at, since its rules are not known here.
    pub fn from_stored(text: &str, tier: Tier, version: u32) -> Result<Self, EmailError> {
        if version == KEY_VERSION && !is_key(text, tier)? {
            return Err(EmailError::new(Kind::NotAKey));
        }
        Ok(Self {
            text: text.into(),
            tier,
            version,
        })
    }
}

/// Whether a text is its own key. Which provider rules made it is not known, so that of a mailbox only its folded form
/// is asked.
fn is_key(text: &str, tier: Tier) -> Result<bool, EmailError> {
    let mut storage = String::with_capacity(text.len());
    let at = parse::append_of_any_length(text, Dotless::Accept, &mut storage)?;
    let local = storage.get(..at).unwrap_or_default();
    let domain = storage.get(at + 1..).unwrap_or_default();
    let mut key = String::with_capacity(text.len());
    let parts = (local, domain);
    append(
        tier.min(Tier::Folded),
        &KeyOptions::new(),
        parts,
        Case::of(local),
        &mut key,
    );
    Ok(storage == text && key == text)
}

impl AsRef<str> for EmailKey {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for EmailKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Which provider rules a [`Mailbox`](Tier::Mailbox) key follows.
///
/// ```
/// use contactfold::email::{EmailAddress, KeyOptions, Provider, Tier};
///
/// // The caller knows from the MX record where the mail of this domain goes.
/// let options = KeyOptions::new().provider_hint("smith.example", Provider::Fastmail);
/// let address = EmailAddress::parse("ana+news@smith.example")?;
/// assert_eq!(address.key_with(Tier::Mailbox, &options).as_str(), "ana@smith.example");
/// # Ok::<(), contactfold::EmailError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyOptions {
    confidence: Confidence,
    /// By domain in storage form, sorted.
    hints: Vec<Hint>,
}

impl KeyOptions {
    /// The rules that a provider documents itself, and no hints.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how well sourced a rule must be to be followed: [`Confidence::Primary`] by default.
    #[must_use]
    pub fn provider_rules(mut self, at_least: Confidence) -> Self {
        self.confidence = at_least;
        self
    }

    /// Says which provider a custom domain's mail goes to. Nothing is looked up. A domain of the provider table
    /// keeps its own rules, and text that is no domain is ignored.
    #[must_use]
    pub fn provider_hint(mut self, domain: &str, provider: Provider) -> Self {
        if let Ok(address) = EmailAddress::parse(&format!("a@{domain}")) {
            let domain = Box::from(address.domain());
            match self.hints.binary_search_by(|(known, _)| known.cmp(&domain)) {
                Ok(index) => {
                    if let Some(hint) = self.hints.get_mut(index) {
                        hint.1 = provider;
                    }
                }
                Err(index) => self.hints.insert(index, (domain, provider)),
            }
        }
        self
    }

    /// What the rules of its provider do to an address, if they could change its key.
    pub(super) fn plan(&self, stored: &Stored<'_>) -> Option<&'static Plan> {
        Plan::for_address(stored, self.confidence, &self.hints)
    }

    /// Appends the mailbox key but for letter case, if it is another than the folded key.
    fn append_mailbox(&self, local: &str, domain: &str, out: &mut String) -> bool {
        let Some(stored) = Stored::new(local, domain) else {
            return false;
        };
        let plan = self.plan(&stored);
        if let Some(plan) = plan {
            plan.append(&stored, out);
        }
        plan.is_some()
    }
}

/// One step on the way from the storage form to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyStep {
    /// The local part was folded: Unicode's canonical caseless matching (D145).
    Folded,
    /// A rule of the provider was followed.
    ProviderRule(&'static Rule),
}

impl KeyStep {
    /// A stable code in snake case.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Folded => "folded",
            Self::ProviderRule(rule) => rule.effect().as_str(),
        }
    }

    /// Where the rule is written.
    pub fn source(&self) -> &'static str {
        match self {
            Self::Folded => "The Unicode Standard, section 3.13, D145",
            Self::ProviderRule(rule) => rule.source(),
        }
    }
}

impl fmt::Display for KeyStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folded => write!(f, "letter case is ignored ({})", self.source()),
            Self::ProviderRule(rule) => rule.fmt(f),
        }
    }
}

impl EmailAddress {
    /// The key in a tier, by the rules that providers document themselves.
    pub fn key(&self, tier: Tier) -> EmailKey {
        self.key_with(tier, &KeyOptions::default())
    }

    /// The key in a tier, by `options`.
    pub fn key_with(&self, tier: Tier, options: &KeyOptions) -> EmailKey {
        let mut text = String::with_capacity(self.as_str().len());
        self.key_into(tier, options, &mut text);
        EmailKey {
            text: text.into_boxed_str(),
            tier,
            version: KEY_VERSION,
        }
    }

    /// Appends the key to `out`, and allocates nothing if `out` has room and the address is ASCII.
    ///
    /// ```
    /// use contactfold::email::{EmailAddress, KeyOptions, Tier};
    ///
    /// let mut keys = String::new();
    /// for address in ["Ana@X.com", "BOB@x.com"] {
    ///     EmailAddress::parse(address)?.key_into(Tier::Folded, &KeyOptions::new(), &mut keys);
    ///     keys.push('\n');
    /// }
    /// assert_eq!(keys, "ana@x.com\nbob@x.com\n");
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    pub fn key_into(&self, tier: Tier, options: &KeyOptions, out: &mut String) {
        let parts = (self.local_part(), self.domain());
        append(tier, options, parts, self.case(), out);
    }

    /// The key in a tier, with each step that led to it.
    ///
    /// ```
    /// use contactfold::email::{EmailAddress, KeyOptions, Tier};
    ///
    /// let address = EmailAddress::parse("ana.smith@gmail.com")?;
    /// let (key, steps) = address.explain_key(Tier::Mailbox, &KeyOptions::new());
    /// assert_eq!(key.as_str(), "anasmith@gmail.com");
    /// assert_eq!(
    ///     steps[0].to_string(),
    ///     "Google ignores dots (support.google.com/mail/answer/7436150, primary source)"
    /// );
    /// # Ok::<(), contactfold::EmailError>(())
    /// ```
    pub fn explain_key(&self, tier: Tier, options: &KeyOptions) -> (EmailKey, Vec<KeyStep>) {
        let mut steps = Vec::new();
        let mut text = String::with_capacity(self.as_str().len());
        let parts = (self.local_part(), self.domain());
        append(
            tier.min(Tier::Folded),
            options,
            parts,
            self.case(),
            &mut text,
        );
        if text != self.as_str() {
            steps.push(KeyStep::Folded);
        }
        let local_len = text.len().saturating_sub(self.domain().len() + 1);
        let mailbox = text
            .get(..local_len)
            .filter(|_| tier == Tier::Mailbox)
            .and_then(|local| Stored::new(local, self.domain()))
            .and_then(|stored| Some(options.plan(&stored)?.explain(&stored)));
        if let Some((key, rules)) = mailbox {
            text = key;
            steps.extend(rules.into_iter().map(KeyStep::ProviderRule));
        }
        let key = EmailKey {
            text: text.into_boxed_str(),
            tier,
            version: KEY_VERSION,
        };
        (key, steps)
    }
}

/// Appends the key of an address in storage form: a local part, and a domain.
pub(super) fn append(
    tier: Tier,
    options: &KeyOptions,
    (local, domain): (&str, &str),
    case: Case,
    out: &mut String,
) {
    let start = out.len();
    if tier == Tier::Exact {
        out.push_str(local);
    } else if case == Case::Unicode {
        fold(local, out);
        let folded = out.get(start..).unwrap_or_default();
        // A provider's rules are for what folding makes of a local part.
        if tier == Tier::Mailbox && folded.is_ascii() {
            let folded = folded.to_owned();
            out.truncate(start);
            if options.append_mailbox(&folded, domain, out) {
                return;
            }
            out.push_str(&folded);
        }
    } else {
        if tier == Tier::Mailbox && options.append_mailbox(local, domain, out) {
            return lower_from(out, start);
        }
        out.push_str(local);
        if case == Case::Ascii {
            lower_from(out, start);
        }
    }
    out.push('@');
    out.push_str(domain);
}

/// Puts the ASCII letters from `start` on into lower case.
pub(super) fn lower_from(text: &mut str, start: usize) {
    if let Some(appended) = text.get_mut(start..) {
        appended.make_ascii_lowercase();
    }
}

/// Appends NFC(fold(NFD(text))), which is equal for two texts exactly when they are a canonical caseless match (D145)
/// and, unlike a fold of the composed text, does not change when it is done again.
pub(super) fn fold(text: &str, out: &mut String) {
    if text.chars().all(|c| c.is_ascii() || is_settled(c)) {
        let start = out.len();
        out.push_str(text);
        if let Some(folded) = out.get_mut(start..) {
            folded.make_ascii_lowercase();
        }
        return;
    }
    let decomposed;
    let decomposed = if is_nfd_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        decomposed = text.nfd().collect::<String>();
        &decomposed
    };
    let folded = UniCase::unicode(decomposed).to_folded_case();
    if is_nfc_quick(folded.chars()) == IsNormalized::Yes {
        out.push_str(&folded);
    } else {
        out.extend(folded.nfc());
    }
}
