// Keeping a search, or letting it go, and saying so. NOT here: where kept searches are shown.
import type { SearchShelf } from '../../generated/api';
import { announce } from '../../lib/announce.svelte';
import { call, problemOf } from '../../lib/api';
import { t } from '../../lib/i18n.svelte';
import { toastProblem, toasts } from '../../lib/toasts.svelte';

/** The shelf after keeping a search (or forgetting it); `null` when nothing changed. */
export async function keepSearch(text: string, keep: boolean): Promise<SearchShelf | null> {
  const query = text.trim();
  if (query === '') return null;
  try {
    const shelf = await call('save_search', { query, keep });
    const words = keep ? t('search-said-kept') : t('search-said-forgotten');
    toasts.show(words);
    announce(words);
    return shelf;
  } catch (thrown) {
    toastProblem(problemOf(thrown));
    return null;
  }
}
