//! An officer opens one registration: what was understood, the facts of the file, what it would clash with, who decided it.
//! The opening is recorded before anything is shown.

use domain::{
    id::{OrganisationId, RegistrationId, UserId},
    registration::{Event, State, Submitted, form::Form},
    time::Timestamp,
    values::EmailAddress,
};
use policy::{Action, Facts};
use views::{organisations, users};

use crate::{App, Failure, Outcome, Session, stream};

/// The act as access records name it.
pub(crate) const OPENED: &str = "open-registration";

/// A registration as an officer sees it.
#[derive(Debug)]
pub struct Opened {
    /// Which.
    pub id: RegistrationId,
    /// What was sent.
    pub submitted: Submitted,
    /// What an officer decided, if one has.
    pub decided: Option<Decided>,
    /// The addresses that nobody has confirmed: until each is, it can't be approved.
    pub unconfirmed: Vec<EmailAddress>,
    /// What exists already and could stand in the way; looked for only while it waits.
    pub clashes: Vec<Clash>,
}

/// An officer's decision.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The organisation, where it was approved.
    pub organisation: Option<OrganisationId>,
    /// The reason, where it was rejected.
    pub reason: Option<String>,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Something on the form that belongs to somebody already.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// What: `organisation-name`, `laa-account`, `email` or `mobile`, as the claims are named.
    pub what: &'static str,
    /// As the form has it.
    pub value: String,
    /// The organisation that has it, where one does.
    pub holder: Option<String>,
}

impl App {
    /// Opens a registration for an officer.
    pub async fn open_registration(&self, session: &Session, id: RegistrationId) -> Outcome<Opened, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (_, decided) = self.registration_history(id).await?;
        let state: State = self.state(id.uuid()).await?;
        let unconfirmed = state.unconfirmed();
        let submitted = *state.submitted.ok_or(Failure::Hidden)?;
        self.record_look(session, OPENED, ("registration", id.uuid()), String::new()).await?;
        let clashes = if decided.is_none() { self.clashes(&submitted.form).await? } else { Vec::new() };
        Ok(Opened { id, submitted, decided, unconfirmed, clashes })
    }

    /// What was sent, and what was decided.
    pub(crate) async fn registration_history(
        &self,
        id: RegistrationId,
    ) -> Result<(Option<Submitted>, Option<Decided>), store::Fault> {
        let (mut submitted, mut decided) = (None, None);
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|recorded| recorded.event) {
            let domain::Event::Registration(event) = event else { continue };
            match event {
                Event::Submitted(it) => submitted = Some(*it),
                Event::Approved { organisation, by, at } => decided = Some((Some(organisation), None, by, at)),
                Event::Rejected { reason, by, at } => decided = Some((None, Some(reason), by, at)),
                _ => {}
            }
        }
        let Some((organisation, reason, by, at)) = decided else { return Ok((submitted, None)) };
        Ok((submitted, Some(Decided { organisation, reason, by: self.person_named(by).await?, at })))
    }

    /// The name of a person, for histories.
    pub(crate) async fn person_named(&self, id: UserId) -> Result<String, store::Fault> {
        Ok(users::find(&self.store.read(), id).await?.map_or_else(|| id.to_string(), |user| user.name()))
    }

    async fn clashes(&self, form: &Form) -> Result<Vec<Clash>, store::Fault> {
        let reader = self.store.read();
        let mut found = Vec::new();
        let name = &form.organisation.name;
        if let Some(holder) = organisations::by_name_key(&reader, &name.key()).await? {
            found.push(Clash { what: "organisation-name", value: name.to_string(), holder: Some(holder.name) });
        }
        let accounts: Vec<String> =
            form.offices.iter().filter_map(|it| it.laa_account.as_ref()).map(ToString::to_string).collect();
        for (account, holder) in organisations::holders_of(&reader, &accounts).await? {
            found.push(Clash { what: "laa-account", value: account, holder: Some(holder) });
        }
        let administrator = (&form.administrator.email, &form.administrator.mobile);
        let people = || form.users.iter().map(|user| (&user.email, &user.mobile)).chain(std::iter::once(administrator));
        let emails: Vec<String> = people().map(|(email, _)| email.key()).collect();
        for (email, holder) in users::holding_emails(&reader, &emails).await? {
            found.push(Clash { what: "email", value: email, holder: Some(holder) });
        }
        let mobiles: Vec<String> = people().map(|(_, mobile)| mobile.to_string()).collect();
        for (mobile, holder) in users::holding_mobiles(&reader, &mobiles).await? {
            found.push(Clash { what: "mobile", value: mobile, holder: Some(holder) });
        }
        found.sort();
        found.dedup();
        Ok(found)
    }
}
