//! The third question: the file. It is looked at by its bytes, sealed and kept before the next page is shown.

use app::{App, NotPrepared, Preparing, Unfit};
use axum::{
    extract::{Path, State},
    response::Response,
};
use documents::Kind;
use domain::id::CaseId;
use serde::Serialize;

use super::{Stop, data, next, problem, stop};
use crate::{
    Caller,
    chassis::{Errors, Nothing, Page, Upload, upload::MIB},
};

/// The most that the page reads; the limit in the settings, which is what people are told, lies below it.
const MOST: u64 = 110 * MIB;

#[derive(Serialize)]
struct Shown {
    file: Option<Kept>,
    largest: u64,
}

/// The file that is kept already.
#[derive(Serialize)]
struct Kept {
    name: String,
    pages: Option<u32>,
    bytes: u64,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, Path(case): Path<CaseId>) -> Result<Response, Stop> {
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    Ok(page.render("serve/file.html", data(&preparing, &Errors::new(), shown(&preparing))))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(case): Path<CaseId>,
    mut upload: Upload<Nothing, MOST>,
) -> Result<Response, Stop> {
    let chosen = upload.files.iter_mut().find(|file| file.field == "document");
    let mut errors = Errors::new();
    if let Some(file) = chosen {
        let bytes = bytes::Bytes::from(std::mem::take(&mut file.bytes));
        match app.attach_served_file(&caller, case, &file.name, bytes).await {
            Ok(preparing) => return Ok(page.redirect(&next(&preparing))),
            Err(failure) => note(&page, &mut errors, &problem(&page, case, failure)?),
        }
    } else {
        errors.add("document", "serve-file-needed");
    }
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    // The file that was chosen before stays, where no other is chosen.
    if upload.files.is_empty() && preparing.draft.as_ref().is_some_and(|it| it.file.is_some()) {
        return Ok(page.redirect(&next(&preparing)));
    }
    Ok(page.refuse("serve/file.html", data(&preparing, &errors, shown(&preparing))))
}

/// The sentence for what is wrong with a file.
fn note(page: &Page, errors: &mut Errors, problem: &NotPrepared) {
    match problem {
        NotPrepared::Unfit(Unfit::NotPdf(kind)) if *kind != Kind::Empty => {
            errors.add_with("document", "serve-file-kind", [("kind", page.t(kind.key(), &[]).into())]);
        }
        NotPrepared::Unfit(Unfit::TooLarge(limit)) => {
            let limit = page.site().words().size(page.lang(), *limit);
            errors.add_with("document", "problem-file-too-large", [("limit", limit.into())]);
        }
        NotPrepared::Unfit(unfit) => errors.add("document", unfit.key()),
        _ => errors.add("document", "serve-changed"),
    }
}

fn shown(preparing: &Preparing) -> Shown {
    let file = preparing.draft.as_ref().and_then(|it| it.file.as_ref());
    Shown { file: file.map(|it| Kept { name: it.name.clone(), pages: it.pages, bytes: it.bytes }), largest: preparing.largest }
}
