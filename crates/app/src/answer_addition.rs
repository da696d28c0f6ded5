//! The administrator of an organisation sees what was added to it by somebody's form, and accepts or declines it.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId, UserId},
    organisation::{self, Addition, AnswerAddition, AnswerAdditionRefusal, Proposed, State, answer_addition},
    user,
};
use policy::{Action, Facts};
use store::Fault;
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

    /// Accepts or declines what came with a registration. Gives the names of those who were left out: their mobile number is somebody
    /// else's.
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
            let answered = answer_addition(&streams.state::<State>(id.uuid()), &answer, cx)?;
            // The answer of a command is kept: it names nobody.
            let mut done = Done::in_stream(id.uuid(), answered.organisation, answered.left_out);
            for (user, events) in answered.users {
                done.also(user.uuid(), events);
            }
            Ok(done)
        };
        let left_out: Vec<usize> = self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await?;
        if left_out.is_empty() {
            return Ok(Vec::new());
        }
        let people = self.proposed(id, registration).await?;
        let name = |person: &Proposed| format!("{} {}", person.first_name, person.last_name);
        Ok(left_out.iter().filter_map(|at| people.get(*at)).map(name).collect())
    }

    /// The people of a registration as they were proposed to an organisation, whether or not that was answered.
    async fn proposed(&self, organisation: OrganisationId, registration: RegistrationId) -> Result<Vec<Proposed>, Fault> {
        let history = self.store.history(&stream::<organisation::Event>(organisation.uuid())).await?;
        let people = history.into_iter().rev().find_map(|recorded| match recorded.event {
            Some(domain::Event::Organisation(organisation::Event::AdditionProposed(it))) if it.registration == registration => {
                Some(it.people)
            }
            _ => None,
        });
        Ok(people.unwrap_or_default())
    }
}
