//! Work over many records, in parallel with feature `rayon`. The results never depend on the number of threads.

#[cfg(feature = "rayon")]
use rayon::prelude::*;

/// Items that one task works on: enough to outweigh the cost of handing it over.
#[cfg(feature = "rayon")]
const CHUNK: usize = 4096;

/// What `each` appends for every item, in the order of the items.
#[cfg(feature = "rayon")]
pub(crate) fn flat_map<T: Sync, R: Send>(
    items: &[T],
    each: impl Fn(&T, &mut Vec<R>) + Sync,
) -> Vec<R> {
    let parts: Vec<Vec<R>> = items
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut results = Vec::with_capacity(chunk.len());
            for item in chunk {
                each(item, &mut results);
            }
            results
        })
        .collect();
    let mut all = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    for part in parts {
        all.extend(part);
    }
    all
}

/// What `each` appends for every item, in the order of the items.
#[cfg(not(feature = "rayon"))]
pub(crate) fn flat_map<T: Sync, R: Send>(
    items: &[T],
    each: impl Fn(&T, &mut Vec<R>) + Sync,
) -> Vec<R> {
    let mut results = Vec::with_capacity(items.len());
    for item in items {
        each(item, &mut results);
    }
    results
}

/// Sorts, and drops repetitions.
pub(crate) fn sort_unique<T: Ord + Send>(items: &mut Vec<T>) {
    #[cfg(feature = "rayon")]
    items.par_sort_unstable();
    #[cfg(not(feature = "rayon"))]
    items.sort_unstable();
    items.dedup();
}

/// Runs `work` on a given number of threads, or on as many as there are cores.
#[cfg(feature = "rayon")]
pub(crate) fn on_threads<R: Send>(
    threads: Option<std::num::NonZeroUsize>,
    work: impl FnOnce() -> R + Send,
) -> R {
    let pool = threads.map(|threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads.get())
            .build()
    });
    match pool {
        Some(Ok(pool)) => pool.install(work),
        // Without a pool of its own the work is done all the same.
        Some(Err(_)) | None => work(),
    }
}

/// Runs `work` on this thread: without feature `rayon` there is only one.
#[cfg(not(feature = "rayon"))]
pub(crate) fn on_threads<R: Send>(
    _: Option<std::num::NonZeroUsize>,
    work: impl FnOnce() -> R + Send,
) -> R {
    work()
}
