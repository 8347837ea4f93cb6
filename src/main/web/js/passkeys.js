// SPDX-License-Identifier: EUPL-1.2
// Passkeys: the form carries what the key answered. Shown only where the browser can use one.
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=/g, '');
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

function offerPasskeys() {
  if (!window.PublicKeyCredential) return;
  document.querySelectorAll('form[data-passkey]').forEach((form) => (form.hidden = false));
  document.querySelectorAll('[data-passkey-missing]').forEach((notice) => (notice.hidden = true));
}
offerPasskeys();
document.addEventListener('htmx:afterSettle', offerPasskeys);

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.dataset.passkey || event.defaultPrevented || form.elements.answer.value) return;
  event.preventDefault();
  const failed = form.querySelector('[data-passkey-failed]');
  failed.hidden = true;
  const wanted = form.dataset.passkey === 'add' ? newKey(form.dataset) : knownKey(form.dataset);
  wanted.then((key) => (form.elements.answer.value = JSON.stringify(answerOf(key)))).then(
    () => {
      form.dispatchEvent(new Event('rd:release', { bubbles: true }));
      form.requestSubmit();
    },
    () => {
      form.dispatchEvent(new Event('rd:release', { bubbles: true }));
      failed.hidden = false;
    },
  );
}, true);

const listed = (keys = '') => keys.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: bytesOf(id) }));

async function knownKey({ challenge, party, keys }) {
  return navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(challenge),
      rpId: party,
      allowCredentials: listed(keys),
      userVerification: 'discouraged',
    },
  });
}

async function newKey({ challenge, party, keys, user, login, who }) {
  return navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(challenge),
      rp: { id: party, name: 'Rugdekking' },
      user: { id: bytesOf(user), name: login, displayName: who },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: listed(keys),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
      attestation: 'none',
    },
  });
}

function answerOf({ id, rawId, type, response }) {
  const parts = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) parts[part] = base64url(response[part]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return { id, rawId: base64url(rawId), type, response: parts, clientExtensionResults: {} };
}
