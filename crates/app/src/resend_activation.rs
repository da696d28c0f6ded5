//! Another activation e-mail is sent; the former link ends. For administrators, officers, support and the command line.

use domain::{
    id::{CommandId, UserId},
    user::{self, ResendRefusal},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Who, stream};

impl App {
    /// Sends the activation e-mail again, to the address on record.
    pub async fn resend_activation(&self, who: Who, user: UserId, command: CommandId) -> Outcome<(), ResendRefusal> {
        let ask = Ask {
            id: command,
            name: "resend-activation",
            input: &user,
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::ResendActivation,
        };
        let by = match who {
            Who::Person { user, .. } => Some(user),
            _ => None,
        };
        self.decide(
            who,
            ask,
            move |streams, _| {
                let account: user::State = streams.state(user.uuid());
                Facts::User { id: user, organisation: account.invited.map(|it| it.membership.organisation) }
            },
            move |streams, cx| {
                let events = user::resend_activation(&streams.state(user.uuid()), by, cx)?;
                Ok(Done::in_stream::<user::Event>(user.uuid(), events, ()))
            },
        )
        .await
    }
}
