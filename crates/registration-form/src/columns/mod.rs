//! The one table of the form's fields: what each is called, in both languages, and how it is filled in.
//! The reader and the writers use nothing else, so that the form and its reader cannot differ.

mod choices;
mod office;
mod organisation;
mod sheets;
mod user;

use std::{collections::HashMap, sync::LazyLock};

use domain::values::Language;

pub(crate) use choices::{Choice, choices, near, printed, says_yes, word};
pub(crate) use office::{OFFICE, OfficeField};
pub(crate) use organisation::{ORGANISATION, OrganisationField};
pub(crate) use sheets::{Section, SheetName, is_input, section_of, title};
pub(crate) use user::{USER, UserField};

use crate::fold::fold;

/// The version of this layout and of the terms it carries; it is printed on the form and read back.
pub(crate) const VERSION: &str = "1";

/// The same words in both languages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    pub(crate) en: &'static str,
    pub(crate) cy: &'static str,
}

impl Words {
    pub(crate) const NONE: Self = Self::new("", "");

    pub(crate) const fn new(en: &'static str, cy: &'static str) -> Self {
        Self { en, cy }
    }

    /// Words that are to stay as they are in either.
    pub(crate) const fn both(text: &'static str) -> Self {
        Self::new(text, text)
    }

    pub(crate) const fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Welsh => self.cy,
        }
    }
}

/// One field of the form.
#[derive(Debug)]
pub(crate) struct Column<F: 'static> {
    pub(crate) field: F,
    pub(crate) label: Words,
    /// Other names that people and older forms use, folded.
    pub(crate) aliases: &'static [&'static str],
    pub(crate) required: bool,
    /// What to fill in, shown beside the field.
    pub(crate) hint: Words,
    /// The list to choose from, if there is one.
    pub(crate) choice: Option<Choice>,
    /// What the example row shows.
    pub(crate) example: Words,
}

/// A part of the form whose fields can be found by their labels.
pub(crate) trait Field: Copy + PartialEq + 'static {
    /// The fields in the order of the form.
    fn columns() -> &'static [Column<Self>];

    /// Every label and alias, folded, with the index of its field and the language it is in.
    fn names() -> &'static HashMap<String, (usize, Language)>;
}

macro_rules! fields {
    ($($field:ty => $columns:ident),+) => {$(
        impl Field for $field {
            fn columns() -> &'static [Column<Self>] {
                $columns
            }

            fn names() -> &'static HashMap<String, (usize, Language)> {
                static NAMES: LazyLock<HashMap<String, (usize, Language)>> = LazyLock::new(|| names($columns));
                &NAMES
            }
        }
    )+};
}

fields!(OrganisationField => ORGANISATION, OfficeField => OFFICE, UserField => USER);

fn names<F>(columns: &'static [Column<F>]) -> HashMap<String, (usize, Language)> {
    let mut names = HashMap::new();
    for (index, column) in columns.iter().enumerate() {
        names.insert(fold(column.label.cy), (index, Language::Welsh));
        // Words that both languages share count as English, so English comes last.
        names.insert(fold(column.label.en), (index, Language::English));
        names.extend(column.aliases.iter().map(|alias| ((*alias).to_owned(), (index, Language::English))));
    }
    names
}

/// The field that `text` is a label of, with the language that it is written in.
pub(crate) fn find<F: Field>(text: &str) -> Option<(F, Language)> {
    // Labels are short and begin alike: most of what is entered needs no folding.
    if text.len() > 100 || !begins_like_a_label(text) {
        return None;
    }
    let (index, language) = F::names().get(&fold(text))?;
    F::columns().get(*index).map(|column| (column.field, *language))
}

/// Whether some label begins with the same three letters; also where that can't be told without folding.
fn begins_like_a_label(text: &str) -> bool {
    static KNOWN: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let mut known = vec![false; 36 * 36 * 36];
        let names = [OrganisationField::names(), OfficeField::names(), UserField::names()];
        for start in names.iter().flat_map(|names| names.keys()).filter_map(|name| beginning(name)) {
            if let Some(place) = known.get_mut(start) {
                *place = true;
            }
        }
        known
    });
    beginning(text).is_none_or(|start| KNOWN.get(start) == Some(&true))
}

