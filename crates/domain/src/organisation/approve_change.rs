//! Officers approve a change of an organisation: the first writes down what was checked, a second and different one makes it hold.

use super::{
    ApprovedChange, Change, ChangeApproval, ChangeRefusal, ChangeStanding, Event, PendingChange, Proposed, State,
    change::{TooLong, words},
};
use crate::{
    Context,
    group::Group,
    id::{ChangeId, OrganisationId, UserId},
    user::{self, Invited, Membership, Offered},
};

/// One officer's approval.
#[derive(Debug, Clone)]
pub struct ApproveChange {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Which request.
    pub change: ChangeId,
    /// What was checked, and where.
    pub found: String,
    /// The officer saw that another had approved it, and means to be the second.
    pub as_second: bool,
    /// What other organisations and people have that the change can't have as well.
    pub in_the_way: Option<InTheWay>,
    /// The account of the person who would answer for it, where they have one.
    pub account: Option<AccountOf>,
    /// The officer.
    pub by: UserId,
}

/// What stands in the way of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTheWay {
    /// The account number is another organisation's.
    NumberHeld,
    /// Somebody administers the organisation, or is asked to.
    AdministratorThere,
    /// The mobile number of a person who has no account yet is somebody else's.
    MobileTaken,
}

/// The account of who would answer for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountOf {
    /// Whose.
    pub user: UserId,
    /// Is it active?
    pub active: bool,
    /// What they are in the organisation; nothing, where they do not belong to it.
    pub membership: Option<Membership>,
}

/// What follows from an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeApproved {
    /// In the organisation.
    pub organisation: Vec<Event>,
    /// In the account of the person who answers for it from here on, or who is asked to.
    pub user: Option<(UserId, Vec<user::Event>)>,
    /// Does the change hold now? Otherwise it waits for a second officer, or for the reader of a new address.
    pub holds: bool,
}

/// Approves a change; it holds when a second officer has, who is neither the first nor has a part in it.
///
/// A new main e-mail address holds only once its reader has confirmed it ([`super::confirm_new_email`]).
pub fn approve_change(state: &State, command: &ApproveChange, cx: &Context) -> Result<ChangeApproved, ChangeRefusal> {
    let pending = state.open_change(command.change)?;
    if pending.is_own(command.by) {
        return Err(ChangeRefusal::OwnRequest);
    }
    let second = match pending.standing {
        ChangeStanding::FirstApproved(first) if first == command.by => return Err(ChangeRefusal::SecondOfficerMissing),
        // Whoever pressed the button of a first approval has not read what the other one checked.
        ChangeStanding::FirstApproved(_) if !command.as_second => return Err(ChangeRefusal::ChangedSince),
        ChangeStanding::FirstApproved(_) => true,
        ChangeStanding::Unconfirmed => return Err(ChangeRefusal::ApprovedAlready),
        _ => false,
    };
    not_in_the_way(&pending.requested.change, command)?;
    let found = words(&command.found).map_err(|TooLong| ChangeRefusal::WordsTooLong)?.ok_or(ChangeRefusal::FoundNeeded)?;
    let approval = ChangeApproval { change: command.change, found, by: command.by, at: cx.now };
    let waits = |event| Ok(ChangeApproved { organisation: vec![event], user: None, holds: false });
    if !second {
        return waits(Event::ChangeFirstApproved(approval));
    }
    let (change, user) = match &pending.requested.change {
        Change::Email(_) => return waits(Event::ChangeSecondApproved(approval)),
        Change::NamedAdministrator(person) => {
            let (user, events) = asked_to_administer(person, command, cx);
            (Change::Administrator(user), Some((user, events)))
        }
        change => (change.clone(), made_administrator(pending, command, cx)),
    };
    let approved = Event::ChangeApproved(Box::new(ApprovedChange { approval, change, confirmed: None }));
    Ok(ChangeApproved { organisation: vec![approved], user, holds: true })
}

/// Is it still so that this change can be made?
fn not_in_the_way(change: &Change, command: &ApproveChange) -> Result<(), ChangeRefusal> {
    match (change, command.in_the_way) {
        (Change::LaaAccount(_), Some(InTheWay::NumberHeld)) => Err(ChangeRefusal::LaaAccountHeld),
        (Change::NamedAdministrator(_), Some(InTheWay::AdministratorThere)) => Err(ChangeRefusal::AdministratorThere),
        (Change::NamedAdministrator(_), Some(InTheWay::MobileTaken)) => Err(ChangeRefusal::MobileTaken),
        (Change::NamedAdministrator(_), None) if command.account.as_ref().is_some_and(|it| it.user == command.by) => {
            Err(ChangeRefusal::OwnRequest)
        }
        (Change::Administrator(_), _) if command.active_member().is_none() => Err(ChangeRefusal::NotAMember),
        _ => Ok(()),
    }
}

impl ApproveChange {
    /// What the person is in the organisation, where their account is active.
    fn active_member(&self) -> Option<&Membership> {
        self.account.as_ref().filter(|it| it.active)?.membership.as_ref()
    }
}

