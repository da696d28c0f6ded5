//! An officer approves a registration: the organisation exists from here on and its people are invited.

use std::collections::BTreeMap;

use super::{
    DecideRefusal, Event, State, Submitted,
    form::{Form, Office, Regulation},
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
    pub known: BTreeMap<String, UserId>,
}

/// What follows from an approval, in three kinds of stream.
#[derive(Debug, Clone)]
pub struct Approval {
    /// In the registration.
    pub registration: Vec<Event>,
    /// The new organisation.
    pub organisation: (OrganisationId, Vec<organisation::Event>),
    /// New accounts and offers to people who have one, the administrator's first.
    pub users: Vec<(UserId, Vec<user::Event>)>,
}

/// Approves a waiting registration; never a second time, whoever presses the button.
pub fn approve(state: &State, command: &Approve, cx: &Context) -> Result<Approval, DecideRefusal> {
    let Submitted { form, .. } = super::still_waiting(state)?;
    let id: OrganisationId = cx.new_id();
    let users = invitations(form, id, command, cx);
    let administrator = users.first().map_or_else(|| cx.new_id(), |(user, _)| *user);
    let registered = organisation::Event::Registered(Box::new(registered(form, command.registration, administrator, cx)));
    Ok(Approval {
        registration: vec![Event::Approved { organisation: id, by: command.by, at: cx.now }],
        organisation: (id, vec![registered]),
        users,
    })
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
    }
}

/// An invitation for the administrator, whether or not listed among the users, and one for each user.
fn invitations(form: &Form, organisation: OrganisationId, command: &Approve, cx: &Context) -> Vec<(UserId, Vec<user::Event>)> {
    let administrator = &form.administrator;
    let first = (&administrator.name, &administrator.email, &administrator.mobile, administrator.roles());
    let others = form.users.iter().map(|it| (&it.name, &it.email, &it.mobile, it.work.roles.clone()));
    let invite = |(name, email, mobile, roles): (&PersonName, &EmailAddress, &PhoneNumber, Vec<Role>)| {
        let membership = Membership { organisation, groups: groups(roles) };
        if let Some(user) = command.known.get(&email.key()) {
            let offered = Offered { membership, registration: Some(command.registration), by: Some(command.by), at: cx.now };
            return (*user, vec![user::Event::MembershipOffered(Box::new(offered))]);
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
