//! What a message is, by the keys that it has: one that starts cases, or something else, said by name.
//! Reads no value beyond what tells the kinds apart.

use serde_json::Value;

/// A message that starts cases.
pub(super) enum Kind<'a> {
    /// Cases in the shape of the core model (case-model §4): proceedings, a referral, the event that a case was created.
    Core {
        /// The keys that lead to the cases.
        keys: Vec<&'static str>,
        /// Each case.
        cases: Vec<&'a Value>,
        /// What stands around them, with the hearings asked for.
        around: &'a Value,
    },
    /// Case details and defendants, as the case file takes them in.
    Casefile {
        /// The keys that lead to the cases.
        keys: Vec<&'static str>,
        /// Each case.
        cases: Vec<&'a Value>,
    },
    /// A prosecutor's own submission, before identifiers are given.
    Submission(&'a Value),
}

/// Why a file starts no case: what it is instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentence of each is its description")]
pub enum NoCase {
    #[error("this is not JSON: line {line}, column {column} can't be read; a value left as a placeholder often does that")]
    NotJson { line: usize, column: usize },
    #[error("this is larger than the 32 MB that a message may be")]
    TooLarge,
    #[error("this is XML; cases come in as JSON")]
    Xml,
    #[error("there is nothing in it")]
    Empty,
    #[error("this is a JSON schema, not a message: it describes cases and starts none")]
    Schema,
    #[error("this is an application to the court: it starts no case")]
    Application,
    #[error("this is about a hearing of cases that are started elsewhere: it starts no case")]
    Hearing,
    #[error("this asks for a hearing to be listed: it starts no case")]
    Listing,
    #[error("this is the answer to a question about a case: it starts no case")]
    Answer,
    #[error("this is an entry of a search index: it starts no case")]
    SearchEntry,
    #[error("this is a form that the prosecutor serves on a case: it starts no case")]
    Form,
    #[error("this changes a defendant of a case that is here already: it starts no case")]
    Change,
    #[error("this is about the defence of a defendant: it starts no case")]
    Defence,
    #[error("this is about a plea, a verdict or a result: it starts no case")]
    Result,
    #[error("this is about a document of a case: it starts no case")]
    Document,
    #[error("this is about an organisation: it starts no case")]
    Organisation,
    #[error("this is reference data: it starts no case")]
    ReferenceData,
    #[error("this is no message in which a prosecutor starts a case; its keys are: {keys}")]
    Unknown { keys: String },
}

/// Messages that start no case, by the keys that all of them have. The first that fits counts.
const OTHERS: [(&[&str], NoCase); 32] = [
    (&["$schema"], NoCase::Schema),
    (&["type", "properties"], NoCase::Schema),
    (&["definitions"], NoCase::Schema),
    (&["prosecutionCaseSubject"], NoCase::Form),
    (&["petFormData"], NoCase::Form),
    (&["petId"], NoCase::Form),
    (&["courtFormId"], NoCase::Form),
    (&["finalisedFormData"], NoCase::Form),
    (&["initiateCourtProceedings"], NoCase::Application),
    (&["courtApplication"], NoCase::Application),
    (&["courtApplications"], NoCase::Application),
    (&["courtApplicationProceedings"], NoCase::Application),
    (&["caseReference", "parties"], NoCase::SearchEntry),
    (&["totalResults"], NoCase::SearchEntry),
    (&["offencePleas"], NoCase::Result),
    (&["resultLines"], NoCase::Result),
    (&["hearing"], NoCase::Hearing),
    (&["hearings"], NoCase::Hearing),
    (&["hearingId"], NoCase::Hearing),
    (&["caseDetails", "caseId"], NoCase::Answer),
    (&["prosecutionCase"], NoCase::Answer),
    (&["caseId", "defendants"], NoCase::Result),
    (&["defendant"], NoCase::Change),
    (&["representationType"], NoCase::Defence),
    (&["lockedByRepOrder"], NoCase::Defence),
    (&["defenceOrganisation"], NoCase::Defence),
    (&["applicationReference", "statusCode"], NoCase::Defence),
    (&["courtDocument"], NoCase::Document),
    (&["materialId"], NoCase::Document),
    (&["organisationDetails"], NoCase::Organisation),
    (&["documentsTypeAccess"], NoCase::ReferenceData),
    (&["courtCentre"], NoCase::Listing),
];

