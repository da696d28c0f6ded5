//! The words by which officers find a registration, folded alike where they are kept and where they are typed.
//! Each typed word is the beginning of a kept one; all must be there.

use std::collections::BTreeSet;

use domain::{
    registration::form::{Form, Regulation},
    values::{LaaAccountNumber, PhoneNumber, Postcode, ShortText, folded_words},
};
use store::{Fault, Reader};

use super::query::Query;

/// People beyond these are not found by name: a form may list ten thousand.
const MOST_PEOPLE: usize = 200;
/// A word that so many registrations have, or fewer, is looked up first.
const RARE: i64 = 1_000;
/// More words than these narrow nothing down.
const MOST_WORDS: usize = 6;

/// The words of a form: its reference, organisation, administrator and people, e-mail addresses, postcodes and numbers.
pub(super) fn words_of(reference: &str, form: &Form) -> BTreeSet<String> {
    let (details, administrator) = (&form.organisation, &form.administrator);
    let mut texts = vec![reference, details.name.as_str(), details.email.as_str()];
    let listed = form.users.iter().map(|user| (&user.name, &user.email)).take(MOST_PEOPLE);
    for (name, email) in listed.chain(std::iter::once((&administrator.name, &administrator.email))) {
        texts.extend([name.first.as_str(), name.last.as_str(), email.as_str()]);
    }
    texts.extend([&details.incorporation_number, &details.charity_number].into_iter().flatten().map(ShortText::as_str));
    match &details.regulation {
        Regulation::Number(number)
        | Regulation::HeadOfChambers { number, .. }
        | Regulation::Other { number: Some(number), .. } => texts.push(number.as_str()),
        Regulation::Other { .. } | Regulation::Nobody { .. } => {}
    }
    texts.extend(form.offices.iter().filter_map(|office| office.laa_account.as_ref()).map(LaaAccountNumber::as_str));
    let postcodes = form.offices.iter().filter_map(|it| it.postcode.as_ref()).chain(details.head_office.postcode.as_ref());
    let phones = form.offices.iter().filter_map(|it| it.telephone.as_ref()).chain([&details.telephone, &administrator.mobile]);
    // What people write with spaces and without is kept whole as well as in its parts.
    let whole: Vec<&str> = postcodes.map(Postcode::as_str).chain([reference]).collect();
    let mut words: BTreeSet<String> = texts.iter().chain(&whole).flat_map(|text| folded_words(text)).collect();
    words.extend(whole.into_iter().chain(phones.map(PhoneNumber::as_str)).map(squeezed));
    words
}

/// What was typed, as the beginnings of words: a telephone number or a postcode is one word however it is spaced.
fn typed(text: &str) -> Vec<String> {
    if text.chars().filter(char::is_ascii_digit).count() >= 9
        && let Ok(phone) = PhoneNumber::parse(text)
    {
        return vec![squeezed(phone.as_str())];
    }
    if let Ok(postcode) = Postcode::parse(text) {
        return vec![squeezed(postcode.as_str())];
    }
    let mut words = folded_words(text);
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

/// What was typed to find registrations.
pub(super) struct Words {
    words: Vec<String>,
    /// Which of them few registrations have.
    rare: Option<usize>,
}

impl Words {
    /// Reads what was typed, and looks how common each word is.
    pub(super) async fn typed(reader: &Reader, text: &str) -> Result<Self, Fault> {
        let (words, mut rarest) = (typed(text), None);
        for (nth, word) in words.iter().enumerate() {
            let sql = "SELECT COUNT(*) FROM (SELECT 1 FROM registration_words_v6 WHERE word >= $1 AND word < $2 LIMIT $3) w";
            let binds = [word.as_str().into(), end(word).into(), RARE.saturating_add(1).into()];
            let count: i64 = reader.rows(sql, &binds).await?.first().map_or(Ok(0), |row| row.get(0))?;
            if rarest.is_none_or(|(least, _)| count < least) {
                rarest = Some((count, nth));
            }
        }
        let rare = rarest.filter(|(count, _)| *count <= RARE).map(|(_, nth)| nth);
        Ok(Self { words, rare })
    }

    /// Goes on with what a statement reads from, as `r`, and the condition that every word is there.
    ///
    /// Where one of the words is rare, the rows are those that have it; where all are common, the order is walked and each row asked, so that
    /// neither takes longer the more registrations there are.
    pub(super) fn begin(&self, query: Query) -> Query {
        let mut query = query;
        if let Some(word) = self.rare.and_then(|nth| self.words.get(nth)) {
            query = query.bound("(SELECT DISTINCT registration FROM registration_words_v6 WHERE word >= ", word.as_str());
            // A cross join is read in this order by SQLite: few rows first.
            query = query.bound(" AND word < ", end(word)).text(") w CROSS JOIN registrations_v6 r WHERE r.id = w.registration");
        } else {
            query = query.text("registrations_v6 r WHERE 1 = 1");
        }
        for word in self.words.iter().enumerate().filter(|(nth, _)| Some(*nth) != self.rare).map(|(_, word)| word) {
            query = query.bound(
                " AND EXISTS (SELECT 1 FROM registration_words_v6 x WHERE x.registration = r.id AND x.word >= ",
                word.as_str(),
            );
            query = query.bound(" AND x.word < ", end(word)).text(")");
        }
        query
    }
}

/// The first text after every one that begins with this word.
fn end(word: &str) -> String {
    format!("{word}\u{10FFFF}")
}

fn squeezed(text: &str) -> String {
    folded_words(text).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_postcode_is_one_word_however_it_is_spaced() {
        assert_eq!(typed("07700 900 123"), typed("+44 7700 900123"));
        assert_eq!(typed("ll111aa"), ["ll111aa"]);
        assert_eq!(typed("LL11 1AA"), ["ll111aa"]);
    }

    #[test]
    fn words_are_folded_and_the_longest_comes_first() {
        assert_eq!(typed("Ó Néill’s  SONS"), ["neills", "sons", "o"]);
        assert_eq!(typed(" , "), Vec::<String>::new());
        assert_eq!(typed("REG-7K3M-Q2XR"), ["7k3m", "q2xr", "reg"]);
    }
}
