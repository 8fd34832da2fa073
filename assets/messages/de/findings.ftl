# Befunde: die Liste, ein Befund, wie gut er gestützt ist, und seine Nachweise.

nav-findings = Befunde
command-go-findings = Zu den Befunden
command-finding-new = Neuer Befund
command-finding-report = Einen Bericht der Befunde erstellen
command-finding-case = Aus einem Befund einen Antrag auf Anschaffung erstellen
command-finding-add = Nachweise hinzufügen
command-finding-settle = Abschließen oder wieder öffnen
command-evidence-supports = Es stützt den Befund
command-evidence-contradicts = Es spricht gegen den Befund
command-evidence-context = Es hilft, den Befund zu verstehen
command-evidence-unmerge = Aus dem Befund nehmen
command-finding-effort = Sagen, wie schwer es ist
command-finding-view = Liste oder Tafel
scope-findings = In den Befunden

findings-title = Befunde
findings-list = Befunde
findings-one = Befund
findings-new = Neuer Befund
findings-find = Suchen
findings-settled = Auch abgeschlossene
findings-none = Kein Befund enthält diese Wörter.
findings-empty-title = Noch keine Befunde
findings-empty-words = Ein Befund ist ein Satz, den mehrere Beobachtungen gemeinsam sagen. Er entsteht, wenn Sie in der Durchsicht Beobachtungen zusammenführen.
findings-to-review = Zur Durchsicht
findings-keys = J K weiter, zurück. E ändern. M wie schwer es ist. S abschließen.
findings-back = Alle Befunde

effort-group-easy = Leicht
effort-group-medium = Mittel
effort-group-hard = Schwer
effort-group-none = Aufwand nicht angegeben
effort-group-settled = Abgeschlossen
effort-choice-none = Aufwand nicht angegeben
effort-choice-easy = Leicht: Tage, im Team
effort-choice-medium = Mittel: Wochen, oder ein anderes Team
effort-choice-hard = Schwer: Monate, Geld oder mehrere Abteilungen

finding-new-title = Neuer Befund
finding-edit-title = Befund ändern
finding-statement = Was sich zeigte
finding-statement-hint = Ein Satz, in der Vergangenheit.
finding-scope = Für wen und wo es gilt
finding-scope-hint = Zum Beispiel: Telefonteams, Spätschicht
finding-category = Kategorie
finding-effort = Aufwand
finding-reach-label = Wie viele Menschen es betrifft
finding-owner = Zuständig
finding-sought = Jemand hat nach Gegenteiligem gesucht
finding-sought-hint = Ein Befund, den niemand zu widerlegen versucht hat, ist nicht gut belegt.

finding-effort-title = Wie schwer lässt es sich ändern?

finding-observations = { $count ->
    [one] 1 Beobachtung
   *[other] { $count } Beobachtungen
}
finding-against = { $count ->
    [one] 1 dagegen
   *[other] { $count } dagegen
}
finding-reach = { $count ->
    [one] betrifft einen Menschen
   *[other] betrifft { $count } Menschen
}
finding-owned-by = Zuständig: { $name }
finding-no-owner = Noch niemand ist zuständig
finding-settle = Abgeschlossen
finding-reopen = Wieder öffnen
finding-is-settled = abgeschlossen
finding-grade = Wie gut gestützt:
finding-next = Zu „{ $grade }“ fehlt:
finding-supports = Stützt
finding-contradicts = Spricht dagegen
finding-context = Zum Verständnis
finding-how = Was es für den Befund bedeutet
finding-no-evidence = Noch stützt ihn keine Beobachtung.
finding-evidence-more = Was mit diesem Nachweis geschehen soll
finding-unmerge = Aus dem Befund nehmen
finding-not-counted = eine Deutung, nicht gezählt
finding-changed = seit der Durchsicht geändert
finding-from-joined = von einem mitgezählten Befund
finding-removed-links = { $count ->
    [one] Eine Beobachtung dahinter wurde entfernt. Ihre Zuordnung bleibt und zählt wieder, wenn sie zurückgeholt wird.
   *[other] { $count } Beobachtungen dahinter wurden entfernt. Ihre Zuordnungen bleiben und zählen wieder, wenn sie zurückgeholt werden.
}
finding-joined = Wird mitgezählt
finding-part = Für sich zählen
finding-join = Bei einem anderen Befund mitzählen …
finding-case = Antrag auf Anschaffung …
findings-report = Bericht …
findings-board = Tafel
findings-board-hint = Leichte zuerst. Ziehen Sie eine Karte, um sie einzuordnen, oder drücken Sie M und eine Ziffer; ein Doppelklick öffnet sie.
finding-join-title = Bei einem anderen Befund mitzählen
finding-join-words = Seine Nachweise zählen für den anderen. Beide behalten ihre eigenen, und das Zusammenzählen lässt sich wieder aufheben.
finding-join-none = Es gibt keinen anderen Befund.
finding-add = Nachweise hinzufügen …
finding-add-words = Suchen Sie vor allem nach dem, was dagegen spricht.
finding-add-find = Beobachtungen suchen

