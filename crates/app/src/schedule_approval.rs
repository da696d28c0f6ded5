//! An officer approves several registrations together: each is carried out when the undo window closes, and none of it exists before.
//! Each is decided by itself, so that one that is not ready holds up no other.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, ScheduleApproval, Seen, State, schedule_approval, second_officer},
    time::Timestamp,
};
use policy::{Action, Facts};
use uuid::Uuid;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, as_seen::as_seen, stream};

/// What came of approving several together.
#[derive(Debug, Default)]
pub struct Scheduled {
    /// Those that are scheduled, with the moment when the window closes.
    pub scheduled: Vec<(RegistrationId, Timestamp)>,
    /// Those that are not, and why.
    pub refused: Vec<(RegistrationId, DecideRefusal)>,
}

impl App {
    /// Schedules the approval of each of these registrations as the officer saw it; the same command again gives the same answer.
    pub async fn schedule_approvals(
        &self,
        session: &Session,
        command: CommandId,
        which: &[(RegistrationId, Seen)],
    ) -> Outcome<Scheduled, DecideRefusal> {
        let mut outcome = Scheduled::default();
        for (id, seen) in which {
            let each = CommandId(Uuid::new_v5(&command.uuid(), id.uuid().as_bytes()));
            match self.schedule_approval(session, each, (*id, *seen)).await {
                Ok(due) => outcome.scheduled.push((*id, due)),
                Err(Failure::Refused(refusal)) => outcome.refused.push((*id, refusal)),
                Err(other) => return Err(other),
            }
        }
        Ok(outcome)
    }

    /// Schedules the approval of one registration.
    pub async fn schedule_approval(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
    ) -> Outcome<Timestamp, DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "schedule-approval",
            input: &(id, seen),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ScheduleApproval,
        };
        let state: State = self.state(id.uuid()).await?;
        let second_officer = match &state.submitted {
            Some(submitted) => second_officer(&state, &submitted.form, &self.known_of(id, &submitted.form).await?),
            None => Vec::new(),
        };
        let by = session.user.id;
        let wanted = ScheduleApproval { window_seconds: self.settings.undo_seconds, second_officer, by };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let (events, due) = schedule_approval(&streams.state::<State>(id.uuid()), &wanted, cx)?;
            as_seen::<Event>(streams, id, seen, by)?;
            Ok(Done::in_stream(id.uuid(), events, due))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
