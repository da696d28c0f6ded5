//! Dates as spreadsheets and people write them: day before month, always.
//! Asks no clock: a two-figure year is of this century.

use domain::time::Date;
use jiff::ToSpan;

use crate::{bytes::Cell, fold::fold, problem::HowRead};

const MONTHS: [[&str; 2]; 12] = [
    ["january", "ionawr"],
    ["february", "chwefror"],
    ["march", "mawrth"],
    ["april", "ebrill"],
    ["may", "mai"],
    ["june", "mehefin"],
    ["july", "gorffennaf"],
    ["august", "awst"],
    ["september", "medi"],
    ["october", "hydref"],
    ["november", "tachwedd"],
    ["december", "rhagfyr"],
];

/// The date in a cell and what was assumed; `None` where it is no date between 1990 and 2099.
pub(super) fn read(cell: &Cell, from_1904: bool) -> Option<(Date, Option<HowRead>)> {
    let (date, reading) = match cell {
        Cell::Date(date) => (*date, None),
        Cell::Number(number) => (from_serial(*number, from_1904)?, Some(HowRead::DateFromNumber)),
        Cell::Text(text) => from_text(text, from_1904)?,
        Cell::Flag(_) | Cell::Error => return None,
    };
    (1990..=2099).contains(&date.year()).then_some((date, reading))
}

/// Days since 1899-12-30, or 1904-01-01 in workbooks of old Macintosh programs; the time of day is dropped.
fn from_serial(number: f64, from_1904: bool) -> Option<Date> {
    if !(1.0..=2_958_465.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above, and the fraction is the time of day")]
    let days = number as i32;
    let first = if from_1904 { Date::new(1904, 1, 1) } else { Date::new(1899, 12, 30) };
    first.ok()?.checked_add(days.days()).ok()
}

fn from_text(text: &str, from_1904: bool) -> Option<(Date, Option<HowRead>)> {
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(' ').collect();
    match parts.as_slice() {
        [number] => from_serial(number.parse().ok()?, from_1904).map(|date| (date, Some(HowRead::DateFromNumber))),
        // A time of day may follow an ISO date.
        [year, month, day, ..] if year.len() == 4 => Some((date(day.split('t').next()?, month, year)?, None)),
        [day, month, year] => from_day_month_year(day, month, year),
        [_weekday, day, month, year] => from_day_month_year(day, month, year),
        _ => None,
    }
}

fn from_day_month_year(day: &str, month: &str, year: &str) -> Option<(Date, Option<HowRead>)> {
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    let day = ["st", "nd", "rd", "th"].iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day);
    if let Some(date) = date(day, month, &year) {
        let either_way = day != month && month.parse::<i8>().is_ok() && day.parse::<i8>().is_ok_and(|day| day <= 12);
        return Some((date, either_way.then_some(HowRead::DateDayFirst)));
    }
    // A month above 12 can only have been a day.
    date(month, day, &year).map(|date| (date, Some(HowRead::DateMonthFirst)))
}

fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    let month = match month.parse::<i8>() {
        Ok(number) => number,
        Err(_) => named_month(month)?,
    };
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

fn named_month(text: &str) -> Option<i8> {
    let place = MONTHS.iter().position(|names| text.len() >= 3 && names.iter().any(|name| name.starts_with(text)))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_however_it_is_written() {
        let spring = Date::new(2026, 4, 3).unwrap();
        for text in
            ["2026-04-03", "2026-04-03T00:00:00", "2026-04-03 00:00:00", "3 April 2026", "3rd Apr 26", "Friday, 3 Ebrill 2026"]
        {
            assert_eq!(read(&Cell::Text(text.into()), false), Some((spring, None)), "{text}");
        }
        for text in ["3/4/2026", "03.04.26", " 03-04-2026 "] {
            assert_eq!(read(&Cell::Text(text.into()), false), Some((spring, Some(HowRead::DateDayFirst))), "{text}");
        }
        assert_eq!(read(&Cell::Number(46115.75), false), Some((spring, Some(HowRead::DateFromNumber))));
        assert_eq!(read(&Cell::Text("46115".into()), false), Some((spring, Some(HowRead::DateFromNumber))));
        assert_eq!(read(&Cell::Number(44653.0), true), Some((spring, Some(HowRead::DateFromNumber))));
        let month_first = Some((Date::new(2026, 12, 31).unwrap(), Some(HowRead::DateMonthFirst)));
        assert_eq!(read(&Cell::Text("12/31/2026".into()), false), month_first);
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["soon", "31/02/2026", "2026", "0000-00-00", "1/1/1066", "99999999999", "32 13 2026", "a b c", "-1"] {
            assert_eq!(read(&Cell::Text(text.into()), false), None, "{text}");
        }
        assert_eq!(read(&Cell::Number(f64::NAN), false), None);
    }
}
