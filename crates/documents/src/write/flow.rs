//! Setting the parts of a document on pages: lines are broken, pages are filled, tables go on over the page.
//! The file around the pages is made elsewhere.

use std::fmt::Write;

use super::{
    Block, PlainDocument,
    metrics::Face,
    text::{measure, show},
};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.0, 842.0);
const SIDE: f32 = 62.0;
const TOP: f32 = 780.0;
const FOOT: f32 = 72.0;
const WIDE: f32 = PAGE.0 - 2.0 * SIDE;
const GAP: f32 = 8.0;
const BLACK: &str = "0.04 0.05 0.05 rg";
const GREY: &str = "0.31 0.35 0.37 rg";

/// How a text looks: face, size and distance between lines.
#[derive(Clone, Copy)]
struct Style {
    face: Face,
    size: f32,
    lead: f32,
    colour: &'static str,
}

const TITLE: Style = Style { face: Face::Bold, size: 21.0, lead: 26.0, colour: BLACK };
const HEADING: Style = Style { face: Face::Bold, size: 14.0, lead: 18.0, colour: BLACK };
const SUBHEADING: Style = Style { face: Face::Bold, size: 11.5, lead: 15.0, colour: BLACK };
const BODY: Style = Style { face: Face::Regular, size: 10.5, lead: 14.5, colour: BLACK };
const LABEL: Style = Style { face: Face::Bold, size: 10.0, lead: 13.5, colour: BLACK };
const CELL: Style = Style { face: Face::Regular, size: 10.0, lead: 13.5, colour: BLACK };
const SMALL: Style = Style { face: Face::Regular, size: 8.5, lead: 11.5, colour: GREY };

/// Where a heading stands, for the bookmarks.
pub(super) struct Bookmark {
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) top: f32,
}

/// The pages as far as they are set.
pub(super) struct Flow {
    pub(super) pages: Vec<String>,
    pub(super) bookmarks: Vec<Bookmark>,
    current: String,
    y: f32,
}

/// One cell while its row is being set.
struct Cell {
    x: f32,
    style: Style,
    lines: Vec<String>,
}

