# Was nicht ging: was geschah, was erhalten blieb, was zu tun ist. Der Kern fasst das selbst in Worte, weil die Befehlszeile
# und das Protokoll Sätze brauchen; die Seite zeigt, was sie bekommt. Eine Einzelheit in Klammern hat das System oder eine
# Bibliothek gesagt, in ihrer eigenen Sprache.

said = { $words }
said-then = { $first } { $then }

# Nicht in diesem Notizbuch
-elsewhere = Nichts wurde geändert. Vielleicht stammt das aus einem anderen.
error-missing-ask = Diese Bitte steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-card = Diese Karte steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-contact = Dieser Kontakt steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-decision = Diese Entscheidung steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-day = Dieser Tag steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-expectation = Diese Erwartung steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-finding = Dieser Befund steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-link-target = Das, womit verknüpft werden sollte, ist nicht mehr da. Nichts wurde geändert. Wählen Sie etwas anderes.
error-missing-host = Diese begleitete Person steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-line = Diese Zeile steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-note = Diese Notiz steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-one-of-notes = Eine dieser Notizen steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-question = Diese Frage steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-record = Der Eintrag { $kind } { $id } steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-report = Dieser Bericht wurde nicht aus diesem Notizbuch erstellt. { -elsewhere }
error-missing-stretch = Dieser Zeitabschnitt steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-team = Dieses Team steht nicht in diesem Notizbuch. { -elsewhere }
error-missing-thanks = Dieser Dank steht nicht in diesem Notizbuch. { -elsewhere }

# Abgebrochen
error-cancelled-index = Abgebrochen. Der Suchindex ist, wie er war.
error-cancelled-index-half-made = Abgebrochen. Der Suchindex ist halb fertig; der Rest kommt mit der nächsten Notiz oder dem nächsten Start hinzu.
error-cancelled-kept = Angehalten. Was vorher fertig war, bleibt.
error-cancelled-meanings = { $unread ->
    [one] Angehalten. Eine Notiz ist noch zu lesen; was gelesen ist, bleibt bis zum Ende des Programms.
   *[other] Angehalten. { $unread } Notizen sind noch zu lesen; was gelesen ist, bleibt bis zum Ende des Programms.
}
error-cancelled-no-file = Abgebrochen. Es entstand keine Datei.
error-cancelled-no-sample = Abgebrochen. Die Beispielfirma wurde nicht angelegt.
error-cancelled-notebook-unchanged = Abgebrochen. Das Notizbuch wurde nicht geändert.
error-cancelled-nothing-logged = Abgebrochen. Nichts wurde erfasst.
error-cancelled-nothing-made = Abgebrochen. Nichts wurde erstellt.
error-cancelled-nothing-written = Abgebrochen. Nichts wurde geschrieben.

