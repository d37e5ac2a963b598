//! One way in for all providers.

use std::fmt;

use super::error::{PayloadError, PayloadErrorKind};
use super::json::{self, Cursor};
use super::{
    bird, eight_by_eight, email, gupshup, infobip, telegram, twilio, vcard, viber, vonage,
    whatsapp, ycloud,
};
use crate::channel::Inbound;

/// Who sends a payload, and so its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Provider {
    /// Meta's Cloud API: messages, statuses, echoes, changes of numbers and user ids, shared contacts.
    WhatsAppCloud,
    /// 360dialog: the shape of the Cloud API, or of the older API without its envelope.
    Dialog360,
    /// Twilio: a form, of `WhatsApp`, SMS and Messenger.
    Twilio,
    /// Vonage's Messages API.
    Vonage,
    /// Bird, once `MessageBird`.
    Bird,
    /// Gupshup.
    Gupshup,
    /// Infobip.
    Infobip,
    /// `YCloud`.
    YCloud,
    /// 8x8.
    EightByEight,
    /// An update of Telegram's Bot API.
    Telegram,
    /// Viber's REST API.
    Viber,
    /// The `From` field of an e-mail (RFC 5322, section 3.6.2), with or without its name.
    Email,
    /// A vCard (RFC 6350) as messaging services share it.
    VCard,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 13] = [
        Self::WhatsAppCloud,
        Self::Dialog360,
        Self::Twilio,
        Self::Vonage,
        Self::Bird,
        Self::Gupshup,
        Self::Infobip,
        Self::YCloud,
        Self::EightByEight,
        Self::Telegram,
        Self::Viber,
        Self::Email,
        Self::VCard,
    ];

    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WhatsAppCloud => "whatsapp_cloud",
            Self::Dialog360 => "360dialog",
            Self::Twilio => "twilio",
            Self::Vonage => "vonage",
            Self::Bird => "bird",
            Self::Gupshup => "gupshup",
            Self::Infobip => "infobip",
            Self::YCloud => "ycloud",
            Self::EightByEight => "8x8",
            Self::Telegram => "telegram",
            Self::Viber => "viber",
            Self::Email => "email",
            Self::VCard => "vcard",
        }
    }

    /// The provider of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.as_str() == code)
    }
}

impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads payloads.
///
/// Members that are not known are passed over, and any may be missing. An id that is none is no error either, but told
/// by [`Inbound::unread`].
///
/// ```
/// use contactfold::channel::{Event, PayloadReader, Provider};
///
/// let payload = br#"{"entry": [{"changes": [{"field": "messages", "value": {
///     "contacts": [{"wa_id": "5215512345678", "profile": {"name": "Ana"}}],
///     "messages": [{"from": "5215512345678", "timestamp": "1750000000", "type": "text"}]
/// }}]}]}"#;
/// let inbound = &PayloadReader::new().read(Provider::WhatsAppCloud, payload)?[0];
/// assert_eq!(inbound.profile_name(), Some("Ana"));
/// assert_eq!(inbound.event(), &Event::Message);
/// let phone = inbound.identities()[0].phone().expect("a Mexican number");
/// assert_eq!(phone.number().to_string(), "+525512345678");
/// # Ok::<(), contactfold::channel::PayloadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct PayloadReader {
    scope: Option<Box<str>>,
    most_bytes: usize,
}

impl Default for PayloadReader {
    fn default() -> Self {
        Self {
            scope: None,
            most_bytes: 3 << 20,
        }
    }
}

impl PayloadReader {
    /// A reader of payloads up to three mebibytes, which is what Meta sends at most.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what opaque ids were given out for: the business portfolio, the page, the account that the webhook is of.
    /// Ids of different scopes are different.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<Box<str>>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Sets how many bytes a payload may have.
    #[must_use]
    pub fn most_bytes(mut self, most_bytes: usize) -> Self {
        self.most_bytes = most_bytes;
        self
    }

    /// Reads a payload: what each of its messages and events tells of a person, in their order.
    ///
    /// # Errors
    ///
    /// [`TooLarge`](PayloadErrorKind::TooLarge), [`TooDeep`](PayloadErrorKind::TooDeep) and
    /// [`TooMany`](PayloadErrorKind::TooMany): a limit is passed; [`NotUtf8`](PayloadErrorKind::NotUtf8),
    /// [`NotJson`](PayloadErrorKind::NotJson); [`WrongType`](PayloadErrorKind::WrongType): a member is there, and of another
    /// type than the provider documents.
    pub fn read(&self, provider: Provider, payload: &[u8]) -> Result<Vec<Inbound>, PayloadError> {
        if payload.len() > self.most_bytes {
            return Err(PayloadError::new(PayloadErrorKind::TooLarge));
        }
        let scope = self.scope.as_deref();
        let mut out = Vec::new();
        match provider {
            Provider::Twilio => twilio::read(payload, scope, &mut out)?,
            Provider::Email => email::read(text(payload)?, &mut out),
            Provider::VCard => vcard::read(text(payload)?, scope, &mut out),
            json => {
                let node = json::parse(payload)?;
                let root = Cursor::root(&node);
                match json {
                    Provider::Dialog360 => whatsapp::read_bare(&root, scope, &mut out)?,
                    Provider::Vonage => out.push(vonage::read(&root, scope)?),
                    Provider::Bird => out.push(bird::read(&root, scope)?),
                    Provider::Gupshup => out.push(gupshup::read(&root, scope)?),
                    Provider::Infobip => infobip::read(&root, scope, &mut out)?,
                    Provider::YCloud => out.push(ycloud::read(&root, scope)?),
                    Provider::EightByEight => out.push(eight_by_eight::read(&root, scope)?),
                    Provider::Telegram => out.extend(telegram::read(&root)?),
                    Provider::Viber => out.push(viber::read(&root, scope)?),
                    _ => whatsapp::read(&root, scope, &mut out)?,
                }
            }
        }
        Ok(out)
    }
}

fn text(payload: &[u8]) -> Result<&str, PayloadError> {
    std::str::from_utf8(payload).map_err(|_| PayloadError::new(PayloadErrorKind::NotUtf8))
}
