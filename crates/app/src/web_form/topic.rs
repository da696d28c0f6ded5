//! The pages of a registration that is filled in on the web: one topic each, with the fields of the form that it asks for.
//! Knows no words and no layout.

use registration_form::{Answers, Checked, Part};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{WebForm, fingerprint};

/// A page of the form, in the order in which people are led through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// What the organisation is called and what it is.
    Organisation,
    /// Where its head office is.
    Address,
    /// How it is reached.
    Contact,
    /// Where it appears first.
    FirstHearing,
    /// Its offices.
    Offices,
    /// Its numbers at regulator, Companies House and Charity Commission.
    Numbers,
    /// The accountable administrator.
    Administrator,
    /// Everybody else who needs an account.
    Users,
    /// The terms.
    Terms,
}

/// How far a topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Progress {
    /// Nobody has been there.
    NotStarted,
    /// Something is still to be mended or filled in.
    InProgress,
    /// Nothing is left to do.
    Completed,
}

impl Topic {
    /// Its fixed word.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The fields that its page asks for; none where it is a list.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Organisation => &["name", "type", "type-described"],
            Self::Address => &["line1", "line2", "town", "county", "postcode", "country", "correspondence"],
            Self::Contact => &["telephone", "email", "language"],
            Self::FirstHearing => &["first-court", "first-hearing"],
            Self::Numbers => &["regulator-number", "head-of-chambers", "regulator", "nobody-reason", "incorporation", "charity"],
            Self::Administrator => &["admin-first-name", "admin-last-name", "admin-job-title", "admin-email", "admin-mobile"],
            Self::Terms => &["terms-accepted", "accepted-by", "accepted-capacity"],
            Self::Offices | Self::Users => &[],
        }
    }

    /// Whether an organisation may have nothing to say here.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::FirstHearing | Self::Offices | Self::Users)
    }

    /// Whether a problem of this part and field is to be mended on its page.
    pub fn holds(self, part: Part, field: &str) -> bool {
        match part {
            Part::Organisation => self.fields().contains(&field) || self == Self::Terms && field.starts_with("accepted-"),
            Part::Office(_) => self == Self::Offices,
            Part::User(_) => self == Self::Users,
        }
    }
}

impl WebForm {
    /// The topics of this form; an officer cannot accept the terms for somebody else.
    pub fn topics(&self) -> Vec<Topic> {
        let all = <Topic as strum::IntoEnumIterator>::iter();
        all.filter(|topic| self.is_signed() || *topic != Topic::Terms).collect()
    }

    /// How far a topic is.
    pub fn progress(&self, topic: Topic, checked: &Checked) -> Progress {
        let begun = match topic {
            Topic::Offices => !self.typed.offices.is_empty(),
            Topic::Users => !self.typed.users.is_empty(),
            _ => topic.fields().iter().any(|field| self.typed.organisation.contains_key(*field)),
        };
        if !begun && !self.visited.contains(topic.word()) {
            return Progress::NotStarted;
        }
        let wrong = checked.problems.iter().any(|it| topic.holds(it.part, it.field));
        if wrong || !self.visited.contains(topic.word()) { Progress::InProgress } else { Progress::Completed }
    }

    /// The answers of a topic's page.
    pub fn answers(&self, topic: Topic) -> Answers {
        let one = |field: &&str| self.typed.organisation.get_key_value(*field).map(|(name, text)| (name.clone(), text.clone()));
        topic.fields().iter().filter_map(one).collect()
    }
}

/// Stands for what a topic's page says: who saves it must have seen it so.
pub fn seen(answers: &Answers) -> String {
    fingerprint(answers)
}
