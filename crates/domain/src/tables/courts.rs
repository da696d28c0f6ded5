//! The criminal courts of England and Wales, by name, code and postcode.
//! Knows nothing of hearings: it says where and since when, not what happens there.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{TableError, csv_rows, parse_date};
use crate::{
    time::Date,
    values::{Postcode, postcode_prefix, search_words},
};

const TABLE: &str = "courts.csv";
const SUGGESTIONS: usize = 5;
/// Names less alike than this (Jaro-Winkler) are not worth suggesting.
const ALIKE: f64 = 0.86;
/// Names so much less alike than the best are not worth suggesting beside it.
const FURTHER: f64 = 0.06;

/// No name of a court is nearly as long; what is longer is like none, and comparing it would take long.
const LONGEST: usize = 150;

/// Which kind of court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CourtKind {
    /// A magistrates' court.
    Magistrates,
    /// A Crown Court centre.
    Crown,
}

/// One court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Court {
    /// The court centre id that Common Platform uses.
    pub id: Uuid,
    /// Organisation unit code, such as `B01LY00`.
    pub code: String,
    /// Magistrates' court or Crown Court.
    pub kind: CourtKind,
    /// English name.
    pub name: String,
    /// Welsh name.
    pub welsh_name: String,
    /// HMCTS region.
    pub region: String,
    /// Address without postcode.
    pub address: String,
    /// Postcode.
    pub postcode: Postcode,
    /// Local justice area code; only magistrates' courts have one.
    pub lja: Option<String>,
    /// First day of the month by which Common Platform is known to have been in use.
    pub since: Date,
    /// Whether the court is still open.
    pub open: bool,
    words: Vec<String>,
}

/// The courts, open and closed.
#[derive(Debug)]
pub struct Courts {
    all: Vec<Court>,
    codes: BTreeMap<String, usize>,
    /// How each court's names are compared, made when the first is: a form may name a court ten thousand times.
    spelt: OnceLock<Vec<Spelt>>,
}

/// A court's names in the words by which they are compared.
#[derive(Debug)]
struct Spelt {
    name: String,
    welsh_name: String,
    /// The English name without the words that every court has.
    place: String,
}

#[derive(Deserialize)]
struct Row {
    id: Uuid,
    code: String,
    kind: CourtKind,
    name: String,
    welsh_name: String,
    region: String,
    address: String,
    postcode: String,
    lja: String,
    since: String,
    open: String,
}

impl Court {
    /// The region as one word, for addresses and keys of sentences: `north-west`.
    pub fn region_key(&self) -> String {
        self.region.to_lowercase().replace(' ', "-")
    }
}

