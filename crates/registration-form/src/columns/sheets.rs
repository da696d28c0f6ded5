//! The five sheets and the parts of the form, by the names that people know them by.
//! Says nothing about what stands on them.

use domain::values::Language;

use super::Words;
use crate::fold::fold;

/// A part of the form that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    Organisation,
    Offices,
    Users,
    /// Terms, office use, instructions: not read.
    Ignored,
}

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetName {
    Organisation,
    Users,
    Terms,
    OfficeOrganisation,
    OfficeUsers,
}

/// The title of a sheet, at most 31 characters, as Excel demands.
pub(crate) const fn title(sheet: SheetName, language: Language) -> &'static str {
    let words = match sheet {
        SheetName::Organisation => Words::new("Organisation details – input", "Manylion sefydliad – mewnbwn"),
        SheetName::Users => Words::new("User details – input", "Manylion defnyddwyr – mewnbwn"),
        SheetName::Terms => Words::new("Terms and conditions", "Telerau ac amodau"),
        SheetName::OfficeOrganisation => Words::new("Office use only – organisation", "Defnydd swyddfa – sefydliad"),
        SheetName::OfficeUsers => Words::new("Office use only – users", "Defnydd swyddfa – defnyddwyr"),
    };
    words.of(language)
}

/// The part of the form that a sheet's name or a heading line announces.
pub(crate) fn section_of(name: &str) -> Option<Section> {
    if name.len() > 100 {
        return None;
    }
    match unnumbered(&fold(name)) {
        "organisation details input"
        | "organisation details"
        | "organization details input"
        | "organization details"
        | "organisation input"
        | "manylion sefydliad mewnbwn"
        | "manylion sefydliad"
        | "manylion y sefydliad" => Some(Section::Organisation),
        "offices" | "swyddfeydd" => Some(Section::Offices),
        "user details input"
        | "user details"
        | "users details input"
        | "users details"
        | "user input"
        | "users input"
        | "users"
        | "manylion defnyddwyr mewnbwn"
        | "manylion defnyddwyr"
        | "manylion y defnyddwyr"
        | "defnyddwyr" => Some(Section::Users),
        "terms and conditions" | "telerau ac amodau" | "instructions" | "cyfarwyddiadau" => Some(Section::Ignored),
        other if other.starts_with("office use only") || other.starts_with("defnydd swyddfa") => Some(Section::Ignored),
        _ => None,
    }
}

/// A folded name without what programs add to a sheet: "Table 1" (Numbers, when it exports), "copy", or a number.
fn unnumbered(folded: &str) -> &str {
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    ["table", "tabl", "copy", "copi"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim_end()
}

/// Whether a sheet of this name is one of the two that people fill in.
pub(crate) fn is_input(name: &str) -> bool {
    matches!(section_of(name), Some(Section::Organisation | Section::Users))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_known_whichever_dash_stands_in_their_names() {
        for dash in ["–", "-", "—", "‐", " – ", ""] {
            assert_eq!(section_of(&format!("organisation Details {dash} INPUT")), Some(Section::Organisation), "{dash}");
            assert_eq!(section_of(&format!("User details {dash} input\u{a0}")), Some(Section::Users), "{dash}");
        }
        for added in [" - Table 1", " (2)", " copy", "2"] {
            assert_eq!(section_of(&format!("User details – input{added}")), Some(Section::Users), "{added}");
        }
        assert_eq!(section_of("Table 1"), None);
        for language in [Language::English, Language::Welsh] {
            for sheet in [
                SheetName::Organisation,
                SheetName::Users,
                SheetName::Terms,
                SheetName::OfficeOrganisation,
                SheetName::OfficeUsers,
            ] {
                assert!(title(sheet, language).chars().count() <= 31);
                assert!(section_of(title(sheet, language)).is_some());
            }
        }
    }
}
