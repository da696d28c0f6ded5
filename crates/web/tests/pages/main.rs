//! The pages, asked through the real router: a module for each feature.

mod accounts;
mod cases;
mod deliveries;
mod demonstration;
mod every_route;
mod forms;
mod front;
mod people;
mod registrations;
mod service;
