//! The queue of registrations as officers work through it: found, filtered, in order, with who has each and who has it open now.
//! Names organisations and officers only; a form with its people is opened one at a time, and that is recorded.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    court::{Urgency, comes_first},
    id::UserId,
    tables::Court,
    time::{Date, Timestamp},
};
use jiff::ToSpan;
use policy::{Action, Facts};
use serde_json::json;
use store::{Access, Fault};
use uuid::Uuid;
use views::{
    registrations::{self, GoingLive, Registration, Standing, Wanted},
    users,
};

use crate::{App, Failure, GoLives, Outcome, Session, open_registration::OPENED};

/// Who opened it in the last minutes has it open, as far as anybody can tell.
const OPEN_SECONDS: i64 = 10 * 60;

/// A page of the queue.
#[derive(Debug)]
pub struct Queue {
    /// How many stand in each way.
    pub counts: Vec<(Standing, i64)>,
    /// The rows.
    pub rows: Vec<Queued>,
    /// There are rows before these.
    pub before: bool,
    /// There are rows after these.
    pub after: bool,
}

/// A row of the queue with what is known beside it.
#[derive(Debug)]
pub struct Queued {
    /// The registration.
    pub registration: Registration,
    /// The name of who works on it.
    pub assigned: Option<String>,
    /// The name of the officer who scheduled its approval, or who gave the first of two.
    pub approver: Option<String>,
    /// The names of other officers who have it open.
    pub open: Vec<String>,
    /// From which day its first court uses the service, where that makes it come first.
    pub going_live: Option<Date>,
    /// By when a decision is meant.
    pub target: Date,
    /// That day has passed, and there is no decision.
    pub late: bool,
}

impl App {
    /// A page of the registrations that are wanted; with `late`, only those whose target has passed without a decision.
    pub async fn view_registration_queue(&self, session: &Session, mut wanted: Wanted, late: bool) -> Outcome<Queue, ()> {
        self.may_view_queue(session)?;
        if late {
            wanted.received_before = Some(self.late_before());
        }
        if !wanted.search.is_empty() {
            self.record_registration_search(session, &wanted.search).await?;
        }
        wanted.today = Some(self.now().london_date());
        let go_lives = self.go_lives_that_count().await?;
        wanted.going_live = go_lives.as_ref().map(|all| self.going_live(all)).unwrap_or_default();
        let reader = self.store.read();
        let (page, counts) = tokio::try_join!(registrations::list(&reader, &wanted), registrations::counts(&reader))?;
        let rows = self.queued(session, page.rows, go_lives.as_ref()).await?;
        Ok(Queue { counts, rows, before: page.before, after: page.after })
    }

    /// Keeps what an officer typed to find registrations with their session, where the next page of the queue takes it from.
    pub async fn search_registrations(&self, session: &Session, typed: &str) -> Outcome<(), ()> {
        self.may_view_queue(session)?;
        if session.memory.registrations_searched == typed {
            return Ok(());
        }
        self.store.write(vec![Self::remember_search(session, typed)]).await.map_err(|failure| match failure {
            store::Failure::Fault(fault) => Failure::Fault(fault),
            // The session ended meanwhile: the next page asks them to sign in.
            _ => Failure::Hidden,
        })
    }

    /// By when officers mean to decide what arrived on this day, however urgent it is.
    pub(crate) fn target(&self, received: Date) -> Date {
        self.tables.service.holidays.plus_business_days(received, self.settings.waits.next)
    }

    /// The courts whose first hearings come first in the queue.
    fn going_live(&self, go_lives: &GoLives) -> Vec<GoingLive> {
        let today = self.now().london_date();
        let first = |court: &Court| {
            let first = comes_first(go_lives.of(court).date?, today)?;
            Some(GoingLive { court: court.code.clone(), first })
        };
        self.tables.courts.all().iter().filter_map(first).collect()
    }

    /// From when courts use the service; none, once all of them do.
    pub(crate) async fn go_lives_that_count(&self) -> Result<Option<GoLives>, Fault> {
        if self.settings.all_courts_live { Ok(None) } else { self.go_lives().await.map(Some) }
    }

