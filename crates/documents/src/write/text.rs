//! Letters as the bytes and drawing orders of a PDF.
//!
//! Every reader has Helvetica, but not with ŵ and ŷ: such letters are drawn as their base with the accent over it, and marked with the
//! letter that they stand for, so that searching, copying and reading aloud get the real one.
//! Lines and pages are not known here.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;

use super::metrics::{Face, width};

/// Glyphs of Helvetica that the Windows encoding lacks, put where it has no letters, from code 1.
pub(super) const EXTRA: [(&str, char); 9] = [
    ("caron", '\u{2C7}'),
    ("breve", '\u{2D8}'),
    ("dotaccent", '\u{2D9}'),
    ("ring", '\u{2DA}'),
    ("ogonek", '\u{2DB}'),
    ("hungarumlaut", '\u{2DD}'),
    ("Lslash", '\u{141}'),
    ("lslash", '\u{142}'),
    ("dotlessi", '\u{131}'),
];
/// What stands for a letter of a script that Helvetica does not have.
const STAND_IN: u8 = b'?';
/// How much higher an accent sits on a capital letter, in thousandths of the size.
const CAPITAL_RISE: f32 = 0.195;

/// The width of a text in points.
pub(super) fn measure(text: &str, face: Face, size: f32) -> f32 {
    text.chars().map(|letter| f32::from(width(letter, face))).sum::<f32>() * size / 1000.0
}

/// The orders that show one line of text where the pen is.
pub(super) fn show(text: &str, face: Face, size: f32) -> String {
    let mut out = String::new();
    let mut plain = String::new();
    for letter in text.nfc() {
        if let Some(code) = code(letter) {
            let _ = write!(plain, "{code:02X}");
            continue;
        }
        flush(&mut plain, &mut out);
        out.push_str(&composed(letter, face, size));
    }
    flush(&mut plain, &mut out);
    out
}

/// A text string of the file's dictionaries, in UTF-16.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

fn flush(plain: &mut String, out: &mut String) {
    if !plain.is_empty() {
        let _ = writeln!(out, "<{plain}> Tj");
        plain.clear();
    }
}

/// A letter that no code stands for: its base with an accent, or a stand-in, marked with the letter itself.
fn composed(letter: char, face: Face, size: f32) -> String {
    let parts: Vec<char> = std::iter::once(letter).nfd().collect();
    let actual: String = utf16(&letter.to_string()).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02X}"));
    let drawn = match parts.as_slice() {
        [base, mark] => code(*base).zip(accent(*mark)).map(|(code, accent)| over(*base, code, accent, face, size)),
        _ => None,
    };
    let drawn = drawn.unwrap_or_else(|| format!("<{STAND_IN:02X}> Tj\n"));
    format!("/Span <</ActualText <{actual}>>> BDC\n{drawn}EMC\n")
}

/// Moves back to the middle of the base, draws the accent, and moves on to where the base ended.
fn over(base: char, base_code: u8, accent: char, face: Face, size: f32) -> String {
    let (base_width, accent_width) = (i32::from(width(base, face)), i32::from(width(accent, face)));
    let back = i32::midpoint(base_width, accent_width);
    let on = back - accent_width;
    let below = matches!(accent, '¸' | '\u{2DB}');
    let rise = if base.is_uppercase() && !below { CAPITAL_RISE * size } else { 0.0 };
    let accent_code = code(accent).unwrap_or(b' ');
    format!("[<{base_code:02X}> {back}] TJ {rise:.2} Ts <{accent_code:02X}> Tj 0 Ts [{}] TJ\n", -on)
}

/// The accent as a glyph of its own.
const fn accent(mark: char) -> Option<char> {
    Some(match mark {
        '\u{300}' => '`',
        '\u{301}' => '´',
        '\u{302}' => '\u{2C6}',
        '\u{303}' => '\u{2DC}',
        '\u{304}' => '¯',
        '\u{306}' => '\u{2D8}',
        '\u{307}' => '\u{2D9}',
        '\u{308}' => '¨',
        '\u{30A}' => '\u{2DA}',
        '\u{30B}' => '\u{2DD}',
        '\u{30C}' => '\u{2C7}',
        '\u{327}' | '\u{326}' => '¸',
        '\u{328}' => '\u{2DB}',
        _ => return None,
    })
}

/// The code of a letter in the Windows encoding, or of one of [`EXTRA`].
fn code(letter: char) -> Option<u8> {
    if let Some(at) = EXTRA.iter().position(|(_, extra)| *extra == letter) {
        return u8::try_from(at + 1).ok();
    }
    match letter {
        ' '..='~' | '\u{A0}'..='\u{FF}' => u8::try_from(u32::from(letter)).ok(),
        '\u{2011}' => Some(b'-'),
        '\u{2009}' | '\u{202F}' => Some(b' '),
        _ => windows(letter),
    }
}

/// The letters between 0x80 and 0x9F.
fn windows(letter: char) -> Option<u8> {
    const ROW: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '\u{2018}', '\u{2019}', '“',
        '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let at = ROW.iter().position(|known| *known == letter && letter != '\0')?;
    u8::try_from(at + 0x80).ok()
}
