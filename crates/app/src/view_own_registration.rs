//! The registration as its administrator sees it by the link that was sent to them: how far it is, what an officer asks, what
//! happens next. Of the officers' work it shows nothing else.

use crate::{App, Failure, Outcome, stream};
use domain::{
    id::RegistrationId,
    reference::Reference,
    registration::{Event, Standing, State, form::Form},
    state::Folds,
    time::{Date, Timestamp},
    values::EmailAddress,
};

/// How far a registration is, for its administrator.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum OwnStanding {
    /// It has arrived.
    Received,
    /// An officer works on it.
    BeingChecked,
    /// An officer asks something: the words, and when.
    Queried {
        /// The officer's words.
        words: String,
        /// When.
        at: Timestamp,
    },
    /// The organisation exists.
    Approved,
    /// It was passed to the administrator of an organisation that is registered.
    PassedOn,
    /// That administrator accepted its offices and people.
    AdditionAccepted,
    /// That administrator did not.
    AdditionDeclined,
    /// It was turned down: the officer's words.
    Rejected {
        /// Why.
        reason: String,
    },
    /// It was taken back.
    Withdrawn,
}

/// Why an administrator's link does not open its registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnRefusal {
    /// A newer link was sent, or its time has ended, or another is the administrator now: the registration's reference, by which
    /// a new one is sent to the address on the form.
    Late(Reference),
}

/// A registration for its administrator.
#[derive(Debug, Clone)]
pub struct OwnRegistration {
    /// Which.
    pub id: RegistrationId,
    /// Its reference.
    pub reference: Reference,
    /// What the organisation is called on the form.
    pub organisation: String,
    /// How far it is.
    pub standing: OwnStanding,
    /// When it arrived, for the first time.
    pub received: Timestamp,
    /// When it came again in answer to a query, last.
    pub answered: Option<Timestamp>,
    /// By when a decision is meant.
    pub expected: Date,
    /// The addresses that nobody has confirmed.
    pub unconfirmed: Vec<EmailAddress>,
    /// Whether it can still be taken back.
    pub may_withdraw: bool,
    /// What was understood; `None` until the administrator's address is confirmed, since the form holds the names of others.
    pub understood: Option<Understood>,
}

/// A form as it was understood.
#[derive(Debug, Clone)]
pub struct Understood {
    /// What it says.
    pub form: Form,
    /// What was assumed in reading it and what is worth a second look, each as a message key with its arguments.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
}

impl App {
    /// The registration that an administrator's link opens.
    pub async fn view_own_registration(&self, link: &str) -> Outcome<OwnRegistration, OwnRefusal> {
        let (id, _) = self.own_by_link::<State>(link).await?;
        let (mut state, mut told) = (State::default(), Told::default());
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|it| it.event) {
            let domain::Event::Registration(event) = event else { continue };
            told.hear(&event);
            state.apply(&event);
        }
        let unconfirmed = state.unconfirmed();
        let submitted = state.submitted.ok_or(Failure::Hidden)?;
        let opened = self.was_opened(id.uuid()).await?;
        let closed = state.standing.is_closed();
        if let Standing::AddedTo(organisation) = state.standing {
            told.addition = self.addition_answer(organisation, id).await?;
        }
        let from = told.answered.unwrap_or(submitted.at).london_date();
        let hearing = submitted.form.earliest_hearing();
        let court = hearing.map(|it| it.court.as_str());
        let priority = self.priority(&self.go_lives().await?, court, hearing.and_then(|it| it.date), from);
        let administrator = &submitted.form.administrator.email;
        let confirmed = state.confirmed.iter().any(|it| it.key() == administrator.key());
        Ok(OwnRegistration {
            id,
            understood: confirmed
                .then(|| Understood { form: submitted.form.clone(), assumptions: submitted.assumptions.clone() }),
            expected: self.expected(from, priority),
            reference: submitted.reference,
            organisation: submitted.form.organisation.name.to_string(),
            received: submitted.at,
            answered: told.answered,
            unconfirmed: if closed { Vec::new() } else { unconfirmed },
            may_withdraw: !closed,
            standing: told.standing(state.standing, opened, submitted.at),
        })
    }
}

/// What its history tells beside its state.
#[derive(Default)]
struct Told {
    queried: Option<Timestamp>,
    answered: Option<Timestamp>,
    reason: String,
    /// What the administrator of the organisation answered that it was passed to.
    addition: Option<bool>,
}

impl Told {
    fn hear(&mut self, event: &Event) {
        match event {
            Event::Queried { at, .. } => self.queried = Some(*at),
            Event::Resubmitted(again) => self.answered = Some(again.at),
            Event::Rejected { reason, .. } => self.reason.clone_from(reason),
            _ => {}
        }
    }

    fn standing(self, standing: Standing, opened: bool, received: Timestamp) -> OwnStanding {
        match standing {
            Standing::Queried { words } => OwnStanding::Queried { words, at: self.queried.unwrap_or(received) },
            Standing::Approved(_) => OwnStanding::Approved,
            Standing::AddedTo(_) => match self.addition {
                None => OwnStanding::PassedOn,
                Some(true) => OwnStanding::AdditionAccepted,
                Some(false) => OwnStanding::AdditionDeclined,
            },
            Standing::Rejected => OwnStanding::Rejected { reason: self.reason },
            Standing::Withdrawn => OwnStanding::Withdrawn,
            Standing::Nothing | Standing::Waiting if !opened => OwnStanding::Received,
            Standing::Nothing
            | Standing::Waiting
            | Standing::Held
            | Standing::FirstApproved { .. }
            | Standing::Scheduled { .. } => OwnStanding::BeingChecked,
        }
    }
}
