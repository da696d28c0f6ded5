//! A registration form laid out for reading: for its sender to check, and for the officer who decides.
//! Says what was understood and nothing more; every value is shown as it will be kept.

use domain::{
    registration::form::{Acceptance, Administrator, FirstHearing, Form, Office, OrganisationDetails, Regulation, User, Work},
    tables::Courts,
    values::PhoneNumber,
};
use serde::{Deserialize, Serialize};
use words::Lang;

use crate::{chassis::Page, pages::page_numbers::PageNumbers};

/// The whole form.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    organisation: Vec<Row>,
    administrator: Vec<Row>,
    acceptance: Vec<Row>,
    offices: Vec<[String; 5]>,
    people: Vec<Person>,
    /// Which page of the people these are.
    pages: PageNumbers,
}

/// People on one page.
const PEOPLE: usize = 100;

/// Which page of the people is asked for, in the address of a page that shows a form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub(crate) people: usize,
}

/// A question and its answer, in one line or several.
#[derive(Debug, Serialize)]
struct Row {
    label: String,
    lines: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Person {
    name: String,
    email: String,
    mobile: String,
    qualification: String,
    roles: Vec<String>,
    more: Vec<String>,
}

/// An assumption or a warning in words, with its place in the file.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Remark {
    pub(crate) place: String,
    pub(crate) text: String,
    /// Worth a second look, rather than read in some other way than it was written.
    pub(crate) warning: bool,
    /// What stood there, and what it was read as, where that is another thing.
    pub(crate) sent: Option<String>,
    pub(crate) understood: Option<String>,
}

/// The sentences of assumptions and warnings as the log keeps them, in the language of the page.
pub(crate) fn remarks(page: &Page, assumptions: &[(String, Vec<(String, String)>)]) -> Vec<Remark> {
    let one = |(key, args): &(String, Vec<(String, String)>)| {
        let args = app::kept_in(args, page.lang().into());
        let given = |name: &str| args.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| *text);
        let filled: Vec<(&str, words::Arg)> = args.iter().map(|(name, text)| (*name, (*text).into())).collect();
        let place = [given("sheet"), given("cell")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let (sent, understood) = (given("value"), given("read"));
        let differs = !sent.is_empty() && !understood.is_empty();
        let part = |text: &str| differs.then(|| text.to_owned());
        let warning = key.starts_with("form-warning-");
        Remark { place, text: page.t(key, &filled), warning, sent: part(sent), understood: part(understood) }
    };
    assumptions.iter().map(one).collect()
}

/// Lays a form out in the page's language, with a page of its people: a form may have ten thousand.
pub(crate) fn shown(page: &Page, form: &Form, courts: &Courts, asked: usize) -> Shown {
    let say = Say { page, courts };
    let pages = PageNumbers::of(form.users.len(), PEOPLE, asked);
    let people = form.users.iter().skip(pages.before()).take(PEOPLE);
    Shown {
        organisation: say.organisation(&form.organisation),
        administrator: say.administrator(&form.administrator),
        acceptance: form.acceptance.as_ref().map(|it| say.acceptance(it)).unwrap_or_default(),
        offices: form.offices.iter().map(office).collect(),
        people: people.map(|user| say.person(user)).collect(),
        pages,
    }
}

fn office(office: &Office) -> [String; 5] {
    let text = |value: Option<String>| value.unwrap_or_default();
    [
        office.name.to_string(),
        office.address.to_string(),
        text(office.postcode.as_ref().map(ToString::to_string)),
        text(office.telephone.as_ref().map(PhoneNumber::spoken)),
        text(office.laa_account.as_ref().map(ToString::to_string)),
    ]
}

struct Say<'a> {
    page: &'a Page,
    courts: &'a Courts,
}

