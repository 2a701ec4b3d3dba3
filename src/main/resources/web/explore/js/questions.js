/** The questions that come with telgraph, to ask and to change. */

import {count, el, fill, notice} from './dom.js';
import {entityLink, table, title} from './links.js';
import {select} from './sparql.js';

const LIST = new URL('../questions', import.meta.url);
const IRI = /^https?:\/\/\S+$/;

export async function questions(view, {path: [name]}, signal) {
  const all = await (await fetch(LIST, {signal})).json();
  const chosen = all.find(question => question.name === name);
  if (chosen) {
    one(view, chosen, signal);
    return;
  }
  fill(view,
    title('Questions'),
    el('p', {class: 'hint'}, 'Each is a file in SPARQL, and may be changed before it is asked; telgraph query NAME asks the same on the command line.'),
    el('ul', {class: 'questions'}, all.map(question => el('li', {},
      el('a', {href: `#/questions/${question.name}`}, question.question), ' ', el('code', {}, question.name)))));
}

function one(view, question, signal) {
  const query = el('textarea', {id: 'query', rows: 24, spellcheck: 'false', class: 'code', 'aria-label': 'The query'});
  query.value = question.text;
  const result = el('div', {});
  fill(view,
    title(question.question),
    el('p', {}, el('a', {href: '#/questions'}, 'All questions')),
    question.parameters.length > 0 && el('p', {class: 'hint'}, 'To change: ',
      question.parameters.map(parameter => `${parameter.name} (${parameter.meaning})`).join('; '), ', behind VALUES.'),
    query,
    el('p', {},
      el('button', {class: 'main', onclick: ask}, 'Ask'), ' ',
      el('button', {onclick: () => location.assign(`../#/dataset/telgraph/query?query=${encodeURIComponent(query.value)}`)}, 'Open in the console')),
    result);

  async function ask() {
    notice('asking');
    const {variables, rows} = await select(query.value, signal);
    notice('');
    fill(result,
      el('h2', {}, count(rows.length, 'answer')),
      rows.length > 0 && table('Answers', variables, rows.slice(0, 1000).map(row => variables.map(variable => cell(row[variable] ?? '')))));
  }
}

function cell(value) {
  return IRI.test(value) && value.includes('/id/') ? entityLink(value, value.replace(/^.*\/id\//, '')) : value;
}
