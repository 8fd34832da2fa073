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
