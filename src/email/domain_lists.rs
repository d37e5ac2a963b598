//! The domains of mail providers and services, by group.
//!
//! Sources: the providers' own pages; validator.js (MIT) for Microsoft's and Yahoo's country domains; minfraud-api-python
//! (Apache-2.0) for Fastmail's; `email_data` by Nando Vieira (MIT) for free providers and relays. Each list is sorted.

/// Gmail.
#[rustfmt::skip]
pub(super) const GOOGLE: &[&str] = &[
    "gmail.com",
];

/// The other name of Gmail's domain.
#[rustfmt::skip]
pub(super) const GOOGLE_ALIASES: &[&str] = &[
    "googlemail.com",
];

/// Outlook.com and what went before it.
#[rustfmt::skip]
pub(super) const MICROSOFT: &[&str] = &[
    "hotmail.at", "hotmail.be", "hotmail.ca", "hotmail.ch", "hotmail.cl", "hotmail.co.il", "hotmail.co.nz",
    "hotmail.co.th", "hotmail.co.uk", "hotmail.com", "hotmail.com.ar", "hotmail.com.au", "hotmail.com.br",
    "hotmail.com.gr", "hotmail.com.mx", "hotmail.com.pe", "hotmail.com.tr", "hotmail.com.vn", "hotmail.cz",
    "hotmail.de", "hotmail.dk", "hotmail.es", "hotmail.fi", "hotmail.fr", "hotmail.gr", "hotmail.hu", "hotmail.id",
    "hotmail.ie", "hotmail.in", "hotmail.it", "hotmail.jp", "hotmail.kr", "hotmail.lv", "hotmail.my", "hotmail.nl",
    "hotmail.no", "hotmail.ph", "hotmail.pt", "hotmail.sa", "hotmail.se", "hotmail.sg", "hotmail.sk", "live.be",
    "live.ca", "live.cn", "live.co.uk", "live.com", "live.com.ar", "live.com.au", "live.com.mx", "live.de",
    "live.dk", "live.es", "live.eu", "live.fr", "live.ie", "live.it", "live.jp", "live.nl", "live.no", "live.se",
    "msn.com", "outlook.at", "outlook.be", "outlook.cl", "outlook.co.il", "outlook.co.nz", "outlook.co.th",
    "outlook.com", "outlook.com.ar", "outlook.com.au", "outlook.com.br", "outlook.com.gr", "outlook.com.pe",
    "outlook.com.tr", "outlook.com.vn", "outlook.cz", "outlook.de", "outlook.dk", "outlook.es", "outlook.fr",
    "outlook.hu", "outlook.id", "outlook.ie", "outlook.in", "outlook.it", "outlook.jp", "outlook.kr", "outlook.lv",
    "outlook.my", "outlook.ph", "outlook.pt", "outlook.sa", "outlook.sg", "outlook.sk", "passport.com",
    "windowslive.com",
];

/// iCloud Mail.
#[rustfmt::skip]
pub(super) const APPLE: &[&str] = &[
    "icloud.com",
];

/// Earlier domains of iCloud Mail.
#[rustfmt::skip]
pub(super) const APPLE_ALIASES: &[&str] = &[
    "mac.com", "me.com",
];

/// Fastmail.
#[rustfmt::skip]
pub(super) const FASTMAIL: &[&str] = &[
    "123mail.org", "150mail.com", "150ml.com", "16mail.com", "2-mail.com", "4email.net", "50mail.com",
    "airpost.net", "allmail.net", "bestmail.us", "cluemail.com", "elitemail.org", "emailcorner.net",
    "emailengine.net", "emailengine.org", "emailgroups.net", "emailplus.org", "emailuser.net", "eml.cc", "f-m.fm",
    "fast-email.com", "fast-mail.org", "fastem.com", "fastemail.us", "fastemailer.com", "fastest.cc",
    "fastimap.com", "fastmail.ca", "fastmail.cn", "fastmail.co.uk", "fastmail.com", "fastmail.com.au",
    "fastmail.de", "fastmail.es", "fastmail.fm", "fastmail.fr", "fastmail.im", "fastmail.in", "fastmail.jp",
    "fastmail.mx", "fastmail.net", "fastmail.nl", "fastmail.org", "fastmail.se", "fastmail.to", "fastmail.tw",
    "fastmail.uk", "fastmail.us", "fastmailbox.net", "fastmessaging.com", "fea.st", "fmail.co.uk", "fmailbox.com",
    "fmgirl.com", "fmguy.com", "ftml.net", "h-mail.us", "hailmail.net", "imap-mail.com", "imap.cc", "imapmail.org",
    "inoutbox.com", "internet-e-mail.com", "internet-mail.org", "internetemails.net", "internetmailing.net",
    "jetemail.net", "justemail.net", "letterboxes.org", "mail-central.com", "mail-page.com", "mailandftp.com",
    "mailas.com", "mailbolt.com", "mailc.net", "mailcan.com", "mailforce.net", "mailftp.com", "mailhaven.com",
    "mailingaddress.org", "mailite.com", "mailmight.com", "mailnew.com", "mailsent.net", "mailservice.ms",
    "mailup.net", "mailworks.org", "ml1.net", "mm.st", "myfastmail.com", "mymacmail.com", "nospammail.net",
    "ownmail.net", "petml.com", "postinbox.com", "postpro.net", "proinbox.com", "promessage.com", "realemail.net",
    "reallyfast.biz", "reallyfast.info", "rushpost.com", "sent.as", "sent.at", "sent.com", "speedpost.net",
    "speedymail.org", "ssl-mail.com", "swift-mail.com", "the-fastest.net", "the-quickest.com",
    "theinternetemail.com", "veryfast.biz", "veryspeedy.net", "warpmail.net", "xsmail.com", "yepmail.net",
    "your-mail.com",
];

