//! What a separator, a second row or a slip of the sender has moved or doubled is never lost in silence.

use registration_form::{Limits, Refused, read};
use rust_xlsxwriter::Workbook;

use crate::sample::{AGAINST, ANSWERS, USERS, assumed, csv_with, good, problems, read_text};

/// A workbook of the good form: its lines, then the headings and rows of users on a sheet of this name.
fn workbook(users_sheet: &str, users: &[&str], change: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Organisation details - input").unwrap();
    for (row, (label, answer)) in (0..).zip(ANSWERS) {
        sheet.write_row(row, 0, [*label, *answer]).unwrap();
    }
    people(&mut workbook, users_sheet, users);
    change(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

fn people(workbook: &mut Workbook, name: &str, users: &[&str]) {
    let sheet = workbook.add_worksheet().set_name(name).unwrap();
    sheet.write(0, 0, "One row for each person").unwrap();
    for (row, line) in (1..).zip(std::iter::once(USERS.trim_end()).chain(users.iter().copied())) {
        sheet.write_row(row, 0, line.split(',')).unwrap();
    }
}

const TOM: &str = "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,";
const ANN: &str = "Ann,Lee,ann@oneill.example,07700900457,Solicitor,Defence lawyer,,";

#[test]
fn an_answer_that_a_comma_has_cut_off_is_a_problem_of_its_line() {
    for line in ["Organisation name,Hartwell, Pryce & Co", "Head office address line 1,Suite 4, 1 High Street"] {
        let label = line.split(',').next().unwrap();
        let form = csv_with(&[], "");
        let mark = format!("\"{label}\"");
        let told = form.lines().map(|old| if old.contains(&mark) { line } else { old }.to_owned() + "\n");
        assert_eq!(problems(&told.collect::<String>()), ["answer-split"], "{line}");
    }
}

#[test]
fn a_row_that_a_comma_has_moved_within_its_headings_is_a_problem() {
    let longer = "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer, Advocate,,\n";
    assert_eq!(problems(&csv_with(&[], longer)), ["more-cells", "supervisor-is-role"]);
    for marks in ["  \"Defence lawyer, Advocate\"", "“Defence lawyer, Advocate”"] {
        let row = format!("Tom,Lee,tom@oneill.example,07700900456,Solicitor,{marks},,\n");
        assert!(problems(&csv_with(&[], &row)).contains(&"more-cells".to_owned()), "{marks}");
    }
    let spaced = "Tom, Lee, tom@oneill.example, 07700900456, Solicitor, Defence lawyer,,,\n";
    assert_eq!(good(&csv_with(&[], spaced)).submission.users.len(), 1, "blanks after every comma, and one comma more");
}

#[test]
fn two_rows_of_one_person_agree_or_are_told_apart() {
    let rows = format!("{TOM}\nTom,Lee,tom@oneill.example,07700900456,Barrister,Advocate,,\n");
    assert_eq!(problems(&csv_with(&[], &rows)), ["qualification-differs"]);
    let row = |office: &str| format!("Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,{office}\n");
    let reading = good(&csv_with(&[], &(row("Leeds") + &row("York"))));
    assert!(assumed(&reading).contains(&"also-listed"), "{:?}", assumed(&reading));
    let users = "First name,Last name,Work e-mail,Mobile number,Qualified as,Role,First court,Date of first hearing\n";
    let row =
        |day: &str| format!("Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,Leeds Magistrates' Court,{day}\n");
    let text = csv_with(&[], "").replace(USERS, users) + &row("2026-12-02") + &row("2026-11-30");
    let reading = good(&text);
    assert!(assumed(&reading).contains(&"hearing-kept"), "{:?}", assumed(&reading));
    let hearing = reading.submission.users[0].work.first_hearing.as_ref().unwrap();
    assert_eq!(hearing.date.unwrap().to_string(), "2026-11-30");
}

#[test]
fn each_sheet_of_users_is_read_by_its_own_headings() {
    let bytes = workbook("Users", &[TOM], |workbook| people(workbook, "Users (2)", &[ANN]));
    assert_eq!(read(&bytes, &Limits::default(), &AGAINST).unwrap().submission.users.len(), 2);
    let hidden = workbook("Users", &[TOM], |workbook| {
        people(workbook, "Users (2)", &[ANN]);
        workbook.worksheet_from_name("Users (2)").unwrap().set_hidden(true);
    });
    let reading = read(&hidden, &Limits::default(), &AGAINST).unwrap();
    assert!(assumed(&reading).contains(&"sheet-hidden"), "{:?}", assumed(&reading));
}

#[test]
fn a_part_of_the_form_is_found_on_a_sheet_of_another_name() {
    let bytes = workbook("Staff list", &[TOM, ANN], |workbook| {
        workbook.add_worksheet().set_name("Holidays").unwrap().write_row(3, 0, ["Tom", "August"]).unwrap();
    });
    let reading = read(&bytes, &Limits::default(), &AGAINST).unwrap();
    assert_eq!(reading.submission.users.len(), 2);
    assert_eq!(assumed(&reading), ["sheet-guessed", "sheet-ignored", "second-administrator"]);
}

#[test]
fn what_stands_where_nothing_is_asked_for_is_said_back() {
    let bytes = workbook("Users", &[&format!("{TOM},part-time until May")], |workbook| {
        workbook.worksheet_from_index(0).unwrap().write(1, 3, "also trading as ONS").unwrap();
    });
    let reading = read(&bytes, &Limits::default(), &AGAINST).unwrap();
    assert_eq!(assumed(&reading).iter().filter(|it| **it == "cell-ignored").count(), 2, "{:?}", assumed(&reading));
    let beneath = csv_with(&[], "").replace("\"Town or city\"", ",\"Floor 2, The Old Bank\"\n\"Town or city\"");
    assert!(assumed(&good(&beneath)).contains(&"line-ignored"));
    let numbered: String = (1..=10).map(|nth| format!("{nth},{}\n", if nth == 1 { TOM } else { "" })).collect();
    let text = csv_with(&[], "").replace(USERS, &format!("No.,{USERS}")) + &numbered;
    assert_eq!(good(&text).submission.users.len(), 1, "running numbers are nobody");
}

#[test]
fn an_answer_one_column_further_is_read_and_said_back() {
    let shifted: String = csv_with(&[], "").lines().map(|line| line.replace("\",\"", "\",,\"") + "\n").collect();
    let reading = good(&shifted);
    assert!(assumed(&reading).contains(&"answer-beside"), "{:?}", assumed(&reading));
}

#[test]
fn an_example_whose_first_cell_was_left_is_a_problem_and_not_dropped() {
    let row = "Example: Siân,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n";
    assert_eq!(problems(&csv_with(&[], row)), ["example-left"]);
}

#[test]
fn numbers_that_programs_write_as_formulas_of_text_are_that_text() {
    let row = "Tom,Lee,tom@oneill.example,\"=\"\"07700900456\"\"\",Solicitor,Defence lawyer,,\n";
    let reading = good(&csv_with(&[], row));
    assert_eq!(reading.submission.users[0].mobile.as_str(), "+447700900456");
    assert!(assumed(&reading).contains(&"literals-read"));
    assert!(matches!(read_text(&csv_with(&[("Regulator's number", "612345/6")], "")), Err(Refused::Problems { .. })));
    assert_eq!(assumed(&good(&csv_with(&[("Regulator's number", "612345.0")], ""))), Vec::<&str>::new());
}

#[test]
fn a_name_that_is_not_of_one_person_is_worth_a_second_look() {
    for name in ["Mr John", "John and Jane", "Vacancy", "Siân – maternity leave"] {
        let row = TOM.replacen("Tom", name, 1) + "\n";
        assert!(assumed(&good(&csv_with(&[], &row))).contains(&"name-unusual"), "{name}");
    }
    let row = TOM.replacen("Tom,Lee", "Anna-Lisa,and", 1) + "\n";
    assert!(!assumed(&good(&csv_with(&[], &row))).contains(&"name-unusual"));
}
