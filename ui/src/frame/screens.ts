// Which screens there are, and how the sidebar and the palette show them.
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import FileText from '@lucide/svelte/icons/file-text';
import FileUp from '@lucide/svelte/icons/file-up';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Landmark from '@lucide/svelte/icons/landmark';
import MessageSquareReply from '@lucide/svelte/icons/message-square-reply';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import HistoryIcon from '@lucide/svelte/icons/history';
import Radio from '@lucide/svelte/icons/radio';
import PenLine from '@lucide/svelte/icons/pen-line';
import Search from '@lucide/svelte/icons/search';
import SettingsIcon from '@lucide/svelte/icons/settings';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Component } from 'svelte';
import type { CommandId } from '../lib/keymap';
import type { PlainId } from '../lib/i18n.svelte';
import type { ScreenName } from '../lib/router.svelte';

/** A screen of the app. */
export interface Screen {
  name: ScreenName;
  message: PlainId;
  icon: Component;
  command: CommandId;
  component: Component;
  /** Where it stands in the sidebar: on top, at the foot, or not at all (reached from elsewhere). */
  stands: 'top' | 'foot' | 'elsewhere';
}

const built = import.meta.glob<{ default: Component }>('../screens/*/*.svelte', { eager: true });

type Row = Omit<Screen, 'component'> & { file: string };

const ROWS: Row[] = [
  { name: 'today', message: 'nav-today', icon: PenLine, command: 'go-today', stands: 'top', file: 'today/Today' },
  { name: 'search', message: 'nav-search', icon: Search, command: 'go-search', stands: 'top', file: 'search/Search' },
  { name: 'reports', message: 'nav-reports', icon: FileText, command: 'go-reports', stands: 'top', file: 'reports/Reports' },
  { name: 'days', message: 'nav-all-days', icon: CalendarDays, command: 'go-days', stands: 'top', file: 'days/Days' },
  { name: 'debrief', message: 'nav-debrief', icon: ClipboardCheck, command: 'go-debrief', stands: 'top', file: 'debrief/Debrief' },
  { name: 'readback', message: 'nav-readback', icon: BookOpenText, command: 'go-readback', stands: 'elsewhere', file: 'readback/ReadBack' },
  { name: 'review', message: 'nav-review', icon: ListChecks, command: 'go-review', stands: 'top', file: 'review/Review' },
  { name: 'findings', message: 'nav-findings', icon: Lightbulb, command: 'go-findings', stands: 'top', file: 'findings/Findings' },
  { name: 'due', message: 'nav-due', icon: CalendarClock, command: 'go-due', stands: 'top', file: 'due/Due' },
  { name: 'asks', message: 'nav-asks', icon: MessageSquareReply, command: 'go-asks', stands: 'top', file: 'asks/Asks' },
  { name: 'decisions', message: 'nav-decisions', icon: Landmark, command: 'go-decisions', stands: 'top', file: 'decisions/Decisions' },
  { name: 'signals', message: 'nav-signals', icon: Radio, command: 'go-signals', stands: 'top', file: 'signals/Signals' },
  { name: 'import', message: 'nav-import', icon: FileUp, command: 'import', stands: 'elsewhere', file: 'import/Import' },
  { name: 'history', message: 'nav-history', icon: HistoryIcon, command: 'history', stands: 'elsewhere', file: 'history/History' },
  { name: 'removed', message: 'nav-removed', icon: Trash2, command: 'go-removed', stands: 'foot', file: 'removed/Removed' },
  { name: 'settings', message: 'nav-settings', icon: SettingsIcon, command: 'settings', stands: 'foot', file: 'settings/Settings' },
];

/** What the first screens are, by the view preset of this device; the others follow in the order of the table. */
const FIRST: Record<string, readonly ScreenName[]> = {
  shadow: ['today', 'search'],
  supervise: ['review', 'findings', 'asks', 'search', 'days'],
  across: ['reports', 'search', 'signals', 'decisions'],
};

/** Screens in the order of a view preset. A preset, not a permission: all of them stay. */
export function inViewOrder(all: readonly Screen[], view: string): Screen[] {
  const first = FIRST[view] ?? [];
  const place = (screen: Screen) => (first.includes(screen.name) ? first.indexOf(screen.name) : first.length);
  return [...all].sort((a, b) => place(a) - place(b));
}

/** The screens that are built, in the order of the sidebar. */
export const screens: Screen[] = ROWS.flatMap(({ file, ...row }) => {
  const component = built[`../screens/${file}.svelte`]?.default;
  return component ? [{ ...row, component }] : [];
});
