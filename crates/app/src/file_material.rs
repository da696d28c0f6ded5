//! A document is filed on a case by the court or the command line: looked at, sealed, kept, and only then decided.
//! Initial details (IDPC) come in this way too. Serving on the court is `serve_material`.

use bytes::Bytes;
use domain::{
    id::{CommandId, DefendantId, MaterialId},
    material::{self, FileMaterial, FileRefusal},
    prosecution_case,
    tables::{Section, SectionLevel, Verb},
    time::Timestamp,
};
use policy::{Action, Facts};
use serde::Serialize;
use views::cases;

use crate::{App, Ask, Done, Failure, Outcome, Streams, Who, inspect_file::Unfit, standing};

/// A document to file.
#[derive(Debug, Clone)]
pub struct ToFile {
    /// The URN or reference of the case, however it is written.
    pub urn: String,
    /// The code of its section, such as `IDPC`.
    pub section: String,
    /// The defendants that it concerns. On a case of one defendant none need be named.
    pub defendants: Vec<DefendantId>,
    /// The name that its sender gave it.
    pub name: String,
    /// The file.
    pub bytes: Bytes,
}

/// Why a document is not filed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFiled {
    /// The decision refuses it.
    #[error(transparent)]
    Refused(#[from] FileRefusal),
    /// No section has this code today.
    #[error("there is no section with that code; the codes are: {0}")]
    NoSection(String),
    /// The file is none that can be kept.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

/// What a person asked for, so that the same command with another file is refused.
#[derive(Serialize)]
struct Input<'a> {
    urn: &'a str,
    section: &'a str,
    defendants: &'a [DefendantId],
    digest: &'a str,
}

impl App {
    /// Files a document on a case; gives its identifier.
    pub async fn file_material(&self, who: Who, command: CommandId, file: ToFile) -> Outcome<MaterialId, NotFiled> {
        let today = self.now().london_date();
        let section = self.tables.sections.get(&file.section).filter(|section| section.valid_from <= today).cloned();
        let Some(section) = section else {
            let codes: Vec<&str> = self.tables.sections.all().iter().map(|section| section.code.as_str()).collect();
            return Err(Failure::Refused(NotFiled::NoSection(codes.join(", "))));
        };
        let Some(case) = cases::by_urn(&self.store.read(), &file.urn).await? else {
            return Err(Failure::Refused(FileRefusal::NoCase.into()));
        };
        let mut defendants = file.defendants;
        defendants.sort_unstable();
        defendants.dedup();
        let about_defendants = section.level == SectionLevel::Defendant;
        if about_defendants
            && defendants.is_empty()
            && let [only] = case.defendants.as_slice()
        {
            defendants.push(only.id);
        }
        let incoming =
            self.inspect_file(&file.name, file.bytes.clone()).await?.map_err(|unfit| Failure::Refused(unfit.into()))?;
        let kept = self.keep_file(incoming, &file.bytes).await?;
        let (id, material): (_, MaterialId) = (case.id, self.new_id());
        let order = FileMaterial { defendants, section: section.code.clone(), defendant_level: about_defendants, file: kept };
        let input = Input { urn: &file.urn, section: &order.section, defendants: &order.defendants, digest: &order.file.digest };
        let mut streams =
            vec![crate::stream::<prosecution_case::Event>(id.uuid()), crate::stream::<material::Event>(material.uuid())];
        streams.extend(case.defendants.iter().map(|it| crate::stream::<domain::defence::Event>(it.id.uuid())));
        let ask = Ask { id: command, name: "file_material", input: &input, streams, action: Action::FileMaterial };
        let (about, order) = (order.defendants.clone(), order.clone());
        let facts = move |streams: &Streams<'_>, now| facts(streams, now, material, &section, &about);
        let filed = self
            .decide(who, ask, facts, move |streams, cx| {
                let events = material::file_material(&streams.state(id.uuid()), order.clone(), cx)?;
                Ok(Done::in_stream(material.uuid(), events, material))
            })
            .await;
        filed.map_err(|failure| failure.map(NotFiled::Refused))
    }
}

fn facts(streams: &Streams<'_>, now: Timestamp, id: MaterialId, section: &Section, about: &[DefendantId]) -> Facts {
    let each = about.iter().map(|defendant| standing::of(&streams.state(defendant.uuid()), now));
    Facts::Material {
        id,
        standing: policy::Standing::every(each),
        readers: standing::groups(section, Verb::Read, now),
        uploaders: standing::groups(section, Verb::Upload, now),
        served_by: None,
        initial_details: section.code == material::INITIAL_DETAILS,
    }
}
