# Was der Kern zu einer Antwort anmerkt: zum Notizbuch, zu einer importierten Datei, zu einer Prüfung. Wie die Fehler
# fasst der Kern es selbst in Worte.

# Das Notizbuch, wie es geöffnet wurde
remark-disk-full = Der Datenträger ist voll, darum lässt sich dieses Notizbuch vorerst nur lesen. Alles Gespeicherte ist da. Schaffen Sie Platz und starten Sie Shadowday neu.
remark-read-only = Dieses Notizbuch lässt sich hier nur lesen: Ein anderes Shadowday hat es geöffnet, oder sein Ordner nimmt nichts an.
remark-index-failed = Der Suchindex fiel im Betrieb aus. Er wurde neu aufgebaut; Ihre Notizen sind unberührt.
remark-index-set-aside = Der Suchindex war beschädigt. Er liegt jetzt in { $folder } und wird neu aufgebaut; Ihre Notizen sind unberührt.

# Eine importierte Datei
remark-above-names = Die Zeilen über den Spaltennamen (bis Zeile { $line }) wurden weggelassen.
remark-cells-beyond = { $count ->
    [one] Eine Zelle jenseits von Spalte { $column } wurde weggelassen.
   *[other] { $count } Zellen jenseits von Spalte { $column } wurden weggelassen.
}
remark-dates-mixed = { $first ->
    [month] „{ $column }“ mischt Daten mit dem Tag und mit dem Monat vorn; die meisten haben den Monat vorn.
   *[day] „{ $column }“ mischt Daten mit dem Tag und mit dem Monat vorn; die meisten haben den Tag vorn.
}
remark-dates-unclear = { $first ->
    [month] Die Daten in „{ $column }“ könnten den Tag oder den Monat vorn haben; sie werden mit dem Monat vorn gelesen.
   *[day] Die Daten in „{ $column }“ könnten den Tag oder den Monat vorn haben; sie werden mit dem Tag vorn gelesen.
}
remark-element-too-long = ein Wert von { $field } hat mehr als { $most } Zeichen; er wird weggelassen, und die Zelle bleibt aufbewahrt, wie sie ist
remark-first-tasks = Nur die ersten { $most } Aufgaben werden gezeigt.
remark-ids-repeat = Werte in „{ $column }“ wiederholen sich; Zeilen mit demselben Wert werden nach ihrer Reihenfolge in der Datei unterschieden.
remark-in-rows = { $rows ->
    [one] { $remark } (1 Zeile).
   *[other] { $remark } ({ $rows } Zeilen).
}
remark-list-too-long = in einer Zelle stehen mehr als { $most } { $field }; die ersten { $most } werden übernommen, und die Zelle bleibt aufbewahrt, wie sie ist
remark-more = { $count ->
    [one] Eine weitere Anmerkung zu Werten ist nicht aufgeführt.
   *[other] { $count } weitere Anmerkungen zu Werten sind nicht aufgeführt.
}
remark-names-of-two-rows = Die Spaltennamen stammen aus zwei Zeilen.
remark-no-names = Die erste Zeile sieht nach Daten aus, darum heißen die Spalten „Column 1“, „Column 2“ und so weiter.
remark-no-rows = Es gibt Spaltennamen und keine Zeilen.
remark-only-day = { $rows ->
    [one] 1 Zeile hat ein Datum ohne Uhrzeit: Diese Beobachtung steht in keiner Zählung nach Stunden.
   *[other] { $rows } Zeilen haben ein Datum ohne Uhrzeit: Diese Beobachtungen stehen in keiner Zählung nach Stunden.
}
remark-only-month = { $rows ->
    [one] 1 Zeile hat einen Monat ohne Tag: Diese Beobachtung steht an seinem ersten Tag.
   *[other] { $rows } Zeilen haben einen Monat ohne Tag: Diese Beobachtungen stehen an seinem ersten Tag.
}
remark-ragged = { $count ->
    [one] Eine Zeile hat mehr oder weniger Zellen, als es Spaltennamen gibt.
   *[other] { $count } Zeilen haben mehr oder weniger Zellen, als es Spaltennamen gibt.
}
remark-team-missing = { $rows ->
    [one] 1 Zeile hat kein Team: Sie steht in einem, das wie die Datei heißt.
   *[other] { $rows } Zeilen haben kein Team: Sie stehen in einem, das wie die Datei heißt.
}
remark-text-guessed = Keine Spalte heißt text; „{ $column }“ wird genommen, weil sie die meisten Wörter enthält. Mit { $column }=text legen Sie es anders fest.
remark-text-guessed-of-several = Keine Spalte heißt text; „{ $column }“ wird genommen, weil sie die meisten Wörter enthält. Es könnte auch eine von diesen sein: { $others }. Mit { $column }=text legen Sie es anders fest.
remark-time-unknown = { $rows ->
    [one] 1 Zeile hat keine lesbare Zeit: Diese Beobachtung ist so gekennzeichnet und bleibt aus Zeitverläufen heraus.
   *[other] { $rows } Zeilen haben keine lesbare Zeit: Diese Beobachtungen sind so gekennzeichnet und bleiben aus Zeitverläufen heraus.
}
remark-unreadable = { $count ->
    [one] Ein Zeichen war nicht lesbar und erscheint als �; vielleicht passt eine andere Zeichenkodierung besser.
   *[other] { $count } Zeichen waren nicht lesbar und erscheinen als �; vielleicht passt eine andere Zeichenkodierung besser.
}
remark-value = „{ $value }“ ist hier kein bekannter Wert für { $field } und bleibt aufbewahrt, wie er ist

