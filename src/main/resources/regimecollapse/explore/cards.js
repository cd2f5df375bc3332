// The what-ifs side by side: each opened, renamed or removed.
import { bare, h, percent, useState } from "./ui.js";
import { fellOf, untold } from "./answer.js";

export function Cards({ now, answer, named, window, scenarios, commit }) {
  const [renamed, setRenamed] = useState(null);
  if (now.cards.length < 2) return null;
  const open = (i) => commit({ ...now, at: i });
  const remove = (i) => commit({ cards: now.cards.filter((c, k) => k !== i), at: i < now.at ? now.at - 1 : Math.min(now.at, now.cards.length - 2) });
  const rename = (i, text) => {
    setRenamed(null);
    commit({ ...now, cards: now.cards.map((c, k) => (k === i ? { ...c, title: text.trim().slice(0, 80) } : c)) });
  };
  return h("section", { class: "cards", "aria-label": "What-ifs side by side" }, now.cards.map((card, i) => {
    const mine = answer(card);
    const scenario = scenarios[card.file];
    const text = named(card);
    const on = i === now.at;
    return h("article", { key: card.slot, class: `card slot-${card.slot}${on ? " on" : ""}`, "aria-current": on ? "true" : undefined },
      renamed === i ? h("form", { onSubmit: (e) => { e.preventDefault(); rename(i, e.currentTarget.elements[0].value); } },
        h("input", { type: "text", value: text, maxlength: 80, "aria-label": "Name of this what-if", ref: (box) => box && box !== document.activeElement && box.dataset.met !== "yes" && (box.dataset.met = "yes", box.select()) }), h("button", { class: "small" }, "OK"))
        : h("h3", null, text),
      mine.result && scenario ? h("div", { class: mine.stale ? "stale" : "" }, mine.result.cells.filter((c) => c.arm === "whatif").map((cell) => h(Line, { key: cell.reading, cell, window, name: (scenario.readings.find((r) => r.id === cell.reading) || { title: cell.reading }).title }))) : h("p", { class: "quiet hint" }, "computing …"),
      h("div", { class: "row" },
        on ? h("span", { class: "quiet hint" }, "open") : h("button", { type: "button", class: "small", onClick: () => open(i), "aria-label": `Open ${text}` }, "Open"),
        h("button", { type: "button", class: "small", onClick: () => setRenamed(renamed === i ? null : i), "aria-label": `Rename ${text}` }, "Rename"),
        h("button", { type: "button", class: "small", onClick: () => remove(i), "aria-label": `Remove ${text}` }, "Remove")));
  }));
}

function Line({ cell, window, name }) {
  const f = fellOf(cell, window);
  return h("div", { class: "card-line" }, h("span", null, name.length > 14 ? name.split(" ")[0] : name),
    Number.isNaN(f.share) ? h("span", null, untold(f)) : h("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, h("rect", { class: "grid-bar", x: 0, y: 4.5, width: 100, height: 1 }), h("rect", { class: "bar", x: 100 * f.low, y: 2, width: Math.max(1, 100 * (f.high - f.low)), height: 6 }), h("rect", { class: "tip", x: 100 * f.share - 0.8, y: 0, width: 1.6, height: 10 })),
    h("span", { class: "number" }, percent(f.share), Number.isNaN(f.share) ? null : h("small", null, ` ${bare(f.low)}–${bare(f.high)}`)));
}
