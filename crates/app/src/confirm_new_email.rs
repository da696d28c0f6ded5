//! The new main e-mail address of an organisation is confirmed by the link that was sent there: following it changes nothing, since mail
//! filters follow links too; pressing the button does.

use domain::{
    id::{ChangeId, CommandId, OrganisationId},
    organisation::{Change, ChangeRefusal, ChangeStanding, State, confirm_new_email},
};
use policy::{Action, Facts};
use uuid::Uuid;

use crate::{App, Failure, Outcome, Who, act_on::Act};

/// Purpose of the link.
pub(crate) const CONFIRM_NEW_EMAIL: &str = "confirm-new-email";

/// What a link to a new address is good for.
#[derive(Debug)]
pub enum NewEmail {
    /// It confirms this address for this organisation.
    Open {
        /// The organisation's name.
        organisation: String,
        /// The address.
        address: String,
    },
    /// The address is confirmed and used.
    Done,
    /// Its time has ended.
    Late,
    /// The change was refused or taken back.
    Closed,
}

impl App {
    /// What a link is good for; looking uses nothing up.
    pub async fn open_new_email(&self, link: &str) -> Outcome<NewEmail, ()> {
        let (organisation, change, opens) = self.new_email_link(link).await?;
        let state: State = self.state(organisation.uuid()).await?;
        let pending = state.changes.iter().find(|it| it.requested.id == change).ok_or(Failure::Hidden)?;
        let (Change::Email(address), Some(registered)) = (&pending.requested.change, &state.registered) else {
            return Err(Failure::Hidden);
        };
        Ok(match pending.standing {
            ChangeStanding::Unconfirmed if opens => {
                NewEmail::Open { organisation: registered.name.clone(), address: address.to_string() }
            }
            ChangeStanding::Unconfirmed => NewEmail::Late,
            ChangeStanding::Approved => NewEmail::Done,
            _ => NewEmail::Closed,
        })
    }

    /// Confirms the address that the link was sent to.
    pub async fn confirm_new_email(&self, command: CommandId, link: &str) -> Outcome<(), ChangeRefusal> {
        let (id, change, opens) = self.new_email_link(link).await?;
        // Its page says that the time has ended.
        if !opens {
            return Err(Failure::Refused(ChangeRefusal::NotThere));
        }
        let (action, facts) = (Action::ConfirmNewEmail, Facts::Organisation { id });
        let act = Act { command, name: "confirm-new-email", action, facts, input: &(id, change) };
        self.act_on(Who::Nobody, id.uuid(), act, move |state: &State, cx| confirm_new_email(state, change, cx)).await
    }

    /// What a link is about, and whether it opens now.
    async fn new_email_link<R>(&self, link: &str) -> Outcome<(OrganisationId, ChangeId, bool), R> {
        let found = self.store.secret(&self.keys.digest(CONFIRM_NEW_EMAIL, link.as_bytes())).await?;
        let secret = found.filter(|it| it.purpose == CONFIRM_NEW_EMAIL).ok_or(Failure::Hidden)?;
        let of = secret.data.as_deref().and_then(|data| Uuid::from_slice(data).ok()).ok_or(Failure::Hidden)?;
        Ok((OrganisationId(of), ChangeId(secret.subject), secret.opens_at(self.now().micros())))
    }
}
