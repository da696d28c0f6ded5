//! References that people read out on the telephone: short, without look-alike characters, checked.
//! A reference identifies; it never permits anything.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Crockford's alphabet: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A reference such as `REG-7K3M-Q2XR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(String);

impl Reference {
    /// The reference that belongs to `id`: its last 40 bits, so that equal ids give equal references.
    pub fn of(prefix: &str, id: Uuid) -> Self {
        let bits = id.as_u128() & ((1 << 40) - 1);
        let letters: String = (0..8)
            .rev()
            .filter_map(|group| usize::try_from((bits >> (group * 5)) & 31).ok())
            .filter_map(|index| ALPHABET.get(index))
            .map(|byte| char::from(*byte))
            .collect();
        let (left, right) = letters.split_at(4);
        Self(format!("{prefix}-{left}-{right}"))
    }

    /// Reads what a person typed: any case, with or without hyphens and spaces, O for 0, I or L for 1.
    pub fn parse(prefix: &str, typed: &str) -> Option<Self> {
        let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        let rest = plain.strip_prefix(prefix).unwrap_or(&plain);
        let rest: String = rest
            .chars()
            .map(|c| match c {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let known = rest.len() == 8 && rest.bytes().all(|byte| ALPHABET.contains(&byte));
        known.then(|| {
            let (left, right) = rest.split_at(4);
            Self(format!("{prefix}-{left}-{right}"))
        })
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_out_is_found_again() {
        let reference = Reference::of("REG", Uuid::from_u128(0x0190_0000_0000_7000_8000_00ab_cdef_1234));
        let spoken = reference.as_str().to_lowercase().replace('-', " ");
        assert_eq!(Reference::parse("REG", &spoken), Some(reference.clone()));
        assert_eq!(Reference::parse("REG", &reference.as_str().replace('0', "o")), Some(reference));
        assert_eq!(Reference::parse("REG", "REG-12"), None);
    }
}
