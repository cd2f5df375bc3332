// One run, fall by fall: who holds which place, and what happens as it happens.
function replay() {
  const chart = data.replay;
  const hypothesis = $("replay-hypothesis");
  const arm = $("replay-arm");
  const choice = $("replay-run");
  const slider = $("replay-day");
  const colours = factionColours();
  let story = null;
  let play = null;

  $("replay-view").hidden = false;
  options(hypothesis, data.hypotheses.map((title, i) => [i, title]));
  options(arm, data.arms.map((a, i) => [i, a.title]));
  const paper = atlas($("replay-paper"), data.map, { all: true, say, choose: (i) => { paper.choose(i); say(i); } });
  $("replay-form").addEventListener("submit", (event) => event.preventDefault());
  for (const control of [hypothesis, arm]) control.addEventListener("input", list);
  choice.addEventListener("input", tell);
  slider.addEventListener("input", show);
  play = player($("replay-play"), slider, 350, show);
  followers.push(list);
  list();

  /** The government's side dark; the others apart in colour and in lightness, for readers who see no colours. */
  function factionColours() {
    const own = ["#12395b", "#7a3b9e", "#23777f"];
    const others = ["#e08a00", "#4aa3dc", "#cf6aa8", "#c2ae00", "#5aa83f", "#c44a00", "#8a8a8a"];
    const used = { true: 0, false: 0 };
    return chart.factions.map((f) => {
      const list = f.government ? own : others;
      return list[used[f.government]++ % list.length];
    });
  }

  function cell() {
    return runs.replay.find((c) => c.h === Number(hypothesis.value) && c.a === Number(arm.value));
  }

  /** The runs of a hypothesis and arm; the middle one is the first. */
  function list() {
    const found = cell();
    choice.replaceChildren();
    if (found) options(choice, found.runs.map((run, i) => [i, i === 0 ? `middle run, no. ${run.r}` : `run no. ${run.r}`]));
    else options(choice, [["", "none on this page"]]);
    tell();
  }

  /** How a place came to fall, in words. */
  function how(event) {
    const taker = chart.factions[event.faction].title;
    const fight = event.fought ? "after a fight" : "without a fight";
    return {
      assault: event.fought ? `taken by ${taker} after a fight` : `left to ${taker} without a fight`,
      rising: `a rising, ${fight} (${taker})`,
      deal: `handed to ${taker} by a deal, ${fight}`,
      vacated: `left by its garrison, ${fight}, to ${taker}`,
      "change-of-side": `brought to ${taker} by a commander who changed side, ${fight}`,
      handover: `handed over to ${taker} after the leader’s flight, ${fight}`,
    }[event.kind];
  }

  function unpackRun(run) {
    const events = [];
    const kinds = chart.kinds.length;
    for (let i = 0; i < run.v.length; i += 7) {
      const code = digitsAt(run.v, i + 5, 2);
      events.push({
        day: digitsAt(run.v, i, 3) / 32 - 4096, place: digitsAt(run.v, i + 3, 2),
        fought: code % 2 === 1, kind: chart.kinds[Math.floor(code / 2) % kinds], faction: Math.floor(code / 2 / kinds),
      });
    }
    return events;
  }

  /** Reads a run; the slider stands at the days on which something happens. */
  function tell() {
    if (play) play.stop();
    const found = cell();
    const run = found && found.runs[Number(choice.value)];
    const events = run ? unpackRun(run) : [];
    const end = run ? [run.end] : [];
    const days = [...new Set([...events.map((e) => e.day), ...end])].sort((a, b) => a - b);
    story = { run, events, days: [Math.min(0, ...days) - 1, ...days] };
    slider.max = story.days.length - 1;
    slider.value = 0;
    const lines = events.map((e) => make("li", {}, make("span", { class: "day" }, `day ${e.day} `), make("bdi", {}, chart.places[e.place].name), `: ${how(e)}`));
    if (run) lines.push(make("li", { class: "end" }, make("span", { class: "day" }, `day ${run.end} `), run.fell ? "the government falls" : "the run ends; the government lives"));
    $("replay-events").replaceChildren(...lines);
    key();
    show();
  }

  /** Only those who hold a place at some time. */
  function key() {
    const seen = new Set([...chart.places.map((p) => p.holder), ...story.events.map((e) => e.faction)]);
    $("replay-key").replaceChildren(...chart.factions.map((f, i) => [f, i]).filter(([, i]) => seen.has(i)).map(([f, i]) => {
      const dot = draw("svg", { viewBox: "0 0 14 14", class: "dot", "aria-hidden": "true" }, draw("circle", { cx: 7, cy: 7, r: 5.5, fill: colours[i], stroke: "#1a1a1a" }));
      return make("li", {}, dot, make("bdi", {}, f.title));
    }));
  }

  function day() {
    return story.days[Number(slider.value)];
  }

  function holders() {
    const held = chart.places.map((p) => p.holder);
    story.events.filter((e) => e.day <= day()).forEach((e) => { held[e.place] = e.faction; });
    return held;
  }

  function show() {
    const held = holders();
    paper.paint((spot) => ({ fill: colours[held[spot.i]] || "#9a9a9a", title: `${spot.name}: ${chart.factions[held[spot.i]] ? chart.factions[held[spot.i]].title : "nobody"}` }));
    const rows = [...$("replay-events").children];
    let last = null;
    rows.forEach((row, i) => {
      const at = i < story.events.length ? story.events[i].day : story.run.end;
      row.classList.toggle("past", at <= day());
      row.classList.toggle("now", at === day());
      if (at <= day()) last = row;
    });
    const box = $("replay-events");
    if (last) box.scrollTop = last.offsetTop - box.clientHeight / 2;
    else box.scrollTop = 0;
    $("replay-date").textContent = `day ${day()}`;
    slider.setAttribute("aria-valuetext", `day ${day()}`);
    say(-1);
  }

  function say(i) {
    if (!story.run) {
      $("replay-status").textContent = "No run of this what-if is on the page; falls.csv has all.";
      return;
    }
    const fallen = story.events.filter((e) => e.day <= day());
    const spot = i >= 0 ? `${paper.spots[i].name}: ${chart.factions[holders()[paper.spots[i].i]].title}. ` : "";
    $("replay-status").textContent = `${spot}Day ${day()}: ${fallen.length} of ${story.events.length} falls of this run.${cell().runs.length < cell().all ? ` ${cell().runs.length} of ${cell().all} runs are on the page; falls.csv has all.` : ""}`;
  }
}