/// Who answers for an organisation administers it, whatever they were before.
fn made_administrator(pending: &PendingChange, command: &ApproveChange, cx: &Context) -> Option<(UserId, Vec<user::Event>)> {
    let Change::Administrator(user) = pending.requested.change else { return None };
    if command.active_member()?.groups.contains(&Group::OrganisationAdministrator) {
        return None;
    }
    let made = user::Event::AdministratorMade { organisation: command.organisation, by: command.by, at: cx.now };
    Some((user, vec![made]))
}

/// One of its people administers it from here on; who has an account elsewhere is asked to join; anybody else is invited.
fn asked_to_administer(person: &Proposed, command: &ApproveChange, cx: &Context) -> (UserId, Vec<user::Event>) {
    let (organisation, by, at) = (command.organisation, command.by, cx.now);
    let membership = Membership { organisation, groups: vec![Group::OrganisationAdministrator] };
    match &command.account {
        Some(account) if account.membership.is_some() => {
            // Whoever never activated the account gets the link again.
            let activation = (!account.active).then_some(user::Event::ActivationResent { by: Some(by), at });
            let made = user::Event::AdministratorMade { organisation, by, at };
            (account.user, activation.into_iter().chain([made]).collect())
        }
        Some(account) => {
            let offered = Offered { membership, registration: None, by: Some(by), at };
            (account.user, user::ask_to_join(offered, account.active))
        }
        None => {
            let invited = Invited {
                first_name: person.first_name.clone(),
                last_name: person.last_name.clone(),
                email: person.email.clone(),
                mobile: person.mobile.clone(),
                membership,
                language: person.language,
                by: Some(by),
                at,
            };
            (cx.new_id(), vec![user::Event::Invited(Box::new(invited))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::{
            NameAdministrator, name_administrator,
            tests_support::{CHANGE, FIRM, a_firm, a_person, firm_with, office},
        },
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    /// The active account of one of its people; of somebody else, where they are in no group.
    fn of(n: u128, groups: &[Group]) -> AccountOf {
        let membership = Membership { organisation: FIRM, groups: groups.to_vec() };
        AccountOf { user: officer(n), active: true, membership: Some(membership).filter(|it| !it.groups.is_empty()) }
    }

    fn by(n: u128) -> ApproveChange {
        ApproveChange {
            organisation: FIRM,
            change: CHANGE,
            found: "Called the number of the register".to_owned(),
            as_second: n == 2,
            in_the_way: None,
            account: Some(of(8, &[Group::DefenceLawyer])),
            by: officer(n),
        }
    }

    fn approved(state: &mut State, command: ApproveChange) -> Result<ChangeApproved, ChangeRefusal> {
        let approved = approve_change(state, &command, &noon())?;
        approved.organisation.iter().for_each(|event| state.apply(event));
        Ok(approved)
    }

    #[test]
    fn it_takes_two_different_officers() {
        let mut firm = firm_with(Change::LaaAccount(Box::new(office(2, "9Z999Z"))));
        assert!(!approved(&mut firm, by(1)).unwrap().holds);
        assert_eq!(firm.laa_accounts(), ["1A001L"], "one officer changes nothing");
        assert_eq!(approved(&mut firm, by(1)), Err(ChangeRefusal::SecondOfficerMissing));
        assert!(approved(&mut firm, by(2)).unwrap().holds);
        assert_eq!(firm.laa_accounts(), ["1A001L", "9Z999Z"]);
        assert_eq!(approved(&mut firm, by(3)), Err(ChangeRefusal::ApprovedAlready));
        assert_eq!(approve_change(&a_firm(), &by(1), &noon()), Err(ChangeRefusal::NotThere));
    }

    #[test]
    fn two_first_approvals_from_the_same_page_do_not_make_it_hold() {
        let mut firm = firm_with(Change::LaaAccount(Box::new(office(2, "9Z999Z"))));
        approved(&mut firm, by(1)).unwrap();
        let unseen = ApproveChange { as_second: false, ..by(2) };
        assert_eq!(approved(&mut firm, unseen), Err(ChangeRefusal::ChangedSince));
        assert!(approved(&mut firm, by(2)).unwrap().holds);
    }

    #[test]
    fn who_asked_never_approves_and_what_was_checked_is_said() {
        let mut firm = firm_with(Change::Administrator(officer(8)));
        assert_eq!(approved(&mut firm, by(9)), Err(ChangeRefusal::OwnRequest));
        assert_eq!(approved(&mut firm, by(8)), Err(ChangeRefusal::OwnRequest), "who would answer for it");
        let say = |found: &str| ApproveChange { found: found.to_owned(), ..by(1) };
        assert_eq!(approved(&mut firm, say("  ")), Err(ChangeRefusal::FoundNeeded));
        assert_eq!(approved(&mut firm, say(&"x".repeat(1_001))), Err(ChangeRefusal::WordsTooLong));
    }

    #[test]
    fn a_new_administrator_is_one_of_its_people_and_administers_it_from_then_on() {
        let mut firm = firm_with(Change::Administrator(officer(8)));
        for account in [None, Some(of(8, &[])), Some(AccountOf { active: false, ..of(8, &[Group::Advocate]) })] {
            assert_eq!(approved(&mut firm, ApproveChange { account, ..by(1) }), Err(ChangeRefusal::NotAMember));
        }
        assert_eq!(approved(&mut firm, by(1)).unwrap().user, None);
        let (user, made) = approved(&mut firm, by(2)).unwrap().user.unwrap();
        assert!(user == officer(8) && matches!(made[..], [user::Event::AdministratorMade { organisation: FIRM, .. }]));
        assert_eq!(firm.registered.as_ref().unwrap().administrator, officer(8));
        let mut firm = firm_with(Change::Administrator(officer(8)));
        let one = |n| ApproveChange { account: Some(of(8, &[Group::OrganisationAdministrator])), ..by(n) };
        approved(&mut firm, one(1)).unwrap();
        assert_eq!(approved(&mut firm, one(2)).unwrap().user, None, "they were one already");
    }

    /// A firm for which officer 5 named somebody, and which waits for a second officer.
    fn with_named() -> State {
        let mut firm = a_firm();
        let naming = NameAdministrator {
            person: a_person("mair@firm.example"),
            account: None,
            has_administrator: false,
            reason: "The only administrator declined".to_owned(),
            found: "Called them".to_owned(),
            by: officer(5),
        };
        name_administrator(&firm, &naming, &noon()).unwrap().iter().for_each(|event| firm.apply(event));
        firm
    }

    fn second(firm: &State, account: Option<AccountOf>) -> ApproveChange {
        ApproveChange { change: firm.changes[0].requested.id, account, ..by(2) }
    }

    #[test]
    fn who_is_named_is_invited_asked_or_made_administrator_by_the_second_officer() {
        for account in [None, Some(of(8, &[])), Some(of(8, &[Group::DefenceLawyer]))] {
            let mut firm = with_named();
            let own = ApproveChange { by: officer(5), ..second(&firm, account.clone()) };
            assert_eq!(approved(&mut firm, own), Err(ChangeRefusal::OwnRequest));
            let approve = second(&firm, account.clone());
            let (user, events) = approved(&mut firm, approve).unwrap().user.unwrap();
            assert_eq!(firm.registered.as_ref().unwrap().administrator, user, "who answers for it");
            let membership = match &events[..] {
                [user::Event::Invited(invited)] if account.is_none() => Some(&invited.membership),
                [user::Event::MembershipOffered(offered)] if user == officer(8) => Some(&offered.membership),
                [user::Event::AdministratorMade { organisation: FIRM, .. }] if user == officer(8) => None,
                other => unreachable!("{other:?}"),
            };
            let groups = membership.map_or(&[Group::OrganisationAdministrator][..], |it| &it.groups);
            assert_eq!(groups, [Group::OrganisationAdministrator]);
        }
    }

    #[test]
    fn one_of_its_people_who_never_activated_the_account_gets_the_link_again() {
        let mut firm = with_named();
        let never = AccountOf { active: false, ..of(8, &[Group::DefenceLawyer]) };
        let approve = second(&firm, Some(never));
        let (_, events) = approved(&mut firm, approve).unwrap().user.unwrap();
        assert!(
            matches!(events[..], [user::Event::ActivationResent { .. }, user::Event::AdministratorMade { .. }]),
            "{events:?}"
        );
    }

    #[test]
    fn nobody_is_put_over_an_administrator_and_no_number_is_given_twice() {
        let mut firm = with_named();
        let there = ApproveChange { in_the_way: Some(InTheWay::AdministratorThere), ..second(&firm, None) };
        assert_eq!(approved(&mut firm, there), Err(ChangeRefusal::AdministratorThere));
        let taken = ApproveChange { in_the_way: Some(InTheWay::MobileTaken), ..second(&firm, None) };
        assert_eq!(approved(&mut firm, taken), Err(ChangeRefusal::MobileTaken));
        let themselves = second(&firm, Some(of(2, &[])));
        assert_eq!(approved(&mut firm, themselves), Err(ChangeRefusal::OwnRequest), "the second officer is the one named");
    }

    #[test]
    fn a_new_account_number_is_claimed_and_one_held_elsewhere_stops_the_approval() {
        let mut firm = firm_with(Change::LaaAccount(Box::new(office(2, "9Z999Z"))));
        assert_eq!(
            approved(&mut firm, ApproveChange { in_the_way: Some(InTheWay::NumberHeld), ..by(1) }),
            Err(ChangeRefusal::LaaAccountHeld)
        );
        approved(&mut firm, by(1)).unwrap();
        assert_eq!(firm.laa_accounts(), ["1A001L"]);
        approved(&mut firm, by(2)).unwrap();
        assert_eq!((firm.laa_accounts(), firm.verified_accounts()), (vec!["1A001L".into(), "9Z999Z".into()], vec![]));
    }
}
