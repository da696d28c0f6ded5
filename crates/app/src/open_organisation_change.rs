//! An officer opens one change of an organisation: what it is now, what it would be, who did what. The opening is recorded.

use domain::{
    id::{ChangeId, OrganisationId, UserId},
    likeness::{DomainName, is_free_mail},
    organisation::{Change, ChangeStanding, Event, RequestedChange, State},
    registration::{Lookalike, lookalike},
    state::Folds,
    time::Timestamp,
    values::{EmailAddress, PhoneNumber},
};
use policy::{Action, Facts};
use store::Fault;
use views::organisations;

use crate::{App, Failure, Outcome, Session, stream};

/// A change as an officer sees it.
#[derive(Debug)]
pub struct OpenedChange {
    /// The organisation's name.
    pub organisation: String,
    /// What was asked for.
    pub requested: RequestedChange,
    /// How far it is.
    pub standing: ChangeStanding,
    /// What it is now: a name, an address, the numbers.
    pub from: String,
    /// What it would be.
    pub to: String,
    /// The organisation that has the account number already.
    pub holder: Option<String>,
    /// What speaks for a second look at the e-mail address that it would be.
    pub look_twice: Option<LookTwice>,
    /// What happened, in its order.
    pub happened: Vec<ChangeHappened>,
    /// May the caller approve it: have they no part in it, and did not approve it first?
    pub may_approve: bool,
}

/// What speaks for a second look at an e-mail address; never for refusing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookTwice {
    /// Its domain looks like one that an organisation or a register has.
    Lookalike(Lookalike),
    /// It has letters that machines read as another text.
    International {
        /// The domain, as machines read it.
        punycode: String,
    },
    /// Anybody can have an address there.
    FreeMail,
}

/// Something that happened to a change.
#[derive(Debug)]
pub struct ChangeHappened {
    /// What, as a fixed word.
    pub what: &'static str,
    /// In which words: why it is wanted, what was checked, why it was refused.
    pub words: String,
    /// Who; nobody known, where the reader of an address did it.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
}

impl App {
    /// Opens a change for an officer.
    pub async fn open_organisation_change(
        &self,
        session: &Session,
        (id, change): (OrganisationId, ChangeId),
    ) -> Outcome<OpenedChange, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenOrganisationChange, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (mut state, mut before, mut happened) = (State::default(), None, Vec::new());
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|it| it.event) {
            let domain::Event::Organisation(event) = event else { continue };
            if let Some((what, words, by, at)) = told(&event, change) {
                let by = match by {
                    Some(by) => Some(self.person_named(by).await?),
                    None => None,
                };
                happened.push(ChangeHappened { what, words, by, at });
                // Once it holds, what it was before is what an officer compares it with.
                before = Some(state.clone());
            }
            state.apply(&event);
        }
        let pending = state.changes.iter().find(|it| it.requested.id == change).cloned().ok_or(Failure::Hidden)?;
        self.record_look(session, "open-organisation-change", ("organisation", id.uuid()), String::new()).await?;
        let is_open = pending.is_open();
        let own = pending.is_own(session.user.id) || pending.standing == ChangeStanding::FirstApproved(session.user.id);
        let may_approve = pending.waits_for_officer() && !own;
        let requested = pending.requested;
        let before = before.filter(|_| pending.standing == ChangeStanding::Approved).unwrap_or_else(|| state.clone());
        let registered = before.registered.as_ref().ok_or(Failure::Hidden)?;
        let (mut holder, mut look_twice) = (None, None);
        let mut to = self.change_in_words(&requested.change).await?;
        let from = match &requested.change {
            Change::NamedAdministrator(person) => {
                // The first code goes there, so the second officer checks it as well.
                to = format!(
                    "{to}, {}",
                    PhoneNumber::parse(&person.mobile).map_or_else(|_| person.mobile.clone(), |it| it.spoken())
                );
                look_twice = self.look_twice_at(is_open, &person.email).await?;
                self.person_named(registered.administrator).await?
            }
            Change::Administrator(_) => self.person_named(registered.administrator).await?,
            Change::Email(email) => {
                look_twice = self.look_twice_at(is_open, email.as_str()).await?;
                registered.email.clone()
            }
            Change::LaaAccount(office) => {
                let accounts: Vec<String> = office.laa_account.iter().filter(|_| is_open).cloned().collect();
                holder = organisations::holders_of(&self.store.read(), &accounts).await?.pop().map(|(_, holder)| holder);
                before.laa_accounts().join(", ")
            }
        };
        Ok(OpenedChange {
            organisation: registered.name.clone(),
            to,
            standing: pending.standing,
            may_approve,
            requested,
            from,
            holder,
            look_twice,
            happened,
        })
    }

    async fn look_twice_at(&self, is_open: bool, email: &str) -> Result<Option<LookTwice>, Fault> {
        match EmailAddress::parse(email) {
            Ok(email) if is_open => self.look_twice(&email).await,
            _ => Ok(None),
        }
    }

    /// What an officer should see of an address, by the domains that organisations and registers have.
    async fn look_twice(&self, email: &EmailAddress) -> Result<Option<LookTwice>, Fault> {
        let email = email.ordinary().unwrap_or_else(|| email.clone());
        let domain = DomainName::of(email.domain());
        if is_free_mail(domain.as_str()) {
            return Ok(Some(LookTwice::FreeMail));
        }
        let mut known = self.domains_of_organisations_like(&domain).await?;
        known.extend(self.domains_of_registers_like(&self.registers().await?, std::slice::from_ref(&domain)).await?);
        let international = || domain.punycode().map(|punycode| LookTwice::International { punycode });
        Ok(lookalike(&domain, &known).map(LookTwice::Lookalike).or_else(international))
    }
}

/// What an event tells of a change, if it is about it.
fn told(event: &Event, change: ChangeId) -> Option<(&'static str, String, Option<UserId>, Timestamp)> {
    match event {
        Event::ChangeRequested(it) if it.id == change => Some(("requested", it.reason.clone(), Some(it.by), it.at)),
        Event::ChangeFirstApproved(it) if it.change == change => Some(("first-approved", it.found.clone(), Some(it.by), it.at)),
        Event::ChangeSecondApproved(it) if it.change == change => Some(("second-approved", it.found.clone(), Some(it.by), it.at)),
        Event::ChangeApproved(it) if it.approval.change == change => Some(match it.confirmed {
            // What the officer checked was told with the second approval.
            Some(at) => ("confirmed", String::new(), None, at),
            None => ("approved", it.approval.found.clone(), Some(it.approval.by), it.approval.at),
        }),
        Event::ChangeWithdrawn { change: which, by, at } if *which == change => {
            Some(("withdrawn", String::new(), Some(*by), *at))
        }
        Event::ChangeRefused { change: which, reason, by, at } if *which == change => {
            Some(("refused", reason.clone(), Some(*by), *at))
        }
        _ => None,
    }
}
