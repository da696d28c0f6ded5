//! When people answer each telephone line, and whether they do at a given moment: hours of the week, closed on bank holidays.
//! Knows no "now": it is told the moment, in London's time.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{DateTime, Time, Weekday},
};
use serde::Deserialize;

use super::{BankHolidays, TableError, toml_table};
use crate::{help_request::Kind, time::Date};

const TABLE: &str = "opening_hours.toml";
/// How far ahead the next opening is looked for, in days: longer than any run of bank holidays.
const AHEAD: i32 = 21;

/// The hours of every line.
#[derive(Debug)]
pub struct OpeningHours {
    lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whose queue its callers are helped in.
    pub kind: Kind,
    /// Its hours, in the order of the table.
    pub hours: Vec<Hours>,
    /// Whether nobody answers on bank holidays.
    pub closed_on_bank_holidays: bool,
}

/// The same hours on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// The days, from Monday on; next to one another in the week.
    pub days: Vec<Weekday>,
    /// From when.
    pub opens: Time,
    /// Until when.
    pub closes: Time,
}

/// Whether a line is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenNow {
    /// It is, until this time of the day.
    Until(Time),
    /// It is not; next from this moment on, where the table knows one.
    Closed(Option<DateTime>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    line: Vec<LineText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineText {
    name: String,
    closed_on_bank_holidays: bool,
    hours: Vec<HoursText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoursText {
    days: Vec<String>,
    opens: String,
    closes: String,
}

impl OpeningHours {
    /// Reads the built-in table.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/opening_hours.toml"))
    }

    /// Reads a table of the same layout: each line once, each day of it once, opening before closing.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let text: Text = toml_table(TABLE, text)?;
        let lines: Vec<Line> = text.line.iter().map(line).collect::<Result<_, _>>()?;
        let kinds: BTreeSet<Kind> = lines.iter().map(|line| line.kind).collect();
        if lines.is_empty() || kinds.len() != lines.len() {
            return Err(TableError::new(TABLE, "lines", "none, or one twice"));
        }
        Ok(Self { lines })
    }

    /// Every line, in the order of the table.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line of a queue, where it has one.
    pub fn line(&self, kind: Kind) -> Option<&Line> {
        self.lines.iter().find(|line| line.kind == kind)
    }
}

impl Line {
    /// Whether it is answered at a moment in London.
    pub fn at(&self, now: DateTime, holidays: &BankHolidays) -> OpenNow {
        if let Some(hours) = self.on(now.date(), holidays)
            && hours.opens <= now.time()
            && now.time() < hours.closes
        {
            return OpenNow::Until(hours.closes);
        }
        let opening = |ahead: i32| {
            let date = now.date().checked_add(ahead.days()).ok()?;
            let opens = self.on(date, holidays)?.opens.on(date.year(), date.month(), date.day());
            Some(opens).filter(|opens| *opens > now)
        };
        OpenNow::Closed((0..AHEAD).find_map(opening))
    }

    /// Its hours on a date.
    fn on(&self, date: Date, holidays: &BankHolidays) -> Option<&Hours> {
        if self.closed_on_bank_holidays && holidays.name(date).is_some() {
            return None;
        }
        self.hours.iter().find(|hours| hours.days.contains(&date.weekday()))
    }
}

fn line(text: &LineText) -> Result<Line, TableError> {
    let bad = |problem: String| TableError::new(TABLE, format!("line {}", text.name), problem);
    let kind = text.name.parse().map_err(|_| bad("is no queue of help requests".to_owned()))?;
    let mut hours = Vec::new();
    for row in &text.hours {
        let time = |text: &str| text.parse::<Time>().map_err(|error| bad(error.to_string()));
        let (opens, closes) = (time(&row.opens)?, time(&row.closes)?);
        if opens >= closes {
            return Err(bad(format!("opens at {opens} and closes at {closes}")));
        }
        let days: Vec<Weekday> =
            row.days.iter().map(|day| weekday(day).ok_or_else(|| bad(format!("{day} is no day")))).collect::<Result<_, _>>()?;
        let follows = |pair: &[Weekday]| matches!(pair, [one, next] if one.next() == *next);
        if !days.windows(2).all(follows) {
            return Err(bad("has days that do not follow one another: use a block for each run of days".to_owned()));
        }
        hours.push(Hours { days, opens, closes });
    }
    let days: Vec<i8> = hours.iter().flat_map(|hours| &hours.days).map(|day| day.to_monday_zero_offset()).collect();
    let once: BTreeSet<i8> = days.iter().copied().collect();
    if days.is_empty() || once.len() != days.len() {
        return Err(bad("has no day, or one twice".to_owned()));
    }
    Ok(Line { kind, hours, closed_on_bank_holidays: text.closed_on_bank_holidays })
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn at(day: Date, hour: i8, minute: i8) -> OpenNow {
        let table = OpeningHours::load().unwrap();
        let holidays = BankHolidays::load().unwrap();
        table.line(Kind::Urn).unwrap().at(day.at(hour, minute, 0, 0), &holidays)
    }

    #[test]
    fn a_line_is_open_from_its_first_minute_to_the_one_before_it_closes() {
        let monday = date(2026, 11, 23);
        assert_eq!(at(monday, 8, 29), OpenNow::Closed(Some(monday.at(8, 30, 0, 0))));
        assert_eq!(at(monday, 8, 30), OpenNow::Until(time(17, 30, 0, 0)));
        assert_eq!(at(monday, 17, 29), OpenNow::Until(time(17, 30, 0, 0)));
        assert_eq!(at(monday, 17, 30), OpenNow::Closed(Some(date(2026, 11, 24).at(8, 30, 0, 0))));
    }

    #[test]
    fn after_a_weekend_and_bank_holidays_it_opens_on_the_next_working_day() {
        assert_eq!(at(date(2026, 11, 28), 12, 0), OpenNow::Closed(Some(date(2026, 11, 30).at(8, 30, 0, 0))));
        assert_eq!(at(date(2026, 12, 24), 18, 0), OpenNow::Closed(Some(date(2026, 12, 29).at(8, 30, 0, 0))));
        assert_eq!(at(date(2026, 12, 28), 12, 0), OpenNow::Closed(Some(date(2026, 12, 29).at(8, 30, 0, 0))), "a bank holiday");
    }

    #[test]
    fn a_bad_table_is_refused() {
        let table = |name: &str, day: &str, opens: &str| {
            OpeningHours::read(&format!(
                "[[line]]\nname = \"{name}\"\nclosed_on_bank_holidays = true\n\
                 [[line.hours]]\ndays = [\"{day}\"]\nopens = \"{opens}\"\ncloses = \"17:00\"\n"
            ))
        };
        assert!(table("urn", "monday", "08:00").is_ok());
        assert!(table("fax", "monday", "08:00").is_err(), "no queue");
        assert!(table("urn", "someday", "08:00").is_err(), "no day");
        assert!(table("urn", "monday", "17:00").is_err(), "closes before it opens");
        assert!(table("urn", "monday\", \"monday", "08:00").is_err(), "a day twice");
        assert!(table("urn", "monday\", \"friday", "08:00").is_err(), "not next to one another");
        assert!(OpeningHours::read("line = []").is_err());
    }
}
