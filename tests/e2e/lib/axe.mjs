// axe-core in the page, with every rule this project promises to keep: WCAG 2.2 AA and best practice.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What belongs to the control that opened it, wherever it is drawn: in no landmark of its own. */
const POPUPS = 'dialog, [role=dialog], [role=alertdialog], svg, [role=menu], [role=tooltip]';

/** Fails when axe finds anything at all on the page as it is now. */
export async function assertAccessible(page, where) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async ([tags, popups]) => {
    globalThis.axe.configure({ checks: [{ id: 'region', options: { regionMatcher: popups } }] });
    const options = { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
    const result = await globalThis.axe.run(document, options);
    return result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => ({ html: html.slice(0, 200), failureSummary })) }));
  }, [TAGS, POPUPS]);
  assert.deepEqual(violations, [], `${where}: ${JSON.stringify(violations, null, 2)}`);
}
