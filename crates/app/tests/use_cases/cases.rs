//! From a case that arrives to a firm on record and the Legal Aid Agency told, on both engines; and every way in which it is refused.

use app::{
    Asked, CaseOutcome, ChosenLink, Declaration, Failure, NotFiled, Search, Session, Sought, Told, Unfit, Who, WhyNot,
    ports::{DeliveryError, OutsideError, Scan, Scanner},
};
use async_trait::async_trait;
use bytes::Bytes;
use domain::{
    defence::{DeclareRefusal, How, LinkRefusal, WithdrawRefusal},
    group::Group,
    id::{CommandId, OrganisationId},
    material::FileRefusal,
    values::RepresentationType,
};
use futures_util::StreamExt;
use testkit::{SignedIn, TestApp, TestCase, a_pdf, court_proceedings};
use uuid::Uuid;

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("", "Harbour Freight Ltd", "")];
const URN: &str = "01LY1234526";

/// The same promise on SQLite and on PostgreSQL.
macro_rules! on_both {
    ($($name:ident / $postgres:ident: $scenario:ident;)+) => {$(
        #[tokio::test]
        async fn $name() {
            $scenario(TestApp::start().await).await;
        }

        #[tokio::test]
        async fn $postgres() {
            if let Some(test) = TestApp::start_on_postgres().await {
                $scenario(test).await;
            }
        }
    )+};
}

on_both! {
    a_case_comes_in_once_and_says_so / a_case_comes_in_once_on_postgres: imported_once;
    the_finder_gives_one_defendant_or_none / the_finder_on_postgres: finder;
    two_who_match_are_nobody / two_who_match_on_postgres: two_alike;
    searches_in_vain_are_limited_for_a_person / searches_are_limited_on_postgres: limited;
    the_gate_of_the_initial_details / the_gate_on_postgres: gate;
    a_firm_goes_on_record_and_the_agency_is_told / the_agency_is_told_on_postgres: linked;
    a_document_is_filed_only_when_it_is_one / filing_on_postgres: filed;
    own_cases_and_the_courts_lists / lists_on_postgres: lists;
}

async fn start(test: &TestApp) -> (TestCase, SignedIn) {
    let case = test.case(URN, &PEOPLE).await;
    let firm = test.firm("Hartwell & Pryce LLP", &["1A001L", "1A002L"]).await;
    let solicitor = solicitor(test, firm).await;
    (case, solicitor)
}

async fn solicitor(test: &TestApp, firm: OrganisationId) -> SignedIn {
    let user = test.person(firm, &[Group::DefenceLawyer]).await;
    test.sign_in(user, firm).await
}

/// The session again, with what it remembers by now.
async fn again(test: &TestApp, signed_in: &SignedIn) -> Session {
    let mut session = signed_in.session.clone();
    let row = test.app.store.session(&session.hash).await.unwrap().unwrap();
    session.memory = serde_json::from_slice(&row.data).unwrap_or_default();
    session
}

fn gwen() -> Sought {
    Sought::Person {
        urn: " o1 ly 12345/26 ".to_owned(),
        first_name: "GWEN".to_owned(),
        last_name: " morgan".to_owned(),
        date_of_birth: "1990-03-01".parse().unwrap(),
    }
}

async fn find(test: &TestApp, signed_in: &SignedIn) -> Session {
    assert!(matches!(test.app.find_case(&signed_in.session, &gwen()).await.unwrap(), Search::Hit(_)));
    again(test, signed_in).await
}

fn command(test: &TestApp) -> CommandId {
    test.app.new_id()
}

fn declaration(test: &TestApp, how: How) -> Declaration {
    Declaration { how, on: test.now().london_date() }
}

fn legal_aid(account: &str) -> ChosenLink {
    ChosenLink { representation: RepresentationType::RepresentationOrderAppliedFor, laa_account: Some(account.to_owned()) }
}

