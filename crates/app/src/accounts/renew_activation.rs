//! A link that is late or was replaced can have a fresh one sent: to the address on record, to no other.

use domain::{id::CommandId, user};
use policy::{Action, Facts};

use super::{
    ActivationRefusal, LinkState,
    attempts::{ACTIVATION_SENT, Counted},
};
use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

impl App {
    /// Sends a fresh activation link. The answer gives nothing away: it is the same where nothing is sent.
    pub async fn renew_activation(&self, link: &str, command: CommandId) -> Outcome<(), ActivationRefusal> {
        let (state, secret) = self.activation_link(link).await?;
        let (LinkState::Late | LinkState::Replaced, Some(secret)) = (state, secret) else { return Ok(()) };
        let user = self.account::<ActivationRefusal>(secret.subject.into()).await?;
        let (id, organisation) = (user.id, user.organisation);
        if let Counted::Locked { wait, .. } = self.count_try(ACTIVATION_SENT, id.uuid().as_bytes()).await? {
            return Err(Failure::Refused(ActivationRefusal::Wait { seconds: wait }));
        }
        let ask = Ask {
            id: command,
            name: "renew-activation",
            input: &id,
            streams: vec![stream::<user::Event>(id.uuid())],
            action: Action::ActivateAccount,
        };
        self.decide(
            Who::Vouched { user: id },
            ask,
            move |_, _| Facts::User { id, organisation: Some(organisation) },
            move |streams, cx| {
                // Active or gone meanwhile: nothing is sent, and nothing is said of it.
                let events = user::resend_activation(&streams.state(id.uuid()), Some(id), cx).unwrap_or_default();
                Ok::<_, ()>(Done::in_stream::<user::Event>(id.uuid(), events, ()))
            },
        )
        .await
        .map_err(super::unsaid)
    }
}
