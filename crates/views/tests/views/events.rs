//! One event of every kind, and some that clash with them.

use std::collections::BTreeMap;

use domain::{
    Event, StoredFile, arrival, court, defence,
    form::{self, Subject},
    id::{CaseId, ChangeId, DefendantId, OfficeId, OrganisationId, RegistrationId, UserId},
    material, organisation, prosecutor_registration,
    reference::Reference,
    registration,
    time::Timestamp,
    user,
    values::Language,
};
use jiff::civil::date;
use store::{Command, Decided, Failure, StreamId};
use testkit::NOON;
use uuid::Uuid;

use super::made::{document, instruction, invited, link, received, registered, served, submitted};

pub(crate) fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(NOON).plus_seconds(seconds)
}

pub(crate) async fn append(store: &views::Store, event: (Uuid, Event)) -> Result<(), Failure<()>> {
    let (stream, event) = event;
    let stream = StreamId { category: event.category().into(), id: stream };
    let command = Command {
        id: Uuid::new_v5(&stream.id, format!("{event:?}").as_bytes()),
        name: "test",
        actor: Uuid::nil(),
        digest: [0; 32],
        streams: vec![stream.clone()],
    };
    store
        .decide(command, move |_, _| {
            let mut decided = Decided::answer(());
            decided.events.push((stream.clone(), event.clone()));
            Ok(decided)
        })
        .await
}

pub(crate) async fn fill(store: &views::Store) {
    for event in all() {
        append(store, event).await.unwrap();
    }
}

fn all() -> Vec<(Uuid, Event)> {
    let mut events = vec![
        (id(10), submitted(10).into()),
        (id(11), submitted(11).into()),
        (id(12), submitted(12).into()),
        (id(12), registration::Event::Rejected { reason: "No number".into(), by: UserId(id(30)), at: at(1) }.into()),
        (id(13), submitted(13).into()),
        (id(13), registration::Event::Assigned { to: Some(UserId(id(30))), by: UserId(id(30)), at: at(1) }.into()),
        (id(13), registration::Event::Held { reason: "Later".into(), by: UserId(id(30)), at: at(2) }.into()),
        (
            id(11),
            registration::Event::Approved { organisation: OrganisationId(id(20)), asked: 0, by: UserId(id(30)), at: at(1) }
                .into(),
        ),
        (id(20), registered("Hartwell & Pryce LLP", "1A001L").into()),
        (
            id(20),
            organisation::Event::LaaAccountVerified {
                account: "1A001L".into(),
                verified: organisation::Verified { how: "Extract".into(), by: UserId(id(31)), at: at(2) },
            }
            .into(),
        ),
        (id(30), invited("gwen@firm.example", "+447700900123").into()),
        (id(31), invited("idris@firm.example", "+447700900124").into()),
        (id(31), user::Event::ActivationResent { by: None, at: at(2) }.into()),
        (
            id(31),
            user::Event::MobileCorrected {
                mobile: "+447700900125".into(),
                reason: "Rang the register's number".into(),
                by: Some(UserId(id(30))),
                at: at(2),
            }
            .into(),
        ),
        (id(30), user::Event::Activated { terms: "1".into(), at: at(3) }.into()),
        (id(30), user::Event::LanguageChosen { language: Language::Welsh, at: at(4) }.into()),
        (id(1), received(1, "01ZD0303208").into()),
        (id(70), prosecutor(70).into()),
        (id(71), prosecutor(71).into()),
        (id(72), prosecutor(72).into()),
        (id(71), prosecutor_registration::Event::Rejected { reason: "No".into(), by: UserId(id(30)), at: at(12) }.into()),
        (id(60), go_live(Some(date(2027, 3, 1))).into()),
        (id(60), go_live(None).into()),
        (id(61), go_live(Some(date(2027, 4, 5))).into()),
    ];
    events.extend(prosecutors_under_way());
    events.extend(changes());
    events.extend(arrivals());
    events.extend(defence_and_documents());
    events.extend(crate::help::events());
    events
}

