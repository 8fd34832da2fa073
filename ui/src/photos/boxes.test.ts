import { describe, expect, it } from 'vitest';
import { between, inside, middle, moved, sized, step } from './boxes';

const size = { width: 1000, height: 500 };

describe('boxes over a picture', () => {
  it('stay inside, whatever is asked of them', () => {
    expect(inside({ x: -50, y: 490, width: 100, height: 100 }, size)).toEqual({ x: 0, y: 400, width: 100, height: 100 });
    expect(inside({ x: 0, y: 0, width: 5000, height: 0 }, size)).toEqual({ x: 0, y: 0, width: 1000, height: 4 });
    expect(inside({ x: 3, y: 3, width: 9, height: 9 }, { width: 2, height: 1 })).toEqual({ x: 0, y: 0, width: 2, height: 1 });
    const corner = { x: 900, y: 450, width: 100, height: 50 };
    expect(moved(corner, { x: 20, y: 20 }, size)).toEqual(corner);
    expect(sized(corner, { x: 20, y: -30 }, size)).toEqual({ ...corner, height: 20 });
    expect(sized(corner, { x: -500, y: 0 }, size).width).toBe(4);
  });

  it('are drawn from any corner', () => {
    const drawn = { x: 10, y: 20, width: 90, height: 80 };
    expect(between({ x: 10, y: 20 }, { x: 100, y: 100 }, size)).toEqual(drawn);
    expect(between({ x: 100, y: 100 }, { x: 10, y: 20 }, size)).toEqual(drawn);
    expect(between({ x: 900, y: 400 }, { x: 4000, y: 4000 }, size)).toEqual({ x: 900, y: 400, width: 100, height: 100 });
  });

  it('begin in the middle', () => {
    expect(middle(size)).toEqual({ x: 400, y: 200, width: 200, height: 100 });
  });

  it('take steps that fit the picture', () => {
    expect(step('ArrowLeft', false, size)).toEqual({ x: -20, y: 0 });
    expect(step('ArrowDown', true, size)).toEqual({ x: 0, y: 1 });
    expect(step('a', false, size)).toBeNull();
  });
});
