//! Whom an organisation asked to join beside those that they belong to, and who has not: they wait, or they declined.

use domain::{
    group::Group,
    id::{OrganisationId, UserId},
    time::Timestamp,
};
use store::{Fault, Reader};

use super::{User, named};
use crate::text;

/// Most that a page shows.
const MOST: i64 = 200;

/// Somebody who was asked and does not belong to it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who, in the organisation that first invited them.
    pub user: User,
    /// What they would be.
    pub groups: Vec<Group>,
    /// When they were asked last.
    pub asked: Option<Timestamp>,
    /// When they declined; nothing, while they have not answered.
    pub declined: Option<Timestamp>,
}

/// Those whom an organisation asked and who have not joined it, by last name.
pub async fn asked_to_join(reader: &Reader, organisation: OrganisationId) -> Result<Vec<Asked>, Fault> {
    let sql = "SELECT person, groups, asked, declined FROM memberships_v3 WHERE organisation = $1 AND accepted = 0 \
               ORDER BY name_key, person LIMIT $2";
    let rows = reader.rows(sql, &[organisation.uuid().into(), MOST.into()]).await?;
    let people: Vec<UserId> = rows.iter().map(|row| Ok(UserId(row.get(0)?))).collect::<Result<_, Fault>>()?;
    let mut users = named(reader, &people).await?;
    let mut found = Vec::new();
    for (row, person) in rows.iter().zip(people) {
        let Some(at) = users.iter().position(|user| user.id == person) else { continue };
        let user = users.swap_remove(at);
        let (asked, declined) = (text::perhaps(row, 2)?, text::perhaps(row, 3)?);
        found.push(Asked { user, groups: text::parsed_words(row, 1)?, asked, declined });
    }
    Ok(found)
}
