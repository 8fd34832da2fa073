# Weak signals: small things said often.
scope-signals = Signals
nav-signals = Signals
command-go-signals = Go to Signals
command-signals-part = Part the notes from the signal
command-signals-join = Join the notes, or the near one, to the signal
command-signals-split = Split the selected notes off as a signal of their own
command-signals-case = Make a case of the signal
command-signals-undo = Undo the last correction
signals-title = Signals
signals-section = Small things said often
signals-lead = The same small ask by many hosts, in many teams, over months. A machine grouped the notes by what they mean and by their words; you can correct it.
signals-counted = { $notes ->
    [one] One note was looked at.
   *[other] { $notes } notes were looked at.
} A signal is shown from { $k } different hosts on.
signals-left-out = { $count ->
    [one] One older note was left out.
   *[other] { $count } older notes were left out.
}
signals-by-words = The file that tells what notes mean is not there, so they were grouped by their words alone; less is found that way.
signals-read = Read the notes
signals-stop = Stop
signals-unnamed = Notes that mean the same
signals-empty-title = Nothing is said often yet
signals-empty-text = A signal appears as soon as { $k } different hosts ask for the same small thing. Notes need their hosts for it: @A1.
signals-list = Signals, those with most hosts first
signals-cases = Cases made of it
signals-cases-list = Signals that are a case
signals-no-news = Nothing new: every signal is a case already.
signals-is-case = It is a case
signals-case-holds = { $count ->
    [one] One note is evidence of it.
   *[other] { $count } notes are evidence of it.
}
signals-case-since = { $count ->
    [one] one note since
   *[other] { $count } notes since
}
signals-case-add = Add them to it
signals-by-hand = corrected by hand
signals-facts = { $hosts ->
    [one] one host
   *[other] { $hosts } hosts
} · { $teams ->
    [one] one team
   *[other] { $teams } teams
} · { $notes ->
    [one] one note
   *[other] { $notes } notes
}
signals-from-to = { $from } to { $to }
signals-minutes = { $minutes ->
    [one] one minute named
   *[other] { $minutes } minutes named
}
signals-no-dates = no dates
signals-why = Why they are together
signals-word = { $word } – { $here } of { $notes } notes here, { $everywhere } in all
signals-alike = How alike they are in meaning: { $among } among themselves, { $others } to the nearest others (the same is 1, nothing in common 0)
signals-asked = { $notes ->
    [one] The note is marked as an ask
   *[other] { $asked } of { $notes } notes are marked as asks
}
signals-rate = { $rate } in 100 hours observed ({ $low } to { $high }, from { $hours } hours)
signals-burst = More than visits explain
signals-burst-team = { $team }, { $from } to { $to }: { $notes } notes where { $expected } were to be expected.
signals-burst-all = All teams, { $from } to { $to }: { $notes } notes where { $expected } were to be expected.
signals-burst-chance = By chance alone, weeks as striking as these come up in { $chance } of 1,000 cases.
signals-quotes = May be quoted
signals-no-quotes = Nobody allowed to be quoted, or a team is too small for it.
signals-quote-from = { $team }, { $month }
signals-table = Notes by team and time
signals-table-scroll = Table of the notes by team and time
signals-table-team = Team
signals-table-all = All teams
signals-table-total = Total
signals-quarter = Q{ $quarter } { $year }
signals-withheld = withheld
signals-withheld-note = { $count ->
    [one] One figure is withheld because few hosts are behind it.
   *[other] { $count } figures are withheld because few hosts are behind them.
}
signals-notes = Its notes
signals-notes-text = For your eyes, to correct the signal. Pass on only what may be quoted.
signals-more = { $count ->
    [one] One more note.
   *[other] { $count } more notes.
}
signals-near = Nearly the same
signals-near-text = Notes that are nearly alike. Do they ask for the same?
signals-keys = X selects, P parts, S splits off, Y joins, Z undoes, M makes a case.
signals-select = Select: { $words }
signals-part-many = { $count ->
    [one] Part one note
   *[other] Part { $count } notes
}
signals-part-one = Part this note
signals-split = Split off as one
signals-join-one = Join this note
signals-join-signal = Join another signal
signals-join-with = Join with
signals-join-choose = Choose a signal
signals-open = Open in its day
signals-note-of = { $team }, { $date }
signals-no-team = no team
signals-case = Make a case of it
signals-case-sentence = In one sentence
signals-case-proposed = { $words }: { $hosts } hosts in { $teams ->
    [one] one team
   *[other] { $teams } teams
  } ask for the same
signals-case-scope = How many, where, since when
signals-case-options = What could be done
signals-case-options-hint = One option a line. With options a decision is proposed, too; without any the case is a finding only.
signals-case-question = What is done about: { $words }?
signals-case-hint = It becomes a finding with these notes as evidence. One undo takes it back.
signals-case-do = Make the case
