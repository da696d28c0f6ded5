//! Everything that people really send is read, and said back where something was assumed.

use domain::values::{Language, Role};
use registration_form::{Format, Kind, Limits, Refused, Unreadable, read};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};

use crate::sample::{AGAINST, ANSWERS, COURTS, USERS, assumed, csv_with, good, problems, read_text, templates};

#[test]
fn a_good_form_is_read_without_a_word() {
    let reading = good(&csv_with(&[], ""));
    assert_eq!(reading.kind, Kind::Csv);
    assert_eq!(assumed(&reading), Vec::<&str>::new());
    assert_eq!(reading.submission.administrator.roles(), [Role::OrganisationAdministrator]);
    assert!(reading.submission.users.is_empty());
}

#[test]
fn a_template_is_known_as_the_form_and_asks_for_everything() {
    for (format, language, bytes) in templates() {
        let refused = read(&bytes, &Limits::default(), &AGAINST).unwrap_err();
        let Refused::Problems { problems, assumptions, .. } = refused else { panic!("{format:?} {language:?}: {refused:?}") };
        assert_eq!(assumptions, [], "{format:?} {language:?}");
        assert!(problems.len() >= 15);
        let sheets: Vec<_> = problems.iter().map(|problem| problem.place.sheet.as_str()).collect();
        let expected =
            if language == Language::English { "Organisation details – input" } else { "Manylion sefydliad – mewnbwn" };
        assert!(sheets.iter().all(|sheet| *sheet == expected), "{sheets:?}");
    }
}

#[test]
fn templates_are_small_and_always_the_same() {
    for ((format, language, bytes), (_, _, again)) in templates().into_iter().zip(templates()) {
        assert_eq!(bytes, again, "{format:?} {language:?}");
        assert!(!bytes.is_empty() && bytes.len() < if format == Format::Csv { 2_500 } else { 60_000 }, "{}", bytes.len());
    }
}

#[test]
fn numbers_that_a_spreadsheet_spoilt_are_mended_and_said_back() {
    let person = |mobile: &str| csv_with(&[], &format!("Tom,Lee,tom@oneill.example,{mobile},Solicitor,Defence lawyer,,\n"));
    for (written, remark) in [
        ("7700900456", "phone-zero-restored"),
        ("7.700900456E+9", "phone-power-expanded"),
        ("7.7009E+9", "phone-digits-may-be-lost"),
    ] {
        let reading = good(&person(written));
        assert!(assumed(&reading).contains(&remark), "{written}: {:?}", assumed(&reading));
        assert!(reading.submission.users[0].mobile.as_str().starts_with("+447700900"));
    }
}

#[test]
fn a_workbook_as_spreadsheet_programs_leave_it_is_read() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("ORGANISATION DETAILS - INPUT").unwrap();
    sheet.write(0, 0, "Some words of our own").unwrap();
    let date = Look::new().set_num_format("d mmm yyyy");
    // Lines upside down, a blank row between any two, labels in capitals with a star.
    for (row, (label, answer)) in (2_u32..).step_by(2).zip(ANSWERS.iter().rev()) {
        sheet.write(row, 1, format!("{} *\u{a0}", label.to_uppercase().replace('\'', "’"))).unwrap();
        match *label {
            "Date of acceptance" => sheet.write_with_format(row, 2, ExcelDateTime::from_ymd(2026, 4, 3).unwrap(), &date).unwrap(),
            "Administrator's mobile" => sheet.write(row, 2, 7_700_900_123.0).unwrap(),
            "Terms accepted" => sheet.write(row, 2, true).unwrap(),
            "Capacity" => sheet.write_formula(row, 2, Formula::new("=\"Part\"&\"ner\"").set_result("Partner")).unwrap(),
            _ => sheet.write(row, 2, format!(" {answer}\u{a0} ")).unwrap(),
        };
    }
    let users = workbook.add_worksheet().set_name("User details — input").unwrap();
    for (column, label) in
        (0_u16..).zip(["Mobile", "E-MAIL ADDRESS", "Surname", "forename", "roles", "Qualification", "Shoe size"])
    {
        users.write(3, column, label).unwrap();
    }
    for (column, cell) in (0_u16..).zip(["07700900456", "Tom@Oneill.example", "Lee", "Tom", "advocate and admin", "KC", "9"]) {
        users.write(7, column, cell).unwrap();
    }
    workbook.add_worksheet().set_name("Office use only - users").unwrap().write(0, 0, "filled in all the same").unwrap();
    workbook.add_worksheet().set_name("Holiday rota").unwrap().write(0, 0, "x").unwrap();
    let reading = read(&workbook.save_to_buffer().unwrap(), &Limits::default(), &AGAINST).unwrap_or_else(|r| panic!("{r:#?}"));
    assert_eq!(reading.kind, Kind::Xlsx);
    assert_eq!(assumed(&reading), ["sheet-ignored", "column-ignored", "phone-zero-restored", "answer-read", "answer-read"]);
    let plain = good(&csv_with(&[], ""));
    assert_eq!(reading.submission.organisation, plain.submission.organisation);
    assert_eq!(reading.submission.administrator, plain.submission.administrator);
    assert_eq!(reading.submission.acceptance, plain.submission.acceptance);
    assert_eq!(reading.submission.users[0].work.roles, [Role::OrganisationAdministrator, Role::Advocate]);
}

