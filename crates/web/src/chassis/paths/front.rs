//! What anybody may read: the start page, the guides, the courts, what browsers and crawlers look for.

use super::Path;

paths! {
    /// The start page.
    START = "start", 0, "/";
    /// What is and is not accessible.
    ACCESSIBILITY = "accessibility", 0, "/accessibility";
    /// What happens to personal data.
    PRIVACY = "privacy", 0, "/privacy";
    /// Which cookies are set.
    COOKIES = "cookies", 0, "/cookies";
    /// What users agree to.
    TERMS = "terms", 0, "/terms";
    /// Whom to ask, and when they answer.
    CONTACT = "contact", 0, "/contact";
    /// The guides to each task.
    GUIDES = "guides", 0, "/guides";
    /// One guide.
    GUIDE = "guide", 1, "/guides/{guide}";
    /// The courts, to search.
    COURTS = "courts", 0, "/courts";
    /// One court.
    COURT = "court", 1, "/courts/{court}";
    /// The courts as a file.
    COURTS_FILE = "courts-file", 0, "/courts.csv";
    /// Where an officer says from which day a court uses the service.
    COURT_GO_LIVE = "court-go-live", 1, "/courts/{court}/go-live";
    /// What crawlers may read.
    ROBOTS = "robots", 0, "/robots.txt";
    /// Where to report a weakness (RFC 9116).
    SECURITY_TXT = "security-txt", 0, "/.well-known/security.txt";
    /// The icon, where browsers look for it unasked.
    FAVICON = "favicon", 0, "/favicon.ico";
}
