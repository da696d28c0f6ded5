//! The date on which a document counts as served (Criminal Procedure Rules, rule 4.11).
//! Does not say whether a method was allowed: only when it took effect.

use std::collections::BTreeMap;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, IntoEnumIterator};

use super::{BankHolidays, TableError, toml_table};
use crate::time::{Date, Timestamp};

const TABLE: &str = "service_times.toml";

/// How a document is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Display)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ServiceMethod {
    /// Deposited on the platform, with notice of the deposit.
    Deposit,
    /// Sent by e-mail or other electronic means.
    Electronic,
    /// Handed over.
    Hand,
    /// Left at an address.
    LeftAtAddress,
    /// Posted first class.
    FirstClassPost,
    /// Left at a document exchange.
    DocumentExchange,
}

/// Bank holidays and the rules of service that use them.
#[derive(Debug)]
pub struct ServiceCalendar {
    /// Business days.
    pub holidays: BankHolidays,
    rules: BTreeMap<ServiceMethod, BTreeMap<Date, Rule>>,
}

#[derive(Debug, Clone)]
struct Rule {
    effect: Effect,
    basis: String,
    confirmed: bool,
}

#[derive(Debug, Clone, Copy)]
enum Effect {
    ThatDay,
    ThatBusinessDay { cut_off: Time },
    BusinessDaysAfter { days: u16 },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    service: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    method: ServiceMethod,
    in_force: toml::value::Datetime,
    then: String,
    cut_off: Option<toml::value::Datetime>,
    days: Option<u16>,
    basis: String,
    confirmed: bool,
}

impl ServiceCalendar {
    /// Reads the built-in tables.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/service_times.toml"), BankHolidays::load()?)
    }

    /// Reads a table of the same layout; every method needs a row.
    pub fn read(text: &str, holidays: BankHolidays) -> Result<Self, TableError> {
        let mut rules: BTreeMap<ServiceMethod, BTreeMap<Date, Rule>> = BTreeMap::new();
        for row in toml_table::<File>(TABLE, text)?.service {
            let at = format!("method {} from {}", row.method, row.in_force);
            let effect = effect(&row).map_err(|problem| TableError::new(TABLE, &at, problem))?;
            let in_force: Date = row.in_force.to_string().parse().map_err(|error| TableError::new(TABLE, &at, error))?;
            let rule = Rule { effect, basis: row.basis, confirmed: row.confirmed };
            if rules.entry(row.method).or_default().insert(in_force, rule).is_some() {
                return Err(TableError::new(TABLE, at, "twice"));
            }
        }
        match ServiceMethod::iter().find(|method| !rules.contains_key(method)) {
            Some(missing) => Err(TableError::new(TABLE, format!("method {missing}"), "no row")),
            None => Ok(Self { holidays, rules }),
        }
    }

    /// The date of service of what was done by `method` at a moment, in London time.
    ///
    /// A moment before the first row in force is treated by that row. Years beyond the bank holidays know weekends only:
    /// see [`BankHolidays::covers`].
    pub fn date_of_service(&self, method: ServiceMethod, at: Timestamp) -> Date {
        let (day, time) = (at.in_london().date(), at.in_london().time());
        match self.rule(method, day).map(|rule| rule.effect) {
            Some(Effect::ThatDay) => day,
            Some(Effect::BusinessDaysAfter { days }) => self.holidays.plus_business_days(day, days),
            Some(Effect::ThatBusinessDay { cut_off }) if time <= cut_off && self.holidays.is_business_day(day) => day,
            Some(Effect::ThatBusinessDay { .. }) | None => self.holidays.next_business_day(day),
        }
    }

    /// The rule that [`Self::date_of_service`] follows on a day, for the certificate of service.
    pub fn basis(&self, method: ServiceMethod, day: Date) -> &str {
        self.rule(method, day).map_or("", |rule| rule.basis.as_str())
    }

    /// Whether the row in force on a day was checked against the text of the rules.
    pub fn is_confirmed(&self, method: ServiceMethod, day: Date) -> bool {
        self.rule(method, day).is_some_and(|rule| rule.confirmed)
    }

    fn rule(&self, method: ServiceMethod, day: Date) -> Option<&Rule> {
        let rows = self.rules.get(&method)?;
        rows.range(..=day).next_back().or_else(|| rows.iter().next()).map(|(_, rule)| rule)
    }
}

