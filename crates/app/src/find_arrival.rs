//! An officer who was told a reference finds what arrived under it.
//! Opens nothing: [`App::open_arrival`](crate::App) does, and records it.

use domain::{
    arrival::{ARRIVAL_PREFIX, Received},
    id::{ArrivalId, RegistrationId},
    reference::Reference,
};
use policy::{Action, Facts};
use views::arrivals;

use crate::{App, Outcome, Session};

impl App {
    /// What arrived under the reference that was typed; nothing, where it is no such reference, or this officer may not see it.
    pub async fn find_arrival(&self, session: &Session, typed: &str) -> Outcome<Option<ArrivalId>, ()> {
        // Without its first letters it may be the reference of anything.
        let named = typed.trim_start().get(..ARRIVAL_PREFIX.len()).is_some_and(|it| it.eq_ignore_ascii_case(ARRIVAL_PREFIX));
        let Some(reference) = Reference::parse(ARRIVAL_PREFIX, typed).filter(|_| named) else { return Ok(None) };
        if !self.policy.decide(&session.actor(), Action::ViewArrivals, &Facts::Service).permitted {
            return Ok(None);
        }
        Ok(arrivals::by_reference(&self.store.read(), reference.as_str()).await?)
    }

    /// What a registration came in, where it came by e-mail.
    pub(crate) async fn arrival_of(&self, registration: RegistrationId) -> Result<Option<(ArrivalId, Received)>, store::Fault> {
        let Some(id) = arrivals::of_registration(&self.store.read(), registration).await? else { return Ok(None) };
        let state: domain::arrival::State = self.state(id.uuid()).await?;
        Ok(state.received.map(|received| (id, *received)))
    }
}
