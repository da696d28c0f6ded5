//! How deliveries stand: counts, what was given up, what has waited long.

use app::{App, Delivery};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{Value, context};
use serde::Deserialize;
use words::Lang;

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: i64,
    /// What the button just pressed led to.
    done: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let found = app.view_deliveries(&caller, asked.after.max(0)).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows = |list: &[Delivery]| list.iter().map(|delivery| row(&page, delivery)).collect::<Vec<Value>>();
    let data = context! {
        waiting => found.waiting, delivered => found.delivered, failed => found.failed,
        given_up => rows(&found.given_up), late => rows(&found.late),
        next => found.next.map(|after| format!("{}?after={after}", paths::DELIVERIES.get())),
        first => asked.after > 0,
        done => ["again", "before"].into_iter().find(|known| *known == asked.done),
    };
    Ok(page.render("deliveries/list.html", data))
}

fn row(page: &Page, delivery: &Delivery) -> Value {
    let key = format!("delivery-kind-{}", delivery.kind);
    // A kind that has no words yet is shown by its own name: support can still act on it.
    let kind = if page.site().words().has(Lang::En, &key) { page.t(&key, &[]) } else { delivery.kind.clone() };
    context! {
        kind, created => delivery.created.micros(), due => delivery.due.micros(), attempts => delivery.attempts,
        reason => delivery.reason.as_deref(), id => delivery.id.to_string(),
    }
}
