//! The questions of the form "Preparation for Effective Trial" (PET): who answers what, and when.
//! Holds no answers: they are kept by question id, which never changes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{TableError, toml_table};
use crate::values::Language;

const TABLE: &str = "pet_form.toml";

/// Who answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the parties are the words of the form")]
pub enum PetParty {
    Prosecution,
    Defence,
    Court,
}

/// The kind of answer that a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PetAnswer {
    /// `yes` or `no`.
    YesNo,
    /// Text of at most 6,000 characters.
    Text,
    /// A whole number.
    Number,
    /// A calendar date.
    Date,
    /// One of the options.
    Choice,
    /// Any number of the options.
    List,
}

/// What a section is repeated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the values are the words of the form")]
pub enum PetRepeat {
    ProsecutionWitness,
    DefenceWitness,
}

/// A piece of text with an id, in English and Welsh.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetText {
    /// The word that is kept.
    pub id: String,
    en: String,
    cy: String,
}

/// Asks a question only where another has a certain answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetCondition {
    /// The other question.
    pub question: String,
    /// Its answer (or one of its answers).
    pub is: String,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetQuestion {
    /// Its number on the form.
    pub number: u16,
    /// The id by which answers are kept.
    pub id: String,
    /// Who answers; each of several gives an answer of its own.
    #[serde(rename = "party")]
    pub parties: BTreeSet<PetParty>,
    /// The kind of answer.
    pub answer: PetAnswer,
    en: String,
    cy: String,
    /// The options of a choice or list.
    #[serde(default)]
    pub options: Vec<PetText>,
    /// The answers that ask for details.
    #[serde(default)]
    pub details: Vec<String>,
    /// When it is asked at all.
    pub when: Option<PetCondition>,
    /// Whether it is asked only about a youth.
    #[serde(default)]
    pub youth: bool,
    /// Where the question comes from.
    pub basis: String,
}

/// A section: questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetSection {
    /// Its id.
    pub id: String,
    en: String,
    cy: String,
    /// What it is repeated for, if anything.
    pub repeat: Option<PetRepeat>,
    /// Its questions, in order.
    #[serde(rename = "question")]
    pub questions: Vec<PetQuestion>,
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetForm {
    /// Grows with every change; a form keeps the version that it was made with.
    pub version: u32,
    #[serde(rename = "section")]
    sections: Vec<PetSection>,
}

macro_rules! titled {
    ($($name:ident),+) => {$(
        impl $name {
            /// What people read, in their language.
            pub fn title(&self, language: Language) -> &str {
                match language {
                    Language::English => &self.en,
                    Language::Welsh => &self.cy,
                }
            }
        }
    )+};
}

titled!(PetText, PetQuestion, PetSection);

impl PetQuestion {
    /// Whether a word is an answer that the question takes (for a list: one of the answers).
    pub fn allows(&self, answer: &str) -> bool {
        match self.answer {
            PetAnswer::YesNo => matches!(answer, "yes" | "no"),
            PetAnswer::Choice | PetAnswer::List => self.options.iter().any(|option| option.id == answer),
            PetAnswer::Text => answer.chars().count() <= 6_000,
            PetAnswer::Number => answer.parse::<u32>().is_ok(),
            PetAnswer::Date => answer.parse::<crate::time::Date>().is_ok(),
        }
    }

    /// Whether a word among the answers asks for details.
    pub fn wants_details(&self, answer: &str) -> bool {
        self.details.iter().any(|wanted| wanted == answer)
    }
}

impl PetForm {
    /// Reads the built-in form.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/pet_form.toml"))
    }

    /// Reads a form of the same layout: ids and numbers unique, options where a choice is, conditions on earlier questions.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let form: Self = toml_table(TABLE, text)?;
        let mut before = BTreeMap::new();
        let mut numbers = BTreeSet::new();
        for section in &form.sections {
            if section.questions.is_empty() {
                return Err(TableError::new(TABLE, format!("section {}", section.id), "no questions"));
            }
            for question in &section.questions {
                let at = || format!("question {}", question.id);
                check(question, &before).map_err(|problem| TableError::new(TABLE, at(), problem))?;
                if before.insert(question.id.as_str(), question).is_some() || !numbers.insert(question.number) {
                    return Err(TableError::new(TABLE, at(), "the same id or number twice"));
                }
            }
        }
        Ok(form)
    }

    /// Every section, in order.
    pub fn sections(&self) -> &[PetSection] {
        &self.sections
    }

    /// The question with an id.
    pub fn question(&self, id: &str) -> Option<&PetQuestion> {
        self.sections.iter().flat_map(|section| &section.questions).find(|question| question.id == id)
    }

    /// The sections that a party has questions in, each with its questions for that party.
    pub fn sections_for(&self, party: PetParty) -> Vec<(&PetSection, Vec<&PetQuestion>)> {
        let own = |section: &'_ PetSection| section.questions.iter().any(|question| question.parties.contains(&party));
        self.sections
            .iter()
            .filter(|section| own(section))
            .map(|section| (section, section.questions.iter().filter(|question| question.parties.contains(&party)).collect()))
            .collect()
    }
}

