// The what-if as a list of changes in the language of scenario files: reading it and writing it, no drawing.
import { clamp, dayOf, isoOf, longDate, short, signed } from "./ui.js";

const round = (value) => Number(value.toPrecision(6));
const list = (value) => (Array.isArray(value) ? value : [value]);
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const VERBS = ["replace", "scale", "hold", "soften", "cut", "delay"];
export const verbOf = (change) => Object.keys(change).find((key) => [...VERBS, "switch", "parameter", "event", "attack", "policy", "ghosts"].includes(key));

/** The documented points of a path, with the day of each. */
export const documented = (path) => path.points.map((p) => ({ ...p, t: dayOf(p.date), low: p.low ?? p.value, high: p.high ?? p.value }));

/** Value, low and high of a course on a day. */
export function at(points, t, kind) {
  const after = points.findIndex((p) => p.t > t);
  const pick = (p) => ({ value: p.value, low: p.low, high: p.high });
  if (after === 0) return pick(points[0]);
  if (after < 0) return pick(points[points.length - 1]);
  const [a, b] = [points[after - 1], points[after]];
  if (kind === "step") return pick(a);
  const share = (t - a.t) / (b.t - a.t);
  const mix = (key) => a[key] + share * (b[key] - a[key]);
  return { value: mix("value"), low: mix("low"), high: mix("high") };
}

const made = (t, v) => ({ t, date: isoOf(t), value: round(v.value), low: round(v.low), high: round(v.high), source: "", status: "", note: "" });
const flat = (value) => ({ value, low: value, high: value });
const times = (v, f) => ({ ...v, value: v.value * f, low: v.low * f, high: v.high * f });

/** The course after one change; what a change of another path does is nothing. */
function changed(points, change, kind) {
  const verb = verbOf(change);
  if (verb === "replace") {
    return change.points.map((p) => ({ source: "", status: "", note: "", ...p, t: dayOf(p.date), low: p.low ?? p.value, high: p.high ?? p.value }));
  }
  const from = dayOf(change.from);
  const here = at(points, from, kind);
  const before = points.filter((p) => p.t < from);
  const later = points.filter((p) => p.t > from);
  const eve = before.length ? [made(from - 1, at(points, from - 1, kind))] : [];
  if (verb === "hold") {
    return change.value === undefined ? [...before, made(from, here)] : [...before, ...eve, made(from, flat(change.value))];
  }
  if (verb === "cut") {
    return [...before, made(from, here), made(from + Math.max(1, change["over-days"] || 0), flat(change.to))];
  }
  if (verb === "soften") {
    const soft = (v) => Object.fromEntries(["value", "low", "high"].map((key) => [key, here[key] + change.keep * (v[key] - here[key])]));
    return [...before, made(from, here), ...later.map((p) => ({ ...p, ...soft(p) }))];
  }
  if (verb === "delay") {
    const moved = later.map((p) => ({ ...p, t: p.t + change.days, date: isoOf(p.t + change.days) })).filter((p) => p.t > from);
    return [...before, made(from, change.days < 0 ? at(points, from - change.days, kind) : here),
      ...(change.days > 0 && kind !== "step" ? [made(from + change.days, here)] : []), ...moved];
  }
  const until = change.until ? dayOf(change.until) : Infinity;
  const inside = later.filter((p) => p.t < until).map((p) => times(p, change.by));
  const rest = until < Infinity ? [made(until, times(at(points, until, kind), change.by)), made(until + 1, at(points, until + 1, kind)), ...later.filter((p) => p.t > until + 1)] : [];
  return [...before, ...eve, made(from, times(here, change.by)), ...inside, ...rest];
}

const touches = (change, id) => VERBS.some((verb) => change[verb] !== undefined && list(change[verb]).includes(id));

/** The course of a path under the changes, but for those that `leave` names. */
export function course(path, changes, leave = () => false) {
  return changes.filter((c) => touches(c, path.id) && !leave(c)).reduce((points, c) => changed(points, c, path.interpolation), documented(path));
}

// --- one slider for all support of a patron, one for the strength of the attackers -------------------------------------

export const supportOf = (scenario, patron) => scenario.paths.filter((p) => p.patron === patron).map((p) => p.id);
export const strengthOf = (scenario) => scenario.paths.filter((p) => p.role === "opposition-strength").map((p) => p.id);
const isFactor = (change, ids, start) => change.scale !== undefined && change.from === start && change.until === undefined && same([...list(change.scale)].sort(), [...ids].sort());
export const factorOf = (changes, ids, start) => (changes.find((c) => isFactor(c, ids, start)) || { by: 1 }).by;

export function withFactor(changes, ids, start, by) {
  const rest = changes.filter((c) => !isFactor(c, ids, start));
  return by === 1 ? rest : [...rest, { scale: ids.length === 1 ? ids[0] : ids, by, from: start }];
}

/** Factors stay last, so that a point that is dragged is the value before its factor. */
export function isAnyFactor(scenario, change) {
  const patrons = [...new Set(scenario.paths.map((p) => p.patron).filter(Boolean))];
  const sets = [...patrons.map((p) => supportOf(scenario, p)), strengthOf(scenario)];
  return change.scale !== undefined && sets.some((ids) => ids.length && isFactor(change, ids, scenario.timeline.start));
}

