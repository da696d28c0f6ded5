//! Which cells are dates: a workbook keeps those as numbers, and only the format of the cell (§18.8.30) tells them apart.

use crate::{
    bytes::mark_up::{MarkUp, Step, Tag},
    limits::Limits,
    unreadable::Unreadable,
};

/// For each format of cells, whether it shows a date.
pub(super) struct NumberFormats {
    dates: Vec<bool>,
}

impl NumberFormats {
    /// Reads the formats that cells number.
    pub(super) fn read(styles: &str, limits: &Limits) -> Result<Self, Unreadable> {
        let mut mark_up = MarkUp::new(styles, limits);
        let (mut own, mut dates, mut of_cells) = (Vec::new(), Vec::new(), false);
        while let Some(step) = mark_up.step()? {
            match step {
                Step::Open(start) => match start.name.local() {
                    "cellXfs" => of_cells = true,
                    "numFmt" => {
                        if let (Some(id), Some(code)) = (number(start), start.attribute("formatCode"))
                            && shows_date(&code)
                        {
                            own.push(id);
                        }
                    }
                    "xf" if of_cells => {
                        dates.push(number(start).is_some_and(|id| is_date(id) || own.binary_search(&id).is_ok()));
                    }
                    _ => {}
                },
                Step::Close(end) if end.local() == "cellXfs" => of_cells = false,
                Step::Close(end) if end.local() == "numFmts" => own.sort_unstable(),
                Step::Close(_) | Step::Text(_) => {}
            }
        }
        Ok(Self { dates })
    }

    /// Does a cell of this format show a date?
    pub(super) fn is_date(&self, format: usize) -> bool {
        self.dates.get(format).copied().unwrap_or_default()
    }
}

fn number(start: Tag<'_>) -> Option<u32> {
    start.attribute("numFmtId")?.parse().ok()
}

/// The formats that every program knows by number, those of East Asian locales included; a duration (46) is no date.
fn is_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Whether a format shows days or times: one of their letters, outside what is quoted, escaped or in brackets.
/// Only the first of several sections counts, and hours in brackets are a duration.
fn shows_date(code: &str) -> bool {
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => return false,
            // What follows is literal, as wide as a blank, or fills the cell.
            '\\' | '_' | '*' => drop(letters.next()),
            '"' => drop(letters.find(|letter| *letter == '"')),
            '[' => {
                let within: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let is_duration = ["h", "m", "s"]
                    .iter()
                    .any(|unit| !within.is_empty() && within.to_ascii_lowercase().replace(unit, "").is_empty());
                if is_duration {
                    return false;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_told_by_its_letters() {
        for code in
            ["dd/mm/yyyy", "DD-MMM-YY", "[$-809]dd mmmm yyyy;@", "h:mm AM/PM", "*-yyyy\\-mm\\-dd", "\"on \"d/m/yy", "[Red]d.m.yy"]
        {
            assert!(shows_date(code), "{code}");
        }
        for code in [
            "General",
            "@",
            "0.00E+00",
            "[h]:mm:ss",
            "[mm]:ss",
            "0\" days\"",
            "\\Y000",
            "#,##0_M;[Red]-d",
            "[$£-809]#,##0*d",
            "\"d",
        ] {
            assert!(!shows_date(code), "{code}");
        }
    }

    #[test]
    fn only_formats_of_cells_are_counted() {
        let styles = "<styleSheet><numFmts count='2'><numFmt numFmtId='165' formatCode='yyyy&quot;x&quot;'/><numFmt numFmtId='164' formatCode='0.0'/></numFmts>\
            <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf/><xf numFmtId='165'/><xf numFmtId='164'/><xf numFmtId='14'/><xf numFmtId='46'/></cellXfs>\
            <cellStyles><xf numFmtId='14'/></cellStyles></styleSheet>";
        let formats = NumberFormats::read(styles, &Limits::default()).unwrap();
        assert_eq!(formats.dates, [false, true, false, true, false]);
        assert!(!formats.is_date(99));
    }
}
