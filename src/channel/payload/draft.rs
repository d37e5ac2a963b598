//! An event as it is put together.

use super::error::PayloadError;
use super::json::{Cursor, Steps};
use crate::channel::{Channel, Event, Identity, Inbound, SharedContact, Timestamp, UnreadIdentity};

/// An event as it is put together.
pub(super) struct Draft<'s> {
    inbound: Inbound,
    scope: Option<&'s str>,
}

impl<'s> Draft<'s> {
    pub(super) fn new(event: Event, at: Option<Timestamp>, scope: Option<&'s str>) -> Self {
        Self {
            inbound: Inbound::new(event).with_time(at),
            scope,
        }
    }

    /// Takes over the identity that the names lead to, if there is one.
    pub(super) fn identity(
        &mut self,
        channel: Channel,
        cursor: &Cursor<'_>,
        steps: Steps,
    ) -> Result<(), PayloadError> {
        match identity(channel, cursor, steps, self.scope)? {
            Some(Ok(identity)) => self.inbound.push(identity),
            Some(Err(unread)) => self.inbound.push_unread(unread),
            None => {}
        }
        Ok(())
    }

    /// Takes over an identity that stands in no JSON.
    pub(super) fn typed(&mut self, channel: Channel, id: &str, place: &str) {
        if id.trim().is_empty() {
            return;
        }
        match Identity::parse(channel, id) {
            Ok(identity) => self.inbound.push(scoped(identity, self.scope)),
            Err(error) => self.inbound.push_unread(UnreadIdentity {
                path: place.into(),
                channel,
                kind: error.kind(),
            }),
        }
    }

    /// Takes over the name that the names lead to.
    pub(super) fn name(&mut self, cursor: &Cursor<'_>, steps: Steps) -> Result<(), PayloadError> {
        if let Some(name) = cursor.text(steps)? {
            self.set_name(name);
        }
        Ok(())
    }

    pub(super) fn set_name(&mut self, name: &str) {
        self.change(|inbound| inbound.with_profile_name(name));
    }

    pub(super) fn username(
        &mut self,
        cursor: &Cursor<'_>,
        steps: Steps,
    ) -> Result<(), PayloadError> {
        if let Some(name) = cursor.text(steps)? {
            self.change(|inbound| inbound.with_username(name));
        }
        Ok(())
    }

    pub(super) fn event(&mut self, event: Event) {
        self.inbound.set_event(event);
    }

    pub(super) fn identities(&self) -> &[Identity] {
        self.inbound.identities()
    }

    pub(super) fn finish(self) -> Inbound {
        self.inbound
    }

    fn change(&mut self, change: impl FnOnce(Inbound) -> Inbound) {
        let inbound = std::mem::replace(&mut self.inbound, Inbound::new(Event::Other));
        self.inbound = change(inbound);
    }
}

/// The identity that the names lead to, or why it is none.
pub(super) fn identity(
    channel: Channel,
    cursor: &Cursor<'_>,
    steps: Steps,
    scope: Option<&str>,
) -> Result<Option<Result<Identity, UnreadIdentity>>, PayloadError> {
    let Some(id) = cursor.id(steps)?.filter(|id| !id.trim().is_empty()) else {
        return Ok(None);
    };
    Ok(Some(match Identity::parse(channel, &id) {
        Ok(identity) => Ok(scoped(identity, scope)),
        Err(error) => Err(UnreadIdentity {
            path: cursor.path(steps).into(),
            channel,
            kind: error.kind(),
        }),
    }))
}

fn scoped(identity: Identity, scope: Option<&str>) -> Identity {
    match scope {
        Some(scope) => identity.scoped(scope),
        None => identity,
    }
}

/// What can be read of the identities of a shared contact.
pub(super) fn share(
    contact: SharedContact,
    channel: Channel,
    cursor: &Cursor<'_>,
    steps: Steps,
    scope: Option<&str>,
) -> Result<SharedContact, PayloadError> {
    Ok(match identity(channel, cursor, steps, scope)? {
        Some(Ok(identity)) => contact.with(identity),
        _ => contact,
    })
}
