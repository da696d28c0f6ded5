//! E-mails as a mail server hands them over: piped into the program, or delivered into a folder, beside a service that runs.

use std::{
    io::Write,
    path::Path,
    process::{Output, Stdio},
    time::{Duration, Instant},
};

use crate::{
    program, run, said,
    serving::{demonstration, get},
};

fn message(nth: u32) -> String {
    let form = sample::typed(&sample::workbook_answers(jiff::civil::date(2026, 11, 23)));
    format!(
        "Return-Path: <a@b.example>\r\nFrom: a@b.example\r\nMessage-ID: <{nth}@b.example>\r\nContent-Type: text/csv; name=form.csv\r\n\r\n{}",
        String::from_utf8(form).unwrap()
    )
}

/// Pipes a message into the command, as Postfix does.
fn pipe(folder: &Path, message: &str, arguments: &[&str]) -> Output {
    let mut command = program(folder);
    command.args(["registration", "receive"]).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses at once may not read to the end.
    let _ = child.stdin.take().unwrap().write_all(message.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn a_piped_message_is_kept_once_beside_a_running_service() {
    let folder = tempfile::tempdir().unwrap();
    let _running = demonstration(folder.path(), &[]);
    for (wanted, text) in
        [("kept as ARR-", message(1)), ("kept before as ARR-", message(1)), ("kept as ARR-", "no form".to_owned())]
    {
        let output = pipe(folder.path(), &text, &["--scanner", "none"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(said(&output).contains(wanted), "{}", said(&output));
    }
}

#[test]
fn whatever_stands_in_the_way_leaves_the_message_with_the_mail_server() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &[][..],
        &["--scanner", "none", "--database", "postgres://127.0.0.1:9/none"],
        &["--scanner", "none", "--data", "/proc/none"],
        &["--scanner", "none", "--config", "/no/such/file"],
    ] {
        let output = pipe(folder.path(), &message(1), arguments);
        assert_eq!(output.status.code(), Some(75), "{arguments:?}: {}", said(&output));
    }
}

#[test]
fn a_folder_is_watched_and_what_was_taken_is_moved() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("mail");
    std::fs::create_dir_all(mail.join("new")).unwrap();
    std::fs::write(mail.join("new/1.a"), message(1)).unwrap();
    std::fs::write(mail.join("new/2.a"), message(1)).unwrap();
    std::fs::create_dir(mail.join("new/3.a")).unwrap();
    let running = demonstration(folder.path(), &["--mail-folder", mail.to_str().unwrap()]);
    let start = Instant::now();
    while std::fs::read_dir(mail.join("new")).unwrap().count() > 0 {
        assert!(start.elapsed() < Duration::from_mins(1), "it is not taken");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(mail.join("cur/1.a:2,S").is_file() && mail.join("cur/2.a:2,S").is_file() && mail.join("unreadable/3.a").is_dir());
    let ready = get(&running.operations, "/ready");
    assert!(ready.contains("0 waiting, 1 set aside"), "{ready}");
    assert!(get(&running.operations, "/metrics").contains("mail_folder_messages{state=\"unreadable\"} 1"));
    drop(running);
    let verified = run(folder.path(), &["verify"]);
    assert!(verified.status.success(), "{}", said(&verified));
}
