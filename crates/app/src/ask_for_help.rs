//! Somebody asks for help: from the page, with an account or without, or by the road of e-mail.
//! What they say of defendants is kept in the log only; the answer says the reference and nothing else.

use domain::{
    Context,
    help_request::{
        AskForHelp, AskRefusal, Asker, Event, Kind, Reach, Road, State, TARGET_WORKING_DAYS, Text, UrnRequest, ask_for_help,
    },
    id::{CommandId, HelpRequestId, UserId},
    reference::Reference,
    time::Date,
    values::{EmailAddress, PhoneNumber, ShortText},
};
use policy::{Action, Facts};
use serde::Serialize;
use store::{AttemptLimit, Fault};
use views::organisations;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, Who, read_registration::wait, stream};

/// Requests from one network: a busy firm has many cases, but not so many in an hour.
const REQUESTS: AttemptLimit = AttemptLimit { window: 3_600_000_000, allowed: 60, lock: 3_600_000_000 };

/// What somebody asks.
#[derive(Debug, Clone, Serialize)]
pub struct HelpWanted {
    /// Which queue it is for.
    pub kind: Kind,
    /// Who asks.
    pub asker: Asker,
    /// What they ask.
    pub text: Option<Text>,
    /// The details of a URN request.
    pub urn: Option<UrnRequest>,
    /// How it comes in.
    pub road: Road,
}

/// Why it was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAsked {
    /// The domain says no.
    Refused(AskRefusal),
    /// Too many came from there; so many seconds to wait.
    TooMany(u64),
}

impl App {
    /// Takes a request in and gives its reference. `from` is the network (or the mail system) that it came from, where requests
    /// are counted. The same command again gives the same reference.
    pub async fn ask_for_help(
        &self,
        who: Who,
        command: CommandId,
        wanted: HelpWanted,
        from: &str,
    ) -> Outcome<Reference, NotAsked> {
        let key = self.keys.digest("tries-help-request", from.as_bytes());
        let tried = self.store.register_failure(&key, REQUESTS).await?;
        if let Some(wait) = wait(tried, self.now()) {
            return Err(Failure::Refused(NotAsked::TooMany(wait)));
        }
        self.keep_help_request(who, command, wanted, None).await.map_err(|failure| failure.map(NotAsked::Refused))
    }

    /// Keeps a request that was asked, or that a member of staff wrote down.
    pub(crate) async fn keep_help_request(
        &self,
        who: Who,
        command: CommandId,
        wanted: HelpWanted,
        noted_by: Option<UserId>,
    ) -> Outcome<Reference, AskRefusal> {
        let request: HelpRequestId = self.new_id();
        let due = self.help_due();
        let ask = Ask {
            id: command,
            name: "ask-for-help",
            input: &(&wanted, noted_by),
            streams: vec![stream::<Event>(request.uuid())],
            action: if noted_by.is_some() { Action::NoteHelpRequest } else { Action::AskForHelp },
        };
        let facts = match noted_by {
            Some(_) => Facts::HelpRequest { id: HelpRequestId(uuid::Uuid::nil()), kind: wanted.kind, asker: None },
            None => Facts::Service,
        };
        let wanted = wanted.clone();
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let HelpWanted { kind, asker, text, urn, road } = wanted.clone();
            let command = AskForHelp { request, kind, asker, text, urn, road, noted_by, due, arrival: None };
            let events = ask_for_help(&streams.state::<State>(request.uuid()), command, cx)?;
            Ok(Done::in_stream(request.uuid(), events, Reference::of(domain::help_request::REFERENCE_PREFIX, request.uuid())))
        };
        self.decide(who, ask, move |_, _| facts.clone(), decide).await
    }

    /// By when what is asked today is meant to be answered.
    pub fn help_due(&self) -> Date {
        self.tables.service.holidays.plus_business_days(self.now().london_date(), TARGET_WORKING_DAYS)
    }

    /// Who a signed-in person is, from their account: what they type about themselves is not asked.
    pub async fn own_asker(&self, session: &Session, reach: Reach) -> Result<Asker, Fault> {
        let user = &session.user;
        let organisation = organisations::find(&self.store.read(), session.organisation()).await?;
        let unfit = |_| Fault::Misuse("an account has a name that is none".to_owned());
        Ok(Asker {
            account: Some((user.id, user.organisation)),
            name: ShortText::parse(&user.name()).map_err(unfit)?,
            organisation: Some(ShortText::parse(&organisation.map_or_else(|| "HMCTS".to_owned(), |it| it.name)).map_err(unfit)?),
            email: EmailAddress::parse(&user.email).ok(),
            telephone: PhoneNumber::parse(&user.mobile).ok(),
            reach,
            language: user.language,
        })
    }
}
