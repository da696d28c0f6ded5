//! A person who belongs to several organisations chooses for which one they act; what they did for one is not seen in another.
//! Nobody acts for two at once.

use domain::{
    id::{CommandId, OrganisationId},
    user::{self, Answer, AnswerRefusal, answer_membership},
};
use policy::{Action, Facts};
use store::sessions;
use views::users::{self, Membership};

use crate::{App, Ask, Done, Failure, Outcome, Session, session::Memory, stream};

impl App {
    /// The organisations that the person belongs to, and those that ask them to join.
    pub async fn own_memberships(&self, session: &Session) -> Outcome<Vec<Membership>, ()> {
        Ok(users::memberships(&self.store.read(), session.user.id).await?)
    }

    /// Acts for another organisation from here on. What the session remembers of the former one is forgotten.
    pub async fn choose_organisation(&self, session: &Session, organisation: OrganisationId) -> Outcome<(), ()> {
        let member = users::acting_for(&self.store.read(), session.user.id, organisation).await?;
        if member.is_none() {
            return Err(Failure::Hidden);
        }
        if organisation == session.organisation() {
            return Ok(());
        }
        let fresh = serde_json::to_vec(&Memory::default()).map_err(|error| store::Fault::codec("session", error))?;
        let change = sessions::change(&session.hash, Some(organisation.uuid()), fresh);
        self.store.write(vec![change]).await.map_err(|failure| super::unsaid(failure.into()))
    }

    /// Accepts or declines what another organisation offers.
    pub async fn answer_membership(&self, session: &Session, command: CommandId, answer: Answer) -> Outcome<(), AnswerRefusal> {
        let (user, organisation) = (session.user.id, session.organisation());
        let ask = Ask {
            id: command,
            name: "answer-membership",
            input: &answer,
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::ManageOwnAccount,
        };
        self.decide(
            session.who(),
            ask,
            move |_, _| Facts::User { id: user, organisation: Some(organisation) },
            move |streams, cx| {
                let events = answer_membership(&streams.state(user.uuid()), answer, cx)?;
                Ok(Done::in_stream::<user::Event>(user.uuid(), events, ()))
            },
        )
        .await
    }
}
