//! What a registration form says once it has been read: only valid values, whichever road it came by.
//! Knows no sheet, row or column, and no road.

use serde::{Deserialize, Serialize};

use crate::{
    time::Date,
    values::{
        Address, EmailAddress, LaaAccountNumber, Language, LongText, OrganisationName, OrganisationType, PersonName, PhoneNumber,
        Postcode, Qualification, RegulatorNumber, Role, ShortText,
    },
};

/// Most offices that a form may list.
pub const MOST_OFFICES: usize = 50;

/// One line as a form holds it: a job title, a company number, the name of an office.
pub type Line = ShortText<200>;

/// A few lines: an address in one field, a reason.
pub type Lines = LongText<1000>;

/// The official code (organisation unit, OU) of a court.
pub type CourtCode = ShortText<20>;

/// A complete registration form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Who registers.
    pub organisation: OrganisationDetails,
    /// Its offices, at most [`MOST_OFFICES`].
    pub offices: Vec<Office>,
    /// The accountable person, who gets an account whether or not listed among the users.
    pub administrator: Administrator,
    /// Everybody else, each once.
    pub users: Vec<User>,
    /// Who accepted the terms, and when; nobody yet where an officer filled the form in for the administrator.
    #[serde(default)]
    pub acceptance: Option<Acceptance>,
}

/// The organisation that registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationDetails {
    /// Its name.
    pub name: OrganisationName,
    /// What kind it is.
    pub kind: OrganisationType,
    /// What it is, where the kind is "other".
    pub kind_described: Option<Line>,
    /// The head office: a street address.
    pub head_office: Address,
    /// Where letters go, if elsewhere; a PO box or DX belongs here.
    pub correspondence: Option<Lines>,
    /// Main telephone.
    pub telephone: PhoneNumber,
    /// Main e-mail address.
    pub email: EmailAddress,
    /// Who regulates it.
    pub regulation: Regulation,
    /// Number at Companies House.
    pub incorporation_number: Option<Line>,
    /// Number at the Charity Commission.
    pub charity_number: Option<Line>,
    /// Where it appears first, for the order of the queue.
    pub first_hearing: Option<FirstHearing>,
    /// The language of e-mails and letters.
    pub language: Language,
}

/// Who regulates an organisation, by its type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Regulation {
    /// The regulator that belongs to the type (SRA, BSB or CILEX), by number.
    Number(RegulatorNumber),
    /// Chambers: the Bar Standards Board knows their head, not them.
    HeadOfChambers {
        /// Name of the head of chambers.
        name: Line,
        /// The head's number at the Bar Standards Board.
        number: RegulatorNumber,
    },
    /// Another regulator, by name.
    Other {
        /// Who it is.
        regulator: Line,
        /// Its number for the organisation, where it gives one.
        number: Option<RegulatorNumber>,
    },
    /// Nobody, with the reason; an officer decides.
    Nobody {
        /// Why.
        reason: Lines,
    },
}

/// A first hearing that somebody expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstHearing {
    /// The court.
    pub court: CourtCode,
    /// The date, where it is known.
    pub date: Option<Date>,
}

/// An office; Legal Aid Agency account numbers belong to offices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// What it is called.
    pub name: Line,
    /// Its address, in one field.
    pub address: Lines,
    /// Its postcode.
    pub postcode: Option<Postcode>,
    /// Its telephone.
    pub telephone: Option<PhoneNumber>,
    /// Its account number, as claimed: an officer records how it was verified.
    pub laa_account: Option<LaaAccountNumber>,
}

/// The accountable administrator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrator {
    /// Name.
    pub name: PersonName,
    /// Job title.
    pub job_title: Line,
    /// Work e-mail: the name to sign in with.
    pub email: EmailAddress,
    /// Mobile, nobody else's.
    pub mobile: PhoneNumber,
    /// What the users' sheet adds, where the administrator is listed there too.
    pub also: Option<Work>,
}

/// A person who needs an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Name.
    pub name: PersonName,
    /// Work e-mail: the name to sign in with.
    pub email: EmailAddress,
    /// Mobile, nobody else's.
    pub mobile: PhoneNumber,
    /// Qualification, roles and the rest.
    pub work: Work,
}

/// What a person does in the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Qualified as.
    pub qualification: Qualification,
    /// At least one role, each once, in the order of the list of roles.
    pub roles: Vec<Role>,
    /// Who supervises, where the person is not authorised.
    pub supervisor: Option<Line>,
    /// The regulator's number of the person.
    pub regulator_number: Option<RegulatorNumber>,
    /// The usual office, by name.
    pub office: Option<Line>,
    /// Where the person appears first.
    pub first_hearing: Option<FirstHearing>,
}

/// The acceptance of the terms and conditions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Which version of the terms.
    pub version: Line,
    /// Full name of the person who accepted.
    pub name: Line,
    /// In which capacity: the administrator, a partner, a director, the head of chambers.
    pub capacity: Line,
    /// When.
    pub date: Date,
}

impl Form {
    /// Whether the organisation's main e-mail is another than the administrator's: each is confirmed by itself.
    pub fn has_two_addresses(&self) -> bool {
        self.organisation.email.key() != self.administrator.email.key()
    }
}

impl Administrator {
    /// The roles of the administrator: always that of administrator, and those that the users' sheet adds.
    pub fn roles(&self) -> Vec<Role> {
        let added = self.also.iter().flat_map(|work| work.roles.iter().copied());
        let mut roles: Vec<Role> = std::iter::once(Role::OrganisationAdministrator).chain(added).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }
}
