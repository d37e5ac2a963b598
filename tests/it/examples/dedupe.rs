use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::run::{CONTACTS, HEADER, assert_refused, csv, file, person, run, scratch};

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
    for person in truth.values() {
        *sizes.entry(person).or_default() += 1;
    }
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
    let mut emails = values(ana, &["Email"]);
    for email in &mut emails {
        email.make_ascii_lowercase();
    }
    emails.sort();
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
