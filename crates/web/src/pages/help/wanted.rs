//! What a form asks, read out of its boxes with every problem at once.
//! Shows nothing and keeps nothing.

use app::{App, HelpWanted};
use domain::{
    help_request::{Asker, Kind, LONGEST, Reach, Road, Text, UrnRequest},
    tables::Courts,
    time::Date,
    values::{EmailAddress, Language, PhoneNumber, ValueError},
};
use words::Lang;

use super::{
    boxes::Boxes,
    details::{Details, line},
};
use crate::chassis::{Errors, Page};

/// What a form is read with.
pub(in crate::pages) struct Around<'a> {
    lang: Lang,
    courts: &'a Courts,
    today: Date,
}

impl<'a> Around<'a> {
    pub(in crate::pages) fn new(page: &Page, app: &'a App) -> Self {
        Self { lang: page.lang(), courts: &app.tables.courts, today: app.now().london_date() }
    }
}

/// Reads the request of a form in the order of its boxes. `own` is the asker where they are signed in.
pub(in crate::pages) fn wanted(
    boxes: &Boxes,
    kind: Kind,
    own: Option<Asker>,
    around: &Around<'_>,
    errors: &mut Errors,
) -> Option<HelpWanted> {
    let road = if own.is_some() { Road::Account } else { Road::Page };
    let asker = match own {
        Some(asker) => reach(boxes, errors).map(|reach| Asker { reach, ..asker }),
        None => stranger(boxes, around.lang, errors),
    };
    let urn = if kind == Kind::Urn { details(boxes, around, true, errors).map(Some) } else { Some(None) };
    // The details of a case say enough.
    let text = text(boxes, kind != Kind::Urn, errors);
    Some(HelpWanted { kind, asker: asker?, text: text?, urn: urn?, road })
}

/// Reads what a caller said or a message asks: of the details of a case whatever is there.
pub(in crate::pages) fn noted(boxes: &Boxes, kind: Kind, around: &Around<'_>, errors: &mut Errors) -> Option<HelpWanted> {
    let road = match boxes.one("road").parse() {
        Ok(Road::Email) => Road::Email,
        _ => Road::Telephone,
    };
    let asker = stranger(boxes, around.lang, errors);
    let detailed = kind == Kind::Urn && Details::any(boxes);
    let urn = if detailed { details(boxes, around, false, errors).map(Some) } else { Some(None) };
    let text = text(boxes, !detailed, errors);
    Some(HelpWanted { kind, asker: asker?, text: text?, urn: urn?, road })
}

/// The hearing, where it has been and whoever typed it has not been warned of that: it is taken the second time.
pub(in crate::pages) fn past_hearing(boxes: &Boxes, wanted: &HelpWanted, around: &Around<'_>) -> Option<Date> {
    let hearing = wanted.urn.as_ref()?.hearing.filter(|hearing| *hearing < around.today)?;
    (boxes.one("hearing-warned") != hearing.to_string()).then_some(hearing)
}

fn details(boxes: &Boxes, around: &Around<'_>, whole: bool, errors: &mut Errors) -> Option<UrnRequest> {
    Details { boxes, errors, courts: around.courts, today: around.today, whole }.read()
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
    let email = match EmailAddress::typed(boxes.one("email")) {
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
        organisation: Some(organisation?),
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
