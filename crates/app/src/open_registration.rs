//! An officer opens one registration: what was understood, the facts of the file, what it would clash with, who decided it.
//! The opening is recorded before anything is shown.

use domain::{
    arrival::Received,
    id::{ArrivalId, OrganisationId, RegistrationId, UserId},
    registration::{Standing, State, Submitted, form::Form},
    time::{Date, Timestamp},
    values::EmailAddress,
};
use policy::{Action, Facts};
use views::{organisations, users};

use crate::{App, Failure, History, Look, Outcome, Session};

/// The act as access records name it.
pub(crate) const OPENED: &str = "open-registration";

/// A registration as an officer sees it.
#[derive(Debug)]
pub struct Opened {
    /// Which.
    pub id: RegistrationId,
    /// What was sent, as it was understood last.
    pub submitted: Submitted,
    /// When the file as it was sent was erased.
    pub erased: Option<Timestamp>,
    /// What happened to it, and where it stands.
    pub history: History<State>,
    /// The message that it came in, where it came by e-mail.
    pub arrival: Option<(ArrivalId, Received)>,
    /// Who looked at it.
    pub looks: Vec<Look>,
    /// What an officer decided, if one has.
    pub decided: Option<Decided>,
    /// The addresses that nobody has confirmed: until each is, it can't be approved.
    pub unconfirmed: Vec<EmailAddress>,
    /// What exists already and could stand in the way; looked for only while it waits.
    pub clashes: Vec<Clash>,
    /// Who works on it, by name.
    pub assigned: Option<String>,
    /// The names of other officers who have it open.
    pub open: Vec<String>,
    /// By when a decision is meant.
    pub target: Date,
    /// By when the applicant was told to expect a decision.
    pub expected: Date,
    /// That day has passed, and there is no decision.
    pub late: bool,
}

/// An officer's decision.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The organisation, where it was approved or added to one.
    pub organisation: Option<OrganisationId>,
    /// How many of its people have an account and were asked to join, where it was approved.
    pub asked: u32,
    /// What it was added to, where it was.
    pub added: Option<Added>,
    /// The reason, where it was rejected.
    pub reason: Option<String>,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The organisation that a registration was added to.
#[derive(Debug, Clone)]
pub struct Added {
    /// Its name.
    pub name: String,
    /// What its administrator answered; nothing, while the answer is to come.
    pub accepted: Option<bool>,
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
        let history: History<State> = self.registration_history(id).await?;
        let submitted = history.state.submitted.as_deref().cloned().ok_or(Failure::Hidden)?;
        let looks = self.registration_looks(id).await?;
        let open = self.who_has_open(session, OPENED, &[id.uuid()]).await?.remove(&id.uuid()).unwrap_or_default();
        self.record_look(session, OPENED, ("registration", id.uuid()), String::new()).await?;
        let mut decided = history.decided();
        if let (Standing::AddedTo(organisation), Some(decided)) = (&history.state.standing, &mut decided) {
            let name = organisations::find(&self.store.read(), *organisation).await?.map(|it| it.name).unwrap_or_default();
            decided.added = Some(Added { name, accepted: self.addition_answer(*organisation, id).await? });
        }
        let is_open = decided.is_none() && history.state.standing != Standing::Withdrawn;
        let clashes = if is_open { self.clashes(&submitted.form).await? } else { Vec::new() };
        let names = self.names(open.iter().copied().chain(history.state.assigned).collect()).await?;
        let name = |id: &UserId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
        let received = submitted.at.london_date();
        let target = self.target(received);
        let first = submitted.form.earliest_hearing();
        let court = first.map(|first| first.court.as_str());
        let priority = self.priority(&self.go_lives().await?, court, first.and_then(|first| first.date), received);
        Ok(Opened {
            id,
            submitted,
            erased: history.file_erased(),
            unconfirmed: if is_open { history.state.unconfirmed() } else { Vec::new() },
            arrival: self.arrival_of(id).await?,
            looks,
            decided,
            clashes,
            assigned: history.state.assigned.as_ref().map(name),
            open: open.iter().map(name).collect(),
            target,
            expected: self.expected(received, priority),
            late: is_open && target < self.now().london_date(),
            history,
        })
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
