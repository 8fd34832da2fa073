# Suche, Berichte, Tage, Import, Zuletzt entfernt, Einstellungen, Verlauf. Der Rahmen und Heute haben eigene Dateien.

## Suche

search-title = Suche
search-label = Das Notizbuch durchsuchen
search-placeholder = Wörter, oder #schlagwort  &system  !3  team:abrechnung  since:30d
search-hits = { $count ->
    [0] Nichts gefunden
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
  }
search-ms = { $ms } ms
search-close = Ähnliche Schreibweisen
search-close-why = Genau so ist nichts geschrieben; diese sind es fast.
search-some = Einige der Wörter
search-some-why = Nichts enthält alle Wörter. Wo nötig weggelassen: { $words }
search-behind = { $count ->
    [one] 1 Schritt wird noch aufgenommen
   *[other] { $count } Schritte werden noch aufgenommen
  }
search-filters = Filter
search-filters-on = { $count ->
    [one] 1 Filter
   *[other] { $count } Filter
  }
search-facet-category = Kategorie
search-facet-team = Team
search-facet-tag = Schlagwort
search-facet-basis = Grundlage
search-facet-impact = Gewicht
search-facet-month = Monat
search-facet-more = { $count ->
    [one] 1 weitere
   *[other] { $count } weitere
  }
search-facet-less = Weniger
search-list = Gefundene Beobachtungen
search-preview = Vorschau
search-around = Davor und danach
search-keep = Diese Suche behalten
search-kept-already = Behalten
search-unkeep = Diese Suche vergessen: { $query }
search-kept = Behaltene Suchen
search-recent = Zuletzt gesucht
search-empty-title = Finden, was gesehen, gehört oder gesagt wurde
search-empty-text = Tippen Sie ein halbes Wort; die Suche läuft mit jeder Taste. Auch die Zeichen der Eingabezeile wirken hier.
search-examples = Versuchen Sie
search-example-impact = Hohes Gewicht in der letzten Woche
search-example-tool = Alles zu einem System
search-example-quote = Worte, die zitiert werden dürfen
search-example-without = Ein Wort, aber ein anderes nicht
search-nothing-title = Nichts enthält das alles
search-nothing-text = Keine Beobachtung passt. Versuchen Sie weniger Wörter.
search-killer = Ohne { $token }: { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
  }
search-clear = Suchfeld leeren
search-open-day = Tag öffnen
search-edit = Bearbeiten
search-remove = Entfernen
search-said-kept = Suche behalten
search-said-forgotten = Suche vergessen
search-selected = { $count ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
  }
search-star = In den Bericht
search-keys = ↑ ↓ wählen · Enter öffnen · X auswählen · E ändern · R Stern · T Schlagwort · Entf entfernen
search-starred = für den Bericht
query-too-long = Die Suche ist zu lang; der Rest fällt weg.
query-empty-filter = Auf { $filter } muss etwas folgen
query-bad-impact = Gewicht ist !1, !2, !3 oder !2+, nicht { $value }
query-bad-date = „{ $value }“ ist kein Datum. Versuchen Sie 2026-10, 2026-10-14, 7d, 4w, 3m
query-bad-has = has: nimmt photo, tag, tool, host, impact oder category, nicht { $value }
query-bad-is = is: nimmt quote, idea, ask, bright, problem, starred, quotable oder passing, nicht { $value }
query-bad-basis = basis: nimmt saw, heard oder read, nicht { $value }
query-bad-category = „{ $value }“ ist keine der fünf Kategorien

## Berichte

