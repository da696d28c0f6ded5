//! The list of tasks: how far each topic is, how long the form is kept, and the way to the check page once nothing is left to do.

use app::{
    App,
    web_form::{Occasion, OpenForm, TopicProgress},
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use super::{open, page_of};
use crate::chassis::Page;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    done: String,
}

#[derive(Serialize)]
struct Task {
    word: &'static str,
    href: String,
    progress: &'static str,
    optional: bool,
}

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>, Query(done): Query<Done>) -> Response {
    match open(&app, &page, &link).await {
        Ok(open) => page.render("register/web/tasks.html", data(&link, &open, &done.done)),
        Err(answer) => answer.into_response(),
    }
}

fn data(link: &str, open: &OpenForm, done: &str) -> minijinja::Value {
    let OpenForm { form, checked, kept_until, query } = open;
    let tasks: Vec<Task> = form
        .topics()
        .into_iter()
        .map(|topic| Task {
            word: topic.word(),
            href: page_of(link, topic),
            progress: form.progress(topic, checked).into(),
            optional: topic.is_optional(),
        })
        .collect();
    let completed = tasks.iter().filter(|task| task.progress == <&str>::from(TopicProgress::Completed)).count();
    context! {
        link, completed, all => tasks.len(), tasks => Serde(&tasks), ready => checked.form.is_some(),
        kept_until => kept_until.to_string(), email => form.email.as_str(), query => query.as_deref(),
        assisted => !form.is_signed(), answering => form.occasion == Occasion::Answer,
        sent => done == "link-sent",
    }
}
