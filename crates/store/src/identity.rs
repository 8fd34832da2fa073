//! Who this installation is: its signing key and the value that notices a copied or restored notebook. Both lie in the
//! machine's state folder, one file per notebook folder and system user. What is NOT here: signing (`model::ledger::sign`).
//!
//! `opened` is drawn anew at each open and kept in the state file and inside the notebook. If they differ, the notebook
//! is not the one this key wrote last (a copy, a restored backup), so a new writer is made: two machines must never
//! write under one key. The file first says what it is about to become, so that a crash between the two places is no
//! mismatch; nothing is written to the ledger before both agree.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use shadowday_model::ids::WriterId;
use shadowday_model::ledger::sign::WriterKey;

use crate::{Doing, StoreError, folder, random, schema};

/// The key that acts are chained and signed under.
pub(crate) struct Identity {
    pub(crate) key: WriterKey,
    pub(crate) writer: WriterId,
    pub(crate) opened: [u8; 16],
}

/// The state file.
#[derive(Serialize, Deserialize)]
struct State {
    about: String,
    seed: String,
    opened: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opening: Option<String>,
}

const ABOUT: &str = "The signing key of Shadowday on this computer for one notebook. Do not copy or share it.";

/// Finds or makes the writer of this installation and renews `opened`.
pub(crate) fn renew(sql: &Connection, state: &Path, notebook: &Path) -> Result<Identity, StoreError> {
    folder::make(state)?;
    let path = state_file(state, notebook);
    let seed = match known(&path, sql)? {
        Some(seed) => seed,
        None => random::bytes()?,
    };
    take_up(sql, &path, seed, random::bytes()?)
}

/// Makes a new writer in the middle of an opening, because the old key turned out to write elsewhere too.
pub(crate) fn replace(sql: &Connection, state: &Path, notebook: &Path, old: &Identity) -> Result<Identity, StoreError> {
    take_up(sql, &state_file(state, notebook), random::bytes()?, old.opened)
}

fn take_up(sql: &Connection, path: &Path, seed: [u8; 32], opened: [u8; 16]) -> Result<Identity, StoreError> {
    let inside = schema::meta_bytes(sql, "opened")?.unwrap_or_default();
    let mut file = State {
        about: ABOUT.to_owned(),
        seed: hex::encode(seed),
        opened: hex::encode(inside),
        opening: Some(hex::encode(opened)),
    };
    keep(path, &file)?;
    let key = WriterKey::from_seed(&seed);
    let writer = key.writer();
    let transaction = sql.unchecked_transaction()?;
    schema::set_meta(sql, "opened", opened)?;
    sql.prepare_cached("INSERT OR REPLACE INTO local_writer(writer, public, here) VALUES (?1, ?2, 1)")?
        .execute(params![writer.0, key.public_key()])?;
    transaction.commit()?;
    file.opened = hex::encode(opened);
    file.opening = None;
    keep(path, &file)?;
    Ok(Identity { key, writer, opened })
}

/// The seed kept here, if the notebook is the one it wrote last.
fn known(path: &Path, sql: &Connection) -> Result<Option<[u8; 32]>, StoreError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::file(Doing::Reading, path, error)),
    };
    let Some(inside) = schema::meta_bytes(sql, "opened")?.map(hex::encode) else { return Ok(None) };
    // A state file that cannot be read is like none: a new writer costs nothing, a shared one costs a fork.
    let Ok(state) = serde_json::from_slice::<State>(&bytes) else { return Ok(None) };
    let same = state.opened == inside || state.opening.as_ref() == Some(&inside);
    let mut seed = [0; 32];
    Ok((same && hex::decode_to_slice(&state.seed, &mut seed).is_ok()).then_some(seed))
}

fn state_file(state: &Path, notebook: &Path) -> PathBuf {
    // The folder as the system names it, so that two ways of writing one path are one notebook.
    let folder = notebook.canonicalize().unwrap_or_else(|_| notebook.to_owned());
    let hash = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    state.join(format!("writer-{}.json", hex::encode(&hash[..16])))
}

fn keep(path: &Path, state: &State) -> Result<(), StoreError> {
    let text = serde_json::to_vec_pretty(state).map_err(|error| StoreError::Bug(error.to_string()))?;
    folder::write_private(path, &text)
}
