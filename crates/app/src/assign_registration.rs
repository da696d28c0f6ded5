//! An officer takes a registration, gives it to a colleague, or lets it go.
//! Whom it may go to is asked of the policy, as of anybody who would open it.

use domain::{
    id::{CommandId, RegistrationId, UserId},
    registration::{Assign, DecideRefusal, State, assign},
};
use policy::{Action, Facts};
use store::Fault;
use views::users::{self, User};

use crate::{App, Failure, Outcome, Session, act_on::Act};

/// At most so many pages of colleagues are looked through for those who handle registrations.
const MOST_PAGES: usize = 20;

/// A change of hands, as the officer saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handover {
    /// Who had it when the officer looked.
    pub from: Option<UserId>,
    /// Who gets it; nobody, to let it go.
    pub to: Option<UserId>,
}

impl App {
    /// Assigns a registration.
    pub async fn assign_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        hands: Handover,
    ) -> Outcome<(), DecideRefusal> {
        let Handover { from, to } = hands;
        let (may, by) = (self.may_get(session, to, (Action::OpenRegistration, id)).await?, session.user.id);
        let (action, facts) = (Action::AssignRegistration, Facts::Registration { id });
        let act = Act { command, name: "assign-registration", action, facts, input: &(id, from, to) };
        let assigned = Assign { from, to, may, by };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| assign(state, assigned, cx)).await
    }

    /// The officer's colleagues who handle registrations, by name, and the registration that one of them would get.
    pub async fn colleagues_for(&self, session: &Session, id: RegistrationId) -> Outcome<Vec<User>, ()> {
        self.colleagues_who(session, (Action::OpenRegistration, id)).await
    }

    /// Whether it may go to this person: to whoever asks, to nobody, or to somebody who may open it.
    pub(crate) async fn may_get(
        &self,
        session: &Session,
        to: Option<UserId>,
        which: (Action, RegistrationId),
    ) -> Result<bool, Fault> {
        let Some(to) = to.filter(|to| *to != session.user.id) else { return Ok(true) };
        Ok(users::find(&self.store.read(), to).await?.is_some_and(|user| self.handles_registrations(&user, which)))
    }

    /// The officer's colleagues who may open a registration of a kind, by name.
    pub(crate) async fn colleagues_who(&self, session: &Session, which: (Action, RegistrationId)) -> Outcome<Vec<User>, ()> {
        let id = which.1;
        if !self.policy.decide(&session.actor(), Action::AssignRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (reader, mut after, mut found) = (self.store.read(), None, Vec::new());
        for _ in 0..MOST_PAGES {
            let page = users::of_organisation(&reader, session.organisation(), after.as_ref()).await?;
            after = page.last().map(User::key);
            let more = page.len() > usize::try_from(views::PAGE).unwrap_or(usize::MAX);
            found.extend(page.into_iter().filter(|user| user.id != session.user.id && self.handles_registrations(user, which)));
            if !more {
                break;
            }
        }
        Ok(found)
    }

    fn handles_registrations(&self, user: &User, (open, id): (Action, RegistrationId)) -> bool {
        let actor =
            policy::Actor::person(user.id, Some(user.organisation), user.groups.iter().copied(), user.activated.is_some());
        self.policy.decide(&actor, open, &Facts::Registration { id }).permitted
    }
}
