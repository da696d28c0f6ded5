//! The outside world: disk, mail, virus scanner, the Legal Aid Agency, the clock and randomness of this machine.
//! Each file is one thing outside; none of them decides anything.

mod clamd;
mod clock;
mod development_mailbox;
mod disk;
mod durable;
mod key_file;
mod legal_aid;
mod legal_aid_contract;
mod legal_aid_ledger;
mod legal_aid_receiver;
mod mail_folder;
mod master_key;
mod no_scanner;
mod notify;
mod outbound;
mod random;
mod sending;
mod smtp;
mod voice;

pub use clamd::{Clamd, ClamdAddress, ClamdSettings, UnknownAddress};
pub use clock::SystemClock;
pub use development_mailbox::{Channel, DevelopmentMailbox, KeptMessage, MailboxPage};
pub use disk::Disk;
pub use durable::is_full;
pub use key_file::{KeyFile, KeyFileError};
pub use legal_aid::{LegalAidClient, LegalAidError, LegalAidSettings};
pub use legal_aid_receiver::{LegalAidReceiver, Mishap, Received, ReceivedPage, ReceiverSettings};
pub use mail_folder::Maildir;
pub use no_scanner::NoScanner;
pub use notify::{Notify, NotifyError, NotifySettings};
pub use outbound::install_tls;
pub use random::SystemRandom;
pub use smtp::{Smtp, SmtpError, SmtpSettings, SmtpTls};
pub use voice::{Voice, VoiceError, VoiceSettings};
