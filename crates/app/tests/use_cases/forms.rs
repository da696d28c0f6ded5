//! A defendant's form on both engines: asked for, created once, filled in by its own party, and never lost to a colleague's save.

use app::{Failure, FormAct, SectionToSave, Session};
use domain::{
    form::{AnswerRefusal, Answers, CreateRefusal, RequestRefusal},
    group::Group,
    id::{CommandId, DefendantId},
    tables::PetParty,
};
use testkit::{SignedIn, TestApp, TestCase};

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("Idris", "Vaughan", "1985-07-12")];

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
    a_form_is_asked_for_created_and_filled_in / a_form_on_postgres: the_whole_way;
    many_who_create_at_once_get_one_form / one_form_on_postgres: at_once;
    a_save_from_an_old_page_is_refused_and_nothing_is_lost / old_pages_on_postgres: old_page;
    who_may_not_is_told_nothing / hidden_forms_on_postgres: hidden;
    the_courts_list_is_in_the_order_of_asking / the_list_of_forms_on_postgres: listed;
}

fn command(test: &TestApp) -> CommandId {
    test.app.new_id()
}

async fn start(test: &TestApp) -> (TestCase, SignedIn, SignedIn) {
    let case = test.case("01LY1234526", &PEOPLE).await;
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    test.instructed(&lawyer, case.case, case.defendants[0]).await;
    (case, lawyer, test.sign_in_as(&[Group::CourtAdministrator]).await)
}

fn save(case: &TestCase, section: &str, answers: &[(&str, &str)], revision: u32) -> SectionToSave {
    let answers: Answers = answers.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect();
    SectionToSave { case: case.case, defendant: case.defendants[0], section: section.to_owned(), answers, revision }
}

async fn the_whole_way(test: TestApp) {
    let (case, lawyer, court) = start(&test).await;
    let of = case.defendants[0];
    let before = test.app.view_form(&lawyer.session, case.case, of).await.unwrap();
    assert!(before.may_request && !before.may_create && before.created.is_none() && before.answers_as.is_none());
    let early = test.app.answer_form(&lawyer.session, command(&test), save(&case, "advice", &[], 0)).await;
    assert!(matches!(early, Err(Failure::Refused(AnswerRefusal::NotCreated))));

    let click = command(&test);
    for _ in 0..2 {
        test.app.request_form(&lawyer.session, click, case.case, of).await.unwrap();
    }
    test.app.request_form(&lawyer.session, command(&test), case.case, of).await.unwrap();
    let page = test.app.view_case(&lawyer.session, case.case).await.unwrap();
    assert_eq!(page.forms.len(), 1, "the other defendant's form is not theirs");
    assert!(page.forms[0].requested == Some(test.now()) && !page.forms[0].may_request);

    test.app.create_form(&court.session, command(&test), case.case, of).await.unwrap();
    let late = test.app.request_form(&lawyer.session, command(&test), case.case, of).await;
    assert!(matches!(late, Err(Failure::Refused(RequestRefusal::CreatedAlready))));
    let again = test.app.create_form(&court.session, command(&test), case.case, of).await;
    assert!(matches!(again, Err(Failure::Refused(CreateRefusal::CreatedAlready))));

    test.pass_seconds(60);
    let answers = [("defence.mixed-pleas", "yes"), ("defence.mixed-pleas.details", "Counts 1 and 2")];
    test.app.answer_form(&lawyer.session, command(&test), save(&case, "pleas", &answers, 0)).await.unwrap();
    let form = test.app.view_form(&court.session, case.case, of).await.unwrap();
    assert_eq!(form.state.answers["defence.mixed-pleas.details"], "Counts 1 and 2");
    assert!(form.answers_as.is_none(), "the court reads the parties' answers");
    let own = test.app.view_form(&lawyer.session, case.case, of).await.unwrap();
    assert_eq!(own.answers_as, Some(PetParty::Defence));

    let (_, history) = test.app.view_form_history(&lawyer.session, case.case, of).await.unwrap();
    let acts: Vec<&FormAct> = history.iter().map(|change| &change.act).collect();
    assert!(matches!(acts[..], [FormAct::Saved { .. }, FormAct::Created, FormAct::Requested]), "{acts:?}");
    assert_eq!(history[0].by, lawyer.session.user.name());
    let looked = test.app.store.accesses_of(form.id.uuid(), None, 20).await.unwrap();
    assert!(looked.iter().any(|it| it.access.act == "open-form") && looked.iter().any(|it| it.access.act == "open-form-history"));
}

async fn at_once(test: TestApp) {
    let (case, _, court) = start(&test).await;
    let other = test.sign_in_as(&[Group::LegalAdviser]).await;
    let create = |session: Session| test.app.create_form_owned(session, case.case, case.defendants[0]);
    let (one, two, three) = tokio::join!(create(court.session.clone()), create(other.session), create(court.session));
    let outcomes = [one, two, three];
    assert_eq!(outcomes.iter().filter(|it| it.is_ok()).count(), 1);
    let refused = |it: &Result<(), Failure<CreateRefusal>>| matches!(it, Err(Failure::Refused(CreateRefusal::CreatedAlready)));
    assert_eq!(outcomes.iter().filter(|it| refused(it)).count(), 2);
    let forms = views::forms::of_case(&test.app.store.read(), case.case).await.unwrap();
    assert_eq!(forms.len(), 1);
}

