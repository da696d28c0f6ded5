//! Text from bytes: Unicode where it is that, otherwise the encoding of an older program in which the words look like words.
//! A guess is named, so that it can be said back; nothing is left out or replaced in silence.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

/// What guesses are tried on.
const SAMPLE: usize = 200_000;

/// Encodings of one byte a letter, in the order of preference: Windows programs here, Excel's "CSV (MS-DOS)" and
/// "CSV (Macintosh)", and what comes from Unix and from Central Europe.
const OLD: [Old; 5] = [Old::Web(WINDOWS_1252), Old::Dos, Old::Web(MACINTOSH), Old::Web(ISO_8859_15), Old::Web(WINDOWS_1250)];

/// The upper half of code page 850, which the standard of the web does not have.
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

#[derive(Clone, Copy)]
enum Old {
    Web(&'static Encoding),
    Dos,
}

impl Old {
    fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) => encoding.name(),
            Self::Dos => "IBM850",
        }
    }

    fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Web(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Dos => {
                let upper: Vec<char> = CODE_PAGE_850.chars().collect();
                let letter = |byte: &u8| byte.checked_sub(0x80).and_then(|at| upper.get(usize::from(at))).copied();
                Cow::Owned(bytes.iter().map(|byte| letter(byte).unwrap_or(char::from(*byte))).collect())
            }
        }
    }
}

/// The text, and the name of its encoding where that is a guess among the old ones.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (unicode(bytes), 0));
    let body = bytes.get(mark..).unwrap_or_default();
    if mark > 0 || encoding != UTF_8 || is_mostly_utf8(bytes) {
        return (encoding.decode_without_bom_handling(body).0, None);
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut best = (Old::Web(WINDOWS_1252), i64::MIN);
    for old in OLD {
        let score = likeness(&old.decode(sample));
        if score > best.1 {
            best = (old, score);
        }
    }
    (best.0.decode(bytes), Some(best.0.name()))
}

/// UTF-16 where every other byte is zero, otherwise UTF-8 for now.
fn unicode(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..512).unwrap_or(bytes);
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let most = head.len() * 2 / 5;
    if zeros(1) > most {
        UTF_16LE
    } else if zeros(0) > most {
        UTF_16BE
    } else {
        UTF_8
    }
}

/// Whether what is not ASCII is UTF-8, save for a stray byte in ten: that one is marked as such rather than all others garbled.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut stray) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        stray += usize::from(!chunk.invalid().is_empty());
    }
    stray == 0 || stray * 10 <= letters
}

/// How much the letters beyond ASCII look like parts of words: a currency sign between two letters does not.
fn likeness(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if !c.is_ascii() {
            score += fit(before, c, letters.peek().copied().unwrap_or(' '));
        }
        before = c;
    }
    score
}

fn fit(before: char, c: char, after: char) -> i64 {
    let inside = before.is_alphabetic() || after.is_alphabetic();
    if c.is_control() || c == '\u{FFFD}' {
        -3
    } else if !inside || matches!(c, '’' | '‘' | '–' | '—' | '\u{a0}') {
        0
    } else if matches!(c, 'ƒ' | 'ˆ' | 'ª' | 'º' | 'µ' | 'ı') || !c.is_alphabetic() {
        // Quotation marks stand at the edge of a word, hardly within one.
        if matches!(c, '“' | '”') && !(before.is_alphabetic() && after.is_alphabetic()) { 0 } else { -3 }
    } else if c.is_uppercase() && before.is_lowercase() {
        -2
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Name;Siân Ó Néill\r\nTown;Llanfair Pwllgwyngyll\r\nName;Zoë Müller-Grønn, Tŷ Gwyn\r\n";

    #[test]
    fn unicode_is_known_and_needs_no_remark() {
        let utf16 = |unit: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        for bytes in [
            TEXT.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            [b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(),
        ] {
            assert_eq!(decode(&bytes), (Cow::Borrowed(TEXT), None));
        }
    }

    #[test]
    fn old_encodings_are_told_apart_by_their_words() {
        let text = TEXT.replace('ŷ', "y");
        let upper: Vec<char> = CODE_PAGE_850.chars().collect();
        assert_eq!(upper.len(), 128);
        let dos =
            |c: char| upper.iter().position(|known| *known == c).map_or_else(|| c as u8, |at| u8::try_from(at + 128).unwrap());
        let dos: Vec<u8> = text.chars().map(dos).collect();
        let in_web = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
        for (bytes, name) in
            [(in_web(WINDOWS_1252, &text), "windows-1252"), (in_web(MACINTOSH, &text), "macintosh"), (dos, "IBM850")]
        {
            assert_eq!(decode(&bytes), (Cow::Borrowed(text.as_str()), Some(name)));
        }
        let text = "Name;Łukasz Wałęsa\r\nName;Žaneta Dvořák\r\n";
        assert_eq!(decode(&in_web(WINDOWS_1250, text)), (Cow::Borrowed(text), Some("windows-1250")));
    }

    #[test]
    fn a_stray_byte_in_unicode_is_marked_and_garbles_nothing_else() {
        let bytes = [TEXT.repeat(3).as_bytes(), b"Name;Si\xE2n"].concat();
        let (text, guess) = decode(&bytes);
        assert!(text.contains("Siân Ó Néill") && text.ends_with("Si\u{FFFD}n"));
        assert_eq!(guess, None);
    }
}
