use std::process::{Command, Stdio};

use super::run::{
    CONTACTS, HEADER, assert_refused, csv, file, ids, people, person, program, run, scratch,
};

/// A file of sixty people, the second of whom is this row.
fn around(row: impl AsRef<[u8]>) -> Vec<u8> {
    let first = format!("{HEADER}{}", person(1));
    [first.as_bytes(), row.as_ref(), people(3..=60).as_bytes()].concat()
}

/// Reads the file with both programs: exactly these lines are refused, for these reasons, and the rows with these ids
/// come through.
fn check(name: &str, content: &[u8], refused: &[(usize, &str)], wanted: &[usize]) {
    let path = file(&format!("{}.csv", name.replace(' ', "_")), content);
    for (program, form) in [("normalize", "--jsonl"), ("dedupe", "--quiet")] {
        let output = run(program, &[&path, form]);
        assert_eq!(output.code, 0, "{name}: {}", output.stderr);
        let said: Vec<&str> = output
            .stderr
            .lines()
            .filter(|line| line.ends_with("; skipped"))
            .collect();
        assert_eq!(said.len(), refused.len(), "{name}: {said:?}");
        for (line, (number, reason)) in said.iter().zip(refused) {
            assert!(
                line.contains(&format!(": line {number}: ")) && line.contains(reason),
                "{name}: {line}"
            );
            assert!(
                !line.contains("bob") && !line.contains("xxx"),
                "{name} echoes the row: {line}"
            );
        }
        if program == "normalize" {
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            assert_eq!(ids(&output), wanted, "{name}");
        }
    }
}

#[test]
fn a_broken_row_is_refused_alone() {
    let wide = [b"2,".as_slice(), &b"x".repeat(10_000_000), b",b@x.com,,\n"].concat();
    let long = [
        b"2,\"".as_slice(),
        &b"x\n".repeat(5_000_000),
        b"\",b@x.com,,\n",
    ]
    .concat();
    let cases: [(&str, &[u8], &str); 9] = [
        (
            "too few cells",
            b"2,Bob,bob@x.com\n",
            "3 cells and the header 5",
        ),
        (
            "too many cells",
            b"2,a,b,c,d,e,f\n",
            "7 cells and the header 5",
        ),
        ("a stray quote", b"2,\"Bob,bob@x.com,,\n", "quote"),
        (
            "a stray quote in the last cell",
            b"2,Bob,bob@x.com,,\"\n",
            "quote",
        ),
        ("a NUL byte", b"2,B\0b,bob@x.com,,\n", "NUL"),
        ("Latin-1", b"2,Zo\xeb,zoe@x.com,,\n", "UTF-8"),
        ("a cell of 10 MB", &wide, "longer than"),
        ("a quoted cell of 10 MB in many lines", &long, "longer than"),
        (
            "a quoted cell of two lines among too few",
            b"2,\"Bob\nLee\"\n",
            "2 cells and the header 5",
        ),
    ];
    let others: Vec<usize> = [vec![1], (3..=60).collect()].concat();
    for (name, row, reason) in cases {
        let mut refused = vec![(3, reason)];
        if name.contains("two lines") {
            // The end of the cell is read again as a row of its own.
            refused.push((4, "1 cells"));
        }
        check(name, &around(row), &refused, &others);
    }
}

#[test]
fn a_stray_quote_does_not_swallow_the_rows_up_to_the_next_quote() {
    let others: Vec<usize> = [vec![1], (3..=62).collect()].concat();
    let closings = [
        (
            "closed where a cell opens",
            "61,Cyd,c@x.com,,\"see, notes\"\n",
        ),
        ("closed by an inch mark", "61,Cyd,c@x.com,,TV 32\"\n"),
        ("closed in the row's last cell", "61,Cyd,c@x.com,,\"\"\n"),
    ];
    for (name, row) in closings {
        let content = [
            around("2,Bob,bob@x.com,,\"fine\n"),
            row.into(),
            person(62).into(),
        ]
        .concat();
        check(name, &content, &[(3, "quote")], &others);
    }
    let open_end = [around("2,x\n").as_slice(), b"61,\"open"].concat();
    check(
        "open at the end of the file",
        &open_end,
        &[(3, "cells"), (62, "quote")],
        &others[..59],
    );
}

