# Das Hinweisblatt für begleitete Personen: eine Seite zum Drucken oder Senden. Der Text lässt sich in den Einstellungen
# ersetzen.

notice-default =
    Dieser Besuch dient dazu, von Ihrer Arbeit zu lernen. Er ist keine Kontrolle. Eine Führungskraft sitzt neben Ihnen, um zu sehen, wie Ihre Arbeit wirklich ist: was hilft, was im Weg steht und was Sie ändern würden.

    Aufgeschrieben wird: was bei der Arbeit geschieht und wie lange es dauert, welche Systeme Sie benutzen, was Sie nach eigenen Worten brauchen, und Ihr Wortlaut, wo Sie es erlauben. Sie erscheinen unter einem Pseudonym wie A1.

    Nie aufgeschrieben wird: Ihr Name, Ihre Gesundheit, Ihr Privatleben, Angaben zu Kunden, ein Urteil über Sie als Person. Ton und Bildschirme werden nicht aufgezeichnet.

    Wer es liest: die Führungskraft, die bei Ihnen ist. Berichte für andere nennen niemanden und zeigen Zahlen über Teams hinweg nur, wo genügend Menschen dahinterstehen. Bevor die Führungskraft geht, können Sie hören, was bei Ihnen notiert wurde, und es berichtigen oder streichen lassen.

    Sie dürfen widersprechen: vorher, währenddessen und danach, und Sie müssen nicht sagen, warum. Sagen Sie es der Führungskraft oder jemandem, dem Sie vertrauen und der es ihr sagen kann. Von da an wird über Sie nichts mehr notiert, und es hat für Sie keine Folgen.
notice-title = Eine Führungskraft begleitet Sie
notice-title-dated = Eine Führungskraft begleitet Sie am { $date }
notice-who = Wer
notice-who-words = { $leader }, im Team { $team }
notice-who-unnamed = Eine Führungskraft dieses Unternehmens, im Team { $team }
notice-when = Wann
notice-when-from = { $date }, ab { $start } Uhr
notice-when-span = { $date }, { $start } bis { $end } Uhr
notice-when-open = Der Tag wird mit Ihnen vereinbart
notice-why = Warum
notice-why-default = Um die Arbeit zu sehen, wie sie ist, und zu beheben, was ihr im Weg steht.
notice-learn = Lernfrage
notice-basis = Auf welcher Grundlage
notice-told = Was Sie wissen sollten
notice-questions = Was Sie gefragt werden
notice-questions-note = Sie müssen nicht antworten. Ihre Antworten werden in Ihren Worten aufbewahrt, und die einzige Erwiderung lautet: „Danke, wir gehen dem nach.“
notice-not-used = Was damit nie geschieht
notice-not-used-1 = Niemand wird damit beurteilt, bezahlt, befördert, versetzt oder gemaßregelt.
notice-not-used-2 = Menschen werden nicht miteinander verglichen, und niemand bekommt eine Note.
notice-not-used-3 = Nichts wird von selbst irgendwohin gesendet. Die Notizen bleiben auf dem Rechner der Führungskraft; weitergegeben wird ein Bericht, und der nennt niemanden.
notice-kept = Nach { $days } Tagen werden die Notizen durchgesehen, ob sie gelöscht werden können.
notice-object = Wie Sie widersprechen
notice-object-words = Sagen Sie jederzeit „Bitte notieren Sie das nicht“ oder „Bitte notieren Sie nichts über mich“. Was bei Ihnen notiert wurde, kann gestrichen werden, solange die Führungskraft da ist, und zwar endgültig.
notice-version = Hinweisblatt, Fassung { $version }
notice-skip = Zum Hinweis springen
notice-not-drawn = Für einige Zeichen fehlt in den Schriften dieses Rechners die Form; sie erscheinen als □.
notice-file = { $date } { $team } Hinweisblatt
notice-name = Hinweisblatt
