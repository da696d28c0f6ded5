//! Which passwords are too easy to guess (ASVS 5.0, 6.2).
//! Neither hashes nor keeps a password, and asks for no mixture of characters: length is what counts.

use std::{collections::BTreeSet, sync::LazyLock};

use strum::{EnumIter, IntoStaticStr};

use super::clean;

static LIST: LazyLock<List> = LazyLock::new(|| List::read(include_str!("../../tables/common_passwords.txt")));
const KEYBOARD: [&str; 10] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "0123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "qazwsxedcrfvtgbyhnujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
];

/// The rule for new passwords.
#[derive(Debug, Clone, Copy)]
pub struct PasswordRule;

/// Why a password was refused. `key()` names the message in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, strum::Display, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum PasswordProblem {
    /// Fewer than 8 characters (ASVS 6.2.1).
    PasswordTooShort,
    /// More than 256 characters (ASVS 6.2.9 asks for at least 64).
    PasswordTooLong,
    /// On the list of common passwords, or one of them in thin disguise (ASVS 6.2.4).
    PasswordCommon,
    /// A run along the keyboard or the alphabet, a date, or the same few characters again and again.
    PasswordPattern,
    /// Made of the person's name, e-mail, organisation or the name of the service (ASVS 6.2.11).
    PasswordContext,
}

impl PasswordProblem {
    /// The key of the message in the locale files.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

#[derive(Debug)]
struct List {
    passwords: BTreeSet<&'static str>,
    words: BTreeSet<&'static str>,
}

impl PasswordRule {
    /// Fewest characters.
    pub const MIN: usize = 8;
    /// The number of characters that pages recommend.
    pub const RECOMMENDED: usize = 15;
    /// Most characters: enough for any passphrase, and a bound on the work of hashing.
    pub const MAX: usize = 256;

    /// Accepts a password unless it is too short, too long or easily guessed.
    ///
    /// `context` holds what an attacker knows: names, the e-mail address, the organisation. The password is taken as it is:
    /// not trimmed, not folded (ASVS 6.2.8).
    pub fn check(password: &str, context: &[&str]) -> Result<(), PasswordProblem> {
        let length = password.chars().count();
        if length < Self::MIN {
            return Err(PasswordProblem::PasswordTooShort);
        }
        if length > Self::MAX {
            return Err(PasswordProblem::PasswordTooLong);
        }
        let folded = clean::fold(password);
        if LIST.holds(&folded) {
            return Err(PasswordProblem::PasswordCommon);
        }
        if is_pattern(&folded) {
            return Err(PasswordProblem::PasswordPattern);
        }
        if is_made_of(&folded, context) {
            return Err(PasswordProblem::PasswordContext);
        }
        Ok(())
    }
}

impl List {
    fn read(text: &'static str) -> Self {
        let (passwords, words) = text.split_once("\n[words]\n").unwrap_or((text, ""));
        let lines =
            |part: &'static str| part.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        Self { passwords: lines(passwords).collect(), words: lines(words).collect() }
    }

    /// Whether a password is on the list: as it is, without its disguise, or as one or two listed words with trimmings.
    fn holds(&self, folded: &str) -> bool {
        let known = |text: &str| self.passwords.contains(text) || self.words.contains(text);
        let plain = undisguised(folded);
        let cores = [bare(folded).to_owned(), bare(&plain).to_owned(), undisguised(bare(folded)), folded.to_owned(), plain];
        cores.iter().any(|core| known(core) || self.is_two_words(core))
    }

    fn is_two_words(&self, core: &str) -> bool {
        let word = |text: Option<&str>| text.is_some_and(|text| self.words.contains(text));
        core.len() < PasswordRule::RECOMMENDED && (1..core.len()).any(|at| word(core.get(..at)) && word(core.get(at..)))
    }
}

/// Without the digits and signs before and after.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

/// With the letters that signs and digits stand for.
fn undisguised(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' | '|' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            c => c,
        })
        .collect()
}

/// Few different characters, a part repeated, digits and separators only and short, or mostly one keyboard run.
fn is_pattern(folded: &str) -> bool {
    let chars: Vec<char> = folded.chars().collect();
    let distinct = chars.iter().collect::<BTreeSet<_>>().len();
    let repeated = (1..=4).any(|unit| chars.iter().zip(chars.iter().skip(unit)).all(|(one, other)| one == other));
    let numeric = chars.len() < 12 && chars.iter().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' '));
    distinct < 4 || repeated || numeric || longest_run(&chars) * 4 >= chars.len() * 3
}

