//! An organisation's administrator accepts or declines offices and people that came with somebody's form.
//! People who have an account are asked to join; the others are invited; nobody twice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Addition, Event, Proposed, State};
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
}

/// Answers an addition that waits.
pub fn answer_addition(state: &State, command: &AnswerAddition, cx: &Context) -> Result<AdditionAnswered, AnswerAdditionRefusal> {
    let waiting = state.additions.iter().find(|it| it.registration == command.registration);
    let addition = waiting.ok_or(AnswerAdditionRefusal::NothingProposed)?;
    let (registration, by, at) = (command.registration, command.by, cx.now);
    if !command.accepted {
        let declined = Event::AdditionDeclined { registration, by, at };
        return Ok(AdditionAnswered { organisation: vec![declined], users: Vec::new() });
    }
    let accepted = Event::AdditionAccepted { registration, offices: addition.offices.clone(), by, at };
    let users = addition.people.iter().filter_map(|person| joins(person, addition, command, cx)).collect();
    Ok(AdditionAnswered { organisation: vec![accepted], users })
}

/// How a person comes in; not at all, where they belong to the organisation already.
fn joins(person: &Proposed, addition: &Addition, command: &AnswerAddition, cx: &Context) -> Option<(UserId, Vec<user::Event>)> {
    let membership = Membership { organisation: command.organisation, groups: person.groups.clone() };
    let key = EmailAddress::parse(&person.email).map_or_else(|_| person.email.to_lowercase(), |email| email.key());
    if let Some(user) = command.known.get(&key) {
        if command.members.contains(user) {
            return None;
        }
        let offered = Offered { membership, registration: Some(addition.registration), by: Some(command.by), at: cx.now };
        return Some((*user, vec![user::Event::MembershipOffered(Box::new(offered))]));
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
    use crate::{group::Group, state::fold, time::Timestamp, values::Language};
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
}
