//! What is needed to find the unique reference number (URN) of a case: the defendants, the offences, the court.
//! Personal data: it is kept in the log for whoever answers, and is in no e-mail, address or queue.

use serde::{Deserialize, Serialize};

use crate::{
    time::Date,
    values::{DateOfBirth, LongText, ShortText},
};

/// The most defendants of one request.
pub const MOST_DEFENDANTS: usize = 10;
/// The most offences of one request.
pub const MOST_OFFENCES: usize = 10;

/// A request for a URN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrnRequest {
    /// The defendants; none where a caller could not say.
    pub defendants: Vec<Sought>,
    /// The offences; none where a caller could not say.
    pub offences: Vec<Charged>,
    /// When they were charged, where that is known.
    pub charged: Option<Date>,
    /// Code of the court; none where a caller could not say.
    pub court: Option<String>,
    /// When the hearing is, where that is known.
    pub hearing: Option<Date>,
}

impl UrnRequest {
    /// Is everything there without which no number is found? A page asks for all of it, a call gives what it gives.
    pub fn is_complete(&self) -> bool {
        let defendants = !self.defendants.is_empty() && self.defendants.iter().all(Sought::is_complete);
        let offences = !self.offences.is_empty() && self.offences.iter().all(|it| it.offence.is_some());
        defendants && offences && self.court.is_some()
    }
}

/// A defendant whose case is sought, as the asker spells them. Written without a tag: requests of before companies could be sought are
/// people, and an organisation is told by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Sought {
    /// A company or another organisation.
    Organisation(SoughtOrganisation),
    /// A person.
    Person(SoughtPerson),
}

/// An organisation whose case is sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoughtOrganisation {
    /// Its name.
    pub name: ShortText<200>,
    /// Names that it trades under, one text.
    pub other_names: Option<ShortText<300>>,
    /// Its address.
    pub address: Option<LongText<500>>,
}

/// A person whose case is sought; what a caller could not say is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoughtPerson {
    /// First name.
    pub first_name: Option<ShortText<100>>,
    /// Last name.
    pub last_name: Option<ShortText<100>>,
    /// Other names that they use, one text.
    pub aliases: Option<ShortText<300>>,
    /// Date of birth.
    pub date_of_birth: Option<DateOfBirth>,
    /// Address.
    pub address: Option<LongText<500>>,
}

/// An offence as the asker knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// What it is.
    pub offence: Option<ShortText<300>>,
    /// When it is said to have been.
    pub on: Option<Date>,
}

impl Sought {
    /// First and last name, or the organisation's; empty where neither is known.
    pub fn name(&self) -> String {
        match self {
            Self::Organisation(it) => it.name.to_string(),
            Self::Person(it) => {
                let names = [&it.first_name, &it.last_name].map(|name| name.as_ref().map_or("", ShortText::as_str));
                names.join(" ").trim().to_owned()
            }
        }
    }

    fn is_complete(&self) -> bool {
        match self {
            Self::Organisation(it) => it.address.is_some(),
            Self::Person(it) => {
                it.first_name.is_some() && it.last_name.is_some() && it.date_of_birth.is_some() && it.address.is_some()
            }
        }
    }
}
