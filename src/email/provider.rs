//! What providers do with the addresses of their users, each rule with its source.

use std::fmt;

use super::domains;

/// A provider whose addresses follow rules of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Provider {
    /// Gmail, and Google Workspace by a hint.
    Google,
    /// Outlook.com, Hotmail, Live, MSN.
    Microsoft,
    /// iCloud Mail.
    Apple,
    /// Fastmail.
    Fastmail,
    /// Proton Mail.
    Proton,
    /// Yandex Mail.
    Yandex,
    /// Yahoo Mail.
    Yahoo,
    /// Zoho Mail.
    Zoho,
    /// Mail.ru and its other domains.
    MailRu,
    /// GMX, WEB.DE, mail.com.
    Gmx,
    /// HEY.
    Hey,
    /// Tuta.
    Tuta,
}

/// How well sourced a rule is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Confidence {
    /// The provider documents it.
    #[default]
    Primary,
    /// Others report it consistently.
    Secondary,
    /// Reports conflict, or there is no source. Such a rule is in the table to say so, and is never followed.
    Conflicting,
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Primary => "primary source",
            Self::Secondary => "secondary source",
            Self::Conflicting => "conflicting sources",
        })
    }
}

/// What a rule does to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// `x@user.domain` is delivered to `user@domain`.
    SubdomainAddress,
    /// These characters of the local part do not count.
    IgnoreCharacters(&'static str),
    /// What follows the first `+` of the local part is a sub-address (RFC 5233).
    DropSubAddress,
    /// The provider's domains are one, under this name.
    DomainAlias(&'static str),
}

impl Effect {
    /// A stable code in snake case.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::SubdomainAddress => "subdomain_address",
            Self::IgnoreCharacters(_) => "ignore_characters",
            Self::DropSubAddress => "drop_sub_address",
            Self::DomainAlias(_) => "domain_alias",
        }
    }
}

/// Where a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    /// At the provider's own domains.
    Own,
    /// At custom domains that a hint names.
    Custom,
    /// At both.
    Any,
}

/// One rule of one provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    provider: Provider,
    effect: Effect,
    scope: Scope,
    confidence: Confidence,
    source: &'static str,
}

impl Rule {
    /// Whose rule it is.
    pub fn provider(&self) -> Provider {
        self.provider
    }

    /// What it does.
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// How well sourced it is.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where it is written.
    pub fn source(&self) -> &'static str {
        self.source
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let provider = self.provider.name();
        match self.effect {
            Effect::SubdomainAddress => {
                write!(f, "{provider} delivers x@user.domain to user@domain")?
            }
            Effect::IgnoreCharacters(".") => write!(f, "{provider} ignores dots")?,
            Effect::IgnoreCharacters(characters) => {
                write!(f, "{provider} ignores the characters {characters}")?
            }
            Effect::DropSubAddress => write!(f, "{provider} ignores what follows a +")?,
            Effect::DomainAlias(domain) => write!(
                f,
                "{provider} has one mailbox on all its domains, here {domain}"
            )?,
        }
        write!(f, " ({}, {})", self.source, self.confidence)
    }
}

const fn rule(
    provider: Provider,
    scope: Scope,
    effect: Effect,
    confidence: Confidence,
    source: &'static str,
) -> Rule {
    Rule {
        provider,
        effect,
        scope,
        confidence,
        source,
    }
}

/// Every rule, by provider, in the order in which they are followed.
#[rustfmt::skip]
mod rules {
    use super::Confidence::{Conflicting, Primary, Secondary};
    use super::Effect::{DomainAlias, DropSubAddress, IgnoreCharacters, SubdomainAddress};
    use super::Provider::{Apple, Fastmail, Gmx, Google, Hey, MailRu, Microsoft, Proton, Tuta, Yandex, Zoho};
    use super::Scope::{Any, Custom, Own};
    use super::{Rule, rule};

