### Extracts of registers that registrations are checked against.

nav-registers = Registers
register-sra = SRA organisations
register-sra-people = SRA individuals
register-bsb = BSB barristers
register-bsb-entities = BSB entities
register-cilex = CILEX
register-laa = LAA office accounts

registers-title = Registers
registers-intro = Registrations are checked against these extracts. An extract older than { $days } days is shown as out of date. Where none is loaded, nothing is checked and nothing counts as passed.
registers-caption = The extract that counts for each register
registers-register = Register
registers-dated = As it stood on
registers-rows = Entries
registers-stale = Out of date
registers-none-loaded = None loaded
registers-load = Load an extract
registers-which = Which register is it from?
registers-date = On which date did the register stand so?
registers-date-hint = The date of the extract, not the date on which you load it.
registers-file = Extract
registers-file-hint = A CSV file of at most { $size }. It replaces the extract that counts now, or nothing at all if a row is wrong.
registers-layout = How the file must be laid out
registers-layout-text = The first row holds the headers, in any order and case. Columns with other headers are left alone.
registers-layout-number = number: the number at the regulator, or the LAA account number (required)
registers-layout-name = name, or first name and last name (required)
registers-layout-status = status: in the register’s own words, such as ‘Authorised’ (required)
registers-layout-more = kind, conditions
registers-layout-address = address (one column or several: address 1, address 2, town), postcode
registers-layout-contact = telephone, e-mail, website
registers-layout-employer = employer number: of the organisation that a person works for, or that an office belongs to
registers-button = Load extract
registers-history = Extracts that were loaded
registers-loaded-by = Loaded
registers-by-command = From the command line
registers-file-digest = File and SHA-256
registers-done = { $register }: { $rows ->
    [one] { $rows } entry
   *[other] { $rows } entries
} of { $dated } loaded.
registers-remarks = What was left out because it was not understood
registers-problems-heading = What is wrong with { $file }
registers-problems-caption = Rows that are wrong
registers-nothing-loaded = Nothing was loaded: the extract that counted before still counts.
registers-cell = Cell
registers-what = What is wrong
registers-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
registers-problems = { $count ->
    [one] There is { $count } problem in the file. Mend it and load the file again
   *[other] There are { $count } problems in the file. Mend them and load the file again
}
registers-register-missing = Select the register that the extract is from
registers-date-wrong = Enter the date of the extract, such as 1 11 2026
registers-date-future = The date of the extract must be today or in the past
registers-older = A later extract, of { $loaded }, is loaded already. Load one of that date or later
registers-loaded-already = This very file is loaded already for this date

extract-not-csv = This is a workbook. Save it as CSV and select that file
extract-header-missing = There is no column called ‘{ $value }’.
extract-header-twice = The column ‘{ $value }’ is there twice.
extract-no-rows = There are no entries in the file.
extract-too-many-rows = There are more than a million entries in the file.
extract-number-missing = The number is missing.
extract-number-format = ‘{ $value }’ is not a number of this register.
extract-name-missing = The name is missing.
extract-status-missing = The status is missing.
extract-too-long = ‘{ $value }’ is too long: a cell holds at most 1,000 characters.
extract-characters = ‘{ $value }’ holds characters that are no text.
extract-more-cells = ‘{ $value }’ stands beyond the last header: the row has slipped.
extract-telephone-left-out = ‘{ $value }’ is not understood as a telephone number and was left out.
extract-email-left-out = ‘{ $value }’ is not understood as an email address and was left out.
extract-website-left-out = ‘{ $value }’ is not understood as a web address and was left out.
