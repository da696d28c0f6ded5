"""Writes one form in many dresses with openpyxl and XlsxWriter; what each holds is the same.

Called by script/forms with a folder that holds the templates; the test crates/registration-form/tests/form/programs.rs knows
the content.
"""

import datetime
import sys
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FOLDER = Path(sys.argv[1])
ACCEPTED = datetime.date(2026, 4, 3)
HEARING = datetime.date(2027, 1, 31)

ORGANISATION = [
    ("Form version", "1"),
    ("Organisation name", "Ó Néill & Sons Solicitors"),
    ("Organisation type", "Solicitors' firm"),
    ("Head office address line 1", "1 High Street"),
    ("Town or city", "Wrexham"),
    ("Postcode", "LL11 1AA"),
    ("Country", "Wales"),
    ("Main telephone", "01978 123456"),
    ("Main e-mail", "office@oneill.example"),
    ("Regulator's number", "612345"),
    ("First court", "Wrexham Magistrates' Court"),
    ("Date of first hearing", HEARING),
    ("Administrator's first name", "Siân"),
    ("Administrator's last name", "O'Neill"),
    ("Administrator's job title", "Partner"),
    ("Administrator's e-mail", "sian@oneill.example"),
    ("Administrator's mobile", "07700 900123"),
    ("Terms accepted", "Yes"),
    ("Version of the terms", "1"),
    ("Accepted by", "Siân O'Neill"),
    ("Capacity", "Partner"),
    ("Date of acceptance", ACCEPTED),
]
OFFICE = ["Office name", "Office address", "Office postcode", "Office telephone", "LAA account number"]
OFFICES = [
    ["Wrexham", "1 High Street, Wrexham", "LL11 1AA", "01978 123456", "1A234B"],
    ["Llandudno", "2 Mostyn Street\nLlandudno", "LL30 2NG", None, "1A235C"],
]
USER = [
    "First name", "Last name", "Work e-mail", "Mobile number", "Qualified as", "Role", "Supervised by",
    "Regulator's number", "Usual office", "First court", "Date of first hearing",
]
USERS = [
    ["Tomás", "Ó Briain", "tomas@oneill.example", "07700 900456", "Barrister", "Advocate, Defence lawyer", None, "54321", "Wrexham", None, None],
    ["Llŷr", "ap Rhys", "llyr@oneill.example", "07700 900457", "Paralegal", "Defence lawyer", "Siân O'Neill", None, "Llandudno", None, None],
    ["Zoë", "Müller-Grant", "zoe@oneill.example", "+353 87 123 4567", "Solicitor", "Organisation administrator", None, "654321", None, "Wrexham Magistrates' Court", HEARING],
]
SHEETS = ("Organisation details – input", "User details – input")
WELSH = {
    "Form version": "Fersiwn y ffurflen", "Organisation name": "Enw'r sefydliad", "Organisation type": "Math o sefydliad",
    "Head office address line 1": "Llinell gyntaf cyfeiriad y brif swyddfa", "Town or city": "Tref neu ddinas",
    "Postcode": "Cod post", "Country": "Gwlad", "Main telephone": "Prif rif ffôn", "Main e-mail": "Prif e-bost",
    "Regulator's number": "Rhif y rheoleiddiwr", "First court": "Llys cyntaf",
    "Date of first hearing": "Dyddiad y gwrandawiad cyntaf", "Administrator's first name": "Enw cyntaf y gweinyddwr",
    "Administrator's last name": "Cyfenw'r gweinyddwr", "Administrator's job title": "Teitl swydd y gweinyddwr",
    "Administrator's e-mail": "E-bost y gweinyddwr", "Administrator's mobile": "Ffôn symudol y gweinyddwr",
    "Terms accepted": "Telerau wedi'u derbyn", "Version of the terms": "Fersiwn y telerau", "Accepted by": "Derbyniwyd gan",
    "Capacity": "Swyddogaeth", "Date of acceptance": "Dyddiad derbyn", "Office name": "Enw'r swyddfa",
    "First name": "Enw cyntaf",
    "Solicitors' firm": "Cwmni cyfreithwyr", "Yes": "Ydw", "Barrister": "Bargyfreithiwr", "Paralegal": "Paragyfreithiol",
    "Solicitor": "Cyfreithiwr", "Advocate, Defence lawyer": "Adfocad, Cyfreithiwr yr amddiffyniad",
    "Defence lawyer": "Cyfreithiwr yr amddiffyniad", "Organisation administrator": "Gweinyddwr sefydliad",
}
MONTHS = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"]


