### E-mails and text messages. None holds a client's name, date of birth, offence or case number; links lead to our own host only.

mail-footer =
    { $service }

    This is an automatic message: nobody reads replies to it.
    We never ask for your password, a code or a recovery code, by email, text message or telephone. If somebody does, do not answer.
mail-greeting = Dear { $name },
mail-greeting-nobody = Hello,
# Only in messages in Welsh.
mail-welsh-unchecked = The Welsh in this message has not been checked by a person yet.
mail-activation-subject = Activate your { $service } account
mail-activation-text =
    You have been given an account for { $service }. To activate it, open this link:

    { $link }

    The link works until { $until }. You need the mobile phone that you registered with, an authenticator app and about 10 minutes. Activate your account before your first hearing.

    If the link is too old, the page lets you have another sent. Your organisation’s administrator can send one too.

    How we use your personal data: { $privacy }
mail-membership-offered-subject = { $organisation } asks you to join it on { $service }
mail-membership-offered-text =
    { $organisation } has named you as one of its people on { $service }. You have an account already, so nothing changes until you answer. Sign in and accept or decline here:

    { $link }

    If you accept, you choose after signing in who you are acting for. If you do not know this organisation, decline.

    The organisation gave us your name and work email address. How we use your personal data: { $privacy }
mail-membership-offered-inactive-subject = { $organisation } asks you to join it on { $service }
mail-membership-offered-inactive-text =
    { $organisation } has named you as one of its people on { $service }. You were invited to an account before and have not activated it yet. Another email brings you the link to activate it: do that first.

    Then sign in, and accept or decline here:

    { $link }

    If you accept, you choose after signing in who you are acting for. If you do not know this organisation, decline.

    The organisation gave us your name and work email address. How we use your personal data: { $privacy }
mail-addition-proposed-subject = Offices and people to accept on { $service }
mail-addition-proposed-text =
    A registration form named { $organisation }, which is registered already. Nothing changes until you answer. Sign in to see the offices and people on the form, and accept or decline them:

    { $link }
mail-change-requested-subject = A change was asked for on { $service }
mail-change-requested-text =
    An administrator of { $organisation } asked for a change that two officers must approve. Nothing changes until they have. Sign in to see what was asked for:

    { $link }

    If nobody at { $organisation } should have asked for it, tell us at once:

    { $contact }
mail-administrator-named-subject = An administrator is being named for your organisation on { $service }
mail-administrator-named-text =
    Nobody administers { $organisation } on { $service }, so an officer of HM Courts and Tribunals Service has named somebody. Nothing changes until a second officer has approved it.

    If your organisation did not ask for this, tell us at once:

    { $contact }
mail-confirm-new-email-subject = Confirm the new email address on { $service }
mail-confirm-new-email-text =
    This is to be the main email address of { $organisation } on { $service }. Two officers have approved it. Confirm that it reaches you. Until then, the former address is used:

    { $link }

    The link works until { $until }. If you do not know of this, do not confirm.
mail-email-changes-subject = The main email address of your organisation is about to change on { $service }
mail-email-changes-text =
    Two officers have approved another main email address for { $organisation } on { $service }. This one is used until the new one is confirmed. An administrator of your organisation asked for the change and can see it after signing in.

    If nobody at { $organisation } should have asked for it, tell us at once:

    { $contact }
mail-change-approved-subject = The change that you asked for on { $service } was approved
mail-change-approved-text =
    Two officers approved the change that you asked for at { $organisation }. It holds from now on. Sign in to see it:

    { $link }
mail-change-refused-subject = We could not make the change that you asked for on { $service }
mail-change-refused-text =
    We could not make the change that you asked for at { $organisation }. The reason is:

    { $reason }

    When that is put right, ask again here:

    { $link }
mail-password-reset-subject = Choose a new password for { $service }
mail-password-reset-text =
    Somebody asked for a new password for your { $service } account. If it was you, open this link within { $minutes } minutes:

    { $link }

    It works once. You need your authenticator app or a recovery code.

    If it was not you, do nothing: your password stays as it is.
mail-security-changed-subject = Something about how you sign in to { $service } has changed
mail-security-changed-text =
    On { $moment }, your password, your authenticator app or your recovery codes were changed, a recovery code was used, or sign-in was locked for a while after too many tries.

    If it was you, you need to do nothing. If it was not, tell us at once:

    { $contact }
