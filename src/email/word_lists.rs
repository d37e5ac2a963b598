//! Local parts that are words: roles, and what people type to fill a field. Each list is sorted.

use super::table::{self, Table};

/// Functions, in lower case and without separators: RFC 2142, `email_data` by Nando Vieira (MIT), and business usage in
/// English, French, German, Italian, Polish, Portuguese, Spanish and Dutch.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "abuse", "accountant", "accounting", "accounts", "accountspayable", "accountsreceivable", "admin",
    "administracion", "administration", "administrative", "administrator", "admissions", "ads", "advertising",
    "affiliates", "alerts", "all", "allstaff", "amministrazione", "apply", "appointments", "archive", "assistenza",
    "atendimento", "autoreply", "backoffice", "bestellung", "bestellungen", "bewerbung", "billing", "biuro",
    "board", "booking", "bookings", "bookkeeping", "buchhaltung", "buero", "buro", "careers", "catering", "ceo",
    "cfo", "clientes", "clientservices", "comercial", "commercial", "communications", "compliance", "comptabilite",
    "concierge", "consulting", "contabilidad", "contabilidade", "contact", "contacto", "contactus", "contato",
    "coo", "cto", "customercare", "customerservice", "customersupport", "datenschutz", "design", "dev",
    "developers", "devnull", "devops", "direccion", "direction", "director", "dispatch", "dns", "donotreply", "dpo",
    "einkauf", "email", "empfang", "employment", "engineering", "enquiries", "enquiry", "errors", "events",
    "everyone", "export", "facturacion", "facturas", "faktura", "fax", "feedback", "finance", "financeiro",
    "finanzen", "frontdesk", "ftp", "gdpr", "general", "gerencia", "grants", "hallo", "headoffice", "hello", "help",
    "helpdesk", "helpline", "hiring", "hola", "hosting", "hostmaster", "hr", "humanresources", "inbox", "info",
    "infodesk", "informacion", "informacje", "information", "infos", "inquire", "inquiries", "inquiry",
    "inscription", "intern", "invest", "investor", "investorrelations", "investors", "invoice", "invoices", "it",
    "itsupport", "jobs", "jobsearch", "karriere", "klantenservice", "kontakt", "kontor", "kundenservice", "law",
    "leads", "legal", "licensing", "list", "listrequest", "lists", "logistics", "mail", "mailbox", "mailerdaemon",
    "mailing", "maintenance", "management", "manager", "marketing", "media", "members", "membership", "moderator",
    "news", "newsletter", "nobody", "noc", "nomina", "noreply", "noresponse", "notification", "notifications",
    "notify", "office", "officemanager", "online", "operations", "ops", "order", "orderdesk", "orders", "pagos",
    "partner", "partners", "partnerships", "payable", "payments", "payroll", "pedidos", "personal", "phishing",
    "post", "postmaster", "pr", "praxis", "prensa", "press", "presse", "privacy", "procurement", "production",
    "projects", "proveedores", "publicity", "purchasing", "qa", "quality", "quotes", "recepcion", "reception",
    "receptionist", "rechnung", "rechnungen", "recruiting", "recruitment", "recrutement", "redaction", "registrar",
    "registration", "reklamation", "remove", "reservas", "reservation", "reservations", "reservierung", "returns",
    "rh", "root", "rrhh", "sac", "sales", "salesteam", "secretaria", "secretariat", "secretary", "security",
    "segreteria", "sekretariat", "server", "service", "servicedesk", "services", "servicio", "shipping", "shop",
    "sklep", "soporte", "spam", "sponsorship", "staff", "store", "subscribe", "suporte", "supplies", "support",
    "suscripciones", "sysadmin", "system", "systems", "talent", "team", "tech", "technical", "technik",
    "techsupport", "telesales",  "tickets", "trading", "training", "treasurer", "undisclosedrecipients",
    "unsubscribe", "usenet", "users", "uucp", "vendas", "vendite", "vendors", "ventas", "vente", "ventes",
    "verkauf", "vertrieb", "verwaltung", "volunteer", "warehouse", "web", "webadmin", "webmail", "webmaster",
    "welcome", "whois", "wholesale", "www", "zentrale",
];

