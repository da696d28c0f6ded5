### Prosecuting organisations: their questionnaire, and the officers' pages.

## The questionnaire

prosecutor-start-title = Register a prosecuting organisation
prosecutor-start-lead = Authorities that start criminal cases, such as councils, transport operators and agencies, register here and not on the form for defence professionals.
prosecutor-start-defence = If you act for defendants, use the other form:
prosecutor-start-need = What you need
prosecutor-need-address = the organisation’s postal address, main telephone and main email address
prosecutor-need-work = how many cases you expect to start in a year, how you start them, and the codes of the offences
prosecutor-need-interface = whether you mean to connect your own system, who builds it and how long that takes
prosecutor-need-remittance = the bank account that fines and costs are sent to
prosecutor-need-administrator = the name, work email and mobile number of the person who will be accountable
prosecutor-start-link = You can answer in any order. You get a page of your own with a link to come back to within { $days } days.
prosecutor-start-button = Start now
prosecutor-help = If you need help, write to { $email }.
prosecutor-apply-title = Registration of a prosecuting organisation
prosecutor-apply-text = Your answers are saved as you go. To come back within { $days } days, keep this address. Whoever has it can see and change your answers:
prosecutor-apply-check = Check your answers
prosecutor-apply-incomplete = When every part is complete, you can check your answers and send them.
prosecutor-status-not-started = Not yet started
prosecutor-status-to-mend = There is a problem
prosecutor-status-complete = Completed
prosecutor-status-kept = Stays as it was
prosecutor-section-organisation = The organisation
prosecutor-section-work = Cases and offences
prosecutor-section-interface = Connecting your own system
prosecutor-section-remittance = Account for remittances
prosecutor-section-administrator = Accountable administrator
prosecutor-save = Save and continue
prosecutor-check-title = Check your answers
prosecutor-change = Change
prosecutor-send-heading = Send the registration
prosecutor-send-text = By sending it you confirm that the answers are correct to the best of your knowledge.
prosecutor-send = Send the registration
prosecutor-sent-waiting = Registration sent
prosecutor-sent-queried = We have a question
prosecutor-sent-withdrawn = Registration withdrawn
prosecutor-sent-approved = Registration approved
prosecutor-sent-rejected = Registration not accepted
prosecutor-next-waiting = The administrator’s and the organisation’s email addresses are confirmed by links that we send there. An onboarding officer then checks the registration. When it is approved, the administrator gets an email from { $sender }: to activate an account within { $days } days, or, with an account already, to sign in and say whether they join.
prosecutor-next-queried = An onboarding officer has asked the administrator something by email. The registration waits for the answer. The link in that email leads to the question and opens the questionnaire again.
prosecutor-next-withdrawn = The registration was taken back by its administrator, and nothing more happens with it. You can register again at any time.
prosecutor-next-approved = The administrator has been sent an email from { $sender }: to activate an account within { $days } days, or, with an account already, to sign in and say whether they join.
prosecutor-next-rejected = The administrator has been sent the reason by email. You can put it right and register again.
prosecutor-sent-confirm = { $count ->
    [one] { $count } email address is still to be confirmed. Look for our email there, in the junk folder too.
   *[other] { $count } email addresses are still to be confirmed. Look for our email at each, in the junk folder too.
}
prosecutor-own-asked = What we ask
prosecutor-own-queried-text = Answer in the questionnaire: it opens with what you sent, filled in, except for the account, which stays as it is unless you enter another. Change what is needed, check it and send it again. The registration waits for you meanwhile.
prosecutor-account-kept = The account stays as you gave it before.
prosecutor-sent-back = You can come back to this page for { $days } days from when you began.
prosecutor-sent-follow = At any time you can see how far it is with the reference and the administrator’s email address.
prosecutor-answer-late = What you filled in was not sent: the question was answered already, or the registration is being approved or decided. If it still matters, write to { $email } and give the reference.
prosecutor-follow-title = See how far the registration of a prosecuting organisation is
prosecutor-follow-hint = It is on the confirmation page and in the receipt, for example PRO-7K3M-Q2XR
prosecutor-follow-email = Work email address of the accountable administrator
prosecutor-follow-email-hint = The address that we sent the receipt to
prosecutor-follow-not-a-reference = Enter a reference like PRO-7K3M-Q2XR
prosecutor-follow-unknown = No registration has this reference together with this email address. Check both in the receipt that we sent

## Questions

