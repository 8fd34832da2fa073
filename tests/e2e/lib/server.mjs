// Starts the test server on a notebook of its own and ends it with the test.
// What is NOT here: anything of the browser (browser.mjs).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';

const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = process.env.SHADOWDAY_TEST_SERVER ?? path.join(WORKSPACE, 'target/debug/test-server');
const START_MS = 60_000;
const UNTIL_MS = 15_000;

/** Asks again until the answer is yes. The browser's own `waitForFunction` takes any promise for a yes. */
export async function until(asks) {
  for (const end = Date.now() + UNTIL_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (await asks()) return;
  }
  throw new Error(`not within ${UNTIL_MS} ms: ${asks}`);
}

/** What a clock here shows at that moment, to the second. */
export function localTime(ms) {
  return new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** One notebook folder, served; `restart` closes the app and opens the same folder again. */
export class TestServer {
  home = mkdtempSync(path.join(tmpdir(), 'shadowday-e2e-'));
  url = '';
  /** How far the clock of the server is ahead of this computer's, in milliseconds. */
  ahead = 0;
  #child = null;

  /** `sample: true` opens the sample company; `at`, e.g. `2026-10-14T09:00:00`, is what the clock shows at first. */
  static async start({ sample = false, at = null } = {}) {
    const server = new TestServer();
    if (at !== null) server.ahead = new Date(at).getTime() - Date.now();
    await server.#open(sample ? ['--sample'] : []);
    return server;
  }

  /** Lets so many minutes pass; a page opened on it goes with it (`turn` of browser.mjs). */
  async later(minutes) {
    await fetch(`${this.url}/test/later`, { method: 'POST', body: JSON.stringify({ minutes }) });
    this.ahead += minutes * 60_000;
  }

  async restart() {
    await this.#close();
    await this.#open([]);
  }

  /** Ends it as a power cut does, and opens the same folder again. */
  async kill() {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
    await this.#open([]);
  }

  async stop() {
    await this.#close();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Calls a command as the page does. */
  async call(name, args = {}) {
    const response = await fetch(`${this.url}/call/${name}`, { method: 'POST', body: JSON.stringify(args) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Logs a line. */
  async log(line) {
    return (await this.call('log_observation', { line, day: null, started_at: null, draft: null })).note;
  }

  /** The next file dialog is answered with this file. */
  async willPick(file) {
    await fetch(`${this.url}/test/pick`, { method: 'POST', body: JSON.stringify({ path: file }) });
  }

  /** What would have been opened or shown. */
  async opened() {
    return (await (await fetch(`${this.url}/test/opened`)).json()).opened;
  }

  async #open(args) {
    const env = { ...process.env, SHADOWDAY_SETTINGS: path.join(this.home, 'settings.toml'), LANG: 'en_GB.UTF-8' };
    const at = this.ahead === 0 ? [] : ['--at', localTime(Date.now() + this.ahead)];
    this.#child = spawn(PROGRAM, ['--home', this.home, ...at, ...args], { stdio: ['pipe', 'pipe', 'inherit'], env });
    const lines = readline.createInterface({ input: this.#child.stdout });
    const first = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${PROGRAM} says nothing for ${START_MS} ms`)), START_MS);
      this.#child.once('error', reject);
      this.#child.once('exit', (code) => reject(new Error(`${PROGRAM} ended with ${code}`)));
      lines.once('line', (line) => (clearTimeout(late), resolve(line)));
    });
    this.url = JSON.parse(first).url;
  }

  async #close() {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin.end();
    await ended;
  }
}
