//! A case in the shape in which prosecutors send it (`progression.initiate-court-proceedings`).
//! Only what our samples use; the reader of such messages is elsewhere and takes more.

use std::borrow::Cow;

use domain::time::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Text that is mostly taken from tables, so that making a million cases copies little.
pub type Words = Cow<'static, str>;

macro_rules! message {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)+
        }
    )+};
}

message! {
    /// The whole message.
    Request {
        /// What is asked for.
        initiate_court_proceedings: Proceedings,
    }
    /// The cases that begin and where they are to be heard.
    Proceedings {
        /// The cases.
        prosecution_cases: Vec<Case>,
        /// Their first hearings.
        list_hearing_requests: Vec<HearingRequest>,
    }
    /// A prosecution case.
    Case {
        /// The prosecutor's identifier of the case.
        id: Uuid,
        /// By what and by whom it is known.
        prosecution_case_identifier: Identifier,
        /// The police unit or department that it came from, as OU code.
        originating_organisation: Words,
        /// C charge, Q postal requisition, S summons, J single justice procedure.
        initiation_code: Words,
        /// What happened, in short.
        statement_of_facts: Words,
        /// The officer in charge.
        police_officer_in_case: Officer,
        /// Set where the case began on another system and was brought over.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        migration_source_system: Option<Migration>,
        /// Everyone charged.
        defendants: Vec<Defendant>,
    }
    /// By what and by whom a case is known.
    Identifier {
        /// The prosecutor in the reference data.
        prosecution_authority_id: Uuid,
        /// Its short name.
        prosecution_authority_code: Words,
        /// Its full name.
        prosecution_authority_name: Words,
        /// The unique reference number that the police gave.
        #[serde(rename = "caseURN")]
        case_urn: String,
    }
    /// Where a case was before.
    Migration {
        /// The system.
        migration_source_system_name: Words,
        /// The case's number there.
        migration_source_system_case_identifier: Words,
    }
    /// A police officer.
    Officer {
        /// Rank.
        police_officer_rank: Words,
        /// Name and number.
        person_details: OfficerName,
    }
    /// The name of an officer.
    OfficerName {
        /// First name.
        first_name: Words,
        /// Last name.
        last_name: Words,
    }
    /// One of those charged.
    Defendant {
        /// The identifier on this case.
        id: Uuid,
        /// The identifier of the person over all cases.
        master_defendant_id: Uuid,
        /// The case.
        prosecution_case_id: Uuid,
        /// When proceedings began, RFC 3339.
        court_proceedings_initiated: String,
        /// Under 18 today.
        is_youth: bool,
        /// How many convictions the prosecutor cites.
        number_of_previous_convictions_cited: u32,
        /// The number in the Police National Computer.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pnc_id: Option<String>,
        /// The charges.
        offences: Vec<Offence>,
        /// Parents and guardians.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        associated_persons: Vec<Associated>,
        /// Set for a person.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        person_defendant: Option<PersonDefendant>,
        /// Set for a company.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        legal_entity_defendant: Option<LegalEntity>,
    }
    /// A person who is charged.
    PersonDefendant {
        /// Who.
        person_details: Person,
        /// Bail or custody.
        bail_status: BailStatus,
        /// The conditions of bail, for bail status B.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        bail_conditions: Option<Words>,
        /// The number of the arrest or summons.
        arrest_summons_number: String,
    }
    /// Bail or custody.
    BailStatus {
        /// The status in the reference data.
        id: Uuid,
        /// B, C, U or A.
        code: Words,
        /// In words.
        description: Words,
    }
    /// A company that is charged.
    LegalEntity {
        /// Who.
        organisation: Company,
    }
    /// A company.
    Company {
        /// The registered name.
        name: Words,
        /// The number at Companies House.
        incorporation_number: Words,
        /// The registered office.
        address: Address,
        /// How to reach it.
        contact: Contact,
    }
    /// Somebody who comes with a defendant.
    Associated {
        /// Who.
        person: Person,
        /// PARENT or GUARDIAN.
        role: Words,
    }
    /// A person.
    Person {
        /// Mr, Ms and so on.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        title: Option<Words>,
        /// First name.
        first_name: Words,
        /// Other first names.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        middle_name: Option<Words>,
        /// Last name.
        last_name: Words,
        /// Date of birth.
        date_of_birth: Date,
        /// `MALE`, `FEMALE`, `NOT_KNOWN` or `NOT_SPECIFIED`.
        gender: Words,
        /// ENGLISH or WELSH.
        documentation_language_needs: Words,
        /// The language of an interpreter, where one is needed.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        interpreter_language_needs: Option<Words>,
        /// Where the person lives.
        address: Address,
        /// How to reach the person.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        contact: Option<Contact>,
    }
    /// A postal address.
    Address {
        /// The first line.
        address1: String,
        /// The second line.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        address2: Option<Words>,
        /// The third line.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        address3: Option<Words>,
        /// The postcode.
        postcode: Words,
    }
    /// Telephone and mail.
    Contact {
        /// A mobile of the drama range.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        mobile: Option<String>,
        /// An address that ends in `.example`.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        primary_email: Option<String>,
    }
    /// A charge.
    Offence {
        /// The identifier of the charge.
        id: Uuid,
        /// The identifier of the offence in the reference data.
        offence_definition_id: Uuid,
        /// The CJS code.
        offence_code: Words,
        /// The name of the offence.
        offence_title: Words,
        /// What it is contrary to.
        offence_legislation: Words,
        /// What the defendant is said to have done.
        wording: String,
        /// The place among the defendant's charges, from 1.
        order_index: u32,
        /// Summary, either way or indictable.
        mode_of_trial: Words,
        /// When it was done, or began.
        start_date: Date,
        /// When it ended.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        end_date: Option<Date>,
        /// When the arrest was.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        arrest_date: Option<Date>,
        /// When the charge was.
        charge_date: Date,
    }
    /// A hearing that is asked for.
    HearingRequest {
        /// Which kind.
        hearing_type: HearingType,
        /// MAGISTRATES or CROWN.
        jurisdiction_type: Words,
        /// How long it will take.
        estimate_minutes: u32,
        /// When it begins, in UTC, RFC 3339.
        listed_start_date_time: String,
        /// Where.
        court_centre: CourtCentre,
        /// Who is to be heard for what.
        list_defendant_requests: Vec<ListDefendant>,
    }
    /// A kind of hearing.
    HearingType {
        /// The kind in the reference data.
        id: Uuid,
        /// In words.
        description: Words,
    }
    /// A court.
    CourtCentre {
        /// The court in the reference data.
        id: Uuid,
        /// The OU code.
        code: Words,
        /// Its name.
        name: Words,
        /// Its name in Welsh.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        welsh_name: Option<Words>,
    }
    /// A defendant at a hearing.
    ListDefendant {
        /// The case.
        prosecution_case_id: Uuid,
        /// The defendant.
        defendant_id: Uuid,
        /// ENGLISH or WELSH.
        hearing_language_needs: Words,
        /// The charges to be heard.
        defendant_offences: Vec<Uuid>,
    }
}

