//! The form as a workbook: two sheets to fill in, the terms, two sheets for the office.
//! No merged cells, no macros, nothing said by colour alone; only the answers can be changed.

use domain::values::Language;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use super::{Answer, Answers, office, text::label};
use crate::{
    columns::{
        Choice, Column, OFFICE, ORGANISATION, OrganisationField, SheetName, USER, VERSION, Words, choices, example, title,
    },
    fold::kept,
};

/// Rows offered for offices: as many as are read.
const OFFICES: u32 = 50;
const _: () = assert!(OFFICES as usize == domain::registration::form::MOST_OFFICES);
/// Rows of users that carry lists and input messages; further ones are read all the same.
pub(crate) const USERS: u32 = 10_000;
/// Rows of users that are printed of an empty form.
const PRINTED: u32 = 20;
/// The number format of text: it keeps programs from turning telephone numbers into numbers.
pub(crate) const TEXT: &str = "@";
/// Characters that the title of an input message has room for.
const LONGEST_TITLE: usize = 32;
/// A4.
pub(crate) const PAPER: u8 = 9;

const TITLE: Words = Words::new("Registration form", "Ffurflen gofrestru");
const HOW: [Words; 3] = [
    Words::new(
        "Fill in the column beside each question. An asterisk (*) marks what is required. Then fill in the sheet of users.",
        "Llenwch y golofn wrth ymyl pob cwestiwn. Mae seren (*) yn dangos beth sy'n ofynnol. Yna llenwch y daflen defnyddwyr.",
    ),
    Words::new(
        "The administrator named here is accountable for the use of the service in your organisation and gets an account.",
        "Mae'r gweinyddwr a enwir yma yn atebol am ddefnydd y gwasanaeth yn eich sefydliad, ac yn cael cyfrif.",
    ),
    Words::new(
        "Offices go in the list below: leave it empty if there is only the head office and no LAA account number.",
        "Rhowch swyddfeydd yn y rhestr isod: gadewch hi'n wag os nad oes ond y brif swyddfa a dim rhif cyfrif LAA.",
    ),
];
const HOW_USERS: [Words; 2] = [
    Words::new(
        "One row for each person who needs an account. The e-mail address and the mobile must be nobody else's.",
        "Un rhes i bob person sydd angen cyfrif. Rhaid i'r cyfeiriad e-bost a'r ffôn symudol beidio â bod yn eiddo i neb arall.",
    ),
    Words::new("The row that begins with 'Example' is not read.", "Ni ddarllenir y rhes sy'n dechrau gydag 'Enghraifft'."),
];
const OFFICE_LIST: Words = Words::new("Offices", "Swyddfeydd");
const TERMS: [Words; 5] = [
    Words::new(
        "The terms in force are on the terms and conditions page of the service; this sheet only sums them up.",
        "Mae'r telerau mewn grym ar dudalen telerau ac amodau'r gwasanaeth; crynodeb yn unig yw'r daflen hon.",
    ),
    Words::new(
        "1. Accounts are personal: nobody lends an account, a password or a code.",
        "1. Mae cyfrifon yn bersonol: nid oes neb yn benthyg cyfrif, cyfrinair na chod.",
    ),
    Words::new(
        "2. Case material is opened only by those instructed, and used only for the case. Every opening is recorded.",
        "2. Dim ond y rhai a gyfarwyddwyd sy'n agor deunydd achos, ac at ddibenion yr achos yn unig. Cofnodir pob agoriad.",
    ),
    Words::new(
        "3. The administrator keeps the list of people right and removes those who leave on the day they leave.",
        "3. Mae'r gweinyddwr yn cadw'r rhestr o bobl yn gywir ac yn tynnu'r rhai sy'n gadael ar y diwrnod y maent yn gadael.",
    ),
    Words::new(
        "4. Loss or misuse is reported to the service desk at once.",
        "4. Rhoddir gwybod i'r ddesg wasanaeth ar unwaith am golled neu gamddefnydd.",
    ),
];
/// Name of the sheet, number of the page, number of pages.
const FOOTER: Words = Words::new("&L&A&RPage &P of &N", "&L&A&RTudalen &P o &N");
const LEAVE: Words = Words::new("Leave this sheet empty.", "Gadewch y daflen hon yn wag.");

