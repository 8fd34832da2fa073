// Words on the page that no message made: in the pseudo-locale every message is `[áççéñtéd~~~]`, with isolation marks
// around what was put into it, so what is left after messages, keys and data are taken away is a string that somebody
// forgot.

/**
 * Runs in the page. Data says so by its element: `<bdi>`, `<time>`, `<kbd>`, `<code>`, a language of its own, or
 * `data-words` with `text` or the name of the attribute that holds it.
 */
export function bareWords() {
  const data = 'bdi, time, kbd, code, textarea, svg, script, style, body [lang], [data-words~="text"]';
  const message = /\[[^[\]]*~+\]|\u2068[^\u2068\u2069]*\u2069/g;
  const keys = /\b(Ctrl|Alt|Shift|Esc|Del|Enter|Tab)\b/g;
  const bare = (text) => {
    let rest = text;
    for (let before = ''; before !== rest; ) [before, rest] = [rest, rest.replace(message, '')];
    return /\p{L}{2,}/u.test(rest.replace(keys, '')) ? rest.trim().slice(0, 60) : null;
  };
  // Options of a closed list have no box of their own.
  const seen = (node) => (node.closest('select') ?? node).checkVisibility({ visibilityProperty: true });
  const found = new Set();
  const note = (where, text) => bare(text) !== null && found.add(`${where}: ${bare(text)}`);
  note('title of the window', document.title);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && seen(parent) && !parent.closest(data)) note(parent.tagName.toLowerCase(), node.data);
  }
  for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt', 'label']) {
    for (const node of document.body.querySelectorAll(`[${name}]`)) {
      if (seen(node) && !node.matches(`[data-words~="${name}"]`)) note(`${node.tagName.toLowerCase()} ${name}`, node.getAttribute(name));
    }
  }
  return [...found];
}

/**
 * Runs in the page: what is said in words of another language, as `catalogues.mjs` lists them. Data is left out as above,
 * and so is what a sentence quotes.
 */
export function foreignWords({ sentences, words }) {
  const data = 'bdi, time, kbd, code, textarea, svg, script, style, body [lang], [data-words~="text"]';
  const seen = (node) => (node.closest('select') ?? node).checkVisibility({ visibilityProperty: true });
  const alone = new Set(words);
  const found = new Set();
  const note = (where, text) => {
    const bare = text.replace(/„[^“]*“|“[^”]*”/gu, '…').trim().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const whole = (one) => new RegExp(`(?<!\\p{L})${one.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?!\\p{L})`, 'u').test(bare);
    const said = alone.has(bare) ? bare : sentences.find((one) => bare.includes(one) && whole(one));
    if (said) found.add(`${where}: ${said} (${bare.slice(0, 60)})`);
  };
  note('title of the window', document.title);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && seen(parent) && !parent.closest(data)) note(parent.tagName.toLowerCase(), node.data);
  }
  for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt', 'label']) {
    for (const node of document.body.querySelectorAll(`[${name}]`)) {
      if (seen(node) && !node.matches(`[data-words~="${name}"]`)) note(`${node.tagName.toLowerCase()} ${name}`, node.getAttribute(name));
    }
  }
  return [...found];
}
