# Words of the frame, the parts and Today. Screens of their own have their own file.

app-name = Shadowday

# Kept general
undo = Undo
redo = Redo
cancel = Cancel
close = Close
save = Save
dismiss = Dismiss
retry = Try again
copy-details = Copy details
copied = Copied
more = More
remove = Remove
edit = Edit
back = Back
loading = Loading
required = needed
announce-undoable = { $words } Undo available.
error-title = That did not work
host-unreachable = The program behind this page does not answer. What was saved is safe. Start it again, then retry.
saved = saved
saving = saving
save-failed = not saved

# Categories, bases, impact
category-training_gap = Training gap
category-tooling = Tooling
category-workload = Workload
category-customer_behaviour = Customer behaviour
category-escalation_need = Escalation need
category-none = No category
category-short-training_gap = Training
category-short-tooling = Tooling
category-short-workload = Workload
category-short-customer_behaviour = Customer
category-short-escalation_need = Escalation
bright-spot = Bright spot
basis = Basis
basis-saw = saw
basis-heard = heard
basis-my-read = my read
basis-value-seen = saw
basis-value-heard = heard
basis-value-told = told
basis-value-measured = measured
basis-value-artefact = artefact
basis-value-inferred = my read
impact = Impact
impact-value = impact { $value }
impact-none = No impact
impact-1 = Low
impact-2 = Medium
impact-3 = High

# Frame
skip-to-main = Skip to the main part
nav-label = Screens
nav-days = Days
nav-today = Today
nav-search = Search
nav-reports = Reports
nav-all-days = All days
nav-import = Import
nav-removed = Recently removed
nav-settings = Settings
nav-history = History
nav-help = Keys and help
nav-day-open = open
search-or-run = Search or run
crumbs = Where you are
toasts-label = Messages
banner-progress = Under way
banner-read-only = For reading only
banner-start = Where your notes stay
sample-banner = This is the sample company, apart from your own notes.
sample-leave = Back to my notebook
sample-remove = Leave and remove it
read-only-banner = This notebook can be read but not changed: { $reason }
strip-words = Your notes stay on this computer. No account, no network.
strip-practise = Practise 90 seconds
strip-sample = Sample company
practice-label = Practice
practice-step = { $step } of { $count }
practice-write = Type: 2 Copies the number into four screens &CRM ~90s. Then press Enter.
practice-return = Saved. Now look at another screen, such as All days, and press C there: a blank line waits.
practice-undo = Take the note back with { $undo }. The last thing you did can always be undone, also tomorrow.
practice-done = That is all you need. The sample company goes, your own notebook comes back as it was.
practice-leave = To my own notebook
practice-stay = Look around here first
practice-stop = Stop practising
strip-dismiss = Dismiss this message
start-failed = Shadowday could not open the notebook.
crash-title = This screen failed
crash-words = The screen has a fault. What was saved is safe.

# Commands
command-palette = Find a command or a note
command-new-line = New observation
command-search = Search
command-undo = Undo the last act
command-redo = Redo
command-go-today = Go to Today
command-go-search = Go to Search
command-go-reports = Go to Reports
command-go-days = Go to Days
command-go-removed = Go to Recently removed
command-history = Go to History
command-settings = Go to Settings
command-import = Import observations
command-make-report = Make a report
command-show-folder = Show the notebook’s folder
command-practise = Practise for 90 seconds
command-open-sample = Open the sample company
command-close-sample = Leave the sample company
command-start-day = Start a shadow day
command-edit-day = Describe this shadow day
command-pause-day = Pause or go on
command-end-day = End the shadow day
command-help = Keys and help
command-theme-next = Next theme: light, dark, high contrast
command-text-larger = Larger text
command-text-smaller = Smaller text
command-text-normal = Normal text size
command-touch-mode = Touch mode on or off
command-next-pane = Next pane
command-previous-pane = Previous pane
command-keep-page = Keep the page (nothing is reloaded or printed)
command-line-save = Save the observation
command-line-break = New line
command-category-training = Category: training gap
command-category-tooling = Category: tooling
command-category-workload = Category: workload
command-category-customer = Category: customer behaviour
command-category-escalation = Category: escalation need
command-bright = Bright spot
command-kind-ask = Kind: ask
command-kind-idea = Kind: idea
command-kind-phrase = Kind: phrase that worked
command-kind-kpi = Kind: KPI conflict
command-basis-saw = Basis: saw
command-basis-heard = Basis: heard
command-basis-read = Basis: my read
command-edit-last = Edit the last observation (in an empty line)
command-leave-line = Leave the line as it was
command-list-next = Next row
command-list-previous = Previous row
command-list-open = Open
command-list-back = Back
command-list-select = Select
command-list-extend-next = Select down
command-list-extend-previous = Select up
command-list-edit = Edit
command-list-tag = Tag
command-list-impact-1 = Impact low
command-list-impact-2 = Impact medium
command-list-impact-3 = Impact high
command-list-report = Star for the report
command-list-move = Move to another day
command-list-remove = Remove
command-list-copy = Copy
command-search-save = Keep this search
command-search-open-day = Open the day
command-report-make = Make the report
command-dialog-send = Save what was filled in
command-dialog-close = Close; the focus returns

scope-global = Everywhere
scope-capture = While writing
scope-list = In lists
scope-search = In Search
scope-report = In Reports
scope-dialog = In dialogs

