//! The organisation on record takes itself off it. Nobody else's link is ever ended here.

use domain::{
    defence::{self, WithdrawLink, WithdrawRefusal},
    id::{CaseId, CommandId, DefendantId},
};
use policy::Action;

use crate::{App, Ask, Done, Outcome, Session, Streams, standing};

impl App {
    /// Takes the caller's organisation off the record of a defendant.
    pub async fn withdraw_link(
        &self,
        session: &Session,
        command: CommandId,
        (case, defendant): (CaseId, DefendantId),
    ) -> Outcome<(), WithdrawRefusal> {
        self.on_the_case(case, defendant).await?;
        let organisation = session.organisation();
        let ask = Ask {
            id: command,
            name: "withdraw_link",
            input: &(case, defendant),
            streams: vec![crate::stream::<defence::Event>(defendant.uuid())],
            action: Action::WithdrawLink,
        };
        let facts =
            move |streams: &Streams<'_>, now| standing::of_defence(defendant, &streams.state(defendant.uuid()), false, now);
        self.decide(session.who(), ask, facts, move |streams, cx| {
            let events = defence::withdraw_link(&streams.state(defendant.uuid()), WithdrawLink { case, organisation }, cx)?;
            Ok(Done::in_stream(defendant.uuid(), events, ()))
        })
        .await
    }
}
