//! A place in a message: reads values of the kinds that a case is made of, and notes what is wrong with its path.
//! Never stops at the first problem, never panics, and never repeats a person's data in what it says.

use std::cell::RefCell;

use domain::time::{Date, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use super::derived;

/// Free text longer than this is not kept (wording and statements are at most 4,000 by the contract).
const LONGEST: usize = 20_000;
/// Names and codes longer than this are not kept (255 by the contract).
const LONGEST_NAME: usize = 300;

/// What is wrong with one value of a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {what}")]
pub struct Problem {
    /// Its place, such as `prosecutionCase.defendants[0].id`.
    pub path: String,
    /// What is wrong, and what is wanted.
    pub what: String,
}

/// The problems of one case, in the order in which they are met, and what was assumed where a template was not filled in.
#[derive(Debug)]
pub(super) struct Notes {
    problems: RefCell<Vec<Problem>>,
    remarks: RefCell<Vec<Problem>>,
    message: Uuid,
}

impl Notes {
    /// No note yet; `message` is the identifier of the whole message.
    pub(super) const fn new(message: Uuid) -> Self {
        Self { problems: RefCell::new(Vec::new()), remarks: RefCell::new(Vec::new()), message }
    }

    /// The case where nothing is wrong with it, else every problem; and what was assumed.
    pub(super) fn end<T>(self, case: Option<T>) -> (Result<T, Vec<Problem>>, Vec<Problem>) {
        let problems = self.problems.into_inner();
        let case = match case {
            Some(case) if problems.is_empty() => Ok(case),
            _ => Err(problems),
        };
        (case, self.remarks.into_inner())
    }
}

/// A value of a message with its place, or the place where a value is missing.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: Option<&'a Value>,
    path: String,
    notes: &'a Notes,
}

/// The path of a key below a path.
pub(super) fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

impl<'a> Node<'a> {
    pub(super) fn new(value: &'a Value, path: String, notes: &'a Notes) -> Self {
        Self { value: Some(value), path, notes }
    }

    /// The same notes for a value elsewhere in the message.
    pub(super) fn elsewhere(&self, value: &'a Value, path: &str) -> Self {
        Self { value: Some(value), path: path.to_owned(), notes: self.notes }
    }

    /// The value of a key; missing where there is none, or null.
    pub(super) fn at(&self, key: &str) -> Self {
        let value = self.value.and_then(|value| value.get(key)).filter(|value| !value.is_null());
        Self { value, path: below(&self.path, key), notes: self.notes }
    }

    /// Is there a value?
    pub(super) const fn is_there(&self) -> bool {
        self.value.is_some()
    }

    /// This, where there is a value, else the other.
    pub(super) fn or(self, other: Self) -> Self {
        if self.is_there() { self } else { other }
    }

    /// Notes a problem of this place.
    pub(super) fn problem(&self, what: impl Into<String>) {
        self.notes.problems.borrow_mut().push(Problem { path: self.path.clone(), what: what.into() });
    }

    /// Notes what was assumed at this place.
    pub(super) fn remark(&self, what: impl Into<String>) {
        self.notes.remarks.borrow_mut().push(Problem { path: self.path.clone(), what: what.into() });
    }

    /// The identifier that a placeholder stands for in this message.
    pub(super) fn stands_for(&self, word: &str) -> Uuid {
        derived::placeholder(self.notes.message, word)
    }

