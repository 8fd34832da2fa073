# Worte der Berichte, deutsch. `$n` wählt die Mehrzahl; `{ $n-shown }` ist dieselbe Zahl, wie Menschen sie schreiben.

## Zahlen und Daten

number-group = .
number-decimal = ,
percent = { $n }{"\u00A0"}%
date = { $day }.{"\u00A0"}{ $month }{"\u00A0"}{ $year }
date-short = { $weekday }, { $day }.{"\u00A0"}{ $month }
date-month = { $month } { $year }
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
weekday-1 = Mo
weekday-2 = Di
weekday-3 = Mi
weekday-4 = Do
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = So
list-comma = ,{" "}
list-and = { $first } und { $last }
period = { $from } bis { $to }
minutes-short = { $n }{"\u00A0"}min
# Eine Bezeichnung mitten im Satz: „lower“ oder wie sie ist.
inside-a-sentence = as it is
hours-short = { $n }{"\u00A0"}h
interval = { $low } bis { $high }
interval-percent = { $low } bis { $high }{"\u00A0"}%
days-of = { $n-shown } von { $all-shown }
times = { $n-shown }×
observations = { $n ->
    [one] { $n-shown } Beobachtung
   *[other] { $n-shown } Beobachtungen
}
and-more = {" "}+{ $n-shown }
not-known = unbekannt
withheld = gesperrt (kleine Gruppe)
withheld-short = gesperrt

## Kategorien

category-training-gap = Schulungslücke
category-tooling = Werkzeuge
category-workload = Arbeitslast
category-customer-behaviour = Kundenverhalten
category-escalation-need = Eskalationsbedarf
category-none = Noch nicht zugeordnet
short-training-gap = Schulung
short-tooling = Werkzeug
short-workload = Last
short-customer-behaviour = Kunden
short-escalation-need = Eskalation
short-none = Offen
letter-training-gap = S
letter-tooling = W
letter-workload = L
letter-customer-behaviour = K
letter-escalation-need = E
letter-none = –
bright-spots = Lichtblicke
impact-1 = gering
impact-2 = mittel
impact-3 = hoch

## Namen, Beiwerk

name-day = Zusammenfassung eines Begleittags
name-summary-team = Zusammenfassung eines Zeitraums, Ausgabe für das Team
name-summary-cross = Zusammenfassung eines Zeitraums, teamübergreifende Ausgabe
name-summary-pass-on = Zusammenfassung eines Zeitraums, Ausgabe zum Weitergeben
class-team = Intern – für diese Führungskraft und dieses Team
class-cross = Intern – ohne personenbezogene Angaben
team-unnamed = ein noch nicht benanntes Team
teams-many = { $n-shown } Teams
page-of = Seite { $page } von { $pages }
label-programme = Programm
label-period = Zeitraum
label-teams = Teams
label-audience = Für
label-classification = Einstufung
label-recipe = Rezept
recipe = Rezept { $hash }: { $report }, { $period }, { $teams }; k { $counts-shown } für Zahlen, { $quotes-shown } für Zitate; Shadowday { $version }; Daten { $digest }
rule-team = Kleine Gruppen sind gezeigt, für diese Führungskraft und dieses Team: bitte nicht an andere weitergeben.
rule-cross = Zahlen, hinter denen weniger als { $counts-shown } verschiedene Begleitete stehen, sind gesperrt, und mit ihnen weitere, damit sie sich nicht errechnen lassen; Zitate brauchen { $quotes-shown } Begleitete im Team.
file-day = { $date } { $team } Begleittag
file-summary = { $from } bis { $to } { $teams } Zusammenfassung
skip-to-content = Zum Bericht springen
show-as-table = Als Tabelle zeigen
not-drawn = (für einige Zeichen der Notizen fehlt in den Schriften dieses Rechners die Form; sie erscheinen als □)
row-level-withheld = Einzelne Beobachtungen gehören nicht in eine teamübergreifende Ausgabe: Zeilen ließen sich zählen und kleine Gruppen finden. Sie bleiben im Notizbuch.
evidence-heading = Nachweise

## Überschriften: zuerst die Antwort, mit einer Zahl

headline-day-minutes = { $team }, { $date }: „{ $label }“ wiegt am schwersten, { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} gesehen, { $minutes } der { $total } als verloren notierten Minuten
headline-day-both = { $team }, { $date }: „{ $label }“ wiegt am schwersten, { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} gesehen; „{ $other }“ kostete die meiste Zeit, { $minutes } von { $total } Minuten
headline-day-times = { $team }, { $date }: „{ $label }“ wiegt am schwersten, { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} gesehen unter { $all ->
    [one] einem Problem
   *[other] { $all-shown } Problemen
}
headline-day-bright = { $team }, { $date }: { $n ->
    [0] kein Problem notiert
    [one] ein Lichtblick und kein Problem notiert
   *[other] { $n-shown } Lichtblicke und kein Problem notiert
}
headline-day-empty = { $team }, { $date }: nichts notiert, 0 Beobachtungen
headline-category-tops = Das größte Hindernis: { $category }, { $n-shown } von { $all-shown } Problemen ({ $share }), vor allem { $tops }
headline-category = Das größte Hindernis: { $category }, { $n-shown } von { $all-shown } Problemen ({ $share })
headline-category-only = Das größte Hindernis: { $category }, { $n ->
    [one] ein Problem
   *[other] { $n-shown } Probleme
} an { $days ->
    [one] einem Begleittag
   *[other] { $days-shown } Begleittagen
}
headline-counts = { $n ->
    [one] Eine Beobachtung
   *[other] { $n-shown } Beobachtungen
} an { $days ->
    [one] einem Begleittag
   *[other] { $days-shown } Begleittagen
}, { $period }
headline-small = { $days ->
    [one] Ein Begleittag
   *[other] { $days-shown } Begleittage
}, { $period }: in jedem Team zu wenige Begleitete, um eine Zahl zu zeigen
headline-empty = Keine Beobachtung zu berichten, { $period }: { $days ->
    [0] niemand wurde begleitet
    [one] ein Begleittag, nichts notiert
   *[other] { $days-shown } Begleittage, nichts notiert
}

