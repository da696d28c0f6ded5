//! Every PDF of the shared data is looked at: none may panic, hang or take much memory.

#[cfg(test)]
mod tests {
    use std::{
        collections::BTreeMap,
        fs,
        path::{Path, PathBuf},
        time::{Duration, Instant},
    };

    use documents::{Limits, PdfFacts, PdfProblem, inspect_pdf};

    const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    const LONGEST: Duration = Duration::from_secs(10);
    const MOST_MEMORY_KB: u64 = 512 * 1024;

    fn pdfs(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pdfs(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "pdf") {
                found.push(path);
            }
        }
    }

    /// The most memory that this process has held, where the system tells.
    fn peak_kb() -> Option<u64> {
        let status = fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    type Answers = BTreeMap<String, Result<PdfFacts, PdfProblem>>;

    /// The answer for each file, or nothing where the data is not there.
    fn answers() -> Option<Answers> {
        if !Path::new(DATA).is_dir() {
            println!("skipped: shared data absent");
            return None;
        }
        let mut found = Vec::new();
        pdfs(&Path::new(DATA).join("documents"), &mut found);
        pdfs(&Path::new(DATA).join("hostile"), &mut found);
        let mut answers = Answers::new();
        for path in found {
            let bytes = fs::read(&path).unwrap();
            let start = Instant::now();
            let answer = inspect_pdf(&bytes, Limits::default());
            assert!(start.elapsed() < LONGEST, "{} took {:?}", path.display(), start.elapsed());
            answers.insert(path.file_name().unwrap().to_string_lossy().into_owned(), answer);
        }
        Some(answers)
    }

    #[test]
    fn no_shared_pdf_panics_or_hangs_and_the_known_ones_get_the_right_answer() {
        let Some(answers) = answers() else { return };
        for (name, answer) in &answers {
            println!("{name}: {answer:?}");
        }
        assert!(answers.len() > 100, "only {} files", answers.len());
        let pages = |name: &str| answers[name].as_ref().map(|facts| facts.pages).map_err(|problem| *problem);
        assert_eq!(pages("IDPC_Clark_Kent.pdf"), Ok(23));
        assert_eq!(pages("SMITH_Fred_plea.pdf"), Ok(1));
        assert_eq!(pages("pdflatex-4-pages.pdf"), Ok(4));
        for name in ["cpp_sample.pdf", "minimal-document.pdf", "google-doc-document.pdf", "habibi.pdf", "crazyones-pdfa.pdf"] {
            assert_eq!(pages(name), Ok(1), "{name}");
        }
        assert_eq!(pages("libreoffice-writer-password.pdf"), Err(PdfProblem::Encrypted));
        assert_eq!(pages("encrypted-positive-P.pdf"), Err(PdfProblem::Encrypted));
        assert_eq!(pages("encrypted-attachment.pdf"), Err(PdfProblem::Encrypted));
        assert_eq!(pages("with-attachment.pdf"), Err(PdfProblem::Attachment));
        assert_eq!(pages("add-attachments-1.pdf"), Err(PdfProblem::Attachment));
        assert_eq!(pages("pdf_open_action_js.pdf"), Err(PdfProblem::Script));
        assert_eq!(pages("js-authors.pdf"), Err(PdfProblem::Script));
        // It holds a script too; either is a reason.
        assert!(matches!(pages("xfa_issue14315.pdf"), Err(PdfProblem::DynamicForm | PdfProblem::Script)));
        assert_eq!(pages("html_named.pdf"), Err(PdfProblem::NotPdf));
        assert_eq!(pages("pdf_html_polyglot.pdf"), Err(PdfProblem::NotPdf));
        if let Some(peak) = peak_kb() {
            assert!(peak < MOST_MEMORY_KB, "{peak} KB at the peak");
        }
    }
}
