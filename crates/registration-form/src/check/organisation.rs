//! The organisation, its administrator and the acceptance of the terms: the labelled lines of the first sheet.
//! Everything is read before anything is given up, so that all problems come at once.

use domain::{
    registration::form::{Acceptance, Administrator, Line, Lines, OrganisationDetails, Regulation},
    time::Date,
    values::{
        Address, AddressField, AddressInput, EmailAddress, Language, OrganisationName, OrganisationType, Postcode, Regulator,
        RegulatorNumber, ValueError,
    },
};

use super::{
    date, first_hearing,
    given::{Given, of_organisation},
    person::Person,
};
use crate::{
    against::Against,
    columns::{Choice, ORGANISATION, OrganisationField as F, VERSION, Words, choices, says_yes, word},
    fold::{fold, shown},
    layout::Found,
    notes::{Notes, Spot},
    problem::{Argument, Arguments, Assumed, HowRead, Rule},
};

/// Reads the organisation.
pub(super) fn organisation(found: &Found, against: &Against<'_>, notes: &mut Notes) -> Option<OrganisationDetails> {
    let given = |field| of_organisation(found, field);
    report_missing_labels(found, notes);
    complain_of_split_answers(found, notes);
    remark_on_version(&given(F::FormVersion), found, notes);
    let name = given(F::Name).answered(notes, OrganisationName::parse);
    let kind = given(F::Type).required(notes, OrganisationType::parse);
    if let Some(index) = kind.and_then(|kind| OrganisationType::all().position(|known| known == kind)) {
        remark_on_choice(&given(F::Type), Choice::OrganisationType, &[index], notes);
    }
    let described = described(kind, &given(F::TypeDescribed), notes);
    let head_office = address(&given, notes);
    let correspondence = given(F::Correspondence).shaped(notes, Lines::parse);
    let telephone = given(F::Telephone).phone(notes);
    let email = email(&given(F::Email), notes);
    let regulation = if let Some(kind) = kind {
        regulation(kind, &given, notes)
    } else {
        number_of_unknown_kind(&given, notes);
        None
    };
    let incorporation = given(F::Incorporation).shaped(notes, Line::parse);
    let charity = given(F::Charity).shaped(notes, Line::parse);
    let first_hearing = first_hearing(&given(F::FirstCourt), &given(F::FirstHearing), against, notes);
    let language = given(F::Language).shaped(notes, Language::parse);
    Some(OrganisationDetails {
        name: name?,
        kind: kind?,
        kind_described: described?,
        head_office: head_office?,
        correspondence: correspondence?,
        telephone: telephone?,
        email: email?,
        regulation: regulation?,
        incorporation_number: incorporation?,
        charity_number: charity?,
        first_hearing,
        language: language?.or(found.language).unwrap_or_default(),
    })
}

/// Reads the accountable administrator, and what of the person can be read where something is wrong; what the users' sheet adds
/// comes later.
pub(super) fn administrator(found: &Found, notes: &mut Notes) -> (Option<Administrator>, Person) {
    let given = |field| of_organisation(found, field);
    let person = Person::read(&[F::AdminFirstName, F::AdminLastName, F::AdminEmail, F::AdminMobile].map(given), notes);
    let job_title = given(F::AdminJobTitle).answered(notes, Line::parse);
    (whole(person.clone(), job_title), person)
}

fn whole(person: Person, job_title: Option<Line>) -> Option<Administrator> {
    let Person { name, email, mobile, .. } = person;
    Some(Administrator { name: name?, job_title: job_title?, email: email?, mobile: mobile?, also: None })
}

/// Reads the acceptance of the terms.
pub(super) fn acceptance(found: &Found, today: Date, notes: &mut Notes) -> Option<Acceptance> {
    let given = |field| of_organisation(found, field);
    let accepted = given(F::TermsAccepted);
    let says = |text: &str| if text.trim().is_empty() { Err(ValueError::TextMissing) } else { Ok(says_yes(text)) };
    let yes = accepted.required(notes, says);
    if yes == Some(false) {
        notes.refuse(&accepted.spot, Rule::NotYes, Vec::new());
    }
    let version = given(F::TermsVersion).optional(notes, Line::parse);
    let name = given(F::AcceptedBy).answered(notes, Line::parse);
    let capacity = given(F::AcceptedCapacity).answered(notes, Line::parse);
    let day = given(F::AcceptedOn);
    let date = day.required_date(notes);
    if let Some(date) = date.filter(|date| *date > today) {
        notes.assume(&day.spot, Assumed::Form(HowRead::AcceptedAhead), date::said(date));
    }
    let version = version?.or_else(|| Line::parse(VERSION).ok());
    Some(Acceptance { version: version?, name: name?, capacity: capacity?, date: date? })
}

