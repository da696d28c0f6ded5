//! Somebody saves a section of a form: their own party's questions, each answer held to its kind.
//! A save from a page that is out of date is refused with who saved meanwhile: nothing of either is lost.

use std::sync::Arc;

use domain::{
    defence,
    form::{self, AnswerForm, AnswerRefusal, Answers, Kind, LONGEST_ANSWER, MOST_ENTRIES, Place, Subject, form_id, places},
    id::{CaseId, CommandId, DefendantId},
    prosecution_case,
    tables::{PetForm, PetParty},
};
use policy::{Action, Facts};
use serde::Serialize;

use crate::{App, Ask, Done, Outcome, Session, defendant_part::standing_in, stream};

/// What a person saves.
#[derive(Debug, Clone, Serialize)]
pub struct SectionToSave {
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
    /// The section.
    pub section: String,
    /// Answers by key; an empty one clears.
    pub answers: Answers,
    /// How often the section had been saved when the page was made.
    pub revision: u32,
}

impl App {
    /// Saves the defence's part of a section.
    pub async fn answer_form(&self, session: &Session, command: CommandId, save: SectionToSave) -> Outcome<(), AnswerRefusal> {
        let SectionToSave { case, defendant, .. } = save;
        let id = form_id(&Subject { case, defendant, kind: Kind::Pet });
        let ask = Ask {
            id: command,
            name: "answer_form",
            input: &save,
            streams: vec![
                stream::<form::Event>(id.uuid()),
                stream::<defence::Event>(defendant.uuid()),
                stream::<prosecution_case::Event>(case.uuid()),
            ],
            action: Action::AnswerForm,
        };
        let (tables, user, save) = (Arc::clone(&self.tables), session.user.id, save.clone());
        self.decide(
            session.who(),
            ask,
            move |streams, now| Facts::Form { id, standing: standing_in(streams, case, defendant, now) },
            move |streams, cx| {
                let received = streams.state::<prosecution_case::State>(case.uuid()).case;
                let youth = received.iter().flat_map(|it| &it.defendants).any(|it| it.id == defendant && it.youth);
                let questions = permitted(&tables.pet, &save, youth)?;
                let SectionToSave { section, answers, revision, .. } = save.clone();
                let order = AnswerForm { section, questions, answers, revision, user };
                let events = form::answer_form(&streams.state(id.uuid()), order, cx)?;
                Ok(Done::in_stream(id.uuid(), events, ()))
            },
        )
        .await
    }
}

/// The keys that the defence answers in the section; refused where an answer is not of its question's kind.
fn permitted(pet: &PetForm, save: &SectionToSave, youth: bool) -> Result<Vec<String>, AnswerRefusal> {
    let section = pet.sections().iter().find(|it| it.id == save.section);
    let section = section.ok_or_else(|| AnswerRefusal::NotAQuestion(save.section.clone()))?;
    let places = places(section, PetParty::Defence, youth, MOST_ENTRIES);
    for place in &places {
        let Some(answer) = save.answers.get(&place.key()) else { continue };
        if answer.chars().count() <= LONGEST_ANSWER && place.check(answer).is_err() {
            return Err(AnswerRefusal::NotAQuestion(place.key()));
        }
    }
    Ok(places.iter().flat_map(|place: &Place<'_>| [place.key(), place.details_key()]).collect())
}
