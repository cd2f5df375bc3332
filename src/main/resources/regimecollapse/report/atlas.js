// The map of places: the whole country, and magnified where places lie close together.
/**
 * Draws the map into an element. Every place that is named in `focusable` can be reached by keyboard.
 * Gives `paint(look)`, which colours each place as `look(place)` says: {fill, title} or nothing.
 */
function atlas(parent, chart, handlers) {
  const spots = chart.places.concat(chart.others);
  const reached = handlers.all ? spots : chart.places;
  const shapes = spots.map(() => []);
  const insets = windows();
  const views = [{ x: 0, y: 0, width: chart.width, height: chart.height, scale: 1 }, ...insets];
  const magnified = make("div", { class: "insets" });
  views.forEach((view, i) => {
    const svg = drawView(view, i);
    if (i === 0) parent.append(make("div", { class: "whole" }, svg));
    else magnified.append(make("figure", {}, make("figcaption", {}, `${view.letter}: `, make("bdi", {}, `around ${view.middle}`)), svg));
  });
  if (insets.length) parent.append(magnified);

  /** Square windows: close around the capital, and where most other places lie near each other. */
  function windows() {
    const found = [];
    const add = (centres, share, least) => {
      const side = share * chart.width;
      const inside = (w) => spots.filter((p) => p.x >= w.x && p.x <= w.x + side && p.y >= w.y && p.y <= w.y + side);
      const weight = (w) => inside(w).reduce((sum, p) => sum + p.r, 0);
      const free = centres.map((p) => ({ x: p.x - side / 2, y: p.y - side / 2 }))
        .filter((w) => found.every((f) => w.x > f.x + f.width || w.x + side < f.x || w.y > f.y + f.height || w.y + side < f.y));
      const best = free.reduce((a, b) => (a && weight(a) >= weight(b) ? a : b), null);
      if (!best || inside(best).length < least) return;
      const held = inside(best);
      const middle = (key) => (Math.min(...held.map((p) => p[key])) + Math.max(...held.map((p) => p[key]))) / 2;
      found.push({ x: middle("x") - side / 2, y: middle("y") - side / 2, width: side, height: side, scale: 320 / side, middle: held[0].name, letter: "AB"[found.length] });
    };
    const capital = spots.find((p) => p.capital);
    if (spots.length >= 12) {
      if (capital) add([capital], 0.11, 4);
      add(spots, 0.19, 6);
    }
    return found;
  }

  function drawView(view, number) {
    const width = view.width * view.scale;
    const height = view.height * view.scale;
    const x = (p) => (p.x - view.x) * view.scale;
    const y = (p) => (p.y - view.y) * view.scale;
    const label = number === 0 ? "Map of the places; arrow keys go from place to place" : `The same, magnified around ${view.middle}`;
    const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, role: number === 0 ? "group" : "img", "aria-label": label });
    const move = `scale(${view.scale}) translate(${-view.x} ${-view.y})`;
    svg.append(draw("path", { d: chart.outlines, transform: move, fill: "#f7f7f4", stroke: "#9a9a9a", "stroke-width": 0.8, "vector-effect": "non-scaling-stroke" }));
    const radius = (p) => p.r * (number === 0 ? 1 : 1.5);
    const here = spots.map((p, i) => ({ ...p, i })).filter((p) => x(p) >= 0 && x(p) <= width && y(p) >= 0 && y(p) <= height);
    for (const p of here) {
      const told = reached.includes(spots[p.i]);
      const ink = { class: "place", stroke: "#1a1a1a", "stroke-width": 0.8, fill: "#ffffff" };
      const shape = told ? { cx: x(p), cy: y(p), r: radius(p) } : { x: x(p) - 3, y: y(p) - 3, width: 6, height: 6 };
      const circle = draw(told ? "circle" : "rect", { ...ink, ...shape }, draw("title", {}, p.name));
      if (told) {
        if (number === 0) {
          circle.setAttribute("tabindex", p.i === 0 ? 0 : -1);
          circle.setAttribute("role", "img");
          circle.addEventListener("focus", () => handlers.choose(p.i));
          circle.addEventListener("keydown", (event) => onKey(event, p.i));
        }
        circle.addEventListener("pointerenter", () => handlers.say(p.i));
        circle.addEventListener("click", () => handlers.choose(p.i));
      } else {
        circle.setAttribute("class", "place other");
      }
      shapes[p.i].push(circle);
      svg.append(circle);
    }
    if (number === 0) {
      for (const w of insets) {
        svg.append(draw("rect", { x: w.x, y: w.y, width: w.width, height: w.height, fill: "none", stroke: "#1a1a1a", "stroke-width": 0.8, "stroke-dasharray": "4 3", "pointer-events": "none" }));
        svg.append(draw("text", { x: w.x, y: w.y - 4, fill: "#1a1a1a", "font-weight": 700, "font-size": 13 }, w.letter));
      }
    }
    names(svg, here.map((p) => ({ name: p.name, named: p.named, lettered: p.lettered, x: x(p), y: y(p), r: radius(p) })), width, height, number);
    return svg;
  }

  /** Names where they lie across no dot and no other name: those that are followed, large or a base, and in a magnified part all that fit. */
  function names(svg, dots, width, height, number) {
    const taken = [];
    const size = number === 0 ? 13 : 15;
    const wanted = dots.filter((p) => p.lettered || number > 0).sort((a, b) => Number(b.named) - Number(a.named));
    for (const p of wanted) {
      const w = 0.6 * size * p.name.length;
      const d = p.r + 4;
      const spots8 = [[d, 0.35 * size], [-d - w, 0.35 * size], [-w / 2, -d - 2], [-w / 2, d + 0.75 * size],
        [0.8 * d, -0.8 * d], [0.8 * d, 0.8 * d + 0.6 * size], [-0.8 * d - w, -0.8 * d], [-0.8 * d - w, 0.8 * d + 0.6 * size]]
        .map(([dx, dy]) => ({ x: p.x + dx, y: p.y + dy }));
      const overlaps = ({ x, y }) => dots.some((q) => q.x + q.r > x - 1 && q.x - q.r < x + w + 1 && q.y + q.r > y - 0.8 * size && q.y - q.r < y + 0.2 * size);
      const clear = ({ x, y }) => x > 2 && x + w < width - 2 && y - size > 0 && y + 3 < height
        && taken.every((t) => x > t.x + t.w || x + w < t.x || Math.abs(y - t.y) > size);
      const at = spots8.find((s) => clear(s) && !overlaps(s)) || (p.named ? spots8.find(clear) : null);
      if (!at) continue;
      taken.push({ ...at, w });
      const text = { x: at.x, y: at.y, fill: "#1a1a1a", stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke", "font-size": size, "pointer-events": "none", class: p.named ? "followed" : "" };
      svg.append(draw("text", text, p.name));
    }
  }

  function onKey(event, i) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      shapes[(i + step + reached.length) % reached.length][0].focus();
    }
  }

  return {
    spots,
    paint(look) {
      shapes.forEach((circles, i) => {
        const seen = look(spots[i], i);
        if (!seen) return;
        for (const circle of circles) {
          circle.setAttribute("fill", seen.fill);
          circle.firstChild.textContent = seen.title;
          if (circle.hasAttribute("tabindex")) circle.setAttribute("aria-label", seen.title);
        }
      });
    },
    choose(chosen) {
      shapes.forEach((circles, i) => circles.forEach((circle) => {
        circle.classList.toggle("chosen", i === chosen);
        if (circle.hasAttribute("tabindex")) circle.setAttribute("tabindex", i === Math.max(0, chosen) ? 0 : -1);
      }));
    },
  };
}

/** Plays a slider from where it is, a step each so many milliseconds. */
function player(button, slider, pause, show) {
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.textContent = "Play";
    button.setAttribute("aria-pressed", "false");
    show();
  };
  button.addEventListener("click", () => {
    if (timer) {
      stop();
      return;
    }
    if (Number(slider.value) >= Number(slider.max)) slider.value = 0;
    button.textContent = "Stop";
    button.setAttribute("aria-pressed", "true");
    timer = setInterval(() => {
      slider.value = Number(slider.value) + 1;
      show();
      if (Number(slider.value) >= Number(slider.max)) stop();
    }, pause);
  });
  return { plays: () => timer !== 0, stop: () => { if (timer) stop(); } };
}