/// Writes the workbook; empty bytes only if the library refuses our own fixed layout, which a test rules out.
pub(super) fn write(answers: Option<&Answers<'_>>, language: Language) -> Vec<u8> {
    workbook(answers, language).unwrap_or_default()
}

struct Looks {
    title: Format,
    text: Format,
    label: Format,
    hint: Format,
    /// Around the form: no box.
    open: Format,
    header: Format,
    answer: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let boxed = text.clone().set_border(FormatBorder::Thin);
        let answer = boxed.clone().set_unlocked().set_num_format(TEXT);
        Self {
            title: Format::new().set_bold().set_font_size(16),
            label: boxed.clone().set_bold(),
            // Unwrapped: it runs on over the empty cells beside it, where a taller row would tear the form apart.
            hint: Format::new().set_align(FormatAlign::Top).set_italic(),
            open: Format::new().set_align(FormatAlign::Top),
            header: boxed.set_bold().set_background_color(Color::RGB(0xE7_E6_E6)),
            date: answer.clone().set_num_format("dd/mm/yyyy"),
            text,
            answer,
        }
    }
}

fn workbook(answers: Option<&Answers<'_>>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(TITLE.of(language)).set_creation_datetime(&made));
    let looks = Looks::new();
    organisation(workbook.add_worksheet(), answers, language, &looks)?;
    users(workbook.add_worksheet(), answers, language, &looks)?;
    let terms: Vec<&str> = TERMS.iter().map(|words| words.of(language)).collect();
    plain(workbook.add_worksheet(), (SheetName::Terms, language), &terms, &looks)?;
    for sheet in [SheetName::OfficeOrganisation, SheetName::OfficeUsers] {
        plain(workbook.add_worksheet(), (sheet, language), &[LEAVE.of(language)], &looks)?;
    }
    workbook.save_to_buffer()
}

