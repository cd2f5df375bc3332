// The page as a whole: puts the parts together and keeps what is chosen.
import { h, render, useCallback, useEffect, useRef, useState } from "./ui.js";
import * as api from "./api.js";
import { decode } from "./link.js";
import { same } from "./changes.js";
import { MOST_CARDS, freeSlot, useAnswers, useHistory, useLink } from "./store.js";
import { Choose } from "./choose.js";
import { Levers } from "./levers.js";
import { Answer, Mini, Sure, usualWindow } from "./answer.js";
import { Control } from "./control.js";
import { Atlas } from "./map.js";
import { Others } from "./others.js";
import { Cards } from "./cards.js";
import { Save } from "./save.js";
import { Guide, GuideAgain, useGuide } from "./guide.js";

const BAD_LINK = "This link cannot be read: it may have been cut short, or come from another version. Nothing of it is shown.";
let scenarioFailed = null;

function fresh(scenario, slot) {
  return { slot, title: "", file: scenario.file, readings: scenario.readings.map((r) => r.id), mechanism: scenario.mechanism, draws: scenario.draws[0], changes: [] };
}

function opened(scenario, slot) {
  const card = fresh(scenario, slot);
  return scenario.opened ? { ...card, title: scenario.opened.title, changes: scenario.opened.changes } : card;
}

/** The title of a what-if: its own, that of the ready one that it is, or a number. */
function titleOf(card, scenario) {
  if (card.title) return card.title;
  if (!card.changes.length) return "As documented";
  const arm = scenario && scenario.arms.find((a) => same(a.changes, card.changes));
  return arm ? arm.title : `What-if ${card.slot + 1}`;
}

/** A card with what its file does not have taken out; a sentence where something was. */
function fitted(card, scenario) {
  const readings = card.readings.filter((id) => scenario.readings.some((r) => r.id === id));
  const mechanism = scenario.mechanisms.some((m) => m.id === card.mechanism) ? card.mechanism : scenario.mechanism;
  const draws = scenario.draws.includes(card.draws) ? card.draws : scenario.draws[0];
  return { ...card, readings: readings.length ? readings : scenario.readings.map((r) => r.id), mechanism, draws };
}

