use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

pub(crate) const CONTACTS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/contacts.csv");
pub(crate) const HEADER: &str = "id,name,email,phone,notes\n";

pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Where cargo puts the examples: beside the directory of the test binary.
pub(crate) fn program(name: &str) -> PathBuf {
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

pub(crate) fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = scratch(name);
    std::fs::write(&path, content).expect("the temporary directory can be written to");
    path.display().to_string()
}

pub(crate) fn person(id: usize) -> String {
    format!("{id},Ann Smith{id},ann{id}@x.com,+447700900{id:03},fine\n")
}

pub(crate) fn people(ids: std::ops::RangeInclusive<usize>) -> String {
    ids.map(person).collect()
}

/// The ids of the rows that came through, by `normalize --jsonl`.
pub(crate) fn ids(output: &Output) -> Vec<String> {
    let id =
        |line: &str| serde_json::from_str::<Value>(line).expect("each line is JSON")["id"].clone();
    output
        .stdout
        .lines()
        .map(|line| id(line).as_str().unwrap_or_default().to_owned())
        .collect()
}

pub(crate) fn csv(path: impl AsRef<Path>) -> (csv::StringRecord, Vec<csv::StringRecord>) {
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
pub(crate) fn assert_refused(output: &Output, needle: &str) {
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
