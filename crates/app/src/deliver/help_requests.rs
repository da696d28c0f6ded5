//! E-mails about a request for help: it has arrived; it was answered; it was closed. They hold the reference and a link, and nothing of what was
//! asked or answered: no client's name, date of birth, offence or URN.

use domain::{
    help_request::{Asked, Kind, Road},
    id::{HelpRequestId, MessageId},
};

use words::{Arg, Lang};

use super::{NotDelivered, Recipient, lang};
use crate::{
    App,
    read_help_answer::{ANSWER_DAYS, HELP_ANSWER},
};

impl App {
    pub(super) async fn deliver_help_request_received(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let link = self.follow_link(&asked);
        let due = |lang| ("due", self.words.date(lang, asked.due).into());
        self.mail_about(id, (&asked, &to), "mail-help-received", |lang| vec![("link", link.clone().into()), due(lang)]).await
    }

    pub(super) async fn deliver_help_request_answered(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let asker = (&asked, &to);
        let base = &self.settings.base_url;
        if asked.asker.account.is_some() {
            let link = format!("{base}/help/mine/{request}");
            return self.mail_about(id, asker, "mail-help-answered", |_| vec![("link", link.clone().into())]).await;
        }
        if asked.kind == Kind::Urn {
            let link = self.follow_link(&asked);
            return self.mail_about(id, asker, "mail-help-told", |_| vec![("link", link.clone().into())]).await;
        }
        let token = self.mint_bound(HELP_ANSWER, request.uuid(), None, self.now().plus_days(ANSWER_DAYS)).await?;
        let link = format!("{base}/help/answers/{token}");
        let args = |_| vec![("link", link.clone().into()), ("days", ANSWER_DAYS.into())];
        self.mail_about(id, asker, "mail-help-answer-link", args).await
    }

    pub(super) async fn deliver_help_request_closed(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let link = self.follow_link(&asked);
        self.mail_about(id, (&asked, &to), "mail-help-closed", |_| vec![("link", link.clone().into())]).await
    }

    /// Writes with the reference: in the asker's language, or in both to somebody who wrote an e-mail.
    async fn mail_about(
        &self,
        id: MessageId,
        (asked, to): (&Asked, &Recipient),
        key: &str,
        args: impl Fn(Lang) -> Vec<(&'static str, Arg)>,
    ) -> Result<(), NotDelivered> {
        let reference = ("reference", Arg::from(asked.reference.as_str()));
        if asked.road != Road::Email {
            return self.mail(id, to, key, &[args(to.lang), vec![reference]].concat()).await;
        }
        let service = || ("service", Arg::from(self.settings.service_name.as_str()));
        let all = |lang| [args(lang), vec![reference.clone(), service(), ("name", to.name.as_str().into())]].concat();
        self.mail_in_both(id, &to.address, key, all).await
    }

    fn follow_link(&self, asked: &Asked) -> String {
        format!("{}/help/follow/{}", self.settings.base_url, asked.reference)
    }

    /// Who asked, where there is an address to write to. Who has none and waits for an answer is rung: the queue says so.
    async fn help_asker(&self, request: HelpRequestId) -> Result<Option<(Asked, Recipient)>, NotDelivered> {
        let (state, _) = self.help_history(request).await?;
        let Some(asked) = state.asked else { return Ok(None) };
        let Some(email) = &asked.asker.email else { return Ok(None) };
        let to = Recipient { name: asked.asker.name.to_string(), address: email.to_string(), lang: lang(asked.asker.language) };
        Ok(Some((*asked, to)))
    }
}
