//! The pages, one folder a feature. A page asks one use case and shows the answer.

pub mod accounts;
pub mod arrivals;
pub mod cases;
pub mod content;
pub mod court;
pub mod courts;
pub mod deliveries;
pub mod demonstration;
mod form_shown;
pub mod front;
pub mod help;
pub mod help_requests;
pub mod home;
pub mod organisations;
mod page_numbers;
pub mod people;
pub mod pet;
pub mod prosecutors;
pub mod register;
pub mod registers;
pub mod registrations;
pub mod serve;
