//! The defence serves a document on the court: magistrates' cases that started on this platform (guides §6).
//! Serving on the court serves nobody else.

use serde::{Deserialize, Serialize};

use super::{Event, Material, Service};
use crate::{
    Context, StoredFile,
    id::{DefendantId, MaterialId, OrganisationId, UserId},
    prosecution_case::{self, Jurisdiction, ProsecutionCase},
    reference::Reference,
    time::Date,
};

/// The document to serve.
#[derive(Debug, Clone)]
pub struct ServeMaterial {
    /// The new document.
    pub material: MaterialId,
    /// The defendants that it is served for; never empty.
    pub defendants: Vec<DefendantId>,
    /// Section code, already looked up and open to the caller.
    pub section: String,
    /// The sealed file.
    pub file: StoredFile,
    /// Who serves.
    pub user: UserId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// The day that service takes effect, by CrimPR 4.11.
    pub date_of_service: Date,
}

/// Why a document is not served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ServeRefusal {
    /// There is no such case.
    #[error("there is no such case")]
    NoCase,
    /// Crown Court documents go to the Crown Court Digital Case System.
    #[error("documents for Crown Court cases are not served here")]
    CrownCourt,
    /// The case did not start here: the court is served directly.
    #[error("this case did not start on this platform")]
    DidNotStartHere,
    /// No defendant was named.
    #[error("select at least one defendant")]
    DefendantNeeded,
    /// Somebody named is not on the case.
    #[error("a defendant is not on this case")]
    NotOnTheCase,
}

/// May anything be served on the court in this case? The page asks before it asks the person for anything.
pub fn may_be_served(case: &ProsecutionCase) -> Result<(), ServeRefusal> {
    if case.jurisdiction == Jurisdiction::Crown {
        return Err(ServeRefusal::CrownCourt);
    }
    if !case.started_here {
        return Err(ServeRefusal::DidNotStartHere);
    }
    Ok(())
}

/// Serves a document on the court.
pub fn serve_material(case: &prosecution_case::State, command: ServeMaterial, cx: &Context) -> Result<Vec<Event>, ServeRefusal> {
    let case = case.case.as_ref().ok_or(ServeRefusal::NoCase)?;
    may_be_served(case)?;
    if command.defendants.is_empty() {
        return Err(ServeRefusal::DefendantNeeded);
    }
    if !command.defendants.iter().all(|id| case.defendants.iter().any(|it| it.id == *id)) {
        return Err(ServeRefusal::NotOnTheCase);
    }
    let material =
        Material { case: case.id, defendants: command.defendants, section: command.section, file: command.file, at: cx.now };
    let service = Service {
        reference: Reference::of("SVC", command.material.uuid()),
        user: command.user,
        organisation: command.organisation,
        date_of_service: command.date_of_service,
    };
    Ok(vec![Event::Served(Box::new(material), service)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        prosecution_case::{Event as CaseEvent, tests_support::a_case},
        state::fold,
        time::Timestamp,
    };
    use uuid::Uuid;

    fn received(case: ProsecutionCase) -> prosecution_case::State {
        fold(&[CaseEvent::Received(Box::new(case))])
    }

    fn a_document() -> ServeMaterial {
        ServeMaterial {
            material: MaterialId(Uuid::from_u128(40)),
            defendants: vec![a_case().defendants[0].id],
            section: "DS".into(),
            file: StoredFile {
                object: "00".into(),
                wrapped_key: "00".into(),
                digest: "00".into(),
                bytes: 9,
                media_type: "application/pdf".into(),
                name: "statement.pdf".into(),
                pages: Some(2),
            },
            user: UserId(Uuid::from_u128(5)),
            organisation: OrganisationId(Uuid::from_u128(7)),
            date_of_service: jiff::civil::date(2026, 11, 23),
        }
    }

    fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    #[test]
    fn a_document_is_served_on_a_magistrates_case_that_started_here() {
        let events = serve_material(&received(a_case()), a_document(), &cx()).unwrap();
        assert!(matches!(&events[..], [Event::Served(_, service)] if service.reference.as_str().starts_with("SVC-")));
    }

    #[test]
    fn a_crown_court_case_and_one_that_began_elsewhere_are_refused_by_name() {
        let mut crown = a_case();
        crown.jurisdiction = Jurisdiction::Crown;
        assert_eq!(serve_material(&received(crown), a_document(), &cx()), Err(ServeRefusal::CrownCourt));
        let mut elsewhere = a_case();
        elsewhere.started_here = false;
        assert_eq!(serve_material(&received(elsewhere), a_document(), &cx()), Err(ServeRefusal::DidNotStartHere));
    }

    #[test]
    fn a_document_is_served_for_defendants_of_the_case_only() {
        let mut nobody = a_document();
        nobody.defendants.clear();
        assert_eq!(serve_material(&received(a_case()), nobody, &cx()), Err(ServeRefusal::DefendantNeeded));
        let mut stranger = a_document();
        stranger.defendants.push(DefendantId(Uuid::from_u128(99)));
        assert_eq!(serve_material(&received(a_case()), stranger, &cx()), Err(ServeRefusal::NotOnTheCase));
    }
}
