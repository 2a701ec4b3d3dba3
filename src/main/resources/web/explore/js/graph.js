/** The graph view: grows by clicks, shrinks by filters, and opens the evidence of every edge. */

import {count, el, fill, notice} from './dom.js';
import {Drawing, LINES} from './drawing.js';
import {openEvidence} from './evidence.js';
import {decode, encode, GraphModel, NO_FILTER} from './graph-model.js';
import {badge, entityLink, table, title} from './links.js';
import {nameBox} from './search.js';
import {ask, iri} from './sparql.js';
import {GROUPS, relationLabel, STATUSES} from './vocabulary.js';

/** More edges are in the drawing only. */
const LISTED = 300;

export async function graphView(view, {parameters}, signal) {
  const state = decode(parameters);
  const model = new GraphModel();
  const canvas = el('div', {class: 'canvas', role: 'img', 'aria-label': 'the graph, which is a list below too'});
  const filters = el('form', {class: 'filters', 'aria-label': 'Filters', onchange: refilter, onsubmit: event => event.preventDefault()});
  const selected = el('p', {class: 'selected', 'aria-live': 'polite'});
  const list = el('div', {});
  const start = el('p', {class: 'hint'}, 'Add an entity, and click those that appear to expand them.');
  fill(view,
    title('Graph'),
    el('div', {class: 'tools'},
      nameBox('add', 'Add an entity', ({iri: entity}) => expand(entity)),
      el('button', {onclick: () => drawing.fit()}, 'Fit'),
      el('button', {onclick: arrange}, 'Arrange'),
      el('button', {onclick: between}, 'Links between all'),
      el('button', {onclick: () => save(drawing.png(), 'graph.png')}, 'Save PNG'),
      el('button', {onclick: () => save(drawing.svg(), 'graph.svg')}, 'Save SVG'),
      el('button', {onclick: copyLink}, 'Copy link'),
      el('button', {onclick: clear}, 'Clear')),
    start,
    el('div', {class: 'graph'}, el('details', {class: 'side', open: matchMedia('(min-width: 50em)').matches}, el('summary', {}, 'Filters and legend'), filters, legend()), canvas),
    selected,
    list);
  const drawing = new Drawing(canvas, {
    node: entity => {
      select(entity);
      return expand(entity);
    },
    edge: edge => openEvidence(edge.subject, edge.relation, edge.object),
  });
  drawing.cy.on('dragfree', () => remember());
  signal.addEventListener('abort', () => drawing.close());
  await Promise.all(state.seeds.map(load));
  state.gone = state.gone.filter(entity => model.entities.has(entity));
  draw(undefined, state.places);

  async function load(entity) {
    await add(await ask('neighbours', {entity: iri(entity)}, signal));
  }

  async function add(rows) {
    const unknown = model.unknown(rows);
    model.add(rows, unknown.length === 0 ? [] : await ask('entities', {entity: unknown.map(iri)}, signal));
  }

  async function expand(entity) {
    state.gone = state.gone.filter(one => one !== entity);
    if (!state.seeds.includes(entity)) {
      notice('expanding');
      await load(entity);
      state.seeds.push(entity);
      notice('');
    }
    draw(entity);
    select(entity);
  }

  async function between() {
    const shown = drawing.cy.nodes().map(node => iri(node.id()));
    if (shown.length > 1) {
      await add(await ask('between', {one: shown, other: shown}, signal));
      draw();
    }
  }

  function arrange() {
    drawing.arrange();
    remember();
  }

  function clear() {
    location.hash = '#/graph';
  }

  function draw(around, places) {
    const edges = model.edges(state.filter, new Set(state.gone));
    const shown = new Set([...state.seeds, ...edges.flatMap(edge => [edge.subject, edge.object])]);
    const entities = [...model.entities.values()].filter(entity => shown.has(entity.iri) && !state.gone.includes(entity.iri));
    start.hidden = state.seeds.length > 0;
    drawing.show(entities, edges, state.seeds, around, places);
    canvas.setAttribute('aria-label', `${count(entities.length, 'entity', 'entities')}, ${count(edges.length, 'edge')}; the same as a list below`);
    fillFilters();
    listEdges(edges);
    remember();
  }

  /** The address tells the view, so that it can be kept and sent. */
  function remember() {
    const query = encode({...state, places: drawing.places()});
    history.replaceState(null, '', query === '' ? '#/graph' : `#/graph?${query}`);
  }

  function refilter() {
    const data = new FormData(filters);
    state.filter = {
      hidden: STATUSES.map(status => status.name).filter(name => !data.getAll('status').includes(name)),
      without: model.choices('relation').filter(relation => !data.getAll('relation').includes(relation)),
      from: data.get('from'),
      to: data.get('to'),
      holder: data.get('holder'),
      publisher: data.get('publisher'),
      confidence: Number(data.get('confidence')),
    };
    draw();
  }

  function fillFilters() {
    const focused = document.activeElement?.id;
    const {filter} = state;
    const box = (name, value, words, hidden) => el('label', {class: 'check'},
      el('input', {type: 'checkbox', id: `${name}-${value}`, name, value, checked: !hidden.includes(value)}), ' ', words);
    const choice = (name, words, values) => el('label', {}, words, el('select', {name, id: `filter-${name}`},
      el('option', {value: ''}, 'all'),
      [...new Set([...values, ...filter[name] === '' ? [] : [filter[name]]])].map(value => el('option', {value, selected: value === filter[name]}, value))));
    const relations = [...model.choices('relation')].sort((a, b) => relationLabel(a).localeCompare(relationLabel(b)));
    const open = filters.querySelector('details')?.open ?? false;
    fill(filters,
      el('fieldset', {}, el('legend', {}, 'Status'), STATUSES.map(status => box('status', status.name, [line(status.name), ` ${status.words}`], filter.hidden))),
      el('details', {open}, el('summary', {}, `Relations (${relations.length - filter.without.filter(one => relations.includes(one)).length} of ${relations.length})`),
        el('div', {class: 'relations-list'}, relations.map(relation => box('relation', relation, relationLabel(relation), filter.without)))),
      el('label', {}, 'From day', el('input', {type: 'date', name: 'from', id: 'filter-from', value: filter.from})),
      el('label', {}, 'To day', el('input', {type: 'date', name: 'to', id: 'filter-to', value: filter.to})),
      choice('holder', 'Said by', model.choices('holder')),
      choice('publisher', 'Publisher', model.choices('publisher')),
      el('label', {}, `Confidence from ${filter.confidence.toFixed(2)}`,
        el('input', {type: 'range', name: 'confidence', id: 'filter-confidence', min: 0, max: 1, step: 0.05, value: filter.confidence})),
      el('button', {type: 'button', onclick: () => {
        state.filter = NO_FILTER;
        draw();
      }}, 'No filter'));
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  function select(entity) {
    const known = model.entities.get(entity);
    if (!known) {
      notice('no article says anything of it');
      return;
    }
    fill(selected, entityLink(entity, known.label), ' ',
      el('button', {onclick: () => {
        state.gone.push(entity);
        state.seeds = state.seeds.filter(seed => seed !== entity);
        fill(selected);
        draw();
      }}, 'Take out'));
  }

  function listEdges(edges) {
    const sorted = [...edges].sort((a, b) => b.articles.size - a.articles.size);
    const label = entity => model.entities.get(entity).label;
    fill(list,
      el('h2', {}, 'The same as a list'),
      edges.length > LISTED && el('p', {class: 'hint'}, `${LISTED} of ${edges.length}, those with most articles`),
      table('Edges of the graph', ['subject', 'relation', 'object', 'status', 'in', ''], sorted.slice(0, LISTED).map(edge => [
        expandButton(edge.subject, label), relationLabel(edge.relation), expandButton(edge.object, label), badge(edge.status),
        count(edge.articles.size, 'article'),
        el('button', {class: 'link', 'aria-label': `evidence: ${label(edge.subject)} ${relationLabel(edge.relation)} ${label(edge.object)}, ${edge.status}`,
          onclick: () => openEvidence(edge.subject, edge.relation, edge.object)}, 'evidence')])));
  }

  function expandButton(entity, label) {
    return state.seeds.includes(entity)
      ? entityLink(entity, label(entity))
      : el('button', {class: 'link', title: 'expand', onclick: () => expand(entity)}, label(entity));
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      notice('the link is copied');
    } catch {
      notice('the link is that of this page, in the address bar');
    }
  }
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  el('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function line(status) {
  const {color, dash, arrow} = LINES[status];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 44 12');
  svg.setAttribute('class', 'line');
  svg.setAttribute('aria-hidden', 'true');
  for (const [d, style] of [['M1 6 H36', {stroke: color, 'stroke-width': 2.5, 'stroke-dasharray': dash.join(' ')}],
    [arrow === 'tee' ? 'M36 1 V11' : 'M34 1 L43 6 L34 11 Z', arrow === 'tee' ? {stroke: color, 'stroke-width': 3} : {fill: color}]]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    Object.entries(style).forEach(([name, value]) => path.setAttribute(name, value));
    svg.append(path);
  }
  return svg;
}

function legend() {
  return el('div', {class: 'legend'}, el('h2', {}, 'Entities'), el('ul', {}, GROUPS.map(({shape, color, group}) =>
    el('li', {}, el('span', {class: `shape ${shape}`, style: `background: ${color}`, 'aria-hidden': 'true'}), ` ${group}`))),
  el('p', {class: 'hint'}, 'A wider line is said in more articles; a larger sign has more edges.'));
}
