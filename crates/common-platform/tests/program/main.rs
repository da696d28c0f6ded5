//! The real program, as an operator meets it: its commands, its exits, and what it refuses.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "helpers of tests stop at once, as tests do")]

#[cfg(test)]
mod agreement;
mod backup;
mod forms;
mod mail;
mod serving;

use std::{
    path::Path,
    process::{Command, Output},
};

/// The program, on the data of `folder`, with a log that says little.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_common-platform"));
    command.env_clear().env("RUST_LOG", "error").arg("--data").arg(folder.join("data")).args(["--log", "text"]);
    command
}

/// Runs it to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder).args(arguments).output().unwrap()
}

/// What it wrote, both ways.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
