# Worte des Rahmens, der Bauteile und von Heute. Andere Ansichten haben eigene Dateien.

app-name = Shadowday

# Allgemein
undo = Rückgängig
redo = Wiederholen
cancel = Abbrechen
close = Schließen
save = Speichern
dismiss = Ausblenden
retry = Noch einmal
copy-details = Einzelheiten kopieren
copied = Kopiert
more = Mehr
remove = Entfernen
edit = Bearbeiten
back = Zurück
loading = Wird geladen
required = nötig
announce-undoable = { $words } Rückgängig ist möglich.
error-title = Das hat nicht geklappt
host-unreachable = Das Programm hinter dieser Seite antwortet nicht. Was gespeichert war, ist sicher. Starten Sie es neu und versuchen Sie es noch einmal.
saved = gespeichert
saving = speichert
save-failed = nicht gespeichert

# Kategorien, Grundlagen, Gewicht
category-training_gap = Schulungslücke
category-tooling = Werkzeuge
category-workload = Arbeitslast
category-customer_behaviour = Kundenverhalten
category-escalation_need = Eskalationsbedarf
category-none = Keine Kategorie
category-short-training_gap = Schulung
category-short-tooling = Werkzeuge
category-short-workload = Last
category-short-customer_behaviour = Kunden
category-short-escalation_need = Eskalation
bright-spot = Lichtblick
basis = Grundlage
basis-saw = gesehen
basis-heard = gehört
basis-my-read = meine Deutung
basis-value-seen = gesehen
basis-value-heard = gehört
basis-value-told = erzählt
basis-value-measured = gemessen
basis-value-artefact = Beleg
basis-value-inferred = meine Deutung
impact = Gewicht
impact-value = Gewicht { $value }
impact-none = Kein Gewicht
impact-1 = Gering
impact-2 = Mittel
impact-3 = Hoch

# Rahmen
skip-to-main = Zum Hauptteil springen
nav-label = Ansichten
nav-days = Tage
nav-today = Heute
nav-search = Suche
nav-reports = Berichte
nav-all-days = Alle Tage
nav-import = Import
nav-removed = Zuletzt entfernt
nav-settings = Einstellungen
nav-history = Verlauf
nav-help = Tasten und Hilfe
nav-day-open = offen
search-or-run = Suchen oder ausführen
crumbs = Wo Sie sind
toasts-label = Meldungen
banner-progress = In Arbeit
banner-read-only = Nur zum Lesen
banner-start = Wo Ihre Notizen bleiben
sample-banner = Dies ist die Beispielfirma, getrennt von Ihren eigenen Notizen.
sample-leave = Zurück zu meinem Notizbuch
sample-remove = Verlassen und löschen
read-only-banner = Dieses Notizbuch lässt sich lesen, aber nicht ändern: { $reason }
strip-words = Ihre Notizen bleiben auf diesem Rechner. Kein Konto, kein Netz.
strip-practise = 90 Sekunden üben
strip-sample = Beispielfirma
practice-label = Üben
practice-step = { $step } von { $count }
practice-write = Tippen Sie: 2 Kopiert die Nummer in vier Masken &CRM ~90s. Dann Enter.
practice-return = Gespeichert. Sehen Sie sich nun eine andere Ansicht an, etwa Alle Tage, und drücken Sie dort C: Eine leere Zeile wartet.
practice-undo = Nehmen Sie die Notiz mit { $undo } zurück. Das Letzte, was Sie getan haben, lässt sich immer rückgängig machen, auch morgen noch.
practice-done = Mehr brauchen Sie nicht. Die Beispielfirma geht, Ihr eigenes Notizbuch kommt zurück, wie es war.
practice-leave = Zu meinem Notizbuch
practice-stay = Hier noch umsehen
practice-stop = Üben beenden
strip-dismiss = Diese Meldung ausblenden
start-failed = Shadowday konnte das Notizbuch nicht öffnen.
crash-title = Diese Ansicht ist ausgefallen
crash-words = Die Ansicht hat einen Fehler. Was gespeichert war, ist sicher.

