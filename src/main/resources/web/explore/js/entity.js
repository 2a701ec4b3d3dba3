/** All about one entity. */

import {badge, entityLink, graphLink, outLink, table, title} from './links.js';
import {count, el, fill} from './dom.js';
import {openEvidence} from './evidence.js';
import {ask, iri} from './sparql.js';
import {inverseLabel, isEntityType, localName, relationDefinition, relationLabel, statusName, typeLabel} from './vocabulary.js';

const SHOWN = 30;

export async function entityPage(view, {path: [entity]}, signal) {
  const terms = {entity: iri(entity)};
  const parts = ['facts', 'timeline', 'sayings', 'articles'].map(name => ask(name, terms, signal));
  const properties = await ask('entity', terms, signal);
  if (properties.length === 0) {
    await Promise.all(parts);
    fill(view, title('Nothing is known'), el('p', {}, `The store has nothing about ${entity}.`));
    return;
  }
  const about = property => properties.filter(row => row.property.endsWith(property));
  const label = about('#label')[0]?.value ?? localName(entity);
  const places = SECTIONS.map(([id, words]) => el('section', {}, heading(id, words), el('p', {class: 'hint'}, 'loading …')));
  fill(view,
    title(label),
    description(about),
    el('p', {}, graphLink(entity, 'Show the graph'), ' ', el('a', {class: 'button', href: `#/measures?state=${encodeURIComponent(entity)}`}, 'Show measures')),
    el('nav', {class: 'within', 'aria-label': 'On this page'},
      SECTIONS.map(([id, , short]) => el('button', {onclick: () => view.querySelector(`#${id}`).focus()}, short))),
    places);
  const draw = [rows => factSection(entity, rows), timelineSection, rows => sayingSection(label, rows), articleSection];
  // What is known first is shown first.
  await Promise.all(parts.map(async (part, index) => fill(places[index], heading(...SECTIONS[index]), draw[index](await part))));
}

/** Names within the page, headings, and what leads to them. */
const SECTIONS = [
  ['facts', 'Facts and claims, by relation', 'Facts'],
  ['timeline', 'Timeline', 'Timeline'],
  ['sayings', 'Who says what about it', 'Who says what'],
  ['articles', 'Articles', 'Articles'],
];

function description(about) {
  const types = about('#type').filter(row => isEntityType(row.value)).map(row => typeLabel(row.value));
  const lines = [
    ['Kind', types.join(', ')],
    ['Country', about('#country').map(row => entityLink(row.value, row.label ?? localName(row.value)))],
    ['Operates in', about('#operatesIn').map(row => entityLink(row.value, row.label ?? localName(row.value)))],
    ['Also called', [...new Set(about('#altLabel').map(row => row.value))].join(', ')],
    ['Elsewhere', about('sameAs').map(row => outLink(row.value, localName(row.value)))],
  ].filter(([, value]) => value.length > 0);
  return el('dl', {class: 'description'}, lines.map(([term, value]) => [
    el('dt', {}, term),
    el('dd', {}, Array.isArray(value) ? value.flatMap((one, index) => index === 0 ? [one] : [', ', one]) : value),
  ]));
}

function heading(id, words) {
  return el('h2', {id, tabindex: '-1'}, words);
}

/** The rest is shown on demand, so that the page of a much-told entity stays short. */
function shortened(rows, draw, more) {
  const list = draw(rows.slice(0, SHOWN));
  if (rows.length <= SHOWN) {
    return list;
  }
  const button = el('button', {onclick: () => box.replaceChildren(draw(rows))}, `Show all ${count(rows.length, more)}`);
  const box = el('div', {}, list, button);
  return box;
}

function factSection(entity, facts) {
  const groups = new Map(); // by name, which those without a direction have once
  for (const fact of facts) {
    const name = fact.role === 'subject' ? relationLabel(fact.relation) : inverseLabel(fact.relation);
    groups.set(name, [...groups.get(name) ?? [], fact]);
  }
  return [
    el('p', {class: 'hint'}, 'Each line opens its evidence. The number is that of the articles.'),
    facts.length === 0 && el('p', {}, 'No article says anything of it; it comes from the list of names.'),
    el('div', {class: 'relations'}, [...groups].map(([name, rows]) => el('section', {},
      el('h3', {title: relationDefinition(rows[0].relation)}, name),
      shortened(rows, some => el('ul', {class: 'facts'}, some.map(fact => factLine(entity, fact))), 'line')))),
  ];
}

function factLine(entity, fact) {
  const [subject, object] = fact.role === 'subject' ? [entity, fact.other] : [fact.other, entity];
  const days = fact.first === fact.last ? fact.first : `${fact.first} to ${fact.last}`;
  return el('li', {},
    entityLink(fact.other, fact.label),
    ' ', badge(statusName(fact.status)), ' ',
    el('button', {
      class: 'link',
      'aria-label': `evidence for ${fact.label}, ${statusName(fact.status)}`,
      onclick: () => openEvidence(subject, fact.relation, object),
    }, count(Number(fact.articles), 'article')),
    fact.first && el('span', {class: 'kind'}, days));
}

function triple(row) {
  return [entityLink(row.subject, row.subjectLabel), ` ${relationLabel(row.relation)} `, entityLink(row.object, row.objectLabel)];
}

function evidenceButton(row) {
  return el('button', {
    class: 'link',
    'aria-label': `evidence: ${row.subjectLabel} ${relationLabel(row.relation)} ${row.objectLabel}`,
    onclick: () => openEvidence(row.subject, row.relation, row.object),
  }, 'evidence');
}

function timelineSection(rows) {
  return [
    rows.length === 0
      ? el('p', {}, 'No article gives a date.')
      : shortened(rows, some => el('ol', {class: 'timeline'}, some.map(row => el('li', {class: statusName(row.status)},
        el('time', {datetime: row.date}, row.date), ' ', triple(row), ' ', badge(statusName(row.status)),
        row.holderLabel || row.holderText ? ` by ${row.holderLabel ?? row.holderText}` : '', ' ', evidenceButton(row)))), 'event'),
  ];
}

function sayingSection(label, rows) {
  const lines = part => rows.filter(row => row.part === part).map(row => [
    row.holder ? entityLink(row.holder, row.holderLabel) : row.holderLabel,
    triple(row), badge(statusName(row.status)), count(Number(row.articles), 'article'), evidenceButton(row)]);
  const draw = part => some => table(part === 'about' ? `Who says what about ${label}` : `What ${label} says`,
    ['who', 'says', 'status', 'in', ''], some);
  return [
    lines('about').length === 0 ? el('p', {}, 'Nobody is quoted about it.') : shortened(lines('about'), draw('about'), 'line'),
    lines('own').length > 0 && [el('h3', {}, 'What it says itself'), shortened(lines('own'), draw('own'), 'line')],
  ];
}

function articleSection(rows) {
  return [
    rows.length === 0
      ? el('p', {}, 'None.')
      : shortened(rows.map(row => [row.published ?? '', outLink(row.url ?? '', row.headline ?? row.document), row.publisher ?? '', row.claims]),
        some => table('Articles', ['published', 'headline', 'publisher', 'claims'], some), 'article'),
  ];
}
