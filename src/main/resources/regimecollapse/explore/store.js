// The state of the page: what-ifs side by side, undo, the link, and the answers as they come in.
import { useCallback, useEffect, useRef, useState } from "./ui.js";
import { decode, encode } from "./link.js";
import * as api from "./api.js";

const PAUSE = 250;
const TOGETHER = 1200;
const MOST_KEPT = 40;
export const MOST_CARDS = 4;

/** What of a what-if decides its answer. */
export const keyOf = (card) => JSON.stringify([card.file, card.readings, card.mechanism, card.draws, card.changes]);
export const whatifOf = (card, title) => ({ file: card.file, title, readings: card.readings, mechanism: card.mechanism, draws: card.draws, changes: card.changes });
export const freeSlot = (cards) => [0, 1, 2, 3].find((slot) => !cards.some((c) => c.slot === slot));

/** Snapshots with undo. A step with the tag of the last one, soon after it, joins it. */
export function useHistory(first) {
  const [state, setState] = useState({ now: first, past: [], future: [] });
  const last = useRef({ tag: null, time: 0 });
  const latest = useRef(state);
  latest.current = state;
  const put = (next) => {
    latest.current = next;
    setState(next);
  };
  const commit = useCallback((now, tag = null) => {
    const old = latest.current;
    if (encode(now) === encode(old.now)) return;
    const joins = tag !== null && tag === last.current.tag && Date.now() - last.current.time < TOGETHER;
    last.current = { tag, time: Date.now() };
    put({ now, past: joins || !old.now.cards.length ? old.past : [...old.past.slice(-99), old.now], future: [] });
  }, []);
  const undo = useCallback(() => {
    const { now, past, future } = latest.current;
    last.current.tag = null;
    if (past.length) put({ now: past[past.length - 1], past: past.slice(0, -1), future: [now, ...future] });
  }, []);
  const redo = useCallback(() => {
    const { now, past, future } = latest.current;
    last.current.tag = null;
    if (future.length) put({ now: future[0], past: [...past, now], future: future.slice(1) });
  }, []);
  return { now: state.now, canUndo: state.past.length > 0, canRedo: state.future.length > 0, commit, undo, redo };
}

/** Keeps the address and the state in step; `open` hears a state that came by the address, or null for a bad one. */
export function useLink(state, open) {
  const shown = useRef(null);
  useEffect(() => {
    if (!state.cards.length) return;
    const code = encode(state);
    if (shown.current === code) return;
    const first = shown.current === null;
    shown.current = code;
    if (window.location.hash.slice(1) === code) return;
    if (first) window.history.replaceState(null, "", `#${code}`);
    else window.history.pushState(null, "", `#${code}`);
  }, [state]);
  useEffect(() => {
    const listen = () => {
      const code = window.location.hash.slice(1);
      if (code === shown.current) return;
      const found = decode(code);
      shown.current = found ? encode(found) : shown.current;
      open(found);
    };
    window.addEventListener("hashchange", listen);
    return () => window.removeEventListener("hashchange", listen);
  }, [open]);
}

/** Runs the what-if of each card and keeps the answers by what decides them. */
export function useAnswers(cards, scenarios, titleOf) {
  const entries = useRef(new Map());
  const wanted = useRef(new Map());
  const timers = useRef(new Map());
  const before = useRef(new Map());
  const [, draw] = useState(0);
  const tick = () => draw((n) => n + 1);

  const entry = (card) => entries.current.get(keyOf(card));

  const begin = (card) => {
    const key = keyOf(card);
    const kept = entries.current.get(key);
    const mine = { ...(kept || { result: null, stages: [] }), key, running: true, problems: [], failed: null, waiting: null, progress: null };
    entries.current.set(key, mine);
    trim(entries.current, new Set(wanted.current.values()));
    let job = null;
    api.start(card.slot, scenarios[card.file].runs.most, whatifOf(card, titleOf(card)), (kind, data) => {
      // A copy of a what-if whose runs are still made has the same key: both slots fill the one entry that is on show.
      const live = entries.current.get(key) || mine;
      if (kind === "started") job = data.job;
      hear(live, kind, data, job);
      if (kind === "busy") timers.current.set(card.slot, setTimeout(() => wanted.current.get(card.slot) === key && begin(card), 2000));
      if (kind === "result") before.current.set(card.slot, live);
      tick();
    });
    tick();
  };

  useEffect(() => {
    for (const slot of [...wanted.current.keys()]) {
      if (!cards.some((c) => c.slot === slot)) {
        wanted.current.delete(slot);
        clearTimeout(timers.current.get(slot));
        before.current.delete(slot);
        api.stop(slot);
      }
    }
    for (const card of cards) {
      const key = keyOf(card);
      if (!scenarios[card.file] || wanted.current.get(card.slot) === key) continue;
      wanted.current.set(card.slot, key);
      clearTimeout(timers.current.get(card.slot));
      const kept = entries.current.get(key);
      if (kept && kept.complete) {
        api.stop(card.slot);
        before.current.set(card.slot, kept);
        tick();
      } else {
        timers.current.set(card.slot, setTimeout(() => begin(card), PAUSE));
        tick();
      }
    }
  }, [cards, scenarios]);

  /** What is on show for a card: its own answer, else its last one, marked as old. */
  const answer = (card) => {
    const mine = entry(card);
    const old = before.current.get(card.slot);
    const result = mine && mine.result ? mine : old && sameFile(old.key, card.file) ? old : null;
    const bad = Boolean(mine && (mine.failed || mine.problems.length));
    return { ...(mine || {}), problems: mine ? mine.problems : [], failed: mine ? mine.failed : null, result: result && result.result, stages: result ? result.stages : [], job: result && result.job,
      stale: !(mine && mine.result), busy: !bad && !(mine && mine.complete) };
  };
  const again = (card) => begin(card);
  return { answer, again };
}

const sameFile = (key, file) => JSON.parse(key)[0] === file;

/** What a job tells of an entry; an answer with fewer runs than the entry has adds nothing. */
function hear(mine, kind, data, job) {
  if (kind === "started" && !mine.result) mine.job = job;
  if (kind === "result" && mine.job !== job && mine.result && mine.result.runs >= data.runs) return;
  if (kind === "waiting") mine.waiting = data.before;
  if (kind === "busy") mine.waiting = "full";
  if (kind === "progress") Object.assign(mine, { progress: data, waiting: null });
  if (kind === "problems") Object.assign(mine, { problems: data.problems, running: false });
  if (kind === "failed") Object.assign(mine, { failed: data.text || "The runs failed.", running: false });
  if (kind === "cancelled") mine.running = false;
  if (kind === "done") Object.assign(mine, { running: false, complete: true });
  if (kind === "result") {
    const last = mine.stages[mine.stages.length - 1];
    mine.stages = last && last.runs >= data.runs ? [] : mine.stages;
    mine.stages = [...mine.stages, { runs: data.runs, fell: Object.fromEntries(data.cells.map((c) => [`${c.reading}/${c.arm}`, c.fell])) }];
    mine.result = data;
    mine.job = job;
    mine.waiting = null;
  }
}

/** Old answers go once there are many; those on show stay. */
function trim(map, keep) {
  for (const key of [...map.keys()]) {
    if (map.size <= MOST_KEPT) return;
    if (!keep.has(key)) map.delete(key);
  }
}
