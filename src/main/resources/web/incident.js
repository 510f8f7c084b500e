// An incident: its summary, timeline, figures, quotes and causes, each with the words in the articles that say so.
import {address, ask, badges, join, language, make, moment, number, row, step, summary, text, time, word} from '/dom.js';

const WIDTH = 720;
const EDGE = 20;

// Links to where something was read, by the numbers of the articles.
function sources(list, all, incident) {
  const seen = new Set();
  return make('sup', {class: 'sources'}, ...(list || []).filter(s => s.span && !seen.has(s.article) && seen.add(s.article)).flatMap(s => {
    const place = all.findIndex(a => a.id === s.article) + 1;
    return [' ', make('a', {href: address({id: s.article, from: s.span.start, to: s.span.end, of: incident.id}),
      title: s.span.text, 'aria-label': text('source') + ' ' + place}, String(place))];
  }));
}

function section(name, ...content) {
  return make('section', {}, make('h2', {}, text(name)), ...content);
}

// Where moments lie from the first to the last, in a line of WIDTH.
function scale(moments) {
  const first = Math.min(...moments);
  const length = Math.max(...moments) - first;
  return m => EDGE + (length ? (m - first) / length : 0.5) * (WIDTH - 2 * EDGE);
}

function timeline(incident, all) {
  const steps = (incident.timeline || []).filter(s => !isNaN(moment(s.value)));
  if (!steps.length) return '';
  const at = scale(steps.map(s => moment(s.value)));
  const dots = steps.map(s => make('svg:circle', {cx: at(moment(s.value)), cy: 12, r: 6, class: 'dot ' + s.event},
    make('svg:title', {}, join(time(s.value), step(s.event)))));
  return section('timeline',
    make('svg:svg', {class: 'line', viewBox: `0 0 ${WIDTH} 24`, 'aria-hidden': 'true'},
      make('svg:line', {x1: EDGE, x2: WIDTH - EDGE, y1: 12, y2: 12}), ...dots),
    make('ol', {class: 'steps'}, ...steps.map(s => make('li', {},
      make('time', {}, time(s.value)), ' ', step(s.event), sources(s.sources, all, incident)))));
}

const amount = f => f.value ?? f.high ?? f.low;
const figureTime = f => moment(f.asOf) || moment(f.published);

// One chart a unit that several figures have; below it who said what.
function chart(group) {
  const dated = group.filter(f => !isNaN(figureTime(f)));
  if (new Set(dated.map(figureTime)).size < 2) return '';
  const at = scale(dated.map(figureTime));
  const most = Math.max(...dated.map(amount));
  const high = f => 110 - (amount(f) / (most || 1)) * 95;
  return make('svg:svg', {class: 'chart', viewBox: `0 0 ${WIDTH} 120`, role: 'img',
    'aria-label': dated.map(f => join(time(f.asOf || f.published), number(amount(f)), f.source)).join('; ')},
    make('svg:line', {x1: EDGE, x2: WIDTH - EDGE, y1: 110, y2: 110}),
    ...dated.map(f => make('svg:circle', {cx: at(figureTime(f)), cy: high(f), r: 6, class: 'dot'},
      make('svg:title', {}, join(number(amount(f)), f.source, time(f.asOf || f.published))))));
}

function figures(incident, all) {
  const groups = [...Map.groupBy(incident.figures || [], f => f.unit || '').values()].sort((a, b) => b.length - a.length);
  if (!groups.length) return '';
  return section('figures', ...groups.map(group => make('div', {class: 'figures'}, chart(group),
    make('ul', {class: 'plain'}, ...group.map(f => make('li', {},
      make('strong', {}, f.modifier !== 'exact' ? (text(f.modifier) + ' ') : '',
        f.value !== undefined ? number(f.value) : [f.low, f.high].filter(n => n !== undefined).map(number).join('–')), ' ',
      make('bdi', {}, word('units', f.unit) || f.noun || ''), ' ',
      make('span', {class: 'meta'}, ...row(f.source, time(f.asOf || f.published))), sources(f.sources, all, incident)))))));
}

