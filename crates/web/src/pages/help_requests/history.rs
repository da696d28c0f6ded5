//! Everything that happened to a request, for the staff who work on it.

use app::OpenedHelp;
use domain::help_request::{Event, Road};
use minijinja::{Value, context};

use super::show::named;
use crate::{chassis::Page, pages::help::shown};

/// Everything that happened, each with its sentence and, where there are some, its words.
pub(super) fn history(page: &Page, opened: &OpenedHelp) -> Vec<Value> {
    let name = |who: &domain::id::UserId| named(opened, *who);
    let say = |what: &str, by: &str| page.t(&format!("help-history-{what}"), &[("name", by.into())]);
    let one = |event: &Event| match event {
        Event::Asked(asked) => {
            let by = asked.noted_by.as_ref().map_or_else(|| asked.asker.name.to_string(), name);
            let noted = if asked.road == Road::Email && asked.noted_by.is_some() { "-noted" } else { "" };
            context! { say => say(&format!("asked-{}{noted}", asked.road), &by), at => asked.at.micros() }
        }
        Event::Assigned { owner, by, at } => {
            let what = if owner.is_some() { "taken" } else { "put-back" };
            context! { say => say(what, &name(by)), at => at.micros() }
        }
        Event::NoteAdded { text, by, at } => context! { say => say("note", &name(by)), text => text.as_str(), at => at.micros() },
        Event::CalledBack(call) => {
            let what = if call.reached { "called-reached" } else { "called" };
            let register = page.t(&format!("help-register-{}", call.register), &[]);
            let args = [("name", name(&call.by).into()), ("number", call.number.spoken().into()), ("register", register.into())];
            context! { say => page.t(&format!("help-history-{what}"), &args), at => call.at.micros() }
        }
        Event::Answered(answer) => {
            context! { say => say("answered", &name(&answer.by)), answer => shown::answer(&opened.asked, answer), at => answer.at.micros() }
        }
        Event::Told { by, at } => context! { say => say("told", &name(by)), at => at.micros() },
        Event::Moved { kind, by, at } => {
            let queue = page.t(&format!("help-queue-title-{kind}"), &[]);
            let args = [("name", name(by).into()), ("queue", queue.into())];
            context! { say => page.t("help-history-moved", &args), at => at.micros() }
        }
        Event::Closed { reason, by, at, shown } => {
            context! { say => say(if *shown { "closed-shown" } else { "closed" }, &name(by)), text => reason.as_str(), at => at.micros() }
        }
        Event::Reopened { reason, by, at, .. } => {
            context! { say => say("reopened", &name(by)), text => reason.as_str(), at => at.micros() }
        }
    };
    opened.history.iter().map(one).collect()
}