/// Registrations of prosecuting organisations that stand elsewhere than where they came in.
fn prosecutors_under_way() -> Vec<(Uuid, Event)> {
    use prosecutor_registration::{Event as Prosecutor, Resubmitted};
    let by = UserId(id(30));
    let Prosecutor::Submitted(sent) = prosecutor(73) else { return Vec::new() };
    let again = Resubmitted { form: sent.form, remittance: sent.remittance, at: at(14) };
    let queried = Prosecutor::Queried { words: "Which?".into(), by, at: at(13) };
    let held = Prosecutor::Held { reason: "Rings back".into(), by, at: at(13) };
    vec![
        (id(73), prosecutor(73).into()),
        (id(73), queried.clone().into()),
        (id(73), Prosecutor::Resubmitted(Box::new(again)).into()),
        (id(74), prosecutor(74).into()),
        (id(74), queried.into()),
        (id(75), prosecutor(75).into()),
        (id(75), held.into()),
        (id(75), Prosecutor::Resumed { by, at: at(14) }.into()),
        (id(76), prosecutor(76).into()),
        (id(76), Prosecutor::Withdrawn { at: at(15) }.into()),
        (id(77), prosecutor(77).into()),
        (id(77), Prosecutor::Assigned { to: Some(by), by, at: at(16) }.into()),
        (id(77), Prosecutor::FirstApproved { reasons: vec![registration::SecondOfficer::FreeMail], by, at: at(17) }.into()),
    ]
}

/// Changes of an organisation in every state, and the person who answers for it from then on.
fn changes() -> Vec<(Uuid, Event)> {
    use organisation::{ApprovedChange, Change, ChangeApproval, Event as Organisation, RequestedChange};
    let account = organisation::Office {
        id: OfficeId(id(95)),
        name: "Other".into(),
        address: Vec::new(),
        postcode: None,
        telephone: None,
        laa_account: Some("2B002M".into()),
        verified: None,
    };
    let wanted = [
        Change::Administrator(UserId(id(31))),
        Change::Email("office@other.example".parse().unwrap()),
        Change::LaaAccount(Box::new(account)),
        Change::Administrator(UserId(id(30))),
        Change::Email("post@other.example".parse().unwrap()),
        Change::Email("mail@other.example".parse().unwrap()),
    ];
    let approval = |n| ChangeApproval { change: ChangeId(id(n)), found: "x".into(), by: UserId(id(33)), at: at(21) };
    let mut events: Vec<(Uuid, Event)> = Vec::new();
    for (n, change) in (90..).zip(wanted) {
        let requested = RequestedChange {
            id: ChangeId(id(n)),
            change: change.clone(),
            reason: "x".into(),
            registration: None,
            by: UserId(id(30)),
            at: at(i64::try_from(n).unwrap()),
        };
        events.push((id(20), Organisation::ChangeRequested(Box::new(requested)).into()));
        let decided = match n {
            90 => Organisation::ChangeFirstApproved(approval(n)),
            93 => Organisation::ChangeRefused { change: ChangeId(id(n)), reason: "x".into(), by: UserId(id(33)), at: at(21) },
            95 => Organisation::ChangeSecondApproved(approval(n)),
            94 => Organisation::ChangeWithdrawn { change: ChangeId(id(n)), by: UserId(id(30)), at: at(21) },
            _ => Organisation::ChangeApproved(Box::new(ApprovedChange { approval: approval(n), change, confirmed: None })),
        };
        events.push((id(20), decided.into()));
    }
    let made = user::Event::AdministratorMade { organisation: OrganisationId(id(20)), by: UserId(id(33)), at: at(22) };
    events.push((id(31), made.into()));
    events
}

/// What arrived: a registration that is erased later, a form with problems, what was ignored, infected, not read.
fn arrivals() -> Vec<(Uuid, Event)> {
    use arrival::Event as Arrival;
    let received = |n: i64| {
        Arrival::Received(Box::new(arrival::Received {
            road: if n == 64 { arrival::Road::Upload } else { arrival::Road::Email },
            sender: (n != 64).then(|| "a@b.example".to_owned()),
            answer_to: None,
            message_id: None,
            claims: Vec::new(),
            digest: n.to_string(),
            bytes: 5,
            file: Some(file(&n.to_string())),
            cut: false,
            left_out: Vec::new(),
            at: at(n),
        }))
    };
    let to_mend = arrival::ToMend { part: 0, file: file("mend"), kind: "csv".into(), problems: 3, administrator: None };
    vec![
        (id(60), received(60).into()),
        (id(60), Arrival::Registered { part: 0, registration: RegistrationId(id(12)) }.into()),
        (id(61), received(61).into()),
        (id(61), Arrival::NeedsMending(Box::new(to_mend)).into()),
        (id(62), received(62).into()),
        (id(62), Arrival::Ignored { why: arrival::Ignored::Bounce }.into()),
        (id(63), received(63).into()),
        (id(63), Arrival::Infected { found: "x".into() }.into()),
        (id(64), received(64).into()),
        (id(64), Arrival::NotRead { why: "arrival-no-form".into() }.into()),
        (id(65), received(65).into()),
        (id(65), Arrival::NotRead { why: "arrival-no-form".into() }.into()),
        (id(66), received(66).into()),
        (id(66), Arrival::FileErased { at: at(67) }.into()),
    ]
}

