// Begins: the first picture at once, what stands further down when the browser has time.
if ($("first-picture") && data.control.curves.length) first();
const later = [];
if ($("curves")) later.push(curves);
if ($("map-view")) later.push(map);
if ($("replay-view")) later.push(replay);
const next = () => {
  if (later.length) later.shift()();
  if (later.length) setTimeout(next);
  else document.documentElement.dataset.ready = "ready";
};
setTimeout(next);
switchSets();
filter();
follow();
unfoldForLinks();

/** One switch for all that is drawn, and a button at each heading, as the switch is far up. */
function switchSets() {
  if (sets.length < 2) return;
  const form = $("set-form");
  const names = [...document.querySelectorAll(".set-name")];
  const buttons = names.map((name) => {
    const button = make("button", { type: "button", class: "other-set" });
    button.addEventListener("click", () => choose(1 - sets.indexOf(runs)));
    name.after(" ", button);
    return button;
  });
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  radios($("set-choices"), "set", sets.map((set) => set.name), choose);
  tell();

  function choose(i) {
    runs = sets[i];
    tell();
    followers.forEach((follow) => follow());
  }

  function tell() {
    const other = sets[1 - sets.indexOf(runs)].name;
    names.forEach((name) => { name.textContent = runs.name; });
    buttons.forEach((button) => { button.textContent = `show ${other}`; });
    $("set-choices").querySelectorAll("input")[sets.indexOf(runs)].checked = true;
  }
}
