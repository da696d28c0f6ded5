//! Saves one page of a form. Whatever is wrong in it is saved too, so that nothing typed is lost; what another window saved
//! meanwhile is shown before it is replaced.

use registration_form::{Answers, terms_version};

use super::{OpenForm, Topic, open_web_form::Extent, tidy};
use crate::{App, Failure, Outcome};

/// Why something was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveRefusal {
    /// An answer is longer than any that a form holds.
    TooLong,
    /// Another window saved it since the page was opened: what it saved, and what stands for that.
    Changed {
        /// The answers as they are now.
        theirs: Answers,
        /// What the next try must have seen.
        seen: String,
    },
    /// The list is full.
    TooMany,
    /// Nothing was typed.
    Nothing,
    /// It was removed meanwhile.
    Removed,
}

impl App {
    /// Saves the answers of a topic by whoever has the form's link; `seen` stands for what its page showed.
    pub async fn answer_topic(&self, token: &str, topic: Topic, typed: Answers, seen: &str) -> Outcome<OpenForm, SaveRefusal> {
        let mut answers = tidy(typed).ok_or(Failure::Refused(SaveRefusal::TooLong))?;
        answers.retain(|field, _| topic.fields().contains(&field.as_str()));
        let today = self.now().london_date().to_string();
        let saved = self.change_web_form(token, |form| {
            let now: Answers = topic.fields().iter().filter_map(|field| form.typed.organisation.remove_entry(*field)).collect();
            let was = super::topic::seen(&now);
            if now != answers && was != seen {
                return Err(SaveRefusal::Changed { theirs: now, seen: was });
            }
            form.typed.organisation.extend(answers.clone());
            if topic == Topic::Terms {
                // The day and the version are ours to say: the terms are accepted here and now.
                form.typed.organisation.insert("accepted-on".to_owned(), today.clone());
                form.typed.organisation.insert("terms-version".to_owned(), terms_version().to_owned());
            }
            form.visited.insert(topic.word().to_owned());
            Ok(())
        });
        saved.await?;
        self.still_open(token, Extent::WithoutUsers).await
    }

    /// Notes that a list was looked through and holds all that there is.
    pub async fn finish_list(&self, token: &str, topic: Topic) -> Outcome<(), SaveRefusal> {
        self.change_web_form(token, |form| {
            form.visited.insert(topic.word().to_owned());
            Ok(())
        })
        .await
    }
}
