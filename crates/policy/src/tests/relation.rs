//! How an asker stands to a thing, and the facts that say so; the court duty that has run out comes from real events.

use std::collections::BTreeSet;

use domain::{
    defence::{self, Event, How, Instruction},
    group::Group,
    help_request::Kind,
    id::{ArrivalId, CaseId, DefendantId, FormId, HelpRequestId, MaterialId, OrganisationId, RegistrationId, UserId},
    state::Folds,
    time::Timestamp,
};
use strum::{Display, EnumIter, EnumString, IntoEnumIterator};
use uuid::Uuid;

use crate::{Action, Actor, Facts, Standing};

pub(super) const OURS: OrganisationId = OrganisationId(Uuid::from_u128(1));
pub(super) const THEIRS: OrganisationId = OrganisationId(Uuid::from_u128(2));
pub(super) const ANOTHER: OrganisationId = OrganisationId(Uuid::from_u128(3));
pub(super) const ASKER: UserId = UserId(Uuid::from_u128(4));
pub(super) const SOMEBODY: UserId = UserId(Uuid::from_u128(5));
const THING: Uuid = Uuid::from_u128(6);
const NOW: Timestamp = Timestamp::from_micros(1_000_000_000);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Display, EnumIter, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Relation {
    NoOrganisation,
    Member,
    #[strum(serialize = "self")]
    Oneself,
    Own,
    Other,
    Privileged,
    Found,
    Linked,
    Instructed,
    Expired,
    Another,
    Prosecuting,
    Served,
    Closed,
    InitialDetails,
    Registering,
    UrnWanted,
    Technical,
    Asked,
}

use Relation::{
    Another, Asked, Closed, Expired, Found, InitialDetails, Instructed, Linked, Member, NoOrganisation, Oneself, Other, Own,
    Privileged, Prosecuting, Registering, Served, Technical, UrnWanted,
};

impl Relation {
    /// The asker, in one group or none.
    pub(super) fn asker(self, groups: &[Group], active: bool) -> Actor {
        Actor::person(ASKER, (self != NoOrganisation).then_some(OURS), groups.iter().copied(), active)
    }
}

/// The facts of the kind that `action` needs, where the relation makes sense for them.
pub(super) fn facts(action: Action, relation: Relation) -> Option<Facts> {
    use Action as A;
    let basic = matches!(relation, NoOrganisation | Member);
    let on_case = basic || matches!(relation, Linked | Instructed | Expired | Another | Prosecuting);
    let about = |fits: bool, facts: Facts| fits.then_some(facts);
    match action {
        A::ConfirmAddress
        | A::ResendConfirmation
        | A::OpenRegistration
        | A::DownloadRegistrationFile
        | A::ApproveRegistration
        | A::RejectRegistration
        | A::AddToOrganisation
        | A::RecordChecks
        | A::UndoFirstApproval
        | A::AssignRegistration
        | A::QueryRegistration
        | A::HoldRegistration
        | A::ResumeRegistration
        | A::ScheduleApproval
        | A::UnscheduleApproval
        | A::HandBackRegistration
        | A::WithdrawRegistration
        | A::OpenProsecutorRegistration
        | A::ViewRemittance
        | A::ApproveProsecutorRegistration
        | A::RejectProsecutorRegistration => about(basic, Facts::Registration { id: RegistrationId(THING) }),
        A::OpenArrival | A::DownloadArrivalFile => about(basic, Facts::Arrival { id: ArrivalId(THING) }),
        A::ViewOrganisation
        | A::ViewPeople
        | A::AnswerAddition
        | A::AskToJoinAgain
        | A::VerifyLaaAccount
        | A::RequestOrganisationChange
        | A::WithdrawOrganisationChange
        | A::NameAdministrator
        | A::ConfirmNewEmail
        | A::OpenOrganisationChange
        | A::ApproveOrganisationChange
        | A::RefuseOrganisationChange => organisation(relation).map(|id| Facts::Organisation { id }),
        A::InviteUser => invitation(relation),
        A::ResendActivation | A::CorrectMobile | A::ManageOwnAccount | A::ActivateAccount | A::ProtectAccount => {
            account(relation)
        }
        A::ImportCase | A::ViewCase => about(on_case, Facts::Case { id: CaseId(THING), standing: standing(relation) }),
        A::DeclareInstruction
        | A::OpenInitialDetails
        | A::LinkOrganisation
        | A::WithdrawLink
        | A::CreateForm
        | A::RequestForm => about(
            on_case || relation == Found,
            Facts::Defence { id: DefendantId(THING), standing: standing(relation), found: relation == Found },
        ),
        A::OpenMaterial | A::ServeMaterial | A::FileMaterial => {
            about(on_case || matches!(relation, Served | Closed | InitialDetails), material(relation))
        }
        A::ViewForm | A::AnswerForm => about(on_case, Facts::Form { id: FormId(THING), standing: standing(relation) }),
        A::ViewHelpQueue
        | A::NoteHelpRequest
        | A::OpenHelpRequest
        | A::AssignHelpRequest
        | A::AddHelpNote
        | A::RecordCallBack
        | A::AnswerHelpRequest
        | A::RecordTold
        | A::MoveHelpRequest
        | A::CloseHelpRequest
        | A::ReopenHelpRequest
        | A::ViewMyHelpRequest
        | A::AskAgain => help_request(relation),
        A::ViewDevelopmentMailbox | A::ViewLegalAidReceipts => about(basic, Facts::Demonstration),
        A::SubmitRegistration
        | A::ReceiveRegistrationMail
        | A::ViewArrivals
        | A::EraseRawForms
        | A::AssistRegistration
        | A::ViewRegistrationQueue
        | A::ViewRegisters
        | A::ViewOrganisationChanges
        | A::LoadRegister
        | A::ViewHome
        | A::FindCase
        | A::ViewMyCases
        | A::SearchCourtCases
        | A::ViewNewMaterial
        | A::ViewDeliveries
        | A::AskForHelp
        | A::ViewMyHelpRequests
        | A::ViewHelpQueues
        | A::ViewAccessRecords
        | A::EnterAccessHeads
        | A::SetGoLive
        | A::SubmitProsecutorRegistration
        | A::ViewProsecutorRegistrations => about(basic, Facts::Service),
    }
}

