//! What a channel knows somebody by.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::email::EmailAddress;
use crate::phone::{Canonical, Equivalence, PhoneErrorKind, PhoneNumber};

/// A way in which people are reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Channel {
    /// Calls and text messages.
    Phone,
    /// `WhatsApp`, the consumer's and the business platform.
    WhatsApp,
    /// Facebook Messenger.
    Messenger,
    /// Instagram's direct messages.
    Instagram,
    /// Telegram.
    Telegram,
    /// Viber.
    Viber,
    /// E-mail.
    Email,
    /// A chat on a web page.
    WebChat,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 8] = [
        Self::Phone,
        Self::WhatsApp,
        Self::Messenger,
        Self::Instagram,
        Self::Telegram,
        Self::Viber,
        Self::Email,
        Self::WebChat,
    ];

    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::WhatsApp => "whatsapp",
            Self::Messenger => "messenger",
            Self::Instagram => "instagram",
            Self::Telegram => "telegram",
            Self::Viber => "viber",
            Self::Email => "email",
            Self::WebChat => "web_chat",
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a channel knows somebody by.
///
/// Only [`Phone`](Self::Phone) and [`WhatsApp`](Self::WhatsApp) have to do with a phone number. All other ids are opaque,
/// though some are digits: they are compared as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Identity {
    /// A phone number.
    Phone(PhoneNumber),
    /// The id that `WhatsApp` gives a phone: digits, mostly those of its number.
    WhatsApp(WaId),
    /// A linked id of `WhatsApp` (`…@lid`), behind which the number is hidden.
    WhatsAppLid(OpaqueId),
    /// A user id of `WhatsApp` within one business portfolio, such as `US.13491208655302741918`.
    WhatsAppUser(OpaqueId),
    /// A user id of `WhatsApp` within linked business portfolios, such as `US.ENT.11815799212886844830`.
    WhatsAppParentUser(OpaqueId),
    /// A page-scoped id of Messenger.
    Messenger(OpaqueId),
    /// An Instagram-scoped id.
    Instagram(OpaqueId),
    /// A user id of Telegram.
    Telegram(OpaqueId),
    /// A user id of Viber.
    Viber(OpaqueId),
    /// An e-mail address.
    Email(EmailAddress),
    /// What a chat on a web page calls its visitor.
    WebChat(OpaqueId),
}

/// An id that means nothing but itself, within its scope: the page, the account or the business portfolio that it was
/// given out for. The same id in two scopes is two ids.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OpaqueId {
    id: Box<str>,
    scope: Option<Box<str>>,
}

impl OpaqueId {
    fn new(id: &str) -> Self {
        Self {
            id: id.into(),
            scope: None,
        }
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.id
    }

    /// What it was given out for, if that is known.
    pub fn scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }
}

/// The id that `WhatsApp` gives a phone. It may differ from the phone's number: it keeps the digits that the number
/// had when the account was made.
///
/// `Eq`, `Ord` and `Hash` are those of the digits.
#[derive(Clone, Copy)]
pub struct WaId {
    /// Its first digit is never 0.
    digits: u64,
    /// The number of just these digits.
    spelling: Option<PhoneNumber>,
    canonical: Option<Canonical>,
}

impl WaId {
    /// Reads 7 to 17 digits.
    fn new(text: &str) -> Option<Self> {
        let is_id = (7..=17).contains(&text.len())
            && !text.starts_with('0')
            && text.bytes().all(|byte| byte.is_ascii_digit());
        let digits = text.parse().ok().filter(|_| is_id)?;
        let canonical = PhoneNumber::from_wa_id(text).ok();
        let spelling = canonical.and_then(|canonical| {
            let is_itself = |number: &PhoneNumber| {
                u64::from(number.country_code())
                    .checked_mul(10_u64.pow(number.national_length().min(17).into()))
                    .and_then(|code| code.checked_add(number.national_number()))
                    == Some(digits)
            };
            Some(canonical.number())
                .filter(is_itself)
                .or_else(|| PhoneNumber::parse(&format!("+{text}"), None).ok())
                .filter(is_itself)
        });
        Some(Self {
            digits,
            spelling,
            canonical,
        })
    }