/// Proton Mail.
#[rustfmt::skip]
pub(super) const PROTON: &[&str] = &[
    "pm.me", "proton.me", "protonmail.ch", "protonmail.com",
];

/// Yandex Mail.
#[rustfmt::skip]
pub(super) const YANDEX: &[&str] = &[
    "yandex.ru",
];

/// The other names of Yandex Mail's domain.
#[rustfmt::skip]
pub(super) const YANDEX_ALIASES: &[&str] = &[
    "ya.ru", "yandex.by", "yandex.com", "yandex.kz", "yandex.ua",
];

/// Yahoo Mail.
#[rustfmt::skip]
pub(super) const YAHOO: &[&str] = &[
    "myyahoo.com", "rocketmail.com", "y7mail.com", "yahoo.at", "yahoo.be", "yahoo.bg", "yahoo.ca", "yahoo.cl",
    "yahoo.co.id", "yahoo.co.il", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.kr", "yahoo.co.nz", "yahoo.co.th",
    "yahoo.co.uk", "yahoo.co.za", "yahoo.com", "yahoo.com.ar", "yahoo.com.au", "yahoo.com.br", "yahoo.com.co",
    "yahoo.com.hk", "yahoo.com.hr", "yahoo.com.mx", "yahoo.com.my", "yahoo.com.pe", "yahoo.com.ph", "yahoo.com.sg",
    "yahoo.com.tr", "yahoo.com.tw", "yahoo.com.ua", "yahoo.com.ve", "yahoo.com.vn", "yahoo.cz", "yahoo.de",
    "yahoo.dk", "yahoo.ee", "yahoo.es", "yahoo.fi", "yahoo.fr", "yahoo.gr", "yahoo.hu", "yahoo.ie", "yahoo.in",
    "yahoo.it", "yahoo.lt", "yahoo.lv", "yahoo.nl", "yahoo.no", "yahoo.pl", "yahoo.pt", "yahoo.ro", "yahoo.se",
    "yahoo.sk", "ymail.com",
];

/// Zoho Mail.
#[rustfmt::skip]
pub(super) const ZOHO: &[&str] = &[
    "zoho.com", "zohomail.com",
];

/// Mail.ru.
#[rustfmt::skip]
pub(super) const MAIL_RU: &[&str] = &[
    "bk.ru", "inbox.ru", "internet.ru", "list.ru", "mail.ru",
];

