//! What became of a registration that was added to an organisation: its administrator answers, once.
//! Names nobody; pages decide who is told what.

use domain::{
    id::{OrganisationId, RegistrationId},
    organisation::Event,
};
use store::Fault;

use crate::{App, stream};

impl App {
    /// Whether the organisation's administrator accepted what the registration brought; nothing, while the answer is to come.
    pub(crate) async fn addition_answer(
        &self,
        organisation: OrganisationId,
        registration: RegistrationId,
    ) -> Result<Option<bool>, Fault> {
        let answered = |event: &domain::Event| match event {
            domain::Event::Organisation(Event::AdditionAccepted { registration: which, .. }) if *which == registration => {
                Some(true)
            }
            domain::Event::Organisation(Event::AdditionDeclined { registration: which, .. }) if *which == registration => {
                Some(false)
            }
            _ => None,
        };
        let history = self.store.history(&stream::<Event>(organisation.uuid())).await?;
        Ok(history.iter().rev().filter_map(|recorded| recorded.event.as_ref()).find_map(answered))
    }
}
