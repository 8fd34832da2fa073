# What the core says by id: what was done, what an act was, what a job is doing, and what a line says.

done-logged = Saved.
done-edited = Changed.
done-edited-several = { $count ->
    [one] Changed.
   *[other] { $count } observations changed.
}
done-erased = The words of this note are erased for ever.
done-removed = { $count ->
    [one] Observation removed.
   *[other] { $count } observations removed.
}
done-brought-back = { $count ->
    [one] Brought back.
   *[other] { $count } brought back.
}
done-moved = { $count ->
    [one] Moved to the other day.
   *[other] { $count } observations moved to the other day.
}
done-day-started = Shadow day started.
done-day-edited = Day changed.
done-day-edited-hosts = Day changed. The team has { $from } already: who was met today is { $to } now.
done-day-ended = Day ended.
done-day-paused = Paused. Time does not count until you go on.
done-day-resumed = Going on.
done-day-reopened = Day open again.
done-day-removed = Day removed, with its observations.
done-team-saved = Team { $name } saved.
done-teams-joined = Joined into { $name }.
done-team-removed = Team { $name } removed.
done-host-saved = Host { $name } saved.
done-tag-renamed = #{ $from } is now read as #{ $to }.
done-case-made = { $count ->
    [one] A case is made of one note. It is among the findings.
   *[other] A case is made of { $count } notes. It is among the findings.
}
done-case-proposed = { $count ->
    [one] A case is made of one note. It is among the findings, and decision { $number } is proposed.
   *[other] A case is made of { $count } notes. It is among the findings, and decision { $number } is proposed.
}
done-signal-join = { $count } notes are read as one ask.
done-signal-split = { $count } notes are read as an ask of their own.
done-signal-part = { $count ->
    [one] The note is read as another ask.
   *[other] { $count } notes are read as other asks.
}
done-programme-saved = Programme saved.
done-strip = Timed.
done-stretch-mended = Time mended.
done-stretch-removed = Stretch of time removed.
done-surge-began = The queue overflows from now on.
done-surge-ended = The queue is back to normal.
done-contact-saved = Contact tallied.
done-contact-removed = Contact removed.
done-photo-saved = Photo saved with the note.
done-photo-described = Description changed.
done-photo-removed = Photo removed.
done-photo-erased = The photo is erased for ever.
done-notice-marked = { $name }: written down.
done-responsibility-saved = Written down.
done-responsibility-removed = Taken away.
done-responsibilities-imported = { $count ->
    [0] The team has these already.
    [one] One task taken over.
   *[other] { $count } tasks taken over.
}
done-card-saved = Card { $name } saved.
done-card-removed = Card removed.
done-cards-ordered = The cards are in their new order.
done-answer-kept = Kept, word for word.
done-assumption-saved = Expectation saved.
done-assumption-removed = Expectation removed.
done-read-back-begun = Read-back begun.
done-read-back-ended = { $count ->
    [0] Read-back ended. Nothing was struck.
    [one] Read-back ended. One line was struck; its words are forgotten for ever.
   *[other] Read-back ended. { $count } lines were struck; their words are forgotten for ever.
}
done-line-kept = Kept.
done-line-corrected = Corrected, in the words of the host.
done-line-struck = Struck. It can be undone until the read-back ends.
done-card-passed = Left as it is.
done-card-taken-up = Back in the queue.
done-quotable = May be quoted.
done-not-quotable = Will not be quoted.
done-headline = Headline saved.
done-help = Noted.
done-ask-promised = A promise: owner, date and authority are known.
done-ask-left = It stays an ask.
done-ask-saved = Ask saved.
done-ask-removed = Ask taken off the list.
done-answer-new = Open again. The reply is: Thank you, we will look into this.
done-answer-yellow = In progress, and promised.
done-answer-green = Done, and the team knows.
done-answer-red = It cannot be done, and the reason is written down.
done-team-told = Written down: the team was told.
done-no-need-to-tell = Written down: nobody needs to be told.
done-decision-proposed = Decision { $number } is proposed.
done-decision-decided = Decision { $number } is decided.
done-decision-reversed = Decision { $number } is taken back, with the reason.
done-decision-removed = Decision { $number } is off the register.
done-decision-held = Decision { $number }: it held.
done-decision-short = Decision { $number }: it fell short of what was expected.
done-decision-faded = Decision { $number }: it faded.
done-decision-no_effect = Decision { $number }: no effect.
done-decision-worse = Decision { $number }: it is worse.
done-decision-cannot_tell = Decision { $number }: it cannot be told.
done-thanks-owed = Thanks are to be passed on within 72 hours.
done-thanks-passed-on = Thanks passed on.
done-day-closed = Day closed. It can be opened again for 7 days.
done-debrief-reopened = The debrief is open again.
done-undone = Undone: { $act }.
done-redone = Done again: { $act }.

