//! File names as people may safely see and download them.
//! A name is never used as a path, and never decides what a file is.

use unicode_normalization::UnicodeNormalization;

/// Characters kept of a name, its ending included: what a page and every file system can take.
const LONGEST: usize = 120;
/// Endings that a machine might run or a browser might render; they never stand behind a dot in a cleaned name.
const ACTIVE: [&str; 46] = [
    "apk", "app", "bat", "bin", "chm", "cmd", "com", "cpl", "dll", "dmg", "docm", "exe", "gadget", "hta", "htm", "html", "inf",
    "iso", "jar", "js", "jse", "lnk", "mhtml", "msc", "msi", "msp", "php", "pif", "pl", "pptm", "ps1", "py", "reg", "scr", "sh",
    "svg", "swf", "url", "vb", "vbe", "vbs", "wsf", "wsh", "xhtml", "xlsm", "xml",
];
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A file name that is safe to show, to log and to offer for download.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DisplayName(String);

impl DisplayName {
    /// The name that is left of what a browser sent: its last path part, one line, no hidden characters, no active ending.
    pub fn clean(sent: &str) -> Self {
        let last = sent.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        let kept: String = last.nfc().filter(|c| !is_hidden(*c)).map(|c| if is_reserved(c) { '_' } else { c }).collect();
        let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        let calm = disarm(spaced.trim_matches(|c: char| c == '.' || c == ' ' || c == '-'));
        let whole = if calm.chars().any(char::is_alphanumeric) { calm } else { "document".to_owned() };
        Self(shorten(&keep_off_devices(whole)))
    }

    /// The name with this ending, once the bytes have told what the file is.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        let stem = match self.0.rsplit_once('.') {
            Some((stem, old)) if is_ending(old) => stem,
            _ => &self.0,
        };
        let room = LONGEST.saturating_sub(ending.chars().count() + 1);
        let stem: String = stem.chars().take(room).collect();
        Self(format!("{}.{ending}", stem.trim_end_matches(['.', ' '])))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for DisplayName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Controls, and what changes the look of a line without being seen: bidirectional overrides, zero-width and tag characters.
pub(crate) fn is_hidden(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(
            c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        )
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}')
        || matches!(c, '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

const fn is_reserved(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | ';' | '$' | '`' | '%')
}

fn is_ending(part: &str) -> bool {
    (1..=5).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Takes the dot from every active ending, in the middle too: `statement.pdf.exe` becomes `statement.pdf_exe`.
fn disarm(name: &str) -> String {
    let mut parts = name.split('.');
    let mut calm = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let active = ACTIVE.iter().any(|ending| part.trim().eq_ignore_ascii_case(ending));
        calm.push(if active { '_' } else { '.' });
        calm.push_str(part);
    }
    calm
}

fn keep_off_devices(name: String) -> String {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_port = numbered.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()));
    if is_port || DEVICES.contains(&stem.as_str()) { format!("_{name}") } else { name }
}

/// Cuts in the middle, so that the ending stays.
fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| is_ending(ending));
    let room = LONGEST - ending.map_or(0, |ending| ending.len() + 1) - 1;
    let stem: String = name.chars().take(room).collect();
    ending.map_or_else(|| format!("{stem}…"), |ending| format!("{stem}….{ending}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn clean(sent: &str) -> String {
        DisplayName::clean(sent).to_string()
    }

    #[test]
    fn a_path_is_left_behind() {
        assert_eq!(clean("../../etc/passwd"), "passwd");
        assert_eq!(clean("..\\..\\windows\\win.ini"), "win.ini");
        assert_eq!(clean("C:\\Users\\me\\Statement of J Pryce.pdf"), "Statement of J Pryce.pdf");
        assert_eq!(clean("folder/"), "folder");
    }

    #[test]
    fn a_right_to_left_override_does_not_disguise_a_program() {
        assert_eq!(clean("evidence\u{202e}fdp.exe"), "evidencefdp_exe");
    }

    #[test]
    fn a_second_ending_does_not_disguise_a_program() {
        assert_eq!(clean("file.pdf.exe"), "file.pdf_exe");
        assert_eq!(clean("file.exe.pdf"), "file_exe.pdf");
        assert_eq!(clean("evidence.pdf\0.exe"), "evidence.pdf_exe");
        assert_eq!(clean("evidence.pdf%00.exe"), "evidence.pdf_00_exe");
    }

    #[test]
    fn a_line_break_does_not_make_a_header() {
        assert_eq!(clean("evidence\r\nContent-Type: text/html.pdf"), "html.pdf");
        assert_eq!(clean("evidence\r\nX-Header: 1.pdf"), "evidence X-Header_ 1.pdf");
    }

    #[test]
    fn honest_names_stay_as_they_are() {
        for name in
            ["o'neill statement.pdf", "Datganiad Siân Llŷr.pdf", "证据.pdf", "دليل.pdf", "MG11 (2) - v1.2.pdf", "file.PDF"]
        {
            assert_eq!(clean(name), name);
        }
        assert_eq!(clean("e\u{301}vidence.pdf"), "\u{e9}vidence.pdf", "one form for one letter");
    }

    #[test]
    fn nothing_becomes_a_document() {
        for name in ["", ".", "..", "...", " ", "///", "\u{202e}", "???"] {
            assert_eq!(clean(name), "document", "{name:?}");
        }
    }

    #[test]
    fn devices_and_hidden_files_become_plain_names() {
        assert_eq!(clean("CON"), "_CON");
        assert_eq!(clean("NUL.pdf"), "_NUL.pdf");
        assert_eq!(clean("com1.pdf"), "_com1.pdf");
        assert_eq!(clean("common.pdf"), "common.pdf");
        assert_eq!(clean(".htaccess"), "htaccess");
        assert_eq!(clean("-rf.pdf"), "rf.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = clean(&format!("{}.pdf", "Llanfair".repeat(40)));
        assert_eq!(name.chars().count(), LONGEST);
        assert!(name.ends_with("….pdf"), "{name}");
    }

    #[test]
    fn the_bytes_decide_the_ending() {
        assert_eq!(DisplayName::clean("report.docx").with_ending("pdf").as_str(), "report.pdf");
        assert_eq!(DisplayName::clean("report.html").with_ending("pdf").as_str(), "report_html.pdf");
        assert_eq!(DisplayName::clean("v1.2 final").with_ending("pdf").as_str(), "v1.2 final.pdf");
    }

    proptest! {
        #[test]
        fn a_cleaned_name_is_clean(sent in "\\PC{0,300}|[\\x00-\\x7f./\\\\]{0,80}") {
            let name = clean(&sent);
            prop_assert!(!name.is_empty() && name.chars().count() <= LONGEST + 1);
            prop_assert!(!name.contains(['/', '\\', '\r', '\n', '\0', '<', '"']) && !name.starts_with('.'));
            prop_assert!(!name.chars().any(is_hidden));
            prop_assert_eq!(clean(&name), name, "cleaning twice changes nothing");
        }
    }
}
