//! What providers do with the addresses of their users, each rule with its source.
//!
//! A rule is [`Primary`](Confidence::Primary) only where a page of the provider says so for just that kind of account.
//! Google's page on dots says nothing of `+`, and its page on `+` is for Workspace; so for Gmail the sub-address and
//! googlemail.com, however well known, stand as secondary.

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
///
/// Keys follow primary sources unless [`KeyOptions::provider_rules`](super::KeyOptions::provider_rules) asks for
/// more: two mailboxes taken for one are worse than one taken for two. Where a person confirms what is found, as in
/// suggestions of duplicates, secondary sources find more.
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
pub(super) enum Scope {
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
    pub const fn effect(&self) -> Effect {
        self.effect
    }

    /// How well sourced it is.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where it is written.
    pub fn source(&self) -> &'static str {
        self.source
    }

    pub(super) const fn scope(&self) -> Scope {
        self.scope
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let provider = self.provider.name();
        match self.effect {
            Effect::SubdomainAddress => {
                write!(f, "{provider} delivers x@user.domain to user@domain")?;
            }
            Effect::IgnoreCharacters(".") => write!(f, "{provider} ignores dots")?,
            Effect::IgnoreCharacters(characters) => {
                write!(f, "{provider} ignores the characters {characters}")?;
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
    /// Every provider there is.
    pub const ALL: &'static [Self] = &[
        Self::Google,
        Self::Microsoft,
        Self::Apple,
        Self::Fastmail,
        Self::Proton,
        Self::Yandex,
        Self::Yahoo,
        Self::Zoho,
        Self::MailRu,
        Self::Gmx,
        Self::Hey,
        Self::Tuta,
    ];

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
    pub const fn rules(self) -> &'static [Rule] {
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
