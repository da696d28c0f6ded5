//! An officer approves a registration: the organisation exists from here on and its people are invited.

use super::{
    DecideRefusal, Event, Standing, State, Submitted,
    form::{Form, Office, Regulation},
};
use crate::{
    Context,
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    organisation, user,
    user::{Invited, Membership},
    values::{PersonName, Role},
};

/// The approval.
#[derive(Debug, Clone)]
pub struct Approve {
    /// Which registration.
    pub registration: RegistrationId,
    /// The officer.
    pub by: UserId,
}

/// What follows from an approval, in three kinds of stream.
#[derive(Debug, Clone)]
pub struct Approval {
    /// In the registration.
    pub registration: Vec<Event>,
    /// The new organisation.
    pub organisation: (OrganisationId, Vec<organisation::Event>),
    /// The new accounts, the administrator's first.
    pub users: Vec<(UserId, Vec<user::Event>)>,
}

/// Approves a waiting registration; never a second time, whoever presses the button.
pub fn approve(state: &State, command: &Approve, cx: &Context) -> Result<Approval, DecideRefusal> {
    let Submitted { form, .. } = to_approve(state, command, cx)?;
    if !state.unconfirmed().is_empty() || form.acceptance.is_none() {
        return Err(DecideRefusal::AddressesNotConfirmed);
    }
    let id: OrganisationId = cx.new_id();
    let users = invitations(form, id, command.by, cx);
    let administrator = users.first().map_or_else(|| cx.new_id(), |(user, _)| *user);
    let registered = organisation::Event::Registered(Box::new(registered(form, command.registration, administrator, cx)));
    Ok(Approval {
        registration: vec![Event::Approved { organisation: id, by: command.by, at: cx.now }],
        organisation: (id, vec![registered]),
        users,
    })
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

fn office(office: &Office, cx: &Context) -> organisation::Office {
    organisation::Office {
        id: cx.new_id(),
        name: office.name.to_string(),
        address: office.address.as_str().lines().map(str::to_owned).collect(),
        postcode: office.postcode.as_ref().map(ToString::to_string),
        telephone: office.telephone.as_ref().map(ToString::to_string),
        laa_account: office.laa_account.as_ref().map(ToString::to_string),
    }
}

/// An invitation for the administrator, whether or not listed among the users, and one for each user.
fn invitations(form: &Form, organisation: OrganisationId, by: UserId, cx: &Context) -> Vec<(UserId, Vec<user::Event>)> {
    let invite = |name: &PersonName, email: String, mobile: String, roles: Vec<Role>| {
        let mut groups: Vec<Group> = roles.into_iter().map(Role::group).collect();
        groups.sort_unstable();
        groups.dedup();
        let invited = Invited {
            first_name: name.first.to_string(),
            last_name: name.last.to_string(),
            email,
            mobile,
            membership: Membership { organisation, groups },
            language: form.organisation.language,
            by: Some(by),
            at: cx.now,
        };
        (cx.new_id(), vec![user::Event::Invited(Box::new(invited))])
    };
    let administrator = &form.administrator;
    let first =
        invite(&administrator.name, administrator.email.to_string(), administrator.mobile.to_string(), administrator.roles());
    let others = form.users.iter().map(|it| invite(&it.name, it.email.to_string(), it.mobile.to_string(), it.work.roles.clone()));
    std::iter::once(first).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    fn command() -> Approve {
        Approve { registration: RegistrationId(uuid::Uuid::from_u128(9)), by: officer() }
    }

    fn refused(event: Event) -> DecideRefusal {
        let mut events = ready();
        events.push(event);
        approve(&given(&events), &command(), &at_noon()).unwrap_err()
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