call-one-time-code = Hello, { $name }. This is a call from { $service }. Your code is: { $digits }. Once more: { $digits }. It works for { $minutes } minutes. Never tell it to anybody: we do not ask for it. Goodbye.
text-one-time-code = { $code } is your { $service } code. It works for { $minutes } minutes. Never tell it to anybody: we do not ask for it. For { $name }.
mail-registration-received-subject = We have received your registration { $reference }
mail-registration-received-text =
    We have received a registration for { $service } that names you as its administrator. The reference is { $reference }. It names { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.

    Confirm that this address is yours. Until you do, the registration cannot be approved:

    { $link }

    The same link leads to the registration: how far it is, what happens next, and how to take it back. It works until { $until }; keep it to yourself. If you do not know of the registration, do not confirm.

    When it is approved, each person gets an email from { $sender }: to activate an account, or, with an account already, to sign in and say whether they join. Tell them to look in their junk or spam folder too, and to mark that address as safe.
mail-registration-received-nobody-else = The form names nobody but you. If others need an account, open the link above, withdraw the registration, and send the form again with each person in the part for users. You can also send such a form after the approval: then you accept its people in your own account.
mail-registration-received-sheets = We did not read every sheet of the file. At the link above you can see which, once you have confirmed your address.
mail-attachments-unread = { $unread ->
    [one] We could not read { $unread } attachment of the message. If it is a form, send it on our website, which says at once what is wrong.
   *[other] We could not read { $unread } attachments of the message. If they are forms, send them on our website, which says at once what is wrong.
}
mail-confirm-administrator-subject = Your link to registration { $reference }
mail-confirm-administrator-text =
    Open this link to confirm your address for registration { $reference } with { $service }, and to see how far the registration is:

    { $link }

    It works until { $until }. Former links do not work any more. If you do not know of the registration, do not confirm.
mail-confirm-organisation-subject = Confirm this address for registration { $reference }
mail-confirm-organisation-text =
    Registration { $reference } with { $service } gives this as the organisation’s main email address. Confirm that it is. Until then, the registration cannot be approved:

    { $link }

    The link works until { $until }. If you do not know of the registration, do not confirm.
mail-registration-rejected-subject = We could not accept your registration { $reference }
mail-registration-rejected-text =
    We could not accept your registration { $reference } for { $service }. The reason is:

    { $reason }

    When that is put right, register again here:

    { $link }
mail-prosecutor-received-subject = We have received your registration { $reference }
mail-prosecutor-received-text =
    We have received the registration of your organisation as a prosecutor on { $service }. The reference is { $reference }.

    Confirm that this address is yours. Until you do, the registration cannot be approved:

    { $link }

    The same link leads to the registration: how far it is, and how to take it back. It works until { $until }; keep it to yourself. If you do not know of the registration, do not confirm.

    To see how far it has come without the link, enter this reference and this email address at:
    { $follow }

    When it is approved, you get an email from { $sender }: to activate your account within { $days } days, or, where you have an account already, to sign in and say whether you join. Look in your junk or spam folder too, and mark that address as safe.
mail-prosecutor-approved-subject = Your registration { $reference } is approved
mail-prosecutor-approved-text =
    Your organisation is registered as a prosecutor on { $service }. The reference of the registration was { $reference }.

    The accountable administrator gets an email from { $sender }: to activate an account within { $days } days, or, where they have an account already, to sign in and say whether they join. Ask them to look in their junk or spam folder too.

    If your organisation did not ask for this, write to { $onboarding } and give the reference.
mail-prosecutor-rejected-subject = We could not accept your registration { $reference }
mail-prosecutor-rejected-text =
    We could not accept the registration { $reference } of your organisation as a prosecutor on { $service }. The reason is:

    { $reason }

    When that is put right, register again here:

    { $link }
mail-registration-queried-subject = We have a question about your registration { $reference }
mail-registration-queried-text =
    An onboarding officer has a question about your registration { $reference } for { $service }:

    { $words }

    The registration waits for your answer. Answer here:

    { $link }
mail-registration-approved-subject = Your registration { $reference } is approved
mail-registration-approved-text =
    Your organisation is registered for { $service }. The reference of your registration was { $reference }.

    Each person on the form gets an email from { $sender }: to activate their account, or, where they have an account already, to sign in and say whether they join. The link to activate an account opens for { $days } days. Tell them to look in their junk or spam folder too. You can send another from the list of your people, after you have activated your own account.

    When your account is active, sign in here:

    { $link }
mail-registration-passed-on-subject = Your registration { $reference } was passed on
mail-registration-passed-on-text =
    Your registration { $reference } for { $service } was passed to the administrator of an organisation that is registered. They accept or decline the offices and people on the form, and nobody is invited before that.

    We write to you again when they have answered. If you have a question, write to { $onboarding } and give the reference.
mail-addition-accepted-subject = The people on your registration { $reference } were accepted
mail-addition-accepted-text =
    The administrator of an organisation that is registered for { $service } accepted the offices and people of your registration { $reference }.

    Each person who was accepted gets an email from { $sender }: to activate their account, or, where they have an account already, to sign in and say whether they join. The link to activate an account opens for { $days } days. Tell them to look in their junk or spam folder too.

    If somebody gets no email, write to { $onboarding } and give the reference.
mail-addition-declined-subject = Your registration { $reference } was not accepted
mail-addition-declined-text =
    The administrator of an organisation that is registered for { $service } did not accept the offices and people of your registration { $reference }. Nobody on the form gets an account from it.

    Ask the people who run your organisation first. If you think that this is wrong, write to { $onboarding } and give the reference.
mail-registration-withdrawn-subject = Your registration { $reference } is withdrawn
mail-registration-withdrawn-text =
    Your registration { $reference } for { $service } has been withdrawn, as asked. Nobody on the form gets an account from it.

    If you did not ask for this, write to { $onboarding }. You can register again at any time:

    { $link }
mail-instruction-elsewhere-subject = Another organisation says that it is instructed in one of your cases
mail-instruction-elsewhere-text =
    Another organisation has said on { $service } that it is instructed in a case in which { $organisation } is on record. Sign in to see which:

    { $link }

    Your own access has not changed.
mail-arrival-received-subject = We have received your message
mail-arrival-received-text =
    We have received your message to { $service }. Your reference is { $reference }.

    If there is a registration form in it, we write to the accountable administrator who is named on the form. If nothing reaches the administrator within a day, send the form on our website, which shows at once whether something has to change:

    { $link }
mail-arrival-not-read-subject = We could not read a registration form in your message
mail-arrival-not-read-text =
    We have received your message to { $service }. Your reference is { $reference }.

    We could not read a registration form in it. { $why }

    To register an organisation, attach the filled-in form to an email, or use our website. The form and how to fill it in are here:

    { $link }
mail-arrival-to-mend-subject = { $count ->
    [one] { $count } problem to put right in a registration form
   *[other] { $count } problems to put right in a registration form
}
mail-arrival-to-mend-text =
    A registration form for { $service } that names you as accountable administrator was sent to us by email. Its reference is { $reference }.

    { $count ->
        [one] It has { $count } problem, so it does not count as sent.
       *[other] It has { $count } problems, so it does not count as sent.
    } To see what is wrong and how to put it right, and to send the form again, open this link:

    { $link }

    The link works for { $days } days. Do not pass it on: it opens the form. If you do not know about this form, do nothing.
mail-help-received-subject = We have your request { $reference }
mail-help-received-text =
    Your request for help has arrived. Its reference is { $reference }. We aim to answer by { $due }.

    See how far it is: { $link }

    Never write the name of a defendant, a date of birth or the number of a case in an email to us.
mail-help-answered-subject = Your request { $reference } has been answered
mail-help-answered-text =
    Your request { $reference } has been answered. Sign in to read the answer:

    { $link }
mail-help-told-subject = Your request { $reference } has been answered
mail-help-told-text =
    Your request { $reference } has been answered by telephone, on the number that your regulator’s register has. We do not send such answers by email.

    See how far it is: { $link }

    If nobody has rung you, tell us and give the reference.
mail-help-answer-link-subject = Your request { $reference } has been answered
mail-help-answer-link-text =
    Your request { $reference } has been answered. Read the answer here:

    { $link }

    The link opens for { $days } days.
mail-help-closed-subject = Your request { $reference } has been closed
mail-help-closed-text =
    Your request { $reference } has been closed without an answer. See why:

    { $link }

    If you still need help, ask again and give the reference.
mail-web-form-link-subject = The link to your registration form for { $service }
mail-web-form-link-text =
    Somebody, probably you, is filling in a registration form for { $service }. This link leads back to it:

    { $link }

    It works until { $until }; then the form is erased. Whoever has the link can open the form, so keep it to yourself. Nothing is sent before you have checked it.

    If it was not you, you need to do nothing.
