// "What if ...": ready what-ifs, the great levers, then all the rest, folded.
import { Fold, Slider, Term, brief, dayOf, h, isoOf, longDate, plural, short, signed, useState } from "./ui.js";
import { changeOf, factorOf, problemsOf, same, strengthOf, supportOf, withChange, withFactor, wordsOf } from "./changes.js";
import { PathGroup, PathKey } from "./paths.js";
import { Parameters, Policies, Switches } from "./numbers.js";

/** Patrons in the order of the paths; the first is the first patron. */
export const patronsOf = (scenario) => [...new Set(scenario.paths.map((p) => p.patron).filter(Boolean))]
  .map((id) => ({ id, title: scenario.paths.find((p) => p.patron === id).patronTitle || id }));

export function Levers(props) {
  const { scenario, card } = props;
  const patrons = patronsOf(scenario);
  const others = scenario.paths.filter((p) => !p.patron);
  const all = { ...props, changes: card.changes };
  return h("section", { class: `levers slot-${card.slot}`, id: "levers", "aria-labelledby": "levers-title" },
    h("h2", { id: "levers-title" }, "What if …"),
    h(Ready, all), h(Changed, all), h(Great, { ...all, patrons }),
    patrons.length ? h("h3", null, "Support over time ", h(Term, { of: "index" })) : null,
    patrons.length || others.length ? h(PathKey, null) : null,
    patrons.map((patron, i) => h(Fold, { key: `${card.file}/${patron.id}`, title: patron.title, open: i === 0, note: i ? plural(supportOf(scenario, patron.id).length, "path") : "" },
      i ? h(Factor, { ...all, ids: supportOf(scenario, patron.id), title: `All support: ${patron.title}`, id: `factor-${patron.id}` }) : null,
      h(PathGroup, { ...all, title: patron.title, paths: scenario.paths.filter((p) => p.patron === patron.id), factor: factorOf(card.changes, supportOf(scenario, patron.id), scenario.timeline.start) }))),
    others.length ? h(Fold, { title: "Prices, attackers and the rest", note: plural(others.length, "path") },
      others.map((path) => h(PathGroup, { ...all, key: path.id, title: path.title, paths: [path], factor: path.role === "opposition-strength" ? factorOf(card.changes, strengthOf(scenario), scenario.timeline.start) : 1 }))) : null,
    h(Dates, all), h(Switches, all), h(Policies, all), h(Parameters, all));
}

/** Buttons with short names; the whole title stands below them once one is pressed. */
function Ready({ scenario, changes, onChanges, onReset }) {
  const [shown, setShown] = useState(null);
  const on = scenario.arms.find((a) => same(a.changes, changes));
  const told = shown || (on ? on.title : changes.length ? null : scenario.base.title);
  const button = (id, title, text, pressed, press) => h("button", { key: id, type: "button", "aria-pressed": String(pressed), "aria-label": title, onClick: press,
    onPointerEnter: () => setShown(title), onPointerLeave: () => setShown(null), onFocus: () => setShown(title), onBlur: () => setShown(null) }, text);
  return h("div", { class: "ready", role: "group", "aria-label": "Ready what-ifs" },
    button("", scenario.base.title, "As documented", changes.length === 0, onReset),
    scenario.arms.map((arm) => button(arm.id, arm.title, brief(arm.title), arm === on, () => onChanges(arm.changes, null, arm.title))),
    h("p", { class: "quiet hint ready-told" }, told || "Ready what-ifs; what you change below comes on top of them."));
}

/** What is changed, one line each, to be taken back one by one. */
function Changed({ scenario, changes, onChanges, problems }) {
  if (!changes.length) return null;
  return h("div", { class: "changed-list" }, h("h3", null, "What you changed"),
    h("ul", null, changes.map((change, i) => h("li", { key: JSON.stringify(change), class: problemsOf(problems, changes, (c) => c === change).length ? "wrong" : "" },
      h("span", null, wordsOf(change, scenario)),
      h("button", { type: "button", class: "small", "aria-label": `Take back: ${wordsOf(change, scenario)}`, onClick: () => onChanges(changes.filter((c, k) => k !== i)) }, "×")))));
}

