//! Use cases: one file each, named as the decision, the rule and the page are.
//! The outside world is behind the traits of [`ports`]. No HTML, no HTTP status codes, no SQL here.

pub mod accounts;
mod add_to_organisation;
mod answer_addition;
mod answer_form;
mod approve_registration;
mod case_forms;
pub mod case_reader;
mod command;
mod create_form;
mod declare_instruction;
mod defendant_part;
mod deliver;
mod demonstration_accounts;
mod download_registration_file;
mod enter_access_heads;
mod file_material;
mod files;
mod find_case;
mod follow_registration;
mod import_cases;
mod inspect_file;
mod invite_user;
mod link_organisation;
mod look;
mod open_document;
mod open_registration;
pub mod ports;
mod prepare_service;
mod read_registration;
mod registration_drafts;
mod reject_registration;
mod request_form;
mod resend_activation;
mod retry_delivery;
mod search_court_cases;
mod serve_material;
mod service_draft;
mod session;
mod standing;
mod submit_registration;
mod sweep;
mod sweep_objects;
mod view_case;
mod view_defendant;
mod view_deliveries;
mod view_form;
mod view_form_history;
mod view_forms_asked_for;
mod view_my_cases;
mod view_new_material;
mod view_people;
mod view_registration_queue;
mod view_service;
mod withdraw_link;

pub use answer_form::SectionToSave;
pub use case_forms::{DefendantForm, Serving};
pub use command::{Ask, Done, Failure, Outcome, Streams, Who, stream};
pub use declare_instruction::{Declaration, Declared};
pub use deliver::NotDelivered;
pub use demonstration_accounts::DemonstrationAccount;
pub use download_registration_file::Download;
pub use file_material::{NotFiled, ToFile};
pub use files::Incoming;
pub use find_case::{Search, Sought};
pub use follow_registration::{FollowRefusal, Followed, Progress, TARGET_WORKING_DAYS};
pub use import_cases::{CaseOutcome, CaseReport, ImportError, WhyNot};
pub use inspect_file::{Inspected, Unfit};
pub use invite_user::{Invitation, NotInvited};
pub use link_organisation::ChosenLink;
pub use open_document::{Asked, OpenedDocument};
pub use open_registration::{Clash, Decided, Opened};
pub use prepare_service::{Due, NotPrepared, Preparing};
pub use read_registration::{LARGEST_FORM, ReadRefusal, ToMend};
pub use registration_drafts::{DRAFT_DAYS, Draft, Found, Marked};
pub use serve_material::Confirmed;
pub use service_draft::{SERVICE_DRAFT_DAYS, ServiceDraft};
pub use session::{ABSOLUTE_SECONDS, IDLE_SECONDS, Memory, Session};
pub use view_case::{CasePage, SeenDefendant, SeenDocument, SeenSection};
pub use view_defendant::{DefendantPage, OnRecord, Shown, Told};
pub use view_deliveries::{Deliveries, Delivery};
pub use view_form::{FormSectionView, FormView};
pub use view_form_history::{FormAct, FormChange};
pub use view_forms_asked_for::{AskedFor, FormsAskedFor};
pub use view_my_cases::{Listing, MyCase};
pub use view_new_material::NewMaterial;
pub use view_people::{AccountState, People, Person};
pub use view_registration_queue::Queue;
pub use view_service::Served;

use std::sync::Arc;

use domain::{Context, time::Timestamp};
use ports::{KeyRing, LegalAid, Mailer, Objects, Scanner, Texter};

/// The program's settings that use cases need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people reach us, without a trailing slash: links in e-mails begin with it.
    pub base_url: String,
    /// What the service is called in e-mails and on pages.
    pub service_name: String,
    /// The address of the onboarding team, shown on the start page.
    pub onboarding_email: String,
    /// The sender's address of e-mails, shown beforehand.
    pub sender_email: String,
    /// Largest upload in bytes.
    pub upload_limit: u64,
    /// Do all criminal courts use the service? Before, those whose court begins soon come first.
    pub all_courts_live: bool,
    /// Are demonstration pages (mailbox, LAA receiver) shown?
    pub demo: bool,
}

/// Everything that the use cases work with. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The log, the views and the plain tables.
    pub store: Arc<views::Store>,
    /// Who may do what.
    pub policy: Arc<policy::Policy>,
    /// Sealed documents.
    pub objects: Arc<dyn Objects>,
    /// The master key.
    pub keys: Arc<dyn KeyRing>,
    /// Virus scanner.
    pub scanner: Arc<dyn Scanner>,
    /// Sends e-mail.
    pub mailer: Arc<dyn Mailer>,
    /// Sends text messages.
    pub texter: Arc<dyn Texter>,
    /// Tells the Legal Aid Agency.
    pub legal_aid: Arc<dyn LegalAid>,
    /// What time it is.
    pub clock: Arc<dyn store::Clock>,
    /// Fresh randomness.
    pub random: Arc<dyn store::Random>,
    /// What people read.
    pub words: Arc<words::Words>,
    /// Reference tables.
    pub tables: Arc<domain::tables::Tables>,
    /// Settings.
    pub settings: Arc<Settings>,
}

impl App {
    /// The moment now.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.clock.now())
    }

    /// Fresh random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    /// The state of a stream as it is now, for pages; commands read it again inside their transaction.
    pub async fn state<S: domain::state::Folds>(&self, id: uuid::Uuid) -> Result<S, store::Fault>
    where
        S::Event: domain::event::InStream,
    {
        let history = self.store.history(&stream::<S::Event>(id)).await?;
        let mut state = S::default();
        for recorded in &history {
            if let Some(event) = recorded.event.as_ref().and_then(domain::event::InStream::of) {
                state.apply(event);
            }
        }
        Ok(state)
    }

    /// A fresh identifier, for what is named before it is decided (a document, a command).
    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        Context::new(self.now(), u128::from_le_bytes(self.random())).new_id()
    }
}
