//! The addresses of a prosecuting organisation are confirmed by a link that was sent to each, as those of any registration are.
//! The administrator's link is also the way to the registration's own page.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, confirm_address},
    registration::ConfirmRefusal,
};
use policy::{Action, Facts};
use store::secrets::Secret;

use crate::{App, Confirmation, Failure, Outcome, Remarks, ToConfirm, Who, act_on::Act};

/// Purpose of the link to the administrator's address.
pub(crate) const CONFIRM_PROSECUTOR_ADMINISTRATOR: &str = "confirm-prosecutor-administrator";
/// Purpose of the link to the organisation's main address.
pub(crate) const CONFIRM_PROSECUTOR_ORGANISATION: &str = "confirm-prosecutor-organisation";

impl App {
    /// What a link is good for; looking uses nothing up.
    pub async fn open_prosecutor_confirmation<R>(&self, link: &str) -> Outcome<Confirmation, R> {
        let (secret, administrators) = self.prosecutor_link(link).await?;
        let state: State = self.state(secret.subject).await?;
        let Some(submitted) = state.submitted.as_deref() else { return Err(Failure::Hidden) };
        let (form, reference) = (&submitted.form, submitted.reference.clone());
        let address = if administrators { &form.administrator.email } else { &form.organisation.email };
        if state.confirmed.iter().any(|it| it.key() == address.key()) {
            return Ok(Confirmation::Done { reference, administrators: administrators.then(Remarks::default) });
        }
        if state.standing.is_closed() {
            return Ok(Confirmation::Closed(reference));
        }
        if !secret.opens_at(self.now().micros()) || secret.data != Some(self.address_digest(address)) {
            return Ok(Confirmation::Late(reference));
        }
        let address = address.clone();
        Ok(Confirmation::Open(Box::new(ToConfirm {
            reference,
            address,
            administrators: administrators.then(Remarks::default),
            to_accept: None,
        })))
    }

    /// Confirms the address that the link was sent to.
    pub async fn confirm_prosecutor(&self, command: CommandId, link: &str) -> Outcome<(), ConfirmRefusal> {
        let Confirmation::Open(found) = self.open_prosecutor_confirmation(link).await? else {
            return Err(Failure::Refused(ConfirmRefusal::Closed));
        };
        let id = RegistrationId(self.prosecutor_link(link).await?.0.subject);
        let address = found.address;
        let (action, facts) = (Action::ConfirmAddress, Facts::Registration { id });
        let act = Act { command, name: "confirm-prosecutor", action, facts, input: &(id, &address) };
        let confirmed = address.clone();
        let decide = move |state: &State, cx: &domain::Context| confirm_address(state, confirmed.clone(), cx);
        self.act_on(Who::Nobody, id.uuid(), act, decide).await
    }

    /// The row of a link, and whether it is the administrator's.
    pub(super) async fn prosecutor_link<R>(&self, link: &str) -> Outcome<(Secret, bool), R> {
        for (purpose, administrators) in [(CONFIRM_PROSECUTOR_ADMINISTRATOR, true), (CONFIRM_PROSECUTOR_ORGANISATION, false)] {
            let found = self.store.secret(&self.keys.digest(purpose, link.as_bytes())).await?;
            if let Some(secret) = found.filter(|it| it.purpose == purpose) {
                return Ok((secret, administrators));
            }
        }
        Err(Failure::Hidden)
    }
}
