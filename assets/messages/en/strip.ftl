# The time strip of Today.

strip-label = Time strip
strip-keys-label = What is happening
strip-empty = Nothing is timed yet. One key switches: the time before it is kept.
strip-now = { $what } since { $time }, { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
}
strip-interrupted-now = Interrupted since { $time }
strip-interrupted-now-by = Interrupted by { $who } since { $time }
strip-interrupted-by = Interrupted by { $who }
strip-beside = beside it: { $what }
strip-idle = Nothing is timed now
strip-stretch = { $what }, { $start } to { $end }, { $minutes } min
strip-stretch-running = { $what }, since { $start }
strip-interruption = Interruption
strip-parallel = Beside
strip-parallel-hint = The next key begins or ends something beside what happens now (Shift and the key do the same)
strip-more = More
strip-more-now = More: { $what }
strip-more-label = Activities without a key
strip-choose = Choose activities…
strip-surge = Surge
strip-surge-hint = The queue overflows: notes from now on say so
strip-mode = Part
strip-hide = Hide the time strip
strip-show = Show the time strip
strip-mend = Mend this stretch of time
strip-code = Activity
strip-start = From
strip-end = To
strip-source = Interrupted by
strip-resumed = Taken up again
strip-unsaid = not said
strip-auto = The app ended it, because nobody did: check the time.
strip-edge = Edge at { $time }: drag it, or type the times

activity-talk = Talk
activity-hold = Hold
activity-after_contact = Wrap-up
activity-mail_chat = Mail and chat
activity-look_up = Look-up
activity-re_key = Re-keying
activity-chase = Chasing
activity-wait_system = Wait, system
activity-wait_person = Wait, person
activity-coaching = Coaching
activity-meeting = Meeting
activity-admin = Admin
activity-break = Break

mode-watched = watched
mode-sat_with = sat with
mode-assisted = assisted
mode-did = did the work
mode-took_escalation = took the escalation

interrupted-colleague = a colleague
interrupted-supervisor = the supervisor
interrupted-system = a system
interrupted-customer = a customer
interrupted-alarm = an alarm
interrupted-leader = the leader

resumed-yes = yes
resumed-later = later that day
resumed-no = no
resumed-by_other = by somebody else

command-strip-1 = Time: first activity
command-strip-2 = Time: second activity
command-strip-3 = Time: third activity
command-strip-4 = Time: fourth activity
command-strip-5 = Time: fifth activity
command-strip-6 = Time: sixth activity
command-strip-beside-1 = Beside: first activity; while interrupted: by a colleague
command-strip-beside-2 = Beside: second activity; while interrupted: by the supervisor
command-strip-beside-3 = Beside: third activity; while interrupted: by a system
command-strip-beside-4 = Beside: fourth activity; while interrupted: by a customer
command-strip-beside-5 = Beside: fifth activity; while interrupted: by an alarm
command-strip-beside-6 = Beside: sixth activity; while interrupted: by the leader
command-strip-more = Time: another activity
command-strip-interrupt = Interruption begins or is over
command-strip-stop = Stop timing
command-strip-toggle = Show or hide the time strip
command-surge = Surge begins or is over
