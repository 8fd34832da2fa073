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

## Prüfungen, bevor er hinausgeht

check-headline-own = Der Kernsatz ist Ihrer und enthält eine Zahl.
check-headline-proposed = Der Kernsatz ist aus den Daten vorgeschlagen. Sagen Sie es in Ihren Worten.
check-headline-sentence = Der Kernsatz sollte ein Satz sein: Was ist so, und wie sehr?
check-headline-number = Der Kernsatz enthält keine Zahl.
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
check-account = „{ $word }“ sieht nach der Nummer eines Kontos oder Vorgangs aus: „{ $where }“.
check-names-resolve = Ersetzen Sie es in der Notiz, lassen Sie es dort absichtlich stehen, oder sagen Sie, warum es gedruckt werden darf.
check-names-waived = Namen bleiben stehen: { $why }
check-small-team = Kleine Gruppen sind gezeigt: nur für diese Führungskraft und dieses Team.
check-small-ok = Keine kleine Gruppe ist gezeigt; { $n ->
    [0] nichts musste gesperrt werden.
    [one] eine Zahl ist gesperrt.
   *[other] { $n } Zahlen sind gesperrt.
}
check-empty = Es gibt nichts zu berichten: Keine Beobachtung ist im Blick.

## Wörter, nach denen die Prüfung auf neutrale Sprache sucht, getrennt durch |

lint-words = immer|nie|niemals|faul|offensichtlich|dumm|nachlässig|schlampig|hat versäumt|weigert sich|hätte wissen müssen|wie üblich|unfähig|ist ihm egal|ist ihr egal|ist ihnen egal|schlechte einstellung
# Wörter, die nach einer Beurteilung von Menschen klingen: Ein teamübergreifender Bericht hält an ihnen an.
lint-people = leistung von|leistung der|leistung des
