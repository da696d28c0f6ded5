//! Signing in, activating an account, one's own account.

use super::Path;

paths! {
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
    /// The language of what is sent to them.
    ACCOUNT_LANGUAGE = "account-language", 0, "/account/language";
    /// Where a form answers an organisation that asks one to join.
    ACCOUNT_ORGANISATIONS_ANSWER = "account-organisations-answer", 0, "/account/organisations/answer";
    /// Where a form ends one's sessions.
    ACCOUNT_SESSIONS_END = "account-sessions-end", 0, "/account/sessions/end";
}
