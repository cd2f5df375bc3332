// The picture of a comparison: one what-if of one reading, a line for each folder.
function compare() {
  const picture = $("first-picture");
  const blocks = [...document.querySelectorAll(".reading-of")];
  const state = { reading: 0, arm: 0 };
  let width = 0;

  if (blocks.length > 1) {
    $("reading-form").hidden = false;
    radios($("reading-choices"), "reading", data.hypotheses, (i) => { state.reading = i; show(); });
    $("reading-form").addEventListener("submit", (event) => event.preventDefault());
  }
  for (const item of document.querySelectorAll(".folders li")) item.prepend(swatch(Number(item.dataset.folder)));
  for (const item of document.querySelectorAll(".reading-of li")) {
    const choose = () => { state.arm = Number(item.dataset.arm); show(); };
    const button = make("button", { type: "button", class: "plain" });
    const title = item.querySelector("strong");
    title.replaceWith(button);
    button.append(title);
    button.addEventListener("focus", choose);
    item.addEventListener("pointerenter", choose);
  }
  new ResizeObserver(() => { if (picture.clientWidth !== width) drawPicture(); }).observe(picture);
  show();

  function show() {
    blocks.forEach((block, i) => { block.hidden = i !== state.reading; });
    for (const item of document.querySelectorAll(".reading-of li")) item.classList.toggle("chosen", Number(item.dataset.arm) === state.arm);
    drawPicture();
  }

  function drawPicture() {
    width = picture.clientWidth;
    if (!width) return;
    const inner = Math.max(260, width - 16);
    const height = inner > 520 ? 380 : 190;
    const area = { left: 42, top: 12, right: inner - 34, bottom: height - 40 };
    const x = (v) => area.left + ((v + 2) / (data.window + 2)) * (area.right - area.left);
    const y = (v) => area.bottom - v * (area.bottom - area.top);
    const title = data.arms[state.arm];
    const svg = draw("svg", { viewBox: `0 0 ${inner} ${height}`, role: "img", "aria-label": `Share of the population under the government, a line for each folder: ${title}` });
    shareAxes(svg, area, x, y, dayTicks(-2, data.window, area.right - area.left), `Days since ${data.zero}`);
    const drawn = data.curves.filter((c) => c.h === state.reading && c.a === state.arm);
    const ends = drawn.map((c) => {
      const values = unpack(c.v);
      svg.append(draw("path", { class: "line marked", d: `M${through(c.days.map((d, i) => [x(d), y(values[i])]))}`, stroke: colourOf(c.f), "stroke-dasharray": dashOf(c.f) }));
      return { number: data.folders[c.f].split(" ")[0], colour: colourOf(c.f), y: y(values[values.length - 1]) };
    });
    lineNumbers(svg, ends, area);
    const note = drawn.length ? " Share of the population that the government still holds; medians of the runs." : " No curve on this page.";
    picture.replaceChildren(make("figcaption", {}, make("strong", {}, make("bdi", {}, title)), note), svg);
  }
}
