//! Folds what stands in a cell so that labels are found in any case, order, dash or apostrophe.
//! For comparison only: what people typed is kept as they typed it.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::bytes::Cell;

/// Lower-case words without accents, punctuation or surplus space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        // Most of what is folded, and ten times as fast.
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() {
                folded.push(char::from(byte.to_ascii_lowercase()));
            } else if !matches!(byte, b'\'' | b'`') && !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        return folded.trim().to_owned();
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '\u{ad}' | '\u{200b}'..='\u{200f}') && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

/// What a cell shows, as text.
pub(crate) fn shown(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => unguarded(text).into(),
        Cell::Number(number) => plain_number(*number).into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Flag(true) => "yes".into(),
        Cell::Flag(false) => "no".into(),
        Cell::Error | Cell::Uncalculated => "".into(),
    }
}

/// Text without the apostrophe that keeps programs from taking it for a formula.
pub(crate) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

/// Text that no program takes for a formula, for files in which nothing else says that it is text.
pub fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Text for a cell that is text anyway: only an apostrophe of its own has to be kept from being taken for a guard.
pub(crate) fn kept(text: &str) -> String {
    if text.starts_with('\'') { guarded(text) } else { text.to_owned() }
}

/// Whether text begins like a formula, guards aside.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// What a formula may begin with.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A number in full, without a power of ten or a needless fraction.
fn plain_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// What may be quoted back to a person: one line, not long, nothing in it that moves a cursor or turns the line around.
pub(crate) fn quoted(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(is_command, "\u{FFFD}");
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// Controls, and marks that change the direction of what follows.
fn is_command(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_fold_alike_however_they_are_typed() {
        for typed in ["Regulator’s number *", " regulator's  NUMBER", "Regulators number\u{a0}", "regulator's–number:"] {
            assert_eq!(fold(typed), "regulators number", "{typed}");
        }
        assert_eq!(fold("Enw’r cyfrîf (ŷ)"), "enwr cyfrif y");
    }

    #[test]
    fn a_guard_is_taken_off_again_however_many_apostrophes_stand_there() {
        for text in ["=A1", "'=A1", "''-x", "+44 7700", "'tis", "plain", "'"] {
            assert_eq!(unguarded(&guarded(text)), text);
            assert_eq!(unguarded(&kept(text)), text);
        }
        assert_eq!(guarded("@x"), "'@x");
    }

    #[test]
    fn what_is_quoted_commands_no_screen() {
        assert_eq!(quoted("a\u{1b}[2J\n \u{202e}b"), "a\u{FFFD}[2J \u{FFFD}b");
        assert_eq!(quoted("Llŷr  ap\u{a0}Rhys"), "Llŷr ap Rhys");
    }

    #[test]
    fn numbers_are_shown_in_full() {
        assert_eq!(shown(&Cell::Number(7_700_900_123.0)), "7700900123");
        assert_eq!(shown(&Cell::Number(0.5)), "0.5");
    }
}
