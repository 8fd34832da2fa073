//! What follows from observations: asks and their answers, thanks owed, photos. What is NOT here: what an answer may say
//! (`answering`).

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::{Effort, Light};

plain_records! {
    /// What a host asked for, in the host's words.
    Ask {
        /// The shadow day.
        day: Option<RecordId>,
        /// Observations it came from.
        observations: Vec<RecordId>,
        /// The host who asked.
        host: Option<RecordId>,
        /// The words.
        words: String,
        /// What it is about, e.g. "headset".
        object: String,
        /// Where.
        place: String,
        /// When it was asked.
        asked_at: Option<Lived>,
        /// How hard it is.
        effort: Option<Effort>,
        /// How many people it reaches.
        reach: Option<u32>,
        /// It is about safety.
        safety: bool,
        /// The leader of the day owns it personally.
        mine: bool,
        /// The team, where no shadow day says it.
        team: Option<RecordId>,
    }

    /// The stoplight reply to an ask. With owner, due date and authority it is a promise.
    Answer {
        /// The ask.
        ask: Option<RecordId>,
        /// The light.
        light: Option<Light>,
        /// What is said; a red needs its reason.
        text: String,
        /// Who does it: a role or a leader.
        owner: String,
        /// Until when, a local date.
        due: Option<chrono::NaiveDate>,
        /// On whose authority.
        authority: String,
        /// When the team was told.
        told_at: Option<Lived>,
        /// How.
        told_how: String,
        /// When the team confirmed.
        confirmed_at: Option<Lived>,
        /// The light that the team was told of; absent where an older version wrote it down, and then it is any.
        told_light: Option<Light>,
        /// A person said that nobody needs to be told.
        no_need_to_tell: bool,
        /// The light that nobody needs to be told of; absent where an older version wrote it down, and then it is any.
        no_need_light: Option<Light>,
        /// When the team first had an answer, or was found to need none.
        delivered_at: Option<Lived>,
        /// The date that was promised first; a later date does not make a promise kept.
        first_due: Option<chrono::NaiveDate>,
        /// When what was asked for was there.
        done_at: Option<Lived>,
        /// What it brought, as measured.
        effect: String,
    }

    /// Thanks owed to a host, to be passed on within 72 hours.
    Recognition {
        /// The shadow day.
        day: Option<RecordId>,
        /// The host.
        host: Option<RecordId>,
        /// The observation that tells what for.
        observation: Option<RecordId>,
        /// For what, when the observation does not say it.
        reason: String,
        /// Until when.
        due_at: Option<Lived>,
        /// When it was passed on.
        passed_on_at: Option<Lived>,
    }

    /// A photo of an observation. Its bytes lie in the notebook's folder under a random name.
    Attachment {
        /// The observation.
        observation: Option<RecordId>,
        /// Name of its file in the folder of attachments.
        file: String,
        /// SHA-256 of the stored bytes, hex.
        sha256: String,
        /// Media type.
        media_type: String,
        /// Size of the stored bytes.
        bytes: u32,
        /// What it shows, in words.
        description: String,
        /// Something in it was covered for good.
        redacted: bool,
        /// Data of the camera was taken out.
        exif_stripped: bool,
    }
}
