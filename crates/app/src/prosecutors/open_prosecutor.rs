//! An officer opens the registration of a prosecuting organisation: the answers but for the account, and who decided it.
//! The opening is recorded before anything is shown.

use domain::{
    id::{OrganisationId, RegistrationId},
    prosecutor_registration::{Event, Submitted},
    time::Timestamp,
};
use policy::{Action, Facts};

use crate::{App, Decided, Failure, Outcome, Session, stream};

/// A registration as an officer sees it.
#[derive(Debug)]
pub struct OpenedProsecutor {
    /// What was sent.
    pub submitted: Submitted,
    /// What an officer decided, if one has.
    pub decided: Option<Decided>,
}

type Decision = (Option<OrganisationId>, Option<String>, domain::id::UserId, Timestamp);

impl App {
    /// Opens a registration for an officer.
    pub async fn open_prosecutor(&self, session: &Session, id: RegistrationId) -> Outcome<OpenedProsecutor, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenProsecutorRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (submitted, decided) = self.prosecutor_history(id).await?;
        let submitted = submitted.ok_or(Failure::Hidden)?;
        self.record_look(session, "open-prosecutor-registration", ("registration", id.uuid()), String::new()).await?;
        let decided = match decided {
            Some((organisation, reason, by, at)) => {
                Some(Decided { organisation, asked: 0, added: None, reason, by: self.person_named(by).await?, at })
            }
            None => None,
        };
        Ok(OpenedProsecutor { submitted, decided })
    }

    /// What was sent, and what was decided.
    pub(crate) async fn prosecutor_history(
        &self,
        id: RegistrationId,
    ) -> Result<(Option<Submitted>, Option<Decision>), store::Fault> {
        let (mut submitted, mut decided) = (None, None);
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|recorded| recorded.event) {
            let domain::Event::ProsecutorRegistration(event) = event else { continue };
            match event {
                Event::Submitted(it) => submitted = Some(*it),
                Event::Approved { organisation, by, at } => decided = Some((Some(organisation), None, by, at)),
                Event::Rejected { reason, by, at } => decided = Some((None, Some(reason), by, at)),
            }
        }
        Ok((submitted, decided))
    }
}
