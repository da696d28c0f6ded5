//! An officer approves a registration: the organisation exists from here on and its people are invited.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Check, DecideRefusal, Event, Finding, Known, SecondOfficer, Standing, State, Submitted,
    form::{Form, Office, Regulation},
    second_officer,
};
use crate::{
    Context,
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    organisation, user,
    user::{Invited, Membership, Offered},
    values::{EmailAddress, PersonName, PhoneNumber, Role},
};

/// The approval.
#[derive(Debug, Clone)]
pub struct Approve {
    /// Which registration.
    pub registration: RegistrationId,
    /// The officer.
    pub by: UserId,
    /// People on the form who have an account already, by the key of their e-mail: they are asked to join, not made anew.
    pub accounts: BTreeMap<String, UserId>,
    /// Those of them who have not activated their account yet.
    pub inactive: BTreeSet<UserId>,
    /// What registers, organisations and other registrations say.
    pub known: Known,
}

/// What follows from an approval, in a registration with these events.
#[derive(Debug, Clone)]
pub enum Approval<E = Event> {
    /// It takes a second officer: nothing exists yet.
    First {
        /// In the registration.
        registration: Vec<E>,
        /// Why it takes two.
        reasons: Vec<SecondOfficer>,
    },
    /// The organisation exists.
    Whole(Box<Made<E>>),
}

/// What is made by an approval, in three kinds of stream.
#[derive(Debug, Clone)]
pub struct Made<E = Event> {
    /// In the registration.
    pub registration: Vec<E>,
    /// The new organisation.
    pub organisation: (OrganisationId, Vec<organisation::Event>),
    /// New accounts and offers to people who have one, the administrator's first.
    pub users: Vec<(UserId, Vec<user::Event>)>,
}

/// Approves a waiting registration whose checks are all recorded; never a second time, whoever presses the button.
///
/// Where it takes two officers, the first approval makes nothing, and the second must be another's.
pub fn approve(state: &State, command: &Approve, cx: &Context) -> Result<Approval, DecideRefusal> {
    let Submitted { form, .. } = to_approve(state, command, cx)?;
    if command.accounts.values().any(|user| *user == command.by) {
        return Err(DecideRefusal::OwnRegistration);
    }
    if !state.unconfirmed().is_empty() || form.acceptance.is_none() {
        return Err(DecideRefusal::AddressesNotConfirmed);
    }
    let missing = state.missing_checks();
    if !missing.is_empty() {
        return Err(DecideRefusal::ChecksMissing(missing));
    }
    if !command.known.held_accounts.is_empty() {
        return Err(DecideRefusal::LaaAccountHeld(command.known.held_accounts.clone()));
    }
    match &state.standing {
        Standing::FirstApproved { by, .. } if *by == command.by => return Err(DecideRefusal::SecondOfficerMissing),
        Standing::FirstApproved { .. } => {}
        _ => {
            let reasons = second_officer(state, form, &command.known);
            if !reasons.is_empty() {
                let first = Event::FirstApproved { reasons: reasons.clone(), by: command.by, at: cx.now };
                return Ok(Approval::First { registration: vec![first], reasons });
            }
        }
    }
    Ok(Approval::Whole(Box::new(made(state, form, command, cx))))
}

fn made(state: &State, form: &Form, command: &Approve, cx: &Context) -> Made {
    let id: OrganisationId = cx.new_id();
    let users = invitations(form, id, command, cx);
    let administrator = users.first().map_or_else(|| cx.new_id(), |(user, _)| *user);
    let mut registered = registered(form, command.registration, administrator, cx);
    for office in &mut registered.offices {
        office.verified = verified(state, office.laa_account.as_deref());
    }
    let asked = users.iter().filter(|(user, _)| command.accounts.values().any(|known| known == user)).count();
    let asked = u32::try_from(asked).unwrap_or(u32::MAX);
    Made {
        registration: vec![Event::Approved { organisation: id, asked, by: command.by, at: cx.now }],
        organisation: (id, vec![organisation::Event::Registered(Box::new(registered))]),
        users,
    }
}

/// How an account number was verified: by the officer whose check of it passed.
fn verified(state: &State, account: Option<&str>) -> Option<organisation::Verified> {
    let account = account?;
    let passed = state.checks.values().find(|it| {
        it.finding == Finding::Passed && matches!(&it.check, Check::LaaAccount(number) if number.as_str() == account)
    })?;
    let how = passed.source.iter().fold(passed.found.clone(), |how, source| format!("{how} ({source})"));
    Some(organisation::Verified { how, by: passed.by, at: passed.at })
}