fn file(name: &str) -> StoredFile {
    StoredFile {
        object: name.to_owned(),
        wrapped_key: String::new(),
        digest: String::new(),
        bytes: 5,
        media_type: "text/csv".into(),
        name: "a".into(),
        pages: None,
    }
}

fn defence_and_documents() -> Vec<(Uuid, Event)> {
    let subject = Subject { case: CaseId(id(1)), defendant: DefendantId(id(2)), kind: form::Kind::Pet };
    let answered = form::Answered {
        section: "plea".into(),
        answers: BTreeMap::from([("q".to_owned(), "yes".to_owned())]),
        user: UserId(id(30)),
        at: at(9),
    };
    vec![
        (id(2), instruction(defence::How::OwnSolicitor, None).into()),
        (id(3), instruction(defence::How::CourtDuty, Some(at(86_400))).into()),
        (id(2), link().into()),
        (id(3), link().into()),
        (id(3), defence::Event::LinkWithdrawn { case: CaseId(id(1)), organisation: OrganisationId(id(20)), at: at(6) }.into()),
        (id(40), material::Event::Filed(Box::new(document("IDPC"))).into()),
        (id(41), served().into()),
        (
            id(50),
            form::Event::Requested {
                subject: subject.clone(),
                user: UserId(id(30)),
                organisation: OrganisationId(id(20)),
                at: at(7),
            }
            .into(),
        ),
        (
            id(51),
            form::Event::Requested {
                subject: Subject { defendant: DefendantId(id(3)), ..subject.clone() },
                user: UserId(id(30)),
                organisation: OrganisationId(id(20)),
                at: at(7),
            }
            .into(),
        ),
        (id(50), form::Event::Created { subject, questions: 1, user: UserId(id(31)), at: at(8) }.into()),
        (id(50), form::Event::Answered(answered).into()),
    ]
}

pub(crate) fn prosecutor(n: u128) -> prosecutor_registration::Event {
    use prosecutor_registration::{Answers, Section};
    let answers = |fields: &[(&str, &str)]| -> Answers {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let form = prosecutor_registration::read(&BTreeMap::from([
        (
            Section::Organisation,
            answers(&[
                ("name", "Example Transport Authority"),
                ("line1", "1 Depot Road"),
                ("town", "Derby"),
                ("postcode", "DE1 2GU"),
                ("country", "England"),
                ("telephone", "01332 496000"),
                ("email", "prosecutions@transport.example"),
                ("language", "en"),
            ]),
        ),
        (Section::Work, answers(&[("cases", "12500"), ("methods", "summons"), ("offences", "TH68010")])),
        (Section::Interface, answers(&[("intends", "no")])),
        (
            Section::Administrator,
            answers(&[
                ("first-name", "Mair"),
                ("last-name", "Depot"),
                ("job-title", "Head"),
                ("work-email", "mair@transport.example"),
                ("mobile", "07700 900321"),
                ("terms", "yes"),
            ]),
        ),
    ]))
    .unwrap();
    prosecutor_registration::Event::Submitted(Box::new(prosecutor_registration::Submitted {
        reference: Reference::of("PRO", id(n)),
        form,
        remittance: "00".into(),
        at: at(11),
    }))
}

fn go_live(date: Option<jiff::civil::Date>) -> court::Event {
    court::Event::GoLiveSet(court::GoLiveSet { date, by: UserId(id(30)), at: at(10) })
}

/// Events that take what is another's, with the name of the claim.
pub(crate) fn clashes() -> Vec<((Uuid, Event), &'static str)> {
    vec![
        ((id(21), registered("HARTWELL and PRYCE LLP", "9Z999Z").into()), "organisation-name"),
        ((id(22), registered("Another Name", "1A001L").into()), "laa-account"),
        ((id(32), invited("GWEN@FIRM.example", "+447700900199").into()), "email"),
        ((id(33), invited("other@firm.example", "+447700900123").into()), "mobile"),
        ((id(4), received(4, "01 ZD 03032 08").into()), "urn"),
    ]
}
