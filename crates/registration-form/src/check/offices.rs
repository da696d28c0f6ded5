//! The block of offices: up to fifty, each account number at one of them.
//! Does not ask whether an account number is real: it is claimed until an officer has checked it.

use std::collections::HashSet;

use domain::{
    registration::form::{Line, Lines, MOST_OFFICES, Office},
    values::{LaaAccountNumber, Postcode},
};

use super::{
    given::{Given, complain_of_more_cells, missing_columns, of_entry},
    organisation::remark_on_postcode,
};
use crate::{
    columns::{OFFICE, OfficeField as F, SheetName},
    fold::fold,
    layout::{Entry, Found},
    notes::Notes,
    problem::{Assumed, HowRead, Rule},
};

const PART: (u8, SheetName) = (1, SheetName::Organisation);

/// Reads every office; those with a problem are left out, since the form is not complete then.
pub(super) fn offices(found: &Found, notes: &mut Notes) -> Vec<Office> {
    let table = &found.offices;
    for header in table.headers.iter().filter(|_| !table.entries.is_empty()) {
        missing_columns(found, OFFICE, header, PART, notes);
    }
    let mut offices: Vec<Office> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for (count, entry) in table.entries.iter().enumerate() {
        let Some(header) = table.headers.get(entry.header) else { continue };
        let given = |field| of_entry(found, OFFICE, (header, entry), field, PART);
        if count == MOST_OFFICES {
            notes.refuse(&given(F::Name).spot, Rule::TooManyOffices, vec![("most", MOST_OFFICES.to_string().into())]);
            break;
        }
        complain_of_more_cells(found, (header, entry), PART, notes);
        offices.extend(office(&given, &mut seen, notes));
    }
    offices
}

/// The names of all offices as they were entered, whatever is wrong with the rest.
pub(super) fn names(found: &Found) -> Vec<String> {
    let table = &found.offices;
    let name = |entry: &Entry| {
        let header = table.headers.get(entry.header)?;
        Some(of_entry(found, OFFICE, (header, entry), F::Name, PART).text().to_owned())
    };
    table.entries.iter().filter_map(name).filter(|name| !name.trim().is_empty()).collect()
}

fn office<'a>(given: &dyn Fn(F) -> Given<'a>, seen: &mut HashSet<String>, notes: &mut Notes) -> Option<Office> {
    let name = given(F::Name).answered(notes, Line::parse);
    if name.as_ref().is_some_and(|name| !seen.insert(format!("name {}", fold(name.as_str())))) {
        notes.refuse(&given(F::Name).spot, Rule::OfficeTwice, Vec::new());
    }
    let address = given(F::Address).answered(notes, Lines::parse);
    let postcode = given(F::Postcode);
    remark_on_postcode(&postcode, notes);
    let postcode = postcode.shaped(notes, Postcode::read);
    let telephone = given(F::Telephone);
    let telephone = if telephone.is_left_out(notes) { Some(None) } else { telephone.phone(notes).map(Some) };
    let account = given(F::LaaAccount);
    let laa_account = account.shaped(notes, LaaAccountNumber::parse);
    if let Some(Some(number)) = &laa_account
        && number.unusual()
    {
        notes.assume(&account.spot, Assumed::Form(HowRead::LaaAccountUnusual), number.as_str().to_owned());
    }
    if let Some(Some(number)) = &laa_account
        && !seen.insert(format!("account {}", number.as_str()))
    {
        notes.refuse(&account.spot, Rule::LaaAccountTwice, Vec::new());
    }
    Some(Office { name: name?, address: address?, postcode: postcode?, telephone: telephone?, laa_account: laa_account? })
}
