//! An officer approves a prosecuting organisation: it exists from here on, and its administrator is invited as a prosecutor.
//! Who has an account already is asked to join, as on the firms' road: nobody gets a second one.

use super::{DecideRefusal, Event, Form, State};
use crate::{
    Context,
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    organisation, user,
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
}

/// What follows from an approval, in three kinds of stream.
#[derive(Debug, Clone)]
pub struct Approval {
    /// In the registration.
    pub registration: Vec<Event>,
    /// The new organisation.
    pub organisation: (OrganisationId, Vec<organisation::Event>),
    /// The administrator's new account, or the offer to the one that there is.
    pub user: (UserId, Vec<user::Event>),
}

/// Approves a waiting registration; never a second time, whoever presses the button.
pub fn approve(state: &State, command: &Approve, cx: &Context) -> Result<Approval, DecideRefusal> {
    let form = &super::still_waiting(state)?.form;
    let organisation: OrganisationId = cx.new_id();
    let administrator = command.account.unwrap_or_else(|| cx.new_id());
    let registered = registered(form, command.registration, administrator, cx);
    let asked = asked(form, organisation, command, cx);
    Ok(Approval {
        registration: vec![Event::Approved { organisation, by: command.by, at: cx.now }],
        organisation: (organisation, vec![organisation::Event::Registered(Box::new(registered))]),
        user: (administrator, vec![asked]),
    })
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
fn asked(form: &Form, organisation: OrganisationId, command: &Approve, cx: &Context) -> user::Event {
    let membership = Membership { organisation, groups: vec![Group::OrganisationAdministrator, Group::Prosecutor] };
    let (by, at) = (Some(command.by), cx.now);
    if command.account.is_some() {
        let registration = Some(command.registration);
        return user::Event::MembershipOffered(Box::new(Offered { membership, registration, by, at }));
    }
    let person = &form.administrator;
    user::Event::Invited(Box::new(Invited {
        first_name: person.name.first.to_string(),
        last_name: person.name.last.to_string(),
        email: person.email.to_string(),
        mobile: person.mobile.to_string(),
        membership,
        language: form.organisation.language,
        by,
        at,
    }))
}

#[cfg(test)]
mod tests {
    use super::super::{Reject, SubmitRefusal, answers, approve, read, reject, submit};
    use super::*;
    use crate::{prosecutor_registration::Submit, state::fold, time::Timestamp};
    use uuid::Uuid;

    fn context() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    fn command() -> Submit {
        let form = read(&answers::tests::good()).unwrap();
        Submit { registration: RegistrationId(Uuid::from_u128(1)), form, remittance: "00".to_owned() }
    }

    fn officer() -> Approve {
        Approve { registration: RegistrationId(Uuid::from_u128(1)), by: UserId(Uuid::from_u128(9)), account: None }
    }

    #[test]
    fn an_approved_prosecutor_has_an_organisation_of_its_kind_and_one_invited_administrator() {
        let waiting: State = fold(&submit(&State::Nothing, command(), &context()).unwrap());
        let approval = approve(&waiting, &officer(), &context()).unwrap();
        let [organisation::Event::Registered(registered)] = approval.organisation.1.as_slice() else { panic!("registered") };
        assert_eq!(registered.kind, OrganisationType::Prosecutor);
        assert_eq!(registered.administrator, approval.user.0);
        let [user::Event::Invited(invited)] = approval.user.1.as_slice() else { panic!("invited") };
        assert_eq!(invited.membership.groups, [Group::OrganisationAdministrator, Group::Prosecutor]);
        assert_eq!(invited.membership.organisation, approval.organisation.0);
    }

    #[test]
    fn an_administrator_who_has_an_account_is_asked_to_join_and_given_no_second_one() {
        let waiting: State = fold(&submit(&State::Nothing, command(), &context()).unwrap());
        let account = UserId(Uuid::from_u128(5));
        let approval = approve(&waiting, &Approve { account: Some(account), ..officer() }, &context()).unwrap();
        assert_eq!(approval.user.0, account);
        let [user::Event::MembershipOffered(offered)] = approval.user.1.as_slice() else { panic!("offered") };
        assert_eq!(offered.membership.organisation, approval.organisation.0);
        assert_eq!(offered.membership.groups, [Group::OrganisationAdministrator, Group::Prosecutor]);
        let [organisation::Event::Registered(registered)] = approval.organisation.1.as_slice() else { panic!("registered") };
        assert_eq!(registered.administrator, account);
    }

    #[test]
    fn it_is_decided_once_and_sent_once() {
        let sent = submit(&State::Nothing, command(), &context()).unwrap();
        let waiting: State = fold(&sent);
        assert_eq!(submit(&waiting, command(), &context()), Err(SubmitRefusal::SentAlready));
        let approved = approve(&waiting, &officer(), &context()).unwrap().registration;
        let reason = |text: &str| Reject { reason: text.to_owned(), by: UserId(Uuid::from_u128(9)) };
        let rejected = reject(&waiting, reason("Not a prosecutor"), &context()).unwrap();
        for decided in [approved, rejected] {
            let state: State = fold(sent.iter().chain(&decided));
            assert_eq!(approve(&state, &officer(), &context()).unwrap_err(), DecideRefusal::DecidedAlready);
            assert_eq!(reject(&state, reason("x"), &context()), Err(DecideRefusal::DecidedAlready));
        }
        assert_eq!(approve(&State::Nothing, &officer(), &context()).unwrap_err(), DecideRefusal::NotThere);
        assert_eq!(reject(&waiting, reason(" "), &context()), Err(DecideRefusal::ReasonNeeded));
        assert_eq!(reject(&waiting, reason(&"x".repeat(2_001)), &context()), Err(DecideRefusal::ReasonTooLong));
    }

    #[test]
    fn no_event_shows_an_account_number() {
        let sent = submit(&State::Nothing, command(), &context()).unwrap();
        assert!(!format!("{sent:?}").contains("12345678"));
    }
}
