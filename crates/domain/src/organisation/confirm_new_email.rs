//! The reader of a new main e-mail address confirms it, by the link that went there when two officers had approved it: it holds from then on.

use super::{ApprovedChange, ChangeRefusal, ChangeStanding, Event, State};
use crate::{Context, id::ChangeId};

/// Makes a change hold that waits for nothing else.
pub fn confirm_new_email(state: &State, change: ChangeId, cx: &Context) -> Result<Vec<Event>, ChangeRefusal> {
    let pending = state.open_change(change)?;
    let approval = pending.approval.clone().filter(|_| pending.standing == ChangeStanding::Unconfirmed);
    let approval = approval.ok_or(ChangeRefusal::NotThere)?;
    let change = pending.requested.change.clone();
    Ok(vec![Event::ChangeApproved(Box::new(ApprovedChange { approval, change, confirmed: Some(cx.now) }))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::{
            ApproveChange, Change, RefuseChange, approve_change, refuse_change,
            tests_support::{CHANGE, FIRM, firm_with},
            withdraw_change,
        },
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    /// A firm whose new address two officers approved.
    fn approved() -> State {
        let mut firm = firm_with(Change::Email("office@other.example".parse().unwrap()));
        for n in [1, 2] {
            assert_eq!(confirm_new_email(&firm, CHANGE, &noon()), Err(ChangeRefusal::NotThere), "officers come first");
            let approved = approve_change(&firm, &approval(n), &noon()).unwrap();
            assert!(!approved.holds);
            approved.organisation.iter().for_each(|event| firm.apply(event));
        }
        firm
    }

    fn approval(n: u128) -> ApproveChange {
        ApproveChange {
            organisation: FIRM,
            change: CHANGE,
            found: "Called them".to_owned(),
            as_second: n == 2,
            in_the_way: None,
            account: None,
            by: officer(n),
        }
    }

    #[test]
    fn the_former_address_holds_until_the_new_one_is_confirmed() {
        let mut firm = approved();
        assert_eq!(firm.registered.as_ref().unwrap().email, "a@firm.example");
        assert_eq!(approve_change(&firm, &approval(3), &noon()).unwrap_err(), ChangeRefusal::ApprovedAlready);
        confirm_new_email(&firm, CHANGE, &noon()).unwrap().iter().for_each(|event| firm.apply(event));
        assert_eq!(firm.registered.as_ref().unwrap().email, "office@other.example");
        assert_eq!(confirm_new_email(&firm, CHANGE, &noon()), Err(ChangeRefusal::ApprovedAlready), "once");
    }

    #[test]
    fn what_is_refused_or_taken_back_before_that_is_not_confirmed() {
        let refuse = RefuseChange { change: CHANGE, reason: "Nobody reads it".to_owned(), by: officer(1) };
        let refused = refuse_change(&approved(), &refuse, &noon()).unwrap();
        let withdrawn = withdraw_change(&approved(), CHANGE, officer(9), &noon()).unwrap();
        for (events, why) in [(refused, ChangeRefusal::RefusedAlready), (withdrawn, ChangeRefusal::WithdrawnAlready)] {
            let mut firm = approved();
            for event in &events {
                firm.apply(event);
            }
            assert_eq!(confirm_new_email(&firm, CHANGE, &noon()), Err(why));
        }
    }
}
