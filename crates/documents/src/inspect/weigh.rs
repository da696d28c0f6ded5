//! Weighing the objects of a PDF before anything is parsed: a parsed value takes fifty times the room of its two bytes.
//! Reads the surface of the syntax only; whether it makes sense is the parser's affair.

/// How often the bytes of a file may be read over, for objects that lie within the strings of others.
const MOST_READINGS: usize = 8;

/// Are there no more than `most` values in all places where the parser might find an object?
///
/// The parser begins an object at `… obj` only, wherever a hostile table of objects sends it, and stops at the first word that is no
/// value; so does this.
pub(super) fn within(bytes: &[u8], most: usize) -> bool {
    let mut budget = Budget { values: most, reads: bytes.len().saturating_mul(MOST_READINGS) };
    let mut left = bytes;
    let mut before = b'x';
    while let Some(at) = left.iter().position(|byte| *byte == b'o') {
        let previous = at.checked_sub(1).and_then(|at| left.get(at)).copied().unwrap_or(before);
        let here = left.get(at..).unwrap_or_default();
        let begins = previous.is_ascii_digit() || is_space(previous);
        if let Some(object) = here.strip_prefix(b"obj").filter(|_| begins)
            && !budget.take(object)
        {
            return false;
        }
        before = b'o';
        left = here.get(1..).unwrap_or_default();
    }
    true
}

struct Budget {
    values: usize,
    reads: usize,
}

impl Budget {
    /// Counts one object; false where the budget is spent.
    fn take(&mut self, mut left: &[u8]) -> bool {
        while let Some(length) = token(left) {
            let is_value = left.first().is_some_and(|first| !is_space(*first) && !matches!(first, b']' | b'>' | b'%'));
            let spent = self.values.checked_sub(usize::from(is_value)).zip(self.reads.checked_sub(length));
            let Some((values, reads)) = spent else { return false };
            (self.values, self.reads) = (values, reads);
            left = left.get(length..).unwrap_or_default();
        }
        true
    }
}

/// The length of the token that begins here; nothing at the end or at a word that is no value.
fn token(bytes: &[u8]) -> Option<usize> {
    let (first, rest) = bytes.split_first()?;
    let until = |stop: fn(u8) -> bool| rest.iter().position(|byte| stop(*byte)).unwrap_or(rest.len());
    match first {
        space if is_space(*space) => Some(1),
        b'%' => Some(1 + until(|byte| byte == b'\r' || byte == b'\n')),
        b'(' => Some(string(bytes)),
        b'<' if rest.first() == Some(&b'<') => Some(2),
        b'<' => Some(1 + until(|byte| byte == b'>')),
        b'>' | b'[' | b']' => Some(1),
        b'/' | b'0'..=b'9' | b'+' | b'-' | b'.' => Some(1 + until(ends_word)),
        _ => {
            let length = 1 + until(ends_word);
            matches!(bytes.get(..length), Some(b"true" | b"false" | b"null" | b"R")).then_some(length)
        }
    }
}

/// The length of a string with its inner brackets.
fn string(bytes: &[u8]) -> usize {
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    bytes.len()
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

const fn ends_word(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_where_objects_begin() {
        assert!(within(b"1 0 obj [1 2 (3 4) <56> /Seven true] endobj 9 9 9 9", 7));
        assert!(!within(b"1 0 obj [1 2 (3 4) <56> /Seven true] endobj", 6));
        assert!(within(b"1 0 obj <</A 5 0 R>> stream 1 2 3 4 endstream", 5));
    }

    #[test]
    fn an_object_within_a_string_is_counted_too() {
        assert!(!within(b"1 0 obj (2 0 obj [1 2 3 4]) endobj", 5));
    }

    #[test]
    fn strings_within_strings_without_end_do_not_take_for_ever() {
        assert!(!within(&b"1 0 obj (".repeat(20_000), 1_000_000));
    }
}
