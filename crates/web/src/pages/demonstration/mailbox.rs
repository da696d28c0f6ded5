//! Every e-mail and text message of the demonstration, newest first.

use adapters::{Channel, KeptMessage};
use axum::{extract::Query, response::Response};
use minijinja::{Value, context};
use policy::Action;
use serde::Deserialize;

use super::{Window, steps};
use crate::{
    chassis::{Page, PageError, paths},
    failure::fault,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) page: String,
}

pub(super) async fn get(page: Page, window: Window, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let mailbox = &window.permits(Action::ViewDevelopmentMailbox)?.mailbox;
    let found = mailbox.list(asked.page.parse().unwrap_or(1)).await.map_err(|error| fault(&error))?;
    let data = context! {
        total => found.total,
        messages => found.messages.iter().map(shown).collect::<Vec<Value>>(),
        links => steps(&page, paths::MAILBOX.get(), found.page, found.pages),
    };
    Ok(page.render("demonstration/mailbox.html", data))
}

/// A message as both pages show it.
pub(super) fn shown(message: &KeptMessage) -> Value {
    context! {
        id => message.id.to_string(),
        at => message.sent_at.micros(),
        unnamed => match message.channel {
            Channel::Email => None,
            Channel::Text => Some("mailbox-text-message"),
            Channel::Call => Some("mailbox-call"),
        },
        to => message.to.as_str(),
        to_name => message.to_name.as_deref(),
        subject => message.subject.as_deref(),
    }
}
