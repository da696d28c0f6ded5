//! One topic: its boxes, saved as they are; what is wrong is said at once, and what another window saved is shown before it is replaced.

use app::{
    App,
    web_form::{SaveRefusal, Topic, WebForm, seen},
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};
use registration_form::{Answers, Part};
use serde::Deserialize;

use super::{
    as_typed,
    field::{Field, Of, fields, numbers, regulator, sent},
    open_topic,
    problems::beside,
};
use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// Where the reader came from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    from: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path((link, word)): Path<(String, String)>,
    Query(from): Query<From>,
) -> Response {
    let topic = match named(&word) {
        Ok(topic) => topic,
        Err(error) => return error.into_response(),
    };
    let open = match open_topic(&app, &page, &link).await {
        Ok(open) => open,
        Err(answer) => return answer,
    };
    let answers = open.form.answers(topic);
    let boxes = fields(&page, Of::Organisation, &names(topic, &open.form), &answers);
    let begun = open.form.visited.contains(topic.word());
    let errors = if begun { beside(&page, Part::Organisation, &boxes, &open.checked.problems) } else { Errors::new() };
    page.render("register/web/topic.html", data(&link, topic, &open.form, &boxes, (&errors, &seen(&answers), false, &from.from)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path((link, word)): Path<(String, String)>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let topic = named(&word).map_err(IntoResponse::into_response)?;
    let pairs = form.fields;
    let before = as_typed(&app, &page, &link).await?;
    let (names, one) = (names(topic, &before), |name: &str| one(&pairs, name));
    let typed = sent(&names, &pairs);
    let (then, from) = (one("then"), one("from"));
    match app.answer_topic(&link, topic, typed.clone(), one("seen")).await {
        Ok(open) => {
            let answers = open.form.answers(topic);
            let boxes = fields(&page, Of::Organisation, &names, &answers);
            let errors = beside(&page, Part::Organisation, &boxes, &open.checked.problems);
            if errors.is_empty() || then == "later" {
                return Ok(page.redirect(&next(&link, then, from)));
            }
            let data = data(&link, topic, &open.form, &boxes, (&errors, &seen(&answers), false, from));
            Ok(page.refuse("register/web/topic.html", data))
        }
        Err(failure) => match said(failure).map_err(IntoResponse::into_response)? {
            Said::Refused(SaveRefusal::Changed { theirs, seen }) => {
                let mut boxes = fields(&page, Of::Organisation, &names, &typed);
                show_theirs(&page, &mut boxes, &typed, &theirs, &names);
                let data = data(&link, topic, &before, &boxes, (&Errors::new(), &seen, true, from));
                Ok(page.refuse("register/web/topic.html", data))
            }
            Said::Refused(_) => Err(PageError::BadRequest.into_response()),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable.into_response()),
        },
    }
}

/// What another window saved, above each box in which it differs.
pub(super) fn show_theirs(page: &Page, boxes: &mut [Field], ours: &Answers, theirs: &Answers, names: &[&'static str]) {
    let other = fields(page, Of::Organisation, names, theirs);
    for (field, other) in boxes.iter_mut().zip(&other) {
        if ours.get(field.name) != theirs.get(field.name) {
            field.theirs = Some(other.said(page).join(", "));
        }
    }
}

/// The value of a field of a posted form.
pub(super) fn one<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str())
}

fn named(word: &str) -> Result<Topic, PageError> {
    word.parse().ok().filter(|topic: &Topic| !topic.fields().is_empty()).ok_or(PageError::NotFound)
}

/// The fields of a topic's page.
pub(super) fn names(topic: Topic, form: &WebForm) -> Vec<&'static str> {
    if topic == Topic::Numbers { numbers(&form.typed.organisation) } else { topic.fields().to_vec() }
}

fn next(link: &str, then: &str, from: &str) -> String {
    if from == "check" && then != "later" { paths::WEB_FORM_CHECK.url([&link]) } else { paths::WEB_FORM.url([&link]) }
}

fn data(
    link: &str,
    topic: Topic,
    form: &WebForm,
    boxes: &[Field],
    (errors, seen, changed, from): (&Errors, &str, bool, &str),
) -> minijinja::Value {
    context! {
        link, topic => topic.word(), boxes => Serde(boxes), errors => Serde(errors), seen, changed, from,
        optional => topic.is_optional(), regulator => regulator(&form.typed.organisation),
        assisted => !form.is_signed(),
    }
}