    /// The digits, as a number.
    pub fn digits(&self) -> u64 {
        self.digits
    }

    /// The phone number that the id stands for; none if the digits are no number in any spelling.
    pub fn canonical(&self) -> Option<Canonical> {
        self.canonical
    }

    /// Whether it is an id of that number.
    pub(crate) fn equivalence(&self, number: &PhoneNumber) -> Option<Equivalence> {
        match (self.spelling, self.canonical) {
            (Some(spelling), _) => spelling.equivalence(number),
            (None, Some(canonical)) => canonical.equivalence(number),
            (None, None) => None,
        }
    }
}

impl PartialEq for WaId {
    fn eq(&self, other: &Self) -> bool {
        self.digits == other.digits
    }
}

impl Eq for WaId {}

impl Hash for WaId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digits.hash(state);
    }
}

impl PartialOrd for WaId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for WaId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.digits.cmp(&other.digits)
    }
}

/// The digits.
impl fmt::Display for WaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digits.fmt(f)
    }
}

impl fmt::Debug for WaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WaId({self})")
    }
}

/// The longest id that is taken, in bytes.
const LONGEST: usize = 256;

impl Identity {
    /// Reads what a channel calls somebody.
    ///
    /// `WhatsApp` knows phones (digits, with or without `+`; `whatsapp:+…`; `…@s.whatsapp.net` and `…@c.us`, with or without
    /// a device), users (`US.…`, `US.ENT.…`) and linked ids (`…@lid`). A group, a broadcast list or a channel is nobody's
    /// identity.
    ///
    /// ```
    /// use contactfold::channel::{Channel, Identity, IdentityErrorKind};
    ///
    /// let phone = Identity::parse(Channel::WhatsApp, "5215512345678:12@s.whatsapp.net")?;
    /// assert_eq!(phone, Identity::parse(Channel::WhatsApp, "whatsapp:+5215512345678")?);
    /// assert!(matches!(Identity::parse(Channel::WhatsApp, "123456789012345@lid")?, Identity::WhatsAppLid(_)));
    /// // The same digits on another channel are no phone number.
    /// assert!(matches!(Identity::parse(Channel::Messenger, "5215512345678")?, Identity::Messenger(_)));
    /// let group = Identity::parse(Channel::WhatsApp, "120363025246125486@g.us");
    /// assert_eq!(group.unwrap_err().kind(), IdentityErrorKind::Group);
    /// # Ok::<(), contactfold::channel::IdentityError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Empty`](IdentityErrorKind::Empty), [`TooLong`](IdentityErrorKind::TooLong), [`Group`](IdentityErrorKind::Group),
    /// [`ShortCode`](IdentityErrorKind::ShortCode), [`Malformed`](IdentityErrorKind::Malformed): the id is none of the
    /// channel's, [`NotANumber`](IdentityErrorKind::NotANumber): digits that are no phone number, where only one will do.
    pub fn parse(channel: Channel, id: &str) -> Result<Self, IdentityError> {
        use IdentityErrorKind::{Empty, Malformed, TooLong};

        let id = id.trim();
        if id.is_empty() {
            return Err(Empty.into());
        }
        if id.len() > LONGEST {
            return Err(TooLong.into());
        }
        let opaque = |is: fn(&str) -> bool, identity: fn(OpaqueId) -> Self| {
            if is(id) {
                Ok(identity(OpaqueId::new(id)))
            } else {
                Err(Malformed.into())
            }
        };
        match channel {
            Channel::Phone => phone(id).map(Self::Phone),
            Channel::WhatsApp => whatsapp(id),
            Channel::Messenger => opaque(is_digits, Self::Messenger),
            Channel::Instagram => opaque(is_digits, Self::Instagram),
            // A channel that posts, or a group, has a negative id.
            Channel::Telegram if id.strip_prefix('-').is_some_and(is_digits) => {
                Err(IdentityErrorKind::Group.into())
            }
            Channel::Telegram => opaque(is_digits, Self::Telegram),
            Channel::Viber => opaque(is_viber_id, Self::Viber),
            Channel::WebChat => opaque(
                |id| !id.contains(|c: char| c.is_control() || c.is_whitespace()),
                Self::WebChat,
            ),
            Channel::Email => match messaging_domain(id) {
                Some(_) => Err(Malformed.into()),
                None => EmailAddress::parse(id)
                    .map(Self::Email)
                    .map_err(|_| Malformed.into()),
            },
        }
    }

