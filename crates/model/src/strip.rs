//! The time strip of a shadow day: how single keys become timed activities, and how their edges are mended afterwards.
//! Primary activities and interruptions lie in one row: they never overlap, and pressed keys leave no gap. Activities
//! in parallel lie beside. What is NOT here: the clock, storage, which key stands for which activity.
//!
//! The model of a timed stretch of work, one key a switch, with a parallel lane and interruptions, follows the Work
//! Observation Method by Activity Timing (Westbrook and Ampt, 2009).

mod edges;
mod removing;
#[cfg(test)]
mod tests;

use crate::ids::RecordId;
use crate::records::{Activity, Interruption};
use crate::time::Lived;
use crate::vocabulary::{ActivitySource, InterruptionSource, Mode, Resumed};

pub use edges::{EdgeFault, Edges};

/// A key pressed so soon after another corrects it: nobody works for less than a second at something. The same key pressed
/// again so soon was pressed once.
const SLIP_MS: i64 = 800;

/// The timed records of one day, those that stand, by their start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Primary and parallel activities.
    pub activities: Vec<Activity>,
    /// What cut them.
    pub interruptions: Vec<Interruption>,
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// This is what happens from now on.
    Switch {
        /// A word of the programme's list of activities.
        code: String,
        /// How the leader takes part; as before when nothing is said.
        mode: Option<Mode>,
    },
    /// This begins, or ends, beside what happens.
    Parallel {
        /// A word of the programme's list of activities.
        code: String,
    },
    /// An interruption begins; or the one that lasts is over and the work goes on.
    Interrupt {
        /// Who or what; can be said later.
        source: Option<InterruptionSource>,
    },
    /// Who or what the interruption is that lasts.
    Source(InterruptionSource),
    /// The leader takes part in another way from now on.
    Mode(Mode),
    /// Nothing is timed from now on: a pause, or the end of the day.
    Stop(ActivitySource),
}

impl Strip {
    /// The strip after a key. `at` never lies before what runs began; `fresh` gives new ids.
    #[must_use]
    pub fn pressed(&self, press: &Press, day: RecordId, at: Lived, mut fresh: impl FnMut() -> RecordId) -> Self {
        let mut strip = self.clone();
        let at = strip.not_before_running(at);
        match press {
            Press::Switch { code, mode } => strip.switch(code, *mode, day, at, &mut fresh),
            Press::Parallel { code } => strip.parallel(code, day, at, &mut fresh),
            Press::Interrupt { source } => strip.interrupt(*source, day, at, &mut fresh),
            Press::Source(source) => strip.say_source(*source),
            Press::Mode(mode) => strip.take_part(*mode, day, at, &mut fresh),
            Press::Stop(source) => strip.stop(*source, at),
        }
        strip
    }

