//! An officer takes a registration, gives it to a colleague, or lets it go.
//! Whom it may go to is asked of the policy, as of anybody who would open it.

use domain::{
    Context,
    id::{CommandId, RegistrationId, UserId},
    registration::{Assign, DecideRefusal, Event, State, assign},
};
use policy::{Action, Facts};
use views::users::{self, User};

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

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
        let may = match to {
            Some(to) if to != session.user.id => {
                users::find(&self.store.read(), to).await?.is_some_and(|user| self.handles_registrations(&user, id))
            }
            _ => true,
        };
        let ask = Ask {
            id: command,
            name: "assign-registration",
            input: &(id, from, to),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::AssignRegistration,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = assign(&streams.state::<State>(id.uuid()), Assign { from, to, may, by }, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }

    /// The officer's colleagues who handle registrations, by name, and the registration that one of them would get.
    pub async fn colleagues_for(&self, session: &Session, id: RegistrationId) -> Outcome<Vec<User>, ()> {
        if !self.policy.decide(&session.actor(), Action::AssignRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (reader, mut after, mut found) = (self.store.read(), None, Vec::new());
        for _ in 0..MOST_PAGES {
            let page = users::of_organisation(&reader, session.organisation(), after.as_ref()).await?;
            after = page.last().map(User::key);
            let more = page.len() > usize::try_from(views::PAGE).unwrap_or(usize::MAX);
            found.extend(page.into_iter().filter(|user| user.id != session.user.id && self.handles_registrations(user, id)));
            if !more {
                break;
            }
        }
        Ok(found)
    }

    fn handles_registrations(&self, user: &User, id: RegistrationId) -> bool {
        let actor =
            policy::Actor::person(user.id, Some(user.organisation), user.groups.iter().copied(), user.activated.is_some());
        self.policy.decide(&actor, Action::OpenRegistration, &Facts::Registration { id }).permitted
    }
}