    /// Says what an opaque id was given out for: the page, the account, the business portfolio. Where ids mean the same
    /// everywhere, as phone numbers and Telegram's ids do, nothing changes.
    #[must_use]
    pub fn scoped(mut self, scope: &str) -> Self {
        if let Self::WhatsAppUser(id)
        | Self::WhatsAppParentUser(id)
        | Self::Messenger(id)
        | Self::Instagram(id)
        | Self::Viber(id)
        | Self::WebChat(id) = &mut self
        {
            id.scope = Some(scope.into());
        }
        self
    }

    /// The channel.
    pub fn channel(&self) -> Channel {
        match self {
            Self::Phone(_) => Channel::Phone,
            Self::WhatsApp(_)
            | Self::WhatsAppLid(_)
            | Self::WhatsAppUser(_)
            | Self::WhatsAppParentUser(_) => Channel::WhatsApp,
            Self::Messenger(_) => Channel::Messenger,
            Self::Instagram(_) => Channel::Instagram,
            Self::Telegram(_) => Channel::Telegram,
            Self::Viber(_) => Channel::Viber,
            Self::Email(_) => Channel::Email,
            Self::WebChat(_) => Channel::WebChat,
        }
    }

    /// The id as the channel writes it, without its scope. [`parse`](Self::parse) reads it.
    pub fn id(&self) -> Cow<'_, str> {
        match self {
            Self::Phone(number) => number.to_string().into(),
            Self::WhatsApp(id) => id.to_string().into(),
            Self::WhatsAppLid(id) => format!("{}@lid", id.as_str()).into(),
            Self::Email(address) => address.as_str().into(),
            other => other.opaque().map_or("", OpaqueId::as_str).into(),
        }
    }

    /// What the id was given out for, if it has a scope and that is known.
    pub fn scope(&self) -> Option<&str> {
        self.opaque().and_then(OpaqueId::scope)
    }

    fn opaque(&self) -> Option<&OpaqueId> {
        match self {
            Self::WhatsAppLid(id)
            | Self::WhatsAppUser(id)
            | Self::WhatsAppParentUser(id)
            | Self::Messenger(id)
            | Self::Instagram(id)
            | Self::Telegram(id)
            | Self::Viber(id)
            | Self::WebChat(id) => Some(id),
            Self::Phone(_) | Self::WhatsApp(_) | Self::Email(_) => None,
        }
    }

    /// The phone number that the identity stands for, in the present numbering plan.
    pub fn phone(&self) -> Option<Canonical> {
        match self {
            Self::Phone(number) => number.canonical(),
            Self::WhatsApp(id) => id.canonical(),
            _ => None,
        }
    }
}

/// The channel and the id, as in `whatsapp 554188887777`.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.channel(), self.id())
    }
}

/// A phone number with its country calling code, with or without `+` and separators.
fn phone(text: &str) -> Result<PhoneNumber, IdentityError> {
    use IdentityErrorKind::{Malformed, NotANumber};

    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let is_separator = |byte| matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/');
    let is_plain = |byte: u8| byte.is_ascii_digit() || is_separator(byte);
    if !unsigned.bytes().all(is_plain) {
        return Err(Malformed.into());
    }
    let digits: String = unsigned.chars().filter(char::is_ascii_digit).collect();
    // Separators without a plus sign are of a national number.
    if digits.len() < unsigned.len() && unsigned.len() == text.len() {
        return Err(NotANumber.into());
    }
    PhoneNumber::from_wa_id(&digits).map_err(|error| {
        IdentityError::from(match error.kind() {
            PhoneErrorKind::ShortCode => IdentityErrorKind::ShortCode,
            PhoneErrorKind::MessagingId => IdentityErrorKind::Group,
            _ => NotANumber,
        })
    })?;
    PhoneNumber::parse(&format!("+{digits}"), None).map_err(|_| NotANumber.into())
}