#[test]
fn the_same_person_twice_is_one_person_with_all_the_roles() {
    let rows = "Sian,O’Neill,SIAN@oneill.example,07700900123,Solicitor,Defence lawyer,,\n\
                Tom,Lee,tom@oneill.example,07700900456,Barrister,Advocate,,\n\
                Tom,Lee,TOM@oneill.example,+44 7700 900456,Barrister,Organisation administrator,,\n";
    let reading = good(&csv_with(&[], rows));
    assert_eq!(assumed(&reading), ["same-person", "same-person"]);
    let form = reading.submission;
    assert_eq!(form.administrator.roles(), [Role::OrganisationAdministrator, Role::DefenceLawyer]);
    assert_eq!(form.users.len(), 1);
    assert_eq!(form.users[0].work.roles, [Role::OrganisationAdministrator, Role::Advocate]);
}

#[test]
fn an_open_document_form_is_read_with_its_repeats() {
    let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let escaped = |text: &str| text.replace('&', "&amp;").replace('\'', "&#39;");
    let lines: String = ANSWERS
        .iter()
        .map(|(label, answer)| {
            format!(
                "<table:table-row>{}{}</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>",
                cell(&escaped(label)),
                cell(&escaped(answer))
            )
        })
        .collect();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Organisation details - input\">{lines}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>\
         <table:table table:name=\"Other\"/></office:spreadsheet></office:body></office:document-content>"
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        ("META-INF/manifest.xml", "<m/>"),
    ];
    let reading = read(&crate::hostile::archive(&parts), &Limits::default(), &AGAINST).unwrap_or_else(|r| panic!("{r:#?}"));
    assert_eq!(reading.kind, Kind::Ods);
    assert_eq!(reading.submission, good(&csv_with(&[], "")).submission);
    assert_eq!(assumed(&reading), ["sheet-ignored", "users-missing"]);
}

#[test]
fn an_old_form_and_one_without_a_version_are_read() {
    assert_eq!(assumed(&good(&csv_with(&[("Form version", "0.9")], ""))), ["version-other"]);
    assert_eq!(assumed(&good(&csv_with(&[("Form version", "")], ""))), ["version-missing"]);
}

#[test]
fn dates_are_read_with_the_day_first() {
    let court = COURTS.all().iter().find(|court| court.open).unwrap().name.clone();
    let dated = |date: &str| good(&csv_with(&[("First court", &court), ("Date of first hearing", date)], ""));
    for (written, remarks) in
        [("3 April 2027", vec![]), ("03/04/2027", vec!["date-day-first"]), ("46480", vec!["date-from-number"])]
    {
        let reading = dated(written);
        assert_eq!(assumed(&reading), remarks, "{written}");
        let hearing = reading.submission.organisation.first_hearing.unwrap();
        assert_eq!(hearing.date.unwrap().to_string(), "2027-04-03", "{written}");
    }
}

#[test]
fn windows_and_unicode_encodings_give_the_same_form() {
    let text = csv_with(&[], "");
    let plain = good(&text).submission;
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (bytes, remarks) in [(wide, vec![]), (windows, vec!["encoding"])] {
        let reading = read(&bytes, &Limits::default(), &AGAINST).unwrap();
        assert_eq!(reading.submission, plain);
        assert_eq!(assumed(&reading), remarks);
    }
    let semicolons = text.replace("\",\"", "\";\"").replace(USERS, &USERS.replace(',', ";"));
    let reading = good(&semicolons);
    assert_eq!((reading.submission.clone(), assumed(&reading)), (plain, vec!["separator"]));
}

#[test]
fn a_table_that_is_not_the_form_is_told_so() {
    for text in ["a,b\n1,2\n", "hello", "Name,Town\nLee,York\n"] {
        assert_eq!(read_text(text).unwrap_err(), Refused::Unreadable(Unreadable::NotTheForm), "{text}");
    }
}

#[test]
fn users_without_the_organisation_are_one_problem_not_thirty() {
    assert_eq!(
        problems(&format!("{USERS}Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n")),
        ["organisation-sheet-missing"]
    );
}

#[test]
fn the_example_of_a_template_is_no_person_in_either_language_nor_that_of_earlier_ones() {
    for example in ["Example: Wrexham", "Enghraifft: Wrecsam", "Enghraifft: Wrexham"] {
        let offices = format!(
            "Offices\nOffice name,Address,Postcode\n{example},\"2 King Street, Wrexham\",LL11 1AA\n\nUser details - input\nFirst name,"
        );
        let reading = good(&csv_with(&[], "").replace("\nFirst name,", &format!("\n{offices}")));
        assert_eq!(reading.submission.offices, [], "{example}");
    }
}
