//! Which version of upstream's metadata the crate `phonenumber` carries.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The version of the metadata: `phonenumber` has it as the build part of its own version, which the lock file names.
/// The lock file is that of whoever builds, so it is sought from the package and from the build folder upwards.
pub(crate) fn metadata_version(out: &Path) -> String {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let lock = out
        .ancestors()
        .chain(package.ancestors())
        .map(|folder| folder.join("Cargo.lock"))
        .find_map(|path| Some((fs::read_to_string(&path).ok()?, path)));
    let Some((lock, path)) = lock else {
        return "unknown".to_owned();
    };
    println!("cargo:rerun-if-changed={}", path.display());
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line == "name = \"phonenumber\""
            && let Some(version) = lines
                .next()
                .and_then(|line| line.strip_prefix("version = \""))
            && let Some((_, metadata)) = version.trim_end_matches('"').split_once('+')
        {
            return metadata.to_owned();
        }
    }
    "unknown".to_owned()
}
