//! When something was said.

use std::fmt;

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z, leap seconds aside.
///
/// ```
/// use contactfold::channel::Timestamp;
///
/// let changed = Timestamp::from_unix(1_739_321_024);
/// assert_eq!(changed.to_string(), "2025-02-12T00:43:44Z");
/// assert_eq!(Timestamp::from_rfc3339("2025-02-12T01:43:44.5+01:00"), Some(changed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(i64);

const DAY: i64 = 86_400;

impl Timestamp {
    /// From seconds since the Unix epoch.
    pub fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since the Unix epoch.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// Reads a date and time as RFC 3339 and its kin write them: the offset may lack its colon. Parts of a second are
    /// dropped. Without an offset it is no point in time.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let (date, time) = text.split_once(['T', 't', ' '])?;
        let mut date = date.split('-').map(number);
        let (year, month, day) = (date.next()??, date.next()??, date.next()??);
        let at = time.find(['Z', 'z', '+', '-'])?;
        let (clock, offset) = time.split_at_checked(at)?;
        let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
        let mut clock = clock.split(':').map(number);
        let (hour, minute) = (clock.next()??, clock.next()??);
        let second = clock.next().unwrap_or(Some(0))?;
        let offset = match offset.split_at_checked(1)? {
            ("Z" | "z", "") => 0,
            (sign, rest) => {
                let (hours, minutes) = match rest.split_once(':') {
                    Some(parts) => parts,
                    None => rest.split_at_checked(2)?,
                };
                let seconds = number(hours)? * 3600 + number(minutes)? * 60;
                if sign == "-" { -seconds } else { seconds }
            }
        };
        let in_range = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60
            && second <= 60;
        in_range.then(|| {
            Self(days(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset)
        })
    }
}

fn number(text: &str) -> Option<i64> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Days from the Unix epoch to a date of the Gregorian calendar, whose year is taken to begin in March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

/// As RFC 3339 in UTC.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, second) = (self.0.div_euclid(DAY), self.0.rem_euclid(DAY));
        let shifted = i128::from(day) + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = (from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i128::from(month <= 2);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z",
            second / 3600,
            second / 60 % 60,
            second % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for seconds in [
            0,
            951_782_400,
            1_709_164_800,
            4_102_444_799,
            -1,
            -62_135_596_800,
        ] {
            let time = Timestamp::from_unix(seconds);
            assert_eq!(
                Timestamp::from_rfc3339(&time.to_string()),
                Some(time),
                "{time}"
            );
        }
        assert_eq!(
            Timestamp::from_unix(951_782_400).to_string(),
            "2000-02-29T00:00:00Z"
        );
        let offset = Timestamp::from_rfc3339("2019-07-19T11:21:27.861+0200");
        assert_eq!(offset, Timestamp::from_rfc3339("2019-07-19T09:21:27Z"));
        for text in [
            "",
            "2019-07-19",
            "2019-07-19T11:21:27",
            "2019-13-19T11:21:27Z",
            "T",
            "2019-07-19T1é:21Z",
        ] {
            assert_eq!(Timestamp::from_rfc3339(text), None, "{text}");
        }
    }
}