# Worte und Werte, die nicht passen
error-answer-empty = Es gibt noch nichts zu behalten. Tippen Sie, was gesagt wurde, oder überspringen Sie die Frage.
error-answer-kind = „{ $text }“ ist keine Art von Antwort. Nichts wurde geändert.
error-ask-answered = Das Team kennt diese Antwort schon. Nichts wurde geändert. Beantworten Sie die Bitte stattdessen neu.
error-signal-case = Ein Fall braucht Notizen. Nichts wurde geändert.
error-signal-many = Höchstens { $count } Notizen auf einmal. Nichts wurde geändert.
error-signal-part = Nennen Sie Notizen, die gehen, und eine, die bleibt. Nichts wurde geändert.
error-signal-two = Nennen Sie mindestens zwei Notizen. Nichts wurde geändert.
error-cadence = Tage zwischen Besuchen sind eine ganze Zahl von 1 bis { $most }. Nichts wurde geändert.
error-card-questions = Eine Karte hat zwischen 1 und { $most } Fragen. Nichts wurde geändert.
error-card-question-long = Eine Frage hat höchstens { $most } Zeichen. Nichts wurde geändert.
error-card-shipped = Diese Karte gehört zum Programm und bleibt, wie sie ist. Nichts wurde geändert. Legen Sie eine Kopie an, um etwas zu ändern.
error-change-no-date = Eine Änderung braucht ihr Datum. Nichts wurde geändert. Schreiben Sie es als 2026-10-14.
error-confidence = Wie sicher ist eine Zahl von 0 bis 100. Nichts wurde geändert.
error-correction-empty = Eine berichtigte Zeile hat Worte. Nichts wurde geändert. Um sie herauszunehmen, streichen Sie sie.
error-day-backwards = Dieser Tag würde enden, bevor er beginnt. Nichts wurde geändert. Prüfen Sie beide Zeiten.
error-day-stays-closed = Dieser Tag wurde vor mehr als { $days } Tagen abgeschlossen und bleibt es. Nichts wurde geändert. Seine Notizen lassen sich noch einzeln berichtigen.
error-erased-before = Die Worte dieser Notiz wurden schon gelöscht. Nichts wurde geändert.
error-expectation-empty = Sagen Sie in einem Satz, was Sie erwarten. Nichts wurde geändert.
error-expectation-no-day = Es gibt keinen Begleittag, von dem etwas zu erwarten wäre. Nichts wurde geändert. Beginnen Sie zuerst den Tag.
error-expectations-full = Ein Tag hat höchstens { $most } Erwartungen. Nichts wurde geändert. Entfernen Sie zuerst eine.
error-file-forgotten = Diese Datei ist nicht mehr bekannt. Nichts wurde geändert. Wählen Sie sie noch einmal.
error-group-sizes-lowered = Mit den jetzigen Gruppengrößen wurde schon ein Bericht erstellt, darum lassen sie sich nur erhöhen. Nichts wurde geändert.
error-in-the-future = Das liegt in der Zukunft. Nichts wurde geändert. Prüfen Sie die Zeiten.
error-join-nothing = Wählen Sie mindestens ein weiteres Team zum Zusammenlegen. Nichts wurde geändert.
error-keys-refused = Diese Tasten lassen sich nicht belegen ({ $why }). Wählen Sie andere.
error-keys-refused-others-work = Diese Tasten lassen sich nicht belegen ({ $why }). Die bisherigen wirken weiter.
error-name-empty = Hier wird ein Name gebraucht. Nichts wurde geändert. Tippen Sie mindestens einen Buchstaben.
error-name-too-long = Dieser Name ist länger als { $most } Zeichen. Nichts wurde geändert. Kürzen Sie ihn.
error-no-headline = „{ $field }“ ist kein Kernsatz. Nichts wurde geändert.
error-no-keys = Das sind keine Tasten. Nichts wurde geändert.
error-no-read-back = Es läuft kein Gegenlesen. Nichts wurde geändert. Beginnen Sie zuerst eines.
error-no-score = „{ $text }“ ist kein Urteil. Nichts wurde geändert. Sagen Sie true, partly oder false.
error-no-tasks = Keine Spalte dieser Datei enthält Aufgaben. Nichts wurde geschrieben. Wählen Sie eine andere Spalte oder Datei.
error-no-verdict = „{ $text }“ ist kein Urteil. Nichts wurde geändert.
error-not-a-date = „{ $text }“ ist kein Datum. Nichts wurde geändert. Schreiben Sie es als 2026-10-14.
error-not-a-time = „{ $text }“ ist keine Zeit. Nichts wurde geändert. Schreiben Sie sie als 10:20, 2026-10-14 oder 2026-10-14 10:20.
error-not-an-id = „{ $text }“ ist keine Kennung. Nichts wurde geändert.
error-not-bringable = Das lässt sich nicht zurückholen. Nichts wurde geändert.
error-not-of-a-contact = „{ $text }“ lässt sich von einem Kontakt nicht sagen. Nichts wurde geändert. Wählen Sie etwas aus der Liste.
error-not-pickable = „{ $text }“ lässt sich hier nicht wählen. Nichts wurde gespeichert.
error-not-pickable-line = „{ $text }“ lässt sich hier nicht wählen. Die Zeile ist unverändert.
error-not-said-by-hosts = „{ $text }“ sagt keine begleitete Person. Nichts wurde geändert.
error-not-settable = „{ $text }“ lässt sich hier nicht einstellen. Nichts wurde geändert.
error-not-timeable = „{ $text }“ lässt sich hier nicht messen. Nichts wurde geändert. Wählen Sie etwas aus der Liste.
error-strip-keys = Höchstens { $most } Tätigkeiten haben eine Taste. Nichts wurde geändert. Nehmen Sie erst eine heraus.
error-strip-twice = Eine Tätigkeit hat nur eine Taste. Nichts wurde geändert. Wählen Sie eine andere.
error-note-empty = Eine Notiz braucht Worte. Nichts wurde geändert. Um sie wegzunehmen, entfernen Sie sie.
error-note-too-long = Diese Notiz ist länger als 100.000 Zeichen. Sie steht noch in der Zeile. Teilen Sie sie in mehrere Notizen.
error-nothing-timed = Gerade läuft keine Zeit, darum lässt sich nichts unterbrechen. Sagen Sie zuerst, was geschieht.
error-nothing-to-read-back = Hier gibt es nichts gegenzulesen. Nichts wurde geändert.
error-nothing-to-save = Es gibt noch nichts zu speichern. Tippen Sie, was Sie gesehen oder gehört haben.
error-promise-incomplete = Eine Zusage braucht Zuständigkeit, Termin und Befugnis. Nichts wurde geändert. Füllen Sie alle drei aus oder keines.
error-promise-past = Eine Zusage gilt für einen Tag, der noch kommt; { $date } ist vorbei. Nichts wurde geändert. Nennen Sie einen späteren Tag.
error-pseudonym-taken = { $name } ist in diesem Team schon jemand. Nichts wurde geändert.
error-read-back-not-ended = Ein anderes Gegenlesen ist noch nicht beendet. Nichts wurde geändert. Setzen Sie es fort oder beenden Sie es zuerst.
error-same-label = Das ist dasselbe Schlagwort. Nichts wurde geändert.
error-seal-recipients = Nennen Sie, wer davon wissen darf. Nichts wurde versiegelt.
error-small-groups = Hinter einer Zahl müssen mindestens { $counts } begleitete Personen stehen und hinter einem Zitat { $quotes }. Nichts wurde geändert.
error-customer-number-sign = „{ $example }“ enthält „{ $sign }“. Möglich sind Buchstaben, Ziffern, Leerzeichen und Bindestriche; # steht für eine Ziffer, ? für einen Buchstaben.
error-customer-number-short = „{ $example }“ ist zu kurz und würde auch anderes bemerken, etwa Jahreszahlen. Nötig sind mindestens { $signs } Buchstaben und Ziffern, davon { $digits } Ziffern.
error-customer-number-long = Eine Kundennummer hat höchstens { $most } Zeichen. Schreiben Sie je Zeile eine.
error-customer-numbers-many = Mehr als { $most } Arten von Kundennummern lassen sich nicht behalten.
error-stretch-backwards = Nichts wurde geändert: Ein Zeitabschnitt endet, nachdem er beginnt.
error-stretch-missing = Nichts wurde geändert: Diesen Zeitabschnitt gibt es an diesem Tag nicht.
error-stretch-nothing-left = Nichts wurde geändert: Vom Zeitabschnitt daneben bliebe nichts übrig.
error-struck-for-ever = Das Gegenlesen, in dem diese Zeile gestrichen wurde, ist vorbei, und ihre Worte sind endgültig gelöscht. Nichts wurde geändert.
error-task-certainty = „{ $text }“ sagt nicht, woher es bekannt ist. Nichts wurde geändert.
error-task-name = Sagen Sie in höchstens { $most } Zeichen, was zu tun ist. Nichts wurde geändert.
error-task-number = So oft oder so viele Minuten in einer Schicht gibt es nicht. Nichts wurde geändert.
error-tasks-chosen = Wählen Sie zwischen 1 und { $most } Aufgaben. Nichts wurde geändert.
error-team-has-days = „{ $name }“ hat Begleittage. Nichts wurde geändert. Legen Sie es mit einem anderen Team zusammen oder entfernen Sie zuerst seine Tage.
error-team-name-taken = Ein Team namens „{ $name }“ gibt es schon. Nichts wurde geändert. Wählen Sie einen anderen Namen oder legen Sie die beiden Teams zusammen.
error-thanks-no-host = Diese Notiz betrifft keine begleitete Person. Nichts wurde geändert. Nennen Sie sie zuerst.
error-too-many-at-once = Wählen Sie zwischen 1 und 5.000 auf einmal. Nichts wurde geändert.
error-words-gone = Diese Worte stehen dort nicht mehr. Nichts wurde geändert. Sehen Sie noch einmal nach.