## Fakten unter der Überschrift

facts-shadowed = Begleitet { $from }–{ $to } ({ $hours } Stunden)
facts-open = Begleitet ab { $from } ({ $hours } Stunden, Ende geschätzt)
facts-unknown = Stunden unbekannt
facts-shift = Schicht: { $shift }
facts-surge = Es herrschte Andrang
facts-hosts = { $n ->
    [0] keine begleitete Person genannt
    [one] eine begleitete Person
   *[other] { $n-shown } begleitete Personen
}
facts-struck = { $n ->
    [one] eine Zeile hat die begleitete Person gestrichen
   *[other] { $n-shown } Zeilen hat die begleitete Person gestrichen
}
facts-summary = { $days ->
    [one] Ein Begleittag
   *[other] { $days-shown } Begleittage
} · { $teams ->
    [one] ein Team
   *[other] { $teams-shown } Teams
} · { $hosts ->
    [one] eine begleitete Person
   *[other] { $hosts-shown } begleitete Personen
} · { $leaders ->
    [one] eine Führungskraft
   *[other] { $leaders-shown } Führungskräfte
}
basis-line = { $n ->
    [one] Eine Beobachtung
   *[other] { $n-shown } Beobachtungen
}: { $saw-shown } gesehen, { $heard-shown } gehört, { $read-shown } meine Deutung

## Abschnitte

heading-bright = Was gut läuft – bewahren
heading-problems = Was im Weg steht, nach Gewicht
heading-top-problems = Was am meisten im Weg steht
heading-counts = Wovon die Notizen handeln
heading-quotes = Wörtlich
heading-fix-first = Das würde ich zuerst ändern
heading-surprised = Was mich überrascht hat
heading-keep = Das würde ich bewahren
heading-time = Wohin die Zeit ging
heading-contacts = Was Kunden wollten
heading-expectations = Was uns überrascht hat
heading-owed = Was ich tat und noch schulde
heading-conflicts = Messgrößen, die zum Falschen verleiten
heading-photos = Wie es aussieht
photos-more = { $n ->
    [one] Ein weiteres Foto steht im Notizbuch.
   *[other] { $n-shown } weitere Fotos stehen im Notizbuch.
}
photos-not-allowed = { $n ->
    [one] Ein Foto fehlt: Nicht alle, die es betrifft, haben Fotos erlaubt.
   *[other] { $n-shown } Fotos fehlen: Nicht alle, die sie betreffen, haben Fotos erlaubt.
}
heading-asks = Bitten
heading-not-seen = Was nicht gesehen wurde
heading-my-read = Meine eigene Deutung, kein Nachweis
heading-method = Wie dies entstand
heading-figures = Kurz gesagt
heading-teams = Team für Team
heading-when = Wann

## Spalten

column-team = Team
column-teams = Teams
column-all = Alle
column-hours = Stunden
column-rate = Je Stunde
column-category = Kategorie
column-observations = Beob.
column-problem = Problem
column-seen = Gesehen
column-days = Tage
column-minutes = Min.
column-impact = Gewicht
column-bright = ★ Licht
column-neutral = Neutral
column-my-read = Deutung
column-hour = Stunde
column-week = Woche ab
column-evidence = Nachweis
column-when = Wann
column-leader = Führungskraft
column-hosts = Begleitete
column-sub-code = Unterkategorie
column-basis = Grundlage
column-polarity = Richtung
column-text = Text
column-tags = Schlagwörter
column-tools = Systeme
column-minutes-each = Minuten je Mal
column-count = Anzahl
column-activity = Tätigkeit
column-share = Anteil
column-stretches = Abschnitte
column-kind = Art
column-photos = Fotos
column-from = Von
column-to = Bis
column-lane = Spur
column-mode = Rolle
column-resumed = Wieder aufgenommen
column-contacts = Kontakte
column-reason = Grund
column-failure-reason = Wäre vermeidbar gewesen, weil
column-channel = Kanal
column-demand = Anlass
column-escalated = Eskaliert
column-needed = Wer gebraucht wurde
column-authority = Am Platz nicht erlaubt
column-wait = Minuten gewartet
column-solvable = Am Platz lösbar
row-total = Alle gezeigten Teams
sheet-summary = Zusammenfassung
sheet-observations = Beobachtungen
sheet-counts = Zahlen
sheet-time = Zeit
sheet-contacts = Kontakte
sheet-method = Methode

## Teile

