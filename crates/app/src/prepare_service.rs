//! The questions before a document is served on the court: what it is, whom it is for, the file. One is answered at a time.
//! Refused at the start, with the reason, where the case takes no documents here; nothing is served yet.

use std::collections::BTreeSet;

use bytes::Bytes;
use domain::{
    id::{CaseId, DefendantId, MaterialId},
    material::{INITIAL_DETAILS, ServeRefusal, may_be_served},
    prosecution_case::{self, ProsecutionCase},
    tables::{Jurisdiction, Section, ServiceMethod, Verb},
    time::{Date, Timestamp},
};
use policy::{Action, Asker, Facts, Standing};
use uuid::Uuid;
use views::{cases, defences};

use crate::{
    App, Failure, Outcome, Session, Unfit,
    service_draft::ServiceDraft,
    standing::{self, Defences},
};

/// Why a question could not be answered so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPrepared {
    /// Nothing is served in this case.
    #[error(transparent)]
    Refused(#[from] ServeRefusal),
    /// The section or a defendant is none of those offered.
    #[error("not one of those that were offered")]
    NotOffered,
    /// The file is none that can be served.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// A question is still to be answered.
    #[error("a question is still to be answered")]
    Incomplete,
    /// Another window changed what was shown.
    #[error("this is not what was shown")]
    NotAsShown,
}

/// What the question pages show.
#[derive(Debug, Clone)]
pub struct Preparing {
    /// The case.
    pub case: ProsecutionCase,
    /// The codes of the sections that take documents from the caller today.
    pub sections: Vec<String>,
    /// The defendants whom the caller's organisation acts for.
    pub defendants: Vec<DefendantId>,
    /// What has been answered, if anything.
    pub draft: Option<ServiceDraft>,
    /// The date of service if it were served now.
    pub due: Due,
    /// The largest file, in bytes.
    pub largest: u64,
}

/// A date of service and why it is that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// When the document is, or would be, deposited.
    pub deposited: Timestamp,
    /// The day on which service takes effect (`CrimPR` 4.11).
    pub date: Date,
    /// Was it deposited on a business day?
    pub business_day: bool,
}

/// What a caller may serve in a case, by section and defendant.
pub(crate) struct Offer {
    pub(crate) sections: Vec<String>,
    pub(crate) defendants: Vec<DefendantId>,
}

impl Preparing {
    /// Is every question answered?
    pub fn is_complete(&self) -> bool {
        self.draft.as_ref().is_some_and(|it| it.section.is_some() && !it.defendants.is_empty() && it.file.is_some())
    }
}

impl App {
    /// Where the caller is with serving a document in a case.
    pub async fn prepare_service(&self, session: &Session, case: CaseId) -> Outcome<Preparing, NotPrepared> {
        let reader = self.store.read();
        let case = cases::find(&reader, case).await?.ok_or(Failure::Hidden)?;
        let offer = self.service_offer(session, &case, &defences::of_case(&reader, case.id).await?);
        if offer.defendants.is_empty() {
            return Err(Failure::Hidden);
        }
        self.record_look(session, "prepare-service", ("case", case.id.uuid()), String::new()).await?;
        may_be_served(&case).map_err(|refusal| Failure::Refused(refusal.into()))?;
        let draft = self.service_draft(session, case.id).await?.map(|kept| kept.draft);
        let due = self.due(self.now());
        let largest = self.settings.upload_limit;
        Ok(Preparing { case, sections: offer.sections, defendants: offer.defendants, draft, due, largest })
    }

    /// Answers what the document is.
    pub async fn choose_served_section(&self, session: &Session, case: CaseId, section: &str) -> Outcome<Preparing, NotPrepared> {
        let mut preparing = self.prepare_service(session, case).await?;
        if !preparing.sections.iter().any(|code| code == section) {
            return Err(Failure::Refused(NotPrepared::NotOffered));
        }
        self.change_service_draft(session, case, |draft| draft.section = Some(section.to_owned())).await?;
        preparing.draft = self.service_draft(session, case).await?.map(|kept| kept.draft);
        Ok(preparing)
    }