def spoken(value):
    """A date as a person types it, and text as it is."""
    return f"{value.day} {value:%B} {value.year}" if isinstance(value, datetime.date) else value


def number(value):
    """What a spreadsheet makes of a telephone number or a number that was typed into it."""
    digits = str(value).replace(" ", "")
    return int(digits) if isinstance(value, str) and digits.isdigit() and len(digits) > 1 else value


def rows(dress=lambda value: value):
    """The organisation's sheet: lines, a blank one, the offices."""
    for label, answer in ORGANISATION:
        yield [label, dress(answer)]
    yield []
    yield ["Offices"]
    yield OFFICE
    for office in OFFICES:
        yield [dress(value) for value in office]


def openpyxl_plain(name, dress=lambda value: value, write_only=False, epoch=None):
    book = openpyxl.Workbook(write_only=write_only)
    if epoch:
        book.epoch = epoch
    if not write_only:
        book.remove(book.active)
    for title, lines in zip(SHEETS, (rows(dress), [USER] + [[dress(value) for value in user] for user in USERS])):
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(FOLDER / f"openpyxl-{name}.xlsx")


def openpyxl_template(name, language, say=lambda text: text, day=lambda date: date):
    book = openpyxl.load_workbook(FOLDER / f"template-{language}.xlsx")
    organisation, users = book.worksheets[:2]
    put = lambda value: day(value) if isinstance(value, datetime.date) else value
    places = {str(cell.value).rstrip(" *"): cell.row for cell in organisation["A"] if cell.value}
    for label, answer in ORGANISATION:
        organisation.cell(places[say(label)], 2).value = put(say(answer) if isinstance(answer, str) else answer)
    for row, office in enumerate(OFFICES, places[say("Office name")] + 2):
        for column, value in enumerate(office, 1):
            organisation.cell(row, column).value = value
    first = next(cell.row for cell in users["A"] if str(cell.value).rstrip(" *") == say("First name"))
    for row, user in enumerate(USERS, first + 2):
        for column, value in enumerate(user, 1):
            users.cell(row, column).value = put(say(value) if isinstance(value, str) else value)
    book.save(FOLDER / f"openpyxl-{name}.xlsx")


def openpyxl_disorder():
    book = openpyxl.Workbook()
    users = book.active
    users.title = "USER DETAILS - INPUT"
    order = list(reversed(range(len(USER))))
    users.append(["Our people, please"])
    users.append([])
    users.append([f"  {USER[at].upper()}\u00a0*" for at in order])
    for user in USERS:
        users.append([])
        users.append([f" {user[at]}\u00a0" if isinstance(user[at], str) else user[at] for at in order])
    book.create_sheet("Holiday rota").append(["June", "closed"])
    sheet = book.create_sheet("organisation details—input")
    for label, answer in reversed(ORGANISATION):
        sheet.append([None, label.replace("'", "\u2019").swapcase(), answer])
        sheet.append([])
    for line in [OFFICE] + OFFICES:
        sheet.append([None, None] + line)
    book.create_sheet("Office use only – users").append(["for the office", "filled in all the same"])
    book.save(FOLDER / "openpyxl-disorder.xlsx")


def openpyxl_rich():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEETS[0]
    sheet.merge_cells("A1:C1")
    sheet["A1"] = "Registration"
    for line in rows():
        sheet.append(line)
    bold = InlineFont(b=True)
    sheet["B3"] = CellRichText(TextBlock(bold, "Ó Néill"), " & Sons ", TextBlock(bold, "Solicitors"))
    sheet["B5"].comment = Comment("Is this the right address?", "Tom")
    sheet.column_dimensions["D"].hidden = True
    sheet.auto_filter.ref = "A2:B20"
    users = book.create_sheet(SHEETS[1])
    for line in [USER] + USERS:
        users.append(line)
    users.freeze_panes = "A2"
    book.save(FOLDER / "openpyxl-rich.xlsx")