reports-title = Berichte
reports-kind = Bericht
reports-kind-day = Ein Tag
reports-kind-summary = Zeitraum
reports-kind-findings = Befunde
reports-kind-poster = Gesagt, getan
reports-kind-decision = Entscheidungsvorlage
reports-kind-purchase = Antrag auf Anschaffung
reports-kind-huddle = Karte für die Runde
reports-kind-register = Verzeichnis der Entscheidungen
reports-team = Team
reports-team-none = Wählen Sie ein Team
reports-decision = Entscheidung
reports-decision-none = Wählen Sie eine Entscheidung
reports-decision-option = { $number } · { $question }
reports-of = Worum es geht
reports-of-none = Wählen Sie einen Befund oder eine Bitte
reports-of-finding = Befund: { $words }
reports-of-ask = Bitte: { $words }
reports-of-brought = { $count ->
    [one] Eine gewählte Sache
   *[other] { $count } gewählte Sachen
}
reports-asked-decision = Erbetene Entscheidung
reports-asked-decision-hint = Bleibt es leer, steht dort die Frage der Entscheidung.
reports-asked-purchase = Was angeschafft werden soll
reports-asked-purchase-hint = In wenigen Worten. Bleibt es leer, stehen dort die Worte der Bitte oder des Befunds.
reports-decider = Wer entscheidet
reports-decider-hint = Eine Funktion
reports-decide-by = Zu entscheiden bis
reports-cost = Was es kostet
reports-cost-hint = Von und bis, wie ein Mensch es weiß
reports-tried = Was versucht wurde
reports-tried-hint = Eines je Zeile
reports-next-day = Nächster Begleittag
reports-next-day-hint = Bleibt es leer, steht dort der nächste eingetragene Tag bei diesem Team.
reports-principle = Grundsatz
reports-principle-own = Der der Geschichte
reports-principle-competence = Können
reports-principle-compassion = Mitgefühl
reports-principle-empathy = Einfühlung
reports-principle-listening = Zuhören
reports-principle-respect = Respekt
reports-story = Die Geschichte
reports-story-hint = Höchstens sechzig Wörter und niemand mit Namen. Bleibt sie leer, wird ein Lichtblick des Zeitraums erzählt.
reports-question = Die Frage zum Besprechen
reports-day = Tag
reports-day-none = Tag wählen
reports-day-option = { $date } · { $team }
reports-period = Zeitraum
reports-preset-week = Diese Woche
reports-preset-days30 = Letzte 30 Tage
reports-preset-quarter = Dieses Quartal
reports-preset-last-quarter = Letztes Quartal
reports-preset-year = Dieses Jahr
reports-preset-custom = Andere Daten
reports-from = Erster Tag
reports-to = Letzter Tag
reports-period-empty = Beide Daten werden gebraucht.
reports-period-backwards = Der letzte Tag liegt vor dem ersten.
reports-teams = Teams
reports-teams-all = Alle Teams
reports-edition = Diese Ausgabe ist
reports-edition-team = Für mich und mein Team
reports-edition-team-hint = Kleine Gruppen dürfen erscheinen
reports-edition-pass-on = Zum Weitergeben
reports-edition-pass-on-hint = Kleine Gruppen werden gesperrt, und einzelne Notizen bleiben hier
reports-audience = Für wen
reports-audience-hint = Steht auf jeder Seite
reports-headline = Kernsatz
reports-headline-hint = Ein Satz, der die Antwort sagt. Ein PDF braucht ihn; der gezeigte ist ein Vorschlag.
reports-fix-first = Das würde ich zuerst ändern
reports-not-seen = Was ich nicht gesehen habe
reports-not-seen-hint = Zum Beispiel die erste Stunde oder die Nachtschicht
reports-quotes = Zitate, die erlaubt sind
reports-themes = Themen
reports-themes-all = Alle Themen
reports-themes-left-out = Alles andere zählt nirgends mit
reports-length = Länge
reports-length-1 = 1 Seite
reports-length-2 = 2 Seiten
reports-method = Hinweis zur Methode
reports-method-hint = Ohne ihn bleiben wenige Zeilen
reports-audience-team = Das Team
reports-audience-leaders = Führungskräfte
reports-audience-board = Vorstand
reports-audience-hr = Personalabteilung
reports-evidence = Belege
reports-evidence-how = Haken Sie eine Notiz an, oder ziehen Sie sie auf die Seite: Ihre Worte werden gedruckt. Keine Zahl ändert sich.
reports-evidence-find = In den Notizen suchen
reports-evidence-none = Keine Notiz hat diese Worte.
reports-evidence-empty = Hier gibt es keine Notiz zu wählen.
reports-evidence-not-here = Diese Seiten drucken keine einzelne Notiz: Sie sind für andere, oder sie hängen an der Wand.
reports-evidence-chosen = { $count ->
    [0] Keine gewählt
    [one] 1 gewählt
   *[other] { $count } gewählt
  }
reports-evidence-added = Gedruckt: { $words }
reports-evidence-taken-out = Nicht mehr gedruckt: { $words }
reports-headline-wanted = Ein PDF beginnt mit einem Satz von Ihnen.
reports-headline-take = Den Vorschlag nehmen
reports-headline-write = Selbst schreiben
reports-copy = Für E-Mail kopieren
reports-copied = Kopiert. Fügen Sie es in eine Nachricht ein.
reports-copy-failed = Das ließ sich nicht kopieren. Erstellen Sie stattdessen den Mailentwurf.
reports-trash = Rückgängig: in den Papierkorb
reports-trashed = { $name } liegt im Papierkorb
reports-trashed-how = Von dort lässt es sich zurückholen. Dass es erstellt wurde, bleibt im Verlauf.
reports-paper = Papier
reports-paper-a4 = A4
reports-paper-a3 = A3
reports-paper-letter = US Letter
reports-options = Was der Bericht sagt
reports-preview = Vorschau
reports-pages = Seiten
reports-page = Seite { $page } von { $pages }
reports-page-alt = Seite { $page } von { $pages }. Dieselben Worte stehen in der Gliederung.
reports-outline = Als Text
reports-zoom-in = Größer
reports-zoom-out = Kleiner
reports-zoom = { $percent } %
reports-previous-page = Vorige Seite
reports-next-page = Nächste Seite
reports-checks = Bevor er hinausgeht
reports-checks-fine = { $count ->
    [one] Eine Prüfung ist gut
   *[other] { $count } Prüfungen sind gut
}
reports-names = Warum dürfen Namen stehen bleiben?
reports-names-hint = Z. B. „sie unterschreibt die Briefe selbst“. Der Grund wird mit dem Bericht aufgehoben, nicht gedruckt
reports-check-ok = Gut
reports-check-look = Ansehen
reports-check-stop = Hält den Bericht auf
reports-draws-on = Beruht auf { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
  }