    /// The text, where it is a template's word that nobody filled in, such as `CASE_ID`, `D-O-B` or `${case.id}`.
    pub(super) fn placeholder(&self) -> Option<&'a str> {
        let text = self.quietly()?.trim();
        let marked = [("${", "}"), ("<", ">"), ("%", "%"), ("{{", "}}")];
        let marked = text.len() > 2 && marked.iter().any(|(start, end)| text.starts_with(start) && text.ends_with(end));
        let capitals = text.len() > 2
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-'));
        (marked || capitals).then_some(text)
    }

    /// The entries of a list; none where there is no list.
    pub(super) fn items(&self) -> Vec<Self> {
        match self.value {
            None => Vec::new(),
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(at, value)| Self { value: Some(value), path: format!("{}[{at}]", self.path), notes: self.notes })
                .collect(),
            Some(_) => {
                self.problem("must be a list");
                Vec::new()
            }
        }
    }

    /// Free text, cleaned of control characters; `None` where there is none.
    pub(super) fn text(&self) -> Option<String> {
        self.at_most(LONGEST)
    }

    /// A name or code on one line.
    pub(super) fn name(&self) -> Option<String> {
        let text = self.at_most(LONGEST_NAME)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A name or code that must be there.
    pub(super) fn needed(&self) -> Option<String> {
        let name = self.name();
        if name.is_none() && self.raw().is_none_or(|text| text.trim().is_empty()) {
            self.problem("is missing");
        }
        name
    }

    /// A flag; absent is no.
    pub(super) fn flag(&self) -> bool {
        match self.value {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.to_ascii_lowercase().as_str(), "true" | "y" | "yes"),
            _ => false,
        }
    }

    /// An identifier, where one is given.
    pub(super) fn id(&self) -> Option<Uuid> {
        let text = self.raw()?;
        let id = Uuid::parse_str(text.trim()).ok().filter(|id| !id.is_nil());
        if id.is_none()
            && let Some(word) = self.placeholder()
        {
            self.remark("is a placeholder: an identifier was made, the same wherever this message says the same");
            return Some(self.stands_for(word));
        }
        if id.is_none() {
            self.problem("must be a UUID");
        }
        id
    }

    /// An identifier that must be there.
    pub(super) fn needed_id(&self) -> Option<Uuid> {
        if !self.is_there() {
            self.problem("is missing: a UUID is needed");
        }
        self.id()
    }

    /// A date, from `YYYY-MM-DD` or from a moment (then the date in London).
    pub(super) fn date(&self) -> Option<Date> {
        self.moment().map(|(date, _)| date)
    }

    /// A date with the time in London, where the text has a time.
    pub(super) fn moment(&self) -> Option<(Date, Option<String>)> {
        let text = self.raw()?.trim();
        if text.is_empty() {
            return None;
        }
        if self.placeholder().is_some() {
            self.remark("is a placeholder: taken as not known");
            return None;
        }
        let read = date_of(text).map(|date| (date, None)).or_else(|| moment_of(text));
        let read = read.filter(|(date, _)| (1850..=2200).contains(&date.year()));
        if read.is_none() {
            self.problem("must be a date written YYYY-MM-DD, or a moment such as 2026-11-23T10:00:00Z");
        }
        read
    }

    /// A time of day as `HH:MM`, from `09:05` or `09:05:01.001`.
    pub(super) fn time(&self) -> Option<String> {
        let text = self.raw()?.trim();
        let time = text.parse::<jiff::civil::Time>().ok().map(|time| format!("{:02}:{:02}", time.hour(), time.minute()));
        if time.is_none() {
            self.problem("must be a time of day such as 09:30");
        }
        time
    }

    /// A string as it stands, for choosing among known words; wrong kinds are noted.
    pub(super) fn raw(&self) -> Option<&'a str> {
        let text = self.value?.as_str();
        if text.is_none() {
            self.problem("must be text");
        }
        text
    }

    /// A string as it stands, where it is one; notes nothing.
    pub(super) fn quietly(&self) -> Option<&'a str> {
        self.value.and_then(Value::as_str)
    }

    fn at_most(&self, most: usize) -> Option<String> {
        let text: String = self.raw()?.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        let text = text.trim();
        if text.chars().count() > most {
            self.problem(format!("is longer than {most} characters"));
            return None;
        }
        (!text.is_empty()).then(|| text.to_owned())
    }
}

/// A bare calendar date; a date with a time is [`moment_of`].
fn date_of(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// A moment with its offset, as London reads it, or a wall-clock time without one.
fn moment_of(text: &str) -> Option<(Date, Option<String>)> {
    let london = match text.parse::<jiff::Timestamp>() {
        Ok(moment) => Timestamp::from_micros(moment.as_microsecond()).in_london(),
        Err(_) => text.parse::<jiff::civil::DateTime>().ok()?,
    };
    Some((london.date(), Some(format!("{:02}:{:02}", london.hour(), london.minute()))))
}
