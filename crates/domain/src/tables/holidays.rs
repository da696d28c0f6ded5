//! Bank holidays in England and Wales, and the business days between them.
//! Knows no "today": it is asked about dates.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Weekday};
use serde::Deserialize;

use super::{TableError, csv_rows, parse_date};
use crate::time::Date;

const TABLE: &str = "bank_holidays.csv";

/// The bank holidays of some whole years.
#[derive(Debug)]
pub struct BankHolidays {
    days: BTreeMap<Date, String>,
}

#[derive(Deserialize)]
struct Row {
    date: String,
    name: String,
}

impl BankHolidays {
    /// Reads the built-in table.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/bank_holidays.csv"))
    }

    /// Reads a table of the same layout; each year that it covers must have at least eight holidays, as the law gives.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let mut days = BTreeMap::new();
        for (at, row) in csv_rows::<Row>(TABLE, text)? {
            let date = parse_date(TABLE, &at, &row.date)?;
            if days.insert(date, row.name).is_some() {
                return Err(TableError::new(TABLE, at, format!("{date} twice")));
            }
        }
        let table = Self { days };
        for year in table.years().into_iter().flatten() {
            if table.days.keys().filter(|date| date.year() == year).count() < 8 {
                return Err(TableError::new(TABLE, year.to_string(), "fewer than eight bank holidays"));
            }
        }
        Ok(table)
    }

    /// The name of the bank holiday on a date.
    pub fn name(&self, date: Date) -> Option<&str> {
        self.days.get(&date).map(String::as_str)
    }

    /// Whether the table knows the year of a date. Outside, only weekends are known: warn long before that.
    pub fn covers(&self, date: Date) -> bool {
        self.years().is_some_and(|years| years.contains(&date.year()))
    }

    /// Whether a date is a business day: no Saturday, Sunday or bank holiday (Christmas Day and Good Friday among them).
    pub fn is_business_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.days.contains_key(&date)
    }

    /// The first business day after a date.
    pub fn next_business_day(&self, date: Date) -> Date {
        self.plus_business_days(date, 1)
    }

    /// The date itself where it is a business day, otherwise the next one.
    pub fn this_or_next_business_day(&self, date: Date) -> Date {
        if self.is_business_day(date) { date } else { self.next_business_day(date) }
    }

    /// The business day that is `days` business days after a date; the date itself is not counted.
    pub fn plus_business_days(&self, date: Date, days: u16) -> Date {
        let mut day = date;
        for _ in 0..days {
            day = day.saturating_add(1.day());
            while !self.is_business_day(day) && day < Date::MAX {
                day = day.saturating_add(1.day());
            }
        }
        day
    }

    fn years(&self) -> Option<std::ops::RangeInclusive<i16>> {
        Some(self.days.first_key_value()?.0.year()..=self.days.last_key_value()?.0.year())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn table() -> BankHolidays {
        BankHolidays::load().unwrap()
    }

    #[test]
    fn weekends_and_bank_holidays_are_no_business_days() {
        let table = table();
        assert!(table.is_business_day(date(2026, 12, 24)));
        for day in [25, 26, 27, 28] {
            assert!(!table.is_business_day(date(2026, 12, day)), "{day} December 2026");
        }
        assert_eq!(table.next_business_day(date(2026, 12, 24)), date(2026, 12, 29));
        assert!(!table.is_business_day(date(2026, 4, 3)), "Good Friday");
        assert!(!table.is_business_day(date(2022, 9, 19)), "the State Funeral");
        assert_eq!(table.name(date(2023, 5, 8)), Some("Coronation of Charles III"));
    }

    #[test]
    fn business_days_are_counted_over_easter() {
        let table = table();
        assert_eq!(table.plus_business_days(date(2026, 4, 2), 2), date(2026, 4, 8));
        assert_eq!(table.plus_business_days(date(2026, 4, 2), 0), date(2026, 4, 2));
        assert_eq!(table.this_or_next_business_day(date(2026, 4, 3)), date(2026, 4, 7));
        assert_eq!(table.next_business_day(Date::MAX), Date::MAX);
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the table must reach beyond the day on which the tests run")]
    fn the_table_reaches_at_least_six_months_ahead() {
        assert!(table().covers(jiff::Zoned::now().date().saturating_add(6.months())), "add bank holidays to {TABLE}");
    }

    #[test]
    fn a_bad_table_is_refused() {
        let twice = BankHolidays::read("date,name\n2026-01-01,A\n2026-01-01,A\n").unwrap_err();
        assert_eq!((twice.row.as_str(), twice.problem.as_str()), ("row 2", "2026-01-01 twice"));
        assert!(BankHolidays::read("date,name\n2026-01-01,A\n").is_err(), "a year with one holiday");
        assert!(BankHolidays::read("date,name\nsoon,A\n").is_err());
        assert!(BankHolidays::read("").is_err());
    }

    #[test]
    fn the_table_agrees_with_the_published_dates() {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/documents/bank_holidays_england_and_wales_2015_2035.csv");
        let Ok(mut reader) = csv::Reader::from_path(path) else {
            println!("skipped: shared data absent");
            return;
        };
        let table = table();
        let rows: Vec<Date> = reader.records().map(|row| row.unwrap()[0].parse().unwrap()).collect();
        assert_eq!(rows.len(), table.days.len());
        assert!(rows.iter().all(|date| table.name(*date).is_some()));
    }
}
