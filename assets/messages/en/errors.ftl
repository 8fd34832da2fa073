# What did not work: what happened, what was kept, what to do. The core puts these into words itself, because the command
# line and the log need sentences; the page shows what it is handed. A detail in brackets is what the system or a library
# said, in its own language.

said = { $words }
said-then = { $first } { $then }

# Not in this notebook
-elsewhere = Nothing was changed. It may have been made in another one.
error-missing-ask = This ask is not in this notebook. { -elsewhere }
error-missing-card = This card is not in this notebook. { -elsewhere }
error-missing-contact = This contact is not in this notebook. { -elsewhere }
error-missing-decision = This decision is not in this notebook. { -elsewhere }
error-missing-day = This day is not in this notebook. { -elsewhere }
error-missing-expectation = This expectation is not in this notebook. { -elsewhere }
error-missing-finding = This finding is not in this notebook. { -elsewhere }
error-missing-link-target = What it was to be linked to is gone. Nothing was changed. Choose something else.
error-missing-host = This host is not in this notebook. { -elsewhere }
error-missing-line = This line is not in this notebook. { -elsewhere }
error-missing-note = This note is not in this notebook. { -elsewhere }
error-missing-one-of-notes = One of these notes is not in this notebook. { -elsewhere }
error-missing-question = This question is not in this notebook. { -elsewhere }
error-missing-record = The { $kind } { $id } is not in this notebook. { -elsewhere }
error-missing-report = This report was not made from this notebook. { -elsewhere }
error-missing-stretch = This stretch of time is not in this notebook. { -elsewhere }
error-missing-team = This team is not in this notebook. { -elsewhere }
error-missing-thanks = These thanks are not in this notebook. Nothing was changed. They may have been made in another one.

# Cancelled
error-cancelled-index = Cancelled. The search index is as it was.
error-cancelled-index-half-made = Cancelled. The search index is half made; the rest is taken in at the next note or start.
error-cancelled-kept = Stopped. What was finished before is kept.
error-cancelled-meanings = { $unread ->
    [one] Stopped. One note is still to be read; what was read is kept until the program is closed.
   *[other] Stopped. { $unread } notes are still to be read; what was read is kept until the program is closed.
}
error-cancelled-no-file = Cancelled. No file was made.
error-cancelled-no-sample = Cancelled. The sample company was not made.
error-cancelled-notebook-unchanged = Cancelled. The notebook was not changed.
error-cancelled-nothing-logged = Cancelled. Nothing was logged.
error-cancelled-nothing-made = Cancelled. Nothing was made.
error-cancelled-nothing-written = Cancelled. Nothing was written.

