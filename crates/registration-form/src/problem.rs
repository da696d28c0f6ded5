//! What is wrong with a form, where, and how to mend it; and what was assumed in reading it.
//! Holds keys of sentences and their arguments, never a sentence.

use domain::values::{Language, PhoneAssumption, ValueError};
use strum::{EnumIter, IntoStaticStr};

/// Where in the file as it came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Name of the sheet; for a text file, of the part of the form.
    pub sheet: String,
    /// Row as a spreadsheet program numbers it, from 1; absent where something is missing altogether.
    pub row: Option<u32>,
    /// Column, where one cell is meant.
    pub column: Option<ColumnPlace>,
}

/// A column as people point at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPlace {
    /// Counted from 0.
    pub index: u32,
    /// `A`, `B` … `AA`.
    pub letter: String,
}

impl ColumnPlace {
    /// The column with this number, counted from 0.
    pub fn at(index: u32) -> Self {
        let mut letter = String::new();
        let mut rest = u64::from(index) + 1;
        while rest > 0 {
            let step = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letter.insert(0, char::from(b'A' + step));
            rest = (rest - 1) / 26;
        }
        Self { index, letter }
    }
}

/// Arguments of a sentence: name and text.
pub type Arguments = Vec<(&'static str, Argument)>;

/// What a sentence is filled in with: words in the language of whoever reads it, or a text that is in none.
///
/// A form may be in Welsh and its officer read English: which of the two it is said in, is known only when it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    english: String,
    /// Where it is another one.
    welsh: Option<String>,
}

impl Argument {
    /// What is said in each language.
    pub(crate) fn each(said: impl Fn(Language) -> String) -> Self {
        let (english, welsh) = (said(Language::English), said(Language::Welsh));
        Self { welsh: (welsh != english).then_some(welsh), english }
    }

    /// What a reader of this language is told.
    pub fn of(&self, language: Language) -> &str {
        match (language, &self.welsh) {
            (Language::Welsh, Some(welsh)) => welsh,
            _ => &self.english,
        }
    }

    /// The Welsh, where it is not the same.
    pub fn welsh(&self) -> Option<&str> {
        self.welsh.as_deref()
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self { english: text, welsh: None }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// One thing that has to be mended. `value` and `label` are always among the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
    /// What the sentences are filled in with.
    pub args: Arguments,
}

impl Problem {
    /// A problem of a value that has no place of its own.
    pub(crate) fn alone(rule: Rule, value: String) -> Self {
        Self { place: Place::default(), what: What::Form(rule), args: vec![("label", "".into()), ("value", value.into())] }
    }

    /// Locale key of the sentence that says what is wrong.
    pub fn key(&self) -> String {
        format!("form-problem-{}", self.what.name())
    }

    /// Locale key of the sentence that says how to mend it.
    pub fn remedy(&self) -> String {
        format!("form-remedy-{}", self.what.name())
    }
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// A value that is not well formed.
    Value(ValueError),
    /// A rule of the form that is not kept.
    Form(Rule),
}

impl What {
    /// The name that ends the locale keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Value(error) => error.key(),
            Self::Form(rule) => rule.into(),
        }
    }
}

/// The rules of the form; each variant is named after what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant says it by its name, and in full in the locale files")]
pub enum Rule {
    OrganisationSheetMissing,
    LabelMissing,
    HeaderMissing,
    ColumnMissing,
    ValueMissing,
    NoAnswer,
    CellError,
    FormulaNotCalculated,
    DateFormat,
    CourtUnknown,
    CourtUnlike,
    CourtNeeded,
    PoBox,
    TypeNotDescribed,
    RegulatorMissing,
    HeadOfChambersMissing,
    NotYes,
    TooManyOffices,
    OfficeTwice,
    LaaAccountTwice,
    AdvocateNotQualified,
    SupervisorMissing,
    EmailShared,
    MobileDiffers,
    MobileShared,
    RegulatorNumberDiffers,
    MoreCells,
    AnswerSplit,
    ExampleLeft,
    SupervisorIsRole,
    QualificationDiffers,
    TooManyProblems,
}

/// Something that was read other than it was written (an assumption), or that is worth a second look (a warning).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// Where.
    pub place: Place,
    /// What.
    pub what: Assumed,
    /// What the sentence is filled in with.
    pub args: Arguments,
}

impl Assumption {
    /// Locale key of the sentence.
    pub fn key(&self) -> String {
        self.what.key()
    }
}

/// What was assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assumed {
    /// About a telephone number that a spreadsheet changed.
    Phone(PhoneAssumption),
    /// About anything else.
    Form(HowRead),
}

impl Assumed {
    /// Locale key of the sentence: a warning or an assumption.
    pub fn key(self) -> String {
        let kind = if self.is_warning() { "warning" } else { "assumed" };
        format!("form-{kind}-{}", self.name())
    }

    /// Whether it was read as it was written and is odd all the same, so that somebody should look again.
    pub const fn is_warning(self) -> bool {
        match self {
            Self::Phone(assumption) => !assumption.is_certain(),
            Self::Form(reading) => matches!(
                reading,
                HowRead::NotMobile
                    | HowRead::PhoneUnusual
                    | HowRead::PostcodeUnusual
                    | HowRead::SecureMail
                    | HowRead::SecureMailOnly
                    | HowRead::LaaAccountUnusual
                    | HowRead::RegulatorNumberUnusual
                    | HowRead::OfficeNotListed
                    | HowRead::SupervisorNotListed
                    | HowRead::SecondAdministrator
                    | HowRead::UsersMissing
                    | HowRead::CellIgnored
                    | HowRead::SheetHidden
                    | HowRead::AlsoListed
                    | HowRead::HearingKept
                    | HowRead::NameUnusual
                    | HowRead::HearingOver
                    | HowRead::HearingFarAhead
                    | HowRead::AcceptedAhead
            ),
        }
    }

    /// The name that ends the locale key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone(assumption) => assumption.key(),
            Self::Form(reading) => reading.into(),
        }
    }
}

/// How something was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant says it by its name, and in full in the locale files")]
pub enum HowRead {
    Encoding,
    Separator,
    MacrosIgnored,
    LinksIgnored,
    AndMore,
    SheetIgnored,
    SheetGuessed,
    VersionOther,
    VersionMissing,
    ColumnIgnored,
    LineIgnored,
    CellIgnored,
    AnswerBeside,
    LiteralsRead,
    SheetHidden,
    AlsoListed,
    HearingKept,
    NameUnusual,
    LabelTwice,
    UsersMissing,
    DateFromNumber,
    DateDayFirst,
    DateMonthFirst,
    CourtRead,
    AnswerRead,
    LeftOut,
    SamePerson,
    FirstNameDiffers,
    NotMobile,
    PhoneUnusual,
    PostcodeUnusual,
    SecureMail,
    SecureMailOnly,
    LaaAccountUnusual,
    OfficeNotListed,
    SupervisorNotListed,
    SecondAdministrator,
    RegulatorNumberUnusual,
    HearingOver,
    HearingFarAhead,
    AcceptedAhead,
}