impl Flow {
    /// The document, set on pages with their feet.
    pub(super) fn of(document: &PlainDocument) -> Self {
        let mut flow = Self { pages: Vec::new(), bookmarks: Vec::new(), current: String::new(), y: TOP };
        document.blocks.iter().for_each(|block| flow.block(block));
        if !flow.current.is_empty() || flow.pages.is_empty() {
            flow.turn();
        }
        flow.feet(document);
        flow
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.text(text, TITLE, 4.0, 10.0),
            Block::Heading(text) => self.heading(text),
            Block::Subheading(text) => {
                self.need(SUBHEADING.lead + 3.0 * BODY.lead);
                self.text(text, SUBHEADING, 6.0, 3.0);
            }
            Block::Paragraph(text) => self.text(text, BODY, 0.0, 7.0),
            Block::Note(text) => self.text(text, SMALL, 5.0, 4.0),
            Block::Facts(rows) => self.facts(rows),
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::Rule => {
                self.need(14.0);
                self.line(0.8);
                self.y -= 12.0;
            }
            Block::NewPage if self.current.is_empty() => {}
            Block::NewPage => self.turn(),
        }
    }

    fn heading(&mut self, text: &str) {
        // A heading is never the last thing on a page.
        self.need(HEADING.lead + 12.0 + 3.0 * BODY.lead);
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.bookmarks.push(Bookmark { title, page: self.pages.len(), top: self.y + HEADING.size });
        self.text(text, HEADING, 12.0, 5.0);
    }

    fn text(&mut self, text: &str, style: Style, before: f32, after: f32) {
        if self.y < TOP {
            self.y -= before;
        }
        for line in wrap(text, style, WIDE) {
            self.need(style.lead);
            self.y -= style.lead;
            self.put(SIDE, self.y, &line, style);
        }
        self.y -= after;
    }

    fn facts(&mut self, rows: &[(String, String)]) {
        let split = WIDE * 0.34;
        for (label, value) in rows {
            let label = Cell { x: SIDE, style: LABEL, lines: wrap(label, LABEL, split - GAP) };
            let value = Cell { x: SIDE + split, style: CELL, lines: wrap(value, CELL, WIDE - split) };
            self.row(&[label, value], None);
        }
        self.y -= 8.0;
    }

    fn table(&mut self, columns: &[(String, u16)], rows: &[Vec<String>]) {
        let head: Vec<String> = columns.iter().map(|(head, _)| head.clone()).collect();
        let head = cells(columns, &head, LABEL);
        self.need(5.0 * CELL.lead);
        self.row(&head, None);
        for row in rows {
            self.row(&cells(columns, row, CELL), Some(&head));
        }
        self.y -= 8.0;
    }

    /// Sets one row, over the page where it must; `head` is repeated there.
    fn row(&mut self, cells: &[Cell], head: Option<&[Cell]>) {
        let tallest = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
        let whole = (0..tallest).map(|_| CELL.lead).sum::<f32>() + 9.0;
        // A row that a page can hold is not broken.
        if whole < (TOP - FOOT) / 2.0 {
            self.need_with(whole, head);
        }
        for at in 0..tallest {
            self.need_with(CELL.lead + 5.0, head);
            self.y -= CELL.lead;
            for cell in cells {
                if let Some(line) = cell.lines.get(at) {
                    self.put(cell.x, self.y, line, cell.style);
                }
            }
        }
        self.y -= 5.0;
        self.line(0.4);
        self.y -= 3.0;
    }

    fn need_with(&mut self, height: f32, head: Option<&[Cell]>) {
        let pages = self.pages.len();
        self.need(height);
        if let Some(head) = head.filter(|_| self.pages.len() > pages) {
            self.row(head, None);
        }
    }

    /// Turns the page where `height` no longer fits.
    fn need(&mut self, height: f32) {
        if self.y - height < FOOT && self.y < TOP {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.push(std::mem::take(&mut self.current));
        self.y = TOP;
    }

    fn put(&mut self, x: f32, y: f32, line: &str, style: Style) {
        self.current.push_str(&placed(x, y, line, style));
    }

    fn line(&mut self, thick: f32) {
        let (y, end) = (self.y, SIDE + WIDE);
        let _ = writeln!(self.current, "/Artifact BMC 0.69 0.70 0.71 RG {thick} w {SIDE} {y:.1} m {end} {y:.1} l S EMC");
    }

    fn feet(&mut self, document: &PlainDocument) {
        let [page, of] = &document.page_words;
        let count = self.pages.len();
        for (at, content) in self.pages.iter_mut().enumerate() {
            let number = format!("{page} {} {of} {count}", at + 1);
            let right = SIDE + WIDE - measure(&number, SMALL.face, SMALL.size);
            let room = right - SIDE - 2.0 * GAP;
            let foot = wrap(&document.foot, SMALL, room).into_iter().next().unwrap_or_default();
            content.push_str("/Artifact BMC\n");
            content.push_str(&placed(SIDE, 44.0, &foot, SMALL));
            content.push_str(&placed(right, 44.0, &number, SMALL));
            content.push_str("EMC\n");
        }
    }
}

fn cells(columns: &[(String, u16)], row: &[String], style: Style) -> Vec<Cell> {
    let whole = f32::from(columns.iter().map(|(_, share)| *share).sum::<u16>().max(1));
    let mut x = SIDE;
    let mut made = Vec::new();
    for (at, (_, share)) in columns.iter().enumerate() {
        let width = WIDE * f32::from(*share) / whole;
        let text = row.get(at).map_or("", String::as_str);
        made.push(Cell { x, style, lines: wrap(text, style, width - GAP) });
        x += width;
    }
    made
}

fn placed(x: f32, y: f32, line: &str, style: Style) -> String {
    let font = if style.face == Face::Bold { "B" } else { "R" };
    let Style { size, colour, .. } = style;
    format!("BT {colour} /{font} {size} Tf {x:.1} {y:.1} Td\n{}ET\n", show(line, style.face, size))
}

/// Breaks text into lines that fit; a word that is wider than the line is broken too.
fn wrap(text: &str, style: Style, width: f32) -> Vec<String> {
    let wide = |text: &str| measure(text, style.face, style.size);
    let mut lines = Vec::new();
    for part in text.lines() {
        let mut line = String::new();
        for word in part.split(' ').filter(|word| !word.is_empty()) {
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if wide(&joined) <= width {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                if !line.is_empty() && wide(&line) + wide(&letter.to_string()) > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
        }
        lines.push(line);
    }
    lines
}
