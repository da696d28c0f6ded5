//! Small changes that must happen together with a command, or not at all.
//! Only the store makes them: each is named after what it does.

use crate::{Fault, Tx, Value};

/// A small change, carried out in the transaction of a command (see [`crate::Decided::side`]) or by itself ([`crate::Store::write`]).
#[derive(Debug, Clone)]
pub struct Side(pub(crate) Kind);

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// One statement; with a claim, the command fails by that name unless a row changed.
    Statement { sql: &'static str, binds: Vec<Value>, claim: Option<&'static str>, moment: bool },
    /// A payload goes, with its salt.
    Erase { position: i64 },
    /// A payload is replaced by its ciphertext.
    Seal { position: i64, sealed: Vec<u8>, key_id: String },
}

impl Side {
    pub(crate) const fn statement(sql: &'static str, binds: Vec<Value>) -> Self {
        Self(Kind::Statement { sql, binds, claim: None, moment: false })
    }

    /// The statement must change a row.
    #[must_use]
    pub(crate) fn or_claimed(mut self, name: &'static str) -> Self {
        if let Kind::Statement { claim, .. } = &mut self.0 {
            *claim = Some(name);
        }
        self
    }

    /// The moment of the command is the last bind.
    #[must_use]
    pub(crate) fn at_the_moment(mut self) -> Self {
        if let Kind::Statement { moment, .. } = &mut self.0 {
            *moment = true;
        }
        self
    }

    /// Does it change a payload of the log? That must itself be recorded.
    pub(crate) const fn changes_the_log(&self) -> bool {
        matches!(self.0, Kind::Erase { .. } | Kind::Seal { .. })
    }
}

/// Erases the payload of the entry at `position`, with its salt; what views show of it goes in the same transaction.
///
/// The command that does so must record an event of its own. An entry without payload fails it with `Claimed("payload")`.
pub const fn erase(position: i64) -> Side {
    Side(Kind::Erase { position })
}

/// Replaces the payload of the entry at `position` by its ciphertext under the key `key_id`.
///
/// The command that does so must record an event of its own. A payload that is sealed or erased fails it with `Claimed("payload")`.
pub const fn seal(position: i64, sealed: Vec<u8>, key_id: String) -> Side {
    Side(Kind::Seal { position, sealed, key_id })
}

const ERASE: &str = "UPDATE entry_payload SET bytes = NULL, salt = NULL, key_id = NULL WHERE position = $1 AND bytes IS NOT NULL";
const SEAL: &str =
    "UPDATE entry_payload SET bytes = $2, key_id = $3 WHERE position = $1 AND bytes IS NOT NULL AND key_id IS NULL";

/// Carries one out. The entry that it erased, if any, is for the views to apply again.
pub(crate) async fn carry_out(tx: &mut Tx<'_>, side: &Side, now: i64) -> Result<Option<i64>, Fault> {
    let (changed, claim, erased) = match &side.0 {
        Kind::Statement { sql, binds, claim, moment } => {
            let mut binds = binds.clone();
            if *moment {
                binds.push(now.into());
            }
            (tx.execute(*sql, &binds).await?, *claim, None)
        }
        Kind::Erase { position } => (tx.execute(ERASE, &[(*position).into()]).await?, Some("payload"), Some(*position)),
        Kind::Seal { position, sealed, key_id } => {
            let binds = [(*position).into(), sealed.clone().into(), key_id.clone().into()];
            (tx.execute(SEAL, &binds).await?, Some("payload"), None)
        }
    };
    match claim {
        Some(name) if changed == 0 => Err(Fault::Claimed(name)),
        _ => Ok(erased),
    }
}