# Bitten und Antworten
error-ask-reach = Das ist keine Zahl von Menschen. Nichts wurde geändert. Schreiben Sie eine ganze Zahl oder nichts.
error-ask-words = Sagen Sie in höchstens { $most } Zeichen, worum gebeten wurde. Nichts wurde geändert.
error-ask-words-of-note = Das sind die Worte der begleiteten Person. Nichts wurde geändert. Berichtigen Sie die Notiz, aus der sie stammen, oder schreiben Sie eine andere Bitte auf.
error-confirmed-untold = Ein Team kann bestätigen, was ihm gesagt wurde, am selben Tag oder später. Nichts wurde geändert. Sagen Sie zuerst, wann es ihm gesagt wurde.
error-green-untold = Erledigt heißt: Das Team weiß, dass es erledigt ist. Nichts wurde geändert. Sagen Sie, wann es ihm gesagt wurde oder dass es nicht gesagt werden muss.
error-not-a-light = „{ $text }“ ist kein Stand der Ampel. Nichts wurde geändert. Wählen Sie new, yellow, green oder red.
error-not-an-effort = Das ist kein Aufwand. Nichts wurde geändert. Wählen Sie easy, medium oder hard.
error-nothing-to-tell = Es gibt noch nichts zu sagen. Nichts wurde geändert. Beantworten Sie zuerst die Bitte: erledigt, in Arbeit, oder geht nicht und warum.
error-red-reason = „Geht nicht“ braucht einen Grund, denn das Team wird ihn hören. Nichts wurde geändert. Schreiben Sie den Grund.
error-told-when = { $date } liegt nicht zwischen dem Tag der Bitte und heute. Nichts wurde geändert. Schreiben Sie den Tag, an dem es dem Team gesagt wurde.
error-calendar-empty = Nichts hat hier einen Termin. Keine Datei wurde erstellt. Geben Sie zuerst einer Bitte oder Entscheidung ihren Termin.

# Entscheidungen
error-decided-later = { $date } kommt erst noch. Nichts wurde geändert. Schreiben Sie den Tag, an dem entschieden wurde.
error-decision-expect = Eine Erwartung nennt den Wert je Stunde, von dem sie ausgeht, den, der erreicht wird, und bis wann. Nichts wurde geändert. Füllen Sie alle drei aus oder wählen Sie kein Maß.
error-decision-list = Höchstens { $most } davon. Nichts wurde geändert.
error-decision-long = Das ist länger als { $most } Zeichen. Nichts wurde geändert. Sagen Sie es kürzer.
error-decision-measure = Eine Erwartung braucht ein Maß: eine Kategorie oder ein Schlagwort. Nichts wurde geändert. Wählen Sie eines oder lassen Sie die Werte je Stunde leer.
error-decision-not-decided = Hier ist noch nichts entschieden. Nichts wurde geändert. Wählen Sie zuerst.
error-decision-taken-back = Diese Entscheidung wurde zurückgenommen. Nichts wurde geändert. Es gilt eine andere oder keine.
error-decision-replaced = Entscheidung { $number } ist an die Stelle dieser getreten. Nichts wurde geändert. Sehen Sie Entscheidung { $number } an.
error-decision-owner = Für eine Entscheidung muss jemand zuständig sein. Nichts wurde geändert. Nennen Sie, wer zuständig ist.
error-decision-recommended = Höchstens eine Möglichkeit kann empfohlen sein. Nichts wurde geändert. Nehmen Sie den anderen die Empfehlung.
error-decision-whys = { $most } Warum genügen. Nichts wurde geändert. Lassen Sie einige weg.
error-option-effort = „{ $text }“ ist kein Aufwand. Nichts wurde geändert. Wählen Sie easy, medium oder hard.
error-decision-question = Sagen Sie, was zu entscheiden ist. Nichts wurde geändert.
error-decision-rate = Das ist kein Wert je Stunde. Nichts wurde geändert. Schreiben Sie eine Zahl wie 1,5.
error-decision-reversed-why = Sagen Sie, warum sie zurückgenommen wird. Nichts wurde geändert.
error-decision-review = Eine Entscheidung wird wieder angesehen. Nichts wurde geändert. Nennen Sie den Tag oder sagen Sie, warum nicht.
error-decision-review-early = Wieder angesehen wird sie erst, nachdem sie getroffen wurde. Nichts wurde geändert. Wählen Sie einen späteren Tag.
error-decision-same-rate = Die beiden Werte sind gleich. Nichts wurde geändert. Sagen Sie, was sich ändern soll.
error-decision-supersedes = Eine Entscheidung kann sich nicht selbst ersetzen. Nichts wurde geändert. Wählen Sie eine andere.
error-not-a-measure = „{ $text }“ ist kein Maß. Nichts wurde geändert. Wählen Sie eine Kategorie oder ein Schlagwort.

