//! The name of an organisation, and the key that keeps it unique.
//! Never decides that two organisations are one: that is an officer's work.

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

const MAX: usize = 255;

/// The name of a firm, chambers or other organisation, at most 255 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrganisationName(String);

impl OrganisationName {
    /// Reads a name; it must hold a letter or a digit.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let name = clean::line(text);
        if name.is_empty() {
            return Err(ValueError::OrganisationNameMissing);
        }
        if name.chars().count() > MAX {
            return Err(ValueError::OrganisationNameTooLong);
        }
        let odd = clean::has_control(&name) || name.contains(['<', '>']);
        if odd || name.starts_with(['=', '+', '@']) || !clean::fold(&name).contains(char::is_alphanumeric) {
            return Err(ValueError::OrganisationNameCharacters);
        }
        Ok(Self(name.into_owned()))
    }

    /// The name folded for uniqueness: case, accents, punctuation, `&` and the spelling of the legal form don't matter.
    ///
    /// The legal form itself does: `Lee Ltd` and `Lee LLP` may both exist.
    pub fn key(&self) -> String {
        let folded = clean::fold(&self.0).replace(['&', '+'], " and ");
        let plain: String =
            folded.chars().filter(|c| !matches!(c, '\'' | '.')).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let key = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = key.replace("limited liability partnership", "llp").replace("public limited company", "plc");
        let words: Vec<&str> = key.split(' ').map(canonical).collect();
        match words.as_slice() {
            ["the", rest @ ..] if !rest.is_empty() => rest.join(" "),
            words => words.join(" "),
        }
    }
}

super::text_value!(OrganisationName);

fn canonical(word: &str) -> &str {
    match word {
        "limited" | "cyfyngedig" | "cyf" => "ltd",
        "pac" => "llp",
        "ccc" => "plc",
        "company" => "co",
        "brothers" => "bros",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        OrganisationName::parse(text).unwrap().key()
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (one, other) in [
            ("Smith & Jones Ltd.", "SMITH AND JONES LIMITED"),
            ("O’Neill Law L.L.P.", "Oneill Law Limited Liability Partnership"),
            ("The Law Practice", "law practice"),
            ("Smith-Jones, Solicitors", "smith jones solicitors"),
            ("Cyfreithwyr Môn Cyf", "CYFREITHWYR MON LTD"),
            ("A+B Law", "A & B Law"),
            ("1 Crown Office Row", "1  crown office row"),
        ] {
            assert_eq!(key(one), key(other));
        }
    }

    #[test]
    fn different_names_and_legal_forms_stay_apart() {
        assert_ne!(key("Lee Ltd"), key("Lee LLP"));
        assert_ne!(key("Lee Ltd"), key("Lee"));
        assert_ne!(key("1 Crown Office Row"), key("11 Crown Office Row"));
        assert_eq!(key("The"), "the");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(OrganisationName::parse(" "), Err(ValueError::OrganisationNameMissing));
        assert_eq!(OrganisationName::parse(&"n".repeat(256)), Err(ValueError::OrganisationNameTooLong));
        for odd in ["!!!", "<script>", "=cmd|'/c calc'!A1", "a\0b", "’"] {
            assert_eq!(OrganisationName::parse(odd), Err(ValueError::OrganisationNameCharacters), "{odd}");
        }
    }
}
