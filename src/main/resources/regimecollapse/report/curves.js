// The control curves of all hypotheses, to be chosen and pointed at.
function curves() {
  let control = runs.control;
  const WHOLE = "whole";
  const MOST_AT_FIRST = 6;
  const measure = $("measure");
  const span = $("span");
  const slider = $("curve-day");
  const state = { day: 0, marked: null, selected: null };
  let all = indexed();

  $("curves").hidden = false;
  options(measure, control.measures.map((title, i) => [i, title]));
  options(span, [["days", `First ${control.window} days`], [WHOLE, "Whole period"]]);
  const hypotheses = boxes($("hypothesis-boxes"), data.hypotheses, () => true, false);
  const arms = boxes($("arm-boxes"), data.arms.map((a) => a.title), (i) => i < MOST_AT_FIRST, true);
  if (!data.arms.some((a) => a.timed)) span.value = WHOLE;
  state.selected = keyOf(all[0]);

  for (const id of ["measure", "span", "hypothesis-boxes", "arm-boxes"]) {
    $(id).addEventListener("change", () => show(id === "span"));
  }
  $("curve-form").addEventListener("submit", (event) => event.preventDefault());
  slider.addEventListener("input", () => moveTo(grid()[Number(slider.value)]));
  $("difference-close").addEventListener("click", closeDifference);
  new ResizeObserver(() => drawPanels()).observe($("panels"));
  followers.push(() => {
    control = runs.control;
    all = indexed();
    show(false);
  });
  show(true);

  function indexed() {
    return control.curves.map((c, index) => ({ ...c, index, days: control.grids[c.g] }));
  }

  function boxes(parent, titles, isOn, withLines) {
    return titles.map((title, i) => {
      const box = make("input", { type: "checkbox" });
      box.checked = isOn(i);
      const name = make("bdi", {}, title);
      parent.append(withLines ? make("label", {}, box, swatch(i), name) : make("label", {}, box, name));
      return box;
    });
  }

  function isWhole() {
    return span.value === WHOLE;
  }

  function keyOf(curve) {
    return `${curve.h}/${curve.a}`;
  }

  function shown() {
    return all.filter((c) => c.m === Number(measure.value) && hypotheses[c.h].checked && arms[c.a].checked
      && (isWhole() || data.arms[c.a].timed));
  }

  /** Position on the axis: a day of the offensive, or a date as days since 1970. */
  function position(curve, at) {
    return isWhole() ? curve.zero + curve.days[at] : curve.days[at];
  }

  function atPosition(curve, where) {
    return indexAt(curve.days, isWhole() ? where - curve.zero : where);
  }

  function limits() {
    if (!isWhole()) return [-2, control.window];
    const ends = all.flatMap((c) => [c.zero + c.days[0], c.zero + c.days[c.days.length - 1]]);
    return [Math.min(...ends), Math.max(...ends)];
  }

  /** The positions that the slider can take: those of the first curve that is shown. */
  function grid() {
    const first = shown()[0] || all[0];
    const [from, to] = limits();
    return first.days.map((d) => (isWhole() ? first.zero + d : d)).filter((d) => d >= from && d <= to);
  }

  function show(newAxis) {
    const positions = grid();
    slider.max = Math.max(0, positions.length - 1);
    if (newAxis) {
      const start = isWhole() ? all[0].zero : 0;
      state.day = positions[indexAt(positions, start + Math.min(8, control.window / 2))];
    }
    if (!shown().some((c) => keyOf(c) === state.selected)) {
      state.selected = shown().length ? keyOf(shown()[0]) : null;
    }
    drawPanels();
    moveTo(state.day);
  }

  function drawPanels() {
    const active = document.activeElement && document.activeElement.dataset.curve;
    const panels = data.hypotheses.map((title, h) => ({ title, curves: shown().filter((c) => c.h === h) }));
    $("panels").replaceChildren(...panels.filter((p) => p.curves.length).map(panel));
    $("curve-note").textContent = note();
    if (active) {
      const again = $("panels").querySelector(`[data-curve="${active}"]`);
      if (again) again.focus();
    }
    markDay();
  }

  function note() {
    if (!shown().length) return "Nothing is chosen: choose at least one hypothesis and one arm.";
    const untimed = data.arms.filter((a, i) => !a.timed && arms[i].checked);
    const left = untimed.length && !isWhole()
      ? ` Left out, because the opposition chooses its day in each run: ${untimed.map((a) => a.title).join("; ")}.` : "";
    const dates = data.record.filter((r) => r.shown);
    const key = dates.length && !isWhole()
      ? `Dashed lines, each at the end of the last day on which it can have happened: ${dates.map((r, i) => `${letterOf(i)} ${r.title} (${r.dates})`).join("; ")}.` : "";
    return key + left;
  }

  function panel(p) {
    const figure = make("figure", { class: "paper" });
    figure.append(make("figcaption", {}, make("bdi", {}, p.title)));
    const columns = Math.max(1, Math.floor(($("panels").clientWidth + 13) / 333));
    const used = Math.min(columns, data.hypotheses.filter((t, h) => hypotheses[h].checked).length || 1);
    const width = Math.max(260, Math.floor($("panels").clientWidth / used) - 30);
    const area = { left: 42, top: 26, right: width - 10, bottom: 250 };
    const [from, to] = limits();
    const x = (v) => area.left + ((v - from) / (to - from)) * (area.right - area.left);
    const y = (v) => area.bottom - v * (area.bottom - area.top);
    const svg = draw("svg", { viewBox: `0 0 ${width} 290`, role: "group", "aria-label": `${control.measures[measure.value]} held: ${p.title}` });
    axes(svg, area, x, y);
    const marked = p.curves.find((c) => keyOf(c) === state.selected);
    if (marked) bands(svg, marked, x, y, from, to);
    p.curves.forEach((c) => svg.append(line(c, x, y, from, to)));
    svg.append(draw("line", { class: "cursor", y1: area.top, y2: area.bottom, stroke: "#1a1a1a", "stroke-width": 1 }));
    const tip = make("div", { class: "tip", hidden: "hidden" });
    svg.addEventListener("pointermove", (event) => hover(event, svg, tip, p.curves, { x, y, from, to, area, width }));
    svg.addEventListener("pointerleave", () => { tip.hidden = true; });
    svg.cursorAt = x;
    figure.append(svg, tip);
    return figure;
  }

  function axes(svg, area, x, y) {
    const title = isWhole() ? "Date" : "Days since the start of the offensive";
    shareAxes(svg, area, x, y, ticks(area.right - area.left), title);
    if (!isWhole()) recordLines(svg, area, x, ...limits());
  }

  function ticks(width) {
    const [from, to] = limits();
    if (!isWhole()) return dayTicks(from, to, width);
    const first = new Date(from * 86400000).getUTCFullYear() + 1;
    const last = new Date(to * 86400000).getUTCFullYear();
    const step = Math.max(1, Math.ceil((last - first + 1) / (width / 45)));
    const list = [];
    for (let year = first; year <= last; year += step) list.push([Date.UTC(year, 0, 1) / 86400000, String(year)]);
    return list.length ? list : [[from, date(from)]];
  }

  /** Indices of the points that are on the axis. */
  function visible(c, from, to) {
    return pointsBetween(c.days.map((d, i) => position(c, i)), from, to);
  }

  function bands(svg, c, x, y, from, to) {
    const points = visible(c, from, to);
    for (const [low, high, opacity] of [["p05", "p95", 0.16], ["p25", "p75", 0.26]]) {
      if (control.quantiles.includes(low)) {
        const edge = (name) => points.map((i) => [x(position(c, i)), y(quantileOf(c, i, name))]);
        svg.append(draw("path", { class: "band", d: `M${through([...edge(high), ...edge(low).reverse()])}Z`, fill: colourOf(c.a), opacity }));
      }
    }
  }

  function line(c, x, y, from, to) {
    const d = `M${through(visible(c, from, to).map((i) => [x(position(c, i)), y(quantileOf(c, i, "p50"))]))}`;
    const marked = keyOf(c) === state.selected;
    const group = draw("g", {
      class: `curve${marked ? " marked" : ""}`, tabindex: 0, role: "button", "data-curve": c.index, "aria-label": `${label(c)}: show how its inputs differ`,
    });
    group.append(draw("path", { class: "hit", d }), draw("path", { class: "line", d, stroke: colourOf(c.a), "stroke-dasharray": dashOf(c.a) }));
    group.addEventListener("click", () => open(c, false));
    group.addEventListener("focus", () => say(c));
    group.addEventListener("keydown", (event) => onKey(event, c));
    return group;
  }

  function onKey(event, c) {
    const positions = grid();
    const at = indexAt(positions, state.day);
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -8, PageUp: 8, Home: -1e9, End: 1e9 }[event.key];
    if (step) {
      moveTo(positions[clamp(at + step, 0, positions.length - 1)]);
      say(c);
    } else if (event.key === "Enter" || event.key === " ") {
      open(c, true);
    } else {
      return;
    }
    event.preventDefault();
  }

  function label(c) {
    return `${data.hypotheses[c.h]}, ${data.arms[c.a].title}`;
  }

  function when(c, where) {
    const at = atPosition(c, where);
    return `day ${c.days[at]} (${date(c.zero + c.days[at])})`;
  }

  function told(c, where) {
    const at = atPosition(c, where);
    const n = Array.isArray(c.n) ? c.n[at] : c.n;
    return `median ${percent(quantileOf(c, at, "p50"))}, nine tenths of the runs ${percent(quantileOf(c, at, "p05"))} to ${percent(quantileOf(c, at, "p95"))}, n = ${n}`;
  }

  function say(c) {
    $("curve-status").textContent = `${label(c)}, ${when(c, state.day)}: ${told(c, state.day)}`;
  }

  function hover(event, svg, tip, list, scale) {
    const box = svg.getBoundingClientRect();
    const ratio = scale.width / box.width;
    const px = clamp((event.clientX - box.left) * ratio, scale.area.left, scale.area.right);
    const py = (event.clientY - box.top) * ratio;
    const where = scale.from + ((px - scale.area.left) / (scale.area.right - scale.area.left)) * (scale.to - scale.from);
    const distance = (c) => Math.abs(scale.y(quantileOf(c, atPosition(c, where), "p50")) - py);
    const nearest = list.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    tip.replaceChildren(make("strong", {}, make("bdi", {}, data.arms[nearest.a].title)), make("br"), when(nearest, where), make("br"), told(nearest, where));
    tip.hidden = false;
    const left = (event.clientX - box.left) + 18;
    tip.style.left = `${left + tip.offsetWidth > box.width ? Math.max(0, left - tip.offsetWidth - 30) : left}px`;
    tip.style.top = `${clamp(event.clientY - box.top - 10, 0, box.height - tip.offsetHeight)}px`;
    moveTo(where);
  }

  function moveTo(where) {
    const positions = grid();
    const at = indexAt(positions, where);
    state.day = positions[at];
    slider.value = at;
    const first = shown()[0];
    const text = first ? when(first, state.day) : "";
    $("curve-date").textContent = text;
    slider.setAttribute("aria-valuetext", text);
    markDay();
    table();
  }

  function markDay() {
    for (const svg of $("panels").querySelectorAll("svg[role=group]")) {
      const px = svg.cursorAt(state.day);
      const cursor = svg.querySelector(".cursor");
      cursor.setAttribute("x1", px);
      cursor.setAttribute("x2", px);
    }
  }

  /** Rows are made once for a choice of curves and then only change their numbers. */
  function table() {
    const list = shown();
    const body = $("curve-values").tBodies[0];
    const key = `${runs.name}: ${list.map((c) => c.index).join()}`;
    if (body.dataset.key !== key) {
      body.dataset.key = key;
      body.replaceChildren(...list.map(row));
    }
    list.forEach((c, i) => {
      const at = atPosition(c, state.day);
      const cells = body.rows[i].cells;
      const range = (low, high) => (Number.isNaN(quantileOf(c, at, low)) ? "–" : `${percent(quantileOf(c, at, low))} to ${percent(quantileOf(c, at, high))}`);
      cells[2].textContent = percent(quantileOf(c, at, "p50"));
      cells[3].textContent = range("p25", "p75");
      cells[4].textContent = range("p05", "p95");
      cells[5].textContent = Array.isArray(c.n) ? c.n[at] : c.n;
      body.rows[i].className = keyOf(c) === state.selected ? "chosen" : "";
    });
  }

  function row(c) {
    const button = make("button", { type: "button", "aria-label": `Inputs of ${label(c)}` }, "Inputs");
    button.addEventListener("click", () => open(c, true));
    const number = () => make("td", { class: "number" });
    return make("tr", {},
      make("td", {}, make("bdi", {}, data.hypotheses[c.h])),
      make("td", {}, swatch(c.a), make("bdi", {}, data.arms[c.a].title)),
      number(), number(), number(), number(), make("td", {}, button));
  }

  /** Marks a curve and tells how its inputs differ. */
  function open(c, withKeyboard) {
    state.selected = keyOf(c);
    drawPanels();
    table();
    say(c);
    const body = $("difference-body");
    body.replaceChildren(
      make("p", {}, make("strong", {}, make("bdi", {}, label(c)))),
      make("h4", {}, c.a === 0 ? "What-if: the base" : "What-if: what it changes"), ...copy(`arm-${c.a}`),
      make("h4", {}, "Reading: where its ranges differ from the case"), ...copy(`hypothesis-${c.h}`));
    $("difference").hidden = false;
    if (withKeyboard) $("difference").focus();
  }

  function copy(id) {
    const from = $(id);
    return from ? [...from.children].filter((e) => e.localName !== "summary").map((e) => e.cloneNode(true)) : [];
  }

  function closeDifference() {
    $("difference").hidden = true;
    const marked = $("panels").querySelector(".marked");
    if (marked) marked.focus();
  }
}
