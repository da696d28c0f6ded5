//! Every problem at once, in the order of the form, each at its place.

use domain::values::Language;
use registration_form::Refused;

use crate::sample::{assumed, csv_with, good, problems, read_text};

#[test]
fn all_problems_come_at_once_and_in_order() {
    let text = csv_with(
        &[("Organisation name", ""), ("Postcode", "LL1"), ("Terms accepted", "No"), ("Main e-mail", "office")],
        "Tom,,tom@oneill.example,0123,Wizard,Advocate,,\n,Lee,,07700900457,Paralegal,\"Advocate, Defence lawyer\",,\n",
    );
    let expected = [
        "organisation-name-missing",
        "postcode-format",
        "email-format",
        "not-yes",
        "last-name-missing",
        "phone-format",
        "qualification-unknown",
        "first-name-missing",
        "email-missing",
        "advocate-not-qualified",
        "supervisor-missing",
    ];
    assert_eq!(problems(&text), expected);
    let Err(Refused::Problems { problems, .. }) = read_text(&text) else { panic!() };
    let places: Vec<(Option<u32>, Option<&str>)> = problems
        .iter()
        .map(|problem| (problem.place.row, problem.place.column.as_ref().map(|column| column.letter.as_str())))
        .collect();
    assert_eq!(places[0], (Some(2), Some("B")));
    assert_eq!(places[4], (Some(23), Some("B")));
    assert_eq!(places[10], (Some(24), Some("G")));
    assert_eq!(problems[4].place.sheet, "User details – input");
}

#[test]
fn one_email_or_mobile_is_one_persons() {
    let one = "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n";
    let with = |other: &str| problems(&csv_with(&[], &format!("{one}{other}")));
    assert_eq!(with("Tom,Lee,tom@oneill.example,07700900457,Solicitor,Defence lawyer,,\n"), ["mobile-differs"]);
    assert_eq!(with("Ann,Ray,ann@oneill.example,07700900456,Solicitor,Defence lawyer,,\n"), ["mobile-shared"]);
    assert_eq!(with("Ann,Ray,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n"), ["email-shared"]);
    // Two people, whatever else they do not share.
    assert_eq!(with("Ann,Ray,tom@oneill.example,07700900457,Solicitor,Defence lawyer,,\n"), ["email-shared"]);
    assert_eq!(with("Ann,Ray,ann@oneill.example,07700900123,Solicitor,Defence lawyer,,\n"), ["mobile-shared"]);
}

#[test]
fn who_shares_what_is_found_whatever_else_is_wrong_with_them() {
    let one = "Tom,Lee,tom@oneill.example,07700900456,Wizard,Defence lawyer,,\n";
    let with = |changes: &[(&str, &str)], other: &str| problems(&csv_with(changes, &format!("{one}{other}")));
    let shared = ["qualification-unknown", "mobile-shared", "role-unknown"];
    assert_eq!(with(&[], "Ann,Ray,ann@oneill.example,07700900456,Solicitor,Wizard,,\n"), shared);
    // The address can't be read: the name tells whether it is the same person.
    let other = with(&[], "Ann,Ray,ann,07700900456,Solicitor,Defence lawyer,,\n");
    assert_eq!(other, ["qualification-unknown", "email-format", "mobile-shared"]);
    let same = with(&[], "Tom,Lee,tom,07700900456,Solicitor,Defence lawyer,,\n");
    assert_eq!(same, ["qualification-unknown", "email-format"]);
    // The administrator's job title is missing, and the mobile is still the administrator's.
    let administrators = with(
        &[("Capacity", ""), ("Administrator's job title", "")],
        "Ann,Ray,ann@oneill.example,07700900123,Clerk,Chambers clerk,,\n",
    );
    assert_eq!(administrators, ["value-missing", "value-missing", "qualification-unknown", "mobile-shared"]);
    let again = with(&[], "Tom,Lee,TOM@oneill.example,07700900457,Solicitor,Defence lawyer,,\n");
    assert_eq!(again, ["qualification-unknown", "mobile-differs"]);
}

#[test]
fn a_type_that_is_not_known_hides_no_missing_number() {
    let of = |changes: &[(&str, &str)]| problems(&csv_with(changes, ""));
    assert_eq!(
        of(&[("Organisation type", "Solicitors firmm"), ("Regulator's number", "")]),
        ["organisation-type-unknown", "regulator-number-missing"]
    );
    let reason = [("Organisation type", "Charitee"), ("Regulator's number", ""), ("If nobody regulates you, why", "Charity")];
    assert_eq!(of(&reason), ["organisation-type-unknown"]);
}

