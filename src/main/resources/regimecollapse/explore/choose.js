// The top of the page: which country and story, which readings, which mechanism, which numbers.
import { Chips, Term, h } from "./ui.js";

export function Choose({ files, scenario, card, onFile, onSet }) {
  const one = scenario.readings.length < 2;
  const mechanism = scenario.mechanisms.find((m) => m.id === card.mechanism);
  const toggle = (id) => {
    const next = card.readings.includes(id) ? card.readings.filter((r) => r !== id) : [...card.readings, id];
    const ordered = scenario.readings.map((r) => r.id).filter((r) => next.includes(r));
    if (ordered.length) onSet({ readings: ordered });
  };
  return h("section", { class: "choose", "aria-label": "What is simulated" },
    h("div", { class: "field wide" }, h("label", { for: "file" }, "Country and story"),
      h("select", { id: "file", value: card.file, onChange: (e) => onFile(e.currentTarget.value) },
        files.map((f) => h("option", { key: f.file, value: f.file, selected: f.file === card.file }, f.title || f.file))),
      h("p", { class: "quiet hint" }, scenario.purpose)),
    h("div", { class: "choosing" }, one ? h("p", { class: "field" }, h("strong", null, scenario.readings[0].title), scenario.readings[0].claim ? `: ${scenario.readings[0].claim}` : "")
      : h("fieldset", { class: "chips readings" }, h("legend", null, "Readings: why did it fall? ", h(Term, { of: "reading" })),
        h("div", { class: "row" }, scenario.readings.map((r) => h("label", { key: r.id, class: "reading", title: r.claim },
          h("input", { type: "checkbox", checked: card.readings.includes(r.id), disabled: card.readings.length === 1 && card.readings[0] === r.id, onChange: () => toggle(r.id) }),
          h("span", null, r.title))))),
    h("div", { class: "pair" },
      scenario.mechanisms.length > 1 ? h("div", { class: "field" },
        h("span", null, h("label", { for: "mechanism" }, "Mechanism: how soldiers decide "), h(Term, { of: "mechanism" })),
        h("select", { id: "mechanism", value: card.mechanism, onChange: (e) => onSet({ mechanism: e.currentTarget.value }) },
          scenario.mechanisms.map((m) => h("option", { key: m.id, value: m.id, selected: m.id === card.mechanism }, m.id === scenario.mechanism ? `${m.id} (usual)` : m.id))),
        h("p", { class: "quiet hint" }, mechanism ? mechanism.meaning : "")) : null,
      scenario.draws.length > 1 ? h(Chips, { legend: "Unknown numbers: ", ask: h(Term, { of: "ranges", name: "from the ranges" }), name: "draws", value: card.draws, onChange: (draws) => onSet({ draws }),
        options: [["ranges", "from the ranges"], ["fit", "under the fit"]].filter(([id]) => scenario.draws.includes(id)) }) : null)));
}