    /// The primary activity that runs.
    pub fn running(&self) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.parallel_of.is_none() && activity.ended_at.is_none())
    }

    /// The interruption that lasts.
    pub fn lasting(&self) -> Option<&Interruption> {
        self.interruptions.iter().find(|interruption| interruption.ended_at.is_none())
    }

    /// The activities that run beside the primary one.
    pub fn beside(&self) -> impl Iterator<Item = &Activity> {
        self.activities.iter().filter(|activity| activity.parallel_of.is_some() && activity.ended_at.is_none())
    }

    /// The primary activity at a moment.
    pub fn at(&self, moment: Lived) -> Option<&Activity> {
        let mut primary = self.activities.iter().filter(|activity| activity.parallel_of.is_none());
        primary.find(|activity| {
            activity.started_at.is_some_and(|start| start <= moment) && activity.ended_at.is_none_or(|end| moment < end)
        })
    }

    fn not_before_running(&self, at: Lived) -> Lived {
        let running = self.activities.iter().filter(|activity| activity.ended_at.is_none());
        let starts = running.filter_map(|activity| activity.started_at);
        let lasting = self.lasting().and_then(|interruption| interruption.started_at);
        let ends = self.activities.iter().filter(|one| one.parallel_of.is_none()).filter_map(|one| one.ended_at);
        let over = self.interruptions.iter().filter_map(|one| one.ended_at);
        starts.chain(lasting).chain(ends).chain(over).fold(at, Lived::max)
    }

    fn running_mut(&mut self) -> Option<&mut Activity> {
        self.activities.iter_mut().find(|activity| activity.parallel_of.is_none() && activity.ended_at.is_none())
    }

    fn begin(&mut self, id: RecordId, day: RecordId, code: &str, mode: Option<Mode>, at: Lived) {
        let mut activity = Activity::new(id);
        activity.day = Some(day);
        code.clone_into(&mut activity.code);
        activity.mode = mode;
        activity.started_at = Some(at);
        activity.source = Some(ActivitySource::Key);
        self.activities.push(activity);
    }

    fn switch(
        &mut self,
        code: &str,
        mode: Option<Mode>,
        day: RecordId,
        at: Lived,
        fresh: &mut impl FnMut() -> RecordId,
    ) {
        let mode = mode.or_else(|| self.last_mode());
        if let Some(running) = self.running_mut() {
            if running.code == code && running.mode == mode {
                return;
            }
            if is_slip(running.started_at, at) {
                code.clone_into(&mut running.code);
                running.mode = mode;
                return;
            }
            running.ended_at = Some(at);
        }
        self.leave_interruption(at, Resumed::No);
        self.come_back_to(code);
        self.begin(fresh(), day, code, mode, at);
    }

    /// How the leader took part last; it stays so until said otherwise.
    fn last_mode(&self) -> Option<Mode> {
        let primary = self.activities.iter().filter(|activity| activity.parallel_of.is_none());
        primary.max_by_key(|activity| activity.started_at).and_then(|activity| activity.mode)
    }

    fn leave_interruption(&mut self, at: Lived, resumed: Resumed) {
        if let Some(lasting) = self.interruptions.iter_mut().find(|one| one.ended_at.is_none()) {
            lasting.ended_at = Some(at);
            lasting.resumed = lasting.activity.is_some().then_some(resumed);
        }
    }

    /// Work that was cut and left is taken up again: the last interruption that cut it says so.
    fn come_back_to(&mut self, code: &str) {
        let Self { activities, interruptions } = self;
        let cut = |interruption: &Interruption| {
            let work = activities.iter().find(|activity| Some(activity.id) == interruption.activity);
            interruption.resumed == Some(Resumed::No) && work.is_some_and(|work| work.code == code)
        };
        if let Some(last) = interruptions.iter_mut().rev().find(|interruption| cut(interruption)) {
            last.resumed = Some(Resumed::Later);
        }
    }

    fn parallel(&mut self, code: &str, day: RecordId, at: Lived, fresh: &mut impl FnMut() -> RecordId) {
        let by_this_key = |one: &Activity| match (one.parallel_of, one.ended_at) {
            (Some(_), ended) => is_slip(ended.or(one.started_at), at),
            // Where nothing was timed the key began the row itself.
            (None, None) => is_slip(one.started_at, at),
            (None, Some(_)) => false,
        };
        if self.activities.iter().any(|one| one.code == code && by_this_key(one)) {
            return;
        }
        let mut beside = self.activities.iter_mut().filter(|activity| activity.parallel_of.is_some());
        if let Some(runs) = beside.find(|activity| activity.ended_at.is_none() && activity.code == code) {
            runs.ended_at = Some(at);
            return;
        }
        let Some(primary) = self.running() else { return self.switch(code, None, day, at, fresh) };
        let (primary, mode) = (primary.id, primary.mode);
        self.begin(fresh(), day, code, mode, at);
        if let Some(new) = self.activities.last_mut() {
            new.parallel_of = Some(primary);
        }
    }

    fn interrupt(
        &mut self,
        source: Option<InterruptionSource>,
        day: RecordId,
        at: Lived,
        fresh: &mut impl FnMut() -> RecordId,
    ) {
        if self.interruptions.iter().any(|one| is_slip(one.ended_at.or(one.started_at), at)) {
            return;
        }
        if let Some(lasting) = self.lasting() {
            let work = self.activities.iter().find(|activity| Some(activity.id) == lasting.activity);
            let work = work.map(|work| (work.code.clone(), work.mode));
            self.leave_interruption(at, Resumed::Yes);
            if let Some((code, mode)) = work {
                self.begin(fresh(), day, &code, mode, at);
            }
            return;
        }
        // Where nothing is timed there is nothing to cut.
        let Some(running) = self.running_mut() else { return };
        let mut interruption = Interruption::new(fresh());
        interruption.day = Some(day);
        interruption.source = source;
        interruption.started_at = Some(at);
        interruption.activity = Some(running.id);
        running.ended_at = Some(at);
        running.interrupted_by = Some(interruption.id);
        self.interruptions.push(interruption);
    }

    fn say_source(&mut self, source: InterruptionSource) {
        if let Some(lasting) = self.interruptions.iter_mut().find(|one| one.ended_at.is_none()) {
            lasting.source = Some(source);
        }
    }

    fn take_part(&mut self, mode: Mode, day: RecordId, at: Lived, fresh: &mut impl FnMut() -> RecordId) {
        if let Some(code) = self.running().map(|running| running.code.clone()) {
            self.switch(&code, Some(mode), day, at, fresh);
        }
    }

    fn stop(&mut self, source: ActivitySource, at: Lived) {
        for activity in self.activities.iter_mut().filter(|activity| activity.ended_at.is_none()) {
            activity.ended_at = Some(at);
            if source == ActivitySource::AutoClosed {
                activity.source = Some(source);
            }
        }
        self.leave_interruption(at, Resumed::No);
    }
}

fn is_slip(started: Option<Lived>, at: Lived) -> bool {
    started.is_some_and(|started| at.ms() - started.ms() < SLIP_MS)
}
