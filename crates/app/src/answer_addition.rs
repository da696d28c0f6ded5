//! The administrator of an organisation sees what was added to it by somebody's form, and accepts or declines it.

use domain::{
    Context,
    id::{CommandId, RegistrationId, UserId},
    organisation::{self, Addition, AnswerAddition, AnswerAdditionRefusal, State, answer_addition},
    user,
};
use policy::{Action, Facts};
use views::users;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

impl App {
    /// What waits for an answer of the caller's organisation.
    pub async fn view_additions(&self, session: &Session) -> Outcome<Vec<Addition>, ()> {
        let id = session.organisation();
        if !self.policy.decide(&session.actor(), Action::AnswerAddition, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        Ok(self.state::<State>(id.uuid()).await?.additions)
    }

    /// Accepts or declines what came with a registration. Gives the places, among its people, of those who were left out: their mobile
    /// number is somebody else's.
    pub async fn answer_addition(
        &self,
        session: &Session,
        command: CommandId,
        registration: RegistrationId,
        accepted: bool,
    ) -> Outcome<Vec<String>, AnswerAdditionRefusal> {
        let id = session.organisation();
        let state: State = self.state(id.uuid()).await?;
        let people = || state.additions.iter().filter(|it| it.registration == registration).flat_map(|it| &it.people);
        let keys: Vec<String> = people().map(|person| users::email_key(&person.email)).collect();
        let mobiles: Vec<String> = people().map(|person| person.mobile.clone()).collect();
        let taken_mobiles = users::taken_mobiles(&self.store.read(), &mobiles).await?;
        let known: std::collections::BTreeMap<String, UserId> =
            users::with_emails(&self.store.read(), &keys).await?.into_iter().collect();
        let mut streams = vec![stream::<organisation::Event>(id.uuid())];
        streams.extend(known.values().filter(|user| **user != session.user.id).map(|user| stream::<user::Event>(user.uuid())));
        let ask = Ask {
            id: command,
            name: "answer-addition",
            input: &(registration, accepted),
            streams,
            action: Action::AnswerAddition,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let belongs = |user: &UserId| streams.state::<user::State>(user.uuid()).member_of(id).is_some();
            let members = known.values().copied().filter(|user| belongs(user)).collect();
            let answer = AnswerAddition {
                organisation: id,
                registration,
                accepted,
                members,
                inactive: streams.not_activated(known.values()),
                known: known.clone(),
                taken_mobiles: taken_mobiles.clone(),
                by,
            };
            let state: State = streams.state(id.uuid());
            let answered = answer_addition(&state, &answer, cx)?;
            let proposed = state.additions.iter().filter(|it| it.registration == registration).flat_map(|it| &it.people);
            let left_out = proposed.enumerate().filter(|(at, _)| answered.left_out.contains(at));
            let names: Vec<String> = left_out.map(|(_, it)| format!("{} {}", it.first_name, it.last_name)).collect();
            let mut done = Done::in_stream(id.uuid(), answered.organisation, names);
            for (user, events) in answered.users {
                done.also(user.uuid(), events);
            }
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await
    }
}
