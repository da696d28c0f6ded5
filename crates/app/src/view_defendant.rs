//! One defendant as the caller's own organisation sees them: what is charged, how to open the initial details, whether it is on
//! record and what the Legal Aid Agency was told. Shown to those who found, declared or linked; says nothing of others' reading.

use domain::{
    defence::{Instruction, Link},
    id::{CaseId, DefendantId},
    prosecution_case::{Defendant, ProsecutionCase},
    time::{Date, Timestamp},
};
use policy::{Action, Facts};
use serde_json::json;
use store::MessageState;
use views::{defences, materials, organisations};

use crate::{App, Failure, Outcome, Session, standing};

/// What the page shows.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "what may be done next, each by itself")]
pub struct DefendantPage {
    /// The case.
    pub case: ProsecutionCase,
    /// The defendant.
    pub defendant: Defendant,
    /// The caller's own organisation's name.
    pub own_name: String,
    /// Its declarations, the latest first; court duty that has ended is among them.
    pub instructions: Vec<Instruction>,
    /// Does one of them count now?
    pub instructed: bool,
    /// Is there one that is more than court duty?
    pub may_go_on_record: bool,
    /// Its own link.
    pub link: Option<Link>,
    /// What became of telling the Legal Aid Agency about that link.
    pub told: Told,
    /// Another organisation on record; known only to those who declared.
    pub another: Option<OnRecord>,
    /// The initial details, where they have arrived.
    pub initial_details: Option<Shown>,
    /// May the caller open them now?
    pub opens: bool,
    /// May the caller take the organisation off the record?
    pub withdraws: bool,
    /// May the caller see the whole case?
    pub sees_case: bool,
}

/// An organisation on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnRecord {
    /// Its name.
    pub name: String,
    /// Since when.
    pub since: Date,
}

/// A document as a link to it says: pages and size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Pages.
    pub pages: Option<u32>,
    /// Size in bytes.
    pub bytes: u64,
    /// When it arrived.
    pub at: Timestamp,
}

/// What became of telling the Legal Aid Agency about a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// There is nothing to tell: no legal aid is involved, or there is no link.
    NotSent,
    /// On its way since then.
    Waiting(Timestamp),
    /// It was accepted then.
    Delivered(Timestamp),
    /// It was not accepted; people are looking.
    Failed(Timestamp),
}

impl Shown {
    pub(crate) fn of(kept: &materials::Kept) -> Self {
        let material = &kept.material;
        Self { pages: material.file.pages, bytes: material.file.bytes, at: material.at }
    }
}

impl App {
    /// A defendant's page; recorded before it is given.
    pub async fn view_defendant(
        &self,
        session: &Session,
        case: CaseId,
        defendant: DefendantId,
    ) -> Outcome<DefendantPage, std::convert::Infallible> {
        let page = self.defendant_page(session, case, defendant).await?;
        let detail = json!({ "case": case }).to_string();
        self.record_look(session, "open-defendant", ("defendant", defendant.uuid()), detail).await?;
        Ok(page)
    }

    async fn defendant_page<R>(&self, session: &Session, case: CaseId, id: DefendantId) -> Outcome<DefendantPage, R> {
        let (case, at) = self.on_the_case(case, id).await?;
        let (reader, now, own) = (self.store.read(), self.now(), session.organisation());
        let defences = defences::of_case(&reader, case.id).await?;
        let defence = defences.iter().find(|(known, _)| *known == id).map(|(_, defence)| defence.clone()).unwrap_or_default();
        let facts = standing::of_defence(id, &defence, session.has_found(id), now);
        if !self.may_declare(session, &facts) {
            return Err(Failure::Hidden);
        }
        let may = |action| self.policy.decide(&session.actor(), action, &facts).permitted;
        let seen = Facts::Case { id: case.id, standing: standing::of_case(&case, &defences, now) };
        let documents = materials::of_case(&reader, case.id).await?;
        let mut instructions: Vec<_> = defence.instructions.iter().filter(|it| it.organisation == own).cloned().collect();
        instructions.reverse();
        let on_record = defence.link.clone();
        let link = on_record.clone().filter(|link| link.organisation == own);
        let others = on_record.filter(|link| link.organisation != own && !instructions.is_empty());
        Ok(DefendantPage {
            own_name: self.organisation_name(own).await?,
            instructed: defence.instructed(own, now),
            may_go_on_record: instructions.iter().any(|it| it.until.is_none()),
            told: self.told(link.as_ref()).await?,
            another: match others {
                Some(link) => Some(OnRecord { name: self.organisation_name(link.organisation).await?, since: link.start }),
                None => None,
            },
            initial_details: materials::initial_details(&documents, id).map(Shown::of),
            opens: may(Action::OpenInitialDetails),
            withdraws: may(Action::WithdrawLink),
            sees_case: self.policy.decide(&session.actor(), Action::ViewCase, &seen).permitted,
            defendant: case.defendants.get(at).cloned().ok_or(Failure::Hidden)?,
            instructions,
            link,
            case,
        })
    }

    /// The name of an organisation, for a refusal that names it; empty for one that was erased.
    pub async fn organisation_name(&self, id: domain::id::OrganisationId) -> Result<String, store::Fault> {
        Ok(organisations::find(&self.store.read(), id).await?.map(|found| found.name).unwrap_or_default())
    }

    /// What became of telling the Legal Aid Agency about a link.
    pub(crate) async fn told(&self, link: Option<&Link>) -> Result<Told, store::Fault> {
        let Some(message) = link.and_then(|link| link.told) else { return Ok(Told::NotSent) };
        let Some(status) = self.store.message(message.uuid()).await? else { return Ok(Told::NotSent) };
        let finished = Timestamp::from_micros(status.finished.unwrap_or(status.created));
        Ok(match status.state {
            MessageState::Waiting => Told::Waiting(Timestamp::from_micros(status.created)),
            MessageState::Delivered => Told::Delivered(finished),
            MessageState::Failed => Told::Failed(finished),
        })
    }

    /// The caller's own LAA account numbers, verified and claimed, for the link page.
    pub async fn own_laa_accounts(&self, session: &Session) -> Result<Vec<organisations::LaaAccount>, store::Fault> {
        organisations::laa_accounts(&self.store.read(), session.organisation()).await
    }
}
