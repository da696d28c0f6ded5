//! Recovery codes: ten, each good once, for when the authenticator is not at hand (ASVS 6.5.1, 6.5.2).
//! Only keyed digests are kept; the codes themselves are shown once.

use domain::id::UserId;
use store::{Side, credentials};
use subtle::ConstantTimeEq;

use crate::{App, Outcome};

/// The kind of credential.
const RECOVERY: &str = "recovery-codes";
/// How many codes a person gets.
pub(super) const COUNT: usize = 10;
/// Digits and letters without i, l, o and u: 32 of them, five bits each.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl App {
    /// Ten fresh codes of 60 random bits, as people write them down: `abcd-efgh-jkmn`.
    pub(super) fn fresh_recovery_codes(&self) -> Vec<String> {
        (0..COUNT).map(|_| self.fresh_recovery_code()).collect()
    }

    fn fresh_recovery_code(&self) -> String {
        let mut code = String::with_capacity(14);
        for (at, byte) in self.random::<12>().into_iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                code.push('-');
            }
            code.push(ALPHABET.get(usize::from(byte % 32)).copied().map_or('0', char::from));
        }
        code
    }

    /// Keeps the digests of these codes, in place of the former.
    pub(super) fn keep_recovery_codes(&self, user: UserId, codes: &[String]) -> Side {
        let digests: Vec<u8> = codes.iter().flat_map(|code| self.recovery_digest(user, code)).collect();
        credentials::put(user.uuid(), RECOVERY, digests)
    }

    /// The row that uses up this code, if it is one of the person's.
    pub(super) async fn weigh_recovery_code<R>(&self, user: UserId, code: &str) -> Outcome<Option<Side>, R> {
        let Some(kept) = self.store.credential(user.uuid(), RECOVERY).await? else { return Ok(None) };
        let digest = self.recovery_digest(user, code);
        let (spent, left): (Vec<&[u8]>, Vec<&[u8]>) = kept.chunks(32).partition(|one| bool::from((*one).ct_eq(&digest)));
        if spent.is_empty() {
            return Ok(None);
        }
        let left = left.concat();
        Ok(Some(credentials::swap(user.uuid(), RECOVERY, kept, left)))
    }

    /// How many codes are left.
    pub(super) async fn recovery_codes_left<R>(&self, user: UserId) -> Outcome<usize, R> {
        Ok(self.store.credential(user.uuid(), RECOVERY).await?.map_or(0, |kept| kept.len() / 32))
    }

    fn recovery_digest(&self, user: UserId, code: &str) -> [u8; 32] {
        let mut bytes = user.uuid().as_bytes().to_vec();
        bytes.extend_from_slice(as_meant(code).as_bytes());
        self.keys.digest(RECOVERY, &bytes)
    }
}

/// A code as it was meant: in any case, with or without dashes, letters that look like digits read as those.
fn as_meant(code: &str) -> String {
    let plain = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    plain
        .map(|c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_is_read_as_it_was_meant() {
        assert_eq!(as_meant(" OIL1-ab9z-0000 "), "0111ab9z0000");
        assert_eq!(as_meant("0111AB9Z0000"), as_meant("o1l1–ab9z–oooo"));
    }

    #[test]
    fn the_letters_of_recovery_codes_all_differ_and_mean_themselves() {
        let all: std::collections::BTreeSet<_> = ALPHABET.iter().collect();
        assert_eq!(all.len(), 32);
        let text = String::from_utf8(ALPHABET.to_vec()).unwrap();
        assert_eq!(as_meant(&text), text);
    }
}
