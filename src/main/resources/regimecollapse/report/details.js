// Begins on the page of details.
filter();
follow();
unfoldForLinks();