label-example = { $label }: { $example }
problems-caption = Probleme, das schwerste zuerst
problems-none = Kein Problem wurde notiert.
problems-withheld = Hinter jeder Gruppe von Problemen stehen zu wenige Begleitete, um sie zu zeigen.
bright-none = Kein Lichtblick wurde notiert. Das ist eine Nachfrage wert: Was gut läuft, wird selten erwähnt.
bright-withheld = Hinter jeder Gruppe von Lichtblicken stehen zu wenige Begleitete, um sie zu zeigen.
groups-more = { $n ->
    [one] Im Notizbuch steht noch 1 mehr.
   *[other] Im Notizbuch stehen noch { $n-shown } mehr.
}
groups-withheld = { $n ->
    [one] Eine kleinere Gruppe ist gesperrt.
   *[other] { $n-shown } kleinere Gruppen sind gesperrt.
}
minutes-withheld = Minuten, hinter denen zu wenige Begleitete stehen, sind gesperrt, und weitere mit ihnen.
quote-role = { $role }, { $team }, { $date }
quote-team = { $team }, { $date }
group-phrases = Formulierungen, die halfen
conflict-chain = { $metric } → { $drives } → { $harm }
conflict-open = …
in-their-words = „{ $text }“
quote-not-released = (jemandes Worte, nicht freigegeben)
judgement-not-released = (Worte, die einen Menschen beurteilen; sie fehlen, bis gesagt ist, was dahinterstand)
a-host = [begleitete Person]
quotes-small = Zitate sind gesperrt: Hinter den Notizen keines Teams stehen { $k-shown } Begleitete.
asks-count = { $n ->
    [one] Eine Bitte wurde notiert. Ihre Worte bleiben bei ihrem Team.
   *[other] { $n-shown } Bitten wurden notiert. Ihre Worte bleiben bei ihren Teams.
}
asks-withheld = Bitten kamen von zu wenigen Begleiteten, um hier gezählt zu werden.
not-seen-weekdays = Kein Begleittag am { $days }
not-seen-teams = Kein Begleittag bei { $teams }
not-seen-shifts = { $team }: nicht die { $n ->
    [one] Schicht
   *[other] Schichten
} { $shifts }
not-seen-nothing = Nichts ist als ungesehen festgehalten. Was die Führungskraft nicht ansah, lässt sich aus den Notizen nicht wissen.

## Der ganze Tag: Zeit, Kontakte, Erwartungen, was noch zu tun ist

interruptions = Unterbrechungen
time-others = Die übrigen
counted = { $what } ({ $n-shown })
time-title = { $what }: { $share } der { $hours } gemessenen Stunden, mehr als alles andere
time-title-lost = { $what }: { $share } der { $hours } gemessenen Stunden
time-caption = { $n ->
    [one] Ein Abschnitt
   *[other] { $n-shown } Abschnitte
}, { $hours } Stunden gemessen
lost-re_key = doppeltes Tippen
lost-chase = Nachhaken
lost-wait_system = Warten auf Systeme
lost-wait_person = Warten auf Menschen
lost-interruption = Unterbrechungen
time-of = { $what } { $minutes }{"\u00A0"}min
time-modes = Wie ich dabei war: { $list }.
time-interruptions = { $n ->
    [one] Eine Unterbrechung
   *[other] { $n-shown } Unterbrechungen
}, { $minutes }{"\u00A0"}min: { $rate } je Stunde (95-%-Intervall { $low } bis { $high }).
time-sources = {" "}Durch: { $list }.
time-not-resumed = {" "}{ $n ->
    [one] Einmal ging die Arbeit nicht gleich weiter.
   *[other] { $n-shown }-mal ging die Arbeit nicht gleich weiter.
}
time-beside = Nebenher, nicht in den Anteilen: { $list }.
contacts-all = { $n ->
    [one] Ein Kontakt.
   *[other] { $n-shown } Kontakte.
}
contacts-failure = { $n-shown } von { $all-shown } wären vermeidbar gewesen: { $share } (95-%-Intervall { $low } bis { $high }{"\u00A0"}%).
contacts-unclear = {" "}{ $n ->
    [one] Einer ließ sich nicht beurteilen und zählt im Anteil nicht mit.
   *[other] { $n-shown } ließen sich nicht beurteilen und zählen im Anteil nicht mit.
}
reasons-caption = Warum Kunden kamen, der häufigste Grund zuerst
escalated = { $n ->
    [one] Bei einem wurde jemand anderes gebraucht
   *[other] Bei { $n-shown } wurde jemand anderes gebraucht
}
escalated-needed = : { $list }
escalated-wait = ; mittlere Wartezeit (Median) { $minutes }{"\u00A0"}min
escalated-solvable = ; mit mehr Befugnis hier lösbar: { $n-shown } von { $all-shown }
escalated-missing = Am Platz nicht erlaubt: { $list }.
expectations-line = { $n-shown } von { $all ->
    [one] einer Erwartung
   *[other] { $all-shown } Erwartungen
} { $n ->
    [one] traf
   *[other] trafen
} nicht zu.
expectations-partly = {" "}{ $n ->
    [one] Eine traf teilweise zu.
   *[other] { $n-shown } trafen teilweise zu.
}
expectation-sure = vorher zu { $share } sicher
verdict-true = traf zu
verdict-partly = traf teilweise zu
verdict-false = traf nicht zu
verdict-none = nicht beurteilt
help-done = meine zugesagte Hilfe, geleistet
help-not-done = meine zugesagte Hilfe, nicht geleistet
help-open = meine zugesagte Hilfe
thanks = Dank an { $host }
thanks-for = Dank an { $host }: { $reason }
thanks-owed = weiterzugeben bis { $date }
thanks-passed-on = weitergegeben { $date }
light-new = noch keine Antwort
light-green = erledigt
light-yellow = in Arbeit
light-red = geht nicht, weil
ask-safety = Sicherheit
ask-mine = ich übernehme das
promise = { $owner }, bis { $due }
promise-due = bis { $due }

