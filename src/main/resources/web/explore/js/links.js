/** Addresses within the explorer, and what looks alike in all views. */

import {count, el} from './dom.js';
import {STATUSES, typeLabel} from './vocabulary.js';

export function entityLink(iri, label) {
  return el('a', {href: `#/entity/${encodeURIComponent(iri)}`}, label);
}

export function graphLink(iri, label) {
  return el('a', {class: 'button', href: `#/graph?seeds=${encodeURIComponent(iri)}`}, label);
}

/** An entity in a list, with its kind and how much is told of it. */
export function card({entity, label, type, claims}) {
  return el('li', {}, entityLink(entity, label), el('span', {class: 'kind'}, `${typeLabel(type)}, ${count(Number(claims), 'claim')}`));
}

/** A status in words and colour. */
export function badge(status) {
  const known = STATUSES.find(one => one.name === status);
  return el('span', {class: `badge ${status}`, title: known?.says}, status);
}

/** Only what is a web page is linked: a publisher's feed may hold other things. */
export function outLink(url, label) {
  return /^https?:\/\//i.test(url)
    ? el('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, label, el('span', {class: 'unseen'}, ' (opens a new tab)'))
    : label;
}

/** A heading of a view, which is where the keyboard goes when the view opens. */
export function title(text, ...more) {
  document.title = `${text} – telgraph`;
  return el('h1', {tabindex: '-1'}, text, ...more);
}

/** A table with a heading for each column. */
export function table(caption, columns, rows) {
  return el('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption},
    el('table', {},
      el('caption', {class: 'unseen'}, caption),
      el('thead', {}, el('tr', {}, columns.map(column => el('th', {scope: 'col'}, column)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell)))))));
}
