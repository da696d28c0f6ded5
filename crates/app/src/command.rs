//! How every use case changes anything: one permission, one decision, one transaction.
//! The caller's own account is among the streams read, so a suspension a moment ago counts.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Context, Event,
    event::InStream,
    id::{CommandId, MessageId, OrganisationId, UserId},
    message::{Message, reactions},
    state::Folds,
    time::Timestamp,
    user,
};
use policy::{Action, Actor, Facts};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use store::{Access, Decided, Fault, Loaded, Moment, Side, StreamId};
use uuid::Uuid;

use crate::App;

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A person, acting for one organisation.
    Person {
        /// The person.
        user: UserId,
        /// The organisation that they act for.
        organisation: OrganisationId,
    },
    /// A person who is not signed in but has proved with a link, code, password and authenticator who they are: recorded as
    /// theirs, while to the policy the program vouches for them.
    Vouched {
        /// The person.
        user: UserId,
    },
    /// The program itself: the command line or the worker.
    System,
    /// Somebody who has not signed in.
    Nobody,
}

impl Who {
    /// The identifier kept in the log: nil for nobody and for the system.
    pub const fn id(self) -> Uuid {
        match self {
            Self::Person { user, .. } | Self::Vouched { user } => user.uuid(),
            Self::System | Self::Nobody => Uuid::nil(),
        }
    }

    /// The organisation acted for.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Person { organisation, .. } => Some(organisation),
            Self::Vouched { .. } | Self::System | Self::Nobody => None,
        }
    }
}

/// What is asked: which command, of which input, on which streams, under which permission.
pub struct Ask<'a, I: Serialize> {
    /// The command's identifier: the same one again gives the same answer.
    pub id: CommandId,
    /// The use case's name.
    pub name: &'static str,
    /// What the person typed: another input under the same identifier is refused.
    pub input: &'a I,
    /// Every stream that the decision reads or writes.
    pub streams: Vec<StreamId>,
    /// What the policy is asked.
    pub action: Action,
}

/// What a decision gives: events, other rows of the same transaction, and the answer to the caller.
pub struct Done<A> {
    /// What happened, by stream.
    pub events: Vec<(StreamId, Event)>,
    /// Rows of plain tables in the same transaction.
    pub side: Vec<Side>,
    /// Messages that do not follow from an event alone.
    pub messages: Vec<Message>,
    /// Access records of the act.
    pub access: Vec<Access>,
    /// The answer.
    pub answer: A,
}

impl<A> Done<A> {
    /// Events of one stream, and an answer.
    pub fn in_stream<E: Into<Event> + InStream>(id: Uuid, events: Vec<E>, answer: A) -> Self {
        let mut done = Self { events: Vec::new(), side: Vec::new(), messages: Vec::new(), access: Vec::new(), answer };
        done.also(id, events);
        done
    }

    /// Adds events of another stream.
    pub fn also<E: Into<Event> + InStream>(&mut self, id: Uuid, events: Vec<E>) {
        self.events.extend(events.into_iter().map(|event| (stream::<E>(id), event.into())));
    }
}

/// The stream of `E` with this id.
pub fn stream<E: InStream>(id: Uuid) -> StreamId {
    StreamId { category: E::CATEGORY.into(), id }
}

/// The streams that a decision reads.
pub struct Streams<'a>(&'a Loaded<Event>);

impl Streams<'_> {
    /// The state of a stream.
    pub fn state<S: Folds>(&self, id: Uuid) -> S
    where
        S::Event: InStream,
    {
        let mut state = S::default();
        for recorded in self.0.events(&stream::<S::Event>(id)) {
            if let Some(event) = recorded.event.as_ref().and_then(S::Event::of) {
                state.apply(event);
            }
        }
        state
    }
}

impl<'a> Streams<'a> {
    /// Those of these people who have not activated their account.
    pub(crate) fn not_activated<'u>(&self, people: impl Iterator<Item = &'u UserId>) -> BTreeSet<UserId> {
        people.copied().filter(|id| self.state::<user::State>(id.uuid()).activated.is_none()).collect()
    }

    /// The events of a stream that came after the one of this number.
    pub fn newer<E: InStream + 'a>(&self, id: Uuid, than: i64) -> impl Iterator<Item = &'a E> + use<'a, E> {
        let events = self.0.events(&stream::<E>(id)).iter().filter(move |recorded| recorded.version > than);
        events.filter_map(|recorded| recorded.event.as_ref().and_then(E::of))
    }
}

/// How a use case ends without an answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R> {
    /// The domain says no: shown to the person with what to do next.
    #[error("refused")]
    Refused(R),
    /// Somebody else has it: the name of what must be unique.
    #[error("{0} is taken")]
    Claimed(String),
    /// Not theirs to know about.
    #[error("hidden")]
    Hidden,
    /// Others changed it three times while we tried.
    #[error("changed meanwhile")]
    Changed,
    /// The same command came with another input.
    #[error("the same command with another input")]
    Reused,
    /// Storage or network.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// Another part of the outside world.
    #[error(transparent)]
    Outside(#[from] crate::ports::OutsideError),
}