teams-caption = Beobachtungen nach Team und Kategorie, mit begleiteten Stunden und Beobachtungen je Stunde
teams-note = Jede Beobachtung steht in einer Spalte. Je Stunde: Beobachtungen ÷ begleitete Stunden, darunter das 95-%-Intervall. Mehr Notizen in einem Team können mehr Probleme bedeuten oder mehr Hinsehen.
teams-note-withheld = {" "}Grau: gesperrt, eine kleine Gruppe oder eine Zahl, die eine verriete.
categories-none = Noch ist kein Problem einer Kategorie zugeordnet
categories-lead = Am häufigsten: { $category }, { $n-shown } von { $all-shown } Problemen
categories-lead-only = Am häufigsten: { $category }, { $n-shown } Probleme
categories-tie = Mehrere Kategorien sind mit je { $n-shown } von { $all-shown } Problemen am häufigsten
hours-title = { $n-shown } von { $all-shown } Notizen mit Uhrzeit entstanden von { $from } bis { $to }
hours-spread = Notizen entstanden den ganzen Tag über, höchstens { $n-shown } in einer Stunde
hours-caption = Notizen nach Tageszeit
hours-caption-bright = Notizen nach Tageszeit; umrandet: Lichtblicke
weeks-title = In { $n-shown } von { $all-shown } Wochen gab es einen Begleittag
weeks-caption = Beobachtungen je begleitete Stunde, nach Wochen
figure-hours = begleitete Stunden
figure-hours-note = { $days ->
    [one] ein Begleittag
   *[other] { $days-shown } Begleittage
}, { $leaders ->
    [one] eine Führungskraft
   *[other] { $leaders-shown } Führungskräfte
}
figure-rate = Beobachtungen je Stunde
figure-rate-note = 95-%-Intervall { $low } bis { $high }; n{"\u00A0"}={"\u00A0"}{ $n-shown }
figure-rate-withheld = mit den Stunden zeigte sie eine kleine Gruppe
figure-rate-unknown = kein Tag mit bekannten Stunden
figure-minutes = als verloren notiert
figure-minutes-note = { $n-shown } von { $all-shown } Problemen haben Minuten
figure-bright = Lichtblicke
figure-bright-note = neben { $n ->
    [one] einem Problem
   *[other] { $n-shown } Problemen
}

## Methode

basis-explained = . Meine Deutung wird gezählt und nie als Nachweis benutzt.
method-exposure = Umfang: { $days ->
    [one] ein Begleittag
   *[other] { $days-shown } Begleittage
}, { $hours } begleitete Stunden, { $teams ->
    [one] ein Team
   *[other] { $teams-shown } Teams
} im Blick, { $leaders ->
    [0] keine Führungskraft genannt
    [one] eine Führungskraft
   *[other] { $leaders-shown } Führungskräfte
}.
method-estimated = {" "}{ $n ->
    [one] Das Ende eines Tages ist
   *[other] Das Ende von { $n-shown } Tagen ist
} geschätzt (letzte Notiz + 15 min).
method-one-leader = {" "}Nur eine Führungskraft: Es zeigt, wohin ein Mensch sah.
method-hosts = Begleitete: { $n-shown } verschiedene (je Team die meisten, die eine Führungskraft traf); { $without ->
    [0] jede Beobachtung nennt eine begleitete Person.
    [one] eine Beobachtung nennt keine begleitete Person.
   *[other] { $without-shown } Beobachtungen nennen keine begleitete Person.
}
method-hosts-named = Begleitete: { $names }; { $without ->
    [0] jede Beobachtung nennt eine begleitete Person.
    [one] eine Beobachtung nennt keine begleitete Person.
   *[other] { $without-shown } Beobachtungen nennen keine begleitete Person.
}
method-small-teams = { $n ->
    [one] Ein Team hat zu wenige Begleitete: Seine Zahlen sind gesperrt und fehlen in jeder Summe.
   *[other] { $n-shown } Teams haben zu wenige Begleitete: Ihre Zahlen sind gesperrt und fehlen in jeder Summe.
}
method-rates = Raten zählen Beobachtungen, nicht wie oft jede gesehen wurde, an Tagen mit bekannten Stunden. Intervalle: 95 %, Garwood für Raten, Wilson für Anteile von Tagen.
method-groups = Probleme sind, was gesehen oder gehört wurde, gruppiert nach dem häufigsten gemeinsamen Schlagwort, sonst Unterkategorie, sonst System; geordnet nach der Summe der Gewichte (1–3, ohne Angabe = 1), dann nach Minuten. Minuten = Minuten je Mal × Anzahl.
method-unknown = { $days ->
    [one] Ein Tag hat
   *[other] { $days-shown } Tage haben
} unbekannte Stunden: { $n ->
    [one] Seine eine Beobachtung ist
   *[other] Die { $n-shown } Beobachtungen sind
} gezählt, aber in keiner Rate.
method-read-back = Mit den Begleiteten gegengelesen: { $kept-shown } behalten, { $corrected-shown } berichtigt, { $n ->
    [0] keine gestrichen.
    [one] eine Zeile gestrichen; ihre Worte sind gelöscht.
   *[other] { $n-shown } Zeilen gestrichen; ihre Worte sind gelöscht.
}
method-imported = { $n ->
    [one] Eine Beobachtung wurde
   *[other] { $n-shown } Beobachtungen wurden
} aus einer Datei importiert.

## Befunde, Entscheidungen, Bitten: was eine Leitung liest

