//! Writes the form: empty as a template, or filled in.
//! What is written is read back as it was: both sides use the one table of fields.

mod text;
mod workbook;

use domain::{
    registration::form::{FirstHearing, Form, Office, Regulation, Work},
    tables::Courts,
    time::Date,
    values::{EmailAddress, Language, OrganisationType, PersonName, PhoneNumber, Qualification, Role},
};

pub(crate) use workbook::{PAPER, TEXT, USERS, guide};

use crate::columns::{self, Choice, OfficeField, OrganisationField, UserField, VERSION};

/// How a form is offered for download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook of five sheets.
    Xlsx,
    /// The two input parts in one small text file.
    Csv,
}

/// The empty form. The bytes are the same on every call.
pub fn template(format: Format, language: Language) -> Vec<u8> {
    match format {
        Format::Xlsx => workbook::write(None, language),
        Format::Csv => text::write(None, language),
    }
}

/// The form filled in with `form`. The bytes are the same on every call.
pub fn filled(form: &Form, format: Format, language: Language, courts: &Courts) -> Vec<u8> {
    let answers = Answers { form, language, courts };
    match format {
        Format::Xlsx => workbook::write(Some(&answers), language),
        Format::Csv => text::write(Some(&answers), language),
    }
}

/// What is written into one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Blank,
    Text(String),
    Date(Date),
}

impl Answer {
    /// As a person types it.
    pub(crate) fn into_text(self) -> Option<String> {
        match self {
            Self::Blank => None,
            Self::Text(text) => Some(text),
            Self::Date(date) => Some(date.to_string()),
        }
    }
}

impl From<Option<String>> for Answer {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Blank, Self::Text)
    }
}

/// A form as the answers to each field.
pub(crate) struct Answers<'a> {
    pub(crate) form: &'a Form,
    pub(crate) language: Language,
    pub(crate) courts: &'a Courts,
}

impl Answers<'_> {
    pub(crate) fn organisation(&self, field: OrganisationField) -> Answer {
        use OrganisationField as F;
        let (organisation, address) = (&self.form.organisation, &self.form.organisation.head_office);
        let (person, acceptance) = (&self.form.administrator, self.form.acceptance.as_ref());
        let some = |text: &str| Some(text.to_owned());
        match field {
            F::FormVersion => some(VERSION),
            F::Name => some(organisation.name.as_str()),
            F::Type => self.word(Choice::OrganisationType, OrganisationType::all().position(|kind| kind == organisation.kind)),
            F::TypeDescribed => organisation.kind_described.as_ref().map(ToString::to_string),
            F::Line1 => some(address.line1.as_str()),
            F::Line2 => address.line2.as_ref().map(ToString::to_string),
            F::Town => some(address.town.as_str()),
            F::County => address.county.as_ref().map(ToString::to_string),
            F::Postcode => address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .or_else(|| address.foreign_code.as_ref().map(ToString::to_string)),
            F::Country => some(address.country.as_str()),
            F::Correspondence => organisation.correspondence.as_ref().map(ToString::to_string),
            F::Telephone => Some(phone(&organisation.telephone)),
            F::Email => some(organisation.email.as_str()),
            F::RegulatorNumber | F::HeadOfChambers | F::Regulator | F::NobodyReason => {
                regulation(&organisation.regulation, field)
            }
            F::Incorporation => organisation.incorporation_number.as_ref().map(ToString::to_string),
            F::Charity => organisation.charity_number.as_ref().map(ToString::to_string),
            F::FirstCourt => self.court(organisation.first_hearing.as_ref()),
            F::FirstHearing => return date(organisation.first_hearing.as_ref()),
            F::Language => self.word(Choice::Language, Language::all().position(|language| language == organisation.language)),
            F::AdminFirstName => some(person.name.first.as_str()),
            F::AdminLastName => some(person.name.last.as_str()),
            F::AdminJobTitle => some(person.job_title.as_str()),
            F::AdminEmail => some(person.email.as_str()),
            F::AdminMobile => Some(phone(&person.mobile)),
            F::TermsAccepted => self.word(Choice::Yes, acceptance.map(|_| 0)),
            F::TermsVersion => acceptance.map(|it| it.version.to_string()),
            F::AcceptedBy => acceptance.map(|it| it.name.to_string()),
            F::AcceptedCapacity => acceptance.map(|it| it.capacity.to_string()),
            F::AcceptedOn => return acceptance.map_or(Answer::Blank, |it| Answer::Date(it.date)),
        }
        .into()
    }

    /// Users in order; the administrator first, if the users' sheet has something to add.
    pub(crate) fn users(&self) -> impl Iterator<Item = Person<'_>> {
        let administrator = &self.form.administrator;
        let first = administrator.also.as_ref().map(|work| Person {
            name: &administrator.name,
            email: &administrator.email,
            mobile: &administrator.mobile,
            work,
        });
        let others = self.form.users.iter().map(|user| Person {
            name: &user.name,
            email: &user.email,
            mobile: &user.mobile,
            work: &user.work,
        });
        first.into_iter().chain(others)
    }

    pub(crate) fn user(&self, person: &Person<'_>, field: UserField) -> Answer {
        use UserField as F;
        let work = person.work;
        match field {
            F::FirstName => Some(person.name.first.to_string()),
            F::LastName => Some(person.name.last.to_string()),
            F::Email => Some(person.email.to_string()),
            F::Mobile => Some(phone(person.mobile)),
            F::QualifiedAs => self.word(Choice::Qualification, Qualification::all().position(|one| one == work.qualification)),
            F::Role => {
                let words =
                    work.roles.iter().filter_map(|role| self.word(Choice::Role, Role::all().position(|one| one == *role)));
                Some(words.collect::<Vec<_>>().join(", "))
            }
            F::SupervisedBy => work.supervisor.as_ref().map(ToString::to_string),
            F::RegulatorNumber => work.regulator_number.as_ref().map(ToString::to_string),
            F::Office => work.office.as_ref().map(ToString::to_string),
            F::FirstCourt => self.court(work.first_hearing.as_ref()),
            F::FirstHearing => return date(work.first_hearing.as_ref()),
        }
        .into()
    }

    fn word(&self, choice: Choice, index: Option<usize>) -> Option<String> {
        index.map(|index| columns::word(choice, index, self.language).to_owned())
    }

    /// The court's name where that alone says which court it is, otherwise its code.
    fn court(&self, hearing: Option<&FirstHearing>) -> Option<String> {
        let code = &hearing?.court;
        let name = self.courts.by_code(code.as_str()).map(|court| match self.language {
            Language::English => &court.name,
            Language::Welsh => &court.welsh_name,
        });
        let clear = name.filter(|name| self.courts.by_name_or_code(name).is_ok_and(|court| court.code == code.as_str()));
        Some(clear.map_or_else(|| code.to_string(), Clone::clone))
    }
}

