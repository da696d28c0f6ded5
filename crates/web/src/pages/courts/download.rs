//! The courts of a search as a text file that spreadsheet programs open; no cell of it can be taken for a formula.

use app::{App, SeenCourt};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::time::Date;
use registration_form::guarded;

use super::list::Asked;
use crate::{
    attachment::attachment,
    chassis::{Page, PageError},
    failure::fault,
};

/// The columns, by the keys of their words.
const COLUMNS: [&str; 11] = [
    "courts-code",
    "courts-name-english",
    "courts-name-welsh",
    "courts-kind",
    "courts-region",
    "courts-address",
    "courts-postcode",
    "courts-lja",
    "courts-standing",
    "courts-go-live",
    "courts-go-live-exact",
];

pub(super) async fn get(page: Page, State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let found = app.view_courts(&asked.courts(&app)).await.map_err(|error| fault(&error))?;
    let bytes = written(&page, &found, app.now().london_date());
    Ok(attachment("courts.csv", "text/csv; charset=utf-8", bytes))
}

/// The file: UTF-8 with a byte order mark, so that Excel shows the circumflexes of Welsh names.
pub(super) fn written(page: &Page, courts: &[SeenCourt<'_>], today: Date) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    line(&mut text, COLUMNS.map(|key| page.t(key, &[])));
    for SeenCourt { court, go_live } in courts {
        let exact = go_live.exact && go_live.date.is_some();
        let yes = if exact { "courts-exact-yes" } else { "courts-exact-no" };
        line(
            &mut text,
            [
                court.code.clone(),
                court.name.clone(),
                court.welsh_name.clone(),
                page.t(&format!("courts-kind-{}", court.kind), &[]),
                page.t(&format!("courts-region-{}", court.region_key()), &[]),
                court.address.clone(),
                court.postcode.to_string(),
                court.lja.clone().unwrap_or_default(),
                page.t(&format!("courts-standing-{}", go_live.on(today)), &[]),
                go_live.date.map(|date| date.to_string()).unwrap_or_default(),
                page.t(yes, &[]),
            ],
        );
    }
    text.into_bytes()
}

/// One line (RFC 4180): every cell in quotes, guarded.
fn line<const N: usize>(text: &mut String, cells: [String; N]) {
    let quoted = cells.map(|cell| format!("\"{}\"", guarded(&cell).replace('"', "\"\"")));
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}