fn organisation(
    sheet: &mut Worksheet,
    answers: Option<&Answers<'_>>,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    set_up(sheet, (SheetName::Organisation, language), &[40.0, 48.0, 26.0, 24.0, 34.0])?;
    sheet.write_with_format(0, 0, TITLE.of(language), &looks.title)?;
    let mut row = 1;
    for words in HOW {
        sheet.write(row, 0, words.of(language))?;
        row += 1;
    }
    row += 1;
    for column in ORGANISATION {
        let answer = match (answers, column.field) {
            (Some(answers), field) => answers.organisation(field),
            (None, OrganisationField::FormVersion | OrganisationField::TermsVersion) => Answer::Text(VERSION.to_owned()),
            (None, _) => Answer::Blank,
        };
        sheet.write_with_format(row, 0, label(column, language), &looks.label)?;
        put(sheet, row, 1, &answer, looks)?;
        sheet.write_with_format(row, 2, column.hint.of(language), &looks.hint)?;
        guide(sheet, (row, row, 1), column, language)?;
        row += 1;
    }
    row += 1;
    sheet.write_with_format(row, 0, OFFICE_LIST.of(language), &looks.title)?;
    header(sheet, row + 1, OFFICE, language, looks)?;
    examples(sheet, row + 2, OFFICE, language, looks)?;
    let first = row + 3;
    for (at, column) in (0_u16..).zip(OFFICE) {
        guide(sheet, (first, first + OFFICES - 1, at), column, language)?;
    }
    let given = answers.map_or(&[][..], |answers| &answers.form.offices);
    for (row, count) in (first..).zip(0..OFFICES) {
        let one = usize::try_from(count).ok().and_then(|count| given.get(count));
        for (at, column) in (0_u16..).zip(OFFICE) {
            put(sheet, row, at, &one.map_or(Answer::Blank, |one| office(one, column.field)), looks)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn users(sheet: &mut Worksheet, answers: Option<&Answers<'_>>, language: Language, looks: &Looks) -> Result<(), XlsxError> {
    set_up(sheet, (SheetName::Users, language), &[18.0, 18.0, 30.0, 18.0, 18.0, 28.0, 18.0, 18.0, 18.0, 26.0, 20.0])?;
    // Whole columns are open, so that any number of people can be typed or pasted; what is printed is locked cell by cell.
    for at in (0_u16..).zip(USER).map(|(at, _)| at) {
        sheet.set_column_format(at, &looks.answer)?;
    }
    for (row, words) in (0..).zip(HOW_USERS) {
        for (at, _) in (0_u16..).zip(USER) {
            sheet.write_blank(row, at, &looks.open)?;
        }
        sheet.write_with_format(row, 0, words.of(language), &looks.open)?;
    }
    header(sheet, 2, USER, language, looks)?;
    examples(sheet, 3, USER, language, looks)?;
    for (at, column) in (0_u16..).zip(USER) {
        guide(sheet, (4, 3 + USERS, at), column, language)?;
    }
    // Lines to write on, for whoever prints the form first.
    for row in 4..4 + PRINTED {
        for (at, _) in (0_u16..).zip(USER) {
            sheet.write_blank(row, at, &looks.answer)?;
        }
    }
    if let Some(answers) = answers {
        for (row, person) in (4..).zip(answers.users()) {
            for (at, column) in (0_u16..).zip(USER) {
                put(sheet, row, at, &answers.user(&person, column.field), looks)?;
            }
        }
    }
    sheet.set_freeze_panes(3, 0)?;
    sheet.set_repeat_rows(2, 2)?;
    Ok(())
}

fn plain(sheet: &mut Worksheet, name: (SheetName, Language), lines: &[&str], looks: &Looks) -> Result<(), XlsxError> {
    set_up(sheet, name, &[100.0])?;
    sheet.write_with_format(0, 0, title(name.0, name.1), &looks.title)?;
    for (row, line) in (2..).zip(lines) {
        sheet.write_with_format(row, 0, *line, &looks.text)?;
    }
    Ok(())
}

/// Name, widths, protection without a password (against slips, not against people), and a page that prints.
fn set_up(sheet: &mut Worksheet, (name, language): (SheetName, Language), widths: &[f64]) -> Result<(), XlsxError> {
    sheet.set_name(title(name, language))?;
    for (at, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(at, *width)?;
    }
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        format_cells: true,
        sort: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0).set_footer(FOOTER.of(language));
    Ok(())
}

fn header<F>(sheet: &mut Worksheet, row: u32, columns: &[Column<F>], language: Language, looks: &Looks) -> Result<(), XlsxError> {
    for (at, column) in (0_u16..).zip(columns) {
        sheet.write_with_format(row, at, label(column, language), &looks.header)?;
    }
    Ok(())
}

fn examples<F>(
    sheet: &mut Worksheet,
    row: u32,
    columns: &[Column<F>],
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (at, column) in (0_u16..).zip(columns) {
        let text = if at == 0 { example(columns, language) } else { column.example.of(language).to_owned() };
        sheet.write_with_format(row, at, text, &looks.hint)?;
    }
    Ok(())
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, answer: &Answer, looks: &Looks) -> Result<(), XlsxError> {
    match answer {
        Answer::Blank => sheet.write_blank(row, column, &looks.answer)?,
        Answer::Text(text) => sheet.write_string_with_format(row, column, kept(text), &looks.answer)?,
        Answer::Date(date) => {
            let (year, month, day) = (date.year().unsigned_abs(), date.month().unsigned_abs(), date.day().unsigned_abs());
            sheet.write_datetime_with_format(row, column, ExcelDateTime::from_ymd(year, month, day)?, &looks.date)?
        }
    };
    Ok(())
}

/// The list and the message that appear at a cell. Other text is accepted: the reader says what is wrong with it.
pub(crate) fn guide<F>(
    sheet: &mut Worksheet,
    (first, last, at): (u32, u32, u16),
    column: &Column<F>,
    language: Language,
) -> Result<(), XlsxError> {
    let hint = column.hint.of(language);
    if hint.is_empty() && column.choice.is_none() {
        return Ok(());
    }
    let mut rule = match column.choice {
        Some(choice) => {
            let words: Vec<&str> = choices(choice).iter().map(|words| words.of(language)).collect();
            DataValidation::new().allow_list_strings(&words)?.show_error_message(choice != Choice::Role && choice != Choice::Yes)
        }
        None => DataValidation::new().allow_any_value(),
    };
    // A title has room for few characters; a longer label stands before the hint.
    let label = column.label.of(language);
    rule = if label.chars().count() <= LONGEST_TITLE {
        rule.set_input_title(label)?.set_input_message(hint)?
    } else {
        rule.set_input_message(format!("{label}: {hint}"))?
    };
    rule = rule.set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning);
    sheet.add_data_validation(first, at, last, at, &rule)?;
    Ok(())
}
