//! Everything that was typed, with a way to change each part; sending makes it a registration, or the answer to a query.

use app::{
    App,
    web_form::{Occasion, OpenForm, SendRefusal, ToSend, Topic},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{id::CommandId, registration::LONGEST_ANSWER};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use super::{
    as_typed,
    field::{Of, fields},
    list::title,
    open, page_of,
    topic::names,
};
use crate::{
    caller::Perhaps,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
    pages::form_shown,
};

/// The most users that the page names; the list has them all.
const NAMED: usize = 50;
/// The most assumptions that it lists.
const REMARKS: usize = 100;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    seen: String,
    answer: String,
}

/// A topic with its answers.
#[derive(Serialize)]
struct Part {
    word: &'static str,
    href: String,
    rows: Vec<Row>,
    /// How many rows more the list has.
    more: usize,
}

#[derive(Serialize)]
struct Row {
    label: String,
    lines: Vec<String>,
    href: String,
}

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, Response> {
    let open = open(&app, &page, &link).await?;
    if open.checked.form.is_none() {
        return Ok(page.redirect(&paths::WEB_FORM.url([&link])));
    }
    Ok(page.render("register/web/check.html", data(&page, &link, &open, "", &Errors::new())))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Perhaps(session): Perhaps,
    Path(link): Path<String>,
    form: Form<Typed>,
) -> Result<Response, Response> {
    let before = as_typed(&app, &page, &link).await?;
    if session.is_none() && !before.is_signed() {
        let back = paths::WEB_FORM_CHECK.url([&link]);
        return Ok(page.redirect(&format!("{}?next={}", paths::SIGN_IN.get(), paths::in_query(&back))));
    }
    let Form { command, fields: typed } = form;
    let send = ToSend { token: &link, seen: &typed.seen, answer: &typed.answer };
    let failure = match app.submit_web_form(session.as_deref(), CommandId(command), send).await {
        Ok(reference) => return Ok(page.redirect(&paths::REGISTER_SENT.url([&reference]))),
        Err(failure) => failure,
    };
    let mut errors = Errors::new();
    match said(failure).map_err(IntoResponse::into_response)? {
        Said::Refused(SendRefusal::Incomplete) => return Ok(page.redirect(&paths::WEB_FORM.url([&link]))),
        Said::Refused(SendRefusal::NotQueried | SendRefusal::SentAlready) => errors.add("send", "web-form-not-queried"),
        Said::Refused(SendRefusal::AnswerTooLong) => {
            errors.add_with("answer", "web-form-answer-too-long", [("longest", LONGEST_ANSWER.into())]);
        }
        Said::Refused(SendRefusal::Changed) | Said::Changed => errors.add("send", "web-form-check-changed"),
        Said::Claimed(_) => return Err(PageError::Unavailable.into_response()),
    }
    let open = open(&app, &page, &link).await?;
    Ok(page.refuse("register/web/check.html", data(&page, &link, &open, &typed.answer, &errors)))
}

fn data(page: &Page, link: &str, open: &OpenForm, answer: &str, errors: &Errors) -> minijinja::Value {
    let parts: Vec<Part> = open.form.topics().into_iter().map(|topic| part(page, link, open, topic)).collect();
    let assumptions: Vec<_> = open.checked.assumptions.iter().take(REMARKS).map(app::kept_assumption).collect();
    let more = open.checked.assumptions.len().saturating_sub(REMARKS);
    context! {
        link, parts => Serde(&parts), seen => open.form.fingerprint(), errors => Serde(errors), answer,
        assumptions => Serde(&form_shown::remarks(page, &assumptions)), more, query => open.query.as_deref(),
        answering => open.form.occasion == Occasion::Answer, assisted => !open.form.is_signed(), longest => LONGEST_ANSWER,
    }
}

fn part(page: &Page, link: &str, open: &OpenForm, topic: Topic) -> Part {
    let href = page_of(link, topic);
    let list = match topic {
        Topic::Offices => Some(app::web_form::RowList::Offices),
        Topic::Users => Some(app::web_form::RowList::Users),
        _ => None,
    };
    if let Some(list) = list {
        let all = list.rows(&open.form.typed);
        let row = |(index, row): (usize, &registration_form::Answers)| Row {
            label: title(list, row),
            lines: super::list::lines(list, row),
            href: paths::WEB_FORM_ROW.url([&link, &topic.word(), &(index + 1)]),
        };
        let rows: Vec<Row> = all.iter().enumerate().take(NAMED).map(row).collect();
        return Part { word: topic.word(), href, more: all.len().saturating_sub(rows.len()), rows };
    }
    let answers = &open.form.typed.organisation;
    let boxes = fields(page, Of::Organisation, &names(topic, &open.form), answers);
    let row = |field: &super::field::Field| Row {
        label: field.label.clone(),
        lines: field.said(page),
        href: format!("{href}?from=check#{}", field.anchor()),
    };
    Part { word: topic.word(), rows: boxes.iter().map(row).collect(), href: href.clone(), more: 0 }
}
