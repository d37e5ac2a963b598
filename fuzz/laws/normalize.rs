//! The laws of normalising: nothing is echoed, and what was read is read as itself again.

use contactfold::email::Tier;
use contactfold::{ContactPhone, EmailAddress, Field, Normalizer, PhoneNumber, RawContact, Region};

use super::contacts;

pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut normalizer = Normalizer::new();
    if let Ok(region) = Region::new(text.get(..2).unwrap_or_default()) {
        normalizer = normalizer.default_region(region);
    }
    for raw in contacts::read(&text) {
        let read = normalizer.normalize(&raw);
        let contact = read.contact();
        for issue in read.issues() {
            assert!(!issue.to_string().is_empty());
        }

        let mut again = RawContact::new();
        for phone in contact.phones() {
            let number = phone.number();
            assert!(
                number.is_valid() || number.is_fictitious(),
                "only valid numbers are stored"
            );
            assert_eq!(PhoneNumber::parse(&number.to_string(), None), Ok(number));
            again.push(Field::Phone, number.to_string());
        }
        for email in contact.emails() {
            let read = EmailAddress::parse(email.as_str());
            assert_eq!(
                read.as_ref().map(EmailAddress::as_str),
                Ok(email.as_str()),
                "the storage form is its own"
            );
            assert_eq!(
                read.map(|read| read.key(Tier::Mailbox)),
                Ok(email.key(Tier::Mailbox))
            );
            again.push(Field::Email, email.as_str().to_owned());
        }
        let second = Normalizer::new().normalize(&again).into_contact();
        assert!(
            second
                .phones()
                .iter()
                .map(ContactPhone::number)
                .eq(contact.phones().iter().map(ContactPhone::number))
        );
        assert_eq!(second.emails(), contact.emails());
        assert_eq!(
            normalizer.normalize(&raw).contact(),
            contact,
            "the same input gives the same contact"
        );

        #[cfg(feature = "serde")]
        {
            let json = serde_json::to_string(contact).expect("a contact can be written");
            let read: contactfold::Contact =
                serde_json::from_str(&json).expect("what was written can be read");
            assert_eq!(&read, contact);
        }
    }
}
