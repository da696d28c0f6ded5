//! An officer asks somebody again whom a registration named and who was asked to join an organisation: they declined, or never answered.
//! Nobody else is asked, and nobody is put anywhere.

use domain::{
    Context,
    id::{CommandId, OrganisationId, UserId},
    user::{self, Membership, OfferMembership, OfferRefusal, offer_membership},
};
use policy::{Action, Facts};
use views::users;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

impl App {
    /// Offers the same membership again; hidden, where the organisation never asked this person or they have joined it.
    pub async fn ask_to_join_again(
        &self,
        session: &Session,
        command: CommandId,
        (organisation, person): (OrganisationId, UserId),
    ) -> Outcome<(), OfferRefusal> {
        let asked = users::asked_to_join(&self.store.read(), organisation).await?;
        let asked = asked.into_iter().find(|it| it.user.id == person).ok_or(Failure::Hidden)?;
        let ask = Ask {
            id: command,
            name: "ask-to-join-again",
            input: &(organisation, person),
            // The caller's own account is read in any case.
            streams: (person != session.user.id).then(|| stream::<user::Event>(person.uuid())).into_iter().collect(),
            action: Action::AskToJoinAgain,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let membership = Membership { organisation, groups: asked.groups.clone() };
            let offer = OfferMembership { membership, registration: None, by: Some(by) };
            let events = offer_membership(&streams.state(person.uuid()), offer, cx)?;
            Ok(Done::in_stream::<user::Event>(person.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Organisation { id: organisation }, decide).await
    }
}
