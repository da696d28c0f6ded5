//! A form that somebody uploads is scanned, read in bounded time and memory, and kept until its sender confirms it or mends it.
//! Nothing is registered here: that is [`App::submit_registration`](crate::App).

use std::time::Duration;

use bytes::Bytes;
use domain::{StoredFile, id::RegistrationId, time::Timestamp, values::Language};
use policy::{Action, Actor, Facts};
use registration_form::{Against, Assumption, Kind, Limits, Problem, Reading, Refused, Unreadable};
use store::{AttemptLimit, Attempts};
use tokio::{sync::Semaphore, time::timeout};

use crate::{
    App, Failure, Incoming, Outcome,
    ports::{OutsideError, Scan},
    registration_drafts::{Draft, Upload},
};

/// The largest form that is taken, in bytes, as the reader has it by default; real ones are a hundredth of it.
pub const LARGEST_FORM: u64 = 10_000_000;
/// How long one form may take to read, and how long it waits for its turn.
const PATIENCE: Duration = Duration::from_secs(15);
/// How many forms are read at once: each may inflate to the reader's limit.
const AT_ONCE: usize = 2;
/// Forms from one network: each is kept for days, and people mend and send again, but not a hundred times an hour.
pub(crate) const UPLOADS: AttemptLimit = AttemptLimit { window: 3_600_000_000, allowed: 100, lock: 3_600_000_000 };
/// A form that is given up keeps its place until it has really ended.
static PLACES: Semaphore = Semaphore::const_new(AT_ONCE);

/// Why an upload did not become a draft.
#[derive(Debug)]
pub enum ReadRefusal {
    /// The scanner found something; only its digest was kept.
    Infected,
    /// It could not be read at all; it is kept for officers to look at.
    Unreadable(Unreadable),
    /// Too many forms came from there; so many seconds to wait.
    TooMany(u64),
    /// It took too long to read; nothing was kept.
    TooSlow,
    /// It was read, and these have to be mended.
    Problems(Box<ToMend>),
}

/// A form that was read and has something wrong in it.
#[derive(Debug)]
pub(crate) struct WithProblems {
    /// Every problem, in the order of the form; at least one.
    pub(crate) problems: Vec<Problem>,
    /// What was assumed, all the same.
    pub(crate) assumptions: Vec<Assumption>,
    /// What kind of file it is.
    pub(crate) kind: Kind,
}

/// What has to be mended in a form.
#[derive(Debug)]
pub struct ToMend {
    /// Every problem, in the order of the form; at least one.
    pub problems: Vec<Problem>,
    /// What was assumed, all the same.
    pub assumptions: Vec<Assumption>,
    /// Opens a copy of the form with its problems marked.
    pub marked: String,
}

impl App {
    /// Reads a form that was uploaded under `name` from the network `from`, where forms are counted.
    /// Gives the capability that opens its check page, for some days.
    pub async fn read_registration(&self, name: &str, bytes: Bytes, from: &str) -> Outcome<String, ReadRefusal> {
        let WithProblems { problems, assumptions, kind } = match self.take_form(name, &bytes, from).await? {
            Ok(reading) => return self.keep_draft(name, &bytes, reading).await,
            Err(mend) => mend,
        };
        let file = self.keep_as_sent(name, &bytes, kind).await?;
        let marked = self.keep_upload(&Upload::ToMend { file, kind: kind.extension().to_owned() }).await?;
        Err(Failure::Refused(ReadRefusal::Problems(Box::new(ToMend { problems, assumptions, marked }))))
    }

