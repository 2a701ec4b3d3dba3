/** Network operators and their vendors, with those marked that are banned or restricted where the operator is. */

import {count, el, fill} from './dom.js';
import {openEvidence} from './evidence.js';
import {entityLink, title} from './links.js';
import {ask} from './sparql.js';
import {relationLabel, TG} from './vocabulary.js';

export async function exposure(view, _, signal) {
  const [supplies, exposures] = await Promise.all([ask('supplies', {}, signal), ask('exposures', {}, signal)]);
  const operators = byLabel(supplies, 'operator', 'operatorLabel');
  const vendors = byFrequency(supplies);
  const cells = new Map(supplies.map(row => [`${row.operator} ${row.vendor}`, row]));
  const measures = new Map();
  for (const row of exposures) {
    const key = `${row.operator} ${row.vendor}`;
    measures.set(key, [...measures.get(key) ?? [], row]);
  }
  fill(view,
    title('Exposure of network operators'),
    el('p', {class: 'hint'}, 'A number is that of the articles that state as fact that the vendor supplies the operator. ',
      el('b', {class: 'exposed home'}, 'home'), ': an authority of the operator’s own country bans, restricts or sanctions the vendor; ',
      el('b', {class: 'exposed away'}, 'abroad'), ': that of another country in which the operator has networks.'),
    supplies.length === 0 ? el('p', {}, 'No article states that anybody supplies a network operator.') :
      el('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Operators and vendors'}, el('table', {class: 'matrix'},
        el('caption', {class: 'unseen'}, 'Operators in rows, vendors in columns'),
        el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'operator'), vendors.map(vendor => el('th', {scope: 'col'}, entityLink(...vendor))))),
        el('tbody', {}, operators.map(operator => el('tr', {}, el('th', {scope: 'row'}, entityLink(...operator)),
          vendors.map(vendor => cell(cells.get(`${operator[0]} ${vendor[0]}`), measures.get(`${operator[0]} ${vendor[0]}`))))))))
  );
}

function byLabel(rows, key, label) {
  return [...new Map(rows.map(row => [row[key], row[label]])).entries()].sort((a, b) => a[1].localeCompare(b[1]));
}

function byFrequency(rows) {
  const sizes = new Map();
  rows.forEach(row => sizes.set(row.vendor, (sizes.get(row.vendor) ?? 0) + 1));
  return byLabel(rows, 'vendor', 'vendorLabel').sort((a, b) => sizes.get(b[0]) - sizes.get(a[0]));
}

function cell(row, measures = []) {
  if (!row) {
    return el('td', {});
  }
  const home = measures.some(measure => measure.home === 'true');
  const words = [...new Set(measures.map(measure => `${measure.by} ${relationLabel(measure.relation)} ${row.vendorLabel}`))].join('; ');
  return el('td', {class: measures.length === 0 ? '' : home ? 'exposed home' : 'exposed away'},
    el('button', {
      class: 'link',
      title: words,
      'aria-label': `${row.vendorLabel} supplies ${row.operatorLabel}: ${count(Number(row.articles), 'article')}${words === '' ? '' : `; ${words}`}`,
      onclick: () => openEvidence(row.vendor, `${TG}supplies`, row.operator),
    }, row.articles, measures.length > 0 && ` ${home ? 'home' : 'abroad'}`));
}
