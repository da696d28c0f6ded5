//! E-mails about a request for help: it has arrived; it was answered. They hold the reference and a link, and nothing of what was
//! asked or answered: no client's name, date of birth, offence or URN.

use domain::{
    help_request::{Asked, Kind},
    id::{HelpRequestId, MessageId},
};

use words::Lang;

use super::{NotDelivered, Recipient, lang};
use crate::{
    App,
    read_help_answer::{ANSWER_DAYS, HELP_ANSWER},
};

impl App {
    pub(super) async fn deliver_help_request_received(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let args = [
            ("reference", asked.reference.as_str().into()),
            ("due", self.words.date(to.lang, asked.due).into()),
            ("link", self.follow_link(&asked, to.lang).into()),
        ];
        self.mail(id, &to, "mail-help-received", &args).await
    }

    pub(super) async fn deliver_help_request_answered(&self, id: MessageId, request: HelpRequestId) -> Result<(), NotDelivered> {
        let Some((asked, to)) = self.help_asker(request).await? else { return Ok(()) };
        let reference = ("reference", asked.reference.as_str().into());
        if asked.asker.account.is_some() {
            let link = self.link(to.lang, &format!("/help/mine/{request}"));
            return self.mail(id, &to, "mail-help-answered", &[reference, ("link", link.into())]).await;
        }
        if asked.kind == Kind::Urn {
            let link = self.follow_link(&asked, to.lang);
            return self.mail(id, &to, "mail-help-told", &[reference, ("link", link.into())]).await;
        }
        let token = self.mint_bound(HELP_ANSWER, request.uuid(), None, self.now().plus_days(ANSWER_DAYS)).await?;
        let link = self.link(to.lang, &format!("/help/answers/{token}"));
        self.mail(id, &to, "mail-help-answer-link", &[reference, ("link", link.into()), ("days", ANSWER_DAYS.into())]).await
    }

    fn follow_link(&self, asked: &Asked, lang: Lang) -> String {
        self.link(lang, &format!("/help/follow/{}", asked.reference))
    }

    /// Who asked, where there is an address to write to.
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
