//! A form with thousands of users: reading all of them takes a while, so that what needs it does it once, and what doesn't, never.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use app::web_form::{Begin, OpenForm, RowList, Topic, WebFormFound, seen};
use domain::values::{EmailAddress, Language};
use registration_form::{Answers, Part};
use testkit::TestApp;
use tracing::{
    Event, Metadata, Subscriber,
    span::{Attributes, Id, Record},
};

/// Counts how often a form is checked as a whole, by what the use cases say of it.
#[derive(Clone, Default)]
struct Checks(Arc<AtomicUsize>);

impl Checks {
    /// How often since it was asked last.
    fn count(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }
}

impl Subscriber for Checks {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target().starts_with("app::web_form")
    }

    fn event(&self, _: &Event<'_>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

async fn begun(test: &TestApp) -> String {
    let email = EmailAddress::parse("somebody@oneill.example").unwrap();
    test.app
        .begin_registration(test.app.new_id(), Begin { email, language: Language::English, upload: None }, "here")
        .await
        .unwrap()
}

fn row(nth: u32) -> String {
    format!("Ann\tLee\tann{nth}@oneill.example\t077009{nth:05}\tSolicitor\tAdvocate\n")
}

fn rows(count: u32) -> String {
    (0..count).map(row).collect()
}

fn open(found: WebFormFound) -> OpenForm {
    let WebFormFound::Open(open) = found else { panic!("it was sent") };
    *open
}

#[tokio::test]
async fn people_are_read_once_when_they_are_pasted_and_never_for_a_page_of_the_organisation() {
    let test = TestApp::start().await;
    let checks = Checks::default();
    let _counted = tracing::subscriber::set_default(checks.clone());
    let token = begun(&test).await;
    let saved = test.app.paste_users(&token, rows(600)).await.unwrap();
    assert_eq!((saved.added, checks.count()), (600, 1), "pasting");
    let empty = seen(&Answers::new());
    let town: Answers = [("town".to_owned(), "Wrexham".to_owned())].into();
    test.app.web_form_topic(&token).await.unwrap();
    test.app.answer_topic(&token, Topic::Address, town, &empty).await.unwrap();
    test.app.web_form_as_typed(&token).await.unwrap();
    test.app.finish_list(&token, Topic::Users).await.unwrap();
    let row = open(test.app.web_form(&token).await.unwrap()).form.typed.users[599].clone();
    assert_eq!(checks.count(), 1, "the list of tasks, the list of people, the check page");
    test.app.remove_row(&token, RowList::Users, (599, &RowList::Users.seen(&row))).await.unwrap();
    assert_eq!(checks.count(), 0, "removing");
    test.app.add_row(&token, RowList::Users, row).await.unwrap();
    assert_eq!(checks.count(), 1, "adding: whether another has the address or the mobile");
}

#[tokio::test]
async fn a_page_of_the_organisation_is_told_what_the_whole_form_is_told_of_it() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    let typed = [("admin-first-name", "Ann"), ("admin-email", "nobody"), ("admin-mobile", "07700 900123")];
    let typed: Answers = typed.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    test.app.answer_topic(&token, Topic::Administrator, typed, &seen(&Answers::new())).await.unwrap();
    for mobile in ["07700 900123", "1"] {
        let row = [("first-name", "Tom"), ("email", "tom@oneill.example"), ("mobile", mobile)];
        let row: Answers = row.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
        test.app.add_row(&token, RowList::Users, row).await.unwrap();
    }
    let whole = open(test.app.web_form(&token).await.unwrap());
    let topic = open(test.app.web_form_topic(&token).await.unwrap());
    assert!(whole.checked.problems.iter().any(|it| matches!(it.part, Part::User(_))));
    let of_organisation: Vec<_> = whole.checked.problems.into_iter().filter(|it| !matches!(it.part, Part::User(_))).collect();
    assert_eq!(topic.checked.problems, of_organisation);
    assert_eq!((topic.form.typed.users.len(), topic.checked.form), (2, None), "it is not ready to be sent");
}
