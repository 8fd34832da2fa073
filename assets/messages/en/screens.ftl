# Search, Reports, Days, Import, Recently removed, Settings, History. The frame and Today have files of their own.

## Search

search-title = Search
search-label = Search the notebook
search-placeholder = Words, or #tag  &tool  !3  team:billing  since:30d
search-hits = { $count ->
    [0] Nothing found
    [one] 1 observation
   *[other] { $count } observations
  }
search-ms = { $ms } ms
search-close = Close spellings
search-close-why = Nothing is spelt exactly so; these are spelt almost so.
search-some = Some of the words
search-some-why = Nothing has all the words. Left out where needed: { $words }
search-behind = { $count ->
    [one] 1 act is still being taken in
   *[other] { $count } acts are still being taken in
  }
search-filters = Filters
search-filters-on = { $count ->
    [one] 1 filter
   *[other] { $count } filters
  }
search-facet-category = Category
search-facet-team = Team
search-facet-tag = Tag
search-facet-basis = How known
search-facet-impact = Impact
search-facet-month = Month
search-facet-more = { $count ->
    [one] 1 more
   *[other] { $count } more
  }
search-facet-less = Fewer
search-list = Observations found
search-preview = Preview
search-around = Around it
search-keep = Keep this search
search-kept-already = Kept
search-unkeep = Forget this search: { $query }
search-kept = Kept searches
search-recent = Searched lately
search-empty-title = Find what was seen, heard or said
search-empty-text = Type half a word; it searches with every key. The signs of the composer work here too.
search-examples = Try
search-example-impact = High impact in the last week
search-example-tool = Everything about one system
search-example-quote = Words that may be quoted
search-example-without = One word, but not another
search-nothing-title = Nothing has all of this
search-nothing-text = No observation matches. Try fewer words.
search-killer = Without { $token }: { $count ->
    [one] 1 observation
   *[other] { $count } observations
  }
search-clear = Empty the box
search-open-day = Open the day
search-edit = Edit
search-remove = Remove
search-said-kept = Search kept
search-said-forgotten = Search forgotten
search-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
  }
search-star = Add to the report
search-keys = ↑ ↓ choose · Enter open · X select · E edit · R star · T tag · Del remove · Ctrl S keep
search-starred = for the report
query-too-long = The search is too long; the rest is left out.
query-empty-filter = Something must follow { $filter }
query-bad-impact = Impact is !1, !2, !3 or !2+, not { $value }
query-bad-date = “{ $value }” is no date. Try 2026-10, 2026-10-14, 7d, 4w, 3m
query-bad-has = has: takes photo, tag, tool, host, impact or category, not { $value }
query-bad-is = is: takes quote, idea, ask, bright, problem, starred, quotable or passing, not { $value }
query-bad-basis = basis: takes saw, heard or read, not { $value }
query-bad-category = “{ $value }” is none of the five categories

## Reports

