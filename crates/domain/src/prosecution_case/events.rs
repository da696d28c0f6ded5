//! What happened to a prosecution case, in the words of the prosecutors' own messages (case-model §4).
//! Free text is kept as sent; nothing here is looked up.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    id::{CaseId, DefendantId, OffenceId},
    time::Date,
};

/// What happened to a prosecution case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "prosecution-case.", serialize_all = "kebab-case")]
pub enum Event {
    /// The case arrived from the prosecutor.
    Received(Box<ProsecutionCase>),
}

/// A case as received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProsecutionCase {
    /// The prosecutor's own identifier of the case.
    pub id: CaseId,
    /// The URN, or the prosecuting authority's reference where there is none, as shown to people.
    pub urn: String,
    /// Who prosecutes.
    pub prosecutor: Prosecutor,
    /// How the case was started.
    pub initiation: InitiationCode,
    /// Which court it is in now.
    pub jurisdiction: Jurisdiction,
    /// Did it start on this platform? Documents are served here only where it did (guides §6).
    pub started_here: bool,
    /// Statement of facts, where one was sent.
    pub statement_of_facts: Option<String>,
    /// Everyone charged; never empty.
    pub defendants: Vec<Defendant>,
    /// Where and when it is first heard, if known.
    pub first_hearing: Option<FirstHearing>,
}

/// Who prosecutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prosecutor {
    /// Short name: `CPS`, `TFL`.
    pub code: String,
    /// Full name, where sent.
    pub name: Option<String>,
}

/// How a case starts (case-model §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum InitiationCode {
    /// J: single justice procedure notice.
    SingleJusticeProcedure,
    /// Q: postal requisition.
    Requisition,
    /// S: summons.
    Summons,
    /// C: charge.
    Charge,
    /// R: remitted from another court.
    Remitted,
    /// O: another way.
    Other,
    /// Z: referred from the single justice procedure.
    Referred,
}

impl InitiationCode {
    /// Reads the letter used in prosecutors' messages.
    pub fn from_letter(letter: &str) -> Option<Self> {
        Some(match letter {
            "J" => Self::SingleJusticeProcedure,
            "Q" => Self::Requisition,
            "S" => Self::Summons,
            "C" => Self::Charge,
            "R" => Self::Remitted,
            "O" => Self::Other,
            "Z" => Self::Referred,
            _ => return None,
        })
    }
}

/// Magistrates' court or Crown Court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Jurisdiction {
    /// A magistrates' court, the youth court included.
    Magistrates,
    /// The Crown Court.
    Crown,
}

/// A person or organisation charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defendant {
    /// Identifier of this defendant on this case.
    pub id: DefendantId,
    /// Who it is.
    pub identity: Identity,
    /// The prosecutor's mark for a youth.
    pub youth: bool,
    /// Arrest/summons number.
    pub asn: Option<String>,
    /// Bail status in words, where sent.
    pub bail_status: Option<String>,
    /// The charges, in the order of the charge sheet; never empty.
    pub offences: Vec<Offence>,
}

impl Defendant {
    /// The name as people read it.
    pub fn display_name(&self) -> String {
        match &self.identity {
            Identity::Person { first_name, middle_name, last_name, .. } => [first_name, middle_name, &Some(last_name.clone())]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" "),
            Identity::Organisation { name } => name.clone(),
        }
    }
}

/// A natural person or a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identity {
    /// A natural person.
    Person {
        /// First name, where known.
        first_name: Option<String>,
        /// Middle names.
        middle_name: Option<String>,
        /// Last name.
        last_name: String,
        /// Date of birth as the police entered it.
        date_of_birth: Option<Date>,
        /// Language that they need an interpreter for.
        interpreter: Option<String>,
    },
    /// A company or other body.
    Organisation {
        /// Its name.
        name: String,
    },
}

/// One charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offence {
    /// Identifier.
    pub id: OffenceId,
    /// CJS offence code.
    pub code: String,
    /// Title.
    pub title: String,
    /// The wording of the charge.
    pub wording: String,
    /// The Act and section.
    pub legislation: Option<String>,
    /// When it is said to have been committed, or to have begun.
    pub start_date: Option<Date>,
    /// When it ended.
    pub end_date: Option<Date>,
    /// When it was charged.
    pub charge_date: Option<Date>,
    /// Summary, either way, indictable only, where sent.
    pub mode_of_trial: Option<String>,
}

/// The first hearing as the prosecutor or court set it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstHearing {
    /// The court's OU code or name as sent.
    pub court_code: Option<String>,
    /// The court's name, where sent.
    pub court_name: Option<String>,
    /// The date in London.
    pub date: Date,
    /// The time in London, `HH:MM`, where known.
    pub time: Option<String>,
}
