//! The conformance suite of the store: every test runs on SQLite and on PostgreSQL from the same code.
//! Knows no word of the courts: the events are those of a small ledger.

// The lints let tests unwrap, and know them by this.
#![cfg(test)]

mod access;
mod backup;
mod commands;
mod ledger;
mod log;
mod model;
mod outbox;
mod place;
mod races;
mod reference;
mod tables;
mod views;
