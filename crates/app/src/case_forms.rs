//! What the case page says about each defendant's form, and about serving a document on the court.
//! Part of `view_case`, which records the look.

use domain::{
    form::{Kind, Subject, form_id},
    id::DefendantId,
    material::{ServeRefusal, may_be_served},
    prosecution_case::{Jurisdiction, ProsecutionCase},
    time::Timestamp,
};
use policy::{Action, Asker, Facts};
use serde::Serialize;
use store::Fault;
use views::forms;

use crate::{App, Session, standing};

/// A defendant's form on the case page.
#[derive(Debug, Clone, Serialize)]
pub struct DefendantForm {
    /// The defendant.
    pub defendant: DefendantId,
    /// Their name.
    pub name: String,
    /// When the court was asked for the form.
    pub requested: Option<Timestamp>,
    /// When the court created it.
    pub created: Option<Timestamp>,
    /// When a section was last saved.
    pub saved: Option<Timestamp>,
    /// May the caller ask for it? Never where it is there or has been asked for.
    pub may_request: bool,
    /// May the caller create it? Never where it is there.
    pub may_create: bool,
}

/// Whether the caller serves documents in a case.
#[derive(Debug, Clone, Serialize)]
pub struct Serving {
    /// Why not in this case, where it takes none.
    pub refusal: Option<ServeRefusal>,
}

impl App {
    /// The forms of a case's defendants that the caller may read, in the order of the case.
    pub(crate) async fn case_forms(
        &self,
        asker: &Asker<'_>,
        case: &ProsecutionCase,
        defences: &standing::Defences,
    ) -> Result<Vec<DefendantForm>, Fault> {
        let listed = forms::of_case(&self.store.read(), case.id).await?;
        let now = self.now();
        let row = |it: &domain::prosecution_case::Defendant| {
            let standing = standing::among(defences, it.id, now);
            let id = form_id(&Subject { case: case.id, defendant: it.id, kind: Kind::Pet });
            if !asker.may(Action::ViewForm, &Facts::Form { id, standing: standing.clone() }) {
                return None;
            }
            let form = listed.iter().find(|form| form.id == id);
            if form.is_none() && case.jurisdiction != Jurisdiction::Magistrates {
                return None;
            }
            let about_defence = Facts::Defence { id: it.id, standing, found: false };
            let absent = form.is_none_or(|form| form.created.is_none());
            Some(DefendantForm {
                defendant: it.id,
                name: it.display_name(),
                requested: form.and_then(|form| form.requested),
                created: form.and_then(|form| form.created),
                saved: form.and_then(|form| form.saved),
                may_request: form.is_none() && asker.may(Action::RequestForm, &about_defence),
                may_create: absent && asker.may(Action::CreateForm, &about_defence),
            })
        };
        Ok(case.defendants.iter().filter_map(row).collect())
    }

    /// Whether the caller serves documents for any defendant of a case.
    pub(crate) fn case_serving(
        &self,
        caller: (&Session, &Asker<'_>),
        case: &ProsecutionCase,
        defences: &standing::Defences,
    ) -> Option<Serving> {
        self.serves_in(caller, case, defences).then(|| Serving { refusal: may_be_served(case).err() })
    }
}
