//! Signs of life: a bar on a terminal, a line a second elsewhere, nothing when asked to be quiet.

use std::io::{IsTerminal, stderr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loudness {
    Normal,
    Quiet,
}

/// How far the work is. Cloned by reference into callbacks; it may be told from any thread.
pub(crate) struct Progress {
    state: Arc<State>,
    bar: Option<ProgressBar>,
    lines: Option<JoinHandle<()>>,
}

struct State {
    stage: Mutex<&'static str>,
    done: AtomicU64,
    of: AtomicU64,
    ended: AtomicBool,
    start: Instant,
}

impl Progress {
    pub(crate) fn new(loudness: Loudness) -> Self {
        let state = Arc::new(State {
            stage: Mutex::new("starting"),
            done: AtomicU64::new(0),
            of: AtomicU64::new(0),
            ended: AtomicBool::new(false),
            start: Instant::now(),
        });
        let mut progress = Self {
            state,
            bar: None,
            lines: None,
        };
        if loudness == Loudness::Quiet {
            return progress;
        }
        if stderr().is_terminal() {
            let bar = ProgressBar::new(0);
            if let Ok(style) =
                ProgressStyle::with_template("{elapsed_precise} {msg:12} {wide_bar} {pos}/{len}")
            {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(100));
            progress.bar = Some(bar);
        } else {
            let state = Arc::clone(&progress.state);
            progress.lines = Some(thread::spawn(move || state.tell()));
        }
        progress
    }

    /// The next part of the work begins, of so many steps; 0 if nobody knows.
    pub(crate) fn stage(&self, name: &'static str, of: usize) {
        let of = of as u64;
        *self
            .state
            .stage
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = name;
        self.state.done.store(0, Ordering::Relaxed);
        self.state.of.store(of, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.set_message(name);
            bar.set_length(of);
            bar.set_position(0);
        }
    }

    /// So many steps of the stage are done.
    pub(crate) fn at(&self, done: usize) {
        self.state.done.store(done as u64, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.set_position(done as u64);
        }
    }

    /// A line on standard error, beside the bar if there is one.
    pub(crate) fn say(&self, line: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| eprintln!("{line}")),
            None => eprintln!("{line}"),
        }
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.state.start.elapsed().as_secs_f64()
    }

    /// No more signs of life; output may follow.
    pub(crate) fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.state.ended.store(true, Ordering::Relaxed);
        if let Some(lines) = self.lines.take() {
            lines.thread().unpark();
            // The thread only writes lines; there is nothing to do about its end.
            let _ = lines.join();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}

impl State {
    fn tell(&self) {
        const EVERY: Duration = Duration::from_secs(1);
        let mut next = Instant::now() + EVERY;
        while !self.ended.load(Ordering::Relaxed) {
            let now = Instant::now();
            if now < next {
                thread::park_timeout(next - now);
                continue;
            }
            next = now + EVERY;
            let stage = *self.stage.lock().unwrap_or_else(PoisonError::into_inner);
            let (done, of) = (
                self.done.load(Ordering::Relaxed),
                self.of.load(Ordering::Relaxed),
            );
            let seconds = self.start.elapsed().as_secs();
            if of == 0 {
                eprintln!("{seconds:3} s  {stage}");
            } else {
                eprintln!("{seconds:3} s  {stage}: {done} of {of}");
            }
        }
    }
}
