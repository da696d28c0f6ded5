//! What the command line does besides serving: one file a command.
//! A command that changes something asks the same use case as a page does.

mod backup;
mod case;
mod check;
mod generate;
mod material;
mod receive;
mod register;
mod upkeep;
mod user;

pub(crate) use backup::{backup, restore};
pub(crate) use case::import;
pub(crate) use check::{check, template};
pub(crate) use generate::generate;
pub(crate) use material::{Whose, add_material};
pub(crate) use receive::{TRY_AGAIN, receive};
pub(crate) use register::load_register;
pub(crate) use upkeep::{migrate, rebuild, verify};
pub(crate) use user::{Person, invite, resend};