function quotes(incident, all) {
  const list = (incident.quotes || []).filter(q => q.kind !== 'indirect');
  if (!list.length) return '';
  return section('quotes', ...list.map(q => {
    const from = all.find(a => a.id === (q.sources[0] || {}).article) || {};
    const who = [q.speaker, q.role].filter(Boolean).join(', ');
    const copy = make('button', {type: 'button', class: 'copy'}, text('copy'));
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText([`“${q.text}”`, who, from.site, from.url || from.title, from.published].filter(Boolean).join(' — '));
      copy.textContent = text('copied');
    });
    return make('blockquote', {}, make('p', {dir: 'auto', lang: q.language}, q.text, sources(q.sources, all, incident)),
      make('footer', {}, ...row(q.speaker, q.role), ' ', copy));
  }));
}

function causes(incident, all) {
  if (!(incident.causes || []).length) return '';
  return section('causes', ...incident.causes.map(c => make('div', {class: 'reason'},
    make('h3', {}, word('categories', c.category), ' ', make('span', {class: 'badge ' + c.status}, text(c.status))),
    make('ul', {class: 'plain'}, ...(c.claims || []).map(claim => make('li', {},
      make('bdi', {}, '« ' + claim.text + ' »'), ' ',
      make('span', {class: 'meta'}, ...row(text(claim.status), claim.holder, time(claim.published))), sources([claim.source], all, incident)))))));
}

function conflicts(incident, all) {
  if (!(incident.conflicts || []).length) return '';
  return section('conflicts', make('ul', {class: 'plain'}, ...incident.conflicts.map(c => make('li', {}, text(c.field), ': ',
    ...c.values.flatMap((v, i) => [i ? ' / ' : '', make('bdi', {}, text(v.value) === v.value ? word('kinds', time(v.value)) : text(v.value)),
      sources(v.sources, all, incident)])))));
}

function others(incident, newest) {
  const name = incident.subject && incident.subject.name;
  const same = newest.filter(i => name && i.id !== incident.id && i.subject && i.subject.name === name);
  return same.length ? section('others', make('ul', {class: 'plain'}, ...same.map(i => make('li', {}, link(i))))) : '';
}

function link(incident) {
  return make('a', {href: address({incident: incident.id}), dir: 'auto'}, (incident.headline || {})[language.code] || incident.id);
}

/** The newest incidents, as a list. */
export async function listIncidents(main) {
  const {incidents} = await ask('/v1/incidents?limit=50');
  main.replaceChildren(make('ol', {class: 'results'}, ...incidents.filter(i => i.headline).map(i => make('li', {},
    make('h2', {}, link(i)),
    make('p', {class: 'meta'}, ...row(time(i.started && i.started.value), i.articles.length + ' ' + text('articles'), (i.languages || []).join(' ')), badges(i)),
    make('p', {class: 'passage'}, (i.summary || {})[language.code] || '')))));
  return incidents.length;
}

/** Shows an incident. */
export async function showIncident(main, id) {
  const [incident, {incidents: newest}] = await Promise.all([ask('/v1/incidents/' + encodeURIComponent(id)), ask('/v1/incidents?limit=100')]);
  const all = await Promise.all(incident.articles.map(a => ask('/v1/articles/' + encodeURIComponent(a))));
  const headline = (incident.headline || {})[language.code] || id;
  document.title = headline + ' – Dépêche';
  main.replaceChildren(
    make('header', {class: 'headline'}, make('h1', {}, headline),
      make('p', {class: 'meta'}, ...row(time(incident.started && incident.started.value), time(incident.ended && incident.ended.value)), badges(incident))),
    summary(incident, (words, from) => [words, sources(from, all, incident)]),
    make('div', {class: 'columns'},
      make('div', {}, timeline(incident, all), causes(incident, all), figures(incident, all), conflicts(incident, all)),
      make('div', {}, quotes(incident, all), others(incident, newest),
        section('sources', make('ol', {}, ...all.map(a => make('li', {},
          make('a', {href: address({id: a.id, of: incident.id}), dir: 'auto', lang: a.language}, a.title || a.id), ' ',
          make('span', {class: 'meta'}, ...row(a.site, time(a.published), a.language)))))))));
}