/// An e-mail address; one of the secure service is read as the ordinary one behind it.
pub(super) fn email(given: &Given<'_>, notes: &mut Notes) -> Option<EmailAddress> {
    let address = given.required(notes, EmailAddress::parse)?;
    let Some(ordinary) = address.ordinary() else {
        if address.is_cjsm() {
            notes.assume(&given.spot, Assumed::Form(HowRead::SecureMailOnly), address.as_str().to_owned());
        }
        return Some(address);
    };
    notes.assume(&given.spot, Assumed::Form(HowRead::SecureMail), ordinary.as_str().to_owned());
    Some(ordinary)
}

/// An answer that was understood, but is none of the words that the form offers, is said back as the one it was taken for.
pub(super) fn remark_on_choice(given: &Given<'_>, choice: Choice, answers: &[usize], notes: &mut Notes) {
    let printed = choices(choice);
    let is_printed = |part: &str| printed.iter().any(|words| words.en == part || words.cy == part);
    if given.text().split(", ").all(is_printed) {
        return;
    }
    let list = |language| answers.iter().map(|index| word(choice, *index, language)).collect::<Vec<_>>().join(", ");
    let typed = fold(given.text());
    if [Language::English, Language::Welsh].into_iter().all(|language| fold(&list(language)) != typed) {
        notes.assume(&given.spot, Assumed::Form(HowRead::AnswerRead), Argument::each(list));
    }
}

/// A postcode with letters that no postcode has in their places is worth a second look, no more.
pub(super) fn remark_on_postcode(given: &Given<'_>, notes: &mut Notes) {
    if let Ok(postcode) = Postcode::read(given.text())
        && postcode.is_unusual()
    {
        notes.assume(&given.spot, Assumed::Form(HowRead::PostcodeUnusual), postcode.as_str().to_owned());
    }
}

/// A regulator's number of a shape that the regulator does not give is worth a second look, no more.
pub(super) fn remark_on_number(given: &Given<'_>, number: &RegulatorNumber, regulator: Option<Regulator>, notes: &mut Notes) {
    let digits = number.as_str().chars().all(|c| c.is_ascii_digit());
    let usual = match regulator {
        Some(Regulator::Sra) => digits && number.as_str().len() <= 7,
        Some(Regulator::Bsb) => digits && number.as_str().len() <= 6,
        Some(Regulator::Cilex) | None => true,
    };
    if !usual {
        notes.assume(&given.spot, Assumed::Form(HowRead::RegulatorNumberUnusual), number.as_str().to_owned());
    }
}

fn report_missing_labels(found: &Found, notes: &mut Notes) {
    if found.organisation.is_empty() {
        return;
    }
    for column in ORGANISATION.iter().filter(|column| column.required) {
        if !found.organisation.iter().any(|line| line.field == column.field) {
            // It is to be written into the form: there it stands in the form's language, whoever is told.
            let label = Words::both(column.label.of(found.language.unwrap_or_default()));
            let spot = Spot { label, ..of_organisation(found, column.field).spot };
            notes.refuse(&spot, Rule::LabelMissing, Arguments::new());
        }
    }
}

/// Complains of what stands in the next cell of a text file, where a separator within the answer has moved it.
fn complain_of_split_answers(found: &Found, notes: &mut Notes) {
    for line in &found.organisation {
        let Some((column, cell)) = &line.beside else { continue };
        let spot = of_organisation(found, line.field).spot;
        notes.refuse(&Spot { column: Some(*column), value: shown(cell), ..spot }, Rule::AnswerSplit, Arguments::new());
    }
}

fn remark_on_version(given: &Given<'_>, found: &Found, notes: &mut Notes) {
    if given.is_blank() && !found.organisation.is_empty() {
        notes.assume(&given.spot, Assumed::Form(HowRead::VersionMissing), VERSION.to_owned());
    } else if !given.is_blank() && given.text().trim() != VERSION {
        notes.assume(&given.spot, Assumed::Form(HowRead::VersionOther), VERSION.to_owned());
    }
}

