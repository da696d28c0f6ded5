//! An organisation's administrator asks for a change that takes two officers. Nothing changes by asking.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{
    Change, Event, Office, RequestedChange, State,
    change::{TooLong, words},
};
use crate::{
    Context,
    id::{OfficeId, UserId},
    values::{EmailAddress, LaaAccountNumber},
};

/// What an administrator asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WantedChange {
    /// This person answers for the organisation.
    Administrator(UserId),
    /// This is its main e-mail address.
    Email(EmailAddress),
    /// An office has this account number; the head office, where none is named.
    LaaAccount {
        /// The number.
        account: LaaAccountNumber,
        /// The office.
        office: Option<OfficeId>,
    },
}

/// The request.
#[derive(Debug, Clone)]
pub struct RequestChange {
    /// What is asked for.
    pub wanted: WantedChange,
    /// Why.
    pub reason: String,
    /// Is the person who would answer for it one of its people, with an active account?
    pub is_member: bool,
    /// The administrator.
    pub by: UserId,
}

/// Why nothing was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, strum::EnumIter, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RequestChangeRefusal {
    /// There is no such organisation.
    #[error("there is no such organisation")]
    NotThere,
    /// It is so already.
    #[error("nothing would change")]
    NothingChanges,
    /// The same kind of change waits for an officer.
    #[error("a change of this kind waits already")]
    WaitsAlready,
    /// The person is none of its people, or has not activated the account.
    #[error("this person can't answer for the organisation")]
    NotAMember,
    /// The office is none of its offices.
    #[error("there is no such office")]
    OfficeUnknown,
    /// Why must be said.
    #[error("say why")]
    ReasonNeeded,
    /// It is said at too great length.
    #[error("the reason is too long")]
    ReasonTooLong,
}

/// Writes a request down; one of each kind at a time.
pub fn request_change(state: &State, command: &RequestChange, cx: &Context) -> Result<Vec<Event>, RequestChangeRefusal> {
    let change = change(state, command, cx)?;
    if state.changes.iter().any(|it| it.is_open() && it.requested.change.kind() == change.kind()) {
        return Err(RequestChangeRefusal::WaitsAlready);
    }
    let reason = words(&command.reason).map_err(|TooLong| RequestChangeRefusal::ReasonTooLong)?;
    let reason = reason.ok_or(RequestChangeRefusal::ReasonNeeded)?;
    let requested = RequestedChange { id: cx.new_id(), change, reason, registration: None, by: command.by, at: cx.now };
    Ok(vec![Event::ChangeRequested(Box::new(requested))])
}