/// GMX and WEB.DE, and mail.com of the same house.
#[rustfmt::skip]
pub(super) const GMX: &[&str] = &[
    "2trom.com", "accountant.com", "acdcfan.com", "activist.com", "adexec.com", "africamail.com",
    "aircraftmail.com", "allergist.com", "alumnidirector.com", "angelic.com", "appraiser.net", "archaeologist.com",
    "arcticmail.com", "artlover.com", "asia-mail.com", "asia.com", "atheist.com", "auctioneer.net",
    "australiamail.com", "bartender.net", "bellair.net", "berlin.com", "bikerider.com", "birdlover.com",
    "blader.com", "boardermail.com", "brazilmail.com", "brew-master.com", "brew-meister.com", "bsdmail.com",
    "californiamail.com", "cash4u.com", "catlover.com", "cheerful.com", "chef.net", "chemist.com", "chinamail.com",
    "clerk.com", "clubmember.org", "collector.org", "columnist.com", "comic.com", "computer4u.com",
    "consultant.com", "contractor.net", "coolsite.net", "counsellor.com", "cutey.com", "cyber-wizard.com",
    "cyberdude.com", "cybergal.com", "cyberservices.com", "dallasmail.com", "dbzmail.com", "deliveryman.com",
    "diplomats.com", "disciples.com", "discofan.com", "doglover.com", "doramail.com", "dr.com", "dublin.com",
    "dutchmail.com", "elvisfan.com", "email.com", "engineer.com", "englandmail.com", "europe.com", "europemail.com",
    "execs.com", "fastservice.com", "financier.com", "fireman.net", "galaxyhit.com", "gardener.com",
    "geologist.com", "germanymail.com", "gmx.at", "gmx.ch", "gmx.co.uk", "gmx.com", "gmx.de", "gmx.es", "gmx.fr",
    "gmx.net", "gmx.us", "graduate.org", "graphic-designer.com", "greenmail.net", "groupmail.com", "hackermail.com",
    "hairdresser.net", "hilarious.com", "hiphopfan.com", "homemail.com", "hot-shot.com", "housemail.com",
    "humanoid.net", "iname.com", "innocent.com", "inorbit.com", "instruction.com", "instructor.net", "insurer.com",
    "irelandmail.com", "israelmail.com", "italymail.com", "job4u.com", "journalist.com", "keromail.com",
    "kissfans.com", "kittymail.com", "koreamail.com", "legislator.com", "linuxmail.org", "lobbyist.com",
    "lovecat.com", "madonnafan.com", "mail-me.com", "mail.com", "marchmail.com", "metalfan.com", "mexicomail.com",
    "minister.com", "moscowmail.com", "munich.com", "musician.org", "muslim.com", "myself.com", "net-shopping.com",
    "ninfan.com", "nonpartisan.com", "nycmail.com", "optician.com", "orthodontist.net", "pacific-ocean.com",
    "pacificwest.com", "pediatrician.com", "petlover.com", "photographer.net", "physicist.net", "planetmail.com",
    "planetmail.net", "polandmail.com", "politician.com", "post.com", "presidency.com", "priest.com",
    "programmer.net", "protestant.com", "publicist.com", "qualityservice.com", "radiologist.net", "ravemail.com",
    "realtyagent.com", "reborn.com", "reggaefan.com", "registerednurses.com", "reincarnate.com", "religious.com",
    "repairman.com", "representative.com", "rescueteam.com", "rocketship.com", "safrica.com", "saintly.com",
    "salesperson.net", "samerica.com", "sanfranmail.com", "scotlandmail.com", "secretary.net", "snakebite.com",
    "socialworker.net", "sociologist.com", "solution4u.com", "songwriter.net", "spainmail.com", "surgical.net",
    "swedenmail.com", "swissmail.com", "teachers.org", "tech-center.com", "techie.com", "technologist.com",
    "theplate.com", "therapist.net", "toke.com", "toothfairy.com", "torontomail.com", "tvstar.com", "umpire.com",
    "usa.com", "uymail.com", "web.de", "webname.com", "worker.com", "workmail.com", "writeme.com",
];

/// HEY, which is paid for.
#[rustfmt::skip]
pub(super) const HEY: &[&str] = &[
    "hey.com",
];

/// Tuta.
#[rustfmt::skip]
pub(super) const TUTA: &[&str] = &[
    "keemail.me", "tuta.com", "tuta.io", "tutamail.com", "tutanota.com", "tutanota.de",
];