impl Say<'_> {
    fn t(&self, key: &str) -> String {
        self.page.t(key, &[])
    }

    fn row(&self, label: &str, line: impl Into<String>) -> Row {
        Row { label: self.t(&format!("form-shown-{label}")), lines: vec![line.into()] }
    }

    /// A row for an answer that may have been left out; the row is left out too.
    fn perhaps(&self, label: &str, line: Option<&impl ToString>) -> Option<Row> {
        line.map(|line| self.row(label, line.to_string()))
    }

    fn organisation(&self, details: &OrganisationDetails) -> Vec<Row> {
        let mut rows = vec![self.row("name", details.name.as_str()), self.row("type", self.kind(details.kind.as_str()))];
        rows.extend(self.perhaps("type-described", details.kind_described.as_ref()));
        let address = details.head_office.lines().into_iter().map(str::to_owned).collect();
        rows.push(Row { label: self.t("form-shown-address"), lines: address });
        rows.extend(details.correspondence.as_ref().map(|it| Row {
            label: self.t("form-shown-correspondence"),
            lines: it.as_str().lines().map(str::to_owned).collect(),
        }));
        rows.push(self.row("telephone", details.telephone.spoken()));
        rows.push(self.row("email", details.email.as_str()));
        rows.extend(self.regulation(&details.regulation));
        rows.extend(self.perhaps("incorporation", details.incorporation_number.as_ref()));
        rows.extend(self.perhaps("charity", details.charity_number.as_ref()));
        rows.extend(details.first_hearing.as_ref().map(|it| self.row("first-hearing", self.hearing(it))));
        rows.push(self.row("language", self.t(&format!("form-shown-language-{}", details.language.as_str()))));
        rows
    }

    fn regulation(&self, regulation: &Regulation) -> Vec<Row> {
        match regulation {
            Regulation::Number(number) => vec![self.row("regulator-number", number.as_str())],
            Regulation::HeadOfChambers { name, number } => {
                vec![self.row("head-of-chambers", name.as_str()), self.row("head-of-chambers-number", number.as_str())]
            }
            Regulation::Other { regulator, number } => std::iter::once(self.row("regulator", regulator.as_str()))
                .chain(self.perhaps("regulator-number", number.as_ref()))
                .collect(),
            Regulation::Nobody { reason } => vec![self.row("regulated-by-nobody", reason.as_str())],
        }
    }

    fn administrator(&self, person: &Administrator) -> Vec<Row> {
        let roles: Vec<String> =
            person.roles().iter().map(|role| self.t(&format!("form-shown-role-{}", role.as_str()))).collect();
        let mut rows = vec![
            self.row("person", format!("{} {}", person.name.first, person.name.last)),
            self.row("job-title", person.job_title.as_str()),
            self.row("work-email", person.email.as_str()),
            self.row("mobile", person.mobile.spoken()),
            Row { label: self.t("form-shown-roles"), lines: roles },
        ];
        if let Some(work) = &person.also {
            rows.push(self.row("qualification", self.qualification(work)));
            let more = self.more(work);
            if !more.is_empty() {
                rows.push(Row { label: self.t("form-shown-more"), lines: more });
            }
        }
        rows
    }

    fn acceptance(&self, acceptance: &Acceptance) -> Vec<Row> {
        vec![
            self.row("accepted-by", acceptance.name.as_str()),
            self.row("accepted-as", acceptance.capacity.as_str()),
            self.row("accepted-on", self.date(acceptance.date)),
            self.row("terms-version", acceptance.version.as_str()),
        ]
    }

    fn person(&self, user: &User) -> Person {
        Person {
            name: format!("{} {}", user.name.first, user.name.last),
            email: user.email.to_string(),
            mobile: user.mobile.spoken(),
            qualification: self.qualification(&user.work),
            roles: user.work.roles.iter().map(|role| self.t(&format!("form-shown-role-{}", role.as_str()))).collect(),
            more: self.more(&user.work),
        }
    }

    fn more(&self, work: &Work) -> Vec<String> {
        let with = |key: &str, value: String| self.page.t(&format!("form-shown-has-{key}"), &[("value", value.into())]);
        [
            work.supervisor.as_ref().map(|it| with("supervisor", it.to_string())),
            work.regulator_number.as_ref().map(|it| with("regulator-number", it.to_string())),
            work.office.as_ref().map(|it| with("office", it.to_string())),
            work.first_hearing.as_ref().map(|it| with("first-hearing", self.hearing(it))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn kind(&self, kind: &str) -> String {
        self.t(&format!("form-shown-type-{kind}"))
    }

    fn qualification(&self, work: &Work) -> String {
        self.t(&format!("form-shown-qualification-{}", work.qualification.as_str()))
    }

    fn hearing(&self, hearing: &FirstHearing) -> String {
        let court = court_name(self.page, self.courts, hearing.court.as_str());
        match hearing.date {
            Some(date) => self.page.t("form-shown-court-on", &[("court", court.into()), ("date", self.date(date).into())]),
            None => court,
        }
    }

    fn date(&self, date: domain::time::Date) -> String {
        self.page.site().words().date(self.page.lang(), date)
    }
}

/// The name of a court by its code, in the page's language; the code itself where no court has it.
pub(crate) fn court_name(page: &Page, courts: &Courts, code: &str) -> String {
    courts.by_code(code).map_or_else(
        || code.to_owned(),
        |court| match page.lang() {
            Lang::En => court.name.clone(),
            Lang::Cy => court.welsh_name.clone(),
        },
    )
}
