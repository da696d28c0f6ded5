//! The command line and the upload page say the same of every file: the good, the bad and the hostile.

use std::path::{Path, PathBuf};

use serde_json::Value;
use testkit::{Browser, TestApp};

use crate::{run, said};

/// Uploads that one network may send in an hour, with some to spare.
const UPLOADS: usize = 80;

fn files() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let hostile = here.join("../../../shared/data/hostile");
    if !hostile.exists() {
        println!("skipped: the hostile files; shared data absent");
    }
    let inside = |folder: PathBuf| {
        let mut found: Vec<PathBuf> = std::fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path()).collect();
        found.sort();
        found
    };
    let spreadsheets = ["crafted", "csv_spectrum", "misc", "strings", "tables_hmcts_pip", "xlsx_calamine", "xlsx_real_world"];
    let mut files = inside(here.join("../registration-form/tests/programs"));
    files.extend(spreadsheets.into_iter().flat_map(|folder| inside(hostile.join(folder))));
    files.extend(inside(hostile.join("pdf_qpdf")).into_iter().take(3));
    files
}

/// The page as text: what a reader of it sees.
fn plain(page: &str) -> String {
    let mut page = page.to_owned();
    for (escaped, plain) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2f;", "/"), ("&amp;", "&")]
    {
        page = page.replace(escaped, plain);
    }
    page
}

async fn compare(browser: &mut Browser, folder: &Path, file: &Path) {
    let checked = run(folder, &["registration", "check", file.to_str().unwrap(), "--json"]);
    let answer: Value =
        serde_json::from_slice(&checked.stdout).unwrap_or_else(|_| panic!("{}: {}", file.display(), said(&checked)));
    let found = answer["found"].as_array().unwrap();
    let form = browser.get("/register/upload").await;
    let page = browser.upload(&form, "/register/upload", &[], ("form", "form", &std::fs::read(file).unwrap())).await;
    let shown = plain(&page.text());
    let name = file.display();
    match answer["status"].as_u64().unwrap() {
        0 => assert!(page.location.is_some_and(|place| place.starts_with("/register/check/")), "{name}: {shown}"),
        1 => {
            let problems: Vec<&Value> = found.iter().filter(|it| it["problem"].is_string()).collect();
            // The first table; another one tells what was understood.
            let table = shown.split("</table>").next().unwrap_or_default();
            assert_eq!(table.matches("role=\"row\"").count(), problems.len() + 1, "{name}: {shown}");
            for problem in problems {
                let (what, remedy) = (problem["problem"].as_str().unwrap(), problem["remedy"].as_str().unwrap());
                assert!(shown.contains(what) && shown.contains(remedy), "{name}: {what} {remedy}: {shown}");
            }
        }
        _ => {
            let why = found[0]["unreadable"].as_str().unwrap();
            assert!(shown.contains(why), "{name}: {why}: {shown}");
        }
    }
}

#[tokio::test]
async fn the_command_line_and_the_upload_page_agree_on_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let files = files();
    assert!(files.len() >= 25, "{}", files.len());
    for some in files.chunks(UPLOADS) {
        let test = TestApp::start().await;
        let mut browser = test.browser();
        for file in some {
            compare(&mut browser, folder.path(), file).await;
        }
    }
}
