//! What is left of an organisation's name without the words that most of them have.
//! For finding what is alike; uniqueness has its own key ([`OrganisationName::key`]).

use crate::values::OrganisationName;

/// Legal forms and words of the trade, folded.
const USUAL: [&str; 30] = [
    "and",
    "a",
    "ac",
    "the",
    "y",
    "yr",
    "of",
    "ltd",
    "llp",
    "plc",
    "co",
    "cyf",
    "solicitor",
    "solicitors",
    "cyfreithwyr",
    "law",
    "legal",
    "lawyers",
    "firm",
    "practice",
    "partners",
    "associates",
    "advocates",
    "chambers",
    "siambrau",
    "group",
    "services",
    "uk",
    "defence",
    "criminal",
];

/// Those of them that say in which legal form it is.
const LEGAL_FORMS: [&str; 5] = ["ltd", "llp", "plc", "co", "cyf"];

/// The name folded, without usual words and spaces; only without legal forms where nothing else is in it.
pub fn core_name(name: &OrganisationName) -> String {
    let key = name.key();
    let without = |words: &[&str]| -> String { key.split(' ').filter(|word| !words.contains(word)).collect() };
    [without(&USUAL), without(&LEGAL_FORMS), without(&[])].into_iter().find(|core| !core.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_trade_make_no_difference() {
        let core = |text: &str| core_name(&OrganisationName::parse(text).unwrap());
        assert_eq!(core("Hartwell & Pryce LLP"), core("The Hartwell and Pryce Law Practice"));
        assert_eq!(core("The Law Practice Ltd"), "lawpractice");
        assert_eq!(core("The Law Practice Ltd"), core("Law Practice L.L.P."));
        assert_eq!(core("Co Ltd"), "coltd");
        assert_ne!(core("1 Crown Office Row"), core("11 Crown Office Row"));
    }
}
