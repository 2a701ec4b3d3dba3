// What the hand-written files already name, so that the generated ones neither repeat nor contradict it.
import fs from 'node:fs';
import { Parser } from 'n3';
import { fold } from './turtle.mjs';

const ID = 'https://w3id.org/telgraph/id/';
const TG = 'https://w3id.org/telgraph/ontology#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const NAMING = {
  'http://www.w3.org/2000/01/rdf-schema#label': 'name',
  'http://www.w3.org/2004/02/skos/core#altLabel': 'name',
  [`${TG}demonym`]: 'name',
  [`${TG}metonym`]: 'name',
  [`${TG}contextName`]: 'contextName',
};

/** One spelling for all the ways a name is written: no accents, case, dots or hyphens. */
export function nameKey(name) {
  return fold(name).toLowerCase().replace(/\./g, '').replace(/&/g, ' & ').replace(/[-\s]+/g, ' ').trim();
}

/** Reads files into `types` (id to class), `names` (key to id, what identifies alone) and `contextNames` (keys). */
export function readCurated(folder, files) {
  const curated = { types: new Map(), names: new Map(), contextNames: new Set() };
  for (const file of files) {
    for (const { subject, predicate, object } of new Parser().parse(fs.readFileSync(new URL(`${file}.ttl`, folder), 'utf8'))) {
      const id = subject.value.slice(ID.length);
      if (predicate.value === RDF_TYPE) {
        curated.types.set(id, object.value.slice(TG.length));
      } else if (NAMING[predicate.value] === 'name') {
        curated.names.set(nameKey(object.value), id);
      } else if (NAMING[predicate.value] === 'contextName') {
        curated.contextNames.add(nameKey(object.value));
      }
    }
  }
  return curated;
}
