//! Removes sealed objects that nothing refers to: uploads whose command was refused, drafts that nobody confirmed.
//! An object is left alone until every draft that could still name it has ended.

use views::objects;

use crate::{App, ports::OutsideError};

/// Younger objects may belong to a draft (at most seven days) or to a command under way; with a day to spare on either side.
const OLD_ENOUGH_SECONDS: u64 = 9 * 86_400;

impl App {
    /// Sweeps once; how many objects went.
    pub async fn sweep_objects(&self) -> Result<usize, OutsideError> {
        let all = self.objects.list().await?;
        let old: Vec<String> = all.into_iter().filter(|(_, age)| *age > OLD_ENOUGH_SECONDS).map(|(name, _)| name).collect();
        if old.is_empty() {
            return Ok(0);
        }
        let known = objects::referred_to(&self.store.read(), &old).await;
        let known = known.map_err(|error| OutsideError::new("asking which objects are referred to", error))?;
        let mut removed = 0;
        for name in old.iter().filter(|name| !known.contains(name)) {
            self.objects.remove(name).await?;
            removed += 1;
        }
        Ok(removed)
    }
}