    pub(super) static GOOGLE: [Rule; 4] = [
        rule(Google, Own, IgnoreCharacters("."), Primary, "support.google.com/mail/answer/7436150"),
        rule(Google, Own, DropSubAddress, Secondary, "email-normalize, Clean-Autofill; not in the page on dots"),
        rule(Google, Custom, DropSubAddress, Secondary, "support.google.com/a/users/answer/9282734, cited by Clean-Autofill"),
        rule(Google, Own, DomainAlias("gmail.com"), Secondary, "support.google.com/mail/answer/10313, cited by email-normalize"),
    ];
    // Custom Exchange domains are left alone: there an administrator can switch sub-addresses off.
    pub(super) static MICROSOFT: [Rule; 1] = [
        rule(Microsoft, Own, DropSubAddress, Secondary, "reported for Outlook.com since 2013"),
    ];
    pub(super) static APPLE: [Rule; 2] = [
        rule(Apple, Own, DropSubAddress, Secondary, "reported by users; Apple's pages are silent"),
        rule(Apple, Own, DomainAlias("icloud.com"), Primary, "support.apple.com/118230"),
    ];
    // The domains are different users' each, so they are not aliases of one another.
    pub(super) static FASTMAIL: [Rule; 2] = [
        rule(Fastmail, Own, SubdomainAddress, Primary, "fastmail.help/360060591053"),
        rule(Fastmail, Any, DropSubAddress, Primary, "fastmail.help/360060591053"),
    ];
    pub(super) static PROTON: [Rule; 2] = [
        rule(Proton, Own, IgnoreCharacters("._-"), Primary, "proton.me/support/change-username"),
        rule(Proton, Any, DropSubAddress, Primary, "proton.me/support/addresses-and-aliases"),
    ];
    pub(super) static YANDEX: [Rule; 3] = [
        rule(Yandex, Own, DropSubAddress, Secondary, "validator.js #807"),
        rule(Yandex, Own, IgnoreCharacters("-"), Conflicting, "reported that a hyphen is a dot; not in Yandex's pages"),
        rule(Yandex, Own, DomainAlias("yandex.ru"), Primary, "yandex.com/support/domain/additional/mailbox-alias"),
    ];
    // nickname-keyword@ is created separately, and dots count (help.yahoo.com SLN28815).
    pub(super) static YAHOO: [Rule; 0] = [];
    pub(super) static ZOHO: [Rule; 1] = [rule(Zoho, Own, DropSubAddress, Conflicting, "no primary source")];
    pub(super) static MAIL_RU: [Rule; 1] = [rule(MailRu, Own, DropSubAddress, Conflicting, "no primary source")];
    pub(super) static GMX: [Rule; 1] = [rule(Gmx, Own, DropSubAddress, Conflicting, "no primary source")];
    pub(super) static HEY: [Rule; 1] = [rule(Hey, Own, DropSubAddress, Conflicting, "no primary source")];
    pub(super) static TUTA: [Rule; 1] = [rule(Tuta, Own, DropSubAddress, Conflicting, "no primary source")];
}

impl Provider {
    /// What the provider calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Microsoft => "Microsoft",
            Self::Apple => "Apple",
            Self::Fastmail => "Fastmail",
            Self::Proton => "Proton",
            Self::Yandex => "Yandex",
            Self::Yahoo => "Yahoo",
            Self::Zoho => "Zoho",
            Self::MailRu => "Mail.ru",
            Self::Gmx => "GMX",
            Self::Hey => "HEY",
            Self::Tuta => "Tuta",
        }
    }

    /// The provider whose own domain this is, by its storage form.
    ///
    /// ```
    /// use contactfold::email::Provider;
    ///
    /// assert_eq!(Provider::of_domain("googlemail.com"), Some(Provider::Google));
    /// assert_eq!(Provider::of_domain("x.com"), None);
    /// ```
    pub fn of_domain(domain: &str) -> Option<Self> {
        domains::lookup(domain).and_then(|group| group.provider)
    }

    /// The provider's rules, in the order in which they are followed.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::Google => &rules::GOOGLE,
            Self::Microsoft => &rules::MICROSOFT,
            Self::Apple => &rules::APPLE,
            Self::Fastmail => &rules::FASTMAIL,
            Self::Proton => &rules::PROTON,
            Self::Yandex => &rules::YANDEX,
            Self::Yahoo => &rules::YAHOO,
            Self::Zoho => &rules::ZOHO,
            Self::MailRu => &rules::MAIL_RU,
            Self::Gmx => &rules::GMX,
            Self::Hey => &rules::HEY,
            Self::Tuta => &rules::TUTA,
        }
    }
}

/// What in an address at a provider's own domain its rules could change, so that most addresses need no more.
#[derive(Clone, Copy)]
struct Changes {
    /// Signs in the local part.
    signs: u8,
    /// Any domain but this one.
    alias: Option<&'static str>,
}