# Words and values that do not fit
error-answer-empty = There is nothing to keep yet. Type what was said, or skip the question.
error-answer-kind = “{ $text }” is no kind of answer. Nothing was changed.
error-ask-answered = The team was told this answer already. Nothing was changed. Answer the ask anew instead.
error-signal-case = A case needs notes. Nothing was changed.
error-signal-many = At most { $count } notes can be named at once. Nothing was changed.
error-signal-part = Name notes that go, and one that stays. Nothing was changed.
error-signal-two = Name two notes or more. Nothing was changed.
error-cadence = Days between visits are a whole number from 1 to { $most }. Nothing was changed.
error-card-questions = A card has between 1 and { $most } questions. Nothing was changed.
error-card-question-long = A question has at most { $most } characters. Nothing was changed.
error-card-shipped = This card comes with the app and stays as it is. Nothing was changed. Make a copy of it to change one.
error-change-no-date = A change needs its date. Nothing was changed. Write it as 2026-10-14.
error-confidence = How sure is a number from 0 to 100. Nothing was changed.
error-correction-empty = A corrected line has words. Nothing was changed. To take it out, strike it.
error-day-backwards = This day would end before it begins. Nothing was changed. Check both times.
error-day-stays-closed = This day was closed more than { $days } days ago and stays closed. Nothing was changed. Its notes can still be corrected one by one.
error-erased-before = The words of this note were erased before. Nothing was changed.
error-expectation-empty = Say in a sentence what you expect. Nothing was changed.
error-expectation-no-day = There is no shadow day to expect something of. Nothing was changed. Start the day first.
error-expectations-full = A day has { $most } expectations at most. Nothing was changed. Remove one first.
error-file-forgotten = This file is not known any more. Nothing was changed. Pick it once more.
error-group-sizes-lowered = A report has already been made with the present group sizes, so they can only be raised. Nothing was changed.
error-in-the-future = This lies in the future. Nothing was changed. Check the times.
error-join-nothing = Choose at least one other team to join. Nothing was changed.
error-keys-refused = These keys cannot be taken ({ $why }). Choose others.
error-keys-refused-others-work = These keys cannot be taken ({ $why }). The ones before go on working.
error-name-empty = A name is needed here. Nothing was changed. Type at least one letter.
error-name-too-long = This name is longer than { $most } characters. Nothing was changed. Shorten it.
error-no-headline = “{ $field }” is no headline. Nothing was changed.
error-no-keys = These are no keys. Nothing was changed.
error-no-read-back = No read-back is under way. Nothing was changed. Begin one first.
error-no-score = “{ $text }” is no score. Nothing was changed. Say true, partly or false.
error-no-tasks = No column of this file holds tasks. Nothing was written. Choose another column or file.
error-no-verdict = “{ $text }” is no verdict. Nothing was changed.
error-not-a-date = “{ $text }” is not a date. Nothing was changed. Write it as 2026-10-14.
error-not-a-time = “{ $text }” is not a time. Nothing was changed. Write it as 10:20, 2026-10-14 or 2026-10-14 10:20.
error-not-an-id = “{ $text }” is not an id. Nothing was changed.
error-not-bringable = This cannot be brought back. Nothing was changed.
error-not-of-a-contact = “{ $text }” cannot be said of a contact. Nothing was changed. Choose one from the list.
error-not-pickable = “{ $text }” cannot be picked here. Nothing was saved.
error-not-pickable-line = “{ $text }” cannot be picked here. The line is unchanged.
error-not-said-by-hosts = “{ $text }” is nothing a host says. Nothing was changed.
error-not-settable = “{ $text }” cannot be set here. Nothing was changed.
error-not-timeable = “{ $text }” cannot be timed here. Nothing was changed. Choose one from the list.
error-strip-keys = At most { $most } activities have a key. Nothing was changed. Take one off first.
error-strip-twice = An activity has one key only. Nothing was changed. Choose another one.
error-note-empty = A note needs words. Nothing was changed. To take it away, remove it.
error-note-too-long = This note is longer than 100,000 characters. It is still in the line. Split it into several notes.
error-nothing-timed = Nothing is timed now, so nothing can be interrupted. Say first what is happening.
error-nothing-to-read-back = There is nothing to read back here. Nothing was changed.
error-nothing-to-save = There is nothing to save yet. Type what you saw or heard.
error-promise-incomplete = A promise needs an owner, a date and an authority. Nothing was changed. Fill in all three, or none: then the reply is “Thank you, we will look into this.”
error-promise-past = A promise is for a day that is still to come; { $date } is over. Nothing was changed. Name a later day.
error-pseudonym-taken = { $name } is already somebody in this team. Nothing was changed.
error-read-back-not-ended = Another read-back is not ended yet. Nothing was changed. Go on with it or end it first.
error-same-label = This is the same label. Nothing was changed.
error-seal-recipients = Name who may know of it. Nothing was sealed.
error-small-groups = Small groups need at least { $counts } hosts behind a count and { $quotes } behind a quote. Nothing was changed.
error-customer-number-sign = “{ $example }” holds “{ $sign }”. Use letters, digits, blanks and hyphens; # is any digit, ? any letter.
error-customer-number-short = “{ $example }” is too short and would notice other things, such as years. Use at least { $signs } letters and digits, { $digits } of them digits.
error-customer-number-long = A customer’s number has at most { $most } characters. Write one on each line.
error-customer-numbers-many = At most { $most } kinds of customers’ numbers can be kept.
error-stretch-backwards = Nothing was changed: a stretch of time ends after it begins.
error-stretch-missing = Nothing was changed: there is no such stretch of time on this day.
error-stretch-nothing-left = Nothing was changed: this would leave nothing of the stretch beside it.
error-struck-for-ever = The read-back in which this line was struck is over, and its words are forgotten for ever. Nothing was changed.
error-task-certainty = “{ $text }” does not say how it is known. Nothing was changed.
error-task-name = Say what is to be done, in at most { $most } characters. Nothing was changed.
error-task-number = This is no number of times or minutes in a shift. Nothing was changed.
error-tasks-chosen = Choose between 1 and { $most } tasks. Nothing was changed.
error-team-has-days = “{ $name }” has shadow days. Nothing was changed. Join it into another team, or remove its days first.
error-team-name-taken = There is already a team called “{ $name }”. Nothing was changed. Choose another name, or join the two teams.
error-thanks-no-host = This note is about no host. Nothing was changed. Name the host first.
error-too-many-at-once = Choose between 1 and 5,000 at once. Nothing was changed.
error-words-gone = These words are not there any more. Nothing was changed. Look at them again.

