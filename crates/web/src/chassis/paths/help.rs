//! Asking for help, and answering.

use super::Path;

paths! {
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
    /// Where staff record that the asker was told by telephone.
    HELP_TOLD = "help-told", 1, "/help-requests/{request}/told";
    /// Where staff move it to another queue.
    HELP_MOVE = "help-move", 1, "/help-requests/{request}/move";
    /// Where staff close it without an answer.
    HELP_CLOSE = "help-close", 1, "/help-requests/{request}/close";
    /// Where staff open it again.
    HELP_REOPEN = "help-reopen", 1, "/help-requests/{request}/reopen";
}
