//! The program: reads what is asked of it and wires the parts together.
//! Holds nothing that another program would reuse.

mod cli;
mod commands;
mod demonstration;
mod operations;
mod output;
mod serve;
mod settings;
mod wiring;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use cli::{Case, Cli, Command, Material, Register, Registration, User};

/// Pages and forms are made of very many small pieces of text, which this allocator hands out faster than the C library's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    adapters::install_tls();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let from_mail_server = matches!(cli.command, Command::Registration(Registration::Receive));
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(error) if from_mail_server => {
            failed(&error);
            ExitCode::from(commands::TRY_AGAIN)
        }
        Err(error) => failed(&error),
    }
}

/// Says what went wrong and what lay beneath it.
fn failed(error: &anyhow::Error) -> ExitCode {
    output::complain(&format!("error: {error:#}"));
    ExitCode::FAILURE
}

async fn run(cli: Cli) -> Result<ExitCode> {
    let settings = cli.settings.with_file()?;
    output::start_log(settings.log.as_deref());
    match cli.command {
        Command::Serve { demo, no_worker } => serve::serve(&settings, demo, !no_worker).await,
        Command::Worker => serve::worker(&settings).await,
        Command::Migrate => commands::migrate(&settings).await,
        Command::Verify => commands::verify(&settings).await,
        Command::Rebuild => commands::rebuild(&settings).await,
        Command::Backup { folder } => commands::backup(&settings, &folder).await,
        Command::Restore { folder } => commands::restore(&settings, &folder).await,
        Command::Registration(Registration::Template { format, lang, output }) => commands::template(format, lang, &output),
        Command::Registration(Registration::Check { file, lang, json }) => commands::check(&file, lang, json),
        Command::Registration(Registration::Receive) => commands::receive(&settings).await,
        Command::Register(Register::Load { file, register, date }) => {
            commands::load_register(&settings, &file, register, date).await
        }
        Command::Case(Case::Import { paths }) => commands::import(&settings, &paths).await,
        Command::Material(Material::Add { urn, section, defendant, all_defendants, file }) => {
            let whose = if all_defendants { commands::Whose::Everybody } else { commands::Whose::These(defendant) };
            commands::add_material(&settings, &urn, &section, whose, &file).await
        }
        Command::User(User::Invite { first_name, last_name, email, mobile, group, resend }) => {
            let person = commands::Person { first_name, last_name, email, mobile, group };
            if resend { commands::resend(&settings, &person.email).await } else { commands::invite(&settings, person).await }
        }
        Command::Generate { cases, seed } => commands::generate(&settings, cases, seed).await,
    }
}
