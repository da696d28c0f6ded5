//! Several files in one message: each form once, two halves as one form, and nobody left in the dark about the others.

use domain::arrival::{Event, State};
use testkit::TestApp;
use views::arrivals::{self, Became};

use super::mail::{kept, message, waiting};

/// The answers of a good form.
const FORM: &str = include_str!("form.csv");
const ADMINISTRATOR: &str = "sian@oneill.example";
/// Where the people begin.
const PEOPLE: &str = "First name,Last name";

/// The form as two files: the organisation, and its people.
fn halves() -> (String, String) {
    let at = FORM.find(PEOPLE).unwrap();
    (FORM[..at].to_owned(), FORM[at..].to_owned())
}

fn whys(state: &State) -> Vec<(u32, &str)> {
    state.received.as_ref().unwrap().left_out.iter().map(|it| (it.part, it.why.as_str())).collect()
}

fn receipt(test: &TestApp) -> String {
    test.outside.last_email_to(ADMINISTRATOR).unwrap().text
}

#[tokio::test]
async fn the_same_form_twice_in_one_message_is_one_registration_and_one_answer() {
    let test = TestApp::start().await;
    // Another program writes the same answers with another separator and a mark.
    let other = format!("\u{feff}{}", FORM.replace(',', ";"));
    let files = [("a.csv", FORM), ("a copy.csv", FORM), ("b.csv", &other)];
    let (_, state) = kept(&test, &message(ADMINISTRATOR, "", &files)).await;
    assert!(matches!(&state.became[..], [Event::Registered { part: 0, .. }]), "{:?}", state.became);
    assert_eq!(whys(&state), [(1, "arrival-same-file"), (2, "arrival-same-form")]);
    test.deliver().await;
    assert_eq!(waiting(&test).await, 1);
    let sent = test.outside.emails().into_iter().filter(|mail| mail.to_address == ADMINISTRATOR).count();
    assert_eq!(sent, 1);
    assert!(!receipt(&test).contains("could not read"), "{}", receipt(&test));
    let partly = arrivals::count(&test.app.store.read(), Became::PartlyRead).await.unwrap();
    assert_eq!(partly, 0, "nothing is lost");
}

#[tokio::test]
async fn what_could_not_be_read_beside_a_good_form_is_counted_for_its_sender_and_listed_for_officers() {
    let test = TestApp::start().await;
    let files = [("a.csv", FORM), ("scan.pdf", "%PDF-1.4 x"), ("notes.csv", "a,b\r\n1,2"), ("logo.gif", "GIF89a\r\n")];
    let (id, state) = kept(&test, &message(ADMINISTRATOR, "", &files)).await;
    assert_eq!(state.received.as_ref().unwrap().unread(), 2, "a picture is part of a signature: {:?}", whys(&state));
    assert_eq!(whys(&state).len(), 3);
    let list = arrivals::list(&test.app.store.read(), Became::PartlyRead, None).await.unwrap();
    assert_eq!(list.iter().map(|row| (row.id, row.why.as_str())).collect::<Vec<_>>(), [(id, "2")]);
    test.deliver().await;
    let emails = test.outside.emails().into_iter().filter(|mail| mail.to_address == ADMINISTRATOR);
    let said: Vec<bool> = emails.map(|mail| mail.text.contains("We could not read 2 attachments of the message.")).collect();
    assert_eq!(said, [true, true], "the answer to the message, and the receipt of the registration");
    for mail in test.outside.emails() {
        assert!(!mail.text.contains("scan") && !mail.text.contains("PDF"), "{}", mail.text);
    }
}

#[tokio::test]
async fn what_is_too_much_for_one_message_is_said_and_not_left_out_silently() {
    let test = TestApp::start().await;
    let forms: Vec<(String, String)> = (0..12)
        .map(|n| (format!("{n}.csv"), FORM.replace("Sons", &format!("Sons {n}")).replace("sian@", &format!("sian{n}@"))))
        .collect();
    let files: Vec<(&str, &str)> = forms.iter().map(|(name, form)| (name.as_str(), form.as_str())).collect();
    let (_, state) = kept(&test, &message("sian0@oneill.example", "", &files)).await;
    assert_eq!(state.became.len(), 10);
    assert_eq!(whys(&state), [(10, "arrival-too-many-files"), (11, "arrival-too-many-files")]);
}

#[tokio::test]
async fn an_organisation_and_its_people_in_two_files_are_one_form() {
    let (organisation, people) = halves();
    for files in [
        [("Organisation.csv", organisation.as_str()), ("Users.csv", people.as_str())],
        [("Users.csv", people.as_str()), ("Organisation.csv", organisation.as_str())],
    ] {
        let test = TestApp::start().await;
        let (_, state) = kept(&test, &message(ADMINISTRATOR, "", &files)).await;
        let [Event::Registered { registration, .. }] = state.became[..] else { panic!("{:?}", state.became) };
        assert_eq!(whys(&state).iter().map(|(_, why)| *why).collect::<Vec<_>>(), ["arrival-joined"]);
        let sent: domain::registration::State = test.app.state(registration.uuid()).await.unwrap();
        assert_eq!(sent.submitted.unwrap().form.users.len(), 1);
        test.deliver().await;
        assert!(receipt(&test).contains("It names 2 people") && !receipt(&test).contains("nobody but you"), "{}", receipt(&test));
    }
}

#[tokio::test]
async fn a_table_of_something_else_is_not_joined_and_who_is_alone_on_the_form_is_told() {
    let test = TestApp::start().await;
    let (organisation, _) = halves();
    let files = [("Organisation.csv", organisation.as_str()), ("prices.csv", "Goods,Price\r\nTea,2\r\n")];
    let (_, state) = kept(&test, &message(ADMINISTRATOR, "", &files)).await;
    assert!(matches!(&state.became[..], [Event::Registered { part: 0, .. }]), "{:?}", state.became);
    assert_eq!(state.received.as_ref().unwrap().unread(), 1);
    test.deliver().await;
    assert!(receipt(&test).contains("The form names nobody but you."), "{}", receipt(&test));
}

#[tokio::test]
async fn what_arrived_before_reasons_were_kept_is_still_read() {
    let test = TestApp::start().await;
    let (_, state) = kept(&test, &message(ADMINISTRATOR, "", &[("form.csv", FORM)])).await;
    let mut old = serde_json::to_value(Event::Received(state.received.clone().unwrap())).unwrap();
    assert!(old["received"].as_object_mut().unwrap().remove("left_out").is_some());
    let Event::Received(read) = serde_json::from_value(old).unwrap() else { panic!("the same event") };
    assert_eq!(Some(read), state.received);
}