# Berichte und Hinweisblätter
error-day-passed-on = Eine Tageszusammenfassung ist für ihre Führungskraft und ihr Team: Ein Tag hat zu wenige Begleitete, um ihn weiterzugeben. Nichts wurde erstellt. Fassen Sie stattdessen einen Zeitraum zusammen.
error-not-a-report = „{ $text }“ ist kein Bericht. Nichts wurde erstellt. Wählen Sie day, summary, findings, poster, decision, purchase, huddle oder register.
error-not-an-edition = „{ $text }“ ist keine Ausgabe. Nichts wurde erstellt. Wählen Sie team oder pass-on.
error-not-a-theme = „{ $text }“ ist kein Thema. Nichts wurde erstellt. Wählen Sie training_gap, tooling, workload, customer_behaviour oder escalation_need.
error-notice-format = Ein Hinweisblatt gibt es nicht als „{ $format }“. Nichts wurde erstellt. Wählen Sie pdf oder html.
error-notice-no-day = Es gibt noch keinen Begleittag. Nichts wurde erstellt. Wählen Sie ein Team oder beginnen Sie einen Tag.
error-period-backwards = Dieser Zeitraum würde enden, bevor er beginnt. Nichts wurde erstellt. Prüfen Sie beide Daten.
error-report-empty-period = Der Zeitraum endet, bevor er beginnt; nichts wurde erstellt. Wählen Sie einen letzten Tag, der nicht vor dem ersten liegt.
error-report-file = Die Datei im Format { $format } ließ sich nicht erstellen ({ $detail }); nichts wurde geschrieben, und Ihre Beobachtungen sind unverändert. Versuchen Sie ein anderes Format.
error-report-format = „{ $format }“ ist kein Format. Nichts wurde erstellt. Wählen Sie pdf, html, docx, eml, md, xlsx, csv oder png.
error-command-no-decision = Eine Entscheidung „{ $text }“ gibt es in diesem Notizbuch nicht. „shadowday decision list“ zeigt alle.
error-report-said-long = Das ist länger als { $most } Zeichen. Nichts wurde erstellt. Kürzen Sie es.
error-poster-passed-on = Ein Plakat ist für die Wand seines Teams. Nichts wurde erstellt. Erstellen Sie zum Weitergeben die Befunde eines Zeitraums.
error-poster-team = Ein Plakat ist für ein Team. Nichts wurde erstellt. Wählen Sie dieses Team.
error-report-of-decision = Eine Entscheidungsvorlage braucht ihre Entscheidung. Nichts wurde erstellt. Wählen Sie eine aus dem Register.
error-report-not-in-format = Dieser Bericht wird in diesem Format nicht erstellt: Ein Bild zeigt ein einzelnes Blatt, und eine Karte hat keine Tabelle. Nichts wurde erstellt. Wählen Sie pdf, html, docx, eml oder md.
error-report-nothing-asked = Nichts, worum es in diesem Antrag geht, steht im Notizbuch. Nichts wurde erstellt. Wählen Sie eine Bitte oder einen Befund.
error-report-no-such-day = Diesen Begleittag gibt es in diesem Notizbuch nicht mehr; nichts wurde erstellt. Wählen Sie einen anderen Tag.
error-report-pages = Die Seiten ließen sich nicht setzen ({ $detail }); nichts wurde geschrieben, und Ihre Beobachtungen sind unverändert. Versuchen Sie stattdessen HTML.
error-report-stopped = Nichts wurde erstellt; Ihre Notizen sind unberührt. Ändern Sie diese Worte und erstellen Sie den Bericht noch einmal.
error-report-headline = Nichts wurde erstellt; Ihre Notizen sind unberührt. Ein PDF beginnt mit einem Satz von Ihnen: Schreiben Sie den Kernsatz, oder nehmen Sie den vorgeschlagenen.
error-report-words = Die Worte des Berichts in „{ $language }“ sind nicht lesbar ({ $detail }); nichts wurde erstellt. Wählen Sie eine andere Sprache.
error-summary-dates = Ein Zeitraum braucht seinen ersten und seinen letzten Tag. Nichts wurde erstellt.

# Rückgängig
error-not-undoable = Dieser Schritt lässt sich nicht rückgängig machen: Er löschte Worte, betrifft die Mitgliedschaft oder geschah auf einem anderen Gerät. Nichts wurde geändert.
error-not-undone = Das wurde nicht rückgängig gemacht oder schon zurückgeholt. Nichts wurde geändert.
error-nothing-to-redo = Es gibt nichts zurückzuholen. Nichts wurde geändert.
error-nothing-to-undo = Es gibt nichts rückgängig zu machen. Nichts wurde geändert.
error-undo-leaves-leader-days = { $count ->
    [one] Ein anderer Eintrag ist ein Begleittag einer Führungskraft, die damit verschwände. Nichts wurde geändert. Geben Sie diesem Tag zuerst eine andere Führungskraft.
   *[other] { $count } andere Einträge sind Begleittage einer Führungskraft, die damit verschwände. Nichts wurde geändert. Geben Sie diesen Tagen zuerst eine andere Führungskraft.
}
error-undo-leaves-records = { $count ->
    [one] Ein anderer Eintrag gehört zu einem Begleittag, der damit verschwände. Nichts wurde geändert. Verschieben oder entfernen Sie ihn zuerst, oder entfernen Sie den Tag.
   *[other] { $count } andere Einträge gehören zu einem Begleittag, der damit verschwände. Nichts wurde geändert. Verschieben oder entfernen Sie sie zuerst, oder entfernen Sie den Tag.
}
error-undo-leaves-team-days = { $count ->
    [one] Ein anderer Eintrag ist ein Begleittag eines Teams, das damit verschwände. Nichts wurde geändert. Geben Sie diesem Tag zuerst ein anderes Team.
   *[other] { $count } andere Einträge sind Begleittage eines Teams, das damit verschwände. Nichts wurde geändert. Geben Sie diesen Tagen zuerst ein anderes Team.
}
error-undo-missing = Diesen Schritt gibt es in diesem Notizbuch nicht. Nichts wurde geändert.
error-undone-already = Das wurde schon rückgängig gemacht. Nichts wurde geändert.

