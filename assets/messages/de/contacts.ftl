# Gezählte Kontakte und Fragen an die begleitete Person.

contact-tally-words = { $count ->
    [0] Kontakte
    [one] 1 Kontakt
   *[other] { $count } Kontakte
}{ $failure ->
    [0] {""}
   *[other] , { $failure } vermeidbar
}
contact-new = Ein Kundenkontakt
contact-hint = V: wofür der Dienst da ist. F: weil etwas nicht oder nicht richtig getan wurde. U: lässt sich nicht sagen.
contact-demand = Anlass
demand-value = Gewollt
demand-failure = Vermeidbar
demand-unclear = Unklar
contact-reason = Warum kam der Kontakt?
contact-reason-hint = In wenigen Worten, z. B. „Brief nicht verstanden“
contact-channel = Kanal
contact-escalated = Jemand mit mehr Befugnis wurde gebraucht
contact-needed = Wer wurde gebraucht?
contact-authority = Was war nicht erlaubt?
contact-wait = Minuten gewartet
contact-solvable = Mit mehr Befugnis hier lösbar?
contact-yes = Ja
contact-no = Nein
contact-unsaid = keine Angabe
contact-list = Kontakte dieses Tages
contact-line = { $time }, { $demand }
contact-edit = Mehr zum Kontakt um { $time }
contact-none = Noch keine.
contact-wait-wrong = Minuten sind eine Zahl, z. B. 4 oder 2,5.

questions-open = Fragen
questions-title = Fragen an die begleitete Person
questions-card = Karte
questions-place = Frage { $number } von { $count }
questions-host = Mit
questions-host-hint = z. B. A1
questions-words = Die Antwort, wörtlich
questions-quotable = Darf zitiert werden
questions-next = Behalten und weiter
questions-skip = Überspringen
questions-done = Fertig
questions-kind = Das ist
questions-kind-quote = eine Antwort
questions-kind-ask = eine Bitte
questions-kind-idea = eine Idee
questions-kind-strength = ein Lichtblick
questions-reply = Die einzige Erwiderung: „Danke, wir gehen dem nach.“
questions-finished = { $count ->
    [0] Nichts wurde behalten.
    [one] Eine Antwort Wort für Wort behalten.
   *[other] { $count } Antworten Wort für Wort behalten.
}
questions-own-name = Name der Karte
questions-own-lines = Eine Frage je Zeile

cards-about = Gefragt wird von „Heute“ aus („Fragen“), und eine Karte kann auf dem Hinweisblatt für die begleitete Person stehen. Karten, die zum Programm gehören, bleiben, wie sie sind, in jeder Sprache; kopieren Sie eine, um sie zu ändern.
cards-shipped = Gehört zum Programm
cards-new = Neue Karte
cards-new-title = Neue Fragenkarte
cards-edit = Karte { $name } bearbeiten
cards-copy = Kopieren
cards-copy-of = Karte { $name } kopieren
cards-copied-name = { $name } (eigene)
cards-more = Mehr zur Karte { $name }
cards-up = Nach oben
cards-down = Nach unten
cards-remove = Entfernen
cards-empty-title = Noch keine eigene Karte
cards-empty-text = Fragen, die Ihren Teams gestellt werden sollen, in Ihren Worten: bis zu { $most } auf einer Karte.
cards-lines-hint = Bis zu { $most }. Sie werden in dieser Reihenfolge gestellt.
cards-save = Karte speichern
cards-manage = Karten hinzufügen oder ändern …
command-question-cards = Fragenkarten hinzufügen oder ändern

card-three = Drei Fragen
card-three-1 = Haben Sie alles, was Sie für Ihre Arbeit brauchen?
card-three-2 = Was könnten Sie brauchen, damit Ihre Arbeit leichter oder besser geht?
card-three-3 = Haben Sie Ideen, wie wir besser arbeiten könnten?
card-rounding = Rundgang
card-rounding-1 = Was läuft gut?
card-rounding-2 = Wer hat besonders geholfen?
card-rounding-3 = Welche Hilfsmittel oder Geräte brauchen Sie?
card-rounding-4 = Welches System funktioniert schlecht?

command-contact = Kundenkontakt zählen
command-questions = Die drei Fragen stellen
