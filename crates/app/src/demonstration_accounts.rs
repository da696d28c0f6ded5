//! The accounts of a demonstration, each with the code that its authenticator shows now, so that anybody can sign in as anybody.
//! Refused outside a demonstration, before a single row is read.

use domain::id::UserId;
use policy::{Action, Actor, Facts};
use views::{
    PAGE,
    users::{self, User},
};

use crate::{App, Failure, Outcome};

/// An account that a visitor of the demonstration may sign in with.
#[derive(Debug)]
pub struct DemonstrationAccount {
    /// The account.
    pub user: User,
    /// The name of its organisation.
    pub organisation: String,
    /// What its authenticator shows now; none before it is activated.
    pub code: Option<String>,
}

impl App {
    /// A page of all accounts, after one of them, and after whom the next page begins.
    pub async fn demonstration_accounts(
        &self,
        actor: &Actor,
        after: Option<UserId>,
    ) -> Outcome<(Vec<DemonstrationAccount>, Option<UserId>), ()> {
        let permitted = self.policy.decide(actor, Action::ViewDevelopmentMailbox, &Facts::Demonstration).permitted;
        if !self.settings.demo || !permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let mut users = users::of_everybody(&reader, after).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = users.len() > page;
        users.truncate(page);
        let next = users.last().filter(|_| more).map(|user| user.id);
        let mut accounts = Vec::with_capacity(users.len());
        for user in users {
            let organisation = user.organisation_name.clone();
            let code = self.demonstration_code(user.id).await?;
            accounts.push(DemonstrationAccount { user, organisation, code });
        }
        Ok((accounts, next))
    }
}
