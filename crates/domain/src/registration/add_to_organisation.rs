//! An officer finds that the organisation exists already: the form's offices and people go to its administrator to accept.
//! Nothing of the organisation changes before the administrator has.

use super::{DecideRefusal, Event, Standing, State, schedule_approval::addresses_are_confirmed};
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
///
/// Not before whoever reads the form's addresses has confirmed them, and never while an approval is scheduled.
pub fn add_to_organisation(
    state: &State,
    organisation: &organisation::State,
    command: &AddToOrganisation,
    cx: &Context,
) -> Result<(Vec<Event>, Vec<organisation::Event>), DecideRefusal> {
    let form = &super::still_waiting(state)?.form;
    if matches!(state.standing, Standing::Scheduled { .. }) {
        return Err(DecideRefusal::ScheduledAlready);
    }
    addresses_are_confirmed(state)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::tests_support::{FIRM, a_firm},
        registration::tests_support::*,
    };
    use uuid::Uuid;

    fn add(
        events: &[Event],
        organisation: &organisation::State,
    ) -> Result<(Vec<Event>, Vec<organisation::Event>), DecideRefusal> {
        let command = AddToOrganisation { registration: RegistrationId(Uuid::from_u128(9)), organisation: FIRM, by: officer() };
        add_to_organisation(&given(events), organisation, &command, &at_noon())
    }

    fn confirmed() -> Vec<Event> {
        std::iter::once(submitted()).chain(confirmations()).collect()
    }

    #[test]
    fn what_is_added_waits_for_the_administrator_of_an_organisation_that_exists() {
        let (registration, proposed) = add(&confirmed(), &a_firm()).unwrap();
        assert!(matches!(&registration[..], [Event::AddedTo { organisation: FIRM, .. }]));
        assert!(matches!(&proposed[..], [organisation::Event::AdditionProposed(it)] if it.people.len() == 1));
        assert_eq!(add(&confirmed(), &organisation::State::default()), Err(DecideRefusal::OrganisationUnknown));
    }

    #[test]
    fn nothing_is_added_before_the_addresses_are_confirmed_or_while_an_approval_is_scheduled() {
        assert_eq!(add(&[submitted()], &a_firm()), Err(DecideRefusal::AddressesNotConfirmed));
        for (event, refusal) in decided().into_iter().chain([(scheduled(), DecideRefusal::ScheduledAlready)]) {
            let mut events = confirmed();
            events.push(event);
            assert_eq!(add(&events, &a_firm()), Err(refusal));
        }
    }
}
