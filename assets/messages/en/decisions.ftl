# Decisions: the register, what is expected, and what became of it.

nav-decisions = Decisions
command-go-decisions = Go to Decisions
scope-decisions = In Decisions
command-decisions-new = New decision
command-decisions-onward = On: decide it, then say what became of it
command-decisions-back = Back: take it back
command-decisions-outcome = What became of it
command-decisions-brief = Make a decision brief
command-decisions-undo = Undo

decisions-title = Decisions
decisions-lead = What was decided on what was seen, and what became of it.
decisions-new = New decision
decisions-list = Decisions
decisions-states = Show only
decisions-keys = J K choose · Enter opens · O what became of it · N new · Z undo
decisions-empty-title = Nothing was decided yet
decisions-empty-text = A decision says what it rests on, who answers for it, what it should change, and when the teams are looked at again.
decisions-empty-filter = No decision is like this.
decisions-show-all = Show all
decisions-state-proposed = Proposed
decisions-state-decided = Decided
decisions-state-to_review = To look at again
decisions-state-judged = Judged
decisions-state-superseded = Another took its place
decisions-state-reversed = Taken back
decisions-number = Decision { $number }
decisions-findings = Because
decisions-finding-unknown = A finding that is not in this notebook
decisions-options = Options
decisions-choice = Chosen
decisions-choice-because = { $choice }, because { $because }
decisions-none-yet = Nothing chosen yet
decisions-owner = Owner
decisions-for-company = For the company
decisions-for-staff = For the staff
decisions-expect = Expected
decisions-expect-words = { $measure }: from { $from } to { $to } an hour by { $by }
decisions-expect-none = nothing that can be measured
decisions-review = Look again
decisions-review-on = on { $date }
decisions-review-due = due since { $date }
decisions-review-none = not, because { $because }
decisions-decided-on = Decided
decisions-teams = Teams
decisions-all-teams = every team
decisions-never = { $count ->
    [one] Nobody has ever been at { $names }. What is decided for a team is better seen there first.
   *[other] Nobody has ever been at { $names }. What is decided for teams is better seen there first.
}
decisions-last = last visit { $date }
decisions-takes-place = Takes the place of
decisions-place-taken = Its place was taken by
decisions-reversed = Taken back on { $date }: { $because }
decisions-verdicts = What became of it
decisions-edit = Change
decisions-decide = Decide
decisions-outcome = What became of it
decisions-brief = Decision brief …
decisions-more = More about decision { $number }
decisions-replace = Decide anew in its place
decisions-reverse = Take it back…
decisions-remove = Take off the register
decisions-measure-category = problems of { $category }
decisions-measure-tag = notes with #{ $tag }

decision-form-new = New decision
decision-form-edit = Decision { $number }
decision-question = What is to be decided
decision-findings = Findings it rests on
decision-findings-none = No findings in this notebook yet.
decision-findings-one = One finding, by its id
decision-options = Options
decision-options-hint = One a line
decision-weigh = Weigh the options
decision-weigh-none = Write the options down first, one a line.
decision-effort = What it takes
decision-effort-none = Nobody said
decision-effort-easy = Days, within the team
decision-effort-medium = Weeks, or another team
decision-effort-hard = Months, money or several departments
decision-effect = What it brings
decision-risk = What may go wrong
decision-recommended = Recommended
decision-waiting = What waiting costs
decision-whys = Why is it so?
decision-whys-hint = Ask why up to five times. A finding shows that it is not only thought.
decision-why = Why { $number }
decision-why-finding = Shown by
decision-why-unseen = Nothing yet
decision-choice = Choice
decision-choice-hint = Leave it empty while it is proposed
decision-because = Because
decision-owner = Who answers for it
decision-for-company = What it means for the company
decision-for-staff = What it means for the staff
decision-expect = What it should change
decision-expect-hint = Notes per observed hour, so that long and short visits can be compared.
decision-measure = Measure
decision-measure-none = Nothing that can be measured
decision-measured = { $days ->
    [0] Nobody was there in the half year before.
    [one] So far { $rate } an hour: { $count } in { $hours } h on one day ({ $low } to { $high }).
   *[other] So far { $rate } an hour: { $count } in { $hours } h on { $days } days ({ $low } to { $high }).
}
decision-from = From, an hour
decision-to = To, an hour
decision-by = By when
decision-rate-wrong = A number such as 1.5, or nothing.
decision-teams = Teams it touches
decision-review = Look again on
decision-review-hint = The teams are then due for a visit
decision-no-review = Not, because
decision-decided-on = Decided on
decision-save = Save
decision-reverse-title = Take decision { $number } back
decision-reverse-because = Why
decision-reverse-save = Take it back