#[expect(clippy::option_option, reason = "as `Given::optional`")]
fn described(kind: Option<OrganisationType>, given: &Given<'_>, notes: &mut Notes) -> Option<Option<Line>> {
    if kind == Some(OrganisationType::Other) && given.is_unanswered() {
        notes.refuse(&given.spot, Rule::TypeNotDescribed, Vec::new());
        return None;
    }
    given.shaped(notes, Line::parse)
}

fn address<'a>(given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) -> Option<Address> {
    let field = |field: AddressField| match field {
        AddressField::Line1 => F::Line1,
        AddressField::Line2 => F::Line2,
        AddressField::Town => F::Town,
        AddressField::County => F::County,
        AddressField::Postcode => F::Postcode,
        AddressField::Country => F::Country,
    };
    let [line1, line2, town, shire, postcode, country] =
        [F::Line1, F::Line2, F::Town, F::County, F::Postcode, F::Country].map(given);
    for line in [&line1, &line2] {
        if is_box(line.text()) {
            notes.refuse(&line.spot, Rule::PoBox, Vec::new());
        }
    }
    for given in [&line1, &line2, &town, &shire, &postcode, &country] {
        given.sound(notes);
        if !given.is_blank() && address_text(given).is_empty() {
            given.is_left_out(notes);
        }
    }
    let input = AddressInput {
        line1: address_text(&line1),
        line2: address_text(&line2),
        town: address_text(&town),
        county: address_text(&shire),
        postcode: address_text(&postcode),
        country: address_text(&country),
    };
    match Address::parse(&input) {
        Ok(address) => {
            if address.postcode.is_some() {
                remark_on_postcode(&postcode, notes);
            }
            Some(address)
        }
        Err(problems) => {
            for problem in problems {
                let given = given(field(problem.field));
                if given.is_sound() {
                    given.keep::<()>(notes, Err(problem.error));
                }
            }
            None
        }
    }
}

/// A part of an address; "n/a" is none. Two letters may be the code of a country, as NO is.
fn address_text<'a>(given: &'a Given<'_>) -> &'a str {
    let text = given.text();
    if given.is_unanswered() && text.trim().len() != 2 { "" } else { text }
}

/// A PO box or a document exchange is no place where anybody works.
fn is_box(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    ["po box", "p o box", "pobox", "post office box", "blwch post", "blwch sp"]
        .iter()
        .any(|name| folded.contains(&format!(" {name} ")))
        || folded.starts_with(" dx ") && folded.contains(|c: char| c.is_ascii_digit())
}

fn regulation<'a>(kind: OrganisationType, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) -> Option<Regulation> {
    let number = given(F::RegulatorNumber);
    let Some(regulator) = kind.regulator() else { return other_regulation(&number, given, notes) };
    let head = kind.has_head_of_chambers().then(|| given(F::HeadOfChambers));
    let read = number.keep_required(notes);
    if let Some(read) = &read {
        remark_on_number(&number, read, Some(regulator), notes);
    }
    let Some(head) = head else { return read.map(Regulation::Number) };
    if head.is_unanswered() {
        notes.refuse(&head.spot, Rule::HeadOfChambersMissing, Vec::new());
        return None;
    }
    let name = head.required(notes, Line::parse);
    Some(Regulation::HeadOfChambers { name: name?, number: read? })
}

/// Where the type can't be read, most types need a number all the same, unless something says who regulates.
fn number_of_unknown_kind<'a>(given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) {
    let number = given(F::RegulatorNumber);
    if !number.is_blank() {
        let _ = number.shaped(notes, RegulatorNumber::parse);
    } else if given(F::Regulator).is_unanswered() && given(F::NobodyReason).is_unanswered() {
        number.keep_required(notes);
    }
}

fn other_regulation<'a>(number: &Given<'_>, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) -> Option<Regulation> {
    let (regulator, reason) = (given(F::Regulator), given(F::NobodyReason));
    if !regulator.is_unanswered() {
        let name = regulator.required(notes, Line::parse);
        let number = number.shaped(notes, RegulatorNumber::parse);
        return Some(Regulation::Other { regulator: name?, number: number? });
    }
    if reason.is_unanswered() || !number.is_unanswered() {
        notes.refuse(&regulator.spot, Rule::RegulatorMissing, Vec::new());
        return None;
    }
    reason.required(notes, Lines::parse).map(|reason| Regulation::Nobody { reason })
}

impl Given<'_> {
    fn keep_required(&self, notes: &mut Notes) -> Option<RegulatorNumber> {
        if self.is_blank() {
            return self.keep(notes, Err(ValueError::RegulatorNumberMissing));
        }
        self.required(notes, RegulatorNumber::parse)
    }
}
