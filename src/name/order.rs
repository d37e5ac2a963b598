//! Which comes first, the given name or the surname.

/// The order in which a full name is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NameOrder {
    /// By the script, a comma, and surnames that are known for it: surname first for Chinese, Japanese and Korean
    /// letters and for names that are plainly Vietnamese, Hungarian or romanised Chinese; given name first
    /// otherwise.
    #[default]
    Detect,
    /// Given name first.
    GivenFirst,
    /// Surname first.
    SurnameFirst,
}

impl NameOrder {
    /// The order for names of a language, by its BCP 47 tag: surname first for Hungarian, Japanese, Korean,
    /// Vietnamese, Cantonese and Chinese (Unicode CLDR 48, `personNames`, `nameOrderLocales`).
    ///
    /// ```
    /// use contactfold::name::NameOrder;
    ///
    /// assert_eq!(NameOrder::of_language("hu-HU"), NameOrder::SurnameFirst);
    /// assert_eq!(NameOrder::of_language("pt"), NameOrder::GivenFirst);
    /// ```
    pub fn of_language(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let surname_first = ["hu", "ja", "ko", "vi", "yue", "zh"];
        if surname_first
            .iter()
            .any(|known| language.eq_ignore_ascii_case(known))
        {
            Self::SurnameFirst
        } else {
            Self::GivenFirst
        }
    }
}