impl Request {
    /// The message as JSON text.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    /// Every case with each of its defendants.
    pub fn defendants(&self) -> impl Iterator<Item = (&Case, &Defendant)> {
        let cases = &self.initiate_court_proceedings.prosecution_cases;
        cases.iter().flat_map(|case| case.defendants.iter().map(move |defendant| (case, defendant)))
    }

    /// The first hearing of a case.
    pub fn first_hearing(&self, case: Uuid) -> Option<&HearingRequest> {
        let hearings = &self.initiate_court_proceedings.list_hearing_requests;
        hearings.iter().find(|hearing| hearing.list_defendant_requests.iter().any(|listed| listed.prosecution_case_id == case))
    }
}

impl Defendant {
    /// The name as people write it.
    pub fn name(&self) -> String {
        match (&self.person_defendant, &self.legal_entity_defendant) {
            (Some(person), _) => person.person_details.name(),
            (None, Some(entity)) => entity.organisation.name.to_string(),
            (None, None) => String::new(),
        }
    }
}

impl Person {
    /// First, middle and last name.
    pub fn name(&self) -> String {
        let parts = [Some(&self.first_name), self.middle_name.as_ref(), Some(&self.last_name)];
        parts.into_iter().flatten().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ")
    }
}

impl Address {
    /// The address on one line.
    pub fn line(&self) -> String {
        let middle = [self.address2.as_deref(), self.address3.as_deref(), Some(&*self.postcode)];
        std::iter::once(self.address1.as_str()).chain(middle.into_iter().flatten()).collect::<Vec<_>>().join(", ")
    }
}
