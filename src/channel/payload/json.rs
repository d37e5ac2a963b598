//! JSON as a tree that borrows from the payload, and a cursor in it that knows its path.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{PayloadError, PayloadErrorKind};
use crate::channel::Timestamp;

/// More levels than any provider's payload has.
const DEEPEST: usize = 32;
/// More values than any provider sends at a time.
const MOST_VALUES: usize = 100_000;

/// A value.
#[derive(Debug)]
pub(super) enum Node<'a> {
    Null,
    /// `true`, `false`, or a number that is no integer.
    Scalar,
    Integer(i64),
    Text(Cow<'a, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// Reads a payload.
pub(super) fn parse(payload: &[u8]) -> Result<Node<'_>, PayloadError> {
    let text =
        std::str::from_utf8(payload).map_err(|_| PayloadError::new(PayloadErrorKind::NotUtf8))?;
    let limits = Limits {
        values: Cell::new(MOST_VALUES),
        passed: Cell::new(None),
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = Seed {
        depth: 0,
        limits: &limits,
    };
    seed.deserialize(&mut deserializer)
        .and_then(|node| deserializer.end().map(|()| node))
        .map_err(|error| match limits.passed.get() {
            Some(kind) => PayloadError::new(kind),
            None => PayloadError::at(
                PayloadErrorKind::NotJson,
                format!("line {}, column {}", error.line(), error.column()),
                "",
            ),
        })
}

struct Limits {
    values: Cell<usize>,
    passed: Cell<Option<PayloadErrorKind>>,
}

#[derive(Clone, Copy)]
struct Seed<'l> {
    depth: usize,
    limits: &'l Limits,
}

impl Seed<'_> {
    /// The seed of what is inside.
    fn inside<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == DEEPEST {
            self.limits.passed.set(Some(PayloadErrorKind::TooDeep));
            return Err(E::custom("too deep"));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn count<E: serde::de::Error>(self) -> Result<(), E> {
        let Some(left) = self.limits.values.get().checked_sub(1) else {
            self.limits.passed.set(Some(PayloadErrorKind::TooMany));
            return Err(E::custom("too many values"));
        };
        self.limits.values.set(left);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'de>, E> {
        Ok(Node::Scalar)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node<'de>, E> {
        Ok(Node::Scalar)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(i64::try_from(value).map_or(Node::Scalar, Node::Integer))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let seed = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(seed)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node<'de>, A::Error> {
        let seed = self.inside()?;
        let mut object = Vec::new();
        while let Some(name) = members.next_key_seed(Name)? {
            object.push((name, members.next_value_seed(seed)?));
        }
        Ok(Node::Object(object))
    }
}

/// A member's name.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// Names that lead from a value to one inside it.
pub(super) type Steps = &'static [&'static str];

/// A place in a payload. What is missing or null is [`Node::Null`] all the way down.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'c> {
    node: &'c Node<'c>,
    parent: Option<&'c Cursor<'c>>,
    steps: Steps,
    index: Option<usize>,
}

impl<'c> Cursor<'c> {
    pub(super) fn root(node: &'c Node<'c>) -> Self {
        Self {
            node,
            parent: None,
            steps: &[],
            index: None,
        }
    }

    /// The value that the names lead to.
    pub(super) fn at(&'c self, steps: Steps) -> Result<Self, PayloadError> {
        let mut node = self.node;
        for (depth, name) in steps.iter().enumerate() {
            node = match node {
                Node::Object(members) => members
                    .iter()
                    .rfind(|(key, _)| key == name)
                    .map_or(&Node::Null, |(_, value)| value),
                Node::Null => &Node::Null,
                _ => return Err(self.wrong(steps.get(..depth).unwrap_or_default(), "an object")),
            };
        }
        Ok(Self {
            node,
            parent: Some(self),
            steps,
            index: None,
        })
    }

    pub(super) fn is_missing(&self) -> bool {
        matches!(self.node, Node::Null)
    }

    /// The items of the list that the names lead to.
    pub(super) fn list(
        &'c self,
        steps: Steps,
    ) -> Result<impl ExactSizeIterator<Item = Self>, PayloadError> {
        let items = match self.at(steps)?.node {
            Node::List(items) => items.as_slice(),
            Node::Null => &[],
            _ => return Err(self.wrong(steps, "a list")),
        };
        Ok(items.iter().enumerate().map(move |(index, node)| Self {
            node,
            parent: Some(self),
            steps,
            index: Some(index),
        }))
    }

    /// The text that the names lead to.
    pub(super) fn text(&'c self, steps: Steps) -> Result<Option<&'c str>, PayloadError> {
        match self.at(steps)?.node {
            Node::Text(text) => Ok(Some(text)),
            Node::Null => Ok(None),
            _ => Err(self.wrong(steps, "a string")),
        }
    }

    /// An id, which some write as a number.
    pub(super) fn id(&'c self, steps: Steps) -> Result<Option<Cow<'c, str>>, PayloadError> {
        match self.at(steps)?.node {
            Node::Text(text) => Ok(Some(Cow::Borrowed(text))),
            Node::Integer(number) => Ok(Some(Cow::Owned(number.to_string()))),
            Node::Null => Ok(None),
            _ => Err(self.wrong(steps, "a string or an integer")),
        }
    }

    /// A time in seconds since the Unix epoch, or as RFC 3339 has it. A text that is neither is none.
    pub(super) fn time(&'c self, steps: Steps) -> Result<Option<Timestamp>, PayloadError> {
        Ok(match self.at(steps)?.node {
            Node::Integer(seconds) => Some(Timestamp::from_unix(*seconds)),
            Node::Text(text) => match text.parse() {
                Ok(seconds) => Some(Timestamp::from_unix(seconds)),
                Err(_) => Timestamp::from_rfc3339(text),
            },
            Node::Null => None,
            _ => return Err(self.wrong(steps, "a time")),
        })
    }

    /// The same in milliseconds.
    pub(super) fn time_in_ms(&'c self, steps: Steps) -> Result<Option<Timestamp>, PayloadError> {
        let time = self.time(steps)?;
        Ok(time.map(|time| Timestamp::from_unix(time.unix().div_euclid(1000))))
    }

    fn wrong(&self, steps: Steps, expected: &'static str) -> PayloadError {
        PayloadError::at(PayloadErrorKind::WrongType, self.path(steps), expected)
    }

    /// The names and numbers that lead from the root to here, and on.
    pub(super) fn path(&self, steps: Steps) -> String {
        let mut cursors = Vec::new();
        let mut next = Some(self);
        while let Some(cursor) = next {
            cursors.push(cursor);
            next = cursor.parent;
        }
        let mut path = String::new();
        for cursor in cursors.iter().rev() {
            push_names(&mut path, cursor.steps);
            if let Some(index) = cursor.index {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        push_names(&mut path, steps);
        path
    }
}

fn push_names(path: &mut String, names: Steps) {
    for name in names {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
    }
}
