# Words of the reports, English. `$n` chooses the plural; `{ $n-shown }` is the same number as people write it.

## Numbers and dates

number-group = ,
number-decimal = .
percent = { $n }{"\u00A0"}%
date = { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-month = { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
list-comma = ,{" "}
list-and = { $first } and { $last }
period = { $from } to { $to }
minutes-short = { $n }{"\u00A0"}min
# A label inside a sentence: “lower” or as it is.
inside-a-sentence = lower
hours-short = { $n }{"\u00A0"}h
interval = { $low } to { $high }
interval-percent = { $low } to { $high }{"\u00A0"}%
days-of = { $n-shown } of { $all-shown }
times = { $n-shown }×
observations = { $n ->
    [one] { $n-shown } observation
   *[other] { $n-shown } observations
}
and-more = {" "}+{ $n-shown }
not-known = not known
withheld = withheld (small group)
withheld-short = withheld

## Categories

category-training-gap = Training gap
category-tooling = Tooling
category-workload = Workload
category-customer-behaviour = Customer behaviour
category-escalation-need = Escalation need
category-none = Not sorted yet
short-training-gap = Training
short-tooling = Tooling
short-workload = Workload
short-customer-behaviour = Customer
short-escalation-need = Escalation
short-none = Not sorted
letter-training-gap = T
letter-tooling = W
letter-workload = L
letter-customer-behaviour = C
letter-escalation-need = E
letter-none = –
bright-spots = Bright spots
impact-1 = low
impact-2 = medium
impact-3 = high

## Names, furniture

name-day = Shadow-day summary
name-summary-team = Period summary, team edition
name-summary-cross = Period summary, cross-team edition
name-summary-pass-on = Period summary, edition to pass on
class-team = Internal — for this leader and team
class-cross = Internal — no personal data
team-unnamed = a team not named yet
teams-many = { $n-shown } teams
page-of = page { $page } of { $pages }
label-programme = Programme
label-period = Period
label-teams = Teams
label-audience = For
label-classification = Classification
label-recipe = Recipe
recipe = Recipe { $hash }: { $report }, { $period }, { $teams }; k { $counts-shown } for counts, { $quotes-shown } for quotes; Shadowday { $version }; data { $digest }
rule-team = Small groups shown, for this leader and team: do not pass on to others.
rule-cross = Figures with fewer than { $counts-shown } distinct hosts behind them are withheld, and others with them so that they cannot be worked out; quotes need { $quotes-shown } hosts in the team.
file-day = { $date } { $team } shadow-day
file-summary = { $from } to { $to } { $teams } summary
skip-to-content = Skip to the report
show-as-table = Show as table
not-drawn = (some characters of the notes have no shape in the fonts of this computer and are shown as □)
row-level-withheld = Single observations are not part of a cross-team edition: rows could be counted, and small groups found. They stay in the notebook.
evidence-heading = Evidence

## Headlines: the answer first, with a number

headline-day-minutes = { $team }, { $date }: “{ $label }” weighs most, seen { $n ->
    [one] once
   *[other] { $n-shown } times
}, { $minutes } of the { $total } minutes noted as lost
headline-day-both = { $team }, { $date }: “{ $label }” weighs most, seen { $n ->
    [one] once
   *[other] { $n-shown } times
}; “{ $other }” cost most time, { $minutes } of { $total } minutes
headline-day-times = { $team }, { $date }: “{ $label }” weighs most, seen { $n ->
    [one] once
   *[other] { $n-shown } times
} among { $all ->
    [one] one problem
   *[other] { $all-shown } problems
}
headline-day-bright = { $team }, { $date }: { $n ->
    [0] no problem was noted
    [one] one bright spot and no problem was noted
   *[other] { $n-shown } bright spots and no problem were noted
}
headline-day-empty = { $team }, { $date }: nothing was noted, 0 observations
headline-category-tops = { $category } gets in the way most: { $n-shown } of { $all-shown } problems ({ $share }), led by { $tops }
headline-category = { $category } gets in the way most: { $n-shown } of { $all-shown } problems ({ $share })
headline-category-only = { $category } gets in the way most: { $n ->
    [one] one problem
   *[other] { $n-shown } problems
} on { $days ->
    [one] one shadow day
   *[other] { $days-shown } shadow days
}
headline-counts = { $n ->
    [one] One observation
   *[other] { $n-shown } observations
} on { $days ->
    [one] one shadow day
   *[other] { $days-shown } shadow days
}, { $period }
headline-small = { $days ->
    [one] One shadow day
   *[other] { $days-shown } shadow days
}, { $period }: too few hosts in every team to show a figure
headline-empty = No observation to report for { $period }: { $days ->
    [0] nobody was shadowed
    [one] one shadow day, nothing noted
   *[other] { $days-shown } shadow days, nothing noted
}

## Facts under the headline

facts-shadowed = Shadowed { $from }–{ $to } ({ $hours } hours)
facts-open = Shadowed from { $from } ({ $hours } hours, end estimated)
facts-unknown = Hours not known
facts-shift = { $shift } shift
facts-surge = surge: the queue overflowed
facts-hosts = { $n ->
    [0] no host named
    [one] one host
   *[other] { $n-shown } hosts
}
facts-struck = { $n ->
    [one] one line was struck by the host
   *[other] { $n-shown } lines were struck by the host
}
facts-summary = { $days ->
    [one] One shadow day
   *[other] { $days-shown } shadow days
} · { $teams ->
    [one] one team
   *[other] { $teams-shown } teams
} · { $hosts ->
    [one] one host
   *[other] { $hosts-shown } hosts
} · { $leaders ->
    [one] one leader
   *[other] { $leaders-shown } leaders
}
basis-line = { $n ->
    [one] One observation
   *[other] { $n-shown } observations
}: { $saw-shown } saw, { $heard-shown } heard, { $read-shown } my read

## Headings

heading-bright = What works — keep it
heading-problems = What gets in the way, by impact
heading-top-problems = What gets in the way most
heading-counts = What the notes are about
heading-quotes = In their words
heading-fix-first = I would fix first
heading-surprised = What surprised me
heading-keep = I would keep
heading-time = Where the time went
heading-contacts = What customers came for
heading-expectations = What surprised us
heading-owed = What I did, and owe
heading-conflicts = Measures that drive the wrong behaviour
heading-photos = What it looks like
photos-more = { $n ->
    [one] One more photo is in the notebook.
   *[other] { $n-shown } more photos are in the notebook.
}
photos-not-allowed = { $n ->
    [one] One photo is left out: not everybody concerned allowed photos.
   *[other] { $n-shown } photos are left out: not everybody concerned allowed photos.
}
heading-asks = Asked for
heading-not-seen = What was not seen
heading-my-read = My own reading, not evidence
heading-method = How this was made
heading-figures = In short
heading-teams = Team by team
heading-when = When

## Columns

column-team = Team
column-teams = Teams
column-all = All
column-hours = Hours
column-rate = Per hour
column-category = Category
column-observations = Obs.
column-problem = Problem
column-seen = Seen
column-days = Days
column-minutes = Min.
column-impact = Impact
column-bright = ★ Bright
column-neutral = Neutral
column-my-read = My read
column-hour = Hour
column-week = Week of
column-evidence = Evidence
column-when = When
column-leader = Leader
column-hosts = Hosts
column-sub-code = Sub-code
column-basis = Basis
column-polarity = Polarity
column-text = Text
column-tags = Tags
column-tools = Tools
column-minutes-each = Minutes each
column-count = Times
column-activity = Activity
column-kind = Kind
column-photos = Photos
column-share = Share
column-stretches = Stretches
column-from = From
column-to = To
column-lane = Lane
column-mode = Part taken
column-resumed = Taken up again
column-contacts = Contacts
column-reason = Reason
column-failure-reason = Should not have been necessary because
column-channel = Channel
column-demand = Demand
column-escalated = Escalated
column-needed = Who was needed
column-authority = Not allowed at the desk
column-wait = Minutes waited
column-solvable = Solvable at the desk
row-total = All teams shown
sheet-summary = Summary
sheet-observations = Observations
sheet-counts = Counts
sheet-time = Time
sheet-contacts = Contacts
sheet-method = Method

## Sections

label-example = { $label }: { $example }
problems-caption = Problems, the weightiest first
problems-none = No problem was noted.
problems-withheld = Every group of problems has too few hosts behind it to be shown.
bright-none = No bright spot was noted. That is worth asking about: what works is seldom mentioned.
bright-withheld = Every group of bright spots has too few hosts behind it to be shown.
groups-more = { $n ->
    [one] One more is in the notebook.
   *[other] { $n-shown } more are in the notebook.
}
groups-withheld = { $n ->
    [one] One smaller group is withheld.
   *[other] { $n-shown } smaller groups are withheld.
}
minutes-withheld = Minutes with too few hosts behind them are withheld, and others with them.
quote-role = { $role }, { $team }, { $date }
quote-team = { $team }, { $date }
group-phrases = Phrases that worked
conflict-chain = { $metric } → { $drives } → { $harm }
conflict-open = …
in-their-words = “{ $text }”
quote-not-released = (somebody’s words, not released)
judgement-not-released = (words that judge a person, left out until somebody said what stood behind it)
a-host = [host]
quotes-small = Quotes are withheld: no team has { $k-shown } hosts behind its notes.
asks-count = { $n ->
    [one] One ask was noted. Its words stay with its team.
   *[other] { $n-shown } asks were noted. Their words stay with their teams.
}
asks-withheld = Asks were noted by too few hosts to be counted here.
not-seen-weekdays = No shadow day on { $days }
not-seen-teams = No shadow day with { $teams }
not-seen-shifts = { $team }: no { $shifts } { $n ->
    [one] shift
   *[other] shifts
}
not-seen-nothing = Nothing was recorded as unseen. What the leader did not look at cannot be known from the notes.

## The whole day: time, contacts, expectations, what is owed

interruptions = Interruptions
time-others = The others
counted = { $what } ({ $n-shown })
time-title = { $what } took most of the { $hours } hours timed: { $share }
time-title-lost = { $what } took { $share } of the { $hours } hours timed
time-caption = { $n ->
    [one] One stretch
   *[other] { $n-shown } stretches
}, { $hours } hours timed
lost-re_key = typing twice
lost-chase = chasing
lost-wait_system = waiting for systems
lost-wait_person = waiting for people
lost-interruption = interruptions
time-of = { $what } { $minutes }{"\u00A0"}min
time-modes = How I took part: { $list }.
time-interruptions = { $n ->
    [one] One interruption
   *[other] { $n-shown } interruptions
}, { $minutes }{"\u00A0"}min: { $rate } an hour (95{"\u00A0"}% interval { $low } to { $high }).
time-sources = {" "}By { $list }.
time-not-resumed = {" "}{ $n ->
    [one] One time the work was not taken up again at once.
   *[other] { $n-shown } times the work was not taken up again at once.
}
time-beside = In parallel, not in the shares: { $list }.
contacts-all = { $n ->
    [one] One contact.
   *[other] { $n-shown } contacts.
}
contacts-failure = { $n-shown } of { $all-shown } should not have been necessary: { $share } (95{"\u00A0"}% interval { $low } to { $high }{"\u00A0"}%).
contacts-unclear = {" "}{ $n ->
    [one] One could not be judged and is left out of the share.
   *[other] { $n-shown } could not be judged and are left out of the share.
}
reasons-caption = Why customers came, the most frequent reason first
escalated = { $n ->
    [one] One needed somebody else
   *[other] { $n-shown } needed somebody else
}
escalated-needed = : { $list }
escalated-wait = ; median wait { $minutes }{"\u00A0"}min
escalated-solvable = ; solvable here with more authority: { $n-shown } of { $all-shown }
escalated-missing = Not allowed at the desk: { $list }.
expectations-line = { $n-shown } of { $all ->
    [one] one expectation
   *[other] { $all-shown } expectations
} did not hold.
expectations-partly = {" "}{ $n ->
    [one] One held in part.
   *[other] { $n-shown } held in part.
}
expectation-sure = { $share } sure before
verdict-true = held
verdict-partly = held in part
verdict-false = did not hold
verdict-none = not scored
help-done = my act of help, done
help-not-done = my act of help, not done
help-open = my act of help
thanks = Thanks to { $host }
thanks-for = Thanks to { $host }: { $reason }
thanks-owed = to be passed on by { $date }
thanks-passed-on = passed on { $date }
light-new = no answer yet
light-green = done
light-yellow = in progress
light-red = cannot, because
ask-safety = safety
ask-mine = I own this one
promise = { $owner }, by { $due }
promise-due = by { $due }

teams-caption = Observations by team and category, with hours observed and observations per hour
teams-note = Each observation stands in one column. Per hour: observations ÷ hours observed, below it the 95 % interval. More notes in a team can mean more problems, or more looking.
teams-note-withheld = {" "}Shaded: withheld, a small group or a figure that would give one away.
categories-none = No problem is sorted into a category yet
categories-lead = { $category } leads with { $n-shown } of { $all-shown } problems
categories-lead-only = { $category } leads with { $n-shown } problems
categories-tie = Several categories lead with { $n-shown } of { $all-shown } problems each
hours-title = { $n-shown } of { $all-shown } timed notes were made from { $from } to { $to }
hours-spread = Notes came all through the day, at most { $n-shown } an hour
hours-caption = Notes by hour of the day
hours-caption-bright = Notes by hour of the day; outlined: bright spots
weeks-title = { $n-shown } of { $all-shown } weeks had a shadow day
weeks-caption = Observations per observed hour, by week
figure-hours = hours observed
figure-hours-note = { $days ->
    [one] one shadow day
   *[other] { $days-shown } shadow days
}, { $leaders ->
    [one] one leader
   *[other] { $leaders-shown } leaders
}
figure-rate = observations per hour
figure-rate-note = 95{"\u00A0"}% interval { $low } to { $high }; n{"\u00A0"}={"\u00A0"}{ $n-shown }
figure-rate-withheld = with the hours it would show a small group
figure-rate-unknown = no day with known hours
figure-minutes = noted as lost to problems
figure-minutes-note = { $n-shown } of { $all-shown } problems have minutes
figure-bright = bright spots
figure-bright-note = beside { $n ->
    [one] one problem
   *[other] { $n-shown } problems
}

## Method box

basis-explained = . My read is counted and never used as evidence.
method-exposure = Exposure: { $days ->
    [one] one shadow day
   *[other] { $days-shown } shadow days
}, { $hours } hours observed, { $teams ->
    [one] one team
   *[other] { $teams-shown } teams
} in scope, { $leaders ->
    [0] no leader named
    [one] one leader
   *[other] { $leaders-shown } leaders
}.
method-estimated = {" "}{ $n ->
    [one] The end of one day is
   *[other] The ends of { $n-shown } days are
} estimated (last note + 15 min).
method-one-leader = {" "}One leader only: it shows where one person looked.
method-hosts = Hosts: { $n-shown } distinct (for each team the most that any one leader met); { $without ->
    [0] every observation has a host.
    [one] one observation is without a host.
   *[other] { $without-shown } observations are without a host.
}
method-hosts-named = Hosts: { $names }; { $without ->
    [0] every observation has a host.
    [one] one observation is without a host.
   *[other] { $without-shown } observations are without a host.
}
method-small-teams = { $n ->
    [one] One team has too few hosts: its figures are withheld and left out of every total.
   *[other] { $n-shown } teams have too few hosts: their figures are withheld and left out of every total.
}
method-rates = Rates count observations, not how often each was seen, on days with known hours. Intervals: 95 %, Garwood for rates, Wilson for shares of days.
method-groups = Problems are what was seen or heard, grouped by the tag most shared, else sub-code, else tool; ranked by impact added up (1–3, not rated = 1), then minutes. Minutes = minutes each time × times seen.
method-unknown = { $days ->
    [one] One day has
   *[other] { $days-shown } days have
} unknown hours: { $n ->
    [one] its one observation is
   *[other] the { $n-shown } observations are
} counted and not in rates.
method-read-back = Read back with the hosts: { $kept-shown } kept, { $corrected-shown } corrected, { $n ->
    [0] none struck.
    [one] one line struck; its words are gone.
   *[other] { $n-shown } lines struck; their words are gone.
}
method-imported = { $n ->
    [one] One observation was
   *[other] { $n-shown } observations were
} imported from a file.

## Findings, decisions, asks: what a supervisor reads

name-findings-team = Findings, team edition
name-findings-cross = Findings, cross-team edition
name-poster = You said, we did
name-decision = Decision brief
name-purchase = Purchase case
name-huddle = Huddle card
name-register = Register of decisions
class-wall = Internal — for the wall of this team
file-findings = { $from } to { $to } { $teams } findings
file-huddle = { $from } to { $to } { $teams } huddle card
file-poster = { $date } { $team } you said, we did
file-decision = { $date } decision { $number } brief
file-purchase = { $date } purchase case
file-register = { $date } register of decisions
headline-findings = { $statement }: seen { $n ->
    [one] once
   *[other] { $n-shown } times
} in { $teams ->
    [one] one team
   *[other] { $teams-shown } teams
} by { $observers ->
    [one] one observer
   *[other] { $observers-shown } observers
}
headline-findings-cost = { $statement }: seen { $n ->
    [one] once
   *[other] { $n-shown } times
}, { $range } of work a day
headline-findings-none = { $period }: { $n ->
    [0] nothing to show
    [one] one observation, and no finding made of it yet
   *[other] { $n-shown } observations, and no finding made of them yet
}
facts-findings = { $n ->
    [0] No finding
    [one] One finding
   *[other] { $n-shown } findings
} from { $days ->
    [one] one shadow day
   *[other] { $days-shown } shadow days
} by { $leaders ->
    [0] no leader named
    [one] one leader
   *[other] { $leaders-shown } leaders
}
facts-themes = Only { $themes }
facts-themes-withheld = { $n ->
    [one] one place of these themes is withheld (small group)
   *[other] { $n } places of these themes are withheld (small groups)
}
facts-days = { $n ->
    [0] No shadow day
    [one] One shadow day
   *[other] { $n-shown } shadow days
} by { $leaders ->
    [0] no leader named
    [one] one leader
   *[other] { $leaders-shown } leaders
}
heading-decide = Decide
heading-do = Do
heading-know = Know
heading-findings = What was found, the weightiest first
heading-ledger = What became of the observations
heading-months = Month by month
heading-tried = What was tried
heading-price = What it costs
heading-asked-for = The decision asked for
heading-background = Background
heading-current = Current condition, seen at the desks
heading-goal = Goal
heading-causes = What it comes from
heading-chosen = Chosen evidence
chosen-saw = saw
chosen-heard = heard
chosen-my-read = my read
heading-options = Options
heading-plan = Plan
heading-follow-up = Follow-up
heading-said = What became of it
heading-thanks = Thank you
heading-story = This happened
heading-question = To talk about
decide-nothing = Nothing waits for a decision.
do-nothing = Nothing waits to be done.
know-nothing = Nothing more is to be known.
know-settled = { $n ->
    [one] One finding is settled.
   *[other] { $n-shown } findings are settled.
}
owner-none = nobody looks after it yet
takes-easy = takes days
takes-medium = takes weeks
takes-hard = takes months
takes-none = effort not known
decision-state-proposed = Proposed
decision-state-decided = Decided
decision-state-to_review = To be looked at again
decision-state-judged = Judged
decision-state-superseded = Replaced
decision-state-reversed = Taken back
decision-number = Decision { $n-shown }
decision-outcome-held = It went where it was to go, by more than chance would do.
decision-outcome-short = It went the right way, but not as far as was expected.
decision-outcome-faded = It had gone where it was to go, and is back.
decision-outcome-no_effect = The change that was expected can be ruled out.
decision-outcome-worse = It went the other way, by more than chance would do.
decision-outcome-cannot_tell = Whether it changed anything cannot be told yet.
column-finding = Finding
column-observers = Observers
column-cost = Work a day, estimated
column-state = State
column-became = What became of them
column-why = Why
column-asked = Asked for
column-light = State
column-reply = Reply
column-said = You said
column-did = We did
column-month = Month
column-noted = Noted
column-minutes-lost = Minutes lost
column-option = Option
column-effort = What it takes
column-effect = What it brings
column-risk = What may go wrong
column-choice = Choice
column-what = What
column-who = Who
column-by = When
findings-caption = Findings, the weightiest first, with what each costs a day
no-finding = No finding was made of these observations yet. Findings are made in Review.
findings-withheld = Every finding has too few hosts behind it to be shown.
standing-open = open
standing-settled = settled
standing-decided = decided
standing-proposed = to be decided
finding-fact = { $n ->
    [one] One observation
   *[other] { $n-shown } observations
} on { $days ->
    [one] one day
   *[other] { $days-shown } days
} in { $teams ->
    [one] one team
   *[other] { $teams-shown } teams
} by { $observers ->
    [one] one observer
   *[other] { $observers-shown } observers
}.
finding-basis = { $saw-shown } saw, { $heard-shown } heard.
finding-nobody-looked = Nobody looked for the opposite yet.
finding-none-against = Somebody looked for the opposite and found none.
finding-otherwise = { $n ->
    [one] One observation says otherwise.
   *[other] { $n-shown } observations say otherwise.
}
quote-none = No quote with permission.
cost-about = ~{ $hours }{"\u00A0"}h
cost-range = { $low }{"\u00A0"}to{"\u00A0"}{ $high }{"\u00A0"}h
cost-formula = { $rate } an hour × { $minutes }{"\u00A0"}min × { $people ->
    [one] one person
   *[other] { $people-shown } people
} × { $day }{"\u00A0"}h
cost-needs-hours = no day with known hours
cost-needs-minutes = no note says how many minutes
cost-needs-people = people in the team not known
method-findings = A finding counts the observations that say the same, never anybody’s own reading. Ranked by impact added up (1–3, not rated = 1), then times seen.
method-cost = Work a day = times an observed hour × minutes each time (median) × people in those teams × hours of a mean shadow day. Its range: the 95 % interval of the rate with the lower and the upper quartile of the minutes noted.
ledger-caption = What became of the observations in review, and why some were left out
ledger-nothing = There is nothing to review.
ledger-accept = Accepted
ledger-merge = Merged into a finding
ledger-link = Linked to what is done
ledger-decline = Declined
ledger-snooze = Put off
ledger-ask = The observer was asked
ledger-none = Not reviewed yet
ledger-means-accept = They stand and count.
ledger-means-merge = They are evidence of a finding.
ledger-means-link = They stand and count; they belong to an ask, a finding or a decision.
ledger-means-decline = Left out of findings; every observer reads why.
ledger-means-snooze = They come back on a date.
ledger-means-ask = They wait for an answer.
ledger-means-none = Nobody looked at them yet.
ledger-reasons-stay = The reasons stay with the observers.
declined-too_vague = too vague to act on
declined-twice = written down twice
declined-out_of_scope = about something else than this programme
declined-solved = put right since
declined-about_a_person = about a person, not about the work
declined-own_words = in the reviewer’s own words
asks-caption = What was asked for, and what was replied
asks-by-light = { $n ->
    [one] One ask
   *[other] { $n-shown } asks
}: { $done-shown } done, { $doing-shown } in progress, { $cannot-shown } cannot, { $new-shown } without an answer.
reply-none = No answer yet.

## The poster: plain words, no figure of a hundred

poster-title = You said, we did
poster-facts = { $team } · { $month }
poster-nothing = Nothing that you asked for has an answer yet. We owe you one.
poster-green = Done: { $what }
poster-yellow = Under way: { $what }, by { $due }
poster-yellow-open = Under way: { $what }
poster-red = Not now, because: { $because }. Instead: { $instead }
poster-red-alone = Not now, because: { $because }
poster-waiting = { $n ->
    [one] One more thing waits for our answer.
   *[other] { $n-shown } more things wait for our answer.
}
poster-waiting-only = { $n ->
    [one] One thing waits for it.
   *[other] { $n-shown } things wait for it.
}
poster-more = { $n ->
    [one] One more has an answer, too.
   *[other] { $n-shown } more have an answer, too.
}
poster-thanks = Thank you, { $team }: this came from you.
poster-next = Next shadow day: { $date } — tell us what to look at.
poster-next-open = The next shadow day is not fixed yet. Tell us what to look at.
# After one of these a reply says what is done instead; before the first it says why. Replies may be in another language.
words-instead = instead|stattdessen|dafür
words-because = because|weil|da
check-poster-instead = { $n ->
    [one] One reply says why not, and not what is done instead: “{ $where }”.
   *[other] { $n } replies say why not, and not what is done instead, e.g. “{ $where }”.
} Say it in the reply, after the word “instead”.
check-poster-percent = A poster has no percentages: “{ $where }”.
check-poster-none = Nothing asked for has an answer in this period.

## The decision brief

headline-brief = { $question } { $n ->
    [one] One observation
   *[other] { $n-shown } observations
} on { $days ->
    [one] one day
   *[other] { $days-shown } days
}
brief-owner = answers for it: { $owner }
brief-decider = decides: { $decider }
brief-decided = decided on { $date }
brief-proposed = proposed
brief-review = looked at again on { $date }
brief-version = as of { $date }
brief-company = For the company: { $text }
brief-staff = For the staff: { $text }
brief-teams = It concerns { $teams }.
brief-never = Nobody has shadowed { $teams } yet: { $n ->
    [one] this is decided for that team without having been there.
   *[other] this is decided for those teams without having been there.
}
current-nothing = No observation is behind it: nobody saw it at a desk.
goal-line = { $what }: from { $from } to { $to } an observed hour.
goal-line-by = { $what }: from { $from } to { $to } an observed hour, by { $by }.
goal-nothing = No figure was set that would show a change.
causes-nothing = No finding was cited and no cause noted.
why-because = Because { $because }
why-unseen = nobody has seen this yet
option-effort-easy = days, within the team
option-effort-medium = weeks, or another team
option-effort-hard = months, money or several departments
behind-tools = The tools did not allow it
behind-training = Nobody had shown it
behind-opportunity = There was no opportunity
behind-time = There was no time
options-caption = What could be done, and what was chosen
options-nothing = No option was written down.
option-chosen = ● chosen
option-recommended = ● recommended
option-waiting = Cost of waiting: { $cost }
option-because = Because { $because }
plan-caption = What happens, by whom, when
plan-line = From the decision to looking again
plan-decide = Decide
plan-effect = Effect is there
plan-review = Observe the teams again
plan-open = open
follow-caption = Before the decision and since
follow-before = Before
follow-after = Since
follow-up-ahead = The teams are observed again on { $date }. Until then nothing is known of its effect.
follow-up-none = The teams are not observed again: { $because }
follow-up-open = No day is set on which the teams are observed again.
heading-decided = What was decided
brief-was-decided = { $choice } Decided on { $date }.
asked-of-nobody = { $what }
asked-by = { $what } By { $by }.
asked-of = { $what } Asked of { $decider }.
asked-of-by = { $what } Asked of { $decider }, by { $by }.
tick-approved = approved
tick-changed = approved with changes
tick-declined = declined
tick-sign = Date and signature: ______________________________
figure-times = times seen
figure-times-note = { $n ->
    [one] one observation
   *[other] { $n-shown } observations
} on { $days ->
    [one] one day
   *[other] { $days-shown } days
} by { $observers ->
    [one] one observer
   *[other] { $observers-shown } observers
}
figure-hosts = { $n ->
    [one] host
   *[other] hosts
}
figure-hosts-note = in { $n ->
    [one] one team
   *[other] { $n-shown } teams
}
figure-since = since then
figure-since-note = noted { $n ->
    [one] once
   *[other] { $n-shown } times
}
figure-noted = noted as lost
figure-noted-note = { $n-shown } of { $all-shown } notes have minutes
figure-cost = of work a day, estimated
check-brief-choice = The headline names what is to be done. Say what the problem is; the option stands on the right.

## The purchase case

headline-purchase = { $object }: { $n ->
    [one] one host
   *[other] { $n-shown } hosts
} in { $teams ->
    [one] one team
   *[other] { $teams-shown } teams
}, since { $since }
headline-purchase-open = { $object }: noted { $n ->
    [one] once
   *[other] { $n-shown } times
} since { $since }
headline-purchase-small = { $object }: asked for since { $since }
purchase-something = What was asked for
months-caption = Who noted it, month by month
months-withheld = In every month too few hosts are behind it to show a figure.
tried-nothing = Nothing was written down that was tried.
price-open = Not known yet: a person has to say it.

## The huddle card

huddle-facts = { $team } · { $month }
huddle-no-story = Tell one of your own: what went well last week, and what did somebody do for it?
huddle-principle-respect = Respect: the time of others is worth as much as mine
huddle-principle-competence = Competence: who knows it shows it
huddle-principle-compassion = Compassion: first the person, then the case
huddle-principle-empathy = Empathy: see it from where the other one sits
huddle-principle-listening = Listening: the first sentence is seldom the whole of it
huddle-question-respect = Where did we save somebody’s time this week, and where did we take it?
huddle-question-competence = What do you know that the desk beside you would like to know?
huddle-question-compassion = When did somebody need a moment more than an answer?
huddle-question-empathy = What looks different when you sit on the other side of the call?
huddle-question-listening = When did the second question change what you did?
check-story-long = The story has more than { $most } words: what follows is left out.
check-story-none = No strength of this period can be told without a name. Write the story yourself.

## Checks before it leaves

check-headline-own = The headline is yours and holds a number.
check-headline-proposed = The headline is proposed from the data. Say it in your words.
check-headline-sentence = The headline should be a sentence: what is so, and how much?
check-headline-number = The headline has no number in it.
check-headline-claim = The headline says { $word }, and no page has that number. Look at it again, or say where it comes from.
check-claim = No observation here supports “{ $where }”. It is a claim, or it is not told.
check-chosen-elsewhere = { $n ->
    [one] One note that was chosen is not printed: it is not in these pages, or they have no more room.
   *[other] { $n } notes that were chosen are not printed: they are not in these pages, or these have no more room.
}
check-length = One page was asked for, and there are { $n }. Leave something out, or take two.
check-quotes-ok = { $n ->
    [0] No quotes are shown.
    [one] One quote is shown, with permission.
   *[other] { $n } quotes are shown, with permission.
}
check-quotes-left-out = { $n ->
    [one] One quote without permission is left out.
   *[other] { $n } quotes without permission are left out.
}
check-words-ok = The wording is neutral.
check-words = “{ $word }” can read as blame: “{ $where }”. Say what happened, not who was at fault.
check-performance = “{ $word }” reads as an assessment of people: “{ $where }”. A cross-team report never rates anybody.
check-judgement = { $n ->
    [one] One note judges a person, and nobody said what stood behind it: it is counted, its words are left out.
   *[other] { $n } notes judge a person, and nobody said what stood behind it: they are counted, their words are left out.
} To have the words in, answer the question at the note (tools, training, opportunity, time?), or say why not.
check-names-ok = No names, e-mail addresses or telephone numbers were noticed.
check-name = “{ $word }” could be a person’s name: “{ $where }”.
check-email = “{ $word }” looks like an e-mail address: “{ $where }”.
check-phone = “{ $word }” looks like a telephone number: “{ $where }”.
check-customer = “{ $word }” looks like a customer’s number: “{ $where }”.
check-account = “{ $word }” looks like the number of an account or a case: “{ $where }”.
check-names-resolve = Replace it at its note, leave it there on purpose, or say why it may be printed.
check-names-waived = Names stay: { $why }
check-small-team = Small groups are shown: for this leader and team only.
check-small-ok = No small group is shown; { $n ->
    [0] nothing had to be withheld.
    [one] one figure is withheld.
   *[other] { $n } figures are withheld.
}
check-empty = There is nothing to report: nothing was noted in this scope, or too few hosts are behind it to be passed on.

## Words that the neutral-language check looks for, separated by |

lint-words = always|never|lazy|obviously|stupid|careless|failed to|refuses to|should have known|as usual|incompetent|doesn't care|does not care|bad attitude
# Words that read as an assessment of people: a cross-team report stops at them.
lint-people = performance of

## The register of decisions

heading-register = Decisions
register-caption = Every decision, by its number: what it rests on, how it stands, what was chosen and what became of it
register-nothing = Nothing was decided yet.
register-every-team = Every team
register-look-again = Look again on { $date }
register-no-look = Not looked at again, because { $because }
register-reversed = Taken back on { $date }.
register-superseded = Decision { $n-shown } took its place on { $date }.
register-asks = { $n ->
    [one] One ask
   *[other] { $n-shown } asks
}
register-report = { $name }, { $date }
register-report-day = Day summary
register-report-summary = Period
register-report-findings = Findings
register-report-poster = You said, we did
register-report-decision = Decision brief
register-report-purchase = Purchase case
register-report-huddle = Huddle card
register-report-register = Register of decisions
register-count = { $n-shown } { $state }
headline-register = { $n ->
    [one] One decision stands in the register
   *[other] { $n-shown } decisions stand in the register
}
headline-register-waits = { $n ->
    [one] One decision stands in the register
   *[other] { $n-shown } decisions stand in the register
}, { $waits ->
    [one] one is to be looked at again
   *[other] { $waits-shown } are to be looked at again
}
column-number = No.
column-question = What was to be decided
column-rests-on = Rests on
column-decided-on = Decided on
column-because = Because
column-who-answers = Who answers for it
column-expected = Expected
column-look-again = Looked at again
column-result = What became of it
column-added = Added
column-linked = Answers the asks
column-made-from = Made from