# Asks and answers
error-ask-reach = This is no number of people. Nothing was changed. Write a whole number, or nothing.
error-ask-words = Say what was asked for, in at most { $most } characters. Nothing was changed.
error-ask-words-of-note = These are the host’s own words. Nothing was changed. Correct the note they came from, or write another ask.
error-confirmed-untold = A team can confirm what it was told, on that day or later. Nothing was changed. Say first when it was told.
error-green-untold = Done means that the team knows it is done. Nothing was changed. Say when it was told, or that there is no need to tell.
error-not-a-light = “{ $text }” is no light. Nothing was changed. Choose new, yellow, green or red.
error-not-an-effort = This is no effort. Nothing was changed. Choose easy, medium or hard.
error-nothing-to-tell = There is nothing to tell yet. Nothing was changed. Answer the ask first: done, in progress, or cannot and why.
error-red-reason = A “cannot” needs its reason, since the team will hear it. Nothing was changed. Write the reason.
error-told-when = { $date } is not between the day it was asked and today. Nothing was changed. Write the day on which the team was told.
error-calendar-empty = Nothing here has a date. No file was made. Give an ask or a decision its date first.

# Decisions
error-decided-later = { $date } is still to come. Nothing was changed. Write the day on which it was decided.
error-decision-expect = An expectation names the rate it starts from, the rate it reaches, and by when. Nothing was changed. Fill in all three, or choose no measure.
error-decision-list = At most { $most } of these. Nothing was changed.
error-decision-long = This is longer than { $most } characters. Nothing was changed. Say it shorter.
error-decision-measure = An expectation needs a measure: a category or a tag. Nothing was changed. Choose one, or leave the rates empty.
error-decision-not-decided = Nothing is decided here yet. Nothing was changed. Choose first.
error-decision-taken-back = This decision was taken back. Nothing was changed. What holds now is another decision, or none.
error-decision-replaced = Decision { $number } took the place of this one. Nothing was changed. Look at decision { $number }.
error-decision-owner = A decision needs somebody who answers for it. Nothing was changed. Name the owner.
error-decision-recommended = One option at most can be recommended. Nothing was changed. Take the mark from the others.
error-decision-whys = { $most } whys are enough. Nothing was changed. Leave some out.
error-option-effort = “{ $text }” is no effort. Nothing was changed. Choose easy, medium or hard.
error-decision-question = Say what is to be decided. Nothing was changed.
error-decision-rate = This is no rate an hour. Nothing was changed. Write a number such as 1.5.
error-decision-reversed-why = Say why it is taken back. Nothing was changed.
error-decision-review = A decision is looked at again. Nothing was changed. Name the day, or say why not.
error-decision-review-early = It is looked at again after it was decided. Nothing was changed. Choose a later day.
error-decision-same-rate = The two rates are the same. Nothing was changed. Say what is to change.
error-decision-supersedes = A decision cannot take its own place. Nothing was changed. Choose another one.
error-not-a-measure = “{ $text }” is no measure. Nothing was changed. Choose a category or a tag.

