//! The applicant of a prosecuting organisation follows its registration; two sections saved at once, and sent twice. On both engines.

use app::{Failure, FollowProsecutorRefusal, ProsecutorProgress};
use domain::{
    group::Group,
    id::RegistrationId,
    prosecutor_registration::{Answers, REFERENCE_PREFIX, Section},
    reference::Reference,
    registration::Seen,
    values::EmailAddress,
};
use testkit::TestApp;

const ADMINISTRATOR: &str = "mair@transport.example";

const ANSWERS: [(Section, &[(&str, &str)]); 5] = [
    (
        Section::Organisation,
        &[
            ("name", "Example Transport Authority"),
            ("line1", "1 Depot Road"),
            ("town", "Derby"),
            ("postcode", "DE1 2GU"),
            ("country", "England"),
            ("telephone", "01332 496000"),
            ("email", "prosecutions@transport.example"),
            ("language", "en"),
        ],
    ),
    (Section::Work, &[("cases", "12500"), ("methods", "summons"), ("offences", "TH68010")]),
    (Section::Interface, &[("intends", "no")]),
    (
        Section::Remittance,
        &[
            ("account-name", "Example Transport Authority"),
            ("sort-code", "12-34-56"),
            ("account-number", "87654321"),
            ("advice-email", "finance@transport.example"),
        ],
    ),
    (
        Section::Administrator,
        &[
            ("first-name", "Mair"),
            ("last-name", "Depot"),
            ("job-title", "Head of prosecutions"),
            ("work-email", ADMINISTRATOR),
            ("mobile", "07700 900321"),
            ("terms", "yes"),
        ],
    ),
];

async fn sent(test: &TestApp) -> Reference {
    sent_by(test, ADMINISTRATOR).await
}

/// The same with this work e-mail.
async fn sent_by(test: &TestApp, administrator: &str) -> Reference {
    let token = test.app.begin_prosecutor("here").await.unwrap();
    let typed = |pairs: &[(&str, &str)]| -> Answers {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let [(first, one), (second, two), rest @ ..] = ANSWERS;
    let (one, two) = (typed(one), typed(two));
    let (one, two) =
        tokio::join!(test.app.answer_prosecutor(&token, first, &one), test.app.answer_prosecutor(&token, second, &two));
    one.and(two).expect("two windows at once lose nothing");
    for (section, pairs) in rest {
        let pairs = &pairs
            .iter()
            .map(|(name, text)| (*name, if *name == "work-email" { administrator } else { *text }))
            .collect::<Vec<_>>();
        test.app.answer_prosecutor(&token, section, &typed(pairs)).await.unwrap();
    }
    let (one, two) = (test.app.new_id(), test.app.new_id());
    let (one, two) = tokio::join!(test.app.submit_prosecutor(one, &token), test.app.submit_prosecutor(two, &token));
    let reference = one.unwrap();
    assert_eq!(two.unwrap(), reference, "a double click is one registration");
    reference
}

async fn follow(
    test: &TestApp,
    reference: &Reference,
    address: &str,
    from: &str,
) -> Result<ProsecutorProgress, Failure<FollowProsecutorRefusal>> {
    let address = EmailAddress::parse(address).unwrap();
    test.app.follow_prosecutor(reference, &address, from).await.map(|followed| followed.progress)
}

async fn id(test: &TestApp, reference: &Reference) -> RegistrationId {
    let known = views::prosecutor_registrations::by_reference(&test.app.store.read(), reference.as_str()).await.unwrap();
    known.expect("a registration")
}

async fn the_applicant_sees_how_far_it_is(test: &TestApp) {
    let reference = sent(test).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert_eq!(follow(test, &reference, "Mair@Transport.example", "here").await.unwrap(), ProsecutorProgress::Waiting);
    test.pass_seconds(60 * 86_400);
    let id = id(test, &reference).await;
    test.ready_to_approve_prosecutor(id).await;
    test.app.approve_prosecutor(&officer.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
    assert_eq!(follow(test, &reference, ADMINISTRATOR, "here").await.unwrap(), ProsecutorProgress::Approved);
}

async fn a_wrong_pair_tells_nothing_and_is_counted(test: &TestApp) {
    let reference = sent(test).await;
    let unknown = Reference::parse(REFERENCE_PREFIX, "0000-0000").unwrap();
    let wrong =
        [(&reference, "prosecutions@transport.example"), (&reference, "somebody@elsewhere.example"), (&unknown, ADMINISTRATOR)];
    for (reference, address) in wrong.into_iter().cycle().take(30) {
        let refused = follow(test, reference, address, "there").await;
        assert!(matches!(refused, Err(Failure::Refused(FollowProsecutorRefusal::Unknown))), "{address}: {refused:?}");
    }
    let late = follow(test, &reference, ADMINISTRATOR, "there").await;
    assert!(matches!(late, Err(Failure::Refused(FollowProsecutorRefusal::TooMany(600)))), "{late:?}");
    assert_eq!(follow(test, &reference, ADMINISTRATOR, "here").await.unwrap(), ProsecutorProgress::Waiting);
}

/// The administrator is one of a firm's people already.
async fn who_has_an_account_is_asked_to_join(test: &TestApp) {
    let firm = test.organisation("Saltgate Law").await;
    let user = test.person(firm, &[Group::DefenceLawyer]).await;
    let address = views::users::find(&test.app.store.read(), user).await.unwrap().unwrap().email;
    let reference = sent_by(test, &address).await;
    test.deliver().await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let id = id(test, &reference).await;
    test.ready_to_approve_prosecutor(id).await;
    let approved = test.app.approve_prosecutor(&officer.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
    let organisation = approved.organisation().expect("it takes one officer");
    test.deliver().await;
    let offer = test.outside.last_email_to(&address).expect("an offer");
    assert!(offer.text.contains("Example Transport Authority") && !offer.text.contains("/activate/"), "{}", offer.text);
    let state: domain::user::State = test.app.state(user.uuid()).await.unwrap();
    assert!(state.offered.iter().any(|it| it.organisation == organisation), "{state:?}");
}

on_both! {
    who_has_an_account_is_asked_to_join: a_prosecutor_with_an_account, a_prosecutor_with_an_account_on_postgres;
    the_applicant_sees_how_far_it_is: a_prosecutor_follows, a_prosecutor_follows_on_postgres;
    a_wrong_pair_tells_nothing_and_is_counted: a_wrong_pair_tells_nothing, a_wrong_pair_tells_nothing_on_postgres;
}
