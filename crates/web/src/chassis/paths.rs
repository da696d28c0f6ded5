//! The address of every page, in one list: routes are made of it and links are made of it, so none can dangle.
//! Holds addresses only; who may go there is the policy's.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The address of a page with `N` places to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path<const N: usize>(&'static str);

/// Unreserved characters stay as they are (RFC 3986 2.3).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl<const N: usize> Path<N> {
    /// As the router wants it: `/cases/{case}`.
    pub const fn pattern(self) -> &'static str {
        self.0
    }

    /// The address with its places filled in, each encoded.
    pub fn url(self, places: [&dyn std::fmt::Display; N]) -> String {
        let texts: Vec<String> = places.iter().map(ToString::to_string).collect();
        fill(self.0, &texts)
    }
}

impl Path<0> {
    /// The address.
    pub const fn get(self) -> &'static str {
        self.0
    }
}

/// A text as it may stand in a query.
pub fn in_query(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

fn fill(pattern: &str, places: &[String]) -> String {
    let mut places = places.iter();
    let part = |part: &str| match part.strip_prefix('{') {
        Some(_) => places.next().map(|place| utf8_percent_encode(place, KEPT).to_string()).unwrap_or_default(),
        None => part.to_owned(),
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// The address of a page by its name in templates, `path("privacy")`; `None` for an unknown name or the wrong number of places.
pub(super) fn named(name: &str, places: &[String]) -> Option<String> {
    let (_, pattern) = ALL.iter().find(|(known, _)| *known == name)?;
    let wanted = pattern.split('/').filter(|part| part.starts_with('{')).count();
    (wanted == places.len()).then(|| fill(pattern, places))
}

macro_rules! paths {
    ($($(#[$doc:meta])* $constant:ident = $name:literal, $places:literal, $pattern:literal;)+) => {
        $($(#[$doc])* pub const $constant: Path<$places> = Path($pattern);)+

        /// Every page: its name in templates, and its pattern.
        pub const ALL: &[(&str, &str)] = &[$(($name, $pattern)),+];

        #[cfg(test)]
        const COUNTED: &[(&str, usize)] = &[$(($pattern, $places)),+];
    };
}

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
    /// What crawlers may read.
    ROBOTS = "robots", 0, "/robots.txt";
    /// Where to report a weakness (RFC 9116).
    SECURITY_TXT = "security-txt", 0, "/.well-known/security.txt";
    /// The icon, where browsers look for it unasked.
    FAVICON = "favicon", 0, "/favicon.ico";
    /// What was delivered outside, and what could not be.
    DELIVERIES = "deliveries", 0, "/deliveries";
    /// Where a form has a message delivered again.
    RETRY_DELIVERY = "retry-delivery", 1, "/deliveries/{message}/retry";
    /// The checks of a registration.
    REGISTRATION_CHECKS = "registration-checks", 1, "/registrations/{registration}/checks";
    /// A registration beside what is alike to it.
    REGISTRATION_COMPARE = "registration-compare", 2, "/registrations/{registration}/compare/{other}";
    /// Where a form undoes a first approval.
    REGISTRATION_UNDO = "registration-undo-first-approval", 1, "/registrations/{registration}/undo-first-approval";
    /// An organisation's LAA account numbers, and how each was verified.
    LAA_ACCOUNTS = "laa-accounts", 1, "/organisations/{organisation}/laa-accounts";
    /// The extracts of registers.
    REGISTERS = "registers", 0, "/registers";
    /// A demonstration's e-mails and texts.
    MAILBOX = "mailbox", 0, "/development/mailbox";
    /// One of them.
    MAILBOX_MESSAGE = "mailbox-message", 1, "/development/mailbox/{message}";
    /// A demonstration's accounts with their authenticator codes.
    DEMONSTRATION_ACCOUNTS = "demonstration-accounts", 0, "/development/accounts";
    /// What the Legal Aid Agency's stand-in received.
    LEGAL_AID_RECEIPTS = "legal-aid-receipts", 0, "/development/legal-aid";
    /// A defendant's PET form.
    PET = "pet", 2, "/cases/{case}/defendants/{defendant}/pet";
    /// Where the defence asks the court to create it.
    PET_REQUEST = "pet-request", 2, "/cases/{case}/defendants/{defendant}/pet/request";
    /// Where the court creates it.
    PET_CREATE = "pet-create", 2, "/cases/{case}/defendants/{defendant}/pet/create";
    /// Who changed what in it.
    PET_HISTORY = "pet-history", 2, "/cases/{case}/defendants/{defendant}/pet/history";
    /// One section of it.
    PET_SECTION = "pet-section", 3, "/cases/{case}/defendants/{defendant}/pet/sections/{section}";
    /// The forms that the court was asked for.
    FORMS_ASKED_FOR = "forms-asked-for", 0, "/court/forms";
    /// Serving a document on the court: what it is.
    SERVE = "serve", 1, "/cases/{case}/serve";
    /// Whom it is served for.
    SERVE_DEFENDANTS = "serve-defendants", 1, "/cases/{case}/serve/defendants";
    /// The file.
    SERVE_FILE = "serve-file", 1, "/cases/{case}/serve/file";
    /// Everything said again.
    SERVE_CHECK = "serve-check", 1, "/cases/{case}/serve/check";
    /// The confirmation.
    SERVED = "served", 2, "/cases/{case}/served/{material}";
    /// Where people sign in.
    SIGN_IN = "sign-in", 0, "/sign-in";
    /// Where a form ends the session.
    SIGN_OUT = "sign-out", 0, "/sign-out";
    /// One's own home page.
    HOME = "home", 0, "/home";
    /// The second half of signing in: a code of the authenticator app.
    SIGN_IN_CODE = "sign-in-code", 0, "/sign-in/code";
    /// The second half of signing in: a recovery code.
    SIGN_IN_RECOVERY = "sign-in-recovery", 0, "/sign-in/recovery";
    /// Where a link for a new password is asked for.
    FORGOTTEN_PASSWORD = "forgotten-password", 0, "/forgotten-password";
    /// It was asked for.
    FORGOTTEN_PASSWORD_SENT = "forgotten-password-sent", 0, "/forgotten-password/sent";
    /// Where the link of that e-mail leads.
    RESET_PASSWORD = "reset-password", 1, "/reset-password/{link}";
    /// The password was replaced.
    PASSWORD_REPLACED = "password-replaced", 0, "/password-replaced";
    /// Where the link of the activation e-mail leads.
    ACTIVATE = "activate", 1, "/activate/{link}";
    /// Activation: the terms.
    ACTIVATE_TERMS = "activate-terms", 1, "/activate/{link}/terms";
    /// Activation: a code goes to the mobile.
    ACTIVATE_PHONE = "activate-phone", 1, "/activate/{link}/phone";
    /// Activation: the code.
    ACTIVATE_CODE = "activate-code", 1, "/activate/{link}/code";
    /// Activation: the password.
    ACTIVATE_PASSWORD = "activate-password", 1, "/activate/{link}/password";
    /// Activation: the authenticator app.
    ACTIVATE_AUTHENTICATOR = "activate-authenticator", 1, "/activate/{link}/authenticator";
    /// Activation: the recovery codes, and the end.
    ACTIVATE_RECOVERY = "activate-recovery-codes", 1, "/activate/{link}/recovery-codes";
    /// The recovery codes as a text file.
    ACTIVATE_RECOVERY_FILE = "activate-recovery-file", 1, "/activate/{link}/recovery-codes.txt";
    /// Where a form asks for a fresh activation link.
    ACTIVATE_RENEW = "activate-renew", 1, "/activate/{link}/renew";
    /// A fresh activation link was asked for.
    ACTIVATION_RENEWED = "activation-renewed", 0, "/activation-renewed";
    /// The account is active.
    ACTIVATED = "activated", 0, "/activated";
    /// One's own account.
    ACCOUNT = "account", 0, "/account";
    /// Change the password.
    ACCOUNT_PASSWORD = "account-password", 0, "/account/password";
    /// Replace the authenticator app: prove yourself.
    ACCOUNT_AUTHENTICATOR = "account-authenticator", 0, "/account/authenticator";
    /// Replace the authenticator app: set the new one up.
    ACCOUNT_AUTHENTICATOR_NEW = "account-authenticator-new", 0, "/account/authenticator/new";
    /// New recovery codes: prove yourself.
    ACCOUNT_RECOVERY = "account-recovery-codes", 0, "/account/recovery-codes";
    /// The new recovery codes.
    ACCOUNT_RECOVERY_NEW = "account-recovery-codes-new", 0, "/account/recovery-codes/new";
    /// The new recovery codes as a text file.
    ACCOUNT_RECOVERY_FILE = "account-recovery-file", 0, "/account/recovery-codes.txt";
    /// For whom one acts, and who asks one to join.
    ACCOUNT_ORGANISATIONS = "account-organisations", 0, "/account/organisations";
    /// Where a form answers an organisation that asks one to join.
    ACCOUNT_ORGANISATIONS_ANSWER = "account-organisations-answer", 0, "/account/organisations/answer";
    /// Where a form ends one's sessions.
    ACCOUNT_SESSIONS_END = "account-sessions-end", 0, "/account/sessions/end";
    /// How an organisation registers.
    REGISTER = "register", 0, "/register";
    /// The empty form to download.
    REGISTER_TEMPLATE = "register-template", 1, "/register/template/{file}";
    /// Where a filled-in form is sent.
    REGISTER_UPLOAD = "register-upload", 0, "/register/upload";
    /// A form that was sent, with its problems marked.
    REGISTER_MARKED = "register-marked", 1, "/register/marked/{upload}";
    /// The problems of a form that came by e-mail.
    REGISTER_MEND = "register-mend", 1, "/register/mend/{upload}";
    /// What was understood of a form, before it counts as sent.
    REGISTER_CHECK = "register-check", 1, "/register/check/{draft}";
    /// The registration is in.
    REGISTER_SENT = "register-sent", 1, "/register/sent/{reference}";
    /// Asks for a reference.
    REGISTER_FOLLOW = "register-follow", 0, "/register/follow";
    /// How far a registration is.
    REGISTRATION_PROGRESS = "registration-progress", 1, "/register/{reference}";
    /// Where a prosecuting organisation begins to register.
    PROSECUTOR_START = "prosecutor-start", 0, "/register/prosecutor";
    /// Its questionnaire; once it is sent, how far it is.
    PROSECUTOR_APPLY = "prosecutor-apply", 1, "/register/prosecutor/{draft}";
    /// Everything that was answered, before it counts as sent.
    PROSECUTOR_CHECK = "prosecutor-check", 1, "/register/prosecutor/{draft}/check";
    /// One page of the questionnaire.
    PROSECUTOR_SECTION = "prosecutor-section", 2, "/register/prosecutor/{draft}/{section}";
    /// The registrations of prosecuting organisations.
    PROSECUTORS = "prosecutors", 0, "/prosecutors";
    /// One of them.
    PROSECUTOR = "prosecutor", 1, "/prosecutors/{registration}";
    /// The account that money is sent to.
    PROSECUTOR_REMITTANCE = "prosecutor-remittance", 1, "/prosecutors/{registration}/remittance";
    /// Where an officer approves it.
    PROSECUTOR_APPROVE = "prosecutor-approve", 1, "/prosecutors/{registration}/approve";
    /// Where an officer rejects it.
    PROSECUTOR_REJECT = "prosecutor-reject", 1, "/prosecutors/{registration}/reject";
    /// Where a form begins to be filled in on the web.
    WEB_FORM_START = "web-form-start", 0, "/register/web";
    /// Where an officer begins one for somebody else.
    WEB_FORM_ASSISTED = "web-form-assisted", 0, "/register/assisted";
    /// Its list of tasks.
    WEB_FORM = "web-form", 1, "/register/web/{form}";
    /// Where the link back is sent again.
    WEB_FORM_LINK = "web-form-link", 1, "/register/web/{form}/link";
    /// One topic of it.
    WEB_FORM_TOPIC = "web-form-topic", 2, "/register/web/{form}/{topic}";
    /// Its offices or its users.
    WEB_FORM_LIST = "web-form-list", 2, "/register/web/{form}/list/{list}";
    /// One of them.
    WEB_FORM_ROW = "web-form-row", 3, "/register/web/{form}/list/{list}/{row}";
    /// Where one of them is removed.
    WEB_FORM_REMOVE = "web-form-remove", 3, "/register/web/{form}/list/{list}/{row}/remove";
    /// Where users are pasted.
    WEB_FORM_PASTE = "web-form-paste", 1, "/register/web/{form}/paste";
    /// Everything once more, before it is sent.
    WEB_FORM_CHECK = "web-form-check", 1, "/register/web/{form}/check";
    /// Where the link to an address of a registration leads.
    REGISTRATION_CONFIRM = "registration-confirm", 1, "/register/confirm/{link}";
    /// The registration, for its administrator.
    REGISTRATION_OWN = "registration-own", 1, "/register/own/{link}";
    /// Where its administrator answers a query on the web.
    REGISTRATION_ANSWER = "registration-answer", 1, "/register/own/{link}/answer";
    /// Where the links to its addresses are sent again.
    REGISTRATION_LINKS = "registration-links", 1, "/register/{reference}/links";
    /// The queue of registrations.
    REGISTRATIONS = "registrations", 0, "/registrations";
    /// What arrived and became no registration.
    ARRIVALS = "arrivals", 0, "/registrations/arrivals";
    /// One thing that arrived, as text.
    ARRIVAL = "arrival", 1, "/registrations/arrivals/{arrival}";
    /// Its bytes as they came, after a warning.
    ARRIVAL_FILE = "arrival-file", 1, "/registrations/arrivals/{arrival}/file";
    /// The approvals that can still be undone.
    APPROVALS = "approvals", 0, "/registrations/approvals";
    /// The registrations that are about to be approved together.
    APPROVALS_CHECK = "approvals-check", 0, "/registrations/approvals/check";
    /// Where a form undoes approvals.
    APPROVALS_UNDO = "approvals-undo", 0, "/registrations/approvals/undo";
    /// One registration.
    REGISTRATION = "registration", 1, "/registrations/{registration}";
    /// The form as it was sent.
    REGISTRATION_FILE = "registration-file", 1, "/registrations/{registration}/file";
    /// Where an officer has the links to its addresses sent again.
    REGISTRATION_ADDRESSES = "registration-addresses", 1, "/registrations/{registration}/addresses";
    /// Where an officer approves it.
    REGISTRATION_APPROVE = "registration-approve", 1, "/registrations/{registration}/approve";
    /// Who works on it.
    REGISTRATION_ASSIGN = "registration-assign", 1, "/registrations/{registration}/assign";
    /// Where an officer asks its sender something.
    REGISTRATION_QUERY = "registration-query", 1, "/registrations/{registration}/query";
    /// Where an officer puts it on hold.
    REGISTRATION_HOLD = "registration-hold", 1, "/registrations/{registration}/hold";
    /// Where an officer takes it up again.
    REGISTRATION_RESUME = "registration-resume", 1, "/registrations/{registration}/resume";
    /// Where an officer rejects it.
    REGISTRATION_REJECT = "registration-reject", 1, "/registrations/{registration}/reject";
    /// Hands a registration to an organisation that exists.
    REGISTRATION_ADD_TO = "registration-add-to", 1, "/registrations/{registration}/add-to";
    /// What a registration adds to one's organisation.
    ADDITIONS = "additions", 0, "/people/additions";
    /// Where people ask for help: of which kind.
    HELP = "help", 0, "/help";
    /// Asks for help of one kind.
    HELP_ASK = "help-ask", 1, "/help/ask/{kind}";
    /// The request is in.
    HELP_SENT = "help-sent", 1, "/help/sent/{help}";
    /// Asks for the reference of a request.
    HELP_FOLLOW = "help-follow", 0, "/help/follow";
    /// How far a request is.
    HELP_PROGRESS = "help-progress", 1, "/help/follow/{help}";
    /// An answer, by the link of an e-mail.
    HELP_ANSWER = "help-answer", 1, "/help/answers/{link}";
    /// What one asked oneself.
    MY_HELP = "my-help", 0, "/help/mine";
    /// One's own request, with its answer.
    MY_HELP_REQUEST = "my-help-request", 1, "/help/mine/{request}";
    /// Where a form opens it again.
    ASK_AGAIN = "ask-again", 1, "/help/mine/{request}/again";
    /// The queues of help requests.
    HELP_REQUESTS = "help-requests", 0, "/help-requests";
    /// Where staff write a telephone call down.
    HELP_NOTE = "help-note", 1, "/help-requests/note/{kind}";
    /// One request, for staff.
    HELP_REQUEST = "help-request", 1, "/help-requests/{request}";
    /// Where staff take it or put it back.
    HELP_ASSIGN = "help-assign", 1, "/help-requests/{request}/assign";
    /// Where staff add a note.
    HELP_ADD_NOTE = "help-add-note", 1, "/help-requests/{request}/notes";
    /// Where staff record a call back.
    HELP_CALL_BACK = "help-call-back", 1, "/help-requests/{request}/call-back";
    /// Where staff answer.
    HELP_REPLY = "help-reply", 1, "/help-requests/{request}/answer";
    /// Where staff close it without an answer.
    HELP_CLOSE = "help-close", 1, "/help-requests/{request}/close";
    /// Where staff open it again.
    HELP_REOPEN = "help-reopen", 1, "/help-requests/{request}/reopen";
    /// The people of one's own organisation.
    PEOPLE = "people", 0, "/people";
    /// The people of any organisation.
    ORGANISATION_PEOPLE = "organisation-people", 1, "/organisations/{organisation}/people";
    /// Where another activation e-mail is asked for.
    RESEND_ACTIVATION = "resend-activation", 1, "/people/{user}/resend";
    /// The finder.
    FIND_CASE = "find-case", 0, "/cases/find";
    /// The organisation's own cases.
    MY_CASES = "my-cases", 0, "/cases";
    /// A case at a glance.
    CASE = "case", 1, "/cases/{case}";
    /// A defendant, for the defence.
    DEFENDANT = "defendant", 2, "/cases/{case}/defendants/{defendant}";
    /// Where an instruction is declared.
    INSTRUCTION = "instruction", 2, "/cases/{case}/defendants/{defendant}/instruction";
    /// The initial details of the prosecution case (IDPC).
    INITIAL_DETAILS = "initial-details", 2, "/cases/{case}/defendants/{defendant}/initial-details";
    /// How the defendant is represented.
    LINK = "link", 2, "/cases/{case}/defendants/{defendant}/link";
    /// The link once more, before it counts.
    LINK_CHECK = "link-check", 2, "/cases/{case}/defendants/{defendant}/link/check";
    /// Where the organisation takes itself off the record.
    WITHDRAW_LINK = "withdraw-link", 2, "/cases/{case}/defendants/{defendant}/withdraw";
    /// A document of a case.
    MATERIAL = "material", 2, "/cases/{case}/material/{material}";
    /// All the court's cases.
    COURT_CASES = "court-cases", 0, "/court/cases";
    /// What was newly served on the court.
    COURT_MATERIAL = "court-material", 0, "/court/material";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_has_the_places_that_it_says() {
        for (pattern, places) in COUNTED {
            assert_eq!(pattern.split('/').filter(|part| part.starts_with('{')).count(), *places, "{pattern}");
        }
    }

    #[test]
    fn no_name_and_no_pattern_stands_twice() {
        for (index, (name, pattern)) in ALL.iter().enumerate() {
            assert!(ALL.iter().skip(index + 1).all(|(other, same)| other != name && same != pattern), "{name}");
        }
    }

    #[test]
    fn a_place_cannot_break_out_of_its_part() {
        let path = Path::<2>("/cases/{case}/documents/{document}");
        assert_eq!(path.url([&"a/../b", &"x?y#z"]), "/cases/a%2F..%2Fb/documents/x%3Fy%23z");
    }

    #[test]
    fn an_unknown_name_or_a_missing_place_has_no_address() {
        assert_eq!(named("privacy", &[]).as_deref(), Some("/privacy"));
        assert_eq!(named("privacy", &["x".to_owned()]), None);
        assert_eq!(named("no-such-page", &[]), None);
    }
}