impl<'a> Kind<'a> {
    /// The kind of a message.
    pub(super) fn of(message: &'a Value) -> Result<Self, NoCase> {
        if message.as_object().is_none_or(serde_json::Map::is_empty) {
            return Err(NoCase::Empty);
        }
        let schema = has(message, "$schema") || has(message, "properties");
        if schema {
            return Err(NoCase::Schema);
        }
        Self::core(message)
            .or_else(|| Self::casefile(message))
            .or_else(|| Self::submission(message))
            .ok_or_else(|| other(message))
    }

    fn core(message: &'a Value) -> Option<Self> {
        for keys in [&["initiateCourtProceedings"][..], &["courtReferral"], &[]] {
            let around = keys.iter().try_fold(message, |value, key| value.get(key));
            let Some((around, cases)) = around.and_then(|around| Some((around, around.get("prosecutionCases")?.as_array()?)))
            else {
                continue;
            };
            // A request to list a hearing names the cases that it is about at the same level as the court.
            if cases.is_empty() || has(around, "courtCentre") || has(around, "defendantListingNeeds") {
                continue;
            }
            let keys = keys.iter().copied().chain(["prosecutionCases"]).collect();
            return Some(Self::Core { keys, cases: cases.iter().collect(), around });
        }
        let case = message.get("prosecutionCase").filter(|case| has(case, "defendants"))?;
        // The answer to a question about a case has the case and what came of it side by side.
        let answered = ["caseAtAGlance", "hearingsAtAGlance", "courtDocuments", "linkedApplicationsSummary", "relatedCases"];
        if answered.iter().any(|key| has(message, key)) {
            return None;
        }
        Some(Self::Core { keys: vec!["prosecutionCase"], cases: vec![case], around: message })
    }

    fn casefile(message: &'a Value) -> Option<Self> {
        if let Some(group) = message.get("groupProsecutions").and_then(Value::as_array).filter(|group| !group.is_empty()) {
            return Some(Self::Casefile { keys: vec!["groupProsecutions"], cases: group.iter().collect() });
        }
        for keys in [&["prosecutionWithReferenceData", "prosecution"][..], &["prosecution"], &[]] {
            let Some(case) = keys.iter().try_fold(message, |value, key| value.get(key)) else { continue };
            let details = case.get("caseDetails").filter(|_| has(case, "defendants"));
            // The glance at a case has details too, but by its URN: it answers a question.
            if details.is_some_and(|details| !has(details, "caseURN") && !has(details, "caseStatus")) {
                return Some(Self::Casefile { keys: keys.to_vec(), cases: vec![case] });
            }
        }
        None
    }

    fn submission(message: &'a Value) -> Option<Self> {
        let whole = has(message, "prosecutionSubmissionDetails") && (has(message, "defendant") || has(message, "defendants"));
        whole.then_some(Self::Submission(message))
    }
}

fn has(value: &Value, key: &str) -> bool {
    value.get(key).is_some_and(|value| !value.is_null())
}

fn other(message: &Value) -> NoCase {
    if let Some((_, what)) = OTHERS.iter().find(|(keys, _)| keys.iter().all(|key| has(message, key))) {
        return what.clone();
    }
    let keys: Vec<&str> = message.as_object().into_iter().flat_map(|map| map.keys()).map(String::as_str).collect();
    if let [key] = keys.as_slice()
        && message.get(*key).is_some_and(Value::is_array)
    {
        return NoCase::ReferenceData;
    }
    let shown: Vec<String> = keys.iter().take(8).map(|key| key.chars().take(40).collect()).collect();
    NoCase::Unknown { keys: shown.join(", ") }
}
