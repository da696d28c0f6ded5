//! The officers' pages: the queue, one registration, what arrived, registers, prosecuting organisations.

use super::Path;

paths! {
    /// The checks of a registration.
    REGISTRATION_CHECKS = "registration-checks", 1, "/registrations/{registration}/checks";
    /// A registration beside what is alike to it.
    REGISTRATION_COMPARE = "registration-compare", 2, "/registrations/{registration}/compare/{other}";
    /// Where a form undoes a first approval.
    REGISTRATION_UNDO = "registration-undo-first-approval", 1, "/registrations/{registration}/undo-first-approval";
    /// The extracts of registers.
    REGISTERS = "registers", 0, "/registers";
    /// The registrations of prosecuting organisations.
    PROSECUTORS = "prosecutors", 0, "/prosecutors";
    /// One of them.
    PROSECUTOR = "prosecutor", 1, "/prosecutors/{registration}";
    /// The account that money is sent to.
    PROSECUTOR_REMITTANCE = "prosecutor-remittance", 1, "/prosecutors/{registration}/remittance";
    /// Where an officer approves it.
    PROSECUTOR_APPROVE = "prosecutor-approve", 1, "/prosecutors/{registration}/approve";
    /// Where an officer rejects it.
    PROSECUTOR_REJECT = "prosecutor-reject", 1, "/prosecutors/{registration}/reject";
    /// Its checks.
    PROSECUTOR_CHECKS = "prosecutor-checks", 1, "/prosecutors/{registration}/checks";
    /// One of them beside what is alike to it.
    PROSECUTOR_COMPARE = "prosecutor-compare", 2, "/prosecutors/{registration}/compare/{other}";
    /// Where an officer has the links to its addresses sent again.
    PROSECUTOR_ADDRESSES = "prosecutor-addresses", 1, "/prosecutors/{registration}/addresses";
    /// Where an officer takes it, gives it to a colleague, or lets it go.
    PROSECUTOR_ASSIGN = "prosecutor-assign", 1, "/prosecutors/{registration}/assign";
    /// Where an officer asks its sender something.
    PROSECUTOR_QUERY = "prosecutor-query", 1, "/prosecutors/{registration}/query";
    /// Where an officer puts it on hold.
    PROSECUTOR_HOLD = "prosecutor-hold", 1, "/prosecutors/{registration}/hold";
    /// Where an officer takes it up again.
    PROSECUTOR_RESUME = "prosecutor-resume", 1, "/prosecutors/{registration}/resume";
    /// Where a form undoes a first approval of it.
    PROSECUTOR_UNDO = "prosecutor-undo-first-approval", 1, "/prosecutors/{registration}/undo-first-approval";
    /// The queue of registrations.
    REGISTRATIONS = "registrations", 0, "/registrations";
    /// What arrived and became no registration.
    ARRIVALS = "arrivals", 0, "/registrations/arrivals";
    /// One thing that arrived, as text.
    ARRIVAL = "arrival", 1, "/registrations/arrivals/{arrival}";
    /// Its bytes as they came, after a warning.
    ARRIVAL_FILE = "arrival-file", 1, "/registrations/arrivals/{arrival}/file";
    /// The approvals that can still be undone.
    APPROVALS = "approvals", 0, "/registrations/approvals";
    /// The registrations that are about to be approved together.
    APPROVALS_CHECK = "approvals-check", 0, "/registrations/approvals/check";
    /// Where a form undoes approvals.
    APPROVALS_UNDO = "approvals-undo", 0, "/registrations/approvals/undo";
    /// One registration.
    REGISTRATION = "registration", 1, "/registrations/{registration}";
    /// The form as it was sent.
    REGISTRATION_FILE = "registration-file", 1, "/registrations/{registration}/file";
    /// Where an officer has the links to its addresses sent again.
    REGISTRATION_ADDRESSES = "registration-addresses", 1, "/registrations/{registration}/addresses";
    /// Where an officer approves it.
    REGISTRATION_APPROVE = "registration-approve", 1, "/registrations/{registration}/approve";
    /// Who works on it.
    REGISTRATION_ASSIGN = "registration-assign", 1, "/registrations/{registration}/assign";
    /// Where an officer asks its sender something.
    REGISTRATION_QUERY = "registration-query", 1, "/registrations/{registration}/query";
    /// Where an officer puts it on hold.
    REGISTRATION_HOLD = "registration-hold", 1, "/registrations/{registration}/hold";
    /// Where an officer takes it up again.
    REGISTRATION_RESUME = "registration-resume", 1, "/registrations/{registration}/resume";
    /// Where an officer rejects it.
    REGISTRATION_REJECT = "registration-reject", 1, "/registrations/{registration}/reject";
    /// Hands a registration to an organisation that exists.
    REGISTRATION_ADD_TO = "registration-add-to", 1, "/registrations/{registration}/add-to";
}
