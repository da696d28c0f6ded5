//! Texts that differ by one or two keystrokes, found by keys: of three parts of a text, two edits leave one as it was.
//! Knows nothing of what the texts mean.

/// Most edits that still count as near.
const EDITS: usize = 2;
/// A text is kept in so many parts, one more than the edits.
const PARTS: usize = EDITS + 1;
/// Shorter texts are near to too many others: only the same text counts.
const SHORTEST: usize = 5;
/// From this length on two edits count as near, below it one.
const LONG: usize = 8;

/// Whether two texts differ, and by so little that a person may take one for the other.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let length = one.chars().count().min(other.chars().count());
    let allowed = match length {
        0..SHORTEST => return false,
        SHORTEST..LONG => 1,
        _ => EDITS,
    };
    one != other && strsim::osa_distance(one, other) <= allowed
}

/// The keys under which a text is kept.
pub(super) fn parts(text: &str) -> Vec<String> {
    let text: Vec<char> = text.chars().collect();
    if text.len() < SHORTEST {
        return Vec::new();
    }
    let keys = (0..PARTS).filter_map(|nth| {
        let (start, length) = part(text.len(), nth);
        key(text.len(), nth, text.get(start..start + length)?)
    });
    keys.collect()
}

/// The keys under which every text that is near to `text` can be found; what is found need not be near.
pub(super) fn probes(text: &str) -> Vec<String> {
    let text: Vec<char> = text.chars().collect();
    let mut keys = Vec::new();
    for kept in text.len().saturating_sub(EDITS).max(SHORTEST)..=text.len() + EDITS {
        for nth in 0..PARTS {
            let (start, length) = part(kept, nth);
            let from = start.saturating_sub(EDITS)..=start + EDITS;
            keys.extend(from.filter_map(|from| key(kept, nth, text.get(from..from + length)?)));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Where the part begins and how long it is, in a text of so many characters.
const fn part(length: usize, nth: usize) -> (usize, usize) {
    let (size, over) = (length / PARTS, length % PARTS);
    let earlier = if nth < over { nth } else { over };
    (nth * size + earlier, if nth < over { size + 1 } else { size })
}

#[expect(clippy::unnecessary_wraps, reason = "it stands in filter_map, after what may be absent")]
fn key(length: usize, nth: usize, part: &[char]) -> Option<String> {
    Some(format!("{length}.{nth}.{}", part.iter().collect::<String>()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(kept: &str, asked: &str) -> bool {
        let probes = probes(asked);
        parts(kept).iter().any(|key| probes.contains(key))
    }

    #[test]
    fn what_differs_by_a_keystroke_is_near_and_short_texts_are_not() {
        for (one, other) in [("hartwell-pryce", "hartwel-pryce"), ("hartwellpryce", "hartwellprcye"), ("smiths", "smythes")] {
            assert_eq!(is_near(one, other), strsim::osa_distance(one, other) <= 1 || one.len() > 7, "{one} {other}");
            assert!(found(one, other) && found(other, one));
        }
        assert!(!is_near("law", "lax") && !is_near("same-text", "same-text") && !is_near("penmorfa", "saltgate"));
    }

    proptest! {
        #[test]
        fn whatever_was_edited_once_or_twice_is_found(
            text in "[a-e-]{5,30}", edits in proptest::collection::vec((0_usize..40, 0_u8..3, "[a-e]"), 1..=2)
        ) {
            let mut edited: Vec<char> = text.chars().collect();
            for (at, how, letter) in edits {
                let at = at % edited.len();
                let letter = letter.chars().next().unwrap();
                match how {
                    0 => edited[at] = letter,
                    1 => edited.insert(at, letter),
                    _ => { edited.remove(at); }
                }
            }
            let edited: String = edited.into_iter().collect();
            if edited.chars().count() >= SHORTEST {
                prop_assert!(found(&text, &edited), "{text} {edited}");
            }
        }
    }
}