/// A row of the users' sheet.
pub(crate) struct Person<'a> {
    name: &'a PersonName,
    email: &'a EmailAddress,
    mobile: &'a PhoneNumber,
    work: &'a Work,
}

pub(crate) fn office(office: &Office, field: OfficeField) -> Answer {
    match field {
        OfficeField::Name => Some(office.name.to_string()),
        OfficeField::Address => Some(office.address.to_string()),
        OfficeField::Postcode => office.postcode.as_ref().map(ToString::to_string),
        OfficeField::Telephone => office.telephone.as_ref().map(phone),
        OfficeField::LaaAccount => office.laa_account.as_ref().map(ToString::to_string),
    }
    .into()
}

fn regulation(regulation: &Regulation, field: OrganisationField) -> Option<String> {
    use OrganisationField as F;
    match (regulation, field) {
        (Regulation::Number(number) | Regulation::HeadOfChambers { number, .. }, F::RegulatorNumber) => Some(number.to_string()),
        (Regulation::Other { number, .. }, F::RegulatorNumber) => number.as_ref().map(ToString::to_string),
        (Regulation::HeadOfChambers { name, .. }, F::HeadOfChambers) => Some(name.to_string()),
        (Regulation::Other { regulator, .. }, F::Regulator) => Some(regulator.to_string()),
        (Regulation::Nobody { reason }, F::NobodyReason) => Some(reason.to_string()),
        _ => None,
    }
}

fn date(hearing: Option<&FirstHearing>) -> Answer {
    hearing.and_then(|hearing| hearing.date).map_or(Answer::Blank, Answer::Date)
}

/// As people write it, unless only the international form would be read back as the same number.
fn phone(number: &PhoneNumber) -> String {
    let spoken = number.spoken();
    let same = PhoneNumber::read_cell(&spoken).is_ok_and(|reading| reading.number == *number && reading.assumed.is_none());
    if same { spoken } else { number.to_string() }
}