async fn imported_once(test: TestApp) {
    let message = court_proceedings(URN, &PEOPLE).to_string();
    let import = async |text: &str| test.app.import_cases(Who::System, text.as_bytes()).await.unwrap().remove(0).outcome;
    let CaseOutcome::Imported(id) = import(&message).await else { panic!("not imported") };
    assert_eq!(import(&message).await, CaseOutcome::AlreadyHere(id));
    let changed = message.replace("Stole a bicycle", "Stole a car");
    assert!(matches!(import(&changed).await, CaseOutcome::Refused(WhyNot::Refused(_))));
    let same_urn = message.replace(&id.to_string(), &Uuid::from_u128(77).to_string());
    assert_eq!(import(&same_urn).await, CaseOutcome::Refused(WhyNot::UrnTaken));
    let same_people = same_urn.replace(URN, "01LY9999926");
    assert_eq!(import(&same_people).await, CaseOutcome::Refused(WhyNot::DefendantTaken));
    let nobody = court_proceedings("01LY7777726", &[]).to_string();
    assert!(matches!(import(&nobody).await, CaseOutcome::Refused(WhyNot::Refused(_))));
    let firm = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let other = court_proceedings("01LY8888826", &[("A", "B", "1990-01-01")]).to_string();
    let asked = test.app.import_cases(firm.session.who(), other.as_bytes()).await.unwrap();
    assert_eq!(asked[0].outcome, CaseOutcome::Refused(WhyNot::NotPermitted));
}

async fn finder(test: TestApp) {
    let (case, solicitor) = start(&test).await;
    let session = find(&test, &solicitor).await;
    assert!(session.has_found(case.defendants[0]));
    test.pass_seconds(1);
    let company = Sought::Organisation { urn: URN.to_owned(), name: "harbour  freight ltd".to_owned() };
    assert!(matches!(test.app.find_case(&session, &company).await.unwrap(), Search::Hit(_)));
    test.pass_seconds(1);
    let long = Sought::Organisation { urn: URN.to_owned(), name: "Harbour Freight Limited".to_owned() };
    assert!(matches!(test.app.find_case(&session, &long).await.unwrap(), Search::Hit(_)));
    let wrong = Sought::Person {
        urn: URN.to_owned(),
        first_name: "Gwen".to_owned(),
        last_name: "Morgan".to_owned(),
        date_of_birth: "1990-03-02".parse().unwrap(),
    };
    test.pass_seconds(1);
    assert_eq!(test.app.find_case(&session, &wrong).await.unwrap(), Search::Nothing);
    let records = test.app.store.accesses_by(solicitor.user.uuid(), None, 10).await.unwrap();
    assert_eq!(records.len(), 4);
    assert!(records.iter().all(|record| record.access.act == "find-case" && record.access.subject.is_none()));
    assert!(
        records
            .iter()
            .all(|record| !record.access.detail.to_lowercase().contains("morgan") && !record.access.detail.contains("12345"))
    );
    assert!(records[3].access.detail.contains(&case.defendants[0].to_string()));
    assert!(records[0].access.detail.contains("\"found\":[]"));
    let clerk = test.sign_in_as(&[Group::CourtAdministrator]).await;
    assert!(matches!(test.app.find_case(&clerk.session, &gwen()).await, Err(Failure::Hidden)));
    // A session that ends meanwhile is told nothing, and the search is recorded all the same.
    test.app.store.write(vec![store::sessions::end(&solicitor.session.hash)]).await.unwrap();
    assert!(matches!(test.app.find_case(&solicitor.session, &gwen()).await, Err(Failure::Hidden)));
    assert_eq!(test.app.store.accesses_by(solicitor.user.uuid(), None, 10).await.unwrap().len(), 5);
}

async fn two_alike(test: TestApp) {
    let alike = [("", "Hope & Sons Ltd", ""), ("", "Hope and Sons Limited", "")];
    test.case("01LY7654326", &alike).await;
    let firm = test.firm("Hartwell & Pryce LLP", &[]).await;
    let solicitor = solicitor(&test, firm).await;
    let company = |name: &str| Sought::Organisation { urn: "01LY7654326".to_owned(), name: name.to_owned() };
    assert_eq!(test.app.find_case(&solicitor.session, &company("The Hope and Sons Ltd")).await.unwrap(), Search::Nothing);
    // As it is written it is one of them.
    assert!(matches!(test.app.find_case(&solicitor.session, &company("Hope & Sons Ltd")).await.unwrap(), Search::Hit(_)));
}

