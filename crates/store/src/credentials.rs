//! What people prove themselves with: password hashes, sealed authenticator secrets, recovery codes.
//! Verifies nothing, and sees no secret in the clear.

use uuid::Uuid;

use crate::engine::Engine;
use crate::{Fault, Side};

/// Keeps a credential, in place of the one of the same kind.
pub fn put(owner: Uuid, kind: &str, bytes: Vec<u8>) -> Side {
    let sql = "INSERT INTO credential (owner, kind, bytes) VALUES ($1, $2, $3) ON CONFLICT (owner, kind) DO UPDATE SET bytes = excluded.bytes";
    Side::statement(sql, vec![owner.into(), kind.into(), bytes.into()])
}

/// Replaces a credential that is still as it was read; fails with `Claimed("credential")` otherwise (a code used twice at once).
pub fn swap(owner: Uuid, kind: &str, was: Vec<u8>, becomes: Vec<u8>) -> Side {
    let sql = "UPDATE credential SET bytes = $4 WHERE owner = $1 AND kind = $2 AND bytes = $3";
    Side::statement(sql, vec![owner.into(), kind.into(), was.into(), becomes.into()]).or_claimed("credential")
}

/// Removes a credential.
pub fn remove(owner: Uuid, kind: &str) -> Side {
    Side::statement("DELETE FROM credential WHERE owner = $1 AND kind = $2", vec![owner.into(), kind.into()])
}

pub(crate) async fn find(engine: &Engine, owner: Uuid, kind: &str) -> Result<Option<Vec<u8>>, Fault> {
    let rows =
        engine.rows("SELECT bytes FROM credential WHERE owner = $1 AND kind = $2".into(), &[owner.into(), kind.into()]).await?;
    rows.first().map(|row| row.get(0)).transpose()
}
