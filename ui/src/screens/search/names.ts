// What a facet's value is called. Teams and tags bring their names; closed lists are named here by their messages.
import type { FacetValue } from '../../generated/api';
import { say } from '../../lib/i18n.svelte';
import { monthWords } from '../../lib/moments';
import { markOf } from '../../lib/note-view';

/** The value in words. */
export function valueName(aspect: string, value: FacetValue): string {
  switch (aspect) {
    case 'category':
      return value.value === 'strength' ? markOf(null, 'strength').label : markOf(value.value).label;
    case 'basis':
      return say(`basis-${value.value.replace('_', '-')}`);
    case 'impact':
      return say(`impact-${value.value}`);
    case 'month':
      return monthWords(value.value);
    case 'tag':
      return `#${value.label}`;
    default:
      return value.label;
  }
}
