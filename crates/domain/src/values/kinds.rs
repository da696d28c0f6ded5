//! The closed lists on forms: representation, types of organisation, qualifications, roles and languages.
//! Each is read forgivingly from what people write and kept as one fixed word.

use std::{borrow::Cow, sync::LazyLock};

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

use super::{ValueError, clean};
use crate::group::Group;

/// How a defendant is represented, in the words of the Legal Aid Agency's interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(try_from = "String", into = "String")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum RepresentationType {
    /// A representation order is in force.
    RepresentationOrder,
    /// Legal aid has been applied for.
    RepresentationOrderAppliedFor,
    /// The client pays.
    Private,
    /// Appointed by the court to cross-examine a witness; paid from central funds.
    CourtAppointed,
    /// Nobody pays.
    ProBono,
}

impl RepresentationType {
    /// Whether legal aid pays or may pay: an office account number is asked for and the Legal Aid Agency is told.
    ///
    /// Not so for an advocate whom the court appoints (Youth Justice and Criminal Evidence Act 1999, s. 38): central funds
    /// pay, outside the legal aid scheme.
    pub const fn is_legal_aid(self) -> bool {
        matches!(self, Self::RepresentationOrder | Self::RepresentationOrderAppliedFor)
    }
}

/// What kind of organisation registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(try_from = "String", into = "String")]
#[strum(serialize_all = "kebab-case")]
pub enum OrganisationType {
    /// A firm of solicitors.
    SolicitorsFirm,
    /// A solicitor who practises alone as a recognised sole practice.
    SolePractice,
    /// A solicitor who practises without a firm, often as an agent.
    FreelanceSolicitor,
    /// A set of barristers' chambers.
    BarristersChambers,
    /// A barrister who registers alone.
    SelfEmployedBarrister,
    /// An entity that the Bar Standards Board authorises.
    BsbEntity,
    /// A firm that CILEX Regulation authorises.
    CilexAuthorised,
    /// A law centre.
    LawCentre,
    /// The Public Defender Service.
    PublicDefenderService,
    /// Anything else: the form asks what.
    Other,
    /// An authority that brings cases. It registers by a form of its own, so no list of the registration form offers it.
    Prosecutor,
}

/// Who regulates an organisation or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Regulator {
    /// Solicitors Regulation Authority.
    Sra,
    /// Bar Standards Board.
    Bsb,
    /// CILEX Regulation.
    Cilex,
}

impl OrganisationType {
    /// Whose number the form asks for; `None` where the form asks who regulates the organisation, if anybody.
    pub const fn regulator(self) -> Option<Regulator> {
        match self {
            Self::SolicitorsFirm | Self::SolePractice | Self::FreelanceSolicitor => Some(Regulator::Sra),
            Self::BarristersChambers | Self::SelfEmployedBarrister | Self::BsbEntity => Some(Regulator::Bsb),
            Self::CilexAuthorised => Some(Regulator::Cilex),
            Self::LawCentre | Self::PublicDefenderService | Self::Other | Self::Prosecutor => None,
        }
    }

    /// Whether the organisation is one person, who is both lawyer and administrator.
    pub const fn is_of_one(self) -> bool {
        matches!(self, Self::FreelanceSolicitor | Self::SelfEmployedBarrister)
    }

    /// Whether the form asks for the name of the head of chambers.
    pub const fn has_head_of_chambers(self) -> bool {
        matches!(self, Self::BarristersChambers)
    }
}

/// The language that a person or an organisation prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(try_from = "String", into = "String")]
pub enum Language {
    /// English.
    #[default]
    #[strum(serialize = "en")]
    English,
    /// Welsh.
    #[strum(serialize = "cy")]
    Welsh,
}

/// What a person is qualified as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(try_from = "String", into = "String")]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the variants are the words of the form")]
pub enum Qualification {
    Solicitor,
    Barrister,
    Cilex,
    Trainee,
    Paralegal,
    AccreditedRepresentative,
    Clerk,
    Other,
}

impl Qualification {
    /// Whether the person may conduct litigation or advocacy without a supervisor.
    pub const fn is_authorised(self) -> bool {
        matches!(self, Self::Solicitor | Self::Barrister | Self::Cilex)
    }
}

/// A role as the registration form offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(try_from = "String", into = "String")]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the variants are the words of the form")]
pub enum Role {
    OrganisationAdministrator,
    DefenceLawyer,
    Advocate,
    ChambersClerk,
    ChambersAdmin,
}

/// Words of a list of roles without marks that are looked at; five roles have eleven.
const MOST_WORDS: usize = 20;

