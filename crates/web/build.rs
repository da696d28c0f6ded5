//! Carries the page templates and the design system inside the program: writes lists of `include_…!` for both.
//! Downloads nothing: the design system is what `npm ci --ignore-scripts` has put into `node_modules`.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

/// The trade-marked typeface, which only gov.uk may use; its names go out of the sheet.
const TYPEFACE: &str = "GDS Transport";

fn main() -> io::Result<()> {
    let here =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("cargo gives no CARGO_MANIFEST_DIR"))?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gives no OUT_DIR"))?);
    templates(&here, &out)?;
    assets(&here, &out)
}

fn templates(here: &Path, out: &Path) -> io::Result<()> {
    let root = here.join("templates");
    let mut list = String::from("&[\n");
    for file in files_under(&root)? {
        let name = file.strip_prefix(&root).map_err(io::Error::other)?.display().to_string().replace('\\', "/");
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string());
    }
    list.push_str("]\n");
    fs::write(out.join("templates.rs"), list)
}

fn assets(here: &Path, out: &Path) -> io::Result<()> {
    let design = here.join("../../node_modules/govuk-frontend/dist/govuk");
    println!("cargo::rerun-if-changed={}", design.join("govuk-frontend.min.css").display());
    println!("cargo::rerun-if-changed={}", design.join("govuk-frontend.min.js").display());
    let (Ok(sheet), Ok(script)) =
        (fs::read_to_string(design.join("govuk-frontend.min.css")), fs::read_to_string(design.join("govuk-frontend.min.js")))
    else {
        return Err(io::Error::other(
            "the design system is not installed: run `npm ci --ignore-scripts` in the project's folder, then build again",
        ));
    };
    fs::write(out.join("govuk-frontend.min.css"), without_typeface(&sheet)?)?;
    fs::write(out.join("govuk-frontend.min.js"), without_map(&script))?;
    let mut list = String::from("&[\n");
    for name in ["govuk-frontend.min.css", "govuk-frontend.min.js"] {
        let _ = writeln!(list, "    ({name:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),");
    }
    for file in files_under(&here.join("assets"))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(list, "    ({name:?}, include_bytes!({:?})),", file.display().to_string());
    }
    list.push_str("]\n");
    fs::write(out.join("assets.rs"), list)
}

/// The sheet without the licensed typeface and without references to files that are not shipped.
fn without_typeface(sheet: &str) -> io::Result<String> {
    let mut rest = sheet;
    let mut kept = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("@font-face{") {
        kept.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let kept = without_map(&kept.replace(&format!("font-family:{TYPEFACE},arial"), "font-family:Arial,Helvetica"));
    let kept = kept.replace("url(/assets/images/govuk-crest.svg)", "none");
    if kept.contains(TYPEFACE) || kept.contains("url(/assets") {
        return Err(io::Error::other("govuk-frontend names its typeface or its files in a new way: mend crates/web/build.rs"));
    }
    Ok(kept)
}

/// The text without its last line that points to a source map, which is not shipped.
fn without_map(text: &str) -> String {
    let end = ["/*# sourceMappingURL", "//# sourceMappingURL"].iter().filter_map(|mark| text.rfind(mark)).max();
    end.and_then(|end| text.get(..end)).unwrap_or(text).to_owned()
}

/// Every file below `folder`, sorted; tells cargo to look at each folder again when it changes.
fn files_under(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_under(&path)?);
        } else {
            println!("cargo::rerun-if-changed={}", path.display());
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
