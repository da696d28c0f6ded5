//! Who asked for a form, created it, and saved which section when: read from the log itself.
//! Changes nothing.

use domain::{
    form::{Answers, Event},
    id::{CaseId, DefendantId, UserId},
    time::Timestamp,
};
use views::users;

use crate::{App, Failure, Outcome, Session, stream, view_form::FormView};

/// What somebody did to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormAct {
    /// Asked the court for it.
    Requested,
    /// Created it.
    Created,
    /// Saved a section: these answers became so.
    Saved {
        /// The section.
        section: String,
        /// What changed; an empty answer was cleared.
        answers: Answers,
    },
}

/// An entry of a form's history.
#[derive(Debug, Clone)]
pub struct FormChange {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: FormAct,
}

impl App {
    /// A form's history, the latest first.
    pub async fn view_form_history(
        &self,
        session: &Session,
        case: CaseId,
        defendant: DefendantId,
    ) -> Outcome<(FormView, Vec<FormChange>), ()> {
        let part = self.defendant_part(case, defendant).await?.ok_or(Failure::Hidden)?;
        let form = self.form_view(session, part).await?;
        self.record_look(session, "open-form-history", ("form", form.id.uuid()), String::new()).await?;
        let recorded = self.store.history(&stream::<Event>(form.id.uuid())).await?;
        let acts: Vec<(UserId, Timestamp, FormAct)> = recorded.into_iter().filter_map(|it| it.event).filter_map(act).collect();
        let mut ids: Vec<UserId> = acts.iter().map(|(user, ..)| *user).collect();
        ids.sort_unstable();
        ids.dedup();
        let people = users::named(&self.store.read(), &ids).await?;
        let name = |id: UserId| people.iter().find(|it| it.id == id).map(users::User::name).unwrap_or_default();
        let changes = acts.into_iter().rev().map(|(user, at, act)| FormChange { by: name(user), at, act });
        Ok((form, changes.collect()))
    }
}

fn act(event: domain::Event) -> Option<(UserId, Timestamp, FormAct)> {
    let domain::Event::Form(event) = event else { return None };
    Some(match event {
        Event::Requested { user, at, .. } => (user, at, FormAct::Requested),
        Event::Created { user, at, .. } => (user, at, FormAct::Created),
        Event::Answered(saved) => (saved.user, saved.at, FormAct::Saved { section: saved.section, answers: saved.answers }),
    })
}
