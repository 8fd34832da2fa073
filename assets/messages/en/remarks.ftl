# What the core remarks beside an answer: on the notebook, on a file that is imported, on a check. Like the errors it is
# put into words by the core.

# The notebook as it was opened
remark-disk-full = The disk is full, so this notebook can only be read for now. Everything saved is here. Make room, then start Shadowday again.
remark-read-only = This notebook can only be read here: another Shadowday has it open, or its folder takes no writing.
remark-index-failed = The search index failed while it was in use. It was made again; your notes are untouched.
remark-index-set-aside = The search index was damaged. It was set aside in { $folder } and is being made again; your notes are untouched.

# A file that is imported
remark-above-names = The rows above the column names (to line { $line }) were left out.
remark-cells-beyond = { $count ->
    [one] One cell beyond column { $column } was left out.
   *[other] { $count } cells beyond column { $column } were left out.
}
remark-dates-mixed = { $first ->
    [month] “{ $column }” mixes dates with the day first and with the month first; most have the month first.
   *[day] “{ $column }” mixes dates with the day first and with the month first; most have the day first.
}
remark-dates-unclear = { $first ->
    [month] The dates in “{ $column }” could have the day or the month first; they are read with the month first.
   *[day] The dates in “{ $column }” could have the day or the month first; they are read with the day first.
}
remark-element-too-long = an element of { $field } has more than { $most } characters; it is left out, and the cell is kept as it is
remark-first-tasks = Only the first { $most } tasks are shown.
remark-ids-repeat = Values in “{ $column }” repeat; rows with the same value are told apart by their order in the file.
remark-in-rows = { $rows ->
    [one] { $remark } (1 row).
   *[other] { $remark } ({ $rows } rows).
}
remark-list-too-long = there are more than { $most } { $field } in one cell; the first { $most } are taken, and the cell is kept as it is
remark-more = { $count ->
    [one] One more remark on values is not listed.
   *[other] { $count } more remarks on values are not listed.
}
remark-names-of-two-rows = The column names are taken from two rows.
remark-no-names = The first row looks like data, so the columns are called Column 1, Column 2 and so on.
remark-no-rows = There are column names and no rows.
remark-only-day = { $rows ->
    [one] 1 row has a date without a time of day: this observation is in no count by the hour.
   *[other] { $rows } rows have a date without a time of day: these observations are in no count by the hour.
}
remark-only-month = { $rows ->
    [one] 1 row has a month without a day: this observation stands on its first day.
   *[other] { $rows } rows have a month without a day: these observations stand on its first day.
}
remark-ragged = { $count ->
    [one] One row has more or fewer cells than there are column names.
   *[other] { $count } rows have more or fewer cells than there are column names.
}
remark-team-missing = { $rows ->
    [one] 1 row has no team: it is in one named after the file.
   *[other] { $rows } rows have no team: they are in one named after the file.
}
remark-text-guessed = No column is called text; “{ $column }” is taken, because it holds the most words. Say otherwise with { $column }=text.
remark-text-guessed-of-several = No column is called text; “{ $column }” is taken, because it holds the most words. It could also be one of these: { $others }. Say otherwise with { $column }=text.
remark-time-unknown = { $rows ->
    [one] 1 row has no readable time: this observation is marked so and stays out of trends.
   *[other] { $rows } rows have no readable time: these observations are marked so and stay out of trends.
}
remark-unreadable = { $count ->
    [one] One character could not be read and is shown as �; another encoding may fit better.
   *[other] { $count } characters could not be read and are shown as �; another encoding may fit better.
}
remark-value = “{ $value }” is no { $field } known here and is kept as it is

# Rows that were turned away; each stands after its line, without a full stop
rejected-no-text = there is no text
rejected-other-words = id { $id } is here with other words; correct that note itself, or give this row another id
rejected-quote-lost = a quotation mark opens in this row and is never closed; close it or double it
rejected-text-too-long = the text has { $length } characters, and { $most } is the most

# What a check found
remark-index-not-compared = The search index was not compared, because this notebook can only be read here. Close the other Shadowday and check again.
fault-act-chain = Act { $act }: it does not follow the act before it; one was changed, dropped or inserted.
fault-act-changed = Act { $act }: its frame is not the one that was named; it was changed.
fault-act-noted = Act { $act }: what was noted of it differs from its frame; rebuild mends this.
fault-act-packed = Act { $act }: its frame cannot be unpacked.
fault-act-stamp = Act { $act }: its time stamp lies beyond what this notebook knows.
fault-act-unreadable = Act { $act }: { $detail }
fault-backup = The backup { $file } cannot be restored: { $why }
fault-backups-unseen = The backups in { $folder } cannot be looked at ({ $why }).
fault-change-foreign = Act { $act }: change { $place } is not one of its changes.
fault-change-missing = Act { $act }: the words of change { $place } are missing.
fault-change-words = Act { $act }: the words of change { $place } are not the ones written then.
fault-changes = Act { $act }: { $here } changes are here, { $made } were made.
fault-file = The file: { $detail }.
fault-index-has-more = { $count ->
    [one] One entry of the search index belongs to no standing observation. Make it again with “rebuild --index”.
   *[other] { $count } entries of the search index belong to no standing observation. Make it again with “rebuild --index”.
}
fault-index-lacks = { $count ->
    [one] One observation is missing from the search index. Make it again with “rebuild --index”.
   *[other] { $count } observations are missing from the search index. Make it again with “rebuild --index”.
}
fault-index-not-compared = The search index cannot be compared: { $why }
fault-index-not-opened = The search index cannot be compared: it could not be opened.
fault-more = { $count ->
    [one] One more fault of these sorts.
   *[other] { $count } more faults of these sorts.
}
fault-noted = Something is noted of acts that no frame says, or is missing; rebuild mends this.
fault-photo-changed = The file of a photo, { $file }, is not what it was. Restore it from a backup.
fault-photo-missing = The file of a photo, { $file }, is missing. Restore it from a backup.
fault-photo-unreadable = The file of a photo, { $file }, cannot be read: { $why }
fault-photos-unseen = The files of photos cannot be compared with the notebook: { $why }
fault-photos-more = { $count ->
    [one] One more photo has such a fault.
   *[other] { $count } more photos have such faults.
}
fault-record = Record { $record }: { $why }
fault-row = The { $kind } { $record }: its row differs from the ledger; rebuild mends this.
fault-rows = There are rows that no act made, or rows are missing; rebuild mends this.
fault-writer-cut = A writer is noted whose acts are not here; the ledger was cut short.
fault-writer-end = Writer { $writer }: its last act here is not the one noted as its last.
fault-writer-signature = Writer { $writer }: the signature under its acts does not hold.

# What a calendar file says
calendar-ask = an ask
calendar-decide = Decide: { $what } ({ $team })
calendar-file = Shadowday dates
calendar-owner = Owner: { $owner }
calendar-promise = Promised: { $what } ({ $team })
calendar-review = Look again at decision { $number }: { $question }

# The reminder of a debrief, at the time at which a day was to end.
reminder-title = Your shadow day was to end at { $time }.
reminder-words =
    { $questions ->
        [0] Nothing is left for the debrief.
        [one] One question is left for the debrief, about { $minutes } min.
       *[other] { $questions } questions are left for the debrief, about { $minutes } min.
    }
