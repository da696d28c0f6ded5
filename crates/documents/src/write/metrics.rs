//! How wide the letters of Helvetica are, in thousandths of the size: published facts of the font, which every reader has.
//! Nothing is measured or guessed at run time.

use unicode_normalization::UnicodeNormalization;

/// The two faces that documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
}

const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
    556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// The width of a letter, accents and all.
pub(super) fn width(letter: char, face: Face) -> u16 {
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    let table = if face == Face::Bold { BOLD } else { REGULAR };
    let plain = u32::from(base).checked_sub(32).and_then(|at| usize::try_from(at).ok()).and_then(|at| table.get(at).copied());
    plain.unwrap_or_else(|| special(base, face == Face::Bold))
}

fn special(letter: char, bold: bool) -> u16 {
    let either = |regular, heavy| if bold { heavy } else { regular };
    match letter {
        '\u{A0}' | '\u{B7}' | '\u{131}' => 278,
        '¦' => either(260, 280),
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{142}' => either(222, 278),
        '\u{201C}' | '\u{201D}' | '\u{201E}' => either(333, 500),
        '¡' | '¨' | '´' | '¸' | '¯' | '²' | '³' | '¹' | '\u{AD}' | '‹' | '›' | '\u{2C6}'..='\u{2DD}' => 333,
        '\u{2022}' => 350,
        'ª' => 370,
        'º' => 365,
        '°' => 400,
        '¶' => either(537, 556),
        '\u{141}' | 'ð' | 'þ' | 'ß' | 'ø' | 'µ' | '¿' => either(556, 611),
        '¬' | '±' | '×' | '÷' => 584,
        'Þ' => 667,
        'Ð' => 722,
        '©' | '®' => 737,
        'Ø' => 778,
        '¼' | '½' | '¾' => 834,
        'æ' => 889,
        'œ' => 944,
        '\u{2026}' | '\u{2014}' | '\u{2122}' | '\u{2030}' | 'Æ' | 'Œ' => 1000,
        _ => 556,
    }
}
