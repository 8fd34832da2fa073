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
team-changes = When its place or tools changed
team-change-on = On
team-change-what = What changed
team-change-what-hint = e.g. moved to the second floor, new telephone system
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
