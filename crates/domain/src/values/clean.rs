//! Undoes what keyboards, web pages and spreadsheets add to text.
//! Never changes a letter or a digit that a person can see (full-width forms aside).

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// One line of text: composed (NFC), plain spaces collapsed to one, plain apostrophes, no invisible characters.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return text.into();
    }
    // Text of ASCII alone is composed already.
    if text.is_ascii() { squeeze(text.chars().filter_map(plain)) } else { squeeze(text.nfc().filter_map(plain)) }.into()
}

/// Whether there is nothing to undo: letters, digits and signs of ASCII with single spaces between. Most of what is typed, and
/// all that was kept before.
fn is_clean(text: &str) -> bool {
    let mut before = b' ';
    let plain = text.bytes().all(|byte| {
        let fits = (byte.is_ascii_graphic() && byte != b'`') || (byte == b' ' && before != b' ');
        before = byte;
        fits
    });
    plain && before != b' '
}

/// One line of a code: as [`line`], with full-width letters and digits made ordinary (NFKC), dashes plain, and without the marks that turn
/// the direction of text, which numbers copied from elsewhere carry.
pub(super) fn code(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return line(text);
    }
    let turns = |c: &char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    squeeze(text.nfkc().filter(|c| !turns(c)).filter_map(plain).map(|c| if is_dash(c) { '-' } else { c })).into()
}

/// Whether any control character is left, line ends aside; [`line`] turns tabs and line ends into spaces and leaves the others.
pub(super) fn has_control(text: &str) -> bool {
    text.chars()
        .any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{FFFD}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

/// The character in its plain form; `None` where it can't be seen and means nothing.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => None,
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '\u{02B9}' | '\u{2032}' | '\u{00B4}' | '\u{0060}' | '\u{FF07}' => {
            Some('\'')
        }
        '\u{2010}' | '\u{2011}' | '\u{2212}' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

fn squeeze(chars: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(chars.size_hint().1.unwrap_or_default());
    for c in chars {
        if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Folds text for comparison: no accents, one case, letters that have no accent to lose spelt out.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        c.to_lowercase().for_each(|c| match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            c if unicode_normalization::char::is_combining_mark(c) => {}
            c => out.push(c),
        });
    }
    out
}

/// Folded words of a label, for forgiving look-ups: `Barristers’ chambers` and `barristers-chambers` are the same.
pub(super) fn label(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.chars().filter(|c| !matches!(c, '\'' | '`'));
        return squeeze(letters.map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }));
    }
    let folded = fold(&line(text));
    squeeze(folded.chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() { c } else { ' ' }))
}

/// The words of a text as they are searched: without accents, case and punctuation; `O’Neill` is one word.
pub fn folded_words(text: &str) -> Vec<String> {
    label(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words by which a court or another thing with a name is searched: folded, with usual short forms spelt one way.
pub fn search_words(text: &str) -> Vec<String> {
    let short = |word: &str| {
        match word {
            "saint" => "st",
            "mags" | "mag" | "mc" | "magistrate" => "magistrates",
            "cc" => "crown",
            "courts" => "court",
            other => other,
        }
        .to_owned()
    };
    label(text).split(' ').filter(|word| !matches!(*word, "" | "the" | "y" | "yr")).map(short).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_text_is_cleaned_as_all_text_is(text in "[ -~\t\r\n\u{b}\u{1}\u{7f}]{0,12}") {
            prop_assert_eq!(line(&text), squeeze(text.nfc().filter_map(plain)));
            let words = fold(&squeeze(text.nfc().filter_map(plain)));
            let spelt = words.chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() { c } else { ' ' });
            prop_assert_eq!(label(&text), squeeze(spelt));
        }
    }

    #[test]
    fn what_a_spreadsheet_adds_is_taken_away() {
        assert_eq!(line("\u{FEFF} Si\u{00A0}\u{00A0}an\tO\u{2019}Neill \r\n"), "Si an O'Neill");
        assert_eq!(code("ＳＷ１Ａ\u{3000}１ＡＡ"), "SW1A 1AA");
        assert_eq!(code("01–TS—1"), "01-TS-1");
    }

    #[test]
    fn folding_loses_case_and_accents_only() {
        assert_eq!(fold("Siân Müller-Øster Łukasz Weiß Æthel İpek"), "sian muller-oster lukasz weiss aethel ipek");
        assert_eq!(label("Barristers’  Chambers"), "barristers chambers");
        assert_eq!(folded_words(" Ó Néill & Sons, sian@oneill.example "), ["o", "neill", "sons", "sian", "oneill", "example"]);
    }
}
