//! E-mails about a change of an organisation: it was asked for, it was approved, it was refused.
//! To whom or to what it changes stands on the page alone.

use domain::{
    id::{ChangeId, MessageId, OrganisationId},
    organisation::{Change, ChangeStanding, Event, PendingChange, Registered, State},
    state::Folds,
};

use super::{NotDelivered, Recipient, lang};
use crate::{App, confirm_address::CONFIRM_DAYS, confirm_new_email::CONFIRM_NEW_EMAIL, stream};

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
        let Some(pending) = state.changes.iter().find(|it| it.requested.id == change && it.is_open()) else { return Ok(()) };
        let named = matches!(pending.requested.change, Change::NamedAdministrator(_));
        let Some(registered) = state.registered else { return Ok(()) };
        if named {
            return self.administrator_is_named(id, registered).await;
        }
        let Some(user) = self.addressee(registered.administrator).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let args = [
            ("organisation", registered.name.into()),
            ("link", self.link(to.lang, OWN_CHANGES).into()),
            ("contact", self.link(to.lang, "/contact").into()),
        ];
        self.mail(id, &to, "mail-change-requested", &args).await
    }

    /// To the organisation's main mailbox: who should answer for it has declined, and officers are about to ask somebody else.
    async fn administrator_is_named(&self, id: MessageId, registered: Registered) -> Result<(), NotDelivered> {
        let to = Recipient { name: None, address: registered.email, lang: lang(registered.language) };
        let args = [("organisation", registered.name.into()), ("contact", self.link(to.lang, "/contact").into())];
        self.mail(id, &to, "mail-administrator-named", &args).await
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
        let pending = state.changes.iter().find(|it| it.requested.id == change && it.is_decided());
        let (Some(pending), Some(registered)) = (pending, &state.registered) else { return Ok(()) };
        let Some(user) = self.addressee(pending.requested.by).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let link = match pending.requested.change {
            // An officer asked. Who is refused names somebody else from the list of people.
            Change::NamedAdministrator(_) if refused.is_some() => {
                self.link(to.lang, &format!("/organisations/{organisation}/people"))
            }
            Change::NamedAdministrator(_) => self.link(to.lang, &format!("/organisations/{organisation}/changes/{change}")),
            _ => self.link(to.lang, OWN_CHANGES),
        };
        let mut args = vec![("organisation", registered.name.as_str().into()), ("link", link.into())];
        let key = if refused.is_some() { "mail-change-refused" } else { "mail-change-approved" };
        args.extend(refused.map(|reason| ("reason", reason.into())));
        self.mail(id, &to, key, &args).await
    }

    /// To the new main address: the link that confirms it. Nothing where the change waits for that no more.
    pub(super) async fn deliver_confirm_new_email(
        &self,
        id: MessageId,
        organisation: OrganisationId,
        change: ChangeId,
    ) -> Result<(), NotDelivered> {
        let Some((registered, address)) = new_email(self.state(organisation.uuid()).await?, change) else { return Ok(()) };
        let expires = self.now().plus_days(CONFIRM_DAYS);
        let of = Some(organisation.uuid().as_bytes().to_vec());
        let token = self.mint_bound(CONFIRM_NEW_EMAIL, change.uuid(), of, expires).await?;
        let to = Recipient { name: None, address, lang: lang(registered.language) };
        let args = [
            ("organisation", registered.name.into()),
            ("link", self.link(to.lang, &format!("/organisations/confirm-email/{token}")).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
        ];
        self.mail(id, &to, "mail-confirm-new-email", &args).await
    }

    /// To the main address that holds still; the new one stands on the pages alone.
    pub(super) async fn deliver_email_changes(
        &self,
        id: MessageId,
        organisation: OrganisationId,
        change: ChangeId,
    ) -> Result<(), NotDelivered> {
        // Whoever takes an address over confirms theirs at once: this one is told all the same, as it was before that.
        let mut state = State::default();
        for event in self.store.history(&stream::<Event>(organisation.uuid())).await?.into_iter().filter_map(|it| it.event) {
            let domain::Event::Organisation(event) = event else { continue };
            if matches!(&event, Event::ChangeApproved(it) if it.approval.change == change) {
                break;
            }
            state.apply(&event);
        }
        let Some((registered, _)) = new_email(state, change) else { return Ok(()) };
        let to = Recipient { name: None, address: registered.email, lang: lang(registered.language) };
        let args = [("organisation", registered.name.into()), ("contact", self.link(to.lang, "/contact").into())];
        self.mail(id, &to, "mail-email-changes", &args).await
    }
}

/// The organisation and the address that waits to be confirmed.
fn new_email(state: State, change: ChangeId) -> Option<(Registered, String)> {
    let waits = |it: &&PendingChange| it.requested.id == change && it.standing == ChangeStanding::Unconfirmed;
    let address = match state.changes.iter().find(waits).map(|it| &it.requested.change) {
        Some(Change::Email(address)) => address.to_string(),
        _ => return None,
    };
    state.registered.map(|registered| (registered, address))
}
