# Schreiben von überall: das kleine Fenster, die Tasten, die es holen, Verknüpfungen.
mini-no-day = Noch kein Begleittag
mini-running = { $what }, { $minutes } min
mini-foot = Enter speichert · Strg+Enter schließt auch · Esc schließt
mini-said = { $said } { $keys }: { $does }
mini-open-main = Hauptfenster öffnen
mini-failed = Das kleine Fenster lässt sich nicht öffnen ({ $why }). Alles andere funktioniert.
door-closed = { $why }

capture-keys-refused = { $keys } kann für das kleine Fenster nicht belegt werden ({ $why }). Wählen Sie andere Tasten unter Einstellungen, Erfassen.
settings-shortcut = Kleines Fenster von überall
settings-shortcut-hint = Diese Tasten holen eine Zeile zum Schreiben, in welchem Programm Sie auch sind
settings-shortcut-none = Keine Tasten
settings-shortcut-change = Ändern
settings-shortcut-press = Tasten drücken …
settings-shortcut-press-hint = Halten Sie Strg, Alt oder die Systemtaste zusammen mit einer anderen Taste. Die Rücktaste wählt keine Tasten, Esc lässt alles, wie es ist.
settings-shortcut-weak = Halten Sie auch Strg, Alt oder die Systemtaste: Eine einzelne Taste wird zum Schreiben gebraucht.
settings-shortcut-taken = Das kleine Fenster kommt jetzt mit { $keys }.
settings-shortcut-off = Das kleine Fenster hat jetzt keine Tasten.
capture-way-keys = Die Tasten wirken in jedem Programm.
capture-way-keys_in_x11 = Die X11-Kompatibilität ist an: Das kleine Fenster bleibt im Vordergrund. In dieser Wayland-Sitzung erreichen die Tasten es nur, solange ein X11-Programm den Fokus hat; für alle anderen legen Sie den Befehl unten in den Einstellungen des Desktops auf Tasten.
capture-way-portal = Dieser Desktop hat Shadowday Tasten gegeben, die in jedem Programm wirken. Andere wählen Sie in den Einstellungen des Desktops.
capture-way-portal-given = Dieser Desktop hat Shadowday { $given } gegeben, in jedem Programm. Andere Tasten wählen Sie in den Einstellungen des Desktops.
capture-way-desktop = In dieser Wayland-Sitzung darf kein Programm Tasten für sich belegen, daher wirken diese hier nicht. Legen Sie den Befehl unten in den Tastatureinstellungen des Desktops auf Tasten. Auch ob das Fenster im Vordergrund bleibt, entscheidet der Desktop.
capture-way-off = Es sind keine Tasten belegt. Auch der Befehl unten holt das kleine Fenster.
capture-way-refused = Die Tasten lassen sich nicht belegen: { $why }. Wählen Sie andere oder legen Sie den Befehl unten in den Einstellungen des Desktops auf Tasten.
settings-x11 = X11-Kompatibilität
settings-x11-hint = Zeichnet über X11, damit das kleine Fenster im Vordergrund bleiben kann. Gilt ab dem nächsten Start von Shadowday; die Schrift kann weniger scharf aussehen
settings-tray = Symbol neben der Uhr
settings-tray-hint = Eine neue Zeile und das Fenster mit einem Klick, wo der Desktop Platz für ein solches Symbol hat

link-nowhere = Dieser Verknüpfung kann Shadowday nicht folgen. Nichts wurde geändert.
link-line-taken = In der Zeile stehen Ihre Worte, darum wurden die Worte der Verknüpfung nicht eingesetzt. Speichern oder leeren Sie die Zeile und folgen Sie der Verknüpfung noch einmal.
link-filled = Aus einer Verknüpfung eingesetzt. Enter speichert.
link-no-day = Vom { $date } gibt es in diesem Notizbuch keinen Begleittag.
link-dayless = Diese Notiz steht an keinem Tag.
