//! An officer approves a prosecuting organisation: it exists from here on, and its administrator is invited as a prosecutor.
//! Who has an account already is asked to join, as on the firms' road: nobody gets a second one.

use super::{Event, Form, State, second_officer};
use crate::{
    Context,
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    organisation,
    registration::{Approval, DecideRefusal, Known, Made, Standing},
    user,
    user::{Invited, Membership, Offered},
    values::OrganisationType,
};

/// The approval.
#[derive(Debug, Clone)]
pub struct Approve {
    /// Which registration.
    pub registration: RegistrationId,
    /// The officer.
    pub by: UserId,
    /// The administrator's account, where the e-mail address has one already.
    pub account: Option<UserId>,
    /// That account was never activated: its owner can't sign in to answer.
    pub inactive: bool,
    /// What registers, organisations and other registrations say.
    pub known: Known,
}

/// Approves a registration whose addresses are confirmed and whose checks are recorded; never a second time.
///
/// Where it takes two officers, the first approval makes nothing, and the second must be another's.
pub fn approve(state: &State, command: &Approve, cx: &Context) -> Result<Approval<Event>, DecideRefusal> {
    let form = &match state.standing {
        Standing::FirstApproved { .. } => super::still_waiting(state)?,
        _ => super::in_hand(state)?,
    }
    .form;
    if command.account == Some(command.by) {
        return Err(DecideRefusal::OwnRegistration);
    }
    if !state.unconfirmed().is_empty() {
        return Err(DecideRefusal::AddressesNotConfirmed);
    }
    let missing = state.missing_checks();
    if !missing.is_empty() {
        return Err(DecideRefusal::ChecksMissing(missing));
    }
    match &state.standing {
        Standing::FirstApproved { by, .. } if *by == command.by => return Err(DecideRefusal::SecondOfficerMissing),
        Standing::FirstApproved { .. } => {}
        _ => {
            let reasons = second_officer(state, &command.known);
            if !reasons.is_empty() {
                let first = Event::FirstApproved { reasons: reasons.clone(), by: command.by, at: cx.now };
                return Ok(Approval::First { registration: vec![first], reasons });
            }
        }
    }
    Ok(Approval::Whole(Box::new(made(form, command, cx))))
}

fn made(form: &Form, command: &Approve, cx: &Context) -> Made<Event> {
    let organisation: OrganisationId = cx.new_id();
    let administrator = command.account.unwrap_or_else(|| cx.new_id());
    let registered = registered(form, command.registration, administrator, cx);
    let asked = asked(form, organisation, command, cx);
    Made {
        registration: vec![Event::Approved { organisation, asked: command.account.is_some().into(), by: command.by, at: cx.now }],
        organisation: (organisation, vec![organisation::Event::Registered(Box::new(registered))]),
        users: vec![(administrator, asked)],
    }
}

fn registered(form: &Form, registration: RegistrationId, administrator: UserId, cx: &Context) -> organisation::Registered {
    let details = &form.organisation;
    organisation::Registered {
        registration,
        name: details.name.to_string(),
        kind: OrganisationType::Prosecutor,
        address: details.address.lines().into_iter().map(str::to_owned).collect(),
        postcode: details.address.postcode.as_ref().map(ToString::to_string),
        telephone: details.telephone.to_string(),
        email: details.email.to_string(),
        regulator_number: None,
        incorporation_number: None,
        charity_number: None,
        offices: Vec::new(),
        administrator,
        language: details.language,
        at: cx.now,
    }
}

/// The invitation of the administrator, or the offer where there is an account.
fn asked(form: &Form, organisation: OrganisationId, command: &Approve, cx: &Context) -> Vec<user::Event> {
    let membership = Membership { organisation, groups: vec![Group::OrganisationAdministrator, Group::Prosecutor] };
    let (by, at) = (Some(command.by), cx.now);
    if command.account.is_some() {
        let registration = Some(command.registration);
        return user::ask_to_join(Offered { membership, registration, by, at }, !command.inactive);
    }
    let person = &form.administrator;
    vec![user::Event::Invited(Box::new(Invited {
        first_name: person.name.first.to_string(),
        last_name: person.name.last.to_string(),
        email: person.email.to_string(),
        mobile: person.mobile.to_string(),
        membership,
        language: form.organisation.language,
        by,
        at,
    }))]
}

#[cfg(test)]
mod tests {
    use super::super::{SubmitRefusal, reject, submit, tests_support::*};
    use super::*;
    use crate::{
        registration::{LONGEST_REASON, Reject, SecondOfficer},
        state::Folds,
    };
    use uuid::Uuid;

    fn by(n: u128) -> Approve {
        let registration = RegistrationId(Uuid::from_u128(1));
        Approve { registration, by: officer(n), account: None, inactive: false, known: Known::default() }
    }

