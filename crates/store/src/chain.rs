//! The hashes that make a change of the log or of the access records evident.
//! Pure: bytes in, hash out.
//!
//! A chain hash is SHA-256 over a tag, the previous hash and the fields in the order given. Each field is written as its length (eight bytes,
//! big-endian) and its bytes: integers as eight bytes big-endian, UUIDs as sixteen bytes, text as UTF-8. An absent field has the length
//! 2^64 - 1 and no bytes. So no two different entries have the same encoding.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Recorded;

/// The hash before the first entry of any chain.
pub(crate) const START: [u8; 32] = [0; 32];

/// SHA-256(salt ‖ payload).
pub(crate) fn digest(salt: &[u8], payload: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(payload).finalize().into()
}

/// The hash of one entry: everything but its payload, which `digest` stands for.
pub(crate) fn entry<E>(previous: &[u8; 32], recorded: &Recorded<E>, digest: &[u8; 32]) -> [u8; 32] {
    let mut link = Link::new(b"store/entry/1", previous);
    link.int(recorded.position);
    link.bytes(recorded.stream.category.as_bytes());
    link.bytes(recorded.stream.id.as_bytes());
    link.int(recorded.version);
    link.bytes(recorded.kind.as_bytes());
    link.int(recorded.schema.into());
    link.bytes(recorded.actor.as_bytes());
    link.int(recorded.at);
    link.bytes(recorded.command.as_bytes());
    link.bytes(digest);
    link.hash()
}

/// A hash being made.
pub(crate) struct Link(Sha256);

impl Link {
    pub(crate) fn new(tag: &[u8], previous: &[u8; 32]) -> Self {
        let mut link = Self(Sha256::new());
        link.bytes(tag);
        link.bytes(previous);
        link
    }

    pub(crate) fn int(&mut self, value: i64) {
        self.bytes(&value.to_be_bytes());
    }

    pub(crate) fn uuid(&mut self, value: Option<Uuid>) {
        match value {
            Some(uuid) => self.bytes(uuid.as_bytes()),
            None => self.0.update(u64::MAX.to_be_bytes()),
        }
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }

    pub(crate) fn hash(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_cannot_flow_into_each_other() {
        let hash = |one: &[u8], two: &[u8]| {
            let mut link = Link::new(b"t", &START);
            link.bytes(one);
            link.bytes(two);
            link.hash()
        };
        assert_ne!(hash(b"ab", b"c"), hash(b"a", b"bc"));
    }

    #[test]
    fn an_absent_field_differs_from_every_present_one() {
        let hash = |value| {
            let mut link = Link::new(b"t", &START);
            link.uuid(value);
            link.hash()
        };
        assert_ne!(hash(None), hash(Some(Uuid::nil())));
    }
}
