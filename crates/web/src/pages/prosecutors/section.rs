//! One page of the questionnaire. What is typed is kept, right or wrong; what is wrong is said at once.

use app::{App, ProsecutorFound};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::prosecutor_registration::{Answers, Section, read_section};
use minijinja::{context, value::Serde};

use super::{
    apply::{found, is_kept},
    fields,
};
use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path((draft, section)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let section: Section = section.parse().map_err(|_| PageError::NotFound)?;
    match found(&app, &draft).await? {
        ProsecutorFound::Open(open) => {
            let answers = open.answers.get(&section).cloned();
            // A page that was answered before shows at once what is still wrong with it.
            let errors = answers.as_ref().map(|answers| fields::errors(&read_section(section, answers))).unwrap_or_default();
            let kept = is_kept(&open, section);
            let data = data(&page, &draft, section, (&answers.unwrap_or_default(), &errors));
            Ok(page.render("prosecutors/section.html", context! { kept, question => open.question, ..data }))
        }
        ProsecutorFound::Sent(..) | ProsecutorFound::Late(..) => Ok(page.redirect(&paths::PROSECUTOR_APPLY.url([&draft]))),
    }
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path((draft, section)): Path<(String, String)>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let section: Section = section.parse().map_err(|_| PageError::NotFound)?;
    let answers = fields::answers(section, &form.fields);
    if let Err(failure) = app.answer_prosecutor(&draft, section, &answers).await {
        return Err(said(failure).err().unwrap_or(PageError::Unavailable));
    }
    let errors = fields::errors(&read_section(section, &answers));
    if errors.is_empty() {
        return Ok(page.redirect(&paths::PROSECUTOR_APPLY.url([&draft])));
    }
    let question = match found(&app, &draft).await? {
        ProsecutorFound::Open(open) => open.question,
        ProsecutorFound::Sent(..) | ProsecutorFound::Late(..) => None,
    };
    let data = data(&page, &draft, section, (&answers, &errors));
    Ok(page.refuse("prosecutors/section.html", context! { question, ..data }))
}

fn data(page: &Page, draft: &str, section: Section, (answers, errors): (&Answers, &Errors)) -> minijinja::Value {
    context! {
        section => section.to_string(), back => paths::PROSECUTOR_APPLY.url([&draft]),
        fields => fields::asked(page, section, answers), errors => Serde(errors),
    }
}
