# Der Rückblick am Abend und der Abschluss eines Tages.

nav-debrief = Rückblick
nav-debrief-left = { $count ->
    [one] Rückblick, noch eine Karte
   *[other] Rückblick, noch { $count } Karten
}
debrief-title = Rückblick
debrief-left = { $left ->
    [one] noch eine Karte
   *[other] noch { $left } Karten
} · etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
debrief-steps = Teile des Rückblicks
debrief-step-gaps = Lücken füllen
debrief-step-names = Namen
debrief-step-quotes = Zitate
debrief-step-assumptions = Erwartungen
debrief-step-headlines = Kernsätze
debrief-step-asks = Bitten
debrief-step-thanks = Dank
debrief-step-sheet = Tagesblatt
debrief-step-left = { $step }, noch { $count }
debrief-progress = { $done } von { $total } erledigt
debrief-later = Später
debrief-skip = So lassen
debrief-back = Zurück
debrief-next = Weiter
debrief-undo = Rückgängig
debrief-none-title = Kein Tag für den Rückblick
debrief-none-words = Einen Tag, den Sie begleitet haben, gehen Sie hier noch am selben Abend durch.

debrief-what-happened = Was geschah um { $time }?
debrief-in = gemessen: { $activity }
debrief-words = Worte
debrief-words-hint = Enter speichert und geht weiter
debrief-category = Kategorie
debrief-basis = Woher wissen Sie es?
debrief-impact = Wie schwer wiegt es?
debrief-impact-1 = Gering
debrief-impact-2 = Mittel
debrief-impact-3 = Hoch
debrief-remove = Notiz entfernen
debrief-conflict-ask = Hier verleitet eine Messgröße zum Falschen. Welche, und wie?
debrief-name-replace = Ersetzen durch
debrief-name-leave = Das ist kein Name
debrief-name-leave-number = Das darf stehen bleiben
debrief-name-hint = Ein Bericht geht erst hinaus, wenn Namen darin ersetzt sind oder absichtlich stehen.
debrief-name-sure = Endgültig ersetzen?
debrief-system-waive = Mit Begründung offen lassen
debrief-system-hint = Nur eine Frage: Die Notiz bleibt, wie sie ist. Bis zur Antwort zählen Berichte die Notiz, lassen aber ihre Worte weg.
debrief-words-sure = Diese Worte werden mit { $to } neu geschrieben. Ihre früheren Fassungen, in denen „{ $from }“ steht, werden endgültig gelöscht, auch in Sicherungen. Das lässt sich nicht rückgängig machen.
debrief-quote-ask = Dürfen diese Worte in einem Bericht stehen?
debrief-quote-hint = Nur, was die begleitete Person erlaubt hat. Ohne ein Ja werden sie umschrieben.
debrief-yes = Ja
debrief-no = Nein
debrief-assumption-ask = Das haben Sie erwartet. Was zeigte der Tag?
debrief-sure = Sie waren zu { $value } % sicher.
debrief-verdict-true = Stimmt
debrief-verdict-partly = Teilweise
debrief-verdict-false = Stimmt nicht
debrief-evidence = Woran zeigte es sich?
debrief-evidence-hint = Was Sie sahen oder hörten, in wenigen Worten
debrief-surprised = Was hat mich überrascht?
debrief-fix_first = Was würde ich zuerst ändern?
debrief-keep = Was müssen wir bewahren?
debrief-headline-hint = Ein Satz. Enter speichert.
debrief-ask-says = { $host } bat um
debrief-ask-said = Erbeten
debrief-owner = Zuständig
debrief-due = Bis wann
debrief-authority = Mit wessen Befugnis
debrief-ask-hint = Alle drei machen daraus eine Zusage. Bleiben sie leer, bleibt es eine Bitte.
debrief-mine = Ich übernehme das
debrief-mine-hint = Übernehmen Sie mindestens eine selbst: Ein Besuch ohne Antwort schadet.
debrief-ask-save = Speichern
debrief-thanks-ask = Geben Sie { $host } innerhalb von 72 Stunden einen Dank weiter?
debrief-help-ask = Ihre zugesagte Hilfe. Haben Sie sie geleistet?