async fn limited(test: TestApp) {
    let (_, solicitor) = start(&test).await;
    let colleague = self::solicitor(&test, solicitor.organisation).await;
    let wrong = Sought::Organisation { urn: URN.to_owned(), name: "Nobody".to_owned() };
    for _ in 0..10 {
        assert_eq!(test.app.find_case(&solicitor.session, &wrong).await.unwrap(), Search::Nothing);
    }
    let Search::TooMany { wait_seconds } = test.app.find_case(&solicitor.session, &gwen()).await.unwrap() else {
        panic!("no limit")
    };
    assert!((1..=900).contains(&wait_seconds));
    assert!(matches!(test.app.find_case(&colleague.session, &gwen()).await.unwrap(), Search::Hit(_)), "a colleague still may");
    test.pass_seconds(15 * 60);
    assert!(matches!(test.app.find_case(&solicitor.session, &gwen()).await.unwrap(), Search::Hit(_)));
}

async fn gate(test: TestApp) {
    let (case, solicitor) = start(&test).await;
    let material = test.file(URN, "IDPC", &case.defendants[..1], a_pdf(3)).await;
    let of = (case.case, case.defendants[0]);
    let open = async |session: &Session, asked| test.app.open_initial_details(session, of, asked).await;

    assert!(matches!(open(&solicitor.session, Asked::Whole).await, Err(Failure::Hidden)), "not found");
    let session = find(&test, &solicitor).await;
    assert!(matches!(open(&session, Asked::Whole).await, Err(Failure::Hidden)), "only found");

    let declared = test.app.declare_instruction(&session, command(&test), of, declaration(&test, How::CourtDuty)).await.unwrap();
    assert_eq!(declared.told, None);
    let before = test.app.store.accesses_of(material.uuid(), None, 10).await.unwrap().len();
    let opened = open(&session, Asked::Whole).await.unwrap();
    assert_eq!((opened.id, opened.file.pages), (material, Some(3)));
    let records = test.app.store.accesses_of(material.uuid(), None, 10).await.unwrap();
    assert_eq!(records.len(), before + 1, "recorded before a byte is read");
    let pieces: Vec<_> = test.app.read_document(&opened.file, 5, 200).collect().await;
    let bytes: Vec<u8> = pieces.into_iter().flat_map(|piece| piece.unwrap().to_vec()).collect();
    assert_eq!(bytes, a_pdf(3)[5..205]);

    open(&session, Asked::Part).await.unwrap();
    assert_eq!(test.app.store.accesses_of(material.uuid(), None, 10).await.unwrap().len(), before + 1, "the same reading");
    test.pass_seconds(16 * 60);
    open(&session, Asked::Part).await.unwrap();
    assert_eq!(test.app.store.accesses_of(material.uuid(), None, 10).await.unwrap().len(), before + 2, "a later reading");

    let stranger = test.sign_in_as(&[Group::DefenceLawyer]).await;
    assert!(
        matches!(open(&stranger.session, Asked::Whole).await, Err(Failure::Hidden)),
        "another firm's instruction opens nothing"
    );
    let other = (case.case, case.defendants[1]);
    assert!(
        matches!(test.app.open_initial_details(&session, other, Asked::Whole).await, Err(Failure::Hidden)),
        "another defendant"
    );
    let as_material = test.app.open_material(&session, (case.case, material), Asked::Whole).await;
    assert!(matches!(as_material, Err(Failure::Hidden)), "no way round");
    let judge = test.sign_in_as(&[Group::Judge]).await;
    assert!(open(&judge.session, Asked::Whole).await.is_ok());

    // Declared at noon on a Monday: until the end of Tuesday.
    test.pass_seconds(36 * 3_600);
    assert!(matches!(open(&session, Asked::Whole).await, Err(Failure::Hidden)), "court duty has ended");
    test.app.declare_instruction(&session, command(&test), of, declaration(&test, How::OwnSolicitor)).await.unwrap();
    test.app.link_organisation(&session, command(&test), of, legal_aid("1A001L")).await.unwrap();
    assert!(open(&session, Asked::Whole).await.is_ok(), "linked");
    let clerk = test.person(solicitor.organisation, &[Group::ChambersClerk]).await;
    let clerk = test.sign_in(clerk, solicitor.organisation).await;
    assert!(matches!(open(&clerk.session, Asked::Whole).await, Err(Failure::Hidden)), "clerks pass it on unread");
}

