//! What a person typed into a section: read into answers, filled from them, and laid beside what a colleague saved meanwhile.
//! Knows no HTML; the boxes keep exactly what was typed, right or wrong.

use std::collections::BTreeMap;

use domain::{
    form::{AnswerProblem, Answers, LONGEST_ANSWER, Place},
    tables::PetAnswer,
    time::Date,
};

use crate::chassis::Errors;

/// The boxes of a section, by the name of the box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed(BTreeMap<String, Vec<String>>);

/// The three boxes of a date.
pub(super) const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

impl Typed {
    /// The boxes as they were sent.
    pub(super) fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut boxes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            boxes.entry(name).or_default().push(value);
        }
        Self(boxes)
    }

    /// The boxes filled with saved answers.
    pub(super) fn saved(places: &[Place<'_>], answers: &Answers) -> Self {
        let mut typed = Self::default();
        for place in places {
            typed.fill(place, answers);
        }
        typed
    }

    /// Puts the saved answer to one question into its boxes.
    fn fill(&mut self, place: &Place<'_>, answers: &Answers) {
        let key = place.key();
        let answer = answers.get(&key).map_or("", String::as_str);
        if place.question.answer == PetAnswer::Date {
            let date = answer.parse::<Date>().ok();
            let part = |number: Option<String>| number.into_iter().collect();
            self.0.insert(format!("{key}-day"), part(date.map(|it| it.day().to_string())));
            self.0.insert(format!("{key}-month"), part(date.map(|it| it.month().to_string())));
            self.0.insert(format!("{key}-year"), part(date.map(|it| it.year().to_string())));
        }
        self.0.insert(key, place.words(answer).into_iter().map(str::to_owned).collect());
        let details = answers.get(&place.details_key()).cloned();
        self.0.insert(place.details_key(), details.into_iter().collect());
    }

    /// What one box holds.
    pub(super) fn one(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// What boxes of one name hold.
    pub(super) fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The answers, and what is wrong with them; `finished` asks for the details that an answer wants, too.
    pub(super) fn read(&self, places: &[Place<'_>], finished: bool) -> (Answers, Errors) {
        let (mut answers, mut errors) = (Answers::new(), Errors::new());
        for place in places {
            let key = place.key();
            let answer = self.answer(place);
            if let Err(problem) = place.check(&answer) {
                note(&mut errors, place, problem);
            }
            // Details of an answer that wants none are not kept: the boxes are hidden, and would say what nobody sees.
            let details = if place.wants_details(&answer) { self.one(&place.details_key()).trim() } else { "" };
            if details.chars().count() > LONGEST_ANSWER {
                errors.add_with(&place.details_key(), "pet-problem-too-long", [("limit", LONGEST_ANSWER.into())]);
            }
            if finished && details.is_empty() && place.wants_details(&answer) {
                errors.add(&place.details_key(), "pet-problem-details");
            }
            answers.insert(place.details_key(), details.to_owned());
            answers.insert(key, answer);
        }
        (answers, errors)
    }

    fn answer(&self, place: &Place<'_>) -> String {
        let key = place.key();
        match place.question.answer {
            PetAnswer::List => self.all(&key).iter().map(|word| word.trim()).collect::<Vec<_>>().join(" "),
            PetAnswer::Date => self.date(&key),
            PetAnswer::YesNo | PetAnswer::Choice | PetAnswer::Text | PetAnswer::Number => self.one(&key).trim().to_owned(),
        }
    }

    /// `YYYY-MM-DD` of three boxes; what is no date is joined all the same, and refused by the question.
    fn date(&self, key: &str) -> String {
        let [day, month, year] = DATE_PARTS.map(|part| self.one(&format!("{key}-{part}")).trim());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return String::new();
        }
        format!("{year:0>4}-{month:0>2}-{day:0>2}")
    }

    /// Takes in what a colleague saved: where the person had changed nothing, the boxes get the colleague's answer. Gives the
    /// keys of the questions that both changed.
    pub(super) fn merge(&mut self, places: &[Place<'_>], mine: &Answers, before: &Answers, now: &Answers) -> Vec<String> {
        let at = |answers: &Answers, place: &Place<'_>| {
            let of = |key: &str| answers.get(key).cloned().unwrap_or_default();
            (of(&place.key()), of(&place.details_key()))
        };
        let mut both = Vec::new();
        for place in places {
            let (mine, before, theirs) = (at(mine, place), at(before, place), at(now, place));
            if mine == before {
                self.fill(place, now);
            } else if theirs != before && theirs != mine {
                both.push(place.key());
            }
        }
        both
    }
}

fn note(errors: &mut Errors, place: &Place<'_>, problem: AnswerProblem) {
    let key = place.key();
    match problem {
        AnswerProblem::NotAnOption => errors.add(&key, "pet-problem-option"),
        AnswerProblem::NotANumber => errors.add(&key, "pet-problem-number"),
        AnswerProblem::NotADate => errors.add_at(&key, &format!("{key}-day"), "pet-problem-date", []),
        AnswerProblem::TooLong => errors.add_with(&key, "pet-problem-too-long", [("limit", LONGEST_ANSWER.into())]),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        form::places,
        tables::{PetForm, PetParty, PetSection},
    };

    use super::*;

    fn section<'a>(form: &'a PetForm, id: &str) -> &'a PetSection {
        form.sections().iter().find(|section| section.id == id).unwrap()
    }

    fn sent(pairs: &[(&str, &str)]) -> Typed {
        Typed::sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_was_saved_fills_the_boxes_and_reads_back_the_same() {
        let form = PetForm::load().unwrap();
        for party in [PetParty::Court, PetParty::Defence, PetParty::Prosecution] {
            for section in form.sections() {
                let places = places(section, party, true, 2);
                let answers: Answers = places
                    .iter()
                    .flat_map(|place| {
                        let answer = match place.question.answer {
                            PetAnswer::YesNo => "yes".to_owned(),
                            PetAnswer::Text => "Line one\nline two".to_owned(),
                            PetAnswer::Number => "15".to_owned(),
                            PetAnswer::Date => "2027-02-03".to_owned(),
                            PetAnswer::Choice => place.question.options[0].id.clone(),
                            PetAnswer::List => {
                                place.question.options.iter().map(|it| it.id.as_str()).collect::<Vec<_>>().join(" ")
                            }
                        };
                        let details = if place.wants_details(&answer) { "because" } else { "" };
                        [(place.key(), answer), (place.details_key(), details.to_owned())]
                    })
                    .collect();
                let (read, errors) = Typed::saved(&places, &answers).read(&places, true);
                assert!(errors.is_empty(), "{errors:?}");
                assert_eq!(read, answers, "{}", section.id);
            }
        }
    }

    #[test]
    fn a_date_that_is_none_is_named_and_kept_as_typed() {
        let form = PetForm::load().unwrap();
        let places = places(section(&form, "court-directions"), PetParty::Court, false, 0);
        let typed = sent(&[("court.trial-date-day", "31"), ("court.trial-date-month", "2"), ("court.trial-date-year", "2027")]);
        let (_, errors) = typed.read(&places, false);
        assert_eq!(errors.len(), 1);
        assert_eq!(typed.one("court.trial-date-month"), "2");
        let (answers, errors) = sent(&[("court.trial-date-day", "x")]).read(&places, false);
        assert_eq!((errors.len(), answers["court.trial-date"].as_str()), (1, "0000-00-0x"));
    }

    #[test]
    fn details_are_wanted_only_of_who_has_finished() {
        let form = PetForm::load().unwrap();
        let places = places(section(&form, "pleas"), PetParty::Defence, false, 0);
        let typed = sent(&[("defence.mixed-pleas", "yes")]);
        assert!(typed.read(&places, false).1.is_empty());
        assert_eq!(typed.read(&places, true).1.len(), 1);
        let (answers, _) = sent(&[("defence.mixed-pleas", "no"), ("defence.mixed-pleas.details", "x")]).read(&places, true);
        assert_eq!(answers["defence.mixed-pleas.details"], "");
    }

    #[test]
    fn a_colleagues_answers_go_into_the_boxes_that_were_not_touched() {
        let form = PetForm::load().unwrap();
        let places = places(section(&form, "advice"), PetParty::Defence, false, 0);
        let with = |credit: &str, absence: &str| {
            Answers::from([
                ("defence.credit-for-plea".to_owned(), credit.to_owned()),
                ("defence.trial-in-absence".to_owned(), absence.to_owned()),
            ])
        };
        let (before, theirs, mine) = (with("", ""), with("yes", "yes"), with("no", ""));
        let mut typed = Typed::saved(&places, &mine);
        let both = typed.merge(&places, &mine, &before, &theirs);
        assert_eq!(both, ["defence.credit-for-plea"]);
        assert_eq!((typed.one("defence.credit-for-plea"), typed.one("defence.trial-in-absence")), ("no", "yes"));
    }
}