impl Role {
    /// The group that the role puts a person in.
    pub const fn group(self) -> Group {
        match self {
            Self::OrganisationAdministrator => Group::OrganisationAdministrator,
            Self::DefenceLawyer => Group::DefenceLawyer,
            Self::Advocate => Group::Advocate,
            Self::ChambersClerk => Group::ChambersClerk,
            Self::ChambersAdmin => Group::ChambersAdmin,
        }
    }

    /// Whether a person so qualified may hold the role: only those with rights of audience are advocates.
    pub const fn is_open_to(self, qualification: Qualification) -> bool {
        !matches!(self, Self::Advocate) || qualification.is_authorised()
    }

    /// Reads one or more roles, parted by commas, semicolons, slashes, line ends, "and" or nothing but a space; each is given once.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, ValueError> {
        const MARKS: [char; 6] = [',', ';', '/', '\n', '&', '|'];
        if let Ok(role) = Self::parse(text) {
            return Ok(vec![role]);
        }
        let mut roles = Vec::new();
        let text = if text.contains(" and ") || text.contains(" AND ") {
            Cow::Owned(text.replace(" and ", ",").replace(" AND ", ","))
        } else {
            Cow::Borrowed(text)
        };
        for part in text.split(MARKS).filter(|part| !part.trim().is_empty()) {
            for role in Self::parse_words(part)? {
                if !roles.contains(&role) {
                    roles.push(role);
                }
            }
        }
        if roles.is_empty() { Err(ValueError::RoleUnknown) } else { Ok(roles) }
    }

    /// Roles one after the other, each of as many words as make one: nothing is left over.
    fn parse_words(text: &str) -> Result<Vec<Self>, ValueError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.len() > MOST_WORDS {
            return Err(ValueError::RoleUnknown);
        }
        let (mut roles, mut rest) = (Vec::new(), words.as_slice());
        while !rest.is_empty() {
            let longest = (1..=rest.len()).rev().find_map(|count| {
                let (first, after) = rest.split_at_checked(count)?;
                Some((Self::parse(&first.join(" ")).ok()?, after))
            });
            let (role, after) = longest.ok_or(ValueError::RoleUnknown)?;
            roles.push(role);
            rest = after;
        }
        Ok(roles)
    }
}

/// Gives a closed list its forgiving `parse`: the fixed word, or any of the other names given here.
macro_rules! closed_list {
    ($name:ident, $error:ident, $(without $hidden:ident,)? [$($variant:ident: $($alias:literal),+;)*]) => {
        impl $name {
            /// Reads the fixed word or a usual name for it, in any case and punctuation.
            pub fn parse(text: &str) -> Result<Self, ValueError> {
                static WORDS: LazyLock<Vec<(String, $name)>> =
                    LazyLock::new(|| $name::iter().map(|value| (clean::label(value.as_str()), value)).collect());
                let label = clean::label(text);
                match label.as_str() {
                    $($($alias)|+ => Ok(Self::$variant),)*
                    label => WORDS.iter().find(|(word, _)| word == label).map(|(_, value)| *value).ok_or(ValueError::$error),
                }
            }

            /// The fixed word.
            pub fn as_str(&self) -> &'static str {
                self.into()
            }

            /// Every value that forms offer, in their order.
            pub fn all() -> impl Iterator<Item = Self> {
                Self::iter()$(.filter(|value| *value != Self::$hidden))?
            }
        }
        super::text_conversions!($name);
    };
}