fn check(question: &PetQuestion, before: &BTreeMap<&str, &PetQuestion>) -> Result<(), String> {
    let takes_options = matches!(question.answer, PetAnswer::Choice | PetAnswer::List);
    if takes_options == question.options.is_empty() {
        return Err("options are for choices and lists, and those need them".to_owned());
    }
    if question.parties.is_empty() || question.en.is_empty() || question.cy.is_empty() {
        return Err("nobody answers it, or words are missing".to_owned());
    }
    if let Some(odd) = question.details.iter().find(|answer| !question.allows(answer)) {
        return Err(format!("details for {odd}, which is no answer"));
    }
    match &question.when {
        Some(when) if !before.get(when.question.as_str()).is_some_and(|other| other.allows(&when.is)) => {
            Err(format!("asked when {} is {}, which no earlier question allows", when.question, when.is))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_party_has_its_own_questions() {
        let form = PetForm::load().unwrap();
        let ids = |party| -> Vec<String> { form.sections_for(party).iter().map(|(section, _)| section.id.clone()).collect() };
        assert!(ids(PetParty::Defence).contains(&"issues".to_owned()));
        assert!(!ids(PetParty::Prosecution).contains(&"issues".to_owned()));
        assert!(ids(PetParty::Court).contains(&"court-directions".to_owned()));
        for party in [PetParty::Court, PetParty::Defence, PetParty::Prosecution] {
            assert!(form.sections_for(party).iter().all(|(_, questions)| !questions.is_empty()));
        }
    }

    #[test]
    fn every_question_reads_in_english_and_welsh() {
        let form = PetForm::load().unwrap();
        for section in form.sections() {
            assert_ne!(section.title(Language::English), section.title(Language::Welsh));
            for question in &section.questions {
                assert_ne!(question.title(Language::English), question.title(Language::Welsh), "{}", question.id);
            }
        }
    }

    #[test]
    fn answers_are_held_to_their_kind() {
        let form = PetForm::load().unwrap();
        let question = |id| form.question(id).unwrap();
        assert!(question("arrest").allows("disputed") && question("arrest").wants_details("disputed"));
        assert!(!question("arrest").allows("yes"));
        assert!(question("trial-date").allows("2026-05-01") && !question("trial-date").allows("2026-02-30"));
        assert!(question("pw-minutes").allows("15") && !question("pw-minutes").allows("-1"));
        assert!(!question("directions").allows(&"x".repeat(6_001)));
        assert!(form.question("nothing").is_none());
    }

    #[test]
    fn a_bad_form_is_refused_with_its_question() {
        let text = include_str!("../../tables/pet_form.toml");
        let refused = |from: &str, to: &str| PetForm::read(&text.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(
            refused("id = \"trial-in-absence\"", "id = \"credit-for-plea\"").contains("question credit-for-plea: the same id")
        );
        assert!(refused("details = [\"disputed\"]", "details = [\"perhaps\"]").contains("perhaps"));
        assert!(refused("question = \"mixed-pleas\"", "question = \"trial-date\"").contains("no earlier question"));
        assert!(refused("answer = \"list\"", "answer = \"text\"").contains("options"));
    }

    #[test]
    fn every_question_of_the_public_facts_is_asked() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/forms/pet_form.json");
        let Ok(facts) = std::fs::read_to_string(path) else {
            println!("skipped: shared data absent");
            return;
        };
        let form = PetForm::load().unwrap();
        let asked: BTreeSet<u16> =
            form.sections().iter().flat_map(|section| &section.questions).map(|question| question.number).collect();
        let wanted: Vec<u16> =
            facts.lines().filter_map(|line| line.trim().strip_prefix("\"no\": ")?.trim_end_matches(',').parse().ok()).collect();
        assert!(wanted.len() > 60 && wanted.iter().all(|number| asked.contains(number)));
    }
}