/// The first three letters or digits as one number; none where another letter than those of English may be among them.
fn beginning(text: &str) -> Option<usize> {
    let mut letters = text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    let mut digit = || char::from(letters.next()?).to_digit(36).map(|digit| digit as usize);
    Some((digit()? * 36 + digit()?) * 36 + digit()?)
}

/// Whether `text` is the label of any field.
pub(crate) fn is_label(text: &str) -> bool {
    find::<OrganisationField>(text).is_some() || find::<OfficeField>(text).is_some() || find::<UserField>(text).is_some()
}

/// Stands before the first cell of a row that shows how a table is filled in.
pub(crate) const EXAMPLE: Words = Words::new("Example: ", "Enghraifft: ");

/// Heads the column that a marked copy of a text form adds.
pub(crate) const PROBLEMS: Words = Words::new("Problems", "Problemau");

/// The first cell of the example row of a table.
pub(crate) fn example<F>(columns: &[Column<F>], language: Language) -> String {
    format!("{}{}", EXAMPLE.of(language), columns.first().map_or("", |column| column.example.of(language)))
}

/// Whether a first cell is that of an example row; an example that was typed over is a row like any other.
pub(crate) fn is_example(first: &str) -> bool {
    // Spares the many rows that are none.
    if !first.contains(':') {
        return false;
    }
    let folded = fold(first);
    // Welsh forms had English examples before they had Welsh ones.
    let earlier = format!("{}{}", EXAMPLE.cy, OFFICE.first().map_or("", |column| column.example.en));
    [Language::English, Language::Welsh]
        .iter()
        .flat_map(|language| [example(OFFICE, *language), example(USER, *language)])
        .chain([earlier])
        .any(|known| folded == fold(&known))
}

/// Whether a text is what our example row shows in any of its cells.
pub(crate) fn is_of_example(text: &str) -> bool {
    let folded = fold(text);
    let shown = OFFICE.iter().map(|column| column.example).chain(USER.iter().map(|column| column.example));
    is_example(text) || shown.into_iter().any(|words| [words.en, words.cy].iter().any(|word| fold(word) == folded))
}

/// Whether a text is what our form prints beside a field.
pub(crate) fn is_hint(field: OrganisationField, text: &str) -> bool {
    let Some(column) = ORGANISATION.iter().find(|column| column.field == field) else { return false };
    let folded = fold(text);
    [column.hint.en, column.hint.cy].iter().any(|hint| !hint.is_empty() && fold(hint) == folded)
}

/// Whether a heading is that of our own column or sheet of problems.
pub(crate) fn is_problems(heading: &str) -> bool {
    [PROBLEMS.en, PROBLEMS.cy].iter().any(|word| fold(heading) == fold(word))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn assert_distinct<F>(columns: &[Column<F>]) {
        let mut seen = HashSet::new();
        for column in columns {
            let mut names: HashSet<String> = column.aliases.iter().map(|alias| (*alias).to_owned()).collect();
            assert!(column.aliases.iter().all(|alias| fold(alias) == **alias), "aliases are folded: {:?}", column.aliases);
            names.extend([fold(column.label.en), fold(column.label.cy)]);
            for name in names {
                assert!(seen.insert(name.clone()), "two fields are called {name}");
            }
        }
    }

    #[test]
    fn no_two_fields_of_a_part_share_a_name() {
        assert_distinct(ORGANISATION);
        assert_distinct(OFFICE);
        assert_distinct(USER);
    }

    #[test]
    fn a_label_is_found_in_both_languages_and_in_any_dress() {
        let found = |text| find::<UserField>(text);
        assert_eq!(found("LAST NAME *"), Some((UserField::LastName, Language::English)));
        assert_eq!(found("Cyfenw"), Some((UserField::LastName, Language::Welsh)));
        assert_eq!(found("surname"), Some((UserField::LastName, Language::English)));
        assert_eq!(found("shoe size"), None);
    }

    #[test]
    fn no_name_of_a_field_is_passed_over_for_how_it_begins() {
        for name in OrganisationField::names().keys().chain(OfficeField::names().keys()).chain(UserField::names().keys()) {
            assert!(is_label(name) && is_label(&format!(" – {}:", name.to_uppercase())), "{name}");
        }
    }
}