reports-digest = Prüfsumme der Daten
reports-make = Bericht erstellen
reports-format-pdf = PDF
reports-format-html = Webseite
reports-format-docx = Word
reports-format-eml = Mailentwurf
reports-format-md = Markdown
reports-format-xlsx = Tabelle
reports-format-csv = CSV
reports-format-png = Bild
reports-format-pdf-hint = Zum Drucken und Senden
reports-format-html-hint = Eine Datei; am besten für Bildschirmleser
reports-format-docx-hint = Zum Bearbeiten vor dem Weitergeben
reports-format-eml-hint = Eine Nachricht mit dem PDF im Anhang, die Sie in Ihrem Mailprogramm adressieren; nichts wird gesendet
reports-format-md-hint = Für ein Wiki oder ein Ticket
reports-format-xlsx-hint = Tabellen zum Weiterrechnen
reports-format-csv-hint = Die bloßen Zeilen
reports-format-png-hint = Das Blatt als Bild, für einen Bildschirm oder das Intranet
reports-choose-place = Nach dem Ort fragen
reports-making = Der Bericht wird erstellt …
reports-made = { $name } ist erstellt
reports-made-where = In { $folder }
reports-made-withheld = { $count ->
    [0] Nichts wurde gesperrt.
    [one] 1 Zahl ist gesperrt, weil die Gruppe klein ist.
   *[other] { $count } Zahlen sind gesperrt, weil die Gruppen klein sind.
  }
reports-made-not-accessible = Dieses PDF erfüllt PDF/UA-1, die Norm für Bildschirmleser, nicht: Einige seiner Zeichen lassen sich nicht setzen. Die Webseite liest sich mit einem Bildschirmleser gut.
reports-open = Öffnen
reports-show = Im Ordner zeigen
reports-empty-title = Noch kein Bericht
reports-empty-text = Ein Bericht entsteht aus dem, was beobachtet wurde. Erfassen Sie zuerst etwas.
reports-missing-day-title = Wählen Sie einen Begleittag
reports-missing-day-text = Hier erscheint seine Zusammenfassung, wie sie gedruckt wird.
reports-missing-summary-title = Wählen Sie die Tage
reports-missing-summary-text = Hier erscheint die Zusammenfassung, wie sie gedruckt wird.
reports-missing-findings-title = Wählen Sie die Tage
reports-missing-findings-text = Hier erscheinen die Befunde, wie sie gedruckt werden.
reports-missing-poster-title = Wählen Sie ein Team
reports-missing-poster-text = Hier erscheint sein Plakat, wie es gedruckt wird.
reports-missing-decision-title = Wählen Sie eine Entscheidung
reports-missing-decision-text = Hier erscheint ihr Blatt, wie es gedruckt wird. Entscheidungen werden unter Entscheidungen aufgeschrieben.
reports-missing-purchase-title = Wählen Sie einen Befund oder eine Bitte
reports-missing-purchase-text = Hier erscheint der Antrag, wie er gedruckt wird.
reports-missing-huddle-title = Wählen Sie die Tage
reports-missing-huddle-text = Hier erscheint die Karte, wie sie gedruckt wird.
reports-said-ready = Die Vorschau ist aktuell, { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
  }

## Tage

days-title = Tage
days-list = Begleittage
days-new = Neuer Tag
days-open = Jetzt offen
days-since = seit { $time }, noch offen
days-hours = { $hours } h
days-estimated = etwa { $hours } h
days-estimated-why = Das Ende wurde nicht festgehalten; es stammt von der letzten Notiz.
days-hours-unknown = Stunden unbekannt
days-observations = { $count ->
    [0] keine Notizen
    [one] 1 Notiz
   *[other] { $count } Notizen
  }
days-shadowed = Begleitet: { $hosts }
days-by = { $leader }
days-one = Der Tag
days-more = Ältere Tage
days-newer = Neuere Tage
days-selection = Ausgewählte Notizen
days-select = Auswählen: { $words }
days-empty-title = Noch kein Begleittag
days-empty-text = Die erste Notiz eröffnet von selbst einen. Ein Tag lässt sich auch nachträglich aufschreiben.
days-back = Alle Tage
days-no-notes-title = Keine Notizen an diesem Tag
days-no-notes-text = Verschieben Sie Notizen von einem anderen Tag hierher, oder erfassen Sie welche, solange der Tag offen ist.
days-timeline = Notizen dieses Tages
days-edit = Tag bearbeiten
days-remove = Tag entfernen
days-report = Bericht dazu
days-end = Tag beenden
days-reopen = Wieder öffnen
days-move = Auf einen anderen Tag verschieben
days-move-title = { $count ->
    [one] 1 Notiz verschieben auf
   *[other] { $count } Notizen verschieben auf
  }
