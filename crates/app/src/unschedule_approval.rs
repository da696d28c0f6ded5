//! An officer undoes approvals that were scheduled and not carried out yet: nothing of them ever existed.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, State, unschedule_approval},
};
use policy::{Action, Facts};
use uuid::Uuid;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

impl App {
    /// Undoes each of these approvals. Gives those that could not be undone, and why.
    pub async fn unschedule_approvals(
        &self,
        session: &Session,
        command: CommandId,
        ids: &[RegistrationId],
    ) -> Outcome<Vec<(RegistrationId, DecideRefusal)>, DecideRefusal> {
        let mut refused = Vec::new();
        for id in ids {
            let each = CommandId(Uuid::new_v5(&command.uuid(), id.uuid().as_bytes()));
            match self.unschedule_approval(session, each, *id).await {
                Ok(()) => {}
                Err(Failure::Refused(refusal)) => refused.push((*id, refusal)),
                Err(other) => return Err(other),
            }
        }
        Ok(refused)
    }

    /// Undoes one scheduled approval.
    pub async fn unschedule_approval(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "unschedule-approval",
            input: &id,
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::UnscheduleApproval,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = unschedule_approval(&streams.state::<State>(id.uuid()), by, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
