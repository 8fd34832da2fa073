# Was die Befehlszeile antwortet. Namen von Befehlen, Optionen und Feldern sind in jeder Sprache gleich.
command-would-import = { $rows } Zeilen: { $logged } würden erfasst, { $there } sind schon da, { $rejected } sind nicht lesbar. Nichts wurde geschrieben.
command-backed-up = Gesichert und geprüft: { $file }
command-brought-back = Zurückgeholt: { $act }
command-day = { $date }  { $team }  { $leader }  { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}  { $id }
command-day-open = { $date }  { $team }  { $leader }  { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}  offen  { $id }
command-default = [Vorgabe: { $value }]
command-erased = Die Worte von { $record } sind endgültig gelöscht.
command-found = { $count } gefunden in { $ms } ms
command-getting-ready = Die Notizen werden für die Suche vorbereitet: bisher { $count }.
command-imported = { $rows } Zeilen: { $logged } erfasst, { $there } schon da, { $rejected } abgewiesen.
command-kept-columns = Bei jeder Beobachtung aufbewahrt: { $columns }
command-made = { $file } erstellt.
command-made-from = { $file } erstellt aus { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}.
command-not-accessible = Die Datei erfüllt PDF/UA-1, die Norm für Bildschirmleser, nicht, weil sich einige ihrer Zeichen nicht setzen lassen. Das Format html liest sich mit einem Bildschirmleser gut.
command-not-all-words = Keine Notiz enthält alle Wörter; nicht jede enthält: { $words }
command-not-ready = Noch nicht alle Notizen sind für die Suche bereit. Die Antwort sagt, wie viele Änderungen sie auslässt.
command-rejected = Zeile { $line }: { $why }
command-rejected-column = Zeile { $line }, Spalte „{ $column }“: { $why }
command-restored = Wiederhergestellt in { $folder }
command-sample = Die Beispielfirma liegt in { $folder } ({ $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}).
command-saved = Gespeichert: { $text }
command-sound = Alles in Ordnung: { $acts } Schritte, { $records } Einträge, kein Fehler.
command-time-unknown = Zeit unbekannt
command-undo-import = „undo“ nimmt sie alle zurück.
command-undone = Rückgängig gemacht: { $act }
command-undone-mark = (rückgängig gemacht)
command-values = [möglich: { $values }]
