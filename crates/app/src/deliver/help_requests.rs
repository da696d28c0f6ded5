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
        let args =
            |lang| vec![("link", Arg::from(self.follow_link(&asked, lang))), ("due", self.words.date(lang, asked.due).into())];
        self.mail_about(id, (&asked, &to), "mail-help-received", args).await
    }

    pub(super) async fn deliver_help_request_answered(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let asker = (&asked, &to);
        if asked.asker.account.is_some() {
            let link = |lang| vec![("link", self.link(lang, &format!("/help/mine/{request}")).into())];
            return self.mail_about(id, asker, "mail-help-answered", link).await;
        }
        if asked.kind == Kind::Urn {
            let link = |lang| vec![("link", self.follow_link(&asked, lang).into())];
            return self.mail_about(id, asker, "mail-help-told", link).await;
        }
        let token = self.mint_bound(HELP_ANSWER, request.uuid(), None, self.now().plus_days(ANSWER_DAYS)).await?;
        let path = format!("/help/answers/{token}");
        let args = |lang| vec![("link", self.link(lang, &path).into()), ("days", ANSWER_DAYS.into())];
        self.mail_about(id, asker, "mail-help-answer-link", args).await
    }

    pub(super) async fn deliver_help_request_closed(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let link = |lang| vec![("link", self.follow_link(&asked, lang).into())];
        self.mail_about(id, (&asked, &to), "mail-help-closed", link).await
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
        let all = |lang| [args(lang), vec![reference.clone()]].concat();
        self.mail_in_both(id, &to.address, (key, &[]), all).await
    }

    fn follow_link(&self, asked: &Asked, lang: Lang) -> String {
        self.link(lang, &format!("/help/follow/{}", asked.reference))
    }

    /// Who asked, where there is an address to write to. Who has none and waits for an answer is rung: the queue says so.
    async fn help_asker(&self, request: HelpRequestId) -> Result<Option<(Asked, Recipient)>, NotDelivered> {
        let (state, _) = self.help_history(request).await?;
        let Some(asked) = state.asked else { return Ok(None) };
        let Some(email) = &asked.asker.email else { return Ok(None) };
        // Without an account anybody may have typed any name beside any address.
        let name = asked.asker.account.is_some().then(|| asked.asker.name.to_string());
        let to = Recipient { name, address: email.to_string(), lang: lang(asked.asker.language) };
        Ok(Some((*asked, to)))
    }
}