export function withPoints(scenario, changes, path, points) {
  const rest = changes.filter((c) => !(c.replace !== undefined && same(list(c.replace), [path.id])));
  const factors = rest.filter((c) => isAnyFactor(scenario, c));
  const first = rest.filter((c) => !factors.includes(c));
  if (!points || same(points.map(written), course(path, first).map(written))) return [...first, ...factors];
  return [...first, { replace: path.id, points: points.map(written) }, ...factors];
}

/** A point as a scenario file has it; one that was not moved keeps its range. */
function written(p) {
  const value = round(p.value);
  return p.low < value || p.high > value ? { date: p.date, value, low: round(p.low), high: round(p.high) } : { date: p.date, value };
}

// --- all other changes: one for each thing -----------------------------------------------------------------------------

const find = (changes, verb, id) => changes.find((c) => c[verb] !== undefined && same(list(c[verb]), list(id)));
export const changeOf = find;

export function withChange(changes, verb, id, rest) {
  const found = find(changes, verb, id);
  const made1 = rest ? { [verb]: id, ...rest } : null;
  if (found) return changes.flatMap((c) => (c === found ? (made1 ? [made1] : []) : [c]));
  return made1 ? [...changes, made1] : changes;
}

// --- a change in words ---------------------------------------------------------------------------------------------------

export function wordsOf(change, scenario) {
  const arm = scenario.arms.find((a) => a.changes.some((c) => same(c, change)));
  const known = arm && arm.words && arm.words[arm.changes.findIndex((c) => same(c, change))];
  const verb = verbOf(change);
  if (known && known.length <= 110 && !known.startsWith("{")) return known;
  if (!verb) return JSON.stringify(change);
  const patron = scenario.paths.find((p) => list(change[verb]).includes(p.id) && p.patron);
  const titles = list(change[verb]).map((id) => (scenario.paths.find((p) => p.id === id) || { title: id }).title);
  const what = patron && isAnyFactor(scenario, change) ? `All support by ${patron.patronTitle}` : titles.length > 3 ? `${titles.slice(0, 2).join(", ")} and ${titles.length - 2} more` : titles.join(", ");
  const since = change.from ? ` from ${longDate(change.from)}` : "";
  switch (verb) {
    case "replace": return `${what}: course drawn by hand`;
    case "scale": return `${what}: times ${short(change.by)}${since}${change.until ? ` until ${longDate(change.until)}` : ""}`;
    case "hold": return `${what}: held at ${change.value === undefined ? "its level" : short(change.value)}${since}`;
    case "soften": return `${what}: only ${short(change.keep * 100)} % of each change${since}`;
    case "cut": return `${what}: to ${short(change.to)}${since}${change["over-days"] ? ` within ${change["over-days"]} days` : ""}`;
    case "delay": return `${what}: changes ${short(Math.abs(change.days))} days ${change.days < 0 ? "earlier" : "later"}${since}`;
    case "switch": return `${change.switch}: ${change.on ? "on" : "off"}`;
    case "parameter": return `${change.parameter} fixed at ${typeof change.value === "number" ? short(change.value) : typeof change.value === "object" ? JSON.stringify(change.value) : change.value}`;
    case "attack":
    case "event": return `${nameOf(change, verb, scenario)}: ${whenOf(change)}`;
    case "policy": return `${(scenario.policies.find((p) => p.patron === change.policy) || { title: change.policy }).title}: policy “${change.mode}”`;
    default: return JSON.stringify(change);
  }
}

function nameOf(change, verb, scenario) {
  const all = verb === "event" ? scenario.events : scenario.attacks;
  return list(change[verb]).map((id) => (verb === "event" ? id.replaceAll("-", " ") : (all.find((e) => e.id === id) || { title: id }).title)).join(", ");
}

function whenOf(change) {
  const parts = [];
  if (change.remove || change.on === false) parts.push("does not happen");
  if (change.on === true) parts.push("is made");
  if (change.date) parts.push(`on ${longDate(change.date)}`);
  if (change.days) parts.push(`${signed(change.days)} days`);
  return parts.join(", ") || "unchanged";
}

/** Problems that the program found in changes of which `test` holds. */
export function problemsOf(problems, changes, test) {
  return (problems || []).filter((p) => p.change !== null && p.change !== undefined && changes[p.change] && test(changes[p.change]));
}

/** The ends of a slider and its step for an axis from 0 to a round number above all values. */
export function scaleOf(path) {
  const share = /^share/i.test(path.unit || "");
  const most = Math.max(...documented(path).map((p) => p.high), 0);
  const top = share ? Math.max(1, most) : Math.max(most * 1.25, 1);
  const unit = 10 ** Math.floor(Math.log10(top));
  const max = share && top === 1 ? 1 : Math.ceil(top / (unit / 2)) * (unit / 2);
  return { max, step: unit / 20, fine: unit / 100, clamp: (v) => clamp(round(v), 0, max) };
}