name-findings-team = Befunde, Ausgabe für das Team
name-findings-cross = Befunde, teamübergreifende Ausgabe
name-poster = Gesagt, getan
name-decision = Entscheidungsvorlage
name-purchase = Antrag auf Anschaffung
name-huddle = Karte für die Runde
name-register = Verzeichnis der Entscheidungen
class-wall = Intern – für die Wand dieses Teams
file-findings = { $from } bis { $to } { $teams } Befunde
file-huddle = { $from } bis { $to } { $teams } Karte für die Runde
file-poster = { $date } { $team } Gesagt, getan
file-decision = { $date } Entscheidung { $number } Vorlage
file-purchase = { $date } Antrag auf Anschaffung
file-register = { $date } Verzeichnis der Entscheidungen
headline-findings = { $statement }: { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} gesehen, in { $teams ->
    [one] einem Team
   *[other] { $teams-shown } Teams
}, von { $observers ->
    [one] einer beobachtenden Person
   *[other] { $observers-shown } Beobachtenden
}
headline-findings-cost = { $statement }: { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} gesehen, { $range } Arbeit am Tag
headline-findings-none = { $period }: { $n ->
    [0] nichts zu zeigen
    [one] eine Beobachtung, daraus noch kein Befund
   *[other] { $n-shown } Beobachtungen, daraus noch kein Befund
}
facts-findings = { $n ->
    [0] Kein Befund
    [one] Ein Befund
   *[other] { $n-shown } Befunde
} aus { $days ->
    [one] einem Begleittag
   *[other] { $days-shown } Begleittagen
} von { $leaders ->
    [0] keiner genannten Führungskraft
    [one] einer Führungskraft
   *[other] { $leaders-shown } Führungskräften
}
facts-themes = Nur { $themes }
facts-themes-withheld = { $n ->
    [one] eine Stelle dieser Themen ist gesperrt (kleine Gruppe)
   *[other] { $n } Stellen dieser Themen sind gesperrt (kleine Gruppen)
}
facts-days = { $n ->
    [0] Kein Begleittag
    [one] Ein Begleittag
   *[other] { $n-shown } Begleittage
} von { $leaders ->
    [0] keiner genannten Führungskraft
    [one] einer Führungskraft
   *[other] { $leaders-shown } Führungskräften
}
heading-decide = Entscheiden
heading-do = Tun
heading-know = Wissen
heading-findings = Was gefunden wurde, nach Gewicht
heading-ledger = Was aus den Beobachtungen wurde
heading-months = Monat für Monat
heading-tried = Was versucht wurde
heading-price = Was es kostet
heading-asked-for = Die erbetene Entscheidung
heading-background = Hintergrund
heading-current = Wie es ist, am Arbeitsplatz gesehen
heading-goal = Ziel
heading-causes = Woher es kommt
heading-chosen = Ausgewählte Belege
chosen-saw = gesehen
chosen-heard = gehört
chosen-my-read = meine Lesart
heading-options = Möglichkeiten
heading-plan = Plan
heading-follow-up = Wie es weitergeht
heading-said = Was daraus wurde
heading-thanks = Danke
heading-story = Das ist geschehen
heading-question = Zum Besprechen
decide-nothing = Nichts wartet auf eine Entscheidung.
do-nothing = Nichts wartet darauf, getan zu werden.
know-nothing = Mehr ist nicht zu wissen.
know-settled = { $n ->
    [one] Ein Befund ist erledigt.
   *[other] { $n-shown } Befunde sind erledigt.
}
owner-none = noch kümmert sich niemand
takes-easy = dauert Tage
takes-medium = dauert Wochen
takes-hard = dauert Monate
takes-none = Aufwand nicht bekannt
decision-state-proposed = Vorgeschlagen
decision-state-decided = Entschieden
decision-state-to_review = Wieder anzusehen
decision-state-judged = Beurteilt
decision-state-superseded = Ersetzt
decision-state-reversed = Zurückgenommen
decision-number = Entscheidung { $n-shown }
decision-outcome-held = Es ging, wohin es sollte, um mehr als der Zufall bewirkt.
decision-outcome-short = Es ging in die richtige Richtung, aber nicht so weit wie erwartet.
decision-outcome-faded = Es war dort, wohin es sollte, und ist zurück.
decision-outcome-no_effect = Die erwartete Änderung lässt sich ausschließen.
decision-outcome-worse = Es ging in die andere Richtung, um mehr als der Zufall bewirkt.
decision-outcome-cannot_tell = Ob es etwas geändert hat, lässt sich noch nicht sagen.
column-finding = Befund
column-observers = Beobachtende
column-cost = Arbeit am Tag, geschätzt
column-state = Stand
column-became = Was daraus wurde
column-why = Warum
column-asked = Erbeten
column-light = Stand
column-reply = Antwort
column-said = Gesagt
column-did = Getan
column-month = Monat
column-noted = Notiert
column-minutes-lost = Verlorene Minuten
column-option = Möglichkeit
column-effort = Aufwand
column-effect = Wirkung
column-risk = Risiko
column-choice = Wahl
column-what = Was
column-who = Wer
column-by = Wann
findings-caption = Befunde nach Gewicht, mit dem, was jeder am Tag kostet
no-finding = Aus diesen Beobachtungen wurde noch kein Befund. Befunde entstehen in der Durchsicht.
findings-withheld = Hinter jedem Befund stehen zu wenige Begleitete, um ihn zu zeigen.
standing-open = offen
standing-settled = erledigt
standing-decided = entschieden
standing-proposed = zu entscheiden
finding-fact = { $n ->
    [one] Eine Beobachtung
   *[other] { $n-shown } Beobachtungen
} an { $days ->
    [one] einem Tag
   *[other] { $days-shown } Tagen
} in { $teams ->
    [one] einem Team
   *[other] { $teams-shown } Teams
} von { $observers ->
    [one] einer beobachtenden Person
   *[other] { $observers-shown } Beobachtenden
}.
finding-basis = { $saw-shown } gesehen, { $heard-shown } gehört.
finding-nobody-looked = Nach dem Gegenteil hat noch niemand gesucht.
finding-none-against = Nach dem Gegenteil wurde gesucht und keines gefunden.
finding-otherwise = { $n ->
    [one] Eine Beobachtung sagt etwas anderes.
   *[other] { $n-shown } Beobachtungen sagen etwas anderes.
}
quote-none = Kein Zitat mit Erlaubnis.
cost-about = ~{ $hours }{"\u00A0"}h
cost-range = { $low }{"\u00A0"}bis{"\u00A0"}{ $high }{"\u00A0"}h
cost-formula = { $rate } je Stunde × { $minutes }{"\u00A0"}min × { $people ->
    [one] eine Person
   *[other] { $people-shown } Personen
} × { $day }{"\u00A0"}h
cost-needs-hours = kein Tag mit bekannten Stunden
cost-needs-minutes = keine Notiz nennt Minuten
cost-needs-people = Größe des Teams nicht bekannt
method-findings = Ein Befund zählt die Beobachtungen, die dasselbe sagen, nie eine eigene Deutung. Gereiht nach der Summe der Wirkung (1–3, nicht bewertet = 1), dann nach der Zahl der Male.
method-cost = Arbeit am Tag = Male je begleiteter Stunde × Minuten je Mal (Median) × Personen in diesen Teams × Stunden eines mittleren Begleittags. Die Spanne: das 95-%-Intervall der Rate mit dem unteren und dem oberen Quartil der notierten Minuten.
ledger-caption = Was in der Durchsicht aus den Beobachtungen wurde und warum manche wegblieben
ledger-nothing = Es gibt nichts durchzusehen.
ledger-accept = Angenommen
ledger-merge = In einen Befund aufgenommen
ledger-link = Mit dem verknüpft, was geschieht
ledger-decline = Abgelehnt
ledger-snooze = Zurückgestellt
ledger-ask = Rückfrage gestellt
ledger-none = Noch nicht durchgesehen
ledger-means-accept = Sie gelten und zählen.
ledger-means-merge = Sie belegen einen Befund.
ledger-means-link = Sie gelten und zählen; sie gehören zu einer Bitte, einem Befund oder einer Entscheidung.
ledger-means-decline = Nicht in Befunden; wer beobachtet hat, liest warum.
ledger-means-snooze = Sie kommen an einem Tag wieder.
ledger-means-ask = Sie warten auf eine Antwort.
ledger-means-none = Noch hat sie niemand angesehen.
ledger-reasons-stay = Die Gründe bleiben bei denen, die beobachtet haben.
declined-too_vague = zu ungenau
declined-twice = doppelt notiert
declined-out_of_scope = gehört nicht zu diesem Programm
declined-solved = inzwischen behoben
declined-about_a_person = über eine Person, nicht über die Arbeit
declined-own_words = in eigenen Worten begründet
asks-caption = Was erbeten und was geantwortet wurde
asks-by-light = { $n ->
    [one] Eine Bitte
   *[other] { $n-shown } Bitten
}: { $done-shown } erledigt, { $doing-shown } in Arbeit, { $cannot-shown } geht nicht, { $new-shown } ohne Antwort.
reply-none = Noch keine Antwort.

