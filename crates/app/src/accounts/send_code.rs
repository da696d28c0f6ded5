//! A one-time code is sent by text message, through the outbox; five an hour to one person and no more.

use domain::{id::CommandId, message::Message, user};
use policy::{Action, Facts};

use super::{
    ActivationRefusal,
    attempts::{CODE_SENT, Counted},
    progress::Progress,
};
use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

impl App {
    /// Sends a code to the mobile of the person who is activating their account; asked again, it sends another.
    pub async fn send_code(&self, link: &str, token: Option<&str>, command: CommandId) -> Outcome<(), ActivationRefusal> {
        let now = self.progress(link, token).await?;
        if now.progress.mobile_confirmed {
            return Ok(());
        }
        let (user, organisation) = (now.user.id, now.user.organisation);
        if let Counted::Locked { wait, .. } = self.count_try(CODE_SENT, user.uuid().as_bytes()).await? {
            return Err(Failure::Refused(ActivationRefusal::Wait { seconds: wait }));
        }
        let ask = Ask {
            id: command,
            name: "send-code",
            input: &user,
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::ActivateAccount,
        };
        self.decide(
            Who::Vouched { user },
            ask,
            move |_, _| Facts::User { id: user, organisation: Some(organisation) },
            move |_, _| {
                let mut done = Done::in_stream::<user::Event>(user.uuid(), Vec::new(), ());
                done.messages.push(Message::OneTimeCode { user });
                Ok::<_, ()>(done)
            },
        )
        .await
        .map_err(super::unsaid)?;
        if now.progress.code_sent {
            return Ok(());
        }
        let progress = Progress { code_sent: true, ..now.progress.clone() };
        self.advance(now, &progress).await
    }
}