days-move-find = Tag suchen
days-move-none = Kein Tag heißt so
days-grip = Auf einen anderen Tag ziehen
days-drop-here = Zum Verschieben hier ablegen
days-select-all = Alle auswählen
days-select-none = Keine auswählen
days-selected = { $count ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
  }
days-remove-notes = Entfernen
days-keys = ↑ ↓ wählen · X auswählen · M verschieben · E bearbeiten · R Stern · T Schlagwort · Entf entfernen
list-tag-title = { $count ->
    [one] 1 Notiz mit Schlagwort versehen
   *[other] { $count } Notizen mit Schlagwort versehen
  }
days-kind-training_gap = Schulungslücke
days-kind-tooling = Werkzeuge
days-kind-workload = Arbeitslast
days-kind-customer_behaviour = Kundenverhalten
days-kind-escalation_need = Eskalationsbedarf
days-kind-strength = Lichtblick
days-kind-none = ohne Kategorie
days-form-new = Neuer Begleittag
days-form-edit = Begleittag bearbeiten
days-form-team = Team
days-form-team-hint = Ein neuer Name legt ein neues Team an
days-form-leader = Führungskraft
days-form-date = Datum
days-form-start = Beginn
days-form-end = Ende
days-form-end-hint = Zeiten wie 9:05. Kein Ende, solange der Tag noch offen ist; ein Ende vor dem Beginn meint den nächsten Morgen.
days-form-question = Lernfrage
days-form-channel = Kanal
days-form-shift = Schicht
days-form-help = Zugesagte Hilfe
days-form-surge = Es herrschte Andrang
days-form-save = Speichern
days-form-create = Tag anlegen
days-form-bad-time = Das ist keine Uhrzeit. Tippen Sie sie wie 9:05.
days-form-bad-date = Ein Datum wird gebraucht.
days-form-team-needed = Ein Team wird gebraucht. Tippen Sie seinen Namen.
days-edit-line = Die Zeile, wie sie getippt wurde

## Import

import-title = Beobachtungen importieren
import-pick-title = Notizen aus einer Tabelle holen
import-pick-text = CSV, Excel oder OpenDocument. Legen Sie die Datei irgendwo auf diesem Fenster ab oder wählen Sie sie. Nichts wird erfasst, bevor Sie es sagen.
import-pick = Datei wählen …
import-pick-how = Eine Zeile ist eine Beobachtung. Spalten, die wie die Felder heißen (text, team, happened_at, category …), finden ihren Platz; die anderen werden bei der Beobachtung aufbewahrt.
import-another = Andere Datei wählen
import-reading = Die Datei wird gelesen …
import-sheet = Blatt
import-column = Spalte
import-columns = Spalten und Zeilen
import-column-is = „{ $column }“ ist
import-size-byte = { $value } B
import-size-kilobyte = { $value } kB
import-size-megabyte = { $value } MB
import-keep = bei der Beobachtung aufbewahrt
import-rows = Erste Zeilen, wie gelesen
import-line = Zeile
import-would = { $count ->
    [0] Keine Beobachtung würde erfasst
    [one] 1 Beobachtung würde erfasst
   *[other] { $count } Beobachtungen würden erfasst
  }
import-total = von { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
  }
import-there = { $count ->
    [one] 1 ist schon da und bleibt, wie sie ist
   *[other] { $count } sind schon da und bleiben, wie sie sind
  }
import-rejected = { $count ->
    [one] 1 Zeile ist nicht lesbar
   *[other] { $count } Zeilen sind nicht lesbar
  }
import-rejected-first = Die ersten { $count } werden gezeigt.
import-rejected-why = Warum
import-no-words = Keine Spalte liefert die Worte. Wählen Sie die, die sagt, was beobachtet wurde.
import-remarks = Wie sie gelesen wurde
import-run = { $count ->
    [one] 1 Beobachtung erfassen
   *[other] { $count } Beobachtungen erfassen
  }
import-nothing = Nichts zu erfassen
import-running = Die Beobachtungen werden erfasst …
import-refused = Diese Wahl lässt sich nicht lesen. Wählen Sie etwas anderes; nichts wurde erfasst.
import-not-now = Ein Import läuft noch. Lassen Sie ihn zu Ende gehen oder brechen Sie ihn zuerst ab. Nichts wurde geändert.
import-show-running = Import zeigen
import-done-title = { $count ->
    [0] Nichts war neu
    [one] 1 Beobachtung erfasst
   *[other] { $count } Beobachtungen erfasst
  }
import-done-there = { $count ->
    [one] 1 war schon da
   *[other] { $count } waren schon da
  }
