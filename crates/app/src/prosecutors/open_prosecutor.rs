//! An officer opens the registration of a prosecuting organisation: the answers but for the account, what was checked, and who
//! decided it. The opening is recorded before anything is shown.

use domain::{
    id::RegistrationId,
    prosecutor_registration::{Event, Form, State, Submitted, second_officer},
    state::Folds,
    values::EmailAddress,
};
use policy::{Action, Facts};
use store::Fault;

use super::follow_prosecutor::addresses;
use crate::{App, Checked, Decided, Evidence, Failure, Outcome, Session, Undone, check_registration::Told, stream};

/// A registration as an officer sees it.
#[derive(Debug)]
pub struct OpenedProsecutor {
    /// What was sent last.
    pub submitted: Submitted,
    /// Where it stands, what is confirmed and recorded.
    pub state: State,
    /// The addresses that must be confirmed, each with whether it is.
    pub addresses: Vec<(EmailAddress, bool)>,
    /// What was looked up, and what follows for an approval.
    pub evidence: Evidence,
    /// Who works on it.
    pub assigned: Option<String>,
    /// Why it was put on hold, while it is.
    pub held: Option<String>,
    /// What an officer decided, if one has.
    pub decided: Option<Decided>,
}

impl App {
    /// Opens a registration for an officer.
    pub async fn open_prosecutor(&self, session: &Session, id: RegistrationId) -> Outcome<OpenedProsecutor, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenProsecutorRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let Heard { state, told, decided, held } = self.hear_prosecutor(id).await?;
        let submitted = *state.submitted.clone().ok_or(Failure::Hidden)?;
        self.record_look(session, "open-prosecutor-registration", ("registration", id.uuid()), String::new()).await?;
        let known = if state.standing.is_closed() { None } else { Some(self.known_of_prosecutor(id, &submitted.form).await?) };
        let checks = Form::checks().into_iter().map(|check| {
            let (recorded, earlier) = told.of(&check, state.checks.contains_key(&check));
            Checked { check, recorded, earlier, consulted: None, lines: Vec::new() }
        });
        let evidence = Evidence {
            checks: checks.collect(),
            reasons: known.map(|known| second_officer(&state, &known)).unwrap_or_default(),
            seen: told.seen,
            ..told.approval(&state.standing, session.user.id)
        };
        let assigned = match state.assigned {
            Some(user) => Some(self.person_named(user).await?),
            None => None,
        };
        Ok(OpenedProsecutor { addresses: addresses(&state), submitted, evidence, assigned, held, decided, state })
    }

    async fn hear_prosecutor(&self, id: RegistrationId) -> Result<Heard, Fault> {
        let mut heard = Heard::default();
        for recorded in self.store.history(&stream::<Event>(id.uuid())).await? {
            heard.told.seen = recorded.version;
            let Some(domain::Event::ProsecutorRegistration(event)) = recorded.event else { continue };
            heard.state.apply(&event);
            match event {
                Event::CheckRecorded(finding) => self.hear_finding(&mut heard.told, *finding).await?,
                Event::FirstApproved { reasons, by, at } => self.hear_first(&mut heard.told, (reasons, by, at)).await?,
                Event::FirstApprovalUndone { words, by, at } => {
                    heard.told.undone = Some(Undone { words, by: self.person_named(by).await?, at });
                }
                Event::Held { reason, .. } => heard.held = Some(reason),
                Event::Queried { .. } | Event::Resumed { .. } => heard.held = None,
                Event::Approved { organisation, by, at } => {
                    let by = self.person_named(by).await?;
                    heard.decided =
                        Some(Decided { organisation: Some(organisation), asked: 0, added: None, reason: None, by, at });
                }
                Event::Rejected { reason, by, at } => {
                    let by = self.person_named(by).await?;
                    heard.decided = Some(Decided { organisation: None, asked: 0, added: None, reason: Some(reason), by, at });
                }
                Event::Submitted(_)
                | Event::Resubmitted(_)
                | Event::AddressConfirmed { .. }
                | Event::Assigned { .. }
                | Event::Withdrawn { .. } => {}
            }
        }
        Ok(heard)
    }
}

/// Where it stands, and what its history tells beside that, as of one moment.
#[derive(Default)]
struct Heard {
    state: State,
    told: Told,
    decided: Option<Decided>,
    held: Option<String>,
}
