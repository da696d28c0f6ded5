### Activation, sign-in, forgotten passwords, one's own account.

## Signing in

sign-in-first = Sign in to go on. We then bring you back to the page that you asked for.
sign-in-kept = Your session had ended. What you typed has been kept: sign in and you get it back, except for passwords and codes.
sign-in-file-lost = Your session had ended. Files cannot be kept: sign in, then choose the file again.
work-given-back = Your session had ended. Here is what you typed. It has not been saved yet: check it and send it again.
sign-in-email = Email address
sign-in-password = Password
sign-in-forgotten = I have forgotten my password
sign-in-no-account = If you do not have an account
sign-in-no-account-text = Your organisation registers you: see <a class="govuk-link" href="{ $start }">how to register</a>. If you have been invited, use the link in the activation email.
sign-in-email-missing = Enter your email address
sign-in-email-format = Enter an email address in the correct format, like name@example.com
sign-in-password-missing = Enter your password
sign-in-wrong = The email address or the password is not right
sign-in-code-title = Enter the code from your authenticator app
sign-in-use-recovery = I cannot use my authenticator app: use a recovery code
sign-in-recovery-title = Enter a recovery code
sign-in-recovery-text = You were given 10 recovery codes when you activated your account. Each works once.
sign-in-no-recovery = If you have no recovery codes left, <a class="govuk-link" href="{ $contact }">contact us</a>.
code-label = 6-digit code
code-hint = Open your authenticator app to see the code. It changes every 30 seconds.
code-missing = Enter the 6-digit code
code-wrong = The code is not right. Check it and enter it again
code-late = The code has expired. Have a new one sent
code-used-before = The code has been used already. Wait for the next one and enter that
code-or-recovery-missing = Enter the 6-digit code, or a recovery code
recovery-code-label = Recovery code
recovery-or-label = Or a recovery code, if you cannot use your authenticator app
recovery-code-hint = 12 letters and digits, for example a1b2-c3d4-e5f6. Capitals and dashes do not matter.
recovery-code-missing = Enter a recovery code
recovery-code-wrong = The recovery code is not right, or it has been used already

## A forgotten password

forgotten-title = Get a new password
forgotten-text = Enter the email address that you sign in with. We send a link to it.
forgotten-send = Send the link
forgotten-sent-title = Check your email
forgotten-sent-text = If the address belongs to an active account, we have sent a link to it. It works once, within { $minutes } minutes.
forgotten-sent-junk = If it does not arrive within a few minutes, look in your junk or spam folder.
forgotten-sent-none = If you have not activated your account yet, use the link in your activation email. <a class="govuk-link" href="{ $contact }">Contact us</a> if you need help.
reset-title = Choose a new password
reset-prove = Show that it is you
reset-prove-text = A link in an email is not enough to change a password. You need your authenticator app, or one of your recovery codes.
reset-button = Change password
reset-ended-title = You need a new link
reset-used = This link has been used, or a newer one was sent. Each link works once.
reset-late = This link is too old. Links for a new password work for 60 minutes.
reset-unknown = We do not know this link. Check that you copied all of it from the email.
reset-again = Get a new link
password-replaced-title = Your password has been changed
password-replaced-text = You have been signed out everywhere. Sign in with your new password.

## Passwords

password-advice = A good password is long. You do not need capitals, digits or signs.
password-advice-length = Use at least 8 characters. We recommend 15 or more.
password-advice-words = Three random words are easy to remember and hard to guess.
password-advice-avoid = Do not use your name, your email address, your organisation or a password from another website.
password-advice-manager = You can paste it, and your browser or password manager can keep it.
password-choose = Password
password-new = New password
password-current = Current password
password-missing = Enter a password
password-current-missing = Enter your current password
password-or-code-wrong = The current password or the code is not right
change-password-title = Change your password
change-password-button = Change password

## Activation

