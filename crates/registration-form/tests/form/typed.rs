//! A form that is typed page by page is judged as the same form in a file is; pasted rows are read by the reader of files.

use domain::values::Language;
use registration_form::{Limits, Part, Typed, check_typed, pasted_users, user_fields};

use crate::sample::{AGAINST, csv_with, good, problems};

const TOM: &str = "Tom,Hughes,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n";

/// The same answers as they are typed: what the file says, and the acceptance, which a file's answers are made without.
fn typed(text: &str) -> Typed {
    let mut typed = Typed::of_file(text.as_bytes(), &Limits::default()).expect("the form");
    for (field, answer) in [
        ("terms-accepted", "yes"),
        ("terms-version", "1"),
        ("accepted-by", "Siân O'Neill"),
        ("accepted-capacity", "Partner"),
        ("accepted-on", "2026-04-03"),
    ] {
        typed.organisation.insert(field.to_owned(), answer.to_owned());
    }
    typed
}

#[test]
fn what_is_typed_and_what_is_uploaded_are_judged_alike() {
    let text = csv_with(&[], TOM);
    let checked = check_typed(&typed(&text), Language::English, true, &AGAINST);
    assert_eq!(checked.form, Some(good(&text).submission));
    for (label, answer) in [
        ("Postcode", "LL1"),
        ("Organisation type", "bank"),
        ("Main telephone", "12"),
        ("Main e-mail", "nobody"),
        ("Head office address line 1", "PO Box 12"),
        ("Administrator's mobile", ""),
        ("Regulator's number", ""),
    ] {
        let text = csv_with(&[(label, answer)], TOM);
        let checked = check_typed(&typed(&text), Language::English, true, &AGAINST);
        let names: Vec<String> = checked.problems.iter().map(|it| it.problem.what.name().to_owned()).collect();
        assert_eq!(names, problems(&text), "{label}");
        assert!(checked.problems.iter().all(|it| it.part == Part::Organisation && !it.field.is_empty()), "{label}");
    }
}

#[test]
fn a_problem_says_in_which_row_and_field_it_is() {
    let users = format!("{TOM}Ann,Lee,ann@oneill.example,07700900456,Paralegal,Advocate,,\n");
    let checked = check_typed(&typed(&csv_with(&[], &users)), Language::English, true, &AGAINST);
    let found: Vec<_> = checked.problems.iter().map(|it| (it.part, it.field)).collect();
    assert_eq!(found, [(Part::User(1), "mobile"), (Part::User(1), "role")]);
    let users = format!("{TOM}Ann,Lee,ann@oneill.example,07700 900123,Paralegal,Defence lawyer,Tom Hughes,\n");
    let checked = check_typed(&typed(&csv_with(&[], &users)), Language::English, true, &AGAINST);
    let shared = &checked.problems[0];
    assert_eq!((shared.part, shared.field), (Part::User(1), "mobile"));
    assert!(shared.problem.args.contains(&("person", "Siân O'Neill".into())), "the administrator is named, on no row of people");
}

#[test]
fn an_officer_cannot_accept_the_terms_for_the_administrator() {
    let typed = Typed::of_file(csv_with(&[], TOM).as_bytes(), &Limits::default()).expect("the form");
    assert_eq!(check_typed(&typed, Language::English, false, &AGAINST).form.expect("a form").acceptance, None);
    let missing: Vec<_> = check_typed(&typed, Language::English, true, &AGAINST).problems.iter().map(|it| it.field).collect();
    assert_eq!(missing, ["terms-accepted", "accepted-by", "accepted-capacity", "accepted-on"]);
}

#[test]
fn rows_are_pasted_with_or_without_their_headings() {
    let plain = "Tom\tHughes\ttom@oneill.example\t07700 900456\tSolicitor\tDefence lawyer, Advocate\n\nAnn\tLee";
    let headed = "Surname\tFirst name\tShoe size\tRole\nHughes\tTom\t43\t\"Defence lawyer\nAdvocate\"\n";
    let rows = pasted_users(plain, &Limits::default()).expect("rows");
    assert_eq!(rows.iter().map(|it| it.row).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(rows[0].answers["role"], "Defence lawyer, Advocate");
    assert_eq!(rows[1].answers.len(), 2);
    let rows = pasted_users(headed, &Limits::default()).expect("rows");
    assert_eq!((rows.len(), rows[0].row), (1, 2));
    assert_eq!((rows[0].answers["last-name"].as_str(), rows[0].answers["role"].as_str()), ("Hughes", "Defence lawyer\nAdvocate"));
    assert!(!rows[0].answers.values().any(|answer| answer == "43"));
    assert_eq!(user_fields().next(), Some("first-name"));
    assert!(
        pasted_users("   ", &Limits::default()).is_ok_and(|rows| rows.is_empty())
            || pasted_users("   ", &Limits::default()).is_err()
    );
}
