//! Organisations and their people.

use super::Path;

paths! {
    /// An organisation's LAA account numbers, and how each was verified.
    LAA_ACCOUNTS = "laa-accounts", 1, "/organisations/{organisation}/laa-accounts";
    /// The changes of organisations that take two officers.
    CHANGES = "changes", 0, "/organisations/changes";
    /// One of them.
    CHANGE = "change", 2, "/organisations/{organisation}/changes/{change}";
    /// Where an officer approves it.
    CHANGE_APPROVE = "change-approve", 2, "/organisations/{organisation}/changes/{change}/approve";
    /// Where an officer refuses it.
    CHANGE_REFUSE = "change-refuse", 2, "/organisations/{organisation}/changes/{change}/refuse";
    /// The link that confirms a new main address, sent there again.
    CHANGE_RESEND = "change-resend", 2, "/organisations/{organisation}/changes/{change}/resend";
    /// Where an officer names an administrator for an organisation that has none.
    NAME_ADMINISTRATOR = "name-administrator", 1, "/organisations/{organisation}/administrator";
    /// Where the reader of a new main e-mail address confirms it.
    CONFIRM_NEW_EMAIL = "confirm-new-email", 1, "/organisations/confirm-email/{link}";
    /// What a registration adds to one's organisation.
    ADDITIONS = "additions", 0, "/people/additions";
    /// The people of one's own organisation.
    PEOPLE = "people", 0, "/people";
    /// What an organisation's administrator asks officers to change.
    OWN_CHANGES = "own-changes", 0, "/people/changes";
    /// Where one of its administrators takes such a request back.
    WITHDRAW_CHANGE = "withdraw-change", 1, "/people/changes/{change}/withdraw";
    /// The people of any organisation.
    ORGANISATION_PEOPLE = "organisation-people", 1, "/organisations/{organisation}/people";
    /// Where the mobile of somebody who has not activated the account is put right.
    CORRECT_MOBILE = "correct-mobile", 1, "/people/{user}/mobile";
    /// Where an officer asks somebody again to join an organisation.
    ASK_TO_JOIN = "ask-to-join", 2, "/organisations/{organisation}/people/{user}/ask";
    /// Where another activation e-mail is asked for.
    RESEND_ACTIVATION = "resend-activation", 1, "/people/{user}/resend";
}
