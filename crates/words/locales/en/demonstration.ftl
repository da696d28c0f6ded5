### The windows of a demonstration on what left the system.

demonstration-tag = Demonstration
demonstration-text = Every person and case is invented. Look at the <a class="govuk-link" href="{ $mailbox }">emails and text messages</a>, the <a class="govuk-link" href="{ $accounts }">accounts and their codes</a>, and <a class="govuk-link" href="{ $legal_aid }">what the Legal Aid Agency received</a>.
mailbox-title = Emails and text messages
mailbox-lead = { $count ->
    [0] Nothing has been sent yet.
    [one] { $count } message, kept here instead of being sent.
   *[other] { $count } messages, kept here instead of being sent. The newest comes first.
}
mailbox-again = Load again
mailbox-none = A message stands here a second or two after the page that caused it.
mailbox-subject = Subject
mailbox-to = To
mailbox-sent = Sent
mailbox-text-message = Text message
mailbox-call = Telephone call
mailbox-which = to { $to }, { $at }
mailbox-back = All messages
demonstration-accounts-title = Accounts and their codes
demonstration-accounts-lead = Sign in with the email address of any of these. The password is printed where the demonstration was started; an account that you activate yourself has the password that you chose.
demonstration-codes-change = The codes change every 30 seconds, and each is accepted once.
demonstration-codes-again = Load the codes again
demonstration-account = Account
demonstration-roles = Roles
demonstration-code = Authenticator code
demonstration-no-code = Not activated
demonstration-court-service = Court service
demonstration-accounts-first = First page
demonstration-accounts-next = Next page
demonstration-accounts-none = There are no accounts yet.
legal-aid-receipts-title = What the Legal Aid Agency received
legal-aid-receipts-lead = { $count ->
    [0] Nothing has been received yet.
    [one] { $count } document was received by the stand-in of the Legal Aid Agency.
   *[other] { $count } documents were received by the stand-in of the Legal Aid Agency. The newest comes first.
}
legal-aid-receipts-none = A document comes when an organisation is linked to a defendant with legal aid.
legal-aid-receipt = Document { $number }
legal-aid-receipt-at = Received
legal-aid-receipt-key = Idempotency key
legal-aid-receipt-request = Request
legal-aid-receipt-document = Text of document { $number }
