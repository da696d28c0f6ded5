//! Reads the JSON in which prosecutors start cases; whatever the bytes are, it answers.
//! Decides nothing, keeps nothing, and looks nothing up outside the table of courts.
//!
//! It knows court proceedings, referrals from the single justice procedure (SJP), charge, requisition, summons and SJP messages, and
//! the event that a case was created (case-model §1, §4).
//!
//! One message may hold several cases. Keys that are not known are left alone; a template's placeholder where
//! an identifier or a date must be is read as one of our own making or as not known, and said back with its place in the JSON.
//!
//! Where a case began: what comes in this way began on the platform, unless the message says that it was remitted by another court
//! (initiation code `R`) or brought over from another system (`migrationSourceSystem`). Such a case is read here, but documents are
//! not served here (guides §6).

mod casefile;
mod core;
mod derived;
mod hearing;
mod kind;
mod node;
mod submission;

use domain::{prosecution_case::ProsecutionCase, tables::Courts};
use serde_json::Value;
use uuid::Uuid;

pub use kind::NoCase;
pub use node::Problem;

use kind::Kind;
use node::{Node, Notes};

/// The largest message that is read, in bytes: a group of several hundred cases is about a tenth of it.
pub const LIMIT: usize = 32 * 1024 * 1024;

/// One case of a message, or all that is wrong with it.
#[derive(Debug)]
pub struct Read {
    /// Where in the message it stands, such as `initiateCourtProceedings.prosecutionCases[0]`.
    pub path: String,
    /// The case, or every problem at once.
    pub case: Result<ProsecutionCase, Vec<Problem>>,
    /// What was assumed, where a template was not filled in.
    pub remarks: Vec<Problem>,
}

/// Reads a message.
///
/// # Errors
/// When the bytes are no JSON, or a message that starts no case: says what it is instead.
pub fn read(bytes: &[u8], courts: &Courts) -> Result<Vec<Read>, NoCase> {
    if bytes.len() > LIMIT {
        return Err(NoCase::TooLarge);
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if text.trim_ascii_start().starts_with(b"<") {
        return Err(NoCase::Xml);
    }
    let message: Value =
        serde_json::from_slice(text).map_err(|error| NoCase::NotJson { line: error.line(), column: error.column() })?;
    let messages = match &message {
        Value::Array(several) => several.iter().enumerate().map(|(at, one)| (format!("[{at}]"), one)).collect(),
        one => vec![(String::new(), one)],
    };
    let id = derived::message(text);
    let mut cases = Vec::new();
    let mut nothing = None;
    for (path, message) in messages {
        match read_message(message, &path, id, courts) {
            Ok(found) => cases.extend(found),
            Err(reason) => nothing = nothing.or(Some(reason)),
        }
    }
    match nothing {
        Some(reason) if cases.is_empty() => Err(reason),
        _ if cases.is_empty() => Err(NoCase::Empty),
        _ => Ok(cases),
    }
}

fn read_message(message: &Value, path: &str, id: Uuid, courts: &Courts) -> Result<Vec<Read>, NoCase> {
    let kind = Kind::of(message)?;
    let at = |keys: &[&str]| keys.iter().fold(path.to_owned(), |path, key| node::below(&path, key));
    let read = |value: &Value, path: &str, read: &dyn Fn(&Node<'_>) -> Option<ProsecutionCase>| {
        let notes = Notes::new(id);
        let case = read(&Node::new(value, path.to_owned(), &notes));
        let (case, remarks) = notes.end(case);
        Read { path: path.to_owned(), case, remarks }
    };
    Ok(match kind {
        Kind::Core { keys, cases, around } => {
            let path = at(&keys);
            let one = |(at, case): (usize, &Value)| {
                let whole = if keys.last() == Some(&"prosecutionCase") { path.clone() } else { format!("{path}[{at}]") };
                read(case, &whole, &|node| core::case(node, around, courts))
            };
            cases.iter().copied().enumerate().map(one).collect()
        }
        Kind::Casefile { keys, cases } => {
            let path = at(&keys);
            let one = |(at, case): (usize, &Value)| {
                let whole = if keys.last() == Some(&"groupProsecutions") { format!("{path}[{at}]") } else { path.clone() };
                read(case, &whole, &|node| casefile::case(node, courts))
            };
            cases.iter().copied().enumerate().map(one).collect()
        }
        Kind::Submission(whole) => vec![read(whole, path, &|node| submission::case(node, courts))],
    })
}
