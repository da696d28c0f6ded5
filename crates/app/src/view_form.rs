//! A defendant's form, and one section of it: what it holds, and which part of it the caller answers.
//! Changes nothing; each look is recorded.

use domain::{
    form::{self, Answers, Kind, Subject, form_id},
    id::{CaseId, DefendantId, FormId},
    prosecution_case::{Defendant, ProsecutionCase},
    state::Folds,
    tables::PetParty,
    time::Timestamp,
};
use policy::{Action, Facts};
use views::{forms, users};

use crate::{App, Failure, Outcome, Session, defendant_part::DefendantPart, stream};

/// A form as its pages show it; asked for, created or neither.
#[derive(Debug, Clone)]
pub struct FormView {
    /// Which form.
    pub id: FormId,
    /// The case.
    pub case: ProsecutionCase,
    /// The defendant.
    pub defendant: Defendant,
    /// When the court was asked for it.
    pub requested: Option<Timestamp>,
    /// When the court created it.
    pub created: Option<Timestamp>,
    /// What it holds.
    pub state: form::State,
    /// The party whose part the caller answers; nobody's, where they only read.
    pub answers_as: Option<PetParty>,
    /// May the caller ask the court to create it?
    pub may_request: bool,
    /// May the caller create it?
    pub may_create: bool,
}

/// One section of a form.
#[derive(Debug, Clone)]
pub struct FormSectionView {
    /// The form.
    pub form: FormView,
    /// Who saved the section last, and when.
    pub last_saved: Option<(String, Timestamp)>,
    /// All answers as they were when the section had been saved `since` times.
    pub before: Answers,
}

impl App {
    /// Opens a form, created or not.
    pub async fn view_form(&self, session: &Session, case: CaseId, defendant: DefendantId) -> Outcome<FormView, ()> {
        let part = self.defendant_part(case, defendant).await?.ok_or(Failure::Hidden)?;
        let view = self.form_view(session, part).await?;
        self.record_look(session, "open-form", ("form", view.id.uuid()), String::new()).await?;
        Ok(view)
    }

    /// Opens a section of a form that the court has created; `since` is how often the section had been saved when the caller's
    /// page was made.
    pub async fn view_form_section(
        &self,
        session: &Session,
        case: CaseId,
        defendant: DefendantId,
        section: &str,
        since: u32,
    ) -> Outcome<FormSectionView, ()> {
        let known = self.tables.pet.sections().iter().any(|it| it.id == section);
        let form = self.view_form(session, case, defendant).await?;
        if !known || form.created.is_none() {
            return Err(Failure::Hidden);
        }
        let last_saved = match form.state.saves.get(section) {
            Some((_, saved)) => {
                let name = users::find(&self.store.read(), saved.user).await?.map(|user| user.name()).unwrap_or_default();
                Some((name, saved.at))
            }
            None => None,
        };
        let before = self.answers_before(form.id, section, since).await?;
        Ok(FormSectionView { form, last_saved, before })
    }

    /// The form, if the caller may read it.
    pub(crate) async fn form_view(&self, session: &Session, part: DefendantPart) -> Outcome<FormView, ()> {
        let DefendantPart { case, defendant, standing } = part;
        let id = form_id(&Subject { case: case.id, defendant: defendant.id, kind: Kind::Pet });
        let actor = session.actor();
        let may = |action, facts: &Facts| self.policy.decide(&actor, action, facts).permitted;
        let facts = Facts::Form { id, standing: standing.clone() };
        if !may(Action::ViewForm, &facts) {
            return Err(Failure::Hidden);
        }
        let about_defence = Facts::Defence { id: defendant.id, standing, found: false };
        let listed = forms::find(&self.store.read(), id).await?;
        let state: form::State = self.state(id.uuid()).await?;
        let created = listed.as_ref().and_then(|it| it.created);
        Ok(FormView {
            id,
            requested: listed.as_ref().and_then(|it| it.requested),
            // The rule permits the defence's part; court and prosecution answer theirs when rules for them exist.
            answers_as: (created.is_some() && may(Action::AnswerForm, &facts)).then_some(PetParty::Defence),
            may_request: created.is_none() && may(Action::RequestForm, &about_defence),
            may_create: created.is_none() && may(Action::CreateForm, &about_defence),
            created,
            state,
            case,
            defendant,
        })
    }

    /// The answers of the whole form as they were when a section had been saved `since` times.
    async fn answers_before(&self, id: FormId, section: &str, since: u32) -> Result<Answers, store::Fault> {
        let mut state = form::State::default();
        for recorded in self.store.history(&stream::<form::Event>(id.uuid())).await? {
            let Some(domain::Event::Form(event)) = recorded.event else { continue };
            let concerns = matches!(&event, form::Event::Answered(saved) if saved.section == section);
            if concerns && state.revision(section) >= since {
                break;
            }
            state.apply(&event);
        }
        Ok(state.answers)
    }
}
