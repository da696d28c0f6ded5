//! Files and waits in words: "PDF, 23 pages, 412 KB", "3 minutes".
//! Does not measure anything: sizes and times come in as numbers.

use crate::{Lang, Words};

impl Words {
    /// "912 bytes", "412 KB", "1.4 MB": in thousands, never rounded down to nothing.
    pub fn size(&self, lang: Lang, bytes: u64) -> String {
        if bytes < 1_000 {
            return self.get(lang, "count-bytes", &[("count", bytes.into())]);
        }
        let (unit, name) = if bytes < 999_500 {
            (1_000, "KB")
        } else if bytes < 999_950_000 {
            (1_000_000, "MB")
        } else {
            (1_000_000_000, "GB")
        };
        if unit == 1_000 {
            return format!("{} {name}", bytes.saturating_add(unit / 2) / unit);
        }
        let tenths = bytes.saturating_add(unit / 20) / (unit / 10);
        match tenths % 10 {
            0 => format!("{} {name}", tenths / 10),
            rest => format!("{}.{rest} {name}", tenths / 10),
        }
    }

    /// What stands beside a download: type, pages where they are known, size. "PDF, 23 pages, 412 KB".
    pub fn file(&self, lang: Lang, kind: &str, pages: Option<u32>, bytes: u64) -> String {
        let pages = pages.map(|count| self.get(lang, "count-pages", &[("count", count.into())]));
        let parts = [Some(kind.to_owned()), pages, Some(self.size(lang, bytes))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// How long to wait, rounded up so that nobody comes back too early: "40 seconds", "3 minutes", "2 hours".
    pub fn wait(&self, lang: Lang, seconds: u64) -> String {
        let (key, count) = match seconds {
            0..=90 => ("count-seconds", seconds.max(1)),
            91..=5_400 => ("count-minutes", seconds.div_ceil(60)),
            _ => ("count-hours", seconds.div_ceil(3_600)),
        };
        self.get(lang, key, &[("count", count.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_never_nothing_and_never_a_thousand_of_its_unit() {
        let words = Words::load().unwrap();
        let said = |bytes| words.size(Lang::En, bytes);
        assert_eq!([said(0), said(1), said(999), said(1_000)], ["0 bytes", "1 byte", "999 bytes", "1 KB"]);
        assert_eq!([said(411_900), said(999_499), said(999_500)], ["412 KB", "999 KB", "1 MB"]);
        assert_eq!([said(1_440_000), said(999_949_999), said(999_950_000)], ["1.4 MB", "999.9 MB", "1 GB"]);
        assert_eq!(said(u64::MAX), "18446744073.7 GB");
    }

    #[test]
    fn a_download_shows_type_pages_and_size() {
        let words = Words::load().unwrap();
        assert_eq!(words.file(Lang::En, "PDF", Some(23), 412_000), "PDF, 23 pages, 412 KB");
        assert_eq!(words.file(Lang::Cy, "PDF", Some(1), 412_000), "PDF, 1 dudalen, 412 KB");
        assert_eq!(words.file(Lang::En, "CSV", None, 20), "CSV, 20 bytes");
    }

    #[test]
    fn a_wait_is_rounded_up() {
        let words = Words::load().unwrap();
        let said = |seconds| words.wait(Lang::En, seconds);
        assert_eq!(
            [said(0), said(40), said(91), said(180), said(181)],
            ["1 second", "40 seconds", "2 minutes", "3 minutes", "4 minutes"]
        );
        assert_eq!(said(5_401), "2 hours");
    }
}
