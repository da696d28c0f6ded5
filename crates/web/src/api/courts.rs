//! The courts for programs: a list by code with filters, and each court.

use std::{collections::BTreeMap, str::FromStr};

use app::{App, CourtsAsked, SeenCourt, Use};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::LINK},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::{tables::CourtKind, time::Date};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::answer::{Answered, Refused, kept};
use crate::{
    chassis::{Page, PageError, ProblemDetails, ProblemItem, paths},
    failure::fault,
};

/// How many courts a page holds, where the program does not say.
const PAGE: usize = 100;
/// How many it holds at most.
const MOST: usize = 500;

/// Which courts are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct Asked {
    /// Words of a name in English or Welsh, a court code, or a postcode.
    q: Option<String>,
    /// `magistrates` or `crown`.
    #[param(example = "crown", pattern = "^(magistrates|crown)$")]
    kind: Option<String>,
    /// `london`, `midlands`, `north-east`, `north-west`, `south-east`, `south-west` or `wales`.
    #[param(example = "wales")]
    region: Option<String>,
    /// `live`, `going-live` or `not-live`.
    #[param(example = "live", pattern = "^(live|going-live|not-live)$")]
    standing: Option<String>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// How many courts at most, 1 to 500; 100 where it is left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 500)]
    limit: Option<String>,
    /// Names that no parameter has: a filter that was misspelt would list every court.
    #[param(ignore)]
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

/// A page of courts, in the order of their codes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CourtList {
    /// The courts.
    courts: Vec<CourtShown>,
    /// The cursor of the next page; none on the last.
    next: Option<String>,
}

/// A court.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Court)]
pub(super) struct CourtShown {
    /// Organisation unit code.
    #[schema(example = "C62CR00")]
    code: String,
    /// English name.
    #[schema(example = "Cardiff Crown Court")]
    name: String,
    /// Welsh name.
    #[schema(example = "Llys y Goron Caerdydd")]
    welsh_name: String,
    /// `magistrates` or `crown`.
    #[schema(example = "crown")]
    kind: String,
    /// Region, as the filter has it.
    #[schema(example = "wales")]
    region: String,
    /// Address without postcode.
    address: String,
    /// Postcode.
    #[schema(example = "CF10 3PG")]
    postcode: String,
    /// Local justice area code; magistrates' courts only.
    local_justice_area: Option<String>,
    /// Whether the court is open; lists hold open courts only.
    open: bool,
    /// How it stands today: `live`, `going-live` or `not-live`.
    #[schema(example = "live")]
    standing: String,
    /// From which day it uses the service.
    go_live: GoLiveShown,
}

/// From which day a court uses the service.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = GoLive)]
pub(super) struct GoLiveShown {
    /// The first day; none where no day is known.
    #[schema(value_type = Option<String>, format = Date, example = "2023-08-01")]
    date: Option<String>,
    /// Whether it is the very day; otherwise the first of the month by which the service was in use.
    exact: bool,
}

/// Lists open courts.
#[utoipa::path(get, path = "/api/v1/courts", tag = "courts", operation_id = "listCourts", params(Asked), responses(
    (status = 200, description = "A page of courts; `Link` leads to the next", body = CourtList),
    (status = 304, description = "Unchanged since the entity tag in `If-None-Match`"),
    (status = 400, description = "A parameter cannot be used", body = ProblemDetails, content_type = "application/problem+json"),
))]
pub(super) async fn list(page: Page, State(app): State<App>, headers: HeaderMap, Query(asked): Query<Asked>) -> Answered {
    let (courts, after, limit) = asked.read(&app).map_err(|wrong| {
        let items = wrong.into_iter().map(|parameter| item(&page, parameter)).collect();
        Refused::new(&page, &ProblemDetails::named(&page, StatusCode::BAD_REQUEST, "bad-parameter").with(items))
    })?;
    let mut found = app.view_courts(&courts).await.map_err(|error| fault(&error))?;
    found.sort_by(|one, other| one.court.code.cmp(&other.court.code));
    found.retain(|seen| after.as_ref().is_none_or(|after| seen.court.code > *after));
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|seen| BASE64_URL_SAFE_NO_PAD.encode(&seen.court.code));
    let today = app.now().london_date();
    let list = CourtList { courts: found.iter().map(|seen| shown(seen, today)).collect(), next };
    let bytes = serde_json::to_vec(&list).map_err(|error| PageError::fault(&error))?;
    let mut answer = kept(&headers, bytes)?;
    if let Some(link) = list.next.and_then(|cursor| HeaderValue::from_str(&asked.link(&cursor)).ok()) {
        answer.headers_mut().insert(LINK, link);
    }
    Ok(answer)
}

