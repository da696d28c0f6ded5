//! The court creates a defendant's form: exactly one, however many people press the button at once.
//! The form's identifier follows from case, defendant and kind, so a second one has no place to be.

use domain::{
    defence,
    form::{self, CreateForm, CreateRefusal, Kind, Subject, form_id},
    id::{CaseId, CommandId, DefendantId},
    prosecution_case,
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, defendant_part::standing_in, stream};

impl App {
    /// Creates the form with the questions in use today. Where it is there already, the refusal says so and that one is used.
    pub async fn create_form(
        &self,
        session: &Session,
        command: CommandId,
        case: CaseId,
        defendant: DefendantId,
    ) -> Outcome<(), CreateRefusal> {
        let subject = Subject { case, defendant, kind: Kind::Pet };
        let id = form_id(&subject);
        let ask = Ask {
            id: command,
            name: "create_form",
            input: &subject,
            streams: vec![
                stream::<form::Event>(id.uuid()),
                stream::<defence::Event>(defendant.uuid()),
                stream::<prosecution_case::Event>(case.uuid()),
            ],
            action: Action::CreateForm,
        };
        let order = CreateForm { subject: subject.clone(), questions: self.tables.pet.version, user: session.user.id };
        self.decide(
            session.who(),
            ask,
            move |streams, now| Facts::Defence {
                id: defendant,
                standing: standing_in(streams, case, defendant, now),
                found: false,
            },
            move |streams, cx| {
                let events = form::create_form(&streams.state(id.uuid()), &streams.state(case.uuid()), order.clone(), cx)?;
                Ok(Done::in_stream(id.uuid(), events, ()))
            },
        )
        .await
    }
}
