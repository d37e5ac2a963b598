//! Every value is written and read back as itself, and nothing is read that its parser would refuse.

use contactfold::{
    Birthday, Contact, EmailAddress, Field, Normalizer, Organization, PersonName, PhoneNumber,
    PostalAddress, RawContact, Region,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn round_trip<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let json = serde_json::to_string(value).expect("a value can be written");
    serde_json::from_str(&json).expect("what was written can be read")
}

fn contact() -> Contact {
    let raw = RawContact::new()
        .with(Field::Name, "Dr. Ana María García López")
        .with(Field::Organization, "Acme GmbH")
        .with(Field::Phone, "mobile: +60 12-345 6789 ext 12")
        .with(Field::Email, "Ana@Exämple.com")
        .with(Field::Street, "Calle Mayor 12")
        .with(Field::Locality, "Madrid")
        .with(Field::Country, "ES")
        .with(Field::Birthday, "1985-04-03")
        .with(Field::Identifier("crm".into()), "A-17")
        .with(Field::Attribute("tier".into()), "gold")
        .with(Field::Source, "import");
    let normalized = Normalizer::new().normalize(&raw);
    assert_eq!(normalized.issues(), []);
    normalized.into_contact()
}

#[test]
fn a_contact_is_read_back_as_itself() {
    let contact = contact();
    assert_eq!(round_trip(&contact), contact);
    assert_eq!(round_trip(&Contact::default()), Contact::default());
}

#[test]
fn names_and_addresses_are_read_back_as_themselves() {
    for name in [
        "García, Ana",
        "山田 太郎",
        "Prof. Ludwig van Beethoven",
        "Ana",
        "",
        "John \"Jack\" Smith Jr.",
        "✨ Ana ✨",
    ] {
        let name = PersonName::parse(name);
        assert_eq!(round_trip(&name), name);
    }
    for address in [
        "12 Main Street Apt 4, Springfield, IL 62704",
        "Calle Mayor 12, 28001 Madrid",
        "",
    ] {
        let address = PostalAddress::parse(address);
        assert_eq!(round_trip(&address), address);
    }
    for birthday in [
        "1985-04-03",
        "--04-03",
        "1985",
        "03/04/1985",
        "1985-04",
        "03/04/85",
        "25.12.85",
    ] {
        let birthday: Birthday = birthday.parse().expect("a date");
        assert_eq!(round_trip(&birthday), birthday);
    }
}

#[test]
fn what_is_written_is_the_canonical_text() {
    let phone = PhoneNumber::parse("+60 12-345 6789", None).expect("a number");
    assert_eq!(
        serde_json::to_string(&phone).expect("json"),
        "\"+60123456789\""
    );
    let email = EmailAddress::parse("Ana@X.com").expect("an address");
    assert_eq!(
        serde_json::to_string(&email).expect("json"),
        "\"Ana@x.com\""
    );
}

#[test]
fn what_the_parser_refuses_is_not_read_and_not_repeated() {
    let errors = [
        serde_json::from_str::<PhoneNumber>("\"secret\"").map(drop),
        serde_json::from_str::<EmailAddress>("\"secret\"").map(drop),
        serde_json::from_str::<Region>("\"secret\"").map(drop),
        serde_json::from_str::<Birthday>("\"secret\"").map(drop),
        serde_json::from_str::<Contact>(r#"{"phones":[{"number":"secret"}]}"#).map(drop),
    ];
    for error in errors {
        let error = error.expect_err("no value").to_string();
        assert!(!error.contains("secret"), "{error}");
    }
    assert!(serde_json::from_str::<Organization>("7").is_err());
}
