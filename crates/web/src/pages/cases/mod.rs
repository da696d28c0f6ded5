//! The defence's pages of a case, from the finder to the link, and the case at a glance, which the court sees too.
//! What anybody may see or do here is the policy's answer, never these pages'.

pub(crate) mod at;
mod defendant;
mod document;
mod find;
mod initial_details;
mod instruct;
mod link;
mod link_check;
mod material;
mod mine;
mod show;
pub(crate) mod shown;
mod withdraw;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::FIND_CASE.pattern(), get(find::get).post(find::post))
        .route(paths::MY_CASES.pattern(), get(mine::get))
        .route(paths::CASE.pattern(), get(show::get))
        .route(paths::DEFENDANT.pattern(), get(defendant::get))
        .route(paths::INSTRUCTION.pattern(), get(instruct::get).post(instruct::post))
        .route(paths::INITIAL_DETAILS.pattern(), get(initial_details::get))
        .route(paths::LINK.pattern(), get(link::get).post(link::post))
        .route(paths::LINK_CHECK.pattern(), get(link_check::get).post(link_check::post))
        .route(paths::WITHDRAW_LINK.pattern(), get(withdraw::get).post(withdraw::post))
        .route(paths::MATERIAL.pattern(), get(material::get))
}
