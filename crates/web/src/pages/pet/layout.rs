//! A section laid out for its template: the boxes of the caller's party, and what the other parties have answered.
//! Every title is in the page's language.

use domain::{
    form::{Answers, MOST_ENTRIES, Place, entries, places},
    tables::{PetAnswer, PetParty, PetSection},
    time::Date,
};
use serde::Serialize;

use super::{
    answers::{DATE_PARTS, Typed},
    language,
};
use crate::chassis::Page;

/// Every party, in the order in which the form names them.
pub(super) const PARTIES: [PetParty; 3] = [PetParty::Prosecution, PetParty::Defence, PetParty::Court];

/// One question with its boxes.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    key: String,
    details_key: String,
    title: String,
    answer: PetAnswer,
    /// Said where the question is asked only after another.
    only_if: Option<String>,
    options: Vec<Choice>,
    value: String,
    date: [String; 3],
    details: String,
    /// Where the box for details stands: under the one option that wants them, below all where several do, or nowhere.
    details_at: Option<&'static str>,
    /// What a colleague saved meanwhile, where the person changed the same answer.
    pub(super) theirs: Option<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct Choice {
    id: String,
    text: String,
    checked: bool,
    details: bool,
}

/// The questions about one witness, or all of a section that is not repeated.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    entry: Option<u32>,
    pub(super) fields: Vec<Field>,
}

/// An answer to read.
#[derive(Debug, Serialize)]
pub(super) struct Read {
    title: String,
    entry: Option<u32>,
    lines: Vec<String>,
}

/// How many witnesses a page has boxes for: those entered, and an empty one.
pub(super) fn boxes(section: &PetSection, answers: &Answers) -> u32 {
    entries(section, answers).saturating_add(1).min(MOST_ENTRIES)
}

/// The boxes of some places.
pub(super) fn groups(page: &Page, section: &PetSection, places: &[Place<'_>], typed: &Typed) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for place in places {
        if groups.last().is_none_or(|group| group.entry != place.entry) {
            groups.push(Group { entry: place.entry, fields: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.fields.push(field(page, section, place, typed));
        }
    }
    groups
}

fn field(page: &Page, section: &PetSection, place: &Place<'_>, typed: &Typed) -> Field {
    let (key, question) = (place.key(), place.question);
    let chosen = typed.all(&key);
    let choice = |id: &str| Choice {
        id: id.to_owned(),
        text: option(page, place, id),
        checked: chosen.iter().any(|it| it == id),
        details: question.wants_details(id),
    };
    let ids: Vec<&str> = match question.answer {
        PetAnswer::YesNo => vec!["yes", "no"],
        _ => question.options.iter().map(|it| it.id.as_str()).collect(),
    };
    Field {
        title: question.title(language(page.lang())).to_owned(),
        answer: question.answer,
        only_if: only_if(page, section, place),
        options: ids.into_iter().map(choice).collect(),
        value: typed.one(&key).to_owned(),
        date: DATE_PARTS.map(|part| typed.one(&format!("{key}-{part}")).to_owned()),
        details: typed.one(&place.details_key()).to_owned(),
        details_at: match question.details.len() {
            0 => None,
            1 => Some("option"),
            _ => Some("below"),
        },
        theirs: None,
        details_key: place.details_key(),
        key,
    }
}

/// "Answer this only if …", where the question depends on another.
fn only_if(page: &Page, section: &PetSection, place: &Place<'_>) -> Option<String> {
    let when = place.question.when.as_ref()?;
    let other = section.questions.iter().find(|it| it.id == when.question)?;
    let answer = option(page, &Place { question: other, ..*place }, &when.is);
    let question = other.title(language(page.lang()));
    Some(page.t("pet-only-if", &[("answer", answer.into()), ("question", question.into())]))
}

/// The words of one option.
fn option(page: &Page, place: &Place<'_>, id: &str) -> String {
    if place.question.answer == PetAnswer::YesNo {
        return page.t(if id == "yes" { "pet-yes" } else { "pet-no" }, &[]);
    }
    let found = place.question.options.iter().find(|it| it.id == id);
    found.map_or_else(|| id.to_owned(), |it| it.title(language(page.lang())).to_owned())
}

/// An answer in words, line by line; none where there is none.
pub(super) fn said(page: &Page, place: &Place<'_>, answers: &Answers) -> Vec<String> {
    let Some(answer) = answers.get(&place.key()).filter(|it| !it.is_empty()) else { return Vec::new() };
    let mut lines: Vec<String> = match place.question.answer {
        PetAnswer::YesNo | PetAnswer::Choice | PetAnswer::List => {
            place.words(answer).into_iter().map(|id| option(page, place, id)).collect()
        }
        PetAnswer::Date => {
            let date = answer.parse::<Date>();
            vec![date.map_or_else(|_| answer.clone(), |date| page.site().words().date(page.lang(), date))]
        }
        PetAnswer::Text | PetAnswer::Number => answer.lines().map(str::to_owned).collect(),
    };
    let details = answers.get(&place.details_key()).map(|it| it.lines().map(str::to_owned)).into_iter().flatten();
    lines.extend(details);
    lines
}

/// What a party has answered in a section.
pub(super) fn read(page: &Page, section: &PetSection, party: PetParty, youth: bool, answers: &Answers) -> Vec<Read> {
    places(section, party, youth, entries(section, answers))
        .iter()
        .map(|place| Read {
            title: place.question.title(language(page.lang())).to_owned(),
            entry: place.entry,
            lines: said(page, place, answers),
        })
        .filter(|it| !it.lines.is_empty())
        .collect()
}
