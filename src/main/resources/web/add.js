// Takes an article in: pasted, or from a file.
import {address, ask, make, text} from '/dom.js';

const field = (name, control, hint) => make('label', {}, make('span', {}, text(name)), control, hint && make('small', {}, hint));

function given(form) {
  const fields = {};
  for (const name of ['title', 'published', 'url', 'site']) if (form.elements[name].value.trim()) fields[name] = form.elements[name].value.trim();
  return fields;
}

// A file goes as it is, in whatever charset; what is pasted goes as text or as a page.
async function send(form) {
  const fields = given(form);
  const file = form.elements.file.files[0];
  const body = form.elements.body.value;
  if (file) {
    const type = /\.x?html?$/i.test(file.name) || /html/.test(file.type) ? 'text/html' : 'text/plain';
    return ask('/v1/articles?' + new URLSearchParams(fields), {method: 'POST', headers: {'Content-Type': type}, body: file});
  }
  const article = {[/^\s*<[!a-z?]/i.test(body) ? 'html' : 'text']: body, ...fields};
  return ask('/v1/articles', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(article)});
}

/** Shows the form; {@code say} tells how it goes. */
export function showAdd(say) {
  const body = make('textarea', {name: 'body', rows: '12', required: true, dir: 'auto'});
  const file = make('input', {name: 'file', type: 'file', accept: '.txt,.html,.htm,text/plain,text/html'});
  const form = make('form', {class: 'add'}, field('body', body), field('file', file),
    make('div', {class: 'row'}, field('title', make('input', {name: 'title', dir: 'auto'})), field('site', make('input', {name: 'site', dir: 'auto'})),
      field('published', make('input', {name: 'published', dir: 'ltr', placeholder: '2025-04-17T08:00+02:00'}), text('publishedHint')),
      field('address', make('input', {name: 'url', type: 'url', dir: 'ltr', placeholder: 'https://'}))),
    make('button', {class: 'main'}, text('read')));
  file.addEventListener('change', () => {
    body.required = !file.files.length;
    body.disabled = !!file.files.length;
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    say(text('reading'));
    try {
      location.hash = address({id: (await send(form)).id});
    } catch (error) {
      say(error.message);
    }
  });
  return {title: text('add'), nodes: [make('h1', {}, text('add')), form], settle: () => body.focus()};
}
