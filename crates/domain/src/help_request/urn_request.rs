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
    /// The defendants; at least one.
    pub defendants: Vec<Sought>,
    /// The offences; at least one.
    pub offences: Vec<Charged>,
    /// When they were charged, where that is known.
    pub charged: Option<Date>,
    /// Code of the court.
    pub court: String,
    /// When the hearing is, where that is known.
    pub hearing: Option<Date>,
}

/// A defendant whose case is sought, as the asker spells them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sought {
    /// First name.
    pub first_name: ShortText<100>,
    /// Last name.
    pub last_name: ShortText<100>,
    /// Other names that they use, one text.
    pub aliases: Option<ShortText<300>>,
    /// Date of birth.
    pub date_of_birth: DateOfBirth,
    /// Address.
    pub address: LongText<500>,
}

/// An offence as the asker knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// What it is.
    pub offence: ShortText<300>,
    /// When it is said to have been.
    pub on: Option<Date>,
}

impl Sought {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}
