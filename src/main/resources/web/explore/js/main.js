/** Shows the view that the address names. */

import {el, fill, notice} from './dom.js';
import {entityPage} from './entity.js';
import {closeEvidence} from './evidence.js';
import {exposure} from './exposure.js';
import {find} from './find.js';
import {graphView} from './graph.js';
import {home} from './home.js';
import {title} from './links.js';
import {measures} from './measures.js';
import {questions} from './questions.js';
import {read} from './read.js';
import {nameBox} from './search.js';
import {loadVocabulary} from './vocabulary.js';

const VIEWS = {'': home, entity: entityPage, graph: graphView, measures, exposure, find, read, questions};

const view = document.getElementById('view');
let shown = new AbortController();

async function route() {
  shown.abort();
  shown = new AbortController();
  const {signal} = shown;
  closeEvidence(false);
  const [address, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...path] = address.split('/').map(decodeURIComponent);
  document.querySelectorAll('header nav a').forEach(link => {
    link.removeAttribute('aria-current');
    if (link.getAttribute('href') === `#/${name}`) {
      link.setAttribute('aria-current', 'page');
    }
  });
  const before = document.activeElement;
  notice('loading');
  view.setAttribute('aria-busy', 'true');
  try {
    await loadVocabulary();
    await (VIEWS[name] ?? missing)(view, {path, parameters: new URLSearchParams(query)}, signal);
    if (!signal.aborted) {
      notice('');
      const now = document.activeElement;
      if (now === before || now === document.body) { // or the user has gone elsewhere meanwhile
        view.querySelector('h1')?.focus({preventScroll: true});
      }
      scrollTo(0, 0);
    }
  } catch (problem) {
    if (!signal.aborted) {
      failed(problem);
    }
  } finally {
    if (!signal.aborted) {
      view.setAttribute('aria-busy', 'false');
    }
  }
}

async function missing(where) {
  fill(where, title('There is no such page'), el('p', {}, el('a', {href: '#/'}, 'To the beginning')));
}

/** What goes wrong is told in the page, whoever asked for it. */
function failed(problem) {
  notice(problem.message);
  if (view.childElementCount === 0) {
    fill(view, title('This did not work'), el('p', {}, problem.message));
  }
}

addEventListener('unhandledrejection', event => {
  event.preventDefault();
  if (event.reason?.name !== 'AbortError') {
    failed(event.reason);
  }
});
addEventListener('hashchange', route);
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  view.focus();
});
document.getElementById('search').append(nameBox('find', 'Search a name, or words', ({iri}) => {
  location.hash = `#/entity/${encodeURIComponent(iri)}`;
}, '', words => {
  location.hash = `#/find?${new URLSearchParams({words})}`;
}));
addEventListener('keydown', event => {
  if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    document.getElementById('find').focus();
    document.getElementById('find').select();
  }
});
route();
