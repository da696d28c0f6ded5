//! What has newly been served on the court, the latest first: the document, its case, who served it, when it took effect.
//! Only sections that the caller's groups read; one record for each page of the list.

use domain::{
    id::{CaseId, MaterialId, OrganisationId},
    time::{Date, Timestamp},
};
use policy::{Action, Facts};
use views::{
    cases,
    materials::{self, Kept},
};

use crate::{App, Failure, Outcome, Session, standing, view_case::names, view_defendant::Shown, view_my_cases::Listing};

/// A row: one document.
#[derive(Debug, Clone)]
pub struct NewMaterial {
    /// Which.
    pub id: MaterialId,
    /// The case.
    pub case: CaseId,
    /// The case's URN.
    pub urn: String,
    /// The locale key of its section.
    pub section: String,
    /// Pages, size, when.
    pub shown: Shown,
    /// The defendants that it is about.
    pub about: Vec<String>,
    /// Who served it.
    pub served_by: String,
    /// The reference that they can quote.
    pub reference: String,
    /// The day on which service took effect.
    pub date_of_service: Option<Date>,
}

impl App {
    /// A page of what was served on the court.
    pub async fn view_new_material(
        &self,
        session: &Session,
        before: Option<(Timestamp, MaterialId)>,
    ) -> Outcome<Listing<NewMaterial, (Timestamp, MaterialId)>, std::convert::Infallible> {
        let actor = session.actor();
        if !self.policy.decide(&actor, Action::ViewNewMaterial, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let page = Listing::of(materials::newly_served(&reader, before).await?, |kept| (kept.material.at, kept.id));
        let mut ids: Vec<CaseId> = page.rows.iter().map(|kept| kept.material.case).collect();
        ids.sort_unstable();
        ids.dedup();
        let cases = if ids.is_empty() { Vec::new() } else { cases::several(&reader, &ids).await? };
        let mut senders: Vec<OrganisationId> =
            page.rows.iter().filter_map(|kept| kept.service.as_ref()).map(|service| service.organisation).collect();
        senders.sort_unstable();
        senders.dedup();
        let senders = self.organisation_names(&senders).await?;
        let row = |kept: &Kept| {
            let case = cases.iter().find(|case| case.id == kept.material.case)?;
            // The court reads by section alone: who acts for whom makes no difference to it.
            let facts = standing::of_document(kept, case, &[], &self.tables.sections, self.now());
            if !self.policy.decide(&actor, Action::OpenMaterial, &facts).permitted {
                return None;
            }
            let service = kept.service.as_ref();
            let sender = service.and_then(|service| senders.iter().find(|(id, _)| *id == service.organisation));
            Some(NewMaterial {
                id: kept.id,
                case: case.id,
                urn: case.urn.clone(),
                section: self.tables.sections.get(&kept.material.section)?.name.clone(),
                shown: Shown::of(kept),
                about: names(case, &kept.material.defendants),
                served_by: sender.map(|(_, name)| name.clone()).unwrap_or_default(),
                reference: service.map(|service| service.reference.to_string()).unwrap_or_default(),
                date_of_service: service.map(|service| service.date_of_service),
            })
        };
        let rows: Vec<NewMaterial> = page.rows.iter().filter_map(row).collect();
        self.record_listing(session, "list-new-material", rows.iter().map(|row| row.id.uuid())).await?;
        Ok(Listing { rows, next: page.next })
    }
}