    /// Counts, scans and reads a form that somebody uploads. What can't be read is kept for officers; of what is infected, the digest.
    pub(crate) async fn take_form(
        &self,
        name: &str,
        bytes: &Bytes,
        from: &str,
    ) -> Outcome<Result<Reading, WithProblems>, ReadRefusal> {
        if !self.policy.decide(&Actor::nobody(), Action::SubmitRegistration, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let key = self.keys.digest("tries-registration-form", from.as_bytes());
        let tried = self.store.register_failure(&key, UPLOADS).await?;
        if let Some(wait) = wait(tried, self.now()) {
            return Err(Failure::Refused(ReadRefusal::TooMany(wait)));
        }
        if let Scan::Infected(found) = self.scanner.scan(bytes.clone()).await? {
            tracing::warn!(found, "an uploaded registration form is infected");
            self.note_infected_upload(bytes, found).await.map_err(untold)?;
            return Err(Failure::Refused(ReadRefusal::Infected));
        }
        let read = self.read_form(bytes.clone()).await;
        if matches!(read, Err(Failure::Refused(ReadRefusal::TooSlow))) {
            self.keep_unread_upload(name, bytes, "arrival-too-slow".to_owned()).await.map_err(untold)?;
        }
        match read? {
            Ok(reading) => Ok(Ok(reading)),
            Err(Refused::Problems { problems, assumptions, kind, .. }) => Ok(Err(WithProblems { problems, assumptions, kind })),
            Err(Refused::Unreadable(why)) => {
                if why != Unreadable::Empty {
                    self.keep_unread_upload(name, bytes, why.key()).await.map_err(untold)?;
                }
                Err(Failure::Refused(ReadRefusal::Unreadable(why)))
            }
        }
    }

    /// Keeps a form as it came, sealed.
    pub(crate) async fn keep_as_sent(&self, name: &str, bytes: &[u8], kind: Kind) -> Result<StoredFile, OutsideError> {
        self.keep_file(Incoming { name: name.to_owned(), media_type: kind.media_type(), pages: None }, bytes).await
    }

    async fn keep_draft(&self, name: &str, bytes: &[u8], reading: Reading) -> Outcome<String, ReadRefusal> {
        let file = self.keep_as_sent(name, bytes, reading.kind).await?;
        let draft = Draft {
            registration: self.new_id::<RegistrationId>(),
            form: reading.submission,
            assumptions: reading.assumptions.iter().map(kept).collect(),
            file,
        };
        Ok(self.keep_upload(&Upload::Draft(Box::new(draft))).await?)
    }

    /// Reads a form away from the threads that answer people, a few at a time.
    pub(crate) async fn read_form(&self, bytes: Bytes) -> Outcome<Result<Reading, Refused>, ReadRefusal> {
        let (tables, today) = (std::sync::Arc::clone(&self.tables), self.now().london_date());
        let limits = self.form_limits();
        in_turn(move || registration_form::read(&bytes, &limits, &Against { courts: &tables.courts, today }))
            .await?
            // A reader that panics has met a file that no program wrote.
            .map(|read| read.unwrap_or(Err(Refused::Unreadable(Unreadable::Damaged))))
            .ok_or(Failure::Refused(ReadRefusal::TooSlow))
    }

    /// The bounds of reading a form here.
    pub(crate) fn form_limits(&self) -> Limits {
        let most = self.settings.upload_limit.min(LARGEST_FORM);
        Limits { bytes: usize::try_from(most).unwrap_or(usize::MAX), ..Limits::default() }
    }
}

/// Does heavy work when a place is free. `None` where it took too long; `Some(None)` where it panicked.
pub(crate) async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<Option<Option<T>>, OutsideError> {
    let busy = |error: Box<dyn std::error::Error + Send + Sync>| OutsideError::new("waiting to read a form", error);
    let place =
        timeout(PATIENCE, PLACES.acquire()).await.map_err(|error| busy(error.into()))?.map_err(|error| busy(error.into()))?;
    let task = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(place);
        done
    });
    match timeout(PATIENCE, task).await {
        Ok(Ok(done)) => Ok(Some(Some(done))),
        Ok(Err(broken)) => {
            tracing::error!(%broken, "reading a form failed");
            Ok(Some(None))
        }
        Err(_) => Ok(None),
    }
}

/// The whole seconds to wait where too much was tried, never none.
pub(crate) fn wait(tried: Attempts, now: Timestamp) -> Option<u64> {
    let left = u64::try_from(tried.locked_until.saturating_sub(now.micros())).ok().filter(|left| *left > 0)?;
    Some(left.div_ceil(1_000_000))
}

/// What ends the name under which the Welsh of an argument is kept, where it is not the same.
const WELSH: &str = "-cy";

/// An assumption as the log keeps it: the key of its sentence, its arguments in each language, and where it was made.
pub fn kept(assumption: &Assumption) -> (String, Vec<(String, String)>) {
    let place = &assumption.place;
    let mut args: Vec<(String, String)> = Vec::new();
    for (name, text) in &assumption.args {
        args.push(((*name).to_owned(), text.of(Language::English).to_owned()));
        args.extend(text.welsh().map(|welsh| (format!("{name}{WELSH}"), welsh.to_owned())));
    }
    args.push(("sheet".to_owned(), place.sheet.clone()));
    let column = place.column.as_ref().map_or("", |column| column.letter.as_str());
    args.push(("cell".to_owned(), format!("{column}{}", place.row.map(|row| row.to_string()).unwrap_or_default())));
    (assumption.key(), args)
}

/// The arguments of a kept assumption for a reader of this language. What was kept before both languages were is said as it was kept.
pub fn kept_in(args: &[(String, String)], language: Language) -> Vec<(&str, &str)> {
    let welsh = |name: &str| {
        let of = |known: &str| known.strip_suffix(WELSH) == Some(name);
        args.iter().find(|(known, _)| language == Language::Welsh && of(known)).map(|(_, text)| text.as_str())
    };
    let plain = args.iter().filter(|(name, _)| !name.ends_with(WELSH));
    plain.map(|(name, text)| (name.as_str(), welsh(name).unwrap_or(text))).collect()
}

/// Keeping what could not be read refuses nothing: whatever fails there is a fault of ours.
fn untold(failure: Failure<()>) -> Failure<ReadRefusal> {
    match failure {
        Failure::Refused(()) => Failure::Changed,
        other => other.map(|()| ReadRefusal::TooSlow),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assumption_is_said_to_each_reader_in_their_language_and_an_old_one_as_it_was_kept() {
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let args = [pair("value", "3/4/2027"), pair("read", "3 April 2027"), pair("read-cy", "3 Ebrill 2027")];
        assert_eq!(kept_in(&args, Language::English), [("value", "3/4/2027"), ("read", "3 April 2027")]);
        assert_eq!(kept_in(&args, Language::Welsh), [("value", "3/4/2027"), ("read", "3 Ebrill 2027")]);
        let old = [pair("read", "3 Ebrill 2027")];
        assert_eq!(kept_in(&old, Language::English), kept_in(&old, Language::Welsh));
    }
}