    fn whole(state: &State, command: &Approve) -> Made<Event> {
        match approve(state, command, &context()) {
            Ok(Approval::Whole(made)) => *made,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_approved_prosecutor_has_an_organisation_of_its_kind_and_one_invited_administrator() {
        let made = whole(&ready(), &by(1));
        let [organisation::Event::Registered(registered)] = made.organisation.1.as_slice() else { panic!("registered") };
        assert_eq!(registered.kind, OrganisationType::Prosecutor);
        let [(administrator, asked)] = made.users.as_slice() else { panic!("one person") };
        assert_eq!(registered.administrator, *administrator);
        let [user::Event::Invited(invited)] = asked.as_slice() else { panic!("invited") };
        assert_eq!(invited.membership.groups, [Group::OrganisationAdministrator, Group::Prosecutor]);
        assert_eq!(invited.membership.organisation, made.organisation.0);
    }

    #[test]
    fn an_administrator_who_has_an_account_is_asked_to_join_and_given_no_second_one() {
        let account = UserId(Uuid::from_u128(5));
        let made = whole(&ready(), &Approve { account: Some(account), ..by(1) });
        assert_eq!(made.users[0].0, account);
        assert!(matches!(made.registration[0], Event::Approved { asked: 1, .. }), "{:?}", made.registration);
        let [user::Event::MembershipOffered(offered)] = made.users[0].1.as_slice() else { panic!("offered") };
        assert_eq!(offered.membership.organisation, made.organisation.0);
        assert_eq!(offered.membership.groups, [Group::OrganisationAdministrator, Group::Prosecutor]);
        let [organisation::Event::Registered(registered)] = made.organisation.1.as_slice() else { panic!("registered") };
        assert_eq!(registered.administrator, account);
    }

    #[test]
    fn no_officer_approves_a_form_that_names_them() {
        let refused = approve(&ready(), &Approve { account: Some(officer(1)), ..by(1) }, &context());
        assert_eq!(refused.unwrap_err(), DecideRefusal::OwnRegistration);
    }

    fn refused(state: &State) -> DecideRefusal {
        approve(state, &by(1), &context()).unwrap_err()
    }

    #[test]
    fn nothing_is_approved_before_both_addresses_are_confirmed() {
        let mut state = ready();
        for address in std::mem::take(&mut state.confirmed) {
            assert_eq!(refused(&state), DecideRefusal::AddressesNotConfirmed);
            state.confirmed.insert(address);
        }
        whole(&state, &by(1));
    }

    #[test]
    fn nothing_is_approved_before_every_check_is_recorded() {
        for check in Form::checks() {
            let mut state = ready();
            state.checks.remove(&check);
            assert_eq!(refused(&state), DecideRefusal::ChecksMissing(vec![check]));
        }
    }

    #[test]
    fn where_it_takes_two_the_second_is_another() {
        let (mut state, known) = (ready(), Known { same_as_rejected: vec![crate::likeness::Trait::Email], ..Known::default() });
        let first = approve(&state, &Approve { known: known.clone(), ..by(1) }, &context());
        let Ok(Approval::First { registration, reasons }) = first else { panic!("{first:?}") };
        assert_eq!(reasons, [SecondOfficer::SameAsRejected { same: vec![crate::likeness::Trait::Email] }]);
        for event in &registration {
            state.apply(event);
        }
        assert_eq!(refused(&state), DecideRefusal::SecondOfficerMissing);
        whole(&state, &Approve { known, ..by(2) });
    }

    #[test]
    fn it_is_decided_once_and_sent_once() {
        let waiting = ready();
        assert_eq!(submit(&waiting, command(), &context()), Err(SubmitRefusal::SentAlready));
        let reason = |text: &str| Reject { reason: text.to_owned(), by: officer(1) };
        let approved = (whole(&waiting, &by(1)).registration, DecideRefusal::ApprovedAlready);
        let rejected = (reject(&waiting, &reason("Not a prosecutor"), &context()).unwrap(), DecideRefusal::RejectedAlready);
        for (events, refusal) in [approved, rejected] {
            let mut state = waiting.clone();
            for event in &events {
                state.apply(event);
            }
            assert_eq!(refused(&state), refusal);
            assert_eq!(reject(&state, &reason("x"), &context()), Err(refusal));
        }
        assert_eq!(refused(&State::default()), DecideRefusal::NotThere);
        assert_eq!(reject(&waiting, &reason(" "), &context()), Err(DecideRefusal::ReasonNeeded));
        assert_eq!(reject(&waiting, &reason(&"x".repeat(LONGEST_REASON + 1)), &context()), Err(DecideRefusal::ReasonTooLong));
    }

    #[test]
    fn no_event_shows_an_account_number() {
        let sent = submit(&State::default(), command(), &context()).unwrap();
        assert!(!format!("{sent:?}").contains("12345678"));
    }
}
