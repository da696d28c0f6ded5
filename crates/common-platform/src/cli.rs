//! The command line: what can be asked, with examples.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::settings::Settings;

/// The Common Platform: case management for the criminal courts of England and Wales.
#[derive(Debug, Parser)]
#[command(name = "common-platform", version, about, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) settings: Settings,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the pages, and deliver what leaves the system
    #[command(
        after_help = "Examples:\n  common-platform serve --demo\n  common-platform serve --config /etc/common-platform.toml\n  \
                            common-platform serve --database postgres://cp@db/cp --no-worker"
    )]
    Serve {
        /// Demonstration data, a mailbox in the browser and a receiver in place of the Legal Aid Agency; loopback only
        #[arg(long)]
        demo: bool,
        /// Leave delivery to another process (`common-platform worker`)
        #[arg(long)]
        no_worker: bool,
    },
    /// Deliver e-mails, text messages and what the Legal Aid Agency is told
    #[command(after_help = "Example:\n  common-platform worker --config /etc/common-platform.toml")]
    Worker,
    /// Bring the database up to this version
    #[command(after_help = "Example:\n  common-platform migrate --database postgres://cp@db/cp")]
    Migrate,
    /// Prove that the log is whole and that every view follows from it
    #[command(after_help = "Exit status: 0 clean, 1 something differs.\n\nExample:\n  common-platform verify --data var")]
    Verify,
    /// Build every view anew from the log
    #[command(after_help = "Example:\n  common-platform rebuild --data var")]
    Rebuild,
    /// Copy the database and the documents, consistently, while the service runs; the key is kept apart
    #[command(after_help = "Example:\n  common-platform backup /srv/backup/2026-11-23")]
    Backup {
        /// An empty or new folder
        folder: PathBuf,
    },
    /// Bring a back-up into an empty database and folder of documents
    #[command(
        after_help = "Example:\n  common-platform restore /srv/backup/2026-11-23 --data restored --key /srv/keys/master.key"
    )]
    Restore {
        /// A folder that `backup` made
        folder: PathBuf,
    },
    /// The registration form
    #[command(subcommand)]
    Registration(Registration),
    /// Extracts of registers that registrations are checked against
    #[command(subcommand)]
    Register(Register),
    /// Cases from prosecutors
    #[command(subcommand)]
    Case(Case),
    /// Documents on a case
    #[command(subcommand)]
    Material(Material),
    /// People's accounts
    #[command(subcommand)]
    User(User),
    /// Synthetic but lifelike cases, for trying and measuring
    #[command(after_help = "Example:\n  common-platform generate --cases 10000 --seed 7")]
    Generate {
        /// How many cases
        #[arg(long)]
        cases: u64,
        /// The same seed gives the same cases
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Registration {
    /// Write the empty form
    #[command(after_help = "Example:\n  common-platform registration template --format xlsx -o registration.xlsx")]
    Template {
        /// What kind of file
        #[arg(long, value_enum, default_value_t = Format::Xlsx)]
        format: Format,
        /// In which language
        #[arg(long, value_enum, default_value_t = Language::En)]
        lang: Language,
        /// Where to write it
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Read a filled-in form and say everything that is wrong with it
    #[command(after_help = "Exit status: 0 nothing wrong, 1 problems, 2 unreadable.\n\nExample:\n  \
                            common-platform registration check registration.xlsx --json")]
    Check {
        /// The form
        file: PathBuf,
        /// In which language to answer
        #[arg(long, value_enum, default_value_t = Language::En)]
        lang: Language,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
    /// Take in one e-mail from standard input, as a mail server pipes it
    #[command(after_help = "Exit status: 0 kept, 75 to be tried again later.\n\nExample:\n  \
                            common-platform registration receive --config /etc/common-platform.toml < message.eml")]
    Receive,
}

/// A language of the registration form and of what is said of it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// Welsh
    Cy,
}

impl From<Language> for words::Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Cy => Self::Cy,
        }
    }
}

impl From<Language> for domain::values::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Cy => Self::Welsh,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Register {
    /// Load an extract of a register (CSV) in place of the one before, whole or not at all
    #[command(
        after_help = "The first row holds the headers, in any order: number, name (or first name, last name) and status must be there; \
                            kind, conditions, address, postcode, telephone, e-mail, website and employer number may be.\n\nExample:\n  \
                            common-platform register load sra.csv --register sra --date 2026-11-01"
    )]
    Load {
        /// The extract
        file: PathBuf,
        /// Which register: sra, sra-people, bsb, bsb-entities, cilex or laa
        #[arg(long)]
        register: domain::register::Register,
        /// The date on which the register stood so
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: domain::time::Date,
    },
}

/// A kind of registration form.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Xlsx,
    Csv,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Case {
    /// Take in cases from the JSON in which prosecutors start them
    #[command(after_help = "Example:\n  common-platform case import initiate-court-proceedings.json cases/")]
    Import {
        /// Files, or folders of .json files
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Material {
    /// File a document on a case
    #[command(after_help = "Example:\n  common-platform material add --urn 01ZD0303208 --section IDPC --all-defendants idpc.pdf")]
    Add {
        /// The case's URN
        #[arg(long)]
        urn: String,
        /// Code of the section, such as IDPC
        #[arg(long)]
        section: String,
        /// The defendant that it is about (an id); may be repeated
        #[arg(long)]
        defendant: Vec<uuid::Uuid>,
        /// It is about every defendant on the case
        #[arg(long, conflicts_with = "defendant")]
        all_defendants: bool,
        /// The PDF
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Offer somebody of HMCTS or the judiciary an account, or send the activation e-mail again
    #[command(
        after_help = "Example:\n  common-platform user invite --first-name Asha --last-name Rees --email asha@hmcts.example \\\n    \
                            --mobile 07700900123 --group onboarding-officer"
    )]
    Invite {
        /// First name
        #[arg(long)]
        first_name: Option<String>,
        /// Last name
        #[arg(long)]
        last_name: Option<String>,
        /// Work e-mail
        #[arg(long)]
        email: String,
        /// Mobile number
        #[arg(long)]
        mobile: Option<String>,
        /// Group; may be repeated
        #[arg(long)]
        group: Vec<String>,
        /// The account is there already: send the activation e-mail again
        #[arg(long)]
        resend: bool,
    },
}
