//! A form is opened by its link: as it was typed, or with what is wrong in it. Looking changes nothing.
//! Reading ten thousand users takes a while: whoever needs what is wrong with them asks once, and nobody else asks.

use domain::registration::{Standing, State};
use registration_form::{Against, Checked, check_typed};
use store::Fault;

use super::{Content, KeptForm, Occasion, OpenForm, WebForm, WebFormFound};
use crate::{App, Failure, Outcome, ports::OutsideError, read_registration::in_turn};

/// From so many users on, a form is checked away from the threads that answer people.
const MANY: usize = 200;

/// How much of a form is checked. Whoever looks at one page of the organisation does not wait for ten thousand people to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    Whole,
    /// All but the users: no problem of another part depends on them.
    WithoutUsers,
}

impl App {
    /// The form that a link opens, checked.
    pub async fn web_form(&self, token: &str) -> Outcome<WebFormFound, ()> {
        let kept = self.kept_web_form(token).await?;
        self.open_form(kept, Extent::Whole).await
    }

    /// The form that a link opens, for a page of one topic: nothing is said of its users, and it is not ready to be sent.
    pub async fn web_form_topic(&self, token: &str) -> Outcome<WebFormFound, ()> {
        let kept = self.kept_web_form(token).await?;
        self.open_form(kept, Extent::WithoutUsers).await
    }

    /// The form that a link opens as it was typed, unchecked.
    pub async fn web_form_as_typed(&self, token: &str) -> Outcome<WebFormFound<WebForm>, ()> {
        Ok(match self.kept_web_form(token).await?.content {
            Content::Open(form) => WebFormFound::Open(form),
            Content::Sent(reference) => WebFormFound::Sent(reference),
        })
    }

    /// What an officer asks about the registration that a form answers for.
    async fn query(&self, form: &WebForm) -> Result<Option<String>, Fault> {
        if form.occasion != Occasion::Answer {
            return Ok(None);
        }
        let state: State = self.state(form.registration.uuid()).await?;
        Ok(match state.standing {
            Standing::Queried { words } => Some(words),
            _ => None,
        })
    }

    /// Checks a form; a long one in its turn, away from the threads that answer people.
    pub(super) async fn checked<R>(&self, mut form: WebForm, extent: Extent) -> Outcome<(WebForm, Checked), R> {
        let (tables, today) = (std::sync::Arc::clone(&self.tables), self.now().london_date());
        if extent == Extent::WithoutUsers {
            let users = std::mem::take(&mut form.typed.users);
            let against = Against { courts: &tables.courts, today };
            let checked = check_typed(&form.typed, form.language, form.is_signed(), &against);
            form.typed.users = users;
            return Ok((form, Checked { form: None, ..checked }));
        }
        tracing::debug!(users = form.typed.users.len(), "a form is checked as a whole");
        let long = form.typed.users.len() > MANY;
        let check = move || {
            let against = Against { courts: &tables.courts, today };
            let checked = check_typed(&form.typed, form.language, form.is_signed(), &against);
            (form, checked)
        };
        if !long {
            return Ok(check());
        }
        let done = in_turn(check).await?.flatten();
        done.ok_or_else(|| Failure::Outside(OutsideError::new("checking a form", "it took too long")))
    }

    /// The form as it is now, checked.
    pub(super) async fn open_form<R>(&self, kept: KeptForm, extent: Extent) -> Outcome<WebFormFound, R> {
        let kept_until = kept.expires().london_date();
        match kept.content {
            Content::Sent(reference) => Ok(WebFormFound::Sent(reference)),
            Content::Open(form) => {
                let query = self.query(&form).await?;
                let (form, checked) = self.checked(*form, extent).await?;
                Ok(WebFormFound::Open(Box::new(OpenForm { form, checked, kept_until, query })))
            }
        }
    }

    /// The form after it was saved.
    pub(super) async fn still_open<R>(&self, token: &str, extent: Extent) -> Outcome<OpenForm, R> {
        let kept = self.kept_web_form(token).await?;
        match self.open_form(kept, extent).await? {
            WebFormFound::Open(open) => Ok(*open),
            WebFormFound::Sent(_) => Err(Failure::Hidden),
        }
    }
}
