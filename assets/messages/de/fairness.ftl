# Was Notizen fair hält: ersetzte Namen, nachgefragte Urteile, versiegelte ernste Fälle.

command-noticed = Bemerkten Namen oder bemerkte Nummer in der Zeile ersetzen
names-noticed-name = „{ $text }“ könnte ein Name sein.
names-noticed-email = „{ $text }“ ist eine E-Mail-Adresse.
names-noticed-phone = „{ $text }“ könnte eine Telefonnummer sein.
names-noticed-account = „{ $text }“ könnte eine Konto- oder Fallnummer sein.
names-replace = Ersetzen
names-replace-with = „{ $text }“ ersetzen
names-with = durch { $words }
names-leave = so lassen
names-word-name = [Name]
names-word-email = [Adresse]
names-word-phone = [Telefon]
names-word-account = [Nummer]
names-left-said = Bleibt, wie es ist.
names-replaced-said = Ersetzt durch { $words }.
names-confirm-title = „{ $from }“ endgültig ersetzen?
names-confirm-words = Die Notiz wird mit { $to } neu geschrieben. Ihre früheren Fassungen, in denen „{ $from }“ steht, werden endgültig gelöscht, auch in Sicherungen. Das lässt sich nicht rückgängig machen.
names-confirm = Endgültig ersetzen
done-name-replaced = Durch { $name } ersetzt; frühere Fassungen sind endgültig gelöscht.
done-name-left = Bleibt, wie es ist.
act-replace-name = ein ersetzter Name
act-leave-name = ein Name, der bleibt
history-act-replace-name = Einen Namen ersetzt und gelöscht, was ihn enthielt
history-act-leave-name = Einen Namen so gelassen

command-meet-host = Jemand Neues: das nächste Pseudonym
hosts-new = Neue Person
hosts-cue = Woran Sie die Person erkennen
hosts-cue-hint = Z. B. „linker Platz, Headset“. Bleibt auf diesem Rechner und wird am Ende des Tages gelöscht. Kein Name.
hosts-make = Nächstes Pseudonym anlegen
hosts-slash = Enter legt das nächste Pseudonym an. Was auf /person folgt, ist nur für Sie und wird am Ende des Tages gelöscht.
slash-hint = Enter führt es aus; was folgt, bleibt in der Zeile.
done-host-met = Es ist { $name }.

system-question = Das beurteilt einen Menschen. Was stand dahinter?
system-tools = Werkzeuge?
system-training = Schulung?
system-opportunity = Gelegenheit?
system-time = Zeit?
system-waive = Offen lassen …
system-waive-title = Die Frage offen lassen
system-waive-words = Ein Bericht geht erst hinaus, wenn die Frage beantwortet oder mit einem Grund offen gelassen ist.
system-reason = Warum bleibt sie offen?
system-answered-tools = dahinter: Werkzeuge
system-answered-training = dahinter: Schulung
system-answered-opportunity = dahinter: Gelegenheit
system-answered-time = dahinter: Zeit
system-answered-open = Frage offen gelassen: { $reason }

seal-open = Als ernsten Fall versiegeln …
seal-title = Als ernsten Fall versiegeln
seal-words = Nur für Sicherheit, Übergriffe, Gesetzesverstöße, Betrug und den Schutz von Menschen. Versiegelt findet keine Suche diese Notiz, und sie geht in kein Thema und keinen Bericht ein. Der Tag zeigt sie mit einem Schloss, und der Verlauf behält, wer sie versiegelt hat. Rückgängig öffnet sie wieder.
seal-recipients = Wer darf davon wissen?
seal-recipients-hint = Z. B. „Leitung der Revision“. Nichts wird gesendet: Sie sagen es selbst.
seal-confirm = Versiegeln
sealed-short = versiegelt
sealed-for = Ernster Fall, versiegelt für { $recipients }
done-sealed = Versiegelt. Keine Suche, kein Thema und kein Bericht zeigt die Notiz.
act-seal-observation = eine versiegelte Notiz
history-act-seal-observation = Einen ernsten Fall versiegelt

command-discreet = Diskreter Modus: nur die Zeile
discreet-title = Notizen
discreet-on = Diskreter Modus. Esc oder { $keys } beendet ihn.
discreet-off = Diskreter Modus beendet.
