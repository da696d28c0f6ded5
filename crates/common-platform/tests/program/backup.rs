//! Copies taken under load, brought back, and proved; and the key, which is kept apart.

use std::{path::Path, process::Stdio, thread::sleep, time::Duration};

use crate::{program, run, said};

fn position(folder: &Path) -> i64 {
    let migrated = run(folder, &["migrate"]);
    assert!(migrated.status.success(), "{}", said(&migrated));
    let text = said(&migrated);
    let (_, rest) = text.split_once("position ").unwrap();
    rest.trim_end_matches(['.', '\n']).parse().unwrap()
}

#[test]
fn a_copy_taken_under_load_is_brought_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let mut load =
        program(folder.path()).args(["generate", "--cases", "3000"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sleep(Duration::from_millis(1_500));
    let copy = folder.path().join("copy");
    let copied = run(folder.path(), &["backup", copy.to_str().unwrap()]);
    assert!(copied.status.success(), "{}", said(&copied));
    load.wait().unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    let key = folder.path().join("data/master.key");
    let restored = program(elsewhere.path()).arg("--key").arg(&key).arg("restore").arg(&copy).output().unwrap();
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(said(&restored).contains("Everything is as it was written."), "{}", said(&restored));
    std::fs::copy(&key, elsewhere.path().join("data/master.key")).unwrap();
    let (then, now) = (position(elsewhere.path()), position(folder.path()));
    assert!(then <= now, "the copy holds {then} entries, the original {now}");
}

#[test]
fn a_database_whose_key_is_absent_is_not_opened_and_no_new_key_is_made() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["generate", "--cases", "1"]);
    let key = folder.path().join("data/master.key");
    std::fs::remove_file(&key).unwrap();
    let refused = run(folder.path(), &["verify"]);
    assert!(!refused.status.success());
    assert!(said(&refused).contains("key"), "{}", said(&refused));
    assert!(!key.exists());
}

#[test]
fn a_copy_never_overwrites_and_never_holds_the_key() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["generate", "--cases", "1"]);
    let copy = folder.path().join("copy");
    assert!(run(folder.path(), &["backup", copy.to_str().unwrap()]).status.success());
    let again = run(folder.path(), &["backup", copy.to_str().unwrap()]);
    assert!(!again.status.success() && said(&again).contains("not empty"), "{}", said(&again));
    let key = std::fs::read_to_string(folder.path().join("data/master.key")).unwrap();
    let bytes = std::fs::read(copy.join("database.copy")).unwrap();
    let secret = key.lines().last().unwrap().as_bytes();
    assert!(!bytes.windows(secret.len()).any(|window| window == secret));
}

#[test]
fn a_killed_import_leaves_a_clean_log_and_can_be_run_again() {
    let folder = tempfile::tempdir().unwrap();
    for pause in [700, 900] {
        let mut load = program(folder.path())
            .args(["generate", "--cases", "2000"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(pause));
        load.kill().unwrap();
        load.wait().unwrap();
    }
    let proved = run(folder.path(), &["verify"]);
    assert!(proved.status.success(), "{}", said(&proved));
    let again = run(folder.path(), &["generate", "--cases", "300"]);
    assert!(again.status.success(), "{}", said(&again));
}
