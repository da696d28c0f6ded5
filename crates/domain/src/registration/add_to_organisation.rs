//! An officer finds that the organisation exists already: the form's offices and people go to its administrator to accept.
//! Nothing of the organisation changes before the administrator has.

use super::{DecideRefusal, Event, State};
use crate::{
    Context,
    id::{OrganisationId, RegistrationId, UserId},
    organisation::{self, Addition, Proposed},
    values::{EmailAddress, PersonName, PhoneNumber, Role},
};

/// The addition.
#[derive(Debug, Clone)]
pub struct AddToOrganisation {
    /// Which registration.
    pub registration: RegistrationId,
    /// The organisation that exists.
    pub organisation: OrganisationId,
    /// The officer.
    pub by: UserId,
}

/// Hands the form's offices and people to an organisation that exists, in its stream and in the registration's.
pub fn add_to_organisation(
    state: &State,
    organisation: &organisation::State,
    command: &AddToOrganisation,
    cx: &Context,
) -> Result<(Vec<Event>, Vec<organisation::Event>), DecideRefusal> {
    let form = &super::still_waiting(state)?.form;
    if organisation.registered.is_none() {
        return Err(DecideRefusal::OrganisationUnknown);
    }
    let administrator = &form.administrator;
    let first = (&administrator.name, &administrator.email, &administrator.mobile, administrator.roles());
    let others = form.users.iter().map(|it| (&it.name, &it.email, &it.mobile, it.work.roles.clone()));
    let proposed = |(name, email, mobile, roles): (&PersonName, &EmailAddress, &PhoneNumber, Vec<Role>)| Proposed {
        first_name: name.first.to_string(),
        last_name: name.last.to_string(),
        email: email.to_string(),
        mobile: mobile.to_string(),
        groups: super::approve::groups(roles),
        language: form.organisation.language,
    };
    let addition = Addition {
        registration: command.registration,
        offices: form.offices.iter().map(|it| super::approve::office(it, cx)).collect(),
        people: std::iter::once(first).chain(others).map(proposed).collect(),
        by: command.by,
        at: cx.now,
    };
    let added = Event::AddedTo { organisation: command.organisation, by: command.by, at: cx.now };
    Ok((vec![added], vec![organisation::Event::AdditionProposed(Box::new(addition))]))
}
