# Contacts tallied, and questions asked of hosts.

contact-tally-words = { $count ->
    [0] Contacts
    [one] 1 contact
   *[other] { $count } contacts
}{ $failure ->
    [0] {""}
   *[other] , { $failure } failure demand
}
contact-new = A customer contact
contact-hint = V: what the service is there for. F: caused by something not done, or not done right. U: cannot be said.
contact-demand = Demand
demand-value = Value
demand-failure = Failure
demand-unclear = Unclear
contact-reason = Why did it come?
contact-reason-hint = In a few words, e.g. “letter not understood”
contact-channel = Channel
contact-escalated = Somebody with more authority was needed
contact-needed = Who was needed?
contact-authority = What was not allowed?
contact-wait = Minutes waited
contact-solvable = Solvable here with more authority?
contact-yes = Yes
contact-no = No
contact-unsaid = not said
contact-list = Contacts of this day
contact-line = { $time }, { $demand }
contact-edit = Say more of the contact at { $time }
contact-none = None yet.
contact-wait-wrong = Minutes are a number, e.g. 4 or 2.5.

questions-open = Questions
questions-title = Questions for a host
questions-card = Card
questions-place = Question { $number } of { $count }
questions-host = With
questions-host-hint = e.g. A1
questions-words = In their words
questions-quotable = May be quoted
questions-next = Keep and next
questions-skip = Skip
questions-done = Done
questions-kind = This is
questions-kind-quote = an answer
questions-kind-ask = an ask
questions-kind-idea = an idea
questions-kind-strength = a bright spot
questions-reply = The only reply: “Thank you, we will look into this.”
questions-finished = { $count ->
    [0] Nothing was kept.
    [one] One answer kept, word for word.
   *[other] { $count } answers kept, word for word.
}
questions-own-name = Name of the card
questions-own-lines = One question a line

cards-about = Cards are asked from Today (“Questions”) and can stand on the notice for a host. Those that come with the app stay as they are, in every language; copy one to change it.
cards-shipped = Comes with the app
cards-new = New card
cards-new-title = New question card
cards-edit = Edit the card { $name }
cards-copy = Copy
cards-copy-of = Copy the card { $name }
cards-copied-name = { $name } (own)
cards-more = More about the card { $name }
cards-up = Move up
cards-down = Move down
cards-remove = Remove
cards-empty-title = No card of your own yet
cards-empty-text = Questions that your teams should be asked, in your words: up to { $most } on a card.
cards-lines-hint = Up to { $most }. They are asked in this order.
cards-save = Save card
cards-manage = Add or change cards…
command-question-cards = Add or change question cards

card-three = Three questions
card-three-1 = Do you have everything you need to do your job?
card-three-2 = What could you use to make your job easier or better?
card-three-3 = Do you have any ideas on how we could work better?
card-rounding = Leader rounding
card-rounding-1 = What is working well?
card-rounding-2 = Who has been especially helpful?
card-rounding-3 = What tools or equipment do you need?
card-rounding-4 = What system works badly?

command-contact = Tally a customer contact
command-questions = Ask the three questions
