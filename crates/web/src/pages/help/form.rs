//! The form of a help request, as a page shows it: empty, with one more defendant, or with its problems.
//! Reads nothing: that is `wanted`.

use app::App;
use domain::{
    help_request::{Kind, LONGEST, MOST_DEFENDANTS, MOST_OFFENCES},
    time::Date,
};
use minijinja::{Value, context, value::Serde};

use super::boxes::{Boxes, Several};
use crate::{
    chassis::{Errors, Page},
    pages::form_shown::court_name,
};

/// What the form is for.
pub(in crate::pages) struct Shown<'a> {
    /// Which queue.
    pub(in crate::pages) kind: Kind,
    /// What the boxes hold.
    pub(in crate::pages) boxes: &'a Boxes,
    /// What is wrong with it.
    pub(in crate::pages) errors: &'a Errors,
    /// The name of the signed-in asker, who says nothing more about themselves.
    pub(in crate::pages) signed_in: Option<String>,
    /// Staff write a call or a message down.
    pub(in crate::pages) noting: bool,
    /// The hearing, where it has been: a warning, that nothing is refused for.
    pub(in crate::pages) past_hearing: Option<Date>,
}

impl<'a> Shown<'a> {
    /// The form of whoever asks.
    pub(super) const fn asking(kind: Kind, boxes: &'a Boxes, errors: &'a Errors, signed_in: Option<String>) -> Self {
        Self { kind, boxes, errors, signed_in, noting: false, past_hearing: None }
    }

    /// The form of staff who write down what somebody asks.
    pub(in crate::pages) const fn noting(kind: Kind, boxes: &'a Boxes, errors: &'a Errors) -> Self {
        Self { kind, boxes, errors, signed_in: None, noting: true, past_hearing: None }
    }
}

/// The data of `help/ask.html`.
pub(in crate::pages) fn data(page: &Page, app: &App, shown: &Shown<'_>) -> Value {
    let courts: Vec<Value> = app
        .tables
        .courts
        .all()
        .iter()
        .filter(|court| court.open)
        .map(|court| context! { value => court.code.as_str(), text => court_name(page, &app.tables.courts, &court.code) })
        .collect();
    let kind = shown.kind.to_string();
    context! {
        kind => kind.as_str(),
        boxes => Serde(shown.boxes.all()),
        errors => Serde(shown.errors),
        signed_in => shown.signed_in.as_deref(),
        noting => shown.noting,
        past_hearing => shown.past_hearing.map(|date| date.to_string()),
        defendants => shown.boxes.numbers(Several::Defendants).collect::<Vec<_>>(),
        offences => shown.boxes.numbers(Several::Offences).collect::<Vec<_>>(),
        most_defendants => MOST_DEFENDANTS,
        most_offences => MOST_OFFENCES,
        longest => LONGEST,
        courts,
        due => app.help_due().to_string(),
    }
}
