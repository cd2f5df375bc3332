// Filter of the inputs, links into folds, printing.
/** Hides the rows without the words; opens the groups that have some. */
function filter() {
  const input = $("filter");
  if (!input) return;
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
