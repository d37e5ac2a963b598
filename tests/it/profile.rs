use contactfold::{Field, profile};
use proptest::prelude::*;

struct Table<'a> {
    name: &'a str,
    export: &'a str,
    id: &'a str,
    columns: Vec<(&'a str, &'a str)>,
}

fn tables() -> Vec<Table<'static>> {
    let mut tables: Vec<Table> = Vec::new();
    for line in include_str!("data/profiles.tsv")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        match line.split('\t').collect::<Vec<_>>()[..] {
            [name, "=", export, id] => tables.push(Table {
                name,
                export,
                id,
                columns: Vec::new(),
            }),
            [name, heading, field] => {
                let table = tables.last_mut().filter(|table| table.name == name);
                table
                    .expect("a file's first line names it")
                    .columns
                    .push((heading, field));
            }
            _ => panic!("not a row of the table: {line}"),
        }
    }
    tables
}

fn word(field: Option<&Field>) -> String {
    field.map_or_else(|| "-".to_owned(), ToString::to_string)
}

#[test]
fn every_known_export_is_read_as_its_headings_mean() {
    let mut wrong = Vec::new();
    let tables = tables();
    assert!(tables.len() >= 20);
    for Table {
        name,
        export,
        id,
        columns,
    } in tables
    {
        let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
        let found = profile::detect(&headings);
        let found_export = found.export().map_or("-", |export| export.as_str());
        let found_id = found.id().map_or("-", |id| headings[id]);
        if (found_export, found_id) != (export, id) {
            wrong.push(format!(
                "{name}: {found_export}, id {found_id}; should be {export}, id {id}"
            ));
        }
        for (column, (heading, field)) in columns.iter().enumerate() {
            let got = word(found.field(column));
            if got != *field {
                wrong.push(format!("{name}: {heading:?} is {got}, should be {field}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn case_and_separators_make_no_difference() {
    for Table { name, columns, .. } in tables() {
        let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
        let want = profile::detect(&headings);
        let variants: [fn(&str) -> String; 3] = [
            |h| h.split(['_', ' ']).collect::<Vec<_>>().join("-"),
            |h| format!("\u{feff} {}\u{a0}", h.replace(' ', "__")),
            |h| h.replace(['_', ' '], " - "),
        ];
        for variant in variants {
            let changed: Vec<String> = headings.iter().map(|heading| variant(heading)).collect();
            let changed: Vec<&str> = changed.iter().map(String::as_str).collect();
            assert_eq!(profile::detect(&changed).fields(), want.fields(), "{name}");
        }
    }
    for loud in ["FIRST NAME", "first name", "First name", "FIRST_NAME"] {
        assert_eq!(profile::detect(&[loud]).field(0), Some(&Field::Given));
    }
}

#[test]
fn the_word_of_a_field_is_read_back() {
    let words = [
        "name",
        "given",
        "family",
        "additional",
        "prefix",
        "suffix",
        "nickname",
        "organization",
        "phone",
        "email",
        "address",
        "house_number",
        "street",
        "unit",
        "locality",
        "state",
        "postal_code",
        "country",
        "birthday",
        "birth_year",
        "birth_month",
        "birth_day",
        "identifier:crm",
        "verified_identifier:crm",
        "attribute:shoe size",
        "source",
        "updated_at",
    ];
    for word in words {
        assert_eq!(word.parse::<Field>().expect(word).to_string(), word);
    }
    for none in [
        "",
        "ignore",
        "identifier",
        "identifier:",
        "attribute:",
        "Phone",
        "fax",
    ] {
        assert!(none.parse::<Field>().is_err(), "{none:?}");
    }
}

proptest! {
    #[test]
    fn any_headings_give_a_column_each(headings in proptest::collection::vec(".{0,24}", 0..12)) {
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let profile = profile::detect(&headings);
        prop_assert_eq!(profile.fields().len(), headings.len());
        if let Some(id) = profile.id() {
            prop_assert_eq!(profile.field(id), None);
        }
    }
}
