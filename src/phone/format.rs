//! The written forms of a number.

use std::fmt::{self, Write};

use super::chars::is_punctuation;
use super::number::{ParsedNumber, PhoneNumber};
use super::plan::{FORMAT, LAYOUTS};

/// A written form of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PhoneFormat {
    /// `+442079460958` (ITU-T E.164).
    E164,
    /// `+44 20 7946 0958` (ITU-T E.123).
    International,
    /// `020 7946 0958`, as the number is dialled within its country.
    National,
    /// `tel:+44-20-7946-0958` (RFC 3966).
    Rfc3966,
    /// `442079460958`: the E.164 digits without `+`, as a `wa_id` has them.
    WaId,
}

impl PhoneNumber {
    /// Writes the number in a form, as libphonenumber does.
    ///
    /// ```
    /// use contactfold::{PhoneFormat, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+442079460958", None)?;
    /// assert_eq!(number.format(PhoneFormat::International).to_string(), "+44 20 7946 0958");
    /// assert_eq!(number.format(PhoneFormat::National).to_string(), "020 7946 0958");
    /// assert_eq!(number.format(PhoneFormat::Rfc3966).to_string(), "tel:+44-20-7946-0958");
    /// assert_eq!(number.format(PhoneFormat::WaId).to_string(), "442079460958");
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn format(&self, format: PhoneFormat) -> impl fmt::Display + use<> {
        Formatted {
            number: *self,
            format,
        }
    }
}

impl ParsedNumber {
    /// Writes the number and its extension in a form, as libphonenumber does. E.164 and `wa_id` have no extension.
    ///
    /// ```
    /// use contactfold::{PhoneFormat, PhoneNumber};
    ///
    /// let parsed = PhoneNumber::parse_with_extension("+442071838750 x12", None)?;
    /// assert_eq!(parsed.format(PhoneFormat::International).to_string(), "+44 20 7183 8750 x12");
    /// assert_eq!(parsed.format(PhoneFormat::Rfc3966).to_string(), "tel:+44-20-7183-8750;ext=12");
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn format(&self, format: PhoneFormat) -> impl fmt::Display + use<> {
        WithExtension {
            parsed: *self,
            format,
        }
    }
}

struct WithExtension {
    parsed: ParsedNumber,
    format: PhoneFormat,
}

impl fmt::Display for WithExtension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.parsed.number();
        number.format(self.format).fmt(f)?;
        let Some(extension) = self.parsed.extension() else {
            return Ok(());
        };
        match self.format {
            PhoneFormat::E164 | PhoneFormat::WaId => Ok(()),
            PhoneFormat::Rfc3966 => write!(f, ";ext={extension}"),
            PhoneFormat::International | PhoneFormat::National => {
                let prefix = number
                    .main_entry()
                    .map_or(" ext. ", |entry| entry.extension_prefix);
                write!(f, "{prefix}{extension}")
            }
        }
    }
}

struct Formatted {
    number: PhoneNumber,
    format: PhoneFormat,
}

impl fmt::Display for Formatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = &self.number;
        let code = number.country_code();
        match self.format {
            PhoneFormat::E164 => number.fmt(f),
            PhoneFormat::WaId => {
                let (bytes, start) = number.e164();
                f.pad(
                    std::str::from_utf8(bytes.get(start + 1..).unwrap_or_default())
                        .unwrap_or_default(),
                )
            }
            PhoneFormat::National => write_national(number, true, f),
            PhoneFormat::International => {
                write!(f, "+{code} ")?;
                write_national(number, false, f)
            }
            PhoneFormat::Rfc3966 => {
                write!(f, "tel:+{code}-")?;
                write_national(
                    number,
                    false,
                    &mut Hyphenated {
                        out: f,
                        started: false,
                        gap: false,
                    },
                )
            }
        }
    }
}

fn write_national(number: &PhoneNumber, as_dialled: bool, out: &mut impl Write) -> fmt::Result {
    let digits = number.national_digits();
    let digits = digits.as_slice();
    let entry = number.main_entry();
    let root = entry.map(|entry| {
        if as_dialled {
            entry.national
        } else {
            entry.international
        }
    });
    let layout = root.map_or(0, |root| FORMAT.run(root, digits));
    let Some(layout) = LAYOUTS
        .get(usize::from(layout))
        .filter(|layout| !layout.template.is_empty())
    else {
        return write_digits(digits, out);
    };
    let mut rest = layout.template.chars();
    while let Some(c) = rest.next() {
        if c != '$' {
            out.write_char(c)?;
            continue;
        }
        let group = rest
            .next()
            .and_then(|c| c.to_digit(10))
            .and_then(|n| layout.groups.get((n as usize).checked_sub(1)?));
        if let Some((start, end)) = group {
            write_digits(
                digits
                    .get(usize::from(*start)..usize::from(*end))
                    .unwrap_or_default(),
                out,
            )?;
        }
    }
    Ok(())
}

fn write_digits(digits: &[u8], out: &mut impl Write) -> fmt::Result {
    digits
        .iter()
        .try_for_each(|digit| out.write_char(char::from(b'0' + digit % 10)))
}

/// Drops leading separators, and writes each other run of them as one hyphen (RFC 3966, section 5.1.1).
struct Hyphenated<'a, W> {
    out: &'a mut W,
    started: bool,
    gap: bool,
}

impl<W: Write> Write for Hyphenated<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            if is_punctuation(c) {
                self.gap = true;
                continue;
            }
            if self.gap && self.started {
                self.out.write_char('-')?;
            }
            self.gap = false;
            self.started = true;
            self.out.write_char(c)?;
        }
        Ok(())
    }
}