reports-title = Reports
reports-kind = Report
reports-kind-day = One day
reports-kind-summary = Period
reports-kind-findings = Findings
reports-kind-poster = You said, we did
reports-kind-decision = Decision brief
reports-kind-purchase = Purchase case
reports-kind-huddle = Huddle card
reports-kind-register = Register of decisions
reports-team = Team
reports-team-none = Choose a team
reports-decision = Decision
reports-decision-none = Choose a decision
reports-decision-option = { $number } · { $question }
reports-of = What it is about
reports-of-none = Choose a finding or an ask
reports-of-finding = Finding: { $words }
reports-of-ask = Ask: { $words }
reports-of-brought = { $count ->
    [one] One thing that was chosen
   *[other] { $count } things that were chosen
}
reports-asked-decision = Decision asked for
reports-asked-decision-hint = Left empty, the question of the decision is used.
reports-asked-purchase = What is to be bought
reports-asked-purchase-hint = In a few words. Left empty, the words of the ask or the finding are used.
reports-decider = Who decides
reports-decider-hint = A role
reports-decide-by = Decide by
reports-cost = What it costs
reports-cost-hint = From and to, as a person knows it
reports-tried = What was tried
reports-tried-hint = One thing a line
reports-next-day = Next shadow day
reports-next-day-hint = Left empty, the next one with the team that is put down is used.
reports-principle = Principle
reports-principle-own = The story’s own
reports-principle-competence = Competence
reports-principle-compassion = Compassion
reports-principle-empathy = Empathy
reports-principle-listening = Listening
reports-principle-respect = Respect
reports-story = The story
reports-story-hint = Sixty words at most, and nobody named. Left empty, a bright spot of the period is told.
reports-question = The question to talk about
reports-day = Day
reports-day-none = Choose a day
reports-day-option = { $date } · { $team }
reports-period = Period
reports-preset-week = This week
reports-preset-days30 = Last 30 days
reports-preset-quarter = This quarter
reports-preset-last-quarter = Last quarter
reports-preset-year = This year
reports-preset-custom = Other dates
reports-from = First day
reports-to = Last day
reports-period-empty = Both dates are needed.
reports-period-backwards = The last day is before the first.
reports-teams = Teams
reports-teams-all = All teams
reports-edition = This edition is
reports-edition-team = For me and my team
reports-edition-team-hint = Small groups may be shown
reports-edition-pass-on = To pass on
reports-edition-pass-on-hint = Small groups are withheld, and single notes stay here
reports-audience = For whom
reports-audience-hint = Printed on every page
reports-headline = Headline
reports-headline-hint = One sentence that says the answer. A PDF needs it; the one shown is a proposal.
reports-fix-first = I would fix first
reports-not-seen = What I did not see
reports-not-seen-hint = For example the opening hour, or the night shift
reports-quotes = Quotes that may be quoted
reports-themes = Themes
reports-themes-all = All themes
reports-themes-left-out = Everything else is left out of every count
reports-length = Length
reports-length-1 = 1 page
reports-length-2 = 2 pages
reports-method = Method note
reports-method-hint = Without it a few lines stay
reports-audience-team = The team
reports-audience-leaders = Leaders
reports-audience-board = Board
reports-audience-hr = HR
reports-evidence = Evidence
reports-evidence-how = Tick a note, or drag it onto the page: its words are printed. No count changes.
reports-evidence-find = Find in the notes
reports-evidence-none = No note has these words.
reports-evidence-empty = There is no note here to choose.
reports-evidence-not-here = These pages print no single note: they are for others, or they hang on a wall.
reports-evidence-chosen = { $count ->
    [0] None chosen
    [one] 1 chosen
   *[other] { $count } chosen
  }
reports-evidence-added = Printed: { $words }
reports-evidence-taken-out = No longer printed: { $words }
reports-headline-wanted = A PDF begins with a sentence of yours.
reports-headline-take = Take the proposed one
reports-headline-write = Write my own
reports-copy = Copy for e-mail
reports-copied = Copied. Paste it into a message.
reports-copy-failed = It could not be copied. Make the mail draft instead.
reports-trash = Undo: move to the trash
reports-trashed = { $name } is in the trash
reports-trashed-how = It can be brought back from there. That it was made stays in the history.
reports-paper = Paper
reports-paper-a4 = A4
reports-paper-a3 = A3
reports-paper-letter = US Letter
reports-options = What the report says
reports-preview = Preview
reports-pages = Pages
reports-page = Page { $page } of { $pages }
reports-page-alt = Page { $page } of { $pages }. The same words are in the outline.
reports-outline = As text
reports-zoom-in = Larger
reports-zoom-out = Smaller
reports-zoom = { $percent } %
reports-previous-page = Page before
reports-next-page = Next page
reports-checks = Before it leaves
reports-checks-fine = { $count ->
    [one] One check is fine
   *[other] { $count } checks are fine
}
reports-names = Why may names stay?
reports-names-hint = E.g. “she signs the letters herself”. The reason is kept with the report, not printed
reports-check-ok = Fine
reports-check-look = Look at this
reports-check-stop = Stops the report
reports-draws-on = Draws on { $count ->
    [one] 1 observation
   *[other] { $count } observations
  }
