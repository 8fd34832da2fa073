# What is prepared before a shadow day: how a team works, what it has to do.

settings-programme-basis = Basis
settings-programme-basis-hint = On what basis notes are taken, e.g. an agreement with the works council. Printed on the notice
settings-programme-notice = Notice for hosts
settings-programme-notice-hint = What a host is told before anything is noted. Printed on the notice
settings-programme-notice-version = Version { $version }. Saving changed words raises it, so that it stays known who was told what.

team-cadence = Days between visits
team-cadence-hint = After how many days a leader should be there again; nothing for no rhythm
team-cadence-wrong = A whole number of days, or nothing.
team-shifts = Shifts
team-shifts-hint = With commas between, e.g. early, late, night
team-channels = Channels
team-channels-hint = With commas between, e.g. phone, mail
team-changes = When its place, tools or headcount changed
team-change-on = On
team-change-what = What changed
team-change-what-hint = e.g. moved to the second floor, new telephone system
team-change-people = People
team-change-add = Add a change
team-change-remove = Take away the change of { $date }
team-duties = What it has to do…
team-duties-title = What { $name } has to do in a shift
team-duties-count = { $count ->
    [one] one responsibility
   *[other] { $count } responsibilities
}
team-rhythm-words = a visit every { $days } days

duty-none = Nothing yet. Write down what a shift has to get done, or choose from a task list.
duty-table = Responsibilities
duty-name = What
duty-times = Times per shift
duty-minutes = Minutes each
duty-basis = Known from
duty-measured = Measured
duty-measured-hint = How often the minutes were measured; 0 when somebody said so
duty-basis-none = not said
duty-basis-told = told
duty-basis-record = a record
duty-basis-observed = watching
duty-acts = Change
duty-add = Add a responsibility
duty-add-do = Add
duty-save = Save
duty-edit = Change “{ $name }”
duty-remove = Take away “{ $name }”
duty-wrong-number = A number, or nothing.
duty-from-file = From a task list…

tasks-title = Choose from a task list
tasks-pick = Choose a file…
tasks-pick-hint = CSV or a workbook (XLSX, ODS) with one task a row. Nothing is taken over until you choose.
tasks-file = { $name }, { $count ->
    [one] one task
   *[other] { $count } tasks
}
tasks-column = Column with the tasks
tasks-sheet = Sheet
tasks-find = Only those with
tasks-find-hint = e.g. a job title or a word of the task
tasks-list = Tasks
tasks-shown = { $shown } of { $count } shown. Type a word to see others.
tasks-none = No task has these words.
tasks-choose-shown = Choose all { $count } shown
tasks-choose-none = Choose none
tasks-take = { $count ->
    [0] Take over
    [one] Take over one task
   *[other] Take over { $count } tasks
}
tasks-too-many = At most { $most } at once.
tasks-reading = Reading the file

nav-due = Visits
command-go-due = Go to Visits
command-host-notice = Notice for the host…

notice-open = Notice
notice-open-told = Notice: { $told } of { $count } told
notice-panel = What hosts were told and allow
notice-panel-none = No host here yet. Say first what this is, then make a pseudonym.
notice-panel-no-day = When the day has begun, what each host was told and allows is written down here.
notice-mark-told = Told
notice-mark-notes = Notes
notice-mark-quotes = Quotes
notice-mark-photo = Photo
notice-mark-objected = Objected
notice-marks-of = { $host } was told or allows
notice-told-older = Told version { $version }; now it is { $now }
notice-objected-words = Objected. Note nothing more about this host; what was said is not quoted.
notice-add-host = New host
notice-make = Notice to print or send…
notice-make-title = Notice for the host
notice-make-text = One page: who comes, when and why, what is noted, what will be asked, what never happens with it, how to object.
notice-make-team = Team
notice-make-date = On
notice-make-card = Questions on it
notice-make-choose = Choose the place
notice-make-pdf = Make a PDF
notice-make-html = Make HTML
notice-making = Setting the page
notice-made = Made { $name }

recap-title = Last time at { $team }
recap-last = { $date }, by { $leader }
recap-never = Nobody was here before; these asks came from elsewhere in the team.
recap-close = Put the recap away
recap-open = { $count ->
    [one] One ask is still open
   *[other] { $count } asks are still open
}
recap-open-more = and { $count } more
recap-reds = Cannot be done, because
recap-yellow = in progress: { $answer }
recap-no-reason = no reason was given
recap-help = Help promised
recap-help-done = done
recap-help-not = not done
recap-help-unsaid = nobody wrote down whether it was done
recap-nothing = No ask is open.

due-title = Visits
due-lead = Where a leader is due again, and what nobody has seen. It compares no people.
due-empty-title = No team yet
due-empty-text = Teams come with the first shadow day, or from Settings.
due-empty-do = Open the teams
due-table = Who is due a visit
due-every = Every
due-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
due-no-rhythm = no rhythm
due-by-me = Last by me
due-by-anybody = Last by anybody
due-last-by = { $date }, { $leader }
due-never = never
due-state-never = First visit due
due-state-due = Due since { $date }
due-state-soon = Due { $date }
due-state-later = Next { $date }
due-state-none = No date
due-who = Who goes
due-me = Me
due-who-never = { $leader }: not been there yet
due-who-due = { $leader }: due since { $date }
due-who-soon = { $leader }: due { $date }
due-who-later = { $leader }: next { $date }
due-who-none = { $leader }: no date
due-start = Start a day here
due-start-at = Start a day here, { $team }

coverage-title = What was seen
coverage-table = Hours by team, shift, channel and weekday
coverage-team = Team
coverage-shift = Shift
coverage-channel = Channel
coverage-total = All
coverage-hours = { $hours } h
coverage-unknown = { $count ->
    [one] 1 day, hours unknown
   *[other] { $count } days, hours unknown
}
coverage-not = never
coverage-any = not written down
coverage-rough = about
coverage-note = Hours alongside hosts, pauses left out. “About”: some hours are estimated, or unknown and left out. A dash: nobody was there then.
blind-title = Blind spots
blind-unvisited = Nobody has been here yet.
blind-none = Seen on every weekday, in every shift and channel.
blind-weekdays = Never on { $days }.
blind-weekend = Never at a weekend.
blind-shifts = { $count ->
    [one] Never the shift { $names }.
   *[other] Never the shifts { $names }.
}
blind-channels = { $count ->
    [one] Never the channel { $names }.
   *[other] Never the channels { $names }.
}
blind-shifts-unsaid = No visit says which shift it saw.
blind-channels-unsaid = No visit says which channel it saw.
