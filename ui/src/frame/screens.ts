// Which screens there are, and how the sidebar and the palette show them.
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileText from '@lucide/svelte/icons/file-text';
import FileUp from '@lucide/svelte/icons/file-up';
import HistoryIcon from '@lucide/svelte/icons/history';
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
  /** Stands in the sidebar; the others are reached from there. */
  main: boolean;
}

const built = import.meta.glob<{ default: Component }>('../screens/*/*.svelte', { eager: true });

type Row = Omit<Screen, 'component'> & { file: string };

const ROWS: Row[] = [
  { name: 'today', message: 'nav-today', icon: PenLine, command: 'go-today', main: true, file: 'today/Today' },
  { name: 'search', message: 'nav-search', icon: Search, command: 'go-search', main: true, file: 'search/Search' },
  { name: 'reports', message: 'nav-reports', icon: FileText, command: 'go-reports', main: true, file: 'reports/Reports' },
  { name: 'days', message: 'nav-all-days', icon: CalendarDays, command: 'go-days', main: true, file: 'days/Days' },
  { name: 'import', message: 'nav-import', icon: FileUp, command: 'import', main: false, file: 'import/Import' },
  { name: 'history', message: 'nav-history', icon: HistoryIcon, command: 'history', main: false, file: 'history/History' },
  { name: 'removed', message: 'nav-removed', icon: Trash2, command: 'go-removed', main: true, file: 'removed/Removed' },
  { name: 'settings', message: 'nav-settings', icon: SettingsIcon, command: 'settings', main: true, file: 'settings/Settings' },
];

/** The screens that are built, in the order of the sidebar. */
export const screens: Screen[] = ROWS.flatMap(({ file, ...row }) => {
  const component = built[`../screens/${file}.svelte`]?.default;
  return component ? [{ ...row, component }] : [];
});
