# What keeps notes fair to people: names replaced, judgements asked about, true issues sealed.

command-noticed = Replace the name or number noticed in the line
names-noticed-name = “{ $text }” could be somebody’s name.
names-noticed-email = “{ $text }” is an e-mail address.
names-noticed-phone = “{ $text }” could be a phone number.
names-noticed-account = “{ $text }” could be a number of an account or a case.
names-replace = Replace
names-replace-with = Replace “{ $text }”
names-with = with { $words }
names-leave = leave it
names-word-name = [name]
names-word-email = [address]
names-word-phone = [phone]
names-word-account = [number]
names-left-said = Left as it is.
names-replaced-said = Replaced with { $words }.
names-confirm-title = Replace “{ $from }” for good?
names-confirm-words = The note is written anew with { $to }. Its earlier versions, with “{ $from }” in them, are erased for ever, in backups too. This cannot be undone.
names-confirm = Replace for good
done-name-replaced = Replaced with { $name }; earlier versions are erased for ever.
done-name-left = Left as it is.
act-replace-name = a replaced name
act-leave-name = a name left as it is
history-act-replace-name = Replaced a name and erased what held it
history-act-leave-name = Left a name as it is

command-meet-host = Somebody new: the next pseudonym
hosts-new = New host
hosts-cue = What to know them by
hosts-cue-hint = E.g. “left desk, headset”. Stays on this computer and is deleted when the day ends. No name.
hosts-make = Make the next pseudonym
hosts-slash = Enter makes the next pseudonym. What follows /person is only for you and is deleted when the day ends.
slash-hint = Enter does it; what follows stays in the line.
done-host-met = { $name } it is.

system-question = This judges a person. What stood behind it?
system-tools = Tools?
system-training = Training?
system-opportunity = Opportunity?
system-time = Time?
system-waive = Leave open…
system-waive-title = Leave the question open
system-waive-words = A report leaves only when the question is answered or left open for a reason.
system-reason = Why is it left open?
system-answered-tools = behind it: tools
system-answered-training = behind it: training
system-answered-opportunity = behind it: opportunity
system-answered-time = behind it: time
system-answered-open = question left open: { $reason }

seal-open = Seal as a true issue…
seal-title = Seal as a true issue
seal-words = For safety, abuse, illegality, fraud and safeguarding only. Sealed, this note is found by no search and enters no theme and no report. The day shows it with a lock, and History keeps who sealed it. Undo opens it again.
seal-recipients = Who may know of it?
seal-recipients-hint = E.g. “Head of audit”. Nothing is sent: you tell them.
seal-confirm = Seal
sealed-short = sealed
sealed-for = True issue, sealed for { $recipients }
done-sealed = Sealed. No search, theme or report has it.
act-seal-observation = a sealed note
history-act-seal-observation = Sealed a true issue

command-discreet = Discreet mode: the line only
discreet-title = Notes
discreet-on = Discreet mode. Esc or { $keys } leaves it.
discreet-off = Discreet mode left.
