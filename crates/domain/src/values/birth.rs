//! Dates of birth, as typed and as spreadsheets write them.
//! Knows no "today": whether a date is in the future is asked with the date of the decision.

use jiff::civil;
use serde::{Deserialize, Serialize};

use super::{ValueError, clean};
use crate::time::Date;

const MONTHS: [(&str, &str); 12] = [
    ("january", "ionawr"),
    ("february", "chwefror"),
    ("march", "mawrth"),
    ("april", "ebrill"),
    ("may", "mai"),
    ("june", "mehefin"),
    ("july", "gorffennaf"),
    ("august", "awst"),
    ("september", "medi"),
    ("october", "hydref"),
    ("november", "tachwedd"),
    ("december", "rhagfyr"),
];

/// A date of birth between 1890 and 2100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DateOfBirth(Date);

impl DateOfBirth {
    /// Reads `1990-01-31`, `31/1/1990`, `31.1.1990`, `31 January 1990` or `31 Ionawr 1990`: day before month, year of 4 digits.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = clean::label(&clean::code(text));
        let parts: Vec<&str> = text.split(' ').collect();
        match parts.as_slice() {
            [""] => Err(ValueError::BirthMissing),
            [year, month, day] if is_year(year) => Self::from_parts(day, month, year),
            [day, month, year] if is_year(year) => Self::from_parts(day, month, year),
            _ => Err(ValueError::BirthFormat),
        }
    }

    /// Reads the three fields of a date question; the month may be a number or a name, in English or Welsh.
    pub fn from_parts(day: &str, month: &str, year: &str) -> Result<Self, ValueError> {
        let (day, month, year) = (clean::label(day), clean::label(month), clean::label(year));
        if [&day, &month, &year].iter().all(|part| part.is_empty()) {
            return Err(ValueError::BirthMissing);
        }
        let day = day.trim_end_matches(char::is_alphabetic).parse::<i8>().map_err(|_| ValueError::BirthFormat)?;
        let month = month_number(&month).ok_or(ValueError::BirthFormat)?;
        let year = year.parse::<i16>().map_err(|_| ValueError::BirthFormat)?;
        let date = Date::new(year, month, day).map_err(|_| ValueError::BirthNotReal)?;
        Self::from_date(date)
    }

    /// The date of birth on `date`.
    pub fn from_date(date: Date) -> Result<Self, ValueError> {
        if (1890..=2100).contains(&date.year()) { Ok(Self(date)) } else { Err(ValueError::BirthRange) }
    }

    /// The calendar date.
    pub const fn date(self) -> Date {
        self.0
    }

    /// Age in whole years on a date; someone born on 29 February is a year older on 1 March in common years.
    ///
    /// `None` where the date is before the birth.
    pub fn age_on(self, date: Date) -> Option<u16> {
        let had_birthday = (date.month(), date.day()) >= (self.0.month(), self.0.day());
        let years = date.year() - self.0.year() - i16::from(!had_birthday);
        u16::try_from(years).ok()
    }

    /// Whether the person is under 18 on a date, and so a youth in the criminal courts.
    pub fn is_youth_on(self, date: Date) -> bool {
        self.age_on(date).is_none_or(|age| age < 18)
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.chars().all(|c| c.is_ascii_digit())
}

fn month_number(text: &str) -> Option<i8> {
    let number = text.parse::<usize>().ok().or_else(|| {
        let named = |name: &str| text.len() >= 3 && name.starts_with(text);
        MONTHS.iter().position(|(en, cy)| named(en) || named(cy)).map(|place| place + 1)
    })?;
    i8::try_from(number).ok()
}

impl From<DateOfBirth> for civil::Date {
    fn from(birth: DateOfBirth) -> Self {
        birth.0
    }
}

impl From<DateOfBirth> for String {
    fn from(birth: DateOfBirth) -> Self {
        birth.0.to_string()
    }
}

impl TryFrom<String> for DateOfBirth {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Self, ValueError> {
        Self::parse(&text)
    }
}

impl std::str::FromStr for DateOfBirth {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

impl std::fmt::Display for DateOfBirth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_read_day_first_in_many_dresses() {
        for text in [
            "1990-01-31",
            "31/01/1990",
            "31/1/1990",
            "31.1.1990",
            "31 January 1990",
            "31st Jan 1990",
            "31-jan-1990",
            "31 Ionawr 1990",
            " 31 1 1990 ",
        ] {
            assert_eq!(DateOfBirth::parse(text).map(DateOfBirth::date), Ok(date(1990, 1, 31)), "{text}");
        }
        assert_eq!(DateOfBirth::parse("1 Mai 1990").unwrap().date(), date(1990, 5, 1));
    }

    #[test]
    fn dates_that_are_none_are_refused_by_reason() {
        assert_eq!(DateOfBirth::parse(""), Err(ValueError::BirthMissing));
        assert_eq!(DateOfBirth::parse("30/2/1990"), Err(ValueError::BirthNotReal));
        assert_eq!(DateOfBirth::parse("1/13/1990"), Err(ValueError::BirthNotReal));
        assert_eq!(DateOfBirth::parse("31/1/90"), Err(ValueError::BirthFormat));
        assert_eq!(DateOfBirth::parse("1/1/1066"), Err(ValueError::BirthRange));
        assert_eq!(DateOfBirth::parse("yesterday"), Err(ValueError::BirthFormat));
    }

    #[test]
    fn a_youth_is_one_until_the_eighteenth_birthday() {
        let birth = DateOfBirth::from_date(date(2008, 2, 29)).unwrap();
        assert!(birth.is_youth_on(date(2026, 2, 28)));
        assert!(!birth.is_youth_on(date(2026, 3, 1)));
        assert_eq!(birth.age_on(date(2026, 3, 1)), Some(18));
        assert_eq!(birth.age_on(date(2000, 1, 1)), None);
    }
}
