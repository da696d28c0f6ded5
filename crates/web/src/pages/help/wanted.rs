//! What a form asks, read out of its boxes with every problem at once.
//! Shows nothing and keeps nothing.

use app::HelpWanted;
use domain::{
    help_request::{Asker, Charged, Kind, LONGEST, Reach, Road, Sought, Text, UrnRequest},
    tables::Courts,
    values::{DateOfBirth, EmailAddress, Language, LongText, PhoneNumber, ShortText, ValueError},
};
use words::Lang;

use super::boxes::{Boxes, Several};
use crate::chassis::{Errors, Problem};

/// Reads the request of a form in the order of its boxes. `own` is the asker where they are signed in.
pub(in crate::pages) fn wanted(
    boxes: &Boxes,
    kind: Kind,
    own: Option<Asker>,
    (lang, courts): (Lang, &Courts),
    errors: &mut Errors,
) -> Option<HelpWanted> {
    let road = if own.is_some() { Road::Account } else { Road::Page };
    let asker = match own {
        Some(asker) => reach(boxes, errors).map(|reach| Asker { reach, ..asker }),
        None => stranger(boxes, lang, errors),
    };
    let urn = if kind == Kind::Urn { details(boxes, courts, errors).map(Some) } else { Some(None) };
    // The details of a case say enough.
    let text = text(boxes, kind != Kind::Urn, errors);
    Some(HelpWanted { kind, asker: asker?, text: text?, urn: urn?, road })
}

/// Reads what a caller said: the details of a case are taken if there are any.
pub(in crate::pages) fn noted(
    boxes: &Boxes,
    kind: Kind,
    (lang, courts): (Lang, &Courts),
    errors: &mut Errors,
) -> Option<HelpWanted> {
    let asker = stranger(boxes, lang, errors);
    let named = ["first-name", "last-name"].iter().any(|name| !boxes.one(&format!("defendant-1-{name}")).trim().is_empty());
    let detailed = kind == Kind::Urn && named;
    let urn = if detailed { details(boxes, courts, errors).map(Some) } else { Some(None) };
    let text = text(boxes, !detailed, errors);
    Some(HelpWanted { kind, asker: asker?, text: text?, urn: urn?, road: Road::Telephone })
}

fn reach(boxes: &Boxes, errors: &mut Errors) -> Option<Reach> {
    let reach = boxes.one("reach").parse().ok();
    if reach.is_none() {
        errors.add("reach", "help-reach-missing");
    }
    reach
}

fn stranger(boxes: &Boxes, lang: Lang, errors: &mut Errors) -> Option<Asker> {
    let name = line(boxes, "name", "help-name-missing", errors);
    let organisation = line(boxes, "organisation", "help-organisation-missing", errors);
    let email = match EmailAddress::parse(boxes.one("email")) {
        Ok(email) => Some(Some(email)),
        Err(ValueError::EmailMissing) => Some(None),
        Err(problem) => errors.take::<(), _>("email", Err(problem)).map(|()| None),
    };
    let telephone = match PhoneNumber::parse(boxes.one("telephone")) {
        Ok(number) => Some(Some(number)),
        Err(ValueError::PhoneMissing) => Some(None),
        Err(problem) => errors.take::<(), _>("telephone", Err(problem)).map(|()| None),
    };
    let reach = reach(boxes, errors);
    if reach == Some(Reach::Email) && email == Some(None) {
        errors.add("email", "help-email-missing");
    }
    if reach == Some(Reach::Telephone) && telephone == Some(None) {
        errors.add("telephone", "help-telephone-missing");
    }
    let language = match lang {
        Lang::En => Language::English,
        Lang::Cy => Language::Welsh,
    };
    Some(Asker {
        account: None,
        name: name?,
        organisation: organisation?,
        email: email?,
        telephone: telephone?,
        reach: reach?,
        language,
    })
}

#[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
fn text(boxes: &Boxes, needed: bool, errors: &mut Errors) -> Option<Option<Text>> {
    match Text::optional(boxes.one("text")) {
        Ok(None) if needed => {
            errors.add("text", "help-text-missing");
            None
        }
        Ok(text) => Some(text),
        Err(ValueError::TextTooLong) => {
            errors.add_with("text", "help-too-long", [("longest", LONGEST.into())]);
            None
        }
        Err(problem) => errors.take("text", Err(problem)),
    }
}

fn details(boxes: &Boxes, courts: &Courts, errors: &mut Errors) -> Option<UrnRequest> {
    let defendants: Vec<Option<Sought>> =
        boxes.numbers(Several::Defendants).map(|number| sought(boxes, &format!("defendant-{number}-"), errors)).collect();
    let offences: Vec<Option<Charged>> =
        boxes.numbers(Several::Offences).map(|number| charged(boxes, &format!("offence-{number}-"), errors)).collect();
    let charged = date(boxes, "charged", errors);
    let court = courts.by_code(boxes.one("court")).filter(|court| court.open).map(|court| court.code.clone());
    if court.is_none() {
        errors.add("court", "help-court-missing");
    }
    let hearing = date(boxes, "hearing", errors);
    Some(UrnRequest {
        defendants: defendants.into_iter().collect::<Option<_>>()?,
        offences: offences.into_iter().collect::<Option<_>>()?,
        charged: charged?,
        court: court?,
        hearing: hearing?,
    })
}

fn sought(boxes: &Boxes, start: &str, errors: &mut Errors) -> Option<Sought> {
    let first_name = line(boxes, &format!("{start}first-name"), "first-name-missing", errors);
    let last_name = line(boxes, &format!("{start}last-name"), "last-name-missing", errors);
    let aliases = optional(boxes, &format!("{start}aliases"), errors);
    let birth = format!("{start}birth");
    let [day, month, year] = ["day", "month", "year"].map(|part| boxes.one(&format!("{birth}-{part}")));
    let date_of_birth = DateOfBirth::from_parts(day, month, year)
        .map_err(|problem| errors.add_at(&birth, &format!("{birth}-day"), Problem::key(&problem), []))
        .ok();
    let field = format!("{start}address");
    let address = match LongText::parse(boxes.one(&field)) {
        Err(ValueError::TextMissing) => {
            errors.add(&field, "help-address-missing");
            None
        }
        other => errors.take(&field, other),
    };
    Some(Sought {
        first_name: first_name?,
        last_name: last_name?,
        aliases: aliases?,
        date_of_birth: date_of_birth?,
        address: address?,
    })
}

fn charged(boxes: &Boxes, start: &str, errors: &mut Errors) -> Option<Charged> {
    let offence = line(boxes, &format!("{start}what"), "help-offence-missing", errors);
    let on = date(boxes, &format!("{start}on"), errors);
    Some(Charged { offence: offence?, on: on? })
}

fn line<const MAX: usize>(boxes: &Boxes, field: &str, missing: &str, errors: &mut Errors) -> Option<ShortText<MAX>> {
    let read = optional(boxes, field, errors)?;
    if read.is_none() {
        errors.add(field, missing);
    }
    read
}

#[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
fn optional<const MAX: usize>(boxes: &Boxes, field: &str, errors: &mut Errors) -> Option<Option<ShortText<MAX>>> {
    match ShortText::optional(boxes.one(field)) {
        Err(ValueError::TextTooLong) => {
            errors.add_with(field, "help-too-long", [("longest", MAX.into())]);
            None
        }
        other => errors.take(field, other),
    }
}

#[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
fn date(boxes: &Boxes, field: &str, errors: &mut Errors) -> Option<Option<domain::time::Date>> {
    boxes.date(field).map_err(|key| errors.add_at(field, &format!("{field}-day"), key, [])).ok()
}
