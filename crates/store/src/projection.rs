//! Views: tables that are kept in step with the log, in the transaction that writes it.
//! A view decides nothing about who may read it.

use async_trait::async_trait;

use crate::{Codec, Fault, Recorded, Tx};

/// Keeps the tables of one view.
///
/// The tables carry the version in their name (`registrations_v1`). A change of the tables or of `apply` raises the version: the new
/// tables are built beside the old ones from the log.
#[async_trait]
pub trait Projection<C: Codec>: Send + Sync {
    /// The view's name, without version.
    fn name(&self) -> &'static str;

    /// The version of its tables and of what `apply` does.
    fn version(&self) -> i32;

    /// The names of its tables.
    fn tables(&self) -> Vec<&'static str>;

    /// Statements that make the tables, with `{int}`, `{text}`, `{bytes}`, `{uuid}` for column types and `{strict}` after the closing
    /// bracket of each table.
    fn schema(&self) -> &'static str;

    /// Does this view look at events of this kind?
    fn handles(&self, kind: &str) -> bool {
        let _ = kind;
        true
    }

    /// Brings the tables up to date with one entry. `event` is `None` for an erased payload: what it brought must then go.
    ///
    /// # Errors
    /// [`Fault::Claimed`] refuses the command by name, because something that must be unique is taken.
    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded<C::Event>) -> Result<(), Fault>;
}
