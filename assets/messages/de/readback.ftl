# Vor dem Tag und danach: was erwartet wird, und das Gegenlesen der Notizen mit der begleiteten Person.

expect-open = Vor dem Tag
expect-title = Vor dem Tag
expect-about = Drei bis fünf Sätze darüber, was Sie zu finden erwarten. Am Abend wird jeder beurteilt: So sehen Sie, was Sie überrascht hat.
expect-question = Was möchten Sie lernen?
expect-help = Eine Hilfe, die Sie leisten werden
expect-statement = Was erwarten Sie?
expect-statement-hint = Ein Satz, z. B. „Die meisten Anrufe betreffen den neuen Brief“
expect-confidence = Wie sicher, in Prozent
expect-add = Hinzufügen
expect-list = Was Sie erwarten
expect-sure = zu { $value } % sicher
expect-sure-unsaid = ohne Angabe, wie sicher
expect-remove = „{ $statement }“ entfernen
expect-full = Fünf genügen. Entfernen Sie eine, um eine andere hinzuzufügen.
expect-none = Noch nichts.
expect-confidence-wrong = Wie sicher ist eine ganze Zahl von 0 bis 100.

nav-readback = Gegenlesen
readback-open = Gegenlesen
readback-title = Gemeinsam gegenlesen
readback-about = Geben Sie den Laptop weiter. Die begleitete Person liest jede Zeile und behält, berichtigt oder streicht sie. Gestrichene Worte werden am Ende des Gegenlesens endgültig gelöscht.
readback-who = Wessen Zeilen
readback-all = Der ganze Tag
readback-host-lines = { $host } · { $lines ->
    [one] eine Zeile
   *[other] { $lines } Zeilen
}
readback-begin = Laptop weitergeben
readback-nothing-title = Nichts zum Gegenlesen
readback-nothing-words = Hier werden Zeilen mit Worten gegengelesen, die Sie heute geschrieben haben.
readback-place = { $number } von { $count }
readback-keep = Behalten
readback-correct = Berichtigen
readback-strike = Streichen
readback-previous = Vorige Zeile
readback-next = Nächste Zeile
readback-undo = Rückgängig
readback-end = Gegenlesen beenden
readback-later = Später
readback-read = Die Deutung der Führungskraft
readback-words = In Ihren Worten
readback-words-save = Diese Worte speichern
readback-said-kept = behalten
readback-said-corrected = berichtigt
readback-said-struck = gestrichen
readback-left = { $left ->
    [0] Jede Zeile ist gelesen.
    [one] Eine Zeile ist noch nicht gelesen.
   *[other] { $left } Zeilen sind noch nicht gelesen.
}
readback-end-title = Das Gegenlesen beenden?
readback-end-words = { $struck ->
    [0] Keine Zeile ist gestrichen.
    [one] Eine Zeile ist gestrichen. Ihre Worte werden jetzt endgültig gelöscht: Niemand kann sie zurückholen.
   *[other] { $struck } Zeilen sind gestrichen. Ihre Worte werden jetzt endgültig gelöscht: Niemand kann sie zurückholen.
}
readback-struck-words = Diese Zeile ist gestrichen. Ihre Worte werden am Ende des Gegenlesens gelöscht.
readback-struck-count = { $count ->
    [one] Eine Zeile hat die begleitete Person gestrichen
   *[other] { $count } Zeilen hat die begleitete Person gestrichen
}
readback-unfinished = { $struck ->
    [0] Ein Gegenlesen ist nicht beendet ({ $team }).
    [one] Ein Gegenlesen ist nicht beendet ({ $team }): Eine Zeile ist gestrichen und hat ihre Worte noch.
   *[other] Ein Gegenlesen ist nicht beendet ({ $team }): { $struck } Zeilen sind gestrichen und haben ihre Worte noch.
}
readback-resume = Weiter
scope-readback = Gegenlesen

command-expectations = Was ich von diesem Tag erwarte
command-go-readback = Mit der begleiteten Person gegenlesen
command-readback-keep = Zeile behalten
command-readback-correct = Zeile berichtigen
command-readback-strike = Zeile streichen
command-readback-next = Nächste Zeile
command-readback-previous = Vorige Zeile
command-readback-undo = Letztes Urteil zurücknehmen
