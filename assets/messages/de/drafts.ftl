# Wörter, die in ein Formular getippt und nicht gespeichert wurden.

drafts-back = Diese Wörter wurden nicht gespeichert.
drafts-back-from = Diese Wörter von { $time } wurden nicht gespeichert.
drafts-let-go = Verwerfen
drafts-unsaved = Nicht gespeicherte Wörter
drafts-go-on = Weiter
drafts-of-questions = Nicht gespeicherte Wörter einer Antwort: „{ $words }“
drafts-of-gap = Nicht gespeicherte Wörter einer Notiz: „{ $words }“
drafts-of-conflict = Nicht gespeicherte Wörter eines Kennzahl-Konflikts: „{ $words }“
drafts-of-headline = Nicht gespeicherte Wörter eines Kernsatzes: „{ $words }“
drafts-of-score = Nicht gespeicherte Wörter zur Bewertung einer Erwartung: „{ $words }“
drafts-of-own = Nicht gespeicherte Wörter einer Zusage: „{ $words }“
drafts-of-expect = Nicht gespeicherte Wörter zu dem, was erwartet wird: „{ $words }“
drafts-of-correct = Nicht gespeicherte Wörter einer Korrektur: „{ $words }“
drafts-of-contact = Nicht gespeicherte Wörter eines Kontakts: „{ $words }“
drafts-of-answer = Nicht gespeicherte Wörter der Antwort auf eine Bitte: „{ $words }“
drafts-of-told = Nicht gespeicherte Wörter dazu, wie ein Team informiert wurde: „{ $words }“
drafts-of-ask = Nicht gespeicherte Wörter einer Bitte: „{ $words }“
drafts-of-finding = Nicht gespeicherte Wörter eines Befunds: „{ $words }“
drafts-of-decision = Nicht gespeicherte Wörter einer Entscheidung: „{ $words }“
drafts-of-decline = Nicht gespeicherte Wörter eines Ablehnungsgrunds: „{ $words }“
drafts-of-question = Nicht gespeicherte Wörter einer Frage an Beobachtende: „{ $words }“
drafts-of-reply = Nicht gespeicherte Wörter einer Antwort an die Prüfung: „{ $words }“
drafts-gone = Sie sind verworfen.
