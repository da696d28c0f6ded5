//! Officers approve a change of an organisation: the first writes down what was checked, a second and different one makes it hold.

use super::{
    ApprovedChange, Change, ChangeApproval, ChangeRefusal, ChangeStanding, Event, PendingChange, State,
    change::{TooLong, words},
};
use crate::{
    Context,
    group::Group,
    id::{ChangeId, OrganisationId, UserId},
    user::{self, Membership},
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
    /// The account number is another organisation's.
    pub held_elsewhere: bool,
    /// What the person who would answer for it is in the organisation; nothing, where they left or have no active account.
    pub membership: Option<Membership>,
    /// The officer.
    pub by: UserId,
}

/// What follows from an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeApproved {
    /// In the organisation.
    pub organisation: Vec<Event>,
    /// In the account of the person who answers for it from here on.
    pub user: Option<(UserId, user::Event)>,
    /// Does the change hold now? Otherwise it waits for a second officer.
    pub holds: bool,
}

/// Approves a change; it holds when a second officer has, who is neither the first nor has a part in it.
pub fn approve_change(state: &State, command: &ApproveChange, cx: &Context) -> Result<ChangeApproved, ChangeRefusal> {
    let pending = state.open_change(command.change)?;
    if pending.is_own(command.by) {
        return Err(ChangeRefusal::OwnRequest);
    }
    let holds = match pending.standing {
        ChangeStanding::FirstApproved(first) if first == command.by => return Err(ChangeRefusal::SecondOfficerMissing),
        // Whoever pressed the button of a first approval has not read what the other one checked.
        ChangeStanding::FirstApproved(_) if !command.as_second => return Err(ChangeRefusal::ChangedSince),
        ChangeStanding::FirstApproved(_) => true,
        _ => false,
    };
    match pending.requested.change {
        Change::LaaAccount(_) if command.held_elsewhere => return Err(ChangeRefusal::LaaAccountHeld),
        Change::Administrator(_) if command.membership.is_none() => return Err(ChangeRefusal::NotAMember),
        _ => {}
    }
    let found = words(&command.found).map_err(|TooLong| ChangeRefusal::WordsTooLong)?.ok_or(ChangeRefusal::FoundNeeded)?;
    let user = if holds { made_administrator(pending, command, cx) } else { None };
    let approval = ChangeApproval { change: command.change, found, by: command.by, at: cx.now };
    let event = if holds {
        Event::ChangeApproved(Box::new(ApprovedChange { approval, change: pending.requested.change.clone() }))
    } else {
        Event::ChangeFirstApproved(approval)
    };
    Ok(ChangeApproved { organisation: vec![event], user, holds })
}

/// Who answers for an organisation administers it, whatever they were before.
fn made_administrator(pending: &PendingChange, command: &ApproveChange, cx: &Context) -> Option<(UserId, user::Event)> {
    let Change::Administrator(user) = pending.requested.change else { return None };
    let before = command.membership.as_ref()?;
    if before.groups.contains(&Group::OrganisationAdministrator) {
        return None;
    }
    let made = user::Event::AdministratorMade { organisation: command.organisation, by: command.by, at: cx.now };
    Some((user, made))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::tests_support::{CHANGE, FIRM, a_firm, firm_with, office},
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    fn by(n: u128) -> ApproveChange {
        let membership = Membership { organisation: FIRM, groups: vec![Group::DefenceLawyer] };
        ApproveChange {
            organisation: FIRM,
            change: CHANGE,
            found: "Called the number of the register".to_owned(),
            as_second: n == 2,
            held_elsewhere: false,
            membership: Some(membership),
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
        let mut firm = firm_with(Change::Email("office@other.example".parse().unwrap()));
        assert!(!approved(&mut firm, by(1)).unwrap().holds);
        assert_eq!(firm.registered.as_ref().unwrap().email, "a@firm.example", "one officer changes nothing");
        assert_eq!(approved(&mut firm, by(1)), Err(ChangeRefusal::SecondOfficerMissing));
        assert!(approved(&mut firm, by(2)).unwrap().holds);
        assert_eq!(firm.registered.as_ref().unwrap().email, "office@other.example");
        assert_eq!(approved(&mut firm, by(3)), Err(ChangeRefusal::ApprovedAlready));
        assert_eq!(approve_change(&a_firm(), &by(1), &noon()), Err(ChangeRefusal::NotThere));
    }

    #[test]
    fn two_first_approvals_from_the_same_page_do_not_make_it_hold() {
        let mut firm = firm_with(Change::Email("office@other.example".parse().unwrap()));
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
        assert_eq!(approved(&mut firm, ApproveChange { membership: None, ..by(1) }), Err(ChangeRefusal::NotAMember));
        assert_eq!(approved(&mut firm, by(1)).unwrap().user, None);
        let (user, made) = approved(&mut firm, by(2)).unwrap().user.unwrap();
        assert!(user == officer(8) && matches!(made, user::Event::AdministratorMade { organisation: FIRM, .. }));
        assert_eq!(firm.registered.as_ref().unwrap().administrator, officer(8));
        let mut firm = firm_with(Change::Administrator(officer(8)));
        let groups = vec![Group::OrganisationAdministrator];
        let of = |n| ApproveChange { membership: Some(Membership { organisation: FIRM, groups: groups.clone() }), ..by(n) };
        approved(&mut firm, of(1)).unwrap();
        assert_eq!(approved(&mut firm, of(2)).unwrap().user, None, "they were one already");
    }

    #[test]
    fn a_new_account_number_is_claimed_and_one_held_elsewhere_stops_the_approval() {
        let mut firm = firm_with(Change::LaaAccount(Box::new(office(2, "9Z999Z"))));
        assert_eq!(approved(&mut firm, ApproveChange { held_elsewhere: true, ..by(1) }), Err(ChangeRefusal::LaaAccountHeld));
        approved(&mut firm, by(1)).unwrap();
        assert_eq!(firm.laa_accounts(), ["1A001L"]);
        approved(&mut firm, by(2)).unwrap();
        assert_eq!((firm.laa_accounts(), firm.verified_accounts()), (vec!["1A001L".into(), "9Z999Z".into()], vec![]));
    }
}
