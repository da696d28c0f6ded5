//! The lists that fields offer, in the words that the form prints.
//! Reading them is the work of the values themselves; a test holds the two together.

use domain::values::Language;

use super::Words;
use crate::fold::fold;

/// Which list a field offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    OrganisationType,
    Language,
    Yes,
    Qualification,
    Role,
}

const TYPES: &[Words] = &[
    Words::new("Solicitors' firm", "Cwmni cyfreithwyr"),
    Words::new("Sole practice", "Practis unigol"),
    Words::new("Freelance solicitor", "Cyfreithiwr llawrydd"),
    Words::new("Barristers' chambers", "Siambrau bargyfreithwyr"),
    Words::new("Self-employed barrister", "Bargyfreithiwr hunangyflogedig"),
    Words::new("BSB entity", "Endid BSB"),
    Words::new("CILEX-authorised", "Wedi'i awdurdodi gan CILEX"),
    Words::new("Law centre", "Canolfan y gyfraith"),
    Words::new("Public Defender Service", "Gwasanaeth yr Amddiffynnwr Cyhoeddus"),
    Words::new("Other", "Arall"),
];
const LANGUAGES: &[Words] = &[Words::new("English", "Saesneg"), Words::new("Welsh", "Cymraeg")];
const YES: &[Words] = &[Words::new("Yes", "Ydw")];
const QUALIFICATIONS: &[Words] = &[
    Words::new("Solicitor", "Cyfreithiwr"),
    Words::new("Barrister", "Bargyfreithiwr"),
    Words::new("CILEX", "CILEX"),
    Words::new("Trainee", "Hyfforddai"),
    Words::new("Paralegal", "Paragyfreithiwr"),
    Words::new("Accredited representative", "Cynrychiolydd achrededig"),
    Words::new("Clerk", "Clerc"),
    Words::new("Other", "Arall"),
];
const ROLES: &[Words] = &[
    Words::new("Organisation administrator", "Gweinyddwr sefydliad"),
    Words::new("Defence lawyer", "Cyfreithiwr yr amddiffyniad"),
    Words::new("Advocate", "Adfocad"),
    Words::new("Chambers clerk", "Clerc siambrau"),
    Words::new("Chambers admin", "Gweinyddwr siambrau"),
];

/// The list in the order of the values it stands for.
pub(crate) const fn choices(choice: Choice) -> &'static [Words] {
    match choice {
        Choice::OrganisationType => TYPES,
        Choice::Language => LANGUAGES,
        Choice::Yes => YES,
        Choice::Qualification => QUALIFICATIONS,
        Choice::Role => ROLES,
    }
}

/// The places in the list of the words that `text` holds, each of them as the form prints it and none twice: what most answers are.
pub(crate) fn printed(choice: Choice, text: &str) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for part in text.split(", ") {
        let index = choices(choice).iter().position(|words| words.en == part || words.cy == part)?;
        if found.contains(&index) {
            return None;
        }
        found.push(index);
    }
    Some(found)
}

/// The printed word of a list that `text` is most like, by its place in the list; `None` where it is like none.
pub(crate) fn near(choice: Choice, text: &str) -> Option<usize> {
    const ALIKE: f64 = 0.9;
    const LONGEST: usize = 60;
    let typed = fold(text);
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    let likeness = |words: &Words| {
        [words.en, words.cy].map(|word| strsim::jaro_winkler(&fold(word), &typed)).into_iter().fold(0.0, f64::max)
    };
    let scored = choices(choice).iter().map(likeness).enumerate().filter(|(_, score)| *score >= ALIKE);
    scored.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(index, _)| index)
}

/// Whether a cell says yes: in English, in Welsh, or as a ticked box.
pub(crate) fn says_yes(text: &str) -> bool {
    if text.trim().starts_with(['✓', '✔', '☑', '☒', '✅', '√']) {
        return true;
    }
    matches!(
        fold(text).as_str(),
        "yes"
            | "y"
            | "true"
            | "accepted"
            | "agreed"
            | "i accept"
            | "i agree"
            | "x"
            | "1"
            | "accept"
            | "agree"
            | "we accept"
            | "we agree"
            | "ie"
            | "ydw"
            | "ydym"
            | "ydyn"
            | "do"
            | "derbyn"
            | "derbyniaf"
            | "derbyniwyd"
            | "cytuno"
            | "cytunaf"
            | "rwyn derbyn"
            | "rwyn cytuno"
    )
}

/// The printed word for the value at `index` of its list.
pub(crate) fn word(choice: Choice, index: usize, language: Language) -> &'static str {
    choices(choice).get(index).map_or("", |words| words.of(language))
}

#[cfg(test)]
mod tests {
    use domain::values::{OrganisationType, Qualification, Role};

    use super::*;

    #[test]
    fn yes_and_no_are_told_apart_in_both_languages() {
        for yes in ["Yes", "Ydw", "Ie", " ie ", "✓", "Rwy'n derbyn", "TRUE"] {
            assert!(says_yes(yes), "{yes}");
        }
        for no in ["No", "Nac ydw", "Na", "Nage", "", "-", "later"] {
            assert!(!says_yes(no), "{no}");
        }
    }

    #[test]
    fn a_misspelt_word_is_near_the_one_that_was_meant() {
        assert_eq!(near(Choice::Qualification, "Paralegel"), Some(Qualification::Paralegal as usize));
        assert_eq!(near(Choice::Qualification, "Sollicitor"), Some(Qualification::Solicitor as usize));
        assert_eq!(near(Choice::Qualification, "Hyfforddae"), Some(Qualification::Trainee as usize));
        assert_eq!(near(Choice::Qualification, "Partner"), None);
        assert_eq!(near(Choice::Qualification, ""), None);
    }

    #[test]
    fn every_printed_choice_is_read_as_the_value_it_stands_for() {
        for language in [Language::English, Language::Welsh] {
            let printed = |choice| choices(choice).iter().map(|words| words.of(language)).collect::<Vec<_>>();
            let types: Vec<_> = printed(Choice::OrganisationType).iter().map(|t| OrganisationType::parse(t).unwrap()).collect();
            assert_eq!(types, OrganisationType::all().collect::<Vec<_>>());
            let kinds: Vec<_> = printed(Choice::Qualification).iter().map(|t| Qualification::parse(t).unwrap()).collect();
            assert_eq!(kinds, Qualification::all().collect::<Vec<_>>());
            let roles: Vec<_> = printed(Choice::Role).iter().map(|t| Role::parse(t).unwrap()).collect();
            assert_eq!(roles, Role::all().collect::<Vec<_>>());
            let languages: Vec<_> = printed(Choice::Language).iter().map(|t| Language::parse(t).unwrap()).collect();
            assert_eq!(languages, Language::all().collect::<Vec<_>>());
            assert!(printed(Choice::Yes).iter().all(|yes| says_yes(yes)));
        }
    }
}
