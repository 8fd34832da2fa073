# The notice for a host: one page to print or send. The text itself can be replaced in Settings.

notice-default =
    This is a visit to learn from your work, not an inspection. A leader sits beside you to see what your work is really like: what helps, what gets in the way, and what you would change.

    What is written down: what happens in the work and how long it takes, the tools you use, what you say you need, and your own words where you allow it. You appear as a pseudonym such as A1.

    What is never written down: your name, your health, your private life, details of customers, a judgement about you as a person. Sound and screens are not recorded.

    Who reads it: the leader who is with you. Reports for others name nobody, and show figures across teams only where enough people stand behind them. Before the leader leaves you can hear what was noted with you, and have it corrected or struck.

    You may object, before, during or after, and you need not say why. Tell the leader, or anybody you trust who can tell the leader. From then on nothing more is noted about you, and it has no consequences for you.
notice-title = A leader will be with you
notice-title-dated = A leader will be with you on { $date }
notice-who = Who
notice-who-words = { $leader }, with the team { $team }
notice-who-unnamed = A leader of this company, with the team { $team }
notice-when = When
notice-when-from = { $date }, from { $start }
notice-when-span = { $date }, { $start } to { $end }
notice-when-open = The day will be agreed with you
notice-why = Why
notice-why-default = To see the work as it is, and to mend what gets in its way.
notice-learn = Wants to learn
notice-basis = On what basis
notice-told = What you should know
notice-questions = What you will be asked
notice-questions-note = You need not answer. Your answers are kept in your words, and the only reply will be: “Thank you, we will look into this.”
notice-not-used = What never happens with it
notice-not-used-1 = It is not used to appraise, pay, promote, transfer or discipline anybody.
notice-not-used-2 = People are not compared with one another, and nobody gets a score.
notice-not-used-3 = Nothing is sent anywhere by itself. The notes stay on the leader’s computer; what is passed on is a report, which names nobody.
notice-kept = Notes are looked through for removal after { $days } days.
notice-object = How to object
notice-object-words = Say “please do not note this”, or “please do not note me”, at any time. What was noted with you can be struck while the leader is there, and for good.
notice-version = Notice, version { $version }
notice-skip = Skip to the notice
notice-not-drawn = Some characters have no shape in the fonts of this computer and are shown as □.
notice-file = { $date } { $team } notice
notice-name = Notice for hosts