def xlsxwriter_book(name, write, options=None, after=lambda book: None):
    ending = "xlsm" if name == "macros" else "xlsx"
    book = xlsxwriter.Workbook(FOLDER / f"xlsxwriter-{name}.{ending}", options or {})
    for title, lines in zip(SHEETS, (list(rows()), [USER] + USERS)):
        sheet = book.add_worksheet(title)
        for row, line in enumerate(lines):
            for column, value in enumerate(line):
                if value is not None:
                    write(book, sheet, row, column, value)
    after(book)
    book.close()


def plainly(book, sheet, row, column, value):
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, dated(book))
    else:
        sheet.write_string(row, column, value)


def dated(book):
    if not hasattr(book, "our_date"):
        book.our_date = book.add_format({"num_format": "d mmm yyyy"})
    return book.our_date


def as_formulas(book, sheet, row, column, value):
    if isinstance(value, str) and column > 0 and row > 0 and '"' not in value and "\n" not in value:
        sheet.write_formula(row, column, f'=TRIM("{value}")', None, value)
    else:
        plainly(book, sheet, row, column, value)


def as_serials(book, sheet, row, column, value):
    if isinstance(value, datetime.date):
        sheet.write_number(row, column, (value - datetime.date(1899, 12, 30)).days)
    else:
        plainly(book, sheet, row, column, value)


def as_rich(book, sheet, row, column, value):
    if isinstance(value, str) and len(value) > 4:
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(row, column, bold, value[:2], value[2:])
    else:
        plainly(book, sheet, row, column, value)


def as_numbers(book, sheet, row, column, value):
    made = number(value)
    if isinstance(made, int):
        sheet.write_number(row, column, made)
    elif value == "Yes":
        sheet.write_boolean(row, column, True)
    else:
        plainly(book, sheet, row, column, value)


def as_table(book):
    sheet = book.get_worksheet_by_name(SHEETS[1])
    sheet.add_table(0, 0, len(USERS), len(USER) - 1, {"columns": [{"header": label} for label in USER]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='Notes'!$A$1:$A$2"})
    notes = book.add_worksheet("Notes")
    notes.write_column(0, 0, [1, 2])
    notes.insert_chart("C1", chart)


def with_macros(book):
    project = FOLDER / "vbaProject.bin"
    project.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    book.add_vba_project(str(project))


def one_sheet(name, latin):
    """What is exported as text: both parts below one another, as on the form for text."""
    book = openpyxl.Workbook()
    sheet = book.active
    plain = lambda value: value.replace("ŷ", "y") if latin and isinstance(value, str) else value
    for line in rows(spoken):
        sheet.append([plain(value) for value in line])
    sheet.append(["User details - input"])
    for line in [USER] + USERS:
        sheet.append([plain(spoken(value)) for value in line])
    book.save(FOLDER / f"{name}.xlsx")


openpyxl_plain("plain")
openpyxl_plain("typed-dates", dress=spoken)
openpyxl_plain("write-only", write_only=True)
openpyxl_plain("numbers", dress=number)
openpyxl_plain("from-1904", epoch=CALENDAR_MAC_1904)
openpyxl_template("template", "en")
openpyxl_template("template-welsh", "cy", lambda text: WELSH.get(text, text), lambda date: f"{date.day} o {MONTHS[date.month - 1]} {date.year}")
openpyxl_disorder()
openpyxl_rich()
xlsxwriter_book("plain", plainly)
xlsxwriter_book("constant-memory", plainly, {"constant_memory": True})
xlsxwriter_book("formulas", as_formulas)
xlsxwriter_book("serials", as_serials)
xlsxwriter_book("rich", as_rich)
xlsxwriter_book("numbers", as_numbers)
xlsxwriter_book("table", plainly, after=as_table)
xlsxwriter_book("macros", plainly, after=with_macros)
one_sheet("one-sheet", False)
one_sheet("one-sheet-latin", True)
