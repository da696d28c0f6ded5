//! Filling a registration in on the web: a list of tasks, one topic a page, check, send. Each page saves, whatever is wrong on it.
//! The link in the address opens the form; nothing here says who may, and no page needs a script.

mod assisted;
mod check;
mod field;
mod link;
mod list;
mod paste;
mod problems;
mod row;
mod start;
mod tasks;
mod topic;

use app::{
    App, Outcome,
    web_form::{OpenForm, RowList, Topic, WebForm, WebFormFound},
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};

use crate::{
    Web,
    chassis::{Page, PageError, paths},
    failure::said,
};

/// The routes.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(paths::WEB_FORM_START.pattern(), get(start::get).post(start::post))
        .route(paths::WEB_FORM_ASSISTED.pattern(), get(assisted::get).post(assisted::post))
        .route(paths::WEB_FORM.pattern(), get(tasks::get))
        .route(paths::WEB_FORM_LINK.pattern(), post(link::post))
        .route(paths::WEB_FORM_TOPIC.pattern(), get(topic::get).post(topic::post))
        .route(paths::WEB_FORM_LIST.pattern(), get(list::get).post(list::post))
        .route(paths::WEB_FORM_ROW.pattern(), get(row::get).post(row::post))
        .route(paths::WEB_FORM_REMOVE.pattern(), get(row::ask_to_remove).post(row::remove))
        .route(paths::WEB_FORM_PASTE.pattern(), get(paste::get).post(paste::post))
        .route(paths::WEB_FORM_CHECK.pattern(), get(check::get).post(check::post))
}

/// The form that a link opens, checked, or where its reader goes instead.
async fn open(app: &App, page: &Page, link: &str) -> Result<OpenForm, Response> {
    opened(page, app.web_form(link)).await
}

/// The same for a page that says nothing of the users.
async fn open_topic(app: &App, page: &Page, link: &str) -> Result<OpenForm, Response> {
    opened(page, app.web_form_topic(link)).await
}

/// The same for a page that says nothing of what is wrong.
async fn as_typed(app: &App, page: &Page, link: &str) -> Result<WebForm, Response> {
    opened(page, app.web_form_as_typed(link)).await
}

async fn opened<T: Send>(page: &Page, found: impl Future<Output = Outcome<WebFormFound<T>, ()>> + Send) -> Result<T, Response> {
    match found.await {
        Ok(WebFormFound::Open(open)) => Ok(*open),
        Ok(WebFormFound::Sent(reference)) => Err(page.redirect(&paths::REGISTER_SENT.url([&reference]))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::NotFound).into_response()),
    }
}

/// The address of a topic's page.
fn page_of(link: &str, topic: Topic) -> String {
    match topic {
        Topic::Offices | Topic::Users => paths::WEB_FORM_LIST.url([&link, &topic.word()]),
        _ => paths::WEB_FORM_TOPIC.url([&link, &topic.word()]),
    }
}

/// The list that an address names.
fn list_named(word: &str) -> Result<RowList, PageError> {
    [RowList::Offices, RowList::Users].into_iter().find(|list| list.topic().word() == word).ok_or(PageError::NotFound)
}
