// Begins on the page of a comparison.
compare();
follow();
unfoldForLinks();
document.documentElement.dataset.ready = "ready";
