//! The two languages of the courts of England and Wales (Welsh Language Act 1993, s. 22).
//! Does not decide who reads which: that is a choice of the person.

use domain::values::Language;
use serde::{Deserialize, Serialize};

/// A language that every page and message exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Welsh (Cymraeg).
    Cy,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Cy => Self::Welsh,
        }
    }
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::En,
            Language::Welsh => Self::Cy,
        }
    }
}

impl Lang {
    /// Both, in the order in which the language choice shows them.
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The ISO 639-1 code, as in the `lang` attribute of a page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Cy => "Cymraeg",
        }
    }

    /// The language of an ISO 639-1 code, exactly as `code` writes it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}