    /// From which day its first court uses the service, where that makes an open registration come first.
    fn comes_first(&self, go_lives: &GoLives, registration: &Registration, today: Date) -> Option<Date> {
        let code = registration.first_court.as_deref().filter(|_| is_open(registration.standing));
        let urgency = self.priority(go_lives, code, registration.first_hearing, today).urgency;
        let court = code.and_then(|code| self.tables.courts.by_code(code))?;
        go_lives.of(court).date.filter(|_| urgency == Urgency::First)
    }

    /// Has the target for a decision passed?
    pub(crate) fn is_late(&self, received: Timestamp, standing: Standing) -> bool {
        is_open(standing) && self.target(received.london_date()) < self.now().london_date()
    }

    /// Rows with the names that go with them.
    pub(crate) async fn queued(
        &self,
        session: &Session,
        rows: Vec<Registration>,
        go_lives: Option<&GoLives>,
    ) -> Result<Vec<Queued>, Fault> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id.uuid()).collect();
        let open = self.who_has_open(session, OPENED, &ids).await?;
        let officers = rows.iter().flat_map(|row| [row.assigned, row.approver]).flatten();
        let people = officers.chain(open.values().flatten().copied()).collect();
        let today = self.now().london_date();
        let names = self.names(people).await?;
        let name = |id: &UserId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
        let queued = |registration: Registration| Queued {
            assigned: registration.assigned.as_ref().map(name),
            approver: registration.approver.as_ref().map(name),
            going_live: go_lives.and_then(|all| self.comes_first(all, &registration, today)),
            open: open.get(&registration.id.uuid()).into_iter().flatten().map(name).collect(),
            target: self.target(registration.received.london_date()),
            late: self.is_late(registration.received, registration.standing),
            registration,
        };
        Ok(rows.into_iter().map(queued).collect())
    }

    /// Who, other than this officer, opened each of these in the last minutes; `act` is how the look is recorded.
    pub(crate) async fn who_has_open(
        &self,
        session: &Session,
        act: &str,
        ids: &[Uuid],
    ) -> Result<BTreeMap<Uuid, Vec<UserId>>, Fault> {
        let since = self.now().plus_seconds(-OPEN_SECONDS).micros();
        let mut open: BTreeMap<Uuid, Vec<UserId>> = BTreeMap::new();
        for (subject, actor, _) in self.store.recent_accesses(ids, act, since).await? {
            if actor != session.user.id.uuid() {
                open.entry(subject).or_default().push(UserId(actor));
            }
        }
        Ok(open)
    }

    /// The names of these people.
    pub(crate) async fn names(&self, people: BTreeSet<UserId>) -> Result<BTreeMap<UserId, String>, Fault> {
        let ids: Vec<UserId> = people.into_iter().collect();
        let found = users::named(&self.store.read(), &ids).await?;
        Ok(found.into_iter().map(|user| (user.id, user.name())).collect())
    }

    fn may_view_queue(&self, session: &Session) -> Outcome<(), ()> {
        let decision = self.policy.decide(&session.actor(), Action::ViewRegistrationQueue, &Facts::Service);
        if decision.permitted { Ok(()) } else { Err(Failure::Hidden) }
    }

    /// What arrived before this moment should be decided by now.
    fn late_before(&self) -> Timestamp {
        let today = self.now().london_date();
        let mut day = today;
        while self.target(day) >= today && day > Date::MIN {
            day = day.saturating_sub(1.day());
        }
        Timestamp::london_midnight(day.saturating_add(1.day()))
    }

    /// The search in the access records: what was typed only as a keyed digest.
    async fn record_registration_search(&self, session: &Session, typed: &str) -> Result<(), Fault> {
        let digest = hex::encode(self.keys.digest("search-registrations", typed.as_bytes()));
        let access = Access {
            actor: session.user.id.uuid(),
            organisation: Some(session.organisation().uuid()),
            act: "search-registrations".to_owned(),
            subject_kind: "search".to_owned(),
            subject: None,
            detail: json!({ "query": digest }).to_string(),
        };
        self.store.record_access(vec![access]).await
    }
}

/// Is a decision still to come?
pub(crate) const fn is_open(standing: Standing) -> bool {
    match standing {
        Standing::Waiting | Standing::FirstApproved | Standing::Queried | Standing::Held | Standing::Scheduled => true,
        Standing::Approved | Standing::AddedTo | Standing::Rejected | Standing::Withdrawn => false,
    }
}
