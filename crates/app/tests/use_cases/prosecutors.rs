//! The applicant of a prosecuting organisation follows its registration; two sections saved at once, and sent twice; what officers find
//! alike to it, hand over and approve. On both engines.

use app::{Approved, Failure, FollowProsecutorRefusal, Handover, OpenedProsecutor, ProsecutorProgress, Side};
use domain::{
    group::Group,
    id::RegistrationId,
    likeness::Trait,
    prosecutor_registration::{Answers, REFERENCE_PREFIX, Section},
    reference::Reference,
    registration::{DecideRefusal, SecondOfficer, Seen},
    values::EmailAddress,
};
use testkit::{SignedIn, TestApp};
use views::{likenesses::What, registrations::Standing};

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
    sent_with(test, &[("work-email", administrator)]).await
}

/// The same with these answers in place of the usual ones.
async fn sent_with(test: &TestApp, other: &[(&str, &str)]) -> Reference {
    let token = test.app.begin_prosecutor("here").await.unwrap();
    let typed = |pairs: &[(&str, &str)]| -> Answers {
        let answer = |name: &str, text: &str| {
            let other = other.iter().find(|(known, _)| *known == name).map_or(text, |(_, other)| other);
            (name.to_owned(), other.to_owned())
        };
        pairs.iter().map(|(name, text)| answer(name, text)).collect()
    };
    let [(first, one), (second, two), rest @ ..] = ANSWERS;
    let (one, two) = (typed(one), typed(two));
    let (one, two) =
        tokio::join!(test.app.answer_prosecutor(&token, first, &one), test.app.answer_prosecutor(&token, second, &two));
    one.and(two).expect("two windows at once lose nothing");
    for (section, pairs) in rest {
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
    let opened = test.app.open_prosecutor(&officer.session, id).await.unwrap();
    assert_eq!(opened.decided.map(|it| it.asked), Some(1));
    test.deliver().await;
    let offer = test.outside.last_email_to(&address).expect("an offer");
    assert!(offer.text.contains("Example Transport Authority") && !offer.text.contains("/activate/"), "{}", offer.text);
    let state: domain::user::State = test.app.state(user.uuid()).await.unwrap();
    assert!(state.offered.iter().any(|it| it.organisation == organisation), "{state:?}");
}

async fn opened(test: &TestApp, officer: &SignedIn, reference: &Reference) -> OpenedProsecutor {
    test.app.open_prosecutor(&officer.session, id(test, reference).await).await.unwrap()
}

async fn whoever_registers_twice_is_found_and_whoever_was_rejected_takes_two(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = sent(test).await;
    assert_eq!(opened(test, &officer, &first).await.evidence.likely, []);
    let again = [
        ("name", "The Example Transport Authority Ltd"),
        ("email", "office@elsewhere.example"),
        ("work-email", "mair@elsewhere.example"),
        ("telephone", "01332 496222"),
        ("mobile", "07700 900322"),
        ("line1", "2 Depot Road"),
    ];
    let second = sent_with(test, &again).await;
    let likely = opened(test, &officer, &second).await.evidence.likely;
    assert_eq!(likely.len(), 1, "{likely:?}");
    let found = &likely[0];
    assert_eq!((found.other.reference.as_deref(), found.other.what), (Some(first.as_str()), What::Open));
    assert_eq!(found.common, [Trait::CoreName]);
    let (first, second) = (id(test, &first).await, id(test, &second).await);
    let compared = test.app.compare_prosecutor(&officer.session, second, first.uuid()).await.unwrap();
    assert!(matches!(compared.other, Side::Prosecutor(other, _) if other == first), "{:?}", compared.other);
    assert_eq!(compared.common, [Trait::CoreName]);

    test.app.reject_prosecutor(&officer.session, test.app.new_id(), (first, Seen::ALL), "No authority").await.unwrap();
    test.ready_to_approve_prosecutor(second).await;
    let approved = test.app.approve_prosecutor(&officer.session, test.app.new_id(), (second, Seen::ALL)).await.unwrap();
    assert_eq!(approved, Approved::First(vec![SecondOfficer::SameAsRejected { same: vec![Trait::CoreName] }]));
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

async fn a_firm_and_a_prosecutor_that_are_alike_find_each_other(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let prosecutor = sent_by(test, "mair@oneill.example").await;
    let firm = test.registration(include_str!("form.csv")).await;
    let checking = test.app.check_registration(&officer.session, firm).await.unwrap();
    let registrations = checking.evidence.likely.iter().filter_map(|it| Some((it.other.reference.as_deref()?, &it.common)));
    assert_eq!(registrations.collect::<Vec<_>>(), [(prosecutor.as_str(), &vec![Trait::Domain])]);
    let likely = opened(test, &officer, &prosecutor).await.evidence.likely;
    assert_eq!(likely.iter().map(|it| it.other.id).collect::<Vec<_>>(), [firm.uuid()]);
    let theirs = id(test, &prosecutor).await;
    let compared = test.app.compare_registration(&officer.session, firm, theirs.uuid()).await.unwrap();
    assert_eq!(compared.common, [Trait::Domain]);
    let other = test.app.compare_registration(&officer.session, theirs, firm.uuid()).await;
    assert!(matches!(other, Err(Failure::Hidden)), "it is no registration of a firm: {other:?}");

    test.app.reject_prosecutor(&officer.session, test.app.new_id(), (theirs, Seen::ALL), "No authority").await.unwrap();
    let reasons = test.app.check_registration(&officer.session, firm).await.unwrap().evidence.reasons;
    assert!(reasons.contains(&SecondOfficer::SameAsRejected { same: vec![Trait::Domain] }), "{reasons:?}");
}

async fn it_goes_to_a_colleague_who_handles_such_registrations_and_to_nobody_else(test: &TestApp) {
    let (app, officer) = (&test.app, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let colleague = test.person(officer.organisation, &[Group::OnboardingOfficer]).await;
    let clerk = test.person(officer.organisation, &[Group::CourtAdministrator]).await;
    let reference = sent(test).await;
    let id = id(test, &reference).await;
    let colleagues = app.colleagues_for_prosecutor(&officer.session, id).await.unwrap();
    assert_eq!(colleagues.iter().map(|user| user.id).collect::<Vec<_>>(), [colleague]);
    let give = Handover { from: None, to: Some(clerk) };
    let wrong = app.assign_prosecutor(&officer.session, app.new_id(), id, give).await;
    assert!(matches!(wrong, Err(Failure::Refused(DecideRefusal::NotAnOfficer))), "{wrong:?}");
    app.assign_prosecutor(&officer.session, app.new_id(), id, Handover { to: Some(colleague), ..give }).await.unwrap();
    let late = app.assign_prosecutor(&officer.session, app.new_id(), id, Handover { to: Some(officer.user), ..give }).await;
    assert!(matches!(late, Err(Failure::Refused(DecideRefusal::AssignedElsewhere))), "{late:?}");
    let name = test.sign_in(colleague, officer.organisation).await.session.user.name();
    let list = app.view_prosecutors(&officer.session, Standing::Waiting, None).await.unwrap();
    assert_eq!(list.rows[0].assigned.as_ref(), Some(&name));
    let opened = opened(test, &officer, &reference).await;
    let last = opened.history.events.last().unwrap();
    assert_eq!((last.by.as_ref(), last.to.as_ref()), (Some(&officer.session.user.name()), Some(&name)));
    assert_eq!(opened.assigned, Some(name));
}

async fn the_main_address_hears_of_the_approval_in_its_language(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    for (language, domain, said) in [
        ("en", "quayside-rail.example", "is registered as a prosecutor"),
        ("cy", "awdurdod-glannau.example", "wedi’i gofrestru fel erlynydd"),
    ] {
        let (name, main, own) = (format!("Of {domain}"), format!("office@{domain}"), format!("mair@{domain}"));
        let answers = [
            ("name", name.as_str()),
            ("email", &main),
            ("language", language),
            ("work-email", &own),
            ("mobile", if language == "en" { "07700 900323" } else { "07700 900324" }),
        ];
        let reference = sent_with(test, &answers).await;
        // The receipt goes first.
        test.deliver().await;
        let id = id(test, &reference).await;
        test.ready_to_approve_prosecutor(id).await;
        let approved = test.app.approve_prosecutor(&officer.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
        assert!(approved.organisation().is_some(), "{approved:?}");
        test.deliver().await;
        let told = test.outside.last_email_to(&main).expect("an e-mail to the main address");
        assert!(told.text.contains(said) && told.subject.contains(reference.as_str()), "{}", told.text);
        assert!(!told.text.contains("/activate/") && !told.text.contains("Mair"), "{}", told.text);
        assert!(test.outside.last_email_to(&own).expect("an invitation").text.contains("/activate/"));
    }
}

async fn what_waits_for_a_second_officer_is_counted_for_everybody_but_the_first(test: &TestApp) {
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let reference = sent_by(test, "mair@free-mail.example").await;
    let id = id(test, &reference).await;
    test.ready_to_approve_prosecutor(id).await;
    let count = async |officer: &SignedIn| test.app.second_officer_work(&officer.session).await.unwrap().prosecutors;
    assert_eq!(count(&second).await, 0);
    test.app.approve_prosecutor(&first.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
    assert_eq!((count(&first).await, count(&second).await), (0, 1));
    test.app.approve_prosecutor(&second.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
    assert_eq!(count(&second).await, 0);
}

on_both! {
    whoever_registers_twice_is_found_and_whoever_was_rejected_takes_two: a_prosecutor_twice, a_prosecutor_twice_on_postgres;
    a_firm_and_a_prosecutor_that_are_alike_find_each_other: a_firm_and_a_prosecutor_alike, a_firm_and_a_prosecutor_alike_on_postgres;
    it_goes_to_a_colleague_who_handles_such_registrations_and_to_nobody_else: a_prosecutor_changes_hands, a_prosecutor_changes_hands_on_postgres;
    the_main_address_hears_of_the_approval_in_its_language: the_main_address_hears, the_main_address_hears_on_postgres;
    what_waits_for_a_second_officer_is_counted_for_everybody_but_the_first: a_second_officers_prosecutors, a_second_officers_prosecutors_on_postgres;
    who_has_an_account_is_asked_to_join: a_prosecutor_with_an_account, a_prosecutor_with_an_account_on_postgres;
    the_applicant_sees_how_far_it_is: a_prosecutor_follows, a_prosecutor_follows_on_postgres;
    a_wrong_pair_tells_nothing_and_is_counted: a_wrong_pair_tells_nothing, a_wrong_pair_tells_nothing_on_postgres;
}
