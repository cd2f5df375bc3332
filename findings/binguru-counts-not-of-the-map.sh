#!/bin/sh
# binguru 1.0.1 (npm, its newest; classes for choropleth maps): the counts of the classes are not those of the
# districts that it puts in them, in one answer; shares below half a percent all fall in one class, whatever the
# precision.
#
# Guesses, logged before the run, after a look at the module: a value equal to a break is counted in the class above,
# and put in the one below. So with ckMeans the counts are wrong, with maximumBreaks the classes of the districts.
# Limits are taken from a minimum and a maximum rounded to two decimals. fisherJenks starts one row too low in its
# table, so it never sets the largest value apart. The last of ten quantiles of 19 values holds 10. All is so.
#
# Seen: of ten districts with 1 to 21 events the best three classes, by trying all cuts, hold 4, 3 and 3 districts.
# ckMeans puts the districts so, but counts 2, 4 and 4. maximumBreaks counts 4, 3 and 3, but puts 6, 2 and 2. Its
# breaks are the lowest values of classes, those of ckMeans the highest, and nothing tells which; counts of events,
# being whole, meet the breaks all the time. Six shares from 0.0004 to 0.004, with a precision of 4 asked for, are all
# in the last of three equal intervals, where 3, 1 and 2 are right, and all in the first of three geometric ones, whose
# breaks are NaN, where 1, 2 and 3 are. With nine districts of 1 to 9 events and one of 100, two classes of fisherJenks
# are cut at 4, of ckMeans and by trying all cuts at 9. Of 19 values in ten quantiles nine classes are counted as 1 and
# one as 10. Nothing warns. The colours of a map and the numbers in its legend, taken from one answer, then tell of
# other districts.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund binguru@1.0.1 simple-statistics@7.12.1 nerdamer@1.1.13
cat >classes.mjs <<'JS'
import { BinGuru } from 'binguru';

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = values => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0);

/** The classes with the least sum of squares, found by trying all cuts. */
function best(sorted, classes) {
  if (classes === 1) return { sum: squares(sorted), parts: [sorted] };
  let found = { sum: Infinity };
  for (let size = 1; size <= sorted.length - classes + 1; size++) {
    const rest = best(sorted.slice(size), classes - 1);
    const sum = squares(sorted.slice(0, size)) + rest.sum;
    if (sum < found.sum) found = { sum, parts: [sorted.slice(0, size), ...rest.parts] };
  }
  return found;
}

/** How many values lie in each class of these inner limits, none of which is a value. */
function between(values, limits) {
  const counts = Array(limits.length + 1).fill(0);
  values.forEach(value => counts[limits.filter(limit => limit < value).length]++);
  return counts.join(' ');
}

function show(name, answer) {
  const classes = answer.binBreaks.length + 1;
  const put = Array(classes).fill(0);
  Object.values(answer.dataBinAssignments).forEach(at => put[at - 1]++);
  const counted = Array.from({ length: classes }, (_, at) => answer.binSizes.valids[at + 1] ?? 0);
  console.log(name, 'breaks:', answer.binBreaks.join(' '), 'counted:', counted.join(' '), 'put:', put.join(' '));
}

const events = [1, 1, 2, 2, 10, 10, 11, 20, 21, 21];
console.log('best:', best(events, 3).parts.map(part => part.length).join(' '));
for (const method of ['ckMeans', 'fisherJenks', 'maximumBreaks', 'quantile', 'equalInterval']) {
  show(method, new BinGuru(events, 3)[method]());
}
const shares = [0.0004, 0.001, 0.0015, 0.002, 0.003, 0.004];
console.log('equal intervals:', between(shares, [1, 2].map(at => 0.0004 + at * 0.0036 / 3)));
show('equalInterval', new BinGuru(shares, 3, 10, 4).equalInterval());
console.log('geometric intervals:', between(shares, [1, 2].map(at => 0.0004 * 10 ** (at / 3))));
show('geometricInterval', new BinGuru(shares, 3, 10, 4).geometricInterval());
const one = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
console.log('best:', best(one, 2).parts.map(part => part.length).join(' '));
show('ckMeans', new BinGuru(one, 2).ckMeans());
show('fisherJenks', new BinGuru(one, 2).fisherJenks());
show('quantile', new BinGuru(Array.from({ length: 19 }, (_, at) => at + 1), 10).quantile());
JS
node classes.mjs >seen
cat >expected <<'TEXT'
best: 4 3 3
ckMeans breaks: 2 11 counted: 2 4 4 put: 4 3 3
fisherJenks breaks: 2 11 counted: 2 4 4 put: 4 3 3
maximumBreaks breaks: 10 20 counted: 4 3 3 put: 6 2 2
quantile breaks: 2 11 counted: 2 4 4 put: 4 3 3
equalInterval breaks: 7.67 14.33 counted: 4 3 3 put: 4 3 3
equal intervals: 3 1 2
equalInterval breaks: 0 0 counted: 0 0 6 put: 0 0 6
geometric intervals: 1 2 3
geometricInterval breaks: NaN NaN counted: 6 0 0 put: 6 0 0
best: 9 1
ckMeans breaks: 9 counted: 8 2 put: 9 1
fisherJenks breaks: 4 counted: 3 7 put: 4 6
quantile breaks: 2 3 4 5 6 7 8 9 10 counted: 1 1 1 1 1 1 1 1 1 10 put: 2 1 1 1 1 1 1 1 1 9
TEXT
cat seen
diff expected seen && echo "as found"