fn organisation(relation: Relation) -> Option<OrganisationId> {
    match relation {
        Own => Some(OURS),
        NoOrganisation | Other => Some(THEIRS),
        _ => None,
    }
}

/// A request for help in each queue, asked by somebody without an account; and a URN request that the asker themselves made.
fn help_request(relation: Relation) -> Option<Facts> {
    let of = |kind, asker| Some(Facts::HelpRequest { id: HelpRequestId(THING), kind, asker });
    match relation {
        Registering => of(Kind::Registration, None),
        UrnWanted => of(Kind::Urn, None),
        Technical => of(Kind::Technical, Some(SOMEBODY)),
        Asked => of(Kind::Urn, Some(ASKER)),
        _ => None,
    }
}

fn invitation(relation: Relation) -> Option<Facts> {
    let invited =
        |organisation, groups: &[Group]| Some(Facts::Invitation { organisation, groups: groups.iter().copied().collect() });
    match relation {
        Own => invited(OURS, &[Group::Advocate, Group::OrganisationAdministrator]),
        NoOrganisation | Other => invited(THEIRS, &[Group::DefenceLawyer]),
        Privileged => invited(OURS, &[Group::DefenceLawyer, Group::OnboardingOfficer]),
        _ => None,
    }
}

fn account(relation: Relation) -> Option<Facts> {
    let of = |id, organisation| Some(Facts::User { id, organisation });
    match relation {
        Oneself => of(ASKER, Some(OURS)),
        Own => of(SOMEBODY, Some(OURS)),
        Other => of(SOMEBODY, Some(THEIRS)),
        NoOrganisation => of(SOMEBODY, None),
        _ => None,
    }
}

fn material(relation: Relation) -> Facts {
    let open: BTreeSet<_> = if relation == Closed { BTreeSet::new() } else { Group::iter().collect() };
    Facts::Material {
        id: MaterialId(THING),
        standing: standing(relation),
        readers: open.clone(),
        uploaders: open,
        served_by: (relation == Served).then_some(OURS),
        initial_details: relation == InitialDetails,
    }
}

fn standing(relation: Relation) -> Standing {
    let only = |id| BTreeSet::from([id]);
    match relation {
        Linked => Standing { linked: only(OURS), ..Standing::default() },
        Instructed => declared(How::OwnSolicitor, None),
        Expired => declared(How::CourtDuty, Some(NOW)),
        Another => Standing { linked: only(THEIRS), instructed: only(ANOTHER), prosecutor: Some(ANOTHER) },
        Prosecuting => Standing { prosecutor: Some(OURS), ..Standing::default() },
        Closed | InitialDetails => Standing { linked: only(OURS), instructed: only(OURS), prosecutor: Some(OURS) },
        _ => Standing::default(),
    }
}

/// The standing that follows from a declaration, as the domain reads it.
fn declared(how: How, until: Option<Timestamp>) -> Standing {
    let mut defence = defence::State::default();
    defence.apply(&Event::InstructionDeclared(Instruction {
        case: CaseId(THING),
        organisation: OURS,
        user: SOMEBODY,
        how,
        on: NOW.london_date(),
        at: NOW,
        until,
        first: true,
    }));
    Standing::for_defendant(&defence, None, NOW)
}

#[test]
fn the_askers_own_duty_declaration_holds_up_to_its_end_and_not_at_it() {
    let just_after = Timestamp::from_micros(NOW.micros() + 1);
    assert!(declared(How::CourtDuty, Some(just_after)).instructed.contains(&OURS));
    assert!(declared(How::CourtDuty, Some(NOW)).instructed.is_empty());
}
