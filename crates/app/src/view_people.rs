//! An organisation's people and the state of their accounts: for its own administrator, and for those at HMCTS who help.
//! Looking at another organisation's people is recorded; at one's own it is not.

use domain::{
    id::{ChangeId, OrganisationId, UserId},
    organisation,
    time::Timestamp,
    user::ACTIVATION_DAYS,
};
use policy::{Action, Facts};
use views::{
    PAGE, organisations,
    users::{self, Asked, User},
};

use crate::{App, Failure, Outcome, Session};

/// A page of an organisation's people, by last name.
#[derive(Debug)]
pub struct People {
    /// The name of the organisation; empty for the service's own people, whom no registration brought.
    pub organisation: String,
    /// The people.
    pub rows: Vec<Person>,
    /// Those who were asked to join and have not; for those at HMCTS, on the first page.
    pub asked: Vec<AskedToJoin>,
    /// Who should answer for it and has not joined it, so that nobody may administer it; for those at HMCTS.
    pub administrator_missing: Option<String>,
    /// May the caller name another administrator, since nobody administers it and nobody is asked?
    pub may_name: bool,
    /// The change by which an officer named somebody who waits for a second officer, where the caller may see it.
    pub named: Option<ChangeId>,
    /// After whom the next page begins, if there is one.
    pub next: Option<UserId>,
}

/// Somebody who was asked to join and does not belong to the organisation.
#[derive(Debug)]
pub struct AskedToJoin {
    /// Who, when, and whether they declined.
    pub asked: Asked,
    /// May the caller ask them again?
    pub may_ask: bool,
}

/// A person with the state of their account.
#[derive(Debug)]
pub struct Person {
    /// The account.
    pub user: User,
    /// Where it stands.
    pub state: AccountState,
    /// May the caller send another activation e-mail now?
    pub may_resend: bool,
    /// The mobile may be put right.
    pub may_correct: bool,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Activated at this moment.
    Active(Timestamp),
    /// Invited; the link of the last e-mail opens until this moment.
    Invited(Timestamp),
    /// The link of the last e-mail ended at this moment.
    Expired(Timestamp),
}

impl App {
    /// A page of an organisation's people, after one of them.
    pub async fn view_people(&self, session: &Session, id: OrganisationId, after: Option<UserId>) -> Outcome<People, ()> {
        let actor = session.actor();
        if !self.policy.decide(&actor, Action::ViewPeople, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let own = id == session.organisation();
        let organisation = match organisations::find(&reader, id).await? {
            Some(found) => found.name,
            None if own => session.user.organisation_name.clone(),
            None => return Err(Failure::Hidden),
        };
        if !own {
            self.record_look(session, "view-people", ("organisation", id.uuid()), String::new()).await?;
        }
        let first = after.is_none();
        let after = match after {
            Some(user) => users::find(&reader, user).await?.filter(|user| user.organisation == id).map(|user| user.key()),
            None => None,
        };
        let mut users = users::of_organisation(&reader, id, after.as_ref()).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = users.len() > page;
        users.truncate(page);
        let next = users.last().filter(|_| more).map(|user| user.id);
        let rows = users.into_iter().map(|user| {
            let facts = Facts::User { id: user.id, organisation: Some(user.organisation) };
            let permitted = self.policy.decide(&actor, Action::ResendActivation, &facts).permitted;
            let may_correct = user.activated.is_none() && self.policy.decide(&actor, Action::CorrectMobile, &facts).permitted;
            Person { may_correct, may_resend: permitted && user.activated.is_none(), state: state(&user, self.now()), user }
        });
        let rows = rows.collect();
        // Whether somebody has an account elsewhere is for officers to know, not for a firm.
        let (asked, administrator_missing) =
            if first && !own { self.who_was_asked(session, id).await? } else { (Vec::new(), None) };
        let may_name = first && !own && self.may_name_administrator(session, id).await?;
        let named = if first && !own { self.named_administrator(session, id).await? } else { None };
        Ok(People { organisation, rows, asked, administrator_missing, may_name, named, next })
    }
}

impl App {
    /// Those who were asked to join and have not, and among them who should answer for the organisation.
    async fn who_was_asked(
        &self,
        session: &Session,
        id: OrganisationId,
    ) -> Result<(Vec<AskedToJoin>, Option<String>), store::Fault> {
        let may_ask = self.policy.decide(&session.actor(), Action::AskToJoinAgain, &Facts::Organisation { id }).permitted;
        let asked = users::asked_to_join(&self.store.read(), id).await?;
        let state: organisation::State = self.state(id.uuid()).await?;
        let administrator = state.registered.map(|it| it.administrator);
        let missing = asked.iter().find(|it| Some(it.user.id) == administrator).map(|it| it.user.name());
        Ok((asked.into_iter().map(|asked| AskedToJoin { asked, may_ask }).collect(), missing))
    }
}

fn state(user: &User, now: Timestamp) -> AccountState {
    let end = user.invited.plus_days(ACTIVATION_DAYS);
    match user.activated {
        Some(at) => AccountState::Active(at),
        None if end > now => AccountState::Invited(end),
        None => AccountState::Expired(end),
    }
}
