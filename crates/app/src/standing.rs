//! What the policy weighs about cases, defendants and documents, from streams or from view rows.
//! Weighs nothing itself.

use std::collections::BTreeSet;

use domain::{
    defence,
    group::Group,
    id::{CaseId, DefendantId},
    material,
    prosecution_case::ProsecutionCase,
    tables::{Section, Sections, Verb},
    time::Timestamp,
};
use policy::{Facts, Standing};
use views::{cases, materials::Kept};

use crate::{App, Failure, Outcome};

/// Who acts for a defendant at `now`. Prosecutors are not organisations here yet, so none stands for the prosecution.
pub(crate) fn of(defence: &defence::State, now: Timestamp) -> Standing {
    Standing::for_defendant(defence, None, now)
}

/// The defences on a case, by defendant.
pub(crate) type Defences = [(DefendantId, defence::State)];

/// Who acts for one of a case's defendants at `now`.
pub(crate) fn among(defences: &Defences, defendant: DefendantId, now: Timestamp) -> Standing {
    defences.iter().find(|(id, _)| *id == defendant).map(|(_, defence)| of(defence, now)).unwrap_or_default()
}

/// Who acts for any defendant of a case at `now`.
pub(crate) fn of_case(case: &ProsecutionCase, defences: &Defences, now: Timestamp) -> Standing {
    Standing::any(case.defendants.iter().map(|it| among(defences, it.id, now)))
}

/// What the policy weighs about opening a document.
pub(crate) fn of_document(
    kept: &Kept,
    case: &ProsecutionCase,
    defences: &Defences,
    sections: &Sections,
    now: Timestamp,
) -> Facts {
    let about = &kept.material.defendants;
    let standing = if about.is_empty() {
        of_case(case, defences, now)
    } else {
        Standing::any(about.iter().map(|id| among(defences, *id, now)))
    };
    let section = sections.get(&kept.material.section);
    Facts::Material {
        id: kept.id,
        standing,
        readers: section.map(|section| groups(section, Verb::Read, now)).unwrap_or_default(),
        uploaders: section.map(|section| groups(section, Verb::Upload, now)).unwrap_or_default(),
        served_by: kept.service.as_ref().map(|service| service.organisation),
        initial_details: kept.material.section == material::INITIAL_DETAILS,
    }
}

/// The groups that may do something in a section on the day of `now`; none outside its days of use.
pub(crate) fn groups(section: &Section, verb: Verb, now: Timestamp) -> BTreeSet<Group> {
    let today = now.london_date();
    section.groups(verb).iter().copied().filter(|group| section.may(&[*group], verb, today)).collect()
}

/// What the policy weighs about the defence of a defendant.
pub(crate) fn of_defence(id: DefendantId, defence: &defence::State, found: bool, now: Timestamp) -> Facts {
    Facts::Defence { id, standing: of(defence, now), found }
}

impl App {
    /// The case, where the defendant is on it; whoever names another pair is told nothing.
    pub(crate) async fn on_the_case<R>(&self, case: CaseId, defendant: DefendantId) -> Outcome<(ProsecutionCase, usize), R> {
        let found = cases::find(&self.store.read(), case).await?.ok_or(Failure::Hidden)?;
        let at = found.defendants.iter().position(|it| it.id == defendant).ok_or(Failure::Hidden)?;
        Ok((found, at))
    }
}