# Befehle
command-palette = Befehl oder Notiz suchen
command-new-line = Neue Beobachtung
command-search = Suchen
command-undo = Letzten Schritt rückgängig machen
command-redo = Wiederholen
command-go-today = Zu Heute
command-go-search = Zur Suche
command-go-reports = Zu den Berichten
command-go-days = Zu den Tagen
command-go-removed = Zu Zuletzt entfernt
command-history = Zum Verlauf
command-settings = Zu den Einstellungen
command-import = Beobachtungen importieren
command-make-report = Bericht erstellen
command-show-folder = Ordner des Notizbuchs zeigen
command-practise = 90 Sekunden üben
command-open-sample = Beispielfirma öffnen
command-close-sample = Beispielfirma verlassen
command-start-day = Begleittag beginnen
command-edit-day = Diesen Begleittag beschreiben
command-pause-day = Pause oder weiter
command-end-day = Begleittag beenden
command-help = Tasten und Hilfe
command-theme-next = Nächstes Farbschema: hell, dunkel, hoher Kontrast
command-text-larger = Schrift größer
command-text-smaller = Schrift kleiner
command-text-normal = Normale Schriftgröße
command-touch-mode = Fingerbedienung ein oder aus
command-next-pane = Nächster Bereich
command-previous-pane = Voriger Bereich
command-keep-page = Seite behalten (nichts wird neu geladen oder gedruckt)
command-line-save = Beobachtung speichern
command-line-break = Neue Zeile
command-category-training = Kategorie: Schulungslücke
command-category-tooling = Kategorie: Werkzeuge
command-category-workload = Kategorie: Arbeitslast
command-category-customer = Kategorie: Kundenverhalten
command-category-escalation = Kategorie: Eskalationsbedarf
command-bright = Lichtblick
command-kind-ask = Art: Bitte
command-kind-idea = Art: Idee
command-kind-phrase = Art: Formulierung, die half
command-kind-kpi = Art: Kennzahl-Konflikt
command-basis-saw = Grundlage: gesehen
command-basis-heard = Grundlage: gehört
command-basis-read = Grundlage: meine Deutung
command-edit-last = Letzte Beobachtung bearbeiten (in leerer Zeile)
command-leave-line = Zeile lassen, wie sie war
command-list-next = Nächste Reihe
command-list-previous = Vorige Reihe
command-list-open = Öffnen
command-list-back = Zurück
command-list-select = Auswählen
command-list-extend-next = Nach unten auswählen
command-list-extend-previous = Nach oben auswählen
command-list-edit = Bearbeiten
command-list-tag = Schlagwort
command-list-impact-1 = Gewicht gering
command-list-impact-2 = Gewicht mittel
command-list-impact-3 = Gewicht hoch
command-list-report = Stern für den Bericht
command-list-move = Auf einen anderen Tag verschieben
command-list-remove = Entfernen
command-list-copy = Kopieren
command-search-save = Diese Suche behalten
command-search-open-day = Tag öffnen
command-report-make = Bericht erstellen
command-dialog-send = Ausgefülltes speichern
command-dialog-close = Schließen; der Fokus kehrt zurück

scope-global = Überall
scope-capture = Beim Schreiben
scope-list = In Listen
scope-search = In der Suche
scope-report = In Berichten
scope-dialog = In Dialogen

# Befehlssuche und Hilfe
palette-label = Befehle und Notizen
palette-placeholder = Ein Befehl oder Wörter aus Ihren Notizen
palette-commands = Befehle
palette-notes = Notizen
palette-days = Tage
palette-tags = Schlagwörter
palette-hosts = Begleitete
palette-none = Nichts heißt so. Enter durchsucht Ihre Notizen.
palette-hint = > Befehle   # Schlagwörter   @ Begleitete   : Tage   ? Tasten
palette-search-for = Nach „{ $query }“ suchen
help-title = Tasten und Hilfe
help-grammar = Was Sie in einer Zeile tippen können
help-keys = Tasten
key-control = Strg
key-shift = Umschalt
key-delete = Entf
help-single = Einzelne Buchstaben wirken nur außerhalb von Textfeldern; die Einstellungen schalten sie ab.

grammar-digit = Zuerst Ziffer und Leerzeichen: Kategorie. 6 ist ein Lichtblick
grammar-tag = Schlagwort, oder eine Kategorie beim Namen
grammar-phrase = Worte, die bei Kunden halfen
grammar-kpi = Kennzahl-Konflikt: eine Messgröße, die zum Falschen verleitet
grammar-idea = Idee einer begleiteten Person
grammar-host = Begleitete Person oder Rolle; nie ein Name
grammar-tool = Beteiligtes System
grammar-impact = Gewicht, 1 bis 3
grammar-minutes = Zeit, die es dauerte; ~~ für geschätzt
grammar-count = So oft gesehen
grammar-quote = Beginnt mit Anführungszeichen: gehört
grammar-read = Beginnt mit Fragezeichen: meine Deutung
grammar-ask = Beginnt mit einem Pfeil: eine Bitte
grammar-when = Beginnt mit Minuten oder einer Uhrzeit: nachgetragen
grammar-link = Setzt die vorige Notiz fort
grammar-star = Am Ende: vorgemerkt für den Bericht
grammar-escape = Vor einem Zeichen: Es bleibt einfacher Text

