/** What a graph view knows, without how it is drawn: claims, which of them the filters let through, and the edges they make. */

import {statusName} from './vocabulary.js';

/** Claims of the article itself have no holder. */
export const NARRATOR = 'the articles themselves';
export const NO_PUBLISHER = 'unknown';

export const NO_FILTER = {hidden: [], without: [], from: '', to: '', holder: '', publisher: '', confidence: 0};

export class GraphModel {
  claims = new Map();
  entities = new Map();

  /**
   * @param {Object<string, string>[]} rows of neighbours.rq or between.rq
   * @param {Object<string, string>[]} entities rows of entities.rq for all that they name and that is not known yet
   */
  add(rows, entities) {
    for (const row of entities) {
      this.entities.set(row.entity, {iri: row.entity, label: row.label, type: row.type});
    }
    for (const row of rows) {
      this.claims.set(row.claim, {
        subject: row.subject,
        relation: row.relation,
        object: row.object,
        status: statusName(row.status),
        article: row.article,
        holder: row.holderLabel ?? row.holderText ?? NARRATOR,
        publisher: row.publisher ?? NO_PUBLISHER,
        confidence: Number(row.confidence),
        first: (row.earliest ?? row.published ?? '').slice(0, 10),
        last: (row.latest ?? row.published ?? '').slice(0, 10),
      });
    }
  }

  /** The entities in such rows that are not known yet. */
  unknown(rows) {
    return [...new Set(rows.flatMap(row => [row.subject, row.object]))].filter(entity => !this.entities.has(entity));
  }

  /** What may be chosen of a property of claims, what is frequent first. */
  choices(property) {
    const counts = new Map();
    for (const claim of this.claims.values()) {
      counts.set(claim[property], (counts.get(claim[property]) ?? 0) + 1);
    }
    return [...counts.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([value]) => value);
  }

  /** The edges of those claims that pass: one for each subject, relation, object and status. */
  edges(filter, gone = new Set()) {
    const edges = new Map();
    for (const claim of this.claims.values()) {
      if (!passes(claim, filter) || gone.has(claim.subject) || gone.has(claim.object)) {
        continue;
      }
      const id = [claim.subject, claim.relation, claim.object, claim.status].join(' ');
      if (!edges.has(id)) {
        edges.set(id, {id, subject: claim.subject, relation: claim.relation, object: claim.object, status: claim.status, articles: new Set()});
      }
      edges.get(id).articles.add(claim.article);
    }
    return [...edges.values()];
  }
}

/** A claim without a day does not pass where days are asked for. */
function passes(claim, filter) {
  return !filter.hidden.includes(claim.status)
    && !filter.without.includes(claim.relation)
    && (filter.from === '' || claim.last !== '' && claim.last >= filter.from)
    && (filter.to === '' || claim.first !== '' && claim.first <= filter.to)
    && (filter.holder === '' || claim.holder === filter.holder)
    && (filter.publisher === '' || claim.publisher === filter.publisher)
    && claim.confidence >= filter.confidence;
}

/** A view's state as the query part of an address. */
export function encode({seeds, gone, filter, places}) {
  const parameters = new URLSearchParams();
  seeds.forEach(seed => parameters.append('seeds', seed));
  gone.forEach(one => parameters.append('gone', one));
  filter.hidden.forEach(status => parameters.append('hidden', status));
  filter.without.forEach(relation => parameters.append('without', relation));
  for (const name of ['from', 'to', 'holder', 'publisher']) {
    if (filter[name] !== '') {
      parameters.set(name, filter[name]);
    }
  }
  if (filter.confidence > 0) {
    parameters.set('confidence', filter.confidence);
  }
  if (places.length > 0) {
    parameters.set('at', places.map(({x, y}) => `${Math.round(x)}.${Math.round(y)}`).join('_'));
  }
  return parameters.toString();
}

/** The state that an address tells; whatever else it says is left out. */
export function decode(parameters) {
  return {
    seeds: parameters.getAll('seeds'),
    gone: parameters.getAll('gone'),
    filter: {
      hidden: parameters.getAll('hidden'),
      without: parameters.getAll('without'),
      from: parameters.get('from') ?? '',
      to: parameters.get('to') ?? '',
      holder: parameters.get('holder') ?? '',
      publisher: parameters.get('publisher') ?? '',
      confidence: Number(parameters.get('confidence')) || 0,
    },
    places: (parameters.get('at') ?? '').split('_')
      .map(place => /^(-?\d+)\.(-?\d+)$/.exec(place))
      .filter(found => found !== null)
      .map(found => ({x: Number(found[1]), y: Number(found[2])})),
  };
}