/// The form of a registration that may be approved at this moment: it waits, half of its approval is there, or the window of a
/// scheduled one has closed.
fn to_approve<'a>(state: &'a State, command: &Approve, cx: &Context) -> Result<&'a Submitted, DecideRefusal> {
    match state.standing {
        Standing::FirstApproved { .. } => super::still_waiting(state),
        Standing::Scheduled { by, due } if by == command.by && due <= cx.now => super::still_waiting(state),
        _ => super::in_hand(state),
    }
}

fn registered(form: &Form, registration: RegistrationId, administrator: UserId, cx: &Context) -> organisation::Registered {
    let details = &form.organisation;
    organisation::Registered {
        registration,
        name: details.name.to_string(),
        kind: details.kind,
        address: details.head_office.lines().into_iter().map(str::to_owned).collect(),
        postcode: details.head_office.postcode.as_ref().map(ToString::to_string),
        telephone: details.telephone.to_string(),
        email: details.email.to_string(),
        regulator_number: match &details.regulation {
            Regulation::Number(number) | Regulation::HeadOfChambers { number, .. } => Some(number.to_string()),
            Regulation::Other { number, .. } => number.as_ref().map(ToString::to_string),
            Regulation::Nobody { .. } => None,
        },
        incorporation_number: details.incorporation_number.as_ref().map(ToString::to_string),
        charity_number: details.charity_number.as_ref().map(ToString::to_string),
        offices: form.offices.iter().map(|it| office(it, cx)).collect(),
        administrator,
        language: details.language,
        at: cx.now,
    }
}

/// An office as the organisation has it.
pub(super) fn office(office: &Office, cx: &Context) -> organisation::Office {
    organisation::Office {
        id: cx.new_id(),
        name: office.name.to_string(),
        address: office.address.as_str().lines().map(str::to_owned).collect(),
        postcode: office.postcode.as_ref().map(ToString::to_string),
        telephone: office.telephone.as_ref().map(ToString::to_string),
        laa_account: office.laa_account.as_ref().map(ToString::to_string),
        verified: None,
    }
}

/// An invitation for the administrator, whether or not listed among the users, and one for each user.
fn invitations(form: &Form, organisation: OrganisationId, command: &Approve, cx: &Context) -> Vec<(UserId, Vec<user::Event>)> {
    let administrator = &form.administrator;
    let first = (&administrator.name, &administrator.email, &administrator.mobile, administrator.roles());
    let others = form.users.iter().map(|it| (&it.name, &it.email, &it.mobile, it.work.roles.clone()));
    let invite = |(name, email, mobile, roles): (&PersonName, &EmailAddress, &PhoneNumber, Vec<Role>)| {
        let membership = Membership { organisation, groups: groups(roles) };
        if let Some(user) = command.accounts.get(&email.key()) {
            let offered = Offered { membership, registration: Some(command.registration), by: Some(command.by), at: cx.now };
            return (*user, user::ask_to_join(offered, !command.inactive.contains(user)));
        }
        let invited = Invited {
            first_name: name.first.to_string(),
            last_name: name.last.to_string(),
            email: email.to_string(),
            mobile: mobile.to_string(),
            membership,
            language: form.organisation.language,
            by: Some(command.by),
            at: cx.now,
        };
        (cx.new_id(), vec![user::Event::Invited(Box::new(invited))])
    };
    std::iter::once(first).chain(others).map(invite).collect()
}

