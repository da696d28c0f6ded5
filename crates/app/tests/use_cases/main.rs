//! The use cases on throw-away stores: what each promises, and what it refuses.
//! Tests nothing of the pages.

mod case_reader;
mod cases;
mod forms;
mod registrations;
mod service;