fn change(state: &State, command: &RequestChange, cx: &Context) -> Result<Change, RequestChangeRefusal> {
    let registered = state.registered.as_ref().ok_or(RequestChangeRefusal::NotThere)?;
    match &command.wanted {
        WantedChange::Administrator(user) if *user == registered.administrator => Err(RequestChangeRefusal::NothingChanges),
        WantedChange::Administrator(_) if !command.is_member => Err(RequestChangeRefusal::NotAMember),
        WantedChange::Administrator(user) => Ok(Change::Administrator(*user)),
        WantedChange::Email(email) => {
            let same = EmailAddress::parse(&registered.email).is_ok_and(|now| now.key() == email.key());
            if same { Err(RequestChangeRefusal::NothingChanges) } else { Ok(Change::Email(email.clone())) }
        }
        WantedChange::LaaAccount { account, .. } if state.office_with(account.as_str()).is_some() => {
            Err(RequestChangeRefusal::NothingChanges)
        }
        WantedChange::LaaAccount { account, office } => {
            let office = match office {
                Some(id) => state.offices().find(|it| it.id == *id).cloned().ok_or(RequestChangeRefusal::OfficeUnknown)?,
                None => Office {
                    id: cx.new_id(),
                    name: registered.name.clone(),
                    address: registered.address.clone(),
                    postcode: registered.postcode.clone(),
                    telephone: Some(registered.telephone.clone()),
                    laa_account: None,
                    verified: None,
                },
            };
            // Claimed, as ever: an officer records later how it was verified.
            Ok(Change::LaaAccount(Box::new(Office { laa_account: Some(account.to_string()), verified: None, ..office })))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::tests_support::{a_firm, firm_with},
        registration::tests_evidence::{noon, officer},
    };

    fn ask(state: &State, wanted: WantedChange) -> Result<Change, RequestChangeRefusal> {
        let command = RequestChange { wanted, reason: " New partner ".to_owned(), is_member: true, by: officer(9) };
        let events = request_change(state, &command, &noon())?;
        let [Event::ChangeRequested(requested)] = &events[..] else { panic!("one request: {events:?}") };
        assert_eq!(requested.reason, "New partner");
        Ok(requested.change.clone())
    }

    fn account(number: &str, office: Option<OfficeId>) -> WantedChange {
        WantedChange::LaaAccount { account: number.parse().unwrap(), office }
    }

    #[test]
    fn an_administrator_asks_and_nothing_changes() {
        let firm = a_firm();
        assert_eq!(ask(&firm, WantedChange::Administrator(officer(8))), Ok(Change::Administrator(officer(8))));
        let email: EmailAddress = "office@other.example".parse().unwrap();
        assert_eq!(ask(&firm, WantedChange::Email(email.clone())), Ok(Change::Email(email)));
        let Ok(Change::LaaAccount(office)) = ask(&firm, account("9z999z", None)) else { panic!("an account") };
        assert_eq!((office.name.as_str(), office.laa_account.as_deref()), ("Firm", Some("9Z999Z")));
        let main = firm.offices().next().unwrap().id;
        let Ok(Change::LaaAccount(office)) = ask(&firm, account("9Z999Z", Some(main))) else { panic!("an account") };
        assert_eq!((office.name.as_str(), office.id, office.verified), ("Main", main, None), "claimed");
    }

    #[test]
    fn what_is_so_already_or_waits_already_is_not_asked_for_again() {
        let firm = a_firm();
        for wanted in [
            WantedChange::Administrator(officer(9)),
            WantedChange::Email("A@firm.example".parse().unwrap()),
            account("1A001L", None),
        ] {
            assert_eq!(ask(&firm, wanted.clone()), Err(RequestChangeRefusal::NothingChanges), "{wanted:?}");
        }
        let waiting = firm_with(Change::Administrator(officer(8)));
        assert_eq!(ask(&waiting, WantedChange::Administrator(officer(7))), Err(RequestChangeRefusal::WaitsAlready));
        assert!(ask(&waiting, account("9Z999Z", None)).is_ok(), "another kind");
    }

    #[test]
    fn a_stranger_an_unknown_office_and_no_reason_are_refused() {
        let of = |wanted: WantedChange, reason: &str| {
            let command = RequestChange { wanted, reason: reason.to_owned(), is_member: false, by: officer(9) };
            request_change(&a_firm(), &command, &noon()).map(|_| ())
        };
        assert_eq!(of(WantedChange::Administrator(officer(8)), "x"), Err(RequestChangeRefusal::NotAMember));
        let nowhere = Some(OfficeId(uuid::Uuid::from_u128(77)));
        assert_eq!(of(account("9Z999Z", nowhere), "x"), Err(RequestChangeRefusal::OfficeUnknown));
        assert_eq!(of(account("9Z999Z", None), " "), Err(RequestChangeRefusal::ReasonNeeded));
        assert_eq!(of(account("9Z999Z", None), &"x".repeat(1_001)), Err(RequestChangeRefusal::ReasonTooLong));
        let command = RequestChange { wanted: account("9Z999Z", None), reason: "x".into(), is_member: true, by: officer(9) };
        assert_eq!(request_change(&State::default(), &command, &noon()), Err(RequestChangeRefusal::NotThere));
    }
}
