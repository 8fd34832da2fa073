// Whether words and controls have room: nothing stands out of the window, nothing is cut off.
// What is NOT here: the screens (screens.mjs) and the windows they are looked at in (the specs).
import assert from 'node:assert/strict';

/** What stands on a screen that has room for one pane only. */
export const NARROW = { '/search?q=customer': 'main [role=option]', '/days': 'main .list a', '/reports': 'main .make code' };

/** The page itself never scrolls sideways; tables and pages of a report may, inside themselves. */
export async function assertFits(page) {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 1;
    const scrolls = (node) => node && node !== document.body && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const visible = (node) => node.getClientRects().length > 0 && !node.closest('.unseen, [hidden], svg');
    const out = [...document.body.querySelectorAll('*')].filter((node) => visible(node) && node.getBoundingClientRect().right > wide && !scrolls(node));
    return { page: document.documentElement.scrollWidth - document.documentElement.clientWidth, out: out.slice(0, 5).map((node) => node.outerHTML.slice(0, 120)) };
  });
  assert.ok(over.page <= 1, `the page is ${over.page} px too wide: ${over.out.join('\n')}`);
  assert.deepEqual(over.out, [], 'nothing stands out of the window');
}

/** Runs in the page: names, headings and controls whose words are cut off. Data may be, since a person can open it. */
function cutOff() {
  const data = 'bdi, time, code, textarea, svg, select, .svg, [data-words~="text"]';
  const named = 'button, a, h1, h2, h3, h4, th, dt, label, legend, summary, [role=tab], [role=menuitem], [role=option]';
  const shows = (node) => node.checkVisibility({ visibilityProperty: true }) && node.clientWidth > 1 && !node.closest('.unseen');
  const hides = (node) => /hidden|clip/.test(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth + 1;
  const ours = (node) => [...node.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && /\p{L}/u.test(one.data)) && !node.closest(data);
  const inside = [...document.querySelectorAll(named)].flatMap((node) => [node, ...node.querySelectorAll('*')]);
  return [...new Set(inside)].filter((node) => shows(node) && ours(node) && hides(node)).map((node) => `${node.tagName.toLowerCase()}: ${node.textContent.trim().slice(0, 60)}`);
}

/** No name, heading or control has words that end in nothing. */
export async function assertWhole(page) {
  assert.deepEqual(await page.evaluate(cutOff), [], 'cut off');
}