import-done-kept = Bei den Beobachtungen aufbewahrt: { $columns }
import-undo = Import rückgängig machen
import-undone = Der Import ist zurückgenommen
import-show = In der Suche zeigen
import-field-id = Kennung
import-field-happened_at = Wann es geschah
import-field-team = Team
import-field-leader = Führungskraft
import-field-host = Begleitete Person
import-field-category = Kategorie
import-field-sub_code = Unterkategorie
import-field-basis = Grundlage
import-field-polarity = Problem oder Lichtblick
import-field-text = Was beobachtet wurde
import-field-tags = Schlagwörter
import-field-tools = Systeme
import-field-impact = Gewicht
import-field-minutes = Minuten
import-field-count = Wie oft

## Zuletzt entfernt

removed-title = Zuletzt entfernt
removed-text = Was entfernt wurde, bleibt im Notizbuch und lässt sich zurückholen.
removed-empty-title = Nichts ist entfernt
removed-empty-text = Notizen, Tage und Teams, die Sie entfernen, warten hier, bis Sie sie zurückholen.
removed-list = Entfernt
removed-bring-back = Zurückholen
removed-bring-back-many = { $count } zurückholen
removed-at = Entfernt { $when }
removed-kind-finding = Befund
removed-kind-observation = Notiz
removed-kind-shadow_day = Tag
removed-kind-team = Team
removed-kind-tag = Schlagwort
removed-kind-host = Begleitete Person
removed-no-words = (keine Worte)
removed-erased = (gelöscht)
removed-more = Mehr zu { $words }
removed-erase = Endgültig löschen …
removed-erase-title = Die Worte dieser Notiz endgültig löschen?
removed-erase-text = Was getippt wurde, verschwindet aus dem Notizbuch, seinem Verlauf, dem Suchindex und jeder erreichbaren Sicherung. Ihre Kennzeichen bleiben, darum ändern sich die Zahlen der Notizen nicht. Eine Bitte daraus geht mit ihrer Antwort ebenfalls, und auch der Dank. Das lässt sich nicht rückgängig machen.
removed-erase-do = Endgültig löschen
removed-keys = ↑ ↓ wählen · X auswählen · Enter zurückholen

## Einstellungen

settings-title = Einstellungen
settings-find = Einstellung suchen
settings-found-none = Keine Einstellung heißt so
settings-sections = Abschnitte
settings-general = Allgemein
settings-appearance = Aussehen
settings-capture = Erfassen
settings-cards = Fragenkarten
settings-teams = Teams
settings-tags = Schlagwörter
settings-programme = Programm
settings-data = Datenordner
settings-about = Über Shadowday
settings-language = Sprache
settings-language-hint = Der Worte in diesem Fenster
settings-language-system = Wie das System
settings-view = Ansicht
settings-view-hint = Was in der Seitenleiste zuerst kommt. Alles bleibt erreichbar.
settings-view-shadow = Ich begleite
settings-view-supervise = Ich leite
settings-view-across = Ich sehe auf alle Teams
settings-theme = Farbschema
settings-theme-hint = Hell und dunkel können dem System folgen
settings-theme-system = System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-theme-contrast = Hoher Kontrast
settings-density = Dichte
settings-density-hint = Raum zwischen Reihen; „Finger“ hat große Ziele. „Automatisch“ wählt sie, wo ein Finger zeigt
settings-density-system = Automatisch
settings-density-comfortable = Bequem
settings-density-compact = Dicht
settings-density-touch = Finger
settings-text-size = Schriftgröße
settings-text-size-hint = 80 bis 200 Prozent
settings-text-size-value = { $percent } %
settings-font = Schriftart
settings-font-hint = Atkinson Hyperlegible hält ähnliche Buchstaben auseinander
settings-font-inter = Inter
settings-font-hyperlegible = Atkinson Hyperlegible
settings-motion = Bewegung
settings-motion-hint = Kurze Bewegungen zeigen, wohin etwas ging
settings-motion-system = Wie das System
settings-motion-reduced = Keine
settings-motion-full = Immer
settings-letter-keys = Tasten mit einem Buchstaben
settings-letter-keys-hint = J, K, X, E und andere wirken auf Listen, wenn kein Textfeld den Fokus hat
settings-reminder = Erinnerung am Ende des Tages
settings-reminder-hint = Eine Meldung zu der Zeit, die Sie als Ende eines Tages genannt haben, wenn noch etwas zu tun ist
settings-strip = Tätigkeiten der Zeitleiste
settings-strip-hint = Bis zu sechs haben eine eigene Taste. Alle anderen beginnen mit „Mehr“ auf der Zeitleiste.
settings-strip-key = Tätigkeit von { $key }
settings-strip-now = { $key }: { $what }
settings-strip-none = Keine Tätigkeit
settings-strip-gaps = Wählen Sie eine, die schon eine Taste hat, tauschen die beiden. Nehmen Sie eine heraus, rücken die folgenden nach.
settings-strip-swapped = { $key } hat jetzt { $what }, und { $other } hat { $instead }.
settings-strip-shipped = Wie ausgeliefert
settings-optional = freiwillig
settings-on = Ein
settings-off = Aus
settings-team = Team
settings-team-name = Name
settings-team-site = Standort
settings-team-headcount = Mitglieder
settings-team-hosts = Begleitete
settings-team-counts = { $days ->
    [0] keine Tage
    [one] 1 Tag
   *[other] { $days } Tage
  } · { $notes ->
    [0] keine Notizen
    [one] 1 Notiz
   *[other] { $notes } Notizen
  }