/** The sliders that matter most: all support of the first patron, the day, the strength of the attack. */
function Great(props) {
  const { scenario, patrons } = props;
  const strength = strengthOf(scenario);
  const offensives = scenario.events.filter((e) => e.kind === "offensive");
  return h("div", { class: "great" },
    patrons.length ? h(Factor, { ...props, ids: supportOf(scenario, patrons[0].id), title: `All support: ${patrons[0].title}`, id: "factor" }) : null,
    offensives.map((event) => h(Moved, { ...props, key: event.id, verb: "event", ids: event.id, title: offensives.length > 1 ? `Day: ${event.title}` : "Day of the offensive", date: event.date, id: `day-${event.id}` })),
    !offensives.length && scenario.attacks.length ? h(Moved, { ...props, verb: "attack", ids: scenario.attacks.map((a) => a.id), title: "Day of the first attack, all others with it", date: firstAttack(scenario), id: "day-attacks" }) : null,
    strength.length ? h(Factor, { ...props, ids: strength, title: "Strength of the attackers", id: "strength", low: 0.25 }) : null);
}

/** The day of the first attack that is made as documented: day 0 may be another event. */
const firstAttack = (scenario) => scenario.attacks.filter((a) => a.on !== false).map((a) => a.from).sort()[0] || scenario.timeline.zero;

/** A factor from 0 (or a quarter) to 2, even in doublings where it cannot be 0. */
function Factor({ scenario, changes, onChanges, problems, ids, title, id, low = 0 }) {
  const start = scenario.timeline.start;
  const value = factorOf(changes, ids, start);
  const set = (by) => onChanges(withFactor(changes, ids, start, Number(by.toFixed(2))), id);
  const words = (by) => `× ${short(Number(by.toFixed(2)))}`;
  const common = { id, label: title, changed: value !== 1, onReset: () => set(1), problems: problemsOf(problems, changes, (c) => c.scale !== undefined && same([].concat(c.scale), ids)) };
  if (low) {
    return h(Slider, { ...common, value: Math.log2(value), min: Math.log2(low), max: 1, step: 0.05, words: (v) => words(2 ** v), onCommit: (v) => set(2 ** v) });
  }
  return h(Slider, { ...common, value, min: 0, max: 2, step: 0.05, words, onCommit: set });
}

/** An event, or attacks, some days earlier or later. */
function Moved({ changes, onChanges, problems, verb, ids, title, date, id }) {
  const found = changeOf(changes, verb, ids);
  const days = found ? found.days || (found.date ? dayOf(found.date) - dayOf(date) : 0) : 0;
  const off = Boolean(found && found.remove);
  const put = (rest, tag) => onChanges(withChange(changes, verb, ids, rest), tag);
  const words = (d) => (off ? "does not happen" : `${longDate(isoOf(dayOf(date) + d))}${d ? ` (${signed(d)} days)` : ""}`);
  return h("div", null,
    h(Slider, { id, label: title, value: days, min: Math.min(-180, days), max: Math.max(180, days), step: 1, words, disabled: off, changed: Boolean(found), onReset: () => put(null, null),
      onCommit: (d) => put(d ? { days: d } : null, id), problems: problemsOf(problems, changes, (c) => c === found) }),
    verb === "event" ? h("label", { class: "check" }, h("input", { type: "checkbox", checked: !off, onChange: (e) => put(e.currentTarget.checked ? null : { remove: true }, null) }), h("span", null, "It happens")) : null);
}

const words = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");

/** All other dated events, and single attacks of a campaign. */
function Dates(props) {
  const { scenario, changes, onChanges } = props;
  const events = scenario.events.filter((e) => e.kind !== "offensive");
  if (!events.length && !scenario.attacks.length) return null;
  return h(Fold, { title: "Dated events and attacks", note: plural(events.length + scenario.attacks.length, "event") },
    events.map((e) => h(Moved, { ...props, key: e.id, verb: "event", ids: e.id, title: `${words(e.id)}: ${e.title}`, date: e.date, id: `event-${e.id}` })),
    scenario.attacks.map((a) => {
      const found = changeOf(changes, "attack", a.id);
      const made = found && found.on !== undefined ? String(found.on) : "";
      const put = (on) => onChanges(withChange(changes, "attack", a.id, on === "" ? null : { on: on === "true" }));
      return h("div", { key: a.id, class: "field" }, h("label", { for: `attack-${a.id}` }, `${a.title}, ${longDate(a.from)}`),
        h("select", { id: `attack-${a.id}`, value: made, onChange: (e) => put(e.currentTarget.value) },
          [["", a.on === undefined ? "as planned" : a.on ? "as planned: is made" : "as planned: is not made"], ["true", "is made"], ["false", "is not made"]].filter(([v]) => v === made || v === "" || a.on === undefined || v !== String(a.on)).map(([v, t]) => h("option", { key: v, value: v, selected: v === made }, t))));
    }));
}
