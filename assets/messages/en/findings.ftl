# Findings: the list, one finding, its grade and its evidence.

nav-findings = Findings
command-go-findings = Go to Findings
command-finding-new = New finding
command-finding-report = Make a findings report
command-finding-case = Make a purchase case of a finding
command-finding-add = Add evidence
command-finding-settle = Settle, or open again
command-evidence-supports = It supports the finding
command-evidence-contradicts = It contradicts the finding
command-evidence-context = It helps to understand the finding
command-evidence-unmerge = Take it out of the finding
command-finding-effort = Say how hard it is
command-finding-view = List or board
scope-findings = In Findings

findings-title = Findings
findings-list = Findings
findings-one = Finding
findings-new = New finding
findings-find = Find
findings-settled = Settled ones too
findings-none = No finding has these words.
findings-empty-title = No findings yet
findings-empty-words = A finding is one sentence that several observations say together. Merging observations in Review makes one.
findings-to-review = Go to Review
findings-keys = J K next, previous. E edit. M how hard it is. S settle.
findings-back = All findings

effort-group-easy = Easy
effort-group-medium = Medium
effort-group-hard = Hard
effort-group-none = Effort not said
effort-group-settled = Settled
effort-choice-none = Effort not said
effort-choice-easy = Easy: days, within the team
effort-choice-medium = Medium: weeks, or another team
effort-choice-hard = Hard: months, money or several departments

finding-new-title = New finding
finding-edit-title = Change the finding
finding-statement = What was found
finding-statement-hint = One sentence, in the past tense.
finding-scope = For whom and where it holds
finding-scope-hint = Such as: phone teams, late shift
finding-category = Category
finding-effort = Effort
finding-reach-label = People it reaches
finding-owner = Who looks after it
finding-sought = Somebody looked for what says otherwise
finding-sought-hint = A finding that nobody tried to refute is not well established.

finding-effort-title = How hard is it to change?

finding-observations = { $count ->
    [one] 1 observation
   *[other] { $count } observations
}
finding-against = { $count ->
    [one] 1 against
   *[other] { $count } against
}
finding-reach = { $count ->
    [one] reaches one person
   *[other] reaches { $count } people
}
finding-owned-by = Looked after by { $name }
finding-no-owner = Nobody looks after it yet
finding-settle = Settled
finding-reopen = Open again
finding-is-settled = settled
finding-grade = How well supported:
finding-next = For { $grade } it lacks:
finding-supports = Supports
finding-contradicts = Contradicts
finding-context = Context
finding-how = How it bears on the finding
finding-no-evidence = No observation supports it yet.
finding-evidence-more = What to do with this evidence
finding-unmerge = Take out of the finding
finding-not-counted = a reading, not counted
finding-changed = changed since it was reviewed
finding-from-joined = of a finding counted with it
finding-removed-links = { $count ->
    [one] One observation behind it was removed. Its link stays and counts again when it is brought back.
   *[other] { $count } observations behind it were removed. Their links stay and count again when they are brought back.
}
finding-joined = Counted with it
finding-part = Count by itself
finding-join = Count with another finding…
finding-case = Purchase case …
findings-report = Report …
findings-board = Board
findings-board-hint = Easy ones first. Drag a card to weigh it, or press M and a digit; a double click opens it.
finding-join-title = Count with another finding
finding-join-words = Its evidence counts for the other one. Both keep their own, and it can be parted again.
finding-join-none = There is no other finding.
finding-add = Add evidence…
finding-add-words = Look above all for what says otherwise.
finding-add-find = Find observations

reason-adequacy = { $observations ->
    [one] 1 observation
   *[other] { $observations } observations
} on { $days ->
    [one] 1 shadow day
   *[other] { $days } shadow days
}, of { $hosts ->
    [one] 1 host
   *[other] { $hosts } hosts
}, by { $observers ->
    [one] 1 observer
   *[other] { $observers } observers
}.
reason-nobody-looked = Nothing says otherwise, but nobody looked for it.
reason-none-against = Nothing says otherwise, and somebody looked.
reason-against = { $count ->
    [one] 1 observation says otherwise; nobody looked for more.
   *[other] { $count } observations say otherwise; nobody looked for more.
}
reason-against-sought = { $count ->
    [one] 1 observation says otherwise; somebody looked.
   *[other] { $count } observations say otherwise; somebody looked.
}
reason-basis = { $saw } seen or measured, { $heard } heard.
reason-places = { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}, { $places ->
    [one] in one shift.
   *[other] in { $places } teams and shifts.
}
lacking-days = { $count ->
    [one] one more shadow day
   *[other] { $count } more shadow days
}
lacking-observers = { $count ->
    [one] another observer
   *[other] { $count } more observers
}
lacking-hosts = { $count ->
    [one] another host
   *[other] { $count } more hosts
}
lacking-saw = { $count ->
    [one] one more that was seen or measured
   *[other] { $count } more that were seen or measured
}
lacking-agreement = { $count } say otherwise, { $most } at most
lacking-sought = that somebody looks for what says otherwise
lacking-places = { $count ->
    [one] another team or shift
   *[other] { $count } more teams or shifts
}

day-owned = { $findings ->
    [0] { $asks ->
        [one] The leader looks after one ask of this day.
       *[other] The leader looks after { $asks } asks of this day.
    }
    [one] { $asks ->
        [0] The leader looks after one finding of this day.
        [one] The leader looks after one finding and one ask of this day.
       *[other] The leader looks after one finding and { $asks } asks of this day.
    }
   *[other] { $asks ->
        [0] The leader looks after { $findings } findings of this day.
        [one] The leader looks after { $findings } findings and one ask of this day.
       *[other] The leader looks after { $findings } findings and { $asks } asks of this day.
    }
}
day-owned-none = The leader looks after no finding and no ask of this day yet.

days-owned = something owned
days-unowned = nothing owned yet

history-act-save-finding = Saved a finding
history-act-remove-finding = Removed a finding
history-act-link-evidence = Linked evidence to a finding
history-act-unlink-evidence = Took evidence out of a finding
history-act-join-findings = Counted findings together
history-act-part-findings = Counted findings apart again
screens-field-finding = finding
screens-field-scope = scope
screens-field-sought = the opposite was looked for
screens-field-state = state
screens-field-link = evidence
link-supports = supports
link-contradicts = contradicts
link-context = context
state-open = open
state-settled = settled
