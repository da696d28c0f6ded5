//! The heads of each past day's access records are entered in the log, so that a record that goes missing later is missed.

use domain::{
    oversight::{self, Event, Head, STREAM},
    time::Timestamp,
};
use policy::{Action, Facts};
use store::{AccessHead, Fault};

use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

/// A day in microseconds.
const DAY: i64 = 86_400_000_000;
/// How many past days are looked at for what was not entered: longer than the program is ever down.
const DAYS_BACK: i64 = 60;

impl App {
    /// Enters what has not been entered of the days before today (UTC).
    pub async fn enter_access_heads(&self) -> Outcome<(), std::convert::Infallible> {
        let today = self.now().micros().div_euclid(DAY);
        let entered: oversight::State = self.state(STREAM).await?;
        let first = entered.latest.map_or(today.saturating_sub(DAYS_BACK), |latest| latest.saturating_add(1));
        for day in first..today {
            let heads: Vec<Head> = self.store.access_heads(day).await?.into_iter().map(head).collect();
            if !heads.is_empty() {
                self.enter(day, heads).await?;
            }
        }
        Ok(())
    }

    async fn enter(&self, day: i64, heads: Vec<Head>) -> Outcome<(), std::convert::Infallible> {
        let ask = Ask {
            id: self.new_id(),
            name: "enter-access-heads",
            input: &day,
            streams: vec![stream::<Event>(STREAM)],
            action: Action::EnterAccessHeads,
        };
        let decide = move |streams: &crate::Streams<'_>, _: &domain::Context| {
            let events = oversight::enter_access_heads(&streams.state(STREAM), day, heads.clone());
            Ok::<_, ()>(Done::in_stream(STREAM, events, ()))
        };
        let ended = self.decide(Who::System, ask, |_, _: Timestamp| Facts::Service, decide).await;
        ended.map_err(|failure| match failure {
            Failure::Refused(()) | Failure::Claimed(_) | Failure::Changed | Failure::Reused => Failure::Changed,
            Failure::Hidden => Failure::Hidden,
            Failure::Fault(fault) => Failure::Fault(fault),
            Failure::Outside(error) => Failure::Outside(error),
        })
    }

    /// The heads entered in the log that the access records no longer bear out; none, where nothing was tampered with.
    pub async fn missing_access_heads(&self) -> Result<Vec<AccessHead>, Fault> {
        let mut entered = Vec::new();
        for recorded in self.store.history(&stream::<Event>(STREAM)).await? {
            if let Some(domain::Event::Oversight(Event::AccessHeadsEntered { day, heads })) = recorded.event {
                entered.extend(heads.into_iter().map(|head| known(day, head)));
            }
        }
        self.store.missing_access_heads(&entered).await
    }
}

fn head(head: AccessHead) -> Head {
    Head { chain: head.chain, seq: head.seq, hash: hex::encode(head.hash) }
}

fn known(day: i64, head: Head) -> AccessHead {
    let mut hash = [0; 32];
    // What is no digest is borne out by nothing, and so is found missing.
    let _ = hex::decode_to_slice(&head.hash, &mut hash);
    AccessHead { chain: head.chain, day, seq: head.seq, hash }
}
