//! The queue of registrations as officers work through it: urgent first by the date of the first hearing.
//! Names organisations only; a form with its people is opened one at a time, and that is recorded.

use policy::{Action, Facts};
use views::{
    PAGE,
    registrations::{self, After, Registration, Standing},
};

use crate::{App, Failure, Outcome, Session};

/// A page of the queue.
#[derive(Debug)]
pub struct Queue {
    /// How many wait, are approved, are rejected.
    pub counts: [(Standing, i64); 3],
    /// The rows.
    pub rows: Vec<Registration>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
}

impl App {
    /// A page of the registrations that stand so.
    pub async fn view_registration_queue(
        &self,
        session: &Session,
        standing: Standing,
        after: Option<&After>,
    ) -> Outcome<Queue, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewRegistrationQueue, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let mut rows = registrations::list(&reader, standing, after).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let next = rows.last().filter(|_| more).map(Registration::key);
        let mut counts = [(Standing::Waiting, 0), (Standing::Approved, 0), (Standing::Rejected, 0)];
        for (standing, count) in &mut counts {
            *count = registrations::count(&reader, *standing).await?;
        }
        Ok(Queue { counts, rows, next })
    }
}