#[test]
fn the_regulators_number_follows_the_type() {
    let of = |changes: &[(&str, &str)]| problems(&csv_with(changes, ""));
    assert_eq!(of(&[("Regulator's number", "")]), ["regulator-number-missing"]);
    assert_eq!(of(&[("Organisation type", "Barristers’ chambers")]), ["head-of-chambers-missing"]);
    assert_eq!(of(&[("Organisation type", "Law centre"), ("Regulator's number", "")]), ["regulator-missing"]);
    assert_eq!(of(&[("Organisation type", "Other")]), ["type-not-described", "regulator-missing"]);
    good(&csv_with(&[("Organisation type", "Barristers' chambers"), ("Head of chambers", "Ann Ray KC")], ""));
    good(&csv_with(
        &[("Organisation type", "law centre"), ("Regulator's number", ""), ("If nobody regulates you, why", "Charity")],
        "",
    ));
}

#[test]
fn a_po_box_belongs_in_the_correspondence_address() {
    assert_eq!(problems(&csv_with(&[("Head office address line 1", "P.O. Box 12")], "")), ["po-box"]);
    good(&csv_with(&[("Correspondence address", "PO Box 12, Wrexham"), ("Head office address line 1", "1 Box Lane")], ""));
}

#[test]
fn a_court_that_is_not_known_is_answered_with_those_that_come_near() {
    assert_eq!(problems(&csv_with(&[("First court", "Xyzzy")], "")), ["court-unknown"]);
    let Err(Refused::Problems { problems: found, .. }) = read_text(&csv_with(&[("First court", "Cardif Crown Cort")], "")) else {
        panic!()
    };
    assert_eq!(found[0].what.name(), "court-unlike");
    assert!(
        found[0]
            .args
            .iter()
            .any(|(name, text)| *name == "suggestion" && text.of(Language::English).contains("Cardiff Crown Court"))
    );
    assert_eq!(problems(&csv_with(&[("Date of first hearing", "3/4/2027")], "")), ["court-needed"]);
}

#[test]
fn offices_are_checked_and_their_numbers_belong_to_one() {
    let block = |rows: &str| {
        format!("{}Office name,Office address,Office postcode,Office telephone,LAA account number\n{rows}", csv_with(&[], ""))
    };
    let form = good(&block("Main,\"1 High Street, Wrexham\",LL11 1AA,,1a234b\n")).submission;
    assert_eq!(form.offices[0].laa_account.as_ref().unwrap().as_str(), "1A234B");
    assert_eq!(
        problems(&block("Main,1 High Street,LL1,,1A234B\nmain,2 High Street,,,1A234B\n")),
        ["postcode-format", "office-twice", "laa-account-twice"]
    );
    assert_eq!(
        problems(&block("Main,1 High Street,,,1A234B\nmain,2 High Street,,,1A234B\n")),
        ["office-twice", "laa-account-twice"]
    );
    let many: String = (0..51).map(|i| format!("Office {i},1 High Street,,,\n")).collect();
    assert_eq!(problems(&block(&many)), ["too-many-offices"]);
}

#[test]
fn a_file_full_of_problems_is_told_so_once() {
    let rows: String = (0..2_000).map(|i| format!("Tom,Lee,tom{i}@oneill.example,x,Solicitor,Defence lawyer,,\n")).collect();
    let found = problems(&csv_with(&[], &rows));
    assert_eq!((found.len(), found.last().map(String::as_str)), (501, Some("too-many-problems")));
}

#[test]
fn rows_without_their_headings_are_never_dropped_in_silence() {
    let text = csv_with(&[], "");
    let (organisation, _) = text.split_once(crate::sample::USERS).unwrap();
    let users = format!("{organisation}User details – input\nTom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer\n");
    assert_eq!(problems(&users), ["header-missing"]);
    assert_eq!(problems(&format!("{text}Offices\nMain,1 High Street\n")), ["header-missing"]);
}

#[test]
fn a_misspelt_answer_hides_no_other_problem() {
    // What was probably meant is known, and with it what else is wanted.
    let row = |qualified: &str, role: &str| {
        problems(&csv_with(&[], &format!("Tom,Lee,tom@oneill.example,07700900456,{qualified},{role},,\n")))
    };
    assert_eq!(row("Paralegel", "Defence lawyer"), ["qualification-unknown", "supervisor-missing"]);
    assert_eq!(row("Trainee", "Defence lawyer Advocate"), ["advocate-not-qualified", "supervisor-missing"]);
    let text = csv_with(&[], "Tom,Lee,tom@oneill.example,07700900456,Traine,Partner,Siân O'Neill,\n");
    let Err(Refused::Problems { problems, .. }) = read_text(&text) else { panic!() };
    let roles = problems[1].args.iter().find(|(name, _)| *name == "roles").map(|(_, roles)| roles.of(Language::English));
    assert_eq!(
        roles,
        Some("Organisation administrator, Defence lawyer, Chambers clerk, Chambers admin"),
        "no role that is refused next"
    );
}