reports-digest = Data digest
reports-make = Make the report
reports-format-pdf = PDF
reports-format-html = Web page
reports-format-docx = Word
reports-format-eml = Mail draft
reports-format-md = Markdown
reports-format-xlsx = Spreadsheet
reports-format-csv = CSV
reports-format-png = Picture
reports-format-pdf-hint = To print and to send
reports-format-html-hint = One file; reads best with a screen reader
reports-format-docx-hint = To edit before it goes on
reports-format-eml-hint = A message with the PDF attached, to be addressed in your mail program; nothing is sent
reports-format-md-hint = For a wiki or a ticket
reports-format-xlsx-hint = Tables to count on with
reports-format-csv-hint = The bare rows
reports-format-png-hint = The sheet as a picture, for a screen or the intranet
reports-choose-place = Ask me where to put it
reports-making = Making the report…
reports-made = { $name } is made
reports-made-where = In { $folder }
reports-made-withheld = { $count ->
    [0] Nothing was withheld.
    [one] 1 number is withheld, because the group is small.
   *[other] { $count } numbers are withheld, because the groups are small.
  }
reports-made-not-accessible = This PDF does not meet PDF/UA-1, the standard for screen readers: some of its characters cannot be set. The web page reads well with a screen reader.
reports-open = Open
reports-show = Show in folder
reports-empty-title = No report yet
reports-empty-text = A report is made from what was observed. Log something first.
reports-missing-day-title = Choose a shadow day
reports-missing-day-text = Its summary appears here as it will print.
reports-missing-summary-title = Choose the dates
reports-missing-summary-text = The summary appears here as it will print.
reports-missing-findings-title = Choose the dates
reports-missing-findings-text = The findings appear here as they will print.
reports-missing-poster-title = Choose a team
reports-missing-poster-text = Its poster appears here as it will print.
reports-missing-decision-title = Choose a decision
reports-missing-decision-text = Its sheet appears here as it will print. Decisions are written down in Decisions.
reports-missing-purchase-title = Choose a finding or an ask
reports-missing-purchase-text = The case for it appears here as it will print.
reports-missing-huddle-title = Choose the dates
reports-missing-huddle-text = The card appears here as it will print.
reports-said-ready = The preview is up to date, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }

## Days

days-title = Days
days-list = Shadow days
days-new = New day
days-open = Open now
days-since = since { $time }, still open
days-hours = { $hours } h
days-estimated = about { $hours } h
days-estimated-why = The end was not recorded; it is taken from the last note.
days-hours-unknown = hours unknown
days-observations = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
  }
days-shadowed = Shadowed { $hosts }
days-by = by { $leader }
days-one = The day
days-more = Older days
days-newer = Newer days
days-selection = Selected notes
days-select = Select: { $words }
days-empty-title = No shadow day yet
days-empty-text = The first note opens one by itself. A day can also be written down afterwards.
days-back = All days
days-no-notes-title = No notes on this day
days-no-notes-text = Move notes here from another day, or log some while the day is open.
days-timeline = Notes of this day
days-edit = Edit the day
days-remove = Remove the day
days-report = Make its report
days-end = End the day
days-reopen = Open it again
days-move = Move to another day
days-move-title = { $count ->
    [one] Move 1 note to
   *[other] Move { $count } notes to
  }
days-move-find = Find a day
days-move-none = No day is called that
days-grip = Drag to another day
days-drop-here = Drop to move it here
days-select-all = Select all
days-select-none = Select none
days-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
  }
days-remove-notes = Remove
days-keys = ↑ ↓ choose · X select · M move · E edit · R star · T tag · Del remove
list-tag-title = { $count ->
    [one] Tag 1 note
   *[other] Tag { $count } notes
  }
days-kind-training_gap = training gap
days-kind-tooling = tooling
days-kind-workload = workload
days-kind-customer_behaviour = customer behaviour
days-kind-escalation_need = escalation need
days-kind-strength = bright spot
days-kind-none = without a category
days-form-new = New shadow day
days-form-edit = Edit the shadow day
days-form-team = Team
days-form-team-hint = A new name makes a new team
days-form-leader = Leader
days-form-date = Date
days-form-start = Began
days-form-end = Ended
days-form-end-hint = Times like 9:05. No end while the day is still open; an end before the start is the next morning.
days-form-question = Learning question
days-form-channel = Channel
days-form-shift = Shift
days-form-help = One act of help
days-form-surge = The queue overflowed
days-form-save = Save
days-form-create = Make the day
days-form-bad-time = This is no time. Type it like 9:05.
days-form-bad-date = A date is needed.
days-form-team-needed = A team is needed. Type its name.
days-edit-line = The line as typed

## Import

