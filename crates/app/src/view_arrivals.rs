//! What arrived by e-mail or upload and became no registration, for officers to look after: nothing that was sent is lost unseen.

use policy::{Action, Facts};
use views::{
    PAGE,
    arrivals::{self, After, Arrival, Became},
};

use crate::{App, Failure, Outcome, Session};

/// A page of the list.
#[derive(Debug)]
pub struct Arrivals {
    /// How many became what.
    pub counts: [(Became, i64); 5],
    /// The rows, the newest first.
    pub rows: Vec<Arrival>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
}

impl App {
    /// A page of what became this.
    pub async fn view_arrivals(&self, session: &Session, became: Became, after: Option<After>) -> Outcome<Arrivals, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewArrivals, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let mut rows = arrivals::list(&reader, became, after).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let next = rows.last().filter(|_| more).map(|row| After { received: row.received.micros(), id: row.id });
        let mut counts =
            [Became::NotRead, Became::PartlyRead, Became::ToMend, Became::Ignored, Became::Infected].map(|became| (became, 0));
        for (became, count) in &mut counts {
            *count = arrivals::count(&reader, *became).await?;
        }
        Ok(Arrivals { counts, rows, next })
    }
}
