# Entscheidungen: das Verzeichnis, was erwartet wird und was daraus wurde.

nav-decisions = Entscheidungen
command-go-decisions = Zu den Entscheidungen
scope-decisions = In den Entscheidungen
command-decisions-new = Neue Entscheidung
command-decisions-onward = Weiter: entscheiden, dann sagen, was daraus wurde
command-decisions-back = Zurück: zurücknehmen
command-decisions-outcome = Was daraus wurde
command-decisions-brief = Eine Entscheidungsvorlage erstellen
command-decisions-undo = Rückgängig

decisions-title = Entscheidungen
decisions-lead = Was aufgrund des Gesehenen entschieden wurde und was daraus wurde.
decisions-new = Neue Entscheidung
decisions-list = Entscheidungen
decisions-states = Nur zeigen
decisions-keys = J K wählen · Enter öffnet · O was daraus wurde · N neu · Z rückgängig
decisions-empty-title = Noch wurde nichts entschieden
decisions-empty-text = Eine Entscheidung sagt, worauf sie beruht, wer zuständig ist, was sie ändern soll und wann die Teams wieder besucht werden.
decisions-empty-filter = Auf keine Entscheidung trifft das zu.
decisions-show-all = Alle zeigen
decisions-state-proposed = Vorgeschlagen
decisions-state-decided = Entschieden
decisions-state-to_review = Wieder anzusehen
decisions-state-judged = Beurteilt
decisions-state-superseded = Ersetzt
decisions-state-reversed = Zurückgenommen
decisions-number = Entscheidung { $number }
decisions-findings = Weil
decisions-finding-unknown = Ein Befund, der nicht in diesem Notizbuch steht
decisions-options = Möglichkeiten
decisions-choice = Gewählt
decisions-choice-because = { $choice }, weil: { $because }
decisions-none-yet = Noch nichts gewählt
decisions-owner = Zuständig
decisions-for-company = Für die Firma
decisions-for-staff = Für die Belegschaft
decisions-expect = Erwartet
decisions-expect-words = { $measure }: von { $from } auf { $to } je Stunde bis { $by }
decisions-expect-none = nichts, was sich messen lässt
decisions-review = Wieder ansehen
decisions-review-on = am { $date }
decisions-review-due = fällig seit { $date }
decisions-review-none = nicht, weil: { $because }
decisions-decided-on = Entschieden
decisions-teams = Teams
decisions-all-teams = jedes Team
decisions-never = { $count ->
    [one] Bei { $names } war noch nie jemand. Was für ein Team entschieden wird, sieht man sich besser zuerst dort an.
   *[other] Bei { $names } war noch nie jemand. Was für Teams entschieden wird, sieht man sich besser zuerst dort an.
}
decisions-last = letzter Besuch { $date }
decisions-takes-place = Ersetzt
decisions-place-taken = Ersetzt durch
decisions-reversed = Zurückgenommen am { $date }: { $because }
decisions-verdicts = Was daraus wurde
decisions-edit = Ändern
decisions-decide = Entscheiden
decisions-outcome = Was daraus wurde
decisions-brief = Entscheidungsvorlage …
decisions-more = Mehr zu Entscheidung { $number }
decisions-replace = Stattdessen neu entscheiden
decisions-reverse = Zurücknehmen …
decisions-remove = Aus dem Verzeichnis nehmen
decisions-measure-category = Probleme der Kategorie { $category }
decisions-measure-tag = Notizen mit #{ $tag }

decision-form-new = Neue Entscheidung
decision-form-edit = Entscheidung { $number }
decision-question = Was zu entscheiden ist
decision-findings = Befunde, auf denen sie beruht
decision-findings-none = Noch keine Befunde in diesem Notizbuch.
decision-findings-one = Ein Befund, nach seiner Kennung
decision-options = Möglichkeiten
decision-options-hint = Eine je Zeile
decision-weigh = Möglichkeiten abwägen
decision-weigh-none = Schreiben Sie zuerst die Möglichkeiten auf, eine je Zeile.
decision-effort = Aufwand
decision-effort-none = Niemand hat es gesagt
decision-effort-easy = Tage, im Team
decision-effort-medium = Wochen oder ein anderes Team
decision-effort-hard = Monate, Geld oder mehrere Abteilungen
decision-effect = Wirkung
decision-risk = Risiko
decision-recommended = Empfohlen
decision-waiting = Was Warten kostet
decision-whys = Warum ist es so?
decision-whys-hint = Fragen Sie bis zu fünfmal warum. Ein Befund zeigt, dass es nicht nur vermutet ist.
decision-why = Warum { $number }
decision-why-finding = Gezeigt von
decision-why-unseen = Noch nichts
decision-choice = Wahl
decision-choice-hint = Leer lassen, solange sie nur vorgeschlagen ist
decision-because = Weil
decision-owner = Zuständig
decision-for-company = Was sie für die Firma bedeutet
decision-for-staff = Was sie für die Belegschaft bedeutet
decision-expect = Was sie ändern soll
decision-expect-hint = Notizen je begleiteter Stunde, damit sich lange und kurze Besuche vergleichen lassen.
decision-measure = Maß
decision-measure-none = Nichts, was sich messen lässt
decision-measured = { $days ->
    [0] Im halben Jahr davor war niemand dort.
    [one] Bisher { $rate } je Stunde: { $count } in { $hours } h an einem Tag ({ $low } bis { $high }).
   *[other] Bisher { $rate } je Stunde: { $count } in { $hours } h an { $days } Tagen ({ $low } bis { $high }).
}
decision-from = Von, je Stunde
decision-to = Auf, je Stunde
decision-by = Bis wann
decision-rate-wrong = Eine Zahl wie 1,5 oder nichts.
decision-teams = Teams, die sie betrifft
decision-review = Wieder ansehen am
decision-review-hint = Dann ist bei den Teams ein Besuch fällig
decision-no-review = Nicht, weil
decision-decided-on = Entschieden am
decision-save = Speichern
decision-reverse-title = Entscheidung { $number } zurücknehmen
decision-reverse-because = Warum
decision-reverse-save = Zurücknehmen