settings-team-new = Neues Team
settings-team-more = Mehr zu { $name }
settings-team-people = { $count ->
    [one] 1 Mitglied
   *[other] { $count } Mitglieder
  }
settings-team-edit = { $name } bearbeiten
settings-team-join = Mit einem anderen Team zusammenlegen …
settings-team-join-title = { $name } zusammenlegen mit
settings-team-join-text = Seine Tage und Notizen gelten dann als die des anderen Teams. Das lässt sich rückgängig machen.
settings-team-join-do = Zusammenlegen
settings-team-remove = Entfernen
settings-team-joined = heißt auch { $names }
settings-team-save = Speichern
settings-team-bad-headcount = Eine ganze Zahl, oder nichts.
settings-teams-empty-title = Noch kein Team
settings-teams-empty-text = Der erste Begleittag legt eines an. Hier lässt es sich umbenennen.
settings-host-role = Rolle
settings-host-role-hint = Zum Beispiel „Sachbearbeitung“. Nie ein Name.
settings-host-role-of = Rolle von { $pseudonym }
settings-host-add = Nächstes Pseudonym hinzufügen
settings-host-count = { $count ->
    [0] keine Notizen
    [one] 1 Notiz
   *[other] { $count } Notizen
  }
settings-tag-rename = #{ $label } umbenennen
settings-tag-rename-short = Umbenennen
settings-tag-new-name = Neuer Name
settings-tag-rename-hint = Ein Name, den es schon gibt, legt beide zusammen.
settings-tag-joins = Wird mit #{ $label } zusammengelegt
settings-tag-count = { $count ->
    [one] 1 Notiz
   *[other] { $count } Notizen
  }
settings-tag-joined = auch { $labels }
settings-tags-find = Schlagwort suchen
settings-tags-empty-title = Noch kein Schlagwort
settings-tags-empty-text = Tippen Sie #etwas in eine Notiz. Hier lassen sich Schlagwörter umbenennen und zusammenlegen.
settings-programme-name = Name
settings-programme-name-hint = Steht auf Berichten
settings-programme-purpose = Zweck
settings-programme-purpose-hint = Warum Führungskräfte hier begleiten, in einem Satz, den die begleitete Person lesen kann
settings-programme-language = Sprache der Notizen
settings-programme-language-hint = Die Suche kennt die Endungen ihrer Wörter
settings-programme-customers = Kundennummern
settings-programme-customers-hint = Ein Beispiel je Art und Zeile, etwa K-1234567 oder 12345678. Sie werden wie Namen bemerkt, wo immer etwas geschrieben wird. Nur die Form bleibt: # steht für eine Ziffer, ? für einen Buchstaben.
settings-programme-customers-noticed = Was bemerkt wird
settings-programme-customers-notices = { $shape } erkennt { $samples }
settings-programme-k-counts = Begleitete hinter einer Zahl
settings-programme-k-counts-hint = So viele verschiedene Begleitete braucht es mindestens, damit eine Zahl teamübergreifend erscheint. Mindestens 3; nach der ersten Weitergabe nur noch zu erhöhen.
settings-programme-k-quotes = Begleitete hinter einem Zitat
settings-programme-k-quotes-hint = So viele verschiedene Begleitete braucht es mindestens, damit Worte teamübergreifend zitiert werden. Mindestens 5.
settings-programme-retention = Tage bis zur Durchsicht
settings-programme-retention-hint = Nach so vielen Tagen werden Notizen zum Entfernen angeboten. Nichts wird von selbst entfernt.
settings-programme-save = Programm speichern
settings-programme-bad-number = Eine ganze Zahl, mindestens { $least }.
settings-folder = Notizbuch
settings-folder-hint = Alles ist hier und nirgends sonst
settings-folder-show = Ordner zeigen
settings-folder-reports = Berichte
settings-folder-logs = Protokolle
settings-folder-settings = Einstellungen dieses Geräts
settings-backup = Jetzt sichern
settings-backup-hint = Eine Datei, geprüft, indem sie wieder geöffnet wird
settings-backup-done = Gesichert als { $name } in { $folder }
settings-check = Notizbuch prüfen
settings-check-hint = Liest jeden Schritt und vergleicht das Gezeigte mit dem Erfassten
settings-check-fine = Alles in Ordnung: { $acts } Schritte, { $records } Einträge.
settings-check-faults = { $count ->
    [one] 1 Fehler gefunden
   *[other] { $count } Fehler gefunden
  }
