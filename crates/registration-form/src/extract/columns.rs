//! The columns of an extract, by any header that registers give them.
//! A column that nobody listed is left alone.

use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

use super::{ExtractProblem, ExtractRule};
use crate::{
    fold::{fold, quoted},
    problem::ColumnPlace,
};

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the headers of the layout")]
pub enum Column {
    Number,
    Name,
    #[strum(serialize = "first name")]
    FirstName,
    #[strum(serialize = "last name")]
    LastName,
    Kind,
    Status,
    Conditions,
    /// Several columns may be so called: they are the lines of one address.
    Address,
    Postcode,
    Telephone,
    #[strum(serialize = "e-mail")]
    Email,
    Website,
    #[strum(serialize = "employer number")]
    Employer,
}

impl Column {
    /// The header as the layout has it.
    pub fn header(self) -> &'static str {
        self.into()
    }

    /// The column with a header, folded: with any number after it.
    pub(super) fn of(folded: &str) -> Option<Self> {
        let plain = folded.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        Self::iter().find(|column| column.names().contains(&plain))
    }

    /// Other names of it, folded.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "number",
                "sra number",
                "sra id",
                "sraid",
                "bsb number",
                "bar number",
                "cilex number",
                "membership number",
                "account number",
                "laa account number",
                "provider account number",
                "office account number",
                "office code",
                "organisation number",
                "registration number",
                "id",
                "rhif",
            ],
            Self::Name => &[
                "name",
                "organisation name",
                "organisation",
                "practice name",
                "trading name",
                "firm name",
                "firm",
                "provider name",
                "full name",
                "enw",
            ],
            Self::FirstName => &["first name", "first names", "forename", "forenames", "given name", "enw cyntaf"],
            Self::LastName => &["last name", "surname", "family name", "cyfenw"],
            Self::Kind => &["kind", "type", "organisation type", "authorisation type", "category", "math"],
            Self::Status => &["status", "authorisation status", "practising status", "account status", "statws"],
            Self::Conditions => &["conditions", "condition", "restrictions", "practising conditions", "amodau"],
            Self::Address => &["address", "address line", "street", "town", "town or city", "city", "county", "cyfeiriad"],
            Self::Postcode => &["postcode", "post code", "postal code", "cod post"],
            Self::Telephone => &["telephone", "telephone number", "phone", "phone number", "tel", "ffon"],
            Self::Email => {
                &["e mail", "email", "email address", "e mail address", "e mail domain", "email domain", "domain", "ebost"]
            }
            Self::Website => &["website", "web site", "website address", "web", "url", "gwefan"],
            Self::Employer => &[
                "employer number",
                "employer",
                "employing organisation number",
                "organisation sra number",
                "firm number",
                "provider number",
                "rhif cyflogwr",
            ],
        }
    }
}

/// Which column stands where.
pub(super) struct Columns {
    /// In the order of the cells; absent where nobody listed the header.
    pub(super) known: Vec<Option<Column>>,
    /// Something is wrong with the headers.
    pub(super) are_wrong: bool,
}

impl Columns {
    /// Reads the headers; with what is wrong with them.
    pub(super) fn of(row: u32, cells: &[String]) -> (Self, Vec<ExtractProblem>) {
        let mut problems = Vec::new();
        let mut known: Vec<Option<Column>> = Vec::with_capacity(cells.len());
        for (index, cell) in (0_u32..).zip(cells) {
            let column = Column::of(&fold(cell));
            if column.is_some_and(|it| it != Column::Address && known.contains(&Some(it))) {
                let place = Some(ColumnPlace::at(index));
                problems.push(ExtractProblem {
                    row: Some(row),
                    column: place,
                    rule: ExtractRule::HeaderTwice,
                    value: quoted(cell),
                });
            }
            known.push(column);
        }
        let has = |column| known.contains(&Some(column));
        let named = has(Column::Name) || (has(Column::FirstName) && has(Column::LastName));
        for (there, column) in
            [(has(Column::Number), Column::Number), (named, Column::Name), (has(Column::Status), Column::Status)]
        {
            if !there {
                let value = column.header().to_owned();
                problems.push(ExtractProblem { row: Some(row), column: None, rule: ExtractRule::HeaderMissing, value });
            }
        }
        (Self { known, are_wrong: !problems.is_empty() }, problems)
    }
}
