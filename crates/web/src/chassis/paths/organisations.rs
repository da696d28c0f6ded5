//! Organisations and their people.

use super::Path;

paths! {
    /// An organisation's LAA account numbers, and how each was verified.
    LAA_ACCOUNTS = "laa-accounts", 1, "/organisations/{organisation}/laa-accounts";
    /// What a registration adds to one's organisation.
    ADDITIONS = "additions", 0, "/people/additions";
    /// The people of one's own organisation.
    PEOPLE = "people", 0, "/people";
    /// The people of any organisation.
    ORGANISATION_PEOPLE = "organisation-people", 1, "/organisations/{organisation}/people";
    /// Where another activation e-mail is asked for.
    RESEND_ACTIVATION = "resend-activation", 1, "/people/{user}/resend";
}
