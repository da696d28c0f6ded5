//! An officer approves a registration: the organisation and its people's accounts exist from here on, all or none.
//! What must be one person's or one organisation's is claimed in the same transaction. Where it takes two officers, the first approval
//! is written down and makes nothing.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Context, Event,
    event::InStream,
    id::{CommandId, OrganisationId, RegistrationId, UserId},
    registration::{self, Approval, Approve, DecideRefusal, Known, SecondOfficer, Seen, State, approve, form::Form},
    user,
};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};

use store::Fault;
use views::users;

use crate::{App, Ask, Done, Outcome, Session, Streams, Who, as_seen::as_seen, stream};

/// How an approval ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Approved {
    /// It takes a second officer.
    First(Vec<SecondOfficer>),
    /// The organisation exists.
    Whole(OrganisationId),
}

impl Approved {
    /// The organisation, where it exists now.
    pub const fn organisation(&self) -> Option<OrganisationId> {
        match self {
            Self::First(_) => None,
            Self::Whole(organisation) => Some(*organisation),
        }
    }
}

impl App {
    /// Approves a registration as the officer saw it. A claim that fails is named: `organisation-name`, `laa-account`, `email` or `mobile`.
    pub async fn approve_registration(
        &self,
        session: &Session,
        command: CommandId,
        which: (RegistrationId, Seen),
    ) -> Outcome<Approved, DecideRefusal> {
        self.approve_as(session.who(), session.user.id, command, which).await
    }

    /// Approves as this officer, signed in now or when they scheduled it: the policy looks at what they may do at this moment.
    pub(crate) async fn approve_as(
        &self,
        who: Who,
        by: UserId,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
    ) -> Outcome<Approved, DecideRefusal> {
        let state: State = self.state(id.uuid()).await?;
        let (known, accounts) = match &state.submitted {
            Some(submitted) => (self.known_of(id, &submitted.form).await?, self.with_accounts(&submitted.form).await?),
            None => (Known::default(), BTreeMap::new()),
        };
        // The organisation and new accounts are new: nothing of theirs is read. People who have an account are asked to join.
        let mut streams = vec![stream::<registration::Event>(id.uuid())];
        streams.extend(accounts.values().map(|user| stream::<user::Event>(user.uuid())));
        let input = &(id, seen);
        let ask = Ask { id: command, name: "approve-registration", input, streams, action: Action::ApproveRegistration };
        let command = Approve { registration: id, by, accounts, inactive: BTreeSet::new(), known };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let inactive = streams.not_activated(command.accounts.values());
            let approval = approve(&streams.state::<State>(id.uuid()), &Approve { inactive, ..command.clone() }, cx)?;
            as_seen::<registration::Event>(streams, id, seen, by)?;
            Ok(done(id, approval))
        };
        self.decide(who, ask, move |_, _| Facts::Registration { id }, decide).await
    }

    /// Who of those on a form has an account already, by the key of the e-mail.
    pub(crate) async fn with_accounts(&self, form: &Form) -> Result<BTreeMap<String, UserId>, Fault> {
        let emails = std::iter::once(&form.administrator.email).chain(form.users.iter().map(|user| &user.email));
        let keys: Vec<String> = emails.map(domain::values::EmailAddress::key).collect();
        Ok(users::with_emails(&self.store.read(), &keys).await?.into_iter().collect())
    }
}

/// What an approval writes, in the registration and in what follows from it, whichever kind of registration it is.
pub(crate) fn done<E: Into<Event> + InStream>(id: RegistrationId, approval: Approval<E>) -> Done<Approved> {
    let made = match approval {
        Approval::First { registration, reasons } => return Done::in_stream(id.uuid(), registration, Approved::First(reasons)),
        Approval::Whole(made) => made,
    };
    let (organisation, registered) = made.organisation;
    let mut done = Done::in_stream(id.uuid(), made.registration, Approved::Whole(organisation));
    done.also(organisation.uuid(), registered);
    for (user, invited) in made.users {
        done.also(user.uuid(), invited);
    }
    done
}
