//! A person who has an account already is asked to join another organisation.
//! Nobody is put anywhere: they belong to it only once they have accepted from their own account.

use serde::{Deserialize, Serialize};

use super::{Event, Membership, Offered, State};
use crate::{
    Context,
    id::{RegistrationId, UserId},
};

/// The offer to make.
#[derive(Debug, Clone)]
pub struct OfferMembership {
    /// The organisation, and the groups there.
    pub membership: Membership,
    /// The registration that named the person, if one did.
    pub registration: Option<RegistrationId>,
    /// Who offers.
    pub by: Option<UserId>,
}

/// Why nothing is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum OfferRefusal {
    /// Nobody has this account.
    #[error("there is no such account")]
    NoAccount,
    /// They belong to the organisation.
    #[error("this person belongs to the organisation already")]
    MemberAlready,
    /// No group was given.
    #[error("select at least one role")]
    NoGroup,
}

/// Offers a membership; an offer for the same organisation that waits is replaced. Who never activated the account gets that e-mail again.
pub fn offer_membership(state: &State, command: OfferMembership, cx: &Context) -> Result<Vec<Event>, OfferRefusal> {
    if state.invited.is_none() {
        return Err(OfferRefusal::NoAccount);
    }
    if command.membership.groups.is_empty() {
        return Err(OfferRefusal::NoGroup);
    }
    if state.member_of(command.membership.organisation).is_some() {
        return Err(OfferRefusal::MemberAlready);
    }
    let OfferMembership { membership, registration, by } = command;
    Ok(ask_to_join(Offered { membership, registration, by, at: cx.now }, state.activated.is_some()))
}

/// Asks somebody who has an account to join. Who never activated it could not sign in to answer, so its activation e-mail goes again.
pub fn ask_to_join(offered: Offered, active: bool) -> Vec<Event> {
    let activation = (!active).then_some(Event::ActivationResent { by: offered.by, at: offered.at });
    activation.into_iter().chain([Event::MembershipOffered(Box::new(offered))]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::Group,
        id::OrganisationId,
        state::{Folds, fold},
        time::Timestamp,
        user::{Answer, AnswerRefusal, Invited, answer_membership},
        values::Language,
    };
    use uuid::Uuid;

    const HOME: OrganisationId = OrganisationId(Uuid::from_u128(7));
    const CHAMBERS: OrganisationId = OrganisationId(Uuid::from_u128(8));

    fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    fn person() -> State {
        let invited = Invited {
            first_name: "Siân".into(),
            last_name: "O’Neill".into(),
            email: "sian@firm.example".into(),
            mobile: "+447700900123".into(),
            membership: Membership { organisation: HOME, groups: vec![Group::Advocate] },
            language: Language::English,
            by: None,
            at: cx().now,
        };
        fold(&[Event::Invited(Box::new(invited)), Event::Activated { terms: "1".into(), at: cx().now }])
    }

    fn offer(organisation: OrganisationId, group: Group) -> OfferMembership {
        OfferMembership { membership: Membership { organisation, groups: vec![group] }, registration: None, by: None }
    }

    fn after(mut state: State, events: &[Event]) -> State {
        for event in events {
            state.apply(event);
        }
        state
    }

    #[test]
    fn a_person_belongs_to_a_second_organisation_only_once_they_have_accepted() {
        let asked = after(person(), &offer_membership(&person(), offer(CHAMBERS, Group::Advocate), &cx()).unwrap());
        assert_eq!(asked.member_of(CHAMBERS), None);
        let accept = Answer { organisation: CHAMBERS, accepted: true };
        let joined = after(asked.clone(), &answer_membership(&asked, accept, &cx()).unwrap());
        assert_eq!(joined.member_of(CHAMBERS).unwrap().groups, [Group::Advocate]);
        assert_eq!(joined.member_of(HOME).unwrap().groups, [Group::Advocate], "and still to the first");
        assert_eq!(answer_membership(&joined, accept, &cx()), Err(AnswerRefusal::NothingOffered));
        let refused = offer_membership(&joined, offer(CHAMBERS, Group::Advocate), &cx());
        assert_eq!(refused, Err(OfferRefusal::MemberAlready));
    }

    #[test]
    fn who_declines_stays_where_they_are_and_can_be_asked_again() {
        let asked = after(person(), &offer_membership(&person(), offer(CHAMBERS, Group::Advocate), &cx()).unwrap());
        let declined =
            after(asked.clone(), &answer_membership(&asked, Answer { organisation: CHAMBERS, accepted: false }, &cx()).unwrap());
        assert_eq!(declined, person());
        assert!(offer_membership(&declined, offer(CHAMBERS, Group::ChambersClerk), &cx()).is_ok());
    }

    #[test]
    fn the_last_offer_of_an_organisation_is_the_one_that_is_answered() {
        let once = after(person(), &offer_membership(&person(), offer(CHAMBERS, Group::Advocate), &cx()).unwrap());
        let twice = after(once.clone(), &offer_membership(&once, offer(CHAMBERS, Group::ChambersClerk), &cx()).unwrap());
        let joined =
            after(twice.clone(), &answer_membership(&twice, Answer { organisation: CHAMBERS, accepted: true }, &cx()).unwrap());
        assert_eq!(joined.member_of(CHAMBERS).unwrap().groups, [Group::ChambersClerk]);
    }

    #[test]
    fn nobody_is_asked_without_an_account_or_without_a_role() {
        let nobody = offer_membership(&State::default(), offer(CHAMBERS, Group::Advocate), &cx());
        assert_eq!(nobody, Err(OfferRefusal::NoAccount));
        let without = OfferMembership {
            membership: Membership { organisation: CHAMBERS, groups: Vec::new() },
            ..offer(CHAMBERS, Group::Advocate)
        };
        assert_eq!(offer_membership(&person(), without, &cx()), Err(OfferRefusal::NoGroup));
    }
}
