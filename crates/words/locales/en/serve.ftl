### Serving a document on the court.

serve-title = Serve a document on the court
serve-start = Serve a document on the court
serve-back-case = Back to the case
serve-changed = Something changed while you were answering. Check your answer and send it again

serve-refused-title = You cannot serve documents here in this case
serve-refused-link = What to do instead
serve-refused-crown-court = This case is in the Crown Court. Its documents are not served on this platform.
serve-refused-did-not-start-here = This case did not start on this platform, so the court does not look for documents here.
serve-refused-not-started-here = This case did not start on this platform, so the court does not look for documents here.
serve-instead-crown-court = Use the Crown Court Digital Case System for the documents of this case.
serve-instead-not-started-here = Serve the document on the court directly: send it to the court office that has the case, as you did before this platform.
serve-instead-help = If you think that this is wrong, <a class="govuk-link" href="{ $contact }">contact us</a>.

serve-kind-title = What are you serving?
serve-kind-hint = These are the parts of the case file that take documents from you.
serve-kind-needed = Select what you are serving
serve-defendants-title = Whom is it served for?
serve-defendants-hint = Select all that apply.
serve-defendants-others = Select all that apply. Only the defendants you act for are shown.
serve-defendant-needed = Select whom the document is served for
serve-file-title = Choose the document
serve-file-text = Send one PDF. Use the standard form of the Criminal Procedure Rules where there is one. What you choose is kept sealed for 24 hours; nobody else sees it before you confirm.
serve-file-kept = Chosen: { $file }
serve-file-label = PDF document
serve-file-another = Choose another PDF instead
serve-file-hint = A PDF without a password, smaller than { $limit }
serve-file-needed = Select a PDF
serve-file-kind = The selected file must be a PDF. This one is { $kind }. In most programs you can use “Save as” or “Print” to make a PDF

serve-check-title = Check before you serve
serve-check-case = Case
serve-check-defendants = Served for
serve-check-kind = What it is
serve-check-document = Document
serve-check-date = Date of service
serve-only-the-court = This serves the document on the court only. It does not serve the prosecution or other parties.
serve-confirm = Confirm and serve on the court
serve-incomplete = The document is not there any more. Choose it again
serve-not-as-shown = What you were shown has changed, or was kept for more than 24 hours. Check everything again before you confirm

serve-why-same-day = Because it is deposited by 2:30pm on a business day (Criminal Procedure Rules, rule 4.11).
serve-why-late = The next business day, because it is deposited after 2:30pm (Criminal Procedure Rules, rule 4.11).
serve-why-no-business-day = The next business day, because it is deposited on a day that is not one (Criminal Procedure Rules, rule 4.11).

serve-date = Date of service: { $date }.
serve-served-title = Served on the court
serve-served-reference = Your reference
serve-only-served = Served on the court. This did not serve the prosecution or other parties.
serve-served-deposited = Deposited
serve-next-title = What happens next
serve-next-text = The court sees the document on the case and in its list of new material. You find it, with its reference and date of service, on the page of the case.
serve-another = Serve another document in this case
