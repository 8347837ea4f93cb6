// SPDX-License-Identifier: EUPL-1.2
// What a page can do more with JavaScript; every page works without. Holds no text of its own.

const byId = (id) => document.getElementById(id);

// Quick exit: the page is gone at once and "back" does not return to it.
document.addEventListener('click', (event) => {
  const exit = event.target.closest('[data-exit]');
  if (!exit) return;
  event.preventDefault();
  document.documentElement.hidden = true;
  sessionStorage.clear();
  window.location.replace(exit.href);
});

// A second click sends nothing. The buttons keep their name and value in the first one.
addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.busy) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.busy = 'true';
  form.lastSubmitter = event.submitter;
  for (const button of buttons(form)) button.setAttribute('aria-disabled', 'true');
  const busy = byId('rd-bezig');
  if (busy) busy.textContent = busy.dataset.busy;
}, true);

function release(form) {
  delete form.dataset.busy;
  for (const button of buttons(form)) button.removeAttribute('aria-disabled');
  const busy = byId('rd-bezig');
  if (busy) busy.textContent = '';
}

function buttons(form) {
  return [...form.elements].filter((element) => element.type === 'submit');
}

addEventListener('pageshow', () => document.querySelectorAll('form').forEach(release));
document.addEventListener('htmx:afterRequest', (event) => {
  const form = event.detail.elt.closest('form');
  if (form) release(form);
});

// A lost connection: the text stays where it is, a sentence says so, one button sends the same form again.
let waiting;
for (const lost of ['htmx:sendError', 'htmx:timeout', 'htmx:sendAbort']) {
  document.addEventListener(lost, (event) => {
    if (isPoll(event)) {
      pollLost(true);
      return;
    }
    waiting = event.detail.elt.closest('form') ?? undefined;
    connectionNotice(true);
  });
}
addEventListener('offline', () => connectionNotice(unsent().length > 0));
addEventListener('online', () => connectionNotice(Boolean(waiting)));
document.addEventListener('htmx:beforeRequest', (event) => isPoll(event) || connectionNotice(false));
document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-again]') || !waiting) return;
  const form = waiting;
  waiting = undefined;
  form.requestSubmit(form.lastSubmitter?.isConnected ? form.lastSubmitter : undefined);
});

function connectionNotice(shown) {
  const notice = byId('rd-verbinding');
  if (!notice) return;
  notice.hidden = !shown;
  notice.querySelector('[data-again]').hidden = !waiting;
  if (shown && waiting) notice.scrollIntoView({ block: 'center' });
}

// Leaving with unsent text while there is no connection: the browser asks first.
addEventListener('beforeunload', (event) => {
  if (!navigator.onLine && unsent().length > 0) event.preventDefault();
});

function unsent() {
  return [...document.querySelectorAll('form[method="post"]')].filter((form) =>
    [...form.elements].some((field) => field.value !== field.defaultValue && /^(text|textarea)/.test(field.type)),
  );
}

// Drafts: posted two seconds after the last key and when the page is left. Files go with the form itself.
const drafts = new WeakMap();
addEventListener('input', (event) => {
  const form = event.target.closest('form[data-draft]');
  if (!form) return;
  clearTimeout(drafts.get(form));
  drafts.set(form, setTimeout(() => saveDraft(form), 2000));
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  document.querySelectorAll('form[data-draft]').forEach((form) => {
    if (drafts.has(form)) saveDraft(form);
  });
});

async function saveDraft(form) {
  clearTimeout(drafts.get(form));
  drafts.delete(form);
  if (form.dataset.busy) return;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  const state = form.querySelector('[data-draft-state]');
  const say = (what) => state && (state.textContent = state.dataset[what]);
  const outcome = await sent(form.dataset.draft, fields);
  say(outcome);
  // What somebody typed meanwhile has set a timer of its own.
  if (['failed', 'ended'].includes(outcome) && !drafts.has(form)) {
    drafts.set(form, setTimeout(() => saveDraft(form), 15000));
  }
}

async function sent(address, body) {
  try {
    const answer = await fetch(address, { method: 'POST', body, keepalive: true });
    if (answer.ok) return 'saved';
    return answer.status === 401 ? 'ended' : 'refused';
  } catch {
    return 'failed';
  }
}

// A file that is too large is refused before it is sent.
document.addEventListener('change', (event) => {
  const field = event.target;
  if (field.type !== 'file' || !field.dataset.maxBytes) return;
  const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.maxBytes));
  field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '');
  if (tooLarge) field.reportValidity();
});

// htmx notes the path of the page in the storage of the tab; nothing of a visit stays behind there.
document.addEventListener('htmx:pushedIntoHistory', () => sessionStorage.clear());

// After a whole new page the reader starts at its heading, as after an ordinary visit, or where the page says.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target !== document.body) return;
  const wrong = byId('fouten');
  (wrong ?? document.querySelector('main [autofocus]') ?? byId('inhoud'))?.focus();
  // htmx goes to the top of the page after this
  if (wrong) setTimeout(() => wrong.scrollIntoView());
});

// A piece of the page that asks by itself whether it changed. Where the connection is gone the page says so. Where it
// is refused, for instance because the session ended, it is left as it is, and does not ask again.
function isPoll(event) {
  return event.detail.elt.matches?.('[data-poll]') ?? false;
}

function pollLost(lost) {
  for (const notice of document.querySelectorAll('[data-poll-lost]')) notice.hidden = !lost;
}

document.addEventListener('htmx:beforeSwap', (event) => {
  if (!isPoll(event)) return;
  const { elt, target, xhr } = event.detail;
  pollLost(xhr.status >= 400);
  if (xhr.status >= 400) event.detail.shouldSwap = false;
  if ([401, 403, 404].includes(xhr.status)) elt.replaceWith(elt.cloneNode(true));
  if (event.detail.shouldSwap && target.contains(document.activeElement)) keepFocus(document.activeElement.id);
});

// Whoever stood on a link of a piece that was exchanged stands on the same one, or at the beginning of the page.
function keepFocus(id) {
  const settled = () => {
    document.removeEventListener('htmx:afterSettle', settled);
    (byId(id) ?? byId('inhoud'))?.focus({ preventScroll: true });
  };
  document.addEventListener('htmx:afterSettle', settled);
}

// The time until something happens, counted down from what the page says is left. Every page counts for itself, so that
// a wrong clock does no harm.
const ends = new WeakMap();
function countDown() {
  for (const clock of document.querySelectorAll('[data-seconds]')) {
    if (!ends.has(clock)) ends.set(clock, performance.now() + 1000 * clock.dataset.seconds);
    const left = Math.max(0, Math.round((ends.get(clock) - performance.now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}
setInterval(countDown, 1000);

// What another script of ours took over and did not send.
addEventListener('rd:release', (event) => release(event.target));
