### The interface for programs: its page, and what its problems say.

api-title = Interface for programs
api-lead = Programs of firms and chambers can look up courts and send a registration as JSON.
api-nobody = You need no account and no key. Cookies are not read, and other websites’ scripts are not let in: call it from a program, not from a page in a browser.
api-document = Everything is described, field by field, in an OpenAPI 3.1 document:
api-operations = What can be asked
api-operation-courts = The courts that are open, in the order of their codes, with filters. Follow the Link header to the next page. Answers carry an entity tag and may be kept for 5 minutes.
api-operation-court = One court, open or closed.
api-operation-send = Sends a registration. The answer holds its reference.
api-operation-follow = How far a registration is: received, being checked, queried, approved, rejected or withdrawn. Nothing else is told.
api-operation-document = The description of all this for programs.
api-send-heading = Send a registration
api-send-fields = The fields are those of the registration form, and they are checked in the same way. What is wrong comes back all at once. A member that is given more than once in an object is refused, and nothing that you send is left out unseen.
api-send-key = Choose an Idempotency-Key of 16 to 255 characters for each form, such as a UUID. If no answer arrives, send the same form again under the same key: there will be one registration, and the answer is the same.
api-send-limits = A form may have up to { $size }. Forms from one network are counted as uploads are; if there are too many, the answer is 429 and says how long to wait.
api-example = Example
api-problems = Problems
api-problems-text = Errors are problem details (RFC 9457) in English or Welsh, by the Accept-Language header. The field “errors” lists everything that has to be mended, each with a JSON pointer and a code that is the same in both languages.
api-about-bad-parameter = A parameter of the address or a header cannot be used. Each is listed with what it may be.
api-about-not-json = The body is not declared as application/json.
api-about-bad-json = The body is not well-formed JSON. The line and column are given.
api-about-invalid-form = The form has problems. Each is listed with its place, what is wrong and how to mend it. Nothing was kept.
api-about-key-used = The Idempotency-Key was used for another form. The first form is in; use another key for another form.

## Problems with a name

api-problem-bad-parameter = A parameter cannot be used
api-problem-bad-parameter-detail = Mend the parameters that are listed.
api-problem-not-json = The body must be JSON
api-problem-not-json-detail = Send the body as application/json.
api-problem-bad-json = The body is not well-formed JSON
api-problem-bad-json-detail = It cannot be read from line { $line }, column { $column } on.
api-problem-invalid-form = The form has problems
api-problem-invalid-form-detail = Mend what is listed and send the form again. Nothing was kept.
api-problem-key-used = The key was used for another form
api-problem-key-used-detail = Another form was sent under this Idempotency-Key and is in. Use another key for another form.

## Problems that their status names

api-problem-400 = The request cannot be understood
api-problem-400-detail = Compare it with the description of the interface.
api-problem-403 = The request came from another website
api-problem-403-detail = Call this from a program, not from a page in a browser.
api-problem-404 = Not found
api-problem-404-detail = There is nothing at this address.
api-problem-405 = This address does not answer this method
api-problem-405-detail = The Allow header names the methods that it answers.
api-problem-413 = The body is too large
api-problem-413-detail = The description of the interface says how large it may be.
api-problem-415 = The body has the wrong type
api-problem-415-detail = Send the body as application/json.
api-problem-429 = Too many requests
api-problem-429-detail = Wait as long as the Retry-After header says, then send it again.
api-problem-500 = Something went wrong on our side
api-problem-500-detail = Quote the reference when you ask for help.
api-problem-503 = Not available just now
api-problem-503-detail = Wait as long as the Retry-After header says, then send it again.

## What can be wrong with a parameter or with the shape of a form

api-parameter-kind = The kind must be magistrates or crown
api-parameter-region = The region must be one of those that the description lists
api-parameter-standing = The standing must be live, going-live or not-live
api-parameter-cursor = The cursor must be the one that the page before gave as next
api-parameter-limit = The limit must be a number from 1 to { $most }
api-parameter-unknown = There is no such parameter
api-parameter-idempotency-key = The Idempotency-Key header must have 16 to 255 characters
api-shape-not-an-object = This must be an object
api-shape-not-an-array = This must be an array
api-shape-given-twice = This is given more than once. Give it once
api-shape-too-long = This must be { $most } characters or fewer
api-shape-not-text = This must be text
api-shape-unknown-field = The form has no such field
api-shape-too-many-problems = There are { $count } more of these problems; the rest are not listed. Check that the names are those of the form, that every value is text, that nothing is given twice and that no text is too long
