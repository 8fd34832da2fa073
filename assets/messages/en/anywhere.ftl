# Writing from anywhere: the small window, the keys that bring it, links.
mini-no-day = No shadow day yet
mini-running = { $what }, { $minutes } min
mini-foot = Enter saves · Ctrl+Enter also closes · Esc closes
mini-said = { $said } { $keys }: { $does }
mini-open-main = Open the main window
mini-failed = The small window cannot be opened ({ $why }). Everything else works.
door-closed = { $why }

capture-keys-refused = { $keys } cannot be taken for the small window ({ $why }). Choose other keys under Settings, Capture.
settings-shortcut = Small window from anywhere
settings-shortcut-hint = These keys bring a line to write in, whatever program you are in
settings-shortcut-none = No keys
settings-shortcut-change = Change
settings-shortcut-press = Press the keys…
settings-shortcut-press-hint = Hold Ctrl, Alt or the system key with another key. Backspace takes no keys, Esc leaves it as it is.
settings-shortcut-weak = Hold Ctrl, Alt or the system key as well: a bare key is needed for writing.
settings-shortcut-taken = The small window now comes with { $keys }.
settings-shortcut-off = The small window has no keys now.
capture-way-keys = The keys work in every program.
capture-way-keys_in_x11 = X11 compatibility is on: the small window stays on top. On this Wayland session the keys only reach it while an X11 program has the focus; for all others bind the command below in the desktop’s own settings.
capture-way-portal = This desktop gave Shadowday keys that work in every program. Other keys are chosen in the desktop’s own settings.
capture-way-portal-given = This desktop gave Shadowday { $given }, in every program. Other keys are chosen in the desktop’s own settings.
capture-way-desktop = This Wayland session lets no program take keys for itself, so these do not work here. Bind keys to the command below in the desktop’s own keyboard settings. Staying on top is also up to the desktop.
capture-way-off = No keys are taken. The command below brings the small window, too.
capture-way-refused = The keys are not taken: { $why }. Choose others, or bind the command below in the desktop’s own settings.
settings-x11 = X11 compatibility
settings-x11-hint = Draws through X11, so that the small window can stay on top. Applies when Shadowday is started again; text may look less sharp
settings-tray = Icon beside the clock
settings-tray-hint = A new line and the window in one click, where the desktop has a place for such an icon

link-nowhere = This link is none that Shadowday follows. Nothing was changed.
link-line-taken = The line holds words of yours, so the link’s words were not put there. Save or empty it, then follow the link again.
link-filled = Filled in from a link. Enter saves it.
link-no-day = There is no shadow day of { $date } in this notebook.
link-dayless = This note stands on no day.
