#!/bin/sh
# tableschema 1.12.6 (npm): 1.234,5 of a field with decimalChar "," and groupChar "." is read as 12345, and a minus sign
# is dropped wherever bareNumber is false. Both without an error.
#
# Guess, logged before the run: with bareNumber false, "-5 %" becomes 5, as everything before the first digit is cut off.
# It does, and "-5" alone does too. That 1.234,5 becomes 12345 showed in the same run; a second guess, logged then, was
# that reading a whole table gives the same, without an error, and that a blank as groupChar is read rightly.
#
# Seen: the decimal comma is made a point first, and then every point is taken for a mark of groups and removed. So the
# usual way to write numbers in much of Europe, told to the reader as Table Schema asks, is read ten, a hundred or a
# thousand times too large, by how many decimals there are; a number without decimals is right, which hides it. With
# bareNumber false, a loss is read as a gain and .5 % as 5, though Table Schema allows a sign and a leading point.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund tableschema@1.12.6
cat >numbers.csv <<'CSV'
grouped;blank;change
1.234,5;1 234,5;-5 %
1.234,50;1 234,50;-5
1.234;1 234;.5 %
0,5;0,5;5 %
CSV
cat >read.mjs <<'JS'
import tableschema from 'tableschema';

const schema = {
  fields: [
    { name: 'grouped', type: 'number', decimalChar: ',', groupChar: '.' },
    { name: 'blank', type: 'number', decimalChar: ',', groupChar: ' ' },
    { name: 'change', type: 'number', bareNumber: false },
  ],
};
console.log('valid schema', (await tableschema.validate(schema)).valid);
const table = await tableschema.Table.load('numbers.csv', { schema, delimiter: ';' });
for (const row of await table.read()) console.log(row.join(' '));
JS
node read.mjs >seen
cat >expected <<'TEXT'
valid schema true
12345 1234.5 5
123450 1234.5 5
1234 1234 5
5 0.5 5
TEXT
cat seen
diff expected seen && echo "as found"
