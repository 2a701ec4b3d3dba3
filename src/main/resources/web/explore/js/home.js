/** Where the explorer begins: what there is, and of whom most is told. */

import {card, title} from './links.js';
import {count, el, fill} from './dom.js';
import {ask} from './sparql.js';

export async function home(view, _, signal) {
  const lead = el('p', {class: 'lead'}, 'Search a name above, or begin with one of those of which most is told.');
  const cards = el('ul', {class: 'cards'});
  const questions = [ask('size', {}, signal), ask('most-told', {}, signal)];
  fill(view,
    title('What the news says of whom'),
    lead,
    cards,
    el('h2', {}, 'Other ways in'),
    el('ul', {class: 'ways'},
      el('li', {}, el('a', {href: '#/graph'}, 'Graph'), ': who has to do with whom, drawn and filtered'),
      el('li', {}, el('a', {href: '#/measures'}, 'Measures'), ': what a state did to a company, in the order of time'),
      el('li', {}, el('a', {href: '#/exposure'}, 'Exposure'), ': network operators, their vendors, and which of these are banned where'),
      el('li', {}, el('a', {href: '#/read'}, 'Read a text'), ': what is found in a text of yours'),
      el('li', {}, el('a', {href: '#/questions'}, 'Questions'), ': asked in SPARQL, to change and to ask')));
  const [[size], entities] = await Promise.all(questions);
  lead.prepend(`${count(Number(size.claims), 'claim')} from ${count(Number(size.articles), 'article')}. `);
  fill(cards, entities.map(card));
}
