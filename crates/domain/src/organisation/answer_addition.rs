//! An organisation's administrator accepts or declines offices and people that came with somebody's form.
//! People who have an account are asked to join; the others are invited; nobody twice. An account number of the Legal Aid Agency waits for
//! two officers, as for any organisation that is approved; offices that it has already are left out.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Addition, Change, Event, Office, Proposed, RequestedChange, State};
use crate::{
    Context,
    id::{OrganisationId, RegistrationId, UserId},
    user::{self, Invited, Membership, Offered},
    values::EmailAddress,
};

/// The answer.
#[derive(Debug, Clone)]
pub struct AnswerAddition {
    /// Whose administrator answers.
    pub organisation: OrganisationId,
    /// The registration that the offices and people came with.
    pub registration: RegistrationId,
    /// Accepted, or declined.
    pub accepted: bool,
    /// People who have an account already, by the key of their e-mail.
    pub known: BTreeMap<String, UserId>,
    /// Those of them who belong to the organisation already.
    pub members: Vec<UserId>,
    /// Those of them who have not activated their account yet.
    pub inactive: BTreeSet<UserId>,
    /// Mobile numbers on the form that are somebody's already.
    pub taken_mobiles: BTreeSet<String>,
    /// The administrator.
    pub by: UserId,
}

/// Why there is nothing to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerAdditionRefusal {
    /// Nothing of this registration waits here: it was answered, or never came.
    #[error("there is nothing to answer")]
    NothingProposed,
}

/// What follows from the answer.
#[derive(Debug, Clone)]
pub struct AdditionAnswered {
    /// In the organisation.
    pub organisation: Vec<Event>,
    /// Invitations and offers.
    pub users: Vec<(UserId, Vec<user::Event>)>,
    /// Who was left out, by their place on the form: their mobile number is somebody else's, and everybody needs their own.
    pub left_out: Vec<usize>,
}

/// Answers an addition that waits.
pub fn answer_addition(state: &State, command: &AnswerAddition, cx: &Context) -> Result<AdditionAnswered, AnswerAdditionRefusal> {
    let waiting = state.additions.iter().find(|it| it.registration == command.registration);
    let addition = waiting.ok_or(AnswerAdditionRefusal::NothingProposed)?;
    let (registration, by, at) = (command.registration, command.by, cx.now);
    if !command.accepted {
        let declined = Event::AdditionDeclined { registration, by, at };
        return Ok(AdditionAnswered { organisation: vec![declined], users: Vec::new(), left_out: Vec::new() });
    }
    let (offices, requested) = offices(state, addition, command, cx);
    let accepted = Event::AdditionAccepted { registration, offices, by, at };
    let requested = requested.into_iter().map(|it| Event::ChangeRequested(Box::new(it)));
    let is_new = |person: &Proposed| !command.known.contains_key(&key(person));
    let taken = |person: &Proposed| is_new(person) && command.taken_mobiles.contains(&person.mobile);
    let joining = addition.people.iter().filter(|person| !taken(person));
    Ok(AdditionAnswered {
        organisation: std::iter::once(accepted).chain(requested).collect(),
        users: joining.filter_map(|person| joins(person, addition, command, cx)).collect(),
        left_out: addition.people.iter().enumerate().filter(|(_, person)| taken(person)).map(|(at, _)| at).collect(),
    })
}

/// The offices that are new, each without its account number, and the request for each number that the organisation does not have.
fn offices(state: &State, addition: &Addition, command: &AnswerAddition, cx: &Context) -> (Vec<Office>, Vec<RequestedChange>) {
    let (mut added, mut requested): (Vec<Office>, Vec<RequestedChange>) = (Vec::new(), Vec::new());
    for office in &addition.offices {
        let account = office.laa_account.as_deref();
        if account.is_some_and(|account| state.office_with(account).is_some()) {
            continue;
        }
        let known = state.offices().chain(&added).find(|it| it.is_at_the_place_of(office)).cloned();
        let place = known.clone().unwrap_or_else(|| Office { laa_account: None, verified: None, ..office.clone() });
        if known.is_none() {
            added.push(place.clone());
        }
        if let Some(account) = account.filter(|account| !state.waits_for(account)) {
            let with = Office { laa_account: Some(account.to_owned()), verified: None, ..place };
            let (id, registration) = (cx.new_id(), Some(addition.registration));
            let change = Change::LaaAccount(Box::new(with));
            requested.push(RequestedChange { id, change, reason: String::new(), registration, by: command.by, at: cx.now });
        }
    }
    (added, requested)
}

/// The form of a person's e-mail address under which accounts are found.
fn key(person: &Proposed) -> String {
    EmailAddress::parse(&person.email).map_or_else(|_| person.email.to_lowercase(), |email| email.key())
}