/// Free mailboxes, and those that come with an internet connection.
#[rustfmt::skip]
pub(super) const FREE: &[&str] = &[
    "126.com", "139.com", "abv.bg", "aim.com", "alice.it", "aliceadsl.fr", "arcor.de", "att.net", "bellsouth.net",
    "bigpond.com", "bigpond.net.au", "bluewin.ch", "blueyonder.co.uk", "bol.com.br", "btinternet.com", "centrum.cz",
    "centurytel.net", "charter.net", "chello.nl", "citromail.hu", "club-internet.fr", "comcast.net", "cox.net",
    "daum.net", "disroot.org", "docomo.ne.jp", "earthlink.net", "excite.com", "ezweb.ne.jp", "foxmail.com",
    "free.fr", "freemail.hu", "freenet.de", "frontiernet.net", "gazeta.pl", "hanmail.net", "hetnet.nl", "home.nl",
    "hushmail.com", "i.softbank.jp", "i.ua", "ig.com.br", "ik.me", "inbox.lv", "indiatimes.com", "interia.pl",
    "juno.com", "kpnmail.nl", "laposte.net", "lavabit.com", "libero.it", "lycos.com", "mail.bg", "mail.ee",
    "mailbox.org", "mailfence.com", "meta.ua", "nate.com", "naver.com", "netzero.net", "neuf.fr", "nifty.com",
    "ntlworld.com", "o2.pl", "onet.pl", "online.no", "op.pl", "optonline.net", "optusnet.com.au", "orange.fr",
    "planet.nl", "posteo.de", "rambler.ru", "rediff.com", "rediffmail.com", "riseup.net", "rogers.com",
    "runbox.com", "safe-mail.net", "sbcglobal.net", "seznam.cz", "sfr.fr", "shaw.ca", "sina.cn", "sina.com",
    "sky.com", "skynet.be", "softbank.ne.jp", "sohu.com", "startmail.com", "sympatico.ca", "t-online.de",
    "talktalk.net", "telenet.be", "telia.com", "telus.net", "terra.com.br", "tin.it", "tiscali.co.uk", "tiscali.it",
    "ukr.net", "uol.com.br", "verizon.net", "virgilio.it", "virginmedia.com", "voila.fr", "walla.co.il",
    "walla.com", "wanadoo.fr", "windstream.net", "wp.pl", "xs4all.nl", "xtra.co.nz", "yandex.net", "yeah.net",
    "ziggo.nl", "zipmail.com.br", "zonnet.nl",
];

/// Mailboxes that anyone can open, or that end within days.
#[rustfmt::skip]
pub(super) const DISPOSABLE: &[&str] = &[
    "0-mail.com", "10mail.org", "10minutemail.com", "10minutemail.net", "20minutemail.com", "33mail.com",
    "anonbox.net", "burnermail.io", "byom.de", "crazymailing.com", "discard.email", "discardmail.com",
    "discardmail.de", "dispostable.com", "dropmail.me", "emailondeck.com", "emailtemporanea.net", "fakeinbox.com",
    "fakemail.net", "fakemailgenerator.com", "filzmail.com", "getairmail.com", "getnada.com", "grr.la",
    "guerrillamail.biz", "guerrillamail.com", "guerrillamail.de", "guerrillamail.info", "guerrillamail.net",
    "guerrillamail.org", "guerrillamailblock.com", "harakirimail.com", "inboxkitten.com", "incognitomail.org",
    "jetable.org", "mail-temp.com", "mailcatch.com", "maildrop.cc", "mailexpire.com", "mailinator.com",
    "mailinator.net", "mailinator2.com", "mailnesia.com", "mailnull.com", "mailsac.com", "mailtemp.info",
    "meltmail.com", "mintemail.com", "moakt.com", "mohmal.com", "mvrht.com", "mytemp.email", "mytrashmail.com",
    "nada.email", "objectmail.com", "one-time.email", "pokemail.net", "sharklasers.com", "shieldemail.com",
    "sogetthis.com", "spam4.me", "spambog.com", "spambox.us", "spamex.com", "spamgourmet.com", "spamhole.com",
    "temp-mail.io", "temp-mail.org", "tempail.com", "tempemail.com", "tempinbox.com", "tempmail.com",
    "tempmail.net", "tempmailaddress.com", "tempmailo.com", "tempr.email", "throwawaymail.com", "tmpmail.net",
    "tmpmail.org", "trash-mail.com", "trash-mail.de", "trashmail.com", "trashmail.de", "trashmail.me",
    "trashmail.net", "wegwerfemail.de", "wegwerfmail.de", "wegwerfmail.net", "yopmail.com", "yopmail.fr",
    "yopmail.net", "zetmail.com",
];

/// Aliases that forward to a mailbox which they hide.
#[rustfmt::skip]
pub(super) const RELAY: &[&str] = &[
    "8alias.com", "8shield.net", "addy.io", "aleeas.com", "anonaddy.com", "anonaddy.me", "bumpmail.io",
    "dralias.com", "duck.com", "guest.airbnb.com", "guest.booking.com", "lockrmail.com", "mozmail.com",
    "passinbox.com", "passmail.net", "privaterelay.appleid.com", "proxiedmail.com", "relay.firefox.com",
    "relay.walmart.com", "reply.craigslist.org", "reply.facebook.com", "reply.github.com", "sale.craigslist.org",
    "simplelogin.co", "simplelogin.com", "simplelogin.fr", "simplelogin.io", "slmail.me",
];
