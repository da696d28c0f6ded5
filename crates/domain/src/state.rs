//! How a state follows from events: the one shape that every stream has.

/// A state that is made by applying events in their order.
pub trait Folds: Default {
    /// The events of the stream.
    type Event;

    /// Takes one event in. Never fails: what is in the log has happened.
    fn apply(&mut self, event: &Self::Event);
}

/// The state after `events`.
pub fn fold<'a, S: Folds>(events: impl IntoIterator<Item = &'a S::Event>) -> S
where
    S::Event: 'a,
{
    events.into_iter().fold(S::default(), |mut state, event| {
        state.apply(event);
        state
    })
}
