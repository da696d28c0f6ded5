//! The choice not to scan, which the readiness page names.
//! It must be chosen by name; nothing may fall back to it.

use app::ports::{OutsideError, Scan, Scanner};
use async_trait::async_trait;
use bytes::Bytes;

/// Passes every file unseen.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoScanner;

#[async_trait]
impl Scanner for NoScanner {
    fn name(&self) -> &'static str {
        "none"
    }

    async fn scan(&self, _bytes: Bytes) -> Result<Scan, OutsideError> {
        Ok(Scan::Clean)
    }

    async fn ready(&self) -> Result<(), OutsideError> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_scanner_says_so_by_name_and_passes_everything() {
        assert_eq!(NoScanner.name(), "none");
        assert_eq!(NoScanner.scan(Bytes::from_static(b"X5O!P%@AP")).await.unwrap(), Scan::Clean);
        NoScanner.ready().await.unwrap();
    }
}
