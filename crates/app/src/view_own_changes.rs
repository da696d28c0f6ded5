//! The administrator of an organisation sees what it is now, and the changes that were asked for.

use domain::{
    id::{ChangeId, OfficeId, UserId},
    organisation::{Change, ChangeStanding, Event, State},
    time::Timestamp,
};
use policy::{Action, Facts};
use store::Fault;
use views::users;

use crate::{App, Failure, Outcome, Session, stream};

/// Pages of people from whom a new administrator can be chosen: more than any organisation has.
const MOST_PAGES: usize = 40;

/// What an organisation is now, and what was asked for.
#[derive(Debug)]
pub struct OwnChanges {
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub administrator: String,
    /// Its main e-mail address.
    pub email: String,
    /// Its account numbers of the Legal Aid Agency.
    pub accounts: Vec<String>,
    /// Who could answer for it: its people with an active account.
    pub people: Vec<(UserId, String)>,
    /// Its offices, each once.
    pub offices: Vec<(OfficeId, String)>,
    /// What was asked for, the latest first.
    pub changes: Vec<OwnChange>,
}

/// A change that was asked for.
#[derive(Debug)]
pub struct OwnChange {
    /// What it is, as its fixed word.
    pub kind: &'static str,
    /// To what: a name, an address, a number.
    pub to: String,
    /// How far it is.
    pub standing: ChangeStanding,
    /// When it was asked for.
    pub at: Timestamp,
    /// Why it was refused.
    pub refused: Option<String>,
    /// Which it is, where it can be taken back.
    pub withdraw: Option<ChangeId>,
}

impl App {
    /// What the caller's organisation is now, and the changes that were asked for.
    pub async fn view_own_changes(&self, session: &Session) -> Outcome<OwnChanges, ()> {
        let id = session.organisation();
        if !self.policy.decide(&session.actor(), Action::RequestOrganisationChange, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let history = self.store.history(&stream::<Event>(id.uuid())).await?;
        let (mut state, mut refused) = (State::default(), std::collections::BTreeMap::new());
        for event in history.into_iter().filter_map(|recorded| recorded.event) {
            let domain::Event::Organisation(event) = event else { continue };
            domain::state::Folds::apply(&mut state, &event);
            if let Event::ChangeRefused { change, reason, .. } = event {
                refused.insert(change, reason);
            }
        }
        let registered = state.registered.as_ref().ok_or(Failure::Hidden)?;
        let mut changes = Vec::new();
        for pending in state.changes.iter().rev() {
            let requested = &pending.requested;
            let to = self.change_in_words(&requested.change).await?;
            let refused = refused.get(&requested.id).cloned();
            let own = !matches!(requested.change, Change::NamedAdministrator(_));
            let withdraw = Some(requested.id).filter(|_| own && pending.is_open());
            let (kind, standing, at) = (requested.change.kind(), pending.standing, requested.at);
            changes.push(OwnChange { kind, to, standing, at, refused, withdraw });
        }
        let mut offices: Vec<(OfficeId, String)> = Vec::new();
        for office in state.offices() {
            if !offices.iter().any(|(known, _)| *known == office.id) {
                offices.push((office.id, office.name.clone()));
            }
        }
        Ok(OwnChanges {
            administrator: self.person_named(registered.administrator).await?,
            people: self.who_could_answer(session, registered.administrator).await?,
            accounts: state.laa_accounts(),
            name: registered.name.clone(),
            email: registered.email.clone(),
            offices,
            changes,
        })
    }

    /// To what something changes: a name, an address, a number with its office.
    pub(crate) async fn change_in_words(&self, change: &Change) -> Result<String, Fault> {
        Ok(match change {
            Change::Administrator(user) => self.person_named(*user).await?,
            Change::Email(email) => email.to_string(),
            Change::LaaAccount(office) => {
                format!("{} ({})", office.laa_account.as_deref().unwrap_or_default(), office.name)
            }
            Change::NamedAdministrator(person) => format!("{} {} ({})", person.first_name, person.last_name, person.email),
        })
    }

    async fn who_could_answer(&self, session: &Session, now: UserId) -> Result<Vec<(UserId, String)>, Fault> {
        let (reader, mut after, mut people) = (self.store.read(), None, Vec::new());
        for _ in 0..MOST_PAGES {
            let page = users::of_organisation(&reader, session.organisation(), after.as_ref()).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.key());
            let active = page.iter().filter(|user| user.activated.is_some() && user.id != now);
            people.extend(active.map(|user| (user.id, user.name())));
        }
        people.dedup();
        Ok(people)
    }
}
