//! Chores of the project that need a program: `cargo xtask tidy` checks the rules that no linter knows.
//! Nothing of the product is here, and no crate depends on it.

mod tidy;

use std::{env, path::Path, process::ExitCode};

use anyhow::{Context as _, bail};

const USAGE: &str = "usage: cargo xtask tidy    check the house rules that no linter knows";

fn main() -> anyhow::Result<ExitCode> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the project's root")?;
    match env::args().nth(1).as_deref() {
        Some("tidy") => tidy::run(root),
        _ => bail!(USAGE),
    }
}
