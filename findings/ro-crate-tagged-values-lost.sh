#!/bin/sh
# ro-crate 3.7.2 (npm): a title with a language, or a date with a type, is gone after a crate is read and written back;
# in its place stands a link to an entity that is not in the crate.
#
# Guess, logged before the run: reading a crate and writing it again unchanged will lose values that look empty, such as
# 0, false or an empty list, or turn a list of one into its item. It keeps all of these. What it loses was not guessed.
#
# Seen: {"@value": "Karte", "@language": "de"} comes back as {"@id": "entity-1"}, and no entity of that name is written,
# nor can the text be had from the library. There is no error or warning. RO-Crate 1.1 asks for flattened JSON-LD, which
# may have such values: jsonld 8.3.3 keeps all three as it flattens the same crate. So one run of a script that adds a
# file to a crate of two languages deletes its titles and its date of publication, and leaves links that lead nowhere.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund ro-crate@3.7.2 jsonld@8.3.3
cat >again.mjs <<'JS'
import jsonld from 'jsonld';
import { ROCrate } from 'ro-crate';

const crate = {
  '@context': 'https://w3id.org/ro/crate/1.1/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' },
    },
    {
      '@id': './', '@type': 'Dataset',
      name: [{ '@value': 'Karte', '@language': 'de' }, { '@value': 'Map', '@language': 'en' }],
      description: 'places of a study',
      datePublished: { '@value': '2022-01-05', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
      license: { '@id': '#terms' },
      version: 0, isAccessibleForFree: false, keywords: ['map'], alternateName: [],
    },
    { '@id': '#terms', '@type': 'CreativeWork', name: 'terms of use' },
  ],
};
const terms = { '@vocab': 'http://schema.org/' };
const flat = await jsonld.flatten({ ...crate, '@context': terms }, terms);
const kept = flat['@graph'].find(entity => entity['@type'] === 'Dataset');
for (const key of ['name', 'datePublished']) console.log('jsonld', key, JSON.stringify(kept[key]));

const read = new ROCrate(crate);
const written = JSON.parse(JSON.stringify(read.toJSON()))['@graph'];
const root = written.find(entity => entity['@id'] === './');
for (const key of ['name', 'datePublished', 'version', 'isAccessibleForFree', 'keywords', 'alternateName'])
  console.log(key, JSON.stringify(root[key]));
console.log('entities', written.map(entity => entity['@id']).join(' '));
console.log('any text left', /Karte|Map|2022/.test(JSON.stringify(written)));
JS
node again.mjs >seen
cat >expected <<'TEXT'
jsonld name [{"@language":"de","@value":"Karte"},{"@language":"en","@value":"Map"}]
jsonld datePublished {"@type":"http://www.w3.org/2001/XMLSchema#date","@value":"2022-01-05"}
name [{"@id":"entity-1"},{"@id":"entity-2"}]
datePublished {"@id":"entity-3"}
version 0
isAccessibleForFree false
keywords ["map"]
alternateName []
entities ro-crate-metadata.json ./ #terms
any text left false
TEXT
cat seen
diff expected seen && echo "as found"
