//! Staff write a telephone call down: the same form as people fill in themselves, under the name of the caller.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{help_request::Kind, id::CommandId};

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
    pages::help::{
        boxes::Boxes,
        form::{Shown, data},
        problem,
        wanted::noted,
    },
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(kind): Path<String>,
) -> Result<Response, PageError> {
    let kind = permitted(&app, &caller, &kind)?;
    let boxes = page.kept_fields().map(Boxes::sent).unwrap_or_default();
    let shown = Shown { kind, boxes: &boxes, errors: &Errors::new(), signed_in: None, noting: true };
    Ok(page.render("help/ask.html", data(&page, &app, &shown)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(kind): Path<String>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let kind = permitted(&app, &caller, &kind)?;
    let boxes = Boxes::sent(form.fields);
    let mut errors = Errors::new();
    let show = |boxes: &Boxes, errors: &Errors| data(&page, &app, &Shown { kind, boxes, errors, signed_in: None, noting: true });
    if let Some(changed) = boxes.changed() {
        return Ok(page.render("help/ask.html", show(&changed, &errors)));
    }
    let Some(wanted) = noted(&boxes, kind, (page.lang(), &app.tables.courts), &mut errors) else {
        return Ok(page.refuse("help/ask.html", show(&boxes, &errors)));
    };
    match app.note_help_request(&caller, CommandId(form.command), wanted).await {
        Ok(reference) => {
            let found = app.find_help_request(&caller, reference.as_str()).await;
            let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
            Ok(page.redirect(&found.map_or_else(|| paths::HELP_REQUESTS.get().to_owned(), |id| paths::HELP_REQUEST.url([&id]))))
        }
        Err(failure) => match said(failure)? {
            Said::Refused(refusal) => {
                let (field, key) = problem(refusal);
                errors.add(field, key);
                Ok(page.refuse("help/ask.html", show(&boxes, &errors)))
            }
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}

fn permitted(app: &App, caller: &Caller, kind: &str) -> Result<Kind, PageError> {
    let kind = kind.parse().map_err(|_| PageError::NotFound)?;
    app.may_note_help_request(caller, kind).map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(kind)
}
