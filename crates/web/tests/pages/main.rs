//! The pages, asked through the real router: a module for each feature.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests stop at once, as tests do"
)]

mod accounts;
mod api;
mod arrivals;
mod cases;
mod checks;
mod contact;
mod courts;
mod deliveries;
mod demonstration;
mod every_route;
mod forms;
mod front;
mod help;
mod help_calls;
mod help_details;
mod officer_steps;
mod organisation_changes;
mod own_registration;
mod people;
mod prosecutor_steps;
mod prosecutors;
mod registers;
mod registration_queue;
mod registrations;
mod service;
mod web_form;
