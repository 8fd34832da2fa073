# Durchsicht: die Reihe, die Tafel, was sich gleicht; und was eine Notiz über ihre Durchsicht sagt.

nav-review = Durchsicht
nav-review-left = { $count ->
    [one] Durchsicht, eine Beobachtung wartet
   *[other] Durchsicht, { $count } Beobachtungen warten
}
command-go-review = Zur Durchsicht
command-review-accept = Annehmen
command-review-merge = In einem Befund zusammenführen
command-review-decline = Ablehnen, mit Grund
command-review-snooze = Zurückstellen
command-review-ask = Bei der beobachtenden Person nachfragen
command-review-link = Mit dem verknüpfen, was geschieht
command-review-reply = Der beobachtenden Person antworten
command-review-undo = Letzten Schritt zurücknehmen
command-review-view = Reihe oder Tafel
command-board-left = Spalte links
command-board-right = Spalte rechts
command-board-move = Auf der Tafel: in eine Spalte legen. In der Reihe: zusammenführen, zweimal in den ersten
scope-review = In der Durchsicht
command-go-second = Zur zweiten Einordnung
scope-coding = In der zweiten Einordnung
command-coding-1 = Schulungslücke
command-coding-2 = Werkzeuge
command-coding-3 = Arbeitslast
command-coding-4 = Kundenverhalten
command-coding-5 = Eskalationsbedarf
command-coding-0 = Keine der fünf
command-coding-tags = Schlagwörter der Karte

review-title = Durchsicht
review-waiting = { $count ->
    [0] nichts wartet
    [one] eine wartet
   *[other] { $count } warten
}
review-oldest = { $days ->
    [0] die älteste ist von heute
    [one] die älteste ist einen Tag alt
   *[other] die älteste ist { $days } Tage alt
}
review-views = Wie es gezeigt wird
review-queue = Reihe
review-board = Tafel
review-card = Beobachtung zur Durchsicht
review-next = Wartet
review-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
review-logged-by = erfasst von { $name }
review-evidence-of = Nachweis für
review-changed = Seit der Durchsicht geändert.
review-answered = Die beobachtende Person hat geantwortet:
review-state-changed = geändert
review-state-answered = beantwortet
review-state-back = bis heute zurückgestellt

review-none-title = Noch nichts durchzusehen
review-done-title = Alles durchgesehen
review-none-words = Beobachtungen kommen hierher, wenn ihr Begleittag beendet ist.
review-later = { $count ->
    [one] Eine Beobachtung des laufenden Tages kommt hierher, wenn der Tag beendet ist.
   *[other] { $count } Beobachtungen des laufenden Tages kommen hierher, wenn er beendet ist.
}
review-aside = { $asked ->
    [0] { $snoozed ->
        [one] Eine ist zurückgestellt.
       *[other] { $snoozed } sind zurückgestellt.
    }
    [one] Eine wartet auf Antwort{ $snoozed ->
        [0] .
       *[other] , { $snoozed } zurückgestellt.
    }
   *[other] { $asked } warten auf Antwort{ $snoozed ->
        [0] .
       *[other] , { $snoozed } zurückgestellt.
    }
}
review-to-board = Tafel zeigen
review-to-today = Zu Heute

review-accept = Annehmen
review-accept-again = So annehmen, wie sie jetzt ist
review-merge = Zusammenführen in …
review-merge-short = Zusammenführen
review-merge-with = Mit { $letter } zusammenführen
review-decline = Ablehnen …
review-snooze = Zurückstellen …
review-ask = Nachfragen …
review-link = Verknüpfen…
review-reply = Antwort an die beobachtende Person (freiwillig)
review-reply-hint = R zum Schreiben, Enter zum Weitermachen. Sie geht mit dem mit, was Sie als Nächstes tun.
review-selected = { $count ->
    [one] Eine ausgewählt
   *[other] { $count } ausgewählt
}

review-alike = Sieht aus wie
review-alike-none = Nichts sagt fast dasselbe.
review-same-words = gleiche Wörter: { $words }
review-both = beide { $labels }
review-percent = { $percent } %
review-finding = Befund
review-counted = { $observations ->
    [one] 1 Beobachtung
   *[other] { $observations } Beobachtungen
}, { $teams ->
    [one] 1 Team
   *[other] { $teams } Teams
}, { $observers ->
    [one] 1 beobachtende Person
   *[other] { $observers } Beobachtende
}

