//! One master key: what it seals, opens and digests, by sub-keys derived from it.
//! It must not show a key, nor use the same bytes for two purposes.

use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::random;

/// First byte of what is sealed, for the day when the form changes.
const SEALED_FORM: u8 = 1;
const ID_BYTES: usize = 4;
const NONCE_BYTES: usize = 24;

type Secret = Zeroizing<[u8; 32]>;

/// The first bytes of the key's SHA-256; stored beside what it sealed.
pub(crate) type KeyId = [u8; ID_BYTES];

/// Why a sealed secret does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SealError {
    #[error("it is damaged, or belongs to something else")]
    Damaged,
    #[error("it was sealed in a form that this version does not know")]
    UnknownForm,
    #[error("the key that sealed it is not in the key file")]
    NoSuchKey,
    #[error("it is too long to be sealed")]
    TooLong,
}

/// A master key, kept only as what is derived from it.
pub(crate) struct MasterKey {
    pub(crate) id: KeyId,
    wrapping: Secret,
    digesting: Secret,
}

impl MasterKey {
    /// Reads a line of a key file: 32 bytes in base64.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let decoded = Zeroizing::new(STANDARD.decode(line).ok()?);
        let key: Secret = Zeroizing::new(decoded.as_slice().try_into().ok()?);
        let id = *Sha256::digest(key.as_slice()).first_chunk()?;
        let wrapping = Zeroizing::new(hmac(&key, &[b"common-platform wrap 1"]));
        let digesting = Zeroizing::new(hmac(&key, &[b"common-platform digest 1"]));
        Some(Self { id, wrapping, digesting })
    }

    /// A line of a key file with a new key.
    pub(crate) fn new_line() -> Zeroizing<String> {
        let mut key = [0; 32];
        random::fill(&mut key);
        let line = STANDARD.encode(key);
        key.zeroize();
        Zeroizing::new(line)
    }

    /// Seals: form, key id, nonce, ciphertext with tag. Form, id and context are authenticated too.
    pub(crate) fn seal(&self, secret: &[u8], context: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0; NONCE_BYTES];
        random::fill(&mut nonce);
        let payload = Payload { msg: secret, aad: &self.bound(context) };
        let secret = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::TooLong)?;
        Ok([&[SEALED_FORM][..], &self.id, &nonce, &secret].concat())
    }

    /// Opens what one of `keys` sealed.
    pub(crate) fn open<'a>(
        mut keys: impl Iterator<Item = &'a Self>,
        sealed: &[u8],
        context: &[u8],
    ) -> Result<Vec<u8>, SealError> {
        let (form, rest) = sealed.split_first().ok_or(SealError::Damaged)?;
        if *form != SEALED_FORM {
            return Err(SealError::UnknownForm);
        }
        let (id, rest) = rest.split_first_chunk::<ID_BYTES>().ok_or(SealError::Damaged)?;
        let (nonce, secret) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealError::Damaged)?;
        let key = keys.find(|key| key.id == *id).ok_or(SealError::NoSuchKey)?;
        let payload = Payload { msg: secret, aad: &key.bound(context) };
        key.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| SealError::Damaged)
    }

    /// HMAC-SHA-256 of the bytes for one purpose.
    pub(crate) fn digest(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        // The purpose's length goes first, so that no purpose and text can be mistaken for another pair.
        hmac(&self.digesting, &[&(purpose.len() as u64).to_be_bytes(), purpose.as_bytes(), bytes])
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.wrapping).into())
    }

    fn bound(&self, context: &[u8]) -> Vec<u8> {
        [&[SEALED_FORM][..], &self.id, context].concat()
    }
}

/// HMAC-SHA-256 with a 32-byte key; shorter than a block, so it is padded with zeros (RFC 2104 §2).
fn hmac(key: &Secret, parts: &[&[u8]]) -> [u8; 32] {
    let mut block = Zeroizing::new([0_u8; 64]);
    block.iter_mut().zip(key.iter()).for_each(|(to, from)| *to = *from);
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hmac_is_that_of_rfc_4231() {
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(hex::encode(hmac(&Zeroizing::new(key), &[b"Hi ", b"There"])), expected);
    }

    #[test]
    fn every_changed_or_missing_byte_is_noticed() {
        let key = MasterKey::parse(&MasterKey::new_line()).unwrap();
        let sealed = key.seal(b"secret", b"context").unwrap();
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert!(MasterKey::open([&key].into_iter(), &changed, b"context").is_err(), "byte {index}");
            assert!(MasterKey::open([&key].into_iter(), &sealed[..index], b"context").is_err(), "cut at {index}");
        }
    }

    #[test]
    fn digests_differ_by_purpose_by_text_and_by_where_one_ends() {
        let key = MasterKey::parse(&STANDARD.encode([7; 32])).unwrap();
        assert_ne!(key.digest("link", b"x"), key.digest("code", b"x"));
        assert_ne!(key.digest("link", b"x"), key.digest("link", b"y"));
        assert_ne!(key.digest("ab", b"c"), key.digest("a", b"bc"));
    }

    #[test]
    fn a_key_is_32_bytes_and_nothing_else() {
        for bytes in [0, 31, 33, 64] {
            assert!(MasterKey::parse(&STANDARD.encode(vec![7; bytes])).is_none(), "{bytes}");
        }
        assert!(MasterKey::parse("not base64!").is_none());
    }
}
