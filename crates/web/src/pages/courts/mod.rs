//! The courts: a list to search and filter, a page for each, the list as a file, and where officers keep the go-live dates.
//! What is searched for may stand in the address: it is a court's name, nobody's.

mod download;
mod go_live;
mod list;
mod show;

use app::{SeenCourt, Use};
use axum::{Router, routing::get};
use domain::{tables::Court, time::Date};
use minijinja::{Value, context};
use words::Lang;

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::COURTS.pattern(), get(list::get))
        .route(paths::COURTS_FILE.pattern(), get(download::get))
        .route(paths::COURT.pattern(), get(show::get))
        .route(paths::COURT_GO_LIVE.pattern(), get(go_live::get).post(go_live::post))
}

fn name_in(court: &Court, lang: Lang) -> &str {
    match lang {
        Lang::En => &court.name,
        Lang::Cy => &court.welsh_name,
    }
}

/// A court as the templates show it.
fn shown(seen: &SeenCourt<'_>, today: Date, lang: Lang) -> Value {
    let other = if lang == Lang::En { Lang::Cy } else { Lang::En };
    let SeenCourt { court, go_live } = seen;
    let standing = go_live.on(today);
    context! {
        code => court.code.as_str(),
        name => name_in(court, lang),
        other_name => name_in(court, other), other_lang => other.code(),
        kind => court.kind.to_string(),
        region => court.region_key(),
        address => court.address.as_str(), postcode => court.postcode.to_string(),
        lja => court.lja.as_deref(),
        open => court.open,
        standing => standing.to_string(),
        date => go_live.date.map(|date| date.to_string()),
        // The table knows the month only; a date ahead is always a day.
        month => go_live.date.filter(|_| !go_live.exact && standing == Use::Live).map(Date::month),
        year => go_live.date.map(Date::year),
    }
}
