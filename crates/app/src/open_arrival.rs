//! An officer looks at something that arrived: as text, with nothing of it opened, run or fetched. The look is recorded first.

use documents::{
    DisplayName,
    mail::{Attachment, Mail, MailLimits, read_mail},
};
use domain::{
    arrival::{Event, Received, Road},
    id::ArrivalId,
    time::Timestamp,
};
use policy::{Action, Facts};
use registration_form::Cells;
use sha2::{Digest, Sha256};

use crate::{App, Failure, Outcome, Session, read_registration::in_turn, stream};

/// Attachments whose cells are shown.
const MOST_TABLES: usize = 5;
/// Attachments that are listed.
const MOST_LISTED: usize = 100;

/// Something that arrived, as an officer sees it.
#[derive(Debug)]
pub struct OpenedArrival {
    /// Which.
    pub id: ArrivalId,
    /// As it came.
    pub received: Received,
    /// What became of it.
    pub became: Vec<Event>,
    /// When its bytes were erased.
    pub erased: Option<Timestamp>,
    /// What is in it, as text; `None` where nothing was kept, or is kept any more.
    pub contents: Option<ArrivalContents>,
}

/// What is in something that arrived.
#[derive(Debug)]
pub struct ArrivalContents {
    /// The message; `None` for an upload.
    pub mail: Option<Mail>,
    /// The attachments of a message, or the upload itself.
    pub files: Vec<ArrivalFile>,
}

/// A file, as far as it may be looked at.
#[derive(Debug)]
pub struct ArrivalFile {
    /// The sender's name for it, cleaned.
    pub name: String,
    /// The key of the words that say what it is, by its bytes.
    pub kind: &'static str,
    /// How many bytes.
    pub bytes: u64,
    /// SHA-256, lower-case hex.
    pub digest: String,
    /// Its cells, where it is a table.
    pub cells: Vec<Cells>,
}

impl App {
    /// Opens something that arrived.
    pub async fn open_arrival(&self, session: &Session, id: ArrivalId) -> Outcome<OpenedArrival, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenArrival, &Facts::Arrival { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (received, became, erased) = self.arrival_history(id).await?;
        let received = received.ok_or(Failure::Hidden)?;
        self.record_look(session, "open-arrival", ("arrival", id.uuid()), String::new()).await?;
        let contents = match &received.file {
            Some(file) if erased.is_none() => {
                let bytes = self.open_file(file).await?;
                let (road, name, limits) = (received.road, file.name.clone(), self.form_limits());
                // What makes the reader fail or hang is shown as kept and not as text.
                in_turn(move || looked_into(road, &name, bytes, &limits)).await?.flatten()
            }
            _ => None,
        };
        Ok(OpenedArrival { id, received, became, erased, contents })
    }

    /// What came, what became of it, and when its bytes were erased.
    pub(crate) async fn arrival_history(
        &self,
        id: ArrivalId,
    ) -> Result<(Option<Received>, Vec<Event>, Option<Timestamp>), store::Fault> {
        let (mut received, mut became, mut erased) = (None, Vec::new(), None);
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|recorded| recorded.event) {
            match event {
                domain::Event::Arrival(Event::Received(it)) => received = Some(*it),
                domain::Event::Arrival(Event::FileErased { at }) => erased = Some(at),
                domain::Event::Arrival(other) => became.push(other),
                _ => {}
            }
        }
        Ok((received, became, erased))
    }
}

fn looked_into(road: Road, name: &str, bytes: Vec<u8>, limits: &registration_form::Limits) -> ArrivalContents {
    match road {
        Road::Upload => ArrivalContents { mail: None, files: vec![file(name, &bytes, true, limits)] },
        Road::Email => {
            let mut mail = read_mail(&bytes, &MailLimits::default());
            let attachments = std::mem::take(&mut mail.attachments);
            let shown = attachments.iter().take(MOST_LISTED).enumerate();
            let files = shown.map(|(nth, Attachment { name, bytes, .. })| file(name, bytes, nth < MOST_TABLES, limits)).collect();
            ArrivalContents { mail: Some(mail), files }
        }
    }
}

fn file(name: &str, bytes: &[u8], with_cells: bool, limits: &registration_form::Limits) -> ArrivalFile {
    let cells = if with_cells { registration_form::cells(bytes, limits) } else { None };
    ArrivalFile {
        name: DisplayName::clean(name).to_string(),
        kind: documents::recognise(bytes).key(),
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        digest: hex::encode(Sha256::digest(bytes)),
        cells: cells.unwrap_or_default(),
    }
}
