//! The rules, as data. A row a renumbering: what it did to the digits, when, and where that is told.

use super::rule::Confidence::{Exact, Medium, Strong, Weak};
use super::rule::Forms::{Both, ReadAs, Replaced, Special, Stays};
use super::rule::OldForm::{Gone, InPlan};
use super::rule::{Line, SpellingRule, rewrite};
use crate::Region;
use crate::phone::PhoneNumber;
use crate::phone::parse::{self, Digits};

/// In the order of country calling codes. Of one country, the first row that fits decides.
#[rustfmt::skip]
pub(super) static RULES: [SpellingRule; 24] = [
    SpellingRule {
        id: "US-00", codes: (1, 1), since: None, until: None,
        met: Weak, offered: Weak, old: Gone, line: Line::Any,
        forms: ReadAs(&[rewrite("{0}dddddddddd", ""), rewrite("{00}dddddddddd", "")]),
        summary: "zeros stand between the country calling code and the number",
        source: "green-api.com, features of messaging numbers of different countries",
    },
    SpellingRule {
        id: "MX-1", codes: (52, 52), since: Some("2019-08-03"), until: Some("2020-08-03"),
        met: Strong, offered: Strong, old: Gone, line: Line::Any,
        forms: Replaced(&[rewrite("{1}dddddddddd", "")]),
        summary: "the 1 of mobile numbers called from abroad is dialled no more; WhatsApp kept it in its ids",
        source: "ITU Operational Bulletin, Mexico, 12.VI.2018; libphonenumber pull request 3535",
    },
    SpellingRule {
        id: "MX-1", codes: (52, 52), since: Some("2019-08-03"), until: Some("2020-08-03"),
        met: Strong, offered: Weak, old: Gone, line: Line::Any,
        forms: ReadAs(&[
            rewrite("{01}dddddddddd", ""), rewrite("{044}dddddddddd", ""), rewrite("{045}dddddddddd", ""),
        ]),
        summary: "the prefixes 01, 044 and 045 of calls within the country are dialled no more",
        source: "ITU Operational Bulletin, Mexico, 12.VI.2018",
    },
    SpellingRule {
        id: "AR-9", codes: (54, 54), since: None, until: None,
        met: Medium, offered: Medium, old: InPlan, line: Line::Any,
        forms: Both(&[rewrite("{}dddddddddd", "9")]),
        summary: "a mobile number is called from abroad with 9, and written without it as well",
        source: "WhatsApp help centre 1294841057948784; the plan alone cannot tell a mobile line from a fixed one",
    },
    SpellingRule {
        id: "AR-15", codes: (54, 54), since: None, until: None,
        met: Strong, offered: Weak, old: Gone, line: Line::Any,
        forms: Special(argentina_15),
        summary: "the 15 behind the area code of a mobile number says the same as the 9 in front of it",
        source: "libphonenumber's national prefix for Argentina",
    },
    SpellingRule {
        id: "BR-9", codes: (55, 55), since: Some("2012-07"), until: Some("2016-12-31"),
        met: Strong, offered: Strong, old: Gone, line: Line::Mobile,
        forms: Replaced(&[rewrite("dd{}[689]ddddddd", "9")]),
        summary: "mobile numbers got a ninth digit, 9, behind the area code; WhatsApp kept older ids without it",
        source: "Anatel's schedule, as in agenciabrasil.ebc.com.br 2015-10 and estadao.com.br 1123506",
    },
    SpellingRule {
        id: "BR-9-NEXTEL", codes: (55, 55), since: Some("2012-07"), until: Some("2016-12-31"),
        met: Medium, offered: Medium, old: InPlan, line: Line::Mobile,
        forms: Replaced(&[rewrite("dd{}7ddddddd", "9")]),
        summary: "mobile numbers that begin with 7 got the ninth digit, but for trunked radio, which kept eight",
        source: "showmetech.com.br 2013; libphonenumber has both forms",
    },
    SpellingRule {
        id: "BR-LANDLINE", codes: (55, 55), since: None, until: None,
        met: Exact, offered: Exact, old: InPlan, line: Line::Fixed,
        forms: Stays(&[rewrite("dd{}[2-5]ddddddd", "")]),
        summary: "eight digits from 2 to 5 are a landline, which got no ninth digit",
        source: "libphonenumber; the rule that a gateway had to add in github.com/devlikeapro/waha pull request 1976",
    },
    SpellingRule {
        id: "CO-2021", codes: (57, 57), since: Some("2021-09-01"), until: Some("2021-12-01"),
        met: Strong, offered: Weak, old: Gone, line: Line::Fixed,
        forms: Replaced(&[rewrite("{}[124-8]ddddddd", "60")]),
        summary: "landlines got 60 in front of the area code",
        source: "infobae.com 2021-12-01",
    },
    SpellingRule {
        id: "VN-2018", codes: (84, 84), since: Some("2018-09-15"), until: Some("2019-06-30"),
        met: Strong, offered: Strong, old: Gone, line: Line::Mobile,
        forms: Replaced(&[
            rewrite("{120}ddddddd", "70"), rewrite("{121}ddddddd", "79"), rewrite("{122}ddddddd", "77"),
            rewrite("{126}ddddddd", "76"), rewrite("{128}ddddddd", "78"),
            rewrite("{123}ddddddd", "83"), rewrite("{124}ddddddd", "84"), rewrite("{125}ddddddd", "85"),
            rewrite("{127}ddddddd", "81"), rewrite("{129}ddddddd", "82"),
            rewrite("{16}[2-9]ddddddd", "3"),
            rewrite("{186}ddddddd", "56"), rewrite("{188}ddddddd", "58"), rewrite("{199}ddddddd", "59"),
        ]),
        summary: "mobile numbers went from eleven digits to ten, counted with the trunk zero",
        source: "mobifone.vn, plan of the change of prefixes",
    },
    SpellingRule {
        id: "GN-2013", codes: (224, 224), since: Some("2013-03-31"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Mobile,
        forms: Replaced(&[rewrite("{}6ddddddd", "6")]),
        summary: "mobile numbers got a second 6 in front",
        source: "github.com/AfterShip/phone pull request 42",
    },
    SpellingRule {
        id: "CI-2021", codes: (225, 225), since: Some("2021-01-31"), until: None,
        met: Strong, offered: Medium, old: Gone, line: Line::Mobile,
        // The operator's new prefix hangs on the second digit; 60, 61 and 69 were of operators that had closed.
        forms: Replaced(&[
            rewrite("{}[045789][0-3]dddddd", "01"), rewrite("{}6[23]dddddd", "01"),
            rewrite("{}[04-9][4-6]dddddd", "05"),
            rewrite("{}[045789][7-9]dddddd", "07"), rewrite("{}6[78]dddddd", "07"),
        ]),
        summary: "mobile numbers got two digits in front, by operator; WhatsApp kept older ids without them",
        source: "newsgeek.ci; github.com/ouattararomuald/numbering-plan; github.com/devlikeapro/waha issue 1894",
    },
    SpellingRule {
        id: "BJ-2024", codes: (229, 229), since: Some("2024-11-30"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Any,
        forms: Replaced(&[rewrite("{}dddddddd", "01")]),
        summary: "all numbers got 01 in front",
        source: "github.com/mobi/telephone_number issue 138",
    },
    SpellingRule {
        id: "MU-2013", codes: (230, 230), since: Some("2013-09-01"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Mobile,
        forms: Replaced(&[rewrite("{}[24789]dddddd", "5")]),
        summary: "mobile numbers got 5 in front",
        source: "commsupdate.com 2013-09-02",
    },
    SpellingRule {
        id: "CM-2014", codes: (237, 237), since: Some("2014-11-21"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Any,
        forms: Replaced(&[rewrite("{}[5-9]ddddddd", "6"), rewrite("{}22dddddd", "2")]),
        summary: "mobile numbers got 6 in front, landlines 2",
        source: "guardianpostonline.blogspot.com 2014-09",
    },
    SpellingRule {
        id: "CM-2014-33", codes: (237, 237), since: Some("2014-11-21"), until: None,
        met: Medium, offered: Medium, old: Gone, line: Line::Fixed,
        forms: Replaced(&[rewrite("{}33dddddd", "2")]),
        summary: "landlines that began with 33 got 2 in front; one source says that they became 243",
        source: "guardianpostonline.blogspot.com 2014-09, against bamendaonline.net",
    },
    SpellingRule {
        id: "GA-2019", codes: (241, 241), since: Some("2019-11-15"), until: Some("2024-04-06"),
        met: Strong, offered: Medium, old: InPlan, line: Line::Any,
        forms: Replaced(&[
            rewrite("{0}1dddddd", "1"), rewrite("{0}[256]dddddd", "6"), rewrite("{0}[47]dddddd", "7"),
        ]),
        summary: "the zero in front gave way to 1, 6 or 7, by line and operator",
        source: "gaboneco.com; agenceafrique.com 19321",
    },
    SpellingRule {
        id: "GA-2019", codes: (241, 241), since: Some("2019-11-15"), until: Some("2024-04-06"),
        met: Strong, offered: Weak, old: InPlan, line: Line::Any,
        forms: ReadAs(&[
            rewrite("{}1dddddd", "1"), rewrite("{}[256]dddddd", "6"), rewrite("{}[47]dddddd", "7"),
        ]),
        summary: "the number of before 2019, written without its zero",
        source: "gaboneco.com; agenceafrique.com 19321",
    },
    SpellingRule {
        id: "XK-2016", codes: (377, 383), since: Some("2016-12-15"), until: Some("2019"),
        met: Weak, offered: Weak, old: InPlan, line: Line::Any,
        forms: Replaced(&[rewrite("{}4[45]dddddd", "")]),
        summary: "Kosovo left Monaco's country calling code, under which the number may be another's",
        source: "Telephone numbers in Kosovo, wikivisually.com",
    },
    SpellingRule {
        id: "XK-2016", codes: (381, 383), since: Some("2016-12-15"), until: Some("2019"),
        met: Weak, offered: Weak, old: InPlan, line: Line::Any,
        forms: Replaced(&[rewrite("{}[23][89]dddddd", "")]),
        summary: "Kosovo left Serbia's country calling code, under which the number may be another's",
        source: "Telephone numbers in Kosovo, wikivisually.com",
    },
    SpellingRule {
        id: "XK-2016", codes: (386, 383), since: Some("2016-12-15"), until: Some("2019"),
        met: Weak, offered: Weak, old: InPlan, line: Line::Any,
        forms: Replaced(&[rewrite("{}4[39]dddddd", "")]),
        summary: "Kosovo left Slovenia's country calling code, under which the number may be another's",
        source: "Telephone numbers in Kosovo, wikivisually.com",
    },
    SpellingRule {
        id: "CR-2008", codes: (506, 506), since: Some("2008-03-20"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Any,
        forms: Replaced(&[rewrite("{}[389]dddddd", "8"), rewrite("{}[24-7]dddddd", "2")]),
        summary: "mobile numbers got 8 in front, landlines 2",
        source: "insidecostarica.com 2008-03-20",
    },
    SpellingRule {
        id: "EC-2012", codes: (593, 593), since: Some("2012-09-30"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Mobile,
        forms: Replaced(&[rewrite("{}[89]ddddddd", "9")]),
        summary: "mobile numbers got 9 in front",
        source: "sangay.com",
    },
    SpellingRule {
        id: "QA-2010", codes: (974, 974), since: Some("2010-07-28"), until: None,
        met: Strong, offered: Strong, old: Gone, line: Line::Any,
        forms: Replaced(&[
            rewrite("{}3dddddd", "3"), rewrite("{}4dddddd", "4"), rewrite("{}5dddddd", "5"),
            rewrite("{}6dddddd", "6"), rewrite("{}7dddddd", "7"),
        ]),
        summary: "the first digit is written twice",
        source: "cra.gov.qa, press release",
    },
];

/// Any country: what libphonenumber strips as well.
pub(super) static TRUNK: SpellingRule = SpellingRule {
    id: "TRUNK",
    codes: (0, 0),
    since: None,
    until: None,
    met: Strong,
    offered: Weak,
    old: Gone,
    line: Line::Any,
    forms: ReadAs(&[]),
    summary: "the national prefix, which is not dialled from abroad, stands behind the country calling code",
    source: "libphonenumber's national prefixes",
};

/// The rules with a form under each country calling code, bit n for row n.
static BY_CODE: [u32; 1000] = {
    let mut by_code = [0; 1000];
    let mut row = 0;
    while row < RULES.len() {
        by_code[RULES[row].codes.0 as usize] |= 1 << row;
        by_code[RULES[row].codes.1 as usize] |= 1 << row;
        row += 1;
    }
    by_code
};

/// The rules with a form under a country calling code, in order.
#[inline]
pub(super) fn rules_of(code: u16) -> impl Iterator<Item = &'static SpellingRule> {
    let mut left = BY_CODE.get(usize::from(code)).copied().unwrap_or_default();
    std::iter::from_fn(move || {
        let rule = RULES.get(left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(rule)
    })
}

/// The rule for an Argentine number whose 15 was read as a national prefix.
pub(super) fn argentina() -> Option<&'static SpellingRule> {
    rules_of(54).find(|rule| matches!(rule.forms, Special(_)))
}

/// `9 AREA 15 LOCAL`, with the mobile prefix twice. Areas have two to four digits, as the plan tells.
pub(in crate::phone) fn argentina_15(national: &[u8]) -> Option<PhoneNumber> {
    const ARGENTINA: Region = Region::from_table(*b"AR");
    let rest = national.strip_prefix(&[9])?;
    if rest.len() != 12 {
        return None;
    }
    let dialled = Digits::of(std::iter::once(0).chain(rest.iter().copied()));
    parse::number(false, dialled.as_slice(), Some(ARGENTINA))
        .ok()
        .filter(|number| number.is_valid() && number.country_code() == 54)
}