settings-rebuild = Abgeleitetes neu aufbauen
settings-rebuild-hint = Tabellen und Suchindex, aus dem Journal. Nichts geht verloren.
settings-rebuild-fine = Neu aufgebaut: { $acts } Schritte, { $records } Einträge.
settings-run = Starten
settings-stop = Abbrechen
settings-version = Version
settings-sqlite = SQLite
settings-network = Netz
settings-network-none = Keines. Es gibt kein Konto, keine Telemetrie, und nichts wird geholt.
settings-fonts = Schriften
settings-fonts-text = Inter und Atkinson Hyperlegible Next, beide unter der SIL Open Font License 1.1
settings-icons = Symbole
settings-icons-text = Lucide, unter der ISC-Lizenz
settings-colours = Farben
settings-colours-text = Die Farben der Kategorien folgen der Reihenfolge von Okabe und Ito und dem Rat von Paul Tol, gemessen für drei Arten von Farbenblindheit
settings-licence = Lizenz
settings-licence-text = MIT
settings-history = Verlauf
settings-history-hint = Jeder Schritt in einfachen Worten, mit Rückgängig
settings-history-open = Verlauf öffnen
settings-removed = Zuletzt entfernt
settings-removed-hint = Notizen, Tage und Teams, die sich zurückholen lassen
settings-removed-open = Liste öffnen

## Verlauf

history-title = Verlauf
history-text = Jeder Schritt dieses Notizbuchs, der neueste zuerst. Auch Rückgängigmachen ist ein Schritt: Nichts geht verloren.
history-empty-title = Noch ist nichts geschehen
history-empty-text = Jede Notiz, jede Änderung und jedes Entfernen steht hier und lässt sich rückgängig machen.
history-empty-record-text = Mit diesem Eintrag ist nichts geschehen.
history-of-record = Nur Schritte an einem Eintrag
history-all = Alle Schritte zeigen
history-undo = Rückgängig
history-undone = rückgängig gemacht
history-by = { $person }
history-before = Vorher
history-after = Nachher
history-erased = die Worte wurden gelöscht
history-nothing = nichts
history-yes = ja
history-no = nein
history-other-day = ein anderer Tag
history-this-record = Nur dieser Eintrag
history-older = Ältere Schritte zeigen
history-no-more = Hier ist der Anfang.

## Gemeinsam

screens-loading = Wird gelesen …
screens-field-text = Worte
screens-field-raw = Zeile
screens-field-category = Kategorie
screens-field-sub_code = Unterkategorie
screens-field-basis = Grundlage
screens-field-polarity = Problem oder Lichtblick
screens-field-kind = Art
screens-field-impact = Gewicht
screens-field-minutes = Minuten
screens-field-count = wie oft
screens-field-tools = Systeme
screens-field-tags = Schlagwörter
screens-field-hosts = Begleitete
screens-field-day = Tag
screens-field-shadow_day = Tag
screens-field-team = Team
screens-field-leader = Führungskraft
screens-field-name = Name
screens-field-site = Standort
screens-field-headcount = Mitglieder
screens-field-happened_at = wann es geschah
screens-field-recorded_at = wann es geschrieben wurde
screens-field-started_at = Beginn
screens-field-ended_at = Ende
screens-field-question = Lernfrage
screens-field-channel = Kanal
screens-field-shift = Schicht
screens-field-act_of_help = zugesagte Hilfe
screens-field-surge = Andrang
screens-field-starred = Stern
screens-field-quotable = darf zitiert werden
screens-field-may_be_quoted = darf zitiert werden
screens-field-in_passing = nebenbei gesagt
screens-field-linked_to = setzt fort
screens-field-host_verdict = Urteil der begleiteten Person
screens-field-removed = entfernt
screens-field-purpose = Zweck
screens-field-language = Sprache
screens-field-k_counts = Begleitete hinter einer Zahl
screens-field-k_quotes = Begleitete hinter einem Zitat
screens-field-retention_days = Tage bis zur Durchsicht
screens-field-pseudonym = Pseudonym
screens-field-role = Rolle
screens-field-label = Schlagwort
screens-field-merged_into = gilt als


# Schritte, wie der Verlauf sie erzählt
history-act-log-observation = { $count ->
    [one] Eine Beobachtung erfasst
   *[other] Beobachtungen erfasst
  }
history-act-edit-observation = Eine Beobachtung geändert
history-act-edit-observations = { $count ->
    [one] Eine Beobachtung geändert
   *[other] { $count } Beobachtungen geändert
  }
history-act-remove-observations = { $count ->
    [one] Eine Beobachtung entfernt
   *[other] { $count } Beobachtungen entfernt
  }
history-act-bring-back = { $count ->
    [one] Etwas zurückgeholt
   *[other] { $count } Dinge zurückgeholt
  }
history-act-move-observations = { $count ->
    [one] Eine Beobachtung auf einen anderen Tag verschoben
   *[other] { $count } Beobachtungen auf einen anderen Tag verschoben
  }
