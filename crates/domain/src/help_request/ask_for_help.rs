//! Somebody asks for help, by whatever road.

use serde::{Deserialize, Serialize};

use super::{Asked, Asker, Event, Kind, Reach, Road, State, Text, UrnRequest};
use crate::{
    Context,
    id::{ArrivalId, HelpRequestId, UserId},
    reference::Reference,
    time::Date,
};

/// The request.
#[derive(Debug, Clone)]
pub struct AskForHelp {
    /// The new request.
    pub request: HelpRequestId,
    /// Which queue.
    pub kind: Kind,
    /// Who asks.
    pub asker: Asker,
    /// What they ask.
    pub text: Option<Text>,
    /// The details of a URN request.
    pub urn: Option<UrnRequest>,
    /// How it came in.
    pub road: Road,
    /// Who wrote a call or a message down.
    pub noted_by: Option<UserId>,
    /// The day by which it is meant to be answered, from the table of bank holidays.
    pub due: Date,
    /// The message that it came in.
    pub arrival: Option<ArrivalId>,
}

/// Why a request is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum AskRefusal {
    /// This very request is in already.
    #[error("this request is in already")]
    AskedAlready,
    /// It says nothing.
    #[error("say what help is needed")]
    NothingAsked,
    /// The details without which no URN is found.
    #[error("the details of the case are missing")]
    DetailsMissing,
    /// There is no way to reach the asker as they wish.
    #[error("say how to reach you")]
    CannotBeReached,
}

/// Takes a request in and gives it a reference.
pub fn ask_for_help(state: &State, command: AskForHelp, cx: &Context) -> Result<Vec<Event>, AskRefusal> {
    if state.asked.is_some() {
        return Err(AskRefusal::AskedAlready);
    }
    match (command.kind, command.road, &command.urn) {
        // What came by e-mail or telephone is taken as it is: the details are asked for when it is answered.
        (Kind::Urn, Road::Page | Road::Account, urn) if !urn.as_ref().is_some_and(UrnRequest::is_complete) => {
            return Err(AskRefusal::DetailsMissing);
        }
        (_, _, None) if command.text.is_none() => return Err(AskRefusal::NothingAsked),
        _ => {}
    }
    let reachable = match command.asker.reach {
        Reach::Email => command.asker.email.is_some(),
        Reach::Telephone => command.asker.telephone.is_some(),
    };
    if !reachable {
        return Err(AskRefusal::CannotBeReached);
    }
    Ok(vec![Event::Asked(Box::new(Asked {
        reference: Reference::of(super::REFERENCE_PREFIX, command.request.uuid()),
        kind: command.kind,
        asker: command.asker,
        text: command.text,
        urn: command.urn.filter(|_| command.kind == Kind::Urn),
        road: command.road,
        noted_by: command.noted_by,
        due: command.due,
        at: cx.now,
        arrival: command.arrival,
    }))])
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        help_request::{Charged, Sought, SoughtPerson},
        state::fold,
        time::Timestamp,
        values::{DateOfBirth, Language, LongText, ShortText},
    };

    pub(in crate::help_request) fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    pub(in crate::help_request) fn asker(account: bool) -> Asker {
        Asker {
            account: account.then(|| (UserId(Uuid::from_u128(30)), crate::id::OrganisationId(Uuid::from_u128(20)))),
            name: ShortText::parse("Gwen Parry").unwrap(),
            organisation: Some(ShortText::parse("Parry & Co").unwrap()),
            email: Some("gwen@parry.example".parse().unwrap()),
            telephone: None,
            reach: Reach::Email,
            language: Language::English,
        }
    }

    pub(in crate::help_request) fn details() -> UrnRequest {
        UrnRequest {
            defendants: vec![Sought::Person(SoughtPerson {
                first_name: ShortText::optional("Rhys").unwrap(),
                last_name: ShortText::optional("Example").unwrap(),
                aliases: None,
                date_of_birth: Some(DateOfBirth::parse("1 February 1990").unwrap()),
                address: LongText::optional("1 Quayside").unwrap(),
            })],
            offences: vec![Charged { offence: ShortText::optional("Theft").unwrap(), on: None }],
            charged: None,
            court: Some("B01LY00".into()),
            hearing: Some(date(2026, 11, 24)),
        }
    }

    pub(in crate::help_request) fn command(kind: Kind, account: bool) -> AskForHelp {
        AskForHelp {
            request: HelpRequestId(Uuid::from_u128(9)),
            kind,
            asker: asker(account),
            text: Some(Text::parse("What is the number?").unwrap()),
            urn: (kind == Kind::Urn).then(details),
            road: if account { Road::Account } else { Road::Page },
            noted_by: None,
            due: date(2026, 11, 30),
            arrival: None,
        }
    }

    /// A request that is open.
    pub(in crate::help_request) fn asked(kind: Kind, account: bool) -> State {
        fold(&ask_for_help(&State::default(), command(kind, account), &cx()).unwrap())
    }

    #[test]
    fn a_request_is_taken_in_once_with_a_reference_of_its_own() {
        let state = asked(Kind::Technical, false);
        assert!(state.asked.as_ref().unwrap().reference.as_str().starts_with("HLP-"));
        assert_eq!(state.due, Some(date(2026, 11, 30)));
        assert_eq!(ask_for_help(&state, command(Kind::Technical, false), &cx()), Err(AskRefusal::AskedAlready));
    }

    #[test]
    fn a_urn_request_on_the_page_needs_its_details_and_one_by_telephone_does_not() {
        let bare = |road| AskForHelp { urn: None, road, ..command(Kind::Urn, false) };
        assert_eq!(ask_for_help(&State::default(), bare(Road::Page), &cx()), Err(AskRefusal::DetailsMissing));
        assert!(ask_for_help(&State::default(), bare(Road::Telephone), &cx()).is_ok());
        let mut details = details();
        details.court = None;
        let partly = |road| AskForHelp { urn: Some(details.clone()), road, ..command(Kind::Urn, false) };
        assert_eq!(ask_for_help(&State::default(), partly(Road::Page), &cx()), Err(AskRefusal::DetailsMissing));
        assert!(ask_for_help(&State::default(), partly(Road::Telephone), &cx()).is_ok());
        let silent = AskForHelp { text: None, ..bare(Road::Email) };
        assert_eq!(ask_for_help(&State::default(), silent, &cx()), Err(AskRefusal::NothingAsked));
    }

    #[test]
    fn somebody_who_cannot_be_reached_as_they_wish_is_told_so() {
        let mut unreachable = command(Kind::Registration, false);
        unreachable.asker.reach = Reach::Telephone;
        assert_eq!(ask_for_help(&State::default(), unreachable, &cx()), Err(AskRefusal::CannotBeReached));
    }
}
