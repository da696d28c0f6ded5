//! What the program writes: answers to standard output, complaints to standard error, the log to standard error.
//! No personal data goes into the log.

use std::io::{IsTerminal, Write};

use tracing_subscriber::EnvFilter;

/// Writes a line to standard output; a reader that went away is no failure of ours.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Writes a line to standard error.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Starts the log: text on a terminal, JSON for machines, or as told.
pub(crate) fn start_log(form: Option<&str>) {
    let json = form.map_or_else(|| !std::io::stderr().is_terminal(), |form| form == "json");
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = if json { log.json().try_init() } else { log.with_target(false).compact().try_init() };
    if let Err(error) = started {
        complain(&format!("the log can't start: {error}"));
    }
}
