//! Invented people, firms, cases and documents, for the demonstration and for measuring.
//! No real person, number or address: mobiles are of Ofcom's drama range, mail ends in `.example`, names are made up.
//!
//! Courts, offence codes and prosecutors are the real ones, since what the pages do with them must be seen.

mod bundle;
mod cases;
mod court;
mod generator;
mod offence;
mod people;
mod registers;
mod registrations;
mod served;
mod typed;
pub mod wire;
mod workbook;

pub use bundle::initial_details;
pub use cases::cases;
pub use generator::{Generated, generate};
pub use people::{Office, OfficeAddress, Organisation, People, Person, people};
pub use registers::extract;
pub use registrations::registrations;
pub use served::served_example;
pub use typed::{answers_of, typed};
pub use workbook::{AnswerOffice, AnswerUser, WorkbookAnswers, workbook_answers};

#[cfg(test)]
mod tests;
