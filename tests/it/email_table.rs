//! Tables of cases: tab-separated, `#` begins a comment line, and escapes spell what cannot be seen.

/// The rows of a table of `N` columns; missing ones at the end are empty.
pub(crate) fn rows<const N: usize>(table: &str) -> Vec<[String; N]> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let mut row = std::array::from_fn(|_| String::new());
            for (slot, column) in row.iter_mut().zip(line.split('\t')) {
                *slot = unescape(column);
            }
            row
        })
        .collect()
}

/// `\n`, `\t`, `\r`, `\\` and `\u{…}`; `\*{c,n}` is the character c, n times.
pub(crate) fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let kind = after.chars().next();
        let tail = &after[kind.map_or(0, char::len_utf8)..];
        rest = tail;
        match kind {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('u') if tail.starts_with('{') => {
                let (code, tail) = tail[1..].split_once('}').expect("a closing brace");
                let code = u32::from_str_radix(code, 16).expect("a hexadecimal number");
                out.push(char::from_u32(code).expect("a scalar value"));
                rest = tail;
            }
            Some('*') if tail.starts_with('{') => {
                let (body, tail) = tail[1..].split_once('}').expect("a closing brace");
                let (what, times) = body.split_once(',').expect("a comma");
                out.push_str(&what.repeat(times.parse().expect("a number")));
                rest = tail;
            }
            Some(c) => out.push(c),
            None => out.push('\\'),
        }
    }
    out.push_str(rest);
    out
}