#[test]
fn what_is_not_there_at_all_is_only_missing() {
    let text = csv_with(&[("Organisation type", ""), ("Terms accepted", "")], "Tom,Lee,tom@oneill.example,07700900456,,,,\n");
    assert_eq!(problems(&text), ["value-missing"; 4]);
}

#[test]
fn nothing_in_place_of_a_supervisor_is_nobody() {
    let row =
        |qualified: &str| csv_with(&[], &format!("Tom,Lee,tom@oneill.example,07700900456,{qualified},Defence lawyer,N/A,\n"));
    assert_eq!(problems(&row("Trainee")), ["supervisor-missing"]);
    let reading = good(&row("Solicitor"));
    assert_eq!(reading.submission.users[0].work.supervisor, None);
    assert!(reading.assumptions.iter().any(|assumption| assumption.what.name() == "left-out"));
}

#[test]
fn a_comma_within_an_answer_is_told_by_what_it_moved() {
    let users = "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,Castle Gate, Leeds\n";
    assert_eq!(problems(&csv_with(&[], users)), ["more-cells"]);
    let offices = "Offices\nOffice name,Address,Postcode,Telephone\nLeeds,22 Castle Gate, Leeds,LS1 1AA,0113 496 0000\n";
    let text = csv_with(&[], "").replace("\nFirst name,", &format!("\n{offices}User details – input\nFirst name,"));
    assert_eq!(problems(&text)[0], "more-cells", "{text}");
    // Commas without anything between them say nothing.
    good(&csv_with(&[], "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,Castle Gate,,,,\n"));
}