outcome-title = Was aus Entscheidung { $number } wurde
outcome-held = Hat gehalten
outcome-short = Blieb dahinter zurück
outcome-faded = Ist verflogen
outcome-no_effect = Keine Wirkung
outcome-worse = Schlechter
outcome-cannot_tell = Nicht zu sagen
outcome-words-held = Es ging dorthin, wohin es sollte, und weiter, als der Zufall es brächte. Ob die Entscheidung das bewirkt hat, können die Zahlen nicht sagen.
outcome-words-short = Es ging in die richtige Richtung, und weiter, als der Zufall es brächte, aber nicht so weit: Was erwartet wurde, lässt sich ausschließen.
outcome-words-faded = Es war dort und ist wieder zurück: Was erwartet wurde, lässt sich jetzt ausschließen.
outcome-words-no_effect = Was erwartet wurde, lässt sich ausschließen. Eine kleinere Änderung nicht.
outcome-words-worse = Es ging in die andere Richtung, und weiter, als der Zufall es brächte. Ob die Entscheidung das bewirkt hat, können die Zahlen nicht sagen.
outcome-words-cannot_tell = Die Zahlen lassen zu viel zu: keine Änderung und auch die erwartete.
outcome-because-no_measure = Es wurde nichts genannt, was sich messen ließe.
outcome-because-too_early = Es ist zu früh: Die Wirkung soll erst später da sein.
outcome-because-no_days_before = Im halben Jahr vor der Entscheidung war niemand dort.
outcome-because-no_days_after = Seit die Wirkung da sein sollte, war niemand dort. Besuchen Sie die Teams zuerst.
outcome-because-few_hours = Es wurden so wenige Stunden begleitet, dass sie nichts sagen. Besuchen Sie die Teams noch einmal.
outcome-because-few_days = Die Notizen eines Tages hängen zusammen, und nur ein Tag wurde gesehen. Besuchen Sie die Teams noch einmal.
outcome-because-nothing_seen = Es wurde weder vorher noch seither notiert.
outcome-because-wide = Zu diesen Zahlen passt keine Änderung ebenso wie die erwartete. Mehr Stunden würden es zeigen.
outcome-table = Vorher und seither
outcome-side = Wann
outcome-before = Vorher
outcome-after = Seither
outcome-noted = Notiert
outcome-hours = Stunden
outcome-days = Tage
outcome-rate = Je Stunde
outcome-rate-between = { $rate } ({ $low } bis { $high })
outcome-period = { $from } bis { $to }
outcome-ratio = Seither, geteilt durch vorher: { $ratio } (95 %: { $low } bis { $high }).
outcome-ratio-open = Seither, geteilt durch vorher: { $ratio } (95 %: { $low } oder mehr).
outcome-ratio-none = Seither, geteilt durch vorher: mindestens { $low } (95 %).
outcome-expected = Erwartet: { $ratio }.
outcome-regression = Oft wird nach schlechten Wochen entschieden, und auf schlechte Wochen folgen auch ohne Entscheidung bessere. Andere Schichten und andere Führungskräfte notieren anderes.
outcome-add = Was Sie hinzufügen
outcome-say-less = Sagen, dass es nicht zu sagen ist
outcome-save = Urteil festhalten
verdict-line = { $outcome }, { $date }
verdict-figures = { $before-count } in { $before-hours } h vorher, { $after-count } in { $after-hours } h seither

due-again = Entscheidung { $number } wieder ansehen: { $question } ({ $date })
due-again-show = Entscheidung { $number }
due-brake = { $open ->
    [one] Eine Bitte wartet hier
   *[other] { $open } Bitten warten hier
} nach { $days ->
    [one] einem Besuch
   *[other] { $days } Besuchen
} ohne Antwort. Antworten Sie zuerst.
due-brake-show = Bitten von { $team }

removed-kind-decision = Entscheidung
screens-field-number = Nummer
screens-field-findings = Befunde
screens-field-options = Möglichkeiten
screens-field-choice = Wahl
screens-field-for_company = für die Firma
screens-field-for_staff = für die Belegschaft
screens-field-measure = Maß
screens-field-rate_from = von, je Stunde
screens-field-rate_to = auf, je Stunde
screens-field-effect_by = bis wann
screens-field-review_on = wieder ansehen am
screens-field-no_review_because = nicht wieder angesehen, weil
screens-field-teams = Teams
screens-field-decided_on = entschieden
screens-field-supersedes = ersetzt
screens-field-reversed_on = zurückgenommen
screens-field-reversed_because = warum zurückgenommen
screens-field-outcome = was daraus wurde
screens-field-before_count = vorher notiert
screens-field-before_hours = Stunden vorher
screens-field-after_count = seither notiert
screens-field-after_hours = Stunden seither
screens-field-ratio = seither, geteilt durch vorher
screens-field-ratio_low = mindestens
screens-field-ratio_high = höchstens
screens-field-judged_at = beurteilt
