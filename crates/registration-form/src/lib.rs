//! The registration form: bytes to submission and back, every problem named by sheet, row and column.
//! No network, no database, no clock; no sentences either, only their locale keys.

mod against;
mod annotate;
mod bytes;
mod cells;
mod check;
mod columns;
pub mod extract;
mod fields;
mod fold;
mod layout;
mod limits;
mod notes;
mod problem;
mod read;
mod typed;
mod unreadable;
mod write;

pub use against::Against;
pub use annotate::{Mark, annotate};
pub use bytes::Kind;
pub use cells::{Cells, cells};
pub use check::Contact;
pub use fields::{
    FieldAt, FieldProblem, FieldRemark, Fields, FieldsRead, FieldsRefused, FormPart, Row, Said, field_names, read_fields,
};
pub use fold::guarded;
pub use limits::Limits;
pub use problem::{Argument, Arguments, Assumed, Assumption, ColumnPlace, HowRead, Place, Problem, Rule, What};
pub use read::{Reading, Refused, contact, read};
pub use typed::{
    Answers, Checked, Part, Pasted, Typed, TypedProblem, check_typed, office_fields, pasted_users, terms_version, user_fields,
    user_label,
};
pub use unreadable::Unreadable;
pub use write::{Format, filled, template};