prosecutor-field-name = Name of the organisation
prosecutor-field-line1 = Address line 1
prosecutor-field-line2 = Address line 2 (optional)
prosecutor-field-town = Town or city
prosecutor-field-county = County (optional)
prosecutor-field-postcode = Postcode
prosecutor-field-country = Country
prosecutor-field-address = Postal address
prosecutor-field-telephone = Main telephone number
prosecutor-field-email = Main email address
prosecutor-hint-email = Of a team, not of one person
prosecutor-field-language = Language of letters and emails
prosecutor-language-en = English
prosecutor-language-cy = Welsh
prosecutor-field-cases = Cases in a year
prosecutor-hint-cases = How many cases you expect to start. An estimate will do.
prosecutor-field-methods = Method of prosecution
prosecutor-hint-methods = Select all that apply
prosecutor-methods-single-justice = Single justice procedure notice
prosecutor-methods-postal-requisition = Written charge and postal requisition
prosecutor-methods-summons = Information and summons
prosecutor-field-offences = Offences
prosecutor-hint-offences = Codes of the CJS Offence Index, for example TH68010. Put each on a line of its own or put commas between them.
prosecutor-field-intends = Do you intend to connect your own system to this service?
prosecutor-hint-intends = Through an interface for programs (API), so that cases and material go over by themselves
prosecutor-intends-yes = Yes
prosecutor-intends-no = No
prosecutor-intends-undecided = Not decided yet
prosecutor-field-supplier = IT supplier
prosecutor-hint-supplier = If yes: who builds it, or your own organisation
prosecutor-field-weeks = Lead time of the supplier, in weeks
prosecutor-hint-weeks = If yes: from the order until the first test
prosecutor-remittance-kept = The account that you gave before is still the one we have. To keep it, go back. To give another, enter all of it here.
prosecutor-remittance-why = Fines, costs and compensation that belong to you are sent to this account. The details are kept sealed. Only onboarding officers can open them, and each opening is recorded.
prosecutor-field-account-name = Name on the account
prosecutor-field-sort-code = Sort code
prosecutor-hint-sort-code = 6 digits, for example 309430
prosecutor-field-account-number = Account number
prosecutor-hint-account-number = 8 digits; put a 0 in front if yours has 7
prosecutor-account-ending = Ending in { $digits }
prosecutor-field-advice-email = Email address for remittance advice
prosecutor-hint-advice-email = Where we say what each payment is for
prosecutor-field-first-name = First name
prosecutor-field-last-name = Last name
prosecutor-field-person = Name and job title
prosecutor-field-job-title = Job title
prosecutor-field-work-email = Work email address
prosecutor-hint-work-email = Nobody else’s: it is the name to sign in with
prosecutor-field-mobile = Mobile phone number
prosecutor-hint-mobile = Nobody else’s: codes are sent to it
prosecutor-field-terms = Terms and conditions
prosecutor-terms-yes = The administrator accepts the terms and conditions

## What can be wrong

prosecutor-cases-wrong = Enter the number of cases in a year as a whole number, such as 12500
prosecutor-methods-missing = Select at least one method of prosecution
prosecutor-offences-wrong = Enter the codes of offences, such as TH68010, on a line each
prosecutor-intends-missing = Select whether you intend to connect your own system
prosecutor-weeks-wrong = Enter the lead time in weeks as a whole number, such as 26
prosecutor-sort-code-wrong = Enter a sort code with 6 digits, such as 309430
prosecutor-account-number-wrong = Enter an account number with 8 digits
prosecutor-terms-missing = Select that the administrator accepts the terms and conditions
prosecutor-supplier-missing = Enter the name of the IT supplier
prosecutor-job-title-missing = Enter the job title
prosecutor-account-name-missing = Enter the name on the account
prosecutor-telephone-missing = Enter the main telephone number

## For officers

prosecutors-title = Prosecuting organisations that register
prosecutors-defence = Registrations of defence professionals
prosecutors-link = Registrations of prosecuting organisations
prosecutors-back = All prosecuting organisations that register
prosecutors-none-waiting = No prosecuting organisation waits.
prosecutors-none-approved = No prosecuting organisation has been approved.
prosecutors-none-withdrawn = No prosecuting organisation has withdrawn its registration.
prosecutors-none-rejected = No prosecuting organisation has been rejected.
prosecutors-approve-text = The organisation is added as a prosecutor, and { $name } is invited as its administrator.
prosecutors-approve-asked = The organisation is added as a prosecutor. { $name } has an account already and is asked to join as its administrator.
prosecutors-approved-asked = The administrator has an account already and has been asked by email to join: they sign in and answer.
prosecutors-approved-person = The administrator is sent an email from { $sender } with a link to activate the account within { $days } days. If they have an account already, they are asked to accept after signing in.
prosecutors-remittance-link = Open the account for remittances
prosecutors-remittance-recorded = Each opening is recorded with your name.