/// Words that say that there is no address, at whatever domain; a number may follow.
#[rustfmt::skip]
const PLACEHOLDERS: &[&str] = &[
    "donotemail", "donthaveemail", "donthaveone", "dummy", "dummyemail", "emailrequired", "emailunknown", "fake",
    "fakeemail", "fakemail", "invalidemail", "keine", "keineemail", "keinemail", "nemail", "nil", "noaddress",
    "noemail", "noemailaddress", "noemailgiven", "noemailonfile", "noemailprovided", "noemailsupplied", "nomail",
    "nomailaddress", "none", "nonegiven", "noneprovided", "notapplicable", "notavailable", "notgiven", "notiene",
    "notieneemail", "notknown", "notprovided", "notsupplied", "null", "pasdemail", "placeholder",
    "placeholderemail", "refused", "sincorreo", "sinemail", "sinmail", "unavailable", "undefined", "unknown",
    "unknownemail", "youremail", "yourmail", "yourname", "yournamehere",
];

/// Words that say nothing when the domain repeats them, as in `test@test.com`.
#[rustfmt::skip]
const PLACEHOLDER_TWINS: &[&str] = &[
    "123", "1234", "12345", "123456", "a", "aa", "aaa", "abc", "abc123", "abcd", "asd", "asdf", "asdfasdf",
    "asdfgh", "bla", "blah", "demo", "dummy", "email", "example", "fake", "fakeemail", "foo", "mail", "my", "na",
    "name", "no", "nobody", "noemail", "nomail", "noname", "none", "nope", "notreal", "null", "qwe", "qwer",
    "qwerty", "sample", "some", "someone", "temp", "test", "test123", "teste", "tester", "testing", "unknown",
    "user", "username", "x", "xx", "xxx", "xyz", "you", "your",
];

/// No word is longer.
pub(super) const LONGEST: usize = 24;

const LISTS: [&[&str]; 3] = [ROLES, PLACEHOLDERS, PLACEHOLDER_TWINS];

static TABLE: Table<{ table::entries(&LISTS) }, 1024> = Table::new(&LISTS);

/// What a word is, by the lists that it stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) role: bool,
    pub(super) placeholder: bool,
    pub(super) twin: bool,
}

/// What a word in lower case and without separators is.
pub(super) fn meaning(word: &str) -> Meaning {
    let mut meaning = Meaning::default();
    for list in TABLE.lists(word) {
        match list {
            1 => meaning.role = true,
            2 => meaning.placeholder = true,
            _ => meaning.twin = true,
        }
    }
    meaning
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDER_TWINS, PLACEHOLDERS, ROLES, meaning};

    #[test]
    fn every_list_is_sorted_and_without_separators() {
        for list in [ROLES, PLACEHOLDERS, PLACEHOLDER_TWINS] {
            assert!(list.is_sorted_by(|a, b| a < b));
            assert!(list.iter().all(|word| word.len() <= super::LONGEST));
            assert!(list.iter().all(|word| {
                word.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            }));
        }
    }

    #[test]
    fn a_word_means_what_its_lists_say() {
        for word in ROLES.iter().chain(PLACEHOLDERS).chain(PLACEHOLDER_TWINS) {
            let found = meaning(word);
            assert_eq!(found.role, ROLES.contains(word), "{word}");
            assert_eq!(found.placeholder, PLACEHOLDERS.contains(word), "{word}");
            assert_eq!(found.twin, PLACEHOLDER_TWINS.contains(word), "{word}");
        }
        assert_eq!(meaning("anasmith"), super::Meaning::default());
    }
}
