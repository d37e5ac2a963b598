//! The words that head a column, in the languages of common exports.

use super::Meaning;

/// Headings after folding, separated by bars, and what they mean. Where a heading has two meanings, the columns
/// beside it decide.
pub(super) const HEADINGS: &[(&str, Meaning)] = &[
    (
        "phone|phone mobile|mobile telephone|tel|telephone|mobile|cell|cellphone|cell phone|\
         cellular|mobile phone|mobilephone|home phone|homephone|gsm|landline|msisdn|whatsapp|\
         whatsapp phone|whats app|wa id|waid|phone whatsapp|contact number|contact no|isdn|\
         tty tdd phone|pager|callback|telefon|telefonnummer|rufnummer|handy|handynummer|\
         mobil|mobiltelefon|mobilnummer|mobilfunknummer|festnetz|portable|telephone portable|\
         telephone mobile|telephone fixe|fixe|numero de telephone|telefono|movil|celular|\
         telefono movil|telefono celular|telefono fijo|numero de telefono|telefone|telemovel|\
         telefone celular|telefone fixo|numero de telefone|cellulare|telefono cellulare|\
         telefono fisso|numero di telefono|telefoon|telefoonnummer|mobiel|mobiele telefoon|\
         mobiele nummer|mobiel nummer|mobielnummer|telefon bimbit|tel bimbit|hp|\
         nombor telefon|nombor telefon bimbit|cep telefonu|komorka|numer telefonu|\
         telefon komorkowy",
        Meaning::Phone,
    ),
    (
        "email|mail|mail address|emailaddress|email id|emailadresse|email adresse|\
         mailadresse|courriel|mel|adresse email|adresse mail|adresse courriel|correo|\
         correo electronico|direccion de correo|direccion de correo electronico|\
         endereco de email|correio eletronico|indirizzo email|posta elettronica|emailadres|\
         email adres|mailadres|emel|alamat emel|alamat email|eposta|eposta adresi|\
         adres email|additional email addresses",
        Meaning::Email,
    ),
    (
        "first name|firstname|first|first names|fname|given name|givenname|given names|given|\
         forename|forenames|christian name|vorname|vornamen|prenom|prenoms|primer nombre|\
         nombre de pila|primeiro nome|voornaam|voornamen|roepnaam|nama pertama|nama depan|\
         imie",
        Meaning::Given,
    ),
    (
        "last name|lastname|last|last names|lname|surname|surnames|family name|familyname|\
         nachname|familienname|zuname|nom de famille|apellido|apellidos|primer apellido|\
         sobrenome|cognome|achternaam|familienaam|nama keluarga|nama belakang|nama akhir|\
         soyad|soyadi|soyisim|nazwisko",
        Meaning::Family,
    ),
    (
        "middle name|middlename|middle names|middle|middle initial|additional name|\
         additional names|zweiter vorname|deuxieme prenom|segundo nombre|nome do meio|\
         secondo nome|tweede voornaam|drugie imie",
        Meaning::Additional,
    ),
    (
        "name|full name|fullname|display name|displayname|complete name|fn|profile name|\
         whatsapp name|contact|vollstandiger name|vor und nachname|nom complet|nom et prenom|\
         prenom et nom|nombre completo|nombre y apellidos|nombre y apellido|nome completo|\
         nome e cognome|nome e sobrenome|volledige naam|nama penuh|nama|ad soyad|adi soyadi|\
         isim soyisim|imie i nazwisko",
        Meaning::Name,
    ),
    ("naam|nom", Meaning::NameOrFamily),
    ("nombre|nombres|nome|ad|adi|isim", Meaning::NameOrGiven),
    ("apelido", Meaning::FamilyOrNickname),
    ("title|titel|titre|titulo|titolo", Meaning::TitleBeforeName),
    (
        "prefix|name prefix|salutation|honorific|anrede|civilite|tratamiento|tratamento|\
         aanhef|gelaran",
        Meaning::Prefix,
    ),
    ("suffix|name suffix|namenszusatz", Meaning::Suffix),
    (
        "nickname|nick name|nick|known as|preferred name|spitzname|surnom|apodo|soprannome|\
         bijnaam|nama panggilan",
        Meaning::Nickname,
    ),
    (
        "organization|organisation|organization name|organisation name|org|org name|company|\
         company name|companyname|employer|business name|account name|associated company|\
         company or organization|firma|firmenname|unternehmen|societe|entreprise|\
         raison sociale|nom de la societe|empresa|nombre de la empresa|nome da empresa|\
         organizacion|organizacao|compania|azienda|societa|ragione sociale|organizzazione|\
         bedrijf|bedrijfsnaam|organisatie|syarikat|nama syarikat|sirket|organizacja",
        Meaning::Organization,
    ),
    (
        "address|addr|full address|postal address|street address|address formatted|\
         postanschrift|anschrift|adresse|adresse postale|adresse complete|direccion|\
         domicilio|endereco|endereco completo|morada|indirizzo|adres|volledig adres|alamat|\
         alamat penuh",
        Meaning::Address,
    ),
    (
        "house number|housenumber|house no|house nr|street number|streetnumber|street no|\
         building number|hausnummer|haus nr|hausnr|huisnummer|huisnr|numero de rue|\
         numero civico|nombor rumah",
        Meaning::HouseNumber,
    ),
    (
        "street|streetname|street name|street 1|street line 1|address 1|address line 1|\
         addressline 1|line 1|address street|street address 1|thoroughfare|strasse|str|\
         strasse und hausnummer|strasse hausnummer|strasse nr|rue|voie|numero et rue|\
         numero et voie|adresse 1|calle|rua|logradouro|straat|straatnaam|jalan|sokak|cadde|\
         ulica|alamat 1",
        Meaning::Street,
    ),
    (
        "unit|unit number|street address 2|apartment|apt|apartment number|suite|flat|\
         address 2|address line 2|addressline 2|line 2|street 2|street line 2|\
         extended address|address extended address|adresszusatz|adresse 2|complement|\
         complement d adresse|complemento|piso|interno|toevoeging|alamat 2",
        Meaning::Unit,
    ),
    (
        "city|town|address city|locality|suburb|city town|town city|place|ort|stadt|wohnort|\
         ortschaft|ville|commune|localite|ciudad|localidad|poblacion|municipio|cidade|\
         localidade|citta|comune|localita|plaats|woonplaats|stad|bandar|sehir|miasto|\
         miejscowosc",
        Meaning::Locality,
    ),
    (
        "state|address state|address region|province|region|county|state region|\
         state province|province state|state county|bundesland|departement|provincia|estado|\
         uf|regione|provincie|negeri|wojewodztwo",
        Meaning::State,
    ),
    (
        "postal code|address postal code|address zip|address zip code|postalcode|postcode|\
         post code|postal|zip|zipcode|zip code|zip postal code|postal zip code|zip postal|\
         plz|postleitzahl|code postal|cp|codigo postal|cep|cap|codice postale|poskod|\
         posta kodu|kod pocztowy",
        Meaning::PostalCode,
    ),
    (
        "country|address country|country code|country region|country name|nation|land|pays|\
         pais|paese|nazione|negara|ulke|kraj",
        Meaning::Country,
    ),
    (
        "birthday|birthdate|birth date|birth day|date of birth|dateofbirth|dob|bday|born|\
         geburtsdatum|geburtstag|geb datum|date de naissance|date naissance|anniversaire|\
         fecha de nacimiento|fecha nacimiento|data de nascimento|data nascimento|nascimento|\
         data di nascita|geboortedatum|tarikh lahir|dogum tarihi|data urodzenia",
        Meaning::Birthday,
    ),
    (
        "source|data source|source system|record source|quelle|bron",
        Meaning::Source,
    ),
    (
        "updated at|updated|last updated|last update|update time|updated on|updated date|\
         modified|modified at|modified on|modified time|last modified|last modified at|\
         last modified date|last modified time|lastmodified|geandert am|zuletzt geandert",
        Meaning::UpdatedAt,
    ),
    (
        "ssn|social security|social security no|social security number|soc sec|soc sec id|\
         soc sec no",
        Meaning::Identifier("ssn"),
    ),
    (
        "passport|passport no|passport number|passnummer|reisepassnummer",
        Meaning::Identifier("passport"),
    ),
    (
        "nric|ic no|ic number|no ic|no kad pengenalan|mykad",
        Meaning::Identifier("nric"),
    ),
    ("cpf", Meaning::Identifier("cpf")),
    ("dni|nif|dni nif", Meaning::Identifier("nif")),
    ("codice fiscale", Meaning::Identifier("codice_fiscale")),
    ("bsn|burgerservicenummer", Meaning::Identifier("bsn")),
    ("pesel", Meaning::Identifier("pesel")),
    ("tckn|tc kimlik no", Meaning::Identifier("tckn")),
    (
        "national id|national id number|national insurance number|nino",
        Meaning::Identifier("national_id"),
    ),
    (
        "bsuid|business scoped user id",
        Meaning::Identifier("bsuid"),
    ),
    ("identifier", Meaning::External),
];

