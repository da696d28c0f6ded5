//! The caller's own organisation goes on record for a defendant; the Legal Aid Agency (LAA) is told where legal aid pays.
//! Never pushes another organisation out: that is refused by name.

use domain::{
    defence::{self, LinkOrganisation, LinkRefusal},
    id::{CaseId, CommandId, DefendantId},
    organisation,
    values::RepresentationType,
};
use policy::Action;
use serde::Serialize;

use crate::{App, Ask, Done, Outcome, Session, Streams, standing};

/// What was chosen.
#[derive(Debug, Clone, Serialize)]
pub struct ChosenLink {
    /// How the representation is paid for.
    pub representation: RepresentationType,
    /// The LAA account number, for the legal-aid types.
    pub laa_account: Option<String>,
}

impl App {
    /// Puts the caller's organisation on record for a defendant.
    pub async fn link_organisation(
        &self,
        session: &Session,
        command: CommandId,
        (case, defendant): (CaseId, DefendantId),
        chosen: ChosenLink,
    ) -> Outcome<(), LinkRefusal> {
        self.on_the_case(case, defendant).await?;
        let (user, organisation, found) = (session.user.id, session.organisation(), session.has_found(defendant));
        let ask = Ask {
            id: command,
            name: "link_organisation",
            input: &(case, defendant, &chosen),
            streams: vec![
                crate::stream::<defence::Event>(defendant.uuid()),
                crate::stream::<organisation::Event>(organisation.uuid()),
            ],
            action: Action::LinkOrganisation,
        };
        let facts =
            move |streams: &Streams<'_>, now| standing::of_defence(defendant, &streams.state(defendant.uuid()), found, now);
        let chosen_here = chosen.clone();
        self.decide(session.who(), ask, facts, move |streams, cx| {
            let own: organisation::State = streams.state(organisation.uuid());
            let ChosenLink { representation, laa_account } = chosen_here.clone();
            let own_accounts = own.verified_accounts();
            let claimed_accounts = own.laa_accounts().into_iter().filter(|account| !own_accounts.contains(account)).collect();
            let order =
                LinkOrganisation { case, organisation, user, representation, laa_account, own_accounts, claimed_accounts };
            let events = defence::link_organisation(&streams.state(defendant.uuid()), order, cx)?;
            Ok(Done::in_stream(defendant.uuid(), events, ()))
        })
        .await
    }
}
