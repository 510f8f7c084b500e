// The editor's page: search, an article with its facts, and a box to add one. All text reaches the page as text nodes.
'use strict';

const main = document.getElementById('main');
const message = document.getElementById('message');

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(c => c !== undefined && c !== null && c !== ''));
  return element;
}

async function ask(address, options) {
  const response = await fetch(address, options);
  const body = await response.json();
  if (!response.ok) throw new Error((body.field ? body.field + ': ' : '') + body.detail);
  return body;
}

const join = (...words) => words.filter(Boolean).join(' · ');
const date = value => value ? value.replace(/T(?=\d)/, ' ').replace(/(:\d\d):00(?=$|Z|[+-])/, '$1') : '';

// Words in a row, each with its own direction.
const row = (...words) => words.filter(Boolean).flatMap((w, i) => [i ? ' · ' : '', make('bdi', {}, w)]);

// Search

function marked(passage, language) {
  const letters = Array.from(passage.text);
  const parts = [];
  let reached = 0;
  for (const {start, end} of passage.marks || []) {
    parts.push(letters.slice(reached, start).join(''), make('mark', {}, letters.slice(start, end).join('')));
    reached = end;
  }
  return make('p', {class: 'passage', dir: 'auto', lang: language}, ...parts, letters.slice(reached).join(''));
}

function badges(it) {
  return make('span', {class: 'badges'},
    ...[it.kind, it.status, it.scope].filter(Boolean).map(b => make('span', {class: 'badge ' + b}, b)));
}

function result(hit) {
  return make('li', {},
    make('h2', {dir: 'auto', lang: hit.language},
      make('a', {href: '#' + new URLSearchParams({id: hit.id})}, hit.title || hit.id)),
    make('p', {class: 'meta'}, ...row(hit.subject, hit.site, date(hit.published), hit.language), badges(hit)),
    ...(hit.passages || []).map(p => marked(p, hit.language)));
}

async function search(query) {
  document.getElementById('q').value = query;
  const found = await ask('/v1/search?' + new URLSearchParams({q: query, limit: 50}));
  document.title = query + ' – Dépêche';
  message.textContent = found.total === 1 ? '1 article' : found.total + ' articles';
  main.replaceChildren(make('ol', {class: 'results'}, ...(found.hits || []).map(result)));
}

// An article

function factsOf(record) {
  const span = fact => fact.span ? [fact.span] : [];
  const causes = (record.causes || []).map(c =>
    ({kind: 'cause', label: c.text, note: join(c.status, c.category, c.holder), spans: span(c)}));
  const quotes = (record.quotes || []).map(q => ({
    kind: 'quote', label: q.text,
    note: join(q.speaker && join(q.speaker.name, q.speaker.role), q.kind !== 'speech' && q.kind, q.cue && q.cue.text),
    spans: q.parts && q.parts.length ? q.parts : span(q), also: [q.speaker && q.speaker.span, q.cue].filter(Boolean)}));
  const figures = (record.figures || []).map(f => ({
    kind: 'figure', label: f.span.text,
    note: join([f.modifier !== 'exact' && f.modifier, f.value ?? [f.low, f.high].filter(n => n !== undefined).join('–'),
      f.unit].filter(v => v || v === 0).join(' '), f.role, f.source), spans: span(f)}));
  const components = (record.components || []).map(c =>
    ({kind: 'component', label: c.name, note: c.state, spans: span(c)}));
  const timeline = (record.timeline || []).map(e =>
    ({kind: 'time', label: join(date(e.value), e.event), note: e.span.text, spans: span(e)}));
  const precedents = (record.precedents || []).map(p =>
    ({kind: 'time', label: join(p.date, p.duration) || p.span.text, note: p.cause && p.cause.text, spans: span(p)}));
  const names = new Map();
  for (const n of record.names || []) {
    const key = n.type + n.name;
    if (!names.has(key)) names.set(key, {kind: 'name', label: n.name, note: n.type, spans: []});
    names.get(key).spans.push(n.span);
  }
  const times = (record.times || []).map(t =>
    ({kind: 'time', label: t.span.text, note: join(t.value, t.role), spans: span(t)}));
  return [['Timeline', timeline], ['Causes', causes], ['Quotes', quotes], ['Figures', figures],
    ['Components', components], ['Before', precedents], ['Names', [...names.values()]], ['Times', times]];
}