impl Changes {
    const NONE: Self = Self {
        signs: 0,
        alias: None,
    };

    const fn of(rules: &[Rule], confidence: Confidence) -> Self {
        let mut changes = Self::NONE;
        let mut index = 0;
        while index < rules.len() {
            let rule = &rules[index];
            if rule.confidence as u8 <= confidence as u8 && !matches!(rule.scope, Scope::Custom) {
                match rule.effect {
                    Effect::IgnoreCharacters(ignored) => changes.signs |= signs(ignored.as_bytes()),
                    Effect::DropSubAddress => changes.signs |= signs(b"+"),
                    Effect::DomainAlias(domain) => changes.alias = Some(domain),
                    // It holds below the domain, not at it.
                    Effect::SubdomainAddress => {}
                }
            }
            index += 1;
        }
        changes
    }

    /// By primary sources, and by secondary ones too.
    const fn both(rules: &[Rule]) -> [Self; 2] {
        [
            Self::of(rules, Confidence::Primary),
            Self::of(rules, Confidence::Secondary),
        ]
    }
}

/// A bit for each sign that some rule is about.
const SIGNS: [u8; 128] = {
    let mut signs = [0; 128];
    signs[b'.' as usize] = 1;
    signs[b'+' as usize] = 1 << 1;
    signs[b'-' as usize] = 1 << 2;
    signs[b'_' as usize] = 1 << 3;
    signs
};

/// The signs that stand in `text`.
const fn signs(text: &[u8]) -> u8 {
    let mut set = 0;
    let mut index = 0;
    while index < text.len() {
        set |= SIGNS[(text[index] & 127) as usize];
        index += 1;
    }
    set
}

/// By provider.
static CHANGES: [[Changes; 2]; 12] = [
    Changes::both(&rules::GOOGLE),
    Changes::both(&rules::MICROSOFT),
    Changes::both(&rules::APPLE),
    Changes::both(&rules::FASTMAIL),
    Changes::both(&rules::PROTON),
    Changes::both(&rules::YANDEX),
    Changes::both(&rules::YAHOO),
    Changes::both(&rules::ZOHO),
    Changes::both(&rules::MAIL_RU),
    Changes::both(&rules::GMX),
    Changes::both(&rules::HEY),
    Changes::both(&rules::TUTA),
];

/// The rules that an address follows, if one could change its key.
#[derive(Clone, Copy)]
pub(super) struct Applicable {
    provider: Provider,
    scope: Scope,
    confidence: Confidence,
    domain_len: usize,
}

impl Applicable {
    /// What holds for an address in storage form, whose domain is below `parent`; a hint names the provider of a
    /// domain that is in no table.
    pub(super) fn of(
        local: &str,
        domain: &str,
        parent: Option<&str>,
        confidence: Confidence,
        hint: impl FnOnce(&str) -> Option<Provider>,
    ) -> Option<Self> {
        let confidence = confidence.min(Confidence::Secondary);
        let (provider, scope) = match domains::lookup(domain) {
            Some(group) => {
                let provider = group.provider?;
                let both = CHANGES.get(provider as usize)?;
                let changes = if confidence == Confidence::Primary {
                    both[0]
                } else {
                    both[1]
                };
                let may_change = changes.signs != 0 && changes.signs & signs(local.as_bytes()) != 0
                    || changes.alias.is_some_and(|alias| alias != domain);
                if !may_change {
                    return None;
                }
                (provider, Scope::Own)
            }
            None => match hint(domain) {
                Some(provider) => (provider, Scope::Custom),
                None => (subdomain_provider(parent?)?, Scope::Own),
            },
        };
        Some(Self {
            provider,
            scope,
            confidence,
            domain_len: domain.len(),
        })
    }

