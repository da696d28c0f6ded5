//! Registering an organisation without an account: what is needed, the form to download, upload, check, send, follow.
//! Nothing here is shown to anybody but its sender.

mod answer_file;
mod check;
mod confirm;
pub(crate) mod follow;
mod marked;
mod mend;
mod own;
mod problems;
mod resend;
mod sent;
mod start;
pub(in crate::pages) mod template;
mod upload;
mod web;
mod withdraw;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .merge(web::router())
        .route(paths::REGISTER.pattern(), get(start::get))
        .route(paths::REGISTER_TEMPLATE.pattern(), get(template::get))
        .route(paths::REGISTER_UPLOAD.pattern(), get(upload::get).post(upload::post))
        .route(paths::REGISTER_MARKED.pattern(), get(marked::get))
        .route(paths::REGISTER_MEND.pattern(), get(mend::get))
        .route(paths::REGISTER_CHECK.pattern(), get(check::get).post(check::post))
        .route(paths::REGISTER_SENT.pattern(), get(sent::get))
        .route(paths::REGISTER_FOLLOW.pattern(), get(follow::ask))
        .route(paths::REGISTRATION_CONFIRM.pattern(), get(confirm::get).post(confirm::post))
        .route(paths::REGISTRATION_OWN.pattern(), get(own::get))
        .route(paths::REGISTRATION_ANSWER_FILE.pattern(), get(answer_file::get).post(answer_file::post))
        .route(paths::REGISTRATION_WITHDRAW.pattern(), get(withdraw::get).post(withdraw::post))
        .route(paths::REGISTRATION_ANSWER.pattern(), post(own::answer))
        .route(paths::REGISTRATION_LINKS.pattern(), post(resend::post))
        .route(paths::REGISTRATION_PROGRESS.pattern(), get(follow::get))
}
