//! Tables of cases: tab-separated, a header row, `\t`, `\n`, `\\` and `\uXXXX` escaped.

/// The rows of a table, each of as many fields as its header has.
pub(crate) fn rows<const N: usize>(table: &str) -> Vec<[String; N]> {
    table
        .lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<String> = line.split('\t').map(unescape).collect();
            fields
                .try_into()
                .unwrap_or_else(|fields| panic!("{N} fields: {fields:?}"))
        })
        .collect()
}

/// A field without its escapes.
pub(crate) fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut chars = after.chars();
        plain.push(match chars.next() {
            Some('t') => '\t',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('u') => {
                let code = u32::from_str_radix(&chars.by_ref().take(4).collect::<String>(), 16)
                    .expect("four hex digits");
                char::from_u32(code).expect("a character")
            }
            Some(other) => other,
            None => '\\',
        });
        rest = chars.as_str();
    }
    plain + rest
}
