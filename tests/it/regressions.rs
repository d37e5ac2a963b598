//! Inputs that once broke a law, and the seeds of the fuzz targets: each keeps the laws now.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/laws/mod.rs"]
mod laws;

fn replay(target: &str, check: fn(&[u8])) {
    for folder in ["regressions", "seeds"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz")
            .join(folder)
            .join(target);
        let mut files: Vec<_> = fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .map(|entry| entry.expect("a readable folder").path())
            .collect();
        files.sort();
        for file in files {
            println!("{}", file.display());
            check(&fs::read(&file).expect("a readable file"));
        }
    }
}

#[test]
fn dedupe() {
    replay("dedupe", laws::dedupe::check);
}

#[test]
fn email() {
    replay("email", laws::email::check);
}

#[test]
fn email_cell() {
    replay("email_cell", laws::email_cell::check);
}

#[test]
fn name() {
    replay("name", laws::name::check);
}

#[test]
fn normalize() {
    replay("normalize", laws::normalize::check);
}

#[test]
fn phone() {
    replay("phone", laws::phone::check);
}

#[test]
fn phone_cell() {
    replay("phone_cell", laws::phone_cell::check);
}
