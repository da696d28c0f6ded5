//! What the Legal Aid Agency's stand-in received, newest first, each document as it came.

use adapters::Received;
use axum::{extract::Query, response::Response};
use minijinja::{Value, context};
use policy::Action;

use super::{Window, mailbox::Asked, steps};
use crate::chassis::{Page, PageError, paths};

pub(super) async fn get(page: Page, window: Window, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let receiver = &window.permits(Action::ViewLegalAidReceipts)?.legal_aid;
    let found = receiver.list(asked.page.parse().unwrap_or(1)).await;
    let data = context! {
        total => found.total,
        received => found.documents.iter().map(row).collect::<Vec<Value>>(),
        links => steps(&page, paths::LEGAL_AID_RECEIPTS.get(), found.page, found.pages),
    };
    Ok(page.render("demonstration/legal-aid.html", data))
}

fn row(received: &Received) -> Value {
    context! {
        number => received.number, at => received.at.micros(), key => received.key.as_str(),
        request => received.request_id.as_str(),
        document => serde_json::to_string_pretty(&received.document).unwrap_or_default(),
    }
}
