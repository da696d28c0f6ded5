//! Use cases: one file each, named as the decision, the rule and the page are.
//! The outside world is behind the traits of [`ports`]. No HTML, no HTTP status codes, no SQL here.

pub mod accounts;
mod act_on;
mod add_help_note;
mod add_to_organisation;
mod addition_answer;
mod address_links;
mod answer_addition;
mod answer_form;
mod answer_help_request;
mod approve_due_registrations;
mod approve_organisation_change;
mod approve_registration;
mod as_seen;
mod ask_again;
mod ask_for_help;
mod ask_to_join_again;
mod assign_help_request;
mod assign_registration;
mod case_forms;
pub mod case_reader;
mod check_registration;
mod close_help_request;
mod command;
mod compare_registration;
mod confirm_address;
mod confirm_new_email;
mod consult_register;
mod correct_mobile;
mod create_form;
mod declare_instruction;
mod defendant_part;
mod deliver;
mod demonstration_accounts;
mod download_arrival_file;
mod download_registration_file;
mod enter_access_heads;
mod erase_raw_forms;
mod file_material;
mod files;
mod find_arrival;
mod find_case;
mod follow_help_request;
mod follow_registration;
mod help_numbers;
mod help_work;
mod hold_registration;
mod import_cases;
mod inspect_file;
mod invite_user;
mod join_halves;
mod likely_duplicates;
mod link_organisation;
mod load_register;
mod look;
mod mail_forms;
mod mail_questions;
mod mail_senders;
mod move_help_request;
mod name_administrator;
mod note_help_request;
mod open_arrival;
mod open_document;
mod open_help_request;
mod open_organisation_change;
mod open_registration;
pub mod ports;
mod prepare_service;
mod prosecutors;
mod query_registration;
mod read_help_answer;
mod read_registration;
mod receive_registration_mail;
mod record_call_back;
mod record_checks;
mod record_told;
mod refuse_organisation_change;
mod registration_drafts;
mod registration_history;
mod registration_remarks;
mod reject_registration;
mod reopen_help_request;
mod request_form;
mod request_organisation_change;
mod resend_activation;
mod resend_confirmation;
mod resend_new_email;
mod resume_registration;
mod retry_delivery;
mod schedule_approval;
mod search_court_cases;
mod serve_material;
mod service_draft;
mod session;
mod set_go_live;
mod standing;
mod submit_registration;
mod submit_registration_fields;
mod sweep;
mod sweep_objects;
mod undo_first_approval;
mod unschedule_approval;
mod verify_laa_account;
mod view_approvals;
mod view_arrivals;
mod view_case;
mod view_courts;
mod view_defendant;
mod view_deliveries;
mod view_form;
mod view_form_history;
mod view_forms_asked_for;
mod view_help_queue;
mod view_my_cases;
mod view_my_help_requests;
mod view_new_material;
mod view_organisation_changes;
mod view_own_changes;
mod view_own_registration;
mod view_people;
mod view_registers;
mod view_registration_queue;
mod view_service;
pub mod web_form;
mod withdraw_link;
mod withdraw_organisation_change;
mod withdraw_registration;

