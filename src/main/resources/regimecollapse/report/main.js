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
filter();
follow();
unfoldForLinks();