/// The longest stretch that follows a row of the keyboard or the alphabet, forwards or backwards.
fn longest_run(chars: &[char]) -> usize {
    let follows = |one: char, other: char| {
        KEYBOARD.iter().any(|row| {
            row.chars().zip(row.chars().skip(1)).any(|(a, b)| (a, b) == (one, other) || (b, a) == (one, other)) || one == other
        })
    };
    let (mut longest, mut run) = (0, 1);
    for (one, other) in chars.iter().zip(chars.iter().skip(1)) {
        run = if follows(*one, *other) { run + 1 } else { 1 };
        longest = longest.max(run);
    }
    longest
}

/// Whether little is left of a password when the words that an attacker knows are taken away.
fn is_made_of(folded: &str, context: &[&str]) -> bool {
    let mut rest: String = undisguised(folded).chars().filter(|c| c.is_alphanumeric()).collect();
    let whole = rest.chars().count();
    let mut words: Vec<String> = context
        .iter()
        .chain(&["common platform", "commonplatform", "hmcts"])
        .flat_map(|text| clean::fold(text).split(|c: char| !c.is_alphanumeric()).map(undisguised).collect::<Vec<_>>())
        .filter(|word| word.chars().count() >= 3)
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    let left = rest.chars().count();
    left < whole && left < 6
}

#[cfg(test)]
mod tests {
    use PasswordProblem as P;
    use proptest::prelude::*;

    use super::*;

    fn check(password: &str) -> Result<(), P> {
        PasswordRule::check(password, &["Siân", "O'Neill", "sian.oneill@hafodlaw.co.uk", "Hafod Law LLP"])
    }

    #[test]
    fn length_is_counted_in_characters_and_bounded() {
        assert_eq!(check("Xk9#qLm"), Err(P::PasswordTooShort));
        assert_eq!(check("Xk9#qLmw"), Ok(()));
        assert_eq!(check("ŵŷâôêïüû"), Ok(()));
        assert_eq!(check(&"Xk9#qLmw".repeat(32)), Ok(()));
        assert_eq!(check(&"Xk9#qLmw".repeat(33)), Err(P::PasswordTooLong));
    }

    #[test]
    fn common_passwords_are_refused_in_any_thin_disguise() {
        for password in [
            "password",
            "Password123!",
            "P@ssw0rd",
            "p4$$w0rd2024",
            "Liverpool1",
            "Summer2025!",
            "letmein99",
            "!!Welcome!!",
            "iloveyou",
            "Solicitor1",
            "trustno1",
            "LegalCourt1",
        ] {
            assert_eq!(check(password), Err(P::PasswordCommon), "{password}");
        }
    }

    #[test]
    fn runs_repetitions_and_dates_are_refused() {
        for password in [
            "aaaaaaaaaa",
            "abababababab",
            "lkjhgfdsa",
            "13/05/1984",
            "19840513",
            "mnbvcxzlk",
            "bcdefghij",
            "x0x0x0x0x0",
            "3edc4rfv",
        ] {
            let refused = check(password);
            assert!(matches!(refused, Err(P::PasswordPattern | P::PasswordCommon)), "{password}: {refused:?}");
        }
    }

    #[test]
    fn what_everybody_knows_about_a_person_is_refused() {
        for password in ["sianoneill", "Oneill2024", "hafodlaw1", "HafodLaw!99", "CommonPlatform1", "hmcts-12345"] {
            let refused = check(password);
            assert!(matches!(refused, Err(P::PasswordContext | P::PasswordCommon)), "{password}: {refused:?}");
        }
    }

    #[test]
    fn passphrases_and_random_passwords_are_accepted_without_any_mixture() {
        for password in [
            "correct horse battery staple",
            "glawntrwmdroscaerffili",
            "vQ7rbn2kfw",
            "my password is quite long really",
            "sian walks two dogs daily",
            "  spaces count  too",
        ] {
            assert_eq!(check(password), Ok(()), "{password}");
        }
    }

    #[test]
    fn the_list_is_large_enough_and_every_line_of_it_is_refused() {
        assert!(LIST.passwords.len() > 700 && LIST.words.len() > 200);
        for password in LIST.passwords.iter().chain(&LIST.words).filter(|word| word.len() >= PasswordRule::MIN) {
            assert!(check(password).is_err() && check(&password.to_uppercase()).is_err(), "{password}");
        }
    }

    #[test]
    fn the_thousands_of_common_passwords_with_usual_endings_are_refused() {
        let endings = ["1", "12", "123", "1234", "!", "2024", "2025", "01", "99", "1!"];
        let tried =
            LIST.words.iter().flat_map(|word| endings.iter().map(move |end| format!("{word}{end}"))).filter(|p| p.len() >= 8);
        let refused = tried.map(|password| assert!(check(&password).is_err(), "{password}")).count();
        assert!(refused > 1_500, "{refused}");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_check_fail(text in "\\PC{0,300}", context in "\\PC{0,30}") {
            let _ = PasswordRule::check(&text, &[&context]);
        }
    }
}
