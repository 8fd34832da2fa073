// What a supervisor finds in the morning: sixty observations of two days, eight matters that come up again and again, ten
// asks, and what the core says of all of it. What is NOT here: what is done with it (the spec).
import { localTime } from './server.mjs';

/** Eight matters, each noted five times in other words, and the sentence they become. */
export const MATTERS = [
  { sentence: 'The account number was typed into four screens', lines: ['2 Copies the account number into four screens', '2 Account number again, fourth screen', '2 Retypes the account number from paper', '2 Account number pasted, zero lost', '2 "I type that account number all day'] },
  { sentence: 'Refund codes were asked of a neighbour', lines: ['1 Asks the neighbour for a refund code', '1 Refund code guessed, rejected overnight', '1 Two refund codes fit, nobody knows which', '1 Sticky notes with refund codes', '1 "Which refund code is it this week'] },
  { sentence: 'Lunch was moved when the board was red', lines: ['3 Lunch moved twice, board red', '3 Lunch at three', '3 Eats at the desk, lunch given up', '3 Lunch shared in two halves', '3 "Lunch is when the board allows it'] },
  { sentence: 'Claims waited for a nod that was always given', lines: ['5 Waits for a nod, given unchanged', '5 Nod asked by chat, eleven minutes', '5 Lead in a meeting, nod at two', '5 Nod for forty euros', '5 "The nod always comes, only late'] },
  { sentence: 'One letter brought the same call three times', lines: ['4 Third call about one letter', '4 Letter not understood, calls again', '4 Letter says nine, website says ten', '4 Reads the letter out, both guess', '4 "I have your letter and no idea'] },
  { sentence: 'The probe kept callers waiting', lines: ['2 Probe takes forty seconds', '2 Probe read twice', '2 Probe frozen, restarted', '2 Talks about weather while the probe reads', '2 "The probe is thinking again'] },
  { sentence: 'Transferred callers told their story again', lines: ['3 Transferred, tells it again', '3 Cold transfer, third desk', '3 Transfer back within the hour', '3 Transferred to a team that is gone', '3 "I transfer and hope'] },
  { sentence: 'Nobody could decide after six', lines: ['5 After six nobody decides', '5 Evening case kept for the morning', '5 List for after six from last year', '5 After six the limit is zero', '5 "After six I only collect'] },
];

/** Ten things somebody asked for. */
export const ASKS = ['a headset', 'a chair', 'a lamp', 'a stand-in', 'the letters early', 'one page of codes', 'a quiet room', 'a second screen', 'a key', 'a fan'];

/** Ten that belong to nothing: four are declined. */
export const DECLINED = ['The weather was nice', 'Cake in the kitchen', 'Somebody laughed', 'A poster hung askew'];
const SINGLE = ['1 New telephone menu, nobody told', '2 Printer jams', '3 Two colleagues off sick', '4 Caller in three languages', '5 No route for a third contact', '6 Neighbour answers in a minute'];

/** The matter of an observation, by its words. */
export const matterOf = (text) => MATTERS.find(({ lines }) => lines.some((line) => line.replace(/^[1-6"] ?"?/, '').trim() === text.trim()));

/** When the supervisor sits down. */
export const MORNING = '2026-06-10T09:00:00';

/** The local date so many days from that one. */
export const day = (from) => localTime(new Date(MORNING).getTime() + from * 86_400_000).slice(0, 10);

/** A shadow day that is over, with its lines. */
export async function shadow(server, team, when, lines) {
  const { id } = await server.call('start_day', { team_name: team, started_at: `${when} 09:00`, ended_at: '15:00' });
  for (const [number, line] of lines.entries()) {
    const at = `${String(9 + Math.floor(number / 12)).padStart(2, '0')}:${String((number % 12) * 5).padStart(2, '0')}`;
    await server.call('log_observation', { line: `${at} ${line}`, day: id, started_at: null, draft: null });
  }
}

/** Two days at Billing and Claims with sixty observations between them. */
export async function prepare(server) {
  const matters = MATTERS.flatMap(({ lines }) => lines);
  const asks = ASKS.map((words) => `-> ${words} @A1`);
  const all = [...matters, ...asks, ...DECLINED, ...SINGLE];
  await shadow(server, 'Billing', day(-44), all.filter((_, number) => number % 2 === 0));
  await shadow(server, 'Claims', day(-43), all.filter((_, number) => number % 2 === 1));
}

/** Everything that a supervisor changes, in words that can be compared. */
export async function state(server) {
  const [counts, findings, { asks }, { decisions }] = await Promise.all([
    server.call('review_counts'),
    server.call('findings', { words: '', settled: true }),
    server.call('asks', { team: null }),
    server.call('decisions'),
  ]);
  return {
    counts,
    findings: findings.map((one) => [one.statement, one.evidence.supporting, one.owner]).toSorted(),
    asks: asks.map((one) => [one.words, one.light, one.told]).toSorted(),
    decisions: decisions.map((one) => [one.question, one.state, one.findings.map((finding) => finding.statement)]).toSorted(),
  };
}
