// SPDX-License-Identifier: EUPL-1.2
// Keys for a desk: j and k go from row to row, ? tells which keys there are, and Enter follows the link as ever. They
// can be turned off, since whoever speaks to their computer may press them by accident (WCAG 2.1.4).

const SETTING = 'rd-keys';
const panel = document.querySelector('[data-keys]');
const dialog = panel.querySelector('[data-keys-all]');
const box = panel.querySelector('[data-keys-on]');

function areOn() {
  return localStorage.getItem(SETTING) !== 'off';
}

function show() {
  box.checked = areOn();
  panel.classList.toggle('rd-keys--off', !areOn());
}

function move(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  row?.querySelector('[data-do]')?.focus();
}

function isTyping(target) {
  return target.closest?.('input, select, textarea, dialog, [contenteditable]');
}

document.addEventListener('keydown', (event) => {
  if (!areOn() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
  else if (event.key === '?') dialog.showModal();
  else return;
  event.preventDefault();
});

panel.querySelector('[data-keys-open]').addEventListener('click', () => dialog.showModal());
box.addEventListener('change', () => {
  localStorage.setItem(SETTING, box.checked ? 'on' : 'off');
  show();
});
panel.hidden = false;
show();
