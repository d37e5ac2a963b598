//! Exports of known programs, in the headings that they document, go through `dedupe` without a single `--map`.

use super::run::{csv, file, run, scratch};

/// Rows 1 and 2 of each file are one person; the others are not.
const EXPORTS: [(&str, &str); 7] = [
    (
        "google",
        "First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n\
         Ann,,Smithson,Acme Ltd,* myContacts,* Home,ann.smithson@x.com ::: a@y.com,Mobile,+44 7400 123456\n\
         Ann,Mary,Smithson,,,Work,Ann.Smithson@X.com,Mobile,+44 7400 123456 ::: +44 20 7946 0018\n\
         Bruno,,Tanaka,,,Work,bruno@z.org,Home,+60 12-345 6789\n",
    ),
    (
        "outlook",
        "Title,First Name,Last Name,Company,Business Street,Business City,Home Street,Home City,Business Fax,Home Phone,Mobile Phone,E-mail Address,E-mail 2 Address\n\
         ,Ann,Smithson,Acme,1 Mill Lane,Leeds,,,+441132345678,,+44 7400 123456,ann.smithson@x.com,\n\
         Dr,Ann,Smithson,Acme,1 Mill Lane,Leeds,,,+441132345678,+44 7400 123456,,office@y.com,ANN.SMITHSON@x.com\n\
         ,Bruno,Tanaka,Acme,1 Mill Lane,Leeds,,,+441132345678,,+60 12-345 6789,bruno@z.org,\n",
    ),
    (
        "hubspot",
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Company Name\n\
         1,Ann,Smithson,ann.smithson@x.com,+44 7400 123456,Olive Owner,Acme\n\
         2,ANN,SMITHSON,,+447400123456,Olive Owner,Acme Ltd\n\
         3,Bruno,Tanaka,bruno@z.org,+60 12-345 6789,Olive Owner,Other\n",
    ),
    (
        "pipedrive",
        "Person - ID,Person - Name,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Phone - Mobile,Organization - Name\n\
         1,Ann Smithson,ann.smithson@x.com,,+44 20 7946 0018,,Acme\n\
         2,Ann Smithson,,Ann.Smithson@x.com,,+44 7400 123456,Acme\n\
         3,Bruno Tanaka,bruno@z.org,,+44 20 7946 0018,,Acme\n",
    ),
    (
        "chatwoot",
        "id,name,email,phone_number,identifier,company_name,city\n\
         1,Ann Smithson,ann.smithson@x.com,+447400123456,,Acme,Leeds\n\
         2,Ann Smithson,,+447400123456,,,\n\
         3,Bruno Tanaka,bruno@z.org,+60123456789,,Acme,Leeds\n",
    ),
    (
        "respond.io",
        "ContactID,First Name,Last Name,Phone Number,Email,Country,Tags\n\
         1,Ann,Smithson,+447400123456,ann.smithson@x.com,GB,vip\n\
         2,Ann,Smithson,07400 123456,,GB,vip\n\
         3,Bruno,Tanaka,+60123456789,bruno@z.org,MY,vip\n",
    ),
    (
        "components",
        "rec_id,fname_c1,fname_c2,lname_c1,by,bm,bd,phone_number\n\
         1,ANN,MARIE,SMITHSON,1949,7,22,+447400123456\n\
         2,ANN,,SMITHSON,1949,7,22,+447400123456\n\
         3,BRUNO,,TANAKA,1968,1,2,+60123456789\n",
    ),
];

#[test]
fn each_export_gives_its_duplicates_without_a_map() {
    for (name, content) in EXPORTS {
        let clusters = scratch(&format!("export_{name}_clusters.csv"));
        let input = file(&format!("export_{name}.csv"), content);
        let output = run(
            "dedupe",
            &[&input, "--clusters", &clusters.display().to_string()],
        );
        assert_eq!(output.code, 0, "{name}: {}", output.stderr);
        let known = name == "components" || output.stderr.contains(&format!("({name})"));
        assert!(known, "{name}: {}", output.stderr);
        let (_, rows) = csv(&clusters);
        let found: Vec<&str> = rows.iter().map(|row| &row[1]).collect();
        assert_eq!(found, ["1", "1", "3"], "{name}");
    }
}