impl<R> Failure<R> {
    /// The same end, its refusal said in another type.
    pub(crate) fn map<S>(self, say: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Refused(refusal) => Failure::Refused(say(refusal)),
            Self::Claimed(what) => Failure::Claimed(what),
            Self::Hidden => Failure::Hidden,
            Self::Changed => Failure::Changed,
            Self::Reused => Failure::Reused,
            Self::Fault(fault) => Failure::Fault(fault),
            Self::Outside(error) => Failure::Outside(error),
        }
    }
}

impl<R> From<store::Failure<R>> for Failure<R> {
    fn from(failure: store::Failure<R>) -> Self {
        match failure {
            store::Failure::Refused(refusal) => Self::Refused(refusal),
            store::Failure::Claimed(what) => Self::Claimed(what),
            store::Failure::Reused => Self::Reused,
            store::Failure::Conflict => Self::Changed,
            store::Failure::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// The end of a use case.
pub type Outcome<A, R> = Result<A, Failure<R>>;

/// A refusal as kept with the command.
#[derive(Serialize, Deserialize)]
enum Kept<R> {
    Hidden,
    Said(R),
}

/// An answer as kept with the command, with the rule that permitted it.
#[derive(Serialize, Deserialize)]
struct Permitted<A> {
    rule: String,
    answer: A,
}

impl App {
    /// Asks the policy, lets the domain decide, commits everything together.
    ///
    /// `facts` and `decide` may run more than once and see the streams as they are at that moment.
    pub async fn decide<I, A, R, F, D>(&self, who: Who, ask: Ask<'_, I>, facts: F, decide: D) -> Outcome<A, R>
    where
        I: Serialize,
        A: Serialize + DeserializeOwned + Send + 'static,
        R: Serialize + DeserializeOwned + Send + 'static,
        F: Fn(&Streams<'_>, Timestamp) -> Facts + Send + 'static,
        D: Fn(&Streams<'_>, &Context) -> Result<Done<A>, R> + Send + 'static,
    {
        let mut streams = ask.streams;
        if let Who::Person { user, .. } = who {
            let caller = stream::<user::Event>(user.uuid());
            // It may be among those that the decision is about.
            if !streams.contains(&caller) {
                streams.push(caller);
            }
        }
        let digest =
            Sha256::digest(serde_json::to_vec(&(ask.name, ask.input)).map_err(|error| Fault::codec(ask.name, error))?).into();
        let command = store::Command { id: ask.id.uuid(), name: ask.name, actor: who.id(), digest, streams };
        let (policy, action) = (Arc::clone(&self.policy), ask.action);
        let outcome = self
            .store
            .decide(command, move |loaded: &Loaded<Event>, moment: &Moment| {
                let cx = Context::new(Timestamp::from_micros(moment.now), moment.seed);
                let streams = Streams(loaded);
                let decision = policy.decide(&actor(who, &streams), action, &facts(&streams, cx.now));
                if !decision.permitted {
                    return Err(Kept::Hidden);
                }
                let done = decide(&streams, &cx).map_err(Kept::Said)?;
                Ok(commit(done, decision.rule, &cx))
            })
            .await;
        match outcome {
            Ok(Permitted { answer, .. }) => Ok(answer),
            Err(store::Failure::Refused(Kept::Said(refusal))) => Err(Failure::Refused(refusal)),
            Err(store::Failure::Refused(Kept::Hidden)) => Err(Failure::Hidden),
            Err(store::Failure::Claimed(what)) => Err(Failure::Claimed(what)),
            Err(store::Failure::Reused) => Err(Failure::Reused),
            Err(store::Failure::Conflict) => Err(Failure::Changed),
            Err(store::Failure::Fault(fault)) => Err(Failure::Fault(fault)),
        }
    }
}

/// The actor as the policy sees them, from their own stream as it is now.
fn actor(who: Who, streams: &Streams<'_>) -> Actor {
    match who {
        Who::Nobody => Actor::nobody(),
        Who::System | Who::Vouched { .. } => Actor::system(),
        Who::Person { user, organisation } => account_actor(user, organisation, &streams.state(user.uuid())),
    }
}

/// The actor of an account acting for `organisation`.
pub(crate) fn account_actor(user: UserId, organisation: OrganisationId, account: &user::State) -> Actor {
    let membership = account.member_of(organisation);
    let groups = membership.map(|it| it.groups.clone()).unwrap_or_default();
    let active = account.activated.is_some() && membership.is_some();
    Actor::person(user, membership.map(|it| it.organisation), groups, active)
}

fn commit<A>(done: Done<A>, rule: String, cx: &Context) -> Decided<Event, Permitted<A>> {
    let mut messages: Vec<store::Message> = Vec::new();
    for (stream, event) in &done.events {
        messages.extend(reactions(stream.id, event).into_iter().map(|(id, message)| outbox(id, &message, cx)));
    }
    messages.extend(done.messages.iter().map(|message| outbox(None, message, cx)));
    Decided {
        events: done.events,
        messages,
        side: done.side,
        access: done.access,
        answer: Permitted { rule, answer: done.answer },
    }
}

/// A message as the outbox keeps it: kind and identifiers only.
pub(crate) fn outbox(id: Option<MessageId>, message: &Message, cx: &Context) -> store::Message {
    store::Message {
        id: id.unwrap_or_else(|| cx.new_id()).uuid(),
        kind: message.kind(),
        key: message.key(),
        refs: serde_json::to_vec(message).unwrap_or_default(),
        due: cx.now.micros(),
    }
}
