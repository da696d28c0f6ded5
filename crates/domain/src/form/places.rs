//! The places of a form where answers stand: whose, to which question, about which witness, and the details beside it.
//! Keeps nothing: answers are kept by the keys that are made here, and those never change.

use std::collections::BTreeMap;

use serde::Serialize;

use super::LONGEST_ANSWER;
use crate::tables::{PetAnswer, PetParty, PetQuestion, PetSection};

/// The most witnesses of one kind that a form holds.
pub const MOST_ENTRIES: u32 = 20;

/// Answers by key.
pub type Answers = BTreeMap<String, String>;

/// A place for one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The question.
    pub question: &'a PetQuestion,
    /// Whose answer; each party that is asked gives one of its own.
    pub party: PetParty,
    /// Which witness, from 1, where the section is repeated.
    pub entry: Option<u32>,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// Not one of the answers that the question takes.
    #[error("not one of the options")]
    NotAnOption,
    /// Not a calendar date.
    #[error("not a real date")]
    NotADate,
    /// Not a whole number.
    #[error("not a whole number")]
    NotANumber,
    /// More than [`LONGEST_ANSWER`] characters.
    #[error("too long")]
    TooLong,
}

/// How far a party is with a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Questions that are answered, with details where they are wanted.
    pub answered: usize,
    /// Questions that are asked.
    pub asked: usize,
    /// Whether anything has been entered at all.
    pub begun: bool,
}

/// The word for a party in the keys of answers.
const fn word(party: PetParty) -> &'static str {
    match party {
        PetParty::Prosecution => "prosecution",
        PetParty::Defence => "defence",
        PetParty::Court => "court",
    }
}

impl Place<'_> {
    /// The key of the answer: `defence.dw-name.1`.
    pub fn key(&self) -> String {
        let entry = self.entry.map(|entry| format!(".{entry}")).unwrap_or_default();
        format!("{}.{}{entry}", word(self.party), self.question.id)
    }

    /// The key of the details beside it.
    pub fn details_key(&self) -> String {
        format!("{}.details", self.key())
    }

    /// The words of the answer: one, or for a list those that were chosen.
    pub fn words<'b>(&self, answer: &'b str) -> Vec<&'b str> {
        match self.question.answer {
            PetAnswer::List => answer.split_whitespace().collect(),
            _ => Some(answer).filter(|answer| !answer.is_empty()).into_iter().collect(),
        }
    }

    /// Do these words ask for details?
    pub fn wants_details(&self, answer: &str) -> bool {
        self.words(answer).iter().any(|word| self.question.wants_details(word))
    }

    /// Whether the question is asked at all, given the same party's other answers.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        let Some(when) = &self.question.when else { return true };
        let entry = self.entry.map(|entry| format!(".{entry}")).unwrap_or_default();
        let other = answers.get(&format!("{}.{}{entry}", word(self.party), when.question));
        other.is_some_and(|answer| answer.split_whitespace().any(|word| word == when.is))
    }

    /// Whether it is answered, with the details that the answer wants.
    pub fn is_answered(&self, answers: &Answers) -> bool {
        let Some(answer) = answers.get(&self.key()) else { return false };
        !self.wants_details(answer) || answers.contains_key(&self.details_key())
    }

    /// Holds an answer to the kind of its question; nothing is always allowed, for a form is filled in bit by bit.
    pub fn check(&self, answer: &str) -> Result<(), AnswerProblem> {
        if answer.chars().count() > LONGEST_ANSWER {
            return Err(AnswerProblem::TooLong);
        }
        if self.words(answer).iter().all(|word| self.question.allows(word)) {
            return Ok(());
        }
        Err(match self.question.answer {
            PetAnswer::Date => AnswerProblem::NotADate,
            PetAnswer::Number => AnswerProblem::NotANumber,
            PetAnswer::Text | PetAnswer::YesNo | PetAnswer::Choice | PetAnswer::List => AnswerProblem::NotAnOption,
        })
    }
}

/// A party's places in a section, in order; of a repeated section, those of `entries` witnesses.
pub fn places(section: &PetSection, party: PetParty, youth: bool, entries: u32) -> Vec<Place<'_>> {
    let numbers: Vec<Option<u32>> = match section.repeat {
        Some(_) => (1..=entries.min(MOST_ENTRIES)).map(Some).collect(),
        None => vec![None],
    };
    let own = |question: &&PetQuestion| question.parties.contains(&party) && (youth || !question.youth);
    let of = |entry| section.questions.iter().filter(own).map(move |question| Place { question, party, entry });
    numbers.into_iter().flat_map(of).collect()
}

