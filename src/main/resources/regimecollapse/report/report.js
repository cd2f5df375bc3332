//<![CDATA[
"use strict";
// Everything that moves on the page. Texts of the scenario reach the page as text nodes only.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";

  /** An element with attributes and children; children that are not nodes become text. */
  function make(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    return fill(node, attributes, children);
  }

  function draw(name, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
  }

  function fill(node, attributes, children) {
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
  }

  /** Thousandths in two signs of base 64, as Packed.java writes them. */
  function unpack(text) {
    const values = new Float64Array(text.length / 2);
    for (let i = 0; i < values.length; i++) {
      const high = data.signs.indexOf(text[2 * i]);
      values[i] = (64 * high + data.signs.indexOf(text[2 * i + 1])) / 1000;
    }
    return values;
  }

  const percent = (share) => `${Math.round(share * 1000) / 10} %`;
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

  function date(epochDay) {
    const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
    return new Date(Math.floor(epochDay) * 86400000).toLocaleDateString("en-GB", format);
  }

  function options(select, titles) {
    titles.forEach(([value, title]) => select.append(make("option", { value }, title)));
  }

  function swatch(arm) {
    const i = arm % data.lines.length;
    const line = draw("line", {
      x1: 1, y1: 6, x2: 33, y2: 6, stroke: data.lines[i], "stroke-width": 2.4, "stroke-dasharray": data.dashes[i],
    });
    return draw("svg", { class: "swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, line);
  }

  /** The index of the last number that is not greater; the first where all are greater. */
  function indexAt(numbers, value) {
    let low = 0;
    let high = numbers.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (numbers[middle] <= value + 1e-9) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  if ($("curves")) curves();
  if ($("map-view")) map();
  filter();
  follow();
  unfoldForLinks();

  // ---------------------------------------------------------------- control curves

  function curves() {
    const control = data.control;
    const WHOLE = "whole";
    const MOST_AT_FIRST = 6;
    const measure = $("measure");
    const span = $("span");
    const slider = $("curve-day");
    const state = { day: 0, marked: null, selected: null };
    const all = control.curves.map((c, index) => ({ ...c, index, days: control.grids[c.g], values: null }));

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
    show(true);

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

    function valuesOf(curve) {
      if (!curve.values) curve.values = unpack(curve.v);
      return curve.values;
    }

    function quantile(curve, at, name) {
      const q = control.quantiles.indexOf(name);
      return q < 0 ? NaN : valuesOf(curve)[at * control.quantiles.length + q];
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
        ? `Dashed lines, each at the end of the last day on which it can have happened: ${dates.map((r, i) => `${i + 1} ${r.title} (${r.dates})`).join("; ")}.` : "";
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
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        svg.append(draw("line", { x1: area.left, x2: area.right, y1: y(share), y2: y(share), stroke: "#e0e0e0" }));
        svg.append(draw("text", { x: area.left - 5, y: y(share) + 4, "text-anchor": "end", fill: "#1a1a1a" }, `${share * 100} %`));
      }
      for (const [value, label] of ticks(area.right - area.left)) {
        svg.append(draw("line", { x1: x(value), x2: x(value), y1: area.bottom, y2: area.bottom + 4, stroke: "#777" }));
        svg.append(draw("text", { x: x(value), y: area.bottom + 17, "text-anchor": "middle", fill: "#1a1a1a" }, label));
      }
      if (!isWhole()) records(svg, area, x);
      const title = isWhole() ? "Date" : "Days since the start of the offensive";
      svg.append(draw("text", { x: (area.left + area.right) / 2, y: area.bottom + 34, "text-anchor": "middle", fill: "#1a1a1a" }, title));
      svg.append(draw("rect", { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top, fill: "none", stroke: "#777" }));
    }

    function ticks(width) {
      const [from, to] = limits();
      if (!isWhole()) {
        const step = [1, 2, 5, 10, 20, 50, 100].find((s) => (to - from) / s <= width / 32) || 200;
        const list = [];
        for (let d = Math.ceil(from / step) * step; d <= to; d += step) list.push([d, String(d)]);
        return list;
      }
      const first = new Date(from * 86400000).getUTCFullYear() + 1;
      const last = new Date(to * 86400000).getUTCFullYear();
      const step = Math.max(1, Math.ceil((last - first + 1) / (width / 45)));
      const list = [];
      for (let year = first; year <= last; year += step) list.push([Date.UTC(year, 0, 1) / 86400000, String(year)]);
      return list.length ? list : [[from, date(from)]];
    }

    function records(svg, area, x) {
      const [from, to] = limits();
      const byDay = new Map();
      data.record.filter((r) => r.shown).forEach((r, i) => {
        if (r.to >= from && r.to <= to) byDay.set(r.to, [...(byDay.get(r.to) || []), i + 1]);
      });
      let row = 0;
      for (const [day, numbers] of [...byDay].sort((a, b) => a[0] - b[0])) {
        svg.append(draw("line", { x1: x(day), x2: x(day), y1: area.top, y2: area.bottom, stroke: data.recordColour, "stroke-dasharray": "3 2" }));
        svg.append(draw("text", { x: x(day), y: area.top - 3 - 11 * (row % 2), "text-anchor": "middle", fill: data.recordColour, "font-size": 11 }, numbers.join(",")));
        row++;
      }
    }

    /** Indices of the points that are on the axis, with one beyond each end. */
    function visible(c, from, to) {
      const list = [];
      c.days.forEach((d, i) => {
        if (position(c, i) >= from - 1e-9 && position(c, i) <= to + 1e-9) list.push(i);
      });
      return list;
    }

    function bands(svg, c, x, y, from, to) {
      const points = visible(c, from, to);
      const colour = data.lines[c.a % data.lines.length];
      for (const [low, high, opacity] of [["p05", "p95", 0.16], ["p25", "p75", 0.26]]) {
        if (control.quantiles.includes(low)) {
          const up = points.map((i) => `${x(position(c, i)).toFixed(1)} ${y(quantile(c, i, high)).toFixed(1)}`);
          const down = points.map((i) => `${x(position(c, i)).toFixed(1)} ${y(quantile(c, i, low)).toFixed(1)}`).reverse();
          svg.append(draw("path", { class: "band", d: `M${[...up, ...down].join("L")}Z`, fill: colour, opacity }));
        }
      }
    }

    function line(c, x, y, from, to) {
      const d = `M${visible(c, from, to).map((i) => `${x(position(c, i)).toFixed(1)} ${y(quantile(c, i, "p50")).toFixed(1)}`).join("L")}`;
      const i = c.a % data.lines.length;
      const marked = keyOf(c) === state.selected;
      const group = draw("g", {
        class: `curve${marked ? " marked" : ""}`, tabindex: 0, role: "button", "data-curve": c.index, "aria-label": `${label(c)}: show how its inputs differ`,
      });
      group.append(draw("path", { class: "hit", d }), draw("path", { class: "line", d, stroke: data.lines[i], "stroke-dasharray": data.dashes[i] }));
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
      return `median ${percent(quantile(c, at, "p50"))}, nine tenths of the runs ${percent(quantile(c, at, "p05"))} to ${percent(quantile(c, at, "p95"))}, n = ${n}`;
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
      const distance = (c) => Math.abs(scale.y(quantile(c, atPosition(c, where), "p50")) - py);
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
      const key = list.map((c) => c.index).join();
      if (body.dataset.key !== key) {
        body.dataset.key = key;
        body.replaceChildren(...list.map(row));
      }
      list.forEach((c, i) => {
        const at = atPosition(c, state.day);
        const cells = body.rows[i].cells;
        const range = (low, high) => (Number.isNaN(quantile(c, at, low)) ? "–" : `${percent(quantile(c, at, low))} to ${percent(quantile(c, at, high))}`);
        cells[2].textContent = percent(quantile(c, at, "p50"));
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
        make("h4", {}, c.a === 0 ? "Arm: the base" : "Arm: what it changes"), ...copy(`arm-${c.a}`),
        make("h4", {}, "Hypothesis: where its ranges differ from the case"), ...copy(`hypothesis-${c.h}`));
      $("difference").hidden = false;
      if (withKeyboard) $("difference").focus();
      else $("difference").scrollIntoView({ block: "nearest" });
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

  // ---------------------------------------------------------------- map

  function map() {
    const chart = data.map;
    const hypothesis = $("map-hypothesis");
    const arm = $("map-arm");
    const place = $("map-place");
    const slider = $("map-day");
    const play = $("map-play");
    const unpacked = new Map();
    const circles = [];
    let timer = 0;

    $("map-view").hidden = false;
    options(hypothesis, data.hypotheses.map((title, i) => [i, title]));
    options(arm, data.arms.slice(0, 1 + Math.max(...chart.cells.map((c) => c.a))).map((a, i) => [i, a.title]));
    options(place, [["", "(choose)"], ...chart.places.map((p, i) => [i, p.name])]);
    slider.max = chart.days.length - 1;
    slider.value = indexAt(chart.days, 8);
    paper();
    key();
    const named = chart.places.map((p, i) => ({ ...p, i })).filter((p) => p.named);
    $("map-values").tBodies[0].append(...named.map((p) => make("tr", {}, make("td", {}, make("bdi", {}, p.name)), make("td", { class: "number" }))));
    $("map-values").hidden = !named.length;

    $("map-form").addEventListener("submit", (event) => event.preventDefault());
    for (const control of [hypothesis, arm, slider]) control.addEventListener("input", show);
    place.addEventListener("input", () => choose(place.value === "" ? -1 : Number(place.value)));
    play.addEventListener("click", toggle);
    show();

    function paper() {
      const svg = draw("svg", { viewBox: `0 0 ${chart.width} ${chart.height}`, role: "group", "aria-label": "Map of the places; arrow keys go from place to place" });
      svg.append(draw("path", { d: chart.outlines, fill: "none", stroke: "#9a9a9a", "stroke-width": 0.8 }));
      for (const p of chart.others) {
        svg.append(draw("rect", { x: p.x - 2, y: p.y - 2, width: 4, height: 4, fill: "#9a9a9a" }, draw("title", {}, `${p.name}: held by others at the start`)));
      }
      chart.places.forEach((p, i) => {
        const circle = draw("circle", { class: "place", cx: p.x, cy: p.y, r: p.r, stroke: "#1a1a1a", "stroke-width": 0.8, tabindex: i ? -1 : 0, role: "img" }, draw("title"));
        circle.addEventListener("pointerenter", () => say(i));
        circle.addEventListener("focus", () => choose(i));
        circle.addEventListener("click", () => choose(i));
        circle.addEventListener("keydown", (event) => onKey(event, i));
        circles.push(circle);
        svg.append(circle);
      });
      names(svg);
      $("map-paper").append(svg);
    }

    /** Names of the places that the charts follow, on the side where there is room. */
    function names(svg) {
      const taken = [];
      for (const p of chart.places.concat(chart.others).filter((q) => q.named)) {
        const width = 7 * p.name.length;
        const right = [p.x + p.r + 4, p.y + 4];
        const spots = [right, [p.x - p.r - 4 - width, p.y + 4], [p.x - width / 2, p.y - p.r - 5], [p.x - width / 2, p.y + p.r + 14]];
        const free = ([x, y]) => x > 2 && x + width < chart.width - 2
          && taken.every((t) => x > t.x + t.width || x + width < t.x || Math.abs(y - t.y) > 13);
        const [x, y] = spots.find(free) || right;
        taken.push({ x, y, width });
        const text = { x, y, fill: "#1a1a1a", stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke", "font-size": 13, "pointer-events": "none" };
        svg.append(draw("text", text, p.name));
      }
    }

    function key() {
      const steps = data.shares.length;
      const svg = draw("svg", { viewBox: "0 0 256 40", role: "img", "aria-label": "Colours from light, 0 per cent, to dark, 100 per cent" });
      data.shares.forEach((colour, i) => svg.append(draw("rect", { x: 14 + i * 210 / steps, y: 4, width: 210 / steps + 0.5, height: 14, fill: colour })));
      for (const share of [0, 50, 100]) {
        svg.append(draw("text", { x: 14 + share * 2.1, y: 33, "text-anchor": "middle", fill: "#1a1a1a" }, `${share} %`));
      }
      $("map-key").append(svg);
    }

    function cell() {
      return chart.cells.find((c) => c.h === Number(hypothesis.value) && c.a === Number(arm.value));
    }

    function share(i) {
      const text = cell().v[i];
      if (!cell().n) return NaN;
      if (!text) return 1;
      if (!unpacked.has(text)) unpacked.set(text, unpack(text));
      return unpacked.get(text)[Number(slider.value)];
    }

    function colour(value) {
      if (Number.isNaN(value)) return "#f4f4f4";
      const position = value * (data.shares.length - 1);
      const below = Math.min(Math.floor(position), data.shares.length - 2);
      const part = position - below;
      const channels = [1, 3, 5].map((k) => {
        const a = parseInt(data.shares[below].slice(k, k + 2), 16);
        const b = parseInt(data.shares[below + 1].slice(k, k + 2), 16);
        return Math.round(a + part * (b - a));
      });
      return `rgb(${channels.join(",")})`;
    }

    function text(i) {
      const value = share(i);
      return `${chart.places[i].name}: ${Number.isNaN(value) ? "no runs" : `held in ${percent(value)} of the runs`}`;
    }

    function show() {
      const day = chart.days[Number(slider.value)];
      $("map-date").textContent = `day ${day}`;
      slider.setAttribute("aria-valuetext", `day ${day}`);
      circles.forEach((circle, i) => {
        circle.setAttribute("fill", colour(share(i)));
        circle.firstChild.textContent = text(i);
        circle.setAttribute("aria-label", text(i));
      });
      named.forEach((p, r) => {
        $("map-values").tBodies[0].rows[r].cells[1].textContent = Number.isNaN(share(p.i)) ? "–" : percent(share(p.i));
      });
      if (!timer) say(place.value === "" ? -1 : Number(place.value));
    }

    function say(i) {
      const day = chart.days[Number(slider.value)];
      const n = `n = ${cell().n} runs`;
      $("map-status").textContent = i < 0 ? `Day ${day}, ${n}` : `Day ${day}. ${text(i)}, ${n}`;
    }

    function choose(i) {
      place.value = i < 0 ? "" : String(i);
      circles.forEach((circle, k) => {
        circle.classList.toggle("chosen", k === i);
        circle.setAttribute("tabindex", k === Math.max(0, i) ? 0 : -1);
      });
      say(i);
    }

    function onKey(event, i) {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        circles[(i + step + circles.length) % circles.length].focus();
      }
    }

    function toggle() {
      if (timer) {
        stop();
        return;
      }
      if (Number(slider.value) >= Number(slider.max)) slider.value = 0;
      play.textContent = "Stop";
      play.setAttribute("aria-pressed", "true");
      timer = setInterval(() => {
        slider.value = Number(slider.value) + 1;
        show();
        if (Number(slider.value) >= Number(slider.max)) stop();
      }, 220);
    }

    function stop() {
      clearInterval(timer);
      timer = 0;
      play.textContent = "Play";
      play.setAttribute("aria-pressed", "false");
      show();
    }
  }

  // ---------------------------------------------------------------- inputs, links, print

  /** Hides the rows without the words; opens the groups that have some. */
  function filter() {
    const input = $("filter");
    const groups = [...$("input-groups").querySelectorAll("details")];
    const rows = groups.map((g) => [...g.querySelectorAll("tbody tr")].map((row) => ({ row, text: "" })));
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      groups.forEach((group, g) => {
        const title = group.querySelector("summary").textContent.toLowerCase();
        let hits = 0;
        for (const item of rows[g]) {
          if (!item.text) item.text = `${title} ${item.row.textContent.toLowerCase()}`;
          item.row.hidden = !words.every((word) => item.text.includes(word));
          hits += item.row.hidden ? 0 : 1;
        }
        group.hidden = hits === 0 && words.length > 0;
        group.open = words.length > 0 && hits > 0;
        found += hits;
      });
      $("filter-status").textContent = words.length ? `${found} found` : "";
    });
  }

  /** A link to a fact clears the filter and opens the folds around it. */
  function unfoldForLinks() {
    const reveal = () => {
      const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      for (let e = target; e; e = e.parentElement) {
        e.hidden = false;
        if (e.localName === "details") e.open = true;
      }
      target.scrollIntoView();
    };
    addEventListener("hashchange", reveal);
    reveal();
  }

  /** Pictures are loaded lazily, but paper wants them all. */
  function follow() {
    addEventListener("beforeprint", () => {
      document.querySelectorAll("details[open] img[loading=lazy]").forEach((img) => img.removeAttribute("loading"));
    });
  }
})();
//]]>
