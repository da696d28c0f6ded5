//! The groups that people belong to, by the names that the real system uses.
//! What a group may do is written in the policy, nowhere else.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// A user group. A person may belong to several within one organisation.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Group {
    /// The accountable person of a firm, chambers or organisation of one.
    OrganisationAdministrator,
    /// Solicitors and other authorised litigators of a firm.
    DefenceLawyer,
    /// Barristers and solicitor advocates.
    Advocate,
    /// Runs the diary of a set of chambers.
    ChambersClerk,
    /// Administers a set of chambers.
    ChambersAdmin,
    /// HMCTS: validates registrations.
    OnboardingOfficer,
    /// HMCTS: help desk, second line support.
    ServiceDesk,
    /// HMCTS: runs the case: creates forms, receives documents.
    CourtAdministrator,
    /// HMCTS: advises magistrates and records results.
    LegalAdviser,
    /// HMCTS: lists hearings.
    ListingOfficer,
    /// Judiciary: reads the case.
    Judge,
    /// Starts cases and serves material.
    Prosecutor,
    /// Oversight: who saw what.
    Auditor,
    /// Runs the service.
    Operator,
}
