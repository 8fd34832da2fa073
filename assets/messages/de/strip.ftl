# Die Zeitleiste von Heute.

strip-label = Zeitleiste
strip-keys-label = Was gerade geschieht
strip-empty = Noch läuft keine Zeit. Eine Taste wechselt: Die Zeit davor bleibt erhalten.
strip-now = { $what } seit { $time }, { $minutes ->
    [0] weniger als eine Minute
    [one] eine Minute
   *[other] { $minutes } Minuten
}
strip-interrupted-now = Unterbrochen seit { $time }
strip-interrupted-now-by = Unterbrochen seit { $time }: { $who }
strip-interrupted-by = Unterbrechung: { $who }
strip-beside = nebenher: { $what }
strip-idle = Gerade läuft keine Zeit
strip-stretch = { $what }, { $start } bis { $end }, { $minutes } min
strip-stretch-running = { $what }, seit { $start }
strip-interruption = Unterbrechung
strip-parallel = Nebenher
strip-parallel-hint = Die nächste Taste beginnt oder beendet etwas neben dem, was gerade geschieht (Umschalt mit der Taste tut dasselbe)
strip-more = Mehr
strip-more-now = Mehr: { $what }
strip-more-label = Tätigkeiten ohne Taste
strip-choose = Tätigkeiten wählen …
strip-surge = Andrang
strip-surge-hint = Die Anfragen stauen sich: Notizen sagen es ab jetzt dazu
strip-mode = Rolle
strip-hide = Zeitleiste ausblenden
strip-show = Zeitleiste einblenden
strip-mend = Diesen Zeitabschnitt berichtigen
strip-code = Tätigkeit
strip-start = Von
strip-end = Bis
strip-source = Unterbrochen durch
strip-resumed = Wieder aufgenommen
strip-unsaid = keine Angabe
strip-auto = Die App hat ihn beendet, weil es sonst niemand tat: Prüfen Sie die Zeit.
strip-edge = Grenze bei { $time }: Ziehen Sie sie oder geben Sie die Zeiten ein

activity-talk = Gespräch
activity-hold = Halten
activity-after_contact = Nacharbeit
activity-mail_chat = Mail und Chat
activity-look_up = Nachschlagen
activity-re_key = Doppelt tippen
activity-chase = Nachhaken
activity-wait_system = Warten, System
activity-wait_person = Warten, Mensch
activity-coaching = Coaching
activity-meeting = Besprechung
activity-admin = Verwaltung
activity-break = Pause

mode-watched = zugesehen
mode-sat_with = danebengesessen
mode-assisted = geholfen
mode-did = selbst gearbeitet
mode-took_escalation = Eskalation übernommen

interrupted-colleague = jemand aus dem Team
interrupted-supervisor = die Teamleitung
interrupted-system = ein System
interrupted-customer = Kundschaft
interrupted-alarm = ein Alarm
interrupted-leader = die Führungskraft

resumed-yes = ja
resumed-later = später am Tag
resumed-no = nein
resumed-by_other = von jemand anderem

command-strip-1 = Zeit: erste Tätigkeit
command-strip-2 = Zeit: zweite Tätigkeit
command-strip-3 = Zeit: dritte Tätigkeit
command-strip-4 = Zeit: vierte Tätigkeit
command-strip-5 = Zeit: fünfte Tätigkeit
command-strip-6 = Zeit: sechste Tätigkeit
command-strip-beside-1 = Nebenher: erste Tätigkeit; bei einer Unterbrechung: jemand aus dem Team
command-strip-beside-2 = Nebenher: zweite Tätigkeit; bei einer Unterbrechung: die Teamleitung
command-strip-beside-3 = Nebenher: dritte Tätigkeit; bei einer Unterbrechung: ein System
command-strip-beside-4 = Nebenher: vierte Tätigkeit; bei einer Unterbrechung: Kundschaft
command-strip-beside-5 = Nebenher: fünfte Tätigkeit; bei einer Unterbrechung: ein Alarm
command-strip-beside-6 = Nebenher: sechste Tätigkeit; bei einer Unterbrechung: die Führungskraft
command-strip-more = Zeit: andere Tätigkeit
command-strip-interrupt = Unterbrechung beginnt oder ist vorbei
command-strip-stop = Zeit anhalten
command-strip-toggle = Zeitleiste ein- oder ausblenden
command-surge = Andrang beginnt oder ist vorbei
