# The debrief in the evening, and the close of a day.

nav-debrief = Debrief
nav-debrief-left = { $count ->
    [one] Debrief, one card left
   *[other] Debrief, { $count } cards left
}
debrief-title = Debrief
debrief-left = { $left ->
    [one] one card left
   *[other] { $left } cards left
} · about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
debrief-steps = Steps of the debrief
debrief-step-gaps = Fill gaps
debrief-step-names = Names
debrief-step-quotes = Quotes
debrief-step-assumptions = Expectations
debrief-step-headlines = Headlines
debrief-step-asks = Asks
debrief-step-thanks = Thanks
debrief-step-sheet = Day sheet
debrief-step-left = { $step }, { $count } left
debrief-progress = { $done } of { $total } done
debrief-later = Later
debrief-skip = Leave it so
debrief-back = Back
debrief-next = Next
debrief-undo = Undo
debrief-none-title = No day to debrief
debrief-none-words = A day that you shadowed is worked through here the same evening.

debrief-what-happened = What happened at { $time }?
debrief-in = timed: { $activity }
debrief-words = Words
debrief-words-hint = Enter saves and goes on
debrief-category = Category
debrief-basis = How do you know?
debrief-impact = How much does it weigh?
debrief-impact-1 = Low
debrief-impact-2 = Medium
debrief-impact-3 = High
debrief-remove = Remove note
debrief-conflict-ask = A measure drives the wrong behaviour here. Which one, and how?
debrief-name-replace = Replace with
debrief-name-leave = It is not a name
debrief-name-leave-number = It may stay
debrief-name-hint = A report leaves only when names in it are replaced or left on purpose.
debrief-name-sure = Replace it for good?
debrief-system-waive = Leave it open, with a reason
debrief-system-hint = Only a question: the note stays as it is. Until it is answered, reports count the note and leave its words out.
debrief-words-sure = These words are written anew with { $to }. Their earlier versions, with “{ $from }” in them, are erased for ever, in backups too. This cannot be undone.
debrief-quote-ask = May these words be quoted in a report?
debrief-quote-hint = Only what the host allowed. Without a yes they are paraphrased.
debrief-yes = Yes
debrief-no = No
debrief-assumption-ask = You expected this. What did the day show?
debrief-sure = You were { $value } % sure.
debrief-verdict-true = True
debrief-verdict-partly = Partly
debrief-verdict-false = False
debrief-evidence = By what?
debrief-evidence-hint = What you saw or heard, in a few words
debrief-surprised = What surprised me?
debrief-fix_first = What would I fix first?
debrief-keep = What must we keep?
debrief-headline-hint = One sentence. Enter saves.
debrief-ask-says = { $host } asked for
debrief-ask-said = Asked for
debrief-owner = Owner
debrief-due = By when
debrief-authority = On whose authority
debrief-ask-hint = All three make it a promise. Leave them empty and it stays an ask.
debrief-mine = I own this one
debrief-mine-hint = Own at least one yourself: a visit without an answer does harm.
debrief-ask-save = Save
debrief-thanks-ask = Will you pass thanks on to { $host } within 72 hours?
debrief-help-ask = One act of help. Did you do it?

debrief-sheet-notes = { $count ->
    [0] No notes
    [one] One note
   *[other] { $count } notes
}
debrief-sheet-strengths = { $count ->
    [one] one bright spot
   *[other] { $count } bright spots
}
debrief-sheet-phrases = { $count ->
    [one] one phrase that worked
   *[other] { $count } phrases that worked
}
debrief-sheet-conflicts = { $count ->
    [one] one KPI conflict
   *[other] { $count } KPI conflicts
}
debrief-sheet-gaps = { $count ->
    [one] one with gaps
   *[other] { $count } with gaps
}
debrief-sheet-read-back = { $count ->
    [one] one read back with the host
   *[other] { $count } read back with the host
}
debrief-sheet-expected = What I expected
debrief-sheet-unscored = not scored
debrief-sheet-asks = Asks
debrief-sheet-promise = { $owner }, by { $due }, on the authority of { $authority }
debrief-sheet-open-ask = an ask, nobody answers for it yet
debrief-sheet-mine = mine
debrief-sheet-thanks = Thanks
debrief-sheet-thanks-due = to { $host }, by { $due }
debrief-sheet-thanks-done = passed on to { $host }
debrief-sheet-help = Act of help
debrief-sheet-help-yes = done
debrief-sheet-help-no = not done
debrief-owned = Looked after by you
debrief-own-one = Nothing of this day is looked after by its leader yet. Own one ask, or one finding, so that somebody comes back with an answer. The day can be closed all the same.
debrief-report = Make the report
debrief-close = Close the day
debrief-closed = Closed. It can be opened again for 7 days.
debrief-reopen = Open again
debrief-passed-left = { $count ->
    [one] One card was left as it is.
   *[other] { $count } cards were left as they are.
}
day-closed = closed

thanks-due = Thanks to { $host } for “{ $reason }”
thanks-due-many = { $count } thanks to pass on{ $late ->
        [0] { "" }
       *[other] { ", " }{ $late } overdue
    }
thanks-due-by = by { $time }
thanks-overdue = since { $time } overdue
thanks-passed-on = Passed on

scope-debrief = Debrief
command-go-debrief = Debrief the day
command-close-day = Close the day
command-debrief-undo = Undo the last card
command-debrief-skip = Leave the card as it is
command-debrief-later = Later
command-debrief-next = Next card
command-debrief-back = Back a card
command-debrief-pick-1 = Take the first choice
command-debrief-pick-2 = Take the second choice
command-debrief-pick-3 = Take the third choice
command-debrief-pick-4 = Take the fourth choice
command-debrief-pick-5 = Take the fifth choice
command-debrief-pick-6 = Bright spot
command-debrief-saw = Saw
command-debrief-heard = Heard
command-debrief-read = My read
command-debrief-low = Low impact
command-debrief-medium = Medium impact
command-debrief-high = High impact
command-debrief-mine = I own this ask
