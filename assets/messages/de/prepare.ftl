# Was vor einem Begleittag vorbereitet wird: wie ein Team arbeitet und was es zu tun hat.

settings-programme-basis = Grundlage
settings-programme-basis-hint = Auf welcher Grundlage notiert wird, z. B. eine Vereinbarung mit dem Betriebsrat. Steht auf dem Hinweisblatt
settings-programme-notice = Text des Hinweisblatts
settings-programme-notice-hint = Was begleitete Personen erfahren, bevor etwas notiert wird. Steht auf dem Hinweisblatt
settings-programme-notice-version = Fassung { $version }. Geänderte Worte zu speichern erhöht sie, damit bekannt bleibt, wem was gesagt wurde.

team-cadence = Tage zwischen Besuchen
team-cadence-hint = Nach wie vielen Tagen wieder eine Führungskraft da sein soll; leer für keinen Rhythmus
team-cadence-wrong = Eine ganze Zahl von Tagen, oder nichts.
team-shifts = Schichten
team-shifts-hint = Mit Kommas dazwischen, z. B. früh, spät, Nacht
team-channels = Kanäle
team-channels-hint = Mit Kommas dazwischen, z. B. Telefon, Mail
team-changes = Wann sich Ort, Systeme oder Mitgliederzahl änderten
team-change-on = Am
team-change-what = Was sich änderte
team-change-what-hint = z. B. Umzug in den zweiten Stock, neue Telefonanlage
team-change-people = Mitglieder
team-change-add = Änderung hinzufügen
team-change-remove = Änderung vom { $date } wegnehmen
team-duties = Aufgaben …
team-duties-title = Was { $name } in einer Schicht zu tun hat
team-duties-count = { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}
team-rhythm-words = ein Besuch alle { $days } Tage

duty-none = Noch nichts. Schreiben Sie auf, was eine Schicht schaffen muss, oder wählen Sie aus einer Aufgabenliste.
duty-table = Aufgaben
duty-name = Was
duty-times = Mal je Schicht
duty-minutes = Minuten je Mal
duty-basis = Bekannt durch
duty-measured = Gemessen
duty-measured-hint = Wie oft die Minuten gemessen wurden; 0, wenn jemand es gesagt hat
duty-basis-none = keine Angabe
duty-basis-told = Erzählung
duty-basis-record = Aufzeichnung
duty-basis-observed = Beobachtung
duty-acts = Ändern
duty-add = Aufgabe hinzufügen
duty-add-do = Hinzufügen
duty-save = Speichern
duty-edit = „{ $name }“ ändern
duty-remove = „{ $name }“ herausnehmen
duty-wrong-number = Eine Zahl, oder nichts.
duty-from-file = Aus einer Aufgabenliste …

tasks-title = Aus einer Aufgabenliste wählen
tasks-pick = Datei wählen …
tasks-pick-hint = CSV oder eine Arbeitsmappe (XLSX, ODS) mit einer Aufgabe je Zeile. Nichts wird übernommen, bevor Sie wählen.
tasks-file = { $name }, { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}
tasks-column = Spalte mit den Aufgaben
tasks-sheet = Blatt
tasks-find = Nur die mit
tasks-find-hint = z. B. eine Stellenbezeichnung oder ein Wort der Aufgabe
tasks-list = Aufgaben
tasks-shown = { $shown } von { $count } gezeigt. Geben Sie ein Wort ein, um andere zu sehen.
tasks-none = Keine Aufgabe enthält diese Wörter.
tasks-choose-shown = Alle { $count } gezeigten wählen
tasks-choose-none = Keine wählen
tasks-take = { $count ->
    [0] Übernehmen
    [one] Eine Aufgabe übernehmen
   *[other] { $count } Aufgaben übernehmen
}
tasks-too-many = Höchstens { $most } auf einmal.
tasks-reading = Die Datei wird gelesen

nav-due = Besuche
command-go-due = Zu Besuche
command-host-notice = Hinweisblatt erstellen …

