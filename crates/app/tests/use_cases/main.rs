//! The use cases on throw-away stores: what each promises, and what it refuses.
//! Tests nothing of the pages.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests stop at once, as tests do"
)]

mod case_reader;
mod cases;
mod confirmation;
mod forms;
mod registers;
mod registrations;
mod service;
mod web_form;
