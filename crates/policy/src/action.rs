//! Everything that may be asked of the policy, by the name of the use case: `submit_registration` asks for
//! [`Action::SubmitRegistration`]. Who may is not written here.

use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Something that an [`crate::Actor`] wants to do; its name is the action's name in the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
pub enum Action {
    /// Send a registration form ([`crate::Facts::Service`]).
    SubmitRegistration,
    /// See the queue of registrations ([`crate::Facts::Service`]).
    ViewRegistrationQueue,
    /// Read one registration ([`crate::Facts::Registration`]).
    OpenRegistration,
    /// Fetch the form as it was sent ([`crate::Facts::Registration`]).
    DownloadRegistrationFile,
    /// Let the organisation and its people in ([`crate::Facts::Registration`]).
    ApproveRegistration,
    /// Turn a registration down, with a reason ([`crate::Facts::Registration`]).
    RejectRegistration,
    /// Hand a registration to an organisation that exists ([`crate::Facts::Registration`]).
    AddToOrganisation,
    /// See an organisation's details ([`crate::Facts::Organisation`]).
    ViewOrganisation,
    /// See an organisation's people and the state of their accounts ([`crate::Facts::Organisation`]).
    ViewPeople,
    /// Accept or decline what a registration adds to an organisation ([`crate::Facts::Organisation`]).
    AnswerAddition,
    /// Offer somebody an account ([`crate::Facts::Invitation`]).
    InviteUser,
    /// Send a fresh activation link ([`crate::Facts::User`]).
    ResendActivation,
    /// Change one's own password, authenticator, language ([`crate::Facts::User`]).
    ManageOwnAccount,
    /// Finish the set-up of an invited account ([`crate::Facts::User`]).
    ActivateAccount,
    /// Lock sign-in after too many tries, send a link to the address on record ([`crate::Facts::User`]).
    ProtectAccount,
    /// See one's home page ([`crate::Facts::Service`]).
    ViewHome,
    /// Bring a case in from its prosecutor ([`crate::Facts::Case`]).
    ImportCase,
    /// Look for a defendant with the finder ([`crate::Facts::Service`]).
    FindCase,
    /// Say how and when one was instructed ([`crate::Facts::Defence`]).
    DeclareInstruction,
    /// Open the initial details of the prosecution case, the IDPC ([`crate::Facts::Defence`]).
    OpenInitialDetails,
    /// Put one's organisation on record for a defendant ([`crate::Facts::Defence`]).
    LinkOrganisation,
    /// End such a link ([`crate::Facts::Defence`]).
    WithdrawLink,
    /// See a case ([`crate::Facts::Case`]).
    ViewCase,
    /// See the list of one's organisation's cases ([`crate::Facts::Service`]).
    ViewMyCases,
    /// Search and list all the court's cases ([`crate::Facts::Service`]).
    SearchCourtCases,
    /// Open a document other than initial details ([`crate::Facts::Material`]).
    OpenMaterial,
    /// Serve a document on the court for a defendant ([`crate::Facts::Material`]).
    ServeMaterial,
    /// Put a document on a case as court, prosecutor or command line ([`crate::Facts::Material`]).
    FileMaterial,
    /// See what has newly arrived at the court ([`crate::Facts::Service`]).
    ViewNewMaterial,
    /// Create a defendant's form ([`crate::Facts::Defence`]).
    CreateForm,
    /// Ask the court to create it ([`crate::Facts::Defence`]).
    RequestForm,
    /// Read a form ([`crate::Facts::Form`]).
    ViewForm,
    /// Fill in the defence's part of a form ([`crate::Facts::Form`]).
    AnswerForm,
    /// See what was delivered outside, and what could not be ([`crate::Facts::Service`]).
    ViewDeliveries,
    /// See who looked at what ([`crate::Facts::Service`]).
    ViewAccessRecords,
    /// Enter the heads of a day's access records in the log ([`crate::Facts::Service`]).
    EnterAccessHeads,
    /// See the e-mails and texts of a demonstration ([`crate::Facts::Demonstration`]).
    ViewDevelopmentMailbox,
    /// See what the Legal Aid Agency's stand-in received in a demonstration ([`crate::Facts::Demonstration`]).
    ViewLegalAidReceipts,
}