impl Courts {
    /// Reads the built-in table.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/courts.csv"))
    }

    /// Reads a table of the same layout; codes and ids must be unique, postcodes and dates right.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let mut courts = Vec::new();
        let mut codes = BTreeMap::new();
        let mut ids = std::collections::BTreeSet::new();
        for (at, row) in csv_rows::<Row>(TABLE, text)? {
            let court = court(&at, row)?;
            if codes.insert(court.code.clone(), courts.len()).is_some() || !ids.insert(court.id) {
                return Err(TableError::new(TABLE, at, "the same code or id twice"));
            }
            courts.push(court);
        }
        Ok(Self { all: courts, codes, spelt: OnceLock::new() })
    }

    /// Every court, closed ones included, by English name.
    pub fn all(&self) -> &[Court] {
        &self.all
    }

    /// Every region of the table as one word, in alphabetical order.
    pub fn regions(&self) -> Vec<String> {
        self.all.iter().map(Court::region_key).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// The court with an organisation unit code, open or closed.
    pub fn by_code(&self, code: &str) -> Option<&Court> {
        self.codes.get(&code.trim().to_ascii_uppercase()).and_then(|at| self.all.get(*at))
    }

    /// The court with a court centre id, open or closed.
    pub fn by_id(&self, id: Uuid) -> Option<&Court> {
        self.all.iter().find(|court| court.id == id)
    }

    /// Open courts that fit a search: the beginning of each word of an English or Welsh name, a code, or a postcode.
    ///
    /// A postcode that no court has finds those of the same district, else of the same area. No words find every open court.
    pub fn search(&self, text: &str) -> Vec<&Court> {
        if let Some(court) = self.by_code(text).filter(|court| court.open) {
            return vec![court];
        }
        if let Some(prefix) = postcode_prefix(text) {
            return self.near(&prefix);
        }
        let wanted = search_words(text);
        self.open()
            .filter(|court| wanted.iter().all(|want| court.words.iter().any(|word| word.starts_with(want.as_str()))))
            .collect()
    }

    /// The one open court that a form means by a name or code; otherwise courts with like names, best first.
    pub fn by_name_or_code(&self, text: &str) -> Result<&Court, Vec<&Court>> {
        let wanted = search_words(text).join(" ");
        match self.meant(&wanted, text) {
            Err(found) if found.is_empty() => Err(self.alike(&wanted)),
            Err(found) => Err(found.into_iter().take(SUGGESTIONS).collect()),
            Ok(court) => Ok(court),
        }
    }

    /// The one open court that a form means by a name or code, where nobody asks for suggestions: those take far longer to find.
    pub fn only_by_name_or_code(&self, text: &str) -> Option<&Court> {
        self.meant(&search_words(text).join(" "), text).ok()
    }

    /// The one court that is meant, or all that may be.
    fn meant(&self, wanted: &str, text: &str) -> Result<&Court, Vec<&Court>> {
        let mut same = self.spelt().filter(|(_, spelt)| spelt.name == wanted || spelt.welsh_name == wanted);
        match (same.next(), same.next()) {
            (Some((court, _)), None) => return Ok(court),
            (Some(_), Some(_)) => return Err(self.search(text)),
            (None, _) if wanted.is_empty() => return Err(Vec::new()),
            (None, _) => {}
        }
        match self.search(text).as_slice() {
            [court] => Ok(*court),
            several => Err(several.to_vec()),
        }
    }

    /// Open courts with the words of their names.
    fn spelt(&self) -> impl Iterator<Item = (&Court, &Spelt)> {
        let words = |text: &str| search_words(text).join(" ");
        let spelt =
            |court: &Court| Spelt { name: words(&court.name), welsh_name: words(&court.welsh_name), place: place(&court.name) };
        let all = self.spelt.get_or_init(|| self.all.iter().map(spelt).collect());
        self.all.iter().zip(all).filter(|(court, _)| court.open)
    }

    fn open(&self) -> impl Iterator<Item = &Court> {
        self.all.iter().filter(|court| court.open)
    }

    fn near(&self, prefix: &str) -> Vec<&Court> {
        let outward = prefix.split(' ').next().unwrap_or(prefix);
        let area: String = outward.chars().take_while(char::is_ascii_alphabetic).collect();
        let whole = self.open().filter(|court| court.postcode.as_str() == prefix).collect::<Vec<_>>();
        let district = self.open().filter(|court| court.postcode.outward() == outward).collect::<Vec<_>>();
        let in_area = |court: &&Court| {
            court.postcode.as_str().strip_prefix(&*area).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        [whole, district, self.open().filter(in_area).collect()].into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn alike(&self, wanted: &str) -> Vec<&Court> {
        if wanted.len() > LONGEST {
            return Vec::new();
        }
        let likeness = |spelt: &Spelt| {
            let names = [&spelt.name, &spelt.welsh_name, &spelt.place];
            names.iter().map(|name| strsim::jaro_winkler(name, wanted)).fold(0.0, f64::max)
        };
        let scored = self.spelt().map(|(court, spelt)| (likeness(spelt), court));
        let mut scored: Vec<_> = scored.filter(|(score, _)| *score >= ALIKE).collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        let best = scored.first().map_or(0.0, |(score, _)| *score);
        scored.into_iter().take_while(|(score, _)| best - score < FURTHER).take(SUGGESTIONS).map(|(_, court)| court).collect()
    }
}

/// The name without the words that every court has.
fn place(name: &str) -> String {
    let common = ["magistrates", "crown", "court", "combined", "justice", "centre"];
    search_words(name).into_iter().filter(|word| !common.contains(&word.as_str())).collect::<Vec<_>>().join(" ")
}

fn court(at: &str, row: Row) -> Result<Court, TableError> {
    let bad = |problem: String| TableError::new(TABLE, at, problem);
    let postcode = Postcode::parse(&row.postcode).map_err(|error| bad(format!("postcode: {error}")))?;
    let first = if row.kind == CourtKind::Crown { 'C' } else { 'B' };
    if row.code.len() != 7 || !row.code.starts_with(first) {
        return Err(bad(format!("{} is no code of such a court", row.code)));
    }
    if row.name.is_empty() || row.welsh_name.is_empty() || row.address.is_empty() || row.region.is_empty() {
        return Err(bad("a name, the region or the address is missing".to_owned()));
    }
    let open = match row.open.as_str() {
        "yes" => true,
        "no" => false,
        other => return Err(bad(format!("open is {other}, not yes or no"))),
    };
    let since = parse_date(TABLE, at, &row.since)?;
    let words = search_words(&format!("{} {}", row.name, row.welsh_name));
    let lja = (!row.lja.is_empty()).then_some(row.lja);
    let Row { id, code, kind, name, welsh_name, region, address, .. } = row;
    Ok(Court { id, code, kind, name, welsh_name, region, address, postcode, lja, since, open, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: &[&Court]) -> Vec<String> {
        found.iter().map(|court| court.name.clone()).collect()
    }

    #[test]
    fn the_built_in_table_holds_the_whole_country() {
        let courts = Courts::load().unwrap();
        let open = |kind| courts.all().iter().filter(|court| court.open && court.kind == kind).count();
        assert!(open(CourtKind::Crown) > 75 && open(CourtKind::Magistrates) > 140);
        assert!(courts.all().iter().all(|court| !court.name.contains("Court of Appeal")));
        assert!(courts.all().iter().any(|court| court.region == "Wales"));
    }

    #[test]
    fn a_court_is_found_by_the_beginning_of_its_words_in_either_language() {
        let courts = Courts::load().unwrap();
        assert_eq!(names(&courts.search("cardiff cro")), ["Cardiff Crown Court"]);
        assert_eq!(names(&courts.search("llys goron caerdydd")), ["Cardiff Crown Court"]);
        assert_eq!(names(&courts.search("St Albans")), names(&courts.search("saint. albans")));
        assert_eq!(names(&courts.search("Highbury mags")), ["Highbury Corner Magistrates' Court"]);
        assert!(courts.search("xyzzy").is_empty());
        assert!(courts.search("blackfriars").is_empty(), "a closed court is not found");
        assert!(courts.by_code("c01bl00").is_some_and(|court| !court.open));
        assert!(courts.search(" ").len() > 200);
    }

    #[test]
    fn a_court_is_found_by_whole_and_half_postcodes_and_by_neighbours() {
        let courts = Courts::load().unwrap();
        assert_eq!(names(&courts.search("cf103pg")), ["Cardiff Crown Court"]);
        assert!(names(&courts.search("DE1")).contains(&"Derby Crown Court".to_owned()));
        assert!(names(&courts.search("DE1 9ZZ")).contains(&"Derby Crown Court".to_owned()));
        assert!(names(&courts.search("DE99 1AA")).contains(&"Derby Crown Court".to_owned()));
    }

    #[test]
    fn a_form_names_one_court_or_gets_suggestions() {
        let courts = Courts::load().unwrap();
        let name = |text| courts.by_name_or_code(text).map(|court| court.name.as_str());
        assert_eq!(name("b01ce00"), Ok("Willesden Magistrates' Court"));
        assert_eq!(name("THAMES MAGISTRATES COURT"), Ok("Thames Magistrates' Court"));
        assert_eq!(name("Highbury Corner"), Ok("Highbury Corner Magistrates' Court"));
        let several = courts.by_name_or_code("Cardiff").unwrap_err();
        assert!(names(&several).contains(&"Cardiff Magistrates' Court".to_owned()) && several.len() >= 2);
        let misspelt = courts.by_name_or_code("Wolverhamton Crown Court").unwrap_err();
        assert_eq!(misspelt[0].name, "Wolverhampton Crown Court");
        assert_eq!(names(&courts.by_name_or_code("Wimbeldon").unwrap_err())[0], "Wimbledon Magistrates' Court");
        assert!(courts.by_name_or_code("").unwrap_err().is_empty());
    }

    #[test]
    fn the_same_court_is_meant_whether_or_not_anybody_asks_for_suggestions() {
        let courts = Courts::load().unwrap();
        for court in courts.all() {
            let cut = court.name.split(' ').next().unwrap();
            for text in [&court.name, &court.welsh_name, &court.code, cut, &format!("{cut}x"), " "] {
                let meant = courts.by_name_or_code(text).ok().map(|found| &found.code);
                assert_eq!(courts.only_by_name_or_code(text).map(|found| &found.code), meant, "{text}");
            }
        }
        let long = format!("Wimbeldon {}", "Magistrates ".repeat(100));
        assert!(courts.by_name_or_code(&long).unwrap_err().is_empty(), "nothing is like a name of a thousand letters");
    }

    #[test]
    fn every_court_is_found_by_its_own_names_code_id_and_postcode() {
        let courts = Courts::load().unwrap();
        for court in courts.all().iter().filter(|court| court.open) {
            for text in [&court.name, &court.welsh_name, &court.code, &court.postcode.to_string()] {
                assert!(courts.search(text).iter().any(|found| found.id == court.id), "{text}");
            }
            assert_eq!(courts.by_id(court.id).map(|found| &found.code), Some(&court.code));
            assert_eq!(courts.by_name_or_code(&court.code).map(|found| found.id), Ok(court.id));
        }
    }

    #[test]
    fn the_table_agrees_with_the_published_codes() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/courts/COURTS_MERGED.csv");
        let Ok(mut reader) = csv::Reader::from_path(path) else {
            println!("skipped: shared data absent");
            return;
        };
        let courts = Courts::load().unwrap();
        let published: Vec<_> =
            reader.records().map(|row| (row.as_ref().unwrap()[0].to_owned(), row.unwrap()[12].to_owned())).collect();
        let missing: Vec<_> =
            published.iter().filter(|(code, _)| courts.by_code(code).is_none()).map(|(code, _)| code.as_str()).collect();
        assert_eq!(missing, ["C01CJ00", "C22SR00", "B53DT00", "B05GP00"], "only those that the table says are left out");
        for (code, open) in published.iter().filter(|(_, open)| open == "f") {
            assert!(courts.by_code(code).is_some_and(|court| !court.open), "{code} is {open}");
        }
    }

    #[test]
    fn a_bad_table_is_refused_with_its_row() {
        let header = "id,code,kind,name,welsh_name,region,address,postcode,lja,since,open\n";
        let row = "662d4ac8-ad0e-37dc-b25b-29c411ca3fdc,B63AD00,magistrates,A,B,Wales,C,SY23 1AS,3253,2023-08-01,yes\n";
        assert!(Courts::read(&format!("{header}{row}")).is_ok());
        for (bad, what) in [
            (row.repeat(2), "twice"),
            (row.replace("SY23 1AS", "nowhere"), "postcode"),
            (row.replace("B63AD00", "C63AD00"), "code"),
            (row.replace("2023-08-01", "2023-13-01"), "month"),
            (row.replace("yes", "perhaps"), "perhaps"),
            (String::new(), "no rows"),
        ] {
            let error = Courts::read(&format!("{header}{bad}")).unwrap_err();
            assert!(error.to_string().contains(what) && error.table == "courts.csv", "{error}");
        }
    }
}
