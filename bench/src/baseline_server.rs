//! What our program is held against: a server in a process of its own that has nothing to do but answer.
//!
//! Says where it listens as our program does, so that both are started and measured by the same code.

use anyhow::Result;
use axum::Router;
use tokio::{net::TcpListener, process::Command};

use crate::program::{OPERATIONS, PAGES, Program};

/// The flag by which a bench becomes its own baseline.
pub const FLAG: &str = "--baseline";

/// Starts this very program again as its baseline.
pub async fn start() -> Result<Program> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(FLAG);
    Program::start(command).await
}

/// Answers on a free port until it is killed.
pub async fn serve(router: Router) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    println!("{PAGES}http://{address}");
    println!("{OPERATIONS}http://{address}");
    Ok(axum::serve(listener, router).await?)
}