fn effect(row: &Row) -> Result<Effect, String> {
    match (row.then.as_str(), row.cut_off, row.days) {
        ("that-day", None, None) => Ok(Effect::ThatDay),
        ("that-business-day", Some(cut_off), None) => {
            cut_off.to_string().parse().map(|cut_off| Effect::ThatBusinessDay { cut_off }).map_err(|error| error.to_string())
        }
        ("business-days-after", None, Some(days @ 1..=30)) => Ok(Effect::BusinessDaysAfter { days }),
        (then, ..) => Err(format!("`{then}` with the wrong or missing cut_off or days")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::{civil::date, tz::TimeZone};

    use super::*;

    fn served(method: ServiceMethod, london: jiff::civil::DateTime) -> Date {
        let zone = TimeZone::get("Europe/London").unwrap();
        let at = Timestamp::from_micros(zone.to_timestamp(london).unwrap().as_microsecond());
        ServiceCalendar::load().unwrap().date_of_service(method, at)
    }

    #[test]
    fn a_deposit_by_half_past_two_counts_that_business_day() {
        let thursday = date(2026, 1, 15);
        let friday = date(2026, 1, 16);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(14, 29, 59, 0)), thursday);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(14, 30, 0, 0)), thursday);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(14, 30, 0, 1_000)), friday);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(14, 30, 1, 0)), friday);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(0, 0, 0, 0)), thursday);
        assert_eq!(served(ServiceMethod::Deposit, thursday.at(23, 59, 59, 0)), friday);
    }

    #[test]
    fn a_deposit_on_a_weekend_or_bank_holiday_counts_the_next_business_day() {
        assert_eq!(served(ServiceMethod::Deposit, date(2026, 1, 17).at(9, 0, 0, 0)), date(2026, 1, 19));
        assert_eq!(served(ServiceMethod::Deposit, date(2026, 1, 16).at(15, 0, 0, 0)), date(2026, 1, 19));
        assert_eq!(served(ServiceMethod::Deposit, date(2026, 4, 2).at(14, 31, 0, 0)), date(2026, 4, 7));
        assert_eq!(served(ServiceMethod::Deposit, date(2026, 12, 25).at(9, 0, 0, 0)), date(2026, 12, 29));
    }

    #[test]
    fn the_clock_is_that_of_london_summer_and_winter() {
        let calendar = ServiceCalendar::load().unwrap();
        let utc = |text: &str| Timestamp::from_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond());
        let day = |text| calendar.date_of_service(ServiceMethod::Deposit, utc(text));
        assert_eq!(day("2026-07-01T13:30:00Z"), date(2026, 7, 1));
        assert_eq!(day("2026-07-01T13:30:01Z"), date(2026, 7, 2));
        assert_eq!(day("2026-01-15T14:30:00Z"), date(2026, 1, 15));
        assert_eq!(day("2026-06-30T23:30:00Z"), date(2026, 7, 1));
        assert_eq!(day("2026-03-30T13:30:00Z"), date(2026, 3, 30), "the first business day of summer time");
        assert_eq!(day("2026-03-30T13:30:01Z"), date(2026, 3, 31));
        assert_eq!(day("2026-10-26T14:30:00Z"), date(2026, 10, 26), "the first business day of winter time");
    }

    #[test]
    fn other_methods_count_as_the_rule_says() {
        let thursday = date(2026, 4, 2).at(16, 0, 0, 0);
        assert_eq!(served(ServiceMethod::Hand, date(2026, 4, 4).at(16, 0, 0, 0)), date(2026, 4, 4));
        assert_eq!(served(ServiceMethod::LeftAtAddress, thursday), date(2026, 4, 7));
        assert_eq!(served(ServiceMethod::FirstClassPost, thursday), date(2026, 4, 8));
        assert_eq!(served(ServiceMethod::DocumentExchange, thursday), date(2026, 4, 8));
        assert_eq!(served(ServiceMethod::Electronic, thursday), date(2026, 4, 7));
    }

    #[test]
    fn a_later_row_takes_over_on_its_day_and_bad_tables_are_refused() {
        let text = include_str!("../../tables/service_times.toml");
        let read = |text: &str| ServiceCalendar::read(text, BankHolidays::load().unwrap());
        let later = "\n[[service]]\nmethod = \"deposit\"\nin_force = 2030-01-01\nthen = \"that-business-day\"\ncut_off = 17:00:00\nbasis = \"x\"\nconfirmed = true\n";
        let calendar = read(&format!("{text}{later}")).unwrap();
        let at = |day: Date| Timestamp::from_micros(TimeZone::UTC.to_timestamp(day.at(16, 0, 0, 0)).unwrap().as_microsecond());
        assert_eq!(calendar.date_of_service(ServiceMethod::Deposit, at(date(2030, 1, 2))), date(2030, 1, 2));
        assert_eq!(calendar.date_of_service(ServiceMethod::Deposit, at(date(2029, 12, 31))), date(2030, 1, 2));
        assert_eq!(calendar.basis(ServiceMethod::Deposit, date(2030, 1, 2)), "x");
        assert!(read(&format!("{text}{later}{later}")).unwrap_err().to_string().contains("twice"));
        assert!(read(&text.replace("days = 1", "days = 0")).is_err());
        assert!(read(&text.replace("\"hand\"", "\"pigeon\"")).is_err());
        assert!(read("service = []").unwrap_err().to_string().contains("no row"));
    }
}