review-merge-title = { $count ->
    [one] In einem Befund zusammenführen
   *[other] { $count } Beobachtungen in einem Befund zusammenführen
}
review-merge-words = Ein Befund zählt seine Beobachtungen. Nichts wird gelöscht, und jede lässt sich wieder herausnehmen.
review-merge-this = { $count ->
    [one] Diese Beobachtung
   *[other] Diese { $count } Beobachtungen
}
review-merge-into = In
review-merge-then = Zusammengeführt zählt der Befund
review-merge-impact = höchste Auswirkung: { $value }
review-merge-uncounted = { $count ->
    [one] Eine ist die eigene Deutung von jemandem und zählt nicht.
   *[other] { $count } sind eigene Deutungen und zählen nicht.
}
review-merge-find = Einen Befund suchen oder einen neuen Satz schreiben ( / )
review-merge-find-hint = Was sich zeigte, in der Vergangenheit. Enter nimmt den einen Befund mit diesen Wörtern, sonst entsteht ein neuer.
review-merge-new = Neuer Befund: { $statement }

review-decline-title = { $count ->
    [one] Diese Beobachtung ablehnen
   *[other] { $count } Beobachtungen ablehnen
}
review-decline-words = Die beobachtende Person liest, warum. Nichts wird gelöscht.
review-decline-reasons = Gründe
review-decline-own = In Ihren Worten
review-decline-needed = Wählen oder schreiben Sie einen Grund: Die beobachtende Person liest ihn.
review-decline-do = Ablehnen
decline-too_vague = Zu ungenau, um etwas zu tun
decline-twice = Zweimal aufgeschrieben
decline-out_of_scope = Betrifft etwas anderes als dieses Programm
decline-solved = Inzwischen behoben
decline-about_a_person = Betrifft einen Menschen, nicht die Arbeit

review-link-title = { $count ->
    [one] Diese Beobachtung mit dem verknüpfen, was geschieht
   *[other] { $count } Beobachtungen mit dem verknüpfen, was geschieht
}
review-link-words = Sie gilt, und eine Bitte, ein Befund oder eine Entscheidung nimmt sich ihrer an. Ein Befund zeigt sie als Zusammenhang und zählt sie nicht.
review-link-find = Eine Bitte, einen Befund oder eine Entscheidung finden
review-link-find-hint = Enter nimmt das Einzige mit diesen Wörtern.
review-link-none = Nichts hat diese Wörter.
review-link-ask = Bitte
review-link-finding = Befund
review-link-decision = Entscheidung
review-linked-ask = Darum wird gebeten:
review-linked-finding = Gehört zum Befund:
review-linked-decision = Wird entschieden:

review-snooze-title = { $count ->
    [one] Diese Beobachtung zurückstellen
   *[other] { $count } Beobachtungen zurückstellen
}
review-tomorrow = Bis morgen, { $date }
review-next-week = Bis nächste Woche, { $date }
review-until = Bis zu einem anderen Tag
review-until-later = Zurückstellen geht bis morgen oder später.
review-snooze-do = Zurückstellen

review-ask-title = { $count ->
    [one] Bei der beobachtenden Person nachfragen
   *[other] Zu { $count } Beobachtungen nachfragen
}
review-ask-label = Was möchten Sie wissen?
review-ask-hint = Die Frage steht bei der Notiz. Die Beobachtung kommt mit der Antwort zurück.
review-ask-send = Fragen

review-said-accept = Angenommen von { $name }, { $time }.
review-said-merge = In einem Befund zusammengeführt von { $name }, { $time }.
review-said-link = Von { $name } mit dem verknüpft, was geschieht, { $time }.
review-said-reply = { $stands } „{ $reply }“
review-said-decline = Abgelehnt von { $name }, { $time }: { $why }
review-said-snooze = Zurückgestellt bis { $until } von { $name }.
review-said-ask = { $name } fragt: { $question }
review-answer = Antworten
review-answer-title = Auf die Nachfrage antworten
review-answer-label = Ihre Antwort
review-questions = { $count ->
    [one] Zu einer der Beobachtungen gibt es eine Nachfrage.
   *[other] Zu { $count } Beobachtungen gibt es Nachfragen.
}
review-questions-show = Zeigen

board-new = Neu
board-context = Braucht Zusammenhang
board-accepted = Angenommen
board-linked = Es geschieht etwas
board-declined = Abgelehnt
board-none-new = Nichts wartet.
board-none-context = Keine Nachfrage ist offen, nichts ist zurückgestellt.
board-none-accepted = Noch nichts angenommen.
board-none-linked = Nichts ist mit dem verknüpft, was geschieht.
board-none-declined = Nichts abgelehnt.
board-move = Verschieben nach
board-hint = Ziehen Sie eine Karte oder drücken Sie M und die Nummer einer Spalte. Enter öffnet sie: in der Reihe, solange sie wartet, sonst an ihrem Tag. Nach „Neu“ verschoben, wartet eine Beobachtung, als hätte niemand sie durchgesehen.
board-filter = Welche Karten
board-team = Team
board-all-teams = Alle Teams
board-category = Kategorie
board-all-categories = Alle Kategorien
board-age = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}