reason-adequacy = { $observations ->
    [one] 1 Beobachtung
   *[other] { $observations } Beobachtungen
} an { $days ->
    [one] 1 Begleittag
   *[other] { $days } Begleittagen
}, bei { $hosts ->
    [one] 1 begleiteten Person
   *[other] { $hosts } Begleiteten
}, von { $observers ->
    [one] 1 beobachtenden Person
   *[other] { $observers } Beobachtenden
}.
reason-nobody-looked = Nichts spricht dagegen, aber niemand hat danach gesucht.
reason-none-against = Nichts spricht dagegen, und jemand hat danach gesucht.
reason-against = { $count ->
    [one] 1 Beobachtung spricht dagegen; nach weiteren hat niemand gesucht.
   *[other] { $count } Beobachtungen sprechen dagegen; nach weiteren hat niemand gesucht.
}
reason-against-sought = { $count ->
    [one] 1 Beobachtung spricht dagegen; jemand hat danach gesucht.
   *[other] { $count } Beobachtungen sprechen dagegen; jemand hat danach gesucht.
}
reason-basis = { $saw } gesehen oder gemessen, { $heard } gehört.
reason-places = { $teams ->
    [one] 1 Team
   *[other] { $teams } Teams
}, { $places ->
    [one] in einer Schicht.
   *[other] in { $places } Teams und Schichten.
}
lacking-days = { $count ->
    [one] ein weiterer Begleittag
   *[other] { $count } weitere Begleittage
}
lacking-observers = { $count ->
    [one] eine weitere beobachtende Person
   *[other] { $count } weitere Beobachtende
}
lacking-hosts = { $count ->
    [one] eine weitere begleitete Person
   *[other] { $count } weitere Begleitete
}
lacking-saw = { $count ->
    [one] eine weitere, die gesehen oder gemessen wurde
   *[other] { $count } weitere, die gesehen oder gemessen wurden
}
lacking-agreement = dagegen sprechen { $count }, höchstens { $most } dürfen es sein
lacking-sought = dass jemand sucht, was dagegen spricht
lacking-places = { $count ->
    [one] ein weiteres Team oder eine weitere Schicht
   *[other] { $count } weitere Teams oder Schichten
}

day-owned = { $findings ->
    [0] { $asks ->
        [one] Die Führungskraft ist für eine Bitte dieses Tages zuständig.
       *[other] Die Führungskraft ist für { $asks } Bitten dieses Tages zuständig.
    }
    [one] { $asks ->
        [0] Die Führungskraft ist für einen Befund dieses Tages zuständig.
        [one] Die Führungskraft ist für einen Befund und eine Bitte dieses Tages zuständig.
       *[other] Die Führungskraft ist für einen Befund und { $asks } Bitten dieses Tages zuständig.
    }
   *[other] { $asks ->
        [0] Die Führungskraft ist für { $findings } Befunde dieses Tages zuständig.
        [one] Die Führungskraft ist für { $findings } Befunde und eine Bitte dieses Tages zuständig.
       *[other] Die Führungskraft ist für { $findings } Befunde und { $asks } Bitten dieses Tages zuständig.
    }
}
day-owned-none = Die Führungskraft ist noch für keinen Befund und keine Bitte dieses Tages zuständig.

days-owned = etwas übernommen
days-unowned = noch nichts übernommen

history-act-save-finding = Einen Befund gespeichert
history-act-remove-finding = Einen Befund entfernt
history-act-link-evidence = Einem Befund Nachweise zugeordnet
history-act-unlink-evidence = Nachweise aus einem Befund genommen
history-act-join-findings = Befunde zusammengezählt
history-act-part-findings = Befunde wieder getrennt gezählt
screens-field-finding = Befund
screens-field-scope = wofür es gilt
screens-field-sought = nach Gegenteiligem gesucht
screens-field-state = Stand
screens-field-link = Nachweis
link-supports = stützt
link-contradicts = spricht dagegen
link-context = zum Verständnis
state-open = offen
state-settled = abgeschlossen
