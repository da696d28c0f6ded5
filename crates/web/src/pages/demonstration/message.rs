//! One e-mail or text message as it would have reached its reader, with links to our own pages that can be followed.

use axum::{extract::Path, response::Response};
use domain::id::MessageId;
use minijinja::{context, value::Serde};
use policy::Action;

use super::{Window, mailbox::shown, text::pieces};
use crate::{
    chassis::{Page, PageError},
    failure::fault,
};

pub(super) async fn get(page: Page, window: Window, Path(id): Path<MessageId>) -> Result<Response, PageError> {
    let mailbox = &window.permits(Action::ViewDevelopmentMailbox)?.mailbox;
    let message = mailbox.get(id).await.map_err(|error| fault(&error))?.ok_or(PageError::NotFound)?;
    let pieces = pieces(&message.text, &window.web.app.settings.base_url);
    let data = context! { message => shown(&message), pieces => Serde(&pieces) };
    Ok(page.render("demonstration/message.html", data))
}