#[test]
fn an_answer_in_other_words_than_the_forms_is_said_back() {
    let reading = good(&csv_with(
        &[("Organisation type", "Law firm")],
        "Tom,Lee,tom@oneill.example,07700900456,solicitor,\"advocate, Organisation administrator\",,\nAnn,Ray,ann@oneill.example,07700900457,Pupil,solicitor,Sian O’Neil,\n",
    ));
    let said: Vec<(&str, &str)> = reading
        .assumptions
        .iter()
        .filter(|assumption| matches!(assumption.what.name(), "answer-read" | "supervisor-not-listed"))
        .map(|assumption| {
            let read =
                assumption.args.iter().find(|(name, _)| *name == "read").map_or("", |(_, read)| read.of(Language::English));
            (assumption.what.name(), read)
        })
        .collect();
    let expected = [
        ("answer-read", "Solicitors' firm"),
        ("answer-read", "Trainee"),
        ("answer-read", "Defence lawyer"),
        ("supervisor-not-listed", "Sian O’Neil"),
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_was_understood_is_said_in_the_language_of_its_reader() {
    let changes = [
        ("Organisation type", "Law firm"),
        ("First court", "Leeds Magistrates' Court"),
        ("Date of first hearing", "3/4/2027"),
        ("Charity number", "n/a"),
    ];
    let reading = good(&csv_with(&changes, ""));
    let said = |name: &str, argument: &str, language| {
        let remark = reading.assumptions.iter().find(|it| it.what.name() == name);
        let found = remark.and_then(|it| it.args.iter().find(|(known, _)| *known == argument));
        found.map(|(_, text)| text.of(language).to_owned()).unwrap_or_default()
    };
    for (name, argument, english, welsh) in [
        ("date-day-first", "read", "3 April 2027", "3 Ebrill 2027"),
        ("date-day-first", "value", "3/4/2027", "3/4/2027"),
        ("answer-read", "read", "Solicitors' firm", "Cwmni cyfreithwyr"),
        ("left-out", "label", "Charity number", "Rhif elusen"),
    ] {
        assert_eq!(said(name, argument, Language::English), english, "{name}");
        assert_eq!(said(name, argument, Language::Welsh), welsh, "{name}");
    }
    let text = csv_with(&[], "").replace("\"Town or city\",\"Wrexham\"\n", "");
    let Err(Refused::Problems { problems, language, .. }) = read_text(&text) else { panic!() };
    assert_eq!((problems[0].what.name(), language), ("label-missing", Language::English));
    let label = problems[0].args.iter().find(|(name, _)| *name == "label").map(|(_, label)| label.of(Language::Welsh));
    assert_eq!(label, Some("Town or city"), "it is to be written into a form in English");
}

#[test]
fn nothing_in_place_of_words_that_have_to_be_there_is_no_answer() {
    for label in ["Administrator's job title", "Accepted by", "Capacity", "Organisation name"] {
        for nothing in ["N/A", "tbc", " - ", "x"] {
            assert_eq!(problems(&csv_with(&[(label, nothing)], "")), ["no-answer"], "{label}: {nothing}");
        }
    }
    for label in ["Head office address line 1", "Town or city", "Country"] {
        let told = problems(&csv_with(&[(label, "n/a")], ""));
        assert!(told.iter().all(|it| it == "value-missing" || it.ends_with("-missing")) && !told.is_empty(), "{label}: {told:?}");
    }
    assert_eq!(
        problems(&csv_with(&[("Organisation type", "Other"), ("Regulator's number", "n/a"), ("Regulator", "none")], "")),
        ["type-not-described", "regulator-missing",]
    );
}

#[test]
fn nothing_in_place_of_words_that_may_be_left_out_is_left_out_and_said_back() {
    let nothing = [("Head office address line 2", "N/A"), ("County", "n/a"), ("Charity number", "None")];
    let reading = good(&csv_with(&nothing, ""));
    assert_eq!(assumed(&reading), ["left-out", "left-out", "left-out"]);
    let organisation = &reading.submission.organisation;
    assert_eq!(
        (&organisation.head_office.line2, &organisation.head_office.county, &organisation.charity_number),
        (&None, &None, &None)
    );
}

#[test]
fn a_day_that_may_be_a_slip_is_worth_a_second_look() {
    let hearing = |day: &str| {
        let court = ("First court", "Leeds Magistrates' Court");
        assumed(&good(&csv_with(&[court, ("Date of first hearing", day)], "")))
    };
    assert_eq!(hearing("2026-04-02"), ["hearing-over"]);
    assert_eq!(hearing("2026-04-03"), Vec::<&str>::new());
    assert_eq!(hearing("2029-01-01"), ["hearing-far-ahead"]);
    assert_eq!(assumed(&good(&csv_with(&[("Date of acceptance", "2026-04-04")], ""))), ["accepted-ahead"]);
}

/// Many rows are read in parts, and what is said is the same as of few: in the order of the form, also of who stands in two parts.
#[test]
fn rows_of_a_large_form_are_told_of_in_order() {
    const FIRST_ROW: u32 = 23;
    let row = |nth: u32, change: &dyn Fn(&mut [String; 8])| {
        let mut cells = [
            "Tom".to_owned(),
            "Lee".to_owned(),
            format!("tom{nth}@oneill.example"),
            format!("077{:08}", 40_000_000 + nth),
            "Solicitor".to_owned(),
            "Defence lawyer".to_owned(),
            String::new(),
            String::new(),
        ];
        change(&mut cells);
        cells.join(",") + "\n"
    };
    let form = |change: &dyn Fn(u32, &mut [String; 8])| {
        let rows: String = (0..3_000).map(|nth| row(nth, &|cells| change(nth, cells))).collect();
        csv_with(&[], &rows)
    };
    let text = form(&|nth, cells| match nth {
        10 | 2_400 => "Mr Tom".clone_into(&mut cells[0]),
        20 => "Ann Absent".clone_into(&mut cells[6]),
        2_900 => (cells[2], cells[3]) = ("tom5@oneill.example".to_owned(), "07740000005".to_owned()),
        _ => {}
    });
    let reading = good(&text);
    assert_eq!(reading.submission.users.len(), 2_999);
    let rows: Vec<(u32, &str)> =
        reading.assumptions.iter().filter_map(|it| Some((it.place.row? - FIRST_ROW, it.what.name()))).collect();
    let expected = [(10, "name-unusual"), (20, "supervisor-not-listed"), (2_400, "name-unusual"), (2_900, "same-person")];
    assert_eq!(rows.iter().filter(|(nth, _)| *nth < 3_000).copied().collect::<Vec<_>>(), expected);

    let text = form(&|nth, cells| match nth {
        40 => "Wizard".clone_into(&mut cells[4]),
        2_800 => "07740000007".clone_into(&mut cells[3]),
        2_950 => "tom2950".clone_into(&mut cells[2]),
        _ => {}
    });
    assert_eq!(problems(&text), ["qualification-unknown", "mobile-shared", "email-format"]);
}