/// Lets several commands be prepared before any of them runs.
trait CreateOwned {
    async fn create_form_owned(
        &self,
        session: Session,
        case: domain::id::CaseId,
        defendant: DefendantId,
    ) -> Result<(), Failure<CreateRefusal>>;
}

impl CreateOwned for app::App {
    async fn create_form_owned(
        &self,
        session: Session,
        case: domain::id::CaseId,
        defendant: DefendantId,
    ) -> Result<(), Failure<CreateRefusal>> {
        self.create_form(&session, self.new_id(), case, defendant).await
    }
}

async fn old_page(test: TestApp) {
    let (case, lawyer, court) = start(&test).await;
    let colleague = test.person(lawyer.organisation, &[Group::Advocate]).await;
    let colleague = test.sign_in(colleague, lawyer.organisation).await;
    test.app.create_form(&court.session, command(&test), case.case, case.defendants[0]).await.unwrap();
    let answer = async |who: &SignedIn, text, revision| {
        test.app
            .answer_form(&who.session, command(&test), save(&case, "contact", &[("defence.representative", text)], revision))
            .await
    };
    answer(&lawyer, "First", 0).await.unwrap();
    answer(&colleague, "Second", 1).await.unwrap();
    let at = test.now();
    let refused = answer(&lawyer, "Third", 1).await;
    let Err(Failure::Refused(AnswerRefusal::ChangedMeanwhile { user, at: when })) = refused else { panic!("{refused:?}") };
    assert_eq!((user, when), (colleague.user, at));
    let view = test.app.view_form_section(&lawyer.session, case.case, case.defendants[0], "contact", 1).await.unwrap();
    assert_eq!(view.before["defence.representative"], "First");
    assert_eq!(view.form.state.answers["defence.representative"], "Second");
    assert_eq!(view.last_saved.map(|(name, _)| name), Some(colleague.session.user.name()));
    answer(&lawyer, "Third", 2).await.unwrap();
}

async fn hidden(test: TestApp) {
    let (case, lawyer, court) = start(&test).await;
    let (of, others) = (case.defendants[0], case.defendants[1]);
    test.app.create_form(&court.session, command(&test), case.case, of).await.unwrap();
    let stranger = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let clerk = test.person(lawyer.organisation, &[Group::ChambersClerk]).await;
    let clerk = test.sign_in(clerk, lawyer.organisation).await;
    for who in [&stranger, &clerk] {
        assert!(matches!(test.app.view_form(&who.session, case.case, of).await, Err(Failure::Hidden)));
        assert!(matches!(test.app.view_form_history(&who.session, case.case, of).await, Err(Failure::Hidden)));
        assert!(matches!(test.app.request_form(&who.session, command(&test), case.case, of).await, Err(Failure::Hidden)));
        let saved = test.app.answer_form(&who.session, command(&test), save(&case, "advice", &[], 0)).await;
        assert!(matches!(saved, Err(Failure::Hidden)));
        assert!(matches!(test.app.view_forms_asked_for(&who.session, None).await, Err(Failure::Hidden)));
    }
    assert!(matches!(test.app.view_form(&lawyer.session, case.case, others).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.create_form(&lawyer.session, command(&test), case.case, of).await, Err(Failure::Hidden)));
    let saved = test.app.answer_form(&court.session, command(&test), save(&case, "advice", &[], 0)).await;
    assert!(matches!(saved, Err(Failure::Hidden)), "the court answers no party's questions");

    // Another case's defendant under this case's address is nobody.
    let second = test.case("01LY7654326", &PEOPLE[..1]).await;
    test.instructed(&lawyer, second.case, second.defendants[0]).await;
    let mixed = test.app.request_form(&lawyer.session, command(&test), case.case, second.defendants[0]).await;
    assert!(matches!(mixed, Err(Failure::Hidden)));
    let mixed = test.app.create_form(&court.session, command(&test), case.case, second.defendants[0]).await;
    assert!(matches!(mixed, Err(Failure::Refused(CreateRefusal::NoDefendant))));

    // A question of another party, an answer of another kind and a section that is none are refused, whatever a page sends.
    for (section, key, answer) in [
        ("court-directions", "court.directions", "Nothing"),
        ("advice", "defence.credit-for-plea", "perhaps"),
        ("no-such-section", "defence.credit-for-plea", "yes"),
        ("contact", "defence.parent-attends", "yes"),
    ] {
        let saved = test.app.answer_form(&lawyer.session, command(&test), save(&case, section, &[(key, answer)], 0)).await;
        assert!(matches!(saved, Err(Failure::Refused(AnswerRefusal::NotAQuestion(_)))), "{key}");
    }
}

async fn listed(test: TestApp) {
    let (case, lawyer, court) = start(&test).await;
    test.instructed(&lawyer, case.case, case.defendants[1]).await;
    for defendant in [case.defendants[1], case.defendants[0]] {
        test.pass_seconds(5);
        test.app.request_form(&lawyer.session, command(&test), case.case, defendant).await.unwrap();
    }
    let list = test.app.view_forms_asked_for(&court.session, None).await.unwrap();
    let names: Vec<&str> = list.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Idris Vaughan", "Gwen Morgan"]);
    assert!(list.next.is_none());
    let rest = test.app.view_forms_asked_for(&court.session, Some((list.rows[0].requested, list.rows[0].id))).await.unwrap();
    assert_eq!(rest.rows.len(), 1);
    test.app.create_form(&court.session, command(&test), case.case, case.defendants[1]).await.unwrap();
    assert_eq!(test.app.view_forms_asked_for(&court.session, None).await.unwrap().rows.len(), 1);
}
