//! A case at a glance: parties, offences, who is on record, documents by section, each as far as the caller may see.
//! What they may see is asked of the policy, defendant by defendant and document by document.

use domain::{
    defence::Link,
    id::{CaseId, DefendantId, MaterialId},
    prosecution_case::{Defendant, ProsecutionCase},
    tables::Section,
    time::Date,
};
use policy::{Action, Asker, Facts};
use store::Fault;
use views::{
    defences,
    materials::{self, Kept},
    organisations,
};

use crate::{
    App, DefendantForm, Failure, Outcome, Serving, Session, standing,
    view_defendant::{OnRecord, Shown, Told},
};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// The case. Only the defendants below are shown in full.
    pub case: ProsecutionCase,
    /// The defendants that the caller may see in full.
    pub defendants: Vec<SeenDefendant>,
    /// The names of the others.
    pub others: Vec<String>,
    /// Documents by section, in the order of the table; initial details are with their defendants.
    pub sections: Vec<SeenSection>,
    /// The PET form of each defendant whose form the caller may read.
    pub forms: Vec<DefendantForm>,
    /// Whether the caller serves documents here.
    pub serving: Option<Serving>,
}

/// A defendant in full.
#[derive(Debug, Clone)]
pub struct SeenDefendant {
    /// As received.
    pub defendant: Defendant,
    /// The organisation on record.
    pub on_record: Option<OnRecord>,
    /// The caller's own link, with what became of telling the Legal Aid Agency.
    pub own: Option<(Link, Told)>,
    /// The initial details, where they have arrived and the caller may open them.
    pub initial_details: Option<Shown>,
    /// May the caller open the defendant's own page (declare, link, withdraw)?
    pub acts: bool,
}

/// A section with the documents in it that the caller may open.
#[derive(Debug, Clone)]
pub struct SeenSection {
    /// The locale key of its name.
    pub name: String,
    /// The documents, oldest first.
    pub documents: Vec<SeenDocument>,
}

/// A document that the caller may open.
#[derive(Debug, Clone)]
pub struct SeenDocument {
    /// Which.
    pub id: MaterialId,
    /// Its sender's name for it.
    pub name: String,
    /// Pages, size, when.
    pub shown: Shown,
    /// The names of the defendants that it is about; none for the whole case.
    pub about: Vec<String>,
    /// The reference of its service on the court.
    pub reference: Option<String>,
    /// The day on which that service took effect.
    pub date_of_service: Option<Date>,
}

impl App {
    /// A case's page; recorded before it is given.
    pub async fn view_case(&self, session: &Session, id: CaseId) -> Outcome<CasePage, std::convert::Infallible> {
        let reader = self.store.read();
        let case = views::cases::find(&reader, id).await?.ok_or(Failure::Hidden)?;
        let defences = defences::of_case(&reader, id).await?;
        let (asker, now) = (self.policy.asker(&session.actor()), self.now());
        let facts = Facts::Case { id, standing: standing::of_case(&case, &defences, now) };
        if !asker.may(Action::ViewCase, &facts) {
            return Err(Failure::Hidden);
        }
        let documents = materials::of_case(&reader, id).await?;
        let (mut seen, mut others) = (Vec::new(), Vec::new());
        for defendant in &case.defendants {
            // The case as if this defendant were alone on it: theirs to see in full only where they act for this one.
            let alone = Facts::Case { id, standing: standing::among(&defences, defendant.id, now) };
            if asker.may(Action::ViewCase, &alone) {
                seen.push(self.seen((session, &asker), defendant, &defences, &documents).await?);
            } else {
                others.push(defendant.display_name());
            }
        }
        let may_open = |kept: &&Kept| {
            let facts = standing::of_document(kept, &case, &defences, &self.tables.sections, now);
            asker.may(Action::OpenMaterial, &facts)
        };
        let readable: Vec<&Kept> = documents.iter().filter(may_open).collect();
        let sections = self.tables.sections.all().iter().filter_map(|section| in_section(section, &readable, &case)).collect();
        self.record_look(session, "open-case", ("case", id.uuid()), "{}".to_owned()).await?;
        let forms = self.case_forms(&asker, &case, &defences).await?;
        let serving = self.case_serving((session, &asker), &case, &defences);
        Ok(CasePage { case, defendants: seen, others, sections, forms, serving })
    }

    async fn seen(
        &self,
        (session, asker): (&Session, &Asker<'_>),
        defendant: &Defendant,
        defences: &standing::Defences,
        documents: &[Kept],
    ) -> Result<SeenDefendant, Fault> {
        let defence = defences.iter().find(|(id, _)| *id == defendant.id).map(|(_, defence)| defence.clone()).unwrap_or_default();
        let facts = standing::of_defence(defendant.id, &defence, session.has_found(defendant.id), self.now());
        let may = |action| asker.may(action, &facts);
        let initial_details = materials::initial_details(documents, defendant.id).filter(|_| may(Action::OpenInitialDetails));
        let (on_record, own) = match defence.link {
            None => (None, None),
            Some(link) => {
                let name = self.organisation_name(link.organisation).await?;
                let on_record = OnRecord { name, since: link.start };
                let told = self.told(Some(&link)).await?;
                (Some(on_record), (link.organisation == session.organisation()).then_some((link, told)))
            }
        };
        Ok(SeenDefendant {
            defendant: defendant.clone(),
            on_record,
            own,
            initial_details: initial_details.map(Shown::of),
            acts: may(Action::DeclareInstruction),
        })
    }

    /// The names of several organisations, for lists.
    pub(crate) async fn organisation_names(
        &self,
        ids: &[domain::id::OrganisationId],
    ) -> Result<Vec<(domain::id::OrganisationId, String)>, Fault> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let found = organisations::named(&self.store.read(), ids).await?;
        Ok(found.into_iter().map(|organisation| (organisation.id, organisation.name)).collect())
    }
}

fn in_section(section: &Section, readable: &[&Kept], case: &ProsecutionCase) -> Option<SeenSection> {
    let documents: Vec<SeenDocument> =
        readable.iter().filter(|kept| kept.material.section == section.code).map(|kept| document(kept, case)).collect();
    (!documents.is_empty()).then(|| SeenSection { name: section.name.clone(), documents })
}

fn document(kept: &Kept, case: &ProsecutionCase) -> SeenDocument {
    SeenDocument {
        id: kept.id,
        name: kept.material.file.name.clone(),
        shown: Shown::of(kept),
        about: names(case, &kept.material.defendants),
        reference: kept.service.as_ref().map(|service| service.reference.to_string()),
        date_of_service: kept.service.as_ref().map(|service| service.date_of_service),
    }
}

/// The names of some of a case's defendants.
pub(crate) fn names(case: &ProsecutionCase, ids: &[DefendantId]) -> Vec<String> {
    case.defendants.iter().filter(|it| ids.contains(&it.id)).map(Defendant::display_name).collect()
}
