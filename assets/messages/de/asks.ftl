# Bitten und Antworten: die Ampel, und wie gut sich der Kreis schließt.

nav-asks = Bitten
command-go-asks = Zu den Bitten
scope-asks = In den Bitten
command-asks-new = Eine Bitte aufschreiben
command-asks-light = Ampel, dann eine Ziffer
command-asks-light-1 = Nach S: neu
command-asks-light-2 = Nach S: in Arbeit
command-asks-light-3 = Nach S: erledigt
command-asks-light-4 = Nach S: geht nicht, weil
command-asks-told = Das Team weiß es
command-asks-case = Einen Antrag auf Anschaffung erstellen
command-asks-poster = Ein Plakat für das Team erstellen
command-asks-undo = Rückgängig

asks-title = Bitten
asks-lead = Ihr habt gesagt, wir haben getan: worum Begleitete baten und was daraus wird.
asks-team = Team
asks-team-all = Alle Teams
asks-team-count = { $name } ({ $count })
asks-new = Neue Bitte
asks-calendar = Kalenderdatei
asks-calendar-made = { $count ->
    [one] Ein Termin in { $name }.
   *[other] { $count } Termine in { $name }.
}
asks-calendar-open = Öffnen
asks-lights = Nur zeigen
asks-list = Bitten
asks-column-said = Ihr habt gesagt
asks-column-did = Wir haben getan, tun gerade oder können nicht
asks-keys-light = Welche Ampel? 1 neu · 2 in Arbeit · 3 erledigt · 4 geht nicht · Esc keine
asks-keys = J K wählen · Enter öffnet · S 1–4 Ampel · T dem Team gesagt · N neu · Z rückgängig
asks-empty-title = Noch wurde um nichts gebeten
asks-empty-text = Eine Zeile in Heute, die mit -> beginnt, ist eine Bitte, ebenso eine Antwort auf die drei Fragen, die Sie so kennzeichnen. Was jemand auf dem Flur sagt, schreiben Sie hier auf.
asks-empty-filter = Bei keiner Bitte steht die Ampel so.
asks-show-all = Alle zeigen

asks-light-new = Neu
asks-light-yellow = In Arbeit
asks-light-green = Erledigt
asks-light-red = Geht nicht
asks-thank-you = Danke, wir gehen dem nach.
asks-safety = Sicherheit
asks-safety-over = Sicherheit: Frist vorbei
asks-asked = { $date }, { $days ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $days } Tagen
}
asks-asked-answered = erbeten { $date }, beantwortet nach { $days ->
    [0] weniger als einem Tag
    [one] einem Tag
   *[other] { $days } Tagen
}
asks-asked-nobody = ohne Datum
asks-by = bis { $date }
asks-first-by = zuerst zugesagt bis { $date }
asks-done-on = erledigt { $date }
asks-late = { $days ->
    [one] einen Tag überfällig
   *[other] { $days } Tage überfällig
}
asks-told-on = dem Team gesagt am { $date }
asks-told-how = dem Team gesagt am { $date }: { $how }
asks-not-told = dem Team noch nicht gesagt
asks-no-need = muss nicht gesagt werden
asks-confirmed = bestätigt { $date }
asks-effect = Wirkung: { $effect }
asks-kept = Zusage gehalten
asks-broken = Zusage nicht gehalten
asks-answer = Antworten
asks-answer-to = Auf „{ $words }“ antworten
asks-more = Mehr zu „{ $words }“
asks-told = Dem Team gesagt …
asks-edit = Was darüber bekannt ist …
asks-to-day = Zum Tag
asks-decision = Entscheidung { $number }
asks-case = Antrag auf Anschaffung …
asks-poster = Plakat …
asks-remove = Von der Liste nehmen

asks-brake = { $name }: { $days ->
    [one] ein Tag hier
   *[other] { $days } Tage hier
}, { $open ->
    [one] eine Bitte offen
   *[other] { $open } Bitten offen
}, keine beantwortet. Antworten Sie vor dem nächsten Besuch: Besuche ohne Antwort schaden.
asks-brake-since = { $name }, seit der letzten Antwort am { $date }: { $days ->
    [one] ein Tag hier
   *[other] { $days } Tage hier
}, { $open ->
    [one] eine Bitte offen
   *[other] { $open } Bitten offen
}. Antworten Sie vor dem nächsten Besuch: Besuche ohne Antwort schaden.
asks-brake-show = Bitten des Teams zeigen