history-act-import-observations = Beobachtungen importiert
history-act-start-day = Einen Begleittag begonnen
history-act-edit-day = Einen Begleittag geändert
history-act-end-day = Einen Begleittag beendet
history-act-reopen-day = Einen Begleittag wieder geöffnet
history-act-pause-day = Einen Begleittag unterbrochen
history-act-resume-day = Nach einer Pause weitergemacht
history-act-remove-day = Einen Begleittag entfernt
history-act-save-team = Ein Team gespeichert
history-act-join-teams = Teams zusammengelegt
history-act-remove-team = Ein Team entfernt
history-act-save-host = Eine begleitete Person gespeichert
history-act-rename-tag = Ein Schlagwort umbenannt
history-act-make-case = Aus einem Signal einen Fall gemacht
history-act-signal-join = Notizen als eine Bitte gelesen
history-act-signal-part = Notizen als andere Bitten gelesen
history-act-save-programme = Das Programm geändert
history-act-make-report = Einen Bericht erstellt
history-act-found-notebook = Das Notizbuch begonnen
history-act-found-sample = Die Beispielfirma angelegt
history-act-undo = Einen Schritt rückgängig gemacht
history-act-redo = Einen Schritt wiederholt
history-act-forget = Worte endgültig gelöscht
screens-field-host = begleitete Person
screens-field-tag = Schlagwort
screens-field-tool = System
screens-field-basis_note = Anmerkung zur Grundlage
screens-field-customer_numbers = Kundennummern
screens-field-joined_into = gilt als
screens-field-paused_at = Pause seit
screens-field-paused_minutes = Minuten Pause
screens-field-format = Format
screens-field-headline = Kernsatz
screens-field-weighed = Abwägung
screens-field-cost_of_waiting = Kosten des Wartens
screens-field-whys = Warum
screens-field-audience = für wen
screens-field-report = Bericht
screens-field-digest = Prüfsumme der Daten
screens-field-made_at = erstellt
polarity-problem = Problem
polarity-strength = Lichtblick
polarity-neutral = keines von beiden

## Felder von Einträgen, wie der Verlauf sie nennt

screens-field-activity = Tätigkeit
screens-field-ask = Bitte
screens-field-asked_at = erbeten
screens-field-at = wann
screens-field-authority = mit wessen Befugnis
screens-field-authority_missing = was nicht erlaubt war
screens-field-cadence_days = Tage zwischen Besuchen
screens-field-changed = was sich änderte
screens-field-channels = Kanäle
screens-field-closed_at = abgeschlossen
screens-field-code = Tätigkeit
screens-field-confidence = wie sicher
screens-field-confirmed_at = bestätigt
screens-field-definition = Bestimmung
screens-field-demand = Anlass
screens-field-due = bis wann
screens-field-due_at = bis wann
screens-field-effort = Aufwand
screens-field-escalated = eskaliert
screens-field-evidence = woran es sich zeigte
screens-field-example = Beispiel
screens-field-exposure_unknown = Stunden unbekannt
screens-field-file = Datei
screens-field-fix_first = zuerst zu ändern
screens-field-help_done = Hilfe geleistet
screens-field-interrupted_by = unterbrochen durch
screens-field-keep = zu bewahren
screens-field-light = Ampel
screens-field-me = eigene
screens-field-media_type = Art der Datei
screens-field-mine = eigene
screens-field-minutes_guessed = Minuten geschätzt
screens-field-mode = Rolle
screens-field-needed = wer gebraucht wurde
screens-field-notice = Hinweisblatt
screens-field-notice_version = Fassung des Hinweisblatts
screens-field-objected_at = widersprochen
screens-field-observation = Beobachtung
screens-field-observations = Beobachtungen
screens-field-owner = zuständig
screens-field-parallel_of = nebenher
screens-field-passed_on_at = weitergegeben
screens-field-planned_end = geplantes Ende
screens-field-planned_start = geplanter Beginn
screens-field-precision = wie genau die Zeit ist
screens-field-position = Platz in der Liste
screens-field-questions = Fragen
screens-field-reach = Reichweite
screens-field-reason = Grund
screens-field-settled = geklärt als
screens-field-resumed = wieder aufgenommen
screens-field-same_as = dieselbe Person wie
screens-field-sealed = versiegelt
screens-field-sealed_for = versiegelt für
screens-field-shifts = Schichten
screens-field-solvable = am Platz lösbar
screens-field-source = unterbrochen durch
screens-field-source_id = Kennung in ihrer Datei
screens-field-statement = was erwartet wurde
screens-field-struck_lines = gestrichene Zeilen
screens-field-surge_since = Andrang seit
screens-field-surprised = was überraschte
screens-field-system_first = was dahinterstand
screens-field-system_waived = offen gelassen
screens-field-times = Mal je Schicht
screens-field-times_basis = bekannt durch
screens-field-told_at = informiert
screens-field-drives = wozu es verleitet
screens-field-harm = wem es schadet
screens-field-metric = was gemessen wird
screens-field-told_how = wie informiert
screens-field-verdict = Urteil
screens-field-wait_minutes = Minuten gewartet
screens-field-words = Worte

# Werte von Feldern
precision-minute = auf die Minute
precision-day = der Tag
precision-month = der Monat
host_verdict-unread = nicht gegengelesen
host_verdict-kept = behalten
host_verdict-corrected = berichtigt
host_verdict-struck = gestrichen
