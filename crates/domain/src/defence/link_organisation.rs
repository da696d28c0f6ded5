//! An organisation goes on record for a defendant, so that the Legal Aid Agency (LAA) can be told.
//! A second organisation never silently pushes out the first (product.md, Rules).

use serde::{Deserialize, Serialize};

use super::{Event, How, Link, State};
use crate::{
    Context,
    id::{CaseId, OrganisationId, UserId},
    time::Date,
    values::RepresentationType,
};

/// The link to make, always of the caller's own organisation.
#[derive(Debug, Clone)]
pub struct LinkOrganisation {
    /// The case.
    pub case: CaseId,
    /// The caller's own organisation.
    pub organisation: OrganisationId,
    /// The caller.
    pub user: UserId,
    /// How the representation is paid for.
    pub representation: RepresentationType,
    /// The LAA account number chosen.
    pub laa_account: Option<String>,
    /// The account numbers of the organisation's offices that an officer verified.
    pub own_accounts: Vec<String>,
    /// Those that it only claims.
    pub claimed_accounts: Vec<String>,
}

/// Why a link is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum LinkRefusal {
    /// The caller's organisation is on record already.
    #[error("your organisation is already linked to this defendant")]
    AlreadyLinked,
    /// Another organisation is on record; a transfer is needed.
    #[error("another organisation is linked to this defendant")]
    AnotherOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// Since when.
        since: Date,
    },
    /// No instruction was declared by the organisation.
    #[error("declare your instruction first")]
    NotInstructed,
    /// Only court duty was declared: it gives access for the day, not the record.
    #[error("court duty does not put an organisation on record")]
    DutyOnly,
    /// A legal-aid type needs one of the organisation's account numbers.
    #[error("choose an LAA account number")]
    AccountNumberNeeded,
    /// The organisation has no account number to choose.
    #[error("your organisation has no LAA account number")]
    NoAccountNumber,
    /// The organisation has account numbers, but nobody has verified one.
    #[error("none of your organisation's LAA account numbers is verified")]
    NoVerifiedAccount,
    /// The number is the organisation's, but nobody has verified it.
    #[error("that LAA account number is not verified")]
    AccountNotVerified,
    /// The number is not one of the organisation's.
    #[error("that LAA account number is not one of your organisation's")]
    AccountNumberNotYours,
}

/// Puts the caller's organisation on record.
pub fn link_organisation(state: &State, command: LinkOrganisation, cx: &Context) -> Result<Vec<Event>, LinkRefusal> {
    if let Some(link) = &state.link {
        return Err(if link.organisation == command.organisation {
            LinkRefusal::AlreadyLinked
        } else {
            LinkRefusal::AnotherOrganisation { organisation: link.organisation, since: link.start }
        });
    }
    instructed_to_act(state, &command)?;
    let laa_account = account(&command)?;
    let told = laa_account.is_some().then(|| cx.new_id());
    Ok(vec![Event::OrganisationLinked(Link {
        case: command.case,
        organisation: command.organisation,
        user: command.user,
        representation: command.representation,
        laa_account,
        start: cx.now.london_date(),
        at: cx.now,
        told,
    })])
}

fn instructed_to_act(state: &State, command: &LinkOrganisation) -> Result<(), LinkRefusal> {
    let mut ours = state.instructions.iter().filter(|it| it.organisation == command.organisation).peekable();
    if ours.peek().is_none() {
        return Err(LinkRefusal::NotInstructed);
    }
    if ours.all(|it| it.how == How::CourtDuty) { Err(LinkRefusal::DutyOnly) } else { Ok(()) }
}

