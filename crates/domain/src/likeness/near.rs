//! Texts that differ by one or two keystrokes, found by keys: whatever two edits make of a text, leaving out two letters of the one and of
//! the other gives one text. Knows nothing of what the texts mean.

/// Most edits that still count as near.
const EDITS: usize = 2;
/// The keys are made of so many first letters: where whole texts are near, their beginnings are, and a text has few keys however long it is.
const BEGINNING: usize = 7;
/// Shorter texts that have but one edit need no keys for two.
const TWO_EDITS: usize = 5;

/// From which length on how many edits count as near: a short text is near to too many others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed {
    /// Letters that the shorter text has at least, where one edit counts.
    one: usize,
    /// Letters that it has at least, where two do.
    two: usize,
}

/// Of domains: what is taken for another too often costs a second look.
pub(super) const OF_DOMAINS: Allowed = Allowed { one: 3, two: TWO_EDITS };
/// Of names, of which there are so many that near ones are told from others by officers.
pub(super) const OF_NAMES: Allowed = Allowed { one: 5, two: 8 };

/// How many edits lie between two texts that a person may take for one another; a transposition is one. `None` for the same text, and for
/// those that are not near.
pub(super) fn edits(one: &str, other: &str, allowed: Allowed) -> Option<usize> {
    let (first, second) = (one.chars().count(), other.chars().count());
    let most = match first.min(second) {
        length if length < allowed.one => return None,
        length if length < allowed.two => 1,
        _ => EDITS,
    };
    if one == other || first.abs_diff(second) > most {
        return None;
    }
    Some(strsim::osa_distance(one, other)).filter(|edits| *edits <= most)
}

/// The keys under which a text is kept, some twenty at most; none where nothing is near to it.
pub(super) fn parts(text: &str, allowed: Allowed) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < allowed.one {
        return Vec::new();
    }
    beginnings(&letters).iter().map(|beginning| key(letters.len(), beginning)).collect()
}

/// The keys under which every text that is near to `text` is found; what is found need not be near.
pub(super) fn probes(text: &str, allowed: Allowed) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < allowed.one {
        return Vec::new();
    }
    let beginnings = beginnings(&letters);
    let kept = letters.len().saturating_sub(EDITS).max(allowed.one)..=letters.len() + EDITS;
    kept.flat_map(|kept| beginnings.iter().map(move |beginning| key(kept, beginning))).collect()
}

/// What is left of the beginning of a text without some of its letters, each once.
///
/// Two long beginnings that have a text in common without fewer letters have one without exactly two, so that no others are needed.
fn beginnings(letters: &[char]) -> Vec<String> {
    let whole: Vec<char> = letters.iter().take(BEGINNING).copied().collect();
    let edits = if letters.len() < TWO_EDITS { 1 } else { EDITS };
    let mut all = vec![whole];
    let mut last = all.clone();
    for _ in 0..edits {
        last = last.iter().flat_map(|text| without_one(text)).collect();
        last.sort_unstable();
        last.dedup();
        all.extend(last.iter().cloned());
    }
    if letters.len() >= BEGINNING {
        all = last;
    }
    all.iter().map(|text| text.iter().collect()).collect()
}

/// A text without one of its letters, for each of them.
fn without_one(text: &[char]) -> impl Iterator<Item = Vec<char>> {
    (0..text.len())
        .map(|left_out| text.iter().enumerate().filter(|(nth, _)| *nth != left_out).map(|(_, letter)| *letter).collect())
}

fn key(length: usize, beginning: &str) -> String {
    format!("{length}.{beginning}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(kept: &str, asked: &str) -> bool {
        let probes = probes(asked, OF_DOMAINS);
        parts(kept, OF_DOMAINS).iter().any(|key| probes.contains(key))
    }

    fn near(one: &str, other: &str) -> Option<usize> {
        let edits = edits(one, other, OF_DOMAINS);
        assert!(edits.is_none() || found(one, other) && found(other, one), "{one} and {other} are found by keys");
        edits
    }

    #[test]
    fn one_edit_counts_from_three_letters_on_and_two_from_five() {
        for (one, other, edits) in [
            ("hartwell-pryce", "hartwel-pryce", 1),
            ("hartwellpryce", "hartwellprcye", 1),
            ("tuckers", "tuckerzz", 2),
            ("tuckers", "tuckrz", 2),
            ("bdbk", "bdbl", 1),
            ("bdbk", "bdbkk", 1),
            ("abc", "abd", 1),
            ("bevan", "bbevvan", 2),
        ] {
            assert_eq!(near(one, other), Some(edits), "{one} {other}");
        }
        for (one, other) in [("ab", "ac"), ("bdbk", "bdll"), ("same-text", "same-text"), ("penmorfa", "saltgate")] {
            assert_eq!(near(one, other), None, "{one} {other}");
        }
        assert_eq!((edits("smith", "smyth", OF_NAMES), edits("smith", "smythe", OF_NAMES)), (Some(1), None));
    }

    #[test]
    fn a_text_has_few_keys_and_shares_none_for_the_word_that_it_ends_with() {
        let parts = |text| parts(text, OF_DOMAINS);
        assert_eq!(parts("abcdefghijklmnopqrstuvwxyz").len(), 21);
        assert!(parts("ab").is_empty() && parts("abcdef").len() == 22);
        let (one, other) = (parts("qwertsolicitors"), parts("zxcvbsolicitors"));
        assert!(!one.iter().any(|part| other.contains(part)), "{one:?}");
    }

    proptest! {
        #[test]
        fn whatever_was_edited_once_or_twice_is_found(
            text in "[a-e-]{3,20}", edits in proptest::collection::vec((0_usize..40, 0_u8..4, "[a-e]"), 1..=2)
        ) {
            let mut edited: Vec<char> = text.chars().collect();
            for (at, how, letter) in edits {
                let length = edited.len();
                let at = at % length;
                let letter = letter.chars().next().unwrap();
                match how {
                    0 => edited[at] = letter,
                    1 => edited.insert(at, letter),
                    2 if length > 1 => { edited.remove(at); }
                    _ => edited.swap(at, (at + 1) % length),
                }
            }
            let edited: String = edited.into_iter().collect();
            near(&text, &edited);
            near(&edited, &text);
        }
    }
}
