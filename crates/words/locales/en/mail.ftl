### E-mails and text messages. None holds a client's name, date of birth, offence or case number; links lead to our own host only.

mail-footer =
    { $service }

    This is an automatic message: nobody reads replies to it.
    We never ask for your password, a code or a recovery code, by email, text message or telephone. If somebody does, do not answer.
mail-activation-subject = Activate your { $service } account
mail-activation-text =
    Dear { $name },

    You have been given an account for { $service }. To activate it, open this link:

    { $link }

    The link works until { $until }. You need the mobile phone that you registered with, an authenticator app and about 10 minutes. Activate your account before your first hearing.

    If the link is too old, the page lets you have another sent. Your organisation’s administrator can send one too.

    How we use your personal data: { $privacy }
mail-membership-offered-subject = { $organisation } asks you to join it on { $service }
mail-membership-offered-text =
    Dear { $name },

    { $organisation } has named you as one of its people on { $service }. You have an account already, so nothing changes until you answer. Sign in and accept or decline here:

    { $link }

    If you accept, you choose after signing in who you are acting for. If you do not know this organisation, decline.

    The organisation gave us your name and work email address. How we use your personal data: { $privacy }
mail-addition-proposed-subject = Offices and people to accept on { $service }
mail-addition-proposed-text =
    Dear { $name },

    A registration form named { $organisation }, which is registered already. Nothing changes until you answer. Sign in to see the offices and people on the form, and accept or decline them:

    { $link }
mail-password-reset-subject = Choose a new password for { $service }
mail-password-reset-text =
    Dear { $name },

    Somebody asked for a new password for your { $service } account. If it was you, open this link within { $minutes } minutes:

    { $link }

    It works once. You need your authenticator app or a recovery code.

    If it was not you, do nothing: your password stays as it is.
mail-security-changed-subject = Something about how you sign in to { $service } has changed
mail-security-changed-text =
    Dear { $name },

    On { $moment }, your password, your authenticator app or your recovery codes were changed, a recovery code was used, or sign-in was locked for a while after too many tries.

    If it was you, you need to do nothing. If it was not, tell us at once:

    { $contact }
text-one-time-code = { $code } is your { $service } code. It works for { $minutes } minutes. Never tell it to anybody: we do not ask for it. For { $name }.
mail-registration-received-subject = We have received your registration { $reference }
mail-registration-received-text =
    Dear { $name },

    We have received your registration for { $service }. The reference is { $reference }. It names { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.

    You can see how far it has come here:

    { $link }

    When it is approved, each person gets an activation email from { $sender }. Tell them to look in their junk or spam folder too, and to mark that address as safe.
mail-registration-rejected-subject = We could not accept your registration { $reference }
mail-registration-rejected-text =
    Dear { $name },

    We could not accept your registration { $reference } for { $service }. The reason is:

    { $reason }

    When that is put right, register again here:

    { $link }
mail-instruction-elsewhere-subject = Another organisation says that it is instructed in one of your cases
mail-instruction-elsewhere-text =
    Dear { $name },

    Another organisation has said on { $service } that it is instructed in a case in which { $organisation } is on record. Sign in to see which:

    { $link }

    Your own access has not changed.
