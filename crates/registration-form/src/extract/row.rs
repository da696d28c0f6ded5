//! One row of an extract becomes an entry, or says by column what is wrong with it.
//! What only helps (telephone, e-mail, web site) is left out with a remark where it is not understood.

use domain::{
    register::{Entry, Register},
    values::{EmailAddress, LaaAccountNumber, PhoneAssumption, PhoneNumber, Postcode, RegulatorNumber},
};

use super::{Column, ExtractProblem, ExtractRule, columns::Columns};
use crate::{
    fold::{quoted, unguarded},
    problem::ColumnPlace,
};

/// Longest cell in characters.
const LONGEST: usize = 1_000;

pub(super) struct Read {
    pub(super) entry: Result<Entry, Vec<ExtractProblem>>,
    pub(super) remarks: Vec<ExtractProblem>,
}

struct Cells<'a> {
    row: u32,
    columns: &'a Columns,
    texts: &'a [String],
    problems: Vec<ExtractProblem>,
    remarks: Vec<ExtractProblem>,
}

pub(super) fn read(register: Register, columns: &Columns, row: u32, cells: &[String]) -> Read {
    let mut cells = Cells { row, columns, texts: cells, problems: Vec::new(), remarks: Vec::new() };
    cells.over();
    let number = cells.number(register);
    let name = cells.name();
    let status = cells.needed(Column::Status, ExtractRule::StatusMissing);
    let address = cells.all(Column::Address);
    let domains = [cells.email_domain(), cells.website_domain()].into_iter().flatten().collect();
    let entry = Entry {
        number,
        name,
        kind: cells.one(Column::Kind),
        status,
        conditions: cells.one(Column::Conditions),
        address: (!address.is_empty()).then(|| address.join("\n")),
        postcode: cells.one(Column::Postcode).map(|text| Postcode::parse(&text).map_or(text, |postcode| postcode.to_string())),
        telephone: cells.telephone(),
        domains,
        employer: cells.one(Column::Employer),
    };
    Read { entry: if cells.problems.is_empty() { Ok(entry) } else { Err(cells.problems) }, remarks: cells.remarks }
}

impl Cells<'_> {
    /// The cell of a column that is there once: absent where it is empty.
    fn one(&mut self, column: Column) -> Option<String> {
        self.all(column).into_iter().next()
    }

    /// The cells of a column that may be there several times, without empty ones.
    fn all(&mut self, column: Column) -> Vec<String> {
        let mut filled = Vec::new();
        let places = self.columns.known.iter().enumerate().filter(|(_, known)| **known == Some(column));
        for (index, cell) in places.filter_map(|(index, _)| Some((index, self.texts.get(index)?))) {
            let text =
                cell.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n");
            let text = unguarded(text.trim()).to_owned();
            let rule = if text.chars().count() > LONGEST {
                ExtractRule::TooLong
            } else if text.chars().any(|c| c.is_control() && c != '\n') {
                ExtractRule::Characters
            } else {
                if !text.is_empty() {
                    filled.push(text);
                }
                continue;
            };
            self.problems.push(problem(self.row, index, rule, &text));
        }
        filled
    }

    /// Cells beyond the headers: the row has slipped.
    fn over(&mut self) {
        let beyond = self.texts.iter().enumerate().skip(self.columns.known.len()).find(|(_, cell)| !cell.trim().is_empty());
        if let Some((index, cell)) = beyond {
            self.problems.push(problem(self.row, index, ExtractRule::MoreCells, cell));
        }
    }

    fn index(&self, column: Column) -> usize {
        self.columns.known.iter().position(|known| *known == Some(column)).unwrap_or_default()
    }

    fn needed(&mut self, column: Column, missing: ExtractRule) -> String {
        let before = self.problems.len();
        let text = self.one(column);
        if text.is_none() && self.problems.len() == before {
            self.problems.push(problem(self.row, self.index(column), missing, ""));
        }
        text.unwrap_or_default()
    }

    fn number(&mut self, register: Register) -> String {
        let text = self.needed(Column::Number, ExtractRule::NumberMissing);
        let read = match register {
            Register::Laa => LaaAccountNumber::parse(&text).map(|number| number.to_string()),
            _ => RegulatorNumber::parse(&text).map(|number| number.to_string()),
        };
        read.unwrap_or_else(|_| {
            if !text.is_empty() {
                self.problems.push(problem(self.row, self.index(Column::Number), ExtractRule::NumberFormat, &text));
            }
            text
        })
    }

    fn name(&mut self) -> String {
        let before = self.problems.len();
        let parts = [self.one(Column::FirstName), self.one(Column::LastName)];
        let name = self.one(Column::Name).unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
        if name.is_empty() && self.problems.len() == before {
            self.problems.push(problem(self.row, self.index(Column::Name), ExtractRule::NameMissing, ""));
        }
        name
    }

    fn telephone(&mut self) -> Option<String> {
        let text = self.one(Column::Telephone)?;
        match PhoneNumber::read_cell(&text) {
            Ok(read) if read.assumed.is_none_or(PhoneAssumption::is_certain) => Some(read.number.to_string()),
            _ => self.left_out(Column::Telephone, ExtractRule::TelephoneLeftOut, &text),
        }
    }

    fn email_domain(&mut self) -> Option<String> {
        let text = self.one(Column::Email)?;
        let whole = if text.contains('@') { text.clone() } else { format!("office@{text}") };
        match EmailAddress::parse(&whole) {
            Ok(email) => Some(email.domain().to_owned()),
            Err(_) => self.left_out(Column::Email, ExtractRule::EmailLeftOut, &text),
        }
    }

    fn website_domain(&mut self) -> Option<String> {
        let text = self.one(Column::Website)?;
        let rest = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_start_matches("www.");
        match EmailAddress::parse(&format!("office@{host}")) {
            Ok(email) => Some(email.domain().to_owned()),
            Err(_) => self.left_out(Column::Website, ExtractRule::WebsiteLeftOut, &text),
        }
    }

    fn left_out(&mut self, column: Column, rule: ExtractRule, text: &str) -> Option<String> {
        self.remarks.push(problem(self.row, self.index(column), rule, text));
        None
    }
}

fn problem(row: u32, index: usize, rule: ExtractRule, value: &str) -> ExtractProblem {
    let column = Some(ColumnPlace::at(u32::try_from(index).unwrap_or(u32::MAX)));
    ExtractProblem { row: Some(row), column, rule, value: quoted(value) }
}
