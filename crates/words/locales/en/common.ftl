### Words that every page shares.

page-title = { $title } - { $service }
page-title-error = Error: { $title }

## Dates, times and amounts

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-on-1 = Monday
weekday-on-2 = Tuesday
weekday-on-3 = Wednesday
weekday-on-4 = Thursday
weekday-on-5 = Friday
weekday-on-6 = Saturday
weekday-on-7 = Sunday
time-midnight = midnight
time-midday = midday
date-at-time = { $date } at { $time }
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
count-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

## The frame of the page

skip-to-content = Skip to main content
phase-tag = Alpha
phase-text = This is a new service. <a class="govuk-link" href="{ $contact }">Tell us what goes wrong</a> and we will mend it.
welsh-unchecked = The Welsh on this page has not been checked by a person yet.
menu = Menu
service-information = Service information
languages = Language
language-change = (Change language to { $language })
sign-in = Sign in
sign-out = Sign out
signed-in-as = Signed in as { $name }
back = Back
support-links = Support links
footer-accessibility = Accessibility statement
footer-cookies = Cookies
footer-privacy = Privacy
footer-terms = Terms and conditions
footer-contact = Contact

## Parts of forms and pages

button-continue = Continue
button-save = Save
button-cancel = Cancel
link-change = Change
error-prefix = Error:
error-summary-title = There is a problem
notice-title = Important
notice-success = Success
warning = Warning
day = Day
month = Month
year = Year
password-show = Show
password-hide = Hide
password-show-label = Show password
password-hide-label = Hide password
password-shown = Your password is visible
password-hidden = Your password is hidden
pagination-label = Pages
pagination-previous = Previous
pagination-next = Next
upload-choose = Choose file
upload-choose-many = Choose files
upload-drop = or drop file
upload-none = No file chosen
upload-entered = Entered drop zone
upload-left = Left drop zone

## What a form field can get wrong wherever it stands

problem-file-missing = Select a file
problem-file-too-large = The selected file must be smaller than { $limit }
problem-file-empty = The selected file is empty
count-under-one = You have %{"{"}count{"}"} character remaining
count-under-other = You have %{"{"}count{"}"} characters remaining
count-at = You have 0 characters remaining
count-over-one = You have %{"{"}count{"}"} character too many
count-over-other = You have %{"{"}count{"}"} characters too many
