// An article: its words, the facts read in them, and what it comes to in the editor's language.
import {address, ask, badges, called, duration, headline, join, language, make, number, published, row, step, summary, text, time, word} from '/dom.js';

const NAMES = {ORG: 'org', PER: 'person', LOC: 'place'};

const span = fact => fact.span ? [fact.span] : [];

function factsOf(record) {
  const causes = (record.causes || []).map(c =>
    ({kind: 'cause', label: c.text, note: join(text(c.status), word('categories', c.category), c.holder), spans: span(c)}));
  const quotes = (record.quotes || []).map(q => ({
    kind: 'quote', label: q.text,
    note: join(q.speaker && join(q.speaker.name, q.speaker.role), q.kind !== 'speech' && text(q.kind), q.cue && q.cue.text),
    spans: q.parts && q.parts.length ? q.parts : span(q), also: [q.speaker && q.speaker.span, q.cue].filter(Boolean)}));
  const figures = (record.figures || []).map(f => ({
    kind: 'figure', label: f.span.text,
    note: join([f.modifier !== 'exact' && text(f.modifier), f.value !== undefined ? number(f.value) : [f.low, f.high].filter(n => n !== undefined).map(number).join('–'),
      word('units', f.unit)].filter(Boolean).join(' '), f.role && text(f.role), f.source), spans: span(f)}));
  const components = (record.components || []).map(c =>
    ({kind: 'component', label: c.name, note: join(word('concepts', c.concept), text(c.state)), spans: span(c)}));
  const timeline = (record.timeline || []).map(e =>
    ({kind: 'time', label: join(time(e.value), step(e.event)), note: e.span.text, spans: span(e)}));
  const precedents = (record.precedents || []).map(p =>
    ({kind: 'time', label: join(time(p.date), duration(p.duration)) || p.span.text, note: p.cause && p.cause.text, spans: span(p)}));
  const names = new Map();
  for (const n of record.names || []) {
    const key = n.type + n.name;
    if (!names.has(key)) names.set(key, {kind: 'name', label: n.name, note: text(NAMES[n.type]), spans: []});
    names.get(key).spans.push(n.span);
  }
  const times = (record.times || []).map(t =>
    ({kind: 'time', label: t.span.text, note: join(t.type === 'DURATION' ? duration(t.value) : time(t.value), t.role && step(t.role)), spans: span(t)}));
  return [['timeline', timeline], ['causes', causes], ['quotes', quotes], ['figures', figures], ['components', components],
    ['before', precedents], ['names', [...names.values()]], ['times', times]];
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

function factButton(fact, choose, lang) {
  const button = make('button', {type: 'button', class: 'fact ' + fact.kind, 'aria-pressed': 'false'},
    make('span', {dir: 'auto', lang}, fact.label), make('small', {dir: 'auto'}, fact.note));
  button.addEventListener('click', () => choose(fact, button));
  return make('li', {}, button);
}

// A statement of the summary is a button for the words that it rests on.
const statement = choose => (words, sources) => {
  const button = make('button', {type: 'button', class: 'statement', 'aria-pressed': 'false'}, words);
  button.addEventListener('click', () => choose({spans: sources.map(s => s.span)}, button));
  return [button];
};

function heading(record, incidents) {
  const safe = /^https?:\/\//.test(record.url || '');
  return make('header', {class: 'headline'},
    make('h1', {dir: 'auto', lang: record.language}, record.title || record.id),
    make('p', {class: 'meta'}, ...row(record.subject && record.subject.name, record.site, published(record.published),
      called('language', record.language)), badges(record)),
    ...incidents.map(i => make('p', {class: 'meta'}, text('toIncident') + ' ',
      make('a', {href: address({incident: i.id})}, headline(i)), ' ', text('articles', i.articles.length))),
    make('p', {class: 'meta'}, safe ? make('a', {href: record.url, rel: 'noopener noreferrer'}, record.url) : '', safe ? ' · ' : '',
      make('a', {href: '/v1/articles/' + encodeURIComponent(record.id)}, text('record'))),
    ...(record.warnings || []).map(w => make('p', {class: 'meta'}, w)));
}

/** Shows an article; the words from {@code from} to {@code to} are chosen, if there are such. */
export async function showArticle(id, from, to) {
  const [record, {incidents}] = await Promise.all([
    ask('/v1/articles/' + encodeURIComponent(id)), ask('/v1/incidents?' + new URLSearchParams({article: id, language: language.code}))]);
  const letters = Array.from(record.text);
  const words = make('article', {class: 'text', dir: 'auto', lang: record.language});
  const sections = factsOf(record).filter(([, facts]) => facts.length);
  const base = sections.flatMap(([, facts]) => facts.flatMap(f => f.spans.map(s => ({kind: f.kind, span: s}))));
  let pressed = null;
  const choose = (fact, button) => {
    if (pressed) pressed.setAttribute('aria-pressed', 'false');
    pressed = pressed === button ? null : button;
    const isChosen = pressed || !button;
    const chosen = isChosen ? [...fact.spans.map(s => ({kind: 'chosen', span: s})),
      ...(fact.also || []).map(s => ({kind: 'also', span: s}))] : [];
    if (pressed) pressed.setAttribute('aria-pressed', 'true');
    draw(words, letters, base.concat(chosen));
    const first = words.querySelector('.chosen');
    if (first) first.scrollIntoView({block: 'center'});
  };
  draw(words, letters, base);
  const facts = make('aside', {class: 'facts', 'aria-label': text('facts'), tabindex: '0'}, ...sections.map(([name, all]) =>
    make('section', {}, make('h2', {}, text(name) + ' ', make('small', {}, number(all.length))),
      make('ul', {}, ...all.map(f => factButton(f, choose, record.language))))));
  return {
    title: record.title || id,
    nodes: [heading(record, incidents), summary(record, statement(choose)), make('div', {class: 'columns'}, words, facts)].filter(Boolean),
    settle: () => to > from && choose({spans: [{start: from, end: Math.min(to, letters.length)}]}),
  };
}
