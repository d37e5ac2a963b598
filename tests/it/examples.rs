use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

const CONTACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/contacts.csv");
const HEADER: &str = "id,name,email,phone,notes\n";

pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Where cargo puts the examples: beside the directory of the test binary.
fn program(name: &str) -> PathBuf {
    let mut path = std::env::current_exe().expect("the test binary has a path");
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "{name} is not built: `cargo test` without --test, or `cargo build --examples`, builds it"
    );
    path
}

pub(crate) fn run(name: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program(name))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    Output {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

/// A path for a file of this run. Each test has names of its own.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = scratch(name);
    std::fs::write(&path, content).expect("the temporary directory can be written to");
    path.display().to_string()
}

fn person(id: usize) -> String {
    format!("{id},Ann Smith{id},ann{id}@x.com,+447700900{id:03},fine\n")
}

fn people(ids: std::ops::RangeInclusive<usize>) -> String {
    ids.map(person).collect()
}

/// The ids of the rows that came through, by `normalize --jsonl`.
fn ids(output: &Output) -> Vec<String> {
    let id =
        |line: &str| serde_json::from_str::<Value>(line).expect("each line is JSON")["id"].clone();
    output
        .stdout
        .lines()
        .map(|line| id(line).as_str().unwrap_or_default().to_owned())
        .collect()
}

fn csv(path: impl AsRef<Path>) -> (csv::StringRecord, Vec<csv::StringRecord>) {
    let mut reader = csv::Reader::from_path(path).expect("the file was written");
    let header = reader.headers().expect("it has a header").clone();
    (
        header,
        reader
            .records()
            .collect::<Result<_, _>>()
            .expect("it is CSV"),
    )
}

/// A message is one line, and no panic.
fn assert_refused(output: &Output, needle: &str) {
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert_eq!(output.stderr.lines().count(), 1, "{}", output.stderr);
    assert!(
        output.stderr.contains(needle),
        "{:?} should be in {:?}",
        needle,
        output.stderr
    );
    assert_eq!(output.stdout, "");
}

