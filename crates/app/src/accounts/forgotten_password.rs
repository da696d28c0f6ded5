//! A password was forgotten: a link goes to the address on record. The answer is the same whoever asks, for whatever address,
//! and takes as long (ASVS 6.3.8): unknown addresses go through a command of the same shape that says nothing to anybody.

use domain::{
    id::{CommandId, UserId},
    message::Message,
    user,
};
use policy::{Action, Facts};
use views::users;

use super::attempts::{Counted, RESET_FROM_ADDRESS, RESET_SENT};
use crate::{App, Ask, Done, Outcome, Who, stream};

impl App {
    /// Sends a link, if the address is that of an active account and not too many were sent.
    pub async fn forgotten_password(&self, email: &str, address: Option<&str>, command: CommandId) -> Outcome<(), ()> {
        let user = users::by_email(&self.store.read(), email).await?.filter(|user| user.activated.is_some());
        let of_email = self.count_try(RESET_SENT, users::typed_key(email).as_bytes()).await?;
        let of_address = match address {
            Some(address) => self.count_try(RESET_FROM_ADDRESS, address.as_bytes()).await?,
            None => Counted::Free,
        };
        let free = of_email == Counted::Free && of_address == Counted::Free;
        let whom = user.filter(|_| free).map(|user| user.id);
        let subject: UserId = whom.unwrap_or_else(|| self.new_id());
        let ask = Ask {
            id: command,
            name: "forgotten-password",
            input: &(),
            streams: vec![stream::<user::Event>(subject.uuid())],
            action: Action::ProtectAccount,
        };
        self.decide(
            Who::System,
            ask,
            move |_, _| Facts::User { id: subject, organisation: None },
            move |_, _| {
                let mut done = Done::in_stream::<user::Event>(subject.uuid(), Vec::new(), ());
                done.messages.extend(whom.map(|user| Message::PasswordReset { user }));
                Ok::<_, ()>(done)
            },
        )
        .await
    }
}