/// Words that say whose number or address it is, or which of several, and not what the column holds.
pub(super) const REACH: &[&str] = &[
    "home",
    "work",
    "business",
    "office",
    "personal",
    "private",
    "primary",
    "secondary",
    "main",
    "other",
    "alt",
    "alternate",
    "alternative",
    "additional",
    "preferred",
    "default",
    "direct",
    "day",
    "daytime",
    "evening",
    "car",
    "radio",
    "company",
    "contact",
    "customer",
    "client",
    "person",
    "user",
    "lead",
    "member",
    "billing",
    "shipping",
    "value",
    "number",
    "no",
    "nr",
    "num",
    "address",
    "privat",
    "geschaftlich",
    "dienstlich",
    "domicile",
    "professionnel",
    "bureau",
    "casa",
    "trabajo",
    "trabalho",
    "lavoro",
    "ufficio",
    "prive",
    "werk",
    "zakelijk",
    "thuis",
    "rumah",
    "pejabat",
    "numer",
    "numero",
];

/// The same before a part of a postal address.
pub(super) const PLACE: &[&str] = &[
    "home",
    "work",
    "business",
    "other",
    "billing",
    "shipping",
    "mailing",
    "residential",
    "permanent",
    "current",
    "primary",
    "contact",
    "customer",
    "client",
    "person",
    "privat",
    "geschaftlich",
];

/// The same before a part of a name, a birthday, an organisation.
pub(super) const WHO: &[&str] = &[
    "contact",
    "customer",
    "client",
    "person",
    "lead",
    "member",
    "patient",
    "student",
    "employee",
    "guest",
    "subscriber",
    "buyer",
    "recipient",
];

/// Headings of the record's own number, best first.
pub(super) const ID: &[&str] = &[
    "id",
    "rec id",
    "recid",
    "contact id",
    "contactid",
    "record id",
    "recordid",
    "record id contact",
    "person id",
];
