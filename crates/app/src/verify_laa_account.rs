//! An officer records how an account number of the Legal Aid Agency was verified, or that it no longer is.

use domain::{
    id::{CommandId, OrganisationId},
    organisation::{State, VerifyLaaAccount, VerifyRefusal, WithdrawVerification, verify_laa_account, withdraw_verification},
};
use policy::{Action, Facts};

use crate::{App, Failure, Outcome, Session, act_on::Act};

/// The account numbers of an organisation, for officers.
#[derive(Debug)]
pub struct LaaAccounts {
    /// The organisation's name.
    pub name: String,
    /// Each number with its office, and how it was verified with the name of who did it; nothing while it is claimed.
    pub accounts: Vec<(domain::organisation::Office, Option<String>)>,
}

impl App {
    /// The account numbers of an organisation with how each was verified.
    pub async fn view_laa_accounts(&self, session: &Session, id: OrganisationId) -> Outcome<LaaAccounts, ()> {
        if !self.policy.decide(&session.actor(), Action::VerifyLaaAccount, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let name = state.registered.as_ref().ok_or(Failure::Hidden)?.name.clone();
        let mut accounts = Vec::new();
        for office in state.offices().filter(|office| office.laa_account.is_some()) {
            let by = match &office.verified {
                Some(verified) => Some(self.person_named(verified.by).await?),
                None => None,
            };
            accounts.push((office.clone(), by));
        }
        Ok(LaaAccounts { name, accounts })
    }

    /// Verifies a number of an organisation.
    pub async fn verify_laa_account(
        &self,
        session: &Session,
        command: CommandId,
        id: OrganisationId,
        (account, how): (&str, &str),
    ) -> Outcome<(), VerifyRefusal> {
        let order = VerifyLaaAccount { account: account.to_owned(), how: how.to_owned(), by: session.user.id };
        let (action, facts) = (Action::VerifyLaaAccount, Facts::Organisation { id });
        let act = Act { command, name: "verify-laa-account", action, facts, input: &(id, account, how) };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| verify_laa_account(state, order.clone(), cx)).await
    }

    /// Withdraws the verification of a number of an organisation.
    pub async fn withdraw_laa_verification(
        &self,
        session: &Session,
        command: CommandId,
        id: OrganisationId,
        (account, reason): (&str, &str),
    ) -> Outcome<(), VerifyRefusal> {
        let order = WithdrawVerification { account: account.to_owned(), reason: reason.to_owned(), by: session.user.id };
        let (action, facts) = (Action::VerifyLaaAccount, Facts::Organisation { id });
        let act = Act { command, name: "withdraw-laa-verification", action, facts, input: &(id, account, reason) };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| withdraw_verification(state, order.clone(), cx)).await
    }
}