# Dateien und Ordner
error-door = Das Fenster kann keine Zeilen von „shadowday note“ annehmen ({ $why }). Alles andere funktioniert; tippen Sie sie im Fenster.
error-door-no-answer = Das Fenster, das dieses Notizbuch offen hat, gab keine Antwort ({ $why }), darum ist unklar, ob die Zeile gespeichert ist. Sehen Sie dort unter Heute nach, bevor Sie sie noch einmal schreiben.
error-file = { $doing ->
    [copying] { $path } zu kopieren
    [deleting] { $path } zu löschen
    [locking] { $path } zu sperren
    [looking] { $path } anzusehen
    [making] Den Ordner { $path } anzulegen
    [opening] { $path } zu öffnen
    [protecting] { $path } zu schützen
    [reading] { $path } zu lesen
    [renaming] { $path } umzubenennen
    [syncing] { $path } auf den Datenträger zu schreiben
   *[writing] { $path } zu schreiben
} ist nicht gelungen: { $why }. Was vorher gespeichert war, ist unversehrt. Prüfen Sie Datenträger und Rechte und versuchen Sie es noch einmal.
error-file-exists = { $path } gibt es schon. Nichts wurde erstellt. Wählen Sie einen anderen Namen oder fügen Sie --force hinzu.
error-no-backup-folder = Der Ordner für Sicherungen lässt sich nicht anlegen ({ $why }). Ihre Notizen sind unberührt. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-no-folder = Der Ordner { $folder } lässt sich nicht anlegen ({ $why }). Nichts wurde geändert. Wählen Sie mit --data einen anderen Ordner oder geben Sie diesen frei.
error-no-home = Dieses System nennt keinen Benutzerordner. Nichts wurde geändert. Sagen Sie mit --data DIR, wo das Notizbuch liegen soll.
error-no-window-to-open = Hier gibt es kein Fenster, in dem es sich öffnen ließe.
error-no-window-to-show = Hier gibt es kein Fenster, in dem es sich zeigen ließe.
error-no-window-to-trash = Hier gibt es kein Fenster und so auch keinen Papierkorb dafür.
error-not-opened = Das ließ sich nicht öffnen ({ $why }). Es ist unverändert. Öffnen Sie es in dem Programm, das Sie dafür haben.
error-not-shown = Das ließ sich nicht in seinem Ordner zeigen ({ $why }). Es ist unverändert.
error-not-trashed = Das ließ sich nicht in den Papierkorb legen ({ $why }). Es liegt, wo es war. Entfernen Sie es in seinem Ordner.
error-not-written = { $path } ließ sich nicht schreiben ({ $why }). Ihre Notizen sind unberührt. Schaffen Sie Platz oder wählen Sie einen anderen Ordner und versuchen Sie es noch einmal.
error-missing-photo = Dieses Foto steht nicht in diesem Notizbuch oder wurde weggenommen. Nichts wurde geändert.
error-photo-area-outside = Ein verdeckter Teil liegt außerhalb des Bildes. Nichts wurde gespeichert. Zeichnen Sie ihn noch einmal.
error-photo-areas = Mehr als { $most } verdeckte Teile werden nicht aufbewahrt. Nichts wurde gespeichert. Verdecken Sie größere Teile oder behalten Sie nur einen.
error-photo-broken = Dieses Bild ist beschädigt oder abgeschnitten. Nichts wurde gespeichert. Nehmen Sie es noch einmal auf oder speichern Sie es neu in dem Programm, das Sie für Bilder haben.
error-photo-gone = Die Datei dieses Fotos fehlt oder wurde außerhalb der App geändert. Alles andere ist, wie es war. Stellen Sie sie aus einer Sicherung wieder her.
error-photo-let-go = Dieses Bild ist nicht mehr zur Hand. Nichts wurde gespeichert. Wählen Sie es noch einmal.
error-photo-not-allowed = Fotos sind nicht erlaubt von { $hosts }. Nichts wurde gespeichert. Fragen Sie zuerst, oder sagen Sie, dass Sie es trotzdem speichern.
error-photo-not-deleted = Ein Foto lässt sich nicht löschen ({ $why }). Die Worte sind gelöscht. Beim nächsten Start wird es noch einmal versucht.
error-photo-not-looked-at = Es wurde nicht gesagt, was zu verdecken ist. Nichts wurde gespeichert. Verdecken Sie Teile des Bildes, behalten Sie nur einen, oder sagen Sie, dass es nichts zu verdecken gibt.
error-photo-too-large = Dieses Bild ist größer als 25 MB oder 40 Megapixel oder braucht mehr Speicher, als einer Datei zusteht. Nichts wurde gespeichert. Verkleinern Sie es oder machen Sie ein Bildschirmfoto davon.
error-photo-too-many = Eine Notiz nimmt { $most } Fotos auf. Nichts wurde gespeichert. Beginnen Sie eine weitere Notiz.
error-photo-unknown = Dieses Bild lässt sich nicht aufnehmen. Nichts wurde gespeichert. Wählen Sie eine Datei im Format JPEG, PNG oder WebP oder machen Sie ein Bildschirmfoto davon.
error-photo-unreadable = Das Bild ist nicht lesbar ({ $why }). Nichts wurde gespeichert. Prüfen Sie die Datei und versuchen Sie es noch einmal.
error-sample-no-folder = Der Ordner { $folder } lässt sich nicht anlegen ({ $why }). Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-sample-not-deleted = Der Ordner der Beispielfirma { $folder } ließ sich nicht löschen ({ $why }). Ihr eigenes Notizbuch ist unberührt.
error-sample-not-moved = Die Beispielfirma ließ sich nicht nach { $folder } bringen ({ $why }). Ihr eigenes Notizbuch ist unberührt. Versuchen Sie es noch einmal.
error-too-many-like = In diesem Ordner gibt es zu viele Dateien wie { $path }. Nichts wurde geschrieben. Wählen Sie einen anderen Namen.

