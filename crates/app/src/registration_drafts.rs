//! Uploads that nobody has confirmed yet: sealed, for some days (a setting), opened by a capability that only their sender has.
//! A draft is no registration: nobody at the courts sees it.

use domain::{
    StoredFile,
    id::RegistrationId,
    registration::{self, form::Form},
    values::Language,
};
use serde::{Deserialize, Serialize};
use store::{
    Fault,
    secrets::{self, Secret},
};
use uuid::Uuid;

use registration_form::{Against, Assumption, Mark, Problem, Refused};

use crate::{App, Failure, Outcome, ToMend, ports::OutsideError, read_registration::in_turn};

/// Purpose of the capabilities of uploads; also binds the sealed bytes.
pub(crate) const PURPOSE: &str = "registration-draft";

/// An upload as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Upload {
    /// A form without a problem.
    Draft(Box<Draft>),
    /// A form with problems.
    ToMend { file: StoredFile, kind: String },
}

/// A form that was read without a problem and waits to be sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    /// The registration that it will be.
    pub registration: RegistrationId,
    /// What was understood.
    pub form: Form,
    /// What was assumed, as the log keeps it.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed.
    pub file: StoredFile,
}

/// What the capability of a draft opens.
#[derive(Debug)]
pub enum Found {
    /// It waits to be sent.
    Waiting(Box<Draft>),
    /// It was sent: the registration's reference.
    Sent(domain::reference::Reference),
}

/// A form with its problems marked.
#[derive(Debug)]
pub struct Marked {
    /// The file.
    pub bytes: Vec<u8>,
    /// The ending of its name: a workbook of any kind comes back as `xlsx`, a text file as `csv`.
    pub ending: &'static str,
}

impl App {
    /// The draft that a capability opens; hidden where there is none or its time is over.
    pub async fn registration_draft(&self, token: &str) -> Outcome<Found, ()> {
        let Upload::Draft(draft) = self.upload(token).await? else { return Err(Failure::Hidden) };
        let state: registration::State = self.state(draft.registration.uuid()).await?;
        if state.submitted.is_none() {
            return Ok(Found::Waiting(draft));
        }
        Ok(Found::Sent(reference(draft.registration)))
    }

    /// A form that has problems, read again for the page that shows them; `marked` opens its marked copy as well.
    pub async fn registration_to_mend(&self, token: &str) -> Outcome<(String, ToMend), ()> {
        let Upload::ToMend { file, .. } = self.upload(token).await? else { return Err(Failure::Hidden) };
        let read = self.read_form(self.open_file(&file).await?.into()).await;
        match read.map_err(|failure| failure.map(|_| ()))? {
            Err(Refused::Problems { problems, assumptions, .. }) => {
                Ok((file.name, ToMend { problems, assumptions, marked: token.to_owned() }))
            }
            // What was a problem is none any more, or cannot be read any more: sending it again will tell.
            _ => Ok((file.name, ToMend { problems: Vec::new(), assumptions: Vec::new(), marked: token.to_owned() })),
        }
    }

    /// The sender's own form with marks: what is wrong in words of `say`, and what is worth a second look in words of `remark`,
    /// both in the language of the form.
    pub async fn marked_registration(
        &self,
        token: &str,
        say: impl Fn(&Problem, Language) -> String + Send + 'static,
        remark: impl Fn(&Assumption, Language) -> String + Send + 'static,
    ) -> Outcome<Marked, ()> {
        let Upload::ToMend { file, kind } = self.upload(token).await? else { return Err(Failure::Hidden) };
        let (bytes, limits) = (self.open_file(&file).await?, self.form_limits());
        let (tables, today) = (std::sync::Arc::clone(&self.tables), self.now().london_date());
        let ending = if kind == registration_form::Kind::Csv.extension() { "csv" } else { "xlsx" };
        let marked = in_turn(move || {
            let against = Against { courts: &tables.courts, today };
            let marks = match registration_form::read(&bytes, &limits, &against) {
                Err(Refused::Problems { problems, assumptions, language, .. }) => {
                    let problem = |it: &Problem| Mark { place: it.place.clone(), said: say(it, language), must: true };
                    let warning = |it: &Assumption| Mark { place: it.place.clone(), said: remark(it, language), must: false };
                    let warnings = assumptions.iter().filter(|it| it.what.is_warning());
                    problems.iter().map(problem).chain(warnings.map(warning)).collect()
                }
                _ => Vec::new(),
            };
            registration_form::annotate(&bytes, &limits, &marks)
        });
        let marked = marked.await?.flatten().flatten().map(|bytes| Marked { bytes, ending });
        marked.ok_or_else(|| Failure::Outside(OutsideError::new("marking a form", "it can't be read any more")))
    }

    /// Keeps an upload sealed and gives the capability that opens it; only its digest is kept.
    pub(crate) async fn keep_upload(&self, upload: &Upload) -> Result<String, OutsideError> {
        let failed = |error: Box<dyn std::error::Error + Send + Sync>| OutsideError::new("keeping an upload", error);
        let plain = serde_json::to_vec(upload).map_err(|error| failed(error.into()))?;
        let token = hex::encode(self.random::<32>());
        let now = self.now();
        let secret = Secret {
            hash: self.keys.digest(PURPOSE, token.as_bytes()),
            purpose: PURPOSE.to_owned(),
            subject: self.new_id::<Uuid>(),
            data: Some(self.keys.wrap(&plain, PURPOSE.as_bytes())?),
            created: now.micros(),
            expires: now.plus_days(self.settings.upload_days).micros(),
            used_at: None,
        };
        self.store.write(vec![secrets::put(secret)]).await.map_err(|error| failed(error.into()))?;
        Ok(token)
    }

    /// What a capability opens, however often, until its time is over.
    pub(crate) async fn upload<R>(&self, token: &str) -> Outcome<Upload, R> {
        let secret = self.store.secret(&self.keys.digest(PURPOSE, token.as_bytes())).await?;
        let now = self.now().micros();
        let sealed = secret.filter(|it| it.purpose == PURPOSE && it.expires > now).and_then(|it| it.data);
        let plain = self.keys.unwrap(&sealed.ok_or(Failure::Hidden)?, PURPOSE.as_bytes())?;
        Ok(serde_json::from_slice(&plain).map_err(|error| Fault::codec(PURPOSE, error))?)
    }
}

/// The reference that a registration has or will have.
pub(crate) fn reference(registration: RegistrationId) -> domain::reference::Reference {
    domain::reference::Reference::of(registration::REFERENCE_PREFIX, registration.uuid())
}