    /// Answers whom it is served for.
    pub async fn choose_served_defendants(
        &self,
        session: &Session,
        case: CaseId,
        chosen: &BTreeSet<DefendantId>,
    ) -> Outcome<Preparing, NotPrepared> {
        let mut preparing = self.prepare_service(session, case).await?;
        if chosen.is_empty() {
            return Err(Failure::Refused(ServeRefusal::DefendantNeeded.into()));
        }
        if !chosen.iter().all(|id| preparing.defendants.contains(id)) {
            return Err(Failure::Refused(NotPrepared::NotOffered));
        }
        self.change_service_draft(session, case, |draft| draft.defendants = chosen.iter().copied().collect()).await?;
        preparing.draft = self.service_draft(session, case).await?.map(|kept| kept.draft);
        Ok(preparing)
    }

    /// Takes the file: looked at, sealed and kept before this returns, so that nothing that happens later loses it.
    pub async fn attach_served_file(
        &self,
        session: &Session,
        case: CaseId,
        name: &str,
        bytes: Bytes,
    ) -> Outcome<Preparing, NotPrepared> {
        let mut preparing = self.prepare_service(session, case).await?;
        let incoming = self.inspect_file(name, bytes.clone()).await?.map_err(|unfit| Failure::Refused(unfit.into()))?;
        let file = self.keep_file(incoming, &bytes).await?;
        self.change_service_draft(session, case, |draft| draft.file = Some(file.clone())).await?;
        preparing.draft = self.service_draft(session, case).await?.map(|kept| kept.draft);
        Ok(preparing)
    }

    /// What the caller may serve in a case, as the policy says for each section and defendant.
    fn service_offer(&self, session: &Session, case: &ProsecutionCase, defences: &Defences) -> Offer {
        let (now, asker) = (self.now(), self.policy.asker(&session.actor()));
        let sections = self.served_sections(session, case, now);
        let may = |section: &Section, id: DefendantId| serves(&asker, section, standing::among(defences, id, now), now);
        let served_by = |id: &DefendantId| sections.iter().any(|section| may(section, *id));
        let defendants: Vec<DefendantId> = case.defendants.iter().map(|it| it.id).filter(served_by).collect();
        let takes = |section: &&&Section| defendants.iter().any(|id| may(section, *id));
        Offer { sections: sections.iter().filter(takes).map(|section| section.code.clone()).collect(), defendants }
    }

    /// May the caller serve anything at all in a case, for any defendant?
    pub(crate) fn serves_in(&self, caller: (&Session, &Asker<'_>), case: &ProsecutionCase, defences: &Defences) -> bool {
        let ((session, asker), now) = (caller, self.now());
        let sections = self.served_sections(session, case, now);
        let serves = |id| sections.iter().any(|section| serves(asker, section, standing::among(defences, id, now), now));
        case.defendants.iter().any(|it| serves(it.id))
    }

    /// The sections that take documents from the caller's groups in the court of a case.
    fn served_sections(&self, session: &Session, case: &ProsecutionCase, now: Timestamp) -> Vec<&Section> {
        let jurisdiction = match case.jurisdiction {
            prosecution_case::Jurisdiction::Magistrates => Jurisdiction::Magistrates,
            prosecution_case::Jurisdiction::Crown => Jurisdiction::Crown,
        };
        self.tables.sections.uploadable_by(&session.user.groups, now.london_date(), jurisdiction)
    }

    /// The date of service of what is deposited at a moment.
    pub(crate) fn due(&self, deposited: Timestamp) -> Due {
        let calendar = &self.tables.service;
        Due {
            deposited,
            date: calendar.date_of_service(ServiceMethod::Deposit, deposited),
            business_day: calendar.holidays.is_business_day(deposited.london_date()),
        }
    }
}

fn serves(asker: &Asker<'_>, section: &Section, standing: Standing, now: Timestamp) -> bool {
    asker.may(Action::ServeMaterial, &service_facts(MaterialId(Uuid::nil()), section, standing, now))
}

/// What the policy weighs about serving a document.
pub(crate) fn service_facts(id: MaterialId, section: &Section, standing: Standing, now: Timestamp) -> Facts {
    Facts::Material {
        id,
        standing,
        readers: standing::groups(section, Verb::Read, now),
        uploaders: standing::groups(section, Verb::Upload, now),
        served_by: None,
        initial_details: section.code == INITIAL_DETAILS,
    }
}