# Reports and notices
error-day-passed-on = A day summary is for its leader and team: a day has too few hosts to be passed on. Nothing was made. Make a summary of a period instead.
error-not-a-report = “{ $text }” is not a report. Nothing was made. Choose day, summary, findings, poster, decision, purchase, huddle or register.
error-not-an-edition = “{ $text }” is not an edition. Nothing was made. Choose team or pass-on.
error-not-a-theme = “{ $text }” is not a theme. Nothing was made. Choose training_gap, tooling, workload, customer_behaviour or escalation_need.
error-notice-format = A notice is no “{ $format }”. Nothing was made. Choose pdf or html.
error-notice-no-day = There is no shadow day yet. Nothing was made. Choose a team, or start a day.
error-period-backwards = This period would end before it begins. Nothing was made. Check both dates.
error-report-empty-period = The period ends before it begins; nothing was made. Choose a last date on or after the first.
error-report-file = The { $format } file could not be made ({ $detail }); nothing was written and your observations are unchanged. Try another format.
error-report-format = “{ $format }” is not a format. Nothing was made. Choose pdf, html, docx, eml, md, xlsx, csv or png.
error-command-no-decision = There is no decision “{ $text }” in this notebook. “shadowday decision list” lists them.
error-report-said-long = That is longer than { $most } characters. Nothing was made. Shorten it.
error-poster-passed-on = A poster is for the wall of its team. Nothing was made. Make the findings of a period to pass on.
error-poster-team = A poster is for one team. Nothing was made. Choose that team.
error-report-of-decision = A decision brief needs its decision. Nothing was made. Choose one of the register.
error-report-not-in-format = This report is not made in that format: a picture is of one sheet, and a card has no table. Nothing was made. Choose pdf, html, docx, eml or md.
error-report-nothing-asked = Nothing of what this case is about is in the notebook. Nothing was made. Choose an ask or a finding.
error-report-no-such-day = That shadow day is not in this notebook any more; nothing was made. Choose another day.
error-report-pages = The pages could not be set ({ $detail }); nothing was written and your observations are unchanged. Try HTML instead.
error-report-stopped = Nothing was made; your notes are untouched. Change these words, then make the report again.
error-report-headline = Nothing was made; your notes are untouched. A PDF begins with a sentence of yours: write the headline, or take the one that is proposed.
error-report-words = The words of the report in “{ $language }” cannot be read ({ $detail }); nothing was made. Choose another language.
error-summary-dates = A period needs its first and last date. Nothing was made.

# Undo
error-not-undoable = This act cannot be undone: it erased words, concerns membership, or was done on another device. Nothing was changed.
error-not-undone = This was not undone, or was brought back already. Nothing was changed.
error-nothing-to-redo = There is nothing to bring back. Nothing was changed.
error-nothing-to-undo = There is nothing to undo. Nothing was changed.
error-undo-leaves-leader-days = { $count ->
    [one] Another record is a shadow day of a leader whom this would take away. Nothing was changed. Give that day another leader first.
   *[other] { $count } other records are shadow days of a leader whom this would take away. Nothing was changed. Give those days another leader first.
}
error-undo-leaves-records = { $count ->
    [one] Another record belongs to a shadow day that this would take away. Nothing was changed. Move or remove it first, or remove the day.
   *[other] { $count } other records belong to a shadow day that this would take away. Nothing was changed. Move or remove them first, or remove the day.
}
error-undo-leaves-team-days = { $count ->
    [one] Another record is a shadow day of a team that this would take away. Nothing was changed. Give that day another team first.
   *[other] { $count } other records are shadow days of a team that this would take away. Nothing was changed. Give those days another team first.
}
error-undo-missing = This act is not in this notebook. Nothing was changed.
error-undone-already = This was undone already. Nothing was changed.