/// The groups that roles put a person in, each once.
pub(super) fn groups(roles: Vec<Role>) -> Vec<Group> {
    let mut groups: Vec<Group> = roles.into_iter().map(Role::group).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        likeness::Trait,
        registration::{
            CheckRecorded,
            tests_evidence::{a_form, noon, officer, waiting},
        },
        state::Folds,
    };

    fn checked() -> State {
        let mut state = waiting();
        for check in a_form().checks() {
            let found = "Active".to_owned();
            let (source, by, at) = (Some("LAA, 1 November".to_owned()), officer(1), noon().now);
            let recorded = CheckRecorded { check: check.clone(), finding: Finding::Passed, found, source, by, at };
            state.checks.insert(check, recorded);
        }
        state
    }

    fn by(n: u128, known: &Known) -> Approve {
        Approve {
            registration: RegistrationId(uuid::Uuid::from_u128(7)),
            by: officer(n),
            accounts: BTreeMap::new(),
            inactive: BTreeSet::new(),
            known: known.clone(),
        }
    }

    #[test]
    fn nothing_is_approved_before_every_check_is_recorded() {
        let mut state = checked();
        state.checks.remove(&Check::CallBack);
        let refused = approve(&state, &by(1, &Known::default()), &noon());
        assert!(matches!(refused, Err(DecideRefusal::ChecksMissing(missing)) if missing == [Check::CallBack]));
    }

    #[test]
    fn a_checked_registration_makes_an_organisation_with_verified_account_numbers() {
        let Ok(Approval::Whole(made)) = approve(&checked(), &by(1, &Known::default()), &noon()) else { panic!("it is approved") };
        let organisation::Event::Registered(registered) = &made.organisation.1[0] else { panic!("it is registered") };
        let verified = registered.offices[0].verified.as_ref().unwrap();
        assert_eq!((verified.how.as_str(), verified.by), ("Active (LAA, 1 November)", officer(1)));
        assert_eq!(made.users.len(), 2);
        let mut state = checked();
        let account = Check::LaaAccount("2B104K".parse().unwrap());
        state.checks.get_mut(&account).unwrap().finding = Finding::DoesNotApply;
        let Ok(Approval::Whole(made)) = approve(&state, &by(1, &Known::default()), &noon()) else { panic!("it is approved") };
        let organisation::Event::Registered(registered) = &made.organisation.1[0] else { panic!("it is registered") };
        assert_eq!(registered.offices[0].verified, None, "claimed, not verified");
    }

    #[test]
    fn no_officer_approves_a_form_that_names_them() {
        let named = BTreeMap::from([(a_form().administrator.email.key(), officer(1))]);
        let refused = approve(&checked(), &Approve { accounts: named, ..by(1, &Known::default()) }, &noon());
        assert!(matches!(refused, Err(DecideRefusal::OwnRegistration)), "{refused:?}");
    }

    #[test]
    fn who_has_an_account_is_asked_and_who_never_activated_it_gets_the_link_again() {
        let (email, user) = (a_form().administrator.email.key(), officer(8));
        let known = Approve { accounts: BTreeMap::from([(email, user)]), ..by(1, &Known::default()) };
        let never = Approve { inactive: BTreeSet::from([user]), ..known.clone() };
        let made = |command: &Approve| match approve(&checked(), command, &noon()) {
            Ok(Approval::Whole(made)) => *made,
            other => panic!("it is approved: {other:?}"),
        };
        let events = |made: &Made| made.users[0].1.clone();
        assert!(matches!(&events(&made(&known))[..], [user::Event::MembershipOffered(_)]));
        let (made, both) = (made(&never), events(&made(&never)));
        assert!(matches!(&both[..], [user::Event::ActivationResent { .. }, user::Event::MembershipOffered(_)]), "{both:?}");
        assert!(matches!(made.registration[0], Event::Approved { asked: 1, .. }), "{:?}", made.registration);
    }

    #[test]
    fn an_account_number_of_another_organisation_stops_an_approval() {
        let known = Known { held_accounts: vec!["2B104K".to_owned()], ..Known::default() };
        let refused = approve(&checked(), &by(1, &known), &noon());
        assert!(matches!(refused, Err(DecideRefusal::LaaAccountHeld(held)) if held == ["2B104K"]));
    }

    #[test]
    fn where_it_takes_two_the_second_is_another() {
        let (mut state, known) = (checked(), Known { same_as_rejected: vec![Trait::Name], ..Known::default() });
        let Ok(Approval::First { registration, reasons }) = approve(&state, &by(1, &known), &noon()) else {
            panic!("it takes two")
        };
        assert_eq!(reasons, [SecondOfficer::SameAsRejected { same: vec![Trait::Name] }]);
        for event in &registration {
            state.apply(event);
        }
        assert!(matches!(approve(&state, &by(1, &known), &noon()), Err(DecideRefusal::SecondOfficerMissing)));
        assert!(matches!(approve(&state, &by(2, &known), &noon()), Ok(Approval::Whole(_))));
    }
}

#[cfg(test)]
mod steps {
    use super::*;
    use crate::registration::tests_support::*;

    fn command() -> Approve {
        Approve {
            registration: RegistrationId(uuid::Uuid::from_u128(9)),
            by: officer(),
            accounts: BTreeMap::new(),
            inactive: BTreeSet::new(),
            known: Known::default(),
        }
    }

    fn refused(event: Event) -> DecideRefusal {
        let mut events = ready();
        events.push(event);
        approve(&given(&events), &command(), &at_noon()).map(|_| ()).unwrap_err()
    }

    #[test]
    fn what_is_queried_held_or_scheduled_takes_its_own_step_first() {
        assert_eq!(refused(queried()), DecideRefusal::QueriedAlready);
        assert_eq!(refused(held()), DecideRefusal::HeldAlready);
        assert_eq!(refused(scheduled()), DecideRefusal::ScheduledAlready);
        for (event, refusal) in decided() {
            assert_eq!(refused(event), refusal);
        }
    }

    #[test]
    fn a_scheduled_approval_is_carried_out_once_its_window_has_closed() {
        let mut events = ready();
        events.push(scheduled());
        let due = Context::new(noon().plus_seconds(600), 1);
        assert!(approve(&given(&events), &command(), &due).is_ok());
        let other = Approve { by: colleague(), ..command() };
        assert_eq!(approve(&given(&events), &other, &due).map(|_| ()), Err(DecideRefusal::ScheduledAlready));
    }
}
