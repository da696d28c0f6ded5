//! Staff write down a telephone call or an e-mail: the same form as people fill in themselves, under the name of who asks.

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
        wanted::{Around, noted, past_hearing},
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
    let boxes = boxes.changed().unwrap_or(boxes);
    Ok(page.render("help/ask.html", data(&page, &app, &Shown::noting(kind, &boxes, &Errors::new()))))
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
    let show = |boxes: &Boxes, errors: &Errors, past_hearing| {
        data(&page, &app, &Shown { past_hearing, ..Shown::noting(kind, boxes, errors) })
    };
    if let Some(changed) = boxes.changed() {
        return Ok(page.render("help/ask.html", show(&changed, &errors, None)));
    }
    let around = Around::new(&page, &app);
    let Some(wanted) = noted(&boxes, kind, &around, &mut errors) else {
        return Ok(page.refuse("help/ask.html", show(&boxes, &errors, None)));
    };
    if let Some(hearing) = past_hearing(&boxes, &wanted, &around) {
        return Ok(page.render("help/ask.html", show(&boxes, &errors, Some(hearing))));
    }
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
                Ok(page.refuse("help/ask.html", show(&boxes, &errors, None)))
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
