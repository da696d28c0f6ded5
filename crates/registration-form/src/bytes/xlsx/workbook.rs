//! The workbook itself: its sheets by name, and in which parts what they hold lies.
//! Parts are found by the relationships that name them, as Excel does, and where nothing names them by where programs put them.

use crate::{
    bytes::{
        container::Parts,
        mark_up::{MarkUp, Step},
    },
    limits::Limits,
    unreadable::Unreadable,
};

/// What the workbook says of its parts.
pub(super) struct Workbook {
    /// Sheets of cells, in the order of their tabs; not charts, dialogues and macros.
    pub(super) sheets: Vec<Entry>,
    pub(super) from_1904: bool,
    /// Name of the part with the texts that cells share.
    pub(super) shared_texts: String,
    /// Name of the part with the formats of cells.
    pub(super) styles: String,
}

/// A sheet.
pub(super) struct Entry {
    pub(super) name: String,
    /// Name of its part.
    pub(super) part: String,
    /// Whoever opens the workbook does not see it.
    pub(super) hidden: bool,
}

/// How one part is related to another.
struct Relationship {
    id: String,
    /// The last word of its type: `worksheet`, `styles`…
    kind: String,
    /// Name of the other part.
    part: String,
}

impl Workbook {
    /// Reads the workbook's own parts, wherever they lie.
    pub(super) fn read(parts: &mut Parts, limits: &Limits) -> Result<Self, Unreadable> {
        let package = relationships(parts, "", "", limits)?;
        let part = related(&package, "officeDocument").unwrap_or("xl/workbook.xml");
        let (folder, file) = part.rfind('/').map_or(("", part), |at| part.split_at(at + 1));
        let own = relationships(parts, folder, file, limits)?;
        let text = parts.take(part)?.ok_or(Unreadable::Damaged)?;
        let place = |kind: &str, usual: &str| related(&own, kind).map_or_else(|| format!("{folder}{usual}"), str::to_owned);
        let mut workbook = Self {
            sheets: Vec::new(),
            from_1904: false,
            shared_texts: place("sharedStrings", "sharedStrings.xml"),
            styles: place("styles", "styles.xml"),
        };
        workbook.read_sheets(&text, &own, limits)?;
        Ok(workbook)
    }

    fn read_sheets(&mut self, text: &str, own: &[Relationship], limits: &Limits) -> Result<(), Unreadable> {
        let mut mark_up = MarkUp::new(text, limits);
        while let Some(step) = mark_up.step()? {
            let Step::Open(start) = step else { continue };
            match start.name.local() {
                "workbookPr" => {
                    if let Some(flag) = start.attribute("date1904") {
                        self.from_1904 = matches!(flag.as_ref(), "1" | "true");
                    }
                }
                "sheet" => {
                    let id = start.local_attribute("id").ok_or(Unreadable::Damaged)?;
                    let found = own.iter().find(|relationship| relationship.id == id).ok_or(Unreadable::Damaged)?;
                    // More than there can be parts, and each is looked up.
                    if self.sheets.len() >= limits.parts {
                        return Err(Unreadable::TooManyParts);
                    }
                    if found.kind == "worksheet" {
                        let name = start.attribute("name").unwrap_or_default().into_owned();
                        let hidden = start.attribute("state").is_some_and(|state| state != "visible");
                        self.sheets.push(Entry { name, part: found.part.clone(), hidden });
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn related<'a>(relationships: &'a [Relationship], kind: &str) -> Option<&'a str> {
    relationships.iter().find(|found| found.kind == kind).map(|found| found.part.as_str())
}

/// The relationships of a part; none where it has none. Those of the package itself are those of a part without a name.
fn relationships(parts: &mut Parts, folder: &str, file: &str, limits: &Limits) -> Result<Vec<Relationship>, Unreadable> {
    let Some(text) = parts.take(&format!("{folder}_rels/{file}.rels"))? else { return Ok(Vec::new()) };
    let mut mark_up = MarkUp::new(&text, limits);
    let mut found = Vec::new();
    while let Some(start) = mark_up.next_of("Relationship")? {
        if found.len() >= limits.parts {
            return Err(Unreadable::TooManyParts);
        }
        let given = |name: &str| start.attribute(name).unwrap_or_default();
        let (kind, target) = (given("Type"), given("Target"));
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        found.push(Relationship { id: given("Id").into_owned(), kind, part: resolve(folder, &target) });
    }
    Ok(found)
}

/// The name of the part that `target` means in `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            name => steps.push(name),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_from_the_root_or_from_the_folder() {
        assert_eq!(resolve("xl/", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl/", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl/a/", "../styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("", ".\\xl\\workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolve("xl/", "../../../x.xml"), "x.xml");
    }
}
