//! One office or one user: added, changed, removed.

use app::{
    App,
    web_form::{OpenForm, RowList, RowSaved, SaveRefusal},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};
use registration_form::{Answers, Part, office_fields, user_fields};
use serde::Deserialize;

use super::{
    as_typed,
    field::{Field, Of, fields, sent},
    list::title,
    list_named, open,
    problems::beside,
    topic::one,
};
use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// Which row of which list of which form; `new` for one that is to be added.
pub(super) type Where = Path<(String, String, String)>;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    seen: String,
}

/// A row as its page shows it.
struct Shown<'a> {
    link: &'a str,
    list: RowList,
    /// Its place; `None` for a new one.
    index: Option<usize>,
    answers: &'a Answers,
    seen: String,
    theirs: Option<&'a Answers>,
}

pub(super) async fn get(page: Page, State(app): State<App>, Path((link, word, row)): Where) -> Result<Response, Response> {
    let (list, index) = place(&word, &row).map_err(IntoResponse::into_response)?;
    let open = open(&app, &page, &link).await?;
    let none = Answers::new();
    let answers = match index {
        Some(index) => list.rows(&open.form.typed).get(index).ok_or_else(|| PageError::NotFound.into_response())?,
        None => &none,
    };
    let shown = Shown { link: &link, list, index, answers, seen: list.seen(answers), theirs: None };
    let boxes = shown.boxes(&page);
    let errors = index.map(|index| problems(&page, list, index, &boxes, &open)).unwrap_or_default();
    Ok(page.render("register/web/row.html", shown.data(&boxes, &errors)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path((link, word, row)): Where,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let (list, index) = place(&word, &row).map_err(IntoResponse::into_response)?;
    let pairs = form.fields;
    let answers = sent(&names(list), &pairs);
    let saved = match index {
        Some(index) => app.change_row(&link, list, (index, one(&pairs, "seen")), answers.clone()).await,
        None => app.add_row(&link, list, answers.clone()).await,
    };
    let failure = match saved {
        Ok(RowSaved { index, open }) => {
            let shown =
                Shown { link: &link, list, index: Some(index), answers: &answers, seen: list.seen(&answers), theirs: None };
            let boxes = shown.boxes(&page);
            let errors = problems(&page, list, index, &boxes, &open);
            if errors.is_empty() || one(&pairs, "then") == "later" {
                return Ok(page.redirect(&next(&link, list, index, one(&pairs, "then"))));
            }
            return Ok(page.refuse("register/web/row.html", shown.data(&boxes, &errors)));
        }
        Err(failure) => failure,
    };
    let shown = Shown { link: &link, list, index, answers: &answers, seen: one(&pairs, "seen").to_owned(), theirs: None };
    let said = said(failure).map_err(IntoResponse::into_response)?;
    refused(&page, shown, &said).map_err(IntoResponse::into_response)
}

/// Shows a row that was not saved again, with what was typed and the reason.
fn refused<'a>(page: &Page, mut shown: Shown<'a>, said: &'a Said<SaveRefusal>) -> Result<Response, PageError> {
    let (list, mut errors) = (shown.list, Errors::new());
    match said {
        Said::Refused(SaveRefusal::Changed { theirs, seen }) => {
            shown.seen.clone_from(seen);
            shown.theirs = Some(theirs);
        }
        Said::Refused(SaveRefusal::Removed) => {
            shown.index = None;
            errors.add(first(list), "web-form-row-removed");
        }
        Said::Refused(SaveRefusal::TooMany) => {
            errors.add_with(first(list), "web-form-too-many-rows", [("most", list.most().into())]);
        }
        Said::Refused(SaveRefusal::Nothing) => errors.add(first(list), &format!("web-form-{}-nothing", list.topic().word())),
        Said::Refused(SaveRefusal::TooLong) => return Err(PageError::BadRequest),
        Said::Claimed(_) | Said::Changed => return Err(PageError::Unavailable),
    }
    let boxes = shown.boxes(page);
    Ok(page.refuse("register/web/row.html", shown.data(&boxes, &errors)))
}

/// Asks before a row is removed.
pub(super) async fn ask_to_remove(
    page: Page,
    State(app): State<App>,
    Path((link, word, row)): Where,
) -> Result<Response, Response> {
    let (list, index) = place(&word, &row).map_err(IntoResponse::into_response)?;
    let index = index.ok_or_else(|| PageError::NotFound.into_response())?;
    let form = as_typed(&app, &page, &link).await?;
    let Some(answers) = list.rows(&form.typed).get(index) else {
        // Removed before, in another window or by the same click.
        return Ok(page.redirect(&paths::WEB_FORM_LIST.url([&link, &list.topic().word()])));
    };
    let data = context! {
        link, list => list.topic().word(), row => index + 1, title => title(list, answers), seen => list.seen(answers),
    };
    Ok(page.render("register/web/remove.html", data))
}

pub(super) async fn remove(
    page: Page,
    State(app): State<App>,
    Path((link, word, row)): Where,
    form: Form<Seen>,
) -> Result<Response, PageError> {
    let (list, index) = place(&word, &row)?;
    let index = index.ok_or(PageError::NotFound)?;
    match app.remove_row(&link, list, (index, &form.fields.seen)).await {
        Ok(()) => Ok(page.redirect(&format!("{}?done=removed", paths::WEB_FORM_LIST.url([&link, &list.topic().word()])))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}

impl Shown<'_> {
    fn boxes(&self, page: &Page) -> Vec<Field> {
        let (of, names) = (of(self.list), names(self.list));
        let mut boxes = fields(page, of, &names, self.answers);
        if let Some(theirs) = self.theirs {
            for (field, other) in boxes.iter_mut().zip(&fields(page, of, &names, theirs)) {
                if self.answers.get(field.name) != theirs.get(field.name) {
                    field.theirs = Some(other.said(page).join(", "));
                }
            }
        }
        boxes
    }

    fn data(&self, boxes: &[Field], errors: &Errors) -> minijinja::Value {
        let row = self.index.map_or_else(|| "new".to_owned(), |index| (index + 1).to_string());
        context! {
            link => self.link, list => self.list.topic().word(), row, new => self.index.is_none(), boxes => Serde(boxes),
            errors => Serde(errors), seen => self.seen.as_str(), changed => self.theirs.is_some(),
        }
    }
}

fn place(word: &str, row: &str) -> Result<(RowList, Option<usize>), PageError> {
    let list = list_named(word)?;
    if row == "new" {
        return Ok((list, None));
    }
    // People count from 1.
    let number: usize = row.parse().map_err(|_| PageError::NotFound)?;
    Ok((list, Some(number.checked_sub(1).ok_or(PageError::NotFound)?)))
}

fn of(list: RowList) -> Of {
    match list {
        RowList::Offices => Of::Office,
        RowList::Users => Of::User,
    }
}

fn names(list: RowList) -> Vec<&'static str> {
    match list {
        RowList::Offices => office_fields().collect(),
        RowList::Users => user_fields().collect(),
    }
}

fn first(list: RowList) -> &'static str {
    names(list).first().copied().unwrap_or_default()
}

fn problems(page: &Page, list: RowList, index: usize, boxes: &[Field], open: &OpenForm) -> Errors {
    let part = match list {
        RowList::Offices => Part::Office(index),
        RowList::Users => Part::User(index),
    };
    beside(page, part, boxes, &open.checked.problems)
}

/// Another one, or back to the page of the list where this one stands.
fn next(link: &str, list: RowList, index: usize, then: &str) -> String {
    if then == "another" {
        return paths::WEB_FORM_ROW.url([&link, &list.topic().word(), &"new"]);
    }
    format!("{}?page={}&done=saved", paths::WEB_FORM_LIST.url([&link, &list.topic().word()]), super::list::page_with(index))
}
