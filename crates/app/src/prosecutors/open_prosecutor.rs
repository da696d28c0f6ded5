//! An officer opens the registration of a prosecuting organisation: the answers but for the account, what was checked, what is alike
//! to it, what happened, and who decided it. The opening is recorded before anything is shown.

use domain::{
    id::{RegistrationId, UserId},
    likeness::of_prosecutor,
    prosecutor_registration::{Form, State, Submitted, second_officer},
    values::EmailAddress,
};
use policy::{Action, Facts};

use super::follow_prosecutor::addresses;
use crate::{App, Checked, Decided, Evidence, Failure, History, Look, Outcome, Session, check_registration::Told};

/// The act as access records name it.
pub(crate) const PROSECUTOR_OPENED: &str = "open-prosecutor-registration";

/// A registration as an officer sees it.
#[derive(Debug)]
pub struct OpenedProsecutor {
    /// What was sent last.
    pub submitted: Submitted,
    /// What happened to it, and where it stands.
    pub history: History<State>,
    /// The addresses that must be confirmed, each with whether it is.
    pub addresses: Vec<(EmailAddress, bool)>,
    /// What was looked up, and what follows for an approval.
    pub evidence: Evidence,
    /// Who works on it.
    pub assigned: Option<String>,
    /// The names of other officers who have it open.
    pub open: Vec<String>,
    /// Who looked at it.
    pub looks: Vec<Look>,
    /// What an officer decided, if one has.
    pub decided: Option<Decided>,
    /// Has the administrator an account already, to be asked to join rather than invited? Looked for only while it is open.
    pub with_account: bool,
}

impl App {
    /// Opens a registration for an officer.
    pub async fn open_prosecutor(&self, session: &Session, id: RegistrationId) -> Outcome<OpenedProsecutor, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenProsecutorRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let history: History<State> = self.registration_history(id).await?;
        let submitted = history.state.submitted.as_deref().cloned().ok_or(Failure::Hidden)?;
        let looks = self.registration_looks(id).await?;
        let open = self.who_has_open(session, PROSECUTOR_OPENED, &[id.uuid()]).await?.remove(&id.uuid()).unwrap_or_default();
        self.record_look(session, PROSECUTOR_OPENED, ("registration", id.uuid()), String::new()).await?;
        let evidence = self.evidence_of_prosecutor(session, (id, &submitted.form), &history).await?;
        let with_account = !history.state.standing.is_closed() && self.its_account(&submitted.form).await?.is_some();
        let names = self.names(open.iter().copied().chain(history.state.assigned).collect()).await?;
        let name = |id: &UserId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
        Ok(OpenedProsecutor {
            addresses: addresses(&history.state),
            assigned: history.state.assigned.as_ref().map(name),
            open: open.iter().map(name).collect(),
            decided: history.decided(),
            with_account,
            submitted,
            evidence,
            looks,
            history,
        })
    }

    /// What was looked up, and what is alike; that only while nothing is decided.
    async fn evidence_of_prosecutor(
        &self,
        session: &Session,
        (id, form): (RegistrationId, &Form),
        history: &History<State>,
    ) -> Result<Evidence, store::Fault> {
        let (state, told) = (&history.state, Told::by(history));
        let (mut reasons, mut likely) = (Vec::new(), Vec::new());
        if !state.standing.is_closed() {
            reasons = second_officer(state, &self.known_of_prosecutor(id, form).await?);
            likely = self.likely_duplicates(id, &of_prosecutor(form)).await?;
        }
        let checks = Form::checks().into_iter().map(|check| {
            let (recorded, earlier) = told.of(&check, state.checks.contains_key(&check));
            Checked { check, recorded, earlier, consulted: None, lines: Vec::new() }
        });
        let checks = checks.collect();
        Ok(Evidence { checks, reasons, likely, seen: told.seen, ..told.approval(&state.standing, session.user.id) })
    }
}
