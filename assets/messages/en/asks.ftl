# Asks and answers: the stoplight, and how well the loop is closed.

nav-asks = Asks
command-go-asks = Go to Asks
scope-asks = In Asks
command-asks-new = Write an ask down
command-asks-light = Light, then a digit
command-asks-light-1 = After S: new
command-asks-light-2 = After S: in progress
command-asks-light-3 = After S: done
command-asks-light-4 = After S: cannot, because
command-asks-told = The team was told
command-asks-case = Make a purchase case
command-asks-poster = Make a poster for the team
command-asks-undo = Undo

asks-title = Asks
asks-lead = You said, we did: what hosts asked for, and what becomes of it.
asks-team = Team
asks-team-all = All teams
asks-team-count = { $name } ({ $count })
asks-new = New ask
asks-calendar = Calendar file
asks-calendar-made = { $count ->
    [one] One date in { $name }.
   *[other] { $count } dates in { $name }.
}
asks-calendar-open = Open
asks-lights = Show only
asks-list = Asks
asks-column-said = You said
asks-column-did = We did, are doing, or cannot
asks-keys-light = Which light? 1 new · 2 in progress · 3 done · 4 cannot · Esc none
asks-keys = J K choose · Enter opens · S 1–4 light · T told the team · N new · Z undo
asks-empty-title = Nothing was asked for yet
asks-empty-text = A line that begins with -> in Today is an ask, and so is an answer to the three questions that you mark as one. What somebody says in the corridor is written down here.
asks-empty-filter = No ask has this light.
asks-show-all = Show all

asks-light-new = New
asks-light-yellow = In progress
asks-light-green = Done
asks-light-red = Cannot
asks-thank-you = Thank you, we will look into this.
asks-safety = Safety
asks-safety-over = Safety: over its time
asks-asked = { $date }, { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
}
asks-asked-answered = asked { $date }, answered after { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
}
asks-asked-nobody = no date
asks-by = by { $date }
asks-first-by = first promised for { $date }
asks-done-on = done { $date }
asks-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
asks-told-on = told the team on { $date }
asks-told-how = told the team on { $date }: { $how }
asks-not-told = the team was not told yet
asks-no-need = no need to tell
asks-confirmed = confirmed { $date }
asks-effect = effect: { $effect }
asks-kept = promise kept
asks-broken = promise not kept
asks-answer = Answer
asks-answer-to = Answer “{ $words }”
asks-more = More about “{ $words }”
asks-told = Told the team…
asks-edit = What is known about it…
asks-to-day = Go to the day
asks-decision = Decision { $number }
asks-case = Purchase case …
asks-poster = Poster …
asks-remove = Take off the list

asks-brake = { $name }: { $days ->
    [one] one day here
   *[other] { $days } days here
}, { $open ->
    [one] one ask open
   *[other] { $open } asks open
}, none answered. Answer before the next visit: visits without answers do harm.
asks-brake-since = { $name }, since the last answer on { $date }: { $days ->
    [one] one day here
   *[other] { $days } days here
}, { $open ->
    [one] one ask open
   *[other] { $open } asks open
}. Answer before the next visit: visits without answers do harm.
asks-brake-show = Show its asks

answer-title = Answer
answer-light = Light
answer-text-new = What to look into
answer-text-yellow = What we are doing
answer-text-green = What we did
answer-text-red = Why it cannot be done, and what instead
answer-promise = Promise
answer-promise-hint = All three make it a promise. Without them the reply is “Thank you, we will look into this.”
answer-owner = Who does it
answer-owner-hint = A role or a leader
answer-due = By when
answer-authority = On whose authority
answer-told = Told the team
answer-told-on = On
answer-told-how = How
answer-told-how-hint = e.g. at the huddle, in writing
answer-no-need = No need to tell
answer-today = Today
answer-confirmed = Confirmed by the team on
answer-effect = What it brought
answer-effect-hint = As measured, e.g. questions about codes: 4 → 1 an hour
answer-save = Save
told-title = Told the team
told-save = Written down

ask-form-new = New ask
ask-form-edit = What is known about this ask
ask-form-words = What was asked for
ask-form-words-fixed = These are the host’s own words; the note they came from can be corrected.
ask-form-team = Team
ask-form-no-team = No team
ask-form-object = What it is about
ask-form-object-hint = One word or two, e.g. headset
ask-form-place = Where
ask-form-effort = How hard it is
ask-form-effort-none = Not said
ask-form-effort-easy = Easy: days, within the team
ask-form-effort-medium = Medium: weeks, or another team
ask-form-effort-hard = Hard: months, money, or several departments
ask-form-reach = People it reaches
ask-form-reach-wrong = A whole number, or nothing.
ask-form-safety = It is about safety
ask-form-save = Save

loop-title = How well the loop is closed
loop-lead = Asks that still wait count. Intervals are at 95 %; few asks leave them wide.
loop-median = Half of the asks are answered within
loop-ninetieth = Nine of ten within
loop-days = { $days ->
    [one] one day
   *[other] { $days-shown } days
}
loop-days-between = { $days ->
    [one] one day ({ $low } to { $high })
   *[other] { $days-shown } days ({ $low } to { $high })
}
loop-days-from = { $days ->
    [one] one day ({ $low } or more)
   *[other] { $days-shown } days ({ $low } or more)
}
loop-days-unknown = not known yet
loop-based = { $answered } answered, { $open } open
loop-kept = Promises kept by their date
loop-share = { $hits } of { $of } ({ $low } % to { $high } %)
loop-share-none = none yet
loop-running = { $count ->
    [0] none running
    [one] one more is running
   *[other] { $count } more are running
}
loop-answered-days = Shadow days with every ask answered
loop-owned = Shadow days of which their leader looks after a finding or an ask
loop-thanks = Thanks passed on within 72 hours
loop-safety = Safety, on a clock of its own
loop-safety-words = { $open ->
    [0] none open
    [one] one open
   *[other] { $open } open
}, { $over ->
    [0] none over its time
    [one] one over its time
   *[other] { $over } over their time
}
loop-safety-allowed = { $days ->
    [one] An answer is due within one day
   *[other] An answer is due within { $days } days
}
loop-safety-median = half answered within { $days }

asks-thanks-title = Thanks to pass on

removed-kind-ask = Ask
screens-field-object = what it is about
screens-field-place = where
screens-field-safety = about safety
screens-field-first_due = first promised for
screens-field-told_light = told of the light
screens-field-no_need_to_tell = no need to tell
screens-field-no_need_light = nobody needs to hear of the light
screens-field-done_at = done
screens-field-effect = effect
told_light-yellow = in progress
told_light-green = done
told_light-red = cannot, because
no_need_light-yellow = in progress
no_need_light-green = done
no_need_light-red = cannot, because
