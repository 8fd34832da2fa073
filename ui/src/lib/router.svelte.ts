// Where the person is: a screen, perhaps a record, perhaps parameters. Addresses are paths without `#`; Back works.
// Screens read `route` and move with `go`.
import { untrack } from 'svelte';

/** The screens. `day` and `settings` sections are the `id` of `days` and `settings`. */
const SCREENS = [
  'today', 'search', 'reports', 'days', 'debrief', 'readback', 'due', 'signals', 'review', 'findings', 'asks', 'decisions', 'import', 'removed', 'settings', 'history',
] as const;

/** A screen's name. */
export type ScreenName = (typeof SCREENS)[number];

/** Where to go. */
export interface Place {
  name: ScreenName;
  id: string | null;
  params: Record<string, string>;
}

/** An address as a place; anything unknown is Today. */
export function placeOf(path: string, query: string): Place {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '');
  const name = SCREENS.find((screen) => screen === first) ?? 'today';
  const id = second === '' ? null : decodeURIComponent(second);
  return { name, id, params: Object.fromEntries(new URLSearchParams(query)) };
}

/** A place as an address. */
export function addressOf({ name, id, params }: Place): string {
  const path = name === 'today' && id === null ? '/' : `/${name}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
  const query = new URLSearchParams(params).toString();
  return query === '' ? path : `${path}?${query}`;
}

class Route implements Place {
  name = $state<ScreenName>('today');
  id = $state<string | null>(null);
  params = $state.raw<Record<string, string>>({});
  /** Grows with each visit, so that entering the same place again can move the focus. */
  visit = $state(0);

  set(place: Place): void {
    this.name = place.name;
    this.id = place.id;
    this.params = place.params;
    this.visit += 1;
  }
}

/** Where the person is now. */
export const route = new Route();

/** Closes what stands in front of a screen once that is left for another; what was typed there waits. Call it while a component
 *  is set up. */
export function whenLeft(close: () => void): void {
  $effect(() => {
    void route.name;
    untrack(close);
  });
}

/** Goes somewhere. `replace` leaves no step for Back (a search while it is being typed). */
export function go(name: ScreenName, to: { id?: string; params?: Record<string, string>; replace?: boolean } = {}): void {
  const place = { name, id: to.id ?? null, params: to.params ?? {} };
  const address = addressOf(place);
  if (to.replace || address === location.pathname + location.search) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  route.set(place);
}

/** Notes new parameters in the address of the present place, without entering it again. */
export function note(params: Record<string, string>): void {
  history.replaceState(null, '', addressOf({ name: route.name, id: route.id, params }));
  route.params = params;
}

/** Follows the address bar and the Back button. */
export function startRouter(): () => void {
  const read = () => route.set(placeOf(location.pathname, location.search));
  read();
  addEventListener('popstate', read);
  return () => removeEventListener('popstate', read);
}
