//! The sender takes a registration back before it is decided; the administrator gets a receipt.
//! Whoever calls this has checked that the sender is one: the link that was sent to the administrator.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, State, withdraw},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Streams, Who, stream};

impl App {
    /// Takes a registration back for its sender.
    pub async fn withdraw_registration(&self, command: CommandId, id: RegistrationId) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "withdraw-registration",
            input: &id,
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::WithdrawRegistration,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = withdraw(&streams.state::<State>(id.uuid()), cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(Who::System, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
