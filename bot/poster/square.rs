//! A QR code: which of its squares are dark, as a vector drawing and as a picture.

use fast_qr::{ECL, QRBuilder, QRCode};

/// Light squares around the dark ones, without which a camera does not find them (ISO/IEC 18004).
pub(super) const QUIET: usize = 4;

/// Pixels of a square in a picture: sharp on a screen and on paper up to a hand's width.
const PIXELS: usize = 12;

/// The squares of a QR code.
pub(super) struct Square {
    code: QRCode,
}

impl Square {
    /// A quarter of it may be hidden or torn off and it can still be read: posters hang outside.
    pub fn of(url: &str) -> Option<Square> {
        let code = QRBuilder::new(url).ecl(ECL::Q).build().ok()?;
        Some(Square { code })
    }

    /// Squares in a row.
    pub fn size(&self) -> usize {
        self.code.size
    }

    /// Dark runs: row, column and length in squares.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for row in 0..self.size() {
            for column in (0..self.size()).filter(|column| self.is_dark(row, *column)) {
                match runs.last_mut() {
                    Some((last, start, length)) if *last == row && *start + *length == column => *length += 1,
                    _ => runs.push((row, column, 1)),
                }
            }
        }
        runs
    }

    fn is_dark(&self, row: usize, column: usize) -> bool {
        self.code[row][column].value()
    }
}

/// A link's QR code as SVG; `None` where the link is too long for one.
pub fn svg(url: &str) -> Option<String> {
    let square = Square::of(url)?;
    let side = square.size() + 2 * QUIET;
    let run = |(row, column, length): (usize, usize, usize)| {
        format!("M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET)
    };
    let path: String = square.runs().into_iter().map(run).collect();
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
    ))
}

/// A link's QR code as PNG; `None` where the link is too long for one.
pub fn png(url: &str) -> Option<Vec<u8>> {
    let square = Square::of(url)?;
    let side = (square.size() + 2 * QUIET) * PIXELS;
    let mut light = vec![true; side * side];
    for (row, column, length) in square.runs() {
        for y in (row + QUIET) * PIXELS..(row + QUIET + 1) * PIXELS {
            let start = y * side + (column + QUIET) * PIXELS;
            light[start..start + length * PIXELS].fill(false);
        }
    }
    let rows = light.chunks(side).flat_map(|row| row.chunks(8).map(byte_of));
    let mut bytes = Vec::new();
    let width = u32::try_from(side).ok()?;
    let mut encoder = png::Encoder::new(&mut bytes, width, width);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&rows.collect::<Vec<u8>>()).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// Eight points of a row, the first in the highest bit.
fn byte_of(points: &[bool]) -> u8 {
    points.iter().enumerate().fold(0, |byte, (place, light)| byte | u8::from(*light) << (7 - place))
}