import-title = Import observations
import-pick-title = Bring in notes from a table
import-pick-text = CSV, Excel or OpenDocument. Drop the file anywhere on this window, or choose it. Nothing is logged before you say so.
import-pick = Choose a file…
import-pick-how = One row is one observation. Columns named like the fields (text, team, happened_at, category …) find their place; the others are kept with the observation.
import-another = Choose another file
import-reading = Reading the file…
import-sheet = Sheet
import-column = Column
import-columns = Columns and rows
import-column-is = “{ $column }” is
import-size-byte = { $value } B
import-size-kilobyte = { $value } kB
import-size-megabyte = { $value } MB
import-keep = kept with the observation
import-rows = First rows as read
import-line = Line
import-would = { $count ->
    [0] No observation would be logged
    [one] 1 observation would be logged
   *[other] { $count } observations would be logged
  }
import-total = of { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
import-there = { $count ->
    [one] 1 is already there and stays as it is
   *[other] { $count } are already there and stay as they are
  }
import-rejected = { $count ->
    [one] 1 row cannot be read
   *[other] { $count } rows cannot be read
  }
import-rejected-first = The first { $count } are shown.
import-rejected-why = Why
import-no-words = No column gives the words. Choose the one that says what was observed.
import-remarks = How it was read
import-run = { $count ->
    [one] Log 1 observation
   *[other] Log { $count } observations
  }
import-nothing = Nothing to log
import-running = Logging the observations…
import-refused = This choice cannot be read. Choose another; nothing was logged.
import-not-now = An import is still under way. Let it finish, or cancel it first. Nothing was changed.
import-show-running = Show the import
import-done-title = { $count ->
    [0] Nothing was new
    [one] 1 observation logged
   *[other] { $count } observations logged
  }
import-done-there = { $count ->
    [one] 1 was already there
   *[other] { $count } were already there
  }
import-done-kept = Kept with the observations: { $columns }
import-undo = Undo the import
import-undone = The import is taken back
import-show = Show in search
import-field-id = Identity
import-field-happened_at = When it happened
import-field-team = Team
import-field-leader = Leader
import-field-host = Host
import-field-category = Category
import-field-sub_code = Sub-code
import-field-basis = How known
import-field-polarity = Problem or bright spot
import-field-text = What was observed
import-field-tags = Tags
import-field-tools = Systems
import-field-impact = Impact
import-field-minutes = Minutes
import-field-count = How often

## Recently removed

removed-title = Recently removed
removed-text = What was removed stays in the notebook and can be brought back.
removed-empty-title = Nothing is removed
removed-empty-text = Notes, days and teams you remove wait here until you bring them back.
removed-list = Removed
removed-bring-back = Bring back
removed-bring-back-many = Bring back { $count }
removed-at = Removed { $when }
removed-kind-finding = Finding
removed-kind-observation = Note
removed-kind-shadow_day = Day
removed-kind-team = Team
removed-kind-tag = Tag
removed-kind-host = Host
removed-no-words = (no words)
removed-erased = (erased)
removed-more = More for { $words }
removed-erase = Erase for ever…
removed-erase-title = Erase the words of this note for ever?
removed-erase-text = What was typed goes from the notebook, its history, the search index and every backup within reach. Its codes stay, so counts of notes do not change. An ask made from it goes too, with its answer, and so do thanks. This cannot be undone.
removed-erase-do = Erase for ever
removed-keys = ↑ ↓ choose · X select · Enter bring back

## Settings

settings-title = Settings
settings-find = Find a setting
settings-found-none = No setting is called that
settings-sections = Sections
settings-general = General
settings-appearance = Appearance
settings-capture = Capture
settings-cards = Question cards
settings-teams = Teams
settings-tags = Tags
settings-programme = Programme
settings-data = Data folder
settings-about = About
settings-language = Language
settings-language-hint = Of the words in this window
settings-language-system = As the system
settings-view = View
settings-view-hint = What comes first in the sidebar. Everything stays within reach.
settings-view-shadow = I shadow
settings-view-supervise = I supervise
settings-view-across = I look across teams
settings-theme = Theme
settings-theme-hint = Light and dark can follow the system
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-density = Density
settings-density-hint = Room between rows; touch has large targets. Automatic is touch where a finger points
settings-density-system = Automatic
settings-density-comfortable = Comfortable
settings-density-compact = Compact
settings-density-touch = Touch
settings-text-size = Text size
settings-text-size-hint = 80 to 200 per cent
settings-text-size-value = { $percent } %
settings-font = Typeface
settings-font-hint = Atkinson Hyperlegible keeps similar letters apart
settings-font-inter = Inter
settings-font-hyperlegible = Atkinson Hyperlegible
settings-motion = Motion
settings-motion-hint = Short movements show where a thing went
settings-motion-system = As the system
settings-motion-reduced = None
settings-motion-full = Always
settings-letter-keys = Single-letter keys
settings-letter-keys-hint = J, K, X, E and others act on lists when no text field has the focus
settings-reminder = Reminder at the end of the day
settings-reminder-hint = One message at the time you gave for the end of a day, where anything is left to do
settings-strip = Activities on the time strip
settings-strip-hint = Up to six have a key of their own. All the others are started with “More” on the strip.
settings-strip-key = Activity of { $key }
settings-strip-now = { $key }: { $what }
settings-strip-none = No activity
settings-strip-gaps = Choosing one that has a key swaps the two. Where one is taken out, those after it move up.
settings-strip-swapped = { $key } has { $what } now, and { $other } has { $instead }.
settings-strip-shipped = As it came
settings-optional = optional
settings-on = On
settings-off = Off
settings-team = Team
settings-team-name = Name
settings-team-site = Site
settings-team-headcount = Headcount
settings-team-hosts = Hosts
settings-team-counts = { $days ->
    [0] no days
    [one] 1 day
   *[other] { $days } days
  } · { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
  }
settings-team-new = New team
settings-team-more = More about { $name }
settings-team-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
settings-team-edit = Edit { $name }
settings-team-join = Join with another team…
settings-team-join-title = Join { $name } with
settings-team-join-text = Its days and notes will be read as the other team’s. It can be undone.
settings-team-join-do = Join
settings-team-remove = Remove
settings-team-joined = also called { $names }
settings-team-save = Save
settings-team-bad-headcount = A whole number, or nothing.
settings-teams-empty-title = No team yet
settings-teams-empty-text = The first shadow day makes one. It can be renamed here.
settings-host-role = Role
settings-host-role-hint = For example “agent”. Never a name.
settings-host-role-of = Role of { $pseudonym }
settings-host-add = Add the next pseudonym
settings-host-count = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
  }