# Files and folders
error-door = The window cannot take lines from “shadowday note” ({ $why }). Everything else works; type them in the window.
error-door-no-answer = The window that has this notebook open gave no answer ({ $why }), so the line may or may not be saved. Look at Today in that window before you write it again.
error-file = { $doing ->
    [copying] Copying { $path }
    [deleting] Deleting { $path }
    [locking] Locking { $path }
    [looking] Looking at { $path }
    [making] Making the folder { $path }
    [opening] Opening { $path }
    [protecting] Protecting { $path }
    [reading] Reading { $path }
    [renaming] Renaming { $path }
    [syncing] Syncing { $path }
   *[writing] Writing { $path }
} did not work: { $why }. What was saved before is intact. Check the disk and the permissions, then try again.
error-file-exists = { $path } exists. Nothing was made. Choose another name, or add --force.
error-no-backup-folder = The backup folder cannot be made ({ $why }). Your notes are untouched. Free some space, then try again.
error-no-folder = The folder { $folder } cannot be made ({ $why }). Nothing was changed. Choose another folder with --data, or free this one.
error-no-home = This system names no home folder. Nothing was changed. Say where the notebook should be with --data DIR.
error-no-window-to-open = There is no window here to open it in.
error-no-window-to-show = There is no window here to show it in.
error-no-window-to-trash = There is no window here, and so no trash to put it into.
error-not-opened = This could not be opened ({ $why }). It is unchanged. Open it in the program you have for it.
error-not-shown = This could not be shown in its folder ({ $why }). It is unchanged.
error-not-trashed = This could not be put into the trash ({ $why }). It is where it was. Remove it in its folder.
error-not-written = { $path } could not be written ({ $why }). Your notes are untouched. Free some space or choose another folder, then try again.
error-missing-photo = This photo is not in this notebook, or was taken away. Nothing was changed.
error-photo-area-outside = A covered part lies outside of the picture. Nothing was saved. Draw it again.
error-photo-areas = More than { $most } covered parts are not kept. Nothing was saved. Cover larger parts, or keep only one.
error-photo-broken = This picture is damaged or cut off. Nothing was saved. Take it again, or save it anew in the program you have for pictures.
error-photo-gone = The file of this photo is missing or was changed outside of the app. Everything else is as it was. Restore it from a backup.
error-photo-let-go = This picture is no longer at hand. Nothing was saved. Choose it again.
error-photo-not-allowed = Photos were not allowed by { $hosts }. Nothing was saved. Ask first, or say that you save it all the same.
error-photo-not-deleted = A photo cannot be deleted ({ $why }). The words are forgotten. It is tried again at the next start.
error-photo-not-looked-at = It was not said what is to be hidden. Nothing was saved. Cover parts of the picture, keep only one, or say that there is nothing to hide.
error-photo-too-large = This picture is larger than 25 MB or 40 megapixels, or needs more memory than a file may. Nothing was saved. Make it smaller, or take a screenshot of it.
error-photo-too-many = A note takes { $most } photos. Nothing was saved. Begin another note.
error-photo-unknown = This is no picture that can be taken in. Nothing was saved. Choose a JPEG, PNG or WebP file, or take a screenshot of it.
error-photo-unreadable = The picture cannot be read ({ $why }). Nothing was saved. Check the file, then try again.
error-sample-no-folder = The folder { $folder } cannot be made ({ $why }). Nothing was changed. Free some space, then try again.
error-sample-not-deleted = The sample company’s folder { $folder } could not be deleted ({ $why }). Your own notebook is untouched.
error-sample-not-moved = The sample company could not be moved to { $folder } ({ $why }). Your own notebook is untouched. Try again.
error-too-many-like = There are too many files like { $path } in this folder. Nothing was written. Choose another name.

