# Was der Kern mit einer Kennung sagt: was getan wurde, was ein Schritt war, was eine laufende Arbeit tut und was eine
# Zeile sagt.
#
# Wörterbuch. Ein Wort für eine Sache, in allen Dateien; Anrede „Sie“, kurze Sätze, „…“ und ‚…‘ als Anführungszeichen.
#   act               Schritt (was in den Verlauf kommt und rückgängig gemacht werden kann)
#   act of help       Hilfe, zugesagte Hilfe
#   ask               Bitte
#   authority         Befugnis
#   backup            Sicherung
#   basis             Grundlage: gesehen, gehört, erzählt, gemessen, Beleg, meine Deutung
#   bright spot       Lichtblick
#   categories        Schulungslücke, Werkzeuge, Arbeitslast, Kundenverhalten, Eskalationsbedarf
#   contact           Kontakt; demand: gewollt (value), vermeidbar (failure), unklar (unclear)
#   cross-team        teamübergreifend
#   decision          Entscheidung
#   debrief           Rückblick
#   edition           Ausgabe; to pass on: zum Weitergeben
#   effort            Aufwand: leicht, mittel, schwer
#   erase for ever    endgültig löschen
#   evidence          Nachweis; grade: wie gut gestützt
#   expectation       Erwartung
#   finding           Befund
#   headline          Kernsatz
#   host              begleitete Person, in der Mehrzahl und in engen Spalten: Begleitete
#   impact            Gewicht: gering, mittel, hoch
#   leader            Führungskraft
#   ledger            Journal
#   light             Ampel: neu, in Arbeit, erledigt, geht nicht
#   line              Zeile
#   log, to           erfassen
#   note              Notiz
#   notebook          Notizbuch
#   notice            Hinweisblatt
#   observation       Beobachtung
#   owner             zuständig
#   pass on           weitergeben
#   programme         Programm
#   promise           Zusage
#   quote             Zitat; quotable: darf zitiert werden
#   read-back         Gegenlesen: behalten, berichtigen, streichen (strike)
#   record            Eintrag
#   responsibility    Aufgabe
#   review            Durchsicht: annehmen, zusammenführen (merge), ablehnen (decline), zurückstellen (snooze)
#   sealed            versiegelt; true issue: ernster Fall
#   shadow, to        begleiten; shadow day: Begleittag
#   star              Stern
#   stretch of time   Zeitabschnitt; time strip: Zeitleiste; surge: Andrang
#   tag, label        Schlagwort
#   thanks            Dank
#   tool              System
#   verdict           Urteil
#   withheld          gesperrt