settings-tag-rename = Rename #{ $label }
settings-tag-rename-short = Rename
settings-tag-new-name = New name
settings-tag-rename-hint = A name that exists joins the two.
settings-tag-joins = Joins with #{ $label }
settings-tag-count = { $count ->
    [one] 1 note
   *[other] { $count } notes
  }
settings-tag-joined = also { $labels }
settings-tags-find = Find a tag
settings-tags-empty-title = No tag yet
settings-tags-empty-text = Type #something in a note. Tags can be renamed and joined here.
settings-programme-name = Name
settings-programme-name-hint = Printed on reports
settings-programme-purpose = Purpose
settings-programme-purpose-hint = Why leaders shadow here, in a sentence the host can read
settings-programme-language = Language of the notes
settings-programme-language-hint = Search knows the endings of its words
settings-programme-customers = Customers’ numbers
settings-programme-customers-hint = An example of each kind, one a line, such as K-1234567 or 12345678. They are noticed like names, in everything that is written. Only the shape is kept: # is any digit, ? any letter.
settings-programme-customers-noticed = What is noticed
settings-programme-customers-notices = { $shape } notices { $samples }
settings-programme-k-counts = Hosts behind a count
settings-programme-k-counts-hint = Fewest different hosts before a number is shown across teams. At least 3; it can be raised, never lowered after the first release.
settings-programme-k-quotes = Hosts behind a quote
settings-programme-k-quotes-hint = Fewest different hosts before words are quoted across teams. At least 5.
settings-programme-retention = Days until review
settings-programme-retention-hint = After so many days notes are offered for removal. Nothing is removed by itself.
settings-programme-save = Save the programme
settings-programme-bad-number = A whole number of at least { $least }.
settings-folder = Notebook
settings-folder-hint = Everything is here, and nowhere else
settings-folder-show = Show the folder
settings-folder-reports = Reports
settings-folder-logs = Logs
settings-folder-settings = Settings of this device
settings-backup = Back up now
settings-backup-hint = One file, checked by opening it again
settings-backup-done = Backed up as { $name } in { $folder }
settings-check = Check the notebook
settings-check-hint = Reads every act and compares what is shown with what was logged
settings-check-fine = All is well: { $acts } acts, { $records } records.
settings-check-faults = { $count ->
    [one] 1 fault was found
   *[other] { $count } faults were found
  }
