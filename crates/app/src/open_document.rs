//! A document opens: the gate, then the record of who looked, and only then the bytes, unsealed piece by piece.
//! If the act can't be recorded nothing is shown (product.md, Rules). Initial details have a gate of their own.

use bytes::Bytes;
use domain::{
    StoredFile,
    id::{CaseId, DefendantId, MaterialId},
    time::Timestamp,
};
use futures_util::stream::{self, Stream};
use policy::Action;
use serde_json::json;
use views::{defences, materials};

use crate::{App, Failure, Outcome, Session, ports::OutsideError, standing};

/// Later parts that the same session asks for within this time belong to the first record (architecture.md, Who looked).
const SAME_READING_SECONDS: i64 = 15 * 60;
/// How many of the person's latest records are looked at for that.
const LOOKED_BACK: i64 = 100;
/// How much is unsealed at a time.
const PIECE: u64 = 1024 * 1024;

/// What the browser asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The whole document: a reading of its own.
    Whole,
    /// A part of it, as viewers do while somebody turns pages.
    Part,
}

/// A document that may be read now.
#[derive(Debug, Clone)]
pub struct OpenedDocument {
    /// Which.
    pub id: MaterialId,
    /// The file.
    pub file: StoredFile,
}

impl App {
    /// The gate of the initial details (IDPC): the caller's own organisation is on record for this defendant or has declared its
    /// instruction; and the reading is recorded.
    pub async fn open_initial_details(
        &self,
        session: &Session,
        (case, defendant): (CaseId, DefendantId),
        asked: Asked,
    ) -> Outcome<OpenedDocument, std::convert::Infallible> {
        let (case, _) = self.on_the_case(case, defendant).await?;
        let reader = self.store.read();
        let defences = defences::of_case(&reader, case.id).await?;
        let defence = defences.into_iter().find(|(id, _)| *id == defendant).map(|(_, defence)| defence).unwrap_or_default();
        let facts = standing::of_defence(defendant, &defence, session.has_found(defendant), self.now());
        if !self.policy.decide(&session.actor(), Action::OpenInitialDetails, &facts).permitted {
            return Err(Failure::Hidden);
        }
        let documents = materials::of_case(&reader, case.id).await?;
        let kept = materials::initial_details(&documents, defendant).ok_or(Failure::Hidden)?;
        self.record_reading(session, "open-initial-details", kept, Some(defendant), asked).await?;
        Ok(OpenedDocument { id: kept.id, file: kept.material.file.clone() })
    }

    /// Any other document of a case, by its section and the defendants that it is about.
    pub async fn open_material(
        &self,
        session: &Session,
        (case, material): (CaseId, MaterialId),
        asked: Asked,
    ) -> Outcome<OpenedDocument, std::convert::Infallible> {
        let reader = self.store.read();
        let kept = materials::find(&reader, material).await?.filter(|kept| kept.material.case == case).ok_or(Failure::Hidden)?;
        let case = views::cases::find(&reader, case).await?.ok_or(Failure::Hidden)?;
        let defences = defences::of_case(&reader, case.id).await?;
        let facts = standing::of_document(&kept, &case, &defences, &self.tables.sections, self.now());
        if !self.policy.decide(&session.actor(), Action::OpenMaterial, &facts).permitted {
            return Err(Failure::Hidden);
        }
        self.record_reading(session, "open-material", &kept, None, asked).await?;
        Ok(OpenedDocument { id: kept.id, file: kept.material.file })
    }

    /// One record a reading: a whole document always, a part unless the same session opened it a short while ago.
    async fn record_reading(
        &self,
        session: &Session,
        act: &str,
        kept: &materials::Kept,
        defendant: Option<DefendantId>,
        asked: Asked,
    ) -> Result<(), store::Fault> {
        let tag = self.keys.digest("access-session", &session.hash);
        let tag = hex::encode(tag.get(..8).unwrap_or(&tag));
        let subject = kept.id.uuid();
        if asked == Asked::Part {
            let since = self.now().plus_seconds(-SAME_READING_SECONDS);
            let latest = self.store.accesses_by(session.user.id.uuid(), None, LOOKED_BACK).await?;
            let same = |record: &store::AccessRecord| {
                let access = &record.access;
                Timestamp::from_micros(record.at) > since
                    && access.act == act
                    && access.subject == Some(subject)
                    && access.detail.contains(&tag)
            };
            if latest.iter().any(same) {
                return Ok(());
            }
        }
        let detail = json!({ "case": kept.material.case, "defendant": defendant, "session": tag }).to_string();
        self.record_look(session, act, ("material", subject), detail).await
    }

    /// The bytes of a document from `start`, `length` of them, unsealed a piece at a time: memory stays small however large it is.
    pub fn read_document(
        &self,
        file: &StoredFile,
        start: u64,
        length: u64,
    ) -> impl Stream<Item = Result<Bytes, OutsideError>> + Send + use<> {
        let (app, file, end) = (self.clone(), file.clone(), start.saturating_add(length).min(file.bytes));
        stream::try_unfold(start, move |at| {
            let (app, file) = (app.clone(), file.clone());
            async move {
                if at >= end {
                    return Ok(None);
                }
                let size = PIECE.min(end.saturating_sub(at));
                let piece = app.open_file_range(&file, at, size).await?;
                Ok(Some((Bytes::from(piece), at.saturating_add(size))))
            }
        })
    }
}
