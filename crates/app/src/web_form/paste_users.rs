//! Rows of people pasted out of a spreadsheet: good ones are added, the others are given back with what is wrong in each.

use std::collections::BTreeMap;

use registration_form::{Answers, Limits, Part, Pasted, Problem, Unreadable, pasted_users};

use super::{LONGEST_ANSWER, MOST_USERS, Topic, open_web_form::Extent};
use crate::{App, Failure, Outcome, read_registration::in_turn};

/// What came of pasting.
#[derive(Debug, Default)]
pub struct PasteSaved {
    /// How many rows were added.
    pub added: usize,
    /// How many were there already, word for word.
    pub known: usize,
    /// The rows that were not added.
    pub bad: Vec<BadRow>,
}

/// A row that was not added.
#[derive(Debug, Clone)]
pub struct BadRow {
    /// Its number in what was pasted, from 1.
    pub row: u32,
    /// What stands in it.
    pub answers: Answers,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Why nothing was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasteRefusal {
    /// Nothing was pasted.
    Nothing,
    /// It can't be read as rows.
    Unreadable(Unreadable),
    /// The form would have more users than it may.
    TooMany,
}

impl App {
    /// Adds the good ones of the pasted rows to the users of the form.
    pub async fn paste_users(&self, token: &str, text: String) -> Outcome<PasteSaved, PasteRefusal> {
        let rows = in_turn(move || pasted_users(&text, &Limits::default())).await?.flatten();
        let rows = rows.unwrap_or(Err(Unreadable::Damaged));
        let rows = rows.map_err(|why| Failure::Refused(PasteRefusal::Unreadable(why)))?;
        if rows.is_empty() {
            return Err(Failure::Refused(PasteRefusal::Nothing));
        }
        let mut form = self.kept_web_form(token).await?.open().ok_or(Failure::Hidden)?;
        let there = form.typed.users.len();
        let known: std::collections::BTreeSet<Answers> = form.typed.users.iter().cloned().collect();
        let all = rows.len();
        let new: Vec<Pasted> = rows.into_iter().filter(|row| !known.contains(&row.answers)).collect();
        if there.saturating_add(new.len()) > MOST_USERS {
            return Err(Failure::Refused(PasteRefusal::TooMany));
        }
        form.typed.users.extend(new.iter().map(|row| row.answers.clone()));
        let mut wrong: BTreeMap<usize, Vec<Problem>> = BTreeMap::new();
        for problem in self.checked(form, Extent::Whole).await?.1.problems {
            if let Part::User(index) = problem.part
                && let Some(nth) = index.checked_sub(there)
            {
                wrong.entry(nth).or_default().push(problem.problem);
            }
        }
        for (nth, row) in new.iter().enumerate() {
            if let Some(problem) = &row.problem {
                wrong.entry(nth).or_default().push(problem.clone());
            }
        }
        let mut saved = PasteSaved { known: all.saturating_sub(new.len()), ..PasteSaved::default() };
        let mut good = Vec::new();
        for (nth, Pasted { row, answers, .. }) in new.into_iter().enumerate() {
            match wrong.remove(&nth) {
                None if answers.values().all(|text| text.len() <= LONGEST_ANSWER) => good.push(answers),
                problems => saved.bad.push(BadRow { row, answers, problems: problems.unwrap_or_default() }),
            }
        }
        saved.added = good.len();
        self.add_users(token, &good).await?;
        Ok(saved)
    }

    async fn add_users(&self, token: &str, good: &[Answers]) -> Outcome<(), PasteRefusal> {
        self.change_web_form(token, |form| {
            form.visited.insert(Topic::Users.word().to_owned());
            if form.typed.users.len().saturating_add(good.len()) > MOST_USERS {
                return Err(PasteRefusal::TooMany);
            }
            form.typed.users.extend_from_slice(good);
            Ok(())
        })
        .await
    }
}
