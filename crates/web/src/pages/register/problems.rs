//! Every problem of a form in one table: where it is, what is wrong, how to mend it; and the form itself back, marked.

use app::{App, ToMend};
use axum::response::Response;
use minijinja::{Value, context, value::Serde};
use registration_form::{Arguments, Assumption, Place, Problem};
use serde::Serialize;
use words::{Arg, Lang, Words};

use crate::{chassis::Page, pages::form_shown::Remark};

#[derive(Serialize)]
struct Shown {
    sheet: String,
    row: Option<u32>,
    column: String,
    wrong: String,
    remedy: String,
}

/// The page with all problems of a form that was just sent.
pub(super) fn show(page: &Page, app: &App, file: &str, mend: &ToMend) -> Response {
    page.refuse("register/problems.html", data(page, app, file, mend))
}

/// The same page for whoever comes back to it.
pub(super) fn shown_again(page: &Page, app: &App, file: &str, mend: &ToMend) -> Response {
    page.render("register/problems.html", data(page, app, file, mend))
}

fn data(page: &Page, app: &App, file: &str, mend: &ToMend) -> Value {
    let say = |key: &str, args: &Arguments| sentence(page.site().words(), page.lang(), key, args);
    let problems: Vec<Shown> = mend
        .problems
        .iter()
        .map(|problem| Shown {
            sheet: problem.place.sheet.clone(),
            row: problem.place.row,
            column: column(&problem.place),
            wrong: say(&problem.key(), &problem.args),
            remedy: say(&problem.remedy(), &problem.args),
        })
        .collect();
    let remark = |assumption: &Assumption| Remark {
        place: place(&assumption.place),
        text: say(&assumption.key(), &assumption.args),
        warning: assumption.what.is_warning(),
        ..Remark::default()
    };
    let assumptions: Vec<Remark> = mend.assumptions.iter().map(remark).collect();
    let days = app.settings.upload_days;
    context! { mistakes => Serde(&problems), assumptions => Serde(&assumptions), file, marked => mend.marked.as_str(), days }
}

/// What is written into the marked form beside a problem: what is wrong, and how to mend it.
pub(super) fn marked(words: &Words, lang: Lang, problem: &Problem) -> String {
    let say = |key: &str| sentence(words, lang, key, &problem.args);
    format!("{} {}", say(&problem.key()), say(&problem.remedy()))
}

/// What is written into the marked form beside what is worth a second look.
pub(super) fn remarked(words: &Words, lang: Lang, assumption: &Assumption) -> String {
    format!(
        "{}: {}",
        words.get(lang, "form-shown-warnings-heading", &[]),
        sentence(words, lang, &assumption.key(), &assumption.args)
    )
}

fn sentence(words: &Words, lang: Lang, key: &str, args: &Arguments) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, text)| (*name, text.of(lang.into()).into())).collect();
    words.get(lang, key, &args)
}

fn column(place: &Place) -> String {
    place.column.as_ref().map(|column| column.letter.clone()).unwrap_or_default()
}

fn place(place: &Place) -> String {
    let cell = format!("{}{}", column(place), place.row.map(|row| row.to_string()).unwrap_or_default());
    [place.sheet.as_str(), cell.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