#[test]
fn dedupe_finds_the_people_of_the_committed_file() {
    let (clusters, pairs, merged) = (scratch("c.csv"), scratch("p.csv"), scratch("m.csv"));
    let path = |path: &PathBuf| path.display().to_string();
    let output = run(
        "dedupe",
        &[
            CONTACTS,
            "--clusters",
            &path(&clusters),
            "--pairs",
            &path(&pairs),
            "--merged",
            &path(&merged),
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("first_name = given"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("800 read, 0 skipped"),
        "{}",
        output.stderr
    );
    assert!(output.stdout.contains("e-mail equal") && output.stdout.contains("prior"));

    let (_, truth) = csv(CONTACTS);
    let truth: HashMap<String, String> = truth
        .iter()
        .map(|row| (row[0].to_owned(), row[1].to_owned()))
        .collect();
    let (header, rows) = csv(&clusters);
    assert_eq!(header, vec!["rec_id", "cluster_id"]);
    assert_eq!(rows.len(), 800);
    let mut groups: HashMap<&str, Vec<&str>> = HashMap::new();
    for row in &rows {
        groups.entry(&row[1]).or_default().push(&truth[&row[0]]);
    }
    let mut sizes: HashMap<&str, usize> = HashMap::new();
    truth
        .values()
        .for_each(|person| *sizes.entry(person).or_default() += 1);
    let pairs_of = |count: usize| count * count.saturating_sub(1) / 2;
    let found: usize = groups.values().map(|group| pairs_of(group.len())).sum();
    let right: usize = groups
        .values()
        .flat_map(|group| {
            let people: HashSet<&&str> = group.iter().collect();
            people
                .into_iter()
                .map(|person| pairs_of(group.iter().filter(|other| *other == person).count()))
        })
        .sum();
    let all: usize = sizes.values().map(|count| pairs_of(*count)).sum();
    // Half of either would mean that something is broken; quality has tests of its own.
    assert!(
        right * 2 > found,
        "{right} of {found} found pairs are right"
    );
    assert!(right * 2 > all, "{right} of {all} true pairs are found");

    let (header, rows) = csv(&pairs);
    assert_eq!(
        header,
        vec![
            "id_a",
            "id_b",
            "weight_bits",
            "probability",
            "decision",
            "explanation"
        ]
    );
    assert!(!rows.is_empty());
    for row in &rows {
        let bits: f64 = row[2].parse().expect("a number");
        let probability: f64 = row[3].parse().expect("a number");
        assert!(
            (probability - 1.0 / (1.0 + (-bits).exp2())).abs() < 1e-5,
            "{row:?}"
        );
        assert!(["match", "review"].contains(&&row[4]), "{row:?}");
        let rows: f64 = row[5]
            .split("; ")
            .map(|evidence| {
                evidence
                    .rsplit(' ')
                    .next()
                    .and_then(|bits| bits.parse::<f64>().ok())
                    .expect("bits")
            })
            .sum();
        assert!((rows - bits).abs() < 0.1, "{row:?}");
    }

    let (header, rows) = csv(&merged);
    assert_eq!(rows.len(), groups.len());
    let own: Vec<&str> = header.iter().take(12).collect();
    assert_eq!(own, csv(CONTACTS).0.iter().collect::<Vec<_>>());
    let kept: HashSet<&str> = rows.iter().flat_map(|row| row[13].split(" ::: ")).collect();
    assert_eq!(kept.len(), 800);
}

#[test]
fn the_output_is_the_same_on_any_number_of_threads() {
    let once = run("dedupe", &[CONTACTS, "--quiet", "--threads", "1"]);
    assert_eq!((once.code, once.stderr.as_str()), (0, ""));
    assert!(once.stdout.contains("match: "));
    for threads in ["2", "7"] {
        assert!(run("dedupe", &[CONTACTS, "--quiet", "--threads", threads]).stdout == once.stdout);
    }
}

#[test]
fn merged_unites_phones_and_carries_unknown_columns() {
    let input = file(
        "merge.csv",
        "Record ID,First Name,Last Name,Email,Phone Number,Mobile,Shoe size\n\
         7,Ana,Pereira,ana@x.com,+44 20 7946 0018,,\n\
         8,Ana,Pereira,ANA@x.com,+442079460018,07400 123456,38\n\
         9,Ana,Pereira,ana@x.com; ana@work.com,,+60 12-345 6789,\n\
         10,Bo,Larsen,bo@y.com,see notes,,44\n",
    );
    let merged = scratch("merge_out.csv");
    let output = run(
        "dedupe",
        &[
            &input,
            "--region",
            "GB",
            "--merged",
            &merged.display().to_string(),
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let (header, rows) = csv(&merged);
    let column = |name: &str| {
        header
            .iter()
            .position(|heading| heading == name)
            .expect("the heading")
    };
    assert_eq!(rows.len(), 2);
    let (ana, bo) = (&rows[0], &rows[1]);
    let values = |row: &csv::StringRecord, columns: &[&str]| -> Vec<String> {
        let cells = columns
            .iter()
            .flat_map(|name| row[column(name)].split(" ::: "));
        let mut values: Vec<String> = cells
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect();
        values.sort();
        values
    };
    assert_eq!(
        values(ana, &["Phone Number", "Mobile"]),
        ["+442079460018", "+447400123456", "+60123456789"]
    );
    let emails: Vec<String> = values(ana, &["Email"])
        .iter()
        .map(|email| email.to_lowercase())
        .collect();
    assert_eq!(emails, ["ana@work.com", "ana@x.com"]);
    assert_eq!(&ana[column("Shoe size")], "38");
    assert_eq!(&ana[column("merged_ids")], "7 ::: 8 ::: 9");
    assert_eq!(
        values(bo, &["Record ID", "Phone Number", "Shoe size"]),
        ["10", "44", "see notes"]
    );
}

#[test]
fn link_pairs_only_across_two_files() {
    let left = file(
        "left.csv",
        format!("{HEADER}{}{}", person(1), person(2).replacen('2', "1b", 1)),
    );
    let twin = "x,Ann Smith1,ann1@x.com,+447700900001,fine\n";
    let right = file("right.csv", format!("{HEADER}{twin}{}", person(9)));
    let pairs = scratch("link_pairs.csv");
    let output = run(
        "dedupe",
        &[
            &left,
            &right,
            "--link",
            "--pairs",
            &pairs.display().to_string(),
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let (_, rows) = csv(&pairs);
    let found: Vec<(&str, &str)> = rows.iter().map(|row| (&row[0], &row[1])).collect();
    assert!(found.contains(&("1", "x")), "{found:?}");
    assert!(
        found
            .iter()
            .all(|(a, b)| ["1", "1b"].contains(a) && ["x", "9"].contains(b)),
        "{found:?}"
    );

    assert_refused(&run("dedupe", &[&left, "--link"]), "two files");
}

#[test]
fn two_files_are_searched_as_one() {
    let one = file(
        "one.csv",
        "name,email\nAnn Smith,ann.smith@x.com\nBob Lee,bob@y.com\n",
    );
    let two = file(
        "two.csv",
        "Full Name;E-Mail;Town\nAnn Smith;Ann.Smith@X.com;Leeds\n",
    );
    let clusters = scratch("two_clusters.csv");
    let output = run(
        "dedupe",
        &[&one, &two, "--clusters", &clusters.display().to_string()],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let (header, rows) = csv(&clusters);
    assert_eq!(header, vec!["id", "cluster_id"]);
    let found: Vec<(&str, &str)> = rows.iter().map(|row| (&row[0], &row[1])).collect();
    assert_eq!(found, [("1:1", "1"), ("1:2", "2"), ("2:1", "1")]);
}

#[test]
fn normalize_says_what_became_of_each_value() {
    let input = file(
        "values.csv",
        "rec_id,phone,e-mail,cc\n\
         a,020 7946 0018,John@Example.COM,GB\n\
         b,+800 1234 5678,,\n\
         c,12,not an address,US\n\
         d,(202) 456-1111,info@x.com,US\n",
    );
    let output = run("normalize", &[&input, "--jsonl", "--region-column", "cc"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let rows: Vec<Value> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let keys = |value: &Value| -> HashSet<String> {
        value
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    let set =
        |words: &[&str]| -> HashSet<String> { words.iter().map(|&word| word.to_owned()).collect() };
    assert_eq!(keys(&rows[0]), set(&["row", "id", "phones", "emails"]));
    let phone = |row: usize| &rows[row]["phones"][0];
    let email = |row: usize| &rows[row]["emails"][0];
    assert_eq!(
        keys(phone(0)),
        set(&[
            "status",
            "e164",
            "valid",
            "region",
            "type",
            "extension",
            "label",
            "kind",
            "trace"
        ])
    );
    assert_eq!(
        keys(email(0)),
        set(&[
            "status",
            "address",
            "key",
            "mailbox_key",
            "flags",
            "kind",
            "trace"
        ])
    );
    let told = |row: usize| {
        let value = |key: &str| match &phone(row)[key] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        ["status", "e164", "valid", "region", "type"].map(value)
    };
    assert_eq!(told(0), ["ok", "+442079460018", "true", "GB", "FIXED_LINE"]);
    assert_eq!(told(1), ["ok", "+80012345678", "true", "001", "TOLL_FREE"]);
    assert_eq!(
        told(3),
        ["ok", "+12024561111", "true", "US", "FIXED_LINE_OR_MOBILE"]
    );
    assert_eq!(
        (phone(2)["status"].as_str(), phone(2)["kind"].is_string()),
        (Some("error"), true)
    );
    assert_eq!(email(0)["key"], "john@example.com");
    assert_eq!(email(1)["status"], "absent");
    assert_eq!(
        (email(2)["status"].as_str(), email(2)["kind"].is_string()),
        (Some("error"), true)
    );
    assert_eq!(email(3)["flags"], serde_json::json!(["role"]));
    assert_eq!(
        (&rows[3]["row"], &rows[3]["id"]),
        (&Value::from(4), &Value::from("d"))
    );
}

#[test]
fn strict_takes_a_cell_for_one_value_by_the_standard() {
    let input = file(
        "strict.csv",
        "phone,email\n+44 20 7946 0018 / +60 12-345 6789,mailto:a@x.com\n+4420,A@x.com\n,\n",
    );
    let lenient = run("normalize", &[&input, "--jsonl"]);
    let strict = run("normalize", &[&input, "--jsonl", "--strict"]);
    let first = |output: &Output, row: usize, kind: &str| -> Value {
        let line = output.stdout.lines().nth(row).expect("a row");
        serde_json::from_str::<Value>(line).expect("JSON")[kind][0].clone()
    };
    assert_eq!(first(&lenient, 0, "emails")["status"], "ok");
    assert_eq!(first(&strict, 0, "emails")["status"], "error");
    // By the standard's parser this is a number, if no valid one.
    assert_eq!(first(&strict, 1, "phones")["status"], "ok");
    assert_eq!(first(&strict, 1, "phones")["valid"], false);
    assert_eq!(first(&lenient, 1, "phones")["status"], "error");
    for kind in ["phones", "emails"] {
        assert_eq!(first(&strict, 2, kind)["status"], "absent");
    }
}

#[test]
fn normalize_adds_columns_to_the_file() {
    let input = file("added.csv", "id;Telefon;Notiz\n1;030 901820;\"a;b\"\n");
    let output = run("normalize", &[&input, "--region", "DE", "--quiet"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let mut reader = csv::Reader::from_reader(output.stdout.as_bytes());
    let header = reader.headers().expect("a header").clone();
    assert!(
        header
            .iter()
            .take(4)
            .eq(["id", "Telefon", "Notiz", "phone_e164"]),
        "{header:?}"
    );
    let row = reader.records().next().expect("a row").expect("it is CSV");
    assert!(
        row.iter()
            .take(5)
            .eq(["1", "030 901820", "a;b", "+4930901820", "ok"]),
        "{row:?}"
    );
}

/// Each broken file, the lines that are refused and why, and the ids that come through.
#[test]
fn good_rows_come_through_beside_broken_ones() {
    type Case = (
        &'static str,
        Vec<u8>,
        Vec<(usize, &'static str)>,
        Vec<usize>,
    );
    let around = |row: &[u8]| {
        [
            HEADER.as_bytes(),
            person(1).as_bytes(),
            row,
            people(3..=60).as_bytes(),
        ]
        .concat()
    };
    let rest = |first: usize| [vec![1], (first..=60).collect()].concat();
    let cases: Vec<Case> = vec![
        (
            "too few cells",
            around(b"2,Bob,bob@x.com\n"),
            vec![(3, "3 cells and the header 5")],
            rest(3),
        ),
        (
            "too many cells",
            around(b"2,a,b,c,d,e,f\n"),
            vec![(3, "7 cells and the header 5")],
            rest(3),
        ),
        (
            "a stray quote",
            around(b"2,\"Bob,bob@x.com,,\n"),
            vec![(3, "quote")],
            rest(3),
        ),
        (
            "a quote that a later one closes",
            {
                let tail = "4,Cyd,c@x.com,,\"see, notes\"\n";
                let row = format!("2,Bob,bob@x.com,,\"fine\n{}{tail}", person(3));
                [HEADER, &person(1), &row, &people(5..=60)]
                    .concat()
                    .into_bytes()
            },
            vec![(3, "quote")],
            rest(3),
        ),
        (
            "a quote that an inch mark closes",
            {
                let row = format!(
                    "2,Bob,bob@x.com,,\"fine\n{}4,Cyd,c@x.com,,TV 32\"\n",
                    person(3)
                );
                [HEADER, &person(1), &row, &people(5..=60)]
                    .concat()
                    .into_bytes()
            },
            vec![(3, "quote")],
            rest(3),
        ),
        (
            "a NUL byte",
            around(b"2,B\0b,bob@x.com,,\n"),
            vec![(3, "NUL")],
            rest(3),
        ),
        (
            "Latin-1",
            around(b"2,Zo\xeb,zoe@x.com,,\n"),
            vec![(3, "UTF-8")],
            rest(3),
        ),
        (
            "a cell of 10 MB",
            { around(&[b"2,".as_slice(), &vec![b'x'; 10_000_000], b",b@x.com,,\n"].concat()) },
            vec![(3, "longer than")],
            rest(3),
        ),
        (
            "a quoted cell of 10 MB in many lines",
            {
                around(
                    &[
                        b"2,\"".as_slice(),
                        &b"x\n".repeat(5_000_000),
                        b"\",b@x.com,,\n",
                    ]
                    .concat(),
                )
            },
            vec![(3, "longer than")],
            rest(3),
        ),
        (
            "quotes inside a cell",
            around(b"2,Bob \"the\" Lee,bob@x.com,,5\"\n"),
            vec![],
            (1..=60).collect(),
        ),
        (
            "a cell of several lines",
            around(b"2,\"Bob \"\"B\"\"\r\nLee\",bob@x.com,,\"a\n\nb, c\"\r\n"),
            vec![],
            { (1..=60).collect() },
        ),
        (
            "delimiters left over",
            around(b"2,Bob,bob@x.com,,,,,\n"),
            vec![],
            (1..=60).collect(),
        ),
        (
            "blank lines",
            around(b"\n\r\n   \n2,Bob,bob@x.com,,\n"),
            vec![],
            (1..=60).collect(),
        ),
        (
            "two broken rows and no last line break",
            {
                let mut bytes = around(b"2,x\n");
                bytes.extend_from_slice(b"61,\"open");
                bytes
            },
            vec![(3, "cells"), (62, "quote")],
            rest(3),
        ),
    ];
    for (index, (name, content, refused, wanted)) in cases.into_iter().enumerate() {
        let path = file(&format!("broken{index}.csv"), content);
        for program in ["normalize", "dedupe"] {
            let output = run(
                program,
                &[
                    &path,
                    if program == "normalize" {
                        "--jsonl"
                    } else {
                        "--quiet"
                    },
                ],
            );
            assert_eq!(output.code, 0, "{name}: {}", output.stderr);
            let said: Vec<&str> = output
                .stderr
                .lines()
                .filter(|line| line.ends_with("; skipped"))
                .collect();
            assert_eq!(said.len(), refused.len(), "{name}: {said:?}");
            for (line, (number, reason)) in said.iter().zip(&refused) {
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
            plain
                .lines()
                .map(|line| format!("\"{}\"\n", line.replace(',', "\",\"")))
                .collect(),
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

#[test]
fn flags_that_make_no_sense_are_refused_in_one_line() {
    let cases: [(&[&str], &str); 9] = [
        (&["--bogus"], "--bogus"),
        (&["--region", "XX"], "region"),
        (&["--region"], "region"),
        (&["--map", "nosuch=phone"], "nosuch"),
        (&["--map", "phone"], "COLUMN=FIELD"),
        (&["--map", "phone=fax"], "not a field"),
        (&["--ignore", "nosuch"], "nosuch"),
        (&["--id", "nosuch"], "nosuch"),
        (&["--assume-international=yes"], "assume-international"),
    ];
    for program in ["normalize", "dedupe"] {
        for (flags, needle) in cases {
            assert_refused(&run(program, &[&[CONTACTS], flags].concat()), needle);
        }
    }
    assert_refused(
        &run("normalize", &[CONTACTS, "--region-column", "nosuch"]),
        "nosuch",
    );
    assert_refused(&run("normalize", &[CONTACTS, CONTACTS]), "contacts.csv");
    assert_refused(&run("dedupe", &[CONTACTS, "--threads", "0"]), "0");
    let output = run(
        "dedupe",
        &[CONTACTS, "--quiet", "--clusters", "/nonexistent/c.csv"],
    );
    assert_eq!(output.code, 2);
}

#[test]
fn flags_say_what_columns_hold() {
    let input = file(
        "flags.csv",
        "key,Who,Reach,Colour\na,Ann Smith,+447700900001,red\nb,Ann Smith,+447700900001,red\n",
    );
    let output = run(
        "dedupe",
        &[
            &input,
            "--id",
            "KEY",
            "--map",
            "Who=name",
            "--map",
            "Reach=phone",
            "--map",
            "Colour=attribute:colour",
        ],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output
            .stderr
            .contains("Who = name, Reach = phone, Colour = attribute:colour"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("id:           key"),
        "{}",
        output.stderr
    );
    let ignored = run(
        "normalize",
        &[
            &input,
            "--jsonl",
            "--map",
            "Reach=phone",
            "--ignore",
            "reach",
        ],
    );
    assert!(
        ignored.stdout.contains(r#""phones":[]"#),
        "{}",
        ignored.stdout
    );
}

#[test]
fn the_known_exports_need_no_map() {
    let exports = [
        (
            "google.csv",
            "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Labels\n\
          Ann,Smith,* Home,ann.smith@x.com ::: a@y.com,Mobile,+44 7400 123456 ::: +60 12-345 6789,* myContacts\n",
        ),
        (
            "outlook.csv",
            "First Name,Last Name,E-mail Address,E-mail 2 Address,Business Fax,Mobile Phone,Home Phone\n\
          Ann,Smith,ann.smith@x.com,a@y.com,+442079460019,+44 7400 123456,+60 12-345 6789\n",
        ),
        (
            "hubspot.csv",
            "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Additional email addresses\n\
          1,Ann,Smith,ann.smith@x.com,+44 7400 123456,+60 12-345 6789,a@y.com\n",
        ),
        (
            "pipedrive.csv",
            "Person - ID,Person - Name,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Phone - Mobile\n\
          1,Ann Smith,ann.smith@x.com,a@y.com,+60 12-345 6789,+44 7400 123456\n",
        ),
        (
            "chatwoot.csv",
            "id,name,email,phone_number,identifier,other_email\n\
          1,Ann Smith,ann.smith@x.com,+447400123456 / +60123456789,77,a@y.com\n",
        ),
        (
            "respond.csv",
            "ContactID,First Name,Last Name,Phone Number,Email,Tags\n\
          1,Ann,Smith,+447400123456;+60123456789,\"ann.smith@x.com,a@y.com\",vip\n",
        ),
    ];
    for (name, content) in exports {
        let output = run("normalize", &[&file(name, content), "--jsonl", "--quiet"]);
        let row: Value = serde_json::from_str(&output.stdout).expect("one row");
        let all = |kind: &str, key: &str| -> Vec<String> {
            let values = row[kind].as_array().expect("an array").iter();
            let mut all: Vec<String> = values
                .filter_map(|value| Some(value[key].as_str()?.to_owned()))
                .collect();
            all.sort();
            all
        };
        assert_eq!(
            all("phones", "e164"),
            ["+447400123456", "+60123456789"],
            "{name}"
        );
        assert_eq!(
            all("emails", "key"),
            ["a@y.com", "ann.smith@x.com"],
            "{name}"
        );
    }
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