## Das Plakat: einfache Worte, keine Prozente

poster-title = Gesagt, getan
poster-facts = { $team } · { $month }
poster-nothing = Noch hat nichts, worum Sie gebeten haben, eine Antwort. Wir schulden Ihnen eine.
poster-green = Erledigt: { $what }
poster-yellow = In Arbeit: { $what }, bis { $due }
poster-yellow-open = In Arbeit: { $what }
poster-red = Jetzt nicht, weil: { $because }. Stattdessen: { $instead }
poster-red-alone = Jetzt nicht, weil: { $because }
poster-waiting = { $n ->
    [one] Eine weitere Bitte wartet auf unsere Antwort.
   *[other] { $n-shown } weitere Bitten warten auf unsere Antwort.
}
poster-waiting-only = { $n ->
    [one] Eine Bitte wartet darauf.
   *[other] { $n-shown } Bitten warten darauf.
}
poster-more = { $n ->
    [one] Eine weitere hat ebenfalls eine Antwort.
   *[other] { $n-shown } weitere haben ebenfalls eine Antwort.
}
poster-thanks = Danke, { $team }: Das kam von Ihnen.
poster-next = Nächster Begleittag: { $date } – sagen Sie uns, worauf wir achten sollen.
poster-next-open = Der nächste Begleittag steht noch nicht fest. Sagen Sie uns, worauf wir achten sollen.
words-instead = stattdessen|dafür|instead
words-because = weil|da|because
check-poster-instead = { $n ->
    [one] Eine Antwort sagt, warum nicht, aber nicht, was stattdessen geschieht: „{ $where }“.
   *[other] { $n } Antworten sagen, warum nicht, aber nicht, was stattdessen geschieht, z. B. „{ $where }“.
} Schreiben Sie es in die Antwort, nach dem Wort „stattdessen“.
check-poster-percent = Auf einem Plakat stehen keine Prozente: „{ $where }“.
check-poster-none = Nichts Erbetenes hat in diesem Zeitraum eine Antwort.

## Die Entscheidungsvorlage

