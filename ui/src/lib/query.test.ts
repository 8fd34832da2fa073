// When a query reads again, and that an overtaken answer never replaces a newer one.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintFirst } from './painting';
import { concerns, Query } from './query.svelte';

const touched = (kinds: string[], everything = false) => ({ kinds, ids: [], everything });

describe('what went stale', () => {
  it('concerns readers of that kind', () => {
    expect(concerns(['team'], touched(['team']))).toBe(true);
    expect(concerns(['team'], touched(['tag']))).toBe(false);
    expect(concerns(['team'], touched([], true))).toBe(true);
    expect(concerns('all', touched(['tag']))).toBe(true);
  });
});

describe('a query', () => {
  it('drops an answer that a later one overtook', async () => {
    const answers: ((value: string) => void)[] = [];
    const query = new Query(() => new Promise<string>((resolve) => answers.push(resolve)));
    const [first, second] = [query.refetch(), query.refetch()];
    answers[1]?.('second');
    await second;
    answers[0]?.('first');
    await first;
    expect(query.value).toBe('second');
    expect(query.busy).toBe(false);
  });

  it('keeps the last answer beside a problem', async () => {
    let good = true;
    const query = new Query(() => (good ? Promise.resolve(1) : Promise.reject(new Error('disk'))));
    await query.refetch();
    good = false;
    await query.refetch();
    expect([query.value, query.problem?.sentence]).toEqual([1, 'disk']);
  });
});

describe('while something is painted', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
    void paintFirst();
  });
  afterEach(async () => {
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('reads a little later, and once', async () => {
    let asked = 0;
    const query = new Query(() => Promise.resolve((asked += 1)));
    query.wentStale();
    query.wentStale();
    await vi.advanceTimersByTimeAsync(30);
    expect(asked).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect([asked, query.value]).toEqual([1, 1]);
  });

  it('asks for something else a little later, and only for the last', async () => {
    const [answers, asked]: [((value: string) => void)[], string[]] = [[], []];
    let about = 'first';
    const query = new Query(() => (asked.push(about), new Promise<string>((resolve) => answers.push(resolve))));
    void query.refetch();
    about = 'second';
    query.ask();
    about = 'third';
    query.ask();
    answers[0]?.('to the first');
    await vi.advanceTimersByTimeAsync(100);
    expect([asked, query.value]).toEqual([['first', 'third'], undefined]);
    answers[1]?.('to the third');
    await query.fresh();
    expect([query.value, query.busy]).toEqual(['to the third', false]);
  });

  it('asks nothing where there is nothing to ask', async () => {
    const query = new Query<string>(() => null);
    query.ask();
    await vi.advanceTimersByTimeAsync(100);
    await query.fresh();
    expect([query.value, query.busy]).toEqual([undefined, false]);
  });

  it('keeps nobody waiting who needs the newest', async () => {
    let asked = 0;
    const query = new Query(() => Promise.resolve((asked += 1)));
    query.wentStale();
    await query.fresh();
    expect([asked, query.value]).toEqual([1, 1]);
  });
});

describe('waiting for the newest', () => {
  it('waits for what somebody else who waited asked again', async () => {
    let written = 0;
    const query = new Query(() => new Promise<number>((resolve) => setTimeout(resolve, 5, written)));
    await query.refetch();
    query.wentStale();
    written = 1;
    query.wentStale();
    const first = query.fresh().then(() => query.value);
    expect([await first, await query.fresh().then(() => query.value)]).toEqual([1, 1]);
    query.wentStale();
    written = 2;
    query.wentStale();
    expect(await Promise.all([query.fresh(), query.fresh()].map((one) => one.then(() => query.value)))).toEqual([2, 2]);
  });

  it('ends when nothing is asked any more', async () => {
    const query = new Query(() => new Promise<number>((resolve) => setTimeout(resolve, 5, 1)));
    query.wentStale();
    query.wentStale();
    const waits = query.fresh();
    query.stop();
    await waits;
    expect(query.busy).toBe(false);
  });
});

describe('a burst of acts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is read at once, then at most each 150 ms, and never forgotten', async () => {
    let asked = 0;
    const query = new Query(() => Promise.resolve((asked += 1)));
    for (let at = 0; at < 100; at += 1) {
      query.wentStale();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toBeLessThanOrEqual(9);
    expect(query.value).toBe(asked);
  });

  it('lets a slow answer arrive before it asks again', async () => {
    const answers: ((value: string) => void)[] = [];
    const query = new Query(() => new Promise<string>((resolve) => answers.push(resolve)));
    query.wentStale();
    for (let at = 0; at < 10; at += 1) {
      query.wentStale();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(answers).toHaveLength(1);
    answers[0]?.('slow');
    await vi.advanceTimersByTimeAsync(0);
    expect([query.value, answers.length]).toEqual(['slow', 2]);
  });
});
