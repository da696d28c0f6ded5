//! An officer names who is asked to answer for an organisation that has nobody left to administer it: its only administrator had an
//! account elsewhere and declined. It is the first of two approvals; nobody is asked before a second officer has approved.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{
    Change, ChangeApproval, Event, Proposed, RequestedChange, State,
    change::{TooLong, words},
};
use crate::{
    Context,
    id::{ChangeId, UserId},
};

/// Who is named.
#[derive(Debug, Clone)]
pub struct NameAdministrator {
    /// The person.
    pub person: Proposed,
    /// The person's account, where they have one.
    pub account: Option<UserId>,
    /// Does anybody administer the organisation, or is anybody asked to?
    pub has_administrator: bool,
    /// Why this person.
    pub reason: String,
    /// What was checked, and where.
    pub found: String,
    /// The officer.
    pub by: UserId,
}

/// Why nobody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, strum::EnumIter, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum NameAdministratorRefusal {
    /// There is no such organisation.
    #[error("there is no such organisation")]
    NotThere,
    /// Somebody administers it, or is asked to.
    #[error("the organisation has an administrator")]
    AdministratorThere,
    /// Another person who was named waits for a second officer.
    #[error("somebody has been named already")]
    WaitsAlready,
    /// It is who should answer for it now: they can be asked again.
    #[error("this is who was asked before")]
    AskedBefore,
    /// Nobody names themselves.
    #[error("you can't name yourself")]
    OneSelf,
    /// Why this person must be said.
    #[error("say why")]
    ReasonNeeded,
    /// What was checked must be said.
    #[error("say what was checked")]
    FoundNeeded,
    /// It is said at too great length.
    #[error("the text is too long")]
    WordsTooLong,
}

impl State {
    /// The change by which an officer named somebody who waits for a second officer.
    pub fn named(&self) -> Option<ChangeId> {
        let named = |change: &Change| matches!(change, Change::NamedAdministrator(_));
        self.changes.iter().find(|it| it.is_open() && named(&it.requested.change)).map(|it| it.requested.id)
    }
}

/// Names a person, with the first officer's approval.
pub fn name_administrator(
    state: &State,
    command: &NameAdministrator,
    cx: &Context,
) -> Result<Vec<Event>, NameAdministratorRefusal> {
    let registered = state.registered.as_ref().ok_or(NameAdministratorRefusal::NotThere)?;
    if command.has_administrator {
        return Err(NameAdministratorRefusal::AdministratorThere);
    }
    if state.named().is_some() {
        return Err(NameAdministratorRefusal::WaitsAlready);
    }
    match command.account {
        Some(account) if account == registered.administrator => return Err(NameAdministratorRefusal::AskedBefore),
        Some(account) if account == command.by => return Err(NameAdministratorRefusal::OneSelf),
        _ => {}
    }
    let said = |text: &str| words(text).map_err(|TooLong| NameAdministratorRefusal::WordsTooLong);
    let reason = said(&command.reason)?.ok_or(NameAdministratorRefusal::ReasonNeeded)?;
    let found = said(&command.found)?.ok_or(NameAdministratorRefusal::FoundNeeded)?;
    let (id, by, at) = (cx.new_id(), command.by, cx.now);
    let change = Change::NamedAdministrator(Box::new(command.person.clone()));
    Ok(vec![
        Event::ChangeRequested(Box::new(RequestedChange { id, change, reason, registration: None, by, at })),
        Event::ChangeFirstApproved(ChangeApproval { change: id, found, by, at }),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::{
            ChangeStanding,
            tests_support::{a_firm, a_person, firm_with},
        },
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    fn naming() -> NameAdministrator {
        NameAdministrator {
            person: a_person("mair@firm.example"),
            account: None,
            has_administrator: false,
            reason: "The only administrator declined".to_owned(),
            found: "Called the number of the register".to_owned(),
            by: officer(1),
        }
    }

    #[test]
    fn a_person_is_named_with_the_first_of_two_approvals() {
        let mut firm = a_firm();
        let events = name_administrator(&firm, &naming(), &noon()).unwrap();
        for event in &events {
            firm.apply(event);
        }
        assert_eq!(firm.changes[0].standing, ChangeStanding::FirstApproved(officer(1)));
        assert_eq!(firm.registered.as_ref().unwrap().administrator, officer(9), "nothing holds yet");
        let again = name_administrator(&firm, &naming(), &noon());
        assert_eq!(again, Err(NameAdministratorRefusal::WaitsAlready));
    }

    #[test]
    fn nobody_is_named_over_an_administrator_or_without_words() {
        let refused = |naming: NameAdministrator| name_administrator(&a_firm(), &naming, &noon()).unwrap_err();
        assert_eq!(
            refused(NameAdministrator { has_administrator: true, ..naming() }),
            NameAdministratorRefusal::AdministratorThere
        );
        for (account, why) in
            [(officer(9), NameAdministratorRefusal::AskedBefore), (officer(1), NameAdministratorRefusal::OneSelf)]
        {
            assert_eq!(refused(NameAdministrator { account: Some(account), ..naming() }), why);
        }
        assert_eq!(refused(NameAdministrator { reason: " ".into(), ..naming() }), NameAdministratorRefusal::ReasonNeeded);
        assert_eq!(refused(NameAdministrator { found: String::new(), ..naming() }), NameAdministratorRefusal::FoundNeeded);
        assert_eq!(refused(NameAdministrator { found: "x".repeat(1_001), ..naming() }), NameAdministratorRefusal::WordsTooLong);
        let nowhere = name_administrator(&State::default(), &naming(), &noon());
        assert_eq!(nowhere, Err(NameAdministratorRefusal::NotThere));
        let other = firm_with(Change::Email("office@other.example".parse().unwrap()));
        assert!(name_administrator(&other, &naming(), &noon()).is_ok(), "another change may wait");
    }
}
