//! The link that confirms a new main e-mail address is sent there once more, for an officer whom somebody told that it was lost or late.
//! The former one ends.

use domain::{
    Context,
    id::{ChangeId, CommandId, OrganisationId},
    message::Message,
    organisation::{ChangeRefusal, ChangeStanding, Event, State},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Sends the link again where the change still waits for it. Permitted to those who may refuse the change instead.
    pub async fn resend_new_email(
        &self,
        session: &Session,
        command: CommandId,
        (id, change): (OrganisationId, ChangeId),
    ) -> Outcome<(), ChangeRefusal> {
        let ask = Ask {
            id: command,
            name: "resend-new-email",
            input: &(id, change),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::RefuseOrganisationChange,
        };
        let decide = move |streams: &Streams<'_>, _: &Context| {
            if streams.state::<State>(id.uuid()).open_change(change)?.standing != ChangeStanding::Unconfirmed {
                return Err(ChangeRefusal::NotThere);
            }
            let mut done = Done::in_stream::<Event>(id.uuid(), Vec::new(), ());
            done.messages.push(Message::ConfirmNewEmail { organisation: id, change });
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await
    }
}