pub use answer_form::SectionToSave;
pub use approve_registration::Approved;
pub use ask_for_help::{HelpWanted, NotAsked};
pub use assign_registration::Handover;
pub use case_forms::{DefendantForm, Serving};
pub use check_registration::{Checked, Checking, Evidence, FirstApproval, Recorded, Undone};
pub use command::{Ask, Done, Failure, Outcome, Streams, Who, stream};
pub use compare_registration::{Comparison, Side};
pub use confirm_address::{CONFIRM_DAYS, Confirmation, NotConfirmed, ToConfirm, TypedAcceptance};
pub use confirm_new_email::NewEmail;
pub use consult_register::Consulted;
pub use correct_mobile::{MobileOf, NotCorrected, TypedMobile};
pub use declare_instruction::{Declaration, Declared};
pub use deliver::NotDelivered;
pub use demonstration_accounts::DemonstrationAccount;
pub use domain::arrival::arrival_reference;
pub use download_arrival_file::ArrivalDownload;
pub use download_registration_file::Download;
pub use file_material::{NotFiled, ToFile};
pub use files::Incoming;
pub use find_case::{Search, Sought};
pub use follow_help_request::{AnswerReaches, FollowedHelp};
pub use follow_registration::{FollowRefusal, Followed, Progress};
pub use help_numbers::RegisterNumber;
pub use import_cases::{CaseOutcome, CaseReport, ImportError, WhyNot};
pub use inspect_file::{Inspected, Unfit};
pub use invite_user::{Invitation, NotInvited};
pub use likely_duplicates::Likely;
pub use link_organisation::ChosenLink;
pub use load_register::{ExtractFile, NotLoaded};
pub use name_administrator::{NotNamed, TypedAdministrator};
pub use open_arrival::{ArrivalContents, ArrivalFile, OpenedArrival};
pub use open_document::{Asked, OpenedDocument};
pub use open_help_request::OpenedHelp;
pub use open_organisation_change::{ChangeHappened, LookTwice, OpenedChange};
pub use open_registration::{Added, Clash, Decided, Opened};
pub use prepare_service::{Due, NotPrepared, Preparing};
pub use prosecutors::{
    FollowProsecutorRefusal, FollowedProsecutor, ListedProsecutor, OpenedProsecutor, OwnProsecutor, PROSECUTOR_DRAFT_DAYS,
    ProsecutorDraft, ProsecutorFound, ProsecutorProgress, Prosecutors,
};
pub use read_help_answer::AnswerByLink;
pub use read_registration::{LARGEST_FORM, ReadRefusal, ToMend, kept as kept_assumption, kept_in};
pub use receive_registration_mail::MailTaken;
pub use registration_drafts::{Draft, Found, Marked};
pub use registration_history::{Happened, History, Look};
pub use registration_remarks::Remarks;
pub use request_organisation_change::{NotRequested, TypedChange};
pub use schedule_approval::Scheduled;
pub use serve_material::Confirmed;
pub use service_draft::{SERVICE_DRAFT_DAYS, ServiceDraft};
pub use session::{ABSOLUTE_SECONDS, IDLE_SECONDS, Memory, Session};
pub use set_go_live::GoLiveChange;
pub use submit_registration_fields::{FieldsRefusal, FieldsSent, SentFields};
pub use verify_laa_account::LaaAccounts;
pub use view_approvals::Undoable;
pub use view_arrivals::Arrivals;
pub use view_case::{CasePage, SeenDefendant, SeenDocument, SeenSection};
pub use view_courts::{CourtsAsked, GoLive, GoLives, SeenCourt, Use};
pub use view_defendant::{DefendantPage, OnRecord, Shown, Told};
pub use view_deliveries::{Deliveries, Delivery};
pub use view_form::{FormSectionView, FormView};
pub use view_form_history::{FormAct, FormChange};
pub use view_forms_asked_for::{AskedFor, FormsAskedFor};
pub use view_help_queue::{HelpPart, HelpQueue};
pub use view_my_cases::{Listing, MyCase};
pub use view_new_material::NewMaterial;
pub use view_organisation_changes::{ChangeListed, OrganisationChanges, SecondOfficerWork};
pub use view_own_changes::{OwnChange, OwnChanges};
pub use view_own_registration::{OwnRefusal, OwnRegistration, OwnStanding};
pub use view_people::{AccountState, AskedToJoin, People, Person};
pub use view_registers::Registers;
pub use view_registration_queue::{Queue, Queued};
pub use view_service::Served;

use std::sync::Arc;

use domain::{Context, time::Timestamp};
use ports::{KeyRing, LegalAid, Mailer, Objects, Scanner, Speaker, Texter};

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
    /// For how many days a form that is being filled in on the web is kept.
    pub web_form_days: i64,
    /// For how many days an upload waits for its sender to send it or to mend it.
    pub upload_days: i64,
    /// Largest upload in bytes.
    pub upload_limit: u64,
    /// Do all criminal courts use the service? Before, those whose court begins soon come first.
    pub all_courts_live: bool,
    /// How many working days those who register may expect to wait.
    pub waits: domain::court::Waits,
    /// What comes by e-mail.
    pub mail: MailRoad,
    /// How long things are kept.
    pub retention: Retention,
    /// After how many days an extract of a register is too old to rely on.
    pub register_days: i32,
    /// How long an approval given together with others can be undone, in seconds.
    pub undo_seconds: u32,
    /// Are demonstration pages (mailbox, LAA receiver) shown?
    pub demo: bool,
}

/// How e-mails to the registration address are taken in.
#[derive(Debug, Clone, Default)]
pub struct MailRoad {
    /// The server whose `Authentication-Results` are believed: our own, by the name that it gives itself there.
    pub trusted_server: Option<String>,
    /// Addresses at which we receive, besides those that are shown to people: a message from one of them goes round in a circle.
    pub addresses: Vec<String>,
    /// The queue of an address, for messages to it that hold no form but a question; that of registration for all others.
    pub queues: Vec<(String, domain::help_request::Kind)>,
}

/// How long things are kept.
#[derive(Debug, Clone, Copy)]
pub struct Retention {
    /// For how many months after the decision a form is kept as it was sent; after arrival, where none was asked for.
    pub raw_form_months: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self { raw_form_months: 12 }
    }
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
    /// Rings numbers that no text message reaches; without one, a code to such a number is refused and people see it.
    pub speaker: Option<Arc<dyn Speaker>>,
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
