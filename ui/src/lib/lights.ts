// The lights of the stoplight and their words. NOT here: which asks have them.
import { t, type PlainId } from './i18n.svelte';

/** A light, as the core stores it. */
export type Light = 'new' | 'yellow' | 'green' | 'red';

/** The lights in the order of their keys. */
export const LIGHTS: readonly { id: Light; message: PlainId }[] = [
  { id: 'new', message: 'asks-light-new' },
  { id: 'yellow', message: 'asks-light-yellow' },
  { id: 'green', message: 'asks-light-green' },
  { id: 'red', message: 'asks-light-red' },
];

/** A stored light; one of a newer app is shown as new. */
export function lightOf(stored: string): Light {
  return LIGHTS.find((light) => light.id === stored)?.id ?? 'new';
}

/** A light in a word. */
export const lightWords = (light: Light): string => t(LIGHTS.find((one) => one.id === light)?.message ?? 'asks-light-new');
