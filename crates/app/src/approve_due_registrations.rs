//! Carries out the approvals whose undo window has closed, as the officers who gave them, through the same approval as any other.
//! May break off at any moment and run several times over: what was carried out or undone meanwhile is not scheduled any more.

use domain::{
    Context,
    id::RegistrationId,
    registration::{DecideRefusal, Event, Seen, State, hand_back},
    time::Timestamp,
};
use policy::{Action, Facts};
use views::registrations::{self, DueApproval};

use crate::{App, Ask, Done, Failure, Outcome, Streams, Who, stream};

/// The word for an officer who may no longer approve.
const OFFICER_MAY_NOT: &str = "officer-may-not";

impl App {
    /// Carries out what is due; how many were carried out or handed back.
    ///
    /// A claim that fails or a refusal is written down, and the registration waits again. What others changed at this moment, and
    /// what storage could not do, is tried again the next time.
    pub async fn approve_due_registrations(&self) -> Result<usize, store::Fault> {
        let due = registrations::due_approvals(&self.store.read(), self.now()).await?;
        let mut settled = 0;
        for approval in due {
            match self.carry_out(&approval).await {
                Ok(()) => settled += 1,
                Err(Failure::Fault(fault)) => return Err(fault),
                Err(error) => tracing::warn!(registration = %approval.id, %error, "a scheduled approval is tried again"),
            }
        }
        Ok(settled)
    }

    async fn carry_out(&self, approval: &DueApproval) -> Outcome<(), DecideRefusal> {
        let DueApproval { id, by, due } = *approval;
        let officer = views::users::find(&self.store.read(), by).await?;
        let Some(officer) = officer else { return self.hand_back(id, due, OFFICER_MAY_NOT.to_owned()).await };
        let who = Who::Person { user: by, organisation: officer.organisation };
        let reason = match self.approve_as(who, by, self.new_id(), (id, Seen::ALL)).await {
            Ok(_) => return Ok(()),
            Err(Failure::Refused(refusal)) => refusal.name().to_owned(),
            Err(Failure::Claimed(what)) => what,
            Err(Failure::Hidden) => OFFICER_MAY_NOT.to_owned(),
            Err(other) => return Err(other),
        };
        self.hand_back(id, due, reason).await
    }

    /// Notes why it could not be carried out; where it was undone or withdrawn meanwhile, there is nothing to note.
    async fn hand_back(&self, id: RegistrationId, due: Timestamp, reason: String) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: self.new_id(),
            name: "hand-back-registration",
            input: &(id, due, &reason),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::HandBackRegistration,
        };
        let why = reason.clone();
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            Ok(Done::in_stream(id.uuid(), hand_back(&streams.state::<State>(id.uuid()), due, &why, cx), ()))
        };
        self.decide(Who::System, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
