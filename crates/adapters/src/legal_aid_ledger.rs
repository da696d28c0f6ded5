//! What the Legal Aid Agency's receiver took, each document once: in memory for its page, in a file for a restart.
//! It must not judge documents, and its memory must stay bounded however many come.

use std::{
    collections::{HashSet, VecDeque},
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
};

use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::io::AsyncWriteExt;

/// How many documents are kept in memory to be shown; the file keeps all.
const MOST_SHOWN: usize = 1_000;
/// How many idempotency keys are remembered.
const MOST_KEYS: usize = 100_000;

/// A document that was received and taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Received {
    /// Its number, from 1, in the order of arrival.
    pub number: u64,
    /// The sender's `Idempotency-Key`.
    pub key: String,
    /// When it came.
    pub at: Timestamp,
    /// The `X-Request-ID` it was answered with.
    pub request_id: String,
    /// The document.
    pub document: Value,
}

/// Some received documents, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedPage {
    /// The documents of this page.
    pub documents: Vec<Received>,
    /// This page, from 1; the last one where a later one was asked for.
    pub page: usize,
    /// How many pages can be shown, at least 1.
    pub pages: usize,
    /// How many documents were received in all.
    pub total: u64,
}

/// A document on its way into the ledger.
pub(crate) struct NewDocument {
    pub(crate) key: String,
    pub(crate) at: i64,
    pub(crate) request_id: String,
    pub(crate) document: Value,
}

#[derive(Default)]
pub(crate) struct Ledger {
    file: Option<tokio::fs::File>,
    total: u64,
    /// Oldest first.
    shown: VecDeque<Received>,
    keys: HashSet<String>,
    keys_by_age: VecDeque<String>,
}

impl Ledger {
    /// How many documents a page holds.
    const PAGE: usize = 25;

    /// Reads the file back; a last line that a crash cut short was never acknowledged and is cut off.
    pub(crate) fn open(path: Option<&Path>) -> io::Result<Self> {
        let mut ledger = Self::default();
        let Some(path) = path else { return Ok(ledger) };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = File::options().read(true).append(true).create(true).open(path)?;
        let mut reader = BufReader::new(&file);
        let (mut line, mut whole) = (Vec::new(), 0_u64);
        while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
            ledger.remember(serde_json::from_slice(&line)?);
            whole += line.len() as u64;
            line.clear();
        }
        file.set_len(whole)?;
        ledger.file = Some(file.into());
        Ok(ledger)
    }

    /// Keeps a document, durable when this returns; one whose key is known is not kept again.
    pub(crate) async fn take(&mut self, new: NewDocument) -> io::Result<()> {
        if self.keys.contains(&new.key) {
            return Ok(());
        }
        let NewDocument { key, at, request_id, document } = new;
        let received = Received { number: self.total + 1, key, at: Timestamp::from_micros(at), request_id, document };
        if let Some(file) = &mut self.file {
            let whole = file.metadata().await?.len();
            let mut line = serde_json::to_vec(&received)?;
            line.push(b'\n');
            if let Err(error) = append(file, &line).await {
                // Half a line must not stand before the next one.
                file.set_len(whole).await?;
                return Err(error);
            }
        }
        self.remember(received);
        Ok(())
    }

    /// A page of what is in memory, newest first.
    pub(crate) fn page(&self, page: usize) -> ReceivedPage {
        let pages = self.shown.len().div_ceil(Self::PAGE).max(1);
        let page = page.clamp(1, pages);
        let documents = self.shown.iter().rev().skip((page - 1) * Self::PAGE).take(Self::PAGE).cloned().collect();
        ReceivedPage { documents, page, pages, total: self.total }
    }

    fn remember(&mut self, received: Received) {
        self.total = received.number;
        if self.keys.insert(received.key.clone()) {
            self.keys_by_age.push_back(received.key.clone());
        }
        self.shown.push_back(received);
        if self.shown.len() > MOST_SHOWN {
            self.shown.pop_front();
        }
        if self.keys_by_age.len() > MOST_KEYS
            && let Some(oldest) = self.keys_by_age.pop_front()
        {
            self.keys.remove(&oldest);
        }
    }
}

async fn append(file: &mut tokio::fs::File, line: &[u8]) -> io::Result<()> {
    file.write_all(line).await?;
    file.flush().await?;
    file.sync_data().await
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Write};

    use serde_json::json;

    use super::*;

    fn document(key: &str) -> NewDocument {
        NewDocument { key: key.to_owned(), at: 7, request_id: "r".to_owned(), document: json!({"key": key}) }
    }

    #[tokio::test]
    async fn a_known_key_is_not_kept_twice_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("laa/received.jsonl");
        let mut ledger = Ledger::open(Some(&path)).unwrap();
        ledger.take(document("a")).await.unwrap();
        ledger.take(document("a")).await.unwrap();
        ledger.take(document("b")).await.unwrap();
        drop(ledger);
        let mut ledger = Ledger::open(Some(&path)).unwrap();
        ledger.take(document("b")).await.unwrap();
        ledger.take(document("c")).await.unwrap();
        let page = ledger.page(1);
        assert_eq!(page.documents.iter().map(|d| (d.number, d.key.as_str())).collect::<Vec<_>>(), [(3, "c"), (2, "b"), (1, "a")]);
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 3);
    }

    #[tokio::test]
    async fn a_line_that_a_crash_cut_short_is_dropped_and_the_next_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("received.jsonl");
        Ledger::open(Some(&path)).unwrap().take(document("a")).await.unwrap();
        File::options().append(true).open(&path).unwrap().write_all(b"{\"number\":2,\"key\":\"b").unwrap();
        let mut ledger = Ledger::open(Some(&path)).unwrap();
        assert_eq!(ledger.page(1).total, 1);
        ledger.take(document("c")).await.unwrap();
        drop(ledger);
        assert_eq!(Ledger::open(Some(&path)).unwrap().page(1).documents[0].key, "c");
    }

    #[tokio::test]
    async fn memory_is_bounded_and_pages_are_clamped() {
        let mut ledger = Ledger::open(None).unwrap();
        assert_eq!((ledger.page(9).page, ledger.page(9).pages, ledger.page(9).total), (1, 1, 0));
        for number in 0..MOST_SHOWN + 5 {
            ledger.take(document(&number.to_string())).await.unwrap();
        }
        let last = ledger.page(usize::MAX);
        assert_eq!((ledger.shown.len(), last.total, last.pages), (MOST_SHOWN, 1_005, 40));
        assert_eq!(last.documents.last().unwrap().number, 6);
    }

    #[test]
    fn a_damaged_file_is_an_error_and_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("received.jsonl");
        fs::write(&path, "not ours\n").unwrap();
        assert!(Ledger::open(Some(&path)).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "not ours\n");
    }
}