settings-rebuild = Make derived data again
settings-rebuild-hint = Tables and the search index, from the ledger. Nothing is lost.
settings-rebuild-fine = Made again: { $acts } acts, { $records } records.
settings-run = Start
settings-stop = Cancel
settings-version = Version
settings-sqlite = SQLite
settings-network = Network
settings-network-none = None. There is no account, no telemetry and nothing is fetched.
settings-fonts = Typefaces
settings-fonts-text = Inter and Atkinson Hyperlegible Next, both under the SIL Open Font License 1.1
settings-icons = Icons
settings-icons-text = Lucide, under the ISC licence
settings-colours = Colours
settings-colours-text = Category colours follow the order of Okabe and Ito and Paul Tol’s advice, measured for three kinds of colour blindness
settings-licence = Licence
settings-licence-text = MIT
settings-history = History
settings-history-hint = Every act, in plain words, with undo
settings-history-open = Open the history
settings-removed = Recently removed
settings-removed-hint = Notes, days and teams that can be brought back
settings-removed-open = Open the list

## History

history-title = History
history-text = Every act of this notebook, newest first. Undoing is an act too: nothing is lost.
history-empty-title = Nothing has been done yet
history-empty-text = Every note, change and removal is listed here and can be undone.
history-empty-record-text = Nothing was done to this record.
history-of-record = Only acts on one record
history-all = Show all acts
history-undo = Undo
history-undone = undone
history-by = by { $person }
history-before = Before
history-after = After
history-erased = the words were erased
history-nothing = nothing
history-yes = yes
history-no = no
history-other-day = another day
history-this-record = Only this record
history-older = Show older acts
history-no-more = This is the beginning.

## Shared by these screens

screens-loading = Reading…
screens-field-text = words
screens-field-raw = line
screens-field-category = category
screens-field-sub_code = sub-code
screens-field-basis = how known
screens-field-polarity = problem or bright spot
screens-field-kind = kind
screens-field-impact = impact
screens-field-minutes = minutes
screens-field-count = how often
screens-field-tools = systems
screens-field-tags = tags
screens-field-hosts = hosts
screens-field-day = day
screens-field-shadow_day = day
screens-field-team = team
screens-field-leader = leader
screens-field-name = name
screens-field-site = site
screens-field-headcount = headcount
screens-field-happened_at = when it happened
screens-field-recorded_at = when it was written
screens-field-started_at = began
screens-field-ended_at = ended
screens-field-question = learning question
screens-field-channel = channel
screens-field-shift = shift
screens-field-act_of_help = act of help
screens-field-surge = overflowing queue
screens-field-starred = star
screens-field-quotable = may be quoted
screens-field-may_be_quoted = may be quoted
screens-field-in_passing = said in passing
screens-field-linked_to = continues
screens-field-host_verdict = host’s verdict
screens-field-removed = removed
screens-field-purpose = purpose
screens-field-language = language
screens-field-k_counts = hosts behind a count
screens-field-k_quotes = hosts behind a quote
screens-field-retention_days = days until review
screens-field-pseudonym = pseudonym
screens-field-role = role
screens-field-label = label
screens-field-merged_into = read as


# Acts as History tells them
history-act-log-observation = { $count ->
    [one] Logged an observation
   *[other] Logged observations
  }
history-act-edit-observation = Changed an observation
history-act-edit-observations = { $count ->
    [one] Changed an observation
   *[other] Changed { $count } observations
  }
history-act-remove-observations = { $count ->
    [one] Removed an observation
   *[other] Removed { $count } observations
  }
history-act-bring-back = { $count ->
    [one] Brought one thing back
   *[other] Brought { $count } things back
  }
history-act-move-observations = { $count ->
    [one] Moved an observation to another day
   *[other] Moved { $count } observations to another day
  }
