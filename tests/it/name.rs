use contactfold::name::{self, NameLevel, PersonName};

#[test]
fn swapped_names_are_swapped() {
    let a = PersonName::builder().given("Ana").family("Garcia").build();
    let b = PersonName::builder().given("Garcia").family("Ana").build();
    assert_eq!(name::compare(&a, &b).level(), NameLevel::Swapped);
}
