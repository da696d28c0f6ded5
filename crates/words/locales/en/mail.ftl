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

    We have received a registration for { $service } that names you as its administrator. The reference is { $reference }. It names { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.

    Confirm that this address is yours. Until you do, the registration cannot be approved:

    { $link }

    The same link leads to the registration: how far it is, what happens next, and how to take it back. It works until { $until }; keep it to yourself. If you do not know of the registration, do not confirm.

    When it is approved, each person gets an activation email from { $sender }. Tell them to look in their junk or spam folder too, and to mark that address as safe.
mail-confirm-administrator-subject = Your link to registration { $reference }
mail-confirm-administrator-text =
    Dear { $name },

    Open this link to confirm your address for registration { $reference } with { $service }, and to see how far the registration is:

    { $link }

    It works until { $until }. Former links do not work any more. If you do not know of the registration, do not confirm.
mail-confirm-organisation-subject = Confirm this address for registration { $reference }
mail-confirm-organisation-text =
    Dear { $name },

    Registration { $reference } with { $service } gives this as the organisation’s main email address. Confirm that it is. Until then, the registration cannot be approved:

    { $link }

    The link works until { $until }. If you do not know of the registration, do not confirm.
mail-registration-rejected-subject = We could not accept your registration { $reference }
mail-registration-rejected-text =
    Dear { $name },

    We could not accept your registration { $reference } for { $service }. The reason is:

    { $reason }

    When that is put right, register again here:

    { $link }
mail-prosecutor-received-subject = We have received your registration { $reference }
mail-prosecutor-received-text =
    Dear { $name },

    We have received the registration of your organisation as a prosecutor on { $service }. The reference is { $reference }.

    To see how far it has come, go back to the page on which you answered the questions.

    When it is approved, you get an activation email from { $sender }. Look in your junk or spam folder too, and mark that address as safe.
mail-prosecutor-rejected-subject = We could not accept your registration { $reference }
mail-prosecutor-rejected-text =
    Dear { $name },

    We could not accept the registration { $reference } of your organisation as a prosecutor on { $service }. The reason is:

    { $reason }

    When that is put right, register again here:

    { $link }
mail-instruction-elsewhere-subject = Another organisation says that it is instructed in one of your cases
mail-instruction-elsewhere-text =
    Dear { $name },

    Another organisation has said on { $service } that it is instructed in a case in which { $organisation } is on record. Sign in to see which:

    { $link }

    Your own access has not changed.
mail-web-form-link-subject = The link to your registration form for { $service }
mail-web-form-link-text =
    Hello,

    Somebody, probably you, is filling in a registration form for { $service }. This link leads back to it:

    { $link }

    It works until { $until }; then the form is erased. Whoever has the link can open the form, so keep it to yourself. Nothing is sent before you have checked it.

    If it was not you, you need to do nothing.
