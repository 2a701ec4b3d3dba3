/** Draws a graph with Cytoscape.js, and saves it. */

import cytoscape from '../vendor/cytoscape-3.34.4.min.mjs';
import {look, relationLabel} from './vocabulary.js';

/** A line is told from others also by those who see no colours. */
export const LINES = {
  fact: {color: '#334155', dash: [], arrow: 'triangle'},
  claimed: {color: '#1d4ed8', dash: [9, 4], arrow: 'triangle'},
  possible: {color: '#b45309', dash: [2, 4], arrow: 'triangle'},
  negated: {color: '#b91c1c', dash: [10, 3, 2, 3], arrow: 'tee'},
};

const MANY = 150;
/** More edges than these are drawn thin, or they would hide each other. */
const DENSE = 300;
/** Of the names' letters: those of hubs are readable where all of a large graph is shown, those of others when it is enlarged. */
const LARGEST = 44;

/** The layout of many entities gets fewer rounds, so that it takes no longer than a reader waits. */
const ROUNDS = {most: 1000, least: 200, entities: 40000};

const STYLE = [
  {selector: 'node', style: {
    label: 'data(label)', shape: 'data(shape)', 'background-color': 'data(color)', width: 'data(size)', height: 'data(size)',
    'font-size': 'data(font)', 'min-zoomed-font-size': 8, 'text-valign': 'bottom', 'text-margin-y': 3, color: '#0f172a',
    'text-outline-color': '#ffffff', 'text-outline-width': 2, 'text-max-width': 'data(wide)', 'text-wrap': 'ellipsis',
  }},
  {selector: 'node.seed', style: {'border-width': 3, 'border-color': '#0f172a', 'font-weight': 'bold'}},
  {selector: 'node:selected', style: {'border-width': 4, 'border-color': '#f59e0b'}},
  {selector: 'edge', style: {
    label: 'data(label)', 'curve-style': 'bezier', width: 'data(width)', 'arrow-scale': 1.1, 'font-size': 10,
    'min-zoomed-font-size': 8, 'text-rotation': 'autorotate', 'text-background-color': '#ffffff',
    'text-background-opacity': 0.85, 'text-background-padding': 1, color: '#334155',
  }},
  ...Object.entries(LINES).map(([status, line]) => ({selector: `edge[status = "${status}"]`, style: {
    'line-color': line.color, 'target-arrow-color': line.color, 'target-arrow-shape': line.arrow,
    'line-style': line.dash.length > 0 ? 'dashed' : 'solid', ...line.dash.length > 0 && {'line-dash-pattern': line.dash},
  }})),
  {selector: 'edge.dense', style: {width: 1.2, opacity: 0.5, 'arrow-scale': 0.9}},
  {selector: 'edge:selected', style: {'line-color': '#f59e0b', 'target-arrow-color': '#f59e0b', 'z-index': 10}},
];

function edgeLabel({relation, status}) {
  const label = relationLabel(relation);
  return status === 'negated' ? `not: ${label}` : status === 'possible' ? `${label}?` : label;
}

export class Drawing {
  /**
   * @param {Element} container
   * @param {{node: function(string), edge: function(Object)}} chosen told what was clicked
   */
  constructor(container, chosen) {
    this.cy = cytoscape({container, style: STYLE, minZoom: 0.05, maxZoom: 4, hideEdgesOnViewport: false});
    this.cy.on('tap', 'node', event => chosen.node(event.target.id()));
    this.cy.on('tap', 'edge', event => chosen.edge(event.target.data('edge')));
  }

  /**
   * Shows these and no others; what was there stays where it is.
   *
   * @param {{iri: string, label: string, type: string}[]} entities
   * @param {string[]} seeds the entities that were expanded
   * @param {string} around where new ones appear, an entity
   * @param {{x: number, y: number}[]} places of the entities in the order of their IRIs; fewer or more are ignored
   */
  show(entities, edges, seeds, around, places = []) {
    const cy = this.cy;
    const sorted = [...entities].sort(byIri);
    const placed = places.length === sorted.length;
    const center = cy.getElementById(around ?? '').nonempty() ? cy.getElementById(around).position() : {x: 0, y: 0};
    let added = 0;
    cy.batch(() => {
      const wanted = new Set([...sorted.map(entity => entity.iri), ...edges.map(edge => edge.id)]);
      cy.elements().filter(element => !wanted.has(element.id())).remove();
      sorted.forEach((entity, index) => {
        const {shape, color} = look(entity.type);
        const degree = edges.filter(edge => edge.subject === entity.iri || edge.object === entity.iri).length;
        const font = Math.min(LARGEST, 12 + 2 * Math.sqrt(degree));
        const data = {id: entity.iri, label: entity.label, shape, color, size: 16 + 5 * Math.sqrt(degree), font, wide: 10 * font};
        const there = cy.getElementById(entity.iri);
        if (there.nonempty()) {
          there.data(data);
        } else {
          added++;
          const angle = 2.4 * index;
          const far = 60 + 8 * Math.sqrt(index) * 6;
          cy.add({data, position: placed ? {...places[index]} : {x: center.x + far * Math.cos(angle), y: center.y + far * Math.sin(angle)}});
        }
      });
      for (const edge of edges) {
        const data = {id: edge.id, source: edge.subject, target: edge.object, status: edge.status, label: edgeLabel(edge),
          width: Math.min(6, 1 + Math.log2(edge.articles.size)), edge};
        const there = cy.getElementById(edge.id);
        if (there.nonempty()) {
          there.data({width: data.width, edge});
        } else {
          cy.add({data});
        }
      }
      cy.nodes().forEach(node => node.toggleClass('seed', seeds.includes(node.id())));
      cy.edges().toggleClass('dense', edges.length > DENSE);
    });
    if (added > 0 && !placed) {
      this.arrange();
    } else if (added > 0) {
      cy.fit(undefined, 30);
    }
  }