#[test]
fn an_odd_row_is_a_row_all_the_same() {
    let all: Vec<usize> = (1..=60).collect();
    let cases = [
        ("quotes inside a cell", "2,Bob \"the\" Lee,bob@x.com,,5\"\n"),
        (
            "cells of several lines",
            "2,\"Bob \"\"B\"\"\r\nLee\",bob@x.com,,\"a\n\nb, c\"\r\n",
        ),
        ("delimiters left over", "2,Bob,bob@x.com,,,,,\n"),
        ("blank lines", "\n\r\n   \n2,Bob,bob@x.com,,\n"),
    ];
    for (name, row) in cases {
        check(name, &around(row), &[], &all);
    }
}

#[test]
fn separators_and_marks_are_seen_by_themselves() {
    let plain = format!("{HEADER}{}", people(1..=3));
    let want = run(
        "normalize",
        &[&file("sep.csv", &plain), "--jsonl", "--quiet"],
    )
    .stdout;
    assert_eq!(want.lines().count(), 3);
    let variants = [
        (
            "sep_semicolon.csv",
            format!("\u{feff}{}", plain.replace(',', ";")),
        ),
        ("sep_tab.tsv", plain.replace(',', "\t")),
        ("sep_crlf.csv", plain.replace('\n', "\r\n")),
        ("sep_cr.csv", plain.replace('\n', "\r")),
        (
            "sep_excel.csv",
            format!("sep=;\r\n{}", plain.replace(',', ";")),
        ),
        (
            "sep_quoted.csv",
            format!(
                "\"{}\"\n",
                plain
                    .trim_end()
                    .replace(',', "\",\"")
                    .replace('\n', "\"\n\"")
            ),
        ),
        ("sep_no_end.csv", plain.trim_end().to_owned()),
    ];
    for (name, content) in variants {
        let output = run("normalize", &[&file(name, content), "--jsonl", "--quiet"]);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{name}");
        assert_eq!(output.stdout, want, "{name}");
    }
}

#[test]
fn files_that_are_none_are_refused_in_one_line() {
    let header_only = file("header_only.csv", HEADER);
    let clusters = scratch("header_only_clusters.csv");
    for program in ["normalize", "dedupe"] {
        assert_refused(
            &run(program, &["/nonexistent/contacts.csv"]),
            "contacts.csv",
        );
        assert_refused(&run(program, &[&file("empty.csv", "")]), "empty");
        assert_refused(
            &run(program, &[&file("blank.csv", "\u{feff}\r\n\n")]),
            "empty",
        );
        assert_refused(
            &run(program, &[&file("utf16.csv", b"\xff\xfei\0d\0")]),
            "UTF-16",
        );
        assert_refused(&run(program, &[]), "FILE");
        let output = run(program, &[&header_only]);
        assert_eq!(output.code, 0);
        assert!(output.stderr.contains("0 r"), "{}", output.stderr);
    }
    let output = run(
        "dedupe",
        &[&header_only, "--clusters", &clusters.display().to_string()],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(csv(&clusters).1.len(), 0);
}

#[cfg(unix)]
#[test]
fn a_reader_that_stops_is_no_failure() {
    for (name, arguments) in [
        ("generate", vec!["--rows", "100000"]),
        ("normalize", vec![CONTACTS]),
        ("dedupe", vec![CONTACTS]),
    ] {
        let mut child = Command::new(program(name))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success() && !said.contains("panicked"),
            "{name}: {said}"
        );
    }
}

#[test]
fn what_a_file_says_does_not_steer_the_terminal() {
    let row = "Ann\u{1b}[2J Smith,ann@x.com,+44 7400 123456\n";
    let input = file(
        "escape.csv",
        format!(
            "na\u{7}me,email,phone,\"a\nb\"\n{}",
            row.replace('\n', ",\n").repeat(2)
        ),
    );
    let output = run("dedupe", &[&input, "--map", "na\u{7}me=name"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("2 records"), "{}", output.stdout);
    for text in [output.stdout, output.stderr] {
        assert!(
            !text.contains(|c: char| c.is_control() && c != '\n'),
            "{text:?}"
        );
    }
}