function App() {
  const { now, canUndo, canRedo, commit, undo, redo } = useHistory({ cards: [], at: 0 });
  const [files, setFiles] = useState([]);
  const [scenarios, setScenarios] = useState({});
  const [notice, setNotice] = useState(null);
  const [lost, setLost] = useState(false);
  const [window90, setWindow] = useState(null);
  const [guided, setGuided] = useGuide();
  const known = useRef({});
  const card = now.cards[now.at];
  const scenario = card && scenarios[card.file];
  const named = useCallback((c) => titleOf(c, known.current[c.file]), []);
  const { answer, again } = useAnswers(now.cards, scenarios, named);

  const need = useCallback(async (file) => {
    if (known.current[file]) return known.current[file];
    const got = await api.scenario(file);
    if (!got.ok) {
      scenarioFailed = got.problems.map((p) => p.text).join(" ");
      return null;
    }
    known.current = { ...known.current, [file]: got.body };
    setScenarios(known.current);
    return got.body;
  }, []);

  const open = useCallback(async (state) => {
    if (!state) {
      setNotice(BAD_LINK);
      return false;
    }
    const found = await Promise.all(state.cards.map((c) => need(c.file)));
    if (!found.every(Boolean)) {
      setNotice(`This link names a file that cannot be opened. ${scenarioFailed || ""}`);
      return false;
    }
    setNotice(null);
    commit({ ...state, cards: state.cards.map((c, i) => fitted(c, found[i])) });
    return true;
  }, []);
  useLink(now, open);

  useEffect(() => {
    api.onGone(() => setLost(true));
    (async () => {
      const got = await api.files();
      if (!got.ok) return;
      setFiles(got.body.files);
      const code = window.location.hash.slice(1);
      if (code && await open(decode(code))) return;
      const first = await need(got.body.file);
      if (first) commit({ cards: [opened(first, 0)], at: 0 });
      else setNotice(scenarioFailed);
    })();
  }, []);

  useEffect(() => {
    const keys = (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || /^(text|search|date)$/.test(event.target.type || "")) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) undo();
      else if (key === "y" || key === "z") redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);

  useEffect(() => {
    document.title = scenario ? `${named(card)} – What if? – ${scenario.title}` : "What if? – Regime Collapse Simulator";
  }, [card, scenario]);

  const head = h("header", null, h("h1", null, "What if?"), h("p", { class: "lead" }, "Change what happened; see within seconds how often the simulated government still collapses, and how sure that is."), guided ? h(GuideAgain, { onOpen: () => setGuided(false) }) : null);
  const gone = lost ? h("p", { class: "banner", role: "alert" }, "The program has ended; start it again. What you see stays as it is; to go on with it, put the part of this address from # on behind the new address. ",
    h("button", { type: "button", class: "small", onClick: async () => setLost(!await api.back()) }, "Is it back?")) : null;
  if (!scenario) {
    return h("div", null, gone, head, notice ? h("p", { class: "banner", role: "alert" }, notice) : lost ? null : h("p", { class: "quiet", role: "status" }, "Reading the scenario …"));
  }

  const set = (part, tag = null) => commit({ ...now, cards: now.cards.map((c, i) => (i === now.at ? { ...c, ...part } : c)) }, tag);
  const onChanges = (changes, tag = null, title = undefined) => {
    const wasReady = scenario.arms.some((a) => a.title === card.title);
    set(title !== undefined ? { changes, title: "" } : { changes, ...(wasReady ? { title: "" } : {}) }, tag);
  };
  const onFile = async (file) => {
    const found = await need(file);
    if (found) set({ ...opened(found, card.slot) });
    else setNotice(scenarioFailed);
  };
  const keep = (copy) => {
    const slot = freeSlot(now.cards);
    if (slot === undefined) return;
    const kept = now.cards.map((c, i) => (i === now.at && !c.title ? { ...c, title: named(c) } : c));
    const next = { ...card, slot, title: "", changes: copy ? card.changes : [] };
    commit({ cards: [...kept, copy ? { ...next, title: `What-if ${slot + 1}` } : next], at: kept.length });
  };
  const seen = answer(card);
  const shownWindow = usualWindow(seen.result, scenario, window90);
  const others = now.cards.filter((c, i) => i !== now.at && c.file === card.file).map((c) => ({ slot: c.slot, text: named(c), result: answer(c).stale ? null : answer(c).result }));
  const title = { slot: card.slot, text: named(card) };
  const free = { scenario, card, problems: seen.problems, onChanges };
  const general = seen.problems;
  return h("div", { class: "all" },
    h("a", { class: "skip", href: "#answer", onClick: (e) => { e.preventDefault(); document.getElementById("answer-title").scrollIntoView(); document.getElementById("answer-title").focus(); } }, "Skip to the answer"),
    gone, notice ? h("p", { class: "banner", role: "alert" }, notice, " ", h("button", { type: "button", class: "small", onClick: () => setNotice(null) }, "Close")) : null,
    head, guided ? null : h(Guide, { onClose: () => setGuided(true) }),
    h(Choose, { files, scenario, card, onFile, onSet: (part) => set(part) }),
    h("div", { class: "bar-of-tools", role: "group", "aria-label": "What-if" },
      h("button", { type: "button", disabled: !canUndo, onClick: undo, title: "Ctrl+Z" }, "Undo"), h("button", { type: "button", disabled: !canRedo, onClick: redo, title: "Ctrl+Y" }, "Redo"),
      h("button", { type: "button", disabled: !card.changes.length, onClick: () => onChanges([], null, "") }, "Reset all"),
      h("button", { type: "button", disabled: now.cards.length >= MOST_CARDS, onClick: () => keep(false) }, "Keep this and start another"),
      h("button", { type: "button", disabled: now.cards.length >= MOST_CARDS || !card.changes.length, onClick: () => keep(true) }, "Keep this and vary a copy"),
      h(Save, { card, title: title.text })),
    h(Cards, { now, answer, named, window: shownWindow, scenarios, commit }),
    h("main", { class: "columns" },
      h(Levers, { key: card.slot + card.file, ...free, onReset: () => onChanges([], null, "") }),
      h("div", { class: "results" },
        h(Answer, { scenario, card, answer: seen, others, window: shownWindow, onWindow: setWindow, problems: general, title, onAgain: () => again(card) }),
        h(Sure, { result: seen.result, scenario, card }),
        h(Control, { scenario, result: seen.result, slot: card.slot, stale: seen.stale, plain: !card.changes.length }),
        h(Atlas, { key: card.file, scenario, answer: seen, card, onAgain: () => again(card) }),
        h(Words, { result: seen.result, stale: seen.stale, card }),
        h(Others, { key: `${card.slot}`, scenario, card, title: title.text, window: shownWindow, main: seen }))),
    h(Mini, { answer: seen, scenario, window: shownWindow, slot: card.slot }));
}

function Words({ result, stale, card }) {
  if (!result || !card.changes.length || !result.changed.length) return null;
  return h("section", { class: stale ? "stale" : "", "aria-labelledby": "words-title" }, h("h2", { id: "words-title" }, "What changed, in words"), h("ul", null, result.changed.map((text, i) => h("li", { key: i }, text))));
}

const root = document.getElementById("page");
root.replaceChildren();
render(h(App, null), root);
