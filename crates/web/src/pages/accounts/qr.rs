//! Draws a QR code as the path of an SVG element in the page: no image is fetched, so nothing of it stays in a cache.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

/// A QR code to draw.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Qr {
    /// Width and height in modules, the quiet zone included.
    size: i32,
    /// The dark modules, as an SVG path.
    path: String,
}

/// Light modules around the code, as its standard asks.
const QUIET: i32 = 4;

/// The QR code of a text; `None` where it is too long for any.
pub(super) fn draw(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(Qr { size: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_every_dark_module_and_no_other() {
        let text = "otpauth://totp/Common%20Platform:si%C3%A2n@firm.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        let (drawn, code) = (draw(text).unwrap(), QrCode::encode_text(text, QrCodeEcc::Medium).unwrap());
        let dark =
            (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y)).count();
        let area: usize =
            drawn.path.split("h-").skip(1).map(|run| run.split('z').next().unwrap().parse::<usize>().unwrap()).sum();
        assert_eq!(area, dark);
        assert_eq!(drawn.size, code.size() + 8);
    }
}
