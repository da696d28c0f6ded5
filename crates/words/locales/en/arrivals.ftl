### What arrived by e-mail or upload and became no registration: what its sender is told, and what officers see.

arrival-damaged = We could not take the message apart.
arrival-no-form = There was no spreadsheet or CSV file in the message.
arrival-winmail = Outlook wrapped what you attached in a file called winmail.dat, which we do not open. Send the message again as plain text or HTML, not as rich text.
arrival-too-many-files = There were too many files in the message, so we did not look at this one.
arrival-same-file = The very same file is attached a second time.
arrival-same-form = Another file in the message holds the same form.
arrival-joined = It holds the people of another file in the message. Both were read as one form.
arrival-too-slow = It took too long to read the file. Copy your answers into a new form from our website.

arrivals-title = Messages and files that were not read
arrivals-lead = Messages that became no registration, and uploads that could not be read, are kept here as they came. See why, and whether somebody needs help. Who uploads a form with problems sees them at once.
arrivals-tabs = Messages and files by what became of them
arrivals-tab-not-read = Not read ({ $count })
arrivals-tab-partly-read = Partly read ({ $count })
arrivals-tab-to-mend = With problems ({ $count })
arrivals-tab-ignored = Ignored ({ $count })
arrivals-tab-infected = Infected ({ $count })
arrivals-caption = Messages and files
arrivals-none = There is nothing in this list.
arrivals-reference = Reference
arrivals-road = How it came
arrivals-road-email = Email
arrivals-road-upload = Upload
arrivals-sender = Sender, as claimed
arrivals-no-sender = Not given
arrivals-why = Why
arrivals-received = Received
arrivals-to-mend = { $count ->
    [one] The form has { $count } problem.
   *[other] The form has { $count } problems.
}
arrivals-ignored-automatic-reply = It says that a program sent it, so nothing in it was read and nobody was answered.
arrivals-ignored-bounce = It reports that another message was not delivered.
arrivals-ignored-bulk = It was sent to many people at once.
arrivals-ignored-mailing-list = It came through a mailing list.
arrivals-ignored-going-round = It came through too many mail servers.
arrivals-ignored-from-ourselves = It says that it is from one of our own addresses.
arrivals-ignored-too-many = Too many messages came from this sender, or named this administrator.
arrivals-infected = The virus scanner found { $found }. The file was not kept.
arrivals-registered = A form in it became a registration.
arrivals-asked = It held no file but a question, which became a request for help.
arrivals-partly-read = { $count ->
    [one] A form in it became a registration, but { $count } other attachment could not be read.
   *[other] A form in it became a registration, but { $count } other attachments could not be read.
}
arrivals-left-out = Why it is no form
arrivals-left-out-heading = Attachments that became no form
arrivals-left-out-part = Attachment { $number }
arrivals-registration-link = Open the registration
arrivals-asked-link = Open the request

arrivals-show-title = { $reference }: what arrived
arrivals-text-only = Anybody can write anything in a message. It is shown here as text only: do not act on it as if the sender had been checked.
arrivals-cut = It is larger or more deeply nested than what we look at, so a part of it is not shown.
arrivals-facts-heading = What it says
arrivals-to = To
arrivals-subject = Subject
arrivals-date = Date, as claimed
arrivals-message-id = Message-ID
arrivals-answered = Answered
arrivals-not-answered = Nobody was answered
arrivals-claims-heading = What mail servers say about the sender
arrivals-claims-text = Only what our own mail server says is believed. Anybody can write the rest.
arrivals-claim-method = Check
arrivals-claim-result = Result
arrivals-claim-about = About
arrivals-claim-by = Said by
arrivals-claim-believed = Our mail server
arrivals-claim-claimed = Claimed
arrivals-text-heading = Text
arrivals-no-text = There is no text.
arrivals-files-heading = Files
arrivals-file-kind = Kind, by its content
arrivals-cells = Cells of { $name }
arrivals-more = There is more than is shown here.
arrivals-raw-heading = As it came
arrivals-raw-link = Download it as it came
arrivals-erased = The bytes were erased on { $moment }. The SHA-256 above stays.
arrivals-not-kept = The bytes were not kept.

arrivals-file-title = Download a file from outside
arrivals-file-warning = This file comes from somebody whom nobody has checked. It may harm your computer or try to deceive you.
arrivals-file-text = Download it only if you cannot help the sender otherwise. Do not open it in an email program, do not follow links in it, and keep macros switched off. That you download it is recorded.
arrivals-file-download = I understand: download it
arrivals-file-back = Go back without downloading