closed_list!(RepresentationType, RepresentationUnknown, []);
closed_list!(OrganisationType, OrganisationTypeUnknown, without Prosecutor, [
    SolicitorsFirm: "solicitors", "solicitor firm", "firm of solicitors", "law firm", "firm", "cwmni cyfreithwyr";
    SolePractice: "sole practitioner", "recognised sole practice", "practis unigol";
    FreelanceSolicitor: "freelance", "cyfreithiwr llawrydd";
    BarristersChambers: "chambers", "barrister chambers", "set of chambers", "siambrau bargyfreithwyr", "siambrau";
    SelfEmployedBarrister: "barrister", "sole practitioner barrister", "bargyfreithiwr hunangyflogedig";
    BsbEntity: "entity", "bsb regulated entity", "bsb authorised entity", "endid bsb";
    CilexAuthorised: "cilex", "cilex firm", "cilex authorised entity", "cilex authorised firm", "wedii awdurdodi gan cilex";
    LawCentre: "law center", "canolfan y gyfraith";
    PublicDefenderService: "pds", "gwasanaeth yr amddiffynnwr cyhoeddus";
    Other: "arall";
]);
closed_list!(Language, LanguageUnknown, [
    English: "english", "saesneg", "e";
    // Softened as it stands after "neu" (or), which is how our own hint says it.
    Welsh: "welsh", "cymraeg", "gymraeg", "w";
]);
closed_list!(Qualification, QualificationUnknown, [
    Solicitor: "cyfreithiwr", "solicitor advocate", "sol";
    Barrister: "bargyfreithiwr", "counsel", "kc", "kings counsel";
    Cilex: "legal executive", "chartered legal executive", "fcilex", "cilex lawyer", "cilex practitioner", "gweithredwr cyfreithiol";
    Trainee: "trainee solicitor", "pupil", "pupil barrister", "hyfforddai";
    Paralegal: "paragyfreithiol", "paragyfreithiwr";
    AccreditedRepresentative: "accredited rep", "police station representative", "police station accredited representative", "cynrychiolydd achrededig";
    Clerk: "barristers clerk", "clerc";
    Other: "arall";
]);
closed_list!(Role, RoleUnknown, [
    OrganisationAdministrator: "administrator", "admin", "organisation admin", "org admin", "account administrator", "gweinyddwr sefydliad", "gweinyddwr y sefydliad";
    DefenceLawyer: "defence lawyers", "defence solicitor", "solicitor", "lawyer", "defense lawyer", "cyfreithiwr yr amddiffyniad", "cyfreithiwr amddiffyn";
    Advocate: "advocates", "barrister", "solicitor advocate", "adfocad";
    ChambersClerk: "clerk", "chambers clerks", "clerc siambrau";
    ChambersAdmin: "chambers administrator", "chambers admins", "gweinyddwr siambrau";
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_from_its_word() {
        assert!(RepresentationType::all().all(|v| RepresentationType::parse(v.as_str()) == Ok(v)));
        assert!(OrganisationType::all().all(|v| OrganisationType::parse(v.as_str()) == Ok(v)));
        assert!(Language::all().all(|v| Language::parse(v.as_str()) == Ok(v)));
        assert!(Qualification::all().all(|v| Qualification::parse(v.as_str()) == Ok(v)));
        assert!(Role::all().all(|v| Role::parse(v.as_str()) == Ok(v)));
    }

    #[test]
    fn labels_are_read_as_people_write_them() {
        assert_eq!(OrganisationType::parse(" Barristers’ Chambers "), Ok(OrganisationType::BarristersChambers));
        assert_eq!(OrganisationType::parse("Solicitors' firm"), Ok(OrganisationType::SolicitorsFirm));
        assert_eq!(OrganisationType::parse("CILEX-authorised"), Ok(OrganisationType::CilexAuthorised));
        assert_eq!(Language::parse("Cymraeg"), Ok(Language::Welsh));
        assert_eq!(Language::parse("Gymraeg"), Ok(Language::Welsh));
        assert_eq!(Qualification::parse("Chartered legal executive"), Ok(Qualification::Cilex));
        assert_eq!(RepresentationType::parse("representation order"), Ok(RepresentationType::RepresentationOrder));
        assert_eq!(OrganisationType::parse("bank"), Err(ValueError::OrganisationTypeUnknown));
    }

    #[test]
    fn several_roles_are_read_from_one_cell_each_once() {
        let roles = Role::parse_list("Advocate; Organisation Administrator / advocate").unwrap();
        assert_eq!(roles, [Role::Advocate, Role::OrganisationAdministrator]);
        assert_eq!(Role::parse_list("advocate and defence lawyer").unwrap(), [Role::Advocate, Role::DefenceLawyer]);
        assert_eq!(Role::parse_list("Defence lawyer Advocate").unwrap(), [Role::DefenceLawyer, Role::Advocate]);
        assert_eq!(Role::parse_list("solicitor advocate").unwrap(), [Role::Advocate]);
        assert_eq!(Role::parse_list("defence lawyer and tea"), Err(ValueError::RoleUnknown));
        assert_eq!(Role::parse_list(" "), Err(ValueError::RoleUnknown));
        assert_eq!(Role::parse_list("advocate, judge"), Err(ValueError::RoleUnknown));
    }

    #[test]
    fn only_representation_orders_concern_the_legal_aid_agency() {
        let told: Vec<_> = RepresentationType::all().filter(|kind| kind.is_legal_aid()).map(|kind| kind.as_str()).collect();
        assert_eq!(told, ["REPRESENTATION_ORDER", "REPRESENTATION_ORDER_APPLIED_FOR"]);
    }

    #[test]
    fn a_paralegal_or_accredited_representative_is_never_an_advocate() {
        assert!(!Role::Advocate.is_open_to(Qualification::Paralegal));
        assert!(!Role::Advocate.is_open_to(Qualification::AccreditedRepresentative));
        assert!(Role::Advocate.is_open_to(Qualification::Solicitor));
        assert!(Role::DefenceLawyer.is_open_to(Qualification::Paralegal));
    }
}
