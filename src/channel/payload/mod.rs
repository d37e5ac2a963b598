//! Readers of what messaging services send: one file a provider.

mod bird;
mod draft;
mod eight_by_eight;
mod email;
mod error;
mod gupshup;
mod infobip;
mod json;
mod reader;
mod telegram;
mod twilio;
mod vcard;
mod viber;
mod vonage;
mod whatsapp;
mod ycloud;

pub use error::{PayloadError, PayloadErrorKind};
pub use reader::{PayloadReader, Provider};