/// How a person comes in; not at all, where they belong to the organisation already.
fn joins(person: &Proposed, addition: &Addition, command: &AnswerAddition, cx: &Context) -> Option<(UserId, Vec<user::Event>)> {
    let membership = Membership { organisation: command.organisation, groups: person.groups.clone() };
    if let Some(user) = command.known.get(&key(person)) {
        if command.members.contains(user) {
            return None;
        }
        let offered = Offered { membership, registration: Some(addition.registration), by: Some(command.by), at: cx.now };
        return Some((*user, user::ask_to_join(offered, !command.inactive.contains(user))));
    }
    let invited = Invited {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        email: person.email.clone(),
        mobile: person.mobile.clone(),
        membership,
        language: person.language,
        by: Some(command.by),
        at: cx.now,
    };
    Some((cx.new_id(), vec![user::Event::Invited(Box::new(invited))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::Group,
        organisation::{
            ApprovedChange,
            tests_support::{a_firm, office},
        },
        state::{Folds, fold},
        time::Timestamp,
        values::Language,
    };
    use uuid::Uuid;

    fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn person(email: &str) -> Proposed {
        Proposed {
            first_name: "Tom".into(),
            last_name: "Hughes".into(),
            email: email.into(),
            mobile: "+447700900456".into(),
            groups: vec![Group::DefenceLawyer],
            language: Language::English,
        }
    }

    fn proposed() -> Vec<Event> {
        let addition = Addition {
            registration: RegistrationId(Uuid::from_u128(9)),
            offices: Vec::new(),
            people: vec![person("new@firm.example"), person("Known@firm.example"), person("member@firm.example")],
            by: user(1),
            at: cx().now,
        };
        vec![Event::AdditionProposed(Box::new(addition))]
    }

    fn answer(accepted: bool) -> AnswerAddition {
        AnswerAddition {
            organisation: OrganisationId(Uuid::from_u128(7)),
            registration: RegistrationId(Uuid::from_u128(9)),
            accepted,
            known: BTreeMap::from([("known@firm.example".to_owned(), user(5)), ("member@firm.example".to_owned(), user(6))]),
            members: vec![user(6)],
            inactive: BTreeSet::new(),
            taken_mobiles: BTreeSet::new(),
            by: user(2),
        }
    }

    #[test]
    fn new_people_are_invited_known_ones_are_asked_and_members_are_left_alone() {
        let answered = answer_addition(&fold(&proposed()), &answer(true), &cx()).unwrap();
        assert!(matches!(&answered.organisation[..], [Event::AdditionAccepted { .. }]));
        let [(_, new), (known, asked)] = &answered.users[..] else { panic!("two people come in: {:?}", answered.users) };
        assert!(matches!(&new[..], [user::Event::Invited(invited)] if invited.email == "new@firm.example"));
        assert!(*known == user(5) && matches!(&asked[..], [user::Event::MembershipOffered(_)]));
    }

    #[test]
    fn an_addition_is_answered_once_and_declining_brings_nobody_in() {
        let declined = answer_addition(&fold(&proposed()), &answer(false), &cx()).unwrap();
        assert!(declined.users.is_empty());
        let mut events = proposed();
        events.extend(declined.organisation);
        let again = answer_addition(&fold(&events), &answer(true), &cx());
        assert_eq!(again.map(|_| ()), Err(AnswerAdditionRefusal::NothingProposed));
    }

    /// The firm of one office with the number 1A001L, and what a form adds to it.
    fn firm_and(offices: Vec<Office>) -> State {
        let mut firm = a_firm();
        let registration = RegistrationId(Uuid::from_u128(9));
        let addition = Addition { registration, offices, people: vec![person("new@firm.example")], by: user(1), at: cx().now };
        firm.apply(&Event::AdditionProposed(Box::new(addition)));
        firm
    }

    fn branch(account: Option<&str>) -> Office {
        let (name, address) = ("Branch".to_owned(), vec!["2 High Street".to_owned()]);
        Office { name, address, laa_account: account.map(str::to_owned), ..office(20, "") }
    }

    /// The firm after the answer, and how many numbers it asks officers for.
    fn accepted(mut firm: State) -> (State, usize) {
        let answered = answer_addition(&firm, &answer(true), &cx()).unwrap();
        answered.organisation.iter().for_each(|event| firm.apply(event));
        let asked = firm.changes.len();
        (firm, asked)
    }

    #[test]
    fn a_new_office_comes_without_its_account_number_which_waits_for_two_officers() {
        let (mut firm, asked) = accepted(firm_and(vec![branch(Some("9Z999Z"))]));
        assert_eq!((firm.offices().count(), firm.laa_accounts(), asked), (2, vec!["1A001L".to_owned()], 1));
        let requested = firm.changes[0].requested.clone();
        assert_eq!(requested.registration, Some(RegistrationId(Uuid::from_u128(9))));
        let approval = crate::organisation::ChangeApproval { change: requested.id, found: "x".into(), by: user(1), at: cx().now };
        firm.apply(&Event::ChangeApproved(Box::new(ApprovedChange { approval, change: requested.change, confirmed: None })));
        assert_eq!((firm.offices().count(), firm.laa_accounts()), (2, vec!["1A001L".to_owned(), "9Z999Z".to_owned()]));
    }

    #[test]
    fn an_office_that_the_organisation_has_is_left_out_by_its_number_or_its_place() {
        let (firm, asked) = accepted(firm_and(vec![office(30, "1A001L")]));
        assert_eq!((firm.offices().count(), asked), (1, 0), "its own number");
        let same = Office { name: " main".to_owned(), laa_account: None, ..office(30, "") };
        let (firm, asked) = accepted(firm_and(vec![same.clone()]));
        assert_eq!((firm.offices().count(), asked), (1, 0), "its own place");
        let (firm, asked) = accepted(firm_and(vec![Office { laa_account: Some("9Z999Z".to_owned()), ..same }]));
        assert_eq!((firm.offices().count(), asked), (1, 1), "another number at its own place");
        let (firm, asked) = accepted(firm_and(vec![branch(Some("9Z999Z")), branch(Some("8Z888Z"))]));
        assert_eq!((firm.offices().count(), asked), (2, 2), "one new office with two numbers");
    }

    #[test]
    fn whose_mobile_is_somebody_elses_is_left_out_and_the_others_come_in() {
        let mut taken = answer(true);
        taken.taken_mobiles = BTreeSet::from(["+447700900456".to_owned()]);
        let answered = answer_addition(&fold(&proposed()), &taken, &cx()).unwrap();
        assert_eq!((answered.left_out, answered.users.len()), (vec![0], 1), "who has an account keeps its number");
    }
}
