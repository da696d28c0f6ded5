//! The windows of a demonstration on what left the system: e-mails, texts, the Legal Aid Agency's stand-in, and the codes of
//! the accounts. In earnest these pages are not there: each answers 404.

mod accounts;
mod legal_aid;
mod mailbox;
mod message;
mod text;

use axum::{Router, extract::FromRequestParts, http::request::Parts, routing::get};
use minijinja::{Value, context};
use policy::{Action, Actor, Facts};

use crate::{
    Demonstration, Perhaps, Web,
    chassis::{Page, PageError, paths},
};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::MAILBOX.pattern(), get(mailbox::get))
        .route(paths::MAILBOX_MESSAGE.pattern(), get(message::get))
        .route(paths::DEMONSTRATION_ACCOUNTS.pattern(), get(accounts::get))
        .route(paths::LEGAL_AID_RECEIPTS.pattern(), get(legal_aid::get))
}

/// An open window, and who looks through it. Taken by a handler, it answers 404 outside a demonstration.
struct Window {
    demonstration: Demonstration,
    actor: Actor,
    web: Web,
}

impl FromRequestParts<Web> for Window {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, PageError> {
        let Ok(Perhaps(session)) = Perhaps::from_request_parts(parts, web).await;
        let actor = session.map_or_else(Actor::nobody, |session| session.actor());
        let demonstration = web.demonstration.clone().ok_or(PageError::NotFound)?;
        Ok(Self { demonstration, actor, web: web.clone() })
    }
}

impl Window {
    fn permits(&self, action: Action) -> Result<&Demonstration, PageError> {
        let permitted = self.web.app.policy.decide(&self.actor, action, &Facts::Demonstration).permitted;
        if permitted { Ok(&self.demonstration) } else { Err(PageError::NotFound) }
    }
}

/// Steps between numbered pages, in the parameters of the pagination component.
fn steps(page: &Page, here: &str, at: usize, pages: usize) -> Value {
    let step = |number: usize, key: &str| context! { href => format!("{here}?page={number}"), text => page.t(key, &[]) };
    if pages <= 1 {
        return Value::UNDEFINED;
    }
    context! {
        landmarkLabel => page.t("pagination-label", &[]),
        previous => (at > 1).then(|| step(at - 1, "pagination-previous")),
        next => (at < pages).then(|| step(at + 1, "pagination-next")),
    }
}
