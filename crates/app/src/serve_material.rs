//! A document is served on the court: the draft that the person was shown becomes a document of the case, once.
//! Serving on the court serves nobody else.

use std::sync::Arc;

use domain::{
    StoredFile, defence,
    id::{CaseId, CommandId, DefendantId, MaterialId},
    material::{self, ServeMaterial, ServeRefusal},
    prosecution_case,
    tables::{Section, ServiceMethod},
};
use policy::{Action, Standing};
use serde::Serialize;
use views::materials;

use crate::{
    App, Ask, Done, Failure, Outcome, Session,
    defendant_part::standing_in,
    prepare_service::{NotPrepared, service_facts},
    service_draft::{KeptDraft, ServiceDraft},
    stream,
};

/// What the person confirmed.
#[derive(Debug, Clone, Serialize)]
pub struct Confirmed {
    /// The case.
    pub case: CaseId,
    /// The document that the draft will be.
    pub material: MaterialId,
    /// [`ServiceDraft::fingerprint`] of what they were shown.
    pub shown: String,
}

/// A draft with every question answered.
struct Complete {
    section: Section,
    defendants: Vec<DefendantId>,
    file: StoredFile,
}

impl App {
    /// Serves what was confirmed. Confirming twice serves once: the second gives the same document.
    pub async fn serve_material(
        &self,
        session: &Session,
        command: CommandId,
        confirmed: Confirmed,
    ) -> Outcome<MaterialId, NotPrepared> {
        let Some(kept) = self.service_draft(session, confirmed.case).await?.filter(|it| it.draft.material == confirmed.material)
        else {
            return self.served_already(session, &confirmed).await;
        };
        if kept.draft.fingerprint() != confirmed.shown {
            return Err(Failure::Refused(NotPrepared::NotAsShown));
        }
        let complete = self.complete(&kept.draft).await?;
        match self.serve(session, command, &confirmed, &kept, complete).await {
            Err(Failure::Claimed(_)) => self.served_already(session, &confirmed).await,
            Err(failure) => Err(failure.map(NotPrepared::Refused)),
            Ok(()) => Ok(confirmed.material),
        }
    }

    async fn serve(
        &self,
        session: &Session,
        command: CommandId,
        confirmed: &Confirmed,
        kept: &KeptDraft,
        complete: Complete,
    ) -> Outcome<(), ServeRefusal> {
        let (id, case) = (confirmed.material, confirmed.case);
        let Complete { section, defendants, file } = complete;
        let mut streams = vec![stream::<material::Event>(id.uuid()), stream::<prosecution_case::Event>(case.uuid())];
        streams.extend(defendants.iter().map(|it| stream::<defence::Event>(it.uuid())));
        let ask = Ask { id: command, name: "serve_material", input: confirmed, streams, action: Action::ServeMaterial };
        let (user, organisation, spent) = (session.user.id, session.organisation(), kept.consume());
        let (tables, about, code) = (Arc::clone(&self.tables), defendants.clone(), section.code.clone());
        self.decide(
            session.who(),
            ask,
            move |streams, now| {
                let each = about.iter().map(|defendant| standing_in(streams, case, *defendant, now));
                service_facts(id, &section, Standing::every(each), now)
            },
            move |streams, cx| {
                // The same draft, confirmed in two windows at once: the other one has served it.
                if streams.state::<material::State>(id.uuid()).material.is_some() {
                    return Ok(Done::in_stream(id.uuid(), Vec::<material::Event>::new(), ()));
                }
                let date_of_service = tables.service.date_of_service(ServiceMethod::Deposit, cx.now);
                let (defendants, section, file) = (defendants.clone(), code.clone(), file.clone());
                let order = ServeMaterial { material: id, defendants, section, file, user, organisation, date_of_service };
                let events = material::serve_material(&streams.state(case.uuid()), order, cx)?;
                let mut done = Done::in_stream(id.uuid(), events, ());
                done.side.push(spent.clone());
                Ok(done)
            },
        )
        .await
    }

    /// Every question answered, and the file still there.
    async fn complete(&self, draft: &ServiceDraft) -> Outcome<Complete, NotPrepared> {
        let section = draft.section.as_deref().and_then(|code| self.tables.sections.get(code)).cloned();
        let (Some(section), Some(file), false) = (section, draft.file.clone(), draft.defendants.is_empty()) else {
            return Err(Failure::Refused(NotPrepared::Incomplete));
        };
        if self.objects.range(&file.object, 0, 1).await?.is_none() {
            return Err(Failure::Refused(NotPrepared::Incomplete));
        }
        Ok(Complete { section, defendants: draft.defendants.clone(), file })
    }

    /// The document, where the same person has served it; otherwise what they confirmed is not there any more.
    async fn served_already(&self, session: &Session, confirmed: &Confirmed) -> Outcome<MaterialId, NotPrepared> {
        let found = materials::find(&self.store.read(), confirmed.material).await?;
        let own = found.filter(|it| it.material.case == confirmed.case).and_then(|it| it.service);
        match own.filter(|it| it.user == session.user.id && it.organisation == session.organisation()) {
            Some(_) => Ok(confirmed.material),
            None => Err(Failure::Refused(NotPrepared::NotAsShown)),
        }
    }
}