# Palette and help
palette-label = Commands and notes
palette-placeholder = A command, or words in your notes
palette-commands = Commands
palette-notes = Notes
palette-days = Days
palette-tags = Tags
palette-hosts = Hosts
palette-none = Nothing is called that. Enter searches your notes.
palette-hint = > commands   # tags   @ hosts   : days   ? keys
palette-search-for = Search for “{ $query }”
help-title = Keys and help
help-grammar = What you can type in a line
help-keys = Keys
key-control = Ctrl
key-shift = Shift
key-delete = Del
help-single = Single letters act only outside text fields; Settings turns them off.

grammar-digit = Digit and space first: category. 6 is a bright spot
grammar-tag = Tag, or a category by name
grammar-phrase = Words that worked with a customer
grammar-kpi = KPI conflict: a measure that drives the wrong behaviour
grammar-idea = A host’s idea
grammar-host = Host or role; never a name
grammar-tool = System involved
grammar-impact = Impact, 1 to 3
grammar-minutes = Time it took; ~~ for a guess
grammar-count = Seen so many times
grammar-quote = Starts with a quotation mark: heard
grammar-read = Starts with a question mark: my read
grammar-ask = Starts with an arrow: something asked for
grammar-when = Starts with minutes ago or a time: a late note
grammar-link = Goes on from the note before
grammar-star = At the end: a candidate for the report
grammar-escape = Before a sign: keeps it as plain text

# What sort of note it is
kind = Kind
kind-event = event
kind-quote = quote
kind-thinking = thinking
kind-idea = idea
kind-ask = ask
kind-kpi_conflict = KPI conflict
kind-phrase = phrase that worked
conflict-title = KPI conflict
conflict-metric = What is measured?
conflict-metric-hint = E.g. seconds per call
conflict-drives = What does that make people do?
conflict-drives-hint = E.g. hang up before it is solved
conflict-harm = Whom or what does it harm?
conflict-harm-hint = E.g. the customer rings again
conflict-hint = None of it is needed; what is empty is asked again in the debrief.
conflict-ask = Say what is measured…
conflict-said = Change what is said…
conflict-part-metric = measured: { $words }
conflict-part-drives = makes people: { $words }
conflict-part-harm = harms: { $words }

# A note's row
row-minutes = { $value } min
row-minutes-guessed = about { $value } min
row-count = × { $value }
row-in-passing = in passing
row-quotable = may be quoted
row-time-unknown = time unknown
row-only-day = time of day unknown
row-only-month = day unknown
row-wordless = No words yet
row-starred = Starred for the report

# Today
today-blank = What did you see or hear?
today-example = e.g. 2 Copying the account number into four screens &CRM ~90s @A1
today-line-label = New observation
today-edit-label = Edit the observation
today-time-label = Written down at
today-day-label = Shadow day
today-timeline = Observations of the day
today-hour = { $hour }:00
today-empty-title = The day is blank
today-empty-words = Write one line and press Enter. The team, the tags and the rest can come later; only the words matter.
today-unnamed-team = Name the team
today-no-day = No shadow day is open. The first line starts one.
today-with = with { $leader }
today-started = { $start } to now
today-span = { $start } to { $end }
today-planned = until about { $end }
today-elapsed = { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
today-count = { $count ->
    [one] 1 observation
   *[other] { $count } observations
}
today-paused = paused since { $time }
today-pause = Pause
today-resume = Go on
today-end = End the day
today-reopen = Open again
today-start = Start a shadow day
today-describe = Describe the day
today-enter-saves = Enter saves
today-enter-changes = Enter saves, Esc leaves it as it was
today-touch-save = Save
today-saved-said = Saved, { $category }, { $time }.
today-failed-title = Not saved. The words are still in the line.
today-completions = Completions
today-used = { $count ->
    [one] used once
   *[other] used { $count } times
}
today-categories = Category
today-chips = What the line says
today-set-category = Category
today-set-kind = Kind
today-set-impact = Impact
today-more = More for the observation at { $time }
today-star = Star for the report
today-unstar = Take the star off
today-quotable = May be quoted
today-in-passing = Said in passing
today-tag-label = Tag
today-tag-hint = Without the #. Enter adds it; a minus before it takes it off.
today-tag-add = Add the tag
today-also-written = Also written at the same time: { $field } “{ $value }”, by { $person }, { $time }
today-take-this = Take this one
today-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
today-remove-selected = Remove them
today-clear-selection = Select none

day-form-title = This shadow day
day-form-team = Team
day-form-team-hint = A team or desk, not a person.
day-form-leader = Leader
day-form-started = Began
day-form-ended = Ended
day-form-ended-hint = Leave empty while it goes on.
day-form-planned = Until about
day-form-planned-hint = You are reminded of the debrief then.
day-form-question = Learning question
day-form-question-hint = What do you want to understand by tonight?
day-form-channel = Channel
day-form-shift = Shift
day-form-help = One act of help
day-form-help-hint = What will you do for the team today?
day-form-surge = The queue overflowed
day-form-more = More about the day
day-form-save = Save the day
day-form-start = Start the day

set-aside-field-text = words
set-aside-field-raw = words
set-aside-field-category = category
set-aside-field-basis = basis
set-aside-field-impact = impact
set-aside-field-polarity = problem or bright spot
set-aside-field-happened_at = time
set-aside-field-minutes = minutes
set-aside-field-count = how often
set-aside-field-day = day
set-aside-field-kind = kind
