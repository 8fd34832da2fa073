# Review: the queue, the board, what is alike; and what a note says of its review.

nav-review = Review
nav-review-left = { $count ->
    [one] Review, one observation waits
   *[other] Review, { $count } observations wait
}
command-go-review = Go to Review
command-review-accept = Accept
command-review-merge = Merge into a finding
command-review-decline = Decline, with a reason
command-review-snooze = Put off
command-review-ask = Ask the observer
command-review-link = Link to what is done about it
command-review-reply = Reply to the observer
command-review-undo = Take the last act back
command-review-view = Queue or board
command-board-left = Column to the left
command-board-right = Column to the right
command-board-move = On the board: move to a column. In the queue: merge, twice into the first
scope-review = In Review
command-go-second = Go to Second coding
scope-coding = In Second coding
command-coding-1 = Training gap
command-coding-2 = Tooling
command-coding-3 = Workload
command-coding-4 = Customer behaviour
command-coding-5 = Escalation need
command-coding-0 = None of the five
command-coding-tags = Tags of the card

review-title = Review
review-waiting = { $count ->
    [0] nothing waits
    [one] one waits
   *[other] { $count } wait
}
review-oldest = { $days ->
    [0] the oldest is of today
    [one] the oldest is a day old
   *[other] the oldest is { $days } days old
}
review-views = How it is shown
review-queue = Queue
review-board = Board
review-card = Observation to review
review-next = Waiting
review-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
review-logged-by = logged by { $name }
review-evidence-of = Evidence of
review-changed = Changed since it was reviewed.
review-answered = The observer answered:
review-state-changed = changed
review-state-answered = answered
review-state-back = put off until today

review-none-title = Nothing to review yet
review-done-title = All reviewed
review-none-words = Observations come here when their shadow day has ended.
review-later = { $count ->
    [one] One observation of the day under way comes here when the day has ended.
   *[other] { $count } observations of the day under way come here when it has ended.
}
review-aside = { $asked ->
    [0] { $snoozed ->
        [one] One is put off.
       *[other] { $snoozed } are put off.
    }
    [one] One waits for its observer{ $snoozed ->
        [0] .
       *[other] , { $snoozed } put off.
    }
   *[other] { $asked } wait for their observers{ $snoozed ->
        [0] .
       *[other] , { $snoozed } put off.
    }
}
review-to-board = Show the board
review-to-today = Go to Today

review-accept = Accept
review-accept-again = Accept as it is now
review-merge = Merge into…
review-merge-short = Merge
review-merge-with = Merge with { $letter }
review-decline = Decline…
review-snooze = Put off…
review-ask = Ask observer…
review-link = Link…
review-reply = Reply to the observer (optional)
review-reply-hint = R to write, Enter to go on. It goes with what you do next.
review-selected = { $count ->
    [one] One selected
   *[other] { $count } selected
}

review-alike = Looks like
review-alike-none = Nothing says nearly the same.
review-same-words = same words: { $words }
review-both = both { $labels }
review-percent = { $percent } %
review-finding = Finding
review-counted = { $observations ->
    [one] 1 observation
   *[other] { $observations } observations
}, { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}, { $observers ->
    [one] 1 observer
   *[other] { $observers } observers
}

review-merge-title = { $count ->
    [one] Merge into a finding
   *[other] Merge { $count } observations into a finding
}
review-merge-words = A finding counts its observations. Nothing is deleted, and each can be taken out again.
review-merge-this = { $count ->
    [one] This observation
   *[other] These { $count } observations
}
review-merge-into = Into
review-merge-then = Merged, the finding counts
review-merge-impact = highest impact: { $value }
review-merge-uncounted = { $count ->
    [one] One is somebody’s own reading and does not count.
   *[other] { $count } are somebody’s own reading and do not count.
}
review-merge-find = Find a finding, or write a new sentence ( / )
review-merge-find-hint = What was found, in the past tense. Enter takes the one finding with these words, else makes a new one.
review-merge-new = New finding: { $statement }

review-decline-title = { $count ->
    [one] Decline this observation
   *[other] Decline { $count } observations
}
review-decline-words = The observer reads why. Nothing is deleted.
review-decline-reasons = Reasons
review-decline-own = In your own words
review-decline-needed = Choose a reason or write one: the observer reads it.
review-decline-do = Decline
decline-too_vague = Too vague to act on
decline-twice = Written down twice
decline-out_of_scope = About something else than this programme
decline-solved = Put right since
decline-about_a_person = About a person, not about the work

review-link-title = { $count ->
    [one] Link this observation to what is done about it
   *[other] Link { $count } observations to what is done about them
}
review-link-words = It stands, and an ask, a finding or a decision takes care of it. A finding shows it as context and does not count it.
review-link-find = Find an ask, a finding or a decision
review-link-find-hint = Enter takes the only one with these words.
review-link-none = Nothing has these words.
review-link-ask = Ask
review-link-finding = Finding
review-link-decision = Decision
review-linked-ask = Asked for:
review-linked-finding = Belongs to the finding:
review-linked-decision = Being decided:

