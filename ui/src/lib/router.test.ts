// Addresses and places are each other's inverse, and nothing typed into the address bar leads nowhere.
import { describe, expect, it } from 'vitest';
import { addressOf, placeOf, type Place } from './router.svelte';

describe('addresses', () => {
  it.each<[Place, string]>([
    [{ name: 'today', id: null, params: {} }, '/'],
    [{ name: 'days', id: 'a b/c', params: { note: 'x' } }, '/days/a%20b%2Fc?note=x'],
    [{ name: 'search', id: null, params: { q: '#re & "x"' } }, '/search?q=%23re+%26+%22x%22'],
  ])('%o is %s', (place, address) => {
    expect(addressOf(place)).toBe(address);
    const [path = '', query = ''] = address.split('?');
    expect(placeOf(path, query)).toEqual(place);
  });

  it('unknown ones are Today', () => {
    expect(placeOf('/nowhere/at/all', '')).toEqual({ name: 'today', id: 'at', params: {} });
    expect(placeOf('', '').name).toBe('today');
  });
});
