//! The pages, asked through the real router: a module for each feature.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests stop at once, as tests do"
)]

mod accounts;
mod api;
mod cases;
mod courts;
mod deliveries;
mod demonstration;
mod every_route;
mod forms;
mod front;
mod people;
mod prosecutors;
mod registrations;
mod service;
mod web_form;