async fn linked(test: TestApp) {
    let (case, solicitor) = start(&test).await;
    let of = (case.case, case.defendants[0]);
    let link = async |session: &Session, chosen| test.app.link_organisation(session, command(&test), of, chosen).await;
    assert!(matches!(link(&solicitor.session, legal_aid("1A001L")).await, Err(Failure::Hidden)), "not even found");
    let session = find(&test, &solicitor).await;
    assert!(matches!(link(&session, legal_aid("1A001L")).await, Err(Failure::Refused(LinkRefusal::NotInstructed))));
    let tomorrow = Declaration { how: How::OwnSolicitor, on: test.now().london_date().tomorrow().unwrap() };
    let refused = test.app.declare_instruction(&session, command(&test), of, tomorrow).await;
    assert!(matches!(refused, Err(Failure::Refused(DeclareRefusal::InTheFuture))));
    test.app.declare_instruction(&session, command(&test), of, declaration(&test, How::OwnSolicitor)).await.unwrap();
    assert!(matches!(link(&session, legal_aid("9Z999Z")).await, Err(Failure::Refused(LinkRefusal::AccountNumberNotYours))));

    let click = command(&test);
    for _ in 0..2 {
        test.app.link_organisation(&session, click, of, legal_aid("1A002L")).await.unwrap();
    }
    let page = test.app.view_defendant(&session, of.0, of.1).await.unwrap();
    assert!(matches!(page.told, Told::Waiting(_)));
    let told = page.link.unwrap().told.unwrap();

    test.outside.fail_next(DeliveryError::Again { after_seconds: Some(30), reason: "429".to_owned() });
    test.deliver().await;
    assert!(test.outside.associations().is_empty());
    assert!(matches!(test.app.view_defendant(&session, of.0, of.1).await.unwrap().told, Told::Waiting(_)));
    test.pass_seconds(3_600);
    test.deliver().await;
    let [(id, body)] = &test.outside.associations()[..] else { panic!("told once") };
    assert_eq!(*id, told, "the outbox id is the idempotency key");
    let said = &body["defenceAssociated"];
    assert_eq!(said["prosecutionCaseId"], of.0.to_string());
    assert_eq!(said["defendantId"], of.1.to_string());
    assert_eq!(said["representationType"], "REPRESENTATION_ORDER_APPLIED_FOR");
    assert_eq!(said["associationStartDate"], "2026-11-23");
    assert_eq!(said["defenceOrganisation"]["laaContractNumber"], "1A002L");
    assert_eq!(said["defenceOrganisation"]["organisation"]["name"], "Hartwell & Pryce LLP");
    assert_eq!(said["defenceOrganisation"]["organisation"]["address"]["postcode"], "SW11 1JU");
    assert!(!body.to_string().contains("Morgan"));
    assert!(matches!(test.app.view_defendant(&session, of.0, of.1).await.unwrap().told, Told::Delivered(_)));

    let firm = test.firm("Quay Law", &["2B001L"]).await;
    let second = self::solicitor(&test, firm).await;
    let theirs = find(&test, &second).await;
    assert_eq!(test.app.view_defendant(&theirs, of.0, of.1).await.unwrap().another, None, "nothing before the declaration");
    let declared =
        test.app.declare_instruction(&theirs, command(&test), of, declaration(&test, How::OwnSolicitor)).await.unwrap();
    assert_eq!(declared.told, Some(solicitor.organisation));
    let waiting = test.app.store.messages_of(of.1.uuid()).await.unwrap();
    assert!(waiting.iter().any(|message| message.kind == "instruction-elsewhere"));
    let refused = link(&theirs, legal_aid("2B001L")).await;
    assert!(
        matches!(refused, Err(Failure::Refused(LinkRefusal::AnotherOrganisation { organisation, .. })) if organisation == solicitor.organisation)
    );
    assert_eq!(test.app.view_defendant(&theirs, of.0, of.1).await.unwrap().another.unwrap().name, "Hartwell & Pryce LLP");
    assert!(matches!(test.app.withdraw_link(&theirs, command(&test), of).await, Err(Failure::Hidden)), "never another's link");

    test.app.withdraw_link(&session, command(&test), of).await.unwrap();
    let twice = test.app.withdraw_link(&session, command(&test), of).await;
    assert!(matches!(twice, Err(Failure::Hidden | Failure::Refused(WithdrawRefusal::NotLinked))));
    let private = ChosenLink { representation: RepresentationType::Private, laa_account: None };
    link(&theirs, private).await.unwrap();
    assert_eq!(test.app.view_defendant(&theirs, of.0, of.1).await.unwrap().told, Told::NotSent);
    test.pass_seconds(60);
    test.deliver().await;
    assert_eq!(test.outside.associations().len(), 1, "a private link tells nobody");
}

