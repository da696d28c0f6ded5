### Registering an organisation.

register-title = Register your organisation
register-intro = Firms, chambers and people who practise alone register once. Everybody who needs access is listed on one form, and gets an account of their own.
register-before-hearing = Register before any hearing that you or your colleagues attend. Until you have an account, ask the prosecutor or the court for the initial details of the case.
register-need-heading = What you need
register-need-organisation = your organisation’s name, address, telephone number and email address
register-need-regulator = the number that your regulator (SRA, BSB or CILEX) knows you by, or who regulates you if it is another
register-need-offices = the Legal Aid Agency account number of each office, if you have them
register-need-people = the name, work email address, mobile number, qualification and role of everybody who needs an account
register-need-administrator = somebody who is accountable for the organisation’s accounts, and who accepts the <a class="govuk-link" href="{ $terms }">terms and conditions</a>
register-need-mobile = Each person needs a mobile number and a work email address that nobody else uses.
register-ways-heading = How to register
register-ways-text = Choose one way. The questions and the checks are the same.
register-web-heading = Fill the form in on the web
register-web-text = This works with a keyboard, a screen reader and on a phone. You can save, come back later by a link, and paste people from a spreadsheet.
register-web-button = Fill the form in on the web
register-email-heading = Send it by email
register-help-heading = If you cannot fill it in
register-help-text = Ask the onboarding team at { $email }: an officer can fill the form in for you.
register-next-confirm = The administrator and the organisation each get a link by email to confirm their address. Nothing can be approved before both are confirmed.
register-download-heading = Send a file
register-download-text = Download the form and fill in the two input tabs only: ‘Organisation details – input’ and ‘User details – input’. In the CSV form they are the two parts of one file.
register-download-xlsx = Registration form (Microsoft Excel workbook)
register-download-csv = Registration form (CSV)
register-download-other-xlsx = Registration form in Welsh (Microsoft Excel workbook)
register-download-other-csv = Registration form in Welsh (CSV)
register-send-text = Upload the form here. You see at once what we understood, or everything that needs mending. Nothing is sent until you have checked it.
register-send-button = Upload your form
register-send-email = You can also send the filled-in form by email to the onboarding team at { $email }.
register-next-heading = What happens next
register-next-checked = An onboarding officer checks it. Registrations with an early first hearing come first, and we aim to decide them within { $first } working days; all others within { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}.
register-next-invited = When it is approved, each person gets an email: to activate an account within { $days } days, or, with an account already, to sign in and say whether they join. The administrator can send another activation link.
register-junk = Our emails come from { $sender }. Ask everybody to look in their junk or spam folder, and to add this address to their safe senders.
register-follow-link = See how far a registration is

register-upload-title = Upload your registration form
register-upload-label = Registration form
register-upload-hint = An Excel workbook (.xlsx), OpenDocument spreadsheet (.ods) or CSV file, at most { $size }.
register-upload-button = Upload and check
register-upload-nothing-sent = Nothing is sent yet: you check it first.
register-upload-infected = The file contains a virus, or something that looks like one. It was not kept. Copy your answers into a new form from this website
register-upload-too-slow = The file took too long to read. Copy your answers into a new form from this website

register-problems-title = { $count ->
    [one] There is { $count } problem to mend
   *[other] There are { $count } problems to mend
}
register-problems-text = We read ‘{ $file }’. Mend what is listed, in your own copy or in the marked one, and upload that. Nothing was sent.
register-problems-marked = Download your form with each problem marked
register-problems-kept = We keep the marked copy for { $days } days. Only this page leads to it.
register-problems-caption = Every problem, in the order of the form
register-problems-sheet = Sheet
register-problems-row = Row
register-problems-column = Column
register-problems-wrong = What is wrong
register-problems-remedy = How to mend it
register-problems-web = Mend it here instead
register-problems-again = Upload the mended form

register-check-title = Check what we understood
register-check-text = Read every line. If something is wrong, correct it in your form and upload it again. When all is right, send it at the foot of this page.
register-check-kept = This page stays open to you for { $days } days. Only its address leads here, so keep it to yourself.
register-check-file-heading = Your file
register-check-file-name = Name
register-check-file-size = Size
register-check-send-heading = Send the registration
register-check-send-text = By sending it, the accountable administrator confirms that the details are right and that each person has agreed to be listed.
register-check-send = Send registration
register-check-again = Upload another form instead

register-sent-title = Registration sent
register-sent-answer-title = Answer sent
register-sent-answer-text = The onboarding officer has your answer and the form as you sent it. It replaces what you sent before. You get no receipt by email.
register-sent-answer-links = An email address on the form has not been confirmed. Whoever reads it gets a link by email, and nothing can be approved before they have followed it.
register-sent-reference = Your reference
register-sent-receipt = A receipt is on its way to the accountable administrator by email. It comes from { $sender }: look in the junk folder too.
register-sent-next-heading = What happens next
register-sent-expected = An onboarding officer checks the registration. We aim to decide by { $date }, which takes account of the first court and hearing on the form.
register-sent-invited = When it is approved, each person gets an email: to activate an account within { $days } days, or, with an account already, to sign in and say whether they join.
register-sent-rejected = If it cannot be approved, the administrator gets an email with the reason.
register-sent-follow = See how far this registration is
register-sent-help = If you need help with a registration, write to { $email } and give the reference.

register-follow-title = See how far a registration is
register-follow-label = Reference
register-follow-hint = It is on the confirmation page and in the receipt, for example REG-7K3M-Q2XR
register-follow-button = Continue
register-follow-not-a-reference = Enter a reference like REG-7K3M-Q2XR

register-progress-title = Registration { $reference }
register-progress-received-on = Received on { $date }.
register-progress-received = Received
register-progress-being-checked = Being checked
register-progress-queried = We have a question
register-progress-withdrawn = Withdrawn
register-progress-approved = Approved
register-progress-passed-on = Passed on
register-progress-addition-accepted = Accepted
register-progress-addition-declined = Not accepted
register-progress-rejected = Rejected
register-progress-received-text = It waits for an onboarding officer. We aim to decide by { $date }, which takes account of the first court and hearing on the form.
register-progress-being-checked-text = An onboarding officer has opened it. We aim to decide by { $date }.
register-progress-queried-text = An onboarding officer has asked the accountable administrator a question by email. The link in that email opens the form again.
register-progress-withdrawn-text = The registration was withdrawn by its sender. You can send a form again at any time.
register-progress-approved-text = Each person on the form has been sent an email: to activate their account, or, where they have an account already, to sign in and say whether they join. The link to activate an account opens for { $days } days. It comes from { $sender }: look in the junk folder too. The organisation’s administrator can send another.
register-progress-passed-on-text = It was passed to the administrator of an organisation that is registered, who accepts or declines the offices and people on the form. Nobody is invited before that. The accountable administrator on the form is told by email.
register-progress-rejected-text = The accountable administrator has been sent the reason by email. You can correct the form and send it again.
register-progress-help = If you need help, write to { $email } and give the reference.
