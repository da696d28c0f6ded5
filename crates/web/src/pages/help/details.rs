//! The details of a case as a form asks for them: defendants, offences, court and dates, read with every problem at once.
//! On the page everything is needed without which no number is found; of a call whatever was said is taken.

use domain::{
    help_request::{Charged, Sought, SoughtOrganisation, SoughtPerson, UrnRequest},
    tables::Courts,
    time::Date,
    values::{DateOfBirth, LongText, ShortText, ValueError},
};

use super::boxes::{Boxes, Several};
use crate::chassis::{Errors, Problem};

/// Reads the details out of the boxes.
pub(super) struct Details<'a> {
    pub(super) boxes: &'a Boxes,
    pub(super) errors: &'a mut Errors,
    pub(super) courts: &'a Courts,
    pub(super) today: Date,
    /// Is everything needed? Otherwise what is there is taken.
    pub(super) whole: bool,
}

impl Details<'_> {
    /// Is anything typed or chosen about the case?
    pub(super) fn any(boxes: &Boxes) -> bool {
        let about = |name: &str| {
            let several = ["defendant-", "offence-"].iter().any(|start| name.starts_with(start)) && !name.ends_with("-kind");
            several || name == "court" || ["charged-", "hearing-"].iter().any(|start| name.starts_with(start))
        };
        boxes.all().iter().any(|(name, value)| about(name) && name != "hearing-warned" && !value.trim().is_empty())
    }

    pub(super) fn read(&mut self) -> Option<UrnRequest> {
        let defendants = self.several(Several::Defendants, Self::sought);
        let offences = self.several(Several::Offences, Self::charged);
        let charged = self.past("charged", "help-charged-future");
        let court = self.courts.by_code(self.boxes.one("court")).filter(|court| court.open).map(|court| court.code.clone());
        if self.whole && court.is_none() {
            self.errors.add("court", "help-court-missing");
        }
        let hearing = self.date("hearing");
        Some(UrnRequest { defendants: defendants?, offences: offences?, charged: charged?, court, hearing: hearing? })
            .filter(|urn| !self.whole || urn.court.is_some())
    }

    /// Reads each of several; where there is more than one, their problems say which. Of a call, one of which nothing was said is none.
    fn several<T>(&mut self, what: Several, one: impl Fn(&mut Self, &str) -> Option<T>) -> Option<Vec<T>> {
        let numbers = self.boxes.numbers(what);
        let more = *numbers.end() > 1;
        let (mut all, mut whole) = (Vec::new(), true);
        for number in numbers {
            let start = format!("{}-{number}-", what.start());
            if !self.whole && !self.boxes.filled(&start) {
                continue;
            }
            let before = self.errors.len();
            match one(self, &start) {
                Some(read) => all.push(read),
                None => whole = false,
            }
            if more {
                self.errors.say_of(before, what.problem(), number);
            }
        }
        whole.then_some(all)
    }

    fn sought(&mut self, start: &str) -> Option<Sought> {
        // Without scripts both are there to be filled in: who fills in one has chosen it.
        let of_person = ["first-name", "last-name", "aliases", "birth-", "address"];
        let person = of_person.iter().any(|name| self.boxes.filled(&format!("{start}{name}")));
        let named = self.boxes.filled(&format!("{start}name"));
        if self.boxes.one(&format!("{start}kind")) == "organisation" || (named && !person) {
            return self.organisation(start);
        }
        let first_name = self.line(&format!("{start}first-name"), "first-name-missing");
        let last_name = self.line(&format!("{start}last-name"), "last-name-missing");
        let aliases = optional(self.boxes, &format!("{start}aliases"), self.errors);
        let date_of_birth = self.birth(&format!("{start}birth"));
        let address = self.address(&format!("{start}address"));
        Some(Sought::Person(SoughtPerson {
            first_name: first_name?,
            last_name: last_name?,
            aliases: aliases?,
            date_of_birth: date_of_birth?,
            address: address?,
        }))
    }

    fn organisation(&mut self, start: &str) -> Option<Sought> {
        let name = line(self.boxes, &format!("{start}name"), "help-company-missing", self.errors);
        let other_names = optional(self.boxes, &format!("{start}trading"), self.errors);
        let address = self.address(&format!("{start}office"));
        Some(Sought::Organisation(SoughtOrganisation { name: name?, other_names: other_names?, address: address? }))
    }

    fn charged(&mut self, start: &str) -> Option<Charged> {
        let offence = self.line(&format!("{start}what"), "help-offence-missing");
        let on = self.past(&format!("{start}on"), "help-offence-future");
        Some(Charged { offence: offence?, on: on? })
    }

    #[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
    fn line<const MAX: usize>(&mut self, field: &str, missing: &str) -> Option<Option<ShortText<MAX>>> {
        if self.whole {
            line(self.boxes, field, missing, self.errors).map(Some)
        } else {
            optional(self.boxes, field, self.errors)
        }
    }

    #[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
    fn birth(&mut self, field: &str) -> Option<Option<DateOfBirth>> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.boxes.one(&format!("{field}-{part}")));
        if !self.whole && [day, month, year].iter().all(|part| part.trim().is_empty()) {
            return Some(None);
        }
        DateOfBirth::from_parts(day, month, year)
            .map_err(|problem| self.errors.add_at(field, &format!("{field}-day"), Problem::key(&problem), []))
            .ok()
            .map(Some)
    }

    #[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
    fn address(&mut self, field: &str) -> Option<Option<LongText<500>>> {
        match LongText::optional(self.boxes.one(field)) {
            Ok(None) if self.whole => {
                self.errors.add(field, "help-address-missing");
                None
            }
            Err(ValueError::TextTooLong) => {
                self.errors.add_with(field, "help-too-long", [("longest", 500.into())]);
                None
            }
            other => self.errors.take(field, other),
        }
    }

    /// A date that has been; `future` is the sentence where it has not.
    #[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
    fn past(&mut self, field: &str, future: &str) -> Option<Option<Date>> {
        let date = self.date(field)?;
        if date.is_some_and(|date| date > self.today) {
            self.errors.add_at(field, &format!("{field}-day"), future, []);
            return None;
        }
        Some(date)
    }

    #[expect(clippy::option_option, reason = "what was typed may be wrong, left out, or given")]
    fn date(&mut self, field: &str) -> Option<Option<Date>> {
        self.boxes.date(field).map_err(|key| self.errors.add_at(field, &format!("{field}-day"), key, [])).ok()
    }
}

/// A line that must be there.
pub(super) fn line<const MAX: usize>(boxes: &Boxes, field: &str, missing: &str, errors: &mut Errors) -> Option<ShortText<MAX>> {
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
