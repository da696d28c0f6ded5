//! Removes sealed objects that nothing refers to: uploads whose command was refused, drafts that nobody confirmed.
//! An object is left alone until every draft that could still name it has ended.

use views::objects;

use crate::{App, SERVICE_DRAFT_DAYS, ports::OutsideError};

/// Days to spare: younger objects may belong to a draft, or to a command under way.
const SPARE_DAYS: i64 = 2;

impl App {
    /// Sweeps once; how many objects went.
    pub async fn sweep_objects(&self) -> Result<usize, OutsideError> {
        let drafts = [self.settings.upload_days, self.settings.web_form_days, SERVICE_DRAFT_DAYS];
        let days = drafts.into_iter().max().unwrap_or_default().saturating_add(SPARE_DAYS);
        let enough = u64::try_from(days.saturating_mul(86_400)).unwrap_or(u64::MAX);
        let all = self.objects.list().await?;
        let old: Vec<String> = all.into_iter().filter(|(_, age)| *age > enough).map(|(name, _)| name).collect();
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