notice-open = Hinweis
notice-open-told = Hinweis: { $told } von { $count } informiert
notice-panel = Was Begleitete wissen und erlauben
notice-panel-none = Hier ist noch niemand. Sagen Sie zuerst, was das hier ist, und legen Sie dann ein Pseudonym an.
notice-panel-no-day = Wenn der Tag begonnen hat, steht hier, was jeder begleiteten Person gesagt wurde und was sie erlaubt.
notice-mark-told = Informiert
notice-mark-notes = Notizen
notice-mark-quotes = Zitate
notice-mark-photo = Fotos
notice-mark-objected = Widerspruch
notice-marks-of = { $host } weiß oder erlaubt
notice-told-older = Kennt Fassung { $version }; jetzt gilt { $now }
notice-objected-words = Hat widersprochen. Notieren Sie über diese Person nichts mehr; was sie sagte, wird nicht zitiert.
notice-add-host = Neue Person
notice-make = Zum Drucken oder Senden …
notice-make-title = Hinweisblatt
notice-make-text = Eine Seite: wer kommt, wann und warum, was notiert wird, was gefragt wird, was damit nie geschieht, wie man widerspricht.
notice-make-team = Team
notice-make-date = Am
notice-make-card = Fragen darauf
notice-make-choose = Ort wählen
notice-make-pdf = PDF erstellen
notice-make-html = HTML erstellen
notice-making = Die Seite wird gesetzt
notice-made = { $name } erstellt

recap-title = Zuletzt bei { $team }
recap-last = { $date }, { $leader }
recap-never = Hier war noch niemand; diese Bitten kommen aus anderen Teilen des Teams.
recap-close = Schließen
recap-open = { $count ->
    [one] Eine Bitte ist noch offen
   *[other] { $count } Bitten sind noch offen
}
recap-open-more = und { $count } weitere
recap-reds = Geht nicht, weil
recap-yellow = in Arbeit: { $answer }
recap-no-reason = kein Grund genannt
recap-help = Zugesagte Hilfe
recap-help-done = geleistet
recap-help-not = nicht geleistet
recap-help-unsaid = niemand hat notiert, ob sie geleistet wurde
recap-nothing = Keine Bitte ist offen.

due-title = Besuche
due-lead = Wo wieder eine Führungskraft hin sollte und was niemand gesehen hat. Menschen werden nicht verglichen.
due-empty-title = Noch kein Team
due-empty-text = Teams entstehen mit dem ersten Begleittag oder in den Einstellungen.
due-empty-do = Teams öffnen
due-table = Wo ein Besuch fällig ist
due-every = Alle
due-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
due-no-rhythm = kein Rhythmus
due-by-me = Zuletzt ich
due-by-anybody = Zuletzt jemand
due-last-by = { $date }, { $leader }
due-never = nie
due-state-never = Erster Besuch fällig
due-state-due = Fällig seit { $date }
due-state-soon = Fällig { $date }
due-state-later = Nächster { $date }
due-state-none = Kein Termin
due-who = Wer hingeht
due-me = Ich
due-who-never = { $leader }: noch nicht dort gewesen
due-who-due = { $leader }: fällig seit { $date }
due-who-soon = { $leader }: fällig { $date }
due-who-later = { $leader }: nächster Besuch { $date }
due-who-none = { $leader }: kein Termin
due-start = Hier einen Tag beginnen
due-start-at = Hier einen Tag beginnen, { $team }

coverage-title = Was gesehen wurde
coverage-table = Stunden nach Team, Schicht, Kanal und Wochentag
coverage-team = Team
coverage-shift = Schicht
coverage-channel = Kanal
coverage-total = Alle
coverage-hours = { $hours } h
coverage-unknown = { $count ->
    [one] 1 Tag, Stunden unbekannt
   *[other] { $count } Tage, Stunden unbekannt
}
coverage-not = nie
coverage-any = nicht notiert
coverage-rough = etwa
coverage-note = Stunden neben Begleiteten, ohne Pausen. „Etwa“: Einige Stunden sind geschätzt, oder unbekannt und weggelassen. Ein Strich: Da war niemand.
blind-title = Blinde Flecken
blind-unvisited = Hier war noch niemand.
blind-none = An jedem Wochentag, in jeder Schicht und jedem Kanal gesehen.
blind-weekdays = Nie am { $days }.
blind-weekend = Nie am Wochenende.
blind-shifts = { $count ->
    [one] Nie die Schicht { $names }.
   *[other] Nie die Schichten { $names }.
}
blind-channels = { $count ->
    [one] Nie den Kanal { $names }.
   *[other] Nie die Kanäle { $names }.
}
blind-shifts-unsaid = Kein Besuch nennt die Schicht, die er sah.
blind-channels-unsaid = Kein Besuch nennt den Kanal, den er sah.