act-act = the last act
act-log-observation = an observation
act-edit-observation = a changed observation
act-edit-observations = changed observations
act-remove-observations = a removal
act-bring-back = bringing back
act-move-observations = a move to another day
act-import-observations = an import
act-start-day = the start of a day
act-edit-day = a changed day
act-end-day = the end of a day
act-reopen-day = a day opened again
act-pause-day = a pause
act-resume-day = going on after a pause
act-remove-day = a removed day
act-save-team = a saved team
act-join-teams = joined teams
act-remove-team = a removed team
act-save-host = a saved host
act-rename-tag = a renamed tag
act-make-case = a case made of a signal
act-signal-join = notes read as one ask
act-signal-part = notes read as other asks
act-save-programme = changed programme settings
act-make-report = a report
act-begin-notebook = the beginning of the ledger
act-found-notebook = the new notebook
act-found-sample = the sample company
act-press-strip = a switch of activity
act-mend-stretch = a mended time
act-remove-stretch = a removed stretch of time
act-mark-surge = a surge marker
act-save-contact = a contact
act-remove-contact = a removed contact
act-attach-photo = a photo
act-describe-photo = what a photo shows
act-remove-photo = a removed photo
act-mark-notice = what a host was told or allowed
act-save-responsibility = what a team has to do
act-remove-responsibility = something a team does not have to do
act-import-responsibilities = an imported task list
act-save-question-card = a question card
act-remove-question-card = a removed question card
act-order-question-cards = the order of the question cards
act-log-answer = an answer
act-save-assumption = an expectation
act-remove-assumption = a removed expectation
act-keep-line = a line the host kept
act-correct-line = a line the host corrected
act-strike-line = a line the host struck
act-end-read-back = the end of a read-back, with struck words forgotten
act-say-quotable = a word on quoting
act-save-headline = a headline
act-say-help = a word on the act of help
act-promise-ask = who answers for an ask
act-save-ask = an ask
act-remove-ask = an ask taken off the list
act-answer-ask = an answer to an ask
act-tell-team = that a team was told
act-save-decision = a decision
act-reverse-decision = a decision taken back
act-remove-decision = a decision taken off the register
act-judge-decision = a verdict on a decision
act-owe-thanks = thanks to pass on
act-thanks-passed-on = thanks passed on
act-close-day = the close of a day
act-undo = an undo
act-redo = a redo
act-forget = erased words

# Names that a notebook begins with
team-not-named = Not named yet
leader-me = Me

job-read = Reading the file
job-import = Saving observations
job-check = Reading the ledger
job-check-backups = Opening the backups
job-check-index = Comparing the search index
job-rebuild = Making the tables again
job-rebuild-index = Making the search index again
job-backup = Writing the backup
job-pages = Setting the pages
job-meanings = Reading what the notes mean
job-compare = Comparing the notes
job-report = Writing the report
job-sample = Making the sample company
job-open = Preparing your notes for this version. Nothing of them is changed

chip-category-training_gap = Training gap
chip-category-tooling = Tooling
chip-category-workload = Workload
chip-category-customer_behaviour = Customer behaviour
chip-category-escalation_need = Escalation need
chip-bright = Bright spot
chip-kind-phrase = Phrase that worked
chip-kind-kpi_conflict = KPI conflict
chip-kind-idea = Idea
chip-tag = #{ $value }
chip-host = @{ $value }
chip-tool = &{ $value }
chip-impact = Impact { $value }
chip-minutes = { $value } min
chip-minutes-guessed = about { $value } min
chip-guessed = a guess
chip-count = × { $value }
chip-minutes-ago = { $value } min ago
chip-at = at { $value }
chip-quote = In their words
chip-my-read = My read
chip-ask = An ask
chip-link-previous = Goes on from the note before
chip-link = Goes on from note { $value }
chip-star = For the report
chip-basis-seen = saw
chip-basis-heard = heard
chip-basis-told = told
chip-basis-measured = measured
chip-basis-artefact = artefact
chip-basis-inferred = my read

done-accepted = { $count ->
    [one] Accepted.
   *[other] { $count } observations accepted.
}
done-declined = { $count ->
    [one] Declined. The observer reads why.
   *[other] { $count } observations declined. The observers read why.
}
done-snoozed = { $count ->
    [one] Put off.
   *[other] { $count } observations put off.
}
done-asked = { $count ->
    [one] Asked. It comes back with the answer.
   *[other] Asked about { $count } observations. They come back with the answers.
}
done-merged = { $count ->
    [one] Merged into “{ $statement }”.
   *[other] Merged { $count } into “{ $statement }”.
}
done-linked-to = { $count ->
    [one] Linked to “{ $words }”.
   *[other] Linked { $count } to “{ $words }”.
}
done-withdrawn = { $count ->
    [one] Waiting for review again.
   *[other] { $count } observations wait for review again.
}
done-question-answered = Answered. The reviewer sees it.
done-drawn = { $count ->
    [one] One observation drawn. Code it without looking it up.
   *[other] { $count } observations drawn. Code them without looking them up.
}
done-dropped = { $count ->
    [one] One put back.
   *[other] { $count } put back.
}
done-coded = Coded.
done-settled = Settled. The observation says it from now on.
done-finding-saved = Finding saved.
done-finding-removed = Finding removed. Its observations stay as they are.
done-findings-joined = Counted together from now on. Both keep their evidence.
done-findings-parted = Counted by itself again.
done-linked = { $count ->
    [one] Linked.
   *[other] { $count } observations linked.
}
done-unmerged = { $count ->
    [one] Taken out of the finding. It is where it was before.
   *[other] { $count } taken out of the finding. They are where they were before.
}

act-accept-observations = accepted observations
act-decline-observations = declined observations
act-snooze-observations = observations put off
act-ask-observer = a question to the observer
act-answer-question = an answer to a reviewer
act-merge-observations = observations merged into a finding
act-link-observations = observations linked to what is done about them
act-withdraw-reviews = reviews taken back
act-draw-second-coding = a sample drawn for a second coding
act-drop-second-coding = a sample put back
act-code-observation = a second coding
act-settle-coding = what holds where two codings differed
act-save-finding = a finding
act-remove-finding = a removed finding
act-link-evidence = evidence of a finding
act-unlink-evidence = evidence taken out of a finding
act-join-findings = findings counted together
act-part-findings = findings counted apart again

grade-none = no evidence yet
grade-single_sighting = single sighting
grade-emerging = emerging
grade-established = established
grade-well_established = well established
effort-none = effort not said
effort-easy = easy
effort-medium = medium
effort-hard = hard
