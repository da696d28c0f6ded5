//! Cases: finding them, the defence, documents, forms, the court's lists.

use super::Path;

paths! {
    /// A defendant's PET form.
    PET = "pet", 2, "/cases/{case}/defendants/{defendant}/pet";
    /// Where the defence asks the court to create it.
    PET_REQUEST = "pet-request", 2, "/cases/{case}/defendants/{defendant}/pet/request";
    /// Where the court creates it.
    PET_CREATE = "pet-create", 2, "/cases/{case}/defendants/{defendant}/pet/create";
    /// Who changed what in it.
    PET_HISTORY = "pet-history", 2, "/cases/{case}/defendants/{defendant}/pet/history";
    /// One section of it.
    PET_SECTION = "pet-section", 3, "/cases/{case}/defendants/{defendant}/pet/sections/{section}";
    /// The forms that the court was asked for.
    FORMS_ASKED_FOR = "forms-asked-for", 0, "/court/forms";
    /// Serving a document on the court: what it is.
    SERVE = "serve", 1, "/cases/{case}/serve";
    /// Whom it is served for.
    SERVE_DEFENDANTS = "serve-defendants", 1, "/cases/{case}/serve/defendants";
    /// The file.
    SERVE_FILE = "serve-file", 1, "/cases/{case}/serve/file";
    /// Everything said again.
    SERVE_CHECK = "serve-check", 1, "/cases/{case}/serve/check";
    /// The confirmation.
    SERVED = "served", 2, "/cases/{case}/served/{material}";
    /// The finder.
    FIND_CASE = "find-case", 0, "/cases/find";
    /// The organisation's own cases.
    MY_CASES = "my-cases", 0, "/cases";
    /// A case at a glance.
    CASE = "case", 1, "/cases/{case}";
    /// A defendant, for the defence.
    DEFENDANT = "defendant", 2, "/cases/{case}/defendants/{defendant}";
    /// Where an instruction is declared.
    INSTRUCTION = "instruction", 2, "/cases/{case}/defendants/{defendant}/instruction";
    /// The initial details of the prosecution case (IDPC).
    INITIAL_DETAILS = "initial-details", 2, "/cases/{case}/defendants/{defendant}/initial-details";
    /// How the defendant is represented.
    LINK = "link", 2, "/cases/{case}/defendants/{defendant}/link";
    /// The link once more, before it counts.
    LINK_CHECK = "link-check", 2, "/cases/{case}/defendants/{defendant}/link/check";
    /// Where the organisation takes itself off the record.
    WITHDRAW_LINK = "withdraw-link", 2, "/cases/{case}/defendants/{defendant}/withdraw";
    /// A document of a case.
    MATERIAL = "material", 2, "/cases/{case}/material/{material}";
    /// All the court's cases.
    COURT_CASES = "court-cases", 0, "/court/cases";
    /// What was newly served on the court.
    COURT_MATERIAL = "court-material", 0, "/court/material";
}