# Welche Art Notiz es ist
kind = Art
kind-event = Ereignis
kind-quote = Zitat
kind-thinking = Gedanke
kind-idea = Idee
kind-ask = Bitte
kind-kpi_conflict = Kennzahl-Konflikt
kind-phrase = Formulierung, die half
conflict-title = Kennzahl-Konflikt
conflict-metric = Was wird gemessen?
conflict-metric-hint = Z. B. Sekunden je Anruf
conflict-drives = Wozu verleitet das?
conflict-drives-hint = Z. B. aufzulegen, bevor es gelöst ist
conflict-harm = Wem oder was schadet es?
conflict-harm-hint = Z. B. der Kunde ruft noch einmal an
conflict-hint = Nichts davon ist nötig; was leer ist, fragt der Rückblick noch einmal.
conflict-ask = Sagen, was gemessen wird …
conflict-said = Gesagtes ändern …
conflict-part-metric = gemessen: { $words }
conflict-part-drives = verleitet zu: { $words }
conflict-part-harm = schadet: { $words }

# Die Reihe einer Notiz
row-minutes = { $value } min
row-minutes-guessed = etwa { $value } min
row-count = × { $value }
row-in-passing = nebenbei
row-quotable = darf zitiert werden
row-time-unknown = Zeit unbekannt
row-only-day = Uhrzeit unbekannt
row-only-month = Tag unbekannt
row-wordless = Noch keine Worte
row-starred = Mit Stern für den Bericht

# Heute
today-blank = Was haben Sie gesehen oder gehört?
today-example = z. B. 2 Kopiert die Kontonummer in vier Masken &CRM ~90s @A1
today-line-label = Neue Beobachtung
today-edit-label = Beobachtung bearbeiten
today-time-label = Aufgeschrieben um
today-day-label = Begleittag
today-timeline = Beobachtungen des Tages
today-hour = { $hour }:00
today-empty-title = Der Tag ist noch leer
today-empty-words = Schreiben Sie eine Zeile und drücken Sie Enter. Team, Schlagwörter und alles andere haben Zeit; nur die Worte zählen.
today-unnamed-team = Team benennen
today-no-day = Kein Begleittag ist offen. Die erste Zeile beginnt einen.
today-with = { $leader }
today-started = { $start } bis jetzt
today-span = { $start } bis { $end }
today-planned = bis etwa { $end }
today-elapsed = { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
today-count = { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}
today-paused = Pause seit { $time }
today-pause = Pause
today-resume = Weiter
today-end = Tag beenden
today-reopen = Wieder öffnen
today-start = Begleittag beginnen
today-describe = Tag beschreiben
today-enter-saves = Enter speichert
today-enter-changes = Enter speichert, Esc lässt alles, wie es war
today-touch-save = Speichern
today-saved-said = Gespeichert, { $category }, { $time }.
today-failed-title = Nicht gespeichert. Die Worte stehen noch in der Zeile.
today-completions = Vorschläge
today-used = { $count ->
    [one] einmal benutzt
   *[other] { $count }-mal benutzt
}
today-categories = Kategorie
today-chips = Was die Zeile sagt
today-set-category = Kategorie
today-set-kind = Art
today-set-impact = Gewicht
today-more = Mehr zur Beobachtung um { $time }
today-star = Stern für den Bericht
today-unstar = Stern wegnehmen
today-quotable = Darf zitiert werden
today-in-passing = Nebenbei gesagt
today-tag-label = Schlagwort
today-tag-hint = Ohne das #. Enter fügt es hinzu; ein Minus davor nimmt es weg.
today-tag-add = Schlagwort hinzufügen
today-also-written = Gleichzeitig auch geschrieben: { $field } „{ $value }“, von { $person }, { $time }
today-take-this = Dies nehmen
today-selected = { $count ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
}
today-remove-selected = Entfernen
today-clear-selection = Keine auswählen

day-form-title = Dieser Begleittag
day-form-team = Team
day-form-team-hint = Ein Team oder Platz, kein Mensch.
day-form-leader = Führungskraft
day-form-started = Beginn
day-form-ended = Ende
day-form-ended-hint = Leer lassen, solange er dauert.
day-form-planned = Bis etwa
day-form-planned-hint = Dann werden Sie an die Nachbereitung erinnert.
day-form-question = Lernfrage
day-form-question-hint = Was möchten Sie bis heute Abend verstehen?
day-form-channel = Kanal
day-form-shift = Schicht
day-form-help = Zugesagte Hilfe
day-form-help-hint = Was tun Sie heute für das Team?
day-form-surge = Es herrschte Andrang
day-form-more = Mehr zum Tag
day-form-save = Tag speichern
day-form-start = Tag beginnen

set-aside-field-text = Worte
set-aside-field-raw = Worte
set-aside-field-category = Kategorie
set-aside-field-basis = Grundlage
set-aside-field-impact = Gewicht
set-aside-field-polarity = Problem oder Lichtblick
set-aside-field-happened_at = Zeit
set-aside-field-minutes = Minuten
set-aside-field-count = wie oft
set-aside-field-day = Tag
set-aside-field-kind = Art
