// The minute that is now: one timer, aligned to the minute, running only while somebody shows it.
import { createSubscriber } from 'svelte/reactivity';
import { nowText } from './moments';

const MINUTE_MS = 60_000;

const subscribe = createSubscriber((update) => {
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    timer = setTimeout(() => {
      update();
      next();
    }, MINUTE_MS - (Date.now() % MINUTE_MS));
  };
  next();
  return () => clearTimeout(timer);
});

/** Now, as RFC 3339; read again by whoever shows it when the minute turns. */
export function thisMinute(): string {
  subscribe();
  return nowText();
}
