//! Since when each court uses the service, and what follows from it for those who wait to be registered.
//! Public: the table of courts, corrected by what officers have said.

use std::collections::BTreeMap;

use domain::{
    court::{Appearance, Priority, Urgency, expected_wait, priority},
    tables::{Court, CourtKind},
    time::Date,
};
use store::Fault;
use uuid::Uuid;

use crate::App;

/// From which day a court uses the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoLive {
    /// The first day; none where no day is known.
    pub date: Option<Date>,
    /// An officer said so; otherwise it is the table's, which knows the month only.
    pub exact: bool,
}

/// How a court stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Use {
    /// It uses the service.
    Live,
    /// It will, from a day that is known.
    GoingLive,
    /// Nobody knows when.
    NotLive,
}

impl GoLive {
    /// How the court stands on `today`.
    pub fn on(&self, today: Date) -> Use {
        match self.date {
            Some(date) if date <= today => Use::Live,
            Some(_) => Use::GoingLive,
            None => Use::NotLive,
        }
    }
}

/// Since when courts use the service: what officers have set, over the table.
#[derive(Debug, Clone, Default)]
pub struct GoLives(BTreeMap<Uuid, Option<Date>>);

impl GoLives {
    /// From which day a court uses the service.
    pub fn of(&self, court: &Court) -> GoLive {
        match self.0.get(&court.id) {
            Some(set) => GoLive { date: *set, exact: true },
            None => GoLive { date: Some(court.since), exact: false },
        }
    }
}

/// Which courts are asked for; what is left out is not asked.
#[derive(Debug, Clone, Default)]
pub struct CourtsAsked {
    /// Words of a name, a code or a postcode.
    pub words: String,
    /// The kind of court.
    pub kind: Option<CourtKind>,
    /// The region, as [`Court::region_key`] has it.
    pub region: Option<String>,
    /// How it stands today.
    pub standing: Option<Use>,
}

/// A court with what is known of its go-live.
#[derive(Debug, Clone, Copy)]
pub struct SeenCourt<'a> {
    /// The court.
    pub court: &'a Court,
    /// From which day it uses the service.
    pub go_live: GoLive,
}

impl App {
    /// The open courts that are asked for, by English name.
    pub async fn view_courts(&self, asked: &CourtsAsked) -> Result<Vec<SeenCourt<'_>>, Fault> {
        let (go_lives, today) = (self.go_lives().await?, self.now().london_date());
        let wanted = |seen: &SeenCourt<'_>| {
            asked.kind.is_none_or(|kind| seen.court.kind == kind)
                && asked.region.as_ref().is_none_or(|region| seen.court.region_key() == *region)
                && asked.standing.is_none_or(|standing| seen.go_live.on(today) == standing)
        };
        let found = self.tables.courts.search(&asked.words).into_iter();
        Ok(found.map(|court| SeenCourt { court, go_live: go_lives.of(court) }).filter(wanted).collect())
    }

    /// One court, open or closed.
    pub async fn view_court(&self, code: &str) -> Result<Option<SeenCourt<'_>>, Fault> {
        let Some(court) = self.tables.courts.by_code(code) else { return Ok(None) };
        let set = views::courts::go_live(&self.store.read(), court.id).await?;
        let go_live = GoLive { date: set.unwrap_or(Some(court.since)), exact: set.is_some() };
        Ok(Some(SeenCourt { court, go_live }))
    }

    /// Since when courts use the service.
    pub async fn go_lives(&self) -> Result<GoLives, Fault> {
        views::courts::go_lives(&self.store.read()).await.map(GoLives)
    }

    /// The priority, looked at on the day `on`, of a registration whose people appear first at the court with this code.
    pub fn priority(&self, go_lives: &GoLives, court: Option<&str>, hearing: Option<Date>, on: Date) -> Priority {
        let known = court.and_then(|code| self.tables.courts.by_code(code));
        let first = known.map(|court| Appearance { hearing, go_live: go_lives.of(court).date });
        priority(first.as_ref(), on, self.settings.all_courts_live)
    }

    /// By when a decision on what arrived on `received` is meant, at this priority.
    pub fn expected(&self, received: Date, priority: Priority) -> Date {
        let wait = self.wait(priority.urgency);
        self.tables.service.holidays.plus_business_days(received, wait)
    }

    /// How many working days those of this urgency may expect to wait.
    pub fn wait(&self, urgency: Urgency) -> u16 {
        expected_wait(urgency, self.settings.all_courts_live, &self.settings.waits)
    }
}
