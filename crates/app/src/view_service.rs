//! The confirmation that a document was served on the court: its reference, its date of service and why it is that day.
//! Opens no document.

use domain::{
    id::{CaseId, MaterialId},
    material::Service,
    prosecution_case::ProsecutionCase,
};
use policy::Action;
use views::{cases, defences, materials};

use crate::{App, Failure, Outcome, Session, prepare_service::Due, standing};

/// A document that was served.
#[derive(Debug, Clone)]
pub struct Served {
    /// The case.
    pub case: ProsecutionCase,
    /// The document.
    pub kept: materials::Kept,
    /// How it was served.
    pub service: Service,
    /// Its date of service, with what it follows from.
    pub due: Due,
}

impl App {
    /// What was served, for those who may open it.
    pub async fn view_service(&self, session: &Session, case: CaseId, material: MaterialId) -> Outcome<Served, ()> {
        let reader = self.store.read();
        let kept = materials::find(&reader, material).await?.filter(|it| it.material.case == case).ok_or(Failure::Hidden)?;
        let service = kept.service.clone().ok_or(Failure::Hidden)?;
        let case = cases::find(&reader, case).await?.ok_or(Failure::Hidden)?;
        let facts =
            standing::of_document(&kept, &case, &defences::of_case(&reader, case.id).await?, &self.tables.sections, self.now());
        if !self.policy.decide(&session.actor(), Action::OpenMaterial, &facts).permitted {
            return Err(Failure::Hidden);
        }
        self.record_look(session, "open-service", ("material", kept.id.uuid()), String::new()).await?;
        // The day was fixed when it was served: a later change of the table changes nothing about it.
        let due = Due { date: service.date_of_service, ..self.due(kept.material.at) };
        Ok(Served { case, kept, service, due })
    }
}