activate-title = Activate your account
activate-intro = It is best to do this in one go, before your first hearing. You need:
activate-need-mobile = the mobile phone whose number you registered with, to get a code by text message
activate-need-app = an authenticator app on your phone or computer: any will do
activate-need-time = about 10 minutes
activate-safe = Nothing is used up by opening this page. You can go back, reload, or open the link on another device until you have finished.
activate-start = Start
activate-ended-title = This link does not open
activate-used = This account is active
activate-used-text = The link has done its work. Sign in with your email address, your password and your authenticator app.
activate-replaced = A newer link has been sent
activate-replaced-text = Only the newest activation email works. Look for a later one in your inbox and your junk folder, or have another sent to the same address.
activate-late = This link is too old
activate-late-text = Activation links work for 28 days. You can have a new one sent to the same address.
activate-unknown = We do not know this link
activate-unknown-text = Check that you copied all of it from the email. If it still does not open, ask your organisation’s administrator to send another.
activate-renew = Send me a new link
activate-ended-help = Your organisation’s administrator can send you another link too. <a class="govuk-link" href="{ $contact }">Contact us</a> if you did not expect this.
activation-renewed-title = Check your email
activation-renewed-text = If the account is still waiting to be activated, we have sent a new link to the email address that we have for it.
activate-terms-title = Terms and conditions
activate-terms-accept = I have read and accept the terms and conditions
activate-terms-missing = Select that you accept the terms and conditions
activate-phone-title = Confirm your mobile
activate-phone-text = We send a code to the mobile number that ends in { $last4 }.
activate-phone-call = We ring the number that ends in { $last4 } and tell you a code. No text message reaches it.
activate-phone-wrong = If that is not your mobile, stop here and ask your organisation’s administrator to put it right. The number must be yours alone.
activate-phone-wrong-alone = If that is not your mobile, stop here and ask the service desk to put it right. The number must be yours alone.
activate-phone-desk = Ask the service desk
activate-phone-send = Confirm and send code
activate-phone-again = Send another code
activate-code-title = Enter the code that we sent you
activate-code-text = We have sent a text message to the mobile number that ends in { $last4 }. The code works for { $minutes } minutes.
activate-code-call = We ring the number that ends in { $last4 } and say the code twice. The code works for { $minutes } minutes.
activate-code-call-hint = From the newest call
activate-code-label = 6-digit code
activate-code-hint = From the newest text message
activate-code-none = I have not received a code
activate-password-title = Choose a password
activate-finish = Activate my account
activated-title = Your account is active
activated-text = Now sign in with your email address, your password and a code from your authenticator app.

## The authenticator app

authenticator-title = Set up your authenticator app
authenticator-why = When you sign in, we ask for a code from an app on your phone or computer. Any authenticator app works. If it asks for a kind of account, choose “other”: it is not the account of your firm.
authenticator-step-app = Open your authenticator app and add an account.
authenticator-step-scan = Scan this QR code with it, or type the key.
authenticator-step-code = Enter the 6-digit code that the app then shows.
authenticator-qr = QR code for your authenticator app. The key below it holds the same.
authenticator-key = If you cannot scan it, type this key:
authenticator-key-kind = The codes are time-based, with 6 digits, changing every 30 seconds.
authenticator-replace-title = Replace your authenticator app
authenticator-replace-text = First show that it is you. The app that you use now keeps working until the new one is set up.
authenticator-replace-button = Use this app from now on

## Recovery codes

recovery-title = Keep your recovery codes
recovery-what = If you lose your phone, a recovery code lets you sign in without it. Each works once. We cannot show them again.
recovery-download = Download the codes as a text file
recovery-keep = Print them or keep them in a password manager: not on the phone that has your authenticator app.
recovery-kept = I have kept my recovery codes in a safe place
recovery-kept-missing = Keep your recovery codes, then select the box
recovery-new-title = Get new recovery codes
recovery-new-text = Ten new codes take the place of the ones that you have now.
recovery-new-button = Get new codes
recovery-shown-until = You can see these codes here for 15 minutes.
recovery-done = I have kept them
recovery-file-intro = Recovery codes for { $service }. Each works once. Nobody who works for the service ever asks for them.

## One's own account

