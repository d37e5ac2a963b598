//! What one address of a cell turned out to be, and what was done to read it.

use std::fmt;

use crate::cell::Outcome;
use crate::email::address::EmailAddress;
use crate::email::error::EmailError;
#[cfg(feature = "serde")]
use crate::email::flags;
use crate::email::parse::ParseOptions;

/// How a cell is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    parse: ParseOptions,
    suggestions: Suggestions,
}

/// Whether a reading guesses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Suggestions {
    /// What looks like a slip is suggested in its likely form.
    #[default]
    Make,
    /// What is no address is an error; a valid address is taken as it stands, however likely a slip it is.
    Omit,
}

impl ReadOptions {
    /// Strict addresses, with suggestions.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what each address may be.
    #[must_use]
    pub fn parse_options(mut self, options: ParseOptions) -> Self {
        self.parse = options;
        self
    }

    /// Sets whether the reading guesses.
    #[must_use]
    pub fn suggestions(mut self, suggestions: Suggestions) -> Self {
        self.suggestions = suggestions;
        self
    }

    pub(super) fn parsing(self) -> ParseOptions {
        self.parse
    }

    pub(super) fn guesses(self) -> bool {
        self.suggestions == Suggestions::Make
    }
}

/// One address of a cell, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    outcome: Outcome<EmailAddress, EmailError>,
    typed: Option<EmailAddress>,
    display_name: Option<Box<str>>,
    trace: Vec<Repair>,
}

impl Reading {
    /// Puts together what was taken apart, unless no reading comes to it.
    #[cfg(feature = "serde")]
    pub(crate) fn from_parts(
        outcome: Outcome<EmailAddress, EmailError>,
        typed: Option<EmailAddress>,
        display_name: Option<Box<str>>,
        trace: Vec<Repair>,
    ) -> Option<Self> {
        let guesses = trace.iter().any(|repair| repair.is_guess());
        let holds = match &outcome {
            Outcome::Value(address) => {
                !guesses && typed.is_none() && !flags::fills_the_field(address)
            }
            Outcome::Suggested { .. } => guesses,
            Outcome::Absent => typed.is_none(),
            Outcome::Error(_) => true,
        };
        holds.then_some(Self {
            outcome,
            typed,
            display_name,
            trace,
        })
    }

    pub(super) fn new(outcome: Outcome<EmailAddress, EmailError>) -> Self {
        Self {
            outcome,
            typed: None,
            display_name: None,
            trace: Vec::new(),
        }
    }

    pub(super) fn with_typed(mut self, typed: Option<EmailAddress>) -> Self {
        self.typed = typed;
        self
    }

    pub(super) fn with_display_name(mut self, name: Option<Box<str>>) -> Self {
        self.display_name = name;
        self
    }

    pub(super) fn with_trace(mut self, trace: Vec<Repair>) -> Self {
        self.trace = trace;
        self
    }

    /// What was read.
    pub fn outcome(&self) -> &Outcome<EmailAddress, EmailError> {
        &self.outcome
    }

    /// The address as it stands in the cell, where it is valid and yet not the outcome: a placeholder, or one that
    /// looks like a slip of the keyboard.
    pub fn typed(&self) -> Option<&EmailAddress> {
        self.typed.as_ref()
    }

    /// The name that stood beside the address, decoded.
    pub fn display_name(&self) -> Option<&str> {
        self.display_name.as_deref()
    }

    /// What was done to read the address, each kind once, in the order in which it was done.
    pub fn trace(&self) -> &[Repair] {
        &self.trace
    }

    /// What was read, without the rest.
    pub fn into_outcome(self) -> Outcome<EmailAddress, EmailError> {
        self.outcome
    }
}

macro_rules! repairs {
    ($( $(#[doc = $doc:literal])+ $name:ident, $code:literal, $sentence:literal; )+) => {
        /// What was done to read an address out of a cell.
        ///
        /// A reading whose outcome is a value has only lossless ones; [`is_guess`](Self::is_guess) tells the others.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Repair {
            $( $(#[doc = $doc])+ $name, )+
        }

        impl Repair {
            /// Every repair there is.
            pub const ALL: &'static [Self] = &[$( Self::$name, )+];

            /// A stable code in snake case, for logs and JSON.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $code, )+
                }
            }
        }

        impl fmt::Display for Repair {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $( Self::$name => $sentence, )+
                })
            }
        }
    };
}

repairs! {
    /// White space around the address was dropped.
    Whitespace, "whitespace", "white space around the address was dropped";
    /// Invisible characters were dropped: zero-width and bidirectional marks, byte order marks.
    InvisibleCharacters, "invisible_characters", "invisible characters were dropped";
    /// Full-width or small forms of `@` and other signs were read as the plain ones.
    WideForms, "wide_forms", "full-width signs were read as plain ones";
    /// Quotes around the address were dropped.
    Quotes, "quotes", "quotes around the address were dropped";
    /// Angle or other brackets around the address were dropped.
    Brackets, "brackets", "brackets around the address were dropped";
    /// Punctuation before or after the address was dropped.
    Punctuation, "punctuation", "punctuation beside the address was dropped";
    /// White space on either side of the `@` was dropped.
    SpaceAroundAt, "space_around_at", "white space around the @ was dropped";
    /// `mailto:` was dropped (RFC 6068).
    UriScheme, "uri_scheme", "mailto: was dropped";
    /// The header fields of a `mailto:` link were dropped.
    UriQuery, "uri_query", "what follows the address of a mailto: link was dropped";
    /// Percent-encoded characters of a `mailto:` link were decoded.
    PercentEncoding, "percent_encoding", "percent-encoded characters were decoded";
    /// Character references of HTML were decoded.
    CharacterReferences, "character_references", "HTML character references were decoded";
    /// A label such as `E-mail:` was dropped.
    Label, "label", "a label before the address was dropped";
    /// A comment in parentheses was taken off.
    Comment, "comment", "a comment in parentheses was taken off";
    /// A display name was taken off (RFC 5322 §3.4, `name-addr`).
    DisplayName, "display_name", "a display name was taken off";
    /// Encoded words of the display name were decoded (RFC 2047).
    EncodedWords, "encoded_words", "encoded words of the display name were decoded";
    /// The name of a group was dropped (RFC 5322 §3.4, `group`).
    Group, "group", "the name of a group was dropped";
    /// The cell held several addresses.
    Split, "split", "the cell held several addresses";
    /// `at` or `dot` in words were read as signs.
    WordsForSigns, "words_for_signs", "words were read as @ and dots";
    /// A comma or other sign was read as a dot.
    SignForDot, "sign_for_dot", "another sign was read as a dot";
    /// A doubled `@` was read as one.
    DoubledAt, "doubled_at", "a doubled @ was read as one";
    /// A dot that cannot stand where it does was dropped.
    StrayDot, "stray_dot", "a misplaced dot was dropped";
    /// A domain one slip away from a well-known one was read as that.
    DomainTypo, "domain_typo", "the domain was read as a well-known one";
    /// A top-level domain was added or corrected.
    TopLevelTypo, "top_level_typo", "the top-level domain was corrected";
    /// Letters of another script were read as the Latin ones they look like.
    Confusables, "confusables", "letters of another script were read as Latin ones";
    /// Words beside the address were left out.
    SurroundingText, "surrounding_text", "words beside the address were left out";
}

impl Repair {
    /// Whether it guesses, so that the address is only a suggestion.
    pub fn is_guess(self) -> bool {
        self >= Self::WordsForSigns
    }
}
