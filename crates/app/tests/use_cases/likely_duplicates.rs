//! Likely duplicates and the reasons for a second officer, among very many that are alike in part; on both engines.

use app::{ExtractFile, stream};
use domain::{
    Event,
    group::Group,
    id::{ExtractId, RegistrationId, UserId},
    likeness::Trait,
    reference::Reference,
    register::{self, Extract, Register, STREAM},
    registration::{
        self, Road, SecondOfficer, Submitted,
        form::{Form, Regulation},
    },
};
use testkit::{SignedIn, TestApp};

/// A firm's form with nothing of another's.
fn firm(nth: usize, name: &str, domain: &str) -> Form {
    let mut form = testkit::registration_form();
    form.organisation.name = name.parse().unwrap();
    form.organisation.email = format!("office{nth}@{domain}").parse().unwrap();
    form.organisation.telephone = format!("020 7946 {nth:04}").parse().unwrap();
    form.organisation.head_office.line1 = format!("{nth} Quay Street").parse().unwrap();
    form.organisation.regulation = Regulation::Number(format!("{}", 500_000 + nth).parse().unwrap());
    (form.organisation.incorporation_number, form.organisation.charity_number) = (None, None);
    form.administrator.email = format!("anna{nth}@{domain}").parse().unwrap();
    form.administrator.mobile = format!("07700 9{nth:05}").parse().unwrap();
    (form.offices, form.users) = (vec![], vec![]);
    form
}

async fn sent(test: &TestApp, form: Form) -> RegistrationId {
    let id: RegistrationId = test.app.new_id();
    let submitted = Submitted {
        reference: Reference::of("REG", id.uuid()),
        form,
        assumptions: Vec::new(),
        file: None,
        road: Road::Upload,
        at: test.now(),
    };
    test.record(id, vec![registration::Event::Submitted(Box::new(submitted))]).await;
    id
}

async fn reasons(test: &TestApp, officer: &SignedIn, form: Form) -> Vec<SecondOfficer> {
    let id = sent(test, form).await;
    let reasons = test.app.check_registration(&officer.session, id).await.unwrap().evidence.reasons;
    test.record(id, vec![registration::Event::Withdrawn { at: test.now() }]).await;
    reasons
}

/// Five letters that are another firm's for every number, a few edits apart.
fn letters(nth: usize) -> String {
    (0..5).map(|place| char::from(b'a' + u8::try_from(nth / 26_usize.pow(place) % 26).unwrap())).rev().collect()
}

async fn no_number_is_lost_among_many_that_are_alike_in_part(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let of = |nth: usize| {
        firm(nth, &format!("{} Solicitors", letters(nth * 977)), &format!("{}solicitors.example", letters(nth * 977)))
    };
    let mut first = Vec::new();
    for nth in 0..12 {
        first.push(sent(test, of(nth)).await);
    }
    for nth in 100..520 {
        sent(test, of(nth)).await;
    }
    for (nth, same) in first.into_iter().enumerate() {
        let mut form = of(nth + 1_000);
        form.organisation.regulation = of(nth).organisation.regulation;
        let id = sent(test, form).await;
        let checking = test.app.check_registration(&officer.session, id).await.unwrap();
        let likely = checking.evidence.likely.first().expect("one that has its number");
        assert!(
            likely.other.id == same.uuid() && likely.common.contains(&Trait::RegulatorNumber),
            "{:?}",
            checking.evidence.likely
        );
        let claimed = |it: &SecondOfficer| matches!(it, SecondOfficer::NumberClaimedElsewhere { .. });
        assert!(checking.evidence.reasons.iter().any(claimed), "{:?}", checking.evidence.reasons);
    }
}

async fn no_domain_is_lost_among_the_thousands_of_a_register(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let names: Vec<String> = (0..3_001).map(|nth| format!("{}solicitors", letters(nth * 3_947))).collect();
    let lines = names.iter().enumerate().map(|(nth, name)| format!("{nth},Firm {nth},Authorised,office@{name}.example\n"));
    let text = format!("number,name,status,e-mail\n{}", lines.collect::<String>());
    let load = async |text: &str, dated: &str| {
        let bytes = bytes::Bytes::copy_from_slice(text.as_bytes());
        let file = ExtractFile { register: Register::Sra, dated: dated.parse().unwrap(), name: "sra.csv".to_owned(), bytes };
        test.app.load_register(None, test.app.new_id(), file).await.unwrap();
    };
    load(&text, "2026-11-01").await;
    let listed = |like: &str| like.strip_suffix(".example").is_some_and(|label| names.iter().any(|name| name == label));
    let lookalike = |reasons: &[SecondOfficer]| {
        reasons.iter().any(|it| matches!(it, SecondOfficer::LookalikeDomain { like, .. } if listed(like)))
    };
    for nth in (0..3_001).step_by(250) {
        let label = names[nth].replacen("solic", "zsolic", 1);
        let found = reasons(test, &officer, firm(nth, &format!("Other {nth}"), &format!("{label}.example"))).await;
        assert!(lookalike(&found), "{label}: {found:?}");
    }
    let (own, other) = (format!("{}.example", names[7]), format!("{}.com.co", names[7]));
    assert!(!lookalike(&reasons(test, &officer, firm(1, "Own", &own)).await));
    assert!(lookalike(&reasons(test, &officer, firm(1, "Own", &other)).await));
}