/// A scanner that finds something in everything.
struct Finds;

#[async_trait]
impl Scanner for Finds {
    fn name(&self) -> &'static str {
        "finds"
    }

    async fn scan(&self, _: Bytes) -> Result<Scan, OutsideError> {
        Ok(Scan::Infected("EICAR".to_owned()))
    }

    async fn ready(&self) -> Result<(), OutsideError> {
        Ok(())
    }
}

async fn filed(mut test: TestApp) {
    let case = test.case(URN, &PEOPLE).await;
    let file = |urn: &str, section: &str, bytes: Vec<u8>| app::ToFile {
        urn: urn.to_owned(),
        section: section.to_owned(),
        defendants: Vec::new(),
        name: "x.pdf".to_owned(),
        bytes: bytes.into(),
    };
    let app = test.app.clone();
    let try_it = async |file| app.file_material(Who::System, app.new_id(), file).await;
    assert!(matches!(
        try_it(file("01LY0000026", "IDPC", a_pdf(1))).await,
        Err(Failure::Refused(NotFiled::Refused(FileRefusal::NoCase)))
    ));
    assert!(
        matches!(try_it(file(URN, "??", a_pdf(1))).await, Err(Failure::Refused(NotFiled::NoSection(codes))) if codes.contains("IDPC"))
    );
    let nobody_named = try_it(file(URN, "IDPC", a_pdf(1))).await;
    assert!(
        matches!(nobody_named, Err(Failure::Refused(NotFiled::Refused(FileRefusal::DefendantNeeded)))),
        "two defendants: which?"
    );
    let mut stranger = file(URN, "IDPC", a_pdf(1));
    stranger.defendants = vec![test.app.new_id()];
    assert!(matches!(try_it(stranger).await, Err(Failure::Refused(NotFiled::Refused(FileRefusal::NotOnTheCase)))));
    let html = file(URN, "WS", b"<html></html>".to_vec());
    assert!(matches!(try_it(html).await, Err(Failure::Refused(NotFiled::Unfit(Unfit::NotPdf(_))))));
    let empty = file(URN, "WS", Vec::new());
    assert!(matches!(try_it(empty).await, Err(Failure::Refused(NotFiled::Unfit(Unfit::NotPdf(_))))));
    assert!(matches!(
        try_it(file(URN, "WS", b"%PDF-1.7\nnothing".to_vec())).await,
        Err(Failure::Refused(NotFiled::Unfit(Unfit::Pdf(_))))
    ));
    try_it(file("01 ly 12345/26", "WS", a_pdf(1))).await.unwrap();
    test.file(URN, "IDPC", &case.defendants, a_pdf(2)).await;
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let asked = test.app.file_material(lawyer.session.who(), test.app.new_id(), file(URN, "WS", a_pdf(1))).await;
    assert!(matches!(asked, Err(Failure::Hidden)));
    test.app.scanner = std::sync::Arc::new(Finds);
    let infected = test.app.file_material(Who::System, test.app.new_id(), file(URN, "WS", a_pdf(1))).await;
    assert!(matches!(infected, Err(Failure::Refused(NotFiled::Unfit(Unfit::Infected)))));
}

