//! E-mails about a change of an organisation: it was asked for, it was approved, it was refused.
//! To whom or to what it changes stands on the page alone.

use domain::{
    id::{ChangeId, MessageId, OrganisationId},
    organisation::{Event, State},
    state::Folds,
};

use super::{NotDelivered, Recipient};
use crate::{App, stream};

/// Where an organisation's administrator sees what was asked for.
const OWN_CHANGES: &str = "/people/changes";

impl App {
    /// To who answers for the organisation, whoever asked.
    pub(super) async fn deliver_change_requested(
        &self,
        id: MessageId,
        organisation: OrganisationId,
        change: ChangeId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(organisation.uuid()).await?;
        if !state.changes.iter().any(|it| it.requested.id == change && it.is_open()) {
            return Ok(());
        }
        let Some(registered) = state.registered else { return Ok(()) };
        let Some(user) = self.addressee(registered.administrator).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let args = [
            ("organisation", registered.name.into()),
            ("link", self.link(to.lang, OWN_CHANGES).into()),
            ("contact", self.link(to.lang, "/contact").into()),
        ];
        self.mail(id, &to, "mail-change-requested", &args).await
    }

    /// To who asked.
    pub(super) async fn deliver_change_decided(
        &self,
        id: MessageId,
        organisation: OrganisationId,
        change: ChangeId,
    ) -> Result<(), NotDelivered> {
        let (mut state, mut refused) = (State::default(), None);
        for event in self.store.history(&stream::<Event>(organisation.uuid())).await?.into_iter().filter_map(|it| it.event) {
            let domain::Event::Organisation(event) = event else { continue };
            state.apply(&event);
            if let Event::ChangeRefused { change: which, reason, .. } = event
                && which == change
            {
                refused = Some(reason);
            }
        }
        let pending = state.changes.iter().find(|it| it.requested.id == change && !it.is_open());
        let (Some(pending), Some(registered)) = (pending, &state.registered) else { return Ok(()) };
        let Some(user) = self.addressee(pending.requested.by).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let link = self.link(to.lang, OWN_CHANGES);
        let mut args = vec![("organisation", registered.name.as_str().into()), ("link", link.into())];
        let key = if refused.is_some() { "mail-change-refused" } else { "mail-change-approved" };
        args.extend(refused.map(|reason| ("reason", reason.into())));
        self.mail(id, &to, key, &args).await
    }
}