# The notebook
error-acts-refused = These acts do not hold together ({ $detail }) None of these acts was taken in; everything here is as it was. Ask for the file or connection again.
error-backup-unverified = The backup could not be verified ({ $detail }), so it was not kept. The notebook is intact. Choose another place and try again.
error-damaged = The notebook file is damaged ({ $detail }). Nothing was written to it. Keep the file as it is and restore the latest backup into a new folder.
error-database = The notebook could not be used just now ({ $detail }). What was saved before is intact. Try again.
error-disk-full = The disk is full, so this was not saved. Everything saved before is intact. Make room and try again; the text you typed is still in the editor.
error-in-use = The notebook in { $folder } is already open in another Shadowday. Nothing was changed. Use that window, or close it and try again.
error-linked = The file { $file } is a link, or has a second name in another folder, so two programs could write to it without knowing of each other. Nothing was opened or changed. Copy the file, delete the one here, and give the copy its name.
error-newer-ledger = This notebook was written by a newer Shadowday (ledger format { $found }; this one knows { $known }). Nothing was changed. Update Shadowday to open it.
error-no-notebook = There is no notebook in { $folder }. Nothing was changed. Check the folder, or open it for writing to begin one.
error-not-folded = The notebook in { $folder } was last used by another version of Shadowday and cannot be read without writing to it. Nothing was changed. Open it once with this version in the window, then try again.
error-occupied = There is a notebook in { $folder } already. Nothing was changed. Choose an empty folder.
error-old-library = Shadowday was built with SQLite { $version }, which can lose saved notes; 3.51.3 or later is needed. Nothing was opened or changed. Install a current build of Shadowday.
error-read-only = The notebook in { $folder } can only be read here, so nothing was saved. Everything in it is intact. Move it to a folder you may write to, or change the folder’s permissions.
error-rebuilding = The tables of this notebook are being made again already. Nothing was changed. Wait until that is finished, then try again.
error-this-folder = this folder
error-too-many-bytes = This is more than can be done in one step ({ $bytes } bytes; at most { $most }). Nothing was changed. Do it in smaller parts.
error-too-many-changes = This is more than can be done in one step ({ $changes } changes; at most { $most }). Nothing was changed. Do it in smaller parts.
error-unsafe-folder = The folder { $folder } cannot keep a notebook safely ({ $detail }). Nothing was changed. Choose a folder on a local disk; network and synced folders often lose notes.

# What is going on meanwhile
error-still-writing = An import, a report or a rebuild is still writing into this notebook, so it stays the one shown. Nothing was changed. Wait for its end, or cancel it.
error-switching-already = The sample company is being opened or closed already. Nothing was changed. Wait a moment.
error-switching-no-import = The import was not begun, because the sample company is being opened or closed. Nothing was changed. Try again in a moment.
error-switching-no-rebuild = The rebuild was not begun, because the sample company is being opened or closed. Nothing was changed. Try again in a moment.
error-switching-no-report = The report was not begun, because the sample company is being opened or closed. Nothing was changed. Try again in a moment.

# The search index
error-index-closing = The notebook is closing, so the index was not made again. Your notes are safe.
error-index-damaged = The search index was damaged and is being made again. Your notes are safe. Search again in a moment.
error-index-not-as-written = The search index is damaged ({ $detail }). Your notes are safe; the index is made again from them.
error-index-not-set-aside = The damaged search index at { $folder } could not be moved away ({ $why }). Your notes are safe; close other programs that use the folder and start again.
error-index-stopped = The search index stopped in the middle of its work. It is opened again. Your notes are safe.
error-index-too-large-beside = Another Shadowday has this notebook open, and with { $notes-shown } notes it is too large to be searched beside it. Search in its window, or close it and try again.
error-index-unavailable = The search index cannot be used just now ({ $detail }). Your notes are safe; search will catch up by itself.
error-old-index = The old index in { $folder } could not be removed ({ $why }). Your notes are safe. Close other programs that use the folder and try again.
error-search-bug = The search failed ({ $detail }). Your notes are safe.

