//! What the columns of a contact export hold, told by their headings.
//!
//! Exports of Google Contacts, Outlook, `HubSpot`, Pipedrive, Chatwoot, respond.io and Salesforce are recognised, and
//! plain headings in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish and Malay, written out
//! or abbreviated (`fname`, `lname_c1`, `addr1`, `dob`). Case, accents, spaces, underscores, hyphens and `camelCase` make
//! no difference.
//!
//! ```
//! use contactfold::{Field, Normalizer, profile};
//!
//! let profile = profile::detect(&["Record ID", "First Name", "E-mail 1 - Value", "Work Fax", "Shoe size"]);
//! assert_eq!(profile.id(), Some(0));
//! assert_eq!(profile.field(1), Some(&Field::Given));
//! assert_eq!(profile.field(2), Some(&Field::Email));
//! assert_eq!(profile.field(3), None);
//! assert_eq!(profile.field(4), None);
//!
//! let raw = profile.contact(["17", "Ana", "Ana@X.com", "", "38"]);
//! assert_eq!(Normalizer::new().normalize(&raw).contact().emails()[0].as_str(), "Ana@x.com");
//! ```

mod columns;
mod detect;
mod export;
mod heading;
mod words;

pub use columns::Profile;
pub use detect::detect;
pub use export::Export;
