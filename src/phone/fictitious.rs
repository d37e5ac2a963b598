//! Ranges that regulators keep free for fiction, so that nobody is rung up.

use super::PhoneNumber;

/// First and last number of each range, as E.164 digits, in order.
///
/// - GB: Ofcom, telephone numbers for use in TV and radio drama programmes
/// - AU: ACMA, phone numbers for use in TV shows, films and creative works
/// - DE: Bundesnetzagentur, Mitteilung 148/2021 (Amtsblatt 7/2021), Rufnummern für Medienproduktionen
/// - FR: Arcep, national numbering plan, numbers for audiovisual works
/// - IE: Commission for Communications Regulation, numbers for drama, 020 91X XXXX
/// - SE: PTS, telephone numbers for books and films
const RANGES: [(u64, u64); 69] = [
    (33_199_000_000, 33_199_009_999),
    (33_261_910_000, 33_261_919_999),
    (33_353_010_000, 33_353_019_999),
    (33_465_710_000, 33_465_719_999),
    (33_536_490_000, 33_536_499_999),
    (33_639_980_000, 33_639_989_999),
    (46_313_900_600, 46_313_900_699),
    (46_406_280_400, 46_406_280_499),
    (46_701_740_605, 46_701_740_699),
    (46_846_500_400, 46_846_500_499),
    (46_980_319_200, 46_980_319_299),
    (61_255_500_000, 61_255_509_999),
    (61_270_100_000, 61_270_109_999),
    (61_355_500_000, 61_355_509_999),
    (61_370_100_000, 61_370_109_999),
    (61_491_570_006, 61_491_570_006),
    (61_491_570_110, 61_491_570_110),
    (61_491_570_156, 61_491_570_159),
    (61_491_570_313, 61_491_570_313),
    (61_491_570_737, 61_491_570_737),
    (61_491_571_266, 61_491_571_266),
    (61_491_571_491, 61_491_571_491),
    (61_491_571_804, 61_491_571_804),
    (61_491_572_549, 61_491_572_549),
    (61_491_572_665, 61_491_572_665),
    (61_491_572_983, 61_491_572_983),
    (61_491_573_087, 61_491_573_087),
    (61_491_573_770, 61_491_573_770),
    (61_491_574_118, 61_491_574_118),
    (61_491_574_632, 61_491_574_632),
    (61_491_575_254, 61_491_575_254),
    (61_491_575_789, 61_491_575_789),
    (61_491_576_398, 61_491_576_398),
    (61_491_576_801, 61_491_576_801),
    (61_491_577_426, 61_491_577_426),
    (61_491_577_644, 61_491_577_644),
    (61_491_578_148, 61_491_578_148),
    (61_491_578_888, 61_491_578_888),
    (61_491_578_957, 61_491_578_957),
    (61_491_579_212, 61_491_579_212),
    (61_491_579_455, 61_491_579_455),
    (61_491_579_760, 61_491_579_760),
    (61_755_500_000, 61_755_509_999),
    (61_770_100_000, 61_770_109_999),
    (61_855_500_000, 61_855_509_999),
    (61_870_100_000, 61_870_109_999),
    (353_209_100_000, 353_209_199_999),
    (441_134_960_000, 441_134_960_999),
    (441_144_960_000, 441_144_960_999),
    (441_154_960_000, 441_154_960_999),
    (441_164_960_000, 441_164_960_999),
    (441_174_960_000, 441_174_960_999),
    (441_184_960_000, 441_184_960_999),
    (441_214_960_000, 441_214_960_999),
    (441_314_960_000, 441_314_960_999),
    (441_414_960_000, 441_414_960_999),
    (441_514_960_000, 441_514_960_999),
    (441_614_960_000, 441_614_960_999),
    (441_632_960_000, 441_632_960_999),
    (441_914_980_000, 441_914_980_999),
    (442_079_460_000, 442_079_460_999),
    (442_896_496_000, 442_896_496_999),
    (442_920_180_000, 442_920_180_999),
    (443_069_990_000, 443_069_990_999),
    (447_700_900_000, 447_700_900_999),
    (448_081_570_000, 448_081_570_999),
    (449_098_790_000, 449_098_790_999),
    (611_800_160_401, 611_800_160_401),
    (611_900_654_321, 611_900_654_321),
];

/// Germany's ranges begin at 12 digits, and its numbers have any length, so these are told apart by length too.
const GERMAN: [(u64, u64); 5] = [
    (492_214_710_000, 492_214_710_999),
    (493_023_125_000, 493_023_125_999),
    (494_066_969_000, 494_066_969_999),
    (496_990_009_000, 496_990_009_999),
    (498_999_998_000, 498_999_998_999),
];

impl PhoneNumber {
    /// Whether the number is of a range that a regulator keeps for fiction and examples, such as 555-0100 to 555-0199
    /// in North America. Such a number belongs to nobody; it may be valid, but two contacts that have it have nothing
    /// in common.
    ///
    /// ```
    /// use contactfold::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+1 202-555-0143", None)?;
    /// assert!(number.is_valid() && number.is_fictitious());
    /// # Ok::<(), contactfold::PhoneError>(())
    /// ```
    pub fn is_fictitious(&self) -> bool {
        // ATIS-0300115: 555-0100 to 555-0199 in every area code of the North American plan.
        if self.country_code() == 1 {
            return self.national_length() == 10
                && (5_550_100..=5_550_199).contains(&(self.national_number() % 10_000_000));
        }
        if self.national_length() > 12 || self.leading_zeros() > 0 {
            return false;
        }
        let digits = u64::from(self.country_code()) * 10_u64.pow(self.national_length().into())
            + self.national_number();
        let ranges: &[_] = if self.country_code() == 49 {
            &GERMAN
        } else {
            &RANGES
        };
        let after = ranges.partition_point(|(first, _)| *first <= digits);
        after
            .checked_sub(1)
            .and_then(|at| ranges.get(at))
            .is_some_and(|(_, last)| digits <= *last)
    }
}
