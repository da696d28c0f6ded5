//! The defence asks the court to create a defendant's form: one button, for "the court creates this form".
//! Creates nothing.

use domain::{
    defence,
    form::{self, Kind, RequestForm, RequestRefusal, Subject, form_id},
    id::{CaseId, CommandId, DefendantId},
    prosecution_case,
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, defendant_part::standing_in, stream};

impl App {
    /// Asks for the form; asking again while the court has not answered changes nothing.
    pub async fn request_form(
        &self,
        session: &Session,
        command: CommandId,
        case: CaseId,
        defendant: DefendantId,
    ) -> Outcome<(), RequestRefusal> {
        let subject = Subject { case, defendant, kind: Kind::Pet };
        let id = form_id(&subject);
        let ask = Ask {
            id: command,
            name: "request_form",
            input: &subject,
            streams: vec![
                stream::<form::Event>(id.uuid()),
                stream::<defence::Event>(defendant.uuid()),
                stream::<prosecution_case::Event>(case.uuid()),
            ],
            action: Action::RequestForm,
        };
        let order = RequestForm { subject: subject.clone(), user: session.user.id, organisation: session.organisation() };
        self.decide(
            session.who(),
            ask,
            move |streams, now| Facts::Defence {
                id: defendant,
                standing: standing_in(streams, case, defendant, now),
                found: false,
            },
            move |streams, cx| {
                let events = form::request_form(&streams.state(id.uuid()), &streams.state(case.uuid()), order.clone(), cx)?;
                Ok(Done::in_stream(id.uuid(), events, ()))
            },
        )
        .await
    }
}
