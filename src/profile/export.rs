//! Programs whose exports are known.

use super::heading::{Heading, is_digits};

/// A program whose export is known by its headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Export {
    /// Google Contacts, with numbered columns (`Phone 1 - Value`), before 2024 or since.
    Google,
    /// Microsoft Outlook.
    Outlook,
    /// `HubSpot`.
    HubSpot,
    /// Pipedrive.
    Pipedrive,
    /// Chatwoot.
    Chatwoot,
    /// respond.io.
    RespondIo,
    /// Salesforce.
    Salesforce,
}

impl Export {
    /// A short stable name, such as `google`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::HubSpot => "hubspot",
            Self::Pipedrive => "pipedrive",
            Self::Chatwoot => "chatwoot",
            Self::RespondIo => "respond.io",
            Self::Salesforce => "salesforce",
        }
    }
}

/// The program whose headings these are.
pub(super) fn export(headings: &[Heading]) -> Option<Export> {
    let has = |heading: &str| headings.iter().any(|other| other.is(heading));
    let numbered = |first: &str, last: &str| {
        headings.iter().any(|heading| {
            matches!(heading.words.as_slice(), [a, n, z] if a == first && is_digits(n) && z == last)
        })
    };
    if numbered("phone", "value") || numbered("email", "value") {
        return Some(Export::Google);
    }
    if headings.iter().any(|heading| {
        heading.words.first().is_some_and(|word| word == "person") && heading.words.len() > 1
    }) {
        return Some(Export::Pipedrive);
    }
    if has("email address")
        && (has("business phone") || has("home phone") || has("email 2 address"))
    {
        return Some(Export::Outlook);
    }
    if (has("record id") || has("record id contact")) && has("email") {
        return Some(Export::HubSpot);
    }
    if has("mailing street")
        || has("account name")
        || (has("last name") && has("mobile phone") && has("other phone"))
    {
        return Some(Export::Salesforce);
    }
    if has("contact id") && (has("first name") || has("phone number")) {
        return Some(Export::RespondIo);
    }
    if has("identifier") && has("phone number") {
        return Some(Export::Chatwoot);
    }
    None
}