done-logged = Gespeichert.
done-edited = Geändert.
done-edited-several = { $count ->
    [one] Geändert.
   *[other] { $count } Beobachtungen geändert.
}
done-erased = Die Worte dieser Notiz sind endgültig gelöscht.
done-removed = { $count ->
    [one] Beobachtung entfernt.
   *[other] { $count } Beobachtungen entfernt.
}
done-brought-back = { $count ->
    [one] Zurückgeholt.
   *[other] { $count } zurückgeholt.
}
done-moved = { $count ->
    [one] Auf den anderen Tag verschoben.
   *[other] { $count } Beobachtungen auf den anderen Tag verschoben.
}
done-day-started = Begleittag begonnen.
done-day-edited = Tag geändert.
done-day-edited-hosts = Tag geändert. Im Team gibt es { $from } schon: Wer heute dazukam, heißt jetzt { $to }.
done-day-ended = Tag beendet.
done-day-paused = Pause. Die Zeit zählt erst wieder, wenn Sie weitermachen.
done-day-resumed = Es geht weiter.
done-day-reopened = Tag wieder offen.
done-day-removed = Tag mit seinen Beobachtungen entfernt.
done-team-saved = Team { $name } gespeichert.
done-teams-joined = Mit { $name } zusammengelegt.
done-team-removed = Team { $name } entfernt.
done-host-saved = Begleitete Person { $name } gespeichert.
done-tag-renamed = #{ $from } heißt jetzt #{ $to }.
done-case-made = { $count ->
    [one] Aus einer Notiz ist ein Fall geworden. Er steht bei den Befunden.
   *[other] Aus { $count } Notizen ist ein Fall geworden. Er steht bei den Befunden.
}
done-case-proposed = { $count ->
    [one] Aus einer Notiz ist ein Fall geworden. Er steht bei den Befunden, und Entscheidung { $number } ist vorgeschlagen.
   *[other] Aus { $count } Notizen ist ein Fall geworden. Er steht bei den Befunden, und Entscheidung { $number } ist vorgeschlagen.
}
done-signal-join = { $count } Notizen gelten als eine Bitte.
done-signal-split = { $count } Notizen gelten als eigene Bitte.
done-signal-part = { $count ->
    [one] Die Notiz gilt als andere Bitte.
   *[other] { $count } Notizen gelten als andere Bitten.
}
done-programme-saved = Programm gespeichert.
done-strip = Zeit läuft.
done-stretch-mended = Zeit berichtigt.
done-stretch-removed = Zeitabschnitt entfernt.
done-surge-began = Ab jetzt herrscht Andrang.
done-surge-ended = Der Andrang ist vorbei.
done-contact-saved = Kontakt gezählt.
done-contact-removed = Kontakt entfernt.
done-photo-saved = Foto bei der Notiz gespeichert.
done-photo-described = Beschreibung geändert.
done-photo-removed = Foto entfernt.
done-photo-erased = Das Foto ist endgültig gelöscht.
done-notice-marked = { $name }: festgehalten.
done-responsibility-saved = Festgehalten.
done-responsibility-removed = Herausgenommen.
done-responsibilities-imported = { $count ->
    [0] Das Team hat diese schon.
    [one] Eine Aufgabe übernommen.
   *[other] { $count } Aufgaben übernommen.
}
done-card-saved = Karte { $name } gespeichert.
done-card-removed = Karte entfernt.
done-cards-ordered = Die Karten stehen in ihrer neuen Reihenfolge.
done-answer-kept = Wort für Wort behalten.
done-assumption-saved = Erwartung gespeichert.
done-assumption-removed = Erwartung entfernt.
done-read-back-begun = Gegenlesen begonnen.
done-read-back-ended = { $count ->
    [0] Gegenlesen beendet. Nichts wurde gestrichen.
    [one] Gegenlesen beendet. Eine Zeile wurde gestrichen; ihre Worte sind endgültig gelöscht.
   *[other] Gegenlesen beendet. { $count } Zeilen wurden gestrichen; ihre Worte sind endgültig gelöscht.
}
done-line-kept = Behalten.
done-line-corrected = Berichtigt, in den Worten der begleiteten Person.
done-line-struck = Gestrichen. Bis zum Ende des Gegenlesens lässt sich das zurücknehmen.
done-card-passed = Bleibt, wie es ist.
done-card-taken-up = Wieder in der Reihe.
done-quotable = Darf zitiert werden.
done-not-quotable = Wird nicht zitiert.
done-headline = Kernsatz gespeichert.
done-help = Festgehalten.
done-ask-promised = Eine Zusage: Zuständigkeit, Termin und Befugnis sind klar.
done-ask-left = Es bleibt eine Bitte.
done-ask-saved = Bitte gespeichert.
done-ask-removed = Bitte von der Liste genommen.
done-answer-new = Wieder offen. Die Antwort lautet: Danke, wir gehen dem nach.
done-answer-yellow = In Arbeit und zugesagt.
done-answer-green = Erledigt, und das Team weiß es.
done-answer-red = Es geht nicht, und der Grund ist festgehalten.
done-team-told = Festgehalten: Dem Team wurde es gesagt.
done-no-need-to-tell = Festgehalten: Es muss niemandem gesagt werden.
done-decision-proposed = Entscheidung { $number } ist vorgeschlagen.
done-decision-decided = Entscheidung { $number } ist getroffen.
done-decision-reversed = Entscheidung { $number } ist zurückgenommen, mit dem Grund.
done-decision-removed = Entscheidung { $number } ist aus dem Verzeichnis genommen.
done-decision-held = Entscheidung { $number }: Sie hat gehalten.
done-decision-short = Entscheidung { $number }: Sie blieb hinter der Erwartung zurück.
done-decision-faded = Entscheidung { $number }: Ihre Wirkung ist verflogen.
done-decision-no_effect = Entscheidung { $number }: keine Wirkung.
done-decision-worse = Entscheidung { $number }: Es ist schlechter.
done-decision-cannot_tell = Entscheidung { $number }: Es ist nicht zu sagen.
done-thanks-owed = Der Dank ist innerhalb von 72 Stunden weiterzugeben.
done-thanks-passed-on = Dank weitergegeben.
done-day-closed = Tag abgeschlossen. Er lässt sich noch 7 Tage lang wieder öffnen.
done-debrief-reopened = Der Rückblick ist wieder offen.
done-undone = Rückgängig gemacht: { $act }.
done-redone = Wiederholt: { $act }.

