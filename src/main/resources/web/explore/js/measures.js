/** What a state and its bodies did to a company, in the order of time. */

import {count, el, fill} from './dom.js';
import {openEvidence} from './evidence.js';
import {badge, entityLink, title} from './links.js';
import {nameBox} from './search.js';
import {ANY, ask, iri} from './sparql.js';
import {localName, relationLabel, statusName} from './vocabulary.js';

export async function measures(view, {parameters}, signal) {
  const state = parameters.get('state') ?? '';
  const against = parameters.get('against') ?? '';
  const go = changed => {
    const next = new URLSearchParams({state, against, ...changed});
    location.hash = `#/measures?${next}`;
  };
  const [stateName, againstName] = await Promise.all([state, against].map(entity => label(entity, signal)));
  const rows = state === '' ? [] : await ask('measures', {state: iri(state), object: against === '' ? ANY : iri(against)}, signal);
  fill(view,
    title(state === '' ? 'Measures' : `Measures of ${stateName}${against === '' ? '' : ` against ${againstName}`}`),
    el('div', {class: 'tools'},
      nameBox('measures-state', 'State or body', chosen => go({state: chosen.iri}), stateName),
      nameBox('measures-against', 'Against whom (all)', chosen => go({against: chosen.iri}), againstName),
      against !== '' && el('button', {onclick: () => go({against: ''})}, 'Against all')),
    el('p', {class: 'hint'}, 'The day is that of the event where the text tells it, otherwise that of the article. Bodies of a state count as the state.'),
    state === '' ? el('p', {}, 'Choose a state.') : rows.length === 0 ? el('p', {}, 'No article tells of any.') : timeline(rows));
}

async function label(entity, signal) {
  if (entity === '') {
    return '';
  }
  const rows = await ask('entity', {entity: iri(entity)}, signal);
  return rows.find(row => row.property.endsWith('#label'))?.value ?? localName(entity);
}

function timeline(rows) {
  return el('ol', {class: 'timeline'}, rows.map(row => {
    const status = statusName(row.status);
    return el('li', {class: status},
      row.day === '' ? el('span', {class: 'undated'}, 'undated') : el('time', {datetime: row.day}, row.day), ' ',
      entityLink(row.subject, row.subjectLabel), ` ${relationLabel(row.relation)} `, entityLink(row.object, row.objectLabel), ' ',
      badge(status), ' ',
      el('button', {
        class: 'link',
        'aria-label': `evidence: ${row.subjectLabel} ${relationLabel(row.relation)} ${row.objectLabel}, ${row.day}`,
        onclick: () => openEvidence(row.subject, row.relation, row.object),
      }, count(Number(row.articles), 'article')));
  }));
}
