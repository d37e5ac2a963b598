//! The profile that a business shows on `WhatsApp`, held to the limits of the platform.

use std::fmt;

use crate::email::EmailAddress;

/// The profile of a business on `WhatsApp`, within the limits of the platform's API.
///
/// Characters are counted as Unicode scalar values. Of the description the narrower limit is taken that is documented, so
/// that what is valid here is valid everywhere.
///
/// ```
/// use contactfold::channel::{BusinessField, BusinessProfile, Industry};
///
/// let profile = BusinessProfile::builder()
///     .about("Bicycles, new and mended")
///     .email("shop@example.com")
///     .website("https://example.com")
///     .industry("RETAIL")
///     .build()?;
/// assert_eq!(profile.industry(), Some(Industry::Retail));
///
/// let error = BusinessProfile::builder().website("example.com").industry("BIKES").build().unwrap_err();
/// let fields: Vec<_> = error.errors().iter().map(|error| error.field()).collect();
/// assert_eq!(fields, [BusinessField::Website(0), BusinessField::Industry]);
/// # Ok::<(), contactfold::channel::BusinessProfileError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BusinessProfile {
    about: Option<Box<str>>,
    address: Option<Box<str>>,
    description: Option<Box<str>>,
    email: Option<EmailAddress>,
    websites: Vec<Box<str>>,
    industry: Option<Industry>,
}

impl BusinessProfile {
    /// The most characters of the line below the name.
    pub const MOST_ABOUT: usize = 139;
    /// The most characters of the address.
    pub const MOST_ADDRESS: usize = 256;
    /// The most characters of the description.
    pub const MOST_DESCRIPTION: usize = 256;
    /// The most characters of the e-mail address.
    pub const MOST_EMAIL: usize = 128;
    /// The most web sites.
    pub const MOST_WEBSITES: usize = 2;
    /// The most characters of a web site's address.
    pub const MOST_WEBSITE: usize = 256;

    /// A profile to be filled.
    pub fn builder() -> BusinessProfileBuilder {
        BusinessProfileBuilder::default()
    }

    /// The line below the name.
    pub fn about(&self) -> Option<&str> {
        self.about.as_deref()
    }

    /// The address.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The description.
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// The e-mail address.
    pub fn email(&self) -> Option<&EmailAddress> {
        self.email.as_ref()
    }

    /// The web sites, at most two.
    pub fn websites(&self) -> impl ExactSizeIterator<Item = &str> {
        self.websites.iter().map(AsRef::as_ref)
    }

    /// The industry.
    pub fn industry(&self) -> Option<Industry> {
        self.industry
    }
}

/// Fills a [`BusinessProfile`].
#[derive(Clone, Debug, Default)]
pub struct BusinessProfileBuilder {
    about: Option<String>,
    address: Option<String>,
    description: Option<String>,
    email: Option<String>,
    websites: Vec<String>,
    industry: Option<String>,
}

impl BusinessProfileBuilder {
    /// Sets the line below the name: 1 to 139 characters.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// Sets the address: up to 256 characters.
    #[must_use]
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets the description: up to 256 characters.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets the e-mail address: up to 128 characters.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Adds a web site, with `http://` or `https://`: up to 256 characters, and at most two sites.
    #[must_use]
    pub fn website(mut self, website: impl Into<String>) -> Self {
        self.websites.push(website.into());
        self
    }

    /// Sets the industry, by its code, such as `RETAIL`. An empty code is none.
    #[must_use]
    pub fn industry(mut self, industry: impl Into<String>) -> Self {
        self.industry = Some(industry.into());
        self
    }

    /// Checks every field.
    ///
    /// # Errors
    ///
    /// All that is wrong, field by field.
    pub fn build(self) -> Result<BusinessProfile, BusinessProfileError> {
        use BusinessFieldErrorKind as Kind;

        let mut errors = Vec::new();
        let mut wrong = |field, kind| errors.push(BusinessFieldError { field, kind });
        if self
            .about
            .as_deref()
            .is_some_and(|about| about.trim().is_empty())
        {
            wrong(BusinessField::About, Kind::Empty);
        }
        let most = [
            (
                BusinessField::About,
                &self.about,
                BusinessProfile::MOST_ABOUT,
            ),
            (
                BusinessField::Address,
                &self.address,
                BusinessProfile::MOST_ADDRESS,
            ),
            (
                BusinessField::Description,
                &self.description,
                BusinessProfile::MOST_DESCRIPTION,
            ),
            (
                BusinessField::Email,
                &self.email,
                BusinessProfile::MOST_EMAIL,
            ),
        ];
        for (field, text, most) in most {
            if text.as_deref().is_some_and(|text| is_longer(text, most)) {
                wrong(field, Kind::TooLong);
            }
        }
        let email = filled(self.email).and_then(|email| {
            let parsed = EmailAddress::parse(&email);
            if parsed.is_err() {
                wrong(BusinessField::Email, Kind::NotAnAddress);
            }
            parsed.ok()
        });
        for (index, website) in self.websites.iter().enumerate() {
            let field = BusinessField::Website(index);
            if index >= BusinessProfile::MOST_WEBSITES {
                wrong(field, Kind::TooMany);
            }
            if is_longer(website, BusinessProfile::MOST_WEBSITE) {
                wrong(field, Kind::TooLong);
            }
            if !is_web_address(website) {
                wrong(field, Kind::NotAWebAddress);
            }
        }
        let industry = filled(self.industry).and_then(|code| {
            let industry = Industry::from_code(&code);
            if industry.is_none() {
                wrong(BusinessField::Industry, Kind::UnknownIndustry);
            }
            industry
        });
        if !errors.is_empty() {
            errors.sort_by_key(|error| (error.field, error.kind));
            return Err(BusinessProfileError { errors });
        }
        Ok(BusinessProfile {
            about: filled(self.about).map(Into::into),
            address: filled(self.address).map(Into::into),
            description: filled(self.description).map(Into::into),
            email,
            websites: self.websites.into_iter().map(Into::into).collect(),
            industry,
        })
    }
}

