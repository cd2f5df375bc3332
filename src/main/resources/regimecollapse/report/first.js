// The first picture: control over the days of the offensive, every what-if of one reading.
function first() {
  const picture = $("first-picture");
  const blocks = [...document.querySelectorAll(".reading-of")];
  const state = { reading: 0, arm: 0 };

  if (blocks.length > 1) {
    $("reading-form").hidden = false;
    radios($("reading-choices"), "reading", data.hypotheses, (i) => { state.reading = i; show(); follow(i); });
    $("reading-form").addEventListener("submit", (event) => event.preventDefault());
  }
  for (const item of document.querySelectorAll(".reading-of li")) {
    const arm = Number(item.dataset.arm);
    item.prepend(swatch(arm));
    item.addEventListener("pointerenter", () => mark(arm));
    item.addEventListener("pointerleave", () => mark(0));
  }
  followers.push(drawPicture);
  let width = 0;
  new ResizeObserver(() => { if (picture.clientWidth !== width) drawPicture(); }).observe(picture);
  show();

  /** Map and replay show the same reading, until the reader chooses another there. */
  function follow(i) {
    for (const select of [$("map-hypothesis"), $("replay-hypothesis")]) {
      if (select && select.options.length > i) {
        select.value = i;
        select.dispatchEvent(new Event("input"));
      }
    }
  }

  function show() {
    blocks.forEach((block, i) => { block.hidden = i !== state.reading; });
    drawPicture();
  }

  function mark(arm) {
    state.arm = arm;
    for (const group of picture.querySelectorAll("[data-arm]")) {
      const on = Number(group.dataset.arm) === arm;
      group.classList.toggle("marked", on);
      if (group.classList.contains("band")) group.style.display = on ? "" : "none";
    }
  }

  function drawPicture() {
    width = picture.clientWidth;
    const control = runs.control;
    const drawn = control.curves.filter((c) => c.m === 0 && c.h === state.reading && data.arms[c.a].timed);
    if (!width || !drawn.length) return;
    const inner = Math.max(260, width - 16);
    const height = inner > 520 ? 400 : 184;
    const area = { left: 42, top: 26, right: inner - 30, bottom: height - 40 };
    const from = -2;
    const to = control.window;
    const x = (v) => area.left + ((v - from) / (to - from)) * (area.right - area.left);
    const y = (v) => area.bottom - v * (area.bottom - area.top);
    const name = `Share of the population under the government, days of the offensive: ${data.hypotheses[state.reading]}`;
    const svg = draw("svg", { viewBox: `0 0 ${inner} ${height}`, role: "img", "aria-label": name });
    shareAxes(svg, area, x, y, dayTicks(from, to, area.right - area.left), "Days since the start of the offensive");
    recordLines(svg, area, x, from, to);
    const ends = [];
    for (const c of drawn) {
      const days = control.grids[c.g];
      const points = pointsBetween(days, from, to);
      const at = (quantile) => points.map((i) => [x(days[i]), y(quantileOf(c, i, quantile))]);
      svg.append(draw("path", { class: "band", "data-arm": c.a, d: `M${through([...at("p95"), ...at("p05").reverse()])}Z`, fill: colourOf(c.a), opacity: 0.18 }));
      svg.append(draw("path", { class: "line", "data-arm": c.a, d: `M${through(at("p50"))}`, stroke: colourOf(c.a), "stroke-dasharray": dashOf(c.a) }));
      ends.push({ number: String(c.a + 1), colour: colourOf(c.a), y: y(quantileOf(c, points[points.length - 1], "p50")) });
    }
    lineNumbers(svg, ends, area);
    const left = data.arms.filter((a) => !a.timed).map((a) => a.title);
    const dates = data.record.filter((r) => r.shown && r.to <= to);
    const dated = dates.length ? ` Thin dashed lines: what happened, by the end of the day: ${dates.map((r) => `${letterOf(data.record.filter((q) => q.shown).indexOf(r))} ${r.title}`).join(", ")}.` : "";
    const note = `Lines: medians of the runs, days ${String(from).replace("-", "\u2212")} to ${to}. Grey: nine tenths of the runs of the first line, or of the one you point at in the list. Numbers as in the list.${left.length ? ` Not drawn, as the opposition chooses its day: ${left.join("; ")}.` : ""}`;
    picture.replaceChildren(make("figcaption", {}, make("strong", {}, `Share of the people under the government${runs.name ? `, ${runs.name}` : ""}.`), make("span", { class: "note" }, ` ${note}`), make("span", { class: "dated" }, dated)), svg);
    mark(state.arm);
  }
}
