//! The registration form as a person would type it into a text file: labels in the first column, answers in the second.
//! Knows the words of the form, not its reader; a test holds the two together.

use domain::{group::Group, time::Date};

use crate::{
    cases::days_before,
    people::{Organisation, Person},
    workbook::{AnswerOffice, AnswerUser, WorkbookAnswers},
};

const OFFICE_HEADINGS: [&str; 5] = ["Office name", "Office address", "Office postcode", "Office telephone", "LAA account number"];
const USER_HEADINGS: [&str; 9] = [
    "First name",
    "Last name",
    "Work e-mail",
    "Mobile number",
    "Qualified as",
    "Role",
    "Supervised by",
    "Regulator's number",
    "Usual office",
];

/// The bytes of the text form with these answers typed in.
pub fn typed(answers: &WorkbookAnswers) -> Vec<u8> {
    let mut lines: Vec<Vec<&str>> = vec![vec!["Organisation details – input"]];
    lines.extend(answers.organisation.iter().map(|(label, answer)| vec![label.as_str(), answer.as_str()]));
    lines.push(vec!["Offices"]);
    lines.push(OFFICE_HEADINGS.to_vec());
    lines.extend(
        answers
            .offices
            .iter()
            .map(|it| [&it.name, &it.address, &it.postcode, &it.telephone, &it.laa_account].map(String::as_str).to_vec()),
    );
    lines.push(vec!["User details – input"]);
    lines.push(USER_HEADINGS.to_vec());
    lines.extend(answers.users.iter().map(|it| {
        [
            &it.first_name,
            &it.last_name,
            &it.email,
            &it.mobile,
            &it.qualified_as,
            &it.roles,
            &it.supervised_by,
            &it.regulator_number,
            &it.office,
        ]
        .map(String::as_str)
        .to_vec()
    }));
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    let text: Vec<String> = lines.iter().map(|line| line.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
    text.join("\r\n").into_bytes()
}

/// What one of the demonstration's organisations would answer; its first person is the accountable administrator.
pub fn answers_of(organisation: &Organisation, today: Date) -> WorkbookAnswers {
    let accepted = days_before(today, 7).to_string();
    let mut answers: Vec<(&str, String)> = vec![
        ("Organisation name", organisation.name.clone()),
        ("Organisation type", organisation.kind.clone()),
        ("Main telephone", organisation.offices.first().map(|it| it.telephone.clone()).unwrap_or_default()),
        ("Main e-mail", organisation.email.clone()),
        ("Regulator's number", organisation.regulator_number.clone().unwrap_or_default()),
        ("Preferred language", "English".to_owned()),
        ("Terms accepted", "Yes".to_owned()),
        ("Date of acceptance", accepted),
    ];
    if let Some(office) = organisation.offices.first() {
        answers.push(("Head office address line 1", office.address.line1.clone()));
        answers.push(("Town or city", office.address.town.clone()));
        answers.push(("Postcode", office.address.postcode.clone()));
        answers.push(("Country", office.address.country.clone()));
    }
    if let Some(administrator) = organisation.people.first() {
        let name = format!("{} {}", administrator.first_name, administrator.last_name);
        answers.push(("Administrator's first name", administrator.first_name.clone()));
        answers.push(("Administrator's last name", administrator.last_name.clone()));
        answers.push(("Administrator's job title", administrator.job_title.clone()));
        answers.push(("Administrator's e-mail", administrator.email.clone()));
        answers.push(("Administrator's mobile", administrator.mobile.clone()));
        answers.push(("Accepted by", name));
        answers.push(("Capacity", administrator.job_title.clone()));
    }
    if let Some(head) =
        organisation.people.iter().find(|it| it.groups == [Group::Advocate] && organisation.kind.contains("chambers"))
    {
        answers.push(("Head of chambers", format!("{} {}", head.first_name, head.last_name)));
    }
    WorkbookAnswers {
        organisation: answers.into_iter().map(|(label, answer)| (label.to_owned(), answer)).collect(),
        offices: organisation.offices.iter().map(office).collect(),
        users: organisation.people.iter().map(|it| user(organisation, it)).collect(),
    }
}

fn office(office: &crate::people::Office) -> AnswerOffice {
    AnswerOffice {
        name: office.name.clone(),
        address: format!("{}, {}", office.address.line1, office.address.town),
        postcode: office.address.postcode.clone(),
        telephone: office.telephone.clone(),
        laa_account: office.laa_account.clone().unwrap_or_default(),
    }
}

fn user(organisation: &Organisation, person: &Person) -> AnswerUser {
    let in_chambers = organisation.kind.contains("chambers");
    let clerk = person.groups.contains(&Group::ChambersClerk);
    let representative = person.job_title == "Accredited representative";
    let qualified_as = match (clerk, representative, in_chambers) {
        (true, ..) => "Clerk",
        (_, true, _) => "Accredited representative",
        (.., true) => "Barrister",
        _ => "Solicitor",
    };
    let administrator = organisation.people.first().map(|it| format!("{} {}", it.first_name, it.last_name)).unwrap_or_default();
    let supervised = if representative { administrator } else { String::new() };
    let roles: Vec<&str> = person.groups.iter().filter_map(|group| role(*group)).collect();
    AnswerUser {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        email: person.email.clone(),
        mobile: person.mobile.clone(),
        qualified_as: qualified_as.to_owned(),
        roles: roles.join(", "),
        supervised_by: supervised,
        regulator_number: String::new(),
        office: organisation.offices.first().map(|it| it.name.clone()).unwrap_or_default(),
    }
}

/// The form's word for a group that it offers.
const fn role(group: Group) -> Option<&'static str> {
    Some(match group {
        Group::OrganisationAdministrator => "Organisation administrator",
        Group::DefenceLawyer => "Defence lawyer",
        Group::Advocate => "Advocate",
        Group::ChambersClerk => "Chambers clerk",
        Group::ChambersAdmin => "Chambers admin",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{people, workbook_answers};
    use domain::tables::Courts;
    use jiff::civil::date;
    use registration_form::{Against, Limits, read};

    #[test]
    fn every_sample_form_is_read_without_a_problem() {
        let (today, people, courts) = (date(2026, 11, 23), people(), Courts::load().unwrap());
        let mut forms = vec![workbook_answers(today)];
        forms.extend([&people.firm, &people.chambers, &people.other_firm].map(|it| answers_of(it, today)));
        for form in forms {
            let against = Against { courts: &courts, today };
            let reading = read(&typed(&form), &Limits::default(), &against);
            assert!(reading.is_ok(), "{:#?}", reading.err());
        }
    }
}
