//! What a firm would write into the registration form: the answers, not the file.
//! The words of the lists are those that the form prints.

use domain::time::Date;
use serde::{Deserialize, Serialize};

use crate::cases::{days_before, next_sitting_day};

/// A filled-in registration form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkbookAnswers {
    /// The organisation sheet: the label of each field as the form prints it, and the answer.
    pub organisation: Vec<(String, String)>,
    /// The offices, a row each.
    pub offices: Vec<AnswerOffice>,
    /// The people, a row each.
    pub users: Vec<AnswerUser>,
}

/// An office as it stands on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerOffice {
    /// Office name.
    pub name: String,
    /// Street, town and county.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub telephone: String,
    /// LAA account number.
    pub laa_account: String,
}

/// A person as they stand on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerUser {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail.
    pub email: String,
    /// Mobile number.
    pub mobile: String,
    /// Qualified as.
    pub qualified_as: String,
    /// One or more roles.
    pub roles: String,
    /// Who supervises, for people who are not authorised.
    pub supervised_by: String,
    /// The regulator's number.
    pub regulator_number: String,
    /// The usual office.
    pub office: String,
}

/// The form of a firm that is not among [`crate::people`], so that it can be registered in the demonstration.
pub fn workbook_answers(today: Date) -> WorkbookAnswers {
    let hearing = next_sitting_day(today, 9).to_string();
    let accepted = days_before(today, 1).to_string();
    let organisation = [
        ("Organisation name", "Thistlethwaite, Ó Dálaigh & Wŷn Solicitors"),
        ("Organisation type", "Solicitors' firm"),
        ("Head office address line 1", "Second Floor, 17 Granville Terrace"),
        ("Head office address line 2", ""),
        ("Town or city", "Stonebeck"),
        ("County", "Westshire"),
        ("Postcode", "ZA4 7ZJ"),
        ("Country", "England"),
        ("Correspondence address", "DX 999001 Stonebeck"),
        ("Main telephone", "01632 960500"),
        ("Main e-mail", "office@thistle-wyn.example"),
        ("Regulator's number", "999655"),
        ("Incorporation number", "OC999655"),
        ("First court", "Leeds Magistrates' Court"),
        ("Date of first hearing", hearing.as_str()),
        ("Preferred language", "English"),
        ("Administrator's first name", "Rosalind"),
        ("Administrator's last name", "Thistlethwaite"),
        ("Administrator's job title", "Practice director"),
        ("Administrator's e-mail", "rosalind@thistle-wyn.example"),
        ("Administrator's mobile", "07700 900501"),
        ("Terms accepted", "Yes"),
        ("Accepted by", "Rosalind Thistlethwaite"),
        ("Capacity", "Director"),
        ("Date of acceptance", accepted.as_str()),
    ];
    WorkbookAnswers {
        organisation: organisation.map(|(label, answer)| (label.to_owned(), answer.to_owned())).to_vec(),
        offices: vec![
            office(["Stonebeck", "17 Granville Terrace, Stonebeck", "ZA4 7ZJ", "01632 960500", "3C210P"]),
            office(["Thornaby Heath", "4 Market Place, Thornaby Heath", "ZA4 8ZL", "01632 960501", "3C211Q"]),
        ],
        users: vec![
            user([
                "Rosalind",
                "Thistlethwaite",
                "rosalind",
                "07700 900501",
                "Solicitor",
                "Organisation administrator; Defence lawyer",
                "",
                "999701",
                "Stonebeck",
            ]),
            user([
                "Cathal",
                "Ó Dálaigh",
                "cathal",
                "07700 900502",
                "Solicitor",
                "Defence lawyer; Advocate",
                "",
                "999702",
                "Stonebeck",
            ]),
            user([
                "Mair",
                "Wŷn-Griffiths",
                "mair",
                "07700 900503",
                "Solicitor",
                "Defence lawyer",
                "",
                "999703",
                "Thornaby Heath",
            ]),
            user([
                "Zainab",
                "Uppal",
                "zainab",
                "07700 900504",
                "Paralegal",
                "Defence lawyer",
                "Cathal Ó Dálaigh",
                "",
                "Stonebeck",
            ]),
        ],
    }
}

fn office(cells: [&str; 5]) -> AnswerOffice {
    let [name, address, postcode, telephone, laa_account] = cells.map(str::to_owned);
    AnswerOffice { name, address, postcode, telephone, laa_account }
}

fn user(cells: [&str; 9]) -> AnswerUser {
    let [first_name, last_name, mailbox, mobile, qualified_as, roles, supervised_by, regulator_number, office] =
        cells.map(str::to_owned);
    let email = format!("{mailbox}@thistle-wyn.example");
    AnswerUser { first_name, last_name, email, mobile, qualified_as, roles, supervised_by, regulator_number, office }
}
