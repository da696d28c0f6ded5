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

/// The name folded, without usual words and spaces; the whole name where nothing else is in it.
pub fn core_name(name: &OrganisationName) -> String {
    let key = name.key();
    let core: String = key.split(' ').filter(|word| !USUAL.contains(word)).collect();
    if core.is_empty() { key.replace(' ', "") } else { core }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_trade_make_no_difference() {
        let core = |text: &str| core_name(&OrganisationName::parse(text).unwrap());
        assert_eq!(core("Hartwell & Pryce LLP"), core("The Hartwell and Pryce Law Practice"));
        assert_eq!(core("The Law Practice Ltd"), "lawpracticeltd");
        assert_ne!(core("1 Crown Office Row"), core("11 Crown Office Row"));
    }
}
