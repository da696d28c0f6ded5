//! Lists every locale file so that the program carries its words inside itself.
//! Reads nothing but `locales/`; the files are parsed when the program starts.

use std::{env, fmt::Write as _, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let root = env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("cargo gives no CARGO_MANIFEST_DIR"))?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gives no OUT_DIR"))?;
    let mut list = String::from("&[\n");
    for lang in ["en", "cy"] {
        let mut files = fs::read_dir(Path::new(&root).join("locales").join(lang))?.collect::<Result<Vec<_>, _>>()?;
        files.sort_by_key(fs::DirEntry::file_name);
        for file in files.iter().map(fs::DirEntry::path).filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            println!("cargo::rerun-if-changed={}", file.display());
            let _ = writeln!(list, "    (\"{lang}\", {name:?}, include_str!({:?})),", file.display().to_string());
        }
    }
    list.push_str("]\n");
    fs::write(Path::new(&out).join("locales.rs"), list)
}