fn whatsapp(text: &str) -> Result<Identity, IdentityError> {
    use IdentityErrorKind::{Group, Malformed, ShortCode};

    let text = match text.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("whatsapp") => rest,
        _ => text,
    };
    if let Some((local, domain)) = text.rsplit_once('@') {
        let local = local.split([':', '.', '_']).next().unwrap_or_default();
        return match messaging_domain(domain) {
            Some(Domain::Phone) => WaId::new(local).map(Identity::WhatsApp),
            Some(Domain::Linked) => {
                is_digits(local).then(|| Identity::WhatsAppLid(OpaqueId::new(local)))
            }
            Some(Domain::Group) => return Err(Group.into()),
            None => None,
        }
        .ok_or_else(|| Malformed.into());
    }
    let digits = text.strip_prefix('+').unwrap_or(text);
    if is_digits(digits) {
        return match digits.len() {
            18.. => Err(Group.into()),
            3..=6 if !digits.starts_with('0') => Err(ShortCode.into()),
            _ => WaId::new(digits)
                .map(Identity::WhatsApp)
                .ok_or_else(|| Malformed.into()),
        };
    }
    let user = text.split_once('.').filter(|(country, _)| {
        country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    let is_id = |id: &str| {
        (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match user {
        Some((_, id)) if is_id(id) => Ok(Identity::WhatsAppUser(OpaqueId::new(text))),
        Some((_, id)) if id.strip_prefix("ENT.").is_some_and(is_id) => {
            Ok(Identity::WhatsAppParentUser(OpaqueId::new(text)))
        }
        _ => Err(Malformed.into()),
    }
}

/// Whose address ends in a domain of `WhatsApp`.
enum Domain {
    Phone,
    Linked,
    Group,
}

/// Tells the domains of `WhatsApp`'s addresses, of a whole address or alone.
fn messaging_domain(address: &str) -> Option<Domain> {
    let domain = address
        .rsplit_once('@')
        .map_or(address, |(_, domain)| domain);
    let is = |names: &[&str]| names.iter().any(|name| domain.eq_ignore_ascii_case(name));
    if is(&["s.whatsapp.net", "c.us"]) {
        Some(Domain::Phone)
    } else if is(&["lid"]) {
        Some(Domain::Linked)
    } else if is(&["g.us", "broadcast", "newsletter"]) {
        Some(Domain::Group)
    } else {
        None
    }
}

fn is_digits(text: &str) -> bool {
    (1..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Viber's ids are base64, in which case matters.
fn is_viber_id(text: &str) -> bool {
    text.len() <= 24
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'=' | b'/' | b'+'))
}

/// Why a text is nobody's identity. It never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind}")]
pub struct IdentityError {
    kind: IdentityErrorKind,
}

impl IdentityError {
    /// What is wrong.
    pub fn kind(&self) -> IdentityErrorKind {
        self.kind
    }
}

impl From<IdentityErrorKind> for IdentityError {
    fn from(kind: IdentityErrorKind) -> Self {
        Self { kind }
    }
}

/// What is wrong with a text that is nobody's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IdentityErrorKind {
    /// There is nothing.
    Empty,
    /// More characters than any id has.
    TooLong,
    /// A group, a broadcast list or a channel.
    Group,
    /// A short code, which works only within one network.
    ShortCode,
    /// No id of this channel.
    Malformed,
    /// Digits that are no phone number.
    NotANumber,
}

impl IdentityErrorKind {
    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::Group => "group",
            Self::ShortCode => "short_code",
            Self::Malformed => "malformed",
            Self::NotANumber => "not_a_number",
        }
    }
}

impl fmt::Display for IdentityErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Empty => "there is no id",
            Self::TooLong => "the id is too long",
            Self::Group => "this is a group, a broadcast list or a channel, not a person",
            Self::ShortCode => "this is a short code, not a person's number",
            Self::Malformed => "this is no id of the channel",
            Self::NotANumber => "this is not a phone number with its country calling code",
        })
    }
}

impl From<PhoneNumber> for Identity {
    fn from(number: PhoneNumber) -> Self {
        Self::Phone(number)
    }
}

impl From<EmailAddress> for Identity {
    fn from(address: EmailAddress) -> Self {
        Self::Email(address)
    }
}