# Das Notizbuch
error-acts-refused = Diese Schritte passen nicht zusammen ({ $detail }) Keiner dieser Schritte wurde übernommen; hier ist alles, wie es war. Bitten Sie noch einmal um die Datei oder die Verbindung.
error-backup-unverified = Die Sicherung ließ sich nicht prüfen ({ $detail }), darum wurde sie nicht behalten. Das Notizbuch ist unversehrt. Wählen Sie einen anderen Ort und versuchen Sie es noch einmal.
error-damaged = Die Datei des Notizbuchs ist beschädigt ({ $detail }). Nichts wurde hineingeschrieben. Lassen Sie die Datei, wie sie ist, und stellen Sie die neueste Sicherung in einem neuen Ordner wieder her.
error-database = Das Notizbuch war eben nicht benutzbar ({ $detail }). Was vorher gespeichert war, ist unversehrt. Versuchen Sie es noch einmal.
error-disk-full = Der Datenträger ist voll, darum wurde dies nicht gespeichert. Alles vorher Gespeicherte ist unversehrt. Schaffen Sie Platz und versuchen Sie es noch einmal; Ihr Text steht noch im Eingabefeld.
error-in-use = Das Notizbuch in { $folder } ist schon in einem anderen Shadowday geöffnet. Nichts wurde geändert. Benutzen Sie jenes Fenster, oder schließen Sie es und versuchen Sie es noch einmal.
error-linked = Die Datei { $file } ist eine Verknüpfung oder hat in einem anderen Ordner einen zweiten Namen; zwei Programme könnten in sie schreiben, ohne voneinander zu wissen. Nichts wurde geöffnet oder geändert. Kopieren Sie die Datei, löschen Sie die hier liegende und geben Sie der Kopie ihren Namen.
error-newer-ledger = Dieses Notizbuch hat ein neueres Shadowday geschrieben (Journalformat { $found }; dieses kennt { $known }). Nichts wurde geändert. Aktualisieren Sie Shadowday, um es zu öffnen.
error-no-notebook = In { $folder } gibt es kein Notizbuch. Nichts wurde geändert. Prüfen Sie den Ordner oder öffnen Sie ihn zum Schreiben, um eines zu beginnen.
error-not-folded = Das Notizbuch in { $folder } wurde zuletzt von einer anderen Version von Shadowday benutzt und lässt sich nicht lesen, ohne hineinzuschreiben. Nichts wurde geändert. Öffnen Sie es einmal mit dieser Version im Fenster und versuchen Sie es noch einmal.
error-occupied = In { $folder } gibt es schon ein Notizbuch. Nichts wurde geändert. Wählen Sie einen leeren Ordner.
error-old-library = Dieses Shadowday enthält SQLite { $version }, das gespeicherte Notizen verlieren kann; nötig ist 3.51.3 oder neuer. Nichts wurde geöffnet oder geändert. Installieren Sie ein aktuelles Shadowday.
error-read-only = Das Notizbuch in { $folder } lässt sich hier nur lesen, darum wurde nichts gespeichert. Alles darin ist unversehrt. Bringen Sie es in einen Ordner, in den Sie schreiben dürfen, oder ändern Sie die Rechte des Ordners.
error-rebuilding = Die Tabellen dieses Notizbuchs werden schon neu aufgebaut. Nichts wurde geändert. Warten Sie, bis das fertig ist, und versuchen Sie es noch einmal.
error-this-folder = diesem Ordner
error-too-many-bytes = Das ist mehr, als in einem Schritt möglich ist ({ $bytes } Bytes; höchstens { $most }). Nichts wurde geändert. Tun Sie es in kleineren Teilen.
error-too-many-changes = Das ist mehr, als in einem Schritt möglich ist ({ $changes } Änderungen; höchstens { $most }). Nichts wurde geändert. Tun Sie es in kleineren Teilen.
error-unsafe-folder = Der Ordner { $folder } kann ein Notizbuch nicht sicher aufbewahren ({ $detail }). Nichts wurde geändert. Wählen Sie einen Ordner auf einem eingebauten Datenträger; Netzlaufwerke und abgeglichene Ordner verlieren oft Notizen.

# Was gerade läuft
error-still-writing = Ein Import, ein Bericht oder ein Neuaufbau schreibt noch in dieses Notizbuch, darum bleibt es das gezeigte. Nichts wurde geändert. Warten Sie das Ende ab oder brechen Sie es ab.
error-switching-already = Die Beispielfirma wird schon geöffnet oder geschlossen. Nichts wurde geändert. Warten Sie einen Moment.
error-switching-no-import = Der Import wurde nicht begonnen, weil die Beispielfirma geöffnet oder geschlossen wird. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.
error-switching-no-rebuild = Der Neuaufbau wurde nicht begonnen, weil die Beispielfirma geöffnet oder geschlossen wird. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.
error-switching-no-report = Der Bericht wurde nicht begonnen, weil die Beispielfirma geöffnet oder geschlossen wird. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.

# Der Suchindex
error-index-closing = Das Notizbuch wird geschlossen, darum wurde der Suchindex nicht neu aufgebaut. Ihre Notizen sind sicher.
error-index-damaged = Der Suchindex war beschädigt und wird neu aufgebaut. Ihre Notizen sind sicher. Suchen Sie gleich noch einmal.
error-index-not-as-written = Der Suchindex ist beschädigt ({ $detail }). Ihre Notizen sind sicher; aus ihnen wird er neu aufgebaut.
error-index-not-set-aside = Der beschädigte Suchindex in { $folder } ließ sich nicht wegräumen ({ $why }). Ihre Notizen sind sicher; schließen Sie andere Programme, die den Ordner benutzen, und starten Sie neu.
error-index-stopped = Der Suchindex blieb mitten in der Arbeit stehen. Er wird wieder geöffnet. Ihre Notizen sind sicher.
error-index-too-large-beside = Ein anderes Shadowday hat dieses Notizbuch geöffnet, und mit { $notes-shown } Notizen ist es zu groß, um daneben durchsucht zu werden. Suchen Sie in jenem Fenster, oder schließen Sie es und versuchen Sie es noch einmal.
error-index-unavailable = Der Suchindex ist eben nicht benutzbar ({ $detail }). Ihre Notizen sind sicher; die Suche holt von selbst auf.
error-old-index = Der alte Suchindex in { $folder } ließ sich nicht entfernen ({ $why }). Ihre Notizen sind sicher. Schließen Sie andere Programme, die den Ordner benutzen, und versuchen Sie es noch einmal.
error-search-bug = Die Suche ist ausgefallen ({ $detail }). Ihre Notizen sind sicher.

