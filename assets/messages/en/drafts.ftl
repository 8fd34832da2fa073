# Words that were typed into a form and not saved.

drafts-back = These words were not saved.
drafts-back-from = These words of { $time } were not saved.
drafts-let-go = Let them go
drafts-unsaved = Unsaved words
drafts-go-on = Go on
drafts-of-questions = Unsaved words of an answer: “{ $words }”
drafts-of-gap = Unsaved words of a note: “{ $words }”
drafts-of-conflict = Unsaved words of a KPI conflict: “{ $words }”
drafts-of-headline = Unsaved words of a headline: “{ $words }”
drafts-of-score = Unsaved words of what an expectation is scored by: “{ $words }”
drafts-of-own = Unsaved words of a promise: “{ $words }”
drafts-of-expect = Unsaved words of what is expected: “{ $words }”
drafts-of-correct = Unsaved words of a correction: “{ $words }”
drafts-of-contact = Unsaved words of a contact: “{ $words }”
drafts-of-answer = Unsaved words of the answer to an ask: “{ $words }”
drafts-of-told = Unsaved words of how a team was told: “{ $words }”
drafts-of-ask = Unsaved words of an ask: “{ $words }”
drafts-of-finding = Unsaved words of a finding: “{ $words }”
drafts-of-decision = Unsaved words of a decision: “{ $words }”
drafts-of-decline = Unsaved words of a reason to decline: “{ $words }”
drafts-of-question = Unsaved words of a question to an observer: “{ $words }”
drafts-of-reply = Unsaved words of an answer to a reviewer: “{ $words }”
drafts-gone = They are gone.