debrief-sheet-notes = { $count ->
    [0] Keine Notizen
    [one] Eine Notiz
   *[other] { $count } Notizen
}
debrief-sheet-strengths = { $count ->
    [one] ein Lichtblick
   *[other] { $count } Lichtblicke
}
debrief-sheet-phrases = { $count ->
    [one] eine Formulierung, die half
   *[other] { $count } Formulierungen, die halfen
}
debrief-sheet-conflicts = { $count ->
    [one] ein Kennzahl-Konflikt
   *[other] { $count } Kennzahl-Konflikte
}
debrief-sheet-gaps = { $count ->
    [one] eine mit Lücken
   *[other] { $count } mit Lücken
}
debrief-sheet-read-back = { $count ->
    [one] eine gegengelesen
   *[other] { $count } gegengelesen
}
debrief-sheet-expected = Was ich erwartet habe
debrief-sheet-unscored = nicht beurteilt
debrief-sheet-asks = Bitten
debrief-sheet-promise = { $owner }, bis { $due }, mit der Befugnis von { $authority }
debrief-sheet-open-ask = eine Bitte, für die noch niemand zuständig ist
debrief-sheet-mine = ich
debrief-sheet-thanks = Dank
debrief-sheet-thanks-due = an { $host }, bis { $due }
debrief-sheet-thanks-done = an { $host } weitergegeben
debrief-sheet-help = Zugesagte Hilfe
debrief-sheet-help-yes = geleistet
debrief-sheet-help-no = nicht geleistet
debrief-owned = Von Ihnen übernommen
debrief-own-one = Von diesem Tag hat die Führungskraft noch nichts übernommen. Übernehmen Sie eine Bitte oder einen Befund, damit jemand mit einer Antwort wiederkommt. Abschließen können Sie den Tag trotzdem.
debrief-report = Bericht erstellen
debrief-close = Tag abschließen
debrief-closed = Abgeschlossen. Der Tag lässt sich noch 7 Tage lang wieder öffnen.
debrief-reopen = Wieder öffnen
debrief-passed-left = { $count ->
    [one] Eine Karte blieb, wie sie ist.
   *[other] { $count } Karten blieben, wie sie sind.
}
day-closed = fertig

thanks-due = Dank an { $host } für „{ $reason }“
thanks-due-many = { $count }-mal Dank weiterzugeben{ $late ->
        [0] { "" }
       *[other] { ", " }{ $late } überfällig
    }
thanks-due-by = bis { $time }
thanks-overdue = seit { $time } überfällig
thanks-passed-on = Weitergegeben

scope-debrief = Rückblick
command-go-debrief = Auf den Tag zurückblicken
command-close-day = Tag abschließen
command-debrief-undo = Letzte Karte zurücknehmen
command-debrief-skip = Karte so lassen
command-debrief-later = Später
command-debrief-next = Nächste Karte
command-debrief-back = Vorige Karte
command-debrief-pick-1 = Erste Möglichkeit wählen
command-debrief-pick-2 = Zweite Möglichkeit wählen
command-debrief-pick-3 = Dritte Möglichkeit wählen
command-debrief-pick-4 = Vierte Möglichkeit wählen
command-debrief-pick-5 = Fünfte Möglichkeit wählen
command-debrief-pick-6 = Lichtblick
command-debrief-saw = Gesehen
command-debrief-heard = Gehört
command-debrief-read = Meine Deutung
command-debrief-low = Geringes Gewicht
command-debrief-medium = Mittleres Gewicht
command-debrief-high = Hohes Gewicht
command-debrief-mine = Diese Bitte übernehme ich
