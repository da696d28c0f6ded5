//! What is wrong with a form, field by field, as keys of sentences: for the summary above and the message beside each field.
//! Holds no sentence itself, so that the page can be shown in either language.

use domain::values::{ValueError, password::PasswordProblem};
use serde::Serialize;
use words::Arg;

/// The problems of one form, in the order of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Errors {
    list: Vec<FieldError>,
}

/// One problem of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct FieldError {
    field: String,
    /// The id of the element that the summary links to.
    anchor: String,
    key: String,
    args: std::collections::BTreeMap<String, Arg>,
    /// Which of several it is of: the key of the sentence that says so, and the number.
    of: Option<(String, usize)>,
}

impl Errors {
    /// No problem yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `field` has the problem that the sentence `key` tells; the summary links to the element with the id `field`.
    pub fn add(&mut self, field: &str, key: &str) {
        self.add_with(field, key, []);
    }

    /// As `add`, with what the sentence needs to be filled in.
    pub fn add_with<const N: usize>(&mut self, field: &str, key: &str, args: [(&str, Arg); N]) {
        self.add_at(field, field, key, args);
    }

    /// As `add_with`, linking to the element `anchor`: the day of a date, the first of several boxes.
    pub fn add_at<const N: usize>(&mut self, field: &str, anchor: &str, key: &str, args: [(&str, Arg); N]) {
        let args = args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect();
        self.list.push(FieldError { field: field.to_owned(), anchor: anchor.to_owned(), key: key.to_owned(), args, of: None });
    }

    /// Says of the problems from the one at `start` on that they are of number `number` of several: the sentence `key` holds that
    /// `{ $number }` and the `{ $problem }`.
    pub fn say_of(&mut self, start: usize, key: &str, number: usize) {
        self.list.iter_mut().skip(start).for_each(|problem| problem.of = Some((key.to_owned(), number)));
    }

    /// True where nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many problems there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Takes the good value out of a parse, or notes its problem under `field`.
    pub fn take<T, E: Problem>(&mut self, field: &str, parsed: Result<T, E>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(problem) => {
                let args = problem.args().into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect();
                let key = problem.key().to_owned();
                self.list.push(FieldError { field: field.to_owned(), anchor: field.to_owned(), key, args, of: None });
                None
            }
        }
    }
}

/// A refusal to parse that knows its sentence.
pub trait Problem {
    /// The key of the sentence in the locale files.
    fn key(&self) -> &str;

    /// What the sentence needs to be filled in.
    fn args(&self) -> Vec<(&'static str, Arg)> {
        Vec::new()
    }
}

impl Problem for ValueError {
    fn key(&self) -> &str {
        Self::key(self)
    }
}

impl Problem for PasswordProblem {
    fn key(&self) -> &str {
        Self::key(*self)
    }
}
