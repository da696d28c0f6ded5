//! Identifiers for messages that have none, or a template's placeholder: made from what the prosecutor sent, so that the same message
//! is the same case. Never used where the message gives an identifier, not even a bad one.

use uuid::Uuid;

/// The name space of identifiers made here (a random UUID, fixed for good).
const SPACE: Uuid = Uuid::from_u128(0x6f0c_3c1e_53b0_4a55_9a1b_0d3f_5e2a_7c49);

/// The identifier of a case by its prosecutor and reference.
pub(super) fn case(prosecutor: &str, urn_key: &str) -> Uuid {
    of(&["case", prosecutor, urn_key])
}

/// The identifier of the `nth` defendant of a case.
pub(super) fn defendant(case: Uuid, nth: usize) -> Uuid {
    of(&["defendant", &case.to_string(), &nth.to_string()])
}

/// The identifier of the `nth` offence of a defendant.
pub(super) fn offence(defendant: Uuid, nth: usize) -> Uuid {
    of(&["offence", &defendant.to_string(), &nth.to_string()])
}

/// The identifier of a whole message.
pub(super) fn message(bytes: &[u8]) -> Uuid {
    Uuid::new_v5(&SPACE, bytes)
}

/// The identifier that a placeholder stands for within a message.
pub(super) fn placeholder(message: Uuid, word: &str) -> Uuid {
    of(&["placeholder", &message.to_string(), word])
}

fn of(parts: &[&str]) -> Uuid {
    Uuid::new_v5(&SPACE, parts.join("\u{1F}").as_bytes())
}