  arrange() {
    const entities = this.cy.nodes().length;
    const many = entities > MANY;
    this.cy.layout({
      name: 'cose', animate: false, randomize: false, fit: true, padding: 30, nodeRepulsion: () => 400000,
      // Several edges between two entities pull no more than one.
      edgeElasticity: edge => 32 * edge.parallelEdges().length, // which divides
      idealEdgeLength: () => many ? 70 : 110, nodeOverlap: 40, gravity: 0.3,
      numIter: Math.max(ROUNDS.least, Math.min(ROUNDS.most, ROUNDS.entities / Math.max(1, entities))),
    }).run();
  }

  fit() {
    this.cy.fit(undefined, 30);
  }

  /** Of the entities in the order of their IRIs. */
  places() {
    return this.cy.nodes().toArray().sort((a, b) => byIri({iri: a.id()}, {iri: b.id()})).map(node => node.position());
  }

  png() {
    return this.cy.png({output: 'blob', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: '#ffffff'});
  }

  svg() {
    return svg(this.cy);
  }

  close() {
    this.cy.destroy();
  }
}

function byIri(a, b) {
  return a.iri < b.iri ? -1 : a.iri > b.iri ? 1 : 0;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same as a file to scale and to edit; Cytoscape.js itself draws pixels only. */
function svg(cy) {
  const box = cy.elements().boundingBox({});
  const document = window.document.implementation.createDocument(SVG, 'svg');
  const root = document.documentElement;
  const add = (parent, tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    if (text !== undefined) {
      element.textContent = text;
    }
    return parent.appendChild(element);
  };
  const round = number => Math.round(number * 10) / 10;
  root.setAttribute('viewBox', [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(round).join(' '));
  root.setAttribute('width', round(box.w + 40));
  root.setAttribute('height', round(box.h + 40));
  root.setAttribute('font-family', 'sans-serif');
  const definitions = add(root, 'defs', {});
  for (const [status, line] of Object.entries(LINES)) {
    const marker = add(definitions, 'marker', {id: `end-${status}`, viewBox: '0 0 8 8', refX: line.arrow === 'tee' ? 2 : 8, refY: 4,
      markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto'});
    add(marker, 'path', {d: line.arrow === 'tee' ? 'M1 0 H3 V8 H1 Z' : 'M0 0 L8 4 L0 8 Z', fill: line.color});
  }
  add(root, 'rect', {x: round(box.x1 - 20), y: round(box.y1 - 20), width: round(box.w + 40), height: round(box.h + 40), fill: '#ffffff'});
  cy.edges().forEach(edge => {
    const line = LINES[edge.data('status')];
    const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
    const bends = (edge.controlPoints() ?? []).map(point => `${round(point.x)} ${round(point.y)}`);
    const path = bends.length === 1 ? `Q ${bends[0]} ${round(to.x)} ${round(to.y)}` : `L ${round(to.x)} ${round(to.y)}`;
    add(root, 'path', {d: `M ${round(from.x)} ${round(from.y)} ${path}`, fill: 'none', stroke: line.color, 'stroke-width': round(edge.data('width')),
      'stroke-dasharray': line.dash.join(' '), 'marker-end': `url(#end-${edge.data('status')})`});
    add(root, 'text', {x: round(middle.x), y: round(middle.y - 3), 'font-size': 10, 'text-anchor': 'middle', fill: '#334155'}, edge.data('label'));
  });
  cy.nodes().forEach(node => {
    const {x, y} = node.position();
    const size = node.data('size') / 2;
    shape(add, root, node.data('shape'), x, y, size, node.data('color'), round);
    add(root, 'text', {x: round(x), y: round(y + size + 13), 'font-size': 12, 'text-anchor': 'middle', fill: '#0f172a',
      'font-weight': node.hasClass('seed') ? 'bold' : 'normal'}, node.data('label'));
  });
  return new Blob([new XMLSerializer().serializeToString(document)], {type: 'image/svg+xml'});
}

const CORNERS = {
  triangle: [[0, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
};

function shape(add, root, name, x, y, size, fill, round) {
  if (name === 'ellipse') {
    add(root, 'circle', {cx: round(x), cy: round(y), r: round(size), fill});
  } else if (CORNERS[name]) {
    add(root, 'polygon', {points: CORNERS[name].map(([right, down]) => `${round(x + right * size)},${round(y + down * size)}`).join(' '), fill});
  } else {
    add(root, 'rect', {x: round(x - size), y: round(y - size), width: round(2 * size), height: round(2 * size),
      rx: name === 'round-rectangle' ? round(size / 3) : 0, fill});
  }
}
