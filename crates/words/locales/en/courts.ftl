### The courts beyond their names: filters, the file, and since when each uses the service.

courts-lead-going-live = These are the criminal courts of England and Wales, with the day or the month from which each uses the service. Register before the first hearing that you attend at a court that uses it.
courts-kind-all = Every kind
courts-region-all = Every region
courts-standing = Use of the service
courts-standing-all = In use or not
courts-standing-live = In use
courts-standing-going-live = Starts on a known date
courts-standing-not-live = Not in use yet
courts-from = From { $date }
courts-name-english = English name
courts-name-welsh = Welsh name
courts-postcode = Postcode
courts-go-live = In use from
courts-go-live-exact = Exact date
courts-exact-yes = Yes
courts-exact-no = No, in use by then
courts-none-filtered = No court fits. You can try:
courts-none-filters = another kind, another region, or any use of the service
go-live-title = Set from when the service is used
go-live-now = Now recorded:
go-live-effect = The date is public, on the list of courts. While courts go live, organisations whose people soon appear at a court that is going live come first in the queue of registrations.
go-live-all-live = A setting says that every court uses the service, so the queue is in the order of first hearings. A date that you set here is shown on the list of courts and changes nothing else.
go-live-known = Is the date known?
go-live-known-yes = Yes
go-live-known-no = No, the court does not use the service and no date is known
go-live-known-missing = Select whether the date is known
go-live-date = First day of use
go-live-date-hint = For example, 1 3 2027
go-live-date-missing = Enter the first day of use
go-live-date-wrong = First day of use must be a real date, such as 1 3 2027
go-live-date-early = First day of use must be in { $year } or later: the service did not exist before
go-live-date-late = First day of use must be within the next { $years } years
go-live-button = Save
go-live-history = What was recorded before
go-live-history-none = Nobody has changed it: it is the date of the table of courts.
go-live-changed = Changed
go-live-by = By
courts-download = { $count ->
    [one] Download this court
   *[other] Download these { $count } courts
}
courts-filtered = { $count ->
    [one] { $count } court found
   *[other] { $count } courts found
}
