//! Edit distance: optimal string alignment, as `strsim::osa_distance` defines it, bounded and without the heap.

/// Longest word, in characters, whose distance is computed.
const LONGEST: usize = 64;

/// How alike two words are, by letters: one minus the edit distance (insertions, deletions, substitutions and swaps of
/// neighbours) over the length of the longer. Two empty words are alike.
///
/// It equals `strsim`'s optimal string alignment distance, normalised, for words of up to 64 characters; of longer ones
/// the first 64 count.
///
/// ```
/// use contactfold::name::similarity;
///
/// assert!((similarity("martha", "marhta") - 5.0 / 6.0).abs() < 1e-12);
/// ```
pub fn similarity(a: &str, b: &str) -> f64 {
    let longest = a.chars().count().max(b.chars().count()).min(LONGEST);
    if longest == 0 {
        return 1.0;
    }
    let distance = bounded_distance(a, b, longest).unwrap_or(longest);
    #[expect(clippy::cast_precision_loss, reason = "at most 64")]
    let share = distance as f64 / longest as f64;
    1.0 - share
}

/// The edit distance of two words if it is at most `most`.
pub(crate) fn bounded_distance(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.is_ascii() && b.is_ascii() {
        return bounded(clip(a.as_bytes()), clip(b.as_bytes()), most);
    }
    let (mut left, mut right) = (['\0'; LONGEST], ['\0'; LONGEST]);
    bounded(decode(a, &mut left), decode(b, &mut right), most)
}

fn clip<T>(word: &[T]) -> &[T] {
    word.get(..LONGEST).unwrap_or(word)
}

fn decode<'a>(word: &str, buffer: &'a mut [char; LONGEST]) -> &'a [char] {
    let mut len = 0;
    for (slot, c) in buffer.iter_mut().zip(word.chars()) {
        *slot = c;
        len += 1;
    }
    buffer.get(..len).unwrap_or_default()
}

/// The recurrence over the band of cells that can still be at most `most`.
fn bounded<T: Copy + PartialEq>(a: &[T], b: &[T], most: usize) -> Option<usize> {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(prefix..)?, b.get(prefix..)?);
    let suffix = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (a, b) = (a.get(..a.len() - suffix)?, b.get(..b.len() - suffix)?);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let most = most.min(long.len());
    if long.len() - short.len() > most {
        return None;
    }
    if short.is_empty() {
        return Some(long.len());
    }
    // Rows of the table two and one before this one; a cell outside the band is over the bound.
    let most = u8::try_from(most).ok()?;
    let over = most + 1;
    let mut before = [over; LONGEST + 1];
    let mut previous = [over; LONGEST + 1];
    for (cell, column) in previous.iter_mut().zip(0..=most) {
        *cell = column;
    }
    let mut last = None;
    for (row, &x) in long.iter().enumerate() {
        let mut current = [over; LONGEST + 1];
        let from = row.saturating_sub(usize::from(most));
        let to = (row + usize::from(most) + 1).min(short.len());
        if row < usize::from(most) {
            current[0] = u8::try_from(row + 1).unwrap_or(over);
        }
        let mut smallest = current[0];
        for column in from..to {
            let y = short[column];
            let mut cell = if x == y {
                previous[column]
            } else {
                1 + previous[column]
                    .min(previous[column + 1])
                    .min(current[column])
            };
            if column > 0 && last == Some(y) && short[column - 1] == x {
                cell = cell.min(before[column - 1] + 1);
            }
            let cell = cell.min(over);
            current[column + 1] = cell;
            smallest = smallest.min(cell);
        }
        // A swap reaches back two rows.
        if smallest > most && previous.iter().all(|&cell| cell > most) {
            return None;
        }
        before = previous;
        previous = current;
        last = Some(x);
    }
    let distance = previous[short.len()];
    (distance <= most).then_some(usize::from(distance))
}
