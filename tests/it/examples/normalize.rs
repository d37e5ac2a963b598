use std::collections::HashSet;

use serde_json::Value;

use super::run::{Output, file, run};

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
