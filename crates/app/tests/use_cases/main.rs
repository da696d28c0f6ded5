//! The use cases on throw-away stores: what each promises, and what it refuses.
//! Tests nothing of the pages.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests stop at once, as tests do"
)]

/// A case on both databases.
macro_rules! on_both {
    ($($case:ident: $on_sqlite:ident, $on_postgres:ident;)+) => {$(
        #[tokio::test]
        async fn $on_sqlite() {
            $case(&testkit::TestApp::start().await).await;
        }

        #[tokio::test]
        async fn $on_postgres() {
            if let Some(test) = testkit::TestApp::start_on_postgres().await {
                $case(&test).await;
            }
        }
    )+};
}

mod additions;
mod approvals;
mod case_reader;
mod cases;
mod confirmation;
mod forms;
mod letters;
mod likely_duplicates;
mod long_lists;
mod mail;
mod mail_attachments;
mod mail_questions;
mod name_administrator;
mod organisation_changes;
mod own_registration;
mod prosecutors;
mod registers;
mod registration_steps;
mod registrations;
mod service;
mod web_form;
