//! Staff record a call to a number of a register; never to the number that stands in the request.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::Register,
    id::{CommandId, HelpRequestId},
    values::{PhoneNumber, ValueError},
};

use super::show::{Tried, after, again};
use crate::{
    Caller,
    chassis::{Form, Page, PageError},
    pages::help::boxes::Boxes,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut tried = Tried { boxes: Boxes::sent(form.fields), ..Tried::default() };
    let Some(call) = call(&mut tried) else { return again((&page, &app, &caller), id, &tried).await };
    let done = app.record_call_back(&caller, CommandId(form.command), id, call).await;
    after((&page, &app, &caller), id, done, tried).await
}

fn call(Tried { errors, boxes }: &mut Tried) -> Option<(PhoneNumber, Register, bool)> {
    let register = boxes.one("register").parse().ok();
    if register.is_none() {
        errors.add("register", "help-register-missing");
    }
    let number = match PhoneNumber::parse(boxes.one("number")) {
        Err(ValueError::PhoneMissing) => {
            errors.add("number", "help-number-missing");
            None
        }
        other => errors.take("number", other),
    };
    let reached = match boxes.one("reached") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            errors.add("reached", "help-reached-missing");
            None
        }
    };
    Some((number?, register?, reached?))
}
