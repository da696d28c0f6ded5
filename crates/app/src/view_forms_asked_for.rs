//! The forms that the court was asked for and has not created, the oldest request first.
//! They are part of what has newly arrived at the court, and the same people see them.

use std::collections::BTreeSet;

use domain::{
    id::{CaseId, DefendantId, FormId},
    time::Timestamp,
};
use policy::{Action, Facts};
use serde::Serialize;
use store::Access;
use views::{PAGE, cases, forms};

use crate::{App, Failure, Outcome, Session};

/// A form that somebody waits for.
#[derive(Debug, Clone, Serialize)]
pub struct AskedFor {
    /// Which form.
    pub id: FormId,
    /// The case.
    pub case: CaseId,
    /// Its URN.
    pub urn: String,
    /// The defendant.
    pub defendant: DefendantId,
    /// Their name.
    pub name: String,
    /// When it was asked for.
    pub requested: Timestamp,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize)]
pub struct FormsAskedFor {
    /// The rows.
    pub rows: Vec<AskedFor>,
    /// After which row the next page begins, where there is one.
    pub next: Option<(Timestamp, FormId)>,
}

impl App {
    /// A page of the list, after the row with this moment and form.
    pub async fn view_forms_asked_for(
        &self,
        session: &Session,
        after: Option<(Timestamp, FormId)>,
    ) -> Outcome<FormsAskedFor, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewNewMaterial, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let mut waiting = forms::waiting(&reader, after).await?;
        let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = waiting.len() > size;
        waiting.truncate(size);
        let ids: Vec<CaseId> = waiting.iter().map(|it| it.case).collect::<BTreeSet<_>>().into_iter().collect();
        let found = if ids.is_empty() { Vec::new() } else { cases::several(&reader, &ids).await? };
        let row = |it: &forms::Listed| {
            let case = found.iter().find(|case| case.id == it.case)?;
            let defendant = case.defendants.iter().find(|defendant| defendant.id == it.defendant)?;
            Some(AskedFor {
                id: it.id,
                case: it.case,
                urn: case.urn.clone(),
                defendant: it.defendant,
                name: defendant.display_name(),
                requested: it.requested?,
            })
        };
        let rows: Vec<AskedFor> = waiting.iter().filter_map(row).collect();
        let next = waiting.last().filter(|_| more).and_then(|it| Some((it.requested?, it.id)));
        let seen: Vec<String> = rows.iter().map(|row| row.defendant.to_string()).collect();
        let access = Access {
            actor: session.user.id.uuid(),
            organisation: Some(session.organisation().uuid()),
            act: "list-forms-asked-for".to_owned(),
            subject_kind: "form".to_owned(),
            subject: None,
            detail: seen.join(" "),
        };
        self.store.record_access(vec![access]).await?;
        Ok(FormsAskedFor { rows, next })
    }
}
