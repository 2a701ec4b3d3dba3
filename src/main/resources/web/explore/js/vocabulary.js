/** What relations, kinds of entities and statuses are called. */

import {ask} from './sparql.js';

export const TG = 'https://w3id.org/telgraph/ontology#';

/** From the surest; the words are those of the legend. */
export const STATUSES = [
  {name: 'fact', words: 'stated as fact', says: 'the article states it'},
  {name: 'claimed', words: 'claimed by a source', says: 'somebody says so'},
  {name: 'possible', words: 'possible', says: 'planned, feared, demanded or conditional'},
  {name: 'negated', words: 'said not to be so', says: 'it is denied, or did not happen'},
];

let terms = null;

/** Asked once; everything else here needs it. */
export async function loadVocabulary() {
  terms ??= ask('vocabulary').then(rows => new Map(rows.map(row => [row.term, row])));
  terms = await terms;
}

/** The part of an IRI that people read. */
export function localName(iri) {
  return decodeURIComponent(iri.replace(/^.*[#/]/, '')).replaceAll('_', ' ');
}

export function statusName(iri) {
  return iri.slice(TG.length);
}

export function relationLabel(iri) {
  return terms.get(iri)?.label ?? localName(iri);
}

/** What the relation is called from the object's end. */
export function inverseLabel(iri) {
  return terms.get(iri)?.inverse ?? `${relationLabel(iri)} (of)`;
}

export function relationDefinition(iri) {
  return terms.get(iri)?.definition ?? '';
}

export function typeLabel(iri) {
  return terms.get(iri)?.label ?? localName(iri);
}

export function isEntityType(iri) {
  return terms.get(iri)?.kind === 'class';
}

/** An entity type's shape and colour in the graph. */
const LOOKS = [
  [['State', 'GovernmentBody', 'InternationalOrganization', 'Authority'], {shape: 'round-rectangle', color: '#1d4e89', group: 'state, government body'}],
  [['EquipmentVendor', 'ChipMaker'], {shape: 'hexagon', color: '#b45309', group: 'vendor, chip maker'}],
  [['NetworkOperator'], {shape: 'diamond', color: '#0f766e', group: 'network operator'}],
  [['Person'], {shape: 'triangle', color: '#7c3aed', group: 'person'}],
  [['LegalInstrument', 'Technology'], {shape: 'rectangle', color: '#475569', group: 'law, technology'}],
];
const OTHER = {shape: 'ellipse', color: '#9d174d', group: 'company, other organisation'};

export function look(type) {
  return LOOKS.find(([names]) => names.includes(type.slice(TG.length)))?.[1] ?? OTHER;
}

export const GROUPS = [...LOOKS.map(([, one]) => one), OTHER];
