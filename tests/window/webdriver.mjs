// A small WebDriver client for the real window: WebKitWebDriver starts the program under an X server without a screen.
// What is NOT here: what the window should show (window.test.mjs).
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SESSION_MS = 60_000;
const FOUND_MS = 15_000;
const CLOSED_MS = 5_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that have no letter. */
export const KEY = { enter: '\uE007', escape: '\uE00C', control: '\uE009', shift: '\uE008', alt: '\uE00A', null: '\uE000', tab: '\uE004', up: '\uE013', down: '\uE015', f2: '\uE032', f3: '\uE033' };

/** An X server of our own; its number is its own choice, so that nothing else is in the way. */
export async function screen() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(server.stdout, 'data');
  return { display: `:${String(number).trim()}`, stop: () => end(server) };
}

/** Every folder a program may write to, inside `home`, in the words of its environment. */
export function foldersIn(home) {
  const folder = (name) => path.join(home, name);
  return {
    HOME: folder('home'),
    XDG_DATA_HOME: folder('data'),
    XDG_STATE_HOME: folder('state'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_RUNTIME_DIR: folder('run'),
    LANG: 'en_GB.UTF-8',
  };
}

/** A message bus of our own, through which a second start finds the first. */
export async function bus() {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = await once(daemon.stdout, 'data');
  return { address: String(address).trim(), stop: () => end(daemon) };
}

/** Stands in for a desktop on a bus: it says what programs tell it, one line each, and does what it is told. */
export async function desktop(program, address) {
  const double = spawn(program, { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address }, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  double.stdout.on('data', (text) => (said += text));
  const hear = (line) => until(() => assert.match(said, line), FOUND_MS, 'the desktop hears').then(() => line.exec(said));
  await hear(/^ready$/m);
  return { hear, tell: (line) => double.stdin.write(`${line}\n`), forget: () => (said = ''), stop: () => end(double) };
}

/** Starts the program under the driver and returns its window. */
export async function openWindow(program, env) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, ...env, TAURI_WEBVIEW_AUTOMATION: 'true', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  driver.stderr.on('data', (text) => (said += text));
  const base = `http://127.0.0.1:${port}`;
  await until(() => send(base, 'GET', '/status'), SESSION_MS);
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: [] } } };
  try {
    // The driver itself waits for ever when the program ends before it has a window.
    const { sessionId } = await send(base, 'POST', '/session', { capabilities }, SESSION_MS);
    return new Window(`${base}/session/${sessionId}`, driver);
  } catch (error) {
    await end(driver);
    throw new Error(`the window did not open: ${error.message}\n${said}`);
  }
}

/** The open window. */
class Window {
  constructor(session, driver) {
    this.session = session;
    this.driver = driver;
  }

  /** Runs a function in the page; its arguments and its result are plain data. */
  run(script, ...args) {
    return send(this.session, 'POST', '/execute/sync', { script: `return (${script})(...arguments)`, args });
  }

  /** Runs an asynchronous function in the page. */
  runAsync(script, ...args) {
    const body = `const done = arguments[arguments.length - 1]; (${script})(...arguments).then((value) => done({ value }), (error) => done({ error: String(error?.sentence ?? error) }))`;
    return send(this.session, 'POST', '/execute/async', { script: body, args });
  }

  /** The element, as soon as it is there. */
  async find(selector) {
    const found = await until(() => send(this.session, 'POST', '/element', { using: 'css selector', value: selector }), FOUND_MS, selector);
    return found[ELEMENT];
  }

  /** Types into whatever has the focus, as a keyboard does. */
  type(text) {
    const presses = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    return send(this.session, 'POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: presses }] });
  }

  /** Presses the last key while those before it are held. */
  chord(...keys) {
    const presses = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
    return send(this.session, 'POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: presses }] });
  }

  /** Waits until the function gives something true in the page. */
  see(script, ...args) {
    return until(async () => {
      const seen = await this.run(script, ...args);
      if (!seen) throw new Error('not seen yet');
      return seen;
    }, FOUND_MS, script);
  }

  /** Turns to the window whose address holds `part`, and not `other`. */
  switchTo(part, other = '\n') {
    return until(async () => {
      for (const handle of await send(this.session, 'GET', '/window/handles')) {
        await send(this.session, 'POST', '/window', { handle });
        const address = await send(this.session, 'GET', '/url');
        if (address.includes(part) && !address.includes(other)) return;
      }
      throw new Error('not there yet');
    }, FOUND_MS, part);
  }

  /** Waits until the program has ended by itself. */
  ended() {
    return until(() => assert.ok(!childrenOf(this.driver.pid).some(lives)), FOUND_MS, 'the program does not end');
  }

  /** Closes the window as a person does, and the driver with it; ends once the program has ended. */
  async close() {
    const programs = childrenOf(this.driver.pid);
    // A busy driver forgets the program now and then; it is asked to end then, as the system does at the end of a session.
    await send(this.session, 'DELETE', '').catch(() => undefined);
    await until(() => assert.ok(!programs.some(lives)), CLOSED_MS).catch(() => programs.filter(lives).forEach((pid) => process.kill(pid)));
    await until(() => assert.ok(!programs.some(lives)), FOUND_MS, 'the program does not end');
    await end(this.driver);
  }
}

/** The processes that a process started. */
function childrenOf(pid) {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function send(base, method, path, body, limit = 30_000) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(limit) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function until(attempt, limit, what = '') {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error.message}`);
      await wait(50);
    }
  }
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
