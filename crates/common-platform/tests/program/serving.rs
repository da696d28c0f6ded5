//! Serving: what is refused at the start, what the operators' listener says, and how it ends.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{program, run, said};

/// A running demonstration; killed when the test ends.
pub(crate) struct Running {
    child: Child,
    pages: String,
    pub(crate) operations: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a demonstration, with further arguments.
pub(crate) fn demonstration(folder: &std::path::Path, more: &[&str]) -> Running {
    let mut child = program(folder)
        .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--operations", "127.0.0.1:0"])
        .args(more)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut after = |start: &str| {
        let line = lines.by_ref().map(Result::unwrap).find(|line| line.starts_with(start)).unwrap();
        line.rsplit_once("http://").unwrap().1.to_owned()
    };
    let (pages, operations) = (after("listening on"), after("health"));
    std::thread::spawn(move || lines.for_each(drop));
    Running { child, pages, operations }
}

/// One request of our own, without a client library: status line and body.
pub(crate) fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn health_readiness_and_metrics_have_their_own_listener() {
    let folder = tempfile::tempdir().unwrap();
    let running = demonstration(folder.path(), &[]);
    assert!(get(&running.pages, "/").starts_with("HTTP/1.1 200"));
    assert!(get(&running.operations, "/health").starts_with("HTTP/1.1 200"));
    let ready = get(&running.operations, "/ready");
    assert!(ready.starts_with("HTTP/1.1 200") && ready.contains("not scanned for viruses"), "{ready}");
    let metrics = get(&running.operations, "/metrics");
    assert!(metrics.contains("log_position") && metrics.contains("outbox_messages"), "{metrics}");
    assert!(get(&running.pages, "/metrics").starts_with("HTTP/1.1 404"));
}

#[test]
fn it_ends_by_itself_on_sigterm_and_finds_its_data_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = demonstration(folder.path(), &[]);
    let killed = Command::new("kill").args(["-TERM", &running.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let start = Instant::now();
    while running.child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(20), "it does not end");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(running.child.wait().unwrap().success());
    let first = said(&run(folder.path(), &["migrate"]));
    drop(demonstration(folder.path(), &[]));
    assert_eq!(said(&run(folder.path(), &["migrate"])), first, "a second start adds nothing");
}

#[test]
fn what_would_expose_people_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let notify = "name-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    let template = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    for (arguments, part) in [
        (&["serve", "--listen", "0.0.0.0:0"][..], "Plain http is for loopback only"),
        (&["serve", "--demo", "--listen", "0.0.0.0:0", "--trusted-proxy"], "loopback only"),
        (&["serve", "--scanner", "none"], "--laa"),
        (&["serve", "--laa", "http://127.0.0.1:9", "--laa-client", "c", "--laa-secret", "s"], "--notify-key"),
        (
            &[
                "serve",
                "--laa",
                "http://127.0.0.1:9",
                "--laa-client",
                "c",
                "--laa-secret",
                "s",
                "--notify-key",
                notify,
                "--notify-email",
                template,
                "--notify-text",
                template,
            ],
            "Choose the virus scanner",
        ),
    ] {
        let mut arguments = arguments.to_vec();
        if !arguments.contains(&"--listen") {
            arguments.extend(["--listen", "127.0.0.1:0"]);
        }
        let refused = run(folder.path(), &arguments);
        assert!(!refused.status.success());
        assert!(said(&refused).contains(part), "{arguments:?}: {}", said(&refused));
    }
}
