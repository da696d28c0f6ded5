//! Registering: by file, on the web, as a prosecuting organisation; following a registration.

use super::Path;

paths! {
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
    /// Where its applicant asks how far it is.
    PROSECUTOR_FOLLOW = "prosecutor-follow", 0, "/register/prosecutor/follow";
    /// Where the links to its addresses are sent again.
    PROSECUTOR_LINKS = "prosecutor-links", 0, "/register/prosecutor/links";
    /// Where the link to an address of it leads.
    PROSECUTOR_CONFIRM = "prosecutor-confirm", 1, "/register/prosecutor/confirm/{link}";
    /// Its registration, for its administrator.
    PROSECUTOR_OWN = "prosecutor-own", 1, "/register/prosecutor/own/{link}";
    /// Where its administrator answers a query.
    PROSECUTOR_ANSWER = "prosecutor-answer", 1, "/register/prosecutor/own/{link}/answer";
    /// Where its administrator takes it back.
    PROSECUTOR_WITHDRAW = "prosecutor-withdraw", 1, "/register/prosecutor/own/{link}/withdraw";
    /// Its questionnaire; once it is sent, how far it is.
    PROSECUTOR_APPLY = "prosecutor-apply", 1, "/register/prosecutor/{draft}";
    /// Everything that was answered, before it counts as sent.
    PROSECUTOR_CHECK = "prosecutor-check", 1, "/register/prosecutor/{draft}/check";
    /// One page of the questionnaire.
    PROSECUTOR_SECTION = "prosecutor-section", 2, "/register/prosecutor/{draft}/{section}";
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
    /// Where its administrator answers a query with a file.
    REGISTRATION_ANSWER_FILE = "registration-answer-file", 1, "/register/own/{link}/file";
    /// Where its administrator takes it back.
    REGISTRATION_WITHDRAW = "registration-withdraw", 1, "/register/own/{link}/withdraw";
    /// Where the links to its addresses are sent again.
    REGISTRATION_LINKS = "registration-links", 1, "/register/{reference}/links";
}