act-act = der letzte Schritt
act-log-observation = eine Beobachtung
act-edit-observation = eine geänderte Beobachtung
act-edit-observations = geänderte Beobachtungen
act-remove-observations = ein Entfernen
act-bring-back = ein Zurückholen
act-move-observations = ein Verschieben auf einen anderen Tag
act-import-observations = ein Import
act-start-day = der Beginn eines Tages
act-edit-day = ein geänderter Tag
act-end-day = das Ende eines Tages
act-reopen-day = ein wieder geöffneter Tag
act-pause-day = eine Pause
act-resume-day = das Weitermachen nach einer Pause
act-remove-day = ein entfernter Tag
act-save-team = ein gespeichertes Team
act-join-teams = zusammengelegte Teams
act-remove-team = ein entferntes Team
act-save-host = eine gespeicherte begleitete Person
act-rename-tag = ein umbenanntes Schlagwort
act-make-case = ein Fall aus einem Signal
act-signal-join = Notizen als eine Bitte
act-signal-part = Notizen als andere Bitten
act-save-programme = geänderte Angaben zum Programm
act-make-report = ein Bericht
act-begin-notebook = der Anfang des Journals
act-found-notebook = das neue Notizbuch
act-found-sample = die Beispielfirma
act-press-strip = ein Wechsel der Tätigkeit
act-mend-stretch = eine berichtigte Zeit
act-remove-stretch = ein entfernter Zeitabschnitt
act-mark-surge = eine Angabe zum Andrang
act-save-contact = ein Kontakt
act-remove-contact = ein entfernter Kontakt
act-attach-photo = ein Foto
act-describe-photo = was ein Foto zeigt
act-remove-photo = ein entferntes Foto
act-mark-notice = was einer begleiteten Person gesagt wurde oder was sie erlaubt
act-save-responsibility = was ein Team zu tun hat
act-remove-responsibility = was ein Team nicht zu tun hat
act-import-responsibilities = eine übernommene Aufgabenliste
act-save-question-card = eine Fragenkarte
act-remove-question-card = eine entfernte Fragenkarte
act-order-question-cards = die Reihenfolge der Fragenkarten
act-log-answer = eine Antwort
act-save-assumption = eine Erwartung
act-remove-assumption = eine entfernte Erwartung
act-keep-line = eine behaltene Zeile
act-correct-line = eine berichtigte Zeile
act-strike-line = eine gestrichene Zeile
act-end-read-back = das Ende eines Gegenlesens, mit gelöschten gestrichenen Worten
act-say-quotable = eine Angabe zum Zitieren
act-save-headline = ein Kernsatz
act-say-help = eine Angabe zur Hilfe
act-promise-ask = wer für eine Bitte zuständig ist
act-save-ask = eine Bitte
act-remove-ask = eine von der Liste genommene Bitte
act-answer-ask = eine Antwort auf eine Bitte
act-tell-team = dass es einem Team gesagt wurde
act-save-decision = eine Entscheidung
act-reverse-decision = eine zurückgenommene Entscheidung
act-remove-decision = eine aus dem Verzeichnis genommene Entscheidung
act-judge-decision = ein Urteil über eine Entscheidung
act-owe-thanks = ein Dank, der weiterzugeben ist
act-thanks-passed-on = ein weitergegebener Dank
act-close-day = der Abschluss eines Tages
act-undo = ein Rückgängigmachen
act-redo = ein Wiederholen
act-forget = gelöschte Worte

# Namen, mit denen ein Notizbuch beginnt
team-not-named = Noch nicht benannt
leader-me = Ich

job-read = Die Datei wird gelesen
job-import = Beobachtungen werden gespeichert
job-check = Das Journal wird gelesen
job-check-backups = Die Sicherungen werden geöffnet
job-check-index = Der Suchindex wird verglichen
job-rebuild = Die Tabellen werden neu aufgebaut
job-rebuild-index = Der Suchindex wird neu aufgebaut
job-backup = Die Sicherung wird geschrieben
job-pages = Die Seiten werden gesetzt
job-meanings = Es wird gelesen, was die Notizen bedeuten
job-compare = Die Notizen werden verglichen
job-report = Der Bericht wird geschrieben
job-sample = Die Beispielfirma wird angelegt
job-open = Ihre Notizen werden für diese Version vorbereitet. Nichts an ihnen ändert sich