account-title = Your account
account-details = Your details
account-details-change = If something is wrong, ask your organisation’s administrator to put it right.
account-name = Name
account-mobile = Mobile
account-mobile-ends = Ends in { $last4 }
account-language = Emails and text messages
account-language-title = In which language should we write to you?
account-language-hint = For emails, text messages and calls to you. The language of these pages is changed at the top of each.
account-change-language = the language of emails and text messages
account-done-language = We will write to you in that language from now on.
account-organisation = Organisation
account-groups = Roles
account-security = Signing in
account-password-set = Set
account-authenticator = Authenticator app
account-authenticator-set = Set up
account-recovery = Recovery codes
account-recovery-left = { $count ->
    [0] None left
    [one] { $count } left
   *[other] { $count } left
}
account-replace = Replace
account-change-password = password
account-change-authenticator = authenticator app
account-change-recovery = recovery codes
account-sessions = Where you are signed in
account-sessions-text = If you do not recognise one of these, end it and change your password.
account-session-began = Signed in
account-session-used = Last used
account-session-act = Action
account-session-this = This one
account-session-end = End
account-sessions-end-others = Sign out everywhere else
account-done-password = Your password has been changed. You have been signed out everywhere else.
account-done-authenticator = Your new authenticator app is in use. You have been signed out everywhere else.
account-done-sessions = Signed out there.
account-done-recovery = Your new recovery codes are in use.

## The home page, and where people can go

nav-home = Home
nav-find-case = Find a case
nav-my-cases = My cases
nav-registrations = Registrations
nav-court-cases = Court cases
nav-new-material = New material
nav-deliveries = Deliveries
nav-people = People
nav-account = Your account
home-title = Home
home-welcome = Welcome, { $name }
home-empty = There is nothing here for your role yet.
home-find-case = Find a case
home-find-case-text = Find a defendant by the case number, name and date of birth, and say how you were instructed.
home-my-cases = My cases
home-my-cases-text = Cases that your organisation acts in: initial details, forms, and documents to serve.
home-registrations = Registrations
home-arrivals = Messages and files that were not read
home-arrivals-text = What came by email or upload and became no registration. See why, and whether somebody needs help.
home-registrations-text = Organisations that ask to be let in. Check them, then approve or reject.
home-changes = Changes to organisations
home-changes-text = Another accountable administrator, email address or LAA account number: two officers check each of them.
home-second-registrations = { $count ->
    [one] 1 registration waits for you as the second officer
   *[other] { $count } registrations wait for you as the second officer
}
home-second-prosecutors = { $count ->
    [one] 1 registration of a prosecuting organisation waits for you as the second officer
   *[other] { $count } registrations of prosecuting organisations wait for you as the second officer
}
home-offer = { $organisation } has asked you to join.
home-offer-link = Say whether you join
home-second-changes = { $count ->
    [one] 1 change waits for you as the second officer
   *[other] { $count } changes wait for you as the second officer
}
home-court-cases = Court cases
home-court-cases-text = All cases before the court, with their defendants, forms and documents.
home-new-material = New material
home-new-material-text = Documents that have been served on the court, the latest first.
home-deliveries = Deliveries
home-deliveries-text = Emails, text messages and notices to the Legal Aid Agency, and what could not be delivered.
home-people = People
home-people-text = The people of your organisation and the state of their accounts. Send an activation link again.
home-account = Your account
home-account-text = Your details, your password, your authenticator app, and where you are signed in.

## For whom a person acts.
organisations-title = Your organisations
organisations-choose = Who are you acting for?
organisations-choose-hint = What you find and do for one organisation is kept apart from the others. You can change this at any time from your account.
organisations-choose-missing = Select who you are acting for
organisations-only = You act for
organisations-only-text = You belong to one organisation. Another organisation can ask you to join it: you will get an email, and the offer appears here.
organisations-offer = { $organisation } asks you to join
organisations-offer-text = Your role there would be: { $groups }. You keep your account, password, authenticator app and mobile number, and choose after signing in who you are acting for. If you do not know this organisation, decline.
organisations-accept = Join { $organisation }
organisations-decline = Decline { $organisation }
organisations-done-accepted = You have joined. Choose below who you are acting for.
organisations-done-declined = You have declined. The organisation can ask you again.
organisations-done-nothing = There was nothing left to answer.
organisations-hmcts = HM Courts and Tribunals Service
account-change-organisation = who you act for
acting-for = Acting for { $organisation }
