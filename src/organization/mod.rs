//! Names of organisations: what was typed, a key, and a second key without the legal form.
//!
//! ```
//! use contactfold::organization::{self, Organization, OrganizationLevel};
//!
//! let a = Organization::new("Müller & Söhne GmbH");
//! let b = Organization::new("Mueller und Soehne");
//! assert_eq!(organization::compare(&a, &b), OrganizationLevel::EqualCore);
//! ```

mod compare;
mod form_table;
mod value;

pub use compare::{OrganizationLevel, compare};
pub use value::Organization;
