# Schwache Signale: Kleines, das oft gesagt wird.
scope-signals = Signale
nav-signals = Signale
command-go-signals = Zu den Signalen
command-signals-part = Die Notizen vom Signal trennen
command-signals-join = Die Notizen, oder die ähnliche, zum Signal nehmen
command-signals-split = Die gewählten Notizen als eigenes Signal abspalten
command-signals-case = Aus dem Signal einen Fall machen
command-signals-undo = Die letzte Berichtigung zurücknehmen
signals-title = Signale
signals-section = Kleines, oft gesagt
signals-lead = Dieselbe kleine Bitte von vielen Begleiteten, in vielen Teams, über Monate. Eine Maschine hat die Notizen nach ihrer Bedeutung und ihren Wörtern geordnet; Sie können es berichtigen.
signals-counted = { $notes ->
    [one] Eine Notiz wurde angesehen.
   *[other] { $notes } Notizen wurden angesehen.
} Ein Signal wird ab { $k } verschiedenen Begleiteten gezeigt.
signals-left-out = { $count ->
    [one] Eine ältere Notiz blieb außer Betracht.
   *[other] { $count } ältere Notizen blieben außer Betracht.
}
signals-by-words = Die Datei, die sagt, was Notizen bedeuten, fehlt hier; sie sind nur nach ihren Wörtern geordnet, und so wird weniger gefunden.
signals-read = Notizen lesen
signals-stop = Anhalten
signals-unnamed = Notizen, die dasselbe bedeuten
signals-empty-title = Noch wird nichts oft gesagt
signals-empty-text = Ein Signal erscheint, sobald { $k } verschiedene Begleitete um dieselbe Kleinigkeit bitten. Dazu muss in den Notizen stehen, von wem sie sind: @A1.
signals-list = Signale, die mit den meisten Begleiteten zuerst
signals-cases = Daraus wurde ein Fall
signals-cases-list = Signale, die ein Fall sind
signals-no-news = Nichts Neues: Aus jedem Signal wurde schon ein Fall.
signals-is-case = Es ist ein Fall
signals-case-holds = { $count ->
    [one] Eine Notiz belegt ihn.
   *[other] { $count } Notizen belegen ihn.
}
signals-case-since = { $count ->
    [one] eine Notiz seither
   *[other] { $count } Notizen seither
}
signals-case-add = Hinzunehmen
signals-by-hand = von Hand berichtigt
signals-facts = { $hosts ->
    [one] eine begleitete Person
   *[other] { $hosts } Begleitete
} · { $teams ->
    [one] ein Team
   *[other] { $teams } Teams
} · { $notes ->
    [one] eine Notiz
   *[other] { $notes } Notizen
}
signals-from-to = { $from } bis { $to }
signals-minutes = { $minutes ->
    [one] eine Minute genannt
   *[other] { $minutes } Minuten genannt
}
signals-no-dates = ohne Datum
signals-why = Warum sie beisammen sind
signals-word = { $word } – hier in { $here } von { $notes } Notizen, insgesamt in { $everywhere }
signals-alike = Wie ähnlich ihre Bedeutung ist: { $among } untereinander, { $others } zu den nächsten anderen (gleich ist 1, nichts gemeinsam 0)
signals-asked = { $notes ->
    [one] Die Notiz ist als Bitte vermerkt
   *[other] { $asked } von { $notes } Notizen sind als Bitte vermerkt
}
signals-rate = { $rate } in 100 beobachteten Stunden ({ $low } bis { $high }, aus { $hours } Stunden)
signals-burst = Mehr, als die Besuche erklären
signals-burst-team = { $team }, { $from } bis { $to }: { $notes } Notizen, wo { $expected } zu erwarten waren.
signals-burst-all = Alle Teams, { $from } bis { $to }: { $notes } Notizen, wo { $expected } zu erwarten waren.
signals-burst-chance = Durch bloßen Zufall kommen so auffällige Wochen in { $chance } von 1.000 Fällen vor.
signals-quotes = Darf zitiert werden
signals-no-quotes = Niemand hat ein Zitat erlaubt, oder ein Team ist zu klein dafür.
signals-quote-from = { $team }, { $month }
signals-table = Notizen nach Team und Zeit
signals-table-scroll = Tabelle der Notizen nach Team und Zeit
signals-table-team = Team
signals-table-all = Alle Teams
signals-table-total = Zusammen
signals-quarter = { $quarter }. Quartal { $year }
signals-withheld = gesperrt
signals-withheld-note = { $count ->
    [one] Eine Zahl ist gesperrt, weil wenige Begleitete dahinterstehen.
   *[other] { $count } Zahlen sind gesperrt, weil wenige Begleitete dahinterstehen.
}
signals-notes = Seine Notizen
signals-notes-text = Für Ihre Augen, um das Signal zu berichtigen. Geben Sie nur weiter, was zitiert werden darf.
signals-more = { $count ->
    [one] Noch eine Notiz.
   *[other] Noch { $count } Notizen.
}
signals-near = Beinahe dasselbe
signals-near-text = Notizen, die beinahe gleich sind. Bitten sie um dasselbe?
signals-keys = X wählt, P trennt, S spaltet ab, Y nimmt dazu, Z nimmt zurück, M macht einen Fall daraus.
signals-select = Wählen: { $words }
signals-part-many = { $count ->
    [one] Eine Notiz trennen
   *[other] { $count } Notizen trennen
}
signals-part-one = Diese Notiz trennen
signals-split = Als eigenes abspalten
signals-join-one = Diese Notiz dazunehmen
signals-join-signal = Ein anderes Signal dazunehmen
signals-join-with = Dazunehmen
signals-join-choose = Signal wählen
signals-open = Im Tag öffnen
signals-note-of = { $team }, { $date }
signals-no-team = ohne Team
signals-case = Einen Fall daraus machen
signals-case-sentence = In einem Satz
signals-case-proposed = { $words }: { $hosts } Begleitete in { $teams ->
    [one] einem Team
   *[other] { $teams } Teams
  } bitten um dasselbe
signals-case-scope = Wie viele, wo, seit wann
signals-case-options = Was getan werden könnte
signals-case-options-hint = Eine Möglichkeit je Zeile. Mit Möglichkeiten wird auch eine Entscheidung vorgeschlagen; ohne sie ist der Fall nur ein Befund.
signals-case-question = Was wird getan: { $words }?
signals-case-hint = Es wird ein Befund mit diesen Notizen als Belegen. Einmal Rückgängig nimmt ihn zurück.
signals-case-do = Fall anlegen
