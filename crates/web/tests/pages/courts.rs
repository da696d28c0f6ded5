//! The list of courts, each court, the file of them, and the go-live dates that officers keep.

use std::sync::Arc;

use domain::group::Group;
use testkit::{Answer, TestApp};

async fn get(path: &str) -> Answer {
    TestApp::start().await.browser().get(path).await
}

/// Two courts of the table.
const CARDIFF: &str = "C62CR00";
const LAVENDER_HILL: &str = "B01LY00";

async fn set(test: &TestApp, court: &str, fields: &[(&str, &str)]) -> Answer {
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = format!("/courts/{court}/go-live");
    officer.browser.submit(&address, &address, fields).await
}

async fn set_date(test: &TestApp, court: &str, [day, month, year]: [&str; 3]) {
    let answer = set(test, court, &[("known", "yes"), ("date-day", day), ("date-month", month), ("date-year", year)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn a_court_is_found_by_either_name_or_by_postcode() {
    let test = TestApp::start().await;
    for (q, court) in
        [("cardiff+crown", "Cardiff Crown Court"), ("Llys+y+Goron+Caerdydd", "Cardiff"), ("cf10+3pg", "Cardiff Crown Court")]
    {
        let page = test.browser().get(&format!("/courts?q={q}")).await;
        assert!(page.status == 200 && page.text().contains(court), "{q}");
    }
}

#[tokio::test]
async fn a_search_that_finds_no_court_says_what_to_try() {
    let page = get("/courts?q=%3Cscript%3Exyzzy").await;
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(text.contains("No court has this name") && text.contains("&lt;script&gt;xyzzy") && !text.contains("<script>xyzzy"));
    assert!(text.contains("0 courts found"));
}

#[tokio::test]
async fn every_open_court_stands_on_one_page_of_the_list() {
    let test = TestApp::start().await;
    let open = test.app.tables.courts.all().iter().filter(|court| court.open).count();
    let mut seen = std::collections::BTreeSet::new();
    for number in 1..=open.div_ceil(50) {
        let text = test.browser().get(&format!("/courts?page={number}")).await.text();
        let links = text.split("href=\"/courts/").skip(1).filter_map(|rest| rest.split('"').next());
        seen.extend(links.map(str::to_owned));
    }
    assert_eq!(seen.len(), open);
}

#[tokio::test]
async fn a_page_number_that_is_none_shows_a_page_that_is_there() {
    for odd in ["page=0", "page=99", "page=-1", "page=x", "page=18446744073709551616", "q=&page="] {
        let page = get(&format!("/courts?{odd}")).await;
        assert!(page.status == 200 && page.text().contains("href=\"/courts/"), "{odd}");
    }
}

#[tokio::test]
async fn each_court_has_a_page_and_a_closed_one_says_so() {
    let test = TestApp::start().await;
    for court in test.app.tables.courts.all() {
        let page = test.browser().get(&format!("/courts/{}", court.code)).await;
        assert_eq!(page.status, 200, "{}", court.code);
        assert_eq!(page.text().contains("This court has closed"), !court.open, "{}", court.code);
    }
    assert_eq!(test.browser().get("/courts/B00XX00").await.status, 404);
}

#[tokio::test]
async fn filters_narrow_the_list_and_its_file_alike() {
    let test = TestApp::start().await;
    set_date(&test, LAVENDER_HILL, ["1", "3", "2027"]).await;
    for (query, wanted, court) in [
        ("kind=crown&region=wales", "6 courts found", "Cardiff Crown Court"),
        ("standing=going-live", "1 court found", "Lavender Hill"),
        ("q=swansea&kind=magistrates", "1 court found", "Swansea Magistrates"),
        ("kind=nonsense&region=atlantis&standing=x&q=swansea+crown", "1 court found", "Swansea Crown Court"),
    ] {
        let page = test.browser().get(&format!("/courts?{query}")).await.text();
        let file = test.browser().get(&format!("/courts.csv?{query}")).await.text();
        let rows = file.lines().count() - 1;
        let counted = format!("{rows} court{} found", if rows == 1 { "" } else { "s" });
        assert!(page.contains(&counted), "{query}: {counted} {page}");
        if wanted.starts_with('1') {
            assert_eq!(counted, wanted, "{query}");
        }
        assert!(page.contains(court) || file.contains(court), "{query}: {court}");
    }
    let none = test.browser().get("/courts?kind=crown&standing=not-live").await.text();
    assert!(none.contains("No court fits") && none.contains("any use of the service"), "{none}");
}

#[tokio::test]
async fn the_next_page_keeps_the_filters() {
    let text = get("/courts?kind=magistrates&q=").await.text();
    assert!(text.contains("href=\"/courts?kind=magistrates&amp;page=2\""), "{text}");
}

#[tokio::test]
async fn the_file_has_every_court_its_size_stands_by_the_link_and_no_cell_is_a_formula() {
    let test = TestApp::start().await;
    let page = test.browser().get("/courts").await.text();
    let file = test.browser().get("/courts.csv").await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"courts.csv\"");
    let label = test.app.words.file(words::Lang::En, "CSV", None, file.bytes.len() as u64);
    assert!(page.contains(&format!("({label})")), "{label}");
    let open = test.app.tables.courts.all().iter().filter(|court| court.open).count();
    let text = file.text();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, for Excel");
    assert_eq!(text.lines().count(), open + 1);
    for cell in text.lines().flat_map(|line| line.trim_matches('"').split("\",\"")) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    let welsh = test.browser().get("/courts.csv?lang=cy").await.text();
    assert!(welsh.contains("Llys y Goron") && welsh.contains("Cod y llys"));
}

#[tokio::test]
async fn an_officer_sets_a_date_and_everybody_sees_it() {
    let test = TestApp::start().await;
    set_date(&test, LAVENDER_HILL, ["1", "3", "2027"]).await;
    for page in [format!("/courts/{LAVENDER_HILL}"), "/courts?standing=going-live".to_owned()] {
        assert!(test.browser().get(&page).await.text().contains("From 1 March 2027"), "{page}");
    }
    assert!(test.browser().get("/").await.text().contains("and soon in 1 more court"));
    assert_eq!(set(&test, LAVENDER_HILL, &[("known", "no")]).await.status, 303);
    assert!(test.browser().get(&format!("/courts/{LAVENDER_HILL}")).await.text().contains("Not in use yet"));
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let history = officer.browser.get(&format!("/courts/{LAVENDER_HILL}/go-live")).await.text();
    let (newest, oldest) = (history.rfind("Not in use yet").unwrap(), history.rfind("1 March 2027").unwrap());
    assert!(newest < oldest && history.contains("Person"), "newest first, with who said so: {history}");
    assert!(officer.browser.get(&format!("/courts/{LAVENDER_HILL}")).await.text().contains("/go-live\""), "the way there");
    assert!(!test.browser().get(&format!("/courts/{LAVENDER_HILL}")).await.text().contains("/go-live\""));
}

#[tokio::test]
async fn a_date_that_cannot_be_is_refused_with_what_was_typed() {
    let test = TestApp::start().await;
    let date = |day, month, year| vec![("known", "yes"), ("date-day", day), ("date-month", month), ("date-year", year)];
    for (fields, said) in [
        (vec![], "Select whether the date is known"),
        (date("", "", ""), "Enter the first day of use"),
        (date("31", "2", "2027"), "must be a real date"),
        (date("1", "1", "2019"), "must be in 2020 or later"),
        (date("1", "1", "2040"), "within the next 5 years"),
    ] {
        let answer = set(&test, CARDIFF, &fields).await;
        assert!(answer.status == 422 && answer.text().contains(said), "{said}: {}", answer.text());
        assert!(fields.is_empty() || answer.text().contains(&format!("value=\"{}\"", fields[3].1)), "{said}");
    }
    assert_eq!(set(&test, "B00XX00", &[]).await.status, 404);
}

#[tokio::test]
async fn the_confirmation_says_the_wait_that_follows_from_the_court() {
    let mut test = TestApp::start().await;
    let mut settings = (*test.web.app.settings).clone();
    settings.all_courts_live = false;
    test.web.app.settings = Arc::new(settings);
    let answers = sample::workbook_answers(test.now().london_date());
    let court = test.app.tables.courts.by_name_or_code("Leeds Magistrates' Court").unwrap().code.clone();
    let mut said = Vec::new();
    for date in [Some(["30", "11", "2026"]), None] {
        if let Some(date) = date {
            set_date(&test, &court, date).await;
        } else {
            assert_eq!(set(&test, &court, &[("known", "no")]).await.status, 303);
        }
        let form = sample::typed(&answers);
        let token = test.web.app.read_registration("form.csv", form.into(), "127.0.0.1").await.unwrap();
        let reference = test.web.app.submit_registration(test.app.new_id(), &token).await.unwrap();
        said.push(test.browser().get(&format!("/register/sent/{reference}")).await.text());
    }
    assert!(said[0].contains("by 25 November 2026"), "going live before the hearing: {}", said[0]);
    assert!(said[1].contains("by 7 December 2026"), "not live: {}", said[1]);
}
