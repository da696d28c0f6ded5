### The pages that are shown instead of the one that was asked for.

error-400 =
    .title = We could not read that request
    .what = Something in the address or the form was missing or damaged.
    .next = Go back to the page before and try again. If you typed or pasted the address, check it.
error-403 =
    .title = We could not accept that form
    .what = The form did not come from a page that is open in this browser, or the page was opened before you signed in or out. Nothing was saved.
    .next = Go back, reload the page and send the form again.
error-404 =
    .title = Page not found
    .what = If you typed the web address, check it is correct. If you pasted it, check you copied all of it.
    .next = If it leads to a case or a document, you may need to sign in first, or it may not be one that you can see.
error-405 =
    .title = You cannot do that here
    .what = The page exists, but it does not take what was sent to it. This happens when a form’s address is opened or reloaded by itself.
    .next = Go back to the page with the form and start from there.
error-413 =
    .title = That is too large
    .what = What you sent is larger than this page takes. Nothing was saved.
    .next = Make the file smaller or split it, then try again.
error-429 =
    .title = Too many tries
    .what = We stop after several tries to protect people’s accounts and cases.
    .next = You do not need to do anything else. Come back later and try again.
error-500 =
    .title = Sorry, there is a problem with the service
    .what = It is our fault, not yours, and it has been recorded. Anything that you had already sent and seen confirmed is safe.
    .next = Try again in a few minutes. If you ask for help, give this reference.
error-503 =
    .title = Sorry, the service is unavailable
    .what = The service cannot answer just now. Nothing was half saved: anything that you had already sent and seen confirmed is safe.
    .next = Try again in a few minutes.
error-wait = You can try again in { $wait }.
error-limit = The most that this page takes is { $limit }.
error-reference = Reference:
error-contact = <a class="govuk-link" href="{ $contact }">Contact us</a> if you need help.
