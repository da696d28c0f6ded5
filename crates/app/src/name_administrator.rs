//! An officer names who is asked to answer for an organisation that nobody administers. It counts as the first of two approvals: the
//! person is not asked before a second officer has approved. The organisation's mailbox is told at once.

use domain::{
    Context,
    group::Group,
    id::{ChangeId, CommandId, OrganisationId},
    organisation::{Event, NameAdministrator, NameAdministratorRefusal, Proposed, State, name_administrator},
    user::ACTIVATION_DAYS,
    values::{EmailAddress, Language, NamePart, PersonName, PhoneNumber, ValueError},
};
use policy::{Action, Facts};
use views::{organisations, users};

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, stream};

/// Who is named, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedAdministrator {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail.
    pub email: String,
    /// Mobile.
    pub mobile: String,
    /// Why this person.
    pub reason: String,
    /// What was checked, and where.
    pub found: String,
}

/// An organisation for which an administrator may be named.
#[derive(Debug, Clone)]
pub struct ToName {
    /// Its name.
    pub organisation: String,
    /// Nobody administers it, and nobody is asked to.
    pub has_none: bool,
    /// The change by which somebody was named who waits for a second officer.
    pub named: Option<ChangeId>,
}

/// Why nobody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotNamed {
    /// What was typed in these boxes is none; every one that is wrong.
    Values(Vec<(&'static str, ValueError)>),
    /// The mobile number is somebody else's.
    MobileTaken,
    /// The domain says no.
    Refused(NameAdministratorRefusal),
}

impl App {
    /// An organisation for which the caller may name an administrator.
    pub async fn administrator_to_name(&self, session: &Session, id: OrganisationId) -> Outcome<ToName, ()> {
        if !self.policy.decide(&session.actor(), Action::NameAdministrator, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let found = organisations::find(&self.store.read(), id).await?.ok_or(Failure::Hidden)?;
        let state: State = self.state(id.uuid()).await?;
        Ok(ToName { organisation: found.name, has_none: !self.has_administrator(id).await?, named: state.named() })
    }

    /// May this officer name an administrator, since the organisation has none, nobody is asked, and nobody has been named?
    pub(crate) async fn may_name_administrator(&self, session: &Session, id: OrganisationId) -> Result<bool, store::Fault> {
        let permitted = self.policy.decide(&session.actor(), Action::NameAdministrator, &Facts::Organisation { id }).permitted;
        if !permitted || self.has_administrator(id).await? {
            return Ok(false);
        }
        let state: State = self.state(id.uuid()).await?;
        Ok(state.registered.is_some() && state.named().is_none())
    }

    /// The change by which somebody was named who waits for a second officer; nothing for who may not name.
    pub(crate) async fn named_administrator(
        &self,
        session: &Session,
        id: OrganisationId,
    ) -> Result<Option<ChangeId>, store::Fault> {
        if !self.policy.decide(&session.actor(), Action::NameAdministrator, &Facts::Organisation { id }).permitted {
            return Ok(None);
        }
        Ok(self.state::<State>(id.uuid()).await?.named())
    }

    /// Does anybody administer the organisation, or may they answer yet who were invited or asked to?
    pub(crate) async fn has_administrator(&self, id: OrganisationId) -> Result<bool, store::Fault> {
        users::has_administrator(&self.store.read(), id, self.now().plus_days(-ACTIVATION_DAYS)).await
    }

    /// Names a person; gives the change that waits for a second officer.
    pub async fn name_administrator(
        &self,
        session: &Session,
        command: CommandId,
        id: OrganisationId,
        typed: &TypedAdministrator,
    ) -> Outcome<ChangeId, NotNamed> {
        // What is typed is told to whoever may name, and to nobody else.
        if !self.policy.decide(&session.actor(), Action::NameAdministrator, &Facts::Organisation { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let language = state.registered.map(|it| it.language).unwrap_or_default();
        let person = person(typed, language).map_err(|wrong| Failure::Refused(NotNamed::Values(wrong)))?;
        let account = self.account_with(&person.email).await?;
        let mobiles = std::slice::from_ref(&person.mobile);
        if account.is_none() && !users::taken_mobiles(&self.store.read(), mobiles).await?.is_empty() {
            return Err(Failure::Refused(NotNamed::MobileTaken));
        }
        let ask = Ask {
            id: command,
            name: "name-administrator",
            input: &(id, &person, &typed.reason, &typed.found),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::NameAdministrator,
        };
        let naming = NameAdministrator {
            person: person.clone(),
            account,
            has_administrator: self.has_administrator(id).await?,
            reason: typed.reason.clone(),
            found: typed.found.clone(),
            by: session.user.id,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = name_administrator(&streams.state::<State>(id.uuid()), &naming, cx)?;
            let change = events.iter().find_map(|event| match event {
                Event::ChangeRequested(requested) => Some(requested.id),
                _ => None,
            });
            Ok(Done::in_stream(id.uuid(), events, change))
        };
        let named = self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await;
        named.map_err(|failure| failure.map(NotNamed::Refused))?.ok_or(Failure::Hidden)
    }
}

/// The person, or every box that is wrong.
fn person(typed: &TypedAdministrator, language: Language) -> Result<Proposed, Vec<(&'static str, ValueError)>> {
    let mut wrong = Vec::new();
    let first = NamePart::parse(&typed.first_name).map_err(|error| wrong.push(("first-name", error))).ok();
    let last = PersonName::last(&typed.last_name).map_err(|error| wrong.push(("last-name", error))).ok();
    let email = EmailAddress::typed(&typed.email).map_err(|error| wrong.push(("email", error))).ok();
    let mobile = PhoneNumber::parse(&typed.mobile).map_err(|error| wrong.push(("mobile", error))).ok();
    let (Some(first), Some(last), Some(email), Some(mobile)) = (first, last, email, mobile) else { return Err(wrong) };
    Ok(Proposed {
        first_name: first.to_string(),
        last_name: last.to_string(),
        email: email.to_string(),
        mobile: mobile.to_string(),
        groups: vec![Group::OrganisationAdministrator],
        language,
    })
}
