//! What can go wrong in the store, by what the caller can do about it.
//! Holds no driver type and no personal data: texts name tables and columns, never values.

/// Storage failed, or a statement refused what it was given. Nothing of the command was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Something that must be unique (or usable once) is taken; the name says what.
    #[error("{0} is already taken")]
    Claimed(&'static str),
    /// Another writer was there first: a unique key, a stream's version or a deadlock. Worth another try.
    #[error("another writer was there first: {0}")]
    Clash(String),
    /// The database refused a statement.
    #[error("the database refused a statement: {0}")]
    Database(String),
    /// No space is left.
    #[error("the disk of the database is full")]
    Full,
    /// The database cannot be reached, or the store was shut down. It may come back.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// What is stored is not what was written.
    #[error("stored data is not as it was written: {what}")]
    Corrupt {
        /// What was found, and where.
        what: String,
    },
    /// An event could not be written to or read from its bytes.
    #[error("event {kind}: {what}")]
    Codec {
        /// The kind of the event.
        kind: String,
        /// What the codec said.
        what: String,
    },
    /// The program broke a rule of the store (a decision panicked, a configuration makes no sense).
    #[error("{0}")]
    Misuse(String),
}

impl Fault {
    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt { what: what.into() }
    }

    /// A codec's error for an event of this kind.
    pub fn codec(kind: impl Into<String>, what: impl std::fmt::Display) -> Self {
        Self::Codec { kind: kind.into(), what: what.to_string() }
    }
}

/// Why a command was not carried out; `R` is the refusal of the domain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure<R> {
    /// The decision said no. The same command gets the same answer again.
    #[error("refused")]
    Refused(R),
    /// Something that must be unique is taken; the name is the one that the view or [`crate::Side`] gave.
    #[error("{0} is already taken")]
    Claimed(String),
    /// The command's id was used before, with another actor or other input.
    #[error("the command's id was used before for something else")]
    Reused,
    /// Others kept changing the same streams; the person must look again.
    #[error("others changed the same thing at the same time")]
    Conflict,
    /// Storage failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}