/// Shows one court, open or closed.
#[utoipa::path(get, path = "/api/v1/courts/{court}", tag = "courts", operation_id = "getCourt", params(
    ("court" = String, Path, description = "Organisation unit code, in any case", example = "C62CR00")
), responses(
    (status = 200, description = "The court", body = CourtShown),
    (status = 304, description = "Unchanged since the entity tag in `If-None-Match`"),
    (status = 404, description = "No court has this code", body = ProblemDetails, content_type = "application/problem+json"),
))]
pub(super) async fn show(State(app): State<App>, headers: HeaderMap, Path(code): Path<String>) -> Answered {
    let seen = app.view_court(&code).await.map_err(|error| fault(&error))?.ok_or(PageError::NotFound)?;
    let shown = shown(&seen, app.now().london_date());
    kept(&headers, serde_json::to_vec(&shown).map_err(|error| PageError::fault(&error))?)
}

/// What is asked, where the page begins, and how long it is; or what is wrong with the parameters.
type Read = (CourtsAsked, Option<String>, usize);

impl Asked {
    /// Reads the parameters, or names those that can't be used.
    fn read(&self, app: &App) -> Result<Read, Vec<&str>> {
        let kind = self.kind.as_deref().map(CourtKind::from_str).transpose();
        let standing = self.standing.as_deref().map(Use::from_str).transpose();
        let region = self.region.as_ref().is_none_or(|region| app.tables.courts.regions().contains(region));
        let after = self.cursor.as_ref().map(|cursor| code_of(app, cursor).ok_or(())).transpose();
        let limit =
            self.limit.as_deref().map_or(Some(PAGE), |limit| limit.parse().ok()).filter(|limit| (1..=MOST).contains(limit));
        let wrong = [
            ("kind", kind.is_err()),
            ("region", !region),
            ("standing", standing.is_err()),
            ("cursor", after.is_err()),
            ("limit", limit.is_none()),
        ];
        let others = self.others.keys().map(String::as_str);
        let (Ok(kind), Ok(standing), true, Ok(after), Some(limit), true) =
            (kind, standing, region, after, limit, self.others.is_empty())
        else {
            return Err(wrong.into_iter().filter(|(_, wrong)| *wrong).map(|(name, _)| name).chain(others).collect());
        };
        let words = self.q.clone().unwrap_or_default();
        Ok((CourtsAsked { words, kind, region: self.region.clone(), standing }, after, limit))
    }

    /// The next page, as a `Link` header (RFC 8288) has it.
    fn link(&self, cursor: &str) -> String {
        let cursor = Some(cursor.to_owned());
        let parts = [
            ("q", &self.q),
            ("kind", &self.kind),
            ("region", &self.region),
            ("standing", &self.standing),
            ("limit", &self.limit),
            ("cursor", &cursor),
        ];
        let parts = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", paths::in_query(value.as_ref()?))));
        format!("<{}?{}>; rel=\"next\"", paths::API_COURTS.get(), parts.collect::<Vec<_>>().join("&"))
    }
}

/// The code in a cursor, if it is one that we gave.
fn code_of(app: &App, cursor: &str) -> Option<String> {
    let code = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    app.tables.courts.by_code(&code).map(|court| court.code.clone())
}

fn item(page: &Page, parameter: &str) -> ProblemItem {
    let known = ["kind", "region", "standing", "cursor", "limit"].contains(&parameter);
    let key = if known { parameter } else { "unknown" };
    ProblemItem {
        pointer: None,
        parameter: Some(parameter.to_owned()),
        code: "bad-parameter".to_owned(),
        detail: page.t(&format!("api-parameter-{key}"), &[("most", i64::try_from(MOST).unwrap_or_default().into())]),
        remedy: None,
    }
}

fn shown(seen: &SeenCourt<'_>, today: Date) -> CourtShown {
    let SeenCourt { court, go_live } = seen;
    CourtShown {
        code: court.code.clone(),
        name: court.name.clone(),
        welsh_name: court.welsh_name.clone(),
        kind: court.kind.to_string(),
        region: court.region_key(),
        address: court.address.clone(),
        postcode: court.postcode.to_string(),
        local_justice_area: court.lja.clone(),
        open: court.open,
        standing: go_live.on(today).to_string(),
        go_live: GoLiveShown { date: go_live.date.map(|date| date.to_string()), exact: go_live.exact && go_live.date.is_some() },
    }
}
