//! An officer sees the account that money is sent to. The record of it stands before the account is opened.

use domain::{
    id::RegistrationId,
    prosecutor_registration::{Remittance, State},
};
use policy::{Action, Facts};
use store::Fault;

use super::remittance_context;
use crate::{App, Failure, Outcome, Session, ports::OutsideError};

impl App {
    /// The remittance account of a registration, with its reference.
    pub async fn view_remittance(&self, session: &Session, id: RegistrationId) -> Outcome<(String, Remittance), ()> {
        if !self.policy.decide(&session.actor(), Action::ViewRemittance, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let submitted = state.submitted.ok_or(Failure::Hidden)?;
        self.record_look(session, "view-remittance", ("registration", id.uuid()), String::new()).await?;
        let sealed = hex::decode(&submitted.remittance).map_err(|error| OutsideError::new("opening an account", error))?;
        let plain = self.keys.unwrap(&sealed, &remittance_context(id))?;
        let account = serde_json::from_slice(&plain).map_err(|error| Fault::codec("remittance", error))?;
        Ok((submitted.reference.to_string(), account))
    }
}
