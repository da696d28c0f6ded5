//! Dates as spreadsheets and people write them: day before month, always.
//! Asks no clock: a two-figure year is of this century.

use domain::{time::Date, values::Language};

use crate::{
    bytes::{Cell, date_of_day_number},
    fold::fold,
    problem::{Argument, HowRead},
};

/// English and Welsh, and the Welsh name as it is after "o" (of), which softens its first letter.
const MONTHS: [[&str; 3]; 12] = [
    ["january", "ionawr", "ionawr"],
    ["february", "chwefror", "chwefror"],
    ["march", "mawrth", "fawrth"],
    ["april", "ebrill", "ebrill"],
    ["may", "mai", "fai"],
    ["june", "mehefin", "fehefin"],
    ["july", "gorffennaf", "orffennaf"],
    ["august", "awst", "awst"],
    ["september", "medi", "fedi"],
    ["october", "hydref", "hydref"],
    ["november", "tachwedd", "dachwedd"],
    ["december", "rhagfyr", "ragfyr"],
];

/// The date in a cell and what was assumed; `None` where it is no date between 1990 and 2099.
pub(super) fn read(cell: &Cell, from_1904: bool) -> Option<(Date, Option<HowRead>)> {
    let (date, reading) = match cell {
        Cell::Date(date) => (*date, None),
        Cell::Number(number) => (date_of_day_number(*number, from_1904)?, Some(HowRead::DateFromNumber)),
        Cell::Text(text) => from_text(text, from_1904)?,
        Cell::Flag(_) | Cell::Error | Cell::Uncalculated => return None,
    };
    (1990..=2099).contains(&date.year()).then_some((date, reading))
}

fn from_text(text: &str, from_1904: bool) -> Option<(Date, Option<HowRead>)> {
    if let Some(number) = text.trim().parse::<f64>().ok().filter(|number| *number > 10_000.0 && text.contains('.')) {
        return date_of_day_number(number, from_1904).map(|date| (date, Some(HowRead::DateFromNumber)));
    }
    let folded = fold(text);
    // "3rd of April", "3 o fis Ebrill".
    let parts: Vec<&str> =
        folded.split(' ').filter(|part| !matches!(*part, "of" | "the" | "o" | "mis" | "fis" | "dydd" | "at")).collect();
    match parts.as_slice() {
        [number] => date_of_day_number(number.parse().ok()?, from_1904).map(|date| (date, Some(HowRead::DateFromNumber))),
        // A time of day may follow.
        [year, month, day, ..] if year.len() == 4 && year.parse::<i16>().is_ok() => {
            Some((date(day.split('t').next()?, month, year)?, None))
        }
        [weekday, day, month, year, time @ ..] if is_word(weekday) && is_time(time) => from_day_month_year(day, month, year),
        // The Welsh for Tuesday is also that for March.
        ["mawrth", day, month, year, time @ ..] if is_time(time) && named_month(month).is_some() => {
            from_day_month_year(day, month, year)
        }
        [day, month, year, time @ ..] if is_time(time) => from_day_month_year(day, month, year),
        _ => None,
    }
}

/// A date as people say it: 3 April 2026, 3 Ebrill 2026.
pub(super) fn said(date: Date) -> Argument {
    Argument::each(|language| in_words(date, language))
}

fn in_words(date: Date, language: Language) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|index| MONTHS.get(index));
    let mut name = month.map_or("", |[english, welsh, _]| if language == Language::Welsh { welsh } else { english }).to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    format!("{} {name} {}", date.day(), date.year())
}

/// A word that is no month: the day of the week.
fn is_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic) && named_month(text).is_none()
}

fn is_time(parts: &[&str]) -> bool {
    let number = |part: &str| part.trim_end_matches("am").trim_end_matches("pm").parse::<u32>().is_ok();
    parts.iter().all(|part| number(part) || matches!(*part, "am" | "pm" | "noon"))
}

fn from_day_month_year(day: &str, month: &str, year: &str) -> Option<(Date, Option<HowRead>)> {
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    if let Some(date) = date(cardinal(day), month, &year) {
        let either_way = day != month && month.parse::<i8>().is_ok() && day.parse::<i8>().is_ok_and(|day| day <= 12);
        return Some((date, either_way.then_some(HowRead::DateDayFirst)));
    }
    // A month above 12 can only have been a day; a month that has a name is clear in any place.
    let named = named_month(day).is_some();
    date(cardinal(month), day, &year).map(|date| (date, (!named).then_some(HowRead::DateMonthFirst)))
}

/// A day without the ending of an ordinal, English or Welsh.
fn cardinal(day: &str) -> &str {
    let endings = ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "fed", "eg", "ain", "ed"];
    let bare = day.trim_end_matches(char::is_alphabetic);
    if day.strip_prefix(bare).is_some_and(|ending| endings.contains(&ending)) { bare } else { day }
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
        for text in [
            "2026-04-03",
            "2026-04-03T00:00:00",
            "2026-04-03 00:00:00",
            "3 April 2026",
            "3rd Apr 26",
            "Friday, 3 Ebrill 2026",
            "3-Apr-26",
            "April 3, 2026",
            "3rd of April 2026",
            "3ydd o Ebrill 2026",
            "Gwener 3 Ebrill 2026",
            "3 Ebr 2026 00:00",
            "Dydd Gwener 3 Ebrill 2026",
            "3 Apr 2026 10am",
            "3 April 2026 at 10:30",
        ] {
            assert_eq!(read(&Cell::Text(text.into()), false), Some((spring, None)), "{text}");
        }
        for text in ["3/4/2026", "03.04.26", " 03-04-2026 "] {
            assert_eq!(read(&Cell::Text(text.into()), false), Some((spring, Some(HowRead::DateDayFirst))), "{text}");
        }
        assert_eq!(read(&Cell::Number(46115.75), false), Some((spring, Some(HowRead::DateFromNumber))));
        assert_eq!(read(&Cell::Text("46115".into()), false), Some((spring, Some(HowRead::DateFromNumber))));
        assert_eq!(read(&Cell::Number(44653.0), true), Some((spring, Some(HowRead::DateFromNumber))));
        for (text, month) in
            [("1af o Fawrth 2026", 3), ("1 Mai 2026", 5), ("1af o fis Tachwedd 2026", 11), ("1 o Ragfyr 2026", 12)]
        {
            assert_eq!(read(&Cell::Text(text.into()), false), Some((Date::new(2026, month, 1).unwrap(), None)), "{text}");
        }
        let month_first = Some((Date::new(2026, 12, 31).unwrap(), Some(HowRead::DateMonthFirst)));
        assert_eq!(read(&Cell::Text("12/31/2026".into()), false), month_first);
    }

    #[test]
    fn a_date_is_said_in_the_language_of_its_reader() {
        let spring = said(Date::new(2026, 4, 3).unwrap());
        assert_eq!(spring.of(Language::English), "3 April 2026");
        assert_eq!(spring.of(Language::Welsh), "3 Ebrill 2026");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["soon", "31/02/2026", "2026", "0000-00-00", "1/1/1066", "99999999999", "32 13 2026", "a b c", "-1"] {
            assert_eq!(read(&Cell::Text(text.into()), false), None, "{text}");
        }
        assert_eq!(read(&Cell::Number(f64::NAN), false), None);
    }
}
