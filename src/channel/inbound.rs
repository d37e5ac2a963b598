//! What one message or event tells of a person.

use super::{Channel, Identity, IdentityErrorKind, Timestamp};

/// What one message or event tells of a person: identities, a name, what happened and when.
///
/// The identities are those of one person, as the channel says; there may be none, when the channel hides them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbound {
    identities: Vec<Identity>,
    unread: Vec<UnreadIdentity>,
    profile_name: Option<Box<str>>,
    username: Option<Box<str>>,
    event: Event,
    at: Option<Timestamp>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The person wrote.
    Message,
    /// The business wrote to the person from another program.
    Echo,
    /// Something became of a message to the person: it was delivered, read, lost.
    Status,
    /// The person goes by another identity from then on.
    IdentityChanged(IdentityChange),
    /// The person shared contacts, which may be the person's own.
    ContactsShared(Vec<SharedContact>),
    /// Anything else: the person subscribed, opted in, left.
    Other,
}

impl Event {
    /// A stable code in `snake_case`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Echo => "echo",
            Self::Status => "status",
            Self::IdentityChanged(_) => "identity_changed",
            Self::ContactsShared(_) => "contacts_shared",
            Self::Other => "other",
        }
    }
}

/// From one identity to another of the same person. When that was is the [`at`](Inbound::at) of the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityChange {
    old: Option<Identity>,
    new: Vec<Identity>,
}

impl IdentityChange {
    /// From an old identity, if it is known, to new ones.
    pub fn new(old: Option<Identity>, new: Vec<Identity>) -> Self {
        Self { old, new }
    }

    /// The identity that is the person's no more.
    pub fn old(&self) -> Option<&Identity> {
        self.old.as_ref()
    }

    /// What the person goes by from then on.
    pub fn new_identities(&self) -> &[Identity] {
        &self.new
    }
}

/// A contact that was shared in a message: another person than the sender, unless it has the sender's identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedContact {
    name: Option<Box<str>>,
    identities: Vec<Identity>,
}

impl SharedContact {
    /// A contact of whom nothing is known.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name.
    #[must_use]
    pub fn with_name(mut self, name: &str) -> Self {
        self.name = text(name);
        self
    }

    /// Adds an identity, once.
    #[must_use]
    pub fn with(mut self, identity: Identity) -> Self {
        add(&mut self.identities, identity);
        self
    }

    /// The name, as it was written.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The identities.
    pub fn identities(&self) -> &[Identity] {
        &self.identities
    }
}

/// An identity that could not be read: where it stood and why, never what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadIdentity {
    pub(super) path: Box<str>,
    pub(super) channel: Channel,
    pub(super) kind: IdentityErrorKind,
}

impl UnreadIdentity {
    /// Where it stood, such as `entry[0].changes[0].value.messages[0].from`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The channel that it was to be of.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// What is wrong.
    pub fn kind(&self) -> IdentityErrorKind {
        self.kind
    }
}

impl Inbound {
    /// An event of whose person nothing is known.
    ///
    /// ```
    /// use contactfold::channel::{Channel, Event, Identity, Inbound, Timestamp};
    ///
    /// let visitor = Identity::parse(Channel::WebChat, "v-81c2")?.scoped("shop.example");
    /// let inbound = Inbound::new(Event::Message)
    ///     .with(visitor)
    ///     .with_profile_name("Ana")
    ///     .with_time(Timestamp::from_unix(1_750_000_000));
    /// assert_eq!(inbound.profile_name(), Some("Ana"));
    /// # Ok::<(), contactfold::channel::IdentityError>(())
    /// ```
    pub fn new(event: Event) -> Self {
        Self {
            identities: Vec::new(),
            unread: Vec::new(),
            profile_name: None,
            username: None,
            event,
            at: None,
        }
    }

    /// A message of somebody.
    pub fn message(sender: Identity) -> Self {
        Self::new(Event::Message).with(sender)
    }

    /// Adds an identity, once.
    #[must_use]
    pub fn with(mut self, identity: Identity) -> Self {
        self.push(identity);
        self
    }

    /// Sets the name that the person gave the channel. Blanks alone are none.
    #[must_use]
    pub fn with_profile_name(mut self, name: &str) -> Self {
        self.profile_name = text(name);
        self
    }

    /// Sets the user name.
    #[must_use]
    pub fn with_username(mut self, name: &str) -> Self {
        self.username = text(name);
        self
    }

    /// Sets when it was.
    #[must_use]
    pub fn with_time(mut self, at: impl Into<Option<Timestamp>>) -> Self {
        self.at = at.into();
        self
    }

    #[cfg(feature = "channels")]
    pub(super) fn set_event(&mut self, event: Event) {
        self.event = event;
    }

    #[cfg(feature = "channels")]
    pub(super) fn push_unread(&mut self, unread: UnreadIdentity) {
        self.unread.push(unread);
    }

    pub(super) fn push(&mut self, identity: Identity) {
        add(&mut self.identities, identity);
    }

    /// What the channel knows the person by, each identity once.
    pub fn identities(&self) -> &[Identity] {
        &self.identities
    }

    /// The identities that could not be read.
    pub fn unread(&self) -> &[UnreadIdentity] {
        &self.unread
    }

    /// The name that the person gave the channel. Anybody can have any: it identifies nobody.
    pub fn profile_name(&self) -> Option<&str> {
        self.profile_name.as_deref()
    }

    /// The user name, which the person may change.
    pub fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }

    /// What happened.
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// When it was.
    pub fn at(&self) -> Option<Timestamp> {
        self.at
    }
}

fn add(identities: &mut Vec<Identity>, identity: Identity) {
    if !identities.contains(&identity) {
        identities.push(identity);
    }
}

fn text(text: &str) -> Option<Box<str>> {
    Some(text.trim())
        .filter(|text| !text.is_empty())
        .map(Into::into)
}
