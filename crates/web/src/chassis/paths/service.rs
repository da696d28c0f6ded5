//! The interface for programs, deliveries, and what a demonstration shows.

use super::Path;

paths! {
    /// The interface for programs, described for people.
    API = "api", 0, "/api";
    /// The same description for programs (`OpenAPI`).
    API_DOCUMENT = "api-document", 0, "/api/v1/openapi.json";
    /// The courts, for programs.
    API_COURTS = "api-courts", 0, "/api/v1/courts";
    /// One court, for programs.
    API_COURT = "api-court", 1, "/api/v1/courts/{court}";
    /// Where programs send registrations.
    API_REGISTRATIONS = "api-registrations", 0, "/api/v1/registrations";
    /// How far a registration is, for programs.
    API_REGISTRATION = "api-registration", 1, "/api/v1/registrations/{reference}";
    /// What was delivered outside, and what could not be.
    DELIVERIES = "deliveries", 0, "/deliveries";
    /// Where a form has a message delivered again.
    RETRY_DELIVERY = "retry-delivery", 1, "/deliveries/{message}/retry";
    /// A demonstration's e-mails and texts.
    MAILBOX = "mailbox", 0, "/development/mailbox";
    /// One of them.
    MAILBOX_MESSAGE = "mailbox-message", 1, "/development/mailbox/{message}";
    /// A demonstration's accounts with their authenticator codes.
    DEMONSTRATION_ACCOUNTS = "demonstration-accounts", 0, "/development/accounts";
    /// What the Legal Aid Agency's stand-in received.
    LEGAL_AID_RECEIPTS = "legal-aid-receipts", 0, "/development/legal-aid";
}
