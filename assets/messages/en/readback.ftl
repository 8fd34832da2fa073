# Before the day and after it: what is expected, and reading the notes back with the host.

expect-open = Before the day
expect-title = Before the day
expect-about = Three to five sentences of what you expect to find. In the evening each is scored: that is what surprised you.
expect-question = What do you want to learn?
expect-help = One act of help you will do
expect-statement = What do you expect?
expect-statement-hint = One sentence, e.g. “Most calls are about the new letter”
expect-confidence = How sure, in per cent
expect-add = Add
expect-list = What you expect
expect-sure = { $value } % sure
expect-sure-unsaid = not said how sure
expect-remove = Remove “{ $statement }”
expect-full = Five are enough. Remove one to add another.
expect-none = Nothing yet.
expect-confidence-wrong = How sure is a whole number from 0 to 100.

nav-readback = Read back
readback-open = Read back
readback-title = Read back with the host
readback-about = Pass the laptop. The host reads each line and keeps, corrects or strikes it. Struck words are forgotten for ever when the read-back ends.
readback-who = Whose lines
readback-all = The whole day
readback-host-lines = { $host } · { $lines ->
    [one] one line
   *[other] { $lines } lines
}
readback-begin = Pass the laptop
readback-nothing-title = Nothing to read back
readback-nothing-words = Lines with words that you wrote today are read back here.
readback-place = { $number } of { $count }
readback-keep = Keep
readback-correct = Correct
readback-strike = Strike
readback-previous = Previous line
readback-next = Next line
readback-undo = Undo
readback-end = End read-back
readback-later = Later
readback-read = The leader’s own reading
readback-words = In your words
readback-words-save = Save these words
readback-said-kept = kept
readback-said-corrected = corrected
readback-said-struck = struck
readback-left = { $left ->
    [0] Every line is read.
    [one] One line is not read yet.
   *[other] { $left } lines are not read yet.
}
readback-end-title = End the read-back?
readback-end-words = { $struck ->
    [0] No line is struck.
    [one] One line is struck. Its words are forgotten for ever now: they cannot be brought back by anybody.
   *[other] { $struck } lines are struck. Their words are forgotten for ever now: they cannot be brought back by anybody.
}
readback-struck-words = This line is struck. Its words are forgotten when the read-back ends.
readback-struck-count = { $count ->
    [one] One line was struck by the host
   *[other] { $count } lines were struck by the host
}
readback-unfinished = { $struck ->
    [0] A read-back is not ended ({ $team }).
    [one] A read-back is not ended ({ $team }): one line is struck and still has its words.
   *[other] A read-back is not ended ({ $team }): { $struck } lines are struck and still have their words.
}
readback-resume = Go on
scope-readback = Read-back

command-expectations = What I expect of this day
command-go-readback = Read back with the host
command-readback-keep = Keep the line
command-readback-correct = Correct the line
command-readback-strike = Strike the line
command-readback-next = Next line
command-readback-previous = Previous line
command-readback-undo = Undo the last verdict