/// An empty text clears its field.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().nth(most).is_some()
}

/// `http://` or `https://`, a host, and no blank.
fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start
            .eq_ignore_ascii_case(scheme)
            .then(|| text.get(scheme.len()..))?
    });
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

macro_rules! industries {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal;)+) => {
        /// What a business does, from the platform's fixed list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Industry {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Industry {
            /// Every industry of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The platform's code, such as `PROF_SERVICES`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

industries! {
    /// Not said.
    Undefined, "UNDEFINED";
    /// None of the others.
    Other, "OTHER";
    /// Cars.
    Automotive, "AUTO";
    /// Beauty, spa and salon.
    Beauty, "BEAUTY";
    /// Clothing.
    Apparel, "APPAREL";
    /// Education.
    Education, "EDU";
    /// Entertainment.
    Entertainment, "ENTERTAIN";
    /// Planning of events.
    EventPlanning, "EVENT_PLAN";
    /// Finance and banking.
    Finance, "FINANCE";
    /// Food and groceries.
    Grocery, "GROCERY";
    /// Public service.
    Government, "GOVT";
    /// Hotels and lodging.
    Hotel, "HOTEL";
    /// Medicine and health.
    Health, "HEALTH";
    /// Non-profit organisations.
    Nonprofit, "NONPROFIT";
    /// Professional services.
    ProfessionalServices, "PROF_SERVICES";
    /// Shopping and retail.
    Retail, "RETAIL";
    /// Travel and transport.
    Travel, "TRAVEL";
    /// Restaurants.
    Restaurant, "RESTAURANT";
    /// No business.
    NotABusiness, "NOT_A_BIZ";
}

impl Industry {
    /// The industry of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|industry| industry.as_str() == code)
    }
}

/// A field of a [`BusinessProfile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BusinessField {
    /// The line below the name.
    About,
    /// The address.
    Address,
    /// The description.
    Description,
    /// The e-mail address.
    Email,
    /// A web site, counted from zero.
    Website(usize),
    /// The industry.
    Industry,
}

impl fmt::Display for BusinessField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::About => f.write_str("about"),
            Self::Address => f.write_str("address"),
            Self::Description => f.write_str("description"),
            Self::Email => f.write_str("email"),
            Self::Website(index) => write!(f, "website {}", index + 1),
            Self::Industry => f.write_str("industry"),
        }
    }
}

/// What is wrong with a field of a business profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BusinessFieldErrorKind {
    /// There is nothing where there must be something.
    Empty,
    /// More characters than the platform takes.
    TooLong,
    /// More values than the platform takes.
    TooMany,
    /// No e-mail address.
    NotAnAddress,
    /// No address on the web with `http://` or `https://`.
    NotAWebAddress,
    /// None of the platform's industries.
    UnknownIndustry,
}

impl BusinessFieldErrorKind {
    /// A stable code in `snake_case`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::TooMany => "too_many",
            Self::NotAnAddress => "not_an_address",
            Self::NotAWebAddress => "not_a_web_address",
            Self::UnknownIndustry => "unknown_industry",
        }
    }
}

impl fmt::Display for BusinessFieldErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Empty => "it must not be empty",
            Self::TooLong => "it has too many characters",
            Self::TooMany => "there are more than the platform takes",
            Self::NotAnAddress => "it is not an e-mail address",
            Self::NotAWebAddress => "it is not an address on the web with http:// or https://",
            Self::UnknownIndustry => "it is none of the platform's industries",
        })
    }
}

/// A field of a business profile, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{field}: {kind}")]
pub struct BusinessFieldError {
    field: BusinessField,
    kind: BusinessFieldErrorKind,
}

impl BusinessFieldError {
    /// The field.
    pub fn field(&self) -> BusinessField {
        self.field
    }

    /// What is wrong.
    pub fn kind(&self) -> BusinessFieldErrorKind {
        self.kind
    }
}

/// All that is wrong with a business profile. It never says what the fields hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct BusinessProfileError {
    errors: Vec<BusinessFieldError>,
}

impl BusinessProfileError {
    /// The errors, at least one, in the order of the fields.
    pub fn errors(&self) -> &[BusinessFieldError] {
        &self.errors
    }

    fn sentence(&self) -> String {
        let errors: Vec<String> = self.errors.iter().map(ToString::to_string).collect();
        errors.join("; ")
    }
}
