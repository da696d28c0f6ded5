//! An onboarding officer says from which day a court uses the service, and sees what was said before.

use domain::{
    Context,
    court::{Event, SetGoLive, SetGoLiveRefusal, State, set_go_live},
    id::CommandId,
    time::{Date, Timestamp},
};
use policy::{Action, Facts};
use uuid::Uuid;

use crate::{App, Ask, Done, Failure, GoLive, GoLives, Outcome, Session, Streams, stream};

/// One change of a court's date.
#[derive(Debug, Clone)]
pub struct GoLiveChange {
    /// The date; none where it was said not to be known.
    pub date: Option<Date>,
    /// Who said so.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl App {
    /// What an officer sees before setting a date: the date that holds, and every change, newest first.
    pub async fn view_go_live(&self, session: &Session, code: &str) -> Outcome<(GoLive, Vec<GoLiveChange>), ()> {
        if !self.policy.decide(&session.actor(), Action::SetGoLive, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let court = self.tables.courts.by_code(code).ok_or(Failure::Hidden)?;
        let mut changes = Vec::new();
        for event in self.store.history(&stream::<Event>(court.id)).await?.into_iter().filter_map(|recorded| recorded.event) {
            let domain::Event::Court(Event::GoLiveSet(set)) = event else { continue };
            changes.push(GoLiveChange { date: set.date, by: self.person_named(set.by).await?, at: set.at });
        }
        changes.reverse();
        let go_lives: GoLives = self.go_lives().await?;
        Ok((go_lives.of(court), changes))
    }

    /// Sets from which day a court uses the service; none where no day is known.
    pub async fn set_go_live(
        &self,
        session: &Session,
        command: CommandId,
        code: &str,
        date: Option<Date>,
    ) -> Outcome<(), SetGoLiveRefusal> {
        let court: Uuid = self.tables.courts.by_code(code).ok_or(Failure::Hidden)?.id;
        let ask = Ask {
            id: command,
            name: "set-go-live",
            input: &(court, date),
            streams: vec![stream::<Event>(court)],
            action: Action::SetGoLive,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = set_go_live(&streams.state::<State>(court), &SetGoLive { date, by }, cx)?;
            Ok(Done::in_stream(court, events, ()))
        };
        self.decide(session.who(), ask, |_, _| Facts::Service, decide).await
    }
}
