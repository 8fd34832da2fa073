// The only file that knows what surrounds the page: the desktop window (Tauri) or the test server (a plain browser).
// What is NOT here: what a command means, and what a screen does with an answer.
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { PickedFile, Problem, Progress, Touched } from '../generated/api';
import { t } from './i18n.svelte';

/** A sentence that the core wants shown: a Fluent id and its arguments. */
export type Notice = { message: string; args: Record<string, string> };

/** Where a link from outside leads; the window has checked it. */
export type Link =
  | { to: 'today' }
  | { to: 'new'; category: string | null; text: string }
  | { to: 'observation'; id: string }
  | { to: 'day'; date: string }
  | { to: 'search'; query: string }
  | { to: 'nowhere' };

/** Stops listening. */
export type Stop = () => void;

interface Host {
  call(name: string, args: unknown): Promise<unknown>;
  callJob(name: string, args: unknown, onProgress: (progress: Progress) => void): Promise<unknown>;
  on(event: 'touched' | 'notice' | 'dropped' | 'menu' | 'opening' | 'link' | 'shown' | 'leave', heard: (payload: unknown) => void): Stop;
  ready(): Promise<void>;
}

/** Thrown by every failed call; the page branches on `problem.code` only. */
export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.sentence);
    this.name = 'Failed';
  }
}

/** Anything thrown, as a problem with a sentence. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Failed) return thrown.problem;
  if (isProblem(thrown)) return thrown;
  const sentence = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'bug', sentence, field: null, trace: null };
}

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'sentence' in thrown;
}

const desktop: Host = {
  call: (name, args) => invoke('call', { name, args }),
  callJob(name, args, onProgress) {
    const progress = new Channel<Progress>();
    progress.onmessage = onProgress;
    return invoke('call_job', { name, args, progress });
  },
  on(event, heard) {
    const stop = listen(event, ({ payload }) => heard(payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  ready: () => invoke('ready'),
};

/** The page's own problem, since nobody is there to send one. */
const unreachable = (): Problem => ({ code: 'unreachable', sentence: t('host-unreachable'), field: null, trace: null });

async function post(path: string, body: BodyInit): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (globalThis.location?.pathname === '/mini.html') headers['x-shadowday-window'] = 'mini';
  try {
    return await fetch(path, { method: 'POST', headers, body });
  } catch {
    throw new Failed(unreachable());
  }
}

/** Lines of JSON as they arrive; an event stream's `data:` lines count as lines. */
async function eachLine(response: Response, heard: (line: Record<string, unknown>) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      const text = line.replace(/^data:/, '').trim();
      if (text.startsWith('{')) heard(JSON.parse(text) as Record<string, unknown>);
    }
    if (done) return;
  }
}

const browser: Host = {
  async call(name, args) {
    const response = await post(`/call/${name}`, JSON.stringify(args));
    const answer: unknown = await response.json();
    if (!response.ok) throw answer;
    return answer;
  },
  async callJob(name, args, onProgress) {
    const response = await post(`/job/${name}`, JSON.stringify(args));
    if (!response.ok) throw await response.json();
    let result: unknown = null;
    let problem: unknown = null;
    await eachLine(response, (line) => {
      if ('progress' in line) onProgress(line.progress as Progress);
      else if ('problem' in line) problem = line.problem;
      else if ('result' in line) result = line.result;
    });
    if (problem) throw problem;
    return result;
  },
  on(event, heard) {
    return listenTo(event, heard);
  },
  ready: () => Promise.resolve(),
};

const listeners = new Map<string, Set<(payload: unknown) => void>>();

/** The test server has one stream of events: `{touched}`, `{notice}`, `{dropped}`, `{opening}`, `{link}`. */
function listenTo(event: string, heard: (payload: unknown) => void): Stop {
  if (listeners.size === 0) {
    listeners.set('', new Set());
    void fetch('/events')
      .then((response) => eachLine(response, (line) => Object.entries(line).forEach(([name, payload]) => tell(name, payload))))
      .catch(() => undefined);
  }
  const heards = listeners.get(event) ?? new Set();
  listeners.set(event, heards.add(heard));
  return () => heards.delete(heard);
}

function tell(event: string, payload: unknown): void {
  for (const heard of listeners.get(event) ?? []) heard(payload);
}

const host: Host = '__TAURI_INTERNALS__' in globalThis ? desktop : browser;

/** Runs a command of the core. */
export async function call(name: string, args: unknown): Promise<unknown> {
  try {
    return await host.call(name, args);
  } catch (thrown) {
    throw new Failed(problemOf(thrown));
  }
}

/** Runs a job of the core; `onProgress` is told how far it is. */
export async function callJob(name: string, args: unknown, onProgress: (progress: Progress) => void): Promise<unknown> {
  try {
    return await host.callJob(name, args, onProgress);
  } catch (thrown) {
    throw new Failed(problemOf(thrown));
  }
}

/** Something went stale, here or in another window or on the command line. */
export const onTouched = (heard: (touched: Touched) => void): Stop => host.on('touched', (payload) => heard(payload as Touched));

/** The core has a sentence to show. */
export const onNotice = (heard: (notice: Notice) => void): Stop => host.on('notice', (payload) => heard(payload as Notice));

/** A file was dropped onto the window. */
export const onDrop = (heard: (file: PickedFile) => void): Stop => host.on('dropped', (payload) => heard(payload as PickedFile));

/** An item of the window's menu was chosen: the id of a command. */
export const onMenu = (heard: (command: string) => void): Stop => host.on('menu', (payload) => heard(String(payload)));

/** The first screen is painted: the window may be shown. */
export const ready = (): Promise<void> => host.ready();

/** The notebook is being made ready, which takes a while after an update or a restore. */
export const onOpening = (heard: (progress: Progress) => void): Stop => host.on('opening', (payload) => heard(payload as Progress));

/** A link from outside was followed. */
export const onLink = (heard: (link: Link) => void): Stop => host.on('link', (payload) => heard(payload as Link));

/** The small window is shown: its line takes the caret. */
export const onShown = (heard: () => void): Stop => host.on('shown', () => heard());

/** The small window was closed by its frame. */
export const onLeave = (heard: () => void): Stop => host.on('leave', () => heard());
