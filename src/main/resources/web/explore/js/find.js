/** What is found by words: entities by name, and sentences of evidence. */

import {count, el, fill} from './dom.js';
import {openEvidence} from './evidence.js';
import {badge, card, entityLink, title} from './links.js';
import {ask, text} from './sparql.js';
import {relationLabel, statusName} from './vocabulary.js';
import {beginnings, whole} from './words.js';

export async function find(view, {parameters}, signal) {
  const words = parameters.get('words') ?? '';
  const asked = whole(words) !== '';
  const [entities, claims] = asked
    ? await Promise.all([ask('names', {words: text(beginnings(words))}, signal), ask('sentences', {sought: text(whole(words))}, signal)])
    : [[], []];
  const sentences = new Map();
  claims.forEach(claim => sentences.set(claim.sentence, [...sentences.get(claim.sentence) ?? [], claim]));
  fill(view,
    title(asked ? `Found for “${words}”` : 'Search'),
    el('form', {class: 'tools', role: 'search', 'aria-label': 'Names and sentences', onsubmit: event => {
      event.preventDefault();
      location.hash = `#/find?${new URLSearchParams(new FormData(event.target))}`;
    }},
    el('input', {name: 'words', id: 'words', value: words, 'aria-label': 'Words', size: 40}), el('button', {class: 'main'}, 'Search')),
    el('h2', {}, count(entities.length, 'name')),
    el('ul', {class: 'cards'}, entities.map(card)),
    el('h2', {}, count(sentences.size, 'sentence')),
    [...sentences.values()].map(sentence));
}

function sentence(claims) {
  const {words, headline, publisher, published} = claims[0];
  return el('article', {class: 'evidence'},
    el('p', {class: 'source'}, [headline, publisher, published].filter(Boolean).join(', ')),
    el('blockquote', {}, words),
    el('ul', {class: 'facts'}, claims.map(claim => el('li', {},
      entityLink(claim.subject, claim.subjectLabel), ` ${relationLabel(claim.relation)} `, entityLink(claim.object, claim.objectLabel), ' ',
      badge(statusName(claim.status)), ' ',
      el('button', {class: 'link', 'aria-label': `evidence: ${claim.subjectLabel} ${relationLabel(claim.relation)} ${claim.objectLabel}`,
        onclick: () => openEvidence(claim.subject, claim.relation, claim.object)}, 'evidence')))));
}
