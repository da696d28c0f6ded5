//! A queue of help requests as staff work through it: hearings of today and tomorrow first, then by due date.
//! Names organisations and references only; one request is opened at a time, and that is recorded.

use std::collections::BTreeMap;

use domain::{
    help_request::{Kind, REFERENCE_PREFIX},
    id::{HelpRequestId, UserId},
    reference::Reference,
    time::Date,
};
use policy::{Action, Facts};
use strum::IntoEnumIterator;
use views::{
    PAGE,
    help_requests::{self, After, HelpRequest, Part},
    users,
};

use crate::{App, Failure, Outcome, Session};

/// Which part of a queue, as people choose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum HelpPart {
    /// What waits for an answer.
    Open,
    /// What waits although its due date is past.
    Late,
    /// What waits and is one's own.
    Mine,
    /// What waits and is nobody's.
    Unassigned,
    /// What was answered or closed.
    Answered,
}

/// A page of a queue.
#[derive(Debug)]
pub struct HelpQueue {
    /// The queue.
    pub kind: Kind,
    /// The queues that the caller works in, with how many wait in each.
    pub kinds: Vec<(Kind, i64)>,
    /// How many are in each part of this one.
    pub counts: Vec<(HelpPart, i64)>,
    /// Hearings of today and tomorrow; on the first page only.
    pub urgent: Vec<HelpRequest>,
    /// The rows.
    pub rows: Vec<HelpRequest>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
    /// The names of those who have a request.
    pub owners: BTreeMap<UserId, String>,
    /// The day.
    pub today: Date,
}

impl App {
    /// A page of the queue of a kind; of the first that the caller works in, where none is named.
    pub async fn view_help_queue(
        &self,
        session: &Session,
        kind: Option<Kind>,
        part: HelpPart,
        after: Option<&After>,
    ) -> Outcome<HelpQueue, ()> {
        let mine: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| self.works_on(session, *kind)).collect();
        let kind = kind.or_else(|| mine.first().copied()).filter(|kind| mine.contains(kind)).ok_or(Failure::Hidden)?;
        let (reader, today) = (self.store.read(), self.now().london_date());
        let days = [today, today.tomorrow().unwrap_or(today)];
        let of = |part: HelpPart| asked_of(part, session.user.id);
        let urgent = match after {
            None => help_requests::urgent(&reader, kind, of(part), days).await?,
            Some(_) => Vec::new(),
        };
        let mut rows = help_requests::list(&reader, kind, of(part), days, after).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let (mut kinds, mut counts) = (Vec::new(), Vec::new());
        for kind in mine {
            kinds.push((kind, help_requests::count(&reader, kind, Part::Open, today).await?));
        }
        for part in HelpPart::iter() {
            counts.push((part, help_requests::count(&reader, kind, of(part), today).await?));
        }
        let ids: Vec<UserId> = urgent.iter().chain(&rows).filter_map(|row| row.owner).collect();
        let owners = self.names_of(&ids).await?;
        Ok(HelpQueue {
            kind,
            kinds,
            counts,
            next: rows.last().filter(|_| more).map(HelpRequest::key),
            urgent,
            rows,
            owners,
            today,
        })
    }

    /// The request with a reference as it was typed, if it is in a queue that the caller works in.
    pub async fn find_help_request(&self, session: &Session, typed: &str) -> Outcome<Option<HelpRequestId>, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewHelpQueues, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let Some(reference) = Reference::parse(REFERENCE_PREFIX, typed) else { return Ok(None) };
        let found = help_requests::by_reference(&self.store.read(), reference.as_str()).await?;
        Ok(found.filter(|row| self.works_on(session, row.kind)).map(|row| row.id))
    }

    /// The names of people by their identifiers.
    pub(crate) async fn names_of(&self, ids: &[UserId]) -> Result<BTreeMap<UserId, String>, store::Fault> {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        Ok(users::named(&self.store.read(), &ids).await?.into_iter().map(|user| (user.id, user.name())).collect())
    }

    fn works_on(&self, session: &Session, kind: Kind) -> bool {
        let facts = Facts::HelpRequest { id: HelpRequestId(uuid::Uuid::nil()), kind, asker: None };
        self.policy.decide(&session.actor(), Action::ViewHelpQueue, &facts).permitted
    }
}

const fn asked_of(part: HelpPart, who: UserId) -> Part {
    match part {
        HelpPart::Open => Part::Open,
        HelpPart::Late => Part::Late,
        HelpPart::Mine => Part::Of(who),
        HelpPart::Unassigned => Part::Unassigned,
        HelpPart::Answered => Part::Done,
    }
}