review-snooze-title = { $count ->
    [one] Put this observation off
   *[other] Put { $count } observations off
}
review-tomorrow = Until tomorrow, { $date }
review-next-week = Until next week, { $date }
review-until = Until another day
review-until-later = It can be put off until tomorrow or later.
review-snooze-do = Put off

review-ask-title = { $count ->
    [one] Ask the observer
   *[other] Ask the observers of { $count } observations
}
review-ask-label = What do you need to know?
review-ask-hint = It stands at the note. The observation comes back with the answer.
review-ask-send = Ask

review-said-accept = Accepted by { $name }, { $time }.
review-said-merge = Merged into a finding by { $name }, { $time }.
review-said-link = Linked to what is done about it by { $name }, { $time }.
review-said-reply = { $stands } “{ $reply }”
review-said-decline = Declined by { $name }, { $time }: { $why }
review-said-snooze = Put off until { $until } by { $name }.
review-said-ask = { $name } asks: { $question }
review-answer = Answer
review-answer-title = Answer the reviewer
review-answer-label = Your answer
review-questions = { $count ->
    [one] A reviewer asks about one of the observations.
   *[other] Reviewers ask about { $count } observations.
}
review-questions-show = Show

board-new = New
board-context = Needs context
board-accepted = Accepted
board-linked = Action linked
board-declined = Declined
board-none-new = Nothing waits.
board-none-context = Nobody is asked, nothing is put off.
board-none-accepted = Nothing accepted yet.
board-none-linked = Nothing is linked to what is done.
board-none-declined = Nothing declined.
board-move = Move to
board-hint = Drag a card, or press M and the number of a column. Enter opens it: in the queue while it waits, else on its day. Moved to New, an observation waits as if nobody had reviewed it.
board-filter = Which cards
board-team = Team
board-all-teams = All teams
board-category = Category
board-all-categories = All categories
board-age = { $days ->
    [one] a day
   *[other] { $days } days
}

history-act-accept-observations = { $count ->
    [one] Accepted an observation
   *[other] Accepted { $count } observations
}
history-act-decline-observations = { $count ->
    [one] Declined an observation
   *[other] Declined { $count } observations
}
history-act-snooze-observations = { $count ->
    [one] Put an observation off
   *[other] Put { $count } observations off
}
history-act-ask-observer = Asked the observer
history-act-answer-question = Answered a reviewer
history-act-merge-observations = Merged observations into a finding
history-act-link-observations = Linked observations to what is done about them
history-act-withdraw-reviews = Took reviews back

screens-field-action = review
screens-field-because = why
screens-field-until = until
screens-field-tagged = tags coded
screens-field-about = linked to
screens-field-answer = answer
action-accept = accepted
action-merge = merged
action-link = linked
action-decline = declined
action-snooze = put off
action-ask = asked
because-too_vague = too vague to act on
because-twice = written down twice
because-out_of_scope = about something else than this programme
because-solved = put right since
because-about_a_person = about a person, not about the work

## Second coding

review-second = Second coding
coding-left = { $count ->
    [one] one left to code
   *[other] { $count } left to code
}
coding-card = Observation to code
coding-none = None of the five
coding-drop = Put the rest back
coding-draw-title = Draw a sample to code again
coding-draw-words = Observations are drawn by chance and shown without the category somebody gave them. Afterwards you see how far you agree, and settle the rest.
coding-pool = { $others } can be drawn that somebody else logged, { $own } that you logged.
coding-count = How many
coding-own = Mine too
coding-own-hint = Coding your own notes again says how steady you are, not how far two people agree.
coding-draw = Draw
coding-agreement = How far both agree
coding-alike = Coded alike
coding-share = { $share } % of { $n }
coding-kappa = Cohen’s kappa
coding-ac1 = Gwet’s AC1
coding-alpha = Krippendorff’s alpha
coding-alpha-tags = Alpha of tags (MASI)
coding-between = { $figure } ({ $low } to { $high })
coding-tags-alike = { $alike } of { $n } with the same tags
coding-each = Code by code
coding-code = Code
coding-both = Both
coding-tags = Tags
coding-tags-hint = T to write them, Enter to go back and press a digit. None is an answer, too.
coding-with-tags = Tags too
coding-with-tags-hint = Where sets of tags partly agree, that counts as part of an agreement.
coding-how-to-read = Kappa and AC1 leave out what chance alone would bring: from .80 categories can be relied on, from .67 with care. Kappa drops where one category is common, AC1 does not; so look at both, and at the table. Alpha holds for any number of coders; 95 % of samples like this one would lie between its ends.
coding-table = Rows: the first coder. Columns: the second. On the diagonal both say the same.
coding-first = First
coding-second = Second
coding-other = Another…
coding-differ = { $count ->
    [one] One on which they differ
   *[other] { $count } on which they differ
}
coding-differ-none = None: every one was coded alike.
coding-settled = Settled: { $category }
coding-settle-title = What holds?