    /// Follows the rules for the folded key of the address, which is what `key` holds from `start` on, and tells each
    /// that changed it.
    ///
    /// They are for local parts of ASCII without quotes: no provider of the table gives out others.
    pub(super) fn follow(
        self,
        key: &mut String,
        start: usize,
        mut followed: impl FnMut(&'static Rule),
    ) {
        let Some(at) = key.len().checked_sub(self.domain_len + 1) else {
            return;
        };
        let mut parts = Parts { start, at };
        if !parts.local(key).is_ascii() || parts.local(key).starts_with('"') {
            return;
        }
        for rule in self.provider.rules() {
            if rule.confidence <= self.confidence
                && (rule.scope == self.scope || rule.scope == Scope::Any)
                && parts.follow(rule.effect, key)
            {
                followed(rule);
            }
        }
    }
}

/// The domain that another is below, if it can be one that gives out addresses: it has a dot.
pub(super) fn parent(domain: &str) -> Option<&str> {
    domain
        .split_once('.')
        .map(|(_, parent)| parent)
        .filter(|parent| parent.contains('.'))
}

/// The provider that reads `user` of `user.domain` as the mailbox.
fn subdomain_provider(parent: &str) -> Option<Provider> {
    let provider = domains::lookup(parent)?.provider?;
    provider
        .rules()
        .iter()
        .any(|rule| rule.effect == Effect::SubdomainAddress)
        .then_some(provider)
}

/// Where a key of one address is in a text, and where its `@` is.
struct Parts {
    start: usize,
    at: usize,
}

impl Parts {
    fn local<'a>(&self, key: &'a str) -> &'a str {
        key.get(self.start..self.at).unwrap_or_default()
    }

    fn domain<'a>(&self, key: &'a str) -> &'a str {
        key.get(self.at + 1..).unwrap_or_default()
    }

    /// Does what a rule says, and tells whether that changed the key.
    fn follow(&mut self, effect: Effect, key: &mut String) -> bool {
        match effect {
            Effect::IgnoreCharacters(ignored) => self.ignore(ignored, key),
            Effect::DropSubAddress => self.drop_sub_address(key),
            Effect::DomainAlias(domain) => {
                let changes = self.domain(key) != domain;
                if changes {
                    key.truncate(self.at + 1);
                    key.push_str(domain);
                }
                changes
            }
            Effect::SubdomainAddress => self.move_subdomain(key),
        }
    }

    fn ignore(&mut self, ignored: &str, key: &mut String) -> bool {
        // A bit for each ASCII character; the local part has no others.
        let set = ignored
            .bytes()
            .fold(0u128, |set, byte| set | 1 << (byte & 127));
        let ignored = |byte: &u8| set >> (byte & 127) & 1 == 1;
        let local = self.local(key).as_bytes();
        let count = local.iter().filter(|byte| ignored(byte)).count();
        // A local part of nothing else stays: it cannot be empty.
        if count == 0 || count == local.len() {
            return false;
        }
        for _ in 0..count {
            let local = self.local(key).as_bytes();
            if let Some(index) = local.iter().rposition(|byte| ignored(byte)) {
                key.remove(self.start + index);
                self.at -= 1;
            }
        }
        true
    }

    fn drop_sub_address(&mut self, key: &mut String) -> bool {
        let local = self.local(key);
        let Some(plus) = memchr::memchr(b'+', local.as_bytes().get(1..).unwrap_or_default())
            .map(|index| index + 1)
        else {
            return false;
        };
        // What remains has to be a dot-atom; it was part of one.
        if local.get(..plus).is_none_or(|rest| rest.ends_with('.')) {
            return false;
        }
        key.drain(self.start + plus..self.at);
        self.at = self.start + plus;
        true
    }

    fn move_subdomain(&mut self, key: &mut String) -> bool {
        let Some((user, base)) = self.domain(key).split_once('.') else {
            return false;
        };
        if domains::lookup(base).is_none() {
            return false;
        }
        let address = format!("{user}@{base}");
        self.at = self.start + user.len();
        key.truncate(self.start);
        key.push_str(&address);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{CHANGES, Changes, Provider};

    #[test]
    fn what_rules_could_change_stands_under_its_provider() {
        use Provider::{
            Apple, Fastmail, Gmx, Google, Hey, MailRu, Microsoft, Proton, Tuta, Yahoo, Yandex, Zoho,
        };
        let all = [
            Google, Microsoft, Apple, Fastmail, Proton, Yandex, Yahoo, Zoho, MailRu, Gmx, Hey, Tuta,
        ];
        assert_eq!(all.len(), CHANGES.len());
        for (index, provider) in all.into_iter().enumerate() {
            assert_eq!(provider as usize, index);
            for (changes, expected) in CHANGES[index]
                .into_iter()
                .zip(Changes::both(provider.rules()))
            {
                assert_eq!(
                    (changes.signs, changes.alias),
                    (expected.signs, expected.alias),
                    "{provider:?}"
                );
            }
        }
    }
}
