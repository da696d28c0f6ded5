//! Offices and users of a form, one by one: added, changed, removed. Two windows at once lose nothing: what stands for a row says
//! which one is meant, wherever it is by now.

use domain::registration::form::MOST_OFFICES;
use registration_form::{Answers, Typed};

use super::{MOST_USERS, OpenForm, SaveRefusal, Topic, fingerprint, open_web_form::Extent, tidy};
use crate::{App, Failure, Outcome};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowList {
    /// The offices.
    Offices,
    /// The users.
    Users,
}

/// A row that was saved, and the form after that.
#[derive(Debug)]
pub struct RowSaved {
    /// Its place in the list.
    pub index: usize,
    /// The form.
    pub open: OpenForm,
}

impl RowList {
    /// The topic that the list is.
    pub const fn topic(self) -> Topic {
        match self {
            Self::Offices => Topic::Offices,
            Self::Users => Topic::Users,
        }
    }

    /// The most rows that it may have.
    pub const fn most(self) -> usize {
        match self {
            Self::Offices => MOST_OFFICES,
            Self::Users => MOST_USERS,
        }
    }

    /// Its rows in a form.
    pub const fn rows(self, typed: &Typed) -> &Vec<Answers> {
        match self {
            Self::Offices => &typed.offices,
            Self::Users => &typed.users,
        }
    }

    const fn rows_mut(self, typed: &mut Typed) -> &mut Vec<Answers> {
        match self {
            Self::Offices => &mut typed.offices,
            Self::Users => &mut typed.users,
        }
    }

    /// What stands for a row as it is now.
    pub fn seen(self, row: &Answers) -> String {
        fingerprint(row)
    }

    /// Where the row is by now that somebody saw at this place.
    fn find(self, rows: &[Answers], index: usize, seen: &str) -> Option<usize> {
        let is_it = |row: &Answers| self.seen(row) == seen;
        if rows.get(index).is_some_and(is_it) { Some(index) } else { rows.iter().position(is_it) }
    }
}

impl App {
    /// Adds a row. One that is there already, word for word, is not added again: the button was pressed twice.
    pub async fn add_row(&self, token: &str, list: RowList, typed: Answers) -> Outcome<RowSaved, SaveRefusal> {
        let answers = tidy(typed).ok_or(Failure::Refused(SaveRefusal::TooLong))?;
        if answers.is_empty() {
            return Err(Failure::Refused(SaveRefusal::Nothing));
        }
        let index = self.change_web_form(token, |form| {
            form.visited.insert(list.topic().word().to_owned());
            let rows = list.rows_mut(&mut form.typed);
            if let Some(known) = rows.iter().position(|row| *row == answers) {
                return Ok(known);
            }
            if rows.len() >= list.most() {
                return Err(SaveRefusal::TooMany);
            }
            rows.push(answers.clone());
            Ok(rows.len().saturating_sub(1))
        });
        let index = index.await?;
        Ok(RowSaved { index, open: self.still_open(token, Extent::Whole).await? })
    }

    /// Changes the row that was seen at this place.
    pub async fn change_row(
        &self,
        token: &str,
        list: RowList,
        (index, seen): (usize, &str),
        typed: Answers,
    ) -> Outcome<RowSaved, SaveRefusal> {
        let answers = tidy(typed).ok_or(Failure::Refused(SaveRefusal::TooLong))?;
        let index = self.change_web_form(token, |form| {
            let rows = list.rows_mut(&mut form.typed);
            if let Some(at) = list.find(rows, index, seen) {
                if let Some(row) = rows.get_mut(at) {
                    row.clone_from(&answers);
                }
                return Ok(at);
            }
            // Saved before by the same click, or changed in another window, or gone.
            match rows.iter().position(|row| *row == answers) {
                Some(at) => Ok(at),
                None => Err(rows
                    .get(index)
                    .map_or(SaveRefusal::Removed, |row| SaveRefusal::Changed { theirs: row.clone(), seen: list.seen(row) })),
            }
        });
        let index = index.await?;
        Ok(RowSaved { index, open: self.still_open(token, Extent::Whole).await? })
    }

    /// Removes the row that was seen at this place; one that is gone already stays gone.
    pub async fn remove_row(&self, token: &str, list: RowList, (index, seen): (usize, &str)) -> Outcome<(), SaveRefusal> {
        self.change_web_form(token, |form| {
            let rows = list.rows_mut(&mut form.typed);
            if let Some(at) = list.find(rows, index, seen) {
                rows.remove(at);
            }
            Ok(())
        })
        .await
    }
}
