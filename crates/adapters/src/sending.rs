//! What makes two sendings of a message one: its outbox id and its words.
//! It must not be used where the other side keeps what it gets by outbox id, as the Legal Aid Agency does.

use domain::id::MessageId;
use sha2::{Digest, Sha256};

/// The outbox id and the start of a digest of the words.
///
/// A retry makes links and codes anew and ends the former ones, so it must not be taken for a copy of what may have
/// arrived before: mail servers drop a second message of the same id, and the reader would be left with a dead link.
pub(crate) fn name(id: MessageId, words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    let start: String = hex::encode(digest).chars().take(8).collect();
    format!("{id}.{start}")
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_same_words_are_one_sending_and_new_words_another() {
        let id: MessageId = Uuid::from_u128(7).into();
        assert_eq!(name(id, "old link"), name(id, "old link"));
        assert_ne!(name(id, "old link"), name(id, "new link"));
        assert_ne!(name(id, "old link"), name(Uuid::from_u128(8).into(), "old link"));
    }
}