# Abgewiesene Zeilen; jede Begründung steht hinter ihrer Zeile, ohne Punkt
rejected-no-text = der Text fehlt
rejected-other-words = die Kennung { $id } ist mit anderen Worten schon da; berichtigen Sie jene Notiz selbst oder geben Sie dieser Zeile eine andere Kennung
rejected-quote-lost = in dieser Zeile beginnt ein Anführungszeichen und endet nie; schließen oder verdoppeln Sie es
rejected-text-too-long = der Text hat { $length } Zeichen, und höchstens { $most } sind möglich

# Was eine Prüfung fand
remark-index-not-compared = Der Suchindex wurde nicht verglichen, weil sich dieses Notizbuch hier nur lesen lässt. Schließen Sie das andere Shadowday und prüfen Sie noch einmal.
fault-act-chain = Schritt { $act }: Er folgt nicht auf den Schritt davor; einer wurde geändert, weggelassen oder eingefügt.
fault-act-changed = Schritt { $act }: Sein Rahmen ist nicht der genannte; er wurde geändert.
fault-act-noted = Schritt { $act }: Was über ihn vermerkt ist, weicht von seinem Rahmen ab; rebuild behebt das.
fault-act-packed = Schritt { $act }: Sein Rahmen lässt sich nicht entpacken.
fault-act-stamp = Schritt { $act }: Sein Zeitstempel liegt jenseits dessen, was dieses Notizbuch kennt.
fault-act-unreadable = Schritt { $act }: { $detail }
fault-backup = Die Sicherung { $file } lässt sich nicht wiederherstellen: { $why }
fault-backups-unseen = Die Sicherungen in { $folder } lassen sich nicht ansehen ({ $why }).
fault-change-foreign = Schritt { $act }: Änderung { $place } gehört nicht zu seinen Änderungen.
fault-change-missing = Schritt { $act }: Die Worte der Änderung { $place } fehlen.
fault-change-words = Schritt { $act }: Die Worte der Änderung { $place } sind nicht die damals geschriebenen.
fault-changes = Schritt { $act }: { $here } Änderungen sind da, { $made } wurden gemacht.
fault-file = Die Datei: { $detail }.
fault-index-has-more = { $count ->
    [one] Ein Eintrag des Suchindex gehört zu keiner bestehenden Beobachtung. Bauen Sie ihn mit „rebuild --index“ neu auf.
   *[other] { $count } Einträge des Suchindex gehören zu keiner bestehenden Beobachtung. Bauen Sie ihn mit „rebuild --index“ neu auf.
}
fault-index-lacks = { $count ->
    [one] Eine Beobachtung fehlt im Suchindex. Bauen Sie ihn mit „rebuild --index“ neu auf.
   *[other] { $count } Beobachtungen fehlen im Suchindex. Bauen Sie ihn mit „rebuild --index“ neu auf.
}
fault-index-not-compared = Der Suchindex lässt sich nicht vergleichen: { $why }
fault-index-not-opened = Der Suchindex lässt sich nicht vergleichen: Er ließ sich nicht öffnen.
fault-more = { $count ->
    [one] Ein weiterer Fehler dieser Arten.
   *[other] { $count } weitere Fehler dieser Arten.
}
fault-noted = Über Schritte ist etwas vermerkt, das kein Rahmen sagt, oder es fehlt etwas; rebuild behebt das.
fault-photo-changed = Die Datei eines Fotos, { $file }, ist nicht mehr, was sie war. Stellen Sie sie aus einer Sicherung wieder her.
fault-photo-missing = Die Datei eines Fotos, { $file }, fehlt. Stellen Sie sie aus einer Sicherung wieder her.
fault-photo-unreadable = Die Datei eines Fotos, { $file }, ist nicht lesbar: { $why }
fault-photos-unseen = Die Dateien der Fotos lassen sich nicht mit dem Notizbuch vergleichen: { $why }
fault-photos-more = { $count ->
    [one] Ein weiteres Foto hat einen solchen Fehler.
   *[other] { $count } weitere Fotos haben solche Fehler.
}
fault-record = Eintrag { $record }: { $why }
fault-row = { $kind } { $record }: Die Tabellenzeile weicht vom Journal ab; rebuild behebt das.
fault-rows = Es gibt Tabellenzeilen, die kein Schritt gemacht hat, oder es fehlen welche; rebuild behebt das.
fault-writer-cut = Ein Schreiber ist vermerkt, dessen Schritte nicht da sind; das Journal wurde gekürzt.
fault-writer-end = Schreiber { $writer }: Sein letzter Schritt hier ist nicht der, der als letzter vermerkt ist.
fault-writer-signature = Schreiber { $writer }: Die Unterschrift unter seinen Schritten stimmt nicht.

# Was eine Kalenderdatei sagt
calendar-ask = eine Bitte
calendar-decide = Entscheiden: { $what } ({ $team })
calendar-file = Shadowday-Termine
calendar-owner = Zuständig: { $owner }
calendar-promise = Zugesagt: { $what } ({ $team })
calendar-review = Entscheidung { $number } wieder ansehen: { $question }

# Die Erinnerung an die Nachbereitung, zu der Zeit, zu der ein Tag enden sollte.
reminder-title = Ihr Begleittag sollte um { $time } enden.
reminder-words =
    { $questions ->
        [0] Für die Nachbereitung ist nichts mehr offen.
        [one] Für die Nachbereitung ist noch eine Frage offen, etwa { $minutes } Min.
       *[other] Für die Nachbereitung sind noch { $questions } Fragen offen, etwa { $minutes } Min.
    }
