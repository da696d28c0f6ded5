//! Whom to ask what, by which way, and whether the telephone is answered now (London's time, bank holidays known).
//! The hours are a table's; the number and the address are settings.

use app::App;
use axum::{extract::State, response::Response};
use domain::{
    help_request::TARGET_WORKING_DAYS,
    tables::{Hours, Line, OpenNow},
    time::Date,
};
use jiff::civil::{DateTime, Time};
use minijinja::{Value, context};

use crate::chassis::Page;

pub(super) async fn get(page: Page, State(app): State<App>) -> Response {
    let data = context! {
        body => format!("content/{}/contact.html", page.lang().code()),
        lines => lines(&page, &app),
        onboarding_email => app.settings.onboarding_email.as_str(),
        days => TARGET_WORKING_DAYS,
        due => app.help_due().to_string(),
    };
    page.render("content/contact.html", data)
}

/// Every telephone line with its hours, and whether it is answered now.
pub(super) fn lines(page: &Page, app: &App) -> Vec<Value> {
    let tables = &app.tables;
    let now = app.now().in_london();
    let line = |line: &Line| {
        let standing = line.at(now, &tables.service.holidays);
        context! {
            kind => line.kind.to_string(),
            open => matches!(standing, OpenNow::Until(_)),
            now => said(page, now, standing),
            hours => line.hours.iter().map(|hours| range(page, hours)).collect::<Vec<_>>(),
            holidays => line.closed_on_bank_holidays,
        }
    };
    tables.opening_hours.lines().iter().map(line).collect()
}

/// "Open now, closes at 5:30pm", "Closed now, opens Monday at 8:30am".
fn said(page: &Page, now: DateTime, standing: OpenNow) -> String {
    let opens = match standing {
        OpenNow::Until(closes) => return page.t("contact-open", &[("time", clock(page, closes).into())]),
        OpenNow::Closed(None) => return page.t("contact-closed", &[]),
        OpenNow::Closed(Some(opens)) => opens,
    };
    let time = ("time", clock(page, opens.time()).into());
    match now.date().until(opens.date()).map(|span| span.get_days()) {
        Ok(0) => page.t("contact-closed-today", &[time]),
        Ok(1) => page.t("contact-closed-tomorrow", &[time]),
        Ok(2..=6) => page.t("contact-closed-on", &[("day", weekday(page, "on", opens.date()).into()), time]),
        _ => {
            let date = page.site().words().date(page.lang(), opens.date());
            page.t("contact-closed-date", &[("day", weekday(page, "on", opens.date()).into()), ("date", date.into()), time])
        }
    }
}

/// "Monday to Friday, 8:30am to 5:30pm".
fn range(page: &Page, hours: &Hours) -> String {
    let day = |day: Option<&jiff::civil::Weekday>| {
        day.map(|day| page.t(&format!("weekday-{}", day.to_monday_one_offset()), &[])).unwrap_or_default()
    };
    let times = [("opens", clock(page, hours.opens).into()), ("closes", clock(page, hours.closes).into())];
    let [opens, closes] = times;
    let first = ("first", day(hours.days.first()).into());
    match hours.days.len() {
        1 => page.t("contact-hours-day", &[first, opens, closes]),
        _ => page.t("contact-hours-range", &[first, ("last", day(hours.days.last()).into()), opens, closes]),
    }
}

fn weekday(page: &Page, form: &str, date: Date) -> String {
    page.t(&format!("weekday-{form}-{}", date.weekday().to_monday_one_offset()), &[])
}

fn clock(page: &Page, time: Time) -> String {
    page.site().words().clock(page.lang(), (time.hour(), time.minute()))
}