// Cuts the text wherever a fact begins or ends; each piece has the classes of the facts that cover it.
function draw(target, letters, layers) {
  const borders = new Set([0, letters.length]);
  for (const {span} of layers) borders.add(span.start).add(span.end);
  const opens = Map.groupBy(layers, l => l.span.start);
  const sorted = [...borders].sort((a, b) => a - b);
  let open = [];
  target.replaceChildren(...sorted.slice(0, -1).map((start, i) => {
    open = open.filter(l => l.span.end > start).concat(opens.get(start) || []);
    const words = letters.slice(start, sorted[i + 1]).join('');
    const tag = open.some(l => l.kind === 'chosen') ? 'mark' : 'span';
    return open.length ? make(tag, {class: open.map(l => l.kind).join(' ')}, words) : document.createTextNode(words);
  }));
}

function factButton(fact, choose, language) {
  const button = make('button', {type: 'button', class: 'fact ' + fact.kind, 'aria-pressed': 'false'},
    make('span', {dir: 'auto', lang: language}, fact.label), make('small', {dir: 'auto'}, fact.note));
  button.addEventListener('click', () => choose(fact, button));
  return make('li', {}, button);
}

function heading(record) {
  const safe = /^https?:\/\//.test(record.url || '');
  const spell = join(record.started && date(record.started.value), record.ended && date(record.ended.value),
    record.duration && record.duration.value);
  return make('header', {class: 'headline'},
    make('h1', {dir: 'auto', lang: record.language}, record.title || record.id),
    make('p', {class: 'meta'}, ...row(record.subject && record.subject.name, record.site, date(record.published),
      record.language), badges(record)),
    spell ? make('p', {class: 'meta'}, 'Incident: ' + spell) : '',
    safe ? make('p', {class: 'meta'}, make('a', {href: record.url, rel: 'noopener noreferrer'}, record.url)) : '',
    ...(record.warnings || []).map(w => make('p', {class: 'meta'}, w)));
}

async function show(id, query) {
  const record = await ask('/v1/articles/' + encodeURIComponent(id));
  document.title = (record.title || id) + ' – Dépêche';
  message.textContent = '';
  const letters = Array.from(record.text);
  const text = make('article', {class: 'text', dir: 'auto', lang: record.language});
  const sections = factsOf(record).filter(([, facts]) => facts.length);
  const base = sections.flatMap(([, facts]) => facts.flatMap(f => f.spans.map(s => ({kind: f.kind, span: s}))));
  let pressed = null;
  const choose = (fact, button) => {
    if (pressed) pressed.setAttribute('aria-pressed', 'false');
    pressed = pressed === button ? null : button;
    const chosen = pressed ? [...fact.spans.map(s => ({kind: 'chosen', span: s})),
      ...(fact.also || []).map(s => ({kind: 'also', span: s}))] : [];
    if (pressed) pressed.setAttribute('aria-pressed', 'true');
    draw(text, letters, base.concat(chosen));
    const first = text.querySelector('.chosen');
    if (first) first.scrollIntoView({block: 'center', behavior: 'smooth'});
  };
  draw(text, letters, base);
  const facts = make('aside', {class: 'facts', 'aria-label': 'Facts'}, ...sections.map(([name, all]) =>
    make('section', {}, make('h2', {}, name + ' ', make('small', {}, String(all.length))),
      make('ul', {}, ...all.map(f => factButton(f, choose, record.language))))));
  main.replaceChildren(heading(record), make('div', {class: 'columns'}, text, facts));
  main.focus({preventScroll: true});
}

// Ways through the page

async function follow() {
  const where = new URLSearchParams(location.hash.slice(1));
  try {
    if (where.has('id')) await show(where.get('id'));
    else if (where.get('q')) await search(where.get('q'));
    else {
      const health = await ask('/health');
      main.replaceChildren();
      message.textContent = health.articles === 1 ? '1 article to search.' : health.articles + ' articles to search.';
    }
  } catch (error) {
    main.replaceChildren();
    message.textContent = error.message;
  }
}

document.getElementById('find').addEventListener('submit', event => {
  event.preventDefault();
  location.hash = new URLSearchParams({q: document.getElementById('q').value});
});

const paste = document.getElementById('paste');
const opener = document.getElementById('paste-open');
opener.addEventListener('click', () => {
  paste.hidden = !paste.hidden;
  opener.setAttribute('aria-expanded', String(!paste.hidden));
  if (!paste.hidden) paste.elements.body.focus();
});

paste.addEventListener('submit', async event => {
  event.preventDefault();
  const {body, title, published, url} = paste.elements;
  const article = {[/^\s*<[!a-z?]/i.test(body.value) ? 'html' : 'text']: body.value};
  for (const field of [title, published, url]) if (field.value) article[field.name] = field.value;
  message.textContent = 'Reading …';
  try {
    const record = await ask('/v1/articles',
      {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(article)});
    paste.reset();
    opener.click();
    location.hash = new URLSearchParams({id: record.id});
  } catch (error) {
    message.textContent = error.message;
  }
});

addEventListener('hashchange', follow);
follow();
