//! Cases come in from their prosecutors: each case of a message is one command, and each says how it ended.
//! Reads no file itself and shows nothing: the command line does both.

use domain::{
    id::CaseId,
    prosecution_case::{self, ProsecutionCase, Receive, ReceiveRefusal, receive},
};
use futures_util::{StreamExt, stream};
use policy::{Action, Facts, Standing};
use store::Fault;

use crate::{
    App, Ask, Done, Failure, Outcome, Streams, Who,
    case_reader::{self, NoCase, Problem},
};

/// How many cases are on their way to the writer at once: enough to fill its batches.
const TOGETHER: usize = 64;

/// How one case of a message ended.
#[derive(Debug)]
pub struct CaseReport {
    /// Where in the message it stands.
    pub path: String,
    /// Its reference, where it could be read.
    pub urn: Option<String>,
    /// What was assumed, where a template was not filled in.
    pub remarks: Vec<Problem>,
    /// How it ended.
    pub outcome: CaseOutcome,
}

/// How the import of a case ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseOutcome {
    /// It is here now.
    Imported(CaseId),
    /// The same case was here already; nothing changed.
    AlreadyHere(CaseId),
    /// It was not taken in.
    Refused(WhyNot),
}

/// Why a case was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhyNot {
    /// The message can't be read as a case: every problem.
    #[error("{}", lines(.0))]
    Unreadable(Vec<Problem>),
    /// The case itself is refused.
    #[error(transparent)]
    Refused(#[from] ReceiveRefusal),
    /// Another case has this reference.
    #[error("another case with this URN is here already")]
    UrnTaken,
    /// Another case has a defendant with one of the identifiers.
    #[error("a defendant of this case has the identifier of a defendant of another case")]
    DefendantTaken,
    /// Others changed the same thing three times meanwhile.
    #[error("others changed it meanwhile; import the file again")]
    Changed,
    /// The caller may not start this case.
    #[error("not permitted")]
    NotPermitted,
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A message that holds no case, or a storage that failed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It starts no case: says what it is.
    #[error(transparent)]
    NoCase(#[from] NoCase),
    /// The storage failed; cases reported before are in.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl App {
    /// Takes in every case of a message, several at once; the reports are in the order of the message.
    pub async fn import_cases(&self, who: Who, bytes: &[u8]) -> Result<Vec<CaseReport>, ImportError> {
        let read = case_reader::read(bytes, &self.tables.courts)?;
        let reports: Vec<Result<CaseReport, Fault>> = stream::iter(read)
            .map(|read| async move {
                match read.case {
                    Err(problems) => {
                        let outcome = CaseOutcome::Refused(WhyNot::Unreadable(problems));
                        Ok(CaseReport { path: read.path, urn: None, remarks: read.remarks, outcome })
                    }
                    Ok(case) => {
                        let urn = Some(case.urn.clone());
                        Ok(CaseReport { path: read.path, urn, remarks: read.remarks, outcome: self.import(who, case).await? })
                    }
                }
            })
            .buffered(TOGETHER)
            .collect()
            .await;
        reports.into_iter().map(|report| report.map_err(ImportError::Fault)).collect()
    }

    /// Takes in one case that is already in our own shape; says how it ended.
    pub async fn import(&self, who: Who, case: ProsecutionCase) -> Result<CaseOutcome, Fault> {
        let id = case.id;
        Ok(match self.import_case(who, case).await {
            Ok(true) => CaseOutcome::Imported(id),
            Ok(false) => CaseOutcome::AlreadyHere(id),
            Err(Failure::Refused(refusal)) => CaseOutcome::Refused(refusal.into()),
            Err(Failure::Claimed(what)) if what == "urn" => CaseOutcome::Refused(WhyNot::UrnTaken),
            Err(Failure::Claimed(_)) => CaseOutcome::Refused(WhyNot::DefendantTaken),
            Err(Failure::Changed | Failure::Reused) => CaseOutcome::Refused(WhyNot::Changed),
            Err(Failure::Hidden) => CaseOutcome::Refused(WhyNot::NotPermitted),
            Err(Failure::Fault(fault)) => return Err(fault),
            Err(Failure::Outside(error)) => return Err(Fault::Unavailable(error.to_string())),
        })
    }

    /// One case, one command; says whether anything was new.
    async fn import_case(&self, who: Who, case: ProsecutionCase) -> Outcome<bool, ReceiveRefusal> {
        let id = case.id;
        let input = case.clone();
        let ask = Ask {
            id: self.new_id(),
            name: "import_cases",
            input: &input,
            streams: vec![crate::stream::<prosecution_case::Event>(id.uuid())],
            action: Action::ImportCase,
        };
        let facts = move |_: &Streams<'_>, _| Facts::Case { id, standing: Standing::default() };
        self.decide(who, ask, facts, move |streams, _| {
            let events = receive(&streams.state(id.uuid()), Receive { case: case.clone() })?;
            let new = !events.is_empty();
            Ok(Done::in_stream(id.uuid(), events, new))
        })
        .await
    }
}
