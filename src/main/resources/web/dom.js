// Making elements, asking the server, and the words of the editor's language. All text reaches the page as text nodes.

export function make(tag, attributes = {}, ...children) {
  const element = tag.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(c => c !== undefined && c !== null && c !== ''));
  return element;
}

export async function ask(address, options) {
  const response = await fetch(address, options);
  const body = await response.json();
  if (!response.ok) throw new Error((body.field ? body.field + ': ' : '') + body.detail);
  return body;
}

export const join = (...words) => words.filter(Boolean).join(' · ');

// Words in a row, each with its own direction.
export const row = (...words) => words.filter(Boolean).flatMap((w, i) => [i ? ' · ' : '', make('bdi', {}, w)]);

export const address = fields => '#' + new URLSearchParams(fields);

// What the page and its facts are called in the editor's language.
export const language = {code: 'en', texts: {}, words: {}};

const texts = ask('/texts.json');

export async function speak(code) {
  const all = await texts;
  language.code = all[code] ? code : 'en';
  language.texts = all[language.code];
  language.words = await ask('/v1/words/' + language.code);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.code === 'ar' ? 'rtl' : 'ltr';
}

export const text = key => language.texts[key] || key;
export const word = (table, key) => key && ((language.words[table] || {})[key] || key.replaceAll('-', ' '));

// A step of the course; that it began and ended is said by the page itself.
export const step = event => (language.words.events || {})[event] || text(event);

const locale = () => language.code === 'ar' ? 'ar-u-nu-latn' : language.code;

export const number = value => value === undefined ? '' : new Intl.NumberFormat(locale()).format(value);

// A TIMEX value as the editor's language writes it; one that names no day stays as it is.
export function time(value) {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)?)?/.exec(value || '');
  if (!parts) return value || '';
  const day = new Intl.DateTimeFormat(locale(), {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(parts[1] + 'T00:00Z'));
  return [day, parts[2], parts[3] && 'UTC' + parts[3].replace(/^Z$|^[+-]00:00$/, '')].filter(Boolean).join(' ');
}

// Milliseconds, for drawing; nothing where a value names no moment.
export function moment(value) {
  const parts = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::[\d.]+)?)?(Z|[+-]\d\d:\d\d)?/.exec(value || '');
  return parts ? Date.parse(parts[1] + (parts[2] || 'T12:00') + (parts[3] || 'Z')) : NaN;
}

// The summary of a record or an incident in the editor's language; `piece` makes what stands for a statement of its words and sources.
export function summary(it, piece) {
  const letters = Array.from((it.summary || {})[language.code] || '');
  const statements = (it.clauses || []).filter(c => c.places[language.code])
    .map(c => ({sources: c.sources, ...c.places[language.code]})).sort((a, b) => a.start - b.start);
  let reached = 0;
  const pieces = statements.flatMap(({start, end, sources}) => {
    const between = letters.slice(reached, start).join('');
    reached = end;
    return [between, ...piece(letters.slice(start, end).join(''), sources)];
  });
  return letters.length ? make('p', {class: 'summary'}, ...pieces, letters.slice(reached).join('')) : '';
}

export function badges(it) {
  return make('span', {class: 'badges'},
    it.kind && make('span', {class: 'badge'}, word('kinds', it.kind)),
    it.status && make('span', {class: 'badge ' + it.status}, word('status', it.status)),
    it.scope && make('span', {class: 'badge'}, text(it.scope)));
}
