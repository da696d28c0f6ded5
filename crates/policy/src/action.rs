//! Everything that may be asked of the policy, by the name of the use case: `submit_registration` asks for
//! [`Action::SubmitRegistration`]. Who may is not written here.

use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// Something that an [`crate::Actor`] wants to do; its name is the action's name in the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumIter, EnumString, IntoStaticStr)]
pub enum Action {
    /// Send a registration form ([`crate::Facts::Service`]).
    SubmitRegistration,
    /// Take in what arrives by e-mail ([`crate::Facts::Service`]).
    ReceiveRegistrationMail,
    /// See what arrived and became no registration ([`crate::Facts::Service`]).
    ViewArrivals,
    /// Read what arrived, rendered as text ([`crate::Facts::Arrival`]).
    OpenArrival,
    /// Fetch its bytes as they came ([`crate::Facts::Arrival`]).
    DownloadArrivalFile,
    /// Erase forms as they were sent when their time is over ([`crate::Facts::Service`]).
    EraseRawForms,
    /// See the queue of registrations ([`crate::Facts::Service`]).
    ViewRegistrationQueue,
    /// Read one registration ([`crate::Facts::Registration`]).
    OpenRegistration,
    /// Fetch the form as it was sent ([`crate::Facts::Registration`]).
    DownloadRegistrationFile,
    /// Confirm an address by the link that was sent there, or have the link sent again ([`crate::Facts::Registration`]).
    ConfirmAddress,
    /// Have the links to the addresses sent again as an officer ([`crate::Facts::Registration`]).
    ResendConfirmation,
    /// Fill a form in on the web for somebody else ([`crate::Facts::Service`]).
    AssistRegistration,
    /// Let the organisation and its people in ([`crate::Facts::Registration`]).
    ApproveRegistration,
    /// Write down what was found on checks ([`crate::Facts::Registration`]).
    RecordChecks,
    /// Undo a first officer's approval ([`crate::Facts::Registration`]).
    UndoFirstApproval,
    /// Turn a registration down, with a reason ([`crate::Facts::Registration`]).
    RejectRegistration,
    /// Hand a registration to an organisation that exists ([`crate::Facts::Registration`]).
    AddToOrganisation,
    /// Ask for help ([`crate::Facts::Service`]).
    AskForHelp,
    /// See the list of what one asked oneself ([`crate::Facts::Service`]).
    ViewMyHelpRequests,
    /// Read one's own request and its answer ([`crate::Facts::HelpRequest`]).
    ViewMyHelpRequest,
    /// Open one's own request again ([`crate::Facts::HelpRequest`]).
    AskAgain,
    /// See that there are queues of help requests ([`crate::Facts::Service`]).
    ViewHelpQueues,
    /// See one queue ([`crate::Facts::HelpRequest`] without an asker).
    ViewHelpQueue,
    /// Write a telephone call down as a request ([`crate::Facts::HelpRequest`] without an asker).
    NoteHelpRequest,
    /// Read somebody's request ([`crate::Facts::HelpRequest`]).
    OpenHelpRequest,
    /// Take a request, hand it over, put it back ([`crate::Facts::HelpRequest`]).
    AssignHelpRequest,
    /// Write down what the asker does not see ([`crate::Facts::HelpRequest`]).
    AddHelpNote,
    /// Record a call to a number of a register ([`crate::Facts::HelpRequest`]).
    RecordCallBack,
    /// Answer a request ([`crate::Facts::HelpRequest`]).
    AnswerHelpRequest,
    /// Record that the asker was told the answer by telephone ([`crate::Facts::HelpRequest`]).
    RecordTold,
    /// Move a request out of this queue into another ([`crate::Facts::HelpRequest`]).
    MoveHelpRequest,
    /// Close a request without an answer ([`crate::Facts::HelpRequest`]).
    CloseHelpRequest,
    /// Open a request again for its asker ([`crate::Facts::HelpRequest`]).
    ReopenHelpRequest,
    /// Say from which day a court uses the service, and see who said so before ([`crate::Facts::Service`]).
    SetGoLive,
    /// Send the questionnaire of a prosecuting organisation ([`crate::Facts::Service`]).
    SubmitProsecutorRegistration,
    /// See the registrations of prosecuting organisations ([`crate::Facts::Service`]).
    ViewProsecutorRegistrations,
    /// Read one of them, but for the account ([`crate::Facts::Registration`]).
    OpenProsecutorRegistration,
    /// See the account that money is sent to ([`crate::Facts::Registration`]).
    ViewRemittance,
    /// Let a prosecuting organisation and its administrator in ([`crate::Facts::Registration`]).
    ApproveProsecutorRegistration,
    /// Turn a prosecuting organisation down, with a reason ([`crate::Facts::Registration`]).
    RejectProsecutorRegistration,
    /// See which extracts of registers are loaded ([`crate::Facts::Service`]).
    ViewRegisters,
    /// Load an extract of a register ([`crate::Facts::Service`]).
    LoadRegister,
    /// Record how an LAA account number was verified, or that it is not ([`crate::Facts::Organisation`]).
    VerifyLaaAccount,
    /// Take a registration, give it to a colleague or let it go ([`crate::Facts::Registration`]).
    AssignRegistration,
    /// Ask the sender something, in the officer's words ([`crate::Facts::Registration`]).
    QueryRegistration,
    /// Put a registration aside, with a reason ([`crate::Facts::Registration`]).
    HoldRegistration,
    /// Take it up again ([`crate::Facts::Registration`]).
    ResumeRegistration,
    /// Approve it together with others, carried out when the undo window closes ([`crate::Facts::Registration`]).
    ScheduleApproval,
    /// Undo that within the window ([`crate::Facts::Registration`]).
    UnscheduleApproval,
    /// Hand back one whose scheduled approval could not be carried out ([`crate::Facts::Registration`]).
    HandBackRegistration,
    /// Take a registration back, for a sender who has proved to be one ([`crate::Facts::Registration`]).
    WithdrawRegistration,
    /// See an organisation's details ([`crate::Facts::Organisation`]).
    ViewOrganisation,
    /// See an organisation's people and the state of their accounts ([`crate::Facts::Organisation`]).
    ViewPeople,
    /// Accept or decline what a registration adds to an organisation ([`crate::Facts::Organisation`]).
    AnswerAddition,
    /// Ask for a change that takes two officers, and see those that were asked for ([`crate::Facts::Organisation`]).
    RequestOrganisationChange,
    /// Take back one that waits ([`crate::Facts::Organisation`]).
    WithdrawOrganisationChange,
    /// Name who is asked to answer for an organisation that has nobody to administer it ([`crate::Facts::Organisation`]).
    NameAdministrator,
    /// See the changes that wait and those that were decided ([`crate::Facts::Service`]).
    ViewOrganisationChanges,
    /// Read one of them ([`crate::Facts::Organisation`]).
    OpenOrganisationChange,
    /// Approve it, as the first officer or as the second ([`crate::Facts::Organisation`]).
    ApproveOrganisationChange,
    /// Refuse it, with a reason ([`crate::Facts::Organisation`]).
    RefuseOrganisationChange,
    /// Confirm the new main address of an organisation by the link that was sent there ([`crate::Facts::Organisation`]).
    ConfirmNewEmail,
    /// Offer somebody an account ([`crate::Facts::Invitation`]).
    InviteUser,
    /// Ask somebody again who was asked to join an organisation and has not ([`crate::Facts::Organisation`]).
    AskToJoinAgain,
    /// Send a fresh activation link ([`crate::Facts::User`]).
    ResendActivation,
    /// Put a number right before its owner has activated the account ([`crate::Facts::User`]).
    CorrectMobile,
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