/// The account number that the link is made under: a verified one of the organisation's own for a legal-aid type, none otherwise.
fn account(command: &LinkOrganisation) -> Result<Option<String>, LinkRefusal> {
    if !command.representation.is_legal_aid() {
        return Ok(None);
    }
    if command.own_accounts.is_empty() {
        let claims = !command.claimed_accounts.is_empty();
        return Err(if claims { LinkRefusal::NoVerifiedAccount } else { LinkRefusal::NoAccountNumber });
    }
    let Some(chosen) = &command.laa_account else {
        return Err(LinkRefusal::AccountNumberNeeded);
    };
    if command.claimed_accounts.contains(chosen) {
        return Err(LinkRefusal::AccountNotVerified);
    }
    if !command.own_accounts.contains(chosen) {
        return Err(LinkRefusal::AccountNumberNotYours);
    }
    Ok(Some(chosen.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        defence::{declare_instruction, tests_support::*},
        state::fold,
    };

    fn instructed(how: How) -> State {
        fold(&declare_instruction(&State::default(), a_declaration(how), &at_noon()).unwrap())
    }

    #[test]
    fn a_legal_aid_link_names_an_account_number_and_tells_the_agency() {
        let events = link_organisation(&instructed(How::OwnSolicitor), a_link(Some("1A001L")), &at_noon()).unwrap();
        assert!(
            matches!(&events[..], [Event::OrganisationLinked(link)] if link.told.is_some() && link.laa_account.as_deref() == Some("1A001L"))
        );
    }

    #[test]
    fn a_private_link_tells_nobody() {
        let mut command = a_link(Some("1A001L"));
        command.representation = RepresentationType::Private;
        let events = link_organisation(&instructed(How::OwnSolicitor), command, &at_noon()).unwrap();
        assert!(matches!(&events[..], [Event::OrganisationLinked(link)] if link.told.is_none() && link.laa_account.is_none()));
    }

    #[test]
    fn a_second_organisation_is_refused_by_name() {
        let mut state = instructed(How::OwnSolicitor);
        let events = link_organisation(&state, a_link(Some("1A001L")), &at_noon()).unwrap();
        let declared = a_declaration(How::OwnSolicitor);
        crate::state::Folds::apply(&mut state, &events[0]);
        let mut other = a_link(Some("1A001L"));
        other.organisation = organisation(8);
        assert_eq!(
            link_organisation(&state, other, &at_noon()),
            Err(LinkRefusal::AnotherOrganisation { organisation: declared.organisation, since: at_noon().now.london_date() })
        );
        assert_eq!(link_organisation(&state, a_link(Some("1A001L")), &at_noon()), Err(LinkRefusal::AlreadyLinked));
    }

    #[test]
    fn without_an_instruction_or_with_court_duty_only_there_is_no_link() {
        assert_eq!(link_organisation(&State::default(), a_link(Some("1A001L")), &at_noon()), Err(LinkRefusal::NotInstructed));
        assert_eq!(
            link_organisation(&instructed(How::CourtDuty), a_link(Some("1A001L")), &at_noon()),
            Err(LinkRefusal::DutyOnly)
        );
    }

    #[test]
    fn an_account_number_must_be_chosen_and_be_ones_own() {
        let state = instructed(How::OwnSolicitor);
        assert_eq!(link_organisation(&state, a_link(None), &at_noon()), Err(LinkRefusal::AccountNumberNeeded));
        assert_eq!(link_organisation(&state, a_link(Some("9Z999Z")), &at_noon()), Err(LinkRefusal::AccountNumberNotYours));
        let mut none = a_link(Some("1A001L"));
        none.own_accounts.clear();
        assert_eq!(link_organisation(&state, none.clone(), &at_noon()), Err(LinkRefusal::NoAccountNumber));
        none.claimed_accounts = vec!["1A001L".into()];
        assert_eq!(link_organisation(&state, none, &at_noon()), Err(LinkRefusal::NoVerifiedAccount));
    }

    #[test]
    fn a_number_that_is_only_claimed_attracts_no_case() {
        let mut claimed = a_link(Some("1A002M"));
        claimed.claimed_accounts = vec!["1A002M".into()];
        assert_eq!(link_organisation(&instructed(How::OwnSolicitor), claimed, &at_noon()), Err(LinkRefusal::AccountNotVerified));
    }
}
