//! What the benches share: the application without pages, the real program as a child, a browser's manners, figures.
//! Measures nothing itself; each program of this package does.

pub mod application;
pub mod baseline_server;
pub mod browser;
pub mod database;
pub mod figures;
pub mod journey;
pub mod load;
pub mod people;
pub mod program;

/// As in the program that is measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
