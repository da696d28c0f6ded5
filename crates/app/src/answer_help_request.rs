//! A request is answered. The answer stays here: the e-mail that follows holds the reference and a link.

use domain::{
    help_request::{AnswerHelpRequest, Text, WorkRefusal, answer_help_request},
    id::{CommandId, HelpRequestId},
    values::CaseUrn,
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Answers an open request with words, and with the URN of each defendant in the order of the request.
    pub async fn answer_help_request(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        answer: (Option<Text>, Vec<Option<CaseUrn>>),
    ) -> Outcome<(), WorkRefusal> {
        let by = session.user.id;
        let said: Vec<Option<String>> = answer.1.iter().map(|urn| urn.as_ref().map(|urn| urn.as_str().to_owned())).collect();
        let input = (&answer.0, said);
        let work = Work { command, name: "answer-help-request", request, input: &input, action: Action::AnswerHelpRequest };
        let answer = AnswerHelpRequest { text: answer.0.clone(), urns: answer.1.clone(), by };
        self.work_on_help(session, work, move |state, cx| answer_help_request(state, answer.clone(), cx)).await
    }
}