/// An extract whose keys were made otherwise finds nothing by them; it is read whole.
async fn an_extract_of_before_still_speaks(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let id: ExtractId = test.app.new_id();
    let extract = format!(
        r#"{{"id":"{id}","register":"sra","dated":"2026-11-01","rows":1,"digest":"aa","file":"sra.csv","by":null,"at":{}}}"#,
        serde_json::to_string(&test.now()).unwrap()
    );
    let extract: Extract = serde_json::from_str(&extract).unwrap();
    assert!(!extract.is_keyed());
    let entry = r#"{"number":"1","name":"Firm","kind":null,"status":"Authorised","conditions":null,"address":null,"postcode":null,
        "telephone":null,"domains":["hartwell-pryce.example"],"employer":null}"#;
    test.app.store.begin_references(id.uuid()).await.unwrap();
    let row = store::Reference { keys: vec![("domain-part", "14.0.hartw".to_owned())], bytes: entry.as_bytes().to_vec() };
    test.app.store.put_references(id.uuid(), 1, vec![row]).await.unwrap();
    test.write(vec![(stream::<register::Event>(STREAM), Event::from(register::Event::ExtractLoaded(extract)))], Vec::new()).await;
    let found = reasons(test, &officer, firm(1, "Other", "hartwel-pryce.example")).await;
    assert!(matches!(&found[..], [SecondOfficer::LookalikeDomain { like, .. }] if like == "hartwell-pryce.example"), "{found:?}");
}

async fn whoever_was_rejected_and_comes_again_takes_two(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut form = firm(1, "Saltgate Crime Law LLP", "saltgate.example");
    form.organisation.incorporation_number = Some("OC301234".parse().unwrap());
    let rejected = sent(test, form.clone()).await;
    let by = UserId(uuid::Uuid::nil());
    test.record(rejected, vec![registration::Event::Rejected { reason: "x".into(), by, at: test.now() }]).await;
    for (name, same) in [
        ("Saltgate Crime Law LLP", Trait::Name),
        ("Saltgate Crime Law Limited", Trait::CoreName),
        ("Saltgate Crime Solicitors", Trait::CoreName),
        ("Salt Gate Crime Law LLP", Trait::CoreName),
        ("Sаltgate Crime Law LLP", Trait::NameLook),
    ] {
        let found = reasons(test, &officer, firm(2, name, "quayside.example")).await;
        assert_eq!(found, [SecondOfficer::SameAsRejected { same: vec![same] }], "{name}");
    }
    let mut again = firm(2, "Saltgate Criminal Law LLP", "saltgate.example");
    again.organisation.email = form.organisation.email.clone();
    let found = reasons(test, &officer, again).await;
    assert_eq!(found, [SecondOfficer::SameAsRejected { same: vec![Trait::Domain, Trait::Email] }]);
    let mut new = firm(2, "Wholly New Firm LLP", "whollynew.example");
    new.organisation.incorporation_number = form.organisation.incorporation_number.clone();
    new.organisation.head_office = form.organisation.head_office.clone();
    new.administrator.mobile = form.administrator.mobile.clone();
    let found = reasons(test, &officer, new).await;
    assert_eq!(found, [SecondOfficer::SameAsRejected { same: vec![Trait::IncorporationNumber, Trait::Mobile] }]);
    assert_eq!(reasons(test, &officer, firm(2, "Wholly New Firm LLP", "whollynew.example")).await, []);
    let before: SecondOfficer = serde_json::from_str(r#""rejected-before""#).unwrap();
    assert_eq!(before, SecondOfficer::RejectedBefore, "as decisions wrote it down before");
}

on_both! {
    no_number_is_lost_among_many_that_are_alike_in_part: no_number_is_lost_among_many, no_number_is_lost_among_many_on_postgres;
    no_domain_is_lost_among_the_thousands_of_a_register: no_domain_of_a_register_is_lost, no_domain_of_a_register_is_lost_on_postgres;
    an_extract_of_before_still_speaks: an_old_extract_still_speaks, an_old_extract_still_speaks_on_postgres;
    whoever_was_rejected_and_comes_again_takes_two: the_rejected_who_come_again_take_two, the_rejected_who_come_again_take_two_on_postgres;
}
