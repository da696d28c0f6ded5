//! The administrator of an organisation asks for a change of it. It takes two officers to make it hold.

use domain::{
    Context,
    id::CommandId,
    organisation::{Event, RequestChange, RequestChangeRefusal, State, WantedChange, request_change},
    user,
    values::{EmailAddress, LaaAccountNumber, ValueError},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

/// What an administrator typed.
#[derive(Debug, Clone, Default)]
pub struct TypedChange {
    /// What changes, as its fixed word.
    pub kind: String,
    /// To what.
    pub to: String,
    /// At which office, for an account number.
    pub office: String,
    /// Why.
    pub reason: String,
}

/// Why nothing was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRequested {
    /// What changes was not said.
    NoKind,
    /// It can't be read as what it should be.
    Value(ValueError),
    /// Nobody was chosen.
    Nobody,
    /// The domain refused it.
    Refused(RequestChangeRefusal),
}

impl App {
    /// Asks for a change of the caller's organisation.
    pub async fn request_organisation_change(
        &self,
        session: &Session,
        command: CommandId,
        typed: &TypedChange,
    ) -> Outcome<(), NotRequested> {
        let id = session.organisation();
        let wanted = wanted(typed).map_err(Failure::Refused)?;
        let person = match wanted {
            WantedChange::Administrator(user) => Some(user),
            _ => None,
        };
        let mut streams = vec![stream::<Event>(id.uuid())];
        // The caller's own account is read in any case.
        streams.extend(person.filter(|user| *user != session.user.id).map(|user| stream::<user::Event>(user.uuid())));
        let ask = Ask {
            id: command,
            name: "request-organisation-change",
            input: &(&wanted, &typed.reason),
            streams,
            action: Action::RequestOrganisationChange,
        };
        let (by, reason, wanted) = (session.user.id, typed.reason.clone(), wanted.clone());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let account = person.map(|user| streams.state::<user::State>(user.uuid()));
            let is_member = account.is_some_and(|it| it.activated.is_some() && it.member_of(id).is_some());
            let request = RequestChange { wanted: wanted.clone(), reason: reason.clone(), is_member, by };
            Ok(Done::in_stream(id.uuid(), request_change(&streams.state::<State>(id.uuid()), &request, cx)?, ()))
        };
        let done = self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await;
        done.map_err(|failure| failure.map(NotRequested::Refused))
    }
}

fn wanted(typed: &TypedChange) -> Result<WantedChange, NotRequested> {
    match typed.kind.as_str() {
        "administrator" => Ok(WantedChange::Administrator(typed.to.parse().map_err(|_| NotRequested::Nobody)?)),
        "email" => Ok(WantedChange::Email(EmailAddress::typed(&typed.to).map_err(NotRequested::Value)?)),
        "laa-account" => {
            let account = LaaAccountNumber::parse(&typed.to).map_err(NotRequested::Value)?;
            let office = match typed.office.trim() {
                "" => None,
                id => Some(id.parse().map_err(|_| NotRequested::Refused(RequestChangeRefusal::OfficeUnknown))?),
            };
            Ok(WantedChange::LaaAccount { account, office })
        }
        _ => Err(NotRequested::NoKind),
    }
}