async fn lists(test: TestApp) {
    let (case, solicitor) = start(&test).await;
    let of = (case.case, case.defendants[0]);
    let statement = test.file(URN, "WS", &[], a_pdf(1)).await;
    let session = find(&test, &solicitor).await;
    assert!(test.app.view_my_cases(&session, None).await.unwrap().rows.is_empty());
    assert!(matches!(test.app.view_case(&session, of.0).await, Err(Failure::Hidden)), "found is not enough for the case");
    test.app.declare_instruction(&session, command(&test), of, declaration(&test, How::OwnSolicitor)).await.unwrap();
    let mine = test.app.view_my_cases(&session, None).await.unwrap();
    assert_eq!(mine.rows.len(), 1);
    assert!(!mine.rows[0].linked && mine.next.is_none());
    let page = test.app.view_case(&session, of.0).await.unwrap();
    assert_eq!(page.defendants.len(), 1);
    assert_eq!(page.others, ["Harbour Freight Ltd"]);
    assert!(page.sections.is_empty(), "an instruction is not enough for the file");
    test.app.link_organisation(&session, command(&test), of, legal_aid("1A001L")).await.unwrap();
    let page = test.app.view_case(&session, of.0).await.unwrap();
    assert_eq!(page.sections.len(), 1);
    assert!(test.app.open_material(&session, (of.0, statement), Asked::Whole).await.is_ok());
    let seen = test.app.store.accesses_of(of.0.uuid(), None, 10).await.unwrap();
    assert_eq!(seen.len(), 2, "one record a page");

    let court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let all = test.app.search_court_cases(&court.session, None).await.unwrap();
    assert_eq!(all.rows.len(), 1);
    assert_eq!(test.app.view_case(&court.session, of.0).await.unwrap().defendants.len(), 2);
    assert!(test.app.view_new_material(&court.session, None).await.unwrap().rows.is_empty(), "filed, not served");
    assert!(matches!(test.app.search_court_cases(&session, None).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.view_new_material(&session, None).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.view_my_cases(&court.session, None).await, Err(Failure::Hidden)));
    for nth in 0..55 {
        test.case(&format!("01LY{:05}26", 20_000 + nth), &[("A", "B", "1990-01-01")]).await;
    }
    let first = test.app.search_court_cases(&court.session, None).await.unwrap();
    assert_eq!(first.rows.len(), 50);
    let second = test.app.search_court_cases(&court.session, first.next).await.unwrap();
    assert_eq!((second.rows.len(), second.next), (6, None));
}

#[tokio::test]
async fn nothing_opens_when_the_reading_cannot_be_recorded() {
    let test = TestApp::start().await;
    let (case, solicitor) = start(&test).await;
    test.file(URN, "IDPC", &case.defendants[..1], a_pdf(1)).await;
    let of = (case.case, case.defendants[0]);
    let session = find(&test, &solicitor).await;
    test.app.declare_instruction(&session, command(&test), of, declaration(&test, How::OwnSolicitor)).await.unwrap();
    test.app.store.shutdown().await;
    let opened = test.app.open_initial_details(&session, of, Asked::Whole).await;
    assert!(matches!(opened, Err(Failure::Fault(_))));
}

#[tokio::test]
async fn initial_details_in_real_layout_are_filed_with_their_pages() {
    let Ok(bytes) = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/documents/IDPC_Clark_Kent.pdf"))
    else {
        println!("skipped: shared data absent");
        return;
    };
    let test = TestApp::start().await;
    let case = test.case(URN, &[("Clark", "Kent", "1990-03-01")]).await;
    test.file(URN, "IDPC", &[], bytes.clone()).await;
    let judge = test.sign_in_as(&[Group::Judge]).await;
    let of = (case.case, case.defendants[0]);
    let opened = test.app.open_initial_details(&judge.session, of, Asked::Whole).await.unwrap();
    assert_eq!((opened.file.pages, opened.file.bytes), (Some(23), bytes.len() as u64));
    let pieces: Vec<Bytes> = test.app.read_document(&opened.file, 0, opened.file.bytes).map(Result::unwrap).collect().await;
    assert_eq!(pieces.concat(), bytes);
}
