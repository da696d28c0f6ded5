//! One defendant of one case, with who acts for them: what every page about a form begins with.
//! Permits nothing: the callers ask the policy.

use domain::{
    defence,
    id::{CaseId, DefendantId},
    prosecution_case::{self, Defendant, ProsecutionCase},
    time::Timestamp,
};
use policy::Standing;
use store::Fault;
use views::{cases, defences};

use crate::{App, Streams, standing};

/// A defendant of a case.
#[derive(Debug, Clone)]
pub(crate) struct DefendantPart {
    pub(crate) case: ProsecutionCase,
    pub(crate) defendant: Defendant,
    pub(crate) standing: Standing,
}

impl App {
    /// The defendant, if they are on this case.
    pub(crate) async fn defendant_part(&self, case: CaseId, defendant: DefendantId) -> Result<Option<DefendantPart>, Fault> {
        let reader = self.store.read();
        let Some(case) = cases::find(&reader, case).await? else { return Ok(None) };
        let Some(found) = case.defendants.iter().find(|it| it.id == defendant).cloned() else { return Ok(None) };
        let standing = standing::among(&defences::of_case(&reader, case.id).await?, defendant, self.now());
        Ok(Some(DefendantPart { case, defendant: found, standing }))
    }
}

/// Who acts for a defendant, as the streams have it. Nobody, where the defendant is not on this case: an address made up of
/// one case and another's defendant opens nothing.
pub(crate) fn standing_in(streams: &Streams<'_>, case: CaseId, defendant: DefendantId, now: Timestamp) -> Standing {
    let received = streams.state::<prosecution_case::State>(case.uuid()).case;
    if !received.is_some_and(|case| case.defendants.iter().any(|it| it.id == defendant)) {
        return Standing::default();
    }
    standing::of(&streams.state::<defence::State>(defendant.uuid()), now)
}