history-act-accept-observations = { $count ->
    [one] Eine Beobachtung angenommen
   *[other] { $count } Beobachtungen angenommen
}
history-act-decline-observations = { $count ->
    [one] Eine Beobachtung abgelehnt
   *[other] { $count } Beobachtungen abgelehnt
}
history-act-snooze-observations = { $count ->
    [one] Eine Beobachtung zurückgestellt
   *[other] { $count } Beobachtungen zurückgestellt
}
history-act-ask-observer = Bei der beobachtenden Person nachgefragt
history-act-answer-question = Eine Nachfrage beantwortet
history-act-merge-observations = Beobachtungen in einem Befund zusammengeführt
history-act-link-observations = Beobachtungen mit dem verknüpft, was geschieht
history-act-withdraw-reviews = Durchsichten zurückgenommen

screens-field-action = Durchsicht
screens-field-because = warum
screens-field-until = bis
screens-field-tagged = Schlagwörter kodiert
screens-field-about = verknüpft mit
screens-field-answer = Antwort
action-accept = angenommen
action-merge = zusammengeführt
action-link = verknüpft
action-decline = abgelehnt
action-snooze = zurückgestellt
action-ask = nachgefragt
because-too_vague = zu ungenau, um etwas zu tun
because-twice = zweimal aufgeschrieben
because-out_of_scope = betrifft etwas anderes als dieses Programm
because-solved = inzwischen behoben
because-about_a_person = betrifft einen Menschen, nicht die Arbeit

## Zweite Einordnung

review-second = Zweite Einordnung
coding-left = { $count ->
    [one] noch eine einzuordnen
   *[other] noch { $count } einzuordnen
}
coding-card = Einzuordnende Beobachtung
coding-none = Keine der fünf
coding-drop = Übrige zurücklegen
coding-draw-title = Eine Stichprobe ziehen und erneut einordnen
coding-draw-words = Beobachtungen werden durch Zufall gezogen und ohne die Kategorie gezeigt, die jemand ihnen gab. Danach sehen Sie, wie weit Sie übereinstimmen, und klären das Übrige.
coding-pool = Ziehen lassen sich { $others }, die andere erfasst haben, und { $own } von Ihnen.
coding-count = Wie viele
coding-own = Auch meine
coding-own-hint = Eigene Notizen erneut einzuordnen zeigt, wie beständig Sie sind, nicht wie weit zwei Menschen übereinstimmen.
coding-draw = Ziehen
coding-agreement = Wie weit beide übereinstimmen
coding-alike = Gleich eingeordnet
coding-share = { $share } % von { $n }
coding-kappa = Cohens Kappa
coding-ac1 = Gwets AC1
coding-alpha = Krippendorffs Alpha
coding-alpha-tags = Alpha der Schlagwörter (MASI)
coding-between = { $figure } ({ $low } bis { $high })
coding-tags-alike = { $alike } von { $n } mit denselben Schlagwörtern
coding-each = Kategorie für Kategorie
coding-code = Kategorie
coding-both = Beide
coding-tags = Schlagwörter
coding-tags-hint = T zum Schreiben, Enter zurück zur Karte, dann eine Ziffer. Keines ist auch eine Antwort.
coding-with-tags = Auch Schlagwörter
coding-with-tags-hint = Wo Schlagwörter teilweise übereinstimmen, zählt das als teilweise Übereinstimmung.
coding-how-to-read = Kappa und AC1 lassen weg, was schon der Zufall brächte: Ab 0,80 ist auf die Kategorien Verlass, ab 0,67 mit Vorsicht. Kappa sinkt, wo eine Kategorie häufig ist, AC1 nicht; sehen Sie deshalb beide an, und die Tabelle. Alpha gilt für beliebig viele Kodierende; 95 % solcher Stichproben lägen zwischen seinen Enden.
coding-table = Zeilen: die erste Einordnung. Spalten: die zweite. In der Diagonale sagen beide dasselbe.
coding-first = Erste
coding-second = Zweite
coding-other = Eine andere …
coding-differ = { $count ->
    [one] Eine, bei der sie sich unterscheiden
   *[other] { $count }, bei denen sie sich unterscheiden
}
coding-differ-none = Keine: Alle wurden gleich eingeordnet.
coding-settled = Geklärt: { $category }
coding-settle-title = Was gilt?
