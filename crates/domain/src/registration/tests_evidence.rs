//! A form with an office and a user, an officer and a moment, for the tests of what is weighed before an approval.

use uuid::Uuid;

use super::{Road, Standing, State, Submitted, form::Form};
use crate::{Context, id::UserId, reference::Reference, time::Timestamp};

const FORM: &str = r#"
[organisation]
name = "Penmorfa Law LLP"
kind = "solicitors-firm"
telephone = "+441632960401"
email = "post@penmorfa-law.example"
language = "en"
regulation = { number = "998203" }
[organisation.head_office]
line1 = "41 Heol Las"
town = "Penmorfa Isaf"
postcode = "LL30 1AA"
country = "Wales"
[[offices]]
name = "Penmorfa"
address = "41 Heol Las"
telephone = "+441632960402"
laa_account = "2B104K"
[administrator]
job_title = "Principal"
email = "nest@penmorfa-law.example"
mobile = "+447700900401"
[administrator.name]
first = "Nest"
last = "Cadwaladr"
[[users]]
email = "huw@penmorfa-law.example"
mobile = "+447700900402"
[users.name]
first = "Huw"
last = "Stone"
[users.work]
qualification = "solicitor"
roles = ["defence-lawyer"]
[acceptance]
version = "1"
name = "Nest Cadwaladr"
capacity = "Principal"
date = "2026-11-20"
"#;

pub(crate) fn a_form() -> Form {
    toml::from_str(FORM).unwrap()
}

pub(crate) fn noon() -> Context {
    Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1) // 23 November 2026
}

pub(crate) fn officer(n: u128) -> UserId {
    UserId(Uuid::from_u128(0xff00 + n))
}

/// A registration that waits, its addresses confirmed.
pub(crate) fn waiting() -> State {
    let form = a_form();
    let submitted = Submitted {
        reference: Reference::of(super::REFERENCE_PREFIX, Uuid::from_u128(7)),
        assumptions: Vec::new(),
        file: None,
        road: Road::Upload,
        at: noon().now,
        form,
    };
    let mut state = State { submitted: Some(Box::new(submitted)), standing: Standing::Waiting, ..State::default() };
    state.confirmed = state.unconfirmed().into_iter().collect();
    state
}