history-act-import-observations = Imported observations
history-act-start-day = Started a shadow day
history-act-edit-day = Changed a shadow day
history-act-end-day = Ended a shadow day
history-act-reopen-day = Opened a shadow day again
history-act-pause-day = Paused a shadow day
history-act-resume-day = Went on after a pause
history-act-remove-day = Removed a shadow day
history-act-save-team = Saved a team
history-act-join-teams = Joined teams
history-act-remove-team = Removed a team
history-act-save-host = Saved a host
history-act-rename-tag = Renamed a tag
history-act-make-case = Made a case of a signal
history-act-signal-join = Read notes as one ask
history-act-signal-part = Read notes as other asks
history-act-save-programme = Changed the programme
history-act-make-report = Made a report
history-act-found-notebook = Began the notebook
history-act-found-sample = Made the sample company
history-act-undo = Undid an act
history-act-redo = Did an act again
history-act-forget = Erased words for good
screens-field-host = host
screens-field-tag = tag
screens-field-tool = system
screens-field-basis_note = note on the basis
screens-field-customer_numbers = customers’ numbers
screens-field-joined_into = read as
screens-field-paused_at = paused since
screens-field-paused_minutes = minutes paused
screens-field-format = format
screens-field-headline = headline
screens-field-weighed = weighing
screens-field-cost_of_waiting = cost of waiting
screens-field-whys = whys
screens-field-audience = for whom
screens-field-report = report
screens-field-digest = data digest
screens-field-made_at = made
polarity-problem = problem
polarity-strength = bright spot
polarity-neutral = neither

## Fields of records, as History names them

screens-field-activity = activity
screens-field-ask = ask
screens-field-asked_at = asked
screens-field-at = when
screens-field-authority = on whose authority
screens-field-authority_missing = what was not allowed
screens-field-cadence_days = days between visits
screens-field-changed = what changed
screens-field-channels = channels
screens-field-closed_at = closed
screens-field-code = activity
screens-field-confidence = how sure
screens-field-confirmed_at = confirmed
screens-field-definition = definition
screens-field-demand = demand
screens-field-due = by when
screens-field-due_at = by when
screens-field-effort = effort
screens-field-escalated = escalated
screens-field-evidence = by what
screens-field-example = example
screens-field-exposure_unknown = hours unknown
screens-field-file = file
screens-field-fix_first = to fix first
screens-field-help_done = act of help done
screens-field-interrupted_by = interrupted by
screens-field-keep = to keep
screens-field-light = light
screens-field-me = mine
screens-field-media_type = kind of file
screens-field-mine = mine
screens-field-minutes_guessed = minutes are a guess
screens-field-mode = part taken
screens-field-needed = who was needed
screens-field-notice = notice for hosts
screens-field-notice_version = version of the notice
screens-field-objected_at = objected
screens-field-observation = observation
screens-field-observations = observations
screens-field-owner = owner
screens-field-parallel_of = beside
screens-field-passed_on_at = passed on
screens-field-planned_end = planned end
screens-field-planned_start = planned start
screens-field-precision = how exact the time is
screens-field-position = place in the list
screens-field-questions = questions
screens-field-reach = reach
screens-field-reason = reason
screens-field-settled = settled as
screens-field-resumed = taken up again
screens-field-same_as = the same as
screens-field-sealed = sealed
screens-field-sealed_for = sealed for
screens-field-shifts = shifts
screens-field-solvable = solvable at the desk
screens-field-source = interrupted by
screens-field-source_id = identity in its file
screens-field-statement = what was expected
screens-field-struck_lines = lines struck
screens-field-surge_since = surge since
screens-field-surprised = what surprised
screens-field-system_first = what stood behind it
screens-field-system_waived = left open
screens-field-times = times per shift
screens-field-times_basis = known from
screens-field-told_at = told
screens-field-drives = what it makes people do
screens-field-harm = whom it harms
screens-field-metric = what is measured
screens-field-told_how = how told
screens-field-verdict = verdict
screens-field-wait_minutes = minutes waited
screens-field-words = words

# Values of fields
precision-minute = to the minute
precision-day = the day
precision-month = the month
host_verdict-unread = not read back
host_verdict-kept = kept
host_verdict-corrected = corrected
host_verdict-struck = struck
