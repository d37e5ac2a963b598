//! Text as every value needs it: what is invisible, what says nothing, what folding leaves, and tables of words.

mod absence;
mod chars;
mod fold;
mod table;

pub(crate) use absence::says_nothing;
pub(crate) use chars::{is_apostrophe, is_dropped_mark, is_invisible, is_word_char};
pub(crate) use fold::{expand_into, fold_into, latin, lower_into, transliterate_into};
pub(crate) use table::{Table, hash};
