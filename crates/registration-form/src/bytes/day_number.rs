//! Days as spreadsheets count them.

use domain::time::Date;
use jiff::ToSpan;

/// The last day that a spreadsheet counts: 9999-12-31.
const LAST: f64 = 2_958_465.0;

/// Day `number` since 1899-12-30, or since 1904-01-01 in workbooks of old Macintosh programs; the time of day is dropped.
/// `None` before the first day and after the last.
pub(crate) fn date(number: f64, from_1904: bool) -> Option<Date> {
    if !(1.0..=LAST).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above, and the fraction is the time of day")]
    let days = number as i32;
    let first = if from_1904 { Date::new(1904, 1, 1) } else { Date::new(1899, 12, 30) };
    first.ok()?.checked_add(days.days()).ok()
}