chip-category-training_gap = Schulungslücke
chip-category-tooling = Werkzeuge
chip-category-workload = Arbeitslast
chip-category-customer_behaviour = Kundenverhalten
chip-category-escalation_need = Eskalationsbedarf
chip-bright = Lichtblick
chip-kind-phrase = Formulierung, die half
chip-kind-kpi_conflict = Kennzahl-Konflikt
chip-kind-idea = Idee
chip-tag = #{ $value }
chip-host = @{ $value }
chip-tool = &{ $value }
chip-impact = Gewicht { $value }
chip-minutes = { $value } min
chip-minutes-guessed = etwa { $value } min
chip-guessed = geschätzt
chip-count = × { $value }
chip-minutes-ago = vor { $value } min
chip-at = um { $value }
chip-quote = Wörtlich
chip-my-read = Meine Deutung
chip-ask = Eine Bitte
chip-link-previous = Setzt die vorige Notiz fort
chip-link = Setzt Notiz { $value } fort
chip-star = Für den Bericht
chip-basis-seen = gesehen
chip-basis-heard = gehört
chip-basis-told = erzählt
chip-basis-measured = gemessen
chip-basis-artefact = Beleg
chip-basis-inferred = meine Deutung

done-accepted = { $count ->
    [one] Angenommen.
   *[other] { $count } Beobachtungen angenommen.
}
done-declined = { $count ->
    [one] Abgelehnt. Die beobachtende Person liest, warum.
   *[other] { $count } Beobachtungen abgelehnt. Die Beobachtenden lesen, warum.
}
done-snoozed = { $count ->
    [one] Zurückgestellt.
   *[other] { $count } Beobachtungen zurückgestellt.
}
done-asked = { $count ->
    [one] Nachgefragt. Sie kommt mit der Antwort zurück.
   *[other] Zu { $count } Beobachtungen nachgefragt. Sie kommen mit den Antworten zurück.
}
done-merged = { $count ->
    [one] Zusammengeführt in „{ $statement }“.
   *[other] { $count } zusammengeführt in „{ $statement }“.
}
done-linked-to = { $count ->
    [one] Mit „{ $words }“ verknüpft.
   *[other] { $count } mit „{ $words }“ verknüpft.
}
done-withdrawn = { $count ->
    [one] Wartet wieder auf Durchsicht.
   *[other] { $count } Beobachtungen warten wieder auf Durchsicht.
}
done-question-answered = Beantwortet. Wer gefragt hat, sieht es bei der Durchsicht.
done-drawn = { $count ->
    [one] Eine Beobachtung gezogen. Ordnen Sie sie ein, ohne nachzusehen.
   *[other] { $count } Beobachtungen gezogen. Ordnen Sie sie ein, ohne nachzusehen.
}
done-dropped = { $count ->
    [one] Eine zurückgelegt.
   *[other] { $count } zurückgelegt.
}
done-coded = Eingeordnet.
done-settled = Geklärt. Die Beobachtung sagt es von jetzt an.
done-finding-saved = Befund gespeichert.
done-finding-removed = Befund entfernt. Seine Beobachtungen bleiben, wie sie sind.
done-findings-joined = Ab jetzt zusammengezählt. Beide behalten ihre Nachweise.
done-findings-parted = Zählt wieder für sich.
done-linked = { $count ->
    [one] Zugeordnet.
   *[other] { $count } Beobachtungen zugeordnet.
}
done-unmerged = { $count ->
    [one] Aus dem Befund genommen. Sie ist, wo sie vorher war.
   *[other] { $count } aus dem Befund genommen. Sie sind, wo sie vorher waren.
}

act-accept-observations = angenommene Beobachtungen
act-decline-observations = abgelehnte Beobachtungen
act-snooze-observations = zurückgestellte Beobachtungen
act-ask-observer = eine Nachfrage bei der beobachtenden Person
act-answer-question = eine Antwort auf eine Nachfrage
act-merge-observations = in einem Befund zusammengeführte Beobachtungen
act-link-observations = mit dem, was geschieht, verknüpfte Beobachtungen
act-withdraw-reviews = zurückgenommene Durchsichten
act-draw-second-coding = eine Stichprobe für die zweite Einordnung
act-drop-second-coding = eine zurückgelegte Stichprobe
act-code-observation = eine zweite Einordnung
act-settle-coding = was gilt, wo zwei Einordnungen sich unterschieden
act-save-finding = ein Befund
act-remove-finding = ein entfernter Befund
act-link-evidence = Nachweise für einen Befund
act-unlink-evidence = aus einem Befund genommene Nachweise
act-join-findings = zusammengezählte Befunde
act-part-findings = wieder getrennt gezählte Befunde

grade-none = noch kein Nachweis
grade-single_sighting = einmal gesehen
grade-emerging = zeichnet sich ab
grade-established = belegt
grade-well_established = gut belegt
effort-none = Aufwand nicht angegeben
effort-easy = leicht
effort-medium = mittel
effort-hard = schwer