outcome-title = What became of decision { $number }
outcome-held = Held
outcome-short = Fell short
outcome-faded = Faded
outcome-no_effect = No effect
outcome-worse = Worse
outcome-cannot_tell = Cannot tell
outcome-words-held = It went where it was to go, by more than chance would do. Whether the decision did it, the figures cannot say.
outcome-words-short = It went the right way, by more than chance would do, but not as far: what was expected can be ruled out.
outcome-words-faded = It had gone there, and is back: what was expected can be ruled out now.
outcome-words-no_effect = What was expected can be ruled out. A smaller change can not.
outcome-words-worse = It went the other way, by more than chance would do. Whether the decision did it, the figures cannot say.
outcome-words-cannot_tell = The figures allow too much: no change, and the one that was expected.
outcome-because-no_measure = Nothing was named that could be measured.
outcome-because-too_early = It is too early: its effect is to be there later than today.
outcome-because-no_days_before = Nobody was there in the half year before the decision.
outcome-because-no_days_after = Nobody has been there since its effect was to be there. Visit the teams first.
outcome-because-few_hours = So few hours were observed that they say nothing. Visit the teams again.
outcome-because-few_days = The notes of a day come together, and only one day was seen. Visit the teams again.
outcome-because-nothing_seen = It was noted neither before nor since.
outcome-because-wide = Both no change and the change that was expected fit these figures. More hours would tell.
outcome-table = Before and after
outcome-side = When
outcome-before = Before
outcome-after = Since
outcome-noted = Noted
outcome-hours = Hours
outcome-days = Days
outcome-rate = An hour
outcome-rate-between = { $rate } ({ $low } to { $high })
outcome-period = { $from } to { $to }
outcome-ratio = Since, divided by before: { $ratio } (95 %: { $low } to { $high }).
outcome-ratio-open = Since, divided by before: { $ratio } (95 %: { $low } or more).
outcome-ratio-none = Since, divided by before: at least { $low } (95 %).
outcome-expected = Expected: { $ratio }.
outcome-regression = Things are often decided after bad weeks, and bad weeks are followed by better ones without any decision. Other shifts and other leaders note other things.
outcome-add = What you add
outcome-say-less = Say that it cannot be told
outcome-save = Write the verdict down
verdict-line = { $outcome }, { $date }
verdict-figures = { $before-count } in { $before-hours } h before, { $after-count } in { $after-hours } h since

due-again = Look again at decision { $number }: { $question } ({ $date })
due-again-show = Decision { $number }
due-brake = { $open ->
    [one] One ask waits here
   *[other] { $open } asks wait here
} after { $days ->
    [one] one visit
   *[other] { $days } visits
} without an answer. Answer first.
due-brake-show = Asks of { $team }

removed-kind-decision = Decision
screens-field-number = number
screens-field-findings = findings
screens-field-options = options
screens-field-choice = choice
screens-field-for_company = for the company
screens-field-for_staff = for the staff
screens-field-measure = measure
screens-field-rate_from = from, an hour
screens-field-rate_to = to, an hour
screens-field-effect_by = by when
screens-field-review_on = look again on
screens-field-no_review_because = not looked at again, because
screens-field-teams = teams
screens-field-decided_on = decided
screens-field-supersedes = takes the place of
screens-field-reversed_on = taken back
screens-field-reversed_because = why it was taken back
screens-field-outcome = what became of it
screens-field-before_count = noted before
screens-field-before_hours = hours before
screens-field-after_count = noted since
screens-field-after_hours = hours since
screens-field-ratio = since, divided by before
screens-field-ratio_low = at least
screens-field-ratio_high = at most
screens-field-judged_at = judged
