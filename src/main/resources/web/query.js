// The query that the search box and the chosen filters come to.

export const FIELDS = ['subject', 'speaker', 'org', 'person', 'place', 'country', 'kind', 'status', 'cause', 'lang', 'site', 'date', 'figure', 'unit'];

// A value as it stands behind its field.
export const value = words => /^[\p{L}\p{N}\p{M}-]+$/u.test(words) ? words : '"' + words.replace(/["«»“”„‟\\]/g, ' ').trim() + '"';

// Where there is an OR, what is typed is put in parentheses.
const isWrapped = (typed, filters) => filters.length > 0 && /\bOR\b/.test(typed);

export const whole = (typed, filters) => [isWrapped(typed, filters) ? '(' + typed + ')' : typed, ...filters].filter(Boolean).join(' ');

/** Where in `typed` a place of the whole query is, both in code points. */
export const placeIn = (typed, filters, position) => Math.max(0, Math.min(position - (isWrapped(typed, filters) ? 1 : 0), Array.from(typed).length));