# Importe
-nothing-imported = Nichts wurde importiert.
-save-as-csv = Speichern Sie das Blatt als CSV: Dort gibt es keine solche Grenze.
-choose-table = Wählen Sie eine Datei im Format CSV oder XLSX.
error-import-archive = Die Datei ist ein Archiv, keine Tabelle. { -nothing-imported } Entpacken Sie sie und wählen Sie die CSV- oder XLSX-Datei darin.
error-import-binary-workbook = Die Datei ist eine binäre Excel-Arbeitsmappe (.xlsb), keine Tabelle. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx oder CSV.
error-import-bomb = Die Datei ist zu groß, um sie sicher zu lesen: Der Teil „{ $part }“ wächst beim Entpacken auf das { $times }-Fache. { -nothing-imported } { -save-as-csv }
error-import-columns-and-more = { $columns } und { $more } weitere
error-import-compressed = Die Datei ist eine komprimierte Datei, keine Tabelle. { -nothing-imported } Entpacken Sie sie zuerst.
error-import-damaged = Die Arbeitsmappe ist beschädigt: { $detail }. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV.
error-import-damaged-byte = Die Arbeitsmappe ist bei Byte { $byte } ihres Inhalts beschädigt: { $detail }. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV.
error-import-damaged-sheet = Die Arbeitsmappe ist im Blatt „{ $sheet }“ beschädigt: { $detail }. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV.
error-import-database = Die Datei ist eine Datenbank, keine Tabelle. { -nothing-imported } Exportieren Sie die Tabelle als CSV.
error-import-empty = Die Datei ist leer. { -nothing-imported } Wählen Sie eine Datei mit Spaltennamen in der ersten Zeile und einer Beobachtung je Zeile.
error-import-encoding = „{ $label }“ ist nicht der Name einer Zeichenkodierung. { -nothing-imported } Beispiele: utf-8, windows-1252, shift_jis, gb18030.
error-import-file-size = Die Datei ist zu groß, um sie sicher zu lesen: mehr als { $most } GB. { -nothing-imported } Teilen Sie sie in mehrere Dateien.
error-import-folder = Die Datei ist ein Ordner, keine Tabelle. { -nothing-imported } Wählen Sie eine Datei darin.
error-import-json = Die Datei ist JSON, keine Tabelle. { -nothing-imported } Exportieren Sie die Tabelle als CSV.
error-import-mapping = Die Zuordnung „{ $part }“ ist nicht brauchbar: { $why }. { -nothing-imported }
error-import-no-such-sheet = Ein Blatt „{ $wanted }“ gibt es nicht. Die Blätter sind: { $there }. { -nothing-imported }
error-import-no-text = Keine Spalte sieht nach dem Text einer Beobachtung aus. { -nothing-imported } Sagen Sie, welche es ist, z. B. --map kommentar=text. Die Spalten sind: { $columns }.
error-import-old-workbook = Die Datei ist eine alte Excel-Arbeitsmappe (.xls) oder eine mit Kennwort geschützte, keine Tabelle. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx ohne Kennwort oder als CSV.
error-import-open = Die Datei „{ $file }“ ließ sich nicht öffnen: { $why }. { -nothing-imported } Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.
error-import-part = Die Datei ist zu groß, um sie sicher zu lesen: Der Teil „{ $part }“ wächst beim Entpacken auf mehr als { $most } MB. { -nothing-imported } { -save-as-csv }
error-import-parts = Die Datei ist zu groß, um sie sicher zu lesen: Sie hat { $count } Teile. { -nothing-imported } { -save-as-csv }
error-import-pdf = Die Datei ist ein PDF-Dokument, keine Tabelle. { -nothing-imported } Bitten Sie um die Tabelle, aus der es entstand, als XLSX oder CSV.
error-import-picture = Die Datei ist ein Bild, keine Tabelle. { -nothing-imported } { -choose-table }
error-import-program = Die Datei ist ein Programm, keine Tabelle. { -nothing-imported } { -choose-table }
error-import-protected = Die Datei ist mit einem Kennwort geschützt. { -nothing-imported } Speichern Sie sie ohne Kennwort.
error-import-quotes-lost = Nahe Zeile { $line } öffnen mehr als tausend Zeilen ein Anführungszeichen und schließen es nie. { -nothing-imported } Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als CSV.
error-import-read = Das Lesen endete bei Zeile { $line }: { $why }. Kopieren Sie die Datei auf diesen Rechner und importieren Sie die Kopie.
error-import-repeats = Die Datei ist zu groß, um sie sicher zu lesen: Sie wiederholt Zellen millionenfach. { -nothing-imported } { -save-as-csv }
error-import-rows = Die Datei ist zu groß, um sie sicher zu lesen: mehr als { $most } Zeilen. { -nothing-imported } Teilen Sie sie in mehrere Dateien.
error-import-sheet-size = Die Datei ist zu groß, um sie sicher zu lesen: Das Blatt enthält zu viel für eine Arbeitsmappe. { -nothing-imported } { -save-as-csv }
error-import-text-document = Die Datei ist ein Textdokument, keine Tabelle. { -nothing-imported } Speichern Sie seine Tabelle als CSV.
error-import-unknown-text = Die Datei ist kein Text in einer hier bekannten Zeichenkodierung, also keine Tabelle. { -nothing-imported } { -choose-table }
error-import-unsound-end = das Blatt endet mittendrin
error-import-unsound-parts = ihre Teile passen nicht zusammen
error-import-unsound-texts = ihre Textliste gibt mehr Texte an, als sie enthalten kann
error-import-utf32 = Die Datei ist Text in UTF-32, keine Tabelle. { -nothing-imported } Speichern Sie sie als CSV in UTF-8.
error-import-web-page = Die Datei ist eine Webseite oder ein XML-Dokument, keine Tabelle. { -nothing-imported } Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.
error-import-workbook-size = Die Datei ist zu groß, um sie sicher zu lesen: { $size } MB. { -nothing-imported } { -save-as-csv }
error-mapping-form = sie muss SPALTE=FELD lauten
error-mapping-no-column = die Datei hat keine Spalte „{ $column }“; sie hat { $columns }
error-mapping-no-field = ein Feld „{ $field }“ gibt es nicht; die Felder sind { $fields }
error-mapping-twice = eine andere Spalte ist schon { $field }, und nur eine kann es sein
error-rows-stay = { $rows } Zeilen stehen im Notizbuch, und sie zurückzunehmen ist auch nicht gelungen ({ $why }) Wenn wieder Platz ist, machen Sie sie mit { $act } rückgängig oder importieren Sie die Datei noch einmal: Nur der Rest kommt hinzu.
error-rows-taken-back = Die davor erfassten Zeilen wurden zurückgenommen.