# Imports
-nothing-imported = Nothing was imported.
-save-as-csv = Save the sheet as CSV: that has no such limit.
-choose-table = Choose a CSV or XLSX file.
error-import-archive = The file is an archive, not a table. { -nothing-imported } Unpack it and choose the CSV or XLSX file in it.
error-import-binary-workbook = The file is a binary Excel workbook (.xlsb), not a table. { -nothing-imported } Open it in a spreadsheet program and save it as .xlsx or CSV.
error-import-bomb = The file is too large to read safely: the part “{ $part }” unpacks to { $times } times its size. { -nothing-imported } { -save-as-csv }
error-import-columns-and-more = { $columns } and { $more } more
error-import-compressed = The file is a compressed file, not a table. { -nothing-imported } Unpack it first.
error-import-damaged = The workbook is damaged: { $detail }. { -nothing-imported } Open it in a spreadsheet program and save it as CSV.
error-import-damaged-byte = The workbook is damaged at byte { $byte } of its content: { $detail }. { -nothing-imported } Open it in a spreadsheet program and save it as CSV.
error-import-damaged-sheet = The workbook is damaged in sheet “{ $sheet }”: { $detail }. { -nothing-imported } Open it in a spreadsheet program and save it as CSV.
error-import-database = The file is a database, not a table. { -nothing-imported } Export the table as CSV.
error-import-empty = The file is empty. { -nothing-imported } Choose a file with column names in its first row and one observation a row.
error-import-encoding = “{ $label }” is not the name of a text encoding. { -nothing-imported } Examples: utf-8, windows-1252, shift_jis, gb18030.
error-import-file-size = The file is too large to read safely: more than { $most } GB. { -nothing-imported } Split it into several files.
error-import-folder = The file is a folder, not a table. { -nothing-imported } Choose one file in it.
error-import-json = The file is JSON, not a table. { -nothing-imported } Export the table as CSV.
error-import-mapping = The mapping “{ $part }” cannot be used: { $why }. { -nothing-imported }
error-import-no-such-sheet = There is no sheet “{ $wanted }”. The sheets are: { $there }. { -nothing-imported }
error-import-no-text = No column looks like the text of an observation. { -nothing-imported } Say which one is, e.g. --map comment=text. The columns are: { $columns }.
error-import-old-workbook = The file is an old Excel workbook (.xls) or one protected by a password, not a table. { -nothing-imported } Open it in a spreadsheet program and save it as .xlsx without a password, or as CSV.
error-import-open = The file “{ $file }” could not be opened: { $why }. { -nothing-imported } Check that it is there and that you may read it.
error-import-part = The file is too large to read safely: the part “{ $part }” unpacks to more than { $most } MB. { -nothing-imported } { -save-as-csv }
error-import-parts = The file is too large to read safely: it has { $count } parts. { -nothing-imported } { -save-as-csv }
error-import-pdf = The file is a PDF document, not a table. { -nothing-imported } Ask for the table it was made from, as XLSX or CSV.
error-import-picture = The file is a picture, not a table. { -nothing-imported } { -choose-table }
error-import-program = The file is a program, not a table. { -nothing-imported } { -choose-table }
error-import-protected = The file is protected by a password. { -nothing-imported } Save it without a password.
error-import-quotes-lost = Near line { $line }, more than a thousand rows open a quotation mark and never close it. { -nothing-imported } Open the file in a spreadsheet program and save it as CSV.
error-import-read = Reading stopped at line { $line }: { $why }. Copy the file to this computer and import that copy.
error-import-repeats = The file is too large to read safely: it repeats cells millions of times. { -nothing-imported } { -save-as-csv }
error-import-rows = The file is too large to read safely: more than { $most } rows. { -nothing-imported } Split it into several files.
error-import-sheet-size = The file is too large to read safely: the sheet holds too much for a workbook. { -nothing-imported } { -save-as-csv }
error-import-text-document = The file is a text document, not a table. { -nothing-imported } Save its table as CSV.
error-import-unknown-text = The file is not text in any encoding known here, so it is no table. { -nothing-imported } { -choose-table }
error-import-unsound-end = the sheet ends in the middle
error-import-unsound-parts = its parts do not fit together
error-import-unsound-texts = its table of texts claims more texts than it can hold
error-import-utf32 = The file is text in UTF-32, not a table. { -nothing-imported } Save it as CSV in UTF-8.
error-import-web-page = The file is a web page or an XML document, not a table. { -nothing-imported } Open it in a spreadsheet program and save it as XLSX or CSV.
error-import-workbook-size = The file is too large to read safely: { $size } MB. { -nothing-imported } { -save-as-csv }
error-mapping-form = it must read COLUMN=FIELD
error-mapping-no-column = the file has no column “{ $column }”; it has { $columns }
error-mapping-no-field = there is no field “{ $field }”; the fields are { $fields }
error-mapping-twice = another column is { $field } already, and only one can be
error-rows-stay = { $rows } rows are in the notebook, and taking them back failed too ({ $why }) When there is room again, undo them as { $act }, or import the file again: only the rest is added.
error-rows-taken-back = The rows logged before it were taken back.

