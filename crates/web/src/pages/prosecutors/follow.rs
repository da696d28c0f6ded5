//! How far the registration of a prosecuting organisation is, by its reference and its administrator's e-mail address.
//! What was typed is posted, so that no address stands in a log; nothing is shown to whoever knows one of the two.

use app::{App, FollowProsecutorRefusal};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{prosecutor_registration::REFERENCE_PREFIX, reference::Reference, values::EmailAddress};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use crate::{
    chassis::{Errors, Form, Page, PageError},
    client::Client,
    failure::{Said, said},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    reference: String,
    email: String,
    sent: String,
}

pub(super) async fn get(page: Page, Query(asked): Query<Asked>) -> Response {
    page.render("prosecutors/follow.html", context! { reference => asked.reference, sent => asked.sent == "yes" })
}

pub(super) async fn post(page: Page, State(app): State<App>, client: Client, form: Form<Asked>) -> Result<Response, PageError> {
    let Asked { reference, email, .. } = form.fields;
    let mut errors = Errors::new();
    let known = Reference::parse(REFERENCE_PREFIX, &reference);
    if known.is_none() {
        errors.add("reference", "prosecutor-follow-not-a-reference");
    }
    let address = errors.take("email", EmailAddress::typed(&email));
    let again = |errors: &Errors| {
        Ok(page.refuse(
            "prosecutors/follow.html",
            context! { errors => Serde(errors), reference => reference.as_str(), email => email.as_str() },
        ))
    };
    let (Some(known), Some(address)) = (known, address) else { return again(&errors) };
    let failure = match app.follow_prosecutor(&known, &address, &client.0).await {
        Ok(followed) => {
            let address = |(address, confirmed): &(EmailAddress, bool)| context! { address => address.as_str(), confirmed };
            let data = context! {
                addresses => followed.addresses.iter().map(address).collect::<Vec<Value>>(),
                reference => followed.reference.as_str(), progress => followed.progress.to_string(),
                received => followed.received.to_string(), activation_days => domain::user::ACTIVATION_DAYS,
                sender_email => app.settings.sender_email.as_str(), onboarding_email => app.settings.onboarding_email.as_str(),
            };
            return Ok(page.render("prosecutors/progress.html", data));
        }
        Err(failure) => failure,
    };
    match said(failure)? {
        Said::Refused(FollowProsecutorRefusal::Unknown) => errors.add("reference", "prosecutor-follow-unknown"),
        Said::Refused(FollowProsecutorRefusal::TooMany(wait)) => return Err(PageError::TooMany { wait }),
        Said::Claimed(_) | Said::Changed => return Err(PageError::Unavailable),
    }
    again(&errors)
}