# Die Befehlszeile
error-command-no-open-day = Kein Begleittag ist offen. Nichts wurde geändert. „day list“ zeigt sie.
error-command-no-day = Es gibt noch keinen Begleittag. Nichts wurde erstellt.
error-command-no-team = Ein Team namens „{ $name }“ gibt es nicht. Nichts wurde erstellt. Die Teams hier: { $teams }.
error-command-queries = { $file } ist nicht lesbar ({ $why }). Nichts wurde gesucht.
error-usage-conflict = { $option } und { $other } passen nicht zusammen. Nichts wurde getan. { $usage }
error-usage-missing = Es fehlt: { $missing }. Nichts wurde getan. { $usage }
error-usage-no-command = Sagen Sie, was zu tun ist. Nichts wurde getan. { $usage }
error-usage-twice = { $option } darf nur einmal stehen. Nichts wurde getan. { $usage }
error-usage-unknown = „{ $word }“ ist hier nicht bekannt. Nichts wurde getan. { $usage }
error-usage-value = „{ $value }“ passt nicht zu { $option }. Nichts wurde getan. { $usage }
error-usage-value-of = „{ $value }“ passt nicht zu { $option }: Möglich sind { $values }. Nichts wurde getan. { $usage }
error-usage-value-missing = { $option } braucht einen Wert. Nichts wurde getan. { $usage }
usage-hint = „{ $command } --help“ sagt, was es gibt.

# Fehler von Shadowday
error-answer-not-written = Eine Antwort ließ sich nicht schreiben ({ $why }). Nichts wurde geändert.
error-bindings = Die Anbindung ließ sich nicht schreiben ({ $why }). Prüfen Sie den Ordner und versuchen Sie es noch einmal.
error-bug = In Shadowday ist etwas schiefgegangen ({ $detail }). Davon wurde nichts gespeichert; alles davor ist unversehrt. Versuchen Sie es noch einmal, und melden Sie es, wenn es zweimal geschieht.
error-may-not-ask = Dieses Fenster darf nicht nach „{ $command }“ fragen.
error-panic = In Shadowday ist etwas schiefgegangen (Spur { $trace }). Was vorher gespeichert war, ist unversehrt. Versuchen Sie es noch einmal; geschieht es wieder, melden Sie diese Nummer.
error-request-too-large = Das ist zu viel auf einmal. Nichts wurde geändert. Senden Sie weniger.
error-request-unreadable = Die Anfrage ist nicht lesbar ({ $why }). Nichts wurde geändert. Starten Sie die App neu.
error-sample-unreadable = Die Beispielfirma ist nicht lesbar ({ $why }).
error-window-failed = In Shadowday ist etwas ausgefallen. Was vorher gespeichert war, ist sicher; versuchen Sie es noch einmal, und wenn es bleibt, senden Sie den neuesten Absturzbericht aus dem Ordner „logs“.
error-window-not-opened = Das Fenster lässt sich nicht öffnen: { $why }. Nichts wurde geändert.

error-decline-reason = Sagen Sie, warum sie abgelehnt wird: Die beobachtende Person liest es. Nichts wurde geschrieben.
error-ask-question = Schreiben Sie die Frage an die beobachtende Person. Nichts wurde geschrieben.
error-coding-count = Ziehen Sie 1 bis { $most }. Nichts wurde geschrieben.
error-coding-none = Es gibt nichts zu ziehen: Die Notizen der beendeten Tage sind abgelehnt, schon gezogen oder Ihre eigenen. Nichts wurde geschrieben.
error-missing-coding = Diese Beobachtung ist nicht mehr da, um eingeordnet zu werden. Nichts wurde geschrieben.
error-snooze-until = Zurückstellen geht bis morgen oder später. Nichts wurde geschrieben.
error-question-answer-empty = Schreiben Sie zuerst die Antwort. Nichts wurde geschrieben.
error-merge-where = Sagen Sie, in welchem Befund sie zusammengeführt werden soll. Nichts wurde geschrieben.
error-finding-empty = Ein Befund ist ein Satz: Schreiben Sie, was sich zeigte. Nichts wurde geschrieben.
error-finding-too-long = Ein Befund hat höchstens { $most } Zeichen. Nichts wurde geschrieben.
error-join-itself = Ein Befund zählt immer schon für sich selbst. Wählen Sie einen anderen. Nichts wurde geschrieben.
