use super::run::{CONTACTS, assert_refused, file, run};

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
    assert_refused(&run("dedupe", &[CONTACTS, "--threads", "1025"]), "1024");
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