/// How many witnesses anybody has entered in a repeated section; 0 for one that is not repeated.
pub fn entries(section: &PetSection, answers: &Answers) -> u32 {
    if section.repeat.is_none() {
        return 0;
    }
    let mine = |key: &str| {
        let mut parts = key.split('.').skip(1);
        let question = parts.next()?;
        section.questions.iter().any(|it| it.id == question).then(|| parts.next()?.parse::<u32>().ok())?
    };
    answers.keys().filter_map(|key| mine(key)).max().unwrap_or(0).min(MOST_ENTRIES)
}

/// How far a party is with a section.
pub fn progress(section: &PetSection, party: PetParty, youth: bool, answers: &Answers) -> Progress {
    let places = places(section, party, youth, entries(section, answers).max(1));
    let asked: Vec<&Place<'_>> = places.iter().filter(|place| place.is_asked(answers)).collect();
    Progress {
        answered: asked.iter().filter(|place| place.is_answered(answers)).count(),
        asked: asked.len(),
        begun: asked.iter().any(|place| answers.contains_key(&place.key())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::PetForm;

    fn with(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect()
    }

    fn section<'a>(form: &'a PetForm, id: &str) -> &'a PetSection {
        form.sections().iter().find(|section| section.id == id).unwrap()
    }

    #[test]
    fn each_party_and_each_witness_has_a_place_of_its_own() {
        let form = PetForm::load().unwrap();
        let witnesses = section(&form, "prosecution-witnesses");
        let keys: Vec<String> = places(witnesses, PetParty::Defence, false, 2).iter().map(Place::key).collect();
        assert_eq!(keys, ["defence.pw-attend.1", "defence.pw-minutes.1", "defence.pw-attend.2", "defence.pw-minutes.2"]);
        assert_eq!(places(witnesses, PetParty::Prosecution, false, 1)[0].details_key(), "prosecution.pw-name.1.details");
    }

    #[test]
    fn witnesses_are_counted_whoever_entered_them_and_never_beyond_the_most() {
        let form = PetForm::load().unwrap();
        let witnesses = section(&form, "prosecution-witnesses");
        assert_eq!(entries(witnesses, &with(&[("prosecution.pw-name.3", "A"), ("defence.dw-name.7", "B")])), 3);
        assert_eq!(entries(witnesses, &with(&[("prosecution.pw-name.4000", "A")])), MOST_ENTRIES);
        assert_eq!(entries(section(&form, "pleas"), &with(&[("defence.mixed-pleas", "yes")])), 0);
        assert_eq!(places(witnesses, PetParty::Court, false, u32::MAX).len(), 20);
    }

    #[test]
    fn a_question_for_youths_is_not_put_to_adults() {
        let form = PetForm::load().unwrap();
        let asks = |youth| {
            places(section(&form, "contact"), PetParty::Defence, youth, 0).iter().any(|it| it.question.id == "parent-attends")
        };
        assert!(asks(true) && !asks(false));
    }

    #[test]
    fn progress_counts_what_is_asked_and_wants_the_details() {
        let form = PetForm::load().unwrap();
        let of = |pairs: &[(&str, &str)]| {
            let Progress { answered, asked, begun } = progress(section(&form, "pleas"), PetParty::Defence, false, &with(pairs));
            (answered, asked, begun)
        };
        assert_eq!(of(&[]), (0, 2, false));
        assert_eq!(of(&[("defence.mixed-pleas", "no")]), (1, 2, true));
        assert_eq!(of(&[("defence.mixed-pleas", "yes")]), (0, 3, true));
        assert_eq!(of(&[("defence.mixed-pleas", "yes"), ("defence.mixed-pleas.details", "Counts 1 and 2")]), (1, 3, true));
    }

    #[test]
    fn an_answer_is_held_to_its_kind_and_every_word_of_a_list_is() {
        let form = PetForm::load().unwrap();
        let place = |id, party| Place { question: form.question(id).unwrap(), party, entry: None };
        let relies = place("relies-on", PetParty::Prosecution);
        assert_eq!(relies.check("cctv hearsay"), Ok(()));
        assert_eq!(relies.check("cctv rumour"), Err(AnswerProblem::NotAnOption));
        assert_eq!(place("trial-date", PetParty::Court).check("2026-02-30"), Err(AnswerProblem::NotADate));
        assert_eq!(place("dw-minutes", PetParty::Defence).check("ten"), Err(AnswerProblem::NotANumber));
        assert_eq!(place("funding", PetParty::Defence).check(""), Ok(()));
        assert_eq!(place("representative", PetParty::Defence).check(&"x".repeat(6_001)), Err(AnswerProblem::TooLong));
        assert_eq!(place("representative", PetParty::Defence).check("two words, and more"), Ok(()));
    }
}