answer-title = Antwort
answer-light = Ampel
answer-text-new = Was zu klären ist
answer-text-yellow = Was wir tun
answer-text-green = Was wir getan haben
answer-text-red = Warum es nicht geht, und was stattdessen
answer-promise = Zusage
answer-promise-hint = Alle drei machen daraus eine Zusage. Ohne sie lautet die Antwort: „Danke, wir gehen dem nach.“
answer-owner = Zuständig
answer-owner-hint = Eine Rolle oder eine Führungskraft
answer-due = Bis wann
answer-authority = Mit wessen Befugnis
answer-told = Dem Team gesagt
answer-told-on = Am
answer-told-how = Wie
answer-told-how-hint = z. B. in der Kurzbesprechung, schriftlich
answer-no-need = Muss nicht gesagt werden
answer-today = Heute
answer-confirmed = Vom Team bestätigt am
answer-effect = Was es gebracht hat
answer-effect-hint = Wie gemessen, z. B. Fragen zu Codes: 4 → 1 je Stunde
answer-save = Speichern
told-title = Dem Team gesagt
told-save = Festhalten

ask-form-new = Neue Bitte
ask-form-edit = Was über diese Bitte bekannt ist
ask-form-words = Worum gebeten wurde
ask-form-words-fixed = Das sind die Worte der begleiteten Person; berichtigen lässt sich die Notiz, aus der sie stammen.
ask-form-team = Team
ask-form-no-team = Kein Team
ask-form-object = Worum es geht
ask-form-object-hint = Ein Wort oder zwei, z. B. Headset
ask-form-place = Wo
ask-form-effort = Wie schwer es ist
ask-form-effort-none = Nicht angegeben
ask-form-effort-easy = Leicht: Tage, im Team
ask-form-effort-medium = Mittel: Wochen, oder ein anderes Team
ask-form-effort-hard = Schwer: Monate, Geld oder mehrere Abteilungen
ask-form-reach = Wie viele Menschen es betrifft
ask-form-reach-wrong = Eine ganze Zahl oder nichts.
ask-form-safety = Es geht um Sicherheit
ask-form-save = Speichern

loop-title = Wie gut sich der Kreis schließt
loop-lead = Auch Bitten, die noch warten, zählen. Die Spannen gelten zu 95 %; bei wenigen Bitten sind sie weit.
loop-median = Bis die Hälfte der Bitten beantwortet ist
loop-ninetieth = Bis neun von zehn beantwortet sind
loop-days = { $days ->
    [one] ein Tag
   *[other] { $days-shown } Tage
}
loop-days-between = { $days ->
    [one] ein Tag ({ $low } bis { $high })
   *[other] { $days-shown } Tage ({ $low } bis { $high })
}
loop-days-from = { $days ->
    [one] ein Tag ({ $low } oder mehr)
   *[other] { $days-shown } Tage ({ $low } oder mehr)
}
loop-days-unknown = noch nicht bekannt
loop-based = { $answered } beantwortet, { $open } offen
loop-kept = Rechtzeitig gehaltene Zusagen
loop-share = { $hits } von { $of } ({ $low } % bis { $high } %)
loop-share-none = noch keine
loop-running = { $count ->
    [0] keine läuft noch
    [one] eine weitere läuft noch
   *[other] { $count } weitere laufen noch
}
loop-answered-days = Begleittage, an denen jede Bitte beantwortet ist
loop-owned = Begleittage, von denen die Führungskraft einen Befund oder eine Bitte übernommen hat
loop-thanks = Innerhalb von 72 Stunden weitergegebener Dank
loop-safety = Sicherheit, mit eigener Frist
loop-safety-words = { $open ->
    [0] keine offen
    [one] eine offen
   *[other] { $open } offen
}, { $over ->
    [0] keine über der Frist
    [one] eine über der Frist
   *[other] { $over } über der Frist
}
loop-safety-allowed = { $days ->
    [one] Eine Antwort ist innerhalb eines Tages fällig
   *[other] Eine Antwort ist innerhalb von { $days } Tagen fällig
}
loop-safety-median = bis die Hälfte beantwortet ist: { $days }

asks-thanks-title = Weiterzugebender Dank

removed-kind-ask = Bitte
screens-field-object = worum es geht
screens-field-place = wo
screens-field-safety = betrifft Sicherheit
screens-field-first_due = zuerst zugesagt bis
screens-field-told_light = gesagte Ampel
screens-field-no_need_to_tell = muss nicht gesagt werden
screens-field-no_need_light = Ampel, die niemand hören muss
screens-field-done_at = erledigt
screens-field-effect = Wirkung
told_light-yellow = in Arbeit
told_light-green = erledigt
told_light-red = geht nicht, weil
no_need_light-yellow = in Arbeit
no_need_light-green = erledigt
no_need_light-red = geht nicht, weil
