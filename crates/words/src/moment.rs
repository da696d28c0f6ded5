//! Dates and times in words, as the GOV.UK style guide writes them: "23 November 2026", "2:30pm", "midday".
//! Never asks what time it is, and always reads clocks in London.

use domain::time::{Date, Timestamp};

use crate::{Lang, Words};

impl Words {
    /// "23 November 2026", "23 Tachwedd 2026".
    pub fn date(&self, lang: Lang, date: Date) -> String {
        let month = self.get(lang, &format!("month-{}", date.month()), &[]);
        format!("{} {month} {}", date.day(), date.year())
    }

    /// "2:30pm", "5pm", "midday": the time in London.
    pub fn time(&self, lang: Lang, moment: Timestamp) -> String {
        let clock = moment.in_london();
        self.clock(lang, (clock.hour(), clock.minute()))
    }

    /// "2:30pm" for hour and minute of a clock in London.
    pub fn clock(&self, lang: Lang, time: (i8, i8)) -> String {
        let half = if time.0 < 12 { "am" } else { "pm" };
        let hour = match time.0 % 12 {
            0 => 12,
            hour => hour,
        };
        match time {
            (0, 0) => self.get(lang, "time-midnight", &[]),
            (12, 0) => self.get(lang, "time-midday", &[]),
            (_, 0) => format!("{hour}{half}"),
            (_, minute) => format!("{hour}:{minute:02}{half}"),
        }
    }

    /// "23 November 2026 at 2:30pm", in London.
    pub fn moment(&self, lang: Lang, moment: Timestamp) -> String {
        let date = self.date(lang, moment.london_date());
        self.get(lang, "date-at-time", &[("date", date.into()), ("time", self.time(lang, moment).into())])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A UTC time of day on 23 November 2026 (no summer time in London).
    fn at(hour: i64, minute: i64) -> Timestamp {
        Timestamp::from_micros(1_795_392_000_000_000).plus_seconds(hour * 3600 + minute * 60)
    }

    #[test]
    fn a_date_is_written_in_both_languages() {
        let words = Words::load().unwrap();
        assert_eq!(words.date(Lang::En, date(2026, 11, 23)), "23 November 2026");
        assert_eq!(words.date(Lang::Cy, date(2026, 11, 23)), "23 Tachwedd 2026");
        assert_eq!(words.date(Lang::Cy, date(2024, 2, 29)), "29 Chwefror 2024");
    }

    #[test]
    fn a_time_is_written_as_the_style_guide_asks() {
        let words = Words::load().unwrap();
        let said = |hour, minute| words.time(Lang::En, at(hour, minute));
        assert_eq!([said(14, 30), said(17, 0), said(9, 5), said(0, 30)], ["2:30pm", "5pm", "9:05am", "12:30am"]);
        assert_eq!([said(0, 0), said(12, 0), said(12, 1)], ["midnight", "midday", "12:01pm"]);
        assert_eq!(words.time(Lang::Cy, at(12, 0)), "hanner dydd");
    }

    #[test]
    fn a_moment_in_summer_is_said_in_london_time() {
        let words = Words::load().unwrap();
        let moment = Timestamp::from_micros(1_751_324_400_000_000); // 2025-06-30T23:00:00Z
        assert_eq!(words.moment(Lang::En, moment), "1 July 2025 at midnight");
    }
}
