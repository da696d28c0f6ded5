//! Forms as they were sent are erased when their time is over: so many months after the decision, or after arrival where none was asked
//! for. Here they are only given up; the sweep removes an object once nothing refers to it.

use domain::{
    Context,
    arrival::{self, erase_file},
    event::InStream,
    registration,
    time::{Date, Timestamp},
};
use policy::{Action, Facts};
use uuid::Uuid;
use views::raw_forms;

use crate::{App, Ask, Done, Outcome, Streams, Who, stream};

impl App {
    /// Gives up what is due; how many.
    pub async fn erase_raw_forms(&self) -> Outcome<usize, ()> {
        let before = months_before(self.now(), self.settings.retention.raw_form_months);
        let due = raw_forms::due(&self.store.read(), before.micros()).await?;
        for (category, id) in &due {
            self.give_up(category, *id).await?;
        }
        Ok(due.len())
    }

    async fn give_up(&self, category: &str, id: Uuid) -> Outcome<(), ()> {
        let is_arrival = category == arrival::Event::CATEGORY;
        let of = if is_arrival { stream::<arrival::Event>(id) } else { stream::<registration::Event>(id) };
        let ask = Ask { id: self.new_id(), name: "erase-raw-form", input: &id, streams: vec![of], action: Action::EraseRawForms };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            Ok::<_, ()>(if is_arrival {
                Done::in_stream(id, erase_file(&streams.state(id), cx), ())
            } else {
                Done::in_stream(id, registration::erase_file(&streams.state(id), cx), ())
            })
        };
        self.decide(Who::System, ask, |_, _| Facts::Service, decide).await
    }
}

/// The same time of day so many months before.
fn months_before(now: Timestamp, months: u32) -> Timestamp {
    let today: Date = now.london_date();
    let then = today.saturating_sub(jiff::Span::new().months(i64::from(months)));
    let days = then.until(today).map_or(0, |span| i64::from(span.get_days()));
    now.plus_days(-days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_a_year_in_leap_years_too() {
        let now = Timestamp::from_micros(1_795_435_200_000_000);
        assert_eq!(months_before(now, 12).london_date().to_string(), "2025-11-23");
        assert_eq!(months_before(now, 36).london_date().to_string(), "2023-11-23");
    }
}
