//! Encoded words in display names (RFC 2047).

use encoding_rs::Encoding;

/// The text with its encoded words decoded, if it has any that can be.
///
/// It is more forgiving than RFC 2047: encoded words may stand within quotes or touch other text, since mail programs
/// write both, and one of an unknown charset stays as it is.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    // White space between two encoded words is not part of the text (RFC 2047 §6.2).
    let mut after_word = false;
    // A character may be cut in two by the end of a word (against §5, and common), so that words of one charset
    // that follow each other are decoded together.
    let mut pending: Option<(&'static Encoding, Vec<u8>)> = None;
    while let Some(start) = rest.find("=?") {
        let (before, from) = rest.split_at(start);
        let Some(word) = EncodedWord::at_start(from) else {
            flush(&mut pending, &mut decoded);
            let end = start + 2;
            decoded.push_str(rest.get(..end).unwrap_or_default());
            rest = rest.get(end..).unwrap_or_default();
            after_word = false;
            continue;
        };
        if !(after_word && before.bytes().all(|b| b.is_ascii_whitespace())) {
            flush(&mut pending, &mut decoded);
            decoded.push_str(before);
        }
        match &mut pending {
            Some((encoding, bytes)) if *encoding == word.encoding => bytes.extend(word.bytes),
            _ => {
                flush(&mut pending, &mut decoded);
                pending = Some((word.encoding, word.bytes));
            }
        }
        rest = from.get(word.len..).unwrap_or_default();
        found = true;
        after_word = true;
    }
    flush(&mut pending, &mut decoded);
    decoded.push_str(rest);
    found.then_some(decoded)
}

fn flush(pending: &mut Option<(&'static Encoding, Vec<u8>)>, decoded: &mut String) {
    if let Some((encoding, bytes)) = pending.take() {
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        // A name is one line.
        decoded.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
}

/// How long the encoded word is that `text` begins with, if it begins with one.
pub(super) fn length(text: &str) -> Option<usize> {
    EncodedWord::at_start(text).map(|word| word.len)
}

/// No encoded word is longer, so that a text of their beginnings alone is read in one pass. RFC 2047 §2 allows 75
/// characters, and mail programs write more.
const AT_MOST: usize = 1000;

struct EncodedWord {
    encoding: &'static Encoding,
    bytes: Vec<u8>,
    len: usize,
}

impl EncodedWord {
    /// `=?charset?encoding?text?=` (RFC 2047 §2; a language may follow the charset, RFC 2231 §5).
    fn at_start(text: &str) -> Option<Self> {
        let inside = text.strip_prefix("=?")?;
        let (charset, after) = inside.split_once('?')?;
        let (method, after) = after.split_once('?')?;
        let searched = after.as_bytes().get(..AT_MOST).unwrap_or(after.as_bytes());
        let end = memchr::memmem::find(searched, b"?=")?;
        let content = after.get(..end)?;
        let charset = charset
            .split_once('*')
            .map_or(charset, |(charset, _)| charset);
        let encoding = Encoding::for_label(charset.as_bytes())?;
        let bytes = match method {
            "B" | "b" => base64(content)?,
            "Q" | "q" => quoted(content)?,
            _ => return None,
        };
        let len = text.len() - after.len() + end + 2;
        Some(Self {
            encoding,
            bytes,
            len,
        })
    }
}

/// RFC 2047 §4.2: `_` is a space, `=` and two hexadecimal digits a byte.
fn quoted(content: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(content.len());
    let mut rest = content.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'_' => b' ',
            b'=' => {
                let digit = |b: u8| char::from(b).to_digit(16);
                let code = digit(rest.next()?)? << 4 | digit(rest.next()?)?;
                u8::try_from(code).ok()?
            }
            byte => byte,
        });
    }
    Some(bytes)
}

/// RFC 4648 §4. Here alone is base64 needed, with its padding optional, which is less than a dependency.
fn base64(content: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(content.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0u32, 0);
    for byte in content.bytes().take_while(|&b| b != b'=') {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xFF).ok()?);
        }
    }
    Some(bytes)
}