headline-brief = { $question } { $n ->
    [one] Eine Beobachtung
   *[other] { $n-shown } Beobachtungen
} an { $days ->
    [one] einem Tag
   *[other] { $days-shown } Tagen
}
brief-owner = verantwortlich: { $owner }
brief-decider = entscheidet: { $decider }
brief-decided = entschieden am { $date }
brief-proposed = vorgeschlagen
brief-review = wieder angesehen am { $date }
brief-version = Stand { $date }
brief-company = Für das Unternehmen: { $text }
brief-staff = Für die Beschäftigten: { $text }
brief-teams = Es betrifft { $teams }.
brief-never = Niemand hat bisher { $teams } begleitet: { $n ->
    [one] Für dieses Team wird entschieden, ohne dort gewesen zu sein.
   *[other] Für diese Teams wird entschieden, ohne dort gewesen zu sein.
}
current-nothing = Keine Beobachtung steht dahinter: Niemand hat es am Arbeitsplatz gesehen.
goal-line = { $what }: von { $from } auf { $to } je begleiteter Stunde.
goal-line-by = { $what }: von { $from } auf { $to } je begleiteter Stunde, bis { $by }.
goal-nothing = Keine Zahl wurde festgelegt, an der man eine Änderung sähe.
causes-nothing = Kein Befund wurde angeführt und keine Ursache notiert.
why-because = Weil: { $because }
why-unseen = das hat noch niemand gesehen
option-effort-easy = Tage, im Team
option-effort-medium = Wochen oder ein anderes Team
option-effort-hard = Monate, Geld oder mehrere Abteilungen
behind-tools = Die Werkzeuge ließen es nicht zu
behind-training = Niemand hatte es gezeigt
behind-opportunity = Es gab keine Gelegenheit
behind-time = Es war keine Zeit
options-caption = Was getan werden könnte und was gewählt wurde
options-nothing = Keine Möglichkeit wurde aufgeschrieben.
option-chosen = ● gewählt
option-recommended = ● empfohlen
option-waiting = Was Warten kostet: { $cost }
option-because = Begründung: { $because }
plan-caption = Was geschieht, durch wen, wann
plan-line = Von der Entscheidung bis zum Wiedersehen
plan-decide = Entscheiden
plan-effect = Die Wirkung ist da
plan-review = Die Teams wieder begleiten
plan-open = offen
follow-caption = Vor der Entscheidung und seither
follow-before = Vorher
follow-after = Seither
follow-up-ahead = Die Teams werden am { $date } wieder begleitet. Bis dahin ist über die Wirkung nichts bekannt.
follow-up-none = Die Teams werden nicht wieder begleitet: { $because }
follow-up-open = Es ist kein Tag festgelegt, an dem die Teams wieder begleitet werden.
heading-decided = Was entschieden wurde
brief-was-decided = { $choice } Entschieden am { $date }.
asked-of-nobody = { $what }
asked-by = { $what } Bis { $by }.
asked-of = { $what } Erbeten von: { $decider }.
asked-of-by = { $what } Erbeten von: { $decider }, bis { $by }.
tick-approved = zugestimmt
tick-changed = mit Änderungen zugestimmt
tick-declined = abgelehnt
tick-sign = Datum und Unterschrift: ______________________________
figure-times = Male gesehen
figure-times-note = { $n ->
    [one] eine Beobachtung
   *[other] { $n-shown } Beobachtungen
} an { $days ->
    [one] einem Tag
   *[other] { $days-shown } Tagen
} von { $observers ->
    [one] einer beobachtenden Person
   *[other] { $observers-shown } Beobachtenden
}
figure-hosts = { $n ->
    [one] begleitete Person
   *[other] Begleitete
}
figure-hosts-note = in { $n ->
    [one] einem Team
   *[other] { $n-shown } Teams
}
figure-since = seit damals
figure-since-note = { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} notiert
figure-noted = als verloren notiert
figure-noted-note = { $n-shown } von { $all-shown } Notizen nennen Minuten
figure-cost = Arbeit am Tag, geschätzt
check-brief-choice = Die Überschrift nennt schon, was getan werden soll. Sagen Sie, was das Problem ist; die Möglichkeit steht rechts.

## Der Antrag auf Anschaffung

headline-purchase = { $object }: { $n ->
    [one] eine begleitete Person
   *[other] { $n-shown } Begleitete
} in { $teams ->
    [one] einem Team
   *[other] { $teams-shown } Teams
}, seit { $since }
headline-purchase-open = { $object }: { $n ->
    [one] einmal
   *[other] { $n-shown }-mal
} notiert seit { $since }
headline-purchase-small = { $object }: erbeten seit { $since }
purchase-something = Was erbeten wurde
months-caption = Wer es notiert hat, Monat für Monat
months-withheld = In jedem Monat stehen zu wenige Begleitete dahinter, um eine Zahl zu zeigen.
tried-nothing = Es wurde nichts aufgeschrieben, was versucht wurde.
price-open = Noch nicht bekannt: Das muss ein Mensch sagen.

## Die Karte für die Runde

huddle-facts = { $team } · { $month }
huddle-no-story = Erzählen Sie selbst eine: Was ging vorige Woche gut, und was hat jemand dafür getan?
huddle-principle-respect = Respekt: Die Zeit der anderen ist so viel wert wie meine
huddle-principle-competence = Können: Wer es weiß, zeigt es
huddle-principle-compassion = Mitgefühl: erst der Mensch, dann der Fall
huddle-principle-empathy = Einfühlung: Sehen Sie es von dort, wo der andere sitzt
huddle-principle-listening = Zuhören: Der erste Satz ist selten das Ganze
huddle-question-respect = Wo haben wir diese Woche jemandem Zeit gespart, und wo haben wir sie genommen?
huddle-question-competence = Was wissen Sie, das der Platz nebenan auch gern wüsste?
huddle-question-compassion = Wann brauchte jemand eher einen Moment als eine Antwort?
huddle-question-empathy = Was sieht anders aus, wenn man auf der anderen Seite des Gesprächs sitzt?
huddle-question-listening = Wann hat die zweite Frage geändert, was Sie taten?
check-story-long = Die Geschichte hat mehr als { $most } Wörter: Was danach kommt, bleibt weg.
check-story-none = Keine Stärke dieses Zeitraums lässt sich ohne Namen erzählen. Schreiben Sie die Geschichte selbst.

## Prüfungen, bevor er hinausgeht

