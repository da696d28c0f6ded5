//! Hashes and verifies passwords with Argon2id (ASVS 11.4.2), off the threads that answer requests.
//! Knows no rule about which passwords are good.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

use crate::{App, ports::OutsideError};

/// Memory of one hash in KiB: 19 MiB, with two passes and one lane, the first choice of the OWASP cheat sheet on password storage.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// So many hashes at once, at most: sign-ins wait rather than take all memory (76 MiB).
const AT_ONCE: usize = 4;

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

impl App {
    /// The hash of a new password, as a PHC string with its own salt and parameters.
    pub(super) async fn hash_password(&self, password: String) -> Result<String, OutsideError> {
        let salt = self.random::<16>();
        off_thread(move || {
            let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt);
            hash.map(|hash| hash.to_string()).map_err(failed)
        })
        .await
    }

    /// Is it the password of this hash? Where there is no hash, as much work is done before the answer no (ASVS 6.3.8).
    pub(super) async fn verify_password(&self, password: String, hash: Option<Vec<u8>>) -> Result<bool, OutsideError> {
        let Some(hash) = hash else {
            self.hash_password(password).await?;
            return Ok(false);
        };
        off_thread(move || {
            let text = std::str::from_utf8(&hash).map_err(failed)?;
            let hash = PasswordHash::new(text).map_err(failed)?;
            // The parameters are those of the hash: they may be strengthened later without locking anybody out.
            Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await
    }
}

fn argon2() -> Result<Argon2<'static>, OutsideError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(failed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn failed(error: impl std::fmt::Display) -> OutsideError {
    OutsideError::new("hashing a password", error.to_string())
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OutsideError> + Send + 'static,
) -> Result<T, OutsideError> {
    let _turn = TURNS.acquire().await.map_err(failed)?;
    tokio::task::spawn_blocking(work).await.map_err(failed)?
}