# The command line
error-command-no-open-day = No shadow day is open. Nothing was changed. “day list” shows them.
error-command-no-day = There is no shadow day yet. Nothing was made.
error-command-no-team = There is no team called “{ $name }”. Nothing was made. Teams here: { $teams }.
error-command-queries = { $file } cannot be read ({ $why }). Nothing was searched.
error-usage-conflict = { $option } and { $other } do not go together. Nothing was done. { $usage }
error-usage-missing = This is missing: { $missing }. Nothing was done. { $usage }
error-usage-no-command = Say what is to be done. Nothing was done. { $usage }
error-usage-twice = { $option } may be said once only. Nothing was done. { $usage }
error-usage-unknown = “{ $word }” is not known here. Nothing was done. { $usage }
error-usage-value = “{ $value }” does not fit { $option }. Nothing was done. { $usage }
error-usage-value-of = “{ $value }” does not fit { $option }: it takes { $values }. Nothing was done. { $usage }
error-usage-value-missing = { $option } needs a value. Nothing was done. { $usage }
usage-hint = “{ $command } --help” says what there is.

# Faults of Shadowday
error-answer-not-written = An answer could not be written ({ $why }). Nothing was changed.
error-bindings = The bindings could not be written ({ $why }). Check the folder and try again.
error-bug = Something went wrong inside Shadowday ({ $detail }). Nothing of this was saved; everything before is intact. Try again, and report it if it happens twice.
error-may-not-ask = This window may not ask for “{ $command }”.
error-panic = Something in Shadowday went wrong (trace { $trace }). What was saved before is intact. Try again; if it happens again, report this number.
error-request-too-large = This is too much at once. Nothing was changed. Send less.
error-request-unreadable = The request cannot be read ({ $why }). Nothing was changed. Start the app again.
error-sample-unreadable = The sample company cannot be read ({ $why }).
error-window-failed = Something in Shadowday failed. What was saved before is safe; try again, and if it stays, send the newest crash report in the logs folder.
error-window-not-opened = The window cannot be opened: { $why }. Nothing was changed.

error-decline-reason = Say why it is declined: the observer reads it. Nothing was written.
error-ask-question = Write the question for the observer. Nothing was written.
error-coding-count = Draw between 1 and { $most }. Nothing was written.
error-coding-none = There is nothing to draw: the notes of the days that are over are declined, drawn already, or your own. Nothing was written.
error-missing-coding = This observation is no longer there to be coded. Nothing was written.
error-snooze-until = It can be put off until tomorrow or later. Nothing was written.
error-question-answer-empty = Write the answer first. Nothing was written.
error-merge-where = Say which finding it is to be merged into. Nothing was written.
error-finding-empty = A finding is a sentence: write what was found. Nothing was written.
error-finding-too-long = A finding has { $most } characters at most. Nothing was written.
error-join-itself = A finding is always counted with itself. Choose another one. Nothing was written.