check-headline-own = Der Kernsatz ist Ihrer und enthält eine Zahl.
check-headline-proposed = Der Kernsatz ist aus den Daten vorgeschlagen. Sagen Sie es in Ihren Worten.
check-headline-sentence = Der Kernsatz sollte ein Satz sein: Was ist so, und wie sehr?
check-headline-number = Der Kernsatz enthält keine Zahl.
check-headline-claim = Der Kernsatz nennt { $word }, und diese Zahl steht auf keiner Seite. Prüfen Sie sie, oder sagen Sie, woher sie kommt.
check-claim = Keine Beobachtung stützt hier „{ $where }“. Es ist eine Behauptung, oder es wird nicht erzählt.
check-chosen-elsewhere = { $n ->
    [one] Eine gewählte Notiz ist nicht gedruckt: Sie gehört nicht auf diese Seiten, oder dort ist kein Platz mehr.
   *[other] { $n } gewählte Notizen sind nicht gedruckt: Sie gehören nicht auf diese Seiten, oder dort ist kein Platz mehr.
}
check-length = Eine Seite war gewünscht, es sind { $n }. Lassen Sie etwas weg, oder nehmen Sie zwei.
check-quotes-ok = { $n ->
    [0] Es stehen keine Zitate darin.
    [one] Ein Zitat steht darin, mit Erlaubnis.
   *[other] { $n } Zitate stehen darin, mit Erlaubnis.
}
check-quotes-left-out = { $n ->
    [one] Ein Zitat ohne Erlaubnis ist weggelassen.
   *[other] { $n } Zitate ohne Erlaubnis sind weggelassen.
}
check-words-ok = Die Worte sind neutral.
check-words = „{ $word }“ kann nach Schuld klingen: „{ $where }“. Sagen Sie, was geschah, nicht, wer schuld war.
check-performance = „{ $word }“ klingt nach einer Beurteilung von Menschen: „{ $where }“. Ein teamübergreifender Bericht bewertet nie jemanden.
check-judgement = { $n ->
    [one] Eine Notiz beurteilt einen Menschen, und niemand hat gesagt, was dahinterstand: Sie ist gezählt, ihre Worte fehlen.
   *[other] { $n } Notizen beurteilen einen Menschen, und niemand hat gesagt, was dahinterstand: Sie sind gezählt, ihre Worte fehlen.
} Damit die Worte hineinkommen, beantworten Sie die Frage bei der Notiz (Werkzeuge, Schulung, Gelegenheit, Zeit?), oder sagen Sie, warum nicht.
check-names-ok = Keine Namen, E-Mail-Adressen oder Telefonnummern bemerkt.
check-name = „{ $word }“ könnte ein Name sein: „{ $where }“.
check-email = „{ $word }“ sieht nach einer E-Mail-Adresse aus: „{ $where }“.
check-phone = „{ $word }“ sieht nach einer Telefonnummer aus: „{ $where }“.
check-customer = „{ $word }“ sieht nach einer Kundennummer aus: „{ $where }“.
check-account = „{ $word }“ sieht nach der Nummer eines Kontos oder Vorgangs aus: „{ $where }“.
check-names-resolve = Ersetzen Sie es in der Notiz, lassen Sie es dort absichtlich stehen, oder sagen Sie, warum es gedruckt werden darf.
check-names-waived = Namen bleiben stehen: { $why }
check-small-team = Kleine Gruppen sind gezeigt: nur für diese Führungskraft und dieses Team.
check-small-ok = Keine kleine Gruppe ist gezeigt; { $n ->
    [0] nichts musste gesperrt werden.
    [one] eine Zahl ist gesperrt.
   *[other] { $n } Zahlen sind gesperrt.
}
check-empty = Es gibt nichts zu berichten: In diesem Ausschnitt wurde nichts notiert, oder zu wenige Begleitete stehen dahinter, um es weiterzugeben.

## Wörter, nach denen die Prüfung auf neutrale Sprache sucht, getrennt durch |

lint-words = immer|nie|niemals|faul|offensichtlich|dumm|nachlässig|schlampig|hat versäumt|weigert sich|hätte wissen müssen|wie üblich|unfähig|ist ihm egal|ist ihr egal|ist ihnen egal|schlechte einstellung
# Wörter, die nach einer Beurteilung von Menschen klingen: Ein teamübergreifender Bericht hält an ihnen an.
lint-people = leistung von|leistung der|leistung des

## Das Verzeichnis der Entscheidungen

heading-register = Entscheidungen
register-caption = Jede Entscheidung nach ihrer Nummer: worauf sie ruht, wie sie steht, was gewählt wurde und was daraus wurde
register-nothing = Noch wurde nichts entschieden.
register-every-team = Alle Teams
register-look-again = Wieder anzusehen am { $date }
register-no-look = Wird nicht wieder angesehen, weil { $because }
register-reversed = Zurückgenommen am { $date }.
register-superseded = Entscheidung { $n-shown } trat am { $date } an ihre Stelle.
register-asks = { $n ->
    [one] Eine Bitte
   *[other] { $n-shown } Bitten
}
register-report = { $name }, { $date }
register-report-day = Tagesblatt
register-report-summary = Zeitraum
register-report-findings = Befunde
register-report-poster = Gesagt, getan
register-report-decision = Entscheidungsvorlage
register-report-purchase = Antrag auf Anschaffung
register-report-huddle = Karte für die Runde
register-report-register = Verzeichnis der Entscheidungen
register-count = { $n-shown } { $state }
headline-register = { $n ->
    [one] Eine Entscheidung steht im Verzeichnis
   *[other] { $n-shown } Entscheidungen stehen im Verzeichnis
}
headline-register-waits = { $n ->
    [one] Eine Entscheidung steht im Verzeichnis
   *[other] { $n-shown } Entscheidungen stehen im Verzeichnis
}, { $waits ->
    [one] eine ist wieder anzusehen
   *[other] { $waits-shown } sind wieder anzusehen
}
column-number = Nr.
column-question = Was zu entscheiden war
column-rests-on = Beruht auf
column-decided-on = Entschieden am
column-because = Weil
column-who-answers = Wer dafür einsteht
column-expected = Erwartet
column-look-again = Wieder angesehen
column-result = Was daraus wurde
column-added = Ergänzt
column-linked = Beantwortet die Bitten
column-made-from = Erstellt aus
