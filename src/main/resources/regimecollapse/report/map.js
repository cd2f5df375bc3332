// The map of shares: in how many runs the government still holds each place on a day.
function map() {
  const chart = data.map;
  const hypothesis = $("map-hypothesis");
  const arm = $("map-arm");
  const place = $("map-place");
  const slider = $("map-day");
  const unpacked = new Map();

  $("map-view").hidden = false;
  options(hypothesis, data.hypotheses.map((title, i) => [i, title]));
  options(arm, data.arms.slice(0, 1 + Math.max(...chart.cells.map((c) => c.a))).map((a, i) => [i, a.title]));
  options(place, [["", "(choose)"], ...chart.places.map((p, i) => [i, p.name])]);
  slider.max = chart.days.length - 1;
  slider.value = indexAt(chart.days, 8);
  const paper = atlas($("map-paper"), chart, { say, choose });
  key();
  const named = chart.places.map((p, i) => ({ ...p, i })).filter((p) => p.named);
  $("map-values").tBodies[0].append(...named.map((p) => make("tr", {}, make("td", {}, make("bdi", {}, p.name)), make("td", { class: "number" }))));
  $("map-values").hidden = !named.length;

  $("map-form").addEventListener("submit", (event) => event.preventDefault());
  for (const control of [hypothesis, arm, slider]) control.addEventListener("input", show);
  place.addEventListener("input", () => choose(place.value === "" ? -1 : Number(place.value)));
  const play = player($("map-play"), slider, 220, show);
  followers.push(() => {
    unpacked.clear();
    show();
  });
  show();

  function key() {
    const steps = data.shares.length;
    const svg = draw("svg", { viewBox: "0 0 256 62", role: "img", "aria-label": "Colours from light, 0 per cent, to dark, 100 per cent; white squares: held by others at the start" });
    data.shares.forEach((colour, i) => svg.append(draw("rect", { x: 14 + i * 210 / steps, y: 4, width: 210 / steps + 0.5, height: 14, fill: colour })));
    for (const share of [0, 50, 100]) {
      svg.append(draw("text", { x: 14 + share * 2.1, y: 33, "text-anchor": "middle", fill: "#1a1a1a" }, `${share} %`));
    }
    svg.append(draw("rect", { x: 16, y: 47, width: 6, height: 6, fill: "#ffffff", stroke: "#1a1a1a", "stroke-width": 0.8 }));
    svg.append(draw("text", { x: 30, y: 54, fill: "#1a1a1a" }, "held by others at the start"));
    $("map-key").append(svg);
  }

  function cell() {
    return runs.map.find((c) => c.h === Number(hypothesis.value) && c.a === Number(arm.value));
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
    paper.paint((spot, i) => (i < chart.places.length
      ? { fill: colour(share(i)), title: text(i) } : { fill: "#ffffff", title: `${spot.name}: held by others at the start` }));
    named.forEach((p, r) => {
      $("map-values").tBodies[0].rows[r].cells[1].textContent = Number.isNaN(share(p.i)) ? "–" : percent(share(p.i));
    });
    if (!play || !play.plays()) say(place.value === "" ? -1 : Number(place.value));
  }

  function say(i) {
    const day = chart.days[Number(slider.value)];
    const n = `n = ${cell().n} runs`;
    $("map-status").textContent = i < 0 ? `Day ${day}, ${n}` : `Day ${day}. ${text(i)}, ${n}`;
  }

  function choose(i) {
    place.value = i < 0 ? "" : String(i);
    paper.choose(i);
    say(i);
  }
}
