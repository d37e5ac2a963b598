//! Legal forms.

/// Each spelling of a legal form, run together and folded, and the form it stands for.
pub(super) static FORMS: &[(&str, &str)] = &[
    ("ag", "ag"),
    ("gmbh", "gmbh"),
    ("inc", "inc"),
    ("limited", "ltd"),
    ("llc", "llc"),
    ("ltd", "ltd"),
];
