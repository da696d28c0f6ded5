//! Writes the sample documents into a folder, to be looked at: `cargo run -p sample --example bundles FOLDER`.
//! The demonstration itself does not use files.

use std::{env, error::Error, fs, path::PathBuf};

use domain::time::Date;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder")?);
    fs::create_dir_all(&folder)?;
    let today = Date::constant(2026, 11, 23);
    for request in sample::cases(today) {
        for (case, defendant) in request.defendants() {
            let name = documents::DisplayName::clean(&defendant.name()).with_ending("pdf");
            fs::write(folder.join(name.as_str()), sample::initial_details(&request, case, defendant)?)?;
        }
    }
    fs::write(folder.join("served.pdf"), sample::served_example(today)?)?;
    Ok(())
}
